"""Akoma Ntoso 3.0: the paper as ``doc name="agenda"``, a container a day and an item, people and bodies referred to.

Each item is an ``hcontainer`` with its number and heading; people stand as ``person`` after their ``role``, roles, posts
and bodies each once among the references. The FRBR date is the paper's, else the meeting's first day.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING
from urllib.parse import quote

from travaux import __version__
from travaux.common.finding import Doubt, Finding
from travaux.common.programme import Appearance, Programme
from travaux.common.text import printable
from travaux.publish import labels, paperwords, words
from travaux.publish.outline import Branch, days
from travaux.publish.schedule import acronym
from travaux.publish.xml import add, fit, written

if TYPE_CHECKING:
    from lxml.etree import _Element

_NAMESPACE = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"
_LANGUAGES = {"en": "eng", "fr": "fra", "es": "spa", "ru": "rus", "ar": "ara", "zh": "zho"}
_UNDETERMINED = "und"
_UNKNOWN_DAY = "0001-01-01"
_SOURCE = "#travaux"


def write(programme: Programme, findings: Sequence[Finding] = (), doubts: Sequence[Doubt] = ()) -> str:
    """The programme as an Akoma Ntoso document."""
    from lxml import etree

    root = etree.Element(f"{{{_NAMESPACE}}}akomaNtoso", nsmap={None: _NAMESPACE})  # type: ignore[dict-item]
    doc = add(root, "doc", name="agenda", contains="originalVersion")
    references = _References(programme)
    _meta(doc, programme, references)
    _preface(doc, programme)
    body = add(doc, "mainBody", eId="body")
    shown = labels.of(programme.paper.language)
    for day in days(programme):
        place = add(body, "hcontainer", name="day", eId=f"day_{day.number}")
        heading = add(place, "heading")
        if day.date:
            add(
                heading, "date", shown.date(day.date), date=_date(day.date.year, day.date.month, day.date.day)
            )
        else:
            heading.text = shown.day.format(day.number)
        for branch in day.branches:
            _item(place, f"day_{day.number}", branch, references)
    if len(body) == 0:
        add(body, "p")
    return written(root)


class _References:
    """The people, roles, posts and bodies of the programme, each once, by the identifier that the text uses."""

    def __init__(self, programme: Programme) -> None:
        people = [one for item in programme.items for one in item.people if not one.to_be_confirmed]
        self.words = paperwords.of(programme.paper.language)
        self.people = _numbered("person", (one.name for one in people))
        self.bodies = _numbered("body", (one.affiliation for one in people if one.affiliation))
        self.roles = _numbered("role", (one.role.value for one in people))
        self.posts = _numbered("post", (one.position for one in people if one.position))

    def write(self, meta: _Element, programme: Programme) -> None:
        references = add(meta, "references", source=_SOURCE)
        add(
            references,
            "TLCOrganization",
            eId="travaux",
            href="/ontology/organization/travaux",
            showAs="Travaux",
        )
        issuer = programme.paper.author or programme.meeting.body or "unknown"
        add(references, "TLCOrganization", eId="issuer", href="/ontology/organization/issuer", showAs=issuer)
        if programme.meeting.venue or any(item.room for item in programme.items):
            place = printable(programme.meeting.venue or "") or words.meeting_name(programme)
            add(references, "TLCLocation", eId="venue", href="/ontology/location/venue", showAs=place)
        for tag, found in (
            ("TLCPerson", self.people), ("TLCOrganization", self.bodies), ("TLCRole", self.roles),
            ("TLCRole", self.posts),
        ):  # fmt: skip
            kind = tag[3:].lower()
            for name, known in found.items():
                add(references, tag, eId=known, href=f"/ontology/{kind}/{known}", showAs=name)


def _numbered(word: str, names: Iterable[str]) -> dict[str, str]:
    return {name: f"{word}_{number}" for number, name in enumerate(dict.fromkeys(names), 1)}


def _meta(doc: _Element, programme: Programme, references: _References) -> None:
    paper, meeting = programme.paper, programme.meeting
    given = paper.date or meeting.start
    date = _date(given.year, given.month, given.day) if given else _UNKNOWN_DAY
    kind = "issued" if paper.date else "meeting" if given else "unknown"
    language = _LANGUAGES.get(paper.language or "", _UNDETERMINED)
    short = acronym(words.meeting_name(programme), given.year if given else 1)
    work = f"/akn/un/doc/agenda/{date}/{short}"
    meta = add(doc, "meta")
    identification = add(meta, "identification", source=_SOURCE)
    for level, uri in (
        ("Work", work), ("Expression", f"{work}/{language}@"), ("Manifestation", f"{work}/{language}@.akn"),
    ):  # fmt: skip
        frbr = add(identification, f"FRBR{level}")
        add(frbr, "FRBRthis", value=f"{uri}/!main")
        add(frbr, "FRBRuri", value=uri)
        if level == "Work":
            add(frbr, "FRBRalias", name="title", value=paper.title or words.meeting_name(programme))
        add(frbr, "FRBRdate", date=date, name=kind)
        add(frbr, "FRBRauthor", href="#travaux" if level == "Manifestation" else "#issuer")
        if level == "Work":
            add(frbr, "FRBRcountry", value="un")
            add(frbr, "FRBRsubtype", value=paper.kind or "agenda")
            for symbol in paper.symbols:
                add(frbr, "FRBRnumber", value=symbol)
        elif level == "Expression":
            add(frbr, "FRBRlanguage", language=language)
        else:
            add(frbr, "FRBRformat", value=f"application/akn+xml; generator=travaux/{__version__}")
    references.write(meta, programme)


def _preface(doc: _Element, programme: Programme) -> None:
    paper, meeting = programme.paper, programme.meeting
    preface = add(doc, "preface", eId="preface")
    for symbol in paper.symbols:
        add(add(preface, "p"), "docNumber", fit(symbol))
    add(add(preface, "p"), "docTitle", words.meeting_name(programme))
    kind = " ".join(part for part in (paper.status, paper.kind) if part)
    if kind:
        add(add(preface, "p"), "docType", kind)
    if meeting.venue:
        add(add(preface, "p"), "location", printable(meeting.venue), refersTo="#venue")
    if when := labels.of(paper.language).days_of(meeting):
        add(preface, "p", printable(when))


def _item(parent: _Element, above: str, branch: Branch, references: _References) -> None:
    item = branch.item
    name = f"{above}__item_{branch.index + 1}"
    place = add(parent, "hcontainer", name=item.kind.value, eId=name)
    if item.number:
        add(place, "num", printable(item.number))
    add(place, "heading", printable(item.title))
    block = add(place, "intro" if branch.children else "content", eId=f"{name}__text")
    _slot(block, branch)
    for one in item.people:
        _person(block, one, references)
    for question in item.questions:
        add(block, "p", printable(question))
    for symbol in item.documents:
        add(
            add(block, "p"),
            "ref",
            printable(symbol),
            href=words.address(symbol) or f"#{quote(fit(symbol))}",
        )
    if len(block) == 0:
        if branch.children:
            place.remove(block)
        else:
            add(block, "p")
    for child in branch.children:
        _item(place, name, child, references)


def _slot(block: _Element, branch: Branch) -> None:
    slot, room = branch.item.slot, branch.item.room
    if not (slot.start or slot.end or room):
        return
    line = add(block, "p")
    for clock in (slot.start, slot.end):
        if clock:
            if len(line):
                line[-1].tail = "–"
            add(line, "time", f"{clock:%H:%M}", time=f"{clock:%H:%M:%S}")
    if len(line):
        line[-1].tail = " "
    if room:
        add(line, "location", printable(room), refersTo="#venue")


def _person(block: _Element, one: Appearance, references: _References) -> None:
    if one.to_be_confirmed:
        add(block, "p", words.person(one))
        return
    line = add(block, "p")
    role = f"#{references.roles[one.role.value]}"
    add(line, "role", references.words.role(one.role, 1), refersTo=role).tail = f"{references.words.colon} "
    last = add(line, "person", words.name(one), refersTo=f"#{references.people[one.name]}", **{"as": role})
    for tag, value, known in (
        ("role", one.position, references.posts),
        ("organization", one.affiliation, references.bodies),
    ):
        if value:
            last.tail = ", "
            last = add(line, tag, printable(value), refersTo=f"#{known[value]}")


def _date(year: int, month: int | None, day: int | None) -> str:
    """The first day that a partial date can mean."""
    return dt.date(year, month or 1, day or 1).isoformat()
