"""Whole small papers, of each kind of layout, as the entries that structure makes of them."""

from __future__ import annotations

import datetime as dt

import typst

from tests.reading.programme.outline import outline, paper
from travaux.reading import Document
from travaux.reading.programme.entries import entries
from travaux.reading.readers import transcribe


def test_sessions_hold_talks_and_breaks_stay_at_top_level() -> None:
    text = """# Agenda

## Monday, 3 June 2024

**09:00–09:30** Registration

### Session I: Rivers

**09:30–10:00** Floods in the lowlands

**10:00–10:30** Dams and their age

**10:30–11:00** Coffee break – Lounge

**11:00–11:30** Fish ladders

**12:00–12:15** Closing remarks

## Tuesday, 4 June 2024

**9:00** Visit of the harbour
"""
    assert outline(text) == [
        "d1 2024-06-03 09:00-09:30 Registration",
        "d1 2024-06-03 [Session I] Rivers",
        "  d1 2024-06-03 09:30-10:00 Floods in the lowlands",
        "  d1 2024-06-03 10:00-10:30 Dams and their age",
        "d1 2024-06-03 10:30-11:00 Coffee break @Lounge",
        "  d1 2024-06-03 11:00-11:30 Fish ladders",
        "d1 2024-06-03 12:00-12:15 Closing remarks",
        "d2 2024-06-04 09:00 Visit of the harbour",
    ]


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


def test_annotations_repeat_titles_and_give_no_new_item() -> None:
    text = """# Provisional agenda

1. Opening of the session
2. Election of officers
3. Matters before the committee
   (a) Ports
   (b) Canals
4. Other matters

# Annotations

1. Opening of the session

The session will be opened at 10 a.m.

2. Election of officers

The committee will elect its chair.
"""
    assert outline(text) == [
        "d1 [1] Opening of the session",
        "d1 [2] Election of officers",
        "d1 [3] Matters before the committee",
        "  d1 [3 (a)] Ports",
        "  d1 [3 (b)] Canals",
        "d1 [4] Other matters",
    ]


def test_a_timetable_that_names_items_by_number() -> None:
    text = """# Agenda

1. Opening of the session
2. Election of officers
3. Ports and canals
4. Other matters

# Timetable

| Time | Items |
|---|---|
| 10:00–11:00 | Items 1 and 2 |
| 11:00–12:00 | Item 3 |
| 15:00–16:00 | Harbour tour |
| 16:00–17:00 | Item 4 |
"""
    assert outline(text) == [
        "d1 10:00-11:00 [1] Opening of the session",
        "d1 10:00-11:00 [2] Election of officers",
        "d1 11:00-12:00 [3] Ports and canals",
        "d1 15:00-16:00 Harbour tour",
        "d1 16:00-17:00 [4] Other matters",
    ]


def test_twelve_hour_clocks_are_read_as_the_day_makes_them_plausible() -> None:
    text = """# Programme

| Time | Session | Speaker |
|---|---|---|
| 8:00 | Breakfast of the teams | |
| 12:30 | Lunch | |
| 1:30 | Ships and shores | Ana Lee |
| 4:45 | Closing remarks | |
"""
    assert outline(text) == [
        "d1 08:00 Breakfast of the teams",
        "d1 12:30 Lunch",
        "d1 13:30 Ships and shores <speaker: Ana Lee>",
        "d1 16:45 Closing remarks",
    ]


def test_titles_stand_above_or_below_times_of_their_own_line() -> None:
    below = "# Agenda\n\n10:00 – 10:30\n\n### Rivers\n\nOn floods.\n\n10:30 – 11:00\n\n### Lakes\n\nOn ice.\n"
    above = "# Agenda\n\n### Rivers\n\n10:00 – 10:30\n\nOn floods.\n\n### Lakes\n\n10:30 – 11:00\n\nOn ice.\n"
    expected = ["d1 10:00-10:30 Rivers", "d1 10:30-11:00 Lakes"]
    assert outline(below) == expected
    assert outline(above) == expected


def test_a_concept_note_is_one_item() -> None:
    text = """# Concept note

## Open debate

The council will hold a debate on the theme “Safe harbours: a duty of all”, to be held on
Thursday, 22 May 2025, at 10 a.m.

- Who keeps the harbours safe?
"""
    assert outline(text, paper("concept note")) == ["d1 2025-05-22 10:00 Safe harbours: a duty of all"]


