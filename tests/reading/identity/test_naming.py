"""Names of meetings and of the series that they belong to."""

from __future__ import annotations

from tests.reading.identity.papers import SUMMARY_RECORD
from travaux.reading.document import Document
from travaux.reading.identity import identify
from travaux.reading.readers import transcribe


def _series(text: str) -> tuple[str, list[str]] | None:
    transcript = transcribe(Document("paper.txt", text.encode()))
    found = identify(transcript).meeting.series
    return None if found is None else (found.value, [transcript[span] for span in found.spans])


def test_the_words_of_a_series_stand_where_it_says() -> None:
    assert _series(SUMMARY_RECORD) == ("Committee", ["Committee"])
    text = (
        "Third Regional Forum on Harbours 2035\nProgramme\nPorto, 4 May 2035\n\n09:00 Opening\n10:00 Tides\n"
    )
    assert _series(text) == ("Regional Forum on Harbours", ["Regional Forum on Harbours"])
    text = "Regional Third Forum on Harbours\nProgramme\nPorto, 4 May 2035\n\n09:00 Opening\n10:00 Tides\n"
    assert _series(text) == ("Regional Forum on Harbours", ["Regional", "Forum on Harbours"])


def test_the_series_of_a_sitting_with_but_a_number_is_its_body_s() -> None:
    text = "Arbeitskreis Ufer\nProtokoll der 18. Sitzung\nLindau, 21. April 2035\n\nDie Sitzung begann um zehn Uhr im Rathaus.\n"
    assert _series(text) == ("Arbeitskreis Ufer", ["Arbeitskreis Ufer"])
