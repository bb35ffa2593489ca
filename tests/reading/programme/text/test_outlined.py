"""Agendas set as an outline, without times or numbers."""

from __future__ import annotations

from tests.reading.programme.outline import outline, paper

WORKSHOP = """# Buoys meeting 18

## Attending

- Ana Lee (Harbour Union)
- Bo Lind (Coast Survey)
- Rui Lemos (Pilots)

## **Agenda**

- Proposed:
  - Mon 5 May: Wrap up of the chart model
    - Depths
    - Wrecks
  - Wed 7 May am: Progress of the tide model
    - Links to other models
  - Wed 7 May pm: Planning

## Results

- Chart model
  - finished by Tuesday
"""


def test_the_lines_of_a_list_below_days_are_their_entries() -> None:
    assert outline(WORKSHOP, paper("agenda", "2034-05-05", "2034-05-07")) == [
        "d1 2034-05-05 Wrap up of the chart model",
        "  d1 2034-05-05 Depths",
        "  d1 2034-05-05 Wrecks",
        "d2 2034-05-07 Progress of the tide model",
        "  d2 2034-05-07 Links to other models",
        "d2 2034-05-07 Planning",
    ]


def test_headings_below_the_agenda_hold_the_lines_of_their_lists() -> None:
    page = """# Charts working group

## Agenda
### Charts

* Overview of what changed
   * Colours
* Open questions on depths

### Tides

* Update (Ana Lee)
* ...

## Logistics

* 9am – 6pm, Hall 4
"""
    assert outline(page, paper("agenda", "2034-05-05")) == [
        "d1 2034-05-05 Charts",
        "  d1 2034-05-05 Overview of what changed",
        "    d1 2034-05-05 Colours",
        "  d1 2034-05-05 Open questions on depths",
        "d1 2034-05-05 Tides",
        "  d1 2034-05-05 Update (Ana Lee)",
    ]


def test_days_of_the_week_as_headings_begin_days() -> None:
    page = "# Pilots\n\n## Agenda\nA draft, to be discussed by mail.\n\n### Monday\n* Locks\n* Sluices\n\n### Tuesday\n* Ports\n"
    assert outline(page, paper("agenda", "2034-05-08", "2034-05-09")) == [
        "d1 2034-05-08 Locks",
        "d1 2034-05-08 Sluices",
        "d2 2034-05-09 Ports",
    ]


def test_text_with_few_points_below_the_word_agenda_is_no_agenda() -> None:
    page = (
        "# Pilots\n\n## Agenda\n"
        + "We met and spoke of many things at length.\n\n" * 4
        + "* Locks\n* Ports\n* Sluices\n"
    )
    assert outline(page, paper("agenda", "2034-05-08")) == []
