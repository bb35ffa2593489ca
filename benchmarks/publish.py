"""How long publishing takes: a programme of 200 items in every format, the quickest of several runs.

python benchmarks/publish.py

Writes its section of docs/benchmarks.md.
"""

from __future__ import annotations

import random
import sys
import time
from dataclasses import replace
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "tools"))

from page import holds, made_by, write
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


def milliseconds(known: registry.Format, edition: Edition, runs: int = 9) -> float:
    """The best CPU time of ``runs`` runs, after one that loads what is needed."""
    known.one(edition)
    times = []
    for _ in range(runs):
        start = time.process_time()
        known.one(edition)
        times.append(time.process_time() - start)
    return 1000 * min(times)


def rows() -> list[tuple[str, float, int]]:
    """Format, milliseconds and bytes for each format."""
    edition = Edition(long_programme())
    found = []
    for known in registry.FORMATS:
        written = known.one(edition)
        size = len(written if isinstance(written, bytes) else written.encode("utf-8"))
        found.append((known.name, milliseconds(known, edition), size))
    return found


def section() -> str:
    """The figures as a section of the page of benchmarks."""
    lines = [
        "## Publishing",
        "",
        made_by("python benchmarks/publish.py"),
        "",
        f"A programme of {ITEMS} items, made of random ones, in every format: milliseconds of CPU, of the quickest of nine",
        f"runs in one process. Asked is at most {MOST} ms for all but PDF.",
        "",
        "| format | ms | kB | |",
        "|---|--:|--:|---|",
    ]
    for name, taken, size in rows():
        told = "" if name == "pdf" else holds(taken <= MOST)
        lines.append(f"| {name} | {taken:.0f} | {size / 1000:.0f} | {told} |")
    return "\n".join(lines) + "\n"


def main() -> None:
    told = section()
    print(told)
    write("publishing", told)


if __name__ == "__main__":
    main()
