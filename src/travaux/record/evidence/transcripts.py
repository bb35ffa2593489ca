"""The transcript that a reading keeps, whole or only its text."""

from __future__ import annotations

import json
import zlib

from travaux.common.errors import DamagedLibrary
from travaux.common.plain import unpack
from travaux.common.transcript import Text, Transcript
from travaux.record.evidence.models import Reading


def transcript_of(reading: Reading) -> Transcript:
    """The transcript; DamagedLibrary where what is kept is none."""
    try:
        return unpack(Transcript, bytes(reading.transcript or b""))
    except ValueError:
        raise DamagedLibrary(f"the transcript of {reading.paper} is damaged") from None


def text_of(reading: Reading) -> Text:
    """What is said, without how it stands on the page, which is quicker than the whole transcript."""
    try:
        if reading.text:
            return unpack(Text, bytes(reading.text))
        plain = json.loads(zlib.decompress(reading.transcript or b"").decode("utf-8", "surrogatepass"))
        lines = plain["lines"]["columns"] if plain.get("lines") else {"start": (), "page": ()}
        return Text.from_lines(str(plain["text"]), zip(lines["start"], lines["page"], strict=True))
    except (ValueError, KeyError, TypeError, zlib.error):
        raise DamagedLibrary(f"the transcript of {reading.paper} is damaged") from None
