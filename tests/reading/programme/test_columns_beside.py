"""Papers in tables whose columns say more than time and title: bodies, posts, numbers, a second language, slots."""

from __future__ import annotations

from tests.reading.programme.outline import html_table, outline, paper
from travaux.reading import Document, read


def _people(text: str) -> list[tuple[str, str | None, str | None]]:
    programme = read(Document("paper.html", text.encode())).programme
    return [
        (person.name, person.position, person.affiliation)
        for item in programme.items
        for person in item.people
    ]


def test_a_column_of_bodies_tells_of_the_people_beside_it() -> None:
    text = """<h1>Agenda</h1><table>
<tr><th>Time</th><th>Topic</th><th>Speaker</th><th>Designation</th><th>Organisation</th></tr>
<tr><td>9:00</td><td>Opening of the market</td><td>Ada Pereira</td><td>Harbour Master</td><td>Port of Lomé</td></tr>
<tr><td>9:30</td><td>Nets and traps</td><td>John Smith<br>Maria Santos</td><td></td><td>Tide Office<br>Lake Watch</td></tr>
<tr><td>10:30</td><td>Coffee break</td><td></td><td></td><td></td></tr>
<tr><td>11:00</td><td>Prices</td><td>Peter Brown<br>Anna Weber</td><td></td><td>Fish Board</td></tr>
</table>"""
    assert _people(text) == [
        ("Ada Pereira", "Harbour Master", "Port of Lomé"),
        ("John Smith", None, "Tide Office"),
        ("Maria Santos", None, "Lake Watch"),
        ("Peter Brown", None, "Fish Board"),
        ("Anna Weber", None, "Fish Board"),
    ]


def test_the_same_entries_in_two_languages_are_read_once() -> None:
    text = """<h1>Agenda</h1><table>
<tr><th>Time / Heure</th><th>Agenda</th><th>Ordre du jour</th></tr>
<tr><td>09:00 – 09:30</td><td>Registration of the participants and welcome</td><td>Enregistrement des participants et accueil</td></tr>
<tr><td>09:30 – 11:00</td><td>Session 1: The state of the bridges and of the roads</td><td>Session 1 : L’état des ponts et des routes</td></tr>
<tr><td>11:00 – 11:30</td><td>Coffee break for all of the guests</td><td>Pause café pour tous les invités</td></tr>
<tr><td>11:30 – 12:00</td><td>Closing of the workshop by the chair</td><td>Clôture de l’atelier par la présidence</td></tr>
</table>"""
    assert outline(text, suffix="html") == [
        "d1 09:00-09:30 Registration of the participants and welcome",
        "d1 09:30-11:00 [Session 1] The state of the bridges and of the roads",
        "d1 11:00-11:30 Coffee break for all of the guests",
        "d1 11:30-12:00 Closing of the workshop by the chair",
    ]


def test_a_column_of_several_numbers_refers_to_the_agenda() -> None:
    text = """<h2>Provisional agenda</h2><p>1. Opening of the session.</p><p>2. Adoption of the agenda.</p>
<p>3. Work on rivers:</p><p>(a) Monitoring;</p><p>(b) Training.</p><p>4. Other business.</p>
<h2>Annotations</h2><p><b>3. Work on rivers</b></p><p>(a) Monitoring</p><p>Documentation: CRX/C.4/2024/3</p>
<h3>Indicative timetable</h3><table><tr><th>Date and time</th><th>Item</th><th>Subject</th></tr>
<tr><td>Monday, 6 May</td><td></td><td></td></tr>
<tr><td>10 a.m.–11 a.m.</td><td>1, 2</td><td>Opening; adoption of the agenda</td></tr>
<tr><td>11 a.m.–1 p.m.</td><td>3 (a)</td><td>Monitoring</td></tr>
<tr><td>3 p.m.–6 p.m.</td><td>3 (b)</td><td>Training</td></tr>
<tr><td>Tuesday, 7 May</td><td></td><td></td></tr>
<tr><td>10 a.m.–1 p.m.</td><td>4</td><td>Other business</td></tr></table>"""
    assert outline(text, paper(start="2024-05-06", end="2024-05-07"), suffix="html") == [
        "d1 2024-05-06 10:00-11:00 [1] Opening of the session",
        "d1 2024-05-06 10:00-11:00 [2] Adoption of the agenda",
        "d1 2024-05-06 11:00-13:00 [3 (a)] Monitoring",
        "d1 2024-05-06 15:00-18:00 [3 (b)] Training",
        "d2 2024-05-07 10:00-13:00 [4] Other business",
    ]
    documents = [item.documents for item in read(Document("paper.html", text.encode())).programme.items]
    assert documents == [(), (), ("CRX/C.4/2024/3",), (), ()]


