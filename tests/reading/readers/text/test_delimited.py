"""Tables written as text with commas or semicolons between the fields."""

from __future__ import annotations

import pytest

from travaux.reading import read
from travaux.reading.document import Document
from travaux.reading.readers import transcribe

ROWS = """Day,Start,End,Session,Speaker,Room
2024-09-03,09:00,09:30,Registration,,Foyer
2024-09-03,09:30,10:30,Session 1: Ice on lakes,"Pekka Laine, University of Oulu",Hall A
2024-09-04,09:00,10:30,Session 2: Thaw,"Maria Lind, Met Office",Hall B
"""


@pytest.mark.parametrize("text", [ROWS, ROWS.replace(",", ";").replace("; ", ", ")])
def test_a_running_order_in_delimited_rows(text: str) -> None:
    reading = read(Document("rows.csv", text.encode()))
    assert reading.programme.paper.title is None
    assert [
        (str(one.slot.date), f"{one.slot.start:%H:%M}–{one.slot.end:%H:%M}", one.number, one.title, one.room)
        for one in reading.programme.items
        if one.slot.start and one.slot.end
    ] == [
        ("2024-09-03", "09:00–09:30", None, "Registration", "Foyer"),
        ("2024-09-03", "09:30–10:30", "Session 1", "Ice on lakes", "Hall A"),
        ("2024-09-04", "09:00–10:30", "Session 2", "Thaw", "Hall B"),
    ]
    people = [(who.name, who.affiliation) for one in reading.programme.items for who in one.people]
    assert people == [("Pekka Laine", "University of Oulu"), ("Maria Lind", "Met Office")]


@pytest.mark.parametrize(
    "text",
    [
        "Ada Pereira, Minister, Norland\nBo Lind, Adviser, Tide Office\nLi Na, Head, Port School\n",
        "Agenda, Porto, 4 May\n09:00, Opening, hall\n10:00, Tides\n",
    ],
)
def test_lines_with_commas_are_no_table(text: str) -> None:
    assert transcribe(Document("a.txt", text.encode())).tables == ()
