"""Reminders as calendars and feeds, as icalendar, khal and a schema of Atom take them."""

from __future__ import annotations

import datetime as dt
import os
import subprocess
from pathlib import Path

from icalendar import Calendar
from lxml import etree

from tests.followup.register import ENTRIES, FRAMEWORK, assessing, closing, opening
from tests.publish.test_ics import khal
from tests.waiting import PATIENCE
from travaux.common.followup import Status
from travaux.common.reminder import Reminder, ReminderKind
from travaux.followup.fold import fold
from travaux.followup.reminders import reminders
from travaux.publish.reminders import atom, ics

__all__ = ["khal"]

ACTS = [
    opening(1), assessing(2, "e1", Status.ACHIEVED), assessing(3, "e2", Status.UNDER_WAY), closing(4), opening(5, "second", "2032-05"),
]  # fmt: skip
FOUND = reminders(fold(ENTRIES, ACTS), ACTS)
ATOM = {"a": "http://www.w3.org/2005/Atom"}


def test_days_are_the_last_that_keep_a_date_and_reviews_their_whole_month() -> None:
    told = [(one.kind, one.first.isoformat(), one.last.isoformat(), one.closed) for one in FOUND]
    assert told == [
        ("review", "2031-01-01", "2031-01-31", True),
        ("due", "2031-02-01", "2031-02-28", True),
        ("due", "2031-03-01", "2031-03-31", False),
        ("due", "2031-04-01", "2031-04-30", False),
        ("due", "2031-05-01", "2031-05-31", False),
        ("due", "2031-06-01", "2031-06-30", False),
        ("review", "2032-05-01", "2032-05-31", False),
    ]
    only = reminders(fold(ENTRIES, ACTS), ACTS, framework=FRAMEWORK, body="body 1")
    assert [one.name for one in only] == ["review first", "e1", "e3", "review second"]


def test_what_is_due_is_a_task_and_a_review_an_event_with_alarms_before_them() -> None:
    calendar = Calendar.from_ical(ics.write(FOUND, "Follow-up", lead=14, address="https://room.example.org/"))
    assert calendar.errors == []
    tasks = [
        (one["DUE"].dt, str(one["STATUS"]), [a["TRIGGER"].dt for a in one.walk("VALARM")])
        for one in calendar.todos
    ]
    fortnight = [dt.timedelta(-14)]
    assert tasks == [
        (dt.date(2031, 2, 28), "COMPLETED", []),
        (dt.date(2031, 3, 31), "NEEDS-ACTION", fortnight),
        (dt.date(2031, 4, 30), "NEEDS-ACTION", fortnight),
        (dt.date(2031, 5, 31), "NEEDS-ACTION", fortnight),
        (dt.date(2031, 6, 30), "NEEDS-ACTION", fortnight),
    ]
    assert [(one["DTSTART"].dt, one["DTEND"].dt, str(one["SUMMARY"])) for one in calendar.events] == [
        (dt.date(2031, 1, 1), dt.date(2031, 2, 1), "Review first: River Charter"),
        (dt.date(2032, 5, 1), dt.date(2032, 6, 1), "Review second: River Charter"),
    ]
    assert str(calendar.todos[1]["URL"]) == "https://room.example.org/register/e2/"
    assert {
        alarm["TRIGGER"].params.get("RELATED") for one in calendar.todos for alarm in one.walk("VALARM")
    } == {"END"}


def test_a_later_calendar_names_the_same_task_and_counts_its_decisions() -> None:
    before, after = (
        {str(one["UID"]): int(one["SEQUENCE"]) for one in Calendar.from_ical(ics.write(reminders(fold(ENTRIES, log), log), "x")).todos}
        for log in (ACTS[:1], ACTS)
    )  # fmt: skip
    assert before.keys() == after.keys()
    assert sorted(after.values()) == [0, 0, 0, 1, 1]
    assert set(before.values()) == {0}


def test_khal_lists_what_is_due_as_events(khal: list[str], tmp_path: Path) -> None:
    (tmp_path / "reminders.ics").write_text(
        ics.write(FOUND, "Follow-up", as_events=True), "utf-8", newline=""
    )
    environment = {**os.environ, "HOME": str(tmp_path), "LC_ALL": "C.UTF-8"}
    run = {"env": environment, "check": True, "capture_output": True, "text": True, "timeout": PATIENCE}
    subprocess.run([*khal, "import", "--batch", "-a", "meetings", str(tmp_path / "reminders.ics")], **run)  # type: ignore[call-overload]
    command = [*khal, "list", "--format", "{title}", "--day-format", "{date}", "2031-03-30", "2031-05-02"]
    listed = subprocess.run(command, **run).stdout.splitlines()  # type: ignore[call-overload]
    assert listed == ["2031-03-31", "2 Mend dyke 2.", "2031-04-30", "3 Mend dyke 3."]


def test_a_feed_tells_what_comes_near_and_what_is_overdue() -> None:
    text = atom.write(
        FOUND, "Follow-up", today=dt.date(2031, 4, 10), lead=30, address="https://room.example.org"
    )
    feed = etree.fromstring(text.encode())
    entries = [
        (entry.findtext("a:title", namespaces=ATOM), entry.findtext("a:updated", namespaces=ATOM)[:10])
        for entry in feed.findall("a:entry", ATOM)
    ]
    assert entries == [
        ("Due by 2031-05-31: 4 Mend dyke 4.", "2031-04-01"),
        ("Overdue since 2031-03-31: 2 Mend dyke 2.", "2031-04-01"),
        ("Due by 2031-04-30: 3 Mend dyke 3.", "2031-03-02"),
    ]
    ids = feed.xpath("//a:id/text()", namespaces=ATOM)
    assert len(set(ids)) == len(ids) == 4
    assert atom.write(FOUND, "Follow-up", today=dt.date(1999, 1, 1)).count("<entry>") == 0


def test_words_that_no_form_can_hold_are_left_out() -> None:
    odd = Reminder(
        "k",
        ReminderKind.DUE,
        "a\x00b; c,\\",
        "one\ntwo\x07",
        dt.date(2030, 1, 1),
        dt.date(2030, 1, 1),
        Status.OPEN,
    )
    (task,) = Calendar.from_ical(ics.write([odd], "x")).todos
    assert (str(task["SUMMARY"]), str(task["DESCRIPTION"])) == ("ab; c,\\", "one\ntwo")
    assert etree.fromstring(atom.write([odd], "x", today=dt.date(2030, 1, 1)).encode()) is not None
