"""How long publishing takes: a programme of 200 items in every format, the best of several runs.

python benchmarks/publish.py
"""

from __future__ import annotations

import random
import sys
import time
from dataclasses import replace
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "tools"))

from programmes.make import programme
from travaux.common.programme import Item, Programme
from travaux.publish import registry
from travaux.publish.edition import Edition

ITEMS = 200
MOST = 50
"""Milliseconds that any format but PDF may take."""


def long_programme(count: int = ITEMS, seed: int = 1) -> Programme:
    """A programme of ``count`` items, joined from random ones, a day after another."""
    rng = random.Random(seed)
    whole = programme(rng, "en")
    items: list[Item] = []
    day = 0
    while len(items) < count:
        one = programme(rng, "en")
        last = max(item.slot.day for item in one.items)
        items += (
            replace(
                item, id=item.id + len(items), parent=item.parent and item.parent + len(items),
                slot=replace(item.slot, day=item.slot.day + day),
            )
            for item in one.items
        )  # fmt: skip
        day += last
    return replace(whole, items=tuple(items[:count]))


def milliseconds(known: registry.Format, edition: Edition, runs: int = 7) -> float:
    """The best of ``runs`` runs, after one that loads what is needed."""
    known.one(edition)
    times = []
    for _ in range(runs):
        start = time.perf_counter()
        known.one(edition)
        times.append(time.perf_counter() - start)
    return 1000 * min(times)


def rows() -> list[tuple[str, float, int]]:
    """Format, milliseconds and bytes for each format."""
    edition = Edition(long_programme())
    found = []
    for known in registry.FORMATS:
        written = known.one(edition)
        size = len(written if isinstance(written, bytes) else written.encode("utf-8"))
        found.append((known.name, milliseconds(known, edition, 3 if known.name == "pdf" else 7), size))
    return found


def table() -> str:
    """The figures as a Markdown table."""
    lines = ["| format | ms | kB |", "|---|--:|--:|"]
    lines += (f"| {name} | {taken:.1f} | {size / 1000:.0f} |" for name, taken, size in rows())
    return "\n".join(lines) + "\n"


def main() -> int:
    print(f"Publishing a programme of {ITEMS} items (limit {MOST} ms for all but PDF):\n")
    print(table())
    return 0


if __name__ == "__main__":
    sys.exit(main())
