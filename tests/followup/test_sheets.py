"""A sheet that comes back: what was changed in it becomes decisions, what both changed is a conflict."""

from __future__ import annotations

import csv
import io
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.followup.register import ENTRIES, assessing, opening
from travaux.cli.followup import write_table
from travaux.common.errors import WrongSheet
from travaux.common.followup import Act, ActKind, Evidence, Level, Money, Register, Source, Status
from travaux.followup import proofs, sheets
from travaux.followup.fold import fold
from travaux.followup.sheetfiles import rows_of

LOG = [opening(1)]
SENT = fold(ENTRIES, LOG)


def sheet(register: Register = SENT, sent: int = 1) -> list[list[str]]:
    return [list(row) for row in sheets.table(register, sent=sent)]


def changed(column: str, value: str, row: int = 1) -> list[list[str]]:
    rows = sheet()
    rows[row][sheets.COLUMNS.index(column)] = value
    return rows


def merged(rows: list[list[str]], now: Register = SENT) -> sheets.Merge:
    return sheets.merge(rows, {1: SENT}, now, review="first", actor="Ministry")


def test_a_sheet_that_nobody_touched_decides_nothing() -> None:
    assert merged(sheet()) == sheets.Merge((), ())


def test_what_a_ministry_wrote_becomes_decisions() -> None:
    rows = changed("self_reported", "Achieved")
    rows[1][sheets.COLUMNS.index("evidence")] = "Dyke report; photographs"
    rows[1][sheets.COLUMNS.index("reason")] = "finished in May"
    rows[2][sheets.COLUMNS.index("level")] = "local"
    first, second = merged(rows).acts
    assert (first.kind, first.entry, first.status, first.source, first.reason, [one.quote for one in first.evidence]) == (
        ActKind.ASSESS, "e1", Status.ACHIEVED, Source.SELF, "finished in May", ["Dyke report", "photographs"],
    )  # fmt: skip
    assert (second.kind, second.entry, second.level) == (ActKind.ASSIGN, "e2", Level.LOCAL)


def test_a_cell_that_both_changed_is_a_conflict_and_nothing_is_overwritten() -> None:
    now = fold(ENTRIES, [*LOG, Act(2, ActKind.ASSIGN, "Ada", "", entry="e1", bodies=("Port City",))])
    found = merged(changed("bodies", "Dyke Board"), now)
    assert found == sheets.Merge((), (sheets.Conflict("e1", "bodies", "Dyke Board", "Port City"),))
    assert merged(changed("bodies", "Port City"), now) == sheets.Merge((), ())


def test_a_change_made_meanwhile_is_kept_where_the_sheet_says_nothing_of_it() -> None:
    now = fold(ENTRIES, [*LOG, assessing(2, "e1", Status.ACHIEVED)])
    assert merged(sheet(), now) == sheets.Merge((), ())


def test_columns_in_another_order_are_the_same_sheet() -> None:
    rows = [list(reversed(row)) for row in changed("level", "local")]
    assert merged(rows) == merged(changed("level", "local"))


def test_a_status_that_skips_its_assessment_is_shown_and_not_taken() -> None:
    (found,) = merged(changed("status", "achieved")).conflicts
    assert (found.column, found.sheet) == ("status", "achieved")
    rows = changed("status", "achieved")
    rows[1][sheets.COLUMNS.index("independent")] = "achieved"
    assert [(act.status, act.source) for act in merged(rows).acts] == [(Status.ACHIEVED, Source.INDEPENDENT)]
    assert merged(rows).conflicts == ()


def test_evidence_alone_goes_with_the_last_assessment() -> None:
    now = fold(ENTRIES, [*LOG, assessing(2, "e1", Status.UNDER_WAY)])
    rows = sheet(now, sent=2)
    rows[1][sheets.COLUMNS.index("evidence")] = "Dyke report"
    (act,) = sheets.merge(rows, {2: now}, now, review="first", actor="Ministry").acts
    assert (act.status, act.source, act.reason, act.evidence[0].quote) == (
        Status.UNDER_WAY, Source.SELF, "seen", "Dyke report",
    )  # fmt: skip
    (conflict,) = merged(changed("evidence", "Dyke report")).conflicts
    assert conflict.column == "evidence"


def test_sums_of_money_are_added_and_never_taken_away() -> None:
    pledge = Act(2, ActKind.ADD_MEANS, "Ada", "", entry="e1", money=Money("250000", "USD", 2030))
    now = fold(ENTRIES, [*LOG, pledge])
    rows = sheet(now, sent=2)
    column = sheets.COLUMNS.index("means")
    assert rows[1][column] == "250000 USD 2030 pledged"
    rows[1][column] = "250000 USD 2030 pledged; 1,200.50 eur 2031 delivered"
    (act,) = sheets.merge(rows, {2: now}, now, review="first", actor="Ministry").acts
    assert act.money == Money("1200.50", "EUR", 2031, True)
    rows[1][column] = ""
    found = sheets.merge(rows, {2: now}, now, review="first", actor="Ministry")
    assert (found.acts, [one.column for one in found.conflicts]) == ((), ["means"])


