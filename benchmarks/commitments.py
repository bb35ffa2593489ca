"""How fast commitments, recommendations, provisions and turns are read once the transcript is there.

python benchmarks/commitments.py [--papers 60] [--least 200]

Papers of the shared library are transcribed first, outside the clock; then each is read for everything that it
undertakes, three times over, on one core. Writes its section of docs/benchmarks.md; exits with 1 under --least.
"""

from __future__ import annotations

import argparse
import time
from pathlib import Path

from page import holds, made_by, write
from travaux.common.errors import TravauxError
from travaux.reading import (
    Document,
    Transcript,
    read_commitments,
    read_provisions,
    read_recommendations,
    read_turns,
)
from travaux.reading.readers import transcribe

LIBRARY = Path(__file__).resolve().parents[1].parent / "shared" / "library"
ROUNDS = 3
READERS = (read_commitments, read_provisions, read_recommendations, read_turns)


def transcripts(most: int) -> list[Transcript]:
    """The first papers by name of each folder, half and half."""
    found = []
    for folder in ("un-2025", "upr"):
        for path in sorted((LIBRARY / folder).glob("*.pdf"))[: most // 2]:
            try:
                found.append(transcribe(Document.open(path)))
            except TravauxError as error:
                print(error)
    return found


def section(rates: list[tuple[str, float]], pages: int, papers: int, least: float) -> str:
    """The figures as a section of the page of benchmarks; ``rates`` are (reader, pages a second), all of them last."""
    lines = [
        "## Commitments",
        "",
        made_by("python benchmarks/commitments.py"),
        "",
        f"Pages a second of processor time on one core, once the transcript is there: {pages} pages of {papers} papers (resolutions,",
        f"reports, records, statements). Asked is at least {least:.0f} for all that is read.",
        "",
        "| what is read | pages a second | |",
        "|---|--:|---|",
    ]
    lines += [f"| {name} | {rate:.0f} |  |" for name, rate in rates[:-1]]
    name, rate = rates[-1]
    lines.append(f"| {name} | {rate:.0f} | {holds(rate >= least)} |")
    return "\n".join(lines)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--papers", type=int, default=60)
    parser.add_argument(
        "--least", type=float, default=200.0, help="pages a second and core, below which to fail"
    )
    args = parser.parse_args()
    papers = transcripts(args.papers)
    pages = sum(len(paper.pages) for paper in papers)
    for read in READERS:
        read(papers[0])
    rates, total = [], 0.0
    for read in READERS:
        start = time.process_time()
        for _ in range(ROUNDS):
            for paper in papers:
                read(paper)
        taken = (time.process_time() - start) / ROUNDS
        total += taken
        rates.append((read.__name__, pages / taken))
    told = section([*rates, ("all four", pages / total)], pages, len(papers), args.least)
    print(told)
    write("commitments", told)
    return 0 if pages / total >= args.least else 1


if __name__ == "__main__":
    raise SystemExit(main())
