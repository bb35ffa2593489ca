"""How well the question ledger tells which passages speak to a meeting's guiding questions.

python tools/ledger_scores.py [--misses] [--thresholds]
python tools/ledger_scores.py --judge FILE      write pairs that nobody has judged, in random order, without their rank

The library is the sample process and the General Debate of 2013-2015. The questions are those of the first paper, and
those of our own in twelve meetings (tests/labels/ledger_questions.json); the last two meetings, marked fresh, were written
after the ledger's constants were set. A pair of question and passage is judged yes (the passage states a measure, a deed,
a body, a trouble, a position or a meaning that the question asks for), partly (it is on the point, but gives only a piece
or answers another kind of question) or no. What speaks in full or in part is relevant, as in TREC's binary judgements.

Each pair was judged by two readers, each alone, in a random order, without rank or likeness in sight and without a part in
the ledger; they are language models told what an analyst looks for, not people of the field. A share is the mean of the
two. tests/labels/ledger.json keeps the judgements under a hash of question and passage; what nobody has judged is counted,
and left out of the shares.

The threshold is the lowest at which questions of our own, the fresh ones with them, reach the share that --thresholds names;
the first paper has no part in it. A few constants of the ledger were set with earlier judgements of the first paper in
sight, so that its figures flatter; those of our own questions are nearer to what a new meeting may expect.
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
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from functools import partial
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
_WORDS = ("yes", "partly", "no")
_IN_PART = {"yes": 1.0, "partly": 1.0, "no": 0.0}
_IN_FULL = {"yes": 1.0, "partly": 0.0, "no": 0.0}
_AIM = 0.8
_STEPS = tuple(step / 100 for step in range(44, 96))
"""Thresholds that are tried: below the first, too little was judged."""

Figure = tuple[str, float, float | None, float]
Pair = tuple[Answered, Found]


def digest(text: str) -> str:
    """A short hash of the words of a question or a passage."""
    return hashlib.sha256(" ".join(text.split()).encode()).hexdigest()[:12]


@functools.cache
def labels() -> dict[str, dict[str, list[str]]]:
    """The two readings of each passage, by the hashes of question and passage."""
    return json.loads(LABELS.read_text("utf-8"))


def judgement(one: Answered, found: Found) -> list[str] | None:
    """The readings of a pair; None where nobody has judged it."""
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
    found = {_FIRST_PAPER: _pooled(partial(answers, library, meeting))}
    for one in _own():
        questions = [(item, question) for item, question in one["questions"]]
        found[one["meeting"]] = _pooled(partial(spoken_to, library, meeting, questions))
    return (f"{name}\t{dumps(answered)}" for name, ledger in found.items() for answered in ledger)


def _pooled(ask: Callable[..., tuple[Answered, ...]]) -> list[Answered]:
    """Each question with what is shown, then what lies below it down to a low likeness."""
    pairs = zip(ask(most=_SHOWN), ask(most=_POOL, enough=_LOWEST), strict=True)
    return [
        replace(one, passages=tuple(dict.fromkeys((*one.passages, *below.passages)))) for one, below in pairs
    ]


def shown(answered: Iterable[Answered], enough: float) -> list[Pair]:
    """What is shown at a threshold."""
    return [(one, found) for one in answered for found in one.passages[:_SHOWN] if found.likeness >= enough]


def judgements(pairs: Iterable[Pair]) -> list[list[str]]:
    """The readings of each pair that was judged."""
    return [both for one, found in pairs if (both := judgement(one, found))]


def precision(pairs: Iterable[Pair], worth: dict[str, float]) -> float:
    """Mean worth of the judged pairs over their readings; 1 where nothing is shown."""
    return _mean(judgements(pairs), worth)


def _mean(readings: Iterable[Sequence[str]], worth: dict[str, float]) -> float:
    read = [worth[word] for both in readings for word in both]
    return sum(read) / len(read) if read else 1.0


def kappa(pairs: Sequence[Sequence[str]]) -> float:
    """Cohen's kappa of two readings (Cohen 1960)."""
    count = len(pairs)
    agreed = sum(one == other for one, other in pairs) / count
    chance = sum(
        (sum(one == word for one, _ in pairs) / count) * (sum(other == word for _, other in pairs) / count)
        for word in _WORDS
    )
    return (agreed - chance) / (1 - chance)


def unanswerable(answered: Iterable[Answered], worth: dict[str, float]) -> set[str]:
    """The questions to which no passage that was judged speaks, by any reading."""
    judged = {one.question: labels().get(digest(one.question), {}).values() for one in answered}
    return {
        question for question, readings in judged.items()
        if not any(worth[word] for read in readings for word in read)
    }  # fmt: skip


