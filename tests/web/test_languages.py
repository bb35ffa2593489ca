"""The interface in its languages: nothing untranslated, nothing the same as in English, every page in each of them."""

from __future__ import annotations

import re
import sys
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest

from tests.web.test_roles import client_of, reading_pages

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "tools"))

import catalogues
from tongues import catalogue, checking, glossary
from tongues.catalogue import TONGUES, Tongue
from tongues.extracting import Message, messages

FRENCH, SPANISH, ARABIC, RUSSIAN, CHINESE = TONGUES
PLURAL = Message("%(n)s paper", plural="%(n)s papers")


def code(tongue: Tongue) -> str:
    return tongue.code.replace("_", "-").lower()


@pytest.mark.parametrize("tongue", TONGUES, ids=code)
def test_everything_is_translated_and_nothing_is_the_same_as_in_english(tongue: Tongue) -> None:
    wrong = checking.complaints(tongue, messages(), catalogue.read(tongue), glossary.read())
    assert "\n".join(wrong) == ""


@pytest.mark.parametrize("tongue", TONGUES, ids=code)
def test_no_other_application_speaks_for_the_reading_room(room: Path, tongue: Tongue) -> None:
    from django.utils import translation

    known = catalogue.read(tongue)
    with translation.override(code(tongue)):
        for one in messages():
            if not one.plural:
                said = (
                    translation.pgettext(one.context, one.id) if one.context else translation.gettext(one.id)
                )
                assert (one.id, said) == (one.id, known[one.key][0])
            elif not one.context:
                forms = {
                    translation.ngettext(one.id, one.plural, number) for number in (*range(30), 100, 111)
                }
                assert forms == set(known[one.key])


def test_the_catalogues_and_the_glossary_are_current_and_no_template_speaks_unmarked() -> None:
    assert [one for one in catalogues.complaints() if one.startswith(("src/", "/"))] == []


@pytest.mark.parametrize(
    ("tongue", "message", "forms", "said"),
    [
        (FRENCH, Message("Search"), ("",), "is not translated"),
        (FRENCH, Message("Search"), ("Search",), "the same as the English"),
        (FRENCH, Message("See %(name)s"), ("Voir %(nom)s",), "other placeholders"),
        (FRENCH, Message("See %(name)s"), ("Voir %(name)s %",), "other placeholders"),
        (FRENCH, Message("Press <kbd>a</kbd>"), ("Touche a",), "other tags"),
        (FRENCH, Message("Decide"), ("Décider ",), "ends with a space"),
        (FRENCH, Message("The agenda"), ("Le programme",), "as the glossary does"),
        (FRENCH, Message("Two Vice-Chairs"), ("Deux présidents",), "as the glossary does"),
        (FRENCH, Message("Sure?"), ("Vraiment ?",), "no narrow space"),
        (FRENCH, Message("Source: it"), ("Source : lui",), "no firm space before a colon"),
        (FRENCH, Message("The “word”"), ("Le «mot»",), "no firm space inside"),
        (FRENCH, Message("It’s"), ("C'est",), "straight apostrophe"),
        (SPANISH, Message("Sure?"), ("Seguro?",), "opens no question"),
        (SPANISH, Message("The “word”"), ("La “palabra”",), "English quotation marks"),
        (ARABIC, Message("One, two"), ("واحد, اثنان",), "Latin comma"),
        (RUSSIAN, Message("It is no year"), ("Это – не год",), "short dash"),
        (RUSSIAN, Message("Once more"), ("Ещё раз",), "without its dots"),
        (CHINESE, Message("One, two"), ("一,二",), "half width"),
        (CHINESE, Message("Page %(page)s"), ("第 %(page)s 页",), "space beside a value"),
        (RUSSIAN, PLURAL, ("%(n)s документ", "%(n)s документа"), "in all plural forms"),
        (RUSSIAN, PLURAL, ("документ", "%(n)s документа", "%(n)s документов"), "other placeholders"),
        (ARABIC, PLURAL, ("لا وثائق", "وثيقة", "وثيقتان", "وثائق", "%(n)s وثيقة", "%(n)s وثيقة"), "other placeholders"),
    ],
)  # fmt: skip
def test_what_a_translator_may_overlook_is_told(
    tongue: Tongue, message: Message, forms: tuple[str, ...], said: str
) -> None:
    (complaint,) = checking.complaints(tongue, [message], {message.key: forms}, glossary.read())
    assert said in complaint


def test_forms_of_one_number_may_do_without_it_and_words_may_be_inflected() -> None:
    arabic = ("لا وثائق", "وثيقة واحدة", "وثيقتان", "%(n)s وثائق", "%(n)s وثيقة", "%(n)s وثيقة")
    russian = Message("Of the provisional agenda")
    assert checking.complaints(ARABIC, [PLURAL], {PLURAL.key: arabic}, glossary.read()) == []
    known = {russian.key: ("Предварительной повестки дня",)}
    assert checking.complaints(RUSSIAN, [russian], known, glossary.read()) == []


def test_translations_are_read_back_as_they_were_written(tmp_path: Path) -> None:
    told = [Message('a "b" \\ %(n)d', places=("x.py",)), Message("Before", "pages"), PLURAL]
    known = {told[0].key: ("α\t«%(n)d»",), told[1].key: ("до",), PLURAL.key: ("1", "2", "3")}
    (tmp_path / "ru.po").write_bytes(catalogue.po(RUSSIAN, told, known))
    with (tmp_path / "ru.po").open("rb") as stream:
        assert catalogue.parsed(stream) == known
    assert catalogue.mo(RUSSIAN, told, known) == catalogue.mo(RUSSIAN, told, dict(reversed(known.items())))


