"""Tables with a room's name above each column of entries."""

from __future__ import annotations

from travaux.publish.json import shape
from travaux.reading import Document, read

ROWS = (
    ("Time", "Plenary Hall", "Dialogue Room"),
    ("09:00–10:00", "Opening", "Dialogue 1: Rivers"),
    ("10:00–13:00", "General debate", "Dialogue 2: Roads"),
    ("13:00–15:00", "Lunch", "Lunch"),
    ("15:00–18:00", "General debate", "Dialogue 3: Rain"),
)


def test_short_entries_under_the_name_of_a_room_are_entries() -> None:
    rows = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in ROWS)
    page = f"<h1>Conference of the Towns: programme</h1><p>Monday, 10 December 2035</p><table>{rows}</table>"
    found = shape(read(Document("page.html", page.encode())).programme)
    assert [
        (item["start"], item["title"], item["room"]) for item in found["items"] if item["kind"] != "break"
    ] == [
        ("09:00", "Opening", "Plenary Hall"),
        ("09:00", "Rivers", "Dialogue Room"),
        ("10:00", "General debate", "Plenary Hall"),
        ("10:00", "Roads", "Dialogue Room"),
        ("15:00", "General debate", "Plenary Hall"),
        ("15:00", "Rain", "Dialogue Room"),
    ]
