"""Times, means and conditions of what is undertaken."""

from __future__ import annotations

import pytest

from travaux.common.commitment import Means
from travaux.common.dates import PartialDate
from travaux.reading.commitments.terms import Terms, terms_of

DATED = PartialDate(2026, 3, 10)
MONEY, CAPACITY, TECHNOLOGY = (Means.MONEY,), (Means.CAPACITY,), (Means.TECHNOLOGY,)


@pytest.mark.parametrize(
    ("text", "time", "due"),
    [
        ("Requests a report by 30 June 2027", "by 30 June 2027", PartialDate(2027, 6, 30)),
        ("Requests a report by June 30, 2027", "by June 30, 2027", PartialDate(2027, 6, 30)),
        ("Extends the term to 1 May 2027", "to 1 May 2027", PartialDate(2027, 5, 1)),
        ("Recalls the forum held from 2 to 13 June 2026", None, None),
        ("Will build on the forum of 2 June to 13 June 2026", None, None),
        ("Requests action on dues owed before 1 January 2020", None, None),
        ("Requests news on the plan adopted by 2027", None, None),
        ("Will respect the line that existed prior to 30 June 2027", None, None),
        ("Requests news of what was agreed at the sixth meeting, by May 2027", "by May 2027", PartialDate(2027, 5)),
        ("Requests drafts by 1 May and by 2 June 2027", "by 2 June 2027", PartialDate(2027, 6, 2)),
        ("Requests one by 1 May 2027 and another by 2 June 2027", "by 1 May 2027 and another by 2 June 2027", PartialDate(2027, 6, 2)),
        ("Requests data by 1 May 2027 and, in final form, by 2 June 2027", "by 1 May 2027 and, in final form, by 2 June 2027", PartialDate(2027, 6, 2)),
        ("Requests two, by 1 May 2027 and 2 June 2028", "by 1 May 2027 and 2 June 2028", PartialDate(2028, 6, 2)),
        ("Requests a plan by 1 May 2027, and to fund it to end thirst by 2040", "by 1 May 2027", PartialDate(2027, 5, 1)),
        ("Requests a plan no later than 1 May 2027", "no later than 1 May 2027", PartialDate(2027, 5, 1)),
        ("Requests a first talk in July 2027 at the latest", "in July 2027 at the latest", PartialDate(2027, 7)),
        ("Will report no later than 30 days after its return", "no later than 30 days after its return", None),
        ("Requests a plan by 31 June 2027", None, None),
        ("We will send the boats in 2027", "in 2027", PartialDate(2027)),
        ("We will open the port on 4 May 2027", "on 4 May 2027", PartialDate(2027, 5, 4)),
        ("Decides to hold a meeting in Lome in June 2027", "in June 2027", PartialDate(2027, 6)),
        ("Requests a plan for the forum in Lome in June 2027", None, None),
        ("Will speak of the votes to be counted in 2027", None, None),
        ("We will mend what broke in 2025", None, None),
    ],
)  # fmt: skip
def test_by_when(text: str, time: str | None, due: PartialDate | None) -> None:
    found = terms_of(text, DATED)
    assert (found.time, found.due) == (time, due)


@pytest.mark.parametrize(
    ("text", "means", "conditions"),
    [
        ("We will prepare the budget within existing resources", (), ("within existing resources",)),
        ("We pledge $4 million to the relief fund", MONEY, ()),
        ("We commit to scaling up climate finance", MONEY, ()),
        ("Requests the Office to provide additional resources", MONEY, ()),
        ("Invites the Bank to attend in the capacity of observer", (), ()),
        ("Requests a note on the budget and on human resources", (), ()),
        ("Will work with the Fund on the digital divide", (), ()),
        (
            "Urges donors to support capacity-building, as appropriate, and training",
            CAPACITY,
            ("as appropriate",),
        ),
        ("We will strengthen the technical capacity of ports", CAPACITY, ()),
        (
            "We will share weather satellites, subject to national law",
            TECHNOLOGY,
            ("subject to national law",),
        ),
        ("Will act, not in accordance with international law", (), ()),
    ],
)
def test_means_are_what_is_given_and_conditions_what_binds(
    text: str, means: tuple[Means, ...], conditions: tuple[str, ...]
) -> None:
    assert terms_of(text) == Terms(means=means, conditions=conditions)
