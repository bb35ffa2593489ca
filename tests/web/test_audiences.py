"""Nothing of a paper outside a reader's audience: every address of the room and of its interface for programs is walked."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import shell
from tests.web.test_roles import PASSWORD, client_of

Form = dict[str, str]
ENOUGH = 60
"""On so many addresses an insider sees what is looked for: the walk comes where it stands."""
TOKEN = "zanzibarquux"
"""Stands in every part of the papers of the secretariat, and nowhere else."""
PUBLIC = """# Workshop on ports

3 May 2021, Nairobi

## Programme

10:00–11:00 Opening

Moderator: Ada Mbekiwe, Director, Port Authority

Guiding questions:

- What do ports need of a pilot?

11:00–12:00 Panel on tides

Speakers: Tom Okafor, Adviser, River Commission; Ngozi Ade, Kenya
"""
SECRET = {
    "draft.md": """# Workshop on ports

3 May 2021, Zanzibarquux Hall, Nairobi

## Draft programme

10:00–11:00 Opening by Zanzibarquux

Moderator: Ada Mbekiwe Zanzibarquux, Director, Port Authority

Guiding questions:

- What does Zanzibarquux need of a pilot?

Documents: A/ZANZIBARQUUX/71/1

11:00–12:00 Panel on Zanzibarquux

Speakers: Tom Zanzibarquux, Adviser, Zanzibarquux Commission; Ngozi Ade, Zanzibarquux Ministry
""",
    "forum.md": """# Second Zanzibarquux forum on tides

6–7 June 2021, Mombasa

## Programme of the Zanzibarquux forum

6 June 2021

10:00–11:00 Opening of Zanzibarquux

Moderator: Tom Okafor, Adviser, River Commission
""",
    "pact.md": """# Draft Zanzibarquux declaration on ports

29 June 2021

We, Heads of State and Government, met in Nairobi and adopt this Zanzibarquux declaration.

## Our commitments

1. We commit to giving every Zanzibarquux port a safe harbour, in a language that he or she reads. To this end, we will:

(a) Open at least one Zanzibarquux office in each region by the end of 2030, in cooperation with local authorities;

(b) Publish the fees of Zanzibarquux pilots every year;

2. We commit to ending Zanzibarquux by 2031.
""",
}


_CARRY_OUT = "import json, sys; from travaux.cli.main import main\nfor one in json.loads(sys.argv[1]): main(one, standalone_mode=False)"


def carry_out(commands: list[tuple[str, ...]], library: Path) -> None:
    """Commands one after the other in one process, which is started once for all of them."""
    given = json.dumps([[*command, "--library", str(library)] for command in commands])
    subprocess.run([sys.executable, "-c", _CARRY_OUT, given], check=True, stdout=subprocess.DEVNULL)


@pytest.fixture(scope="module")
def built(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library with public papers, and papers of the secretariat that most of what is derived rests on."""
    place = tmp_path_factory.mktemp("secret")
    (place / "papers").mkdir()
    for name, text in {"public.md": PUBLIC, **SECRET}.items():
        (place / "papers" / name).write_text(text)
    shutil.copy(root / "examples" / "commitments-2018-draft.docx", place / "papers")
    library = place / "library"
    commands: list[tuple[str, ...]] = [("build", str(place / "papers"))]
    commands += [("audience", name, "secretariat") for name in SECRET]
    commands += [
        ("correct", "draft.md", "/paper/title", "Zanzibarquux draft", "--reason", "Zanzibarquux said so"),
        ("correct", "draft.md", "/meeting/series", "Zanzibarquux series"),
        ("people", "merge", "ngozi ade", "tom zanzibarquux", "--why", "Zanzibarquux"), ("undo", "6"),
        ("people", "split", "ngozi ade", "draft.md", "--why", "Zanzibarquux"),
        ("review", "open", "2022", "--framework", "Draft Zanzibarquux declaration", "--date", "2022-05"),
        ("review", "open", "2023", "--framework", "Draft declaration", "--date", "2023-05"),
    ]  # fmt: skip
    carry_out(commands, library)
    listed = shell("register", "list", "--library", library).stdout.splitlines()
    (secret, *_), (key, *_) = (
        [line.split()[0] for line in listed if (TOKEN in line.casefold()) is there] for there in (True, False)
    )
    pact = shell("list", "--library", library, "--json").stdout
    sha256 = next(
        re.findall(r'"sha256": "(\w{64})"', line)[0] for line in pact.splitlines() if "pact.md" in line
    )
    assessed = ("achieved", "--source", "self", "--evidence", f"{sha256}:1:ending Zanzibarquux")
    carry_out([("review", "assess", *one, *assessed) for one in (("2022", secret), ("2023", key))], library)
    return library


