"""Programmes made up for the tests of publishing, after the Global Compact for Migration's preparations.

Meetings, dates, places, posts and symbols are of the real process; every sentence is written for the tests.
"""

from __future__ import annotations

import datetime as dt

from travaux.common.dates import PartialDate
from travaux.common.finding import Doubt, Finding, Span
from travaux.common.programme import Appearance, Item, ItemKind, Meeting, Paper, Programme, Role, Slot

FIRST = PartialDate(2017, 12, 4)
SECOND = PartialDate(2017, 12, 5)
THIRD = PartialDate(2017, 12, 6)


def at(day: int, date: PartialDate | None, start: str | None = None, end: str | None = None) -> Slot:
    return Slot(day, date, start and dt.time.fromisoformat(start), end and dt.time.fromisoformat(end))  # type: ignore[arg-type]


STOCKTAKING = Programme(
    Paper(
        file="stocktaking-2017.docx", kind="programme", status="provisional",
        title="Preparatory (stocktaking) meeting: provisional programme", symbols=("A/AC.310/2017/1", "A/AC.310/2017/1/Rev.1"),
        author="Secretariat of the Intergovernmental Conference", distribution="general",
        date=PartialDate(2017, 11, 27), language="en",
    ),
    Meeting(
        name="Preparatory (stocktaking) meeting", body="Intergovernmental Conference", series="Global Compact for Migration",
        venue="International Convention Centre, Puerto Vallarta, Mexico", start=FIRST, end=THIRD, time_zone="America/Mexico_City",
    ),
    (
        Item(1, "Registration of delegations", ItemKind.REGISTRATION, at(1, FIRST, "08:00", "10:00"), room="Foyer"),
        Item(
            2, "Opening of the meeting", ItemKind.SESSION, at(1, FIRST, "10:00", "11:00"), number="1", room="Plenary hall",
            people=(
                Appearance("Luis Videgaray Caso", Role.MODERATOR, "Secretary of Foreign Affairs", "Mexico", "H.E. Mr."),
                Appearance("Louise Arbour", Role.SPEAKER, "Special Representative of the Secretary-General", "United Nations", "Ms."),
            ),
            documents=("A/RES/71/280", "A/71/L.58"),
        ),
        Item(
            3, "Where the consultations stand: six themes, one text", ItemKind.SESSION, at(1, FIRST, "11:00", "13:00"),
            number="Panel 1", room="Plenary hall",
            people=(
                Appearance("Jürg Lauber", Role.MODERATOR, "Permanent Representative of Switzerland to the United Nations", None, "H.E."),
                Appearance("Eva Åkerman Börje", Role.SPEAKER, "Senior Adviser", "Office of the Special Representative"),
                Appearance("TBC", Role.SPEAKER, None, "African Union Commission"),
            ),
            questions=(
                "Which of the six themes found the widest agreement, and where do views still differ?",
                "What does a State need before it can act on the outcome: data, money; or law?",
            ),
        ),
        Item(4, "What the thematic sessions said", ItemKind.TALK, at(1, FIRST, "11:15", "11:45"), parent=3,
             people=(Appearance("Juan José Gómez Camacho", Role.SPEAKER, "Co-facilitator", "Permanent Mission of Mexico", "H.E. Mr."),)),
        Item(5, "What the regions said", ItemKind.TALK, at(1, FIRST), parent=3,
             people=(Appearance("Alicia Bárcena", Role.SPEAKER, "Executive Secretary", "Economic Commission for Latin America and the Caribbean"),)),
        Item(6, "Lunch", ItemKind.BREAK, at(1, FIRST, "13:00", "15:00")),
        Item(7, "Action groups", ItemKind.SESSION, at(1, FIRST), number="2"),
        Item(8, "Group A: drivers of migration", ItemKind.SESSION, at(1, FIRST, "15:00", "18:00"), parent=7, room="Room 1"),
        Item(9, "Group B: regular pathways", ItemKind.SESSION, at(1, FIRST, "15:00", "18:00"), parent=7, room="Room 2",
             people=(Appearance("Ola Henrikson", Role.CONTACT, "Director-General", "Ministry of Justice, Sweden"),)),
        Item(10, "Reception by the host, with music", ItemKind.SOCIAL, at(1, FIRST, "21:00", "01:30"), room="Terrace"),
        Item(11, "Visit to the migrants’ shelter", ItemKind.OTHER, at(2, SECOND)),
        Item(12, "General debate", ItemKind.SESSION, at(2, SECOND, "09:30"), number="3"),
        Item(13, "=SUM of views; the Chair’s summary, “in short”\\", ItemKind.SESSION, at(3, THIRD, "10:00", "11:30"), number="4"),
        Item(14, "Any other business", ItemKind.SESSION, at(4, None), number="5"),
    ),
)  # fmt: skip

FINDINGS = (
    Finding("/paper/kind", "programme", (Span(40, 49, 1),), 0.99),
    Finding(
        "/items/2/title", "Where the consultations stand: six themes, one text", (Span(400, 451, 2),), 0.97
    ),
    Finding("/items/2/people/0/name", "Jürg Lauber", (Span(460, 471, 2),), 0.93),
    Finding(
        "/items/2/questions/0", "Which of the six themes …", (Span(600, 640, 2), Span(641, 680, 3)), 0.41
    ),
)

DOUBTS = (
    Doubt("a seat is still to be confirmed in “Where the consultations stand”", "/items/2/people/2/name", (Span(480, 500, 2),), 0.6),
    Doubt("“Any other business” has no date", "/items/13/date", (), 0.5),
)  # fmt: skip

UNDATED = Programme(
    Paper(file="workshop.txt", kind="agenda", status="provisional", language="en"),
    Meeting(name="Intersessional workshop", when="April 2017"),
    (
        Item(1, "Opening Session", slot=at(1, None, "10:00", "11:30")),
        Item(2, "Panel on data", slot=at(2, None, "10:00", "11:30")),
    ),
)

MATTERS = Programme(
    Paper(
        file="agenda.pdf", kind="agenda", status="final", symbols=("E/2018/1",), date=PartialDate(2018, 1, 15)
    ),
    Meeting(
        name="Committee on the Compact",
        venue="Geneva",
        start=PartialDate(2018, 2, 20),
        end=PartialDate(2018, 2, 23),
    ),
    (
        Item(1, "Election of officers", number="1"),
        Item(2, "Follow-up", number="2", documents=("E/2018/4",)),
        Item(3, "Means of implementation", number="2 (a)", parent=2),
    ),
)

ARABIC = Programme(
    Paper(file="barnamaj.docx", kind="programme", language="ar"),
    Meeting(name="ورشة عمل حول الهجرة", venue="القاهرة", start=PartialDate(2018, 3, 1), end=PartialDate(2018, 3, 1)),
    (
        Item(1, "الجلسة الافتتاحية", slot=at(1, PartialDate(2018, 3, 1), "09:00", "10:00"),
             people=(Appearance("ليلى حسن", Role.MODERATOR, "مديرة", "جامعة القاهرة"),), questions=("ما هي الخطوات التالية؟",)),
    ),
)  # fmt: skip
