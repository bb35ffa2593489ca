"""Documents as the value types of ``common``, and documents by what people call them."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from operator import attrgetter

from django.db.models import Q, QuerySet

from travaux.common.errors import AmbiguousName, NothingFound
from travaux.common.finding import Doubt, Finding, Span
from travaux.common.plain import loads
from travaux.common.programme import Programme
from travaux.record.documents.models import Document
from travaux.record.documents.projecting import Conflict, Shown, project
from travaux.record.evidence.decisions import decisions_at, standing_decisions
from travaux.record.evidence.models import Decision, Reading

_HASH = re.compile(r"[0-9a-f]{6,64}\Z")
_SHOWN = 5
_BY_ID = attrgetter("id")


def programme_of(document: Document) -> Programme:
    """What the paper is and its running order, with every decision applied."""
    return loads(Programme, document.programme)


def programme_at(document: Document, moment: dt.datetime) -> Programme:
    """The programme with the decisions that stood at a moment, on the reading that is shown now."""
    return _shown(document.reading, decisions_at(document.paper.sha256, moment)).programme


@dataclass(frozen=True, slots=True)
class Proof:
    """What stands behind a document as it is shown: as :func:`findings_of` and :func:`doubts_of` give it."""

    findings: tuple[Finding, ...]
    doubts: tuple[Doubt, ...]


def proof_of(document: Document) -> Proof:
    """Findings and doubts together, at the price of one of them."""
    standing = _standing(document)
    if not standing:
        return Proof(read_findings(document.reading), read_doubts(document.reading))
    shown = _shown(document.reading, standing)
    return Proof(_findings(shown), _doubts(document.reading, shown))


def findings_of(document: Document) -> tuple[Finding, ...]:
    """The findings of the reading that is shown, in its order, with their paths in what is shown.

    What a person has rejected is left out.
    """
    standing = _standing(document)
    return _findings(_shown(document.reading, standing)) if standing else read_findings(document.reading)


def doubts_of(document: Document) -> tuple[Doubt, ...]:
    """The doubts of the reading that is shown, worst first, without those that a decision has settled.

    A decision that found no place in the reading is a doubt too, and one where the reading gives what nobody had before them.
    """
    standing = _standing(document)
    if not standing:
        return read_doubts(document.reading)
    return _doubts(document.reading, _shown(document.reading, standing))


def _findings(shown: Shown) -> tuple[Finding, ...]:
    placed = ((shown.shown_path(one.path), one) for one in shown.base.findings)
    return tuple(replace(one, path=path) for path, one in placed if path is not None)


def _doubts(reading: Reading, shown: Shown) -> tuple[Doubt, ...]:
    placed = ((shown.doubted_path(row.path), row) for row in reading.doubts.order_by("id"))
    aside = (
        Doubt(
            f"Decision {one.pk} ({one.action} {one.path}) no longer has a place in the paper",
            one.path,
            (),
            1.0,
        )
        for one in shown.aside
    )
    places = {one.path: one.spans for one in shown.base.findings}
    conflicts = (
        Doubt(
            f"Decision {one.decision.pk} ({one.decision.action} {one.path}) stands; the paper is now read {_otherwise(one)}",
            shown.shown_path(one.path) or "",
            places.get(one.path, ()),
            0.9,
        )
        for one in shown.conflicts
    )
    return (
        *aside,
        *conflicts,
        *(Doubt(row.message, p, spans_of(row.spans), row.severity) for p, row in placed if p is not None),
    )


def _otherwise(conflict: Conflict) -> str:
    return (
        f"otherwise there: {', '.join(conflict.fields)}"
        if conflict.fields
        else f"as “{conflict.value}” there"
    )


def shown_of(document: Document) -> Shown:
    """What the reading gave, what the decisions made of it, and which of them found no place."""
    return _shown(document.reading, _standing(document))


def shown_of_all(documents: Sequence[Document]) -> Iterator[tuple[Document, Shown]]:
    """The same of several, each with its own; their decisions are asked for at once."""
    standing = standing_decisions([document.paper.sha256 for document in documents])
    for document in documents:
        yield document, _shown(document.reading, standing.get(document.paper.sha256, []))


def _standing(document: Document) -> list[Decision]:
    return standing_decisions([document.paper.sha256]).get(document.paper.sha256, [])


def _shown(reading: Reading, standing: Sequence[Decision]) -> Shown:
    return project(read_programme(reading), read_findings(reading), reading.edition, standing)


def read_programme(reading: Reading) -> Programme:
    """The programme as it was read, without decisions."""
    return loads(Programme, reading.programme)


def read_findings(reading: Reading) -> tuple[Finding, ...]:
    """The findings of a reading, in its order; those that were fetched beforehand are not asked for again."""
    rows = sorted(reading.findings.all(), key=_BY_ID)
    return tuple(Finding(row.path, row.value, spans_of(row.spans), row.certainty) for row in rows)


def read_doubts(reading: Reading) -> tuple[Doubt, ...]:
    """The doubts of a reading, worst first; those that were fetched beforehand are not asked for again."""
    rows = sorted(reading.doubts.all(), key=_BY_ID)
    return tuple(Doubt(row.message, row.path, spans_of(row.spans), row.severity) for row in rows)


def find_document(name: str) -> Document:
    """The one document that ``name`` names: the start of its SHA-256, a symbol, a file name, words of its title.

    NothingFound where there is none, AmbiguousName where there are several.
    """
    for found in _named(name):
        some = list(found.select_related("paper", "reading").order_by("paper__sha256")[: _SHOWN + 1])
        if len(some) == 1:
            return some[0]
        if some:
            raise AmbiguousName(f"{name} names several papers: {_listed(some)}")
    raise NothingFound(f"no paper is called {name}")


def _named(name: str) -> list[QuerySet[Document]]:
    """The documents of a name, the surest way of naming first."""
    documents = Document.objects.all()
    ways = [
        documents.filter(symbols__symbol__iexact=name).distinct(),
        documents.filter(paper__name=name),
        documents.filter(paper__holdings__path=name).distinct(),
        documents.filter(title__iexact=name),
        documents.filter(Q(title__icontains=name) | Q(paper__name__icontains=name)),
    ]
    if _HASH.match(name.lower()):
        ways.insert(0, documents.filter(paper__sha256__startswith=name.lower()))
    return ways


def _listed(documents: Sequence[Document]) -> str:
    shown = [f"{one.paper.sha256[:8]} {one}" for one in documents[:_SHOWN]]
    return "; ".join(shown) + ("; …" if len(documents) > _SHOWN else "")


def spans_of(plain: Sequence[Sequence[int]]) -> tuple[Span, ...]:
    return tuple(Span(*one) for one in plain)