def test_slots_as_columns_and_days_as_rows() -> None:
    text = """# Tentative timetable

| | Morning 10 a.m. – 1 p.m. | Afternoon 3 – 6 p.m. |
|---|---|---|
| Monday 2 December | 1. Opening <br> 2. Election of officers | 3. Annual report |
| Tuesday 3 December | 4. Country programmes | 5. Closing |
"""
    assert outline(text, paper(start="2024-12-02", end="2024-12-03")) == [
        "d1 2024-12-02 10:00-13:00 [1] Opening",
        "d1 2024-12-02 10:00-13:00 [2] Election of officers",
        "d1 2024-12-02 15:00-18:00 [3] Annual report",
        "d2 2024-12-03 10:00-13:00 [4] Country programmes",
        "d2 2024-12-03 15:00-18:00 [5] Closing",
    ]


def test_days_and_meals_in_portuguese() -> None:
    text = """<h1>Programa</h1><table>
<tr><td colspan=2>Quarta-feira, 22 de março</td></tr>
<tr><td>08h30</td><td>Credenciamento</td></tr><tr><td>09h00</td><td>Abertura</td></tr>
<tr><td>13h00</td><td>Almoço</td></tr><tr><td colspan=2>Quinta-feira, 23 de março</td></tr>
<tr><td>09h00</td><td>Grupos de trabalho</td></tr></table>"""
    identity = paper(start="2023-03-22", end="2023-03-23")
    assert outline(text, identity, suffix="html") == [
        "d1 2023-03-22 08:30 Credenciamento",
        "d1 2023-03-22 09:00 Abertura",
        "d1 2023-03-22 13:00 Almoço",
        "d2 2023-03-23 09:00 Grupos de trabalho",
    ]
    kinds = [item.kind.value for item in read(Document("paper.html", text.encode())).programme.items]
    assert kinds == ["registration", "session", "break", "session"]


def test_four_figures_are_a_time_in_a_column_of_times() -> None:
    text = """Draft agenda

Item   Time     Subject                      Presenter
1      0900     Opening and apologies        Chair
2      0915     Minutes of the last meeting  Secretary
       1100     Tea
3      1130     Numbers for emergencies      Secretary
"""
    assert outline(text, suffix="txt") == [
        "d1 09:00 [1] Opening and apologies <speaker: Chair>",
        "d1 09:15 [2] Minutes of the last meeting <speaker: Secretary>",
        "d1 11:00 Tea",
        "d1 11:30 [3] Numbers for emergencies <speaker: Secretary>",
    ]


def test_a_duration_before_the_speaker_gives_the_end() -> None:
    text = """# Agenda

- 15:00 Welcome (5 min) – Tove Lindgren
- 15:05 Report of the group (20 min) – Ravi Shah
"""
    assert outline(text) == [
        "d1 15:00-15:05 Welcome – Tove Lindgren",
        "d1 15:05-15:25 Report of the group – Ravi Shah",
    ]


def test_the_close_of_a_letter_ends_its_programme() -> None:
    text = """Excellency,

I have the honour to send you the programme of the meeting.

Programme

10:00 – 10:10 Opening remarks

10:10 – 11:00 First reading

11:00 – 11:15 Concluding remarks

Please accept, Excellency, the assurances of my highest consideration.

Ada Pereira
Ambassador
"""
    assert [item.people for item in read(Document("letter.txt", text.encode())).programme.items] == [()] * 3


def test_a_column_that_always_says_one_thing_gives_the_room() -> None:
    text = """<h1>Agenda</h1><table>
<tr><td>9:00-9:30</td><td>Welcome</td><td>Ada Pereira, Port of Lomé</td><td>Harbour Plaza</td></tr>
<tr><td>9:30-10:00</td><td>Nets and traps</td><td>John Smith, Tide Office</td><td>Harbour Plaza</td></tr>
<tr><td>10:00-10:30</td><td>Break</td><td></td><td>Harbour Plaza</td></tr></table>"""
    assert outline(text, suffix="html") == [
        "d1 09:00-09:30 Welcome @Harbour Plaza <speaker: Ada Pereira, Port of Lomé>",
        "d1 09:30-10:00 Nets and traps @Harbour Plaza <speaker: John Smith, Tide Office>",
        "d1 10:00-10:30 Break @Harbour Plaza",
    ]


