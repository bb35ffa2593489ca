"""Learn how certain a value is from readings of the gold papers, their twins and rendered papers.

python tools/train_certainty.py              write the weights that ship
python tools/train_certainty.py --evaluate   each meeting judged by weights learned without it
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator
from contextlib import nullcontext
from itertools import chain
from pathlib import Path
from typing import NamedTuple

import numpy as np

import gold
from certainty import Judged, share_of_mistakes, verdicts
from folds import FOLDS, prepare, unseen
from render import sources
from rendering.paper import papers as rendered_papers
from travaux.common.errors import TravauxError
from travaux.publish.json import shape
from travaux.reading import Document
from travaux.reading.assemble import assemble
from travaux.reading.certainty.calibration import Weights, share
from travaux.reading.certainty.features import Valued, features
from travaux.reading.identity import identify
from travaux.reading.identity.draft import PaperDraft
from travaux.reading.programme import extract
from travaux.reading.readers import transcribe
from workers import side_by_side

TARGET = Path(__file__).resolve().parents[1] / "src" / "travaux" / "reading" / "certainty" / "weights.json"
PENALTY = 2.0
RENDERED = 150
SEED = 101
SAME_MEETING = {
    "india": "india-ai-impact-2026",
    "soivre": "soivre-actividades-2026",
    "zaragoza": "soivre-actividades-2026",
}
SCORE = gold.scorer()


class Source(NamedTuple):
    """A paper with its gold; ``meeting`` is empty where no gold paper is of the same meeting."""

    meeting: str
    document: Document
    gold: gold.JSON


class Example(NamedTuple):
    """One value of one paper, and whether it is right."""

    meeting: str
    weight: float
    value: Valued
    right: bool


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--evaluate", action="store_true")
    args = parser.parse_args()
    papers, others = material()
    if args.evaluate:
        judged = held_out(papers, others)
        print(f"least certain tenth: {share_of_mistakes(judged):.3f} of the mistakes in {len(judged)} values")
        return 0
    weights = learn([*papers, *others])
    TARGET.write_text(json.dumps(weights, indent=1) + "\n", "utf-8")
    print(f"{TARGET.name}: {sum(map(len, weights.values()))} weights from {len(papers) + len(others)} values")
    return 0


def material() -> tuple[list[Example], list[Example]]:
    """The values of the gold papers, and those of their twins and of rendered papers.

    People are read by models that never saw the meeting, so that a mistake here is one as on a new paper.
    """
    prepare()
    papers = [(source, 1.0) for source in shared_papers()]
    others = [(source, 0.3) for source in (*shared_papers(twins=True), *made_papers())]
    found = side_by_side(examples, [*papers, *others])
    return list(chain(*found[: len(papers)])), list(chain(*found[len(papers) :]))


def held_out(papers: list[Example], others: list[Example]) -> list[Judged]:
    """Every value of the gold papers with the certainty of weights that never saw its meeting."""
    meetings = sorted({example.meeting for example in papers})
    jobs = [(papers, others, frozenset(meetings[fold::FOLDS])) for fold in range(FOLDS)]
    return [one for judged in side_by_side(_without, jobs) for one in judged]


def _without(job: tuple[list[Example], list[Example], frozenset[str]]) -> list[Judged]:
    """The values of some meetings, judged by weights learned from all others."""
    papers, others, meetings = job
    weights = learn(example for example in (*papers, *others) if example.meeting not in meetings)
    return [
        Judged(example.value.path, example.right, share(example.value, weights))
        for example in papers
        if example.meeting in meetings
    ]


def shared_papers(*, twins: bool = False) -> Iterator[Source]:
    for case in gold.cases(twins=twins):
        yield Source(case.meeting, Document.open(case.path), case.gold)


def made_papers() -> Iterator[Source]:
    """Papers rendered from programmes; of two meetings the gold holds papers too."""
    for paper in rendered_papers(sources(), SEED, RENDERED):
        words = str(paper.expected["meeting"]["name"]).casefold()
        meeting = next((name for word, name in SAME_MEETING.items() if word in words), "")
        yield Source(meeting, Document(paper.name, paper.data), paper.expected)


def examples(job: tuple[Source, float]) -> list[Example]:
    """Every value read from a paper, judged; ``job`` is the paper and the weight of its values."""
    source, weight = job
    try:
        transcript = transcribe(source.document)
    except TravauxError:
        return []
    with unseen(source.meeting) if source.meeting else nullcontext():
        items = extract(transcript, identify(transcript))
    if not items:
        return []
    programme, _ = assemble(source.document.name, PaperDraft(), items)
    right = dict(verdicts(SCORE, source.gold, shape(programme)))
    return [
        Example(source.meeting, weight, value, right[value.path])
        for value in features(items, transcript)
        if value.path in right
    ]


def learn(found: Iterable[Example]) -> Weights:
    """Logistic regression a field with an L2 penalty, by Newton's method; each paper weighs the same."""
    fields: dict[str, list[Example]] = defaultdict(list)
    for example in found:
        fields[example.value.field].append(example)
    return {
        field: fit(rows) for field, rows in sorted(fields.items()) if len({row.right for row in rows}) == 2
    }


def fit(rows: list[Example]) -> list[float]:
    inputs = np.array([row.value.features for row in rows])
    right = np.array([row.right for row in rows], dtype=float)
    weight = np.array([row.weight for row in rows])
    beta = np.zeros(inputs.shape[1])
    for _ in range(30):
        chance = 1 / (1 + np.exp(-np.clip(inputs @ beta, -30, 30)))
        slope = inputs.T @ (weight * (chance - right)) + PENALTY * beta
        curve = (inputs * (weight * chance * (1 - chance))[:, None]).T @ inputs + PENALTY * np.eye(len(beta))
        step = np.linalg.solve(curve, slope)
        beta -= step
        if float(np.abs(step).max()) < 1e-6:
            break
    return [round(float(one), 3) for one in beta]


if __name__ == "__main__":
    sys.exit(main())
