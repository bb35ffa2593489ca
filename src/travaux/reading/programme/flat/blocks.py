"""Logical lines of a paper without times that has lost its line breaks."""

from __future__ import annotations

from travaux.reading.programme.chains import Block
from travaux.reading.transcript import Transcript


def blocks(transcript: Transcript) -> list[Block]:
    """The words cut where a number, a day, a heading or a sentence begins."""
    return []
