"""schedule.xml against the schema that conference apps share."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from lxml import etree

from tests.publish import strategies
from tests.publish.samples import ARABIC, MATTERS, STOCKTAKING, UNDATED, at
from travaux.common.dates import PartialDate
from travaux.common.errors import NoDates
from travaux.common.programme import Item, Meeting, Programme
from travaux.publish.schedule import acronym, notice, write


@pytest.fixture(scope="module")
def schema(shared: Path) -> etree.XMLSchema:
    return etree.XMLSchema(etree.parse(str(shared / "schemas/schedule.xml.xsd")))


def parsed(programme: Programme) -> etree._Element:
    return etree.fromstring(write(programme).encode())


def test_the_samples_are_valid(schema: etree.XMLSchema) -> None:
    for programme in (STOCKTAKING, ARABIC):
        schema.assertValid(parsed(programme))


@given(strategies.programmes)
def test_every_programme_is_valid_or_has_no_dates(schema: etree.XMLSchema, programme: Programme) -> None:
    try:
        root = parsed(programme)
    except NoDates:
        return
    schema.assertValid(root)


def test_an_event_with_its_people() -> None:
    event = parsed(STOCKTAKING).xpath("//event")[1]
    found = {child.tag: child.text for child in event if len(child) == 0}
    assert found == {
        "date": "2017-12-04T10:00:00-06:00", "start": "10:00", "duration": "01:00", "room": "Plenary hall",
        "title": "1 · Opening of the meeting", "subtitle": None, "type": "session", "track": None, "language": "en",
        "abstract": None,
        "description": "Moderator: H.E. Mr. Luis Videgaray Caso, Secretary of Foreign Affairs, Mexico\n"
        "Speaker: Ms. Louise Arbour, Special Representative of the Secretary-General, United Nations\n"
        "Documents: A/RES/71/280, A/71/L.58",
    }  # fmt: skip
    assert event.xpath("persons/person/text()") == ["H.E. Mr. Luis Videgaray Caso", "Ms. Louise Arbour"]
    assert event.xpath("links/link/@href") == [
        "https://undocs.org/A/RES/71/280",
        "https://undocs.org/A/71/L.58",
    ]


def test_breaks_talks_and_nights() -> None:
    events = {e.findtext("title"): e for e in parsed(STOCKTAKING).iter("event")}
    assert events["Lunch"].findtext("type") == "break"
    talk = events["What the thematic sessions said"]
    assert talk.findtext("track") == "Panel 1 · Where the consultations stand: six themes, one text"
    assert talk.findtext("room") == "Plenary hall"
    assert events["Reception by the host, with music"].findtext("duration") == "04:30"


@pytest.mark.parametrize(
    ("date", "night", "session", "end"),
    [
        (PartialDate(2017, 3, 26), "03:00", "01:00", "2017-03-26T03:30:00+02:00"),
        (PartialDate(2017, 10, 29), "05:00", "03:00", "2017-10-29T03:30:00+01:00"),
        (PartialDate(2017, 12, 4), "04:00", "02:00", "2017-12-04T03:30:00+01:00"),
    ],
)
def test_in_the_night_of_changed_clocks_an_item_lasts_as_long_as_it_does(
    date: PartialDate, night: str, session: str, end: str
) -> None:
    day_before = PartialDate(date.year, date.month, date.day and date.day - 1)
    items = (
        Item(1, "A night", slot=at(1, day_before, "23:00", "03:00")),
        Item(2, "A session", slot=at(2, date, "01:30", "03:30")),
    )
    root = parsed(Programme(meeting=Meeting(time_zone="Europe/Vienna"), items=items))
    assert [e.findtext("duration") for e in root.iter("event")] == [night, session]
    assert root.findall("day")[1].get("end") == end


def test_a_moved_item_keeps_its_guid() -> None:
    moved = replace(
        STOCKTAKING,
        items=tuple(
            replace(i, slot=replace(i.slot, start=i.slot.end, end=None), room="Elsewhere") if i.id == 2 else i
            for i in STOCKTAKING.items
        ),
    )
    before, after = (
        {e.findtext("title"): e.get("guid") for e in parsed(p).iter("event")} for p in (STOCKTAKING, moved)
    )
    assert before == after


def test_what_it_cannot_hold_is_said() -> None:
    assert notice(STOCKTAKING) == (
        "2 items without date or time are left out; 1 item without an end lasts until the next start"
    )
    floating = replace(ARABIC, meeting=replace(ARABIC.meeting, time_zone=None))
    assert notice(floating) == "the time zone is not known and is given as UTC"
    for programme in (MATTERS, UNDATED):
        with pytest.raises(NoDates):
            write(programme)


def test_an_acronym_has_four_letters_whatever_the_script() -> None:
    assert [acronym(name, 2018) for name in ("Réunion d’été", "ورشة", "A", "安全")] == [
        "rd2018", "meeting2018", "a2018", "meeting2018",
    ]  # fmt: skip
