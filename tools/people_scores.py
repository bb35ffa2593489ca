"""Score which mentions are taken for one person, on labelled pairs.

python tools/people_scores.py [--misses]

The labels (tests/labels/mentions.json, 200 of them) are names and posts of public figures, and namesakes made up for
the purpose. Those of mentions_of_many_cultures.json are names of Spanish, Portuguese, Arabic, Chinese, Korean, Russian,
Indonesian, Ethiopian, Vietnamese, Icelandic and other manners: when they were first measured, before any rule was made
with them in sight, precision was 0.94 and recall 0.69. All mentions of all pairs are resolved together, as those of a library are; a pair is joined where
both its mentions are given to one person. Precision is the share of joined pairs that are the same person,
recall the share of the same people who are joined.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from travaux.common.gathering import Mention
from travaux.reading.likeness.people import resolve_people

_LABELS = Path(__file__).resolve().parents[1] / "tests" / "labels"
LABELS = _LABELS / "mentions.json"
CULTURES = _LABELS / "mentions_of_many_cultures.json"


@dataclass(frozen=True, slots=True)
class Scores:
    """Shares in 0..1, and the pairs that were judged wrongly."""

    precision: float
    recall: float
    pairs: int
    misses: tuple[str, ...]


def measure(labels: Path = LABELS) -> Scores:
    rows = json.loads(labels.read_text("utf-8"))
    mentions = [_mention(number, row[end]) for number, row in enumerate(rows) for end in ("a", "b")]
    party = {number: one.key for one in resolve_people(mentions).parties for number in one.mentions}
    joined = [party[2 * number] == party[2 * number + 1] for number in range(len(rows))]
    right = sum(found and row["same"] for found, row in zip(joined, rows, strict=True))
    misses = [
        f"{'joined' if found else 'apart '} {row['what']}: {', '.join(row['a'][:3])} ~ {', '.join(row['b'][:3])}"
        for found, row in zip(joined, rows, strict=True)
        if found != row["same"]
    ]
    same = sum(row["same"] for row in rows)
    return Scores(right / sum(joined), right / same, len(rows), tuple(misses))


def _mention(number: int, values: list[str]) -> Mention:
    name, position, affiliation, date, language = values
    return Mention(f"{number:064x}", name, "", position, affiliation, date, language)


def figures() -> Iterator[tuple[str, float, float | None, float]]:
    """Name, value, what is asked, and the floor, for the scoreboard."""
    for labels, which in ((LABELS, "pairs of mentions"), (CULTURES, "pairs of many cultures")):
        scores = measure(labels)
        yield f"people: precision of joining, {scores.pairs} {which}", scores.precision, 0.98, 0.98
        yield f"people: recall of joining, {scores.pairs} {which}", scores.recall, 0.85, 0.85


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--misses", action="store_true", help="list the pairs that were judged wrongly")
    args = parser.parse_args()
    for labels in (LABELS, CULTURES):
        scores = measure(labels)
        print(f"{scores.pairs} pairs: precision {scores.precision:.3f}, recall {scores.recall:.3f}")
        if args.misses:
            print("\n".join(scores.misses))


if __name__ == "__main__":
    main()
