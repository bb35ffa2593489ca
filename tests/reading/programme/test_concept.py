"""Concept notes: a programme of one item, whose title is the theme."""

from __future__ import annotations

from tests.reading.programme.outline import html_table
from travaux.publish.json import shape
from travaux.reading import Document, read

NOTE = """
<p><b>Concept note</b></p>
<p><b>From many rivers to one sea: taking stock</b></p>
<p>Preparatory meeting, Rabat, Morocco, 4–6 December 2035</p>
<h2>Background</h2>
<p>The meeting stands between listening and drafting, and its summary will be sent to all towns.</p>
<h2>Guiding questions</h2>
<ul><li>Which findings surprised your town?</li><li>Who must be in the room?</li></ul>
"""


def test_the_theme_below_the_words_concept_note_is_the_title_though_no_hour_is_given() -> None:
    found = shape(read(Document("note.html", NOTE.encode())).programme)
    assert [(item["title"], item["date"], item["questions"]) for item in found["items"]] == [
        (
            "From many rivers to one sea: taking stock",
            "2035-12-04",
            ["Which findings surprised your town?", "Who must be in the room?"],
        )
    ]


def test_an_hour_behind_the_date_is_that_of_the_meeting() -> None:
    text = """NOTE DE CADRAGE

Débat sur le thème « Des ports pour tous »

Mercredi 8 mai 2030, 10 heures

Contexte

Les ports comptent.

Questions

• Comment les ouvrir ?
"""
    found = shape(read(Document("note.txt", text.encode())).programme)
    assert [(item["date"], item["start"], item["end"]) for item in found["items"]] == [
        ("2030-05-08", "10:00", None)
    ]


SHEET = """
<p><b>Council of the Ports</b><br><b>Ninth regular session</b></p>
<p><b>Panel discussion on the families of pilots</b></p>
<p>Concept note (as of 3 May 2035)</p>
"""


def test_a_table_of_fields_tells_when_the_panel_is_and_who_sits_on_it() -> None:
    table = html_table(
        ("Date and venue:", "Monday, 24 May 2035, 4 p.m. to 6 p.m., Hall 2, Palace of the Ports"),
        ("Objectives:", "To take stock of what families have; to find what works."),
        ("Chair:", "Ms. Ada Pereira, President of the Council"),
        ("Opening statement:", "Mr. Jun Kovacs, Deputy Commissioner"),
        (
            "Panellists:",
            "<ul><li>Ms. Ana Lee, Union of Pilots</li><li>Mr. Omar Diallo, Port of Dakar</li></ul>",
        ),
    )
    found = shape(read(Document("note.html", f"{SHEET}{table}".encode())).programme)
    assert [
        (item["title"], item["date"], item["start"], item["end"], [(p["name"], p["role"]) for p in item["people"]])
        for item in found["items"]
    ] == [
        (
            "Panel discussion on the families of pilots", "2035-05-24", "16:00", "18:00",
            [("Ada Pereira", "moderator"), ("Jun Kovacs", "speaker"), ("Ana Lee", "speaker"), ("Omar Diallo", "speaker")],
        )
    ]  # fmt: skip


def test_the_fields_of_one_briefing_below_the_word_agenda_are_its_one_entry() -> None:
    table = html_table(
        ("Date:", "Tuesday, 2 September 2036"),
        ("Time:", "15:00 – 16:30"),
        ("Venue:", "Harbour Hall"),
        ("Chair:", "Ms. Ada Pereira, Director, Council of the Ports"),
        ("Speakers:", "Mr. Jun Kovacs, Pilot<br>Ms. Ana Lee, Registrar"),
    )
    page = f"<h1>The new standard of buoys</h1><p><b>Agenda</b></p>{table}"
    found = shape(read(Document("page.html", page.encode())).programme)
    assert [
        (item["title"], item["date"], item["start"], item["end"], [p["name"] for p in item["people"]])
        for item in found["items"]
    ] == [
        ("The new standard of buoys", "2036-09-02", "15:00", "16:30", ["Ada Pereira", "Jun Kovacs", "Ana Lee"])
    ]  # fmt: skip
