"""Frames of sites for sharing documents."""

from __future__ import annotations

import pytest

from travaux.reading.document import Document
from travaux.reading.readers import transcribe

PAPER = "PROGRAMME\nMonday, 5 March 2035\n9:00 Opening\n10:00 Tides\n11:00 Closing\n"


def body(text: str) -> str:
    transcript = transcribe(Document("a.txt", text.encode()))
    return "".join(f"{transcript.line_text(line)}\n" for line in transcript.body())


@pytest.mark.parametrize(
    "frame",
    [
        "+ All Categories\nHome > Documents > Theme of the ports\n\nTheme of the ports\n\nDate post: 28-Jun-2035\nCategory:\nUpload: others\n"
        "View: 0 times\nDownload: 0 times\nShare this document with a friend\n37\n",
        "Ports of the north\n0 ratings\n1,234 views\n12 pages\nUploaded by Ana Lindqvist\nDocument Information\nDownload as PDF, TXT or read online\n",
        "Ports du nord\n312 vues\nTéléchargements : 4\nMis en ligne par Zoé\nPartager ce document\n",
    ],
)
def test_a_frame_over_a_paper_is_words_of_the_site(frame: str) -> None:
    assert body(frame + PAPER) == PAPER


@pytest.mark.parametrize(
    "lines",
    [
        "Category: ports\nAuthor: Ana Lindqvist\nPages: 12\nLanguage: English\n",
        "Views: 12\nShare this document with your delegation\n",
    ],
)
def test_fewer_such_lines_are_a_papers_own(lines: str) -> None:
    assert body(lines + PAPER) == lines + PAPER


def test_lines_far_below_are_no_frame() -> None:
    text = (
        PAPER
        + "12:00 Lunch\n13:00 Nets\n14:00 Ropes\n15:00 Ships\nViews: 3\nUploaded by Ana\nShare this document\n"
    )
    assert body(text) == text
