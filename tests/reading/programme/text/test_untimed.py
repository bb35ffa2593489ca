"""Running orders without times or numbers, told by how their lines are set and by who speaks."""

from __future__ import annotations

from tests.reading.programme.outline import outline, paper

FLYER = """
<h1>Those who pilot: safety at the quay</h1>
<p>Tuesday, 11 March 2036, 1:15 – 2:30 p.m., Hall 4</p>
<h2>Programme</h2>
<p><b>Opening remarks</b></p><p>H.E. Ms. Ada Pereira, Minister of Ports, Cabo Verde</p>
<p><b>Panel discussion</b></p><p>Moderator: Mr. Jun Kovacs, Union of Pilots</p>
<ul><li>Ms. Ana Lee, Port of Dakar</li></ul>
<p><b>Questions and answers</b></p>
<p><b>Closing remarks</b></p><p>Mr. Omar Diallo, Harbour Council</p>
<h2>Registration</h2>
<p><b>By 7 March</b></p>
"""


def test_lines_in_bold_below_the_heading_of_a_flyer_begin_its_entries() -> None:
    assert outline(FLYER, paper("programme", "2036-03-11"), suffix="html") == [
        "d1 2036-03-11 Opening remarks",
        "d1 2036-03-11 Panel discussion",
        "d1 2036-03-11 Questions and answers",
        "d1 2036-03-11 Closing remarks",
    ]


def test_headings_that_name_nobody_are_the_parts_of_a_text() -> None:
    text = "<h1>The ports</h1><h2>Programme</h2>" + "".join(
        f"<p><b>{part}</b></p><p>What was done.</p>" for part in ("Results", "Costs", "Outlook")
    )
    assert outline(text, paper("programme"), suffix="html") == []


def test_the_slot_of_the_whole_event_is_no_entry_beside_its_running_order() -> None:
    page = FLYER.replace(
        "<p>Tuesday, 11 March 2036, 1:15 – 2:30 p.m., Hall 4</p>",
        "<p>Martes 11 de marzo de 2036 · 10:00 a 11:30 (hora de Mindelo)</p>",
    ).replace("Panel discussion", "Conferencia: Las redes")
    assert outline(page, paper("programme", "2036-03-11"), suffix="html") == [
        "d1 2036-03-11 Opening remarks",
        "d1 2036-03-11 Conferencia: Las redes",
        "d1 2036-03-11 Questions and answers",
        "d1 2036-03-11 Closing remarks",
    ]
