"""Papers joined to meetings, whatever the order they come in."""

from __future__ import annotations

import itertools

from travaux.common.dates import PartialDate
from travaux.common.gathering import Claim, Gathering, Member
from travaux.common.programme import Meeting
from travaux.reading.likeness.gatherings import gather


def claim(
    paper: str, name: str | None, start: str | None = None, end: str | None = None, **more: str
) -> Claim:
    first, last = (PartialDate.parse(one) if one else None for one in (start, end))
    return Claim(paper, Meeting(name=name, start=first, end=last, **more))  # type: ignore[arg-type]


MONTH = claim("a", "Workshop on Fair Work", "2017-04", venue="Geneva")
DAYS = claim("b", "WORKSHOP ON FAIR WORK", "2017-04-18", "2017-04-19")
NO_DATE = claim("c", "Workshop on fair work")
NEXT_YEAR = claim("d", "Workshop on Fair Work", "2018-04-17", "2018-04-18")
OTHER = claim("e", "Workshop on Return", "2017-04-18", "2017-04-19")
NAMELESS = claim("f", None, "2017-04-18")


def test_a_missing_day_is_completed_from_a_sibling_and_said_so() -> None:
    assert gather([MONTH, DAYS, OTHER, NAMELESS]) == (
        Gathering(
            "workshop-on-fair-work-2017",
            Meeting(
                name="Workshop on Fair Work",
                venue="Geneva",
                start=PartialDate(2017, 4, 18),
                end=PartialDate(2017, 4, 19),
            ),
            (
                Member("a", "gives the same name, and 2017-04 where another paper gives 2017-04-18"),
                Member("b", "gives the same name and date"),
            ),
            completed_from="b",
        ),
        Gathering("workshop-on-return-2017", OTHER.meeting, (Member("e", "gives the same name and date"),)),
    )


def test_meetings_of_two_years_stay_apart_and_an_undated_paper_joins_neither() -> None:
    found = {one.key: {member.paper for member in one.members} for one in gather([DAYS, NO_DATE, NEXT_YEAR])}
    assert found == {
        "workshop-on-fair-work": {"c"}, "workshop-on-fair-work-2017": {"b"}, "workshop-on-fair-work-2018": {"d"},
    }  # fmt: skip


def test_the_order_of_the_papers_changes_nothing() -> None:
    claims = [MONTH, DAYS, NO_DATE, NEXT_YEAR]
    assert len({gather(order) for order in itertools.permutations(claims)}) == 1


def test_two_meetings_of_one_name_and_year_have_keys_of_their_own() -> None:
    autumn = claim("g", "Workshop on Fair Work", "2017-10-03")
    assert [one.key for one in gather([autumn, DAYS])] == [
        "workshop-on-fair-work-2017", "workshop-on-fair-work-2017-2",
    ]  # fmt: skip


def test_a_name_with_more_words_is_the_same_meeting_on_the_same_days_only() -> None:
    longer = claim("h", "Workshop on Fair Work at a glance", "2017-04-18", "2017-04-19")
    elsewhere = claim("i", "Workshop on Fair Work for cities", "2017-05-02", "2017-05-03")
    assert [[(m.paper, m.reason) for m in one.members] for one in gather([elsewhere, longer, DAYS])] == [
        [
            ("b", "gives the same name and date"),
            ("h", "gives the same days, and a name of the same words"),
        ],
        [("i", "gives the same name and date")],
    ]


def test_a_paper_that_nothing_shows_to_be_of_a_meeting_joins_one_and_makes_none() -> None:
    def loose(paper: str, name: str) -> Claim:
        return Claim(paper, Meeting(name=name), firm=False)

    alone = loose("a", "Allow me to congratulate you on your election")
    joining = loose("b", "Expert meeting on return")
    (found,) = gather([alone, joining, claim("c", "Expert meeting on return", "2017-12-04")])
    assert [one.paper for one in found.members] == ["b", "c"]
    assert gather([alone, joining]) == ()


def test_days_that_were_changed_are_of_the_same_meeting_as_long_as_some_stay() -> None:
    """Most papers decide which days are shown; a meeting of the name in another week is another."""
    moved = claim("a", "Council, Annual session", "2025-07-29", "2025-07-30")
    others = [claim(paper, "Council, Annual session", "2025-07-25", "2025-07-30") for paper in "bc"]
    later = claim("d", "Council, Annual session", "2025-08-04", "2025-08-05")
    first, second = gather([moved, *others, later])
    assert (str(first.meeting.start), str(first.meeting.end)) == ("2025-07-25", "2025-07-30")
    assert [(one.paper, one.reason) for one in first.members] == [
        ("a", "gives the same name, and 2025-07-29 where another paper gives 2025-07-25"),
        ("b", "gives the same name and date"),
        ("c", "gives the same name and date"),
    ]
    assert [one.paper for one in second.members] == ["d"]


def test_a_body_alone_is_no_meeting_and_its_paper_joins_the_one_meeting_of_its_name() -> None:
    letter = claim("a", "River Council", body="River Council")
    dated = claim("b", "River Council", "2025-02-17", "2025-03-14", body="River Council")
    assert gather([letter]) == ()
    assert [[member.paper for member in one.members] for one in gather([letter, dated])] == [["a", "b"]]


def test_a_name_is_shown_in_small_letters_where_a_paper_writes_it_so() -> None:
    shouted = [claim(paper, "RIVER COUNCIL, Twelfth session") for paper in "abc"]
    (found,) = gather([*shouted, claim("d", "River Council, Twelfth session")])
    assert found.meeting.name == "River Council, Twelfth session"
