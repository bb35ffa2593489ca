"""A transcript as it is kept: its text by itself, in pieces that are packed one by one, so that whoever looks for a word unpacks
no more than it needs.
"""

from __future__ import annotations

import json
import struct
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import replace
from itertools import accumulate

from travaux.common.plain import compressed, decompressed, pack, pack_plain, unpack, unpack_plain
from travaux.common.transcript import Text, Transcript

_SIGN = b"P"
"""What is packed whole, as before there were pieces, begins with the sign of how it is compressed instead."""
_HEAD = struct.Struct("<I")
_PIECE = 4000
"""Characters of a piece."""


class KeptText:
    """The pages of a text as in :class:`Text`, and its characters piece by piece.

    A piece is unpacked when it is first asked for; ValueError where it is damaged.
    """

    __slots__ = ("_opened", "_packed", "pages", "starts")

    def __init__(
        self, pages: Sequence[tuple[int, int]], lengths: Sequence[int], packed: Sequence[bytes]
    ) -> None:
        self.pages = tuple(pages)
        self.starts = (0, *accumulate(lengths))
        """Where each piece starts, and at last where the text ends."""
        self._packed = packed
        self._opened: dict[int, str] = {}

    def __len__(self) -> int:
        return self.starts[-1]

    @property
    def count(self) -> int:
        """How many pieces there are."""
        return len(self._packed)

    def piece(self, number: int) -> str:
        if (known := self._opened.get(number)) is not None:
            return known
        try:
            text = decompressed(self._packed[number]).decode("utf-8")
        except ValueError as error:
            raise ValueError(f"no text: {error}") from None
        if len(text) != self.starts[number + 1] - self.starts[number]:
            raise ValueError("a piece of the text has another length")
        self._opened[number] = text
        return text

    def cut(self, start: int, end: int) -> str:
        """The characters from ``start`` to ``end``, as of a string; ``start`` is not below 0."""
        first = bisect_right(self.starts, start) - 1
        after = min(bisect_left(self.starts, end), self.count)
        offset = self.starts[first]
        return "".join(map(self.piece, range(first, after)))[start - offset : max(start, end) - offset]

    def text(self) -> Text:
        return Text("".join(map(self.piece, range(self.count))), self.pages)


def pack_text(text: Text) -> bytes:
    """``text`` as bytes, the same for the same text."""
    pieces = [text.text[start : start + _PIECE] for start in range(0, len(text.text), _PIECE)]
    packed = [compressed(piece.encode("utf-8")) for piece in pieces]
    head = json.dumps(
        [text.pages, list(map(len, pieces)), list(map(len, packed))], separators=(",", ":")
    ).encode()
    return b"".join((_SIGN, _HEAD.pack(len(head)), head, *packed))


def is_in_pieces(data: bytes) -> bool:
    return data.startswith(_SIGN)


def unpack_text(data: bytes) -> KeptText:
    """What :func:`pack_text` wrote; ValueError where the bytes are damaged."""
    try:
        begin = len(_SIGN) + _HEAD.size
        (size,) = _HEAD.unpack(data[len(_SIGN) : begin])
        pages, lengths, sizes = json.loads(data[begin : begin + size])
        ends = list(accumulate(sizes, initial=begin + size))
        packed = [data[start:end] for start, end in zip(ends, ends[1:], strict=False)]
        if not is_in_pieces(data) or ends[-1] != len(data) or len(packed) != len(lengths):
            raise ValueError("no text: its pieces are not all there")
        return KeptText([(int(start), int(number)) for start, number in pages], lengths, packed)
    except (struct.error, TypeError) as error:
        raise ValueError(f"no text: {error}") from None


def pack_transcript(transcript: Transcript) -> tuple[bytes, bytes]:
    """A transcript without its text, and the text, both packed: the same bytes for the same transcript.

    A text with characters that are none, which :class:`Text` does not hold, is left in the transcript too.
    """
    text = Text.of(transcript)
    bare = replace(transcript, text="") if text.text == transcript.text else transcript
    return pack(bare), pack_text(text)


def unpack_transcript(packed: bytes, text: bytes) -> Transcript:
    """What :func:`pack_transcript` wrote; ValueError where the bytes are damaged. Of old, transcripts hold their text themselves."""
    transcript = unpack(Transcript, packed)
    if transcript.text or not is_in_pieces(text):
        return transcript
    return replace(transcript, text=unpack_text(text).text().text)


def with_text(packed: bytes, text: bytes) -> bytes:
    """The transcript that :func:`pack_transcript` parted from its text, packed in one; no transcript is made for it."""
    plain = unpack_plain(packed)
    if plain["text"] or not is_in_pieces(text):
        return packed
    return pack_plain(plain | {"text": unpack_text(text).text().text})
