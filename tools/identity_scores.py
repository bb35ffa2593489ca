"""Score the identity of papers: on the gold programmes, and on 60 labelled papers of the library.

python tools/identity_scores.py [--held-out] [--twins] [--misses]

The labels (tests/labels/identity.json) name papers by their SHA-256 and titles by a hash of their
words, so that they hold no text; a value may have several right answers. Half of them are for
development, half are held out. A gold title counts as right where it shares 0.8 of its words.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from travaux.common.errors import TravauxError
from travaux.reading import Document
from travaux.reading.identity import PaperDraft, identify
from travaux.reading.passage import Found
from travaux.reading.readers import transcribe

ROOT = Path(__file__).resolve().parents[1]
SHARED = ROOT.parent / "shared"
LABELS = ROOT / "tests" / "labels" / "identity.json"
FIELDS = ("kind", "status", "title", "author", "date", "language")
NEAR = 0.8


@dataclass
class Tally:
    """Right answers and attempts by field; symbols as found, predicted and labelled."""

    right: Counter[str] = field(default_factory=Counter)
    asked: Counter[str] = field(default_factory=Counter)
    hits: int = 0
    predicted: int = 0
    labelled: int = 0
    misses: list[str] = field(default_factory=list)

    def add(self, name: str, key: str, right: bool, was: object, expected: object) -> None:
        self.asked[key] += 1
        self.right[key] += right
        if not right:
            self.misses.append(f"{name[:44]:<45}{key:<10}{was!r:.110} for {expected!r:.110}")

    def add_symbols(self, name: str, found: set[str], expected: set[str]) -> None:
        self.hits += len(found & expected)
        self.predicted += len(found)
        self.labelled += len(expected)
        if found != expected:
            self.misses.append(f"{name[:44]:<45}symbols   {sorted(found)} for {sorted(expected)}")

    def figures(self) -> dict[str, float]:
        """Share of right answers by field, and ``symbols`` as F1; all in 0..1."""
        out = {key: self.right[key] / self.asked[key] for key in self.asked}
        if self.labelled or self.predicted:
            out["symbols"] = 2 * self.hits / (self.labelled + self.predicted)
        return out


def words(text: str | None) -> list[str]:
    plain = unicodedata.normalize("NFKD", text or "").casefold()
    return re.findall(r"[^\W_]+", "".join(c for c in plain if not unicodedata.combining(c)))


def shared_words(one: str | None, other: str | None) -> float:
    a, b = Counter(words(one)), Counter(words(other))
    if not a or not b:
        return float(not a and not b)
    return 2 * sum((a & b).values()) / (sum(a.values()) + sum(b.values()))


def title_hash(title: str) -> str:
    return hashlib.sha256(" ".join(words(title)).encode()).hexdigest()[:24]


def value(found: Found | None) -> str | None:
    return found.value if found else None


def read_identity(path: Path) -> PaperDraft:
    try:
        return identify(transcribe(Document.open(path)))
    except TravauxError:
        return PaperDraft()


def score_labels(split: str) -> Tally:
    """Score the labelled papers of one split, ``development`` or ``held out``."""
    labels = {key: row for key, row in json.loads(LABELS.read_text("utf-8")).items() if row["split"] == split}
    tally = Tally()
    for path, row in _labelled(labels):
        draft = read_identity(path)
        for key in FIELDS:
            was = value(getattr(draft, key))
            tally.add(path.name, key, _right(key, was, row[key]), was, row[key])
        tally.add_symbols(path.name, {found.value for found in draft.symbols}, set(row["symbols"]))
    return tally


def _labelled(labels: dict[str, dict]) -> Iterator[tuple[Path, dict]]:
    for path in sorted((SHARED / "library" / "un-2025").iterdir()):
        key = hashlib.sha256(path.read_bytes()).hexdigest()
        if key in labels:
            yield path, labels[key]


def _right(key: str, was: str | None, expected: Sequence[str | None]) -> bool:
    if key == "title":
        return was is not None and title_hash(was) in expected
    if key == "author":
        return any(shared_words(was, one) >= NEAR for one in expected)
    return was in expected


def score_gold(folder: str = "papers") -> Tally:
    """Score the gold programmes' own fields and their meetings; ``folder`` may be ``twins``."""
    tally = Tally()
    for path in sorted((SHARED / folder).iterdir()):
        gold_path = SHARED / "gold" / f"{path.name.split('.')[0]}.json"
        if gold_path.exists():
            gold = json.loads(gold_path.read_text("utf-8"))
            _score_one(tally, path.name, read_identity(path), gold["paper"], gold["meeting"])
    return tally


