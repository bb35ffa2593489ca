"""Words about the meeting beside its running order are no column of a table."""

from __future__ import annotations

from tests.reading.programme.outline import html_table, outline
from travaux.reading.document import Document
from travaux.reading.programme.page.grids import Grid
from travaux.reading.programme.page.paragraphs import Page
from travaux.reading.programme.tables.sidebars import side_by_side
from travaux.reading.readers import transcribe

PAGE = """Fourth Harbour Dialogue
Porto, 4 May 2032

Aim                              Agenda

To hear what the young harbour   8:30 Registration
masters propose for the quays    9:00 Words of welcome
of the north.                    Ana Reis, Mayor of the city of Porto
                                 Bo Lind, Chair, Ports Union
Contact                          9:30 What the study found
                                 Cy Ode, Harbour College
harbours@quay.example            10:15 Coffee break
Tel. 22 22 00 00                 10:30 Closing
"""


def test_the_left_column_is_read_first() -> None:
    assert outline(PAGE, suffix="txt") == [
        "d1 08:30 Registration",
        "d1 09:00 Words of welcome",
        "d1 09:30 What the study found",
        "d1 10:15 Coffee break",
        "d1 10:30 Closing",
    ]


def test_a_table_of_titles_before_times_is_none() -> None:
    table = html_table(
        ("Opening by the mayor", "8:30 Hall of the quays"),
        ("Tides and what becomes of them", "9:00 Lower pier"),
        ("Walls", "9:30 Upper pier"),
    )
    page = Page(transcribe(Document("a.html", table.encode())))
    assert side_by_side(Grid.of(page, 0)) == ()