def figures() -> list[Figure]:
    """For the scoreboard: name, value, what is asked, floor."""
    answered = ranked()
    silent = {one.question for one in answered} - {one.question for one, _ in shown(answered, ENOUGH)}
    in_part, in_full = unanswerable(answered, _IN_PART), unanswerable(answered, _IN_FULL)
    readings = [both for one in labels().values() for both in one.values()]
    return [
        *_shares("question ledger: the first paper", answered, 0.75, {"shown": 8, "part": 0.75, "full": 0.6}),
        *_shares("question ledger: questions of our own", own(fresh=False), None, {"shown": 100, "part": 0.77, "full": 0.5}),
        *_shares("question ledger: of them held out", own(fresh=True), None, {"shown": 4, "part": 0.55, "full": 0.4}),
        (f"question ledger: agreement of the two readers, Cohen's kappa ({len(readings)} pairs)", kappa(readings), None, 0.6),
        (f"question ledger: unanswered where no passage speaks in full or in part ({len(in_part)} questions)", _share(in_part & silent, in_part), 0.8, 0.8),
        (f"question ledger: unanswered where no passage speaks in full ({len(in_full)} questions)", _share(in_full & silent, in_full), 0.8, 0.8),
        (f"question ledger: nothing that speaks in full was missed where it says unanswered ({len(silent)} questions)", _share(in_full & silent, silent), None, 0.3),
    ]  # fmt: skip


def _shares(
    name: str, answered: Sequence[Answered], asked: float | None, floors: dict[str, float]
) -> list[Figure]:
    """What is shown for these questions, and how far it speaks to them: by both readers and by each."""
    pairs = shown(answered, ENOUGH)
    first, second = ([[both[reader]] for both in judgements(pairs)] for reader in (0, 1))
    spoken = len({one.question for one, _ in pairs})
    unjudged = sum(judgement(one, found) is None for one, found in pairs)
    return [
        (f"{name}, {len(answered)} questions: passages shown, for {spoken} of them ({unjudged} not judged)", len(pairs), None, floors["shown"]),
        (f"{name}: they speak to the question in full or in part", precision(pairs, _IN_PART), asked, floors["part"]),
        (f"{name}: the same by the stricter reader", min(_mean(first, _IN_PART), _mean(second, _IN_PART)), None, round(floors["part"] - 0.1, 2)),
        (f"{name}: the same by the other", max(_mean(first, _IN_PART), _mean(second, _IN_PART)), None, floors["part"]),
        (f"{name}: the same, in full", precision(pairs, _IN_FULL), None, floors["full"]),
    ]  # fmt: skip


def _speaks(meetings: Iterable[str], enough: float) -> tuple[float, int]:
    """How much of what is shown for these meetings speaks to the questions in full or in part, and of how many passages."""
    pairs = shown((one for meeting in meetings for one in _all_ranked()[meeting]), enough)
    return precision(pairs, _IN_PART), len(judgements(pairs))


def lowest(meetings: Sequence[str]) -> float | None:
    """The lowest threshold at which what is shown for these meetings reaches the aim."""
    return next((step for step in _STEPS if _speaks(meetings, step)[0] >= _AIM), None)


def thresholds() -> None:
    """The threshold by our own questions, and what it does for a meeting that had no part in choosing it."""
    meetings = [one["meeting"] for one in _own()]
    for step in _STEPS[::5]:
        share, count = _speaks(meetings, step)
        print(
            f"{step:.2f}  {share:.3f} of {count} passages speak to questions of our own, in full or in part"
        )
    print(f"lowest threshold with {_AIM:.2f}: {lowest(meetings)}")
    spoken, judged = 0.0, 0
    for left_out in meetings:
        step = lowest([one for one in meetings if one != left_out])
        share, count = _speaks([left_out], step) if step else (0.0, 0)
        spoken, judged = spoken + share * count, judged + count
    print(
        f"{spoken / max(1, judged):.3f} of {judged} passages, each meeting with the threshold of the others"
    )


def _share(part: set[str], whole: set[str]) -> float:
    return len(part) / max(1, len(whole))


def misses() -> None:
    """What is shown beside the point, and what is not judged yet."""
    answered = ranked()
    for one, found in shown((*answered, *own(fresh=False)), ENOUGH):
        both = judgement(one, found)
        if both is None or "no" in both:
            print(
                f"{found.likeness:.2f} {both or 'not judged'}  {one.question[:70]} | {found.passage.title[:30]}, page {found.passage.span.page}"
            )


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
    parser.add_argument(
        "--misses",
        action="store_true",
        help="list what is shown beside the point, and what nobody has judged",
    )
    parser.add_argument(
        "--thresholds",
        action="store_true",
        help="what is shown at which threshold, and how the threshold was chosen",
    )
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
    if args.thresholds:
        thresholds()


if __name__ == "__main__":
    main()
