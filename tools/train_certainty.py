"""Learn how certain a value is from readings of the gold papers, their twins, and papers rendered from programmes.

Readings spoilt on purpose are learned from too (`tools/spoilt.py`).

python tools/train_certainty.py              write the weights that ship
python tools/train_certainty.py --evaluate   each meeting judged by weights learned without it
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import asdict
from itertools import chain, groupby
from pathlib import Path
from random import Random
from typing import Any, NamedTuple

import numpy as np

import gold
from certainty import Judged, report, verdicts
from folds import prepare, unseen
from render import sources
from rendering.paper import Paper
from rendering.paper import papers as render
from spoilt import spoil
from travaux.common.errors import TravauxError
from travaux.publish.json import shape
from travaux.reading import Document
from travaux.reading.assemble import assemble
from travaux.reading.certainty.calibration import Weights, shares
from travaux.reading.certainty.features import Valued, features
from travaux.reading.identity import identify
from travaux.reading.identity.draft import PaperDraft
from travaux.reading.programme import extract
from travaux.reading.programme.draft import ItemDraft
from travaux.reading.readers import transcribe
from travaux.reading.transcript import Transcript
from workers import side_by_side

Matrix = np.ndarray[Any, np.dtype[np.float64]]
Vector = np.ndarray[Any, np.dtype[np.float64]]

TARGET = Path(__file__).resolve().parents[1] / "src" / "travaux" / "reading" / "certainty" / "weights.json"
PENALTY = 1000.0
MISTAKE = 5.0
"""How many times as much as a right value a mistake counts, so that the weights tell the few mistakes apart."""
LOST = 0.2
"""How much a value of a twin counts beside one of a paper: what goes wrong where line breaks are lost is of another kind."""
MADE = 0.1
"""How much a value of a rendered paper counts: there are seven times as many, in layouts that repeat."""
RENDERED, SEED = 160, 101
"""How many papers are rendered, and from which seed: another than that of the papers that are scored."""
THINNED = 4
"""Of the right values of rendered papers one in so many is learned from, and counts for so many."""
SPOILT, ROUNDS = 0.02, 3
"""How much a value spoilt on purpose counts, and how often the values of a paper are spoilt."""
STEPS = 30
FOLDS = 4
SCORE = gold.scorer()


class Labelled(NamedTuple):
    """A paper of a meeting with what a reader should find; ``reader`` is the meeting that its models have not seen."""

    meeting: str
    name: str
    data: bytes
    expected: gold.JSON
    reader: str


class Example(NamedTuple):
    """One value of one paper, and whether it is right."""

    meeting: str
    paper: str
    value: Valued
    right: bool
    weight: float = 1.0
    spoilt: bool = False


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--evaluate", action="store_true")
    args = parser.parse_args()
    papers, others = material()
    if args.evaluate:
        print("\n".join(report(held_out(papers, others))))
        return 0
    TARGET.write_text(json.dumps(asdict(learn([*papers, *others])), indent=1) + "\n", "utf-8")
    print(f"{TARGET.name}: learned from {len(papers) + len(others)} values")
    return 0


def material() -> tuple[list[Example], list[Example]]:
    """The values of the gold papers, and those of their twins, of rendered papers and of spoilt readings.

    People are read by models that never saw the meeting, so that a mistake here is one as on a new paper.
    """
    prepare()
    papers, twins = list(gold.cases()), list(gold.cases(twins=True))
    meetings = sorted({case.meeting for case in papers})
    made = [_rendered(paper, n, meetings) for n, paper in enumerate(render(sources(), SEED, RENDERED))]
    found = side_by_side(examples, [*map(_of_case, papers), *map(_of_case, twins), *made])
    spoilt = [example for example in chain(*found) if example.spoilt]
    of_papers, of_twins, of_made = (
        [example for example in chain(*some) if not example.spoilt]
        for some in (found[: len(papers)], found[len(papers) : -len(made)], found[-len(made) :])
    )
    lost = (example._replace(weight=LOST) for example in of_twins)
    return of_papers, [*lost, *_thinned(of_made), *spoilt]


def _of_case(case: gold.Case) -> Labelled:
    return Labelled(case.meeting, case.path.name, case.path.read_bytes(), case.gold, case.meeting)


def _rendered(paper: Paper, number: int, meetings: list[str]) -> Labelled:
    """A rendered paper, under the name of the gold's meeting where its programme is of one."""
    own = paper.source.split("-")[0]
    meeting = next((one for one in meetings if one.startswith(own)), own)
    reader = meeting if meeting in meetings else meetings[number % len(meetings)]
    return Labelled(meeting, paper.name, paper.data, paper.expected, reader)


