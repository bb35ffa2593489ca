"""Figures that take minutes, for a section of their own in docs/scoreboard.md: scans, and what is published and read back.

python tools/longboard.py [--pages N] [--count N]

`make score` runs it after the others; between two runs the section stays as it is.
"""

from __future__ import annotations

import argparse
import random
import re
from collections.abc import Iterator
from pathlib import Path

import ocr_scores
import roundtrip
from programmes.make import LANGUAGES, programme
from travaux.publish.words import count
from workers import side_by_side

TARGET = Path(__file__).resolve().parents[1] / "docs" / "scoreboard.md"
HEADING = "## Scans, and what is published and read back"
_SECTION = re.compile(rf"^{HEADING}\n.*?(?=^## |\Z)", re.MULTILINE | re.DOTALL)
_HEAD = ("| figure | measured | asked | reached |", "|---|--:|--:|---|")


def kept() -> str:
    """The section as the page holds it now; empty where it holds none."""
    found = _SECTION.search(TARGET.read_text("utf-8"))
    return found[0].rstrip("\n") + "\n" if found else ""


def section(programmes: int, pages: int) -> str:
    lines = [
        HEADING,
        "",
        "Written by `tools/longboard.py`; seconds are those of the machine that it ran on.",
        "",
        *_HEAD,
    ]
    return "\n".join((*lines, *_round_trip(programmes), *_scans(pages))) + "\n"


def same(case: tuple[str, str, int]) -> bool:
    name, language, seed = case
    return not roundtrip.trip(programme(random.Random(seed), language), name)


def _round_trip(programmes: int) -> Iterator[str]:
    cases = list(roundtrip.cases(programmes, 1, list(roundtrip.FORMATS), list(LANGUAGES)))
    found = side_by_side(same, cases)
    for name in roundtrip.FORMATS:
        mine = [right for case, right in zip(cases, found, strict=True) if case[0] == name]
        yield _line(
            f"read back the same, {name}, {sum(mine):,} of {len(mine):,} random programmes",
            sum(mine) / len(mine),
            1.0,
        )
    yield _line(f"read back the same, all {sum(found):,} of {len(found):,}", sum(found) / len(found), 1.0)


def _scans(pages: int) -> Iterator[str]:
    outcomes = list(ocr_scores.outcomes(most=pages))
    summary = ocr_scores.Summary.of(outcomes)
    papers = f"{len(outcomes)} papers of at most {count(pages, 'page')}"
    yield _line(f"scans: word recall, {papers}", summary.recall, 0.97)
    yield _line("scans: mean score, share of the originals’", summary.share, 0.85)
    reached = "yes" if summary.seconds <= ocr_scores.SECONDS else "no"
    yield f"| scans: seconds of processor time a page | {summary.seconds:.2f} | {ocr_scores.SECONDS} | {reached} |"


def _line(name: str, value: float, asked: float) -> str:
    return f"| {name} | {value:.3f} | {asked:.2f} | {'yes' if value >= asked else 'no'} |"


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--count", type=int, default=2000, help="how many programmes go round (default 2000)")
    parser.add_argument(
        "--pages", type=int, default=8, help="the most pages of a paper that is scanned (default 8)"
    )
    options = parser.parse_args()
    text = section(options.count, options.pages)
    page = _SECTION.sub("", TARGET.read_text("utf-8")).rstrip("\n")
    TARGET.write_text(f"{page}\n\n{text}", "utf-8")
    print(text)


if __name__ == "__main__":
    main()
