"""Nothing that the reading room says by itself is said past the catalogues: all of it is asked for in a language of marks."""

from __future__ import annotations

import re
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from html.parser import HTMLParser
from itertools import product
from pathlib import Path
from typing import Any

from tests.cli.conftest import shell
from tests.web.test_languages import NAMES, pages
from tests.web.test_pages import code_of
from tests.web.test_roles import client_of

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "tools"))

from tongues.catalogue import TONGUES
from tongues.extracting import messages

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
RUSSIAN = TONGUES[3]
_VALUE = re.compile(r"(%\(\w+\)[sd]|%%|<[^>]*>)")
_MARKED = re.compile("⟦[^⟦⟧]*⟧")
TYPED = ["administrator", "colour", "colour:red", "nothingofthekind", "why not", "city"]
_FORMS = "kind status title body person date lang symbol meeting series author akn csv html ics indico json jsonld markdown schedule xlsx"
"""Names of fields of a search and endings of files, which are the same in every language."""
_SPOKEN = ("title", "alt", "aria-label", "placeholder")


def marked(words: str) -> str:
    """A message whose own words are marked and whose values are not."""
    parts = _VALUE.split(words)
    return "".join(part if place % 2 or not part.strip() else f"⟦{part}⟧" for place, part in enumerate(parts))


@contextmanager
def language_of_marks() -> Iterator[None]:
    """Russian, whose every message is the English between marks."""
    from django.utils.translation import trans_real

    said: dict[Any, str] = {}
    for one in messages():
        key = f"{one.context}\x04{one.id}" if one.context else one.id
        if one.plural:
            said |= {(key, form): marked(one.plural if form else one.id) for form in range(RUSSIAN.plurals)}
        else:
            said[key] = marked(one.id)
    catalogs = trans_real.translation("ru")._catalog._catalogs
    catalogs.insert(0, said)
    yield
    catalogs.remove(said)


