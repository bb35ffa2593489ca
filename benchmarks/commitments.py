"""How fast commitments, recommendations, provisions and turns are read once the transcript is there.

python benchmarks/commitments.py [--papers 60] [--least 200]

Papers of the shared library are transcribed first, outside the clock; then each is read for everything that it
undertakes, three times over, on one core. Prints pages a second of processor time; exits with 1 under --least.
"""

from __future__ import annotations

import argparse
import time
from pathlib import Path

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
    total = 0.0
    for read in READERS:
        start = time.process_time()
        for _ in range(ROUNDS):
            for paper in papers:
                read(paper)
        taken = (time.process_time() - start) / ROUNDS
        total += taken
        print(f"{read.__name__:<24}{pages / taken:>10.0f} pages a second")
    print(f"{'all four':<24}{pages / total:>10.0f} pages a second ({pages} pages of {len(papers)} papers)")
    return 0 if pages / total >= args.least else 1


if __name__ == "__main__":
    raise SystemExit(main())