def test_a_room_named_on_the_line_of_the_title_is_taken_from_it() -> None:
    text = "# Agenda\n\n10:00 – 10:15 Tea break Location: Garden Room\n\n10:15 – 11:00 Nets\n"
    assert outline(text) == ["d1 10:00-10:15 Tea break @Garden Room", "d1 10:15-11:00 Nets"]


def test_a_row_in_brackets_is_a_note_on_the_row_above() -> None:
    text = """<h1>Programme of work</h1><table><tr><th>Date and time</th><th>Subject</th></tr>
<tr><td>Monday 3 June<br>10 a.m.–1 p.m.</td><td>Briefings by the secretariat</td></tr>
<tr><td></td><td>(Heads of the departments for ports and for canals)</td></tr>
<tr><td>3 p.m.–6 p.m.</td><td>General debate</td></tr></table>"""
    assert outline(text, paper(start="2024-06-03"), suffix="html") == [
        "d1 2024-06-03 10:00-13:00 Briefings by the secretariat",
        "d1 2024-06-03 15:00-18:00 General debate",
    ]


def test_headings_over_the_first_day_are_no_entries() -> None:
    text = """# Salmon forum

## Harbour University, Orono

## Nutting Building

## 3 June 2024

**9:00–9:30** Welcome

## Session I: Rivers

**9:30–10:00** Floods

## Lakes and ponds

**10:00–11:00** Weirs
"""
    found = outline(text, paper(start="2024-06-03"))
    assert found[0] == "d1 2024-06-03 09:00-09:30 Welcome"


def test_remarks_tell_who_is_in_the_chair_and_where() -> None:
    page = """<h1>Programme</h1><table><tr><td>Time</td><td>Activity</td><td>Remarks</td></tr>
<tr><td>8.30 am</td><td>Registration</td><td>Venue: Lobby</td></tr>
<tr><td>9.00 am</td><td>Nets and ropes</td><td>Moderator: Ada Pereira, Harbour Council</td></tr>
<tr><td>10.00 am</td><td>Tides</td><td>Attire: casual</td></tr></table>"""
    assert outline(page, suffix="html") == [
        "d1 08:30 Registration @Lobby",
        "d1 09:00 Nets and ropes <speaker: Moderator: Ada Pereira, Harbour Council>",
        "d1 10:00 Tides",
    ]


def test_a_short_table_without_headings_has_the_columns_of_the_longer_one_before() -> None:
    first = html_table(
        ("09:00", "Arrival of the fleet", "Harbour"),
        ("09:30", "Nets", "Ada Pereira, Mayor"),
        ("10:30", "Tea", "All"),
        ("11:00", "Ropes", "Rui Lemos, Pilot"),
    )
    second = html_table(("09:00", "Sails", "Harbour"), ("11:00", "Anchors", "Chairperson"))
    page = f"<h1>Programme</h1><p>Monday, 3 May 2032</p>{first}<p>Tuesday, 4 May 2032</p>{second}"
    assert outline(page, suffix="html") == [
        "d1 2032-05-03 09:00 Arrival of the fleet <speaker: Harbour>",
        "d1 2032-05-03 09:30 Nets <speaker: Ada Pereira, Mayor>",
        "d1 2032-05-03 10:30 Tea <speaker: All>",
        "d1 2032-05-03 11:00 Ropes <speaker: Rui Lemos, Pilot>",
        "d2 2032-05-04 09:00 Sails <speaker: Harbour>",
        "d2 2032-05-04 11:00 Anchors <speaker: Chairperson>",
    ]


def test_a_column_of_those_in_charge_is_one_of_people_though_few_have_a_name() -> None:
    table = html_table(
        ("08:30 – 09:00", "Inscription", "Secrétariat"),
        ("09:00 – 09:30", "Ouverture du port", "Protocole"),
        ("09:30 – 10:30", "Bilan des quais", "M. Rui Lemos, consultant"),
        ("10:30 – 11:00", "Pause-café", "Tous"),
        ("11:00 – 13:00", "Filets et nasses", "Facilitateur"),
    )
    assert outline(f"<h1>Programme</h1>{table}", suffix="html") == [
        "d1 08:30-09:00 Inscription <speaker: Secrétariat>",
        "d1 09:00-09:30 Ouverture du port <speaker: Protocole>",
        "d1 09:30-10:30 Bilan des quais <speaker: M. Rui Lemos, consultant>",
        "d1 10:30-11:00 Pause-café <speaker: Tous>",
        "d1 11:00-13:00 Filets et nasses <speaker: Facilitateur>",
    ]
