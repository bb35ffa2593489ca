"""Whole small papers set in tables, as the entries that their rows make."""

from __future__ import annotations

import datetime as dt

import typst

from tests.reading.programme.outline import html_table, outline, paper
from travaux.reading import Document
from travaux.reading.programme.entries import entries
from travaux.reading.readers import transcribe


def test_a_programme_of_work_names_meetings_above_their_times() -> None:
    text = """# Programme of work

| Date/time | Agenda item | Documents |
|---|---|---|
| Tuesday, 18 February |  |  |
| 12th plenary meeting |  |  |
| 10 a.m.–1 p.m. | 1. Opening of the session | A/AC.1/1 |
|  | 2. Election of officers |  |
| Working group |  |  |
| 3–6 p.m. | 3. General debate |  |
|  | (a) Ports |  |
|  | (b) Canals |  |
"""
    assert outline(text, paper("programme", "2025-02-18", "2025-02-19")) == [
        "d1 2025-02-18 10:00-13:00 12th plenary meeting",
        "  d1 2025-02-18 [1] Opening of the session",
        "  d1 2025-02-18 [2] Election of officers",
        "d1 2025-02-18 15:00-18:00 Working group",
        "  d1 2025-02-18 [3] General debate",
        "    d1 2025-02-18 [3 (a)] Ports",
        "    d1 2025-02-18 [3 (b)] Canals",
    ]


def test_several_items_under_one_time_each_carry_it() -> None:
    text = """# Programa

| Hora | Tema |
|---|---|
| Jueves 8 de agosto | |
| 10h00 – 13h00 | 1. Apertura del período de sesiones |
| | 2. Elección de la Mesa |
"""
    assert outline(text, paper(start="2019-08-08")) == [
        "d1 2019-08-08 10:00-13:00 [1] Apertura del período de sesiones",
        "d1 2019-08-08 10:00-13:00 [2] Elección de la Mesa",
    ]


def test_unfilled_templates_and_what_follows_the_programme_are_left_out() -> None:
    text = """# Agenda

| Time | Session |
|---|---|
| 9:00 | Opening of the harbour |
| 10:00 | Cranes |

# Template

| Time | Session |
|---|---|
| 9:00 | Speaker Name |
| 10:00 | Session Title |
| 11:00 | (Location) |

# Participants

- Ana Lee
"""
    assert outline(text) == ["d1 09:00 Opening of the harbour", "d1 10:00 Cranes"]


def test_lines_with_times_of_their_own_under_a_session_are_its_talks() -> None:
    cell = "Session 2. Financing<br>13:00-13:30 Presentation by the bank<br>With slides<br>13:30-15:00 Discussion"
    text = (
        f"# Programme\n\n| Time | Session |\n|---|---|\n| 09:00-10:00 | Opening |\n| 13:00-15:00 | {cell} |\n"
    )
    assert outline(text) == [
        "d1 09:00-10:00 Opening",
        "d1 13:00-15:00 [Session 2] Financing",
        "  d1 13:00-13:30 Presentation by the bank",
        "  d1 13:30-15:00 Discussion",
    ]


def test_the_same_title_in_two_rooms_at_one_time_stays_twice() -> None:
    text = """
# Programme

| Time | Title | Room |
|---|---|---|
| 10:00 - 11:30 | Working groups | Hall A |
| 10:00 - 11:30 | Working groups | Hall B |
| 11:30 - 12:00 | Closing | Hall A |
"""
    assert outline(text) == [
        "d1 10:00-11:30 Working groups @Hall A",
        "d1 10:00-11:30 Working groups @Hall B",
        "d1 11:30-12:00 Closing @Hall A",
    ]


def test_a_numbered_talk_has_a_title_of_two_lines_where_the_second_is_set_off_with_a_dash() -> None:
    text = """<h2>Agenda</h2><h3>3 June 2024</h3><table><tr><th>Time</th><th>Session</th></tr>
<tr><td>10:00–11:00</td><td><p><b>Session 1: Rivers</b></p></td></tr>
<tr><td></td><td><p>1-1</p><p>Locks and weirs</p><p>- What the lowlands learnt</p><p>Ms. Ada Mbeki, Port City</p></td></tr>
<tr><td></td><td><p>1-2</p><p>Old dams and new owners:</p><p>Who pays for repair</p><p>Mr. Jonas Weber, Port City</p></td></tr>
<tr><td></td><td><p>1-3 Fish that pass the</p></td></tr><tr><td></td><td><p>turbines unharmed</p></td></tr>
</table>"""
    assert outline(text, suffix="html") == [
        "d1 2024-06-03 10:00-11:00 [Session 1] Rivers",
        "  d1 2024-06-03 [1-1] Locks and weirs / What the lowlands learnt",
        "  d1 2024-06-03 [1-2] Old dams and new owners / Who pays for repair",
        "  d1 2024-06-03 [1-3] Fish that pass the turbines unharmed",
    ]


