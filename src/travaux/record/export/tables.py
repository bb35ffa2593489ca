"""Every table of an export. Papers go by their SHA-256, people, bodies and meetings by their keys."""

from __future__ import annotations

import base64
import json
from collections.abc import Callable, Iterator, Sequence
from typing import Any

from django.db.models import Exists, OuterRef, QuerySet

from travaux.common.plain import dumps
from travaux.common.table import Cell, Column, Kind, Table
from travaux.record.commitments.models import Commitment, Provision, Recommendation
from travaux.record.documents.models import Document
from travaux.record.documents.reading import read_doubts, read_findings
from travaux.record.evidence.models import Decision, Doubt, Finding, Paper, Reading
from travaux.record.evidence.transcripts import packed_whole, text_of
from travaux.record.meetings.models import (
    Appearance,
    Item,
    ListedDocument,
    Meeting,
    MeetingDocument,
    Question,
)
from travaux.record.parties.models import Body, Person
from travaux.record.reviews.models import LoggedAct

_PAPER = "paper__sha256"
_READING = "reading__paper__sha256"
_DOCUMENT = "document__paper__sha256"
_ITEM = "item__document__paper__sha256"
_TEXT, _WHOLE, _NUMBER, _YES_NO, _JSON = Kind.TEXT, Kind.WHOLE, Kind.NUMBER, Kind.YES_NO, Kind.JSON
_AT_A_TIME = 2000

Spec = tuple[tuple[str, Kind, str], ...]
"""For each column its name, its kind and where Django finds it."""


def tables() -> tuple[Table, ...]:
    """The tables that people and other programs work with."""
    return (
        *_paper_tables(), *_item_tables(), *_party_tables(), *_evidence_tables(), *_undertaking_tables(),
        _decisions(), _register_log(), _pages(),
    )  # fmt: skip


def complete() -> tuple[Table, ...]:
    """All of them and the readings themselves, from which a library can be made again."""
    return (*tables(), _readings())


def _paper_tables() -> Iterator[Table]:
    yield _table("papers", Paper.objects.order_by("sha256"), (
        ("paper", _TEXT, "sha256"), ("size", _WHOLE, "size"), ("name", _TEXT, "name"),
        ("media_type", _TEXT, "media_type"), ("withdrawn", _YES_NO, "withdrawn"),
    ))  # fmt: skip
    yield _table("documents", Document.objects.order_by(_PAPER), (
        ("paper", _TEXT, _PAPER), ("title", _TEXT, "title"), ("kind", _TEXT, "kind"), ("status", _TEXT, "status"),
        ("author", _TEXT, "author"), ("distribution", _TEXT, "distribution"), ("date", _TEXT, "date"),
        ("language", _TEXT, "language"), ("audience", _TEXT, "audience"), ("pages", _WHOLE, "reading__pages"),
        ("outcome", _TEXT, "reading__outcome"), ("note", _TEXT, "reading__message"),
    ))  # fmt: skip
    yield _table("symbols", _symbols(), (
        ("paper", _TEXT, _PAPER), ("order", _WHOLE, "symbols__position"), ("symbol", _TEXT, "symbols__symbol"),
    ))  # fmt: skip


def _symbols() -> QuerySet[Document]:
    return Document.objects.exclude(symbols=None).order_by(_PAPER, "symbols__position")


def _item_tables() -> Iterator[Table]:
    in_order = (_ITEM, "item__number_in_paper", "order")
    yield _table("items", Item.objects.order_by(_DOCUMENT, "number_in_paper"), (
        ("paper", _TEXT, _DOCUMENT), ("item", _WHOLE, "number_in_paper"), ("parent", _WHOLE, "parent"),
        ("number", _TEXT, "number"), ("title", _TEXT, "title"), ("kind", _TEXT, "kind"), ("day", _WHOLE, "day"),
        ("date", _TEXT, "date"), ("start", _TEXT, "start"), ("end", _TEXT, "end"), ("room", _TEXT, "room"),
    ))  # fmt: skip
    yield _table("appearances", Appearance.objects.order_by(*in_order), (
        ("paper", _TEXT, _ITEM), ("item", _WHOLE, "item__number_in_paper"), ("order", _WHOLE, "order"),
        ("name", _TEXT, "name"), ("role", _TEXT, "role"), ("position", _TEXT, "position"),
        ("affiliation", _TEXT, "affiliation"), ("honorific", _TEXT, "honorific"), ("person", _TEXT, "person__key"),
        ("body", _TEXT, "body__key"),
    ))  # fmt: skip
    yield _table("questions", Question.objects.order_by(*in_order), (
        ("paper", _TEXT, _ITEM), ("item", _WHOLE, "item__number_in_paper"), ("order", _WHOLE, "order"),
        ("question", _TEXT, "text"),
    ))  # fmt: skip
    yield _table("listed", ListedDocument.objects.order_by(*in_order), (
        ("paper", _TEXT, _ITEM), ("item", _WHOLE, "item__number_in_paper"), ("order", _WHOLE, "order"),
        ("document", _TEXT, "text"), ("symbol", _TEXT, "symbol"),
    ))  # fmt: skip