def test_a_report_with_dates_and_times_holds_no_programme() -> None:
    text = """# Report on the harbours

1. On 3 June 2024, at 10:00, a ship ran aground.
2. On 4 June 2024, at 11:30, another one did.

| Date | Event |
|---|---|
| 3 June 2024 | A ship ran aground |
| 4 June 2024 | Another ship ran aground |
"""
    assert outline(text, paper("report")) == []


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


def test_struck_items_count_where_striking_means_dealt_with() -> None:
    text = """# Agenda

**Host**: [Harbour Office](https://example.org/)

## Agenda items

1. ~~Opening of the meeting~~
2. ~~Adoption of the agenda~~
3. ~~Report of the working group on locks~~
4. Other business
"""
    assert outline(text) == [
        "d1 [1] Opening of the meeting",
        "d1 [2] Adoption of the agenda",
        "d1 [3] Report of the working group on locks",
        "d1 [4] Other business",
    ]


def test_links_behind_a_title_are_no_part_of_it() -> None:
    text = """
# Agenda

1. Quay walls ([slides](https://example.org/a)) (10 min)
2. Cranes ([paper](https://example.org/b)) ([PR](https://example.org/c))
3. The paper (and pulp) trade
"""
    assert outline(text) == ["d1 [1] Quay walls", "d1 [2] Cranes", "d1 [3] The paper (and pulp) trade"]


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


