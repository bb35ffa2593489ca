"""What is made of several papers, for programs: what changed, who speaks to a question, what is covered, why names are one."""

from __future__ import annotations

from typing import Annotated, Any

from django.conf import settings
from django.http import HttpRequest
from ninja import Query, Router

from travaux.api import shapes
from travaux.api.asking import ERRORS, Key, Limit, Offset, Since, Words, listed, one_of, sight_of
from travaux.common.errors import NothingFound
from travaux.common.gathering import PartyKind
from travaux.common.text import printable
from travaux.followup.answers import answers
from travaux.followup.coverage import Across, State, coverage
from travaux.followup.seen import seen_register
from travaux.followup.titles import provisions_of
from travaux.intake.parties import reasons
from travaux.publish.changes.sentences import sentence
from travaux.reading.likeness.programmes import compare
from travaux.record.commitments.models import Recommendation
from travaux.record.documents.models import Document
from travaux.record.documents.reading import programme_of
from travaux.record.sight import Sight

Version = Annotated[
    str, Query(max_length=64, description="The SHA-256 of a version, or its first characters.")
]
_SHORTEST = 8

router = Router()


@router.get(
    "/recommendations",
    response={200: shapes.Recommendations, **ERRORS},
    summary="What States and bodies ask of one another, by paper",
)
def recommendations(
    request: HttpRequest, limit: Limit = 50, offset: Offset = 0, made_to: Words = "", answer: Words = "", modified_since: Since = 0
) -> dict[str, Any]:  # fmt: skip
    rows = Recommendation.objects.filter(document__in=sight_of(request).documents())
    given = {"made_to__icontains": made_to, "answer": answer}
    total, found = listed(rows, given, modified_since, slice(offset, offset + limit), _recommendation)
    return {"total": total, "recommendations": found}


@router.get(
    "/coverage",
    response={200: shapes.CoverageOut, **ERRORS},
    summary="What speaks to each provision of a framework; cells that are not given are gaps",
)
def covered(
    request: HttpRequest, framework: Words, across: Across = Across.PAPER, against: Words = "", limit: Limit = 50, offset: Offset = 0
) -> dict[str, Any]:  # fmt: skip
    sight = sight_of(request)
    known = seen_register(sight)
    rows = provisions_of(known, framework, sight.audiences)
    if not rows:
        raise NothingFound(
            f"no provision of {printable(framework)} is known", "See the frameworks that /register names."
        )
    matrix = coverage(known, framework, rows, Across.FRAMEWORK if against else across, against)
    shown = rows[offset : offset + limit]
    wanted = set(shown)
    return {
        "total": len(rows), "framework": framework, "rows": shown, "columns": matrix.columns,
        "cells": [
            {"row": cell.row, "column": cell.column, "state": cell.state.value, "entries": cell.entries}
            for cell in matrix.cells
            if cell.row in wanted and cell.state is not State.GAP
        ],
    }  # fmt: skip


@router.get(
    "/meetings/{key}/questions",
    response={200: list[shapes.AnsweredOut], **ERRORS},
    summary="A meeting's guiding questions, each with the passages that speak to it; none means unanswered",
)
def questions(request: HttpRequest, key: Key) -> list[dict[str, Any]]:
    sight = sight_of(request)
    told = answers(settings.LIBRARY, one_of(sight.meetings(), key, "meeting"), audiences=sight.audiences)
    return [
        {
            "item": one.item, "question": one.question,
            "passages": [
                {"paper": each.passage.paper, "title": each.passage.title, "text": each.passage.text, "speaker": each.passage.speaker,
                 "place": each.passage.span._asdict(), "likeness": each.likeness}
                for each in one.passages
            ],
        }
        for one in told
    ]  # fmt: skip


@router.get(
    "/meetings/{key}/versions",
    response={200: list[shapes.VersionOut], **ERRORS},
    summary="The versions of a meeting's programme in time, each with what it changed in the one before",
)
def versions(request: HttpRequest, key: Key) -> list[dict[str, Any]]:
    sight = sight_of(request)
    found = sight.programmes_of(one_of(sight.meetings(), key, "meeting"))
    return [
        {"paper": one.paper.sha256, "status": one.status, "date": one.date, "changes": _changes(before, one) if before else []}
        for before, one in zip([None, *found], found, strict=False)
    ]  # fmt: skip


@router.get(
    "/meetings/{key}/changes",
    response={200: shapes.ChangesOut, **ERRORS},
    summary="What changed between two versions of a meeting's programme, in sentences",
)
def changes(request: HttpRequest, key: Key, before: Version, after: Version) -> dict[str, Any]:
    sight = sight_of(request)
    found = sight.programmes_of(one_of(sight.meetings(), key, "meeting"))
    one, other = (_version(found, code) for code in (before, after))
    return {"before": one.paper.sha256, "after": other.paper.sha256, "changes": _changes(one, other)}


@router.get(
    "/people/{key}",
    response={200: shapes.PartyWhole, **ERRORS},
    summary="A person, and why other names are the same one's",
)
def person(request: HttpRequest, key: Key) -> dict[str, Any]:
    return _party(sight_of(request), PartyKind.PERSON, key)


@router.get(
    "/organisations/{key}",
    response={200: shapes.PartyWhole, **ERRORS},
    summary="An organisation or State, and why other names are the same one's",
)
def organisation(request: HttpRequest, key: Key) -> dict[str, Any]:
    return _party(sight_of(request), PartyKind.BODY, key)


def _party(sight: Sight, kind: PartyKind, key: str) -> dict[str, Any]:
    person = kind is PartyKind.PERSON
    found = one_of(sight.parties(kind), key, "person" if person else "organisation")
    rows = sight.appearances().filter(**{"person" if person else "body": found})
    rows = rows.order_by("item__document__paper__sha256", "item__number_in_paper", "order")
    joined = [
        {
            "name": one.name, "like": one.like, "reason": str(one.alike or ""),
            "decision": one.decision.pk if one.decision else None,
        }
        for one in reasons(kind, found.name, list(rows))
    ]  # fmt: skip
    return {
        "key": found.key, "name": found.name, "kind": getattr(found, "kind", ""), "appearances": found.seats, "joined": joined,
    }  # fmt: skip


def _recommendation(row: Recommendation) -> dict[str, Any]:
    return {
        "paper": row.document.paper.sha256, "order": row.order, "number": row.number, "text": row.text, "made_by": row.made_by,
        "made_to": row.made_to, "answer": row.answer,
    }  # fmt: skip


def _changes(before: Document, after: Document) -> list[str]:
    return [sentence(one) for one in compare(programme_of(before), programme_of(after)).changes]


def _version(found: list[Document], code: str) -> Document:
    for one in found:
        if len(code) >= _SHORTEST and one.paper.sha256.startswith(code):
            return one
    raise NothingFound("this meeting has no such version", "See its versions.")
