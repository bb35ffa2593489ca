"""Two columns side by side in plain text are read one after the other."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from travaux.publish.json import shape
from travaux.reading import Document, read
from travaux.reading.readers.text.sidebyside import one_after_the_other

PAGE = """Third Harbour Forum
Porto, 4 May 2035
Programme
• 09:00 – 09:30 Opening                    • 13:30 – 15:00 Panel 2: Storms
    – Ana Reis, Mayor of Porto                 – Di Moss, Director, Port of
• 09:30 – 11:00 Panel 1: Tides                   Perth
    – Bo Lind, Chair, Ports                    – Eve Sund, Harbour master,
      Union                                      Oslo
    – Cy Ode, Minister of Ports            • 15:00 – 15:30 Closing
• 11:00 – 12:00 Lunch
"""


def test_a_programme_in_two_columns() -> None:
    items = shape(read(Document("a.txt", PAGE.encode())).programme)["items"]
    assert [(i["start"], i["end"], i["title"], [p["name"] for p in i["people"]]) for i in items] == [
        ("09:00", "09:30", "Opening", ["Ana Reis"]),
        ("09:30", "11:00", "Tides", ["Bo Lind", "Cy Ode"]),
        ("11:00", "12:00", "Lunch", []),
        ("13:30", "15:00", "Storms", ["Di Moss", "Eve Sund"]),
        ("15:00", "15:30", "Closing", []),
    ]


def test_a_table_is_no_two_columns() -> None:
    table = "\n".join(f"{9 + n:02}:00  Session {n} of the harbour forum      {15 + n}:00 in Oslo, Ana Reis" for n in range(8))  # fmt: skip
    rows = "\n".join(
        f"{9 + n:02}:00  Session {n} of the harbour forum      Ana Reis, Mayor of Porto" for n in range(8)
    )
    for text in (table, rows):
        assert "\n".join(one_after_the_other(text.split("\n"))) == text


@given(st.lists(st.text(alphabet="a1:0 -•", max_size=70), max_size=16))
def test_no_character_is_lost(lines: list[str]) -> None:
    found = one_after_the_other(lines)
    assert sorted("".join(found).replace(" ", "")) == sorted("".join(lines).replace(" ", ""))
