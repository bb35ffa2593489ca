"""Whole small papers whose times stand before, above, below or behind their titles, as the entries made of them."""

from __future__ import annotations

import pytest
import typst

from tests.reading.programme.outline import outline, paper
from travaux.publish.json import shape
from travaux.reading import Document, read
from travaux.reading.programme.entries import entries
from travaux.reading.readers import transcribe


def test_titles_stand_above_or_below_times_of_their_own_line() -> None:
    below = "# Agenda\n\n10:00 – 10:30\n\n### Rivers\n\nOn floods.\n\n10:30 – 11:00\n\n### Lakes\n\nOn ice.\n"
    above = "# Agenda\n\n### Rivers\n\n10:00 – 10:30\n\nOn floods.\n\n### Lakes\n\n10:30 – 11:00\n\nOn ice.\n"
    expected = ["d1 10:00-10:30 Rivers", "d1 10:30-11:00 Lakes"]
    assert outline(below) == expected
    assert outline(above) == expected


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


def test_an_ordinal_alone_takes_its_title_from_the_line_below() -> None:
    text = """\
Journée des ports
Programme
5 juin 2031

9h00 - 9h30 : Ouverture
9h30 - 11h00 : Première table ronde
« Les quais ont-ils un avenir ? »
Modératrice : Mme Ada Pereira, directrice des quais
11h00 - 12h00 : Deuxième conférence
"""
    assert outline(text, suffix="txt") == [
        "d1 2031-06-05 09:00-09:30 Ouverture",
        "d1 2031-06-05 09:30-11:00 [Première table ronde] « Les quais ont-ils un avenir ? »",
        "d1 2031-06-05 11:00-12:00 Deuxième conférence",
    ]


def test_lines_with_speakers_of_their_own_are_talks_without_a_bullet() -> None:
    text = """\
Symposium on harbours
Programme
5 June 2031

9:00 - 9:30 Opening
9:30 - 11:00 Tides and quays
“Ada Pereira, a life at sea”, by Jun Kovacs
Film on the old harbour
“How deep is the channel?”, by Bo Larsen, Northern Line
11:00 - 11:30 Coffee break
Harbour Ballroom 2
11:30 - 12:30 Lights
Presentation 1
Beacons of the north
Speaker: Bo Larsen
Presentation 2
Beacons of the south
Speaker: Jun Kovacs
"""
    assert outline(text, suffix="txt") == [
        "d1 2031-06-05 09:00-09:30 Opening",
        "d1 2031-06-05 09:30-11:00 Tides and quays",
        "  d1 2031-06-05 “Ada Pereira, a life at sea” <speaker: Jun Kovacs>",
        "  d1 2031-06-05 Film on the old harbour",
        "  d1 2031-06-05 “How deep is the channel?” <speaker: Bo Larsen, Northern Line>",
        "d1 2031-06-05 11:00-11:30 Coffee break @Harbour Ballroom 2",
        "d1 2031-06-05 11:30-12:30 Lights",
        "  d1 2031-06-05 [Presentation 1] Beacons of the north",
        "  d1 2031-06-05 [Presentation 2] Beacons of the south",
    ]


DAYS = """\
Workshop on harbours

Tuesday 5 June 2031
Opening
Aims of the workshop
Break
Reports of the ports

Wednesday 6 June 2031
Working groups
Lunch
Closing
"""


def test_days_that_list_what_they_hold_without_times() -> None:
    assert outline(DAYS, suffix="txt") == [
        "d1 2031-06-05 Opening",
        "d1 2031-06-05 Aims of the workshop",
        "d1 2031-06-05 Break",
        "d1 2031-06-05 Reports of the ports",
        "d2 2031-06-06 Working groups",
        "d2 2031-06-06 Lunch",
        "d2 2031-06-06 Closing",
    ]


def test_days_without_breaks_may_be_a_chronicle() -> None:
    assert outline(DAYS.replace("Break\n", "").replace("Lunch\n", ""), suffix="txt") == []


