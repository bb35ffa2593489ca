from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from tests.followup.register import ENTRIES, FRAMEWORK, assessing, closing, opening
from travaux.common.followup import Act, ActKind, Level, Money, Status
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


def test_who_carries_a_provision_is_told_by_the_frameworks_own_lines_too() -> None:
    own = tuple(
        replace(one, title="Draft charter", number=f"{n}.1", provisions=())
        for n, one in enumerate(ENTRIES[:2], 1)
    )
    register = fold(own, [Act(1, ActKind.ASSIGN, "Ada", "", entry="e1", level=Level.LOCAL)])
    by_level = coverage(register, "Draft charter", ["1", "2", "3"], Across.LEVEL)
    assert [(cell.row, cell.column, cell.state.value) for cell in by_level.cells] == [
        ("1", "local", "covered"), ("1", "not known", "gap"), ("2", "local", "gap"), ("2", "not known", "covered"),
        ("3", "local", "gap"), ("3", "not known", "gap"),
    ]  # fmt: skip
    assert coverage(register, "Draft charter", ["1"], Across.PAPER).columns == ()


def test_sums_of_means_are_told_by_level_and_never_converted() -> None:
    acts = [
        opening(1), Act(2, ActKind.ASSIGN, "Ada", "", entry="e1", level=Level.LOCAL),
        *(
            Act(n, ActKind.ADD_MEANS, "Ada", "", entry="e1", money=money)
            for n, money in enumerate((Money("0.10", "EUR", 2030), Money("0.20", "EUR", 2030), Money("5", "USD", 2030, True)), 3)
        ),
    ]  # fmt: skip
    register = fold(ENTRIES, acts)
    review = register.review("first")
    assert review is not None
    found = take_stock(register, review, By.LEVEL).means
    assert [(one.name, one.currency, one.pledged, one.delivered, one.keys) for one in found] == [
        ("local", "EUR", Decimal("0.30"), Decimal(0), ("e1",)), ("local", "USD", Decimal(0), Decimal(5), ("e1",)),
    ]  # fmt: skip
