"""The drafted agenda is a programme like any other."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from tests.followup.register import ENTRIES, FRAMEWORK, assessing, entry, opening
from travaux.common.errors import RefusedAct
from travaux.common.followup import Act, ActKind, Entry, Level, Money, Register, Review, Status
from travaux.common.programme import Programme
from travaux.followup.agenda import Plan, draft, name_for
from travaux.followup.asking import Citing, questions_on, quoted
from travaux.followup.fold import fold
from travaux.followup.seating import seats_for
from travaux.publish import docx
from travaux.reading import Document, read

DAYS = (dt.date(2032, 5, 17), dt.date(2032, 5, 18))


def opened(entries: tuple[Entry, ...] = ENTRIES) -> tuple[Register, Review]:
    register = fold(entries, [opening(1), assessing(2, "e2", Status.PARTLY)])
    review = register.review("first")
    assert review is not None
    return register, review


def drafted(entries: tuple[Entry, ...] = ENTRIES, days: tuple[dt.date, ...] = DAYS) -> Programme:
    register, review = opened(entries)
    return draft(
        register,
        Plan(review, days, "Conference of the River Charter", "Port City", {"1": "Dykes", "2": "Boats"}),
    )


def test_items_stand_by_objective_with_questions_from_the_gaps_and_open_seats() -> None:
    programme = drafted()
    assert [
        (item.slot.day, f"{item.slot.start:%H:%M}", item.number, item.title) for item in programme.items
    ] == [
        (1, "09:30", None, "Opening of the meeting, adoption of the agenda"),
        (1, "10:00", "Session 1", "Objective 1: Dykes"),
        (2, "10:00", "Session 2", "Objective 2: Boats"),
        (2, "11:30", None, "Adoption of conclusions and close of the meeting"),
    ]
    first = programme.items[1]
    assert first.questions == (
        "What has been done about “Mend dyke 1” (Minutes, 1, page 1), due by 2031-02, and what is still missing?",
        "What has been done about “Mend dyke 2” (Minutes, 2, page 2), due by 2031-03, and what is still missing?",
    )
    assert all(person.to_be_confirmed for item in programme.items for person in item.people)
    assert [person.affiliation for person in first.people] == [
        None,
        "Body 0",
        "Body 1",
        "National government",
    ]


def test_questions_ask_for_what_is_missing() -> None:
    nobody, late = replace(ENTRIES[0], bodies=("States",)), dt.date(2031, 1, 1)
    acts = [
        opening(1), assessing(2, "e2", Status.PARTLY), assessing(3, "e3", Status.OPEN),
        Act(4, ActKind.ADD_MEANS, "Ada", "", entry="e4", money=Money("7", "EUR", 2030)),
    ]  # fmt: skip
    standings = fold((nobody, *ENTRIES[1:]), acts).standings
    cited = Citing("Minutes", {})
    asked = [next(questions_on([[one]], cited, late)) for one in standings]
    assert asked == [
        "Who is responsible for “Mend dyke 1” (1, page 1), and what has been done?",
        "What is still missing for “Mend dyke 2” (2, page 2)?",
        "What stands in the way of “Mend dyke 3” (3, page 3)?",
        "What has become of the 7 EUR pledged for “Mend dyke 4” (4, page 4)?",
        "What has been done about “Mend dyke 5” (5, page 5), and who can report on it?",
    ]


def test_lines_that_lead_to_their_parts_are_not_asked_for_beside_them() -> None:
    head = replace(ENTRIES[0], number="7", words="We commit to mending dykes. To this end, we will:")
    parts = [replace(ENTRIES[1], key=f"k{letter}", number=f"7 ({letter})") for letter in "ab"]
    standings = fold((head, *parts), [opening(1)]).standings
    asked = list(questions_on([standings], Citing("", {"p1": "A/99/1"}), dt.date(2030, 1, 1)))
    assert len(asked) == 2 and all("(A/99/1, 7 (" in one for one in asked)
    assert Citing("", {"p1": "A/99/1"}).symbols(standings) == ("A/99/1",)
    assert quoted(head.words) == "We commit to mending dykes"


def test_long_words_are_cut_between_clauses() -> None:
    assert quoted("Mend every dyke of the delta before the spring, and count the boats", 60) == (
        "Mend every dyke of the delta before the spring"
    )
    assert (
        quoted("Mend every dyke of the delta before the spring and count", 30)
        == "Mend every dyke of the delta …"
    )


def test_seats_are_balanced_by_level_and_kind() -> None:
    acts = [opening(1), *(
        Act(number, ActKind.ASSIGN, "Ada", "", entry=f"e{number - 1}", bodies=(body,), level=level, stakeholder=kind)
        for number, (body, level, kind) in enumerate(
            [("Ministry", Level.NATIONAL, ""), ("Ministry", Level.NATIONAL, ""), ("Treasury", Level.NATIONAL, ""),
             ("Port City", Level.LOCAL, "")], 2)
    )]  # fmt: skip
    seats = [one.affiliation for one in seats_for(fold(ENTRIES[:4], acts).standings)]
    assert seats == ["Ministry", "Port City", "Treasury"]


def test_the_meeting_is_named_after_what_is_reviewed() -> None:
    titled = [replace(one, title="Draft declaration on the safety of dykes") for one in ENTRIES]
    for framework, name in (
        ("Draft declaration", "Follow-up and review meeting on the safety of dykes"), (FRAMEWORK, "Follow-up and review meeting on the River Charter"),
        ("2030 Agenda", "Follow-up to the review first"), ("", "Follow-up to the review first"),
    ):  # fmt: skip
        register = fold(titled, [opening(1, framework=framework)])
        review = register.review("first")
        assert review is not None
        assert name_for(register, review) == name


def test_a_meeting_that_ends_at_noon_closes_after_lunch() -> None:
    items = drafted(days=DAYS[:1]).items
    assert [(f"{item.slot.start:%H:%M}", item.title) for item in items[-2:]] == [
        ("13:00", "Lunch"), ("15:00", "Adoption of conclusions and close of the meeting"),
    ]  # fmt: skip


def test_more_objectives_than_sessions_share_them() -> None:
    many = tuple(entry(number, str(number)) for number in range(1, 12))
    programme = drafted(many, DAYS[:1])
    sessions = [item for item in programme.items if item.number]
    assert len(sessions) == 4
    assert sum(item.title.count("Objective") for item in sessions) == 11
    ends = [item.slot for item in programme.items]
    assert all(
        a.end is not None and b.start is not None and a.end <= b.start
        for a, b in zip(ends, ends[1:], strict=False)
    )


def test_nothing_open_is_no_agenda() -> None:
    register, review = opened()
    done = replace(review, entries=())
    with pytest.raises(RefusedAct, match="nothing is open"):
        draft(register, Plan(done, DAYS, "x"))
    with pytest.raises(RefusedAct, match="needs a day"):
        draft(register, Plan(review, (), "x"))


def test_it_is_read_back_from_its_word_document() -> None:
    programme = drafted()
    again = read(Document("draft.docx", docx.write(programme))).programme
    assert (again.paper.kind, again.paper.status) == ("agenda", "provisional")
    assert [(item.slot, item.title, item.questions) for item in again.items] == [
        (item.slot, item.title, item.questions) for item in programme.items
    ]
    assert [item.people for item in again.items] == [item.people for item in programme.items]
    assert again.meeting.name == programme.meeting.name


@pytest.mark.parametrize(
    "name",
    [
        "Follow-up and review meeting on the 2030 Agenda",
        "Second review of the 2030 Agenda for Sustainable Development",
        "Regional meeting on Agenda 2063",
        "Third review meeting of 2032 on dykes, boats and data",
        "Conference on the Programme of Action on Small Boats",
        "Follow-up to the River Declaration, 2026–2030",
    ],
)
def test_a_meeting_keeps_its_name_where_that_holds_numbers_and_the_kind_of_a_paper(name: str) -> None:
    register, review = opened()
    programme = draft(register, Plan(review, DAYS, name))
    again = read(Document("draft.docx", docx.write(programme))).programme
    assert (again.meeting.name, again.paper.kind, again.paper.status) == (name, "agenda", "provisional")
    assert (again.meeting.start, again.meeting.end) == (programme.meeting.start, programme.meeting.end)
