"""Tables whose cells a site left with bars behind them."""

from __future__ import annotations

from travaux.publish.json import shape
from travaux.reading import Document, read
from travaux.reading.readers.text.barred import unbarred

CELLS = """Harbour Forum, Porto |
Tuesday, 4 May 2032 | |||
|
09.00 – 09.30 |
Registration | ||||
|
09.30 – 10.30 |
Opening Session • Welcome by the port • Statement of the union • Group photo | ||||
10.30 – 11.00 |
Coffee break | ||||
11.00 – 12.00 |
Session 1: Tides • Figures of the year • Costs of quays |
"""
LINE = (
    "| | 08.30 - 09.15 | Opening of the meeting | 09.15 - 12.15 | Tides that rise and quays that do not, with all that the ports of the "
    "north have found out about them since the forum met in Oslo | 12.15 - 13.30 | Lunch | 13.30 - 15.00 | Walls that hold, and what the "
    "harbour masters of the south do where they do not hold, told by those who stood on them | Wednesday 5 May | | 09.00 - 10.30 | Dredging "
    "of the inner basins | 10.30 - 11.00 | Closing |"
)


def _items(text: str) -> list[tuple[object, ...]]:
    items = shape(read(Document("a.txt", text.encode())).programme)["items"]
    return [(i["start"], i["end"], i["number"], i["title"], i["parent"]) for i in items]


def test_a_cell_on_each_line_with_a_list_inside_one() -> None:
    assert _items(CELLS) == [
        ("09:00", "09:30", None, "Registration", None),
        ("09:30", "10:30", None, "Opening Session", None),
        (None, None, None, "Welcome by the port", 2),
        (None, None, None, "Statement of the union", 2),
        (None, None, None, "Group photo", 2),
        ("10:30", "11:00", None, "Coffee break", None),
        ("11:00", "12:00", "Session 1", "Tides", None),
        (None, None, None, "Figures of the year", 7),
        (None, None, None, "Costs of quays", 7),
    ]


def test_all_cells_in_one_line() -> None:
    assert unbarred(LINE).split("\n")[:4] == [
        "08.30 - 09.15",
        "Opening of the meeting",
        "09.15 - 12.15",
        "Tides that rise and quays that do not, with all that the ports of the north have found out about them since the forum met in Oslo",
    ]
    assert [item[:2] for item in _items(LINE)] == [
        ("08:30", "09:15"), ("09:15", "12:15"), ("12:15", "13:30"), ("13:30", "15:00"), ("09:00", "10:30"), ("10:30", "11:00"),
    ]  # fmt: skip


def test_rows_of_a_table_and_single_bars_stay() -> None:
    rows = "\n".join(f"| {9 + n:02}:00 | Session {n} | Ana Reis |" for n in range(8))
    prose = "\n".join("Porto | Oslo and what lies between them" for _ in range(8))
    assert (unbarred(rows), unbarred(prose)) == (rows, prose)