def _thinned(made: Iterable[Example]) -> Iterator[Example]:
    right = 0
    for example in made:
        right += example.right
        if not example.right:
            yield example._replace(weight=MADE)
        elif right % THINNED == 0:
            yield example._replace(weight=MADE * THINNED)


def held_out(papers: list[Example], others: list[Example]) -> list[Judged]:
    """Every value of the gold papers with the certainty of weights that never saw its meeting."""
    meetings = sorted({example.meeting for example in papers})
    judged: list[Judged] = []
    for fold in range(FOLDS):
        held = frozenset(meetings[fold::FOLDS])
        weights = learn(example for example in (*papers, *others) if example.meeting not in held)
        for _, group in groupby((one for one in papers if one.meeting in held), lambda one: one.paper):
            rows = list(group)
            known = shares([row.value for row in rows], weights)
            judged += [
                Judged(row.value.path, row.right, share, row.meeting)
                for row, share in zip(rows, known, strict=True)
            ]
    return judged


def examples(paper: Labelled) -> list[Example]:
    """Every value read from a paper, judged, and values of it that were spoilt."""
    document = Document(paper.name, paper.data)
    try:
        transcript = transcribe(document)
    except TravauxError:
        return []
    with unseen(paper.reader):
        items = extract(transcript, identify(transcript))
    if not items:
        return []
    programme, _ = assemble(document.name, PaperDraft(), items)
    right = dict(verdicts(SCORE, paper.expected, shape(programme)))
    read = [
        Example(paper.meeting, paper.name, value, right[value.path])
        for value in features(items, transcript)
        if value.path in right
    ]
    return [*read, *_spoilt(paper, items, transcript, {path for path, is_right in right.items() if is_right})]


def _spoilt(
    paper: Labelled, items: Sequence[ItemDraft], transcript: Transcript, right: Collection[str]
) -> Iterator[Example]:
    for number in range(ROUNDS):
        changed, wrong = spoil(items, transcript, right, Random(f"{paper.name} {number}"))
        for value in features(changed, transcript):
            if value.path in wrong:
                yield Example(paper.meeting, paper.name, value, False, SPOILT, spoilt=True)


def learn(found: Iterable[Example]) -> Weights:
    """Logistic regression with an L2 penalty on standardised features, by Newton's method.

    Mistakes count more than their number, and some were made on purpose; the bias is moved afterwards so that over
    the values that were truly read the mean chance is the share that is right.
    """
    rows = list(found)
    inputs = np.array([row.value.features for row in rows])
    right = np.array([row.right for row in rows], dtype=float)
    counts = np.array([row.weight for row in rows])
    middle, spread = inputs.mean(axis=0), inputs.std(axis=0)
    spread[spread < 1e-9] = np.inf
    table = np.hstack([(inputs - middle) / spread, np.ones((len(rows), 1))])
    penalty = np.full(table.shape[1], PENALTY)
    penalty[-1] = 0.0
    beta = _newton(table, right, np.where(right == 1, counts, MISTAKE * counts), penalty)
    read = np.array([not row.spoilt for row in rows])
    beta[-1] += _shift((table @ beta)[read], right[read], counts[read])
    weights = beta[:-1] / spread
    bias = round(float(beta[-1] - weights @ middle), 4)
    return Weights(bias, tuple(round(float(one), 4) for one in weights))


def _shift(odds: Vector, right: Vector, counts: Vector) -> float:
    """What to add to log odds so that the mean chance is the share of the right, by Newton's method."""
    shift = 0.0
    for _ in range(STEPS):
        chance = 1 / (1 + np.exp(-odds - shift))
        shift -= float(counts @ (chance - right)) / float(counts @ (chance * (1 - chance)))
    return shift


def _newton(table: Matrix, right: Matrix, counts: Matrix, penalty: Matrix) -> Matrix:
    beta = np.zeros(table.shape[1])
    for _ in range(STEPS):
        chance = 1 / (1 + np.exp(-np.clip(table @ beta, -30, 30)))
        slope = table.T @ (counts * (chance - right)) + penalty * beta
        curve = (table * (counts * chance * (1 - chance))[:, None]).T @ table + np.diag(penalty + 1e-9)
        step = np.linalg.solve(curve, slope)
        beta -= step
        if float(np.abs(step).max()) < 1e-6:
            break
    return beta


if __name__ == "__main__":
    sys.exit(main())
