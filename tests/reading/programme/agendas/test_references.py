"""Timetables at the end of an annotated agenda, which name items and sub-items by their numbers."""

from __future__ import annotations

from tests.reading.programme.outline import html_table, outline, paper
from travaux.reading.document import Document
from travaux.reading.programme import extract
from travaux.reading.readers import transcribe

PAPER = """\
Item 1 of the provisional agenda

                    ANNOTATED PROVISIONAL AGENDA

1.  Adoption of the agenda.

    The Working Party will have before it the provisional agenda (ECE/FER/7).

2.  Election of officers.

3.  Follow-up to the ministerial meeting:
    (a) Buoys: ECE/FER/2031/1, ECE/FER/2031/2;
    (b) Crews of ferries.

    The Working Party may wish to look at document ECE/FER/2031/4.

4.  Other business.

                    TENTATIVE TIMETABLE

Tuesday, 7 October     10 a.m. – 1 p.m.     Items 1, 2 and 3 (a)
                       3 p.m. – 6 p.m.      Item 3 (b)
Wednesday, 8 October   10 a.m. – noon       Item 4
"""


def test_items_and_sub_items_stand_where_the_timetable_puts_them() -> None:
    assert outline(PAPER, paper("agenda", "2031-10-07", "2031-10-08"), suffix="txt") == [
        "d1 2031-10-07 10:00-13:00 [1] Adoption of the agenda",
        "d1 2031-10-07 10:00-13:00 [2] Election of officers",
        "d1 2031-10-07 10:00-13:00 [3] Follow-up to the ministerial meeting",
        "  d1 2031-10-07 [3 (a)] Buoys",
        "d1 2031-10-07 15:00-18:00 [3] Follow-up to the ministerial meeting",
        "  d1 2031-10-07 [3 (b)] Crews of ferries",
        "d2 2031-10-08 10:00-12:00 [4] Other business",
    ]


def test_documents_stay_with_the_items_that_cite_them() -> None:
    drafts = extract(transcribe(Document("agenda.txt", PAPER.encode())), paper())
    assert [[one.value for one in draft.documents] for draft in drafts] == [
        ["ECE/FER/7"],
        [],
        [],
        ["ECE/FER/2031/1", "ECE/FER/2031/2"],
        [],
        ["ECE/FER/2031/4"],
        [],
    ]


def test_a_column_of_ranges_names_the_items_that_a_row_takes_together() -> None:
    titles = (
        "Adoption of the agenda",
        "Election of officers",
        "Buoys",
        "Other business",
        "Adoption of the report",
    )
    listed = "".join(f"<p>{number}. {title}.</p>" for number, title in enumerate(titles, 1))
    table = html_table(
        ("Date", "Time", "Item", "Subject"),
        ("Tuesday, 7 October", "10 a.m.–1 p.m.", "1–2", "Adoption of the agenda; officers"),
        ("", "3 p.m.–6 p.m.", "3", "Buoys"),
        ("Wednesday, 8 October", "10 a.m.–noon", "4 and 5", "Other business; report"),
    )
    page = f"<h1>Provisional agenda</h1>{listed}<h2>Timetable</h2>{table}"
    assert outline(page, paper("agenda", "2031-10-07", "2031-10-08"), suffix="html") == [
        "d1 2031-10-07 10:00-13:00 [1] Adoption of the agenda",
        "d1 2031-10-07 10:00-13:00 [2] Election of officers",
        "d1 2031-10-07 15:00-18:00 [3] Buoys",
        "d2 2031-10-08 10:00-12:00 [4] Other business",
        "d2 2031-10-08 10:00-12:00 [5] Adoption of the report",
    ]


def test_lines_under_a_meeting_name_the_items_that_it_takes_up() -> None:
    listed = "".join(
        f"<p>{n}. {title}</p>" for n, title in enumerate(("Election of officers", "Buoys", "Report"), 1)
    )
    table = html_table(
        ("Tuesday, 7 October<br>10 a.m.–1 p.m.", "<b>Opening plenary</b><br>Items 1 and 2"),
        ("Tuesday, 7 October<br>3–6 p.m.", "<b>Informal meeting</b><br>Item 2 (continued)"),
        ("Wednesday, 8 October<br>3–5 p.m.", "<b>Closing plenary</b><br>Item 3"),
    )
    page = f"<h1>Provisional agenda</h1>{listed}<h2>Provisional timetable</h2>{table}"
    assert outline(page, paper("agenda", "2031-10-07", "2031-10-08"), suffix="html") == [
        "d1 2031-10-07 10:00-13:00 Opening plenary",
        "  d1 2031-10-07 [1] Election of officers",
        "  d1 2031-10-07 [2] Buoys",
        "d1 2031-10-07 15:00-18:00 Informal meeting",
        "  d1 2031-10-07 [2] Buoys / (continued)",
        "d2 2031-10-08 15:00-17:00 Closing plenary",
        "  d2 2031-10-08 [3] Report",
    ]
