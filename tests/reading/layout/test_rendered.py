"""Reading order and table cells of pages rendered from known structure."""

from __future__ import annotations

import sys
from pathlib import Path
from types import ModuleType

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parents[3] / "tools"))

from layouts import html, model, office, report
from layouts.score import documents, reading_order, score

EACH = 2


@pytest.mark.parametrize("renderer", [report, html, office], ids=lambda module: module.NAME)
def test_order_and_cells(renderer: ModuleType) -> None:
    if reason := renderer.available():
        pytest.skip(reason)
    pages = [p for p in model.pages(3, EACH) if renderer is not report or not p.right_to_left]
    scores = [
        score(page, data)
        for page, data in zip(pages, documents(renderer.render(pages, 3), pages), strict=True)
    ]
    cells = [one.cells for one in scores if one.cells is not None]
    assert sum(one.order for one in scores) / len(scores) >= 0.98
    assert sum(cells) / len(cells) >= 0.95


def test_the_measure_itself() -> None:
    assert reading_order(["a", "b", "c", "d"], ["a", "b", "c", "d"]) == 1.0
    assert reading_order(["a", "b", "c", "d"], ["c", "d", "a", "b"]) == 0.5
    assert reading_order(["a", "b"], ["a", "b", "x", "y"]) == 0.5


def test_the_same_seed_gives_the_same_pages() -> None:
    assert model.pages(4, 1) == model.pages(4, 1) != model.pages(5, 1)
