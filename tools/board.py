"""The whole scoreboard: every figure beside what is asked of it, written to docs/scoreboard.md."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import ablations
import change_scores
import commitment_scores
import first_paper
import folds
import gold
import identity_scores
import layout_scores
import ledger_scores
import likeness_scores
import longboard
import people_scores
import train_certainty
from certainty import Judged, report, share_of_mistakes
from rendered import family_means
from scoretable import FIGURES, SCORE, table
from travaux.publish.json import shape
from travaux.reading import Document, read
from workers import side_by_side

TARGET = Path(__file__).resolve().parents[1] / "docs" / "scoreboard.md"
RENDERED = 60
PAGES_EACH = 6
FLOORS = {
    "first": 1.0,
    "score": 0.93,
    "items": 0.97,
    "times": 0.92,
    "people": 0.85,
    "twins": 0.73,
    "certainty": 0.50,
    "order": 0.98,
    "cells": 0.95,
}
"""For each kind of figure, the value under which a change is refused: a little under what was measured last."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure as measured, what is asked of it, and the floor under which a change is refused."""

    name: str
    value: float
    asked: float | None
    """None where a figure is reported and nothing is asked of it."""
    floor: float

    @property
    def line(self) -> str:
        asked = "–" if self.asked is None else f"{self.asked:.2f}"
        reached = "–" if self.asked is None else "yes" if self.value >= self.asked else "no"
        return f"| {self.name} | {self.value:.3f} | {asked} | {reached} | {self.floor:.2f} |"


@dataclass(frozen=True, slots=True)
class Board:
    """What one run over the shared papers measures."""

    cases: list[gold.Case]
    papers: dict[str, gold.Row]
    twins: dict[str, gold.Row]
    judged: list[Judged]
    others: list[Figure]

    @classmethod
    def measure(cls) -> Board:
        call(folds.prepare)
        cases, twins = list(gold.cases()), list(gold.cases(twins=True))
        rows = side_by_side(scored, [*cases, *twins])
        others = side_by_side(call, MEASURES)
        return cls(
            cases,
            dict(zip((case.name for case in cases), rows, strict=False)),
            dict(zip((case.name for case in twins), rows[len(cases) :], strict=True)),
            train_certainty.held_out(*train_certainty.material()),
            [figure for found in reversed(others) for figure in found],
        )

    def figures(self) -> Iterator[Figure]:
        means = gold.means(self.papers, FIGURES)
        for name, asked in (("score", 0.90), ("items", 0.92), ("times", 0.93), ("people", 0.90)):
            yield Figure(f"papers: mean {name}", means[name], asked, FLOORS[name])
        yield Figure("twins: mean score", gold.means(self.twins, FIGURES)["score"], 0.75, FLOORS["twins"])
        share = share_of_mistakes(self.judged)
        yield Figure("mistakes in the least certain tenth", share, 0.50, FLOORS["certainty"])
        yield from self.others


def scored(case: gold.Case) -> gold.Row:
    """A paper's figures, its people read by a model that never saw its meeting."""
    with folds.unseen(case.meeting):
        row: gold.Row = SCORE.score(case.gold, gold.predict(case.path))
        return row


def call(measure: Callable[[], Any]) -> Any:
    """What a measure gives; says on the error stream how long it took, since a slow one holds up every check."""
    began = time.monotonic()
    found = measure()
    print(f"{measure.__name__}: {time.monotonic() - began:.0f} s", file=sys.stderr, flush=True)
    return found


def first_figures() -> list[Figure]:
    """The first paper as the product reads it, and with its people replaced and its sessions shuffled."""
    versions = [("first paper", first_paper.text(), first_paper.gold()["items"])]
    versions += [(f"first paper, shuffled ({seed})", *first_paper.other(seed)) for seed in first_paper.SEEDS]
    found = []
    for name, text, expected in versions:
        items = shape(read(Document("paper.txt", text.encode())).programme)["items"]
        for what, right, count in first_paper.counts(items, expected):
            found.append(Figure(f"{name}: {what} ({right} of {count})", right / count, 1.0, FLOORS["first"]))
    return found


