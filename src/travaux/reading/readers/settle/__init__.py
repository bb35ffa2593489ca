"""What is told from the words of a transcript, whatever its format."""

from __future__ import annotations

from dataclasses import replace

from travaux.reading.readers.formats import IMAGES, Format
from travaux.reading.readers.settle.errorpage import refuse_error_page
from travaux.reading.readers.settle.flat import flattened, is_flat
from travaux.reading.readers.settle.menus import turns_pages
from travaux.reading.readers.settle.misread import mended
from travaux.reading.readers.settle.sharingframe import without_frame
from travaux.reading.readers.settle.site import tell_apart
from travaux.reading.transcript import LineRole, Transcript


def _in_figures(transcript: Transcript) -> Transcript:
    text = mended(transcript.text)
    return transcript if text is transcript.text else replace(transcript, text=text)


def _without_links(transcript: Transcript) -> Transcript:
    """The transcript with the links from one part of a document to another marked as words of the site."""
    if not any(turns_pages(transcript.line_text(line)) for line in transcript.lines):
        return transcript
    lines = tuple(
        line._replace(role=LineRole.CHROME) if turns_pages(transcript.line_text(line)) else line
        for line in transcript.lines
    )
    return replace(transcript, lines=lines)


def settle(transcript: Transcript, name: str) -> Transcript:
    """The transcript with a site's words told apart, and ``flat`` where its line breaks are lost.

    Raises :class:`~travaux.common.errors.NotAPaper` for the page of an error or a login.
    """
    refuse_error_page(transcript, name)
    transcript = _in_figures(transcript)
    if transcript.media_type == Format.PDF or transcript.media_type in IMAGES:
        return transcript
    transcript = _without_links(without_frame(tell_apart(transcript)))
    return flattened(transcript) if is_flat(transcript) else transcript
