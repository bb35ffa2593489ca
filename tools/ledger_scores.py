"""How well the question ledger tells which passages speak to a meeting's guiding questions.

python tools/ledger_scores.py [--misses]
python tools/ledger_scores.py --judge FILE      write pairs that nobody has judged, in random order, without their rank

The library is the sample process and the General Debate of 2013-2015. The questions are those of the first paper, and
sixty of our own in six meetings (tests/labels/ledger_questions.json); those of two meetings, marked fresh, were written
after the ledger was done and changed nothing in it. A pair of question and passage is judged yes (the passage states a
measure, a deed, a body, a trouble or a meaning that the question asks for), partly (it is on the point, but does not
answer) or no. Two readers judged what the ledger ranks, each alone and in a random order of its own, without rank or
likeness in sight; pairs that it ranked before and ranks no more keep the two readings of then. Both are language models
told what an analyst looks for, not people of the field.
tests/labels/ledger.json keeps the judgements under a hash of question and passage. The threshold is chosen on the
questions of every other item and measured on the rest, both ways round; the other constants of the ledger were set with
the questions of the first paper and of the meetings that are not fresh in sight.
"""

from __future__ import annotations

import argparse
import functools
import hashlib
import json
import random
import shutil
import subprocess
import sys
import tarfile
import tempfile
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from travaux.followup.ledger import ENOUGH, Answered, Found

ROOT = Path(__file__).resolve().parents[1]
SHARED = ROOT.parent / "shared"
FIRST = SHARED / "papers" / "idm-2017-workshop-provisional-agenda.txt"
SPEECHES = SHARED / "library" / "speeches.tar.xz"
LABELS = ROOT / "tests" / "labels" / "ledger.json"
OWN = ROOT / "tests" / "labels" / "ledger_questions.json"
_FIRST_PAPER = "first paper"
_YEARS = ("_2013.txt", "_2014.txt", "_2015.txt")
_SHOWN = 5
_POOL = 7
_LOWEST = 0.3
_WORTH = {"yes": 1.0, "partly": 0.5, "no": 0.0}
_IN_PART = {"yes": 1.0, "partly": 1.0, "no": 0.0}
_IN_FULL = {"yes": 1.0, "partly": 0.0, "no": 0.0}
_THRESHOLDS = [n / 100 for n in range(30, 90, 5)]

Figure = tuple[str, float, float | None, float]
Pair = tuple[Answered, Found]


def digest(text: str) -> str:
    """A short hash of the words of a question or a passage."""
    return hashlib.sha256(" ".join(text.split()).encode()).hexdigest()[:12]


@functools.cache
def labels() -> dict[str, dict[str, list[str]]]:
    """Both readings of each passage, by the hashes of question and passage."""
    return json.loads(LABELS.read_text("utf-8"))


def judgement(one: Answered, found: Found) -> list[str] | None:
    """Both readings of a pair; None where nobody has judged it."""
    return labels().get(digest(one.question), {}).get(digest(found.passage.text))


@functools.cache
def _all_ranked() -> dict[str, tuple[Answered, ...]]:
    """By meeting, the questions with all passages down to a low likeness, as the product ranks them in a library built for it."""
    with tempfile.TemporaryDirectory() as folder:
        papers, library = Path(folder, "papers"), Path(folder, "library")
        papers.mkdir()
        _gather(papers)
        command = [sys.executable, "-m", "travaux", "build", papers, "--library", library]
        subprocess.run([str(part) for part in command], check=True, stdout=subprocess.DEVNULL)
        code = [sys.executable, __file__, "--rank", library, "--paper", _sha256(FIRST)]
        told = subprocess.run([str(part) for part in code], check=True, stdout=subprocess.PIPE).stdout
    from travaux.common.plain import loads

    found: dict[str, list[Answered]] = {}
    for line in told.decode().splitlines():
        meeting, _, value = line.partition("\t")
        found.setdefault(meeting, []).append(loads(Answered, value))
    return {meeting: tuple(answered) for meeting, answered in found.items()}


