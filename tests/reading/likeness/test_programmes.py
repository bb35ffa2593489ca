"""Each cause is told once, in a sentence a person would say."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given

from tests.publish.strategies import programmes
from tests.reading.likeness.programme import SPEAKERS, seminar
from travaux.common.dates import PartialDate
from travaux.common.programme import Appearance, Item, Programme, Role, Slot
from travaux.publish.changes.sentences import sentence
from travaux.reading.likeness.programmes import compare


def told(before: Programme, after: Programme) -> list[str]:
    return [sentence(change) for change in compare(before, after).changes]


def with_item(programme: Programme, place: int, **values: object) -> Programme:
    items = list(programme.items)
    items[place] = replace(items[place], **values)  # type: ignore[arg-type]
    return replace(programme, items=tuple(items))


def with_people(programme: Programme, *people: Appearance) -> Programme:
    return with_item(programme, 1, people=people)


def later(item: Item, minutes: int, day: int | None = None) -> Slot:
    def shift(clock: dt.time | None) -> dt.time | None:
        return (
            clock and (dt.datetime.combine(dt.date(2030, 1, 1), clock) + dt.timedelta(minutes=minutes)).time()
        )

    return replace(
        item.slot, start=shift(item.slot.start), end=shift(item.slot.end), day=day or item.slot.day
    )


@given(programmes)
def test_a_programme_is_the_same_as_itself(programme: Programme) -> None:
    assert compare(programme, programme).changes == ()


def shifted(programme: Programme) -> Programme:
    items = [replace(item, slot=later(item, 15)) if item.id >= 5 else item for item in programme.items]
    return replace(programme, items=tuple(items))


def without_schools(programme: Programme) -> Programme:
    return replace(programme, items=tuple(item for item in programme.items if item.id != 6))


def with_walk(programme: Programme) -> Programme:
    walk = Item(8, "Walk along the dyke", slot=Slot(1, None, dt.time(17)), people=(SPEAKERS[2],))
    bare = with_people(programme, *SPEAKERS[:2])
    return replace(bare, items=(*bare.items, walk))


CASES: dict[str, tuple[Callable[[Programme], Programme], list[str]]] = {
    "status": (
        lambda p: replace(p, paper=replace(p.paper, status="final")),
        ["The provisional version is now final."],
    ),
    "dates": (
        lambda p: replace(p, meeting=replace(p.meeting, start=PartialDate(2030, 6, 3), end=PartialDate(2030, 6, 4))),
        ["The dates of the meeting change from 6 May 2030 to 3–4 June 2030."],
    ),
    "venue": (
        lambda p: replace(p, meeting=replace(p.meeting, venue="Library")),
        ["The meeting moves from Hall A to Library."],
    ),
    "venue told less exactly": (
        lambda p: replace(p, meeting=replace(p.meeting, venue="Hall")),
        [],
    ),
    "title in quotation marks of its own": (
        lambda p: with_item(p, 4, title="“Paying for the repair of dykes”"),
        ["“Paying for repair” is renamed “Paying for the repair of dykes”."],
    ),
    "renamed and moved": (
        lambda p: with_item(p, 4, title="Paying for the repair of dykes", slot=later(p.items[4], 20)),
        [
            "“Paying for repair” is renamed “Paying for the repair of dykes” and moves from "
            "day 1, 13:00–13:50 to day 1, 13:20–14:10."
        ],
    ),
    "longer": (
        lambda p: with_item(p, 4, slot=replace(p.items[4].slot, end=dt.time(13, 30))),
        ["“Paying for repair” now ends at 13:30 instead of 13:50."],
    ),
    "room": (lambda p: with_item(p, 4, room="Room 2"), ["“Paying for repair” moves to Room 2."]),
    "the afternoon later": (
        shifted,
        [
            "On day 1, 3 items from 13:15 on start 15 minutes later: “Paying for repair”, "
            "“Schools as shelters” and “Closing of the seminar”."
        ],
    ),
    "withdrawn": (without_schools, ["Withdrawn: “Schools as shelters” (day 1, 14:00–14:50)."]),
    "a person goes to a new item": (
        with_walk,
        [
            "Added: “Walk along the dyke” (day 1, 17:00), people: Li Na, Mayor, Port City.",
            "Li Na, Mayor, Port City moves from “Rivers that cross borders” to “Walk along the dyke”.",
        ],
    ),
    "joins": (
        lambda p: with_people(p, *SPEAKERS, Appearance("Ana Sol", position="Engineer", affiliation="Dyke Board")),
        ["Ana Sol, Engineer, Dyke Board joins “Rivers that cross borders” as speaker."],
    ),
    "leaves": (
        lambda p: with_people(p, *SPEAKERS[:2]),
        ["Li Na, Mayor, Port City no longer appears as speaker in “Rivers that cross borders”."],
    ),
    "replaced in the same body": (
        lambda p: with_people(p, *SPEAKERS[:2], Appearance("Omar Haddad", position="Deputy Mayor", affiliation="Port City")),
        [
            "Omar Haddad, Deputy Mayor, Port City replaces Li Na, Mayor, Port City as speaker of "
            "“Rivers that cross borders”."
        ],
    ),
    "opened": (
        lambda p: with_people(p, Appearance("TBC", Role.MODERATOR), *SPEAKERS[1:]),
        [
            "Amina Diallo, Director, River Commission is withdrawn; the moderator of "
            "“Rivers that cross borders” is to be confirmed."
        ],
    ),
    "role and post": (
        lambda p: with_people(p, replace(SPEAKERS[0], role=Role.SPEAKER, position="Secretary"), *SPEAKERS[1:]),
        [
            "Amina Diallo is now speaker instead of moderator and is now given as “Secretary, River Commission” "
            "instead of “Director, River Commission” in “Rivers that cross borders”."
        ],
    ),
    "spelling": (
        lambda p: with_people(p, SPEAKERS[0], replace(SPEAKERS[1], name="Jonas Webber"), SPEAKERS[2]),
        ["Jonas Weber is now spelt Jonas Webber in “Rivers that cross borders”."],
    ),
    "questions": (
        lambda p: with_item(p, 1, questions=("Who closes the gates at night?", "Who pays?")),
        [
            "“Rivers that cross borders” gains 1 guiding question: “Who pays?”; loses 1 guiding question: "
            "“What does a warning cost?”; has 1 guiding question reworded: “Who closes the gate?” is now "
            "“Who closes the gates at night?”."
        ],
    ),
    "documents": (
        lambda p: with_item(p, 1, documents=("A/84/1", "A/84/2")),
        ["“Rivers that cross borders” gains 2 documents: A/84/1, A/84/2."],
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", list(CASES))
def test_one_cause_one_sentence(name: str) -> None:
    change, sentences = CASES[name]
    assert told(seminar(), change(seminar())) == sentences


def test_a_seat_is_confirmed() -> None:
    before = with_people(seminar(), Appearance("TBC", Role.MODERATOR), *SPEAKERS[1:])
    assert told(before, seminar()) == [
        "The moderator of “Rivers that cross borders” is confirmed: Amina Diallo, Director, River Commission."
    ]


def test_another_talk_in_the_same_place_is_a_replacement() -> None:
    other = (Appearance("Eva Lund", affiliation="Farmers' Union"),)
    before = with_item(seminar(), 1, number="2")
    after = with_item(before, 1, title="Fields below the sea", people=other)
    assert told(before, after) == [
        "2 “Rivers that cross borders” (Amina Diallo, Director, River Commission; Jonas Weber, Hydrologist, Institute of "
        "Water; Li Na, Mayor, Port City) is replaced by 2 “Fields below the sea” (Eva Lund, Farmers' Union)."
    ]


def test_the_same_correction_in_two_items_is_one_sentence() -> None:
    before = with_item(seminar(), 4, people=(SPEAKERS[1],))
    spelt = replace(SPEAKERS[1], name="Jonas Webber")
    after = with_item(with_people(before, SPEAKERS[0], spelt, SPEAKERS[2]), 4, people=(spelt,))
    assert told(before, after) == [
        "Jonas Weber is now spelt Jonas Webber in “Rivers that cross borders” and “Paying for repair”."
    ]


def numbered(programme: Programme) -> Programme:
    return replace(
        programme, items=tuple(replace(one, number=str(n)) for n, one in enumerate(programme.items, 1))
    )


def exchanged(programme: Programme) -> Programme:
    items = list(programme.items)
    items[4], items[5] = (
        replace(items[5], id=5, slot=items[4].slot),
        replace(items[4], id=6, slot=items[5].slot),
    )
    return replace(programme, items=tuple(items))


def test_sessions_that_swap_places_keep_their_names_and_are_one_sentence() -> None:
    assert told(seminar(), exchanged(seminar())) == [
        "“Schools as shelters” and “Paying for repair” change places."
    ]


def test_their_numbers_go_with_the_places_and_are_told_only_where_they_do_not() -> None:
    before = numbered(seminar())
    assert told(before, numbered(exchanged(seminar()))) == [
        "5 “Schools as shelters” and 6 “Paying for repair” change places."
    ]
    assert told(before, with_item(exchanged(before), 5, number="5 bis")) == [
        "6 “Schools as shelters” and 5 bis “Paying for repair” change places.",
        "5 “Paying for repair” is now 5 bis.",
    ]


def test_talks_pushed_on_by_a_new_one_are_told_once() -> None:
    talks = tuple(
        Item(n + 1, title, number=f"3-{n}", parent=1)
        for n, title in enumerate(("Dykes of clay", "Dykes of sand", "Dykes of willow"), 1)
    )
    before = Programme(items=(Item(1, "Dykes"), *talks))
    new = Item(2, "Dykes of stone", number="3-1", parent=1)
    pushed = (replace(one, id=one.id + 1, number=f"3-{n}") for n, one in enumerate(talks, 2))
    assert told(before, Programme(items=(Item(1, "Dykes"), new, *pushed))) == [
        "Added: 3-1 “Dykes of stone” in “Dykes”.",
        "3-1 to 3-3 are now 3-2 to 3-4: 3-2 “Dykes of clay”, 3-3 “Dykes of sand” and 3-4 “Dykes of willow”.",
    ]


def test_an_agenda_that_one_item_pushes_on_is_paired_by_titles_and_its_letters_follow() -> None:
    titles = (
        "Opening of the session",
        "Report of the secretariat",
        "Draft rules on containers",
        "Other matters",
        "Closure",
    )
    before = Programme(items=tuple(Item(n, title, number=f"{n}") for n, title in enumerate(titles, 1)))
    parts = tuple(
        Item(n, title, number=f"2 {letter})", parent=2)
        for n, title, letter in ((6, "Ports", "a"), (7, "Staff", "b"))
    )
    before = replace(before, items=(*before.items[:2], *parts, *before.items[2:]))
    fresh = Item(9, "Links with other commissions", number="2")
    after = Programme(
        items=(
            before.items[0],
            fresh,
            replace(before.items[1], number="3"),
            *(replace(one, number=one.number.replace("2", "3")) for one in parts if one.number),
            replace(before.items[4], number="4", title="Draft rules on containers and fuels"),
            replace(before.items[6], number="5"),
        )
    )
    assert told(before, after) == [
        "Added: 2 “Links with other commissions”.",
        "2 to 3 are now 3 to 4: 3 “Report of the secretariat” and 4 “Draft rules on containers and fuels”.",
        "3 “Draft rules on containers” is renamed “Draft rules on containers and fuels”.",
        "Withdrawn: 4 “Other matters”.",
    ]


def test_a_number_given_to_every_session_is_one_change_headings_over_two_talks_too() -> None:
    before = seminar()
    opening, rivers, warning, *_, closing = before.items
    both = replace(warning, slot=rivers.slot)
    before = replace(before, items=(opening, rivers, both, closing))
    heading = Item(2, "Session 2", slot=rivers.slot, number="Session 2")
    talks = [replace(one, id=place, parent=2, slot=Slot(1)) for place, one in ((3, rivers), (4, both))]
    after = replace(
        before,
        items=(
            replace(opening, number="Session 1"),
            heading,
            *talks,
            replace(closing, id=5, number="Session 3"),
        ),
    )
    assert told(before, after) == [
        "3 items are now numbered: Session 1 “Opening of the seminar”, “Session 2” "
        "and Session 3 “Closing of the seminar”."
    ]
    assert told(after, before) == [
        "3 items are no longer numbered: “Opening of the seminar”, “Rivers that cross borders” "
        "and “Closing of the seminar”."
    ]


def test_a_talk_that_joins_a_session_is_told_and_not_the_heading_that_it_needs() -> None:
    before = with_item(seminar(), 1, number="Session 2")
    opening, rivers, *rest = before.items
    heading = Item(2, "Session 2", slot=rivers.slot, number="Session 2")
    talk = replace(rivers, id=20, parent=2, number=None, slot=Slot(1))
    new = Item(21, "Boats in the street", slot=Slot(1), parent=2)
    after = replace(before, items=(opening, heading, talk, new, *rest))
    assert told(before, after) == ["Added: “Boats in the street” in “Session 2”."]


def test_initials_are_the_person_whose_name_a_later_version_spells_out() -> None:
    before = with_people(seminar(), Appearance("JW", Role.SPEAKER))
    assert told(before, with_people(seminar(), Appearance("Jonas Weber", Role.SPEAKER))) == [
        "JW is now spelt Jonas Weber in “Rivers that cross borders”."
    ]
    assert told(before, with_people(seminar(), Appearance("Amina Diallo", Role.SPEAKER))) == [
        "Amina Diallo replaces JW as speaker of “Rivers that cross borders”."
    ]


@pytest.mark.parametrize("clock", [None, dt.time(11)])
def test_another_order_at_one_time_is_told_once_from_the_first_to_the_last_that_differ(
    clock: dt.time | None,
) -> None:
    names = ("Welcome", "Reefs", "Dunes", "Marshes", "Thanks")
    items = [Item(place + 1, name, slot=Slot(1, None, clock)) for place, name in enumerate(names)]
    before = replace(seminar(), items=tuple(items))
    turned = [items[place] for place in (0, 3, 1, 2, 4)]
    after = replace(before, items=tuple(replace(one, id=place + 1) for place, one in enumerate(turned)))
    where = " at 11:00 on day 1" if clock else ""
    assert told(before, after) == [f"The order{where} is now “Marshes”, “Reefs” and “Dunes”."]


def test_items_of_another_order_have_other_numbers_for_no_cause_of_their_own() -> None:
    names = ("Welcome", "Reefs", "Dunes", "Thanks")
    items = [Item(n, name, number=str(n), slot=Slot(1)) for n, name in enumerate(names, 1)]
    before = replace(seminar(), items=tuple(items))
    came = [items[0], Item(0, "Officers", slot=Slot(1)), items[2], items[1], items[3]]
    after = replace(before, items=tuple(replace(one, id=n, number=str(n)) for n, one in enumerate(came, 1)))
    assert told(before, after) == [
        "Added: 2 “Officers”.",
        "The order is now 3 “Dunes” and 4 “Reefs”.",
        "4 “Thanks” is now 5.",
    ]


def test_items_that_changed_places_and_times_are_not_told_as_another_order() -> None:
    before = seminar()
    first, second = before.items[4], before.items[5]
    swapped = (replace(second, id=5, slot=first.slot), replace(first, id=6, slot=second.slot))
    after = replace(before, items=(*before.items[:4], *swapped, *before.items[6:]))
    assert [one for one in told(before, after) if one.startswith("The order")] == []


def test_talks_in_another_order_within_their_session_are_told_and_the_rest_is_not() -> None:
    talks = [Item(place, name, slot=Slot(1), parent=2) for place, name in ((8, "Alder"), (9, "Birch"))]
    before = replace(seminar(), items=(*seminar().items, *talks))
    after = replace(before, items=(*seminar().items, replace(talks[1], id=8), replace(talks[0], id=9)))
    assert told(before, after) == ["The order is now “Birch” and “Alder”."]