def test_an_overview_and_the_pages_of_its_panels_give_each_panel_once() -> None:
    text = """
# Programme

09:00 - 10:00 Opening

10:00 - 11:30 Panel 1: Rising seas

11:30 - 12:30 Panel 2: Insurance

10:00 - 11:30 Panel 1: Rising seas

Room: Hall B

11:30 - 12:30 Panel 2: Insurance
"""
    assert outline(text) == [
        "d1 09:00-10:00 Opening",
        "d1 10:00-11:30 [Panel 1] Rising seas @Hall B",
        "d1 11:30-12:30 [Panel 2] Insurance",
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


def test_slots_in_brackets_behind_the_titles() -> None:
    text = """\
Town conversation on harbour noise
Agenda
Thursday 5 June 2031, Civic Hall

Welcome (6:00-6:10pm) - Mayor Ellen Grant
What the data say (6:10-6:40pm) - Prof. Iain Ross, Northshire University
Table discussions (6:40-7:30pm)
Break (7:30-7:45pm)
"""
    assert outline(text, suffix="txt") == [
        "d1 2031-06-05 18:00-18:10 Welcome",
        "d1 2031-06-05 18:10-18:40 What the data say",
        "d1 2031-06-05 18:40-19:30 Table discussions",
        "d1 2031-06-05 19:30-19:45 Break",
    ]


def test_parts_of_a_day_give_their_slot_to_the_sitting_that_takes_up_items() -> None:
    text = """\
Programme of meetings

MONDAY, 12 MAY 2031

Morning session (10 a.m. – 1 p.m.)

1. Opening of the session
2. Election of the Chair

Afternoon session (3 p.m. – 6 p.m.)

3. Report of the Executive Secretary

TUESDAY, 13 MAY 2031

Morning session (10 a.m. – 1 p.m.)

4. Closure of the session
"""
    assert outline(text, suffix="txt") == [
        "d1 2031-05-12 10:00-13:00 Morning session",
        "  d1 2031-05-12 [1] Opening of the session",
        "  d1 2031-05-12 [2] Election of the Chair",
        "d1 2031-05-12 15:00-18:00 Afternoon session",
        "  d1 2031-05-12 [3] Report of the Executive Secretary",
        "d2 2031-05-13 10:00-13:00 Morning session",
        "  d2 2031-05-13 [4] Closure of the session",
    ]


def test_clocks_of_four_figures_begin_a_line_also_below_a_full_one() -> None:
    text = """\
Course for harbour pilots
Agenda

Day 1
0830-0900 hrs  Registration
0915-1045 hrs  Lecture 1 – Bridge resource management in narrow waters
1045-1100 hrs  Tea
1100-1230 hrs  Lecture 2 – Tug handling
"""
    assert outline(text, suffix="txt") == [
        "d1 08:30-09:00 Registration",
        "d1 09:15-10:45 [Lecture 1] Bridge resource management in narrow waters",
        "d1 10:45-11:00 Tea",
        "d1 11:00-12:30 [Lecture 2] Tug handling",
    ]


def test_the_days_of_the_whole_meeting_date_no_item_of_its_agenda() -> None:
    text = "# Orden del día\n\n1 - 2 de enero de 2031\n\nLugar: Lima\n\n1. Apertura\n2. Elección de la Mesa\n3. Clausura\n"
    assert outline(text, paper("agenda", "2031-01-01", "2031-01-02")) == [
        "d1 [1] Apertura",
        "d1 [2] Elección de la Mesa",
        "d1 [3] Clausura",
    ]


def test_people_between_the_items_of_a_day_are_no_items() -> None:
    text = """
<h1>Agenda</h1>
<h3>15 April 2031</h3>
<ul><li>Second meeting</li><li>1. Safety of ferries</li></ul>
<p><strong>Speakers: </strong>Ada Pereira, Port of Lomé; Lin Okafor, Tide Office</p>
<ul><li>2. Dues of harbours</li></ul>
<p><strong>Speakers: </strong>Jun Kovacs, Harbour Union</p>
<h3>18 April 2031</h3>
<ul><li>Third meeting</li><li>1. Buoys</li></ul>
<p><strong>Speakers: </strong>Ana Silva, Light Service</p>
"""
    assert outline(text, suffix="html") == [
        "d1 2031-04-15 Second meeting",
        "  d1 2031-04-15 [1] Safety of ferries",
        "  d1 2031-04-15 [2] Dues of harbours",
        "d2 2031-04-18 Third meeting",
        "  d2 2031-04-18 [1] Buoys",
    ]


def test_two_clocks_side_by_side_are_a_start_and_an_end() -> None:
    text = """
<h1>Programme</h1>
<div><span>09:00</span> <span>09:45</span><h3>Doors open</h3></div>
<div><span>09:45</span> <span>10:30</span><h3>Ports without paper</h3></div>
<div><span>10:30</span> <span>11:00</span><h3>Coffee</h3></div>
"""
    assert outline(text, suffix="html") == [
        "d1 09:00-09:45 Doors open",
        "d1 09:45-10:30 Ports without paper",
        "d1 10:30-11:00 Coffee",
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


def test_a_number_that_comes_again_under_a_new_day_is_an_item_of_that_day() -> None:
    text = """# Draft agenda

Tuesday 4 June 2024

1. Opening

2. Rivers

3. Lakes

Wednesday 5 June 2024

3. Seas

4. Closing
"""
    assert outline(text) == [
        "d1 2024-06-04 [1] Opening",
        "d1 2024-06-04 [2] Rivers",
        "d1 2024-06-04 [3] Lakes",
        "d2 2024-06-05 [3] Seas",
        "d2 2024-06-05 [4] Closing",
    ]


def test_a_slot_begins_an_entry_below_the_widest_line_of_a_page() -> None:
    lines = [
        "Agenda", "10.00 – 10.20 h Opening", "Ada Pereira, Executive Secretary of the Convention on Arid Lands",
        "10.20 – 11.40 h Restoring the soils", "11.40 – 12.00 h Break",
    ]  # fmt: skip
    page = "#set page(width: auto)\n" + "\n\n".join(lines)
    data = typst.compile(page.encode(), format="pdf")
    found = entries(transcribe(Document("page.pdf", data)), paper())
    assert [entry.heads[0].value for entry in found] == ["Opening", "Restoring the soils", "Break"]


def test_a_time_on_its_own_line_is_that_of_the_items_below() -> None:
    text = """# Projet d’ordre du jour

**Lundi 18 novembre 2024**

1. Adoption de l’ordre du jour

16 heures

2. Échange de vues sur les ports

– vote

3. Questions diverses

**Mardi 19 novembre 2024**

9 h 30 – 11 heures

4. Rapport sur les canaux

5. Prochaines réunions
"""
    assert outline(text) == [
        "d1 2024-11-18 [1] Adoption de l’ordre du jour",
        "d1 2024-11-18 16:00 [2] Échange de vues sur les ports",
        "d1 2024-11-18 [3] Questions diverses",
        "d2 2024-11-19 09:30-11:00 [4] Rapport sur les canaux",
        "d2 2024-11-19 09:30-11:00 [5] Prochaines réunions",
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


def test_a_chair_named_under_the_heading_sits_in_each_session() -> None:
    text = """## Agenda

Moderator: Ada Pereira

**10:00–10:30** Ports

**10:30–10:45** Coffee break

**10:45–11:30** Rivers
"""
    chair = "<moderator: Moderator: Ada Pereira>"
    assert outline(text) == [
        f"d1 10:00-10:30 Ports {chair}",
        "d1 10:30-10:45 Coffee break",
        f"d1 10:45-11:30 Rivers {chair}",
    ]


def test_a_slot_in_brackets_may_have_more_behind_it() -> None:
    text = """## Agenda, 9 October 2024

**Opening (09.00–09.30 hrs)**

**Session 1. Rivers (09.30–10.45 hrs; chair: Helen Strand, Delta Institute)**
"""
    assert outline(text) == [
        "d1 09:00-09:30 Opening",
        "d1 09:30-10:45 [Session 1] Rivers",
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


def test_titles_with_their_speaker_in_brackets_are_talks() -> None:
    text = """# Agenda

**9:00** Background papers

- Rules for small ports (Ms. Ada Lind, Port Union)
- Fees in large harbours (Mr. Omar Ruiz, Ministry of Trade)

**10:00** Agencies

- UNEP (Ms. Ada Lind)
- FAO (Mr. Omar Ruiz)
"""
    assert outline(text) == [
        "d1 09:00 Background papers",
        "  d1 Rules for small ports (Ms. Ada Lind, Port Union)",
        "  d1 Fees in large harbours (Mr. Omar Ruiz, Ministry of Trade)",
        "d1 10:00 Agencies",
    ]


def test_an_invitation_holds_its_programme() -> None:
    text = """Excellency,

I have the honour to invite you to a dialogue to be held on Tuesday, 7 May 2030.

The programme will be as follows:

10:00 – 10:20 Opening

10:20 – 11:30 Panel 1: Ports

11:30 – 12:00 Closing

Accept, Excellency, the assurances of my highest consideration.
"""
    assert outline(text, paper("letter", "2030-05-07"), "txt") == [
        "d1 2030-05-07 10:00-10:20 Opening",
        "d1 2030-05-07 10:20-11:30 [Panel 1] Ports",
        "d1 2030-05-07 11:30-12:00 Closing",
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


def test_a_session_that_counts_on_from_a_heading_stands_beside_it() -> None:
    text = """# Agenda

**9:00** Plenary

### Theme 1.

Ports of the lowlands.

**9:30** Reports

**10:45** Theme 2.

Rivers and their fees.

**12:00** Closing
"""
    assert outline(text) == [
        "d1 09:00 Plenary",
        "d1 [Theme 1] Ports of the lowlands",
        "  d1 09:30 Reports",
        "d1 10:45 [Theme 2] Rivers and their fees",
        "d1 12:00 Closing",
    ]


def test_what_runs_beside_a_registration_is_no_part_of_it() -> None:
    text = """# Agenda

**9:00–11:00** Registration

**9:00–10:00** Films

**10:00–11:00** Tests of microphones

**11:00** Opening
"""
    assert outline(text) == [
        "d1 09:00-11:00 Registration",
        "d1 09:00-10:00 Films",
        "d1 10:00-11:00 Tests of microphones",
        "d1 11:00 Opening",
    ]


def test_times_may_stand_behind_their_titles() -> None:
    text = """Programme

Opening ceremony, 9:00–9:30

Panel on ports, 9:30–11:00

Coffee break, 11:00–11:30
"""
    assert outline(text, paper("programme", "2030-05-05"), "txt") == [
        "d1 2030-05-05 09:00-09:30 Opening ceremony",
        "d1 2030-05-05 09:30-11:00 Panel on ports",
        "d1 2030-05-05 11:00-11:30 Coffee break",
    ]
