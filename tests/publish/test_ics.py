"""The calendar, as icalendar parses it back and as khal shows it."""

from __future__ import annotations

import datetime as dt
import os
import shutil
import subprocess
from dataclasses import replace
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from icalendar import Calendar

from tests.publish import strategies
from tests.publish.samples import DOUBTS, FINDINGS, MATTERS, STOCKTAKING, UNDATED
from tests.waiting import PATIENCE
from travaux.common.dates import PartialDate
from travaux.common.errors import NoDates
from travaux.common.programme import Programme
from travaux.publish import words
from travaux.publish.dating import from_first_day
from travaux.publish.edition import Edition
from travaux.publish.entries import entries
from travaux.publish.ics import notice, write, write_all

MEXICO = ZoneInfo("America/Mexico_City")


def parsed(programme: Programme) -> Calendar:
    return Calendar.from_ical(write(programme, FINDINGS, DOUBTS))


def at(day: int, clock: str) -> dt.datetime:
    return dt.datetime(2017, 12, day, *map(int, clock.split(":")), tzinfo=MEXICO)  # type: ignore[misc]


def test_the_events_and_when_they_are() -> None:
    found = [
        (str(e["SUMMARY"]), e["DTSTART"].dt, e["DTEND"].dt if "DTEND" in e else None)
        for e in parsed(STOCKTAKING).events
    ]
    day = dt.date(2017, 12, 4)
    assert found == [
        ("Preparatory (stocktaking) meeting", day, dt.date(2017, 12, 7)),
        ("Registration of delegations", at(4, "8:00"), at(4, "10:00")),
        ("1 · Opening of the meeting", at(4, "10:00"), at(4, "11:00")),
        ("Panel 1 · Where the consultations stand: six themes, one text", at(4, "11:00"), at(4, "13:00")),
        ("What the thematic sessions said", at(4, "11:15"), at(4, "11:45")),
        ("Lunch", at(4, "13:00"), at(4, "15:00")),
        ("2 · Action groups", at(4, "15:00"), at(4, "18:00")),
        ("Group A: drivers of migration", at(4, "15:00"), at(4, "18:00")),
        ("Group B: regular pathways", at(4, "15:00"), at(4, "18:00")),
        ("Reception by the host, with music", at(4, "21:00"), at(5, "1:30")),
        ("Visit to the migrants’ shelter", dt.date(2017, 12, 5), dt.date(2017, 12, 6)),
        ("3 · General debate", at(5, "9:30"), None),
        ("4 · =SUM of views; the Chair’s summary, “in short”\\", at(6, "10:00"), at(6, "11:30")),
    ]


def test_a_panel_with_its_people_and_what_stands_inside() -> None:
    panel = parsed(STOCKTAKING).events[3]
    assert str(panel["DESCRIPTION"]).split("\n") == [
        "Moderator: H.E. Jürg Lauber, Permanent Representative of Switzerland to the United Nations",
        "Speaker: Eva Åkerman Börje, Senior Adviser, Office of the Special Representative",
        "Speaker: To be confirmed, African Union Commission",
        "? Which of the six themes found the widest agreement, and where do views still differ?",
        "? What does a State need before it can act on the outcome: data, money; or law?",
        "11:15–11:45 What the thematic sessions said",
        "What the regions said",
        "  Speaker: Alicia Bárcena, Executive Secretary, Economic Commission for Latin America and the Caribbean",
        "From: provisional programme, A/AC.310/2017/1, A/AC.310/2017/1/Rev.1, 27 November 2017,"
        " stocktaking-2017.docx, page\xa02",
    ]
    people = [
        (
            str(p["PARTICIPANT-TYPE"]),
            [str(c) for c in p["CATEGORIES"].cats],
            str(p["SUMMARY"]),
            str(p.get("DESCRIPTION")),
        )
        for p in panel.subcomponents
    ]
    assert people == [
        ("ACTIVE", ["Moderator"], "H.E. Jürg Lauber", "Permanent Representative of Switzerland to the United Nations"),
        ("SPEAKER", ["Speaker"], "Eva Åkerman Börje", "Senior Adviser, Office of the Special Representative"),
        ("SPEAKER", ["Speaker"], "Alicia Bárcena",
         "Executive Secretary, Economic Commission for Latin America and the Caribbean"),
    ]  # fmt: skip
    assert {component.name for component in panel.subcomponents} == {"PARTICIPANT"}
    assert str(panel["LOCATION"]) == "Plenary hall, International Convention Centre, Puerto Vallarta, Mexico"


