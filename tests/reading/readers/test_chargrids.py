"""Tables drawn with characters."""

from __future__ import annotations

from travaux.reading.document import Document
from travaux.reading.readers import transcribe
from travaux.reading.readers.chargrids import as_html, holds_grid

GRID = """\
Harbour school, second week
+-------------+------------------+----------+
| Time        | Monday           | Tuesday  |
+=============+==================+==========+
| 09.00-10.30 | Opening          |          |
|             |                  |          |
|             | Words of welcome | Tides &  |
|             | by the mayor     | currents |
+-------------+------------------+----------+
| 10.30-11.00 | Coffee           | Coffee   |
+-------------+------------------+----------+
All are welcome.
"""


def _cells(text: str) -> list[list[str]]:
    transcript = transcribe(Document("grid.txt", text.encode()))
    (table,) = transcript.tables
    rows: list[list[str]] = [[] for _ in range(table.rows)]
    for cell in table.cells:
        lines = transcript.lines[slice(*cell.lines)]
        rows[cell.row].append(" / ".join(transcript.line_text(line) for line in lines))
    return rows


ROWS = [
    ["Time", "Monday", "Tuesday"],
    ["09.00-10.30", "Opening / Words of welcome / by the mayor", "Tides & / currents"],
    ["10.30-11.00", "Coffee", "Coffee"],
]


def test_a_drawn_table_is_read_as_a_table():
    assert _cells(GRID) == ROWS


def test_a_drawn_table_is_read_when_its_line_breaks_are_lost():
    lead = "The harbour school meets every spring in the old town hall. " * 8
    assert _cells(lead + " ".join(GRID.split())) == ROWS


def test_the_lines_around_a_drawn_table_stay():
    text = transcribe(Document("grid.txt", GRID.encode())).text.splitlines()
    assert (text[0], text[-1]) == ("Harbour school, second week", "All are welcome.")


def test_a_row_with_another_number_of_cells_keeps_its_words():
    grid = "+----+----+\n| a | b | c |\n+----+----+\n| d  | e  |\n+----+----+\n"
    assert holds_grid(grid)
    assert "<td><p>a b c</p></td><td></td>" in as_html(grid)


def test_text_without_borders_holds_no_grid():
    assert not holds_grid("+ one\n+ two\n| a | b |\n")
