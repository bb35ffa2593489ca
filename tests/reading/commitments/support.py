"""Transcripts made of our own words, and real papers."""

from __future__ import annotations

from pathlib import Path

from travaux.reading.document import Document
from travaux.reading.readers import transcribe
from travaux.reading.transcript import Transcript, TranscriptBuilder


def written(*paragraphs: str) -> Transcript:
    """A transcript of one page in which each argument is a paragraph; "# " makes a heading, "_" sets italics."""
    builder = TranscriptBuilder("text/plain")
    for text in paragraphs:
        heading, italic = text.startswith("# "), text.startswith("_")
        builder.add(text.removeprefix("# ").strip("_"), page=1, bold=heading, italic=italic)
    return builder.build()


def paper(path: Path) -> Transcript:
    return transcribe(Document.open(path))
