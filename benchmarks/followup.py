"""Stocktake and coverage of a large register: seconds, and how the cost grows.

python benchmarks/followup.py [--most 50000]

Registers of 6,250, 12,500, 25,000 and 50,000 made-up commitments under 200 provisions. Each time is CPU time, the
median of three; the slope is that of log cost on log commitments (1 is linear). Writes its section of docs/benchmarks.md.
"""

from __future__ import annotations

import argparse
import math
import statistics
import time
from collections.abc import Callable

from page import asked_row, made_by, write
from travaux.common.dates import PartialDate
from travaux.common.followup import Act, ActKind, Entry, EntryKind, Source, Status
from travaux.common.provision import ProvisionLink
from travaux.followup.coverage import Across, coverage
from travaux.followup.fold import fold
from travaux.followup.stocktake import By, take_stock

FRAMEWORK = "Made-up Compact"
PROVISIONS = 200
ASKED = 2.0
STEEPEST = 1.05


def entries(count: int) -> tuple[Entry, ...]:
    """Commitments spread over the provisions, ministries and years."""
    return tuple(
        Entry(
            f"k{n}", EntryKind.COMMITMENT, f"Do thing {n}", f"paper{n % 997}", f"Paper {n % 997}", (), str(n),
            (f"Ministry {n % 193}",), (ProvisionLink(FRAMEWORK, str(n % PROVISIONS + 1), n % 3 > 0, 0.4 + n % 5 / 10),),
            PartialDate(2020), PartialDate(2021 + n % 10),
        )
        for n in range(count)
    )  # fmt: skip


def median(job: Callable[[], object]) -> float:
    """CPU seconds of a job, the median of three."""
    seconds = []
    for _ in range(3):
        start = time.process_time()
        job()
        seconds.append(time.process_time() - start)
    return statistics.median(seconds)


def measure(count: int) -> float:
    """Seconds for one stocktake and one coverage matrix of a register of so many entries."""
    known = entries(count)
    acts = [Act(1, ActKind.OPEN_REVIEW, "x", "", review="r", framework=FRAMEWORK, date=PartialDate(2025))]
    acts += [
        Act(n + 2, ActKind.ASSESS, "x", "", review="r", entry=f"k{n * 50}", status=Status.UNDER_WAY, source=Source.SELF)
        for n in range(count // 100)
    ]  # fmt: skip
    register = fold(known, acts)
    (review,) = register.reviews
    numbers = tuple(str(n + 1) for n in range(PROVISIONS))

    def job() -> None:
        take_stock(register, review, By.OBJECTIVE)
        coverage(register, FRAMEWORK, numbers, Across.BODY)

    return median(job)


def slope(points: list[tuple[int, float]]) -> float:
    """The slope of the least-squares line through log cost on log size."""
    xs, ys = ([math.log(point[side]) for point in points] for side in (0, 1))
    mx, my = statistics.fmean(xs), statistics.fmean(ys)
    return sum((x - mx) * (y - my) for x, y in zip(xs, ys, strict=True)) / sum((x - mx) ** 2 for x in xs)


def section(points: list[tuple[int, float]]) -> str:
    """The figures, (commitments, seconds) each, as a section of the page of benchmarks."""
    most, seconds = points[-1]
    grows = slope(points)
    lines = [
        "## Follow-up",
        "",
        made_by("python benchmarks/followup.py"),
        "",
        f"One stocktake and one coverage matrix of a register of so many commitments × {PROVISIONS} provisions: seconds of CPU, the",
        "median of three.",
        "",
        "| commitments | seconds |",
        "|--:|--:|",
        *(f"| {size:,} | {taken:.2f} |" for size, taken in points),
        "",
        "| | asked | measured | |",
        "|---|--:|--:|---|",
        asked_row(
            f"{most:,} commitments × {PROVISIONS} provisions",
            f"≤ {ASKED} s",
            f"{seconds:.2f} s",
            seconds <= ASKED,
        ),
        asked_row("slope of log cost on log commitments", f"≤ {STEEPEST}", f"{grows:.2f}", grows <= STEEPEST),
    ]
    return "\n".join(lines)


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--most", type=int, default=50_000, help="commitments of the largest register")
    args = parser.parse_args()
    points = [(size, measure(size)) for size in (args.most // 8, args.most // 4, args.most // 2, args.most)]
    told = section(points)
    print(told)
    write("follow-up", told)


if __name__ == "__main__":
    main()
