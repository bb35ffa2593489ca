"""Tables with a room's name above each column of entries."""

from __future__ import annotations

from collections.abc import Iterable

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


def test_a_column_whose_cells_begin_with_a_number_holds_the_matters_below_it() -> None:
    def cell(*lines: str) -> str:
        return f"<td>{''.join(f'<p>{line}</p>' for line in lines)}</td>"

    rows = (
        cell("Time") + cell("Plenary Hall") + cell("Room 3"),
        cell("09:30–10:00") + cell("Registration") + cell(),
        cell("10:00–11:00") + cell("Session 1:", "Opening") + cell(),
        cell("11:00–12:00") + cell("Session 2:", "Rivers and their banks") + cell("Session 3:", "Roads to the coast"),
        cell("14:00–15:00") + cell("Session 4:", "Nets and ropes") + cell("Session 5:", "Rain in the harbour"),
    )  # fmt: skip
    table = "".join(f"<tr>{row}</tr>" for row in rows)
    page = f"<h1>Conference of the Towns: programme</h1><p>Monday, 10 December 2035</p><table>{table}</table>"
    found = shape(read(Document("page.html", page.encode())).programme)
    assert [(item["start"], item["number"], item["title"], item["room"]) for item in found["items"]] == [
        ("09:30", None, "Registration", "Plenary Hall"),
        ("10:00", "Session 1", "Opening", "Plenary Hall"),
        ("11:00", "Session 2", "Rivers and their banks", "Plenary Hall"),
        ("11:00", "Session 3", "Roads to the coast", "Room 3"),
        ("14:00", "Session 4", "Nets and ropes", "Plenary Hall"),
        ("14:00", "Session 5", "Rain in the harbour", "Room 3"),
    ]


def test_a_room_with_its_number_in_brackets_behind_the_title() -> None:
    text = "<h1>Программа</h1><p>10:00–11:00 Права рыбаков (ауд. 305)</p><p>11:00–12:00 Сети и канаты (зал 1)</p><p>12:00–13:00 Reefs (a review)</p>"
    found = shape(read(Document("page.html", text.encode())).programme)
    assert [(item["title"], item["room"]) for item in found["items"]] == [
        ("Права рыбаков", "ауд. 305"),
        ("Сети и канаты", "зал 1"),
        ("Reefs (a review)", None),
    ]


def test_rooms_that_head_their_columns_below_a_plenary() -> None:
    rows = (
        "<td>09:00–09:30</td><td colspan=2><b>Opening</b></td>",
        "<td>09:30–10:00</td><td colspan=2>Coffee break</td>",
        "<td></td><td><b>Room A</b></td><td><b>Room B</b></td>",
        "<td>10:00–11:00</td><td>Session 1: Nets and ropes</td><td>Session 2: Boats and buoys</td>",
    )
    table = "".join(f"<tr>{row}</tr>" for row in rows)
    page = f"<h1>Programme</h1><p>Monday, 10 December 2035</p><table>{table}</table>"
    found = shape(read(Document("page.html", page.encode())).programme)
    assert [
        (item["start"], item["end"], item["number"], item["title"], item["room"]) for item in found["items"]
    ] == [
        ("09:00", "09:30", None, "Opening", None),
        ("09:30", "10:00", None, "Coffee break", None),
        ("10:00", "11:00", "Session 1", "Nets and ropes", "Room A"),
        ("10:00", "11:00", "Session 2", "Boats and buoys", "Room B"),
    ]


def _told(head: str, rows: Iterable[str]) -> list[tuple[str | None, ...]]:
    """Start, number, title and room of each item of a page with one table."""
    table = "".join(f"<tr>{row}</tr>" for row in rows)
    found = shape(read(Document("page.html", f"{head}<table>{table}</table>".encode())).programme)
    return [(item["start"], item["number"], item["title"], item["room"]) for item in found["items"]]


def test_halls_by_their_numbers_head_columns_in_chinese() -> None:
    rows = (
        "<td>09:00—09:40</td><td colspan=2>开幕式</td>",
        "<td></td><td>一号厅</td><td>二号厅</td>",
        "<td>10:00—12:00</td><td>分论坛一：渔网与绳索</td><td>分论坛二：船只与浮标</td>",
    )
    assert _told("<h1>会议日程</h1><p>2035年12月10日</p>", rows) == [
        ("09:00", None, "开幕式", None),
        ("10:00", "分论坛一", "渔网与绳索", "一号厅"),
        ("10:00", "分论坛二", "船只与浮标", "二号厅"),
    ]


def test_a_slot_over_two_rows_in_rooms_of_which_one_holds_entries_of_one_word() -> None:
    rows = (
        "<th>Time</th><th>Plenary Hall</th><th>Red Room</th>",
        "<td>09:00–09:45</td><td colspan=2>Opening</td>",
        "<td rowspan=2>10:00–11:30</td><td>Panel A: Rights of fishers</td><td>Panel B: Sails</td>",
        "<td>Nets and the law</td><td>Knots</td>",
        "<td>11:30–12:00</td><td colspan=2>Coffee break</td>",
    )
    assert _told("<h1>Forum of the Towns: programme</h1><p>Monday, 10 December 2035</p>", rows) == [
        ("09:00", None, "Opening", None),
        ("10:00", "Panel A", "Rights of fishers", "Plenary Hall"),
        ("10:00", "Panel B", "Sails", "Red Room"),
        ("10:00", None, "Nets and the law", "Plenary Hall"),
        ("10:00", None, "Knots", "Red Room"),
        ("11:30", None, "Coffee break", None),
    ]
