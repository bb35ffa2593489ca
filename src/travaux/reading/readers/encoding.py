"""From bytes to text, where the format does not say for certain in which encoding it is."""

from __future__ import annotations

import codecs
import re
from collections import Counter
from itertools import pairwise

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_CONTROL = bytes([*range(0x09), *range(0x0E, 0x1B), *range(0x1C, 0x20)])
_SAMPLE = 1 << 16


def decode(data: bytes, declared: str | None = None) -> str | None:
    """The text of these bytes, or None where they are no text.

    A byte order mark wins, then UTF-16 by its zero bytes, then valid UTF-8, then what the document
    declares; then, by the runs of high bytes, Windows-1251, Windows-1256 or GB 18030, else
    Windows-1252 (with ISO 8859-1 for the bytes that it leaves out).
    """
    text = _marked(data)
    if text is None and b"\0" in data[:_SAMPLE]:
        text = _wide(data)
    if text is None:
        text = _strict(data, "utf-8")
    if text is None and declared and _known(declared):
        text = data.decode(declared, "replace")
    if text is None:
        encoding = _guessed(data[:_SAMPLE])
        text = data.decode(encoding, "replace")
        text = data.decode("latin-1") if encoding == "cp1252" and "\ufffd" in text else text
    return None if _binary(text) else text


def text_of(data: bytes) -> str:
    """The text of these bytes, every line ended by one line feed; empty where they are no text."""
    return line_ends(decode(data) or "")


def line_ends(text: str) -> str:
    """The text with a line feed for every line end of Windows and of the old Macintosh."""
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text


def _marked(data: bytes) -> str | None:
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding, "replace")
    return None


def _strict(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        # A paper cut in the middle of a letter is still what it was before.
        if error.start >= len(data) - 3 and len(data) > 64:
            return data[: error.start].decode(encoding)
        return None


def _known(encoding: str) -> bool:
    try:
        return codecs.lookup(encoding)._is_text_encoding
    except (LookupError, ValueError):
        return False


def _wide(data: bytes) -> str | None:
    """UTF-16 without a mark: every other byte is one of a few, zero among them."""
    sample = data[: _SAMPLE if len(data) > _SAMPLE else len(data) // 2 * 2]
    even, odd = Counter(sample[::2]), Counter(sample[1::2])
    for high, low, encoding in ((odd, even, "utf-16-le"), (even, odd, "utf-16-be")):
        few = sum(count for _, count in high.most_common(3))
        if high[0] > 2 * low[0] and 10 * few >= 9 * high.total():
            return data[: len(data) // 2 * 2].decode(encoding, "replace")
    return None


def _guessed(sample: bytes) -> str:
    """An eight-bit or Chinese encoding by the runs of its high bytes: accents stand alone in Western text."""
    runs = re.findall(rb"[\x80-\xff]+", sample)
    total = sum(map(len, runs))
    if total < 3 * len(runs):
        return "cp1252"
    letters = sum(1 for run in runs for byte in run if byte >= 0xC0 or byte in (0xA8, 0xB8))
    if 20 * letters >= 19 * total:
        # In Russian words capitals come first or throughout; these bytes are Arabic letters like any other.
        rises = sum(1 for run in runs for a, b in pairwise(run) if a >= 0xE0 > b >= 0xC0)
        return "cp1251" if 20 * rises < total else "cp1256"
    try:
        sample[:-4].decode("gb18030")
    except UnicodeDecodeError as error:
        if error.start < len(sample) - 8:
            return "cp1252"
    return "gb18030"


def _binary(text: str) -> bool:
    """More than a stray control character a page, or text that no encoding explains."""
    sample = text[:_SAMPLE]
    plain = sample.encode("utf-8", "replace")
    noise = len(plain) - len(plain.translate(None, _CONTROL)) + sample.count("\ufffd")
    return noise > max(3, len(sample) // 100)
