"""Score the told differences of twelve pairs of versions against what changed by hand.

python tools/change_scores.py [--misses]
python tools/change_scores.py --hash "words of a title or a name"

The labels (tests/labels/changes.json) name papers by their SHA-256, and titles and names by a hash of
their words, so that they hold no text. They were written from the pages. A told change is right where
what it is about (meeting, item, items, person, words), its aspects, and its titles or names before and
after are those of a label that no other change has told: a change told twice is right once and false once.
Labels that are ``optional`` count neither way: a wording that differs by an article, and what the gold
papers have no place for (the list's own number before "Session #2", a description under a title).
"""

from __future__ import annotations

import argparse
import hashlib
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from travaux.common.changes import Change, GroupChange, ItemChange, MeetingChange, SeatChange, WordsChange
from travaux.publish.changes.sentences import sentence
from travaux.reading import Document
from travaux.reading.likeness.reading import version
from travaux.reading.likeness.versions import differences
from travaux.reading.likeness.words import key

ROOT = Path(__file__).resolve().parents[1]
LIBRARY = ROOT.parent / "shared" / "library"
FOLDERS = (LIBRARY / "ggim-tokyo-2020", LIBRARY / "itu-eaco-2018", ROOT / "examples")
LABELS = ROOT / "tests" / "labels" / "changes.json"
ASKED = 0.95

Hashes = list[str] | None


def digest(text: str) -> str:
    """A hash of the words of a title or a name, without case, accents and punctuation."""
    return hashlib.sha256(key(text).encode()).hexdigest()[:24]


@dataclass(frozen=True, slots=True)
class Told:
    """A change as the labels see it. ``titles`` are those of the items that it touches, both versions."""

    about: str
    aspects: frozenset[str]
    before: str | None
    after: str | None
    titles: tuple[frozenset[str], ...]
    sentence: str

    @classmethod
    def of(cls, change: Change) -> Told:
        match change:
            case MeetingChange():
                about, aspects, ends = "meeting", (change.aspect,), (change.before, change.after)
                pairs: Sequence[tuple[Any, Any]] = ()
            case GroupChange():
                about, aspects, ends = "items", (change.aspect,), (None, None)
                pairs = change.pairs
            case ItemChange():
                about, aspects, pairs = "item", change.aspects, ((change.before, change.after),)
                ends = tuple(item.title if item else None for item in pairs[0])
            case SeatChange():
                about, aspects, pairs = "person", change.aspects, change.items
                ends = tuple(one.name if one else None for one in (change.before, change.after))
            case WordsChange():
                about, aspects, pairs = "words", (change.aspect,), (change.pair,)
                ends = tuple(item.title for item in change.pair)
        before, after = (digest(end) if end is not None else None for end in ends)
        titles = tuple(frozenset(digest(item.title) for item in pair if item) for pair in pairs)
        return cls(about, frozenset(aspects), before, after, titles, sentence(change))


@dataclass(frozen=True, slots=True)
class Label:
    """One true change: what it is about, its aspects (``may`` be joined by others), hashes that are right.

    ``before``, ``after`` and ``within`` (titles of an item it touches) hold nothing where any value is right,
    and None stands for no item or person. A run of items holds ``all_of`` and may hold ``some``.
    """

    row: dict[str, Any]

    @property
    def optional(self) -> bool:
        return bool(self.row.get("optional"))

    def fits(self, told: Told) -> bool:
        about, aspects = self.row["about"], set(self.row["aspects"])
        if not aspects <= told.aspects <= aspects | set(self.row.get("may", ())):
            return False
        if about == "items":
            return told.about in ("item", "items") and self._run(told)
        return (
            told.about == about
            and self._end("before", told.before)
            and self._end("after", told.after)
            and ("in" not in self.row or any(set(self.row["in"]) & titles for titles in told.titles))
        )

    def _end(self, name: str, found: str | None) -> bool:
        if name not in self.row:
            return True
        expected: Hashes = self.row[name]
        return found is None if expected is None else found in expected

    def _run(self, told: Told) -> bool:
        """Every item asked for is told of, and none that is not known to belong there."""
        needed = [set(one) for one in self.row["all"]]
        known = [*needed, *(set(one) for one in self.row.get("some", ()))]
        told_of = all(any(one & titles for titles in told.titles) for one in needed)
        return told_of and all(any(one & titles for one in known) for titles in told.titles)


@dataclass(frozen=True, slots=True)
class Scores:
    """Changes told right, told falsely or twice, and not told."""

    right: int
    false: tuple[str, ...]
    missed: tuple[str, ...]

    @property
    def precision(self) -> float:
        return self.right / (self.right + len(self.false))

    @property
    def recall(self) -> float:
        return self.right / (self.right + len(self.missed))

    @property
    def f1(self) -> float:
        return 2 * self.right / (2 * self.right + len(self.false) + len(self.missed))


def measure() -> Scores:
    """Compare the twelve pairs; some ten seconds."""
    papers = {hashlib.sha256(path.read_bytes()).hexdigest(): path for path in _papers()}
    right, false, missed = 0, [], []
    for row in json.loads(LABELS.read_text("utf-8")):
        before, after = (papers[row[end]] for end in ("before", "after"))
        name = f"{before.name} → {after.name}"
        labels = [Label(change) for change in row["changes"]]
        for told in _told(before, after):
            label = next((one for one in labels if one.fits(told)), None)
            if label is None:
                false.append(f"false  {name}: {told.sentence}")
                continue
            labels.remove(label)
            right += not label.optional
        missed += [
            f"missed {name}: {one.row['about']} {one.row['aspects']}" for one in labels if not one.optional
        ]
    return Scores(right, tuple(false), tuple(missed))


def _papers() -> Iterator[Path]:
    for folder in FOLDERS:
        yield from (path for path in sorted(folder.iterdir()) if path.is_file())


def _told(before: Path, after: Path) -> list[Told]:
    found = differences(*(version(path.name, Document.open(path)) for path in (before, after)))
    return [Told.of(change) for change in found.programme.changes] if found.programme else []


def figures() -> Iterator[tuple[str, float, float | None, float]]:
    """Name, value, what is asked, and the floor, for the scoreboard."""
    scores = measure()
    counted = f"{scores.right} right, {len(scores.false)} false, {len(scores.missed)} missed"
    yield f"told differences: twelve pairs of versions, F1 ({counted})", scores.f1, ASKED, ASKED


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--misses", action="store_true", help="list what was told falsely or not told")
    parser.add_argument("--hash", metavar="WORDS", help="print the hash by which a label names these words")
    args = parser.parse_args()
    if args.hash is not None:
        print(digest(args.hash))
        return
    scores = measure()
    print(f"precision {scores.precision:.3f}, recall {scores.recall:.3f}, F1 {scores.f1:.3f}")
    if args.misses:
        print("\n".join((*scores.false, *scores.missed)))


if __name__ == "__main__":
    main()
