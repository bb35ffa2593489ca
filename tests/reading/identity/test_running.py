"""Papers that begin with their text: no title is made of it, and no meeting."""

from __future__ import annotations

import pytest

from travaux.reading import Document, survey
from travaux.reading.identity.running import opens_in_prose
from travaux.reading.identity.sentences import goes_beyond_sentence
from travaux.reading.readers.text import transcribe_text
from travaux.reading.transcript import TranscriptBuilder

WRAPPED = """At the
outset, I wish to thank the people of this city, who have
received all of us with such kindness. Mr. President, we
know how long you have worked for an end to the war, and my
Government will stand by you.
    Our harvest failed in two of the last three years. The
price of bread has doubled since the spring of 2019.
"""
NAMES_BROKEN = """My Government was glad to learn that
Ambassador Lind will guide the work of this Assembly. He is
known to all of us as a patient man. We wish him well, and
offer him the help of our delegation.
"""
ONE_LINE = (
    "It gives me great joy to speak from this rostrum once more. The year behind us was a hard one. Rivers rose, and whole "
    "villages were lost. My country asks for no pity. We ask the Assembly for the tools with which we can build again. "
) * 4
FRENCH = """C'est avec une grande joie que je prends la parole devant
cette Assemblée. Monsieur le Président, nous savons combien
vous avez travaillé pour la paix. Mon pays vous en remercie.
"""


@pytest.mark.parametrize("text", [WRAPPED, NAMES_BROKEN, ONE_LINE, FRENCH])
def test_the_first_words_of_a_speech_are_neither_title_nor_meeting(text: str) -> None:
    programme = survey(Document("speech.txt", text.encode())).programme
    assert (programme.paper.kind, programme.paper.title, programme.meeting.name) == ("statement", None, None)
    assert programme.items == ()


@pytest.mark.parametrize(
    ("head", "title"),
    [
        ("Statement by the delegation of Kenya\n\n", "Statement by the delegation of Kenya"),
        (
            "Wells and pumps for the villages of the north\n\n",
            "Wells and pumps for the villages of the north",
        ),
        ("CLOSING REMARKS\n", "CLOSING REMARKS"),
    ],
)
def test_a_heading_above_the_text_stays_the_title(head: str, title: str) -> None:
    programme = survey(
        Document("speech.txt", (head + WRAPPED.replace("At the\n", "At the ")).encode())
    ).programme
    assert programme.paper.title == title


@pytest.mark.parametrize(
    "text",
    [
        "Workshop on wells and pumps\n3 May 2021, Lima\n\n9:00 Opening\n9:30 Wells of the north\n10:30 Break\n",
        "Dear colleagues,\n\nWe will meet on 3 May. Bring your papers. The room is open from nine.\n",
        "Harvests\n\nWe lost two of three harvests. The price of bread has doubled. It will rise again.\n",
        "Agenda for the second day of the course\nOpening. Wells of the north. Pumps and pipes.\n",
        "",
    ],
)
def test_what_has_a_heading_a_salutation_or_no_sentences_does_not_open_in_prose(text: str) -> None:
    assert not opens_in_prose(transcribe_text(text))


def test_lines_without_words_are_passed_over() -> None:
    builder = TranscriptBuilder("text/html")
    for text in ("We have come far.", "\u00a0", "Our work is not done. It will take another year of us all."):
        builder.add(text, page=1)
    assert opens_in_prose(builder.build())


def test_a_letter_that_opens_in_prose_is_no_statement() -> None:
    text = "I have the honour to send you the report of our group. The Assembly will find our views in it.\n\nYours sincerely,\nA. Lind\n"
    programme = survey(Document("letter.txt", text.encode())).programme
    assert (programme.paper.kind, programme.paper.title) == ("letter", None)


def test_more_than_one_sentence_is_no_title() -> None:
    assert goes_beyond_sentence("The wells of the north were dug by hand in the last century. They are dry")
    assert not goes_beyond_sentence(
        "Report of the working group on wells and pumps to the council of the villages of the north."
    )
    assert not goes_beyond_sentence("Wells, pumps and pipes. Course for builders")
