"""The workbook, as openpyxl and LibreOffice read it."""

from __future__ import annotations

import datetime as dt
import io
import os
import shutil
import subprocess
from dataclasses import replace
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from hypothesis import given
from lxml import etree

from tests.publish import strategies
from tests.publish.samples import ARABIC, STOCKTAKING
from tests.waiting import PATIENCE
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


@pytest.mark.skipif(not shutil.which("soffice"), reason="left out: LibreOffice is not installed")
def test_libreoffice_filters_every_sheet_and_runs_no_formula(tmp_path: Path) -> None:
    odd = replace(STOCKTAKING, items=(*STOCKTAKING.items, Item(99, "=1+1", room="@SUM(1)")))
    (tmp_path / "programme.xlsx").write_bytes(write(odd))
    subprocess.run(
        ["soffice", "--headless", "--convert-to", "fods", "--outdir", tmp_path, tmp_path / "programme.xlsx"],
        env={**os.environ, "HOME": str(tmp_path)}, check=True, capture_output=True, timeout=PATIENCE,
    )  # fmt: skip
    book = etree.parse(tmp_path / "programme.fods")
    table = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
    people = sum(len(item.people) for item in STOCKTAKING.items)
    last = len(sheets(STOCKTAKING)["Meeting"])
    assert [
        (area.get(f"{table}target-range-address"), area.get(f"{table}display-filter-buttons"))
        for area in book.iter(f"{table}database-range")
    ] == [
        (f"Programme.A1:Programme.M{len(odd.items) + 1}", "true"),
        (f"People.A1:People.G{people + 1}", "true"),
        (f"Meeting.A1:Meeting.B{last}", "true"),
    ]
    assert not [cell for cell in book.iter() if cell.get(f"{table}formula")]


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
