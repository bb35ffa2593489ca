"""What pretalx would be sent, and what is compared before; a real one takes it in tests/cli/test_pretalx.py."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given

from tests.publish import strategies
from tests.publish.samples import MATTERS, STOCKTAKING
from travaux.common.errors import NoDates
from travaux.common.programme import Appearance, Programme
from travaux.publish.pretalx import Session, Speaker, Standing, changes, notice, sessions

ZONE = ZoneInfo("America/Mexico_City")


def held(session: Session, at: dt.tzinfo = ZONE, **changed: object) -> Standing:
    """The session as pretalx would hold it."""
    start = session.start if session.start.tzinfo else session.start.replace(tzinfo=at)
    same = Standing(
        session.uid[:6], session.uid, session.title, "confirmed", session.kind, start, session.minutes, session.room,
        session.text, frozenset(one.name for one in session.speakers),
    )  # fmt: skip
    return replace(same, **changed)  # type: ignore[arg-type]


def test_a_panel_with_all_that_pretalx_can_hold() -> None:
    panel = sessions(STOCKTAKING)[2]
    assert (panel.title, panel.kind, panel.minutes, panel.room) == (
        "Panel 1 · Where the consultations stand: six themes, one text", "Session", 120, "Plenary hall",
    )  # fmt: skip
    assert panel.start == dt.datetime(2017, 12, 4, 11, tzinfo=ZONE)
    assert panel.speakers == (
        Speaker("Jürg Lauber", "Permanent Representative of Switzerland to the United Nations"),
        Speaker("Eva Åkerman Börje", "Senior Adviser, Office of the Special Representative"),
        Speaker(
            "Alicia Bárcena", "Executive Secretary, Economic Commission for Latin America and the Caribbean"
        ),
    )
    assert panel.text.splitlines()[:3] == [
        "- Moderator: H.E. Jürg Lauber, Permanent Representative of Switzerland to the United Nations",
        "- Speaker: Eva Åkerman Börje, Senior Adviser, Office of the Special Representative",
        "- Speaker: To be confirmed, African Union Commission",
    ]


def test_what_is_lost_is_said() -> None:
    assert notice(STOCKTAKING) == (
        "2 items without date or time are left out; 1 item without an end lasts until the next start; 1 break is a"
        " session of the type Break; 7 people without e-mail address: true ones can be set in pretalx"
    )
    with pytest.raises(NoDates):
        sessions(MATTERS)


def test_a_second_run_changes_nothing() -> None:
    wanted = sessions(STOCKTAKING)
    assert [each.what for each in changes(wanted, [held(one) for one in wanted], ZONE) if each.what] == []


def test_what_is_moved_changed_added_and_withdrawn() -> None:
    opening, panel, talk, lunch = sessions(STOCKTAKING)[1:5]
    later = opening.start + dt.timedelta(hours=1)
    moved = replace(opening, start=later, room="Annex")
    renamed = replace(panel, title=panel.title.replace("six themes", "the six themes"), uid="other")
    found = changes([moved, renamed, talk], [held(opening), held(panel), held(lunch)], ZONE)
    assert [str(each) for each in found] == [
        "moved from 2017-12-04 10:00 to 2017-12-04 11:00, room: 1 · Opening of the meeting",
        "title: Panel 1 · Where the consultations stand: the six themes, one text",
        "new: What the thematic sessions said",
        "cancelled: Lunch",
    ]


def test_what_was_cancelled_comes_back_and_is_not_cancelled_twice() -> None:
    opening, panel = sessions(STOCKTAKING)[1:3]
    gone = [held(opening, state="canceled", start=None), held(panel, state="canceled", start=None)]
    assert [str(each) for each in changes([opening], gone, ZONE)] == ["back: 1 · Opening of the meeting"]


def test_what_was_cut_off_goes_on() -> None:
    (opening,) = sessions(STOCKTAKING)[1:2]
    half = held(opening, state="accepted", start=None, speakers=frozenset())
    assert changes([opening], [half], ZONE)[0].what == ("not scheduled yet", "state", "people")


def test_a_text_that_the_event_does_not_ask_for_is_no_change() -> None:
    (opening,) = sessions(STOCKTAKING)[1:2]
    assert changes([opening], [held(opening, text=None)], ZONE)[0].what == ()


def test_an_address_is_made_of_the_name_and_reaches_nobody() -> None:
    one, other = Speaker("Ana Ruiz", "Mayor"), Speaker("ANA RUIZ", "")
    assert one.email == other.email
    assert one.email.endswith("@travaux.invalid")


def test_what_is_too_long_for_pretalx_is_whole_in_the_text() -> None:
    item = replace(STOCKTAKING.items[1], title="Words " * 60, people=(Appearance("N" * 300),))
    (session,) = sessions(replace(STOCKTAKING, items=(item,)))
    assert (len(session.title), len(session.speakers[0].name)) == (200, 100)
    assert ("Words " * 60).strip() in session.text


@given(strategies.programmes)
def test_any_programme_published_twice_changes_nothing(programme: Programme) -> None:
    try:
        wanted = sessions(programme)
    except NoDates:
        return
    assert len({one.uid for one in wanted}) == len(wanted)
    assert all(1 <= len(one.title) <= 200 and one.text and one.minutes >= 1 for one in wanted)
    assert [each for each in changes(wanted, [held(one) for one in wanted], ZONE) if each.what] == []