def ranked() -> tuple[Answered, ...]:
    """The questions of the first paper."""
    return _all_ranked()[_FIRST_PAPER]


def own(*, fresh: bool) -> tuple[Answered, ...]:
    """Our own questions, or only those that were written after the ledger was done."""
    meetings = [one["meeting"] for one in _own() if one["fresh"] or not fresh]
    return tuple(answered for meeting in meetings for answered in _all_ranked()[meeting])


def _own() -> list[dict[str, Any]]:
    return json.loads(OWN.read_text("utf-8"))


def _gather(papers: Path) -> None:
    for paper in (*(ROOT / "examples").iterdir(), FIRST):
        if paper.is_file() and paper.suffix != ".md" or paper.name.startswith("negotiations"):
            shutil.copy(paper, papers)
    with tarfile.open(SPEECHES) as archive:
        for member in archive:
            if member.name.endswith(_YEARS) and (stream := archive.extractfile(member)):
                (papers / Path(member.name).name).write_bytes(stream.read())


def _sha256(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def rank(library: Path, sha256: str) -> Iterable[str]:
    """The ledgers as lines of a meeting and JSON; in a process of its own, since it opens a library."""
    from travaux.record.opening import open_library

    open_library(library)
    from travaux.common.plain import dumps
    from travaux.followup.answers import answers, spoken_to
    from travaux.intake.keeper import keep_level
    from travaux.record.meetings.models import Meeting
    from travaux.record.meetings.reading import members_of

    keep_level(library)
    (meeting,) = (
        one for one in Meeting.objects.all() if sha256 in {member.paper for member in members_of(one)}
    )
    found = {_FIRST_PAPER: answers(library, meeting, most=_POOL, enough=_LOWEST)}
    for one in _own():
        questions = [(item, question) for item, question in one["questions"]]
        found[one["meeting"]] = spoken_to(library, meeting, questions, most=_POOL, enough=_LOWEST)
    return (f"{name}\t{dumps(answered)}" for name, ledger in found.items() for answered in ledger)


def shown(answered: Iterable[Answered], enough: float) -> list[Pair]:
    """What is shown at a threshold."""
    return [(one, found) for one in answered for found in one.passages[:_SHOWN] if found.likeness >= enough]


def judgements(pairs: Iterable[Pair]) -> list[list[str]]:
    """Both readings of each pair that was judged."""
    return [both for one, found in pairs if (both := judgement(one, found))]


def precision(pairs: Iterable[Pair], worth: dict[str, float] = _WORTH) -> float:
    """Mean worth of the judged pairs over both readings; 1 where nothing is shown."""
    read = [worth[word] for both in judgements(pairs) for word in both]
    return sum(read) / len(read) if read else 1.0


def kappa(pairs: Sequence[Sequence[str]]) -> float:
    """Cohen's kappa of two readings (Cohen 1960)."""
    count = len(pairs)
    agreed = sum(one == other for one, other in pairs) / count
    chance = sum(
        (sum(one == word for one, _ in pairs) / count) * (sum(other == word for _, other in pairs) / count)
        for word in _WORTH
    )
    return (agreed - chance) / (1 - chance)


def unanswerable(answered: Iterable[Answered]) -> set[str]:
    """The questions to which no passage that was judged speaks: neither reading of any says yes."""
    judged = {one.question: labels().get(digest(one.question), {}).values() for one in answered}
    return {question for question, readings in judged.items() if not any("yes" in both for both in readings)}


def cross_validated(answered: Sequence[Answered]) -> tuple[list[float], list[Pair]]:
    """The thresholds chosen on each half, and what they show of the other."""
    items = list(dict.fromkeys(one.item for one in answered))
    halves = [[one for one in answered if items.index(one.item) % 2 == side] for side in (0, 1)]
    chosen, pairs = [], []
    for half, other in (halves, halves[::-1]):
        enough = next(
            (one for one in _THRESHOLDS if precision(shown(half, one), _IN_FULL) >= 0.75), _THRESHOLDS[-1]
        )
        chosen.append(enough)
        pairs += shown(other, enough)
    return chosen, pairs


def figures() -> list[Figure]:
    """For the scoreboard: name, value, what is asked, floor."""
    answered = ranked()
    pairs = shown(answered, ENOUGH)
    silent = {one.question for one in answered} - {one.question for one, _ in pairs}
    none = unanswerable(answered)
    _, held_out = cross_validated(answered)
    own_pairs, fresh = shown(own(fresh=False), ENOUGH), shown(own(fresh=True), ENOUGH)
    return [
        (f"question ledger: the {len(pairs)} passages shown speak to the question in full", precision(pairs, _IN_FULL), 0.75, 0.65),
        ("question ledger: the same, in full or in part", precision(pairs, _IN_PART), 0.75, 0.9),
        (f"question ledger: in full, threshold chosen on the other half of the items ({len(held_out)})", precision(held_out, _IN_FULL), None, 0.6),
        (f"question ledger: {len(own_pairs)} passages for {len(own(fresh=False))} questions of our own, in full", precision(own_pairs, _IN_FULL), None, 0.6),
        ("question ledger: the same, in full or in part", precision(own_pairs, _IN_PART), None, 0.85),
        (f"question ledger: of them {len(fresh)} for {len(own(fresh=True))} questions written afterwards, in full", precision(fresh, _IN_FULL), None, 0.45),
        ("question ledger: the same, in full or in part", precision(fresh, _IN_PART), None, 0.75),
        ("question ledger: agreement of the two readings, Cohen's kappa", kappa([both for known in labels().values() for both in known.values()]), None, 0.6),
        (f"question ledger: unanswered where no passage speaks in full ({len(none)} questions)", len(none & silent) / max(1, len(none)), 0.8, 0.8),
        (f"question ledger: nothing was missed where it says unanswered ({len(silent)} questions)", len(none & silent) / max(1, len(silent)), None, 0.5),
    ]  # fmt: skip


def misses() -> None:
    """What is shown and was not read as yes, and what is not judged yet."""
    answered = ranked()
    for one, found in shown((*answered, *own(fresh=False)), ENOUGH):
        both = judgement(one, found)
        if both != ["yes", "yes"]:
            print(
                f"{found.likeness:.2f} {both or 'not judged'}  {one.question[:70]} | {found.passage.title[:30]}, page {found.passage.span.page}"
            )
    print("thresholds chosen on the halves:", *cross_validated(answered)[0])


def to_judge(target: Path) -> None:
    """Write the pairs of the pool without a judgement, in random order and without their rank."""
    pool = [
        (digest(one.question), digest(found.passage.text), one.question, found.passage.text)
        for one in (*ranked(), *own(fresh=False)) for found in one.passages if judgement(one, found) is None
    ]  # fmt: skip
    random.Random(len(pool)).shuffle(pool)
    target.write_text("\n\n".join("\n".join(one) for one in pool), "utf-8")
    print(f"{len(pool)} pairs in {target}")


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--misses", action="store_true", help="list what is shown and does not speak in full")
    parser.add_argument("--judge", metavar="FILE", type=Path, help="write the pairs that nobody has judged")
    parser.add_argument("--rank", metavar="LIBRARY", type=Path, help=argparse.SUPPRESS)
    parser.add_argument("--paper", help=argparse.SUPPRESS)
    args = parser.parse_args()
    if args.rank:
        print("\n".join(rank(args.rank, args.paper)))
        return
    if args.judge:
        to_judge(args.judge)
        return
    for name, value, asked, _ in figures():
        print(f"{value:.3f}  {'asked ' + format(asked, '.2f') if asked else '':<10}  {name}")
    if args.misses:
        misses()


if __name__ == "__main__":
    main()
