"""Agendas that begin with their first item."""

from __future__ import annotations

import pytest

from travaux.publish.json import shape
from travaux.reading import Document, read
from travaux.reading.pipeline import survey

AGENDA = """1. Opening

   Welcome by the Chairman
   Statement by representative of the hosts

2. Adoption of agenda

3. Purpose of the consultation

4. Any other business
"""


def test_a_speech_under_an_item_does_not_make_an_agenda_a_statement() -> None:
    programme = shape(read(Document("a.txt", AGENDA.encode())).programme)
    assert (programme["paper"]["kind"], programme["paper"]["title"]) == ("agenda", None)
    assert [(item["id"], item["parent"], item["number"], item["title"]) for item in programme["items"]] == [
        (1, None, "1", "Opening"),
        (2, 1, None, "Welcome by the Chairman"),
        (3, 1, None, "Statement by representative of the hosts"),
        (4, None, "2", "Adoption of agenda"),
        (5, None, "3", "Purpose of the consultation"),
        (6, None, "4", "Any other business"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Statement by the representative of Norland\n\n" + AGENDA,
        AGENDA.replace("2. Adoption of agenda", "2. Fish and ships").replace("Any other business", "Fees"),
    ],
)
def test_a_title_or_a_list_without_steps_of_a_meeting_is_none(text: str) -> None:
    assert survey(Document("a.txt", text.encode())).programme.paper.kind == "statement"
