"""From bytes to text, where the format does not say for certain in which encoding it is."""

from __future__ import annotations

import codecs
import re

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_SAMPLE = 1 << 16


def decode(data: bytes, declared: str | None = None) -> str | None:
    """The text of these bytes, or None where they are no text.

    A byte order mark wins, then valid UTF-8, then what the document declares, then UTF-16 by its
    zero bytes, then Windows-1251 where the high bytes are Cyrillic words, else Windows-1252 (with
    ISO 8859-1 for the bytes that it leaves out).
    """
    text = _marked(data) or _strict(data, "utf-8")
    if text is None and declared and _known(declared):
        text = data.decode(declared, "replace")
    if text is None and b"\0" in data[:_SAMPLE]:
        text = _wide(data)
    elif text is None:
        text = data.decode("cp1251", "replace") if _cyrillic(data[:_SAMPLE]) else _western(data)
    return None if text is None or _binary(text) else text


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
    """UTF-16 without a mark: in Latin text every other byte is zero."""
    sample = data[:_SAMPLE]
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    if max(even, odd) < len(sample) // 5 or min(even, odd) > max(even, odd) // 10:
        return None
    return data[: len(data) // 2 * 2].decode("utf-16-le" if odd > even else "utf-16-be", "replace")


def _cyrillic(sample: bytes) -> bool:
    """Runs of Cyrillic letters are long in Windows-1251; accents stand alone in Western text."""
    runs = re.findall(rb"[\xa8\xb8\xc0-\xff]+", sample)
    return sum(len(run) for run in runs if len(run) > 2) > 0.6 * sum(map(len, runs)) > 0


def _western(data: bytes) -> str:
    text = data.decode("cp1252", "replace")
    return data.decode("latin-1") if "\ufffd" in text else text


def _binary(text: str) -> bool:
    """More than a stray control character a page, or text that no encoding explains."""
    sample = text[:_SAMPLE]
    noise = len(_CONTROL.findall(sample)) + sample.count("\ufffd")
    return noise > max(3, len(sample) // 100)
