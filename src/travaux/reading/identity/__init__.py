"""What a paper is and which meeting it belongs to."""

from __future__ import annotations

from travaux.reading.identity.draft import PaperDraft
from travaux.reading.transcript import Transcript


def identify(transcript: Transcript) -> PaperDraft:
    """The identity of the paper and of its meeting."""
    return PaperDraft()
