from __future__ import annotations

import datetime as dt
from zoneinfo import ZoneInfo

import pytest

from travaux.common.dates import PartialDate
from travaux.common.programme import Item, Meeting, Programme, Slot
from travaux.publish.outline import Branch
from travaux.publish.when import When, when, whole_meeting, zone

DAY = PartialDate(2017, 12, 4)


def branch(start: str = "", end: str = "", *inside: Branch, date: PartialDate | None = DAY) -> Branch:
    times = (dt.time.fromisoformat(text) if text else None for text in (start, end))
    return Branch(Item(1, "x", slot=Slot(1, date, *times)), 0, inside)


def moment(text: str) -> dt.datetime:
    return dt.datetime.fromisoformat(f"2017-12-{text}")


WHOLE_DAY = When(dt.date(2017, 12, 4), dt.date(2017, 12, 5))


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        (branch("10:00", "11:30"), When(moment("04T10:00"), moment("04T11:30"))),
        (branch("10:00"), When(moment("04T10:00"), None)),
        (branch("21:00", "01:30"), When(moment("04T21:00"), moment("05T01:30"))),
        (branch("10:00", "09:00"), When(moment("04T10:00"), None)),
        (branch("10:00", "10:00"), When(moment("04T10:00"), None)),
        (branch(), WHOLE_DAY),
        (branch("", "11:00"), WHOLE_DAY),
        (branch("", "", branch()), WHOLE_DAY),
        (
            branch("", "", branch("10:00", "10:30"), branch(), branch("09:00", "09:30")),
            When(moment("04T09:00"), moment("04T10:30")),
        ),
        (branch("", "", branch("10:00", "10:30"), branch("11:00")), When(moment("04T10:00"), None)),
        (branch("10:00", "11:00", date=None), None),
        (branch("10:00", "11:00", date=PartialDate(2017, 12)), None),
        (branch("23:00", "01:00", date=PartialDate(9999, 12, 31)), None),
        (branch(date=PartialDate(1, 1, 1)), None),
        (branch("10:00", "11:00", branch("10:10"), date=None), When(moment("04T10:00"), moment("04T11:00"))),
    ],
)
def test_when(given: Branch, expected: When | None) -> None:
    assert when(given, None) == expected


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Europe/Berlin", "Europe/Berlin"),
        ("UTC", "UTC"),
        ("GMT", "UTC"),
        ("UTC+2", "Etc/GMT-2"),
        ("GMT−05:00", "Etc/GMT+5"),
        ("UTC+05:45", None),
        ("Nowhere/Else", None),
        ("../../etc/passwd", None),
        ("", None),
        (None, None),
    ],
)
def test_zone(name: str | None, expected: str | None) -> None:
    assert zone(name) == (ZoneInfo(expected) if expected else None)


def test_the_days_of_the_whole_meeting() -> None:
    made = [
        whole_meeting(Programme(meeting=Meeting(start=start, end=end)))
        for start, end in (
            (DAY, PartialDate(2017, 12, 6)),
            (DAY, None),
            (PartialDate(2017, 12), None),
            (None, None),
            (PartialDate(9999, 12, 31), None),
        )
    ]
    assert made == [When(dt.date(2017, 12, 4), dt.date(2017, 12, 7)), WHOLE_DAY, None, None, None]
