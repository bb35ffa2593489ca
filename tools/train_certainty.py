"""Learn how certain a value is from readings of the gold papers and their twins.

python tools/train_certainty.py              write the weights that ship
python tools/train_certainty.py --evaluate   each meeting judged by weights learned without it
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterable
from dataclasses import asdict
from itertools import chain, groupby
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np

import gold
from certainty import Judged, share_of_mistakes, verdicts
from folds import prepare, unseen
from travaux.common.errors import TravauxError
from travaux.publish.json import shape
from travaux.reading import Document
from travaux.reading.assemble import assemble
from travaux.reading.certainty.calibration import Weights, shares
from travaux.reading.certainty.features import Valued, features
from travaux.reading.identity import identify
from travaux.reading.identity.draft import PaperDraft
from travaux.reading.programme import extract
from travaux.reading.readers import transcribe
from workers import side_by_side

Matrix = np.ndarray[Any, np.dtype[np.float64]]

TARGET = Path(__file__).resolve().parents[1] / "src" / "travaux" / "reading" / "certainty" / "weights.json"
PENALTY = 1000.0
LOST = 0.3
"""How much a value of a twin counts beside one of a paper: what goes wrong where line breaks are lost is of another kind."""
STEPS = 30
FOLDS = 4
SCORE = gold.scorer()


class Example(NamedTuple):
    """One value of one paper, and whether it is right."""

    meeting: str
    paper: str
    value: Valued
    right: bool
    weight: float = 1.0


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--evaluate", action="store_true")
    args = parser.parse_args()
    papers, twins = material()
    if args.evaluate:
        judged = held_out(papers, twins)
        print(f"least certain tenth: {share_of_mistakes(judged):.3f} of the mistakes in {len(judged)} values")
        return 0
    TARGET.write_text(json.dumps(asdict(learn([*papers, *twins])), indent=1) + "\n", "utf-8")
    print(f"{TARGET.name}: learned from {len(papers) + len(twins)} values")
    return 0


def material() -> tuple[list[Example], list[Example]]:
    """The values of the gold papers, and those of their twins.

    People are read by models that never saw the meeting, so that a mistake here is one as on a new paper.
    """
    prepare()
    papers, twins = list(gold.cases()), list(gold.cases(twins=True))
    found = side_by_side(examples, [*papers, *twins])
    lost = (example._replace(weight=LOST) for example in chain(*found[len(papers) :]))
    return list(chain(*found[: len(papers)])), list(lost)


def held_out(papers: list[Example], twins: list[Example]) -> list[Judged]:
    """Every value of the gold papers with the certainty of weights that never saw its meeting."""
    meetings = sorted({example.meeting for example in papers})
    judged: list[Judged] = []
    for fold in range(FOLDS):
        held = frozenset(meetings[fold::FOLDS])
        weights = learn(example for example in (*papers, *twins) if example.meeting not in held)
        for _, group in groupby((one for one in papers if one.meeting in held), lambda one: one.paper):
            rows = list(group)
            known = shares([row.value for row in rows], weights)
            judged += [
                Judged(row.value.path, row.right, share) for row, share in zip(rows, known, strict=True)
            ]
    return judged


def examples(case: gold.Case) -> list[Example]:
    """Every value read from a paper, judged."""
    document = Document.open(case.path)
    try:
        transcript = transcribe(document)
    except TravauxError:
        return []
    with unseen(case.meeting):
        items = extract(transcript, identify(transcript))
    if not items:
        return []
    programme, _ = assemble(document.name, PaperDraft(), items)
    right = dict(verdicts(SCORE, case.gold, shape(programme)))
    return [
        Example(case.meeting, case.path.name, value, right[value.path])
        for value in features(items, transcript)
        if value.path in right
    ]


def learn(found: Iterable[Example]) -> Weights:
    """Logistic regression with an L2 penalty on standardised features, by Newton's method."""
    rows = list(found)
    inputs = np.array([row.value.features for row in rows])
    right = np.array([row.right for row in rows], dtype=float)
    counts = np.array([row.weight for row in rows])
    middle, spread = inputs.mean(axis=0), inputs.std(axis=0)
    spread[spread < 1e-9] = np.inf
    table = np.hstack([(inputs - middle) / spread, np.ones((len(rows), 1))])
    penalty = np.full(table.shape[1], PENALTY)
    penalty[-1] = 0.0
    beta = _newton(table, right, counts, penalty)
    weights = beta[:-1] / spread
    return Weights(
        round(float(beta[-1] - weights @ middle), 4),
        tuple(round(float(one), 4) for one in weights),
        round(float(np.average(table @ beta, weights=counts)), 4),
    )


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