def test_the_language_is_the_browsers_until_one_is_chosen(reader: Any) -> None:
    def shown(**headers: str) -> str:
        page = reader.get("/about/", headers=headers)
        assert {"Accept-Language", "Cookie"} <= set(re.split(r", *", page["Vary"]))
        return re.search(r'<html lang="([\w-]+)" dir="\w+"', page.content.decode())[0][6:]  # type: ignore[index]

    assert shown() == 'lang="en" dir="ltr"'
    assert shown(accept_language="fr-CH, en;q=0.5") == 'lang="fr" dir="ltr"'
    assert shown(accept_language="zh-CN") == 'lang="zh-hans" dir="ltr"'
    assert shown(accept_language="ar-EG") == 'lang="ar" dir="rtl"'
    assert shown(accept_language="xx") == 'lang="en" dir="ltr"'
    chosen = reader.post("/language/", {"language": "ar", "next": "/about/?a=b"})
    assert (chosen.status_code, chosen["Location"]) == (302, "/about/?a=b")
    assert shown(accept_language="fr") == 'lang="ar" dir="rtl"'


def test_a_choice_of_language_goes_nowhere_else_and_takes_no_other_word(reader: Any) -> None:
    assert reader.post("/language/", {"language": "fr", "next": "https://example.org/"})["Location"] == "/"
    assert reader.post("/language/", {"language": "tlh"}).status_code == 400
    assert reader.get("/language/").status_code == 405
    elsewhere = reader.post("/language/", {"language": "es"}, headers={"Sec-Fetch-Site": "cross-site"})
    assert (elsewhere.status_code, "django_language" in elsewhere.cookies) == (403, False)


def test_who_may_see_nothing_may_choose_a_language(reader: Any, settings: Any) -> None:
    settings.PUBLIC_READING = False
    assert reader.post("/language/", {"language": "fr", "next": "/sign-in/"})["Location"] == "/sign-in/"
    assert "Se connecter" in reader.get("/sign-in/").content.decode()


def test_programs_feeds_and_calendars_are_the_same_whatever_the_language(reader: Any) -> None:
    from travaux.record.meetings.models import Meeting

    key = Meeting.objects.get(name="Fifth informal thematic session").key
    for address in ("/api/v1/papers/none", "/activity/feed.atom", f"/meetings/{key}/calendar.ics"):
        answers = [
            reader.get(address, headers={"Accept-Language": one}).content for one in ("en", "fr", "ar")
        ]
        assert len({re.sub(rb"<updated>.*?</updated>", b"", one) for one in answers}) == 1


QUOTED = '“[^”]*”|«[^»]*»|\u2068[^\u2069]*\u2069|"open|colour|kind, status, [a-z, ]+'
"""Words of papers and of whoever asks, as sentences of the interface quote them."""
NAMES = (
    r"Travaux|PDF|Word|Excel|OpenDocument|HTML|Markdown|JSON(-LD)?|CSV|[KM]B|Atom|Indico|schema\.org|schedule\.xml|Akoma Ntoso|pretalx|REST|migra"
    r"|travaux account|Authorization"
)


def pages() -> list[str]:
    """Every page that somebody reads; not what programs ask for."""
    addresses = [
        one for one in reading_pages() if not re.search(r"\.(ics|atom)$|/original$|/programme/", one)
    ]
    return addresses + [
        "/?q=%22open", "/?q=colour:red", "/?q=nothingofthekind", "/register/", "/reviews/", "/coverage/", "/sign-in/", "/add/",
        "/nothing/", "/papers/0123456789abcdef/", "/series/informal%20thematic%20session/",
        f"{addresses[3]}?view=list", f"{addresses[3]}questions/", f"{addresses[4]}?by=delegation",
    ]  # fmt: skip


@pytest.mark.parametrize("tongue", TONGUES, ids=code)
def test_every_page_speaks_its_language_and_marks_what_is_in_another(own_room: Path, tongue: Tongue) -> None:
    """Where another script is written, a word in Latin letters is English that was left behind."""
    editor = client_of("editor")
    kept = re.compile(f"{QUOTED}|{NAMES}")
    wrong = {}
    for address in pages():
        answer = editor.get(address, headers={"Accept-Language": code(tongue)})
        assert answer.status_code in (200, 400, 404), address
        assert answer["Content-Language"] == code(tongue)
        speech = Speech(code(tongue))
        speech.feed(answer.content.decode())
        left = [one.strip() for one in speech.words if re.search(r"[A-Za-z]{2}", kept.sub("", one))]
        if left and tongue in (ARABIC, RUSSIAN, CHINESE):
            wrong[address] = left
    assert "\n".join(f"{address}: {one}" for address, said in wrong.items() for one in said) == ""


class Speech(HTMLParser):
    """Collects the words that a page says in its own language: not those of papers, which are marked as such."""

    VOID = frozenset({"meta", "link", "input", "br", "img", "rect", "image"})

    def __init__(self, language: str) -> None:
        super().__init__()
        self.language, self.open, self.words = language, [(True, "")], list[str]()

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        given = dict(attributes)
        ours = self.open[-1][0] and tag not in ("script", "style", "kbd", "bdi", "blockquote", "option")
        ours = ours and tag != "title" and given.get("dir") != "auto"
        if "lang" in given:
            ours = given["lang"] == self.language
        if ours:
            ours = given.get("translate") != "no"
            self.words += [
                str(given[name]) for name in ("title", "aria-label", "placeholder") if given.get(name)
            ]
        if tag not in self.VOID:
            self.open.append((ours, tag))

    def handle_endtag(self, tag: str) -> None:
        if any(name == tag for _, name in self.open):
            while self.open.pop()[1] != tag:
                pass

    def handle_data(self, data: str) -> None:
        if self.open[-1][0]:
            self.words.append(data)
