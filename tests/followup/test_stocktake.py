from __future__ import annotations

from tests.followup.register import ENTRIES, FRAMEWORK, assessing, closing, opening
from travaux.common.followup import Status
from travaux.common.provision import ProvisionLink
from travaux.followup.coverage import Across, Cell, State, coverage
from travaux.followup.fold import fold
from travaux.followup.stocktake import By, Move, take_stock

ACTS = [opening(1), assessing(2, "e1", Status.ACHIEVED), assessing(3, "e3", Status.UNDER_WAY), closing(4)]


def test_silence_is_shown_as_silence() -> None:
    register = fold(ENTRIES, ACTS)
    review = register.review("first")
    assert review is not None
    stock = take_stock(register, review)
    assert [(row.name, row.counts, row.silent, row.self_reported, row.keys) for row in (*stock.rows, stock.total)] == [
        ("1", ((Status.OPEN, 1), (Status.ACHIEVED, 1)), 1, 1, ("e1", "e2")),
        ("2", ((Status.OPEN, 1), (Status.UNDER_WAY, 1)), 1, 1, ("e3", "e4")),
        ("all", ((Status.OPEN, 2), (Status.UNDER_WAY, 1), (Status.ACHIEVED, 1)), 2, 2, ("e1", "e2", "e3", "e4")),
    ]  # fmt: skip
    assert [row.name for row in take_stock(register, review, By.BODY).rows] == ["Body 0", "Body 1"]
    assert [row.name for row in take_stock(register, review, By.LEVEL).rows] == ["not known"]


def test_what_moved_since_the_last_review() -> None:
    register = fold(
        ENTRIES, [*ACTS, opening(5, "second", "2032"), assessing(6, "e2", Status.ACHIEVED, "second")]
    )
    review = register.review("second")
    assert review is not None
    assert take_stock(register, review).moves == (Move("e2", Status.OPEN, Status.ACHIEVED),)


def test_a_doubtful_cell_is_unknown_and_an_empty_one_a_gap() -> None:
    from dataclasses import replace

    doubtful = replace(ENTRIES[4], key="e6", provisions=(ProvisionLink(FRAMEWORK, "3.1", False, 0.2),))
    register = fold((*ENTRIES, doubtful), [])
    matrix = coverage(register, FRAMEWORK, ("1", "2", "3", "4"), Across.BODY)
    assert matrix.columns == ("Body 0", "Body 1")
    assert [cell.state for cell in matrix.cells] == [
        State.COVERED, State.COVERED, State.COVERED, State.COVERED, State.GAP, State.UNKNOWN, State.GAP, State.GAP,
    ]  # fmt: skip
    assert matrix.cell("3", "Body 1") == Cell("3", "Body 1", State.UNKNOWN, ("e6",))
    assert matrix.cell("1", "Body 1").entries == ("e1",)
