"""The register and its reviews as tables of an export, as the log leaves them."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from functools import cache
from typing import Any

from travaux.common.followup import Register, Review, Standing
from travaux.common.plain import to_plain
from travaux.common.table import Cell, Column, Kind, Table
from travaux.followup.verbs import register

_TEXT, _WHOLE, _YES_NO, _JSON = Kind.TEXT, Kind.WHOLE, Kind.YES_NO, Kind.JSON
Row = tuple[Cell, ...]


def tables() -> tuple[Table, ...]:
    """Entries with their status, what was assessed, money, reviews and how they were closed."""
    known = cache(register)
    return (
        _table("register", known, _entries, (
            ("entry", _TEXT), ("kind", _TEXT), ("paper", _TEXT), ("page", _WHOLE), ("number", _TEXT), ("words", _TEXT),
            ("status", _TEXT), ("bodies", _JSON), ("level", _TEXT), ("stakeholder", _TEXT), ("due", _TEXT),
            ("provisions", _JSON), ("reviews", _JSON),
        )),
        _table("assessments", known, _assessments, (
            ("entry", _TEXT), ("act", _WHOLE), ("review", _TEXT), ("source", _TEXT), ("status", _TEXT), ("by", _TEXT),
            ("day", _TEXT), ("reason", _TEXT), ("evidence", _JSON),
        )),
        _table("means", known, _means, (
            ("entry", _TEXT), ("order", _WHOLE), ("amount", _TEXT), ("currency", _TEXT), ("year", _WHOLE),
            ("delivered", _YES_NO),
        )),
        _table("reviews", known, _reviews, (
            ("review", _TEXT), ("framework", _TEXT), ("date", _TEXT), ("closed", _YES_NO),
        )),
        _table("review_entries", known, _review_entries, (
            ("review", _TEXT), ("entry", _TEXT), ("carried", _YES_NO), ("status", _TEXT), ("reported", _YES_NO),
        )),
    )  # fmt: skip


def _table(
    name: str,
    known: Callable[[], Register],
    rows: Callable[[Register], Iterator[Row]],
    columns: tuple[tuple[str, Kind], ...],
) -> Table:
    return Table(name, tuple(Column(*column) for column in columns), lambda: rows(known()))


def _entries(known: Register) -> Iterator[Row]:
    for one in known.standings:
        entry = one.entry
        yield (
            entry.key, entry.kind.value, entry.paper, entry.page, entry.number, entry.words, one.status.value,
            _json(one.bodies), one.level.value if one.level else None, one.stakeholder, str(one.due or ""),
            _json(entry.provisions), _json(one.reviews),
        )  # fmt: skip


def _assessments(known: Register) -> Iterator[Row]:
    for one, said in _each(known, lambda standing: standing.assessments):
        yield (
            one.entry.key, said.act, said.review, said.source.value, said.status.value, said.actor, said.day, said.reason,
            _json(said.evidence),
        )  # fmt: skip


def _means(known: Register) -> Iterator[Row]:
    for one in known.standings:
        for order, money in enumerate(one.means):
            yield one.entry.key, order, money.amount, money.currency, money.year, money.delivered


def _reviews(known: Register) -> Iterator[Row]:
    for one in known.reviews:
        yield one.name, one.framework, str(one.date), one.closed


def _review_entries(known: Register) -> Iterator[Row]:
    for review in known.reviews:
        yield from _of_review(review)


def _of_review(review: Review) -> Iterator[Row]:
    outcomes = {one.entry: one for one in review.outcomes}
    for key in review.entries:
        outcome = outcomes.get(key)
        status = outcome.status.value if outcome else None
        yield review.name, key, key in review.carried, status, outcome.reported if outcome else None


def _each(known: Register, of: Callable[[Standing], tuple[Any, ...]]) -> Iterator[tuple[Standing, Any]]:
    return ((one, each) for one in known.standings for each in of(one))


def _json(value: object) -> str:
    return json.dumps(to_plain(value), ensure_ascii=False)
