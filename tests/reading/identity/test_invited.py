"""The meeting that a letter's subject names, and where and when those who adopt an act say that they met."""

from __future__ import annotations

import pytest

from tests.reading.identity.papers import PROSE, identity, page, set_in
from tests.reading.readers.packages import p, r

_MEETING = ("meeting.name", "meeting.venue", "meeting.start", "meeting.end")


def meeting(found: dict[str, object]) -> dict[str, object]:
    return {key.removeprefix("meeting."): found[key] for key in _MEETING if key in found}


def test_a_letter_invites_to_the_meeting_of_its_subject() -> None:
    found = page(
        p(r("FERRY SECRETARIAT")),
        p(r("4 May 2031")),
        p(r("Dear colleagues,")),
        set_in(22, "Invitation to the Second Conference on Night Ferries, Mombasa, 6–8 October 2031"),
        PROSE,
        p(r("Yours sincerely,")),
        p(r("Ruth Otieno")),
    )
    assert (found["kind"], found["date"], found["author"]) == ("letter", "2031-05-04", "Ruth Otieno")
    assert meeting(found) == {
        "name": "Second Conference on Night Ferries",
        "venue": "Mombasa",
        "start": "2031-10-06",
        "end": "2031-10-08",
    }


def test_a_letter_about_a_meeting_without_days_is_of_none() -> None:
    text = (
        "4 May 2031\n\nSubject: Papers for the Second Conference on Night Ferries\n\nDear colleagues,\n\n"
        "Please send the papers soon.\n\nYours sincerely,\n\nRuth Otieno\n"
    )
    assert meeting(identity(text)) == {}


def test_an_act_dated_on_its_last_day_says_when_those_who_adopt_it_met() -> None:
    found = page(
        set_in(32, "MOMBASA DECLARATION ON NIGHT FERRIES"),
        p(r("8 October 2031")),
        p(r("We, the Ministers of harbours, meeting in Mombasa from 6 to 8 October 2031,")),
        p(r("Recalling the first Conference,")),
    )
    assert (found["kind"], found["date"]) == ("declaration", "2031-10-08")
    assert meeting(found) == {"venue": "Mombasa", "start": "2031-10-06", "end": "2031-10-08"}


@pytest.mark.parametrize(
    ("sentence", "days"),
    [
        ("The Ministers met in Mombasa, Kenya, on 6 and 7 October 2031.", ("2031-10-06", "2031-10-07")),
        ("The Ministers met in Mombasa. A round of talks was held on 6 October 2031.", None),
        ("The fund was set up in Mombasa on 6 October 2031.", None),
    ],
)
def test_only_those_who_met_tell_the_days(sentence: str, days: tuple[str, str] | None) -> None:
    found = page(set_in(32, "COMMUNIQUÉ OF THE HARBOUR MINISTERS"), p(r(sentence)), PROSE)
    met = meeting(found)
    assert ((met.get("start"), met.get("end")) if met else None) == days
