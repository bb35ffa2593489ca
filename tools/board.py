"""The whole scoreboard: every figure beside what is asked of it, written to docs/scoreboard.md."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import ablations

import gold
import identity_scores
import layout_scores
import train_certainty
from certainty import Judged, share_of_mistakes
from folds import unseen
from rendered import family_means
from scoreboard import FIGURES, SCORE, table

TARGET = Path(__file__).resolve().parents[1] / "docs" / "scoreboard.md"
FIRST = "idm-2017-workshop-provisional-agenda"
RENDERED = 60


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure as measured, what is asked of it, and the floor under which a change is refused."""

    name: str
    value: float
    asked: float | None
    floor: float

    @property
    def line(self) -> str:
        asked = "–" if self.asked is None else f"{self.asked:.2f}"
        reached = "–" if self.asked is None else "yes" if self.value >= self.asked else "no"
        return f"| {self.name} | {self.value:.3f} | {asked} | {reached} | {self.floor:.2f} |"


@dataclass(frozen=True, slots=True)
class Board:
    """Everything that one run over the shared papers measures."""

    cases: list[gold.Case]
    papers: dict[str, gold.Row]
    twins: dict[str, gold.Row]
    judged: list[Judged]

    @classmethod
    def measure(cls) -> Board:
        cases = list(gold.cases())
        papers = scores(cases)
        twins = scores(gold.cases(twins=True))
        return cls(cases, papers, twins, train_certainty.held_out(*train_certainty.material()))

    def figures(self) -> Iterator[Figure]:
        means = gold.means(self.papers, FIGURES)
        first = self.papers[FIRST]
        for name in ("items", "times", "people", "roles", "questions"):
            yield Figure(f"first paper: {name}", first.get(name, 0.0), 1.0, FLOORS["first"])
        for name, asked in (("score", 0.90), ("items", 0.92), ("times", 0.93), ("people", 0.90)):
            yield Figure(f"papers: mean {name}", means[name], asked, FLOORS[name])
        yield Figure("twins: mean score", gold.means(self.twins, FIGURES)["score"], 0.75, FLOORS["twins"])
        yield Figure(
            "mistakes in the least certain tenth", share_of_mistakes(self.judged), 0.50, FLOORS["certainty"]
        )
        for name, value, asked, floor in (*identity_scores.figures(), *layout_scores.figures()):
            yield Figure(name, value, asked, floor)


def scores(cases: Iterable[gold.Case]) -> dict[str, gold.Row]:
    """Each paper's figures, its people read by a model that never saw its meeting."""
    rows = {}
    for case in cases:
        with unseen(case.meeting):
            rows[case.name] = SCORE.score(case.gold, gold.predict(case.path))
    return rows


FLOORS = {
    "first": 0.0,
    "score": 0.0,
    "items": 0.0,
    "times": 0.0,
    "people": 0.0,
    "twins": 0.0,
    "certainty": 0.0,
}


def floors() -> int:
    """Measure, print, and say which figures fell under their floor; the exit code of the command."""
    figures = list(Board.measure().figures())
    print("\n".join(summary(figures)))
    fallen = [figure for figure in figures if figure.value < figure.floor]
    for figure in fallen:
        print(f"{figure.name}: {figure.value:.3f} is under its floor of {figure.floor:.2f}", file=sys.stderr)
    return 1 if fallen else 0


def write() -> int:
    """Measure everything and write the page; the exit code of the command."""
    board = Board.measure()
    text = "\n".join((*INTRODUCTION, *summary(list(board.figures())), *details(board), ""))
    TARGET.write_text(text, "utf-8")
    print(text)
    return 0


def summary(figures: list[Figure]) -> list[str]:
    head = ["| figure | measured | asked | reached | floor |", "|---|--:|--:|---|--:|"]
    return [*head, *(figure.line for figure in figures)]


def details(board: Board) -> Iterator[str]:
    meetings = gold.by_meeting(board.cases, board.papers)
    yield from ("", "## The papers", "", "```", *table(board.papers), "```", "")
    yield f"Mean over the {len(meetings)} meetings: {gold.over_meetings(meetings):.3f}."
    worst = sorted(board.papers, key=lambda name: gold.total(board.papers[name]))[:5]
    yield from (
        "",
        "The worst five: " + ", ".join(f"{n} ({gold.total(board.papers[n]):.2f})" for n in worst) + ".",
    )
    yield from ("", "## The same papers with their line breaks lost", "", "```", *table(board.twins), "```")
    yield from ("", "## Papers rendered from real programmes", "", RENDERED_NOTE, "")
    yield from ("| layout family | papers | score |", "|---|--:|--:|")
    for family, count, score in family_means(RENDERED):
        yield f"| {family} | {count} | {score:.3f} |"
    yield from ("", "## What each family of rules or features brings", "", ABLATION_NOTE, "")
    yield from ("| without | papers | twins |", "|---|--:|--:|")
    base = gold.means(board.papers, FIGURES)["score"], gold.means(board.twins, FIGURES)["score"]
    yield f"| (nothing left out) | {base[0]:.3f} | {base[1]:.3f} |"
    for name, papers, twins in ablations.run(SCORE):
        yield f"| {name} | {papers:.3f} ({papers - base[0]:+.3f}) | {twins:.3f} ({twins - base[1]:+.3f}) |"


INTRODUCTION = (
    "# Scoreboard", "",
    "Written by `make score`, which reads the shared papers (not part of this project) with the code of this commit.",
    "Every figure is between 0 and 1 and is defined in the shared scoring script (an F1 over a whole paper, unless",
    "it is said otherwise); `tools/board.py` lists them with what is asked and the floor that `.ci/run` holds.",
    "The learned model saw no gold paper's own programme: see “What is learned” in `docs/explanation/reading.md`.",
    "",
)  # fmt: skip
RENDERED_NOTE = f"{RENDERED} papers made by `tools/rendered.py` from programmes that no rule was written for."
ABLATION_NOTE = "The mean score over the papers and over the twins with one family at a time switched off."
