"""Slides and sections that come back to an entry of the running order under its title."""

from __future__ import annotations

from travaux.reading import read
from travaux.reading.document import Document

_PAPER = """# Meeting of Harbour Masters

Oslo, 4 March 2024

## Programme

09:00 Welcome

09:30 Panel on pilots at night

11:00 Closing

## Panel on pilots at night

{section}
"""


def _people(section: str) -> dict[str, list[str]]:
    paper = read(Document("paper.md", _PAPER.format(section=section).encode()))
    return {item.title: [person.name for person in item.people] for item in paper.programme.items}


def test_the_speakers_of_a_panel_on_a_page_of_their_own_are_its_people() -> None:
    found = _people("Moderator: Ingrid Solberg, Port of Oslo\n\nPeter Hansen, Director, Port of Bergen")
    assert found == {
        "Welcome": [],
        "Panel on pilots at night": ["Ingrid Solberg", "Peter Hansen"],
        "Closing": [],
    }


def test_the_matter_of_a_panel_is_no_part_of_the_running_order() -> None:
    found = _people("- Lights have been renewed\n\n- Costs went down")
    assert found == {"Welcome": [], "Panel on pilots at night": [], "Closing": []}
