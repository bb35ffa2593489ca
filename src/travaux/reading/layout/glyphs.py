"""Characters that printed pages hold and text should not: ligatures, pictorial letters, joiners."""

from __future__ import annotations

import re
import unicodedata

from travaux.common.text import beyond_ascii

_FORMS = re.compile("[\ufb00-\ufdfb\ufe70-\ufefe]+")
"""Ligatures of the Latin script and the joined forms of the Hebrew and Arabic ones."""
_QUARTZ_HYPHEN = "-\u00ad\u2010"
"""One hyphen as macOS writes it into a PDF: three characters for one glyph."""
_LINE_END_HYPHENS = "\x02\ufffe"
"""What PDFium gives for the hyphen at the end of a line."""
_DROPPED = re.compile("[\u200b\u200c\u200e\u200f\u202a-\u202e\u2060\ufeff\x02]+")
_BULLETS = {
    **dict.fromkeys("\uf0b7\uf0a7\uf06c\uf06e\uf0d8\uf076\uf0a8\uf075\uf071\uf077\uf09f", "•"),
    "\uf0fc": "✓",
    "\uf02d": "-",
    "\uf0e0": "→",
    "\uf0be": "–",
}
_SYMBOL_BULLETS = dict.fromkeys("·§ØülnvqouØÜ¨", "•")
_TO_PRIVATE = re.compile("[\uf000-\uf0ff]")
_ODD = re.compile("[\x02\u200b\u200c\u200e\u200f\u202a-\u202e\u2060\uf000-\uf0ff\ufb00-\ufdfb\ufe70-\ufeff]")
"""What some pattern here looks for: most long texts hold none of it, and are looked through once instead of three times."""
_LONG = 200
"""Characters of more than a word."""
_RAISED = str.maketrans("0123456789abcde", "⁰¹²³⁴⁵⁶⁷⁸⁹ᵃᵇᶜᵈᵉ")


def clean(text: str, symbol: bool) -> str:
    """A word with its ligatures resolved, and the letters of pictorial fonts as bullets."""
    if text.isascii() and not symbol and text[-1] != "\x02":
        return text
    text = text.replace(_QUARTZ_HYPHEN, "-")
    if text[-1] in _LINE_END_HYPHENS:
        text = text[:-1] + "-"
    if not symbol and len(text) > 1 and not _holds_odd(text):
        return text
    text = _DROPPED.sub("", text)
    if symbol and len(text) == 1:
        text = _SYMBOL_BULLETS.get(text, text)
    if len(text) == 1:
        text = _BULLETS.get(text, text)
    text = _TO_PRIVATE.sub(lambda match: _BULLETS.get(match[0], chr(ord(match[0]) - 0xF000)), text)
    return _FORMS.sub(lambda match: unicodedata.normalize("NFKC", match[0]), text)


def _holds_odd(text: str) -> bool:
    """Whether some pattern here finds anything; of a whole page only what is beyond ASCII is looked through."""
    others = beyond_ascii(text) if len(text) > _LONG and "\x02" not in text else text
    return _ODD.search(others) is not None


def raised(text: str) -> str:
    """The mark of a note as superscript: ``3`` → ``³``, so that it is not read as a number or a word."""
    return text.translate(_RAISED)