def test_items_inside_items_are_related_to_them() -> None:
    events = {str(event["SUMMARY"]): event for event in parsed(STOCKTAKING).events}
    talk, panel = (
        events["What the thematic sessions said"],
        events["Panel 1 · Where the consultations stand: six themes, one text"],
    )
    assert (str(talk["RELATED-TO"]), talk["RELATED-TO"].params["RELTYPE"]) == (str(panel["UID"]), "PARENT")
    assert str(talk["DESCRIPTION"]).startswith("Part of: Panel 1 · Where the consultations stand")


def test_what_belongs_to_every_event() -> None:
    calendar = parsed(STOCKTAKING)
    for event in calendar.events:
        assert (event["STATUS"], event["SEQUENCE"], event["DTSTAMP"].dt) == (
            "TENTATIVE", 43064, dt.datetime(2017, 11, 27, tzinfo=dt.UTC),
        )  # fmt: skip
    assert len({str(event["UID"]) for event in calendar.events}) == len(calendar.events)
    assert [event.categories for event in calendar.events[:3]] == [["Meeting"], ["Registration"], ["Session"]]
    assert [str(event["TRANSP"]) for event in calendar.events[:3]] == ["TRANSPARENT", "TRANSPARENT", "OPAQUE"]


def test_the_calendar_names_itself_and_its_time_zone() -> None:
    calendar = parsed(STOCKTAKING)
    name = "Preparatory (stocktaking) meeting"
    assert [str(calendar[key]) for key in ("NAME", "X-WR-CALNAME", "X-WR-TIMEZONE")] == [
        name,
        name,
        "America/Mexico_City",
    ]
    assert [zone.tz_name for zone in calendar.timezones] == ["America/Mexico_City"]


def test_without_a_known_time_zone_times_float() -> None:
    nowhere = replace(STOCKTAKING, meeting=replace(STOCKTAKING.meeting, time_zone=None))
    calendar = parsed(nowhere)
    assert calendar.timezones == []
    assert calendar.events[1]["DTSTART"].dt == dt.datetime(2017, 12, 4, 8)


def test_an_agenda_without_a_timetable_is_one_entry_for_the_meeting() -> None:
    (event,) = parsed(MATTERS).events
    assert (event["DTSTART"].dt, event["DTEND"].dt, event["STATUS"]) == (
        dt.date(2018, 2, 20), dt.date(2018, 2, 24), "CONFIRMED",
    )  # fmt: skip
    assert str(event["DESCRIPTION"]).split("\n")[:4] == [
        "1 · Election of officers", "2 · Follow-up", "  Documents: E/2018/4", "  2 (a) · Means of implementation",
    ]  # fmt: skip


def test_what_is_left_out_is_said() -> None:
    assert notice(STOCKTAKING) == "1 item has no date and stands in the entry for the whole meeting"
    assert notice(MATTERS) == "2 items have no date and stand in the entry for the whole meeting"
    half = replace(
        UNDATED, items=(*from_first_day(UNDATED, dt.date(2017, 4, 18)).items[:1], UNDATED.items[1])
    )
    assert notice(half) == "1 item without a date is left out; --first-day gives them one"
    assert notice(from_first_day(UNDATED, dt.date(2017, 4, 18))) is None


def test_without_any_date_there_is_no_calendar() -> None:
    with pytest.raises(NoDates, match="workshop.txt gives no date.*--first-day"):
        write(UNDATED)


def test_a_later_version_updates_the_earlier_one() -> None:
    items = (replace(STOCKTAKING.items[0], slot=STOCKTAKING.items[12].slot), *STOCKTAKING.items[1:])
    final = replace(
        STOCKTAKING,
        paper=replace(STOCKTAKING.paper, status="final", date=PartialDate(2017, 12, 1)),
        meeting=replace(STOCKTAKING.meeting, name="Final: Preparatory (Stocktaking) Meeting"),
        items=items,
    )
    assert [e["UID"] for e in parsed(final).events] == [e["UID"] for e in parsed(STOCKTAKING).events]
    assert parsed(final).events[0]["SEQUENCE"] > parsed(STOCKTAKING).events[0]["SEQUENCE"]
    for order in ((STOCKTAKING, final), (final, STOCKTAKING)):
        both = Calendar.from_ical("".join(write_all(map(Edition, order))))
        assert {str(event["STATUS"]) for event in both.events} == {"CONFIRMED"}
        assert len(both.events) == len(parsed(final).events)


