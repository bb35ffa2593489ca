"""From bytes to text, where the format does not say for certain in which encoding it is."""

from __future__ import annotations

import codecs
import re
from collections import Counter
from itertools import pairwise
from operator import itemgetter

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_CONTROL = bytes([*range(0x09), *range(0x0E, 0x1B), *range(0x1C, 0x20)])
_SAMPLE = 1 << 16
_CUT = "unexpected end of data"
_RUSSIAN, _ARABIC = "оеаинтсрвлкмдпу", "اليمونرتبةعدسف"
_LETTERS = (
    ("cp1251", _RUSSIAN),
    ("koi8-r", _RUSSIAN),
    ("cp866", _RUSSIAN),
    ("iso8859-5", _RUSSIAN),
    ("cp1256", _ARABIC),
    ("iso8859-6", _ARABIC),
)
"""Encodings of one byte a letter, and the letters that make three quarters of any text in their language."""
_MOST = 0.5
_PAIR = re.compile(rb"[\x81-\xfe][\x40-\x7e\xa1-\xfe]")
_DENSE, _FEW = 0.3, 0.15
"""The share of a Chinese text that its characters of two bytes take; that of such with a low second byte in Big5."""


def decode(data: bytes, declared: str | None = None) -> str | None:
    """The text of these bytes, or None where they are no text.

    A byte order mark wins, then UTF-16 by its zero bytes, then valid UTF-8, then what the document
    declares; then, by its high bytes, an old encoding of Cyrillic (Windows-1251, KOI8, code page 866, ISO 8859-5),
    of Arabic (Windows-1256, ISO 8859-6) or of Chinese (Big5, GB 18030), else Windows-1252 (with ISO 8859-1 for
    the bytes that it leaves out).
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
        # A paper cut in the middle of a letter is still what it was before; one letter alone at the end tells nothing.
        whole = data[: error.start]
        return whole.decode(encoding) if error.reason == _CUT and not whole.isascii() else None


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
    """An old encoding by the runs of its high bytes: accents stand alone in Western text."""
    if _is_big5(sample):
        return "big5hkscs"
    runs = re.findall(rb"[\x80-\xff]+", sample)
    if sum(map(len, runs)) < 3 * len(runs):
        return "cp1252"
    words = b" ".join(runs)
    shares = [(_share(words, encoding, letters), encoding) for encoding, letters in _LETTERS]
    share, encoding = max(shares, key=itemgetter(0))
    if share >= _MOST:
        return encoding
    try:
        sample[:-4].decode("gb18030")
    except UnicodeDecodeError as error:
        if error.start < len(sample) - 8:
            return "cp1252"
    return "gb18030"


def _share(words: bytes, encoding: str, letters: str) -> float:
    """Of the letters that this encoding makes of words, the share of the most common ones less that of misplaced capitals."""
    text = words.decode(encoding, "replace")
    plain = text.casefold()
    misplaced = sum(a.islower() and b.isupper() for a, b in pairwise(text))
    return (sum(map(plain.count, letters)) - misplaced) / (len(plain) - plain.count(" ") or 1)


def _is_big5(sample: bytes) -> bool:
    """Chinese in Big5: so many second bytes are those of ASCII letters, of which the common characters of GB 18030 have none."""
    pairs = _PAIR.findall(sample)
    low = sum(pair[1] < 0x7F for pair in pairs)
    if 2 * len(pairs) < _DENSE * len(sample) or not _FEW * len(pairs) < low < len(pairs):
        return False
    text = sample.decode("big5hkscs", "replace")
    return 100 * text.count("\ufffd") <= len(text)


def _binary(text: str) -> bool:
    """More than a stray control character a page, or text that no encoding explains."""
    sample = text[:_SAMPLE]
    plain = sample.encode("utf-8", "replace")
    noise = len(plain) - len(plain.translate(None, _CONTROL)) + sample.count("\ufffd")
    return noise > max(3, len(sample) // 100)
