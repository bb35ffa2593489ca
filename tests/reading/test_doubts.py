"""Each doubt where it should be raised, none where all is well."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from travaux.common.dates import PartialDate
from travaux.common.finding import Doubt, Finding, Span
from travaux.common.programme import Appearance, Item, ItemKind, Meeting, Programme, Slot
from travaux.reading.doubts import doubts
from travaux.reading.transcript import TranscriptBuilder

MONDAY = PartialDate(2017, 12, 4)
TUESDAY = PartialDate(2017, 12, 5)


def at(
    start: str | None = None, end: str | None = None, day: int = 1, date: PartialDate | None = MONDAY
) -> Slot:
    return Slot(day, date, start and dt.time.fromisoformat(start), end and dt.time.fromisoformat(end))  # type: ignore[arg-type]


NOWHERE = Meeting()


def programme(*items: Item, meeting: Meeting = NOWHERE) -> Programme:
    return Programme(meeting=meeting, items=tuple(replace(item, id=n) for n, item in enumerate(items, 1)))


def item(title: str, *slot: str | None, **more: object) -> Item:
    return Item(1, title, slot=at(*slot), **more)  # type: ignore[arg-type]


GOOD = (
    item("Opening", "09:00", "10:00", people=(Appearance("Ana Peña"), Appearance("Li Wei"))),
    item("Panel on data", "10:00", "12:00"),
    item("Lunch", "12:00", "14:00", kind=ItemKind.BREAK),
    item("Panel on law", "14:00", "17:00"),
    item("Reception", "21:00", "01:30", kind=ItemKind.SOCIAL),
)


def messages(found: tuple[Doubt, ...]) -> list[str]:
    return [doubt.message for doubt in found]


def test_a_sound_programme_raises_no_doubt() -> None:
    assert doubts(programme(*GOOD), ()) == ()


def test_an_agenda_without_times_raises_no_doubt() -> None:
    matters = (Item(1, "Election of officers", number="1"), Item(2, "Adoption of the agenda", number="2"))
    assert doubts(programme(*matters), ()) == ()


ROOMS = (
    item("Group A", "14:00", "16:00", room="Room 1"),
    item("Group B", "15:00", "17:00", room="Room 2"),
    item("Group C", "14:30", "15:30", room="Room 3"),
    item("Group D", "15:00", "17:00"),
    item("Group E", "15:00", "17:00"),
)


def test_items_that_run_side_by_side_raise_no_doubt() -> None:
    assert doubts(programme(*ROOMS), ()) == ()


@pytest.mark.parametrize(
    ("items", "message", "path"),
    [
        (
            (item("Panel", "09:00", "10:00", people=(Appearance("TBC"), Appearance("TBC"))),),
            "2 seats are still to be confirmed in “Panel”", "/items/0/people/0/name",
        ),
        (
            (item("Panel", "09:00", "10:00", people=(Appearance("Swing"),)),),
            "The name “Swing” in “Panel” may be cut in two", "/items/0/people/0/name",
        ),
        (
            (item("Panel", "09:00", "10:00", people=(Appearance("Peter Thomson President of the General Assembly"),)),),
            "The name “Peter Thomson President of the General …” in “Panel” may hold more than a name", "/items/0/people/0/name",
        ),
        (
            (item("Panel", "09:00", "10:00", people=(Appearance("Ana Peña", position=" and ".join(["adviser"] * 20)),)),),
            "The long post of Ana Peña in “Panel” may hold another person", "/items/0/people/0/name",
        ),
        (
            (item("Panel", "09:00", "10:00", people=(Appearance("Ana Peña"), Appearance("Ana Peña"))),),
            "Ana Peña stands twice in “Panel”", "/items/0/people",
        ),
        ((*GOOD[:4], item("", "17:00", "18:00", number="7")), "Item 7 has no title", "/items/4/title"),
        (
            (*GOOD[:4], item("Panel on law", "14:00", "17:00")),
            "“Panel on law” stands twice at the same time", "/items/4/title",
        ),
        (
            (item("Opening", "09:00", "10:30"), item("Panel", "10:00", "11:00")),
            "“Panel” begins at 10:00, before “Opening” ends at 10:30", "/items/1/start",
        ),
        (
            (item("Panel", "14:00", "15:00"), item("Opening", "09:00", "10:00")),
            "“Opening” (09:00–10:00) stands after “Panel” (14:00–15:00)", "/items/1/start",
        ),
        ((item("Panel", "14:00", "13:00"),), "“Panel” ends (13:00) before it begins", "/items/0/end"),
        ((*GOOD[:2], item("Tea", "12:00"), *GOOD[3:]), "“Tea” has no end, though most have", "/items/2/end"),
        ((*GOOD, item("Side event")), "“Side event” has no time", "/items/5/start"),
    ],
)  # fmt: skip
def test_one_thing_is_wrong(items: tuple[Item, ...], message: str, path: str) -> None:
    (doubt,) = doubts(programme(*items), ())
    assert (doubt.message, doubt.path) == (message, path)


def test_a_heading_without_time_over_timed_talks_is_sound() -> None:
    items = (*GOOD[:3], item("Session I"), item("A talk", "14:00", "14:30", parent=4), *GOOD[4:])
    assert doubts(programme(*items), ()) == ()


@pytest.mark.parametrize(
    ("slots", "meeting", "message"),
    [
        ([at("09:00"), at("09:00", day=2, date=None)], Meeting(), "Day 2 has no date"),
        ([at("09:00", date=None)], Meeting(when="April 2017"), "The day has no date: the paper says “April 2017”"),
        ([at("09:00", date=None), at("09:00", day=2, date=None)], Meeting(), "No day has a date"),
        ([at("09:00"), at("10:00", date=TUESDAY)], Meeting(), "Day 1 has several dates: 2017-12-04, 2017-12-05"),
        (
            [at("09:00", date=TUESDAY), at("09:00", day=2)], Meeting(),
            "Day 2 (2017-12-04) does not come after day 1 (2017-12-05)",
        ),
        (
            [at("09:00", date=PartialDate(2018, 12, 4))], Meeting(start=MONDAY, end=TUESDAY),
            "Day 1 (2018-12-04) is outside the days of the meeting (2017-12-04 to 2017-12-05)",
        ),
    ],
)  # fmt: skip
def test_days_and_dates(slots: list[Slot], meeting: Meeting, message: str) -> None:
    items = (Item(1, f"Item {number}", slot=slot) for number, slot in enumerate(slots))
    assert messages(doubts(programme(*items, meeting=meeting), ())) == [message]


def test_many_of_a_kind_are_told_once() -> None:
    people = tuple(Appearance(name) for name in ("Rose", "Agatha", "Jane", "Mary"))
    found = doubts(programme(item("Panel", "09:00", "10:00", people=people)), ())
    assert messages(found) == ["4 names have one word only, such as Rose, Agatha, Jane"]


def test_a_name_in_a_script_without_spaces_is_whole() -> None:
    people = (Appearance("李保东"), Appearance("김도연"))
    assert doubts(programme(item("Panel", "09:00", "10:00", people=people)), ()) == ()


def test_uncertain_values_are_told_by_person_or_item_and_the_worst_stand_first() -> None:
    people = (Appearance("Ana Peña"), Appearance("TBC"), Appearance("Li Wei"))
    items = (GOOD[0], replace(GOOD[1], people=people))
    findings = (
        Finding("/meeting/name", "A workshop", (Span(0, 10, 1),), 0.45),
        Finding("/items/0/title", "Opening", (Span(10, 17, 1),), 0.9),
        Finding("/items/1/title", "Panel on data", (Span(20, 33, 1),), 0.2),
        Finding("/items/1/number", "2", (Span(18, 19, 1),), 0.5),
        Finding("/items/1/people/0/name", "Ana Peña", (Span(40, 48, 1),), 0.9),
        Finding("/items/1/people/1/position", "Minister", (Span(60, 66, 1),), 0.5),
        Finding("/items/1/people/2/name", "Li Wei", (Span(50, 56, 1),), 0.4),
        Finding("/items/1/people/2/affiliation", "Sweden", (Span(60, 66, 1),), 0.3),
    )
    found = doubts(programme(*items), findings)
    assert messages(found) == [
        "Uncertain: number, title of “Panel on data”",
        "A seat is still to be confirmed in “Panel on data”",
        "Uncertain: affiliation, name of Li Wei, in “Panel on data”",
        "Uncertain: position of “Panel on data”",
        "Uncertain: name of the meeting",
    ]
    assert [doubt.spans for doubt in (found[0], found[2])] == [(Span(20, 33, 1),), (Span(60, 66, 1),)]


def test_what_another_doubt_says_of_a_value_is_not_told_again_as_uncertain() -> None:
    people = (Appearance("Agatha"), Appearance("TBC"), Appearance("TBC"))
    findings = [
        Finding(f"/items/0/people/{n}/name", one.name, (Span(10 * n, 10 * n + 6, 1),), 0.4)
        for n, one in enumerate(people)
    ]
    found = doubts(programme(item("Opening", "09:00", "10:00", people=people)), findings)
    assert messages(found) == [
        "2 seats are still to be confirmed in “Opening”",
        "The name “Agatha” in “Opening” may be cut in two",
    ]


def test_of_many_uncertain_people_and_items_the_worst_are_told_and_the_rest_is_counted() -> None:
    people = tuple(Appearance(f"Ana {letter}ray") for letter in "BCDFGHKLM")
    findings = [
        Finding(f"/items/0/people/{n}/name", one.name, (Span(10 * n, 10 * n + 8, n + 1),), 0.4 + n / 100)
        for n, one in enumerate(people)
    ]
    opening = programme(replace(GOOD[0], people=people))
    worst = [f"Uncertain: name of {one.name}, in “Opening”" for one in people]
    found = doubts(opening, findings)
    assert messages(found) == [*worst[:6], "3 other values are less certain"]
    assert (found[-1].path, found[-1].spans) == (
        "/items/0/people/6/name",
        (Span(60, 68, 7), Span(70, 78, 8), Span(80, 88, 9)),
    )
    assert messages(doubts(opening, findings[:7])) == worst[:7]


def test_values_of_which_few_are_wrong_are_counted_after_all_else() -> None:
    findings = [
        Finding("/items/0/title", "Opening", (Span(10, 17, 1),), 0.79),
        Finding("/items/1/title", "Panel on data", (Span(20, 33, 2),), 0.56),
        Finding("/items/1/number", "2", (Span(18, 19, 2),), 0.54),
        Finding("/items/1/start", "10:00", (Span(34, 39, 2),), 0.8),
    ]
    found = doubts(programme(*GOOD), findings)
    assert messages(found) == ["Uncertain: number of “Panel on data”", "2 other values are less certain"]
    assert found[-1] == Doubt(
        "2 other values are less certain", "/items/1/title", (Span(10, 17, 1), Span(20, 33, 2)), 0.1
    )
    assert messages(doubts(programme(*GOOD), findings[:1])) == ["1 other value is less certain"]


def test_learned_certainties_are_doubted_sooner_than_those_of_rules() -> None:
    findings = tuple(
        Finding(path, "as printed", (Span(10, 20, 1),), 0.52)
        for path in ("/paper/kind", "/items/0/room", "/items/0/title", "/items/0/people/0/honorific", "/items/0/documents/0")
    )  # fmt: skip
    assert messages(doubts(programme(*GOOD), findings)) == ["Uncertain: title of “Opening”"]


def test_doubts_are_sorted_by_severity_then_by_place() -> None:
    heads = [item(f"Panel {n}", f"{8 + n:02}:00") for n in range(9)]
    seats = [item(f"Talk {n}", f"{17 + n:02}:00", people=(Appearance("TBC"),)) for n in range(3)]
    found = doubts(programme(item("Broken", "07:30", "07:00"), *heads, *seats), ())
    assert [doubt.path for doubt in found] == [
        "/items/0/end",
        *(f"/items/{n}/people/0/name" for n in (10, 11, 12)),
    ]


def test_many_open_seats_are_told_once() -> None:
    items = [item(f"Panel {n}", f"{8 + n:02}:00", people=(Appearance("TBC"),)) for n in range(9)]
    assert messages(doubts(programme(*items), ())) == ["Seats are still to be confirmed in 9 items"]


def test_a_doubt_without_a_place_of_its_own_stands_at_the_title() -> None:
    findings = (Finding("/items/0/title", "Panel", (Span(3, 8, 2),), 1.0),)
    (doubt,) = doubts(programme(item("Panel", "14:00", "13:00")), findings)
    assert doubt.spans == (Span(3, 8, 2),)


def test_a_weekday_that_is_not_that_of_the_date() -> None:
    builder = TranscriptBuilder("text/plain")
    line = builder.add("Wednesday, 4 December 2017", page=1)
    builder.add("Monday, 4 December 2017", page=1)
    spans = (Span(line.start, line.end, 1),)
    findings = (Finding("/items/0/date", "2017-12-04", spans, 0.9),)
    found = doubts(programme(*GOOD), findings, builder.build())
    expected = "“Wednesday, 4 December 2017” is read as 2017-12-04, which is another weekday"
    assert messages(found) == [expected]


def test_many_pages_that_gave_nothing() -> None:
    builder = TranscriptBuilder("text/plain")
    title = builder.add("Opening", page=1)
    for page in range(1, 9):
        if page not in (4, 6):
            builder.add("words " * 80, page=page)
        builder.end_page(page)
    findings = (Finding("/items/0/title", "Opening", (Span(title.start, title.end, 1),), 1.0),)
    found = doubts(programme(*GOOD), findings, builder.build())
    assert messages(found) == [
        "Pages 4 and 6 hold no text and may be pictures", "Pages 2–3, 5 and 7–8 gave nothing to the programme",
    ]  # fmt: skip


def test_pages_that_gave_nothing() -> None:
    builder = TranscriptBuilder("text/plain")
    title = builder.add("Opening", page=1)
    builder.end_page(1)
    builder.add("words " * 80, page=2)
    builder.end_page(2)
    builder.end_page(3)
    findings = (Finding("/items/0/title", "Opening", (Span(title.start, title.end, 1),), 1.0),)
    found = doubts(programme(*GOOD), findings, builder.build())
    assert messages(found) == [
        "Page 3 holds no text and may be a picture",
        "Page 2 gave nothing to the programme",
    ]
