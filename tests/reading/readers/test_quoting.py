"""Papers as mail carries them on: quoted, passed on, with the ends of lines torn off."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tests.reading.readers.outline import outline
from travaux.reading import read
from travaux.reading.document import Document
from travaux.reading.readers import transcribe
from travaux.reading.readers.quoting import Carried, carried

FORWARDED = """Ana,

the draft as promised.

Bo

-----Original Message-----
From: Harbour Office
Sent: Monday, 3 May 2021
To: Delegates
Subject: FW: Third Harbour Forum

> > Third Harbour Forum
> > Porto, 4 May 2021
> >
> > 09:00 Opening by Ana Reis, Director of the Harbour Office of the City
> of Porto
> > 09:30 Tides and what they leave behind on the quays of the old town of
Porto
> > 10:30 Coffee break
> > 11:00 Closing
"""


def test_the_quoted_paper_is_read_and_the_words_around_it_cover_it() -> None:
    found = carried(FORWARDED)
    assert found.cover == (
        "-----Original Message-----",
        "From: Harbour Office",
        "Sent: Monday, 3 May 2021",
        "To: Delegates",
        "Ana,",
        "the draft as promised.",
        "Bo",
        "Third Harbour Forum",
    )
    assert found.text.splitlines() == [
        "Third Harbour Forum",
        "",
        "Third Harbour Forum",
        "Porto, 4 May 2021",
        "",
        "09:00 Opening by Ana Reis, Director of the Harbour Office of the City",
        "of Porto",
        "09:30 Tides and what they leave behind on the quays of the old town of Porto",
        "10:30 Coffee break",
        "11:00 Closing",
    ]


def test_its_programme_is_that_of_the_paper() -> None:
    items = read(Document("a.txt", FORWARDED.encode())).programme.items
    assert [(str(item.slot.start)[:5], item.title) for item in items if item.slot] == [
        ("09:00", "Opening"),
        ("09:30", "Tides and what they leave behind on the quays of the old town of Porto"),
        ("10:30", "Coffee break"),
        ("11:00", "Closing"),
    ]


def test_a_mail_that_answers_between_quotations_stays_whole() -> None:
    text = "\n".join(
        ["> Who chairs?", "Ana Reis chairs all of it, from the opening to the close.", "> When?"]
    )
    text += "\n> Where?\nIn the hall by the quay, on the first floor, at nine."
    assert carried(text) == Carried((), text.replace("> ", ""))


def test_the_words_around_the_paper_are_kept_as_such() -> None:
    assert "chrome Bo" in outline(transcribe(Document("a", FORWARDED.encode())))


def test_a_memorandum_keeps_its_head() -> None:
    memo = "MEMORANDUM\nFrom: The Secretary\nTo: All members\nDate: 4 May 2035\nSubject: Agenda of the forum\n\n1. Opening\n2. Closing\n"
    assert carried(memo) == Carried((), memo)


@given(st.text(alphabet="ab: \n", max_size=200))
def test_other_text_is_given_back_as_it_is(text: str) -> None:
    assert carried(text) == Carried((), text)


def test_the_note_that_covers_a_quoted_paper_is_no_part_of_it() -> None:
    text = "> Dear colleagues,\n>\n> Please find below the agenda.\n>\n> DRAFT AGENDA\n> 1. Opening\n>\n> Best regards,\n> Ana"
    assert carried(text) == Carried(
        ("Dear colleagues,", "Please find below the agenda.", "Best regards,", "Ana"),
        "\nDRAFT AGENDA\n1. Opening\n",
    )