def _score_one(tally: Tally, name: str, draft: PaperDraft, paper: dict, meeting: dict) -> None:
    for key in ("kind", "status", "language"):
        was = value(getattr(draft, key))
        tally.add(name, key, was == paper[key], was, paper[key])
    title = value(draft.title)
    tally.add(name, "title", shared_words(title, paper["title"]) >= NEAR, title, paper["title"])
    tally.add_symbols(name, {found.value for found in draft.symbols}, {paper["symbol"]} - {None})
    for key, found in (("name", draft.meeting.name), ("venue", draft.meeting.venue)):
        was = value(found)
        tally.add(name, key, shared_words(was, meeting[key]) >= NEAR, was, meeting[key])
    for key, found in (("start_date", draft.meeting.start), ("end_date", draft.meeting.end)):
        was = value(found)
        tally.add(name, key, was == meeting[key], was, meeting[key])
    was = value(draft.meeting.when)
    tally.add(name, "when", words(was) == words(meeting["when"]), was, meeting["when"])


def table(tallies: dict[str, Tally]) -> list[str]:
    """One line a set of papers, one column a field."""
    rows = {name: tally.figures() for name, tally in tallies.items()}
    keys = list(dict.fromkeys(key for row in rows.values() for key in row))
    lines = [" " * 14 + "".join(f"{key:>11}" for key in keys)]
    for name, row in rows.items():
        lines.append(
            f"{name:<14}" + "".join(f"{row[key]:>11.3f}" if key in row else f"{'-':>11}" for key in keys)
        )
    return lines


def scores(held_out: bool = True) -> dict[str, Tally]:
    """All sets of papers by name: ``gold``, ``development`` and, if asked for, ``held out``."""
    found = {"gold": score_gold(), "development": score_labels("development")}
    return found | ({"held out": score_labels("held out")} if held_out else {})


ASKED = {**dict.fromkeys(FIELDS, 0.93), "symbols": 0.98}
FLOORS = {"gold": 0.92, "labelled": 0.92}
"""Under these shares a change is refused; symbols keep to what is asked."""


def figures() -> Iterator[tuple[str, float, float, float]]:
    """(name, share of right answers, what is asked, floor) of each field: on the gold, and on all 60 papers."""
    both = Tally()
    for split in ("development", "held out"):
        one = score_labels(split)
        both.right.update(one.right)
        both.asked.update(one.asked)
        both.hits, both.predicted, both.labelled = (
            both.hits + one.hits, both.predicted + one.predicted, both.labelled + one.labelled,
        )  # fmt: skip
    for name, tally in (("gold", score_gold()), ("labelled", both)):
        for key, figure in tally.figures().items():
            if key in ASKED:
                floor = ASKED[key] if key == "symbols" else FLOORS[name]
                yield f"identity, {name} papers: {key}", figure, ASKED[key], floor


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument(
        "--held-out", action="store_true", help="the held-out papers too (look at these rarely)"
    )
    parser.add_argument("--twins", action="store_true", help="the flattened twins of the gold papers")
    parser.add_argument(
        "--misses", action="store_true", help="print what was wrong (never of held-out papers)"
    )
    args = parser.parse_args()
    tallies = {"twins": score_gold("twins")} if args.twins else scores(args.held_out)
    for name, tally in tallies.items():
        if args.misses and name != "held out":
            print("\n".join(tally.misses))
    print("\n".join(table(tallies)))


if __name__ == "__main__":
    main()
