"""The workbook, as openpyxl reads it."""

from __future__ import annotations

import datetime as dt
import io
from typing import Any

import openpyxl
from hypothesis import given

from tests.publish import strategies
from tests.publish.samples import ARABIC, STOCKTAKING
from travaux.common.programme import Appearance, Item, Programme
from travaux.publish.xlsx import write


def sheets(programme: Programme) -> dict[str, list[tuple[Any, ...]]]:
    book = openpyxl.load_workbook(io.BytesIO(write(programme)))
    return {sheet.title: list(sheet.iter_rows(values_only=True)) for sheet in book}


def test_a_row_of_each_sheet() -> None:
    found = sheets(STOCKTAKING)
    assert found["Programme"][2] == (
        1, dt.datetime(2017, 12, 4), dt.time(10), dt.time(11), "1", "Opening of the meeting", "session", "Plenary hall",
        "H.E. Mr. Luis Videgaray Caso, Secretary of Foreign Affairs, Mexico\n"
        "Ms. Louise Arbour, Special Representative of the Secretary-General, United Nations",
        None, "A/RES/71/280\nA/71/L.58", 2, None,
    )  # fmt: skip
    assert found["People"][1] == (
        2, "1 · Opening of the meeting", "moderator", "H.E. Mr.", "Luis Videgaray Caso", "Secretary of Foreign Affairs",
        "Mexico",
    )  # fmt: skip
    assert found["Meeting"][1] == ("Meeting", "Preparatory (stocktaking) meeting")


def test_nothing_is_a_formula_or_a_code() -> None:
    odd = Programme(items=(Item(1, "=1+1", number="_x0041_", people=(Appearance("@name"),)),))
    book = openpyxl.load_workbook(io.BytesIO(write(odd)))
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
    assert {cell.data_type for cell in cells} == {"n", "s"}
    assert {"=1+1", "@name"} <= {cell.value for cell in cells}
    assert openpyxl.utils.escape.unescape("_x005F_x0041_") in {cell.value for cell in cells} | {"_x0041_"}


def test_a_sheet_from_right_to_left() -> None:
    book = openpyxl.load_workbook(io.BytesIO(write(ARABIC)))
    assert [sheet.sheet_view.rightToLeft for sheet in book] == [True, True, True]


@given(strategies.programmes)
def test_every_programme_opens_with_a_row_an_item(programme: Programme) -> None:
    assert len(sheets(programme)["Programme"]) == 1 + len(programme.items)
