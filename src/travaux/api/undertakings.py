"""What was undertaken and how it stands, for programs: commitments, the register and its reviews, and series of meetings."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from ninja import Router

from travaux.api import shapes
from travaux.api.asking import ERRORS, Key, Limit, Offset, Since, Words, listed, sight_of
from travaux.common.errors import NothingFound
from travaux.common.followup import Review, Standing
from travaux.followup.frameworks import under
from travaux.followup.seen import seen_register
from travaux.record.commitments.models import Commitment

router = Router()


@router.get(
    "/commitments", response={200: shapes.Commitments, **ERRORS}, summary="What papers undertake, by paper"
)
def commitments(
    request: HttpRequest, limit: Limit = 50, offset: Offset = 0, actor: Words = "", strength: Words = "", modified_since: Since = 0
) -> dict[str, Any]:  # fmt: skip
    rows = Commitment.objects.filter(document__in=sight_of(request).documents())
    given = {"actor__icontains": actor, "strength": strength}
    total, found = listed(rows, given, modified_since, slice(offset, offset + limit), _commitment)
    return {"total": total, "commitments": found}


@router.get("/series", response={200: list[shapes.SeriesOut], **ERRORS}, summary="Series of meetings by name")
def series(request: HttpRequest, limit: Limit = 50, offset: Offset = 0) -> list[dict[str, Any]]:
    sight = sight_of(request)
    return [
        {"key": one.key, "name": one.name, "meetings": list(sight.meetings().filter(series=one).values_list("key", flat=True))}
        for one in sight.series()[offset : offset + limit]
    ]  # fmt: skip


@router.get(
    "/register", response={200: shapes.RegisterOut, **ERRORS}, summary="Entries of the register, by paper"
)
def register(
    request: HttpRequest, limit: Limit = 50, offset: Offset = 0, framework: Words = "", status: Words = ""
) -> dict[str, Any]:
    found = [
        one for one in seen_register(sight_of(request)).standings
        if under(one.entry, framework) and status in ("", one.status.value)
    ]  # fmt: skip
    return {"total": len(found), "entries": [_entry(one) for one in found[offset : offset + limit]]}


@router.get("/register/{key}", response={200: shapes.EntryOut, **ERRORS}, summary="One entry of the register")
def entry(request: HttpRequest, key: Key) -> dict[str, Any]:
    found = seen_register(sight_of(request)).standing(key)
    if found is None:
        raise NothingFound("the register holds no such entry", "See the list.")
    return _entry(found)


@router.get(
    "/reviews",
    response={200: list[shapes.ReviewOut], **ERRORS},
    summary="Reviews in the order they were opened",
)
def reviews(request: HttpRequest, limit: Limit = 50, offset: Offset = 0) -> list[dict[str, Any]]:
    return [_review(one) for one in seen_register(sight_of(request)).reviews[offset : offset + limit]]


def _commitment(row: Commitment) -> dict[str, Any]:
    return {
        "paper": row.document.paper.sha256, "order": row.order, "kind": row.kind, "number": row.number, "words": row.words,
        "actor": row.actor, "addressee": row.addressee, "strength": row.strength, "due": row.due, "certainty": row.certainty,
        "spans": [dict(zip(("start", "end", "page"), span, strict=True)) for span in row.spans],
    }  # fmt: skip


def _entry(one: Standing) -> dict[str, Any]:
    known = one.entry
    assessed = [
        {"act": said.act, "review": said.review, "source": said.source.value, "status": said.status.value, "by": said.actor,
         "day": said.day, "reason": said.reason}
        for said in one.assessments
    ]  # fmt: skip
    return {
        "key": known.key, "kind": known.kind.value, "words": known.words, "paper": known.paper, "number": known.number,
        "page": known.page, "status": one.status.value, "bodies": list(one.bodies), "level": one.level.value if one.level else "",
        "due": str(one.due or ""), "reviews": list(one.reviews), "assessments": assessed,
    }  # fmt: skip


def _review(one: Review) -> dict[str, Any]:
    outcomes = [
        {"entry": each.entry, "status": each.status.value, "reported": each.reported} for each in one.outcomes
    ]
    return {
        "name": one.name, "framework": one.framework, "date": str(one.date), "closed": one.closed, "entries": list(one.entries),
        "carried": list(one.carried), "outcomes": outcomes,
    }  # fmt: skip