def test_numbers_of_a_column_count_on_under_one_time() -> None:
    table = [("Time", "Agenda item", "Activity"), ("10:00–13:00", "1", "Opening"), ("", "2", "Election of officers"),
             ("15:00–18:00", "3", "General debate"), ("", "", "Statements by observers")]  # fmt: skip
    rows = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in table)
    assert outline(f"<h1>Programme of work</h1><table>{rows}</table>", suffix="html") == [
        "d1 10:00-13:00 [1] Opening",
        "d1 10:00-13:00 [2] Election of officers",
        "d1 15:00-18:00 [3] General debate",
        "  d1 Statements by observers",
    ]


def test_drawn_rows_under_one_time_that_bring_their_own_numbers_are_entries() -> None:
    source = """= Programme of work
#table(columns: (30%, 12%, 58%), stroke: 0.5pt,
  [Date and time], [Item], [Activity],
  table.cell(rowspan: 3)[Monday, 3 June 2024 \\ 10.00–13.00], [1], [Opening of the meeting],
  [2], [Election of officers], [3], [Report of the secretariat],
  [15.00–18.00], [4], [General debate])"""
    transcript = transcribe(Document("paper.pdf", typst.compile(source.encode(), format="pdf")))
    found = [
        (one.number.value if one.number else None, one.heads[0].value, one.start and one.start.time)
        for one in entries(transcript, paper())
    ]
    ten, three = dt.time(10), dt.time(15)
    assert found == [
        ("1", "Opening of the meeting", ten),
        ("2", "Election of officers", ten),
        ("3", "Report of the secretariat", ten),
        ("4", "General debate", three),
    ]


def test_a_lone_day_in_a_table_of_numbers_and_times_is_a_day() -> None:
    rows = [
        ("1.", "Opening", "9:00–9:30", "Ada Lind"),
        ("2.", "Reports", "9:30–11:00", "Omar Ruiz"),
        ("3.", "Closing", "9:00–10:00", "Ada Lind"),
    ]
    cells = ["".join(f"<td>{one}</td>" for one in row) for row in rows]
    head = "<tr><th>Item</th><th>Activity</th><th>Time</th><th>Who</th></tr>"
    text = (
        f"<table>{head}<tr><td colspan=2>Day 1: Monday, 3 June 2030</td><td></td><td></td></tr><tr>{cells[0]}</tr>"
        f"<tr>{cells[1]}</tr><tr><td colspan=2>Day 2: Tuesday, 4 June 2030</td><td></td><td></td></tr><tr>{cells[2]}</tr></table>"
    )
    assert [line.split(" <")[0] for line in outline(text, suffix="html")] == [
        "d1 2030-06-03 09:00-09:30 [1] Opening",
        "d1 2030-06-03 09:30-11:00 [2] Reports",
        "d2 2030-06-04 09:00-10:00 [3] Closing",
    ]


def test_a_column_of_sorts_beside_the_titles() -> None:
    rows = [
        ("13:00", "Opening", "(Chairs)"),
        ("13:10", "Full paper", "Tides of the narrow sound"),
        ("13:30", "Full paper", "Ropes that mend themselves"),
        ("13:50", "Full paper", "Knots in a cold harbour"),
        ("14:10", "Break", ""),
        ("14:30", "Short paper", "Nets and their makers"),
    ]
    table = "".join(f"<tr><td>{time}</td><td>{sort}</td><td>{title}</td></tr>" for time, sort, title in rows)
    assert outline(f"<h1>Programme</h1><table>{table}</table>", suffix="html") == [
        "d1 13:00 Opening",
        "d1 13:10 Tides of the narrow sound",
        "d1 13:30 Ropes that mend themselves",
        "d1 13:50 Knots in a cold harbour",
        "d1 14:10 Break",
        "d1 14:30 Nets and their makers",
    ]