def _party_tables() -> Iterator[Table]:
    yield _table(
        "people", Person.objects.all(), (("person", _TEXT, "key"), ("name", _TEXT, "name")), by_key=True
    )
    yield _table("bodies", Body.objects.all(), (
        ("body", _TEXT, "key"), ("name", _TEXT, "name"), ("kind", _TEXT, "kind"), ("level", _TEXT, "level"),
        ("country", _TEXT, "country"),
    ), by_key=True)  # fmt: skip
    yield _table("meetings", Meeting.objects.all(), (
        ("meeting", _TEXT, "key"), ("name", _TEXT, "name"), ("body", _TEXT, "body"), ("series", _TEXT, "series__name"),
        ("venue", _TEXT, "venue"), ("start", _TEXT, "start"), ("end", _TEXT, "end"), ("time_zone", _TEXT, "time_zone"),
        ("completed_from", _TEXT, "completed_from__paper__sha256"),
    ), by_key=True)  # fmt: skip
    joined = MeetingDocument.objects.exclude(meeting=None).order_by(_DOCUMENT)
    yield _table("meeting_papers", joined, (
        ("paper", _TEXT, _DOCUMENT), ("meeting", _TEXT, "meeting__key"), ("reason", _TEXT, "reason"),
    ))  # fmt: skip


def _evidence_tables() -> Iterator[Table]:
    shown = {"reading__in": Document.objects.values("reading_id")}
    yield _table("findings", Finding.objects.filter(**shown).order_by(_READING, "id"), (
        ("paper", _TEXT, _READING), ("path", _TEXT, "path"), ("value", _TEXT, "value"),
        ("certainty", _NUMBER, "certainty"), ("spans", _JSON, "spans"),
    ))  # fmt: skip
    yield _table("doubts", Doubt.objects.filter(**shown).order_by(_READING, "-severity", "id"), (
        ("paper", _TEXT, _READING), ("path", _TEXT, "path"), ("message", _TEXT, "message"),
        ("severity", _NUMBER, "severity"), ("spans", _JSON, "spans"),
    ))  # fmt: skip


def _undertaking_tables() -> Iterator[Table]:
    yield _table("commitments", Commitment.objects.order_by(_DOCUMENT, "order"), (
        ("paper", _TEXT, _DOCUMENT), ("order", _WHOLE, "order"), ("kind", _TEXT, "kind"), ("number", _TEXT, "number"),
        ("actor", _TEXT, "actor"), ("addressee", _TEXT, "addressee"), ("strength", _TEXT, "strength"),
        ("due", _TEXT, "due"), ("words", _TEXT, "words"), ("certainty", _NUMBER, "certainty"), ("spans", _JSON, "spans"),
    ))  # fmt: skip
    yield _table("recommendations", Recommendation.objects.order_by(_DOCUMENT, "order"), (
        ("paper", _TEXT, _DOCUMENT), ("order", _WHOLE, "order"), ("number", _TEXT, "number"), ("text", _TEXT, "text"),
        ("made_by", _JSON, "made_by"), ("made_to", _TEXT, "made_to"), ("answer", _TEXT, "answer"),
        ("spans", _JSON, "spans"),
    ))  # fmt: skip
    yield _table("provisions", Provision.objects.order_by(_DOCUMENT, "number_in_paper"), (
        ("paper", _TEXT, _DOCUMENT), ("provision", _WHOLE, "number_in_paper"), ("parent", _WHOLE, "parent"),
        ("kind", _TEXT, "kind"), ("number", _TEXT, "number"), ("title", _TEXT, "title"), ("text", _TEXT, "text"),
    ))  # fmt: skip


