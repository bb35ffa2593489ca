"""The register is what its log makes of it: carried on, released, undone, never lost."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.followup.register import ENTRIES, FRAMEWORK, assessing, closing, entry, opening
from travaux.common.dates import PartialDate
from travaux.common.errors import RefusedAct
from travaux.common.followup import (
    ASSESSABLE,
    RELEASING,
    SETTLED,
    Act,
    ActKind,
    Entry,
    Level,
    Money,
    Outcome,
    Register,
    Source,
    Status,
)
from travaux.followup.fold import Following, fold, looked_at


def check(entries: Iterable[Entry], log: Sequence[Act], act: Act) -> None:
    Following(entries, log).take(act)


def statuses(register: Register) -> dict[str, str]:
    return {one.entry.key: one.status.value for one in register.standings}


def test_a_review_looks_at_its_framework_and_freezes_what_it_saw() -> None:
    acts = [opening(1), assessing(2, "e1", Status.ACHIEVED), assessing(3, "e2", Status.UNDER_WAY), closing(4)]
    register = fold(ENTRIES, acts)
    assert statuses(register) == {
        "e1": "achieved", "e2": "under consideration", "e3": "under consideration", "e4": "under consideration", "e5": "open",
    }  # fmt: skip
    review = register.review("first")
    assert review is not None
    assert review.outcomes == (
        Outcome("e1", Status.ACHIEVED, True), Outcome("e2", Status.UNDER_WAY, True),
        Outcome("e3", Status.OPEN, False), Outcome("e4", Status.OPEN, False),
    )  # fmt: skip


def test_what_is_not_achieved_is_carried_with_its_history_until_it_is_released() -> None:
    release = Act(
        5, ActKind.RELEASE, "Ada", "2031-02-01", "the dyke is gone", entry="e3", status=Status.LAPSED
    )
    acts = [
        opening(1),
        assessing(2, "e1", Status.ACHIEVED),
        assessing(3, "e2", Status.PARTLY),
        closing(4),
        release,
    ]
    register = fold(ENTRIES, [*acts, opening(6, "second", "2032")])
    review = register.review("second")
    assert review is not None
    assert (review.carried, review.entries) == (("e2", "e4"), ("e2", "e4"))
    standing = register.standing("e2")
    assert standing is not None
    assert [one.status for one in standing.assessments] == [Status.PARTLY]
    assert standing.reviews == ("first", "second")


def test_an_independent_assessment_stands_above_a_self_reported_one() -> None:
    acts = [
        opening(1), assessing(2, "e1", Status.UNDER_WAY, source=Source.INDEPENDENT),
        assessing(3, "e1", Status.ACHIEVED, source=Source.SELF),
    ]  # fmt: skip
    standing = fold(ENTRIES, acts).standing("e1")
    assert standing is not None
    assert standing.status is Status.UNDER_WAY
    said = standing.latest(Source.SELF)
    assert said is not None
    assert said.status is Status.ACHIEVED


REFUSALS = {
    "there is a review 'first' already": opening(9, "first", "2033"),
    "is still open": opening(9, "second", "2033"),
    "there is no review 'none'": closing(9, "none"),
    "there is no entry e9": assessing(9, "e9", Status.OPEN),
    "not among the entries": assessing(9, "e5", Status.OPEN),
    "not what an assessment can say": assessing(9, "e1", Status.LAPSED),
    "leaves only with a reason": Act(9, ActKind.RELEASE, "Ada", "", " ", entry="e1", status=Status.LAPSED),
    "leaves as lapsed or superseded": Act(
        9, ActKind.RELEASE, "Ada", "", "why", entry="e1", status=Status.ACHIEVED
    ),
    "when e1 was undertaken": Act(9, ActKind.SET_DUE, "Ada", "", entry="e1", due=PartialDate(2029)),
    "there is no decision 7": Act(9, ActKind.UNDO, "Ada", "", undoes=7),
}


@pytest.mark.parametrize("words", list(REFUSALS))
def test_an_act_that_cannot_follow_is_refused_with_its_reason(words: str) -> None:
    with pytest.raises(RefusedAct, match=words):
        check(ENTRIES, [opening(1)], REFUSALS[words])


def test_a_closed_review_takes_no_assessment_and_its_acts_stay_until_it_is_reopened() -> None:
    log = [opening(1), assessing(2, "e1", Status.OPEN), closing(3)]
    with pytest.raises(RefusedAct, match="is closed"):
        check(ENTRIES, log, assessing(4, "e1", Status.ACHIEVED))
    with pytest.raises(RefusedAct, match="Undo its closing first"):
        check(ENTRIES, log, Act(4, ActKind.UNDO, "Ada", "", undoes=2))
    check(ENTRIES, log, Act(4, ActKind.UNDO, "Ada", "", undoes=3))


KEYS = st.sampled_from([one.key for one in ENTRIES])
NAMES = st.sampled_from(["first", "second", "third"])
WANTED = st.one_of(
    st.builds(opening, st.just(0), NAMES, st.sampled_from(["2031", "2032-05", "2033"]), st.sampled_from([FRAMEWORK, "Forest Code", ""])),
    st.builds(closing, st.just(0), NAMES),
    st.builds(assessing, st.just(0), KEYS, st.sampled_from(ASSESSABLE), NAMES, st.sampled_from(Source)),
    st.builds(lambda key, status: Act(0, ActKind.RELEASE, "Ada", "", "why", entry=key, status=status), KEYS, st.sampled_from(RELEASING)),
    st.builds(lambda key, level: Act(0, ActKind.ASSIGN, "Ada", "", entry=key, level=level, bodies=("X",)), KEYS, st.sampled_from(Level)),
    st.builds(lambda key: Act(0, ActKind.ADD_MEANS, "Ada", "", entry=key, money=Money("5", "USD", 2030)), KEYS),
    st.builds(lambda number: Act(0, ActKind.UNDO, "Ada", "", undoes=number), st.integers(1, 12)),
)  # fmt: skip


def logged(wanted: list[Act]) -> list[Act]:
    """The acts that are let into the log, numbered."""
    log: list[Act] = []
    for act in wanted:
        numbered = replace(act, number=len(log) + 1)
        try:
            check(ENTRIES, log, numbered)
        except RefusedAct:
            continue
        log.append(numbered)
    return log


@given(st.lists(WANTED, max_size=14))
def test_no_history_is_lost(wanted: list[Act]) -> None:
    log = logged(wanted)
    register = fold(ENTRIES, log)
    assert [one.entry for one in register.standings] == list(ENTRIES)
    undone = {act.undoes for act in log if act.kind is ActKind.UNDO}
    for standing in register.standings:
        for number in standing.acts:
            assert log[number - 1].entry == standing.entry.key
            assert number not in undone


@given(st.lists(WANTED, max_size=14))
def test_acts_that_follow_one_another_are_let_in_as_if_each_came_alone(wanted: list[Act]) -> None:
    following, log = Following(ENTRIES, ()), []
    for act in wanted:
        try:
            following.take(numbered := replace(act, number=len(log) + 1))
        except RefusedAct:
            continue
        log.append(numbered)
    assert log == logged(wanted)


def test_a_paper_read_later_changes_no_review_that_was_opened_before() -> None:
    opened = replace(opening(1), entries=looked_at(ENTRIES, FRAMEWORK, PartialDate(2031)))
    log = [opened, assessing(2, "e1", Status.ACHIEVED), closing(3)]
    later = (*ENTRIES, entry(6), entry(7, "2"))
    assert fold(later, log).review("first") == fold(ENTRIES, log).review("first")
    following = fold(later, [*log, opening(4, "second", "2032")]).review("second")
    assert following is not None
    assert following.entries == ("e2", "e3", "e4", "e6", "e7")


@given(st.lists(WANTED, max_size=14))
def test_what_is_undone_is_as_if_it_had_never_been(wanted: list[Act]) -> None:
    log = logged(wanted)
    undone = {act.undoes for act in log if act.kind is ActKind.UNDO}
    rest = [act for act in log if act.kind is not ActKind.UNDO and act.number not in undone]
    assert fold(ENTRIES, log) == fold(ENTRIES, rest)


@given(st.lists(WANTED, max_size=14))
def test_a_review_carries_all_that_the_one_before_left_and_nothing_settled(wanted: list[Act]) -> None:
    log = logged(wanted)
    for place, act in enumerate(log):
        if act.kind is not ActKind.OPEN_REVIEW:
            continue
        before, after = fold(ENTRIES, log[:place]), fold(ENTRIES, log[: place + 1])
        review = after.review(act.review)
        if review is None:
            continue
        earlier = [one for one in before.reviews if one.framework == review.framework and one.closed]
        left = {one.entry for one in earlier[-1].outcomes} if earlier else set()
        open_ = {one.entry.key for one in before.standings if one.status not in SETTLED}
        assert set(review.carried) == left & open_
        assert set(review.entries) <= open_
