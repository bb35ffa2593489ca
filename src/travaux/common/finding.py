"""A value with its proof: where in the transcript it stands, and how certain the reading is."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple


class Span(NamedTuple):
    """A half-open range of characters of a transcript's text, with the page (from 1) it stands on."""

    start: int
    end: int
    page: int


def plain_spans(spans: Iterable[Span]) -> list[list[int]]:
    """Spans as what ``json`` prints."""
    return list(map(list, spans))


@dataclass(frozen=True, slots=True)
class Finding:
    """One value read from a document.

    ``path`` is a JSON Pointer (RFC 6901) into the JSON shape of the reading, such as
    ``/items/3/people/0/name``. ``value`` is the value as that shape prints it. ``spans`` are the
    places it was read from, in reading order; none only where the value follows from others.
    ``certainty`` is 0..1, calibrated as the share of such values that are right.
    """

    path: str
    value: str
    spans: tuple[Span, ...]
    certainty: float


@dataclass(frozen=True, slots=True)
class Doubt:
    """Something a person should look at. ``path`` is a JSON Pointer into the shape of the programme."""

    message: str
    path: str
    spans: tuple[Span, ...]
    severity: float
    """0..1; the list of doubts is shown worst first."""