def test_a_column_that_names_items_numbers_the_matters_beside_it() -> None:
    text = """# Programme of work

| Monday, 5 June | | |
|---|---|---|
| 10 a.m.–1 p.m. | Item 1 | Opening of the session |
| 3–6 p.m. | Item 3 | Question of canals |
"""
    assert outline(text, paper("programme", "2028-06-05")) == [
        "d1 2028-06-05 10:00-13:00 [Item 1] Opening of the session",
        "d1 2028-06-05 15:00-18:00 [Item 3] Question of canals",
    ]


def test_a_numbered_session_beside_another_is_none_of_its_people() -> None:
    text = """# Programme

| | | |
|---|---|---|
| 9:00–10:00 | Registration | |
| 10:00–11:30 | Section 1. Ferries | Session 2. Moderator: Lin Okafor, Tide Office |
| 11:30–12:00 | Break | |
"""
    assert outline(text, paper("programme", "2028-06-05"))[2] == (
        "d1 2028-06-05 10:00-11:30 [Session 2] Moderator: Lin Okafor, Tide Office"
    )


def test_the_colon_of_a_title_leads_to_the_numbered_matters_of_its_cell() -> None:
    matters = "Procedural matters:<br>i. Election of pilots<br>ii. Adoption of the rules<br>iii. Organization of work"
    table = html_table(("9:00–10:00", "Opening of the harbour"), ("10:00–11:00", matters))
    assert outline(f"<h1>Programme</h1>{table}", suffix="html") == [
        "d1 09:00-10:00 Opening of the harbour",
        "d1 10:00-11:00 Procedural matters",
        "  d1 [i] Election of pilots",
        "  d1 [ii] Adoption of the rules",
        "  d1 [iii] Organization of work",
    ]


def test_papers_of_any_kind_annex_their_timetable_as_a_table() -> None:
    page = "<p>3. Ce qui est prévu</p>" + html_table(
        ("Heures", "Activités"),
        ("08h30-09h00", "Accueil"),
        ("09h00-09h10", "Mot de bienvenue"),
        ("09h10-10h00", "Filets et nasses"),
        ("10h00-10h30", "Pause-café"),
    )
    assert outline(page, paper("terms of reference"), suffix="html") == [
        "d1 08:30-09:00 Accueil",
        "d1 09:00-09:10 Mot de bienvenue",
        "d1 09:10-10:00 Filets et nasses",
        "d1 10:00-10:30 Pause-café",
    ]


def test_a_first_row_with_a_slot_is_no_row_of_headings_though_its_words_could_be() -> None:
    text = "# Annex: timetable\n\n**Monday, 14 June 2027**\n\n" + html_table(
        ("10.00–10.15", "Item 1", "Opening of the session"),
        ("10.15–13.00", "Item 2", "Dues of small harbours"),
        ("15.00–17.00", "Item 3", "Adoption of the report"),
    )
    assert outline(text, paper(start="2027-06-14")) == [
        "d1 2027-06-14 10:00-10:15 [Item 1] Opening of the session",
        "d1 2027-06-14 10:15-13:00 [Item 2] Dues of small harbours",
        "d1 2027-06-14 15:00-17:00 [Item 3] Adoption of the report",
    ]


def test_what_each_sheet_repeats_over_its_headings_is_no_part_of_the_entry_before() -> None:
    top = (("Seminar on tides", "", ""), ("Lome, 9–10 March 2027", "", ""))
    headings = ("Start", "End", "Title")
    text = "\n\n".join(
        html_table(*top, (day, "", ""), headings, *rows)
        for day, rows in (
            ("Tuesday, 9 March 2027", (("09:00", "10:00", "Opening"), ("18:00", "20:00", "Reception"))),
            ("Wednesday, 10 March 2027", (("09:00", "10:30", "Dues"), ("10:30", "11:00", "Closing"))),
        )
    )
    assert outline(text, paper("agenda", "2027-03-09", "2027-03-10")) == [
        "d1 2027-03-09 09:00-10:00 Opening",
        "d1 2027-03-09 18:00-20:00 Reception",
        "d2 2027-03-10 09:00-10:30 Dues",
        "d2 2027-03-10 10:30-11:00 Closing",
    ]
