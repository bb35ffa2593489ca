"""Mending what line breaks do to words, the same way everywhere."""

from __future__ import annotations

import re

_SOFT_BREAK = re.compile(r"(?<=\w)[-\u2010]\s*\n\s*(?=[a-z\u00df-\u00ff])")
_HARD_BREAK = re.compile(r"(?<=\w)([-\u2010\u2011])\s+(?=[A-Z\u00c0-\u00de])")
_SPACE = re.compile(r"[\s\u00a0\u2007\u202f\u200b]+")


def normalise(text: str) -> str:
    """Words of a page as one line: hyphenation mended, soft hyphens dropped, white space folded."""
    text = text.replace("\u00ad\n", "").replace("\u00ad", "")
    text = _SOFT_BREAK.sub("", text)
    text = _HARD_BREAK.sub(r"\1", text)
    return _SPACE.sub(" ", text).strip()
