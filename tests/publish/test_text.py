"""The programme in a terminal, as a whole."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.publish import strategies
from tests.publish.samples import DOUBTS, FINDINGS, MATTERS, STOCKTAKING, UNDATED
from travaux.common.finding import Doubt, Span
from travaux.common.programme import Programme
from travaux.publish import text
from travaux.publish.columns import width
from travaux.publish.edition import Edition

SHEET = """\
Preparatory (stocktaking) meeting
Intergovernmental Conference · Global Compact for Migration · International Convention
Centre, Puerto Vallarta, Mexico · 4–6 December 2017 · America/Mexico_City
provisional programme · A/AC.310/2017/1, A/AC.310/2017/1/Rev.1 · Secretariat of the
Intergovernmental Conference · 27 November 2017 · general distribution ·
stocktaking-2017.docx
4 days, 14 items, 7 people, 2 questions

Day 1 · Monday 4 December 2017

08:00–10:00  Registration of delegations [Foyer]

10:00–11:00  1 · Opening of the meeting [Plenary hall]
             Moderator  H.E. Mr. Luis Videgaray Caso, Secretary of Foreign Affairs, Mexico
             Speaker    Ms. Louise Arbour, Special Representative of the
                          Secretary-General, United Nations
             Documents  A/RES/71/280, A/71/L.58

11:00–13:00  Panel 1 · Where the consultations stand: six themes, one text [Plenary hall]
             Moderator  H.E. Jürg Lauber, Permanent Representative of Switzerland to the
                          United Nations
             Speaker    Eva Åkerman Börje, Senior Adviser, Office of the Special
                          Representative
                        To be confirmed, African Union Commission
             ? Which of the six themes found the widest agreement, and where do views
               still differ?
             ? What does a State need before it can act on the outcome: data, money; or
               law?
  11:15–11:45  What the thematic sessions said
               Speaker    H.E. Mr. Juan José Gómez Camacho, Co-facilitator, Permanent
                            Mission of Mexico
               What the regions said
               Speaker    Alicia Bárcena, Executive Secretary, Economic Commission for
                            Latin America and the Caribbean

13:00–15:00  Lunch

             2 · Action groups
  15:00–18:00  Group A: drivers of migration [Room 1]
  15:00–18:00  Group B: regular pathways [Room 2]
               Contact    Ola Henrikson, Director-General, Ministry of Justice, Sweden

21:00–01:30  Reception by the host, with music [Terrace] (ends the next day)

Day 2 · Tuesday 5 December 2017

             Visit to the migrants’ shelter
09:30        3 · General debate

Day 3 · Wednesday 6 December 2017

10:00–11:30  4 · =SUM of views; the Chair’s summary, “in short”\\

Day 4

             5 · Any other business

To check (2)
  • a seat is still to be confirmed in “Where the consultations stand” (page\xa02)
  • “Any other business” has no date
"""

PHONE = """\
Committee on the Compact
Geneva · 20–23 February 2018
final agenda · E/2018/1 · 15 January
2018 · agenda.pdf
1 day, 3 items

  1 · Election of officers

  2 · Follow-up
    Documents: E/2018/4
    2 (a) · Means of implementation
"""


def test_a_wide_sheet() -> None:
    assert text.write(STOCKTAKING, FINDINGS, DOUBTS, columns=90) == SHEET


def test_a_narrow_sheet_of_an_agenda_without_times() -> None:
    assert text.write(MATTERS, columns=40) == PHONE


def test_colours_change_nothing_but_colours() -> None:
    coloured = text.write(STOCKTAKING, FINDINGS, DOUBTS, columns=90, colour=True)
    assert "\x1b[" in coloured
    assert re.sub(r"\x1b\[[\d;]+m", "", coloured) == SHEET


def test_several_programmes_are_divided_by_a_rule() -> None:
    one, two = text.write_all([Edition(MATTERS), Edition(UNDATED)], columns=40)
    assert (one, two) == (
        text.write(MATTERS, columns=40),
        f"\n{'─' * 40}\n\n{text.write(UNDATED, columns=40)}",
    )


@pytest.mark.parametrize("number", [10, 11, 30])
def test_a_long_checklist_is_cut(number: int) -> None:
    doubts = [Doubt(f"doubt {n}", "", (Span(0, 1, n + 1),), 0.5) for n in range(number)]
    lines = text.write(MATTERS, (), doubts).splitlines()
    shown = lines[lines.index(f"To check ({number})") + 1 :]
    assert shown[:10] == [f"  • doubt {n} (page\xa0{n + 1})" for n in range(10)]
    assert shown[10:] == (
        [f"    and {number - 10} more (all of them: --format json or html)"] if number > 10 else []
    )


@given(strategies.programmes, strategies.doubts, st.integers(30, 120))
def test_any_programme_fits_and_drives_no_terminal(
    programme: Programme, doubts: tuple[Doubt, ...], columns: int
) -> None:
    sheet = text.write(programme, (), doubts, columns=columns)
    lines = sheet.split("\n")
    assert all(width(line) <= columns for line in lines)
    assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", sheet)
