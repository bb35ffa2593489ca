"""The drafted agenda is a programme like any other."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from tests.followup.register import ENTRIES, assessing, entry, opening
from travaux.common.errors import RefusedAct
from travaux.common.followup import Entry, Register, Review, Status
from travaux.common.programme import Programme
from travaux.followup.agenda import Plan, draft
from travaux.followup.fold import fold
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
        (1, "09:30", None, "Opening of the meeting"),
        (1, "10:00", "Session 1", "Objective 1: Dykes"),
        (2, "10:00", "Session 2", "Objective 2: Boats"),
        (2, "11:30", None, "Adoption of conclusions and close of the meeting"),
    ]
    first = programme.items[1]
    assert first.questions == (
        "What has been done about “Mend dyke 1”, and who can report on it?", "What is still missing for “Mend dyke 2”?",
    )  # fmt: skip
    assert all(person.to_be_confirmed for item in programme.items for person in item.people)
    assert [person.affiliation for person in first.people] == [None, "Body 0", "Body 1"]


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
    assert [len(item.people) for item in again.items] == [len(item.people) for item in programme.items]