def identity_figures() -> list[Figure]:
    """Identity on the gold and on the labelled papers of the library."""
    return [Figure(*found) for found in identity_scores.figures()]


def layout_figures() -> list[Figure]:
    """Reading order and table cells on pages rendered from known structure."""
    found = [one for rows in layout_scores.scores(1, PAGES_EACH).values() for _, one in rows]
    cells = [one.cells for one in found if one.cells is not None]
    return [
        Figure(
            "rendered pages: reading order",
            sum(one.order for one in found) / len(found),
            0.98,
            FLOORS["order"],
        ),
        Figure("rendered pages: table cells", sum(cells) / len(cells), 0.95, FLOORS["cells"]),
    ]


def commitment_figures() -> list[Figure]:
    """Recommendations, provisions, operative paragraphs, turns and links of the papers of the library."""
    return [Figure(*found) for found in commitment_scores.figures()]


def record_figures() -> list[Figure]:
    """How papers of the library are related, what is told of two versions, and who is one person."""
    measured = (*likeness_scores.figures(), *change_scores.figures(), *people_scores.figures())
    return [Figure(*found) for found in measured]


def ledger_figures() -> list[Figure]:
    """The question ledger of the first paper over the sample process and three years of speeches."""
    return [Figure(*found) for found in ledger_scores.figures()]


MEASURES = (
    commitment_figures,
    ledger_figures,
    record_figures,
    identity_figures,
    layout_figures,
    first_figures,
)
"""Measured side by side, those that take longest first; shown the other way round."""


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
    text = "\n".join((*INTRODUCTION, *summary(list(board.figures())), *details(board), "", longboard.kept()))
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
    named = ", ".join(f"{name} ({gold.total(board.papers[name]):.2f})" for name in worst)
    yield from ("", f"The worst five: {named}.")
    yield from ("", "## The same papers with their line breaks lost", "", "```", *table(board.twins), "```")
    yield from ("", "## Certainties against mistakes", "", "```", *report(board.judged), "```")
    yield from ("", "## Papers rendered from real programmes", "", RENDERED_NOTE, "")
    yield from ("| format or layout | papers | score |", "|---|--:|--:|")
    for family, count, score in family_means(RENDERED):
        yield f"| {family} | {count} | {score:.3f} |"
    yield from ("", "## What each family of rules or features brings", "", ABLATION_NOTE, "")
    yield from ("| without | papers | twins |", "|---|--:|--:|")
    base = gold.means(board.papers, FIGURES)["score"], gold.means(board.twins, FIGURES)["score"]
    yield f"| (nothing left out) | {base[0]:.3f} | {base[1]:.3f} |"
    for name, papers, twins in ablations.run():
        yield f"| {name} | {papers:.3f} ({papers - base[0]:+.3f}) | {twins:.3f} ({twins - base[1]:+.3f}) |"


INTRODUCTION = (
    "# Scoreboard", "",
    "Written by `make score`, which reads the shared papers (not part of this project) with the code of this commit.",
    "Every figure is between 0 and 1. Those of papers and twins are defined in the shared scoring script (an F1 over a",
    "whole paper), and their people are read by models that never saw the paper’s meeting. The first paper is read as",
    "the product reads it. Certainties are judged by weights learned without the meeting. `tools/board.py` holds what",
    "is asked and the floor that `.ci/run` keeps; `docs/explanation/reading.md` tells what is learned and what counts as a",
    "mistake of a value.",
    "",
)  # fmt: skip
RENDERED_NOTE = f"{RENDERED} papers made by `tools/rendered.py` from programmes that no rule was written for."
ABLATION_NOTE = "The mean score over the papers and over the twins with one family at a time switched off."
