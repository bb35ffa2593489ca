"""What is told from the words of a transcript, whatever its format."""

from __future__ import annotations

from travaux.reading.readers.errorpage import refuse_error_page
from travaux.reading.readers.flat import flattened, is_flat
from travaux.reading.readers.formats import IMAGES, Format
from travaux.reading.readers.site import tell_apart
from travaux.reading.transcript import Transcript


def settle(transcript: Transcript, name: str) -> Transcript:
    """The transcript with a site's words told apart, and ``flat`` where its line breaks are lost.

    Raises :class:`~travaux.common.errors.NotAPaper` for the page of an error or a login.
    """
    refuse_error_page(transcript, name)
    if transcript.media_type == Format.PDF or transcript.media_type in IMAGES:
        return transcript
    transcript = tell_apart(transcript)
    return flattened(transcript) if is_flat(transcript) else transcript
