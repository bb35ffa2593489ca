from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given

from tests.publish import strategies
from tests.publish.samples import MATTERS, STOCKTAKING
from travaux.common.errors import NoDates
from travaux.common.programme import Programme
from travaux.publish.indico import notice, write


def rows(programme: Programme) -> list[list[str]]:
    return list(csv.reader(io.StringIO(write(programme), newline="")))


def test_seven_columns_with_the_first_speaker() -> None:
    assert rows(STOCKTAKING)[:3] == [
        ["2017-12-04 10:00", "60", "1 · Opening of the meeting", "Louise", "Arbour", "United Nations", ""],
        ["2017-12-04 11:00", "120", "Panel 1 · Where the consultations stand: six themes, one text", "Eva Åkerman", "Börje",
         "Office of the Special Representative", ""],
        ["2017-12-04 11:15", "30", "What the thematic sessions said", "Juan José Gómez", "Camacho",
         "Permanent Mission of Mexico", ""],
    ]  # fmt: skip


def test_what_is_lost_is_said() -> None:
    assert notice(STOCKTAKING) == (
        "2 items without date or time are left out; 1 item without an end lasts until the next start; 2 breaks and"
        " registrations left out; 7 people to be added in Indico by hand, which drops a speaker without e-mail"
    )
    with pytest.raises(NoDates):
        write(MATTERS)


@given(strategies.programmes)
def test_every_row_has_seven_cells(programme: Programme) -> None:
    try:
        found = rows(programme)
    except NoDates:
        return
    assert {len(row) for row in found} <= {7}
    assert all(int(row[1]) >= 1 for row in found)