@pytest.mark.parametrize(
    ("rows", "words"),
    [
        ([["key", "words"], ["e1", "x"]], "columns are not those"),
        ([], "columns are not those"),
        (changed("key", "e99"), "there is no entry e99"),
        (changed("self_reported", "nearly"), "none of open"),
        (changed("due", "next May"), "no date such as"),
        (changed("means", "much"), "e1: 'much' is no sum of money"),
        (changed("sent", "yesterday"), "does not say when it was sent"),
        ([*sheet(), ["e1"]], "1 cells instead of"),
    ],
)
def test_a_sheet_that_is_none_of_ours_says_what_to_mend(rows: list[list[str]], words: str) -> None:
    with pytest.raises(WrongSheet, match=words):
        merged(rows)


@pytest.mark.parametrize("name", ["register.csv", "register.xlsx"])
def test_files_come_back_as_they_went(tmp_path: Path, name: str) -> None:
    rows = sheet()
    rows[1][sheets.COLUMNS.index("words")] = "=1+1 and “quotes”, commas\nlines"
    write_table("register", rows, tmp_path / name)
    assert rows_of(tmp_path / name) == rows


@given(
    st.lists(
        st.lists(st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=8), min_size=2, max_size=2),
        min_size=1,
        max_size=4,
    )
)
def test_a_csv_of_any_words_is_read_back(
    tmp_path_factory: pytest.TempPathFactory, rows: list[list[str]]
) -> None:
    out = io.StringIO(newline="")
    csv.writer(out).writerows([["key", "words"], *rows])
    path = tmp_path_factory.mktemp("sheet") / "a.csv"
    path.write_text(out.getvalue(), "utf-8", newline="")
    kept = [
        [cell[1:] if cell.startswith("'") and cell[1:2] in "=+-@" else cell for cell in row] for row in rows
    ]
    assert rows_of(path) == [["key", "words"], *kept]


def test_what_is_no_table_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.xlsx").write_bytes(b"PK\x03\x04 not a workbook")
    (tmp_path / "b.csv").write_bytes(b"\xff\xfe\x00k")
    for name in ("a.xlsx", "b.csv"):
        with pytest.raises(WrongSheet):
            rows_of(tmp_path / name)


def test_evidence_goes_out_and_comes_back_with_its_paper_and_page() -> None:
    proof = replace(
        assessing(2, "e1", Status.PARTLY), evidence=(Evidence("A/77/12", 4, "two dykes; one boat"),)
    )
    now = fold(ENTRIES, [*LOG, proof])
    rows = sheet(now, 2)
    assert rows[1][sheets.COLUMNS.index("evidence")] == "A/77/12:4:two dykes, one boat"
    rows[1][sheets.COLUMNS.index("self_reported")] = "achieved"
    (act,) = sheets.merge(rows, {2: now}, now, review="first", actor="Ministry").acts
    assert (act.evidence, act.reason) == (proof.evidence, "seen")
    rows[1][sheets.COLUMNS.index("evidence")] += "; Round six: the draft:7; photographs"
    (act,) = sheets.merge(rows, {2: now}, now, review="first", actor="Ministry").acts
    assert act.evidence == (
        Evidence("A/77/12", 4, "two dykes, one boat"), Evidence("Round six: the draft", 7), Evidence(quote="photographs"),
    )  # fmt: skip


def test_what_others_found_is_no_evidence_of_what_a_body_says_itself() -> None:
    other = replace(
        assessing(2, "e1", Status.PARTLY, source=Source.INDEPENDENT), evidence=(Evidence("A/77/12", 4),)
    )
    now = fold(ENTRIES, [*LOG, other])
    rows = sheet(now, 2)
    rows[1][sheets.COLUMNS.index("self_reported")] = "achieved"
    (act,) = sheets.merge(rows, {2: now}, now, review="first", actor="Ministry").acts
    assert (act.source, act.evidence, act.reason) == (Source.SELF, (), "")


@given(
    st.builds(
        Evidence, st.text("Aé/7 .", min_size=1).map(str.strip).filter(bool),
        st.none() | st.integers(1, 9999), st.text("ab c1.").map(str.strip),
    )
)  # fmt: skip
def test_evidence_in_writing_is_read_back(proof: Evidence) -> None:
    assert proofs.evidence_of(proofs.written(proof)) == proof
