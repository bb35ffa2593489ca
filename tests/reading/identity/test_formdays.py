"""The day of a meeting in the lines of a form, told from that of the letterhead."""

from __future__ import annotations

import pytest

from travaux.reading.document import Document
from travaux.reading.identity import identify
from travaux.reading.readers import transcribe


def _days(page: str) -> tuple[str | None, str | None, str | None]:
    """The paper's own day, and the first and last of its meeting."""
    draft = identify(transcribe(Document("page.html", page.encode())))
    found = (draft.date, draft.meeting.start, draft.meeting.end)
    own, start, end = (one.value if one else None for one in found)
    return own, start, end


@pytest.mark.parametrize(
    ("form", "end"),
    [
        ("Subject: Ferries<br>Date: 9 October 2035<br>Time: 10.00<br>Venue: Harbour Hall", "2035-10-09"),
        ("Venue: Harbour Hall<br>Dates: 9–10 October 2035", "2035-10-10"),
    ],
)
def test_a_form_below_a_dated_letterhead_gives_the_day_of_the_meeting(form: str, end: str) -> None:
    page = f"""<p>COUNCIL OF THE PORTS</p><p>Porto, 2 October 2035</p><h1>Notice of meeting and provisional agenda</h1>
<p>{form}</p><p>1. Adoption of the agenda</p><p>2. Ferries</p><p>3. Other business</p>"""
    assert _days(page) == ("2035-10-02", "2035-10-09", end)


def test_the_day_in_an_item_of_an_agenda_is_not_that_of_the_paper() -> None:
    page = """<p><b>NOTICE OF MEETING</b></p><p>Board of Piers</p><p>Date: 9 October 2035<br>Time: 10.00<br>Place: Harbour Hall</p>
<p>1. Apologies</p><p>2. Minutes of the meeting of 20 August 2035</p>"""
    assert _days(page) == (None, "2035-10-09", "2035-10-09")


def test_one_field_may_give_day_and_place() -> None:
    page = """<p><b>Panel discussion on ferries</b></p><p>Concept note (as of 2 October 2035)</p>
<p>Date and venue: Tuesday, 9 October 2035, Harbour Hall</p><p>Objectives: to take stock.</p>"""
    assert _days(page) == ("2035-10-02", "2035-10-09", "2035-10-09")


def test_a_mail_says_in_a_sentence_when_its_readers_meet() -> None:
    mail = """From: Ada Pereira <ada@ports.example>
To: members@ports.example
Subject: Agenda for Wednesday
Date: Fri, 10 Oct 2036 11:02:00 +0000

Dear all,

We will meet on Wednesday 15 October 2036 from 13:00 to 14:30 UTC. The agenda is as follows:

1. Welcome
2. Buoys and nets
3. Other business
"""
    draft = identify(transcribe(Document("mail.eml", mail.encode())))
    assert draft.meeting.start and draft.meeting.start.value == "2036-10-15"
