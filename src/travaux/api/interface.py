"""The addresses of the interface for programs, version 1."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Annotated, Any

from django.conf import settings
from django.db.models import Prefetch, prefetch_related_objects
from django.http import HttpRequest, HttpResponse
from ninja import NinjaAPI, Query
from ninja.errors import ValidationError

from travaux.api import derived, shapes, undertakings
from travaux.api.asking import ERRORS, Key, Limit, Offset, Words, one_of, sight_of
from travaux.common.errors import AmbiguousName, NothingFound, TravauxError
from travaux.common.finding import Doubt, Span
from travaux.publish.json import shape
from travaux.record.counting import STEPS, counted
from travaux.record.documents.models import Document
from travaux.record.documents.reading import doubts_of, programme_of, proof_of
from travaux.record.evidence import marks
from travaux.record.evidence.decisions import PAPER
from travaux.record.evidence.models import Reading
from travaux.record.evidence.transcripts import text_of
from travaux.record.meetings.models import Appearance, Meeting

api = NinjaAPI(title="Travaux", version="1", docs_url=None, openapi_url="/openapi.json", urls_namespace="api-1",
               description="The record of an intergovernmental process. A token goes into the header Authorization: Bearer TOKEN.")  # fmt: skip


api.add_router("", undertakings.router)
api.add_router("", derived.router)


@api.exception_handler(TravauxError)
def _told(request: HttpRequest, error: TravauxError) -> HttpResponse:
    status = 404 if isinstance(error, NothingFound | AmbiguousName) else 400
    return api.create_response(request, {"message": error.message, "remedy": error.remedy}, status=status)


@api.exception_handler(ValidationError)
def _invalid(request: HttpRequest, error: ValidationError) -> HttpResponse:
    said = "; ".join(f"{one['loc'][-1]}: {one['msg']}" for one in error.errors)
    problem = {
        "message": f"the request cannot be answered: {said}",
        "remedy": "See openapi.json for what may be asked.",
    }
    return api.create_response(request, problem, status=422)


@api.get(
    "/papers",
    response={200: shapes.Papers, **ERRORS},
    summary="Papers, those changed since a revision where asked for",
)
def papers(
    request: HttpRequest, limit: Limit = 50, offset: Offset = 0, kind: Words = "", language: Words = "", status: Words = "",
    modified_since: Annotated[int, Query(ge=0, le=2**53, description="Only papers changed after this revision.")] = 0,
) -> dict[str, Any]:  # fmt: skip
    sight = sight_of(request)
    revision = marks.revision()
    given = {"kind": kind, "language": language, "status": status}
    found = sight.documents().filter(revision__gt=modified_since) if modified_since else sight.documents()
    found = found.filter(**{name: value for name, value in given.items() if value})
    gone = sight.gone(modified_since) if modified_since else []
    rows = _full(found.order_by("paper__sha256"))[offset : offset + limit]
    return {
        "total": found.count(),
        "revision": revision,
        "papers": [_paper(one) for one in rows],
        "gone": gone,
    }


@api.get(
    "/papers/{code}",
    response={200: shapes.PaperWhole, **ERRORS},
    summary="One paper with all that was read from it",
)
def paper(request: HttpRequest, code: Key) -> dict[str, Any]:
    document = sight_of(request).document(code)
    programme, proof = programme_of(document), proof_of(document)
    plain = json.loads(json.dumps(shape(programme, (), ()), default=str))
    return {
        **_paper(document), "programme": plain,
        "findings": [{"path": f.path, "value": f.value, "certainty": f.certainty, "spans": _places(f.spans)} for f in proof.findings],
        "doubts": _doubts(proof.doubts),
    }  # fmt: skip


@api.get(
    "/papers/{code}/pages", response={200: list[shapes.PageOut], **ERRORS}, summary="Its words, page by page"
)
def pages(request: HttpRequest, code: Key) -> list[dict[str, Any]]:
    said = text_of(sight_of(request).document(code).reading)
    ends = [start for start, _ in said.pages[1:]] + [len(said.text)]
    return [
        {"number": number, "text": said.text[start:end]}
        for (start, number), end in zip(said.pages, ends, strict=True)
    ]


@api.get(
    "/papers/{code}/neighbours",
    response={200: list[shapes.NeighbourOut], **ERRORS},
    summary="Papers that belong with it",
)
def neighbours(request: HttpRequest, code: Key) -> list[dict[str, Any]]:
    sight = sight_of(request)
    return [
        {
            "paper": other.paper.sha256,
            "title": str(other),
            "kind": one.kind.value,
            "reason": one.reason,
            "certainty": one.certainty,
        }
        for one, other in sight.relations(sight.document(code))
    ]


@api.get(
    "/doubts",
    response={200: shapes.Doubted, **ERRORS},
    summary="What is doubtful, by paper, the gravest first, as the checklist has it",
)
def doubts(request: HttpRequest, limit: Limit = 50, offset: Offset = 0, kind: Words = "") -> dict[str, Any]:
    found = sight_of(request).doubted(kind.replace("\0", ""))
    told = [
        {"paper": one.paper.sha256, "title": str(one), "doubts": _doubts(doubts_of(one))}
        for one in found[offset : offset + limit]
    ]
    return {"total": found.count(), "papers": told}


@api.get("/search", response={200: shapes.Found, **ERRORS}, summary="Papers that answer a query, best first")
def search(
    request: HttpRequest, q: Annotated[str, Query(min_length=1, max_length=1000)], limit: Limit = 20,
    offset: Annotated[int, Query(ge=0, le=10_000)] = 0,
) -> dict[str, Any]:  # fmt: skip
    answer = sight_of(request).search(settings.LIBRARY, q, limit=limit, offset=offset)
    pages = Prefetch("reading", Reading.objects.only("pages"))
    prefetch_related_objects([hit.document for hit in answer.hits], pages, "symbols", "of_meeting__meeting")
    hits = [
        {
            "paper": _paper(hit.document),
            "score": hit.score,
            "snippet": hit.snippet.text,
            "place": hit.snippet.span._asdict(),
        }
        for hit in answer.hits
    ]
    return {"total": answer.total, "hits": hits, "facets": answer.facets}


@api.get("/meetings", response={200: shapes.Meetings, **ERRORS}, summary="Meetings by date")
def meetings(request: HttpRequest, limit: Limit = 50, offset: Offset = 0) -> dict[str, Any]:
    found = sight_of(request).meetings()
    return {"total": found.count(), "meetings": [_meeting(one) for one in found[offset : offset + limit]]}


@api.get(
    "/meetings/{key}", response={200: shapes.MeetingWhole, **ERRORS}, summary="One meeting with its papers"
)
def meeting(request: HttpRequest, key: Key) -> dict[str, Any]:
    sight = sight_of(request)
    found = one_of(sight.meetings(), key, "meeting")
    programmes = sight.programmes_of(found)
    return {
        **_meeting(found), "members": [{**_paper(one), "reason": one.of_meeting.reason} for one in sight.papers_of(found)],
        "programme_of": programmes[-1].paper.sha256 if programmes else None,
    }  # fmt: skip


@api.get("/people", response={200: shapes.Parties, **ERRORS}, summary="People by key")
def people(request: HttpRequest, limit: Limit = 50, offset: Offset = 0) -> dict[str, Any]:
    return _parties(sight_of(request).people(), limit, offset)


@api.get(
    "/people/{key}/appearances",
    response={200: list[shapes.SeatOut], **ERRORS},
    summary="Where a person appears",
)
def person(request: HttpRequest, key: Key) -> list[dict[str, Any]]:
    sight = sight_of(request)
    return _seats(sight.appearances().filter(person=one_of(sight.people(), key, "person")))


@api.get(
    "/organisations", response={200: shapes.Parties, **ERRORS}, summary="Organisations and States by key"
)
def organisations(request: HttpRequest, limit: Limit = 50, offset: Offset = 0) -> dict[str, Any]:
    return _parties(sight_of(request).bodies(), limit, offset)


@api.get(
    "/organisations/{key}/appearances",
    response={200: list[shapes.SeatOut], **ERRORS},
    summary="Where its people appear",
)
def organisation(request: HttpRequest, key: Key) -> list[dict[str, Any]]:
    sight = sight_of(request)
    return _seats(sight.appearances().filter(body=one_of(sight.bodies(), key, "organisation")))


@api.get(
    "/series/{key}/appearances",
    response={200: list[shapes.SeatOut], **ERRORS},
    summary="Who took part in the meetings of a series",
)
def series_appearances(
    request: HttpRequest, key: Key, limit: Limit = 50, offset: Offset = 0
) -> list[dict[str, Any]]:
    sight = sight_of(request)
    seats = sight.took_part(one_of(sight.series(), key, "series"))
    return _seats(seats, slice(offset, offset + limit))


@api.get("/about", response={200: shapes.About, **ERRORS}, summary="How much the library holds, and how sure")
def about(request: HttpRequest) -> dict[str, Any]:
    found = counted(sight_of(request))
    return {
        "papers": found.papers, "meetings": found.meetings, "people": found.people,
        "organisations": found.bodies, "partly_read": found.partly, "kinds": found.kinds, "languages": found.languages,
        "certainty": [found.certainty.get(step, 0) for step in range(STEPS)],
    }  # fmt: skip


@api.get(
    "/decisions",
    response={200: list[shapes.DecisionOut], **ERRORS},
    summary="What people decided, the latest first",
)
def decisions(request: HttpRequest, limit: Limit = 50, offset: Offset = 0) -> list[dict[str, Any]]:
    return [
        {"number": one.pk, "made": one.made.isoformat(), "by": one.actor, "action": one.action, "path": one.path,
         "paper": one.subject.removeprefix(PAPER), "value": one.value, "previous": one.previous, "reason": one.reason,
         "undoes": one.undoes_id}
        for one in sight_of(request).decisions()[offset : offset + limit]
    ]  # fmt: skip


def _full(documents: Any) -> Any:
    return documents.select_related("of_meeting__meeting").prefetch_related("symbols")


def _paper(one: Document) -> dict[str, Any]:
    claim = getattr(one, "of_meeting", None)
    return {
        "id": one.paper.sha256, "title": str(one), "kind": one.kind, "status": one.status, "author": one.author, "date": one.date,
        "language": one.language, "symbols": [s.symbol for s in one.symbols.all()], "pages": one.reading.pages,
        "audience": one.audience, "meeting": claim.meeting.key if claim and claim.meeting else None, "revision": one.revision,
    }  # fmt: skip


def _meeting(one: Meeting) -> dict[str, Any]:
    return {
        "key": one.key, "name": one.name, "body": one.body, "series": one.series.key if one.series else None, "venue": one.venue,
        "start": one.start, "end": one.end, "papers": one.paper_count,
    }  # fmt: skip


def _parties(rows: Any, limit: int, offset: int) -> dict[str, Any]:
    parties = [
        {
            "key": one.key,
            "name": one.name,
            "appearances": one.seats,
            **{name: getattr(one, name, "") for name in ("kind", "level", "country")},
        }
        for one in rows[offset : offset + limit]
    ]
    return {"total": rows.count(), "parties": parties}


def _seats(rows: Any, page: slice = slice(None)) -> list[dict[str, Any]]:
    rows = rows.select_related("item__document__of_meeting__meeting").order_by("item__date", "item", "order")
    return [_seat(row) for row in rows[page]]


def _seat(row: Appearance) -> dict[str, Any]:
    claim = getattr(row.item.document, "of_meeting", None)
    return {
        "name": row.name, "role": row.role, "position": row.position, "affiliation": row.affiliation, "item": row.item.title,
        "date": row.item.date, "meeting": claim.meeting.key if claim and claim.meeting else None,
        "paper": row.item.document.paper.sha256,
    }  # fmt: skip


def _doubts(found: Iterable[Doubt]) -> list[dict[str, Any]]:
    return [
        {"path": one.path, "message": one.message, "severity": one.severity, "spans": _places(one.spans)}
        for one in found
    ]


def _places(spans: tuple[Span, ...]) -> list[dict[str, int]]:
    return [span._asdict() for span in spans]
