"""Whole small papers whose days, tracks, places or fields are columns, as the entries made of them."""

from __future__ import annotations

from tests.reading.programme.outline import outline, paper


def test_days_as_columns() -> None:
    text = """# Agenda

| Time | Monday 3 June | Tuesday 4 June |
|---|---|---|
| 9h00 - 10h30 | Rivers | Lakes |
| 10h30 - 11h00 | Coffee | Coffee |
| 11h00 - 12h00 | Session 2 <br> - Bridges <br> - Tunnels | Open session |
"""
    assert outline(text, paper(start="2024-06-03", end="2024-06-04")) == [
        "d1 2024-06-03 09:00-10:30 Rivers",
        "d1 2024-06-03 10:30-11:00 Coffee",
        "d1 2024-06-03 11:00-12:00 [Session 2] Session 2",
        "  d1 2024-06-03 Bridges",
        "  d1 2024-06-03 Tunnels",
        "d2 2024-06-04 09:00-10:30 Lakes",
        "d2 2024-06-04 10:30-11:00 Coffee",
        "d2 2024-06-04 11:00-12:00 Open session",
    ]


def test_tracks_as_columns() -> None:
    text = """# Agenda

| Time | Room A | Room B |
|---|---|---|
| 10:00–11:00 | Ports of the northern coast | Ports of the southern coast |
| 11:00–12:00 | Cranes and their crews | Locks and their keepers |
"""
    assert outline(text) == [
        "d1 10:00-11:00 Ports of the northern coast @Room A",
        "d1 10:00-11:00 Ports of the southern coast @Room B",
        "d1 11:00-12:00 Cranes and their crews @Room A",
        "d1 11:00-12:00 Locks and their keepers @Room B",
    ]


def test_a_column_of_places_is_told_without_a_heading() -> None:
    text = """
<h1>Programme</h1><table>
<tr><td>10:00-10:30</td><td>Registration</td><td></td><td>Taubman Entrance</td></tr>
<tr><td>10:30-11:30</td><td>Opening</td><td>Panelists: Ada Pereira, Port of Lomé</td><td>Nye Auditorium</td></tr>
<tr><td>11:30-12:00</td><td>Break</td><td></td><td>Taubman Entrance</td></tr>
<tr><td>12:00-13:00</td><td>Tides</td><td>Panelists: Lin Okafor, Tide Office</td><td>Nye Auditorium</td></tr>
</table>"""
    assert outline(text, suffix="html") == [
        "d1 10:00-10:30 Registration @Taubman Entrance",
        "d1 10:30-11:30 Opening @Nye Auditorium <speaker: Panelists: Ada Pereira, Port of Lomé>",
        "d1 11:30-12:00 Break @Taubman Entrance",
        "d1 12:00-13:00 Tides @Nye Auditorium <speaker: Panelists: Lin Okafor, Tide Office>",
    ]


def test_records_of_field_and_value() -> None:
    text = """# Programme

## Hall North

### 1. Ships and shores

| | |
|---|---|
| Time | 10:00 – 11:00 |
| Speakers | Ana Lee, Harbour Office |

### 2. Winds

| | |
|---|---|
| Time | 09:00 – 09:30 |
| Moderator | Ola Berg |
"""
    assert outline(text, paper(start="2026-02-19")) == [
        "d1 2026-02-19 10:00-11:00 [1] Ships and shores @Hall North <speaker: Ana Lee, Harbour Office>",
        "d1 2026-02-19 09:00-09:30 [2] Winds @Hall North <moderator: Ola Berg>",
    ]


def test_a_column_of_matters_beside_one_of_titles_stands_under_these() -> None:
    table = """# Agenda

| Time | Session | Topics |
|------|---------|--------|
| 9:00 | Welcome | Structure, work flow |
| 9:30 | Team formation | Interests, competencies |
| 10:00 | Break | — |
"""
    assert outline(table) == ["d1 09:00 Welcome", "d1 09:30 Team formation", "d1 10:00 Break"]
    assert outline(table.replace("Welcome", "Session 1").replace("Team formation", "Session 2"))[0] != (
        "d1 09:00 [Session 1]"
    )


def test_a_bold_title_without_a_time_heads_the_rows_with_times_under_it() -> None:
    table = """|  Time | Event |
|-------|-------|
| 9:00 - 9:30 AM | Welcome |
| | **Hands on: tides of the north** |
| 9:45 - 10:00 AM | Reading the gauges |
| 10:00 - 10:15 AM | Noise of the quays |
| 10:15 - 10:30 AM | **Coffee Break** |
| | **Hands on: tides of the south** |
| 10:30 - 11:00 AM | Template matching |
"""
    assert outline(table) == [
        "d1 09:00-09:30 Welcome",
        "d1 Hands on: tides of the north",
        "  d1 09:45-10:00 Reading the gauges",
        "  d1 10:00-10:15 Noise of the quays",
        "d1 10:15-10:30 Coffee Break",
        "d1 Hands on: tides of the south",
        "  d1 10:30-11:00 Template matching",
    ]