@pytest.fixture(scope="module")
def bare(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The library that a public reader of ``built`` should take it for: the papers of the secretariat never came in."""
    place = tmp_path_factory.mktemp("bare")
    (place / "papers").mkdir()
    (place / "papers" / "public.md").write_text(PUBLIC)
    shutil.copy(root / "examples" / "commitments-2018-draft.docx", place / "papers")
    library = place / "library"
    opened = ("review", "open", "2023", "--framework", "Draft declaration", "--date", "2023-05")
    carry_out([("build", str(place / "papers")), opened], library)
    key = shell("register", "list", "--library", library).stdout.split()[0]
    carry_out([("review", "assess", "2023", key, "achieved", "--source", "self")], library)
    return library


@contextmanager
def opened(library: Path, place: Path) -> Iterator[Path]:
    """A copy of a library, open in this process with all that is derived made."""
    from django.db import connection
    from django.test.utils import override_settings

    from travaux.record.opening import open_library

    shutil.copytree(library, place)
    open_library(place)
    from travaux.intake.keeper import keep_level

    keep_level(place)
    with override_settings(PUBLIC_READING=True, ALLOWED_HOSTS=["testserver"]):
        yield place
    connection.close()


@pytest.fixture
def room(built: Path, tmp_path: Path) -> Iterator[Path]:
    with opened(built, tmp_path / "library") as library:
        yield library


def values() -> dict[str, list[Any]]:
    """What may stand in an address, by the name of its part: everything that the whole library has."""
    from travaux.followup.verbs import register
    from travaux.publish import registry
    from travaux.record.evidence.models import Decision, Paper
    from travaux.record.meetings.models import Meeting, Series
    from travaux.record.parties.models import Body, Person

    codes = [sha256[:16] for sha256 in Paper.objects.values_list("sha256", flat=True)]
    known = register()
    keys = [
        *(
            key
            for model in (Meeting, Person, Body, Series)
            for key in model.objects.values_list("key", flat=True)
        ),
        *(one.entry.key for one in known.standings),
    ]
    return {
        "code": codes, "other": codes, "key": keys, "name": [one.name for one in known.reviews], "anchor": ["p1"],
        "number": [1, 2, *Decision.objects.values_list("pk", flat=True)], "form": ["ics", "atom", "csv", *(one.name for one in registry.FORMATS)],
        "kind": ["person", "body"],
    }  # fmt: skip


def addresses() -> list[str]:
    """Every address of the room with everything that may stand in it, and questions that the pages take."""
    from itertools import product

    from django.urls import NoReverseMatch, reverse

    from travaux.web.urls import urlpatterns

    known = values()
    found = []
    for pattern in urlpatterns:
        names = sorted(pattern.pattern.converters)
        for chosen in product(*(known[name] for name in names)):
            with suppress(NoReverseMatch):
                found.append(reverse(pattern.name, kwargs=dict(zip(names, chosen, strict=True))))
    paths = [path for path in found if not path.startswith(("/sign-out", "/backups"))]
    asked = [
        f"/?q={word}"
        for word in (TOKEN, "workshop", "person:Ada", "meeting:workshop", "ports", "lang:en", "pilot")
    ]
    asked += [f"/coverage/?framework={one}" for one in ("", "draft", "Draft Zan")]
    asked += [
        f"/people/?q={TOKEN[:4]}",
        f"/organisations/?q={TOKEN[:4]}",
        "/checklist/?from=0",
        "/reviews/2023/?by=body",
    ]
    return [*paths, *asked]


ASKED = {"q": (TOKEN, "workshop"), "modified_since": ("1",), "limit": ("100",)}
"""What programs ask of the addresses that take it."""


def programs() -> list[str]:
    """Every address of the interface for programs, with everything that may stand in it and the questions that it takes."""
    from travaux.api.interface import api

    known = values()
    found = []
    for path, described in api.get_openapi_schema(path_prefix="/api/v1/")["paths"].items():
        part = re.search(r"\{(\w+)\}", path)
        filled = [path.replace(part[0], str(value)) for value in known[part[1]]] if part else [path]
        taken = {one["name"] for one in described["get"].get("parameters", ())} & ASKED.keys()
        questions = [f"?{name}={value}" for name in sorted(taken) for value in ASKED[name]]
        found += [one + question for one in filled for question in ("", *questions)]
    return found


def told(answer: Any) -> str:
    """What an answer says, but for the words that were asked for and come back.

    The interface for programs names by their hash, and by nothing else, the papers that a program could see before they
    were given to fewer people, so that it can drop its copies: that list is left out too.
    """
    body = b"".join(answer.streaming_content) if answer.streaming else answer.content
    said = body.decode("utf-8", "replace")
    return re.sub(
        r'value="[^"]*"|<title>.*?</title>|\?q=\w+|next=[^"&]*|"gone": ?\[[^\]]*\]', "", said, flags=re.DOTALL
    )


@pytest.mark.parametrize("audience", ["public", "participants"])
def test_no_address_tells_anything_of_a_paper_of_the_secretariat(room: Path, audience: str) -> None:
    from travaux.record.documents.models import Document

    hidden = [
        one.paper.sha256[:12]
        for one in Document.objects.filter(audience="secretariat").select_related("paper")
    ]
    assert len(hidden) == 3
    reader, insider = client_of("reader", audience), client_of("administrator")
    leaks, shown = [], 0
    for address in [*addresses(), *programs()]:
        answer = reader.get(address)
        assert answer.status_code < 500, address
        said = told(answer).casefold()
        asked = address.casefold()
        if TOKEN in said.replace(asked, "") or any(one in said for one in hidden if one not in asked):
            leaks.append(f"{answer.status_code} {address}")
        if shown <= ENOUGH:
            shown += TOKEN in told(insider.get(address)).casefold()
    assert (leaks, shown) == ([], ENOUGH + 1)


def test_what_a_reader_exports_is_nothing_and_what_insiders_see_is_all(room: Path) -> None:
    """The public name of what is shared, and the whole for those who may see it."""
    from django.test import Client

    outside, inside = Client(), client_of("administrator")
    assert "Ada Mbekiwe" in told(outside.get("/people/ada%20mbekiwe/"))
    assert "3 May 2021" in told(outside.get("/meetings/workshop-on-ports-2021/"))
    assert TOKEN in told(inside.get("/people/ada%20mbekiwe/")).casefold()
    assert TOKEN in told(inside.get("/meetings/workshop-on-ports-2021/")).casefold()
    assert PASSWORD not in told(inside.get("/activity/"))


_OWN = re.compile(
    r'csrfmiddlewaretoken" value="\w+"|"X-CSRFToken": "\w+"|#?\bact-\d+|"act": ?\d+|/decisions/\d+/|name="seen" value="\d+"'
    r'|"revision": ?\d+|"gone": ?\[[^\]]*\]|\d{4}-\d\d-\d\dT[^"<]*|\d{4}-\d\d-\d\d \d\d:\d\d|\d{8}T\d{6}Z?'
)
"""What is each library's own: when and as the how manieth something was done, and the hashes of what was public once."""


def answered(client: Any, address: str, form: Form | None = None) -> tuple[int, str, str]:
    """Status, goal and words of an answer, without what is each library's own."""
    answer = client.get(address) if form is None else client.post(address, form)
    body = b"".join(answer.streaming_content) if answer.streaming else answer.content
    said = _OWN.sub("", body.decode("utf-8", "replace"))
    return answer.status_code, _OWN.sub("", answer.get("Location", "")), said


def hidden_forms() -> list[tuple[str, Form]]:
    """Forms that an editor may send about what only the secretariat sees."""
    from travaux.record.documents.models import Document
    from travaux.record.evidence.models import Decision
    from travaux.record.meetings.models import NameDoubt

    hidden = [one.paper.sha256 for one in Document.objects.filter(audience="secretariat")]
    codes = NameDoubt.objects.values_list("code", "joined")
    about_hidden = Decision.objects.exclude(subject__startswith="entry:").values_list("pk", flat=True)
    forms: list[tuple[str, Form]] = []
    for paper in hidden:
        forms += [
            ("/checklist/settle/", {"paper": paper, "path": "/paper/title", "act": "reject", "seen": '"x"'}),
            (f"/papers/{paper[:16]}/audience/", {"audience": "public", "reason": "x"}),
            (f"/papers/{paper[:16]}/edit/", {"act": "save"}),
            (f"/papers/{paper[:16]}/edit/publish/", {"status": "final", "audience": "public"}),
            (f"/papers/{paper[:16]}/history/recall/", {"reason": "x"}),
            ("/who/person/tom%20okafor/split/", {"paper": paper, "reason": "x"}),
        ]
    for code, joined in codes:
        shown = "yes" if joined else "no"
        forms += [
            ("/checklist/names/", {"code": code, "act": act, "joined": shown, "reason": "x"})
            for act in ("accept", "merge", "split")
        ]
    forms += [(f"/decisions/{number}/undo/", {}) for number in about_hidden]
    forms += [("/who/person/ada%20mbekiwe/merge/", {"other": TOKEN, "reason": "x"})]
    return forms


def test_a_library_answers_as_if_what_is_out_of_sight_had_never_come_in(
    built: Path, bare: Path, tmp_path: Path
) -> None:
    """Counts, orders, charts, scores and errors too: whatever may be asked of the whole is asked of both."""
    with opened(built, tmp_path / "whole"):
        asked: list[tuple[str, Form | None]] = [(one, None) for one in (*addresses(), *programs())]
        asked += hidden_forms()
        outsider = client_of("administrator", "public")
        whole = [answered(outsider, *one) for one in asked]
    with opened(bare, tmp_path / "bare"):
        outsider = client_of("administrator", "public")
        part = [answered(outsider, *one) for one in asked]
    told = [
        f"{one}: {other[:2]} and not {expected[:2]}"
        for one, other, expected in zip(asked, whole, part, strict=True)
        if other != expected
    ]
    assert told == []
    assert all(status < 500 for status, *_ in whole)