def _decisions() -> Table:
    return _table("decisions", Decision.objects.order_by("id"), (
        ("number", _WHOLE, "id"), ("made", _TEXT, "made"), ("by", _TEXT, "actor"), ("action", _TEXT, "action"),
        ("subject", _TEXT, "subject"), ("path", _TEXT, "path"), ("value", _JSON, "value"),
        ("previous", _JSON, "previous"), ("reason", _TEXT, "reason"), ("undoes", _WHOLE, "undoes_id"),
        ("edition", _TEXT, "edition"), ("anchor", _TEXT, "anchor"), ("found", _TEXT, "found"), ("spans", _JSON, "spans"),
        ("read", _JSON, "read"),
    ))  # fmt: skip


def _register_log() -> Table:
    return _table("register_log", LoggedAct.objects.order_by("number"), (
        ("number", _WHOLE, "number"), ("made", _TEXT, "made"), ("by", _TEXT, "actor"), ("kind", _TEXT, "kind"),
        ("entry", _TEXT, "entry"), ("review", _TEXT, "review"), ("act", _TEXT, "value"),
    ))  # fmt: skip


def _pages() -> Table:
    def rows() -> Iterator[tuple[Cell, ...]]:
        documents = Document.objects.select_related("reading", "paper").order_by(_PAPER)
        for document in documents.iterator(chunk_size=200):
            said = text_of(document.reading)
            ends = [start for start, _ in said.pages[1:]] + [len(said.text)]
            for (start, number), end in zip(said.pages, ends, strict=True):
                yield document.paper.sha256, number, start, said.text[start:end]

    columns = (Column("paper"), Column("page", Kind.WHOLE), Column("start", Kind.WHOLE), Column("text"))
    return Table("pages", columns, rows)


def _readings() -> Table:
    """What is needed to make the rest again: every reading, of each paper the one that is shown last."""

    def rows() -> Iterator[tuple[Cell, ...]]:
        shown = Exists(Document.objects.filter(reading=OuterRef("pk")))
        readings = Reading.objects.select_related("paper").order_by(_PAPER, shown, "edition")
        for one in readings.prefetch_related("findings", "doubts").iterator(chunk_size=200):
            yield (
                one.paper.sha256, one.edition, one.outcome, one.error, one.message, one.pages, one.programme,
                dumps(read_findings(one)), dumps(read_doubts(one)), _encoded(one.undertaken), _encoded(packed_whole(one)),
            )  # fmt: skip

    names = ("paper", "edition", "outcome", "error", "message", "pages", "programme", "findings", "doubts", "undertaken",
             "transcript")  # fmt: skip
    kinds = {"pages": Kind.WHOLE}
    return Table("readings", tuple(Column(name, kinds.get(name, Kind.TEXT)) for name in names), rows)


def _encoded(packed: bytes | None) -> str:
    return base64.b64encode(packed or b"").decode()


def _table(name: str, query: QuerySet[Any], spec: Spec, by_key: bool = False) -> Table:
    """``by_key`` puts the rows in the order of their first column, which databases sort by rules of their own."""
    paths = [path for _, _, path in spec]
    shapers = [_shaper(kind) for _, kind, _ in spec]

    def rows() -> Iterator[tuple[Cell, ...]]:
        found = query.values_list(*paths).iterator(chunk_size=_AT_A_TIME)
        for row in sorted(found) if by_key else found:
            yield _shaped(row, shapers)

    return Table(name, tuple(Column(column, kind) for column, kind, _ in spec), rows)


def _shaped(row: Sequence[Any], shapers: Sequence[Callable[[Any], Cell]]) -> tuple[Cell, ...]:
    return tuple(shape(value) for shape, value in zip(shapers, row, strict=True))


def _shaper(kind: Kind) -> Callable[[Any], Cell]:
    if kind is Kind.NUMBER:
        return lambda value: None if value is None else round(float(value), 6)
    if kind is Kind.TEXT:
        return _text
    if kind is Kind.JSON:
        return lambda value: None if value is None else json.dumps(value, ensure_ascii=False)
    return lambda value: value


def _text(value: Any) -> Cell:
    """Words as they are, times by ISO 8601."""
    if value is None or isinstance(value, str):
        return value
    return str(value.isoformat())
