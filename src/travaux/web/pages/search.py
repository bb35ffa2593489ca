"""Search: one box, what answers it, and by what it can be narrowed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import urlencode

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from travaux.common.errors import WrongQuery
from travaux.common.text import printable
from travaux.record.documents.models import Document
from travaux.record.search.search import Answer, Hit
from travaux.record.search.snippet import Snippet
from travaux.web import vocabulary
from travaux.web.asking import page_number, sight_of

SHOWN = 20
_DEEPEST = 500
_FIELD = {"kind": "kind", "lang": "lang", "year": "date", "status": "status"}
_MOST_VALUES = 8
_NAMES = {"kind": vocabulary.paper_kind, "status": vocabulary.paper_status, "lang": vocabulary.language}


@dataclass(frozen=True, slots=True)
class Piece:
    """Some words, marked where they were asked for."""

    text: str
    marked: bool


@dataclass(frozen=True, slots=True)
class Result:
    """A document that answers, and where its words open."""

    document: Document
    page: int
    address: str
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Choice:
    """A value by which the answer can be narrowed, or is."""

    label: str
    count: int
    address: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class Facet:
    name: str
    choices: tuple[Choice, ...]


def page(request: HttpRequest) -> HttpResponse:
    text = request.GET.get("q", "").strip()
    number = page_number(request, _DEEPEST)
    chosen = {name: value for name in _FIELD if (value := request.GET.get(name, ""))}
    told: dict[str, object] = {"text": text, "chosen": chosen}
    status = 200
    if text or chosen:
        try:
            answer = _ask(request, text, chosen, number)
            told |= _shown(answer, text, chosen, number)
        except WrongQuery as error:
            told["error"], status = error, 400
    else:
        told |= _front(request)
    if request.headers.get("HX-Request"):
        return render(request, "web/results.html", told)
    return render(request, "web/search.html", told, status=status)


def _ask(request: HttpRequest, text: str, chosen: dict[str, str], number: int) -> Answer:
    narrowed = [f'{_FIELD[name]}:"{value}"' for name, value in chosen.items() if '"' not in value]
    query = " ".join([text, *narrowed])
    return sight_of(request).search(settings.LIBRARY, query, limit=SHOWN, offset=(number - 1) * SHOWN)


def _shown(answer: Answer, text: str, chosen: dict[str, str], number: int) -> dict[str, object]:
    pages = -(-answer.total // SHOWN)
    last = min(pages, _DEEPEST)
    return {
        "answer": answer,
        "results": [_result(hit) for hit in answer.hits],
        "facets": list(_facets(answer, text, chosen)),
        "number": number,
        "first": (number - 1) * SHOWN + 1,
        "earlier": _address(text, chosen, number - 1) if number > 1 else "",
        "later": _address(text, chosen, number + 1) if number < last else "",
    }


def _front(request: HttpRequest) -> dict[str, object]:
    sight = sight_of(request)
    return {
        "papers": sight.count(),
        "recent": sight.documents().filter(date__gt="").order_by("-date", "title")[:6],
        "meetings": list(sight.meetings().order_by("-start", "name")[:6]),
    }


def _result(hit: Hit) -> Result:
    span = hit.snippet.span
    start, end = _first_mark(hit.snippet)
    address = reverse("leaf", args=[hit.document.paper.sha256[:16], span.page])
    return Result(hit.document, span.page, f"{address}?at={start}-{end}#at", tuple(_pieces(hit.snippet)))


def _first_mark(snippet: Snippet) -> tuple[int, int]:
    """Where the words that were found stand in the transcript, from the first to the last that is near it."""
    if not snippet.marks:
        return snippet.span.start, snippet.span.end
    return snippet.span.start + snippet.marks[0][0], snippet.span.start + snippet.marks[-1][1]


def _pieces(snippet: Snippet) -> Iterator[Piece]:
    place = 0
    for start, end in snippet.marks:
        if start >= place:
            yield Piece(printable(snippet.text[place:start]), False)
            yield Piece(printable(snippet.text[start:end]), True)
            place = end
    yield Piece(printable(snippet.text[place:]), False)


def _facets(answer: Answer, text: str, chosen: dict[str, str]) -> Iterator[Facet]:
    names = {"kind": _("Kind"), "lang": _("Language"), "year": _("Year"), "status": _("Status")}
    for name, counts in answer.facets.items():
        values = list(counts.items())[:_MOST_VALUES]
        if name == "year":
            values.sort(reverse=True)
        if len(values) > 1 or name in chosen:
            yield Facet(
                names[name], tuple(_choice(name, value, count, text, chosen) for value, count in values)
            )


def _choice(name: str, value: str, count: int, text: str, chosen: dict[str, str]) -> Choice:
    taken = chosen.get(name) == value
    others = {key: one for key, one in chosen.items() if key != name}
    label = _NAMES.get(name, printable)(value)
    return Choice(label, count, _address(text, others if taken else {**chosen, name: value}), taken)


def _address(text: str, chosen: dict[str, str], number: int = 1) -> str:
    asked = {"q": text, **chosen} | ({"page": str(number)} if number > 1 else {})
    return f"{reverse('search')}?{urlencode(asked)}"