def test_several_meetings_in_one_calendar() -> None:
    calendar = Calendar.from_ical("".join(write_all(map(Edition, (STOCKTAKING, UNDATED, MATTERS)))))
    assert (str(calendar["NAME"]), len(calendar.events)) == ("2 programmes", 14)


def test_lines_are_folded_and_end_as_the_standard_says() -> None:
    lines = write(STOCKTAKING).encode().split(b"\r\n")
    assert lines.pop() == b""
    assert max(map(len, lines)) <= 75
    assert not any(b"\n" in line or b"\r" in line for line in lines)


@given(strategies.programmes)
def test_every_value_comes_back(programme: Programme) -> None:
    made = entries(programme)
    if not made:
        with pytest.raises(NoDates):
            write(programme)
        return
    events = Calendar.from_ical(write(programme)).events
    assert [str(event["SUMMARY"]) for event in events] == [entry.title for entry in made]
    assert [str(event.get("LOCATION", "")) for event in events] == [entry.location for entry in made]
    starts = [event["DTSTART"].dt for event in events]
    assert starts == [entry.when.start for entry in made]
    assert [str(event["DESCRIPTION"]).split("\n")[:-1] for event in events] == [
        list(entry.description) for entry in made
    ]
    people = [[str(p["SUMMARY"]) for p in event.subcomponents] for event in events]
    assert people == [[words.name(p) for p in entry.people if not p.to_be_confirmed] for entry in made]


@pytest.fixture
def khal(tmp_path: Path) -> list[str]:
    """A khal of its own, with an empty calendar."""
    program = shutil.which("khal")
    if program is None:
        pytest.skip("left out: the calendar in khal, which is not installed")
    config = tmp_path / "khal.conf"
    config.write_text(
        f"[calendars]\n[[meetings]]\npath = {tmp_path / 'calendar'}\n[sqlite]\npath = {tmp_path / 'khal.db'}\n"
        "[locale]\nlocal_timezone = America/Mexico_City\ndefault_timezone = America/Mexico_City\n"
        "timeformat = %H:%M\ndateformat = %Y-%m-%d\nlongdateformat = %Y-%m-%d\n"
        "datetimeformat = %Y-%m-%d %H:%M\nlongdatetimeformat = %Y-%m-%d %H:%M\n"
    )
    (tmp_path / "calendar").mkdir()
    return [program, "-c", str(config)]


def test_khal_takes_the_calendar_and_lists_the_day(khal: list[str], tmp_path: Path) -> None:
    paper = tmp_path / "programme.ics"
    paper.write_bytes(write(STOCKTAKING, FINDINGS, DOUBTS).encode())
    environment = {**os.environ, "HOME": str(tmp_path), "LC_ALL": "C.UTF-8"}
    run = {"env": environment, "check": True, "capture_output": True, "text": True, "timeout": PATIENCE}
    subprocess.run([*khal, "import", "--batch", "-a", "meetings", str(paper)], **run)  # type: ignore[call-overload]
    form = "{start-time}{tab}{end-time}{tab}{title}"
    listed = subprocess.run(  # type: ignore[call-overload]
        [*khal, "list", "--format", form, "--day-format", "{date}", "2017-12-04", "2017-12-07"], **run
    ).stdout.splitlines()
    lines = [" ".join(line.split()) for line in listed]
    assert lines[:11] == [
        "2017-12-04",
        "Preparatory (stocktaking) meeting",
        "08:00 10:00 Registration of delegations",
        "10:00 11:00 1 · Opening of the meeting",
        "11:00 13:00 Panel 1 · Where the consultations stand: six themes, one text",
        "11:15 11:45 What the thematic sessions said",
        "13:00 15:00 Lunch",
        "15:00 18:00 2 · Action groups",
        "15:00 18:00 Group A: drivers of migration",
        "15:00 18:00 Group B: regular pathways",
        "21:00 01:30 Reception by the host, with music",
    ]
    assert "10:00 11:30 4 · =SUM of views; the Chair’s summary, “in short”\\" in lines
