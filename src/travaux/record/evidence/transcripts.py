"""The transcript that a reading keeps, whole or only its text."""

from __future__ import annotations

import json

from travaux.common.errors import DamagedLibrary
from travaux.common.kept import KeptText, is_in_pieces, pack_text, unpack_text, unpack_transcript, with_text
from travaux.common.plain import decompressed, unpack
from travaux.common.transcript import Text, Transcript
from travaux.record.evidence.models import Reading


def transcript_of(reading: Reading) -> Transcript:
    """The transcript; DamagedLibrary where what is kept is none."""
    try:
        return unpack_transcript(bytes(reading.transcript or b""), bytes(reading.text or b""))
    except ValueError:
        raise _damaged(reading) from None


def packed_whole(reading: Reading) -> bytes:
    """The transcript with its text, packed in one; empty where there is none, DamagedLibrary where what is kept is none."""
    try:
        return with_text(bytes(reading.transcript), bytes(reading.text or b"")) if reading.transcript else b""
    except (ValueError, KeyError, TypeError):
        raise _damaged(reading) from None


def text_of(reading: Reading) -> Text:
    """What is said, without how it stands on the page, which is quicker than the whole transcript."""
    try:
        if reading.text and is_in_pieces(bytes(reading.text)):
            return unpack_text(bytes(reading.text)).text()
        return _text_of_old(reading)
    except (ValueError, KeyError, TypeError):
        raise _damaged(reading) from None


def kept_text_of(reading: Reading) -> KeptText:
    """The same, to be unpacked piece by piece; a piece may raise ValueError."""
    try:
        if reading.text and is_in_pieces(bytes(reading.text)):
            return unpack_text(bytes(reading.text))
        return unpack_text(pack_text(_text_of_old(reading)))
    except (ValueError, KeyError, TypeError):
        raise _damaged(reading) from None


def _text_of_old(reading: Reading) -> Text:
    """The text of a reading that was filed before texts were kept in pieces, or by themselves."""
    if reading.text:
        return unpack(Text, bytes(reading.text))
    plain = json.loads(decompressed(bytes(reading.transcript or b"")).decode("utf-8", "surrogatepass"))
    lines = plain["lines"]["columns"] if plain.get("lines") else {"start": (), "page": ()}
    return Text.from_lines(str(plain["text"]), zip(lines["start"], lines["page"], strict=True))


def _damaged(reading: Reading) -> DamagedLibrary:
    return DamagedLibrary(f"the transcript of {reading.paper} is damaged")