class Shown(HTMLParser):
    """The words and spoken attributes of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.words, self.silent = list[str](), 0

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        self.silent += tag in ("script", "style", "kbd", "code")
        self.words += [value for name, value in attributes if name in _SPOKEN and value]

    def handle_endtag(self, tag: str) -> None:
        self.silent -= tag in ("script", "style", "kbd", "code")

    def handle_data(self, data: str) -> None:
        if not self.silent:
            self.words.append(data)


def of_papers() -> str:
    """All that papers, people and whoever decided say, in one text."""
    from travaux.record.documents.models import Document
    from travaux.record.evidence.models import Decision, Holding
    from travaux.record.evidence.transcripts import text_of
    from travaux.record.meetings.models import Meeting, Series
    from travaux.record.parties.models import Body, Person

    said = [text_of(one.reading).text for one in Document.objects.select_related("reading")]
    said += [f"{one} {one.author} {one.language}" for one in Document.objects.all()]
    said += [
        str(one)
        for model in (Meeting, Series, Body, Person)
        for one in model.objects.values_list("name", flat=True)
    ]
    said += Holding.objects.values_list("path", flat=True)
    said += [f"{one.actor} {one.reason}" for one in Decision.objects.all()]
    said += [f"{one} in its own words" for one in ("français", "español", "Europe/Vienna", "EUR")]
    said += [*TYPED, *_FORMS.split()]
    return plain(" \n ".join(said))


def plain(words: str) -> str:
    return " ".join(re.sub(r"[\u2066-\u2069\u200e\u200f]", "", words).casefold().split())


def escaped(page: str, known: str) -> list[str]:
    """The words of a page in Latin letters that no mark holds and no paper says."""
    shown = Shown()
    shown.feed(page)
    kept = re.compile(rf"\b(?:{NAMES})\b")
    found = []
    for words in shown.words:
        rest = words
        while _MARKED.search(rest):
            rest = _MARKED.sub("\n", rest)
        for part in re.split(r"\n|[;,:.] | [–(·]", kept.sub("\n", rest)):
            part = plain(part).strip(" 0123456789.,:;…–—()[]“”\"'?/|")
            if re.search("[a-z]{2}", part) and part not in known:
                found.append(part)
    return found


def busy(room: Path) -> list[str]:
    """Makes decisions of every kind, and gives the addresses on which they show and the pages of everything else."""
    from travaux.followup.verbs import register
    from travaux.intake.keeper import keep_level
    from travaux.record.deciding import accept, correct, reject
    from travaux.record.documents.audiences import set_audience
    from travaux.record.documents.reading import find_document

    more = room.parent / "more"
    more.mkdir()
    shutil.copy(EXAMPLES / "commitments-2018-draft.docx", more)
    assert shell("build", more, "--library", room).returncode == 0
    paper = find_document("vienna-2017-final.docx")
    for path, value in (("/paper/status", "revised"), ("/paper/kind", "agenda"), ("/paper/language", "fr"),
                        ("/items/0/kind", "break"), ("/items/0/people/0/role", "contact")):  # fmt: skip
        correct(document=paper, path=path, value=value, actor="Ada", reason="why not")
    accept(document=paper, path="/items/1/title", actor="Ada")
    reject(document=paper, path="/items/1/start", actor="Ada")
    set_audience(document=find_document("letter-2017-12-22.pdf"), audience="participants", actor="Ada")
    entry = register().standings[0].entry.key
    editor = client_of("administrator")
    review = {"name": "2026", "framework": "", "date": "2026-05", "reason": "why not"}
    frameworks = sorted({link.framework for one in register().standings for link in one.entry.provisions})
    editor.post("/open-review/", {**review, "framework": frameworks[0] if frameworks else ""})
    for number, form in enumerate((
        {"act": "assess", "review": "2026", "status": "partly achieved", "source": "self-reported", "quote": "why not"},
        {"act": "assign", "bodies": "Ada", "level": "local", "stakeholder": "city"}, {"act": "due", "due": "2030-06"},
        {"act": "means", "amount": "1 200.50", "currency": "eur", "year": "2030", "how": "delivered"},
    )):  # fmt: skip
        seen = re.search(r'name="seen" value="(\d+)"', editor.get(f"/register/{entry}/").content.decode())
        assert seen
        posted = editor.post(f"/register/{entry}/decide/", {**form, "reason": "why not", "seen": seen[1]})
        assert posted.status_code in (302, 400), (number, posted.status_code)
    keep_level(room)
    found = _addresses()
    found += [
        f"/register/{entry}/",
        "/reviews/2026/",
        "/papers/none/",
        "/papers/none/edit/",
        "/?q=person:",
        "/checklist/?kind=agenda",
    ]
    return sorted({*found, *pages()} - {"/sign-out/"})


def _addresses() -> list[str]:
    """Every address of the reading room that papers, their versions and decisions fill in."""
    from django.urls import NoReverseMatch, reverse

    from travaux.record.evidence.models import Decision
    from travaux.web.urls import urlpatterns

    code = code_of("vienna-2017-final.docx")
    numbers = [1, *Decision.objects.values_list("pk", flat=True)]
    values: dict[str, list[Any]] = {
        "code": [code],
        "other": [code_of("letter-2017-12-22.pdf")],
        "number": numbers,
        "anchor": ["p1"],
    }
    found = []
    for pattern in urlpatterns:
        names = sorted(pattern.pattern.converters)
        if set(names) <= values.keys():
            for chosen in product(*(values[name] for name in names)):
                try:
                    found.append(reverse(pattern.name, kwargs=dict(zip(names, chosen, strict=True))))
                except NoReverseMatch:
                    continue
    return found


def test_every_word_of_every_page_is_asked_of_the_catalogues(own_room: Path) -> None:
    addresses = busy(own_room)
    administrator = client_of("administrator")
    known = of_papers()
    wrong: dict[str, list[str]] = {}
    read = 0
    with language_of_marks():
        for address in addresses:
            answer = administrator.get(address, headers={"Accept-Language": "ru"})
            if answer.get("Content-Type", "").startswith("text/html"):
                page = answer.content.decode()
                read += page.count("⟦")
                for words in escaped(page, known):
                    wrong.setdefault(words, []).append(address)
    assert read > 4000
    assert "\n".join(f"{words}: {places[0]}" for words, places in sorted(wrong.items())) == ""
