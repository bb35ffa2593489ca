from __future__ import annotations

import csv
import io
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.publish import strategies
from tests.publish.samples import FINDINGS, MATTERS, STOCKTAKING
from travaux.common.programme import Programme
from travaux.publish.csv import COLUMNS, guarded, plain, write, write_all
from travaux.publish.edition import Edition

DANGEROUS = re.compile(r"[=+\-@\t\r\n]")


def rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text, newline="")))


def test_the_columns_are_those_that_are_documented() -> None:
    assert tuple(rows(write(MATTERS))[0]) == COLUMNS


def test_one_row_for_each_person_and_for_each_item_without_people() -> None:
    found = [(row["item"], row["role"], row["name"]) for row in rows(write(STOCKTAKING))]
    assert found == [
        ("1", "", ""), ("2", "moderator", "Luis Videgaray Caso"), ("2", "speaker", "Louise Arbour"),
        ("3", "moderator", "Jürg Lauber"), ("3", "speaker", "Eva Åkerman Börje"), ("3", "speaker", "TBC"),
        ("4", "speaker", "Juan José Gómez Camacho"), ("5", "speaker", "Alicia Bárcena"), ("6", "", ""), ("7", "", ""),
        ("8", "", ""), ("9", "contact", "Ola Henrikson"), ("10", "", ""), ("11", "", ""), ("12", "", ""), ("13", "", ""),
        ("14", "", ""),
    ]  # fmt: skip


def test_a_whole_row() -> None:
    assert rows(write(STOCKTAKING, FINDINGS))[3] == {
        "paper": "stocktaking-2017.docx", "meeting": "Preparatory (stocktaking) meeting", "day": "1", "date": "2017-12-04",
        "start": "11:00", "end": "13:00", "item": "3", "parent": "", "kind": "session", "number": "Panel 1",
        "title": "Where the consultations stand: six themes, one text", "room": "Plenary hall", "role": "moderator",
        "honorific": "H.E.", "name": "Jürg Lauber", "position": "Permanent Representative of Switzerland to the United Nations",
        "affiliation": "", "documents": "", "page": "2",
        "questions": "Which of the six themes found the widest agreement, and where do views still differ?\n"
                     "What does a State need before it can act on the outcome: data, money; or law?",
    }  # fmt: skip


@given(st.text(st.characters(exclude_categories=("Cs", "Cc")) | st.sampled_from("'=+-@\t\n"), max_size=12))
def test_a_guarded_cell_is_no_formula_and_can_be_had_back(cell: str) -> None:
    assert not DANGEROUS.match(guarded(cell))
    assert plain(guarded(cell)) == cell


@given(strategies.programmes)
def test_titles_and_names_come_back_as_they_were(programme: Programme) -> None:
    tidy = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")
    expected = [
        (item.title, person.name if person else "")
        for item in programme.items for person in item.people or (None,)
    ]  # fmt: skip
    found = [(plain(row["title"]), plain(row["name"])) for row in rows(write(programme))]
    assert found == [(tidy.sub(" ", title), tidy.sub(" ", name)) for title, name in expected]


def test_several_programmes_share_one_heading() -> None:
    text = "".join(write_all([Edition(MATTERS), Edition(STOCKTAKING)]))
    assert [row["paper"] for row in rows(text)] == ["agenda.pdf"] * 3 + ["stocktaking-2017.docx"] * 17


@pytest.mark.parametrize("mark", [True, False])
def test_the_byte_order_mark_is_for_spreadsheets(mark: bool) -> None:
    assert write(MATTERS, mark=mark) == ("\ufeff" if mark else "") + write(MATTERS)
