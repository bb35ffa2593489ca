"""What a person should look at, worst first."""

from __future__ import annotations

from collections.abc import Iterator

from travaux.common.finding import Finding
from travaux.common.programme import Item, Programme
from travaux.reading.result import Doubt


def doubts(programme: Programme, findings: tuple[Finding, ...]) -> tuple[Doubt, ...]:
    """The doubts of one reading, sorted by severity, then by place."""
    places = {finding.path: finding.spans for finding in findings}
    found = [Doubt(message, path, places.get(path, ()), severity) for severity, path, message in _seats(programme)]
    return tuple(sorted(found, key=lambda doubt: (-doubt.severity, doubt.path)))


def _seats(programme: Programme) -> Iterator[tuple[float, str, str]]:
    for index, item in enumerate(programme.items):
        for place, person in enumerate(item.people):
            if person.to_be_confirmed:
                yield 0.6, f"/items/{index}/people/{place}/name", f"a seat is still to be confirmed in {_short(item)}"


def _short(item: Item) -> str:
    return f"“{item.title[:60]}”"
