"""The transcript that a reading keeps, whole or only its text."""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from travaux.common.errors import DamagedLibrary
from travaux.common.plain import unpack
from travaux.common.transcript import Transcript
from travaux.record.evidence.models import Reading


def transcript_of(reading: Reading) -> Transcript:
    """The transcript; DamagedLibrary where what is kept is none."""
    try:
        return unpack(Transcript, bytes(reading.transcript or b""))
    except ValueError:
        raise DamagedLibrary(f"the transcript of {reading.paper} is damaged") from None


@dataclass(frozen=True, slots=True)
class Text:
    """A transcript's text and, for each page in order, where it starts and its number."""

    text: str
    pages: tuple[tuple[int, int], ...]


def text_of(reading: Reading) -> Text:
    """What is said, without how it stands on the page, which is quicker than the whole transcript."""
    try:
        plain = json.loads(zlib.decompress(reading.transcript or b"").decode("utf-8", "surrogatepass"))
        text = str(plain["text"]).encode("utf-8", "replace").decode("utf-8")
        lines = plain["lines"]["columns"] if plain.get("lines") else {"start": (), "page": ()}
        return Text(text, tuple(_pages(lines["start"], lines["page"])))
    except (ValueError, KeyError, TypeError, zlib.error):
        raise DamagedLibrary(f"the transcript of {reading.paper} is damaged") from None


def _pages(starts: Sequence[int], numbers: Sequence[int]) -> Iterator[tuple[int, int]]:
    before = 0
    for start, number in zip(starts, numbers, strict=True):
        if number != before:
            yield start, number
        before = number
