"""Text as every database takes it."""

from __future__ import annotations


def storable(text: str) -> str:
    """``text`` without NUL, and with what is no character (such as half of a file name's byte) written out."""
    if text.isascii():
        return text.replace("\0", "")
    return text.replace("\0", "").encode("utf-8", "backslashreplace").decode("utf-8")
