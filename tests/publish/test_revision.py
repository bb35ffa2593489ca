"""A calendar published again, as icalendar parses it and as khal shows it after both imports."""

from __future__ import annotations

import datetime as dt
import os
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from icalendar import Calendar, Component

from tests.publish import strategies
from tests.publish.samples import STOCKTAKING
from tests.publish.test_ics import khal  # noqa: F401
from tests.waiting import PATIENCE
from travaux.common.errors import NoDates, UnfitInput
from travaux.common.programme import Item, Programme
from travaux.publish.ics import write


def changed(number: int, **fields: object) -> Programme:
    """The sample with another item ``number``; ``slot`` fields may be given as start and end."""
    items = tuple(replace(i, **fields) if i.id == number else i for i in STOCKTAKING.items)  # type: ignore[arg-type]
    return replace(STOCKTAKING, items=items)


def moved(number: int, start: str, end: str) -> Programme:
    slot = STOCKTAKING.items[number - 1].slot
    return changed(
        number,
        slot=replace(slot, start=dt.time.fromisoformat(start), end=dt.time.fromisoformat(end)),
    )


def without(*numbers: int) -> Programme:
    return replace(STOCKTAKING, items=tuple(i for i in STOCKTAKING.items if i.id not in numbers))


def events(text: str) -> dict[str, Component]:
    return {str(e["UID"]): e for e in Calendar.from_ical(text).walk("VEVENT")}


FIRST = write(STOCKTAKING)
BEFORE = events(FIRST)


def again(programme: Programme, previous: str = FIRST) -> tuple[str, dict[str, Component]]:
    text = write(programme, previous=previous.encode())
    return text, events(text)


def differing(
    after: dict[str, Component], before: dict[str, Component] = BEFORE
) -> dict[str, tuple[int, str]]:
    """Title to how far SEQUENCE was raised and the status, for each event whose SEQUENCE is another."""
    return {
        str(e["SUMMARY"]): (int(e["SEQUENCE"]) - int(before[uid]["SEQUENCE"]), str(e.get("STATUS")))
        for uid, e in after.items()
        if uid in before and e["SEQUENCE"] != before[uid]["SEQUENCE"]
    }


def test_the_same_programme_changes_nothing() -> None:
    text, _ = again(STOCKTAKING)
    assert text == FIRST


def test_a_moved_item_keeps_its_uid_and_raises_sequence() -> None:
    _, after = again(moved(12, "14:00", "15:00"))
    assert set(after) == set(BEFORE)
    assert differing(after) == {"3 · General debate": (1, "TENTATIVE")}


def test_a_renamed_item_keeps_its_uid() -> None:
    _, after = again(changed(12, title="General debate on the outcome"))
    assert set(after) == set(BEFORE)
    assert differing(after) == {"3 · General debate on the outcome": (1, "TENTATIVE")}


def test_a_withdrawn_item_is_cancelled_and_stays_so() -> None:
    text, after = again(without(12))
    assert set(after) == set(BEFORE)
    assert differing(after) == {"3 · General debate": (1, "CANCELLED")}
    once_more, later = again(without(12), text)
    assert once_more == text
    _, back = again(STOCKTAKING, text)
    assert differing(back) == {"3 · General debate": (2, "TENTATIVE")}
    assert set(later) == set(back) == set(BEFORE)


def test_of_two_lunches_the_one_that_goes_is_cancelled() -> None:
    lunch = STOCKTAKING.items[5]
    second = replace(lunch, id=15, slot=replace(STOCKTAKING.items[11].slot, end=dt.time(10)))
    both = replace(STOCKTAKING, items=(*STOCKTAKING.items, second))
    first = write(both)
    only_second = replace(both, items=tuple(i for i in both.items if i.id != 6))
    _, after = again(only_second, first)
    assert differing(after, events(first)) == {"Lunch": (1, "CANCELLED")}
    assert sorted((str(e["STATUS"]), e["DTSTART"].dt.day) for e in after.values() if e["SUMMARY"] == "Lunch") == [
        ("CANCELLED", 4), ("TENTATIVE", 5),
    ]  # fmt: skip


def test_a_talk_stays_related_to_its_renamed_session() -> None:
    _, after = again(changed(3, title="Where the consultations stand now: six themes, one text"))
    talk = next(e for e in after.values() if e["SUMMARY"] == "What the thematic sessions said")
    panel = after[str(talk["RELATED-TO"])]
    assert str(panel["SUMMARY"]) == "Panel 1 · Where the consultations stand now: six themes, one text"
    assert str(panel["UID"]) in BEFORE


def test_a_new_edition_alone_is_no_change() -> None:
    later = replace(STOCKTAKING, paper=replace(STOCKTAKING.paper, file="other.pdf", symbols=()))
    _, after = again(later)
    assert differing(after) == {}


@pytest.mark.parametrize(
    "previous", [b"", b"no calendar", b"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nEND:VCALENDAR\r\n", b"\xff\xfe"]
)
def test_no_calendar_is_one_clear_error(previous: bytes) -> None:
    with pytest.raises(UnfitInput, match=r"previous calendar.*\.ics"):
        write(STOCKTAKING, previous=previous)


@given(strategies.programmes)
def test_publishing_twice_is_publishing_once(programme: Programme) -> None:
    try:
        first = write(programme)
    except NoDates:
        return
    assert write(programme, previous=first.encode("utf-8", "replace")) == first


@given(strategies.programmes, strategies.items())
def test_no_uid_is_lost_or_doubled(programme: Programme, items: tuple[Item, ...]) -> None:
    try:
        first = write(programme).encode("utf-8", "replace")
        second = write(replace(programme, items=items), previous=first)
    except NoDates:
        return
    found = [str(e["UID"]) for e in Calendar.from_ical(second).walk("VEVENT")]
    assert len(found) == len(set(found))
    assert set(events(first.decode())) <= set(found)


def test_khal_shows_one_event_moved(khal: list[str], tmp_path: Path) -> None:  # noqa: F811
    environment = {**os.environ, "HOME": str(tmp_path), "LC_ALL": "C.UTF-8"}
    run = {"env": environment, "check": True, "capture_output": True, "text": True, "timeout": PATIENCE}
    second, _ = again(moved(12, "14:00", "15:00"))
    third, _ = again(without(12, 13), second)
    shown = []
    for number, text in enumerate((FIRST, second, third)):
        path = tmp_path / f"{number}.ics"
        path.write_bytes(text.encode())
        subprocess.run([*khal, "import", "--batch", "-a", "meetings", str(path)], **run)  # type: ignore[call-overload]
        listed = subprocess.run(  # type: ignore[call-overload]
            [
                *khal,
                "list",
                "--format",
                "{start-time} {title} {status}",
                "--day-format",
                "",
                "2017-12-05",
                "2017-12-07",
            ],
            **run,
        )
        shown.append(
            [
                " ".join(line.split())
                for line in listed.stdout.splitlines()
                if "debate" in line or "SUM" in line
            ]
        )
    summary = "4 · =SUM of views; the Chair’s summary, “in short”\\"
    assert shown == [
        ["09:30 3 · General debate TENTATIVE", f"10:00 {summary} TENTATIVE"],
        ["14:00 3 · General debate TENTATIVE", f"10:00 {summary} TENTATIVE"],
        ["14:00 3 · General debate CANCELLED", f"10:00 {summary} CANCELLED"],
    ]  # fmt: skip