def test_a_slot_begins_an_entry_below_the_widest_line_of_a_page() -> None:
    lines = [
        "Agenda", "10.00 – 10.20 h Opening", "Ada Pereira, Executive Secretary of the Convention on Arid Lands",
        "10.20 – 11.40 h Restoring the soils", "11.40 – 12.00 h Break",
    ]  # fmt: skip
    page = "#set page(width: auto)\n" + "\n\n".join(lines)
    data = typst.compile(page.encode(), format="pdf")
    found = entries(transcribe(Document("page.pdf", data)), paper())
    assert [entry.heads[0].value for entry in found] == ["Opening", "Restoring the soils", "Break"]


def test_a_slot_in_brackets_may_have_more_behind_it() -> None:
    text = """## Agenda, 9 October 2024

**Opening (09.00–09.30 hrs)**

**Session 1. Rivers (09.30–10.45 hrs; chair: Helen Strand, Delta Institute)**
"""
    assert outline(text) == [
        "d1 09:00-09:30 Opening",
        "d1 09:30-10:45 [Session 1] Rivers",
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


def test_a_hyphen_inside_a_word_sets_no_room_off() -> None:
    text = "# Programme\n\n10h00 Questions-réponses avec la salle\n\n11h00 Pause - Grande salle\n"
    assert outline(text) == ["d1 10:00 Questions-réponses avec la salle", "d1 11:00 Pause @Grande salle"]


def test_labelled_lines_of_lists_are_fields_and_no_talks() -> None:
    text = """# Agenda

Jueves 6 de noviembre de 2031

### 08:00 - 09:00 | Acreditación
- **Ubicación**: Hall del puerto
- **Aforo**: 40 personas
- **Responsables**: Equipo de mareas

### 09:00 - 10:00 | Redes
- **Ubicación**: Sala azul
- **Aforo**: 20 personas

### 10:00 - 11:00 | Talleres
- **Aforo**: 20 personas
- **Taller 1**: Nudos
- **Taller 2**: Velas
"""
    assert outline(text) == [
        "d1 2031-11-06 08:00-09:00 Acreditación @Hall del puerto",
        "d1 2031-11-06 09:00-10:00 Redes @Sala azul",
        "d1 2031-11-06 10:00-11:00 Talleres",
        "  d1 2031-11-06 [Taller 1] Nudos",
        "  d1 2031-11-06 [Taller 2] Velas",
    ]


def test_the_heading_of_each_day_is_its_theme() -> None:
    def day(date: str, theme: str, *entries: str) -> str:
        lines = "".join(
            f"<div>{time}</div><div>{title}</div>" for time, title in (e.split("=") for e in entries)
        )
        return f"<p>{date}</p><h2>{theme}</h2>{lines}"

    first = day(
        "Monday, 2 December 2031",
        "Tides and ropes",
        "8.00 a.m.–9.00 a.m.=Arrival",
        "9.00 a.m.–9.30 a.m.=Nets",
    )
    second = day(
        "Tuesday, 3 December 2031", "Knots", "8.00 a.m.–9.00 a.m.=Coffee", "9.00 a.m.–10.00 a.m.=Sails"
    )
    assert outline(f"<h1>Programme</h1>{first}{second}", suffix="html") == [
        "d1 2031-12-02 08:00-09:00 Arrival",
        "d1 2031-12-02 09:00-09:30 Nets",
        "d2 2031-12-03 08:00-09:00 Coffee",
        "d2 2031-12-03 09:00-10:00 Sails",
    ]


@pytest.mark.parametrize(
    "leave", ["Com os melhores cumprimentos,", "Bien cordialement,", "Saludos cordiales,", "Mit freundlichen Grüßen"]
)  # fmt: skip
def test_a_letter_takes_its_leave_below_its_programme(leave: str) -> None:
    text = f"10:00 Nets and ropes\n\n11:00 Knots\n\n{leave}\n\nAda Pereira\n\nHarbour Office\n"
    assert outline(text) == ["d1 10:00 Nets and ropes", "d1 11:00 Knots"]


def test_cards_tell_track_and_room_beside_the_time_or_below_the_title() -> None:
    def card(time: str, track: str, room: str, title: str) -> str:
        tags = f"<span>{time}</span><span class='track'>{track}</span><span class='room'>{room}</span>"
        return f"<article><div>{tags}</div><h3>{title}</h3><p>Add to calendar</p></article>"

    cards = [
        card("09:00 – 09:45", "Plenary", "Auditorium", "Counting the boats"),
        card("10:00 – 11:00", "Track A", "Room 1", "Ropes without end"),
        card("10:00 – 11:00", "Track B", "Room 2", "Nets for all"),
    ]
    text = f"<h1>Harbour days</h1><h2>Thursday, 6 November 2031</h2>{''.join(cards)}"
    lines = outline(text, suffix="html")
    assert [line.replace(" [Track A]", "").replace(" [Track B]", "") for line in lines] == [
        "d1 2031-11-06 09:00-09:45 Counting the boats @Auditorium",
        "d1 2031-11-06 10:00-11:00 Ropes without end @Room 1",
        "d1 2031-11-06 10:00-11:00 Nets for all @Room 2",
    ]


def test_a_note_in_brackets_behind_a_time_stands_over_the_title() -> None:
    text = "9.30 am (private)\n\nReport on the ports\n\n10.00 am: Nets and ropes\n\n11.00 am\n\nBuoys\n"
    assert outline(text) == ["d1 09:30 Report on the ports", "d1 10:00 Nets and ropes", "d1 11:00 Buoys"]


def test_a_time_and_a_title_that_might_head_columns_are_an_entry() -> None:
    text = """Martes 22 de abril de 2031

8.30 a 9.00 horas\tInscripción de participantes
9.00 a 9.30 horas\tSesión
9.30 a 11.00 horas\tPanel 1. Puertos
"""
    assert outline(text, suffix="txt") == [
        "d1 2031-04-22 08:30-09:00 Inscripción de participantes",
        "d1 2031-04-22 09:00-09:30 Sesión",
        "d1 2031-04-22 09:30-11:00 [Panel 1] Puertos",
    ]


@pytest.mark.parametrize(
    "heading", ["Agenda – afternoon", "Programme (continued)", "Agenda 2/2", "Programme – après-midi"]
)
def test_the_heading_of_a_further_slide_is_no_entry(heading: str) -> None:
    text = f"""# Agenda – morning

9:00 Opening

9:30 Session 1: Tides

12:30 Lunch

# {heading}

14:00 Session 2: Walls

16:00 Closing
"""
    assert outline(text) == [
        "d1 09:00 Opening",
        "d1 09:30 [Session 1] Tides",
        "d1 12:30 Lunch",
        "d1 14:00 [Session 2] Walls",
        "d1 16:00 Closing",
    ]


def test_the_only_question_below_a_bare_number_is_the_title() -> None:
    text = (
        "PROGRAMME\n\nMonday, 5 March 2035\n\n9:00 – 10:00\nPanel I\nSafe quays for all from the start?\n\nKeynote speaker:\nMs. Ada Pereira, Director\n\n"
        "10:00 – 11:00\nPanel II\nHow do the ports pay for it?\nWho pays?\n\n11:00 – 12:00\nLunch\n"
    )
    items = shape(read(Document("a.txt", text.encode())).programme)["items"]
    assert [(item["number"], item["title"], item["questions"]) for item in items] == [
        ("Panel I", "Safe quays for all from the start?", []),
        ("Panel II", "Panel II", ["How do the ports pay for it?", "Who pays?"]),
        (None, "Lunch", []),
    ]


def test_a_title_of_several_words_loses_the_brackets_around_it() -> None:
    text = "PROGRAMME\n\nMonday, 5 March 2035\n\n9:00 Tides\n10:00 (private)\n19:00 (Reception hosted by the Government of Norland)\n"
    assert outline(text, suffix="txt") == [
        "d1 2035-03-05 09:00 Tides",
        "d1 2035-03-05 10:00 (private)",
        "d1 2035-03-05 19:00 Reception hosted by the Government of Norland",
    ]
