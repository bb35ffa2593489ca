"""Marks that open the entry of a list: bullets, numbers, letters."""

from __future__ import annotations

import re

BULLETS = "•‣▪▫●○◦■□◆◇►▶➢➤✓✔❖–—-*·‐o"
_MARKER = re.compile(
    r"(?:[•‣▪▫●○◦■□◆◇►▶➢➤✓✔❖–—*·‐-]|o(?=\s|\Z)"
    r"|\(?(?:\d{1,3}|[A-Za-z\u0400-\u04ff]|[ivxlcIVXLC]{1,6})(?:[.)]|\.\))"
    r"|\d{1,2}(?:\.\d){1,3}\.?|[A-Z]\.\d{1,2}\.?)(?=\s|\Z)"
)
_SEQUENCE = re.compile(r"\(?(\d{1,3}|[A-Za-z])[.)]")


def marker(text: str) -> str | None:
    """The mark with which a line begins, if it begins with one: ``•``, ``1.``, ``(a)``, ``IV.``, ``2.1``."""
    match = _MARKER.match(text)
    return match[0] if match else None


def opens_sequence(text: str) -> bool:
    """Whether a line begins with the first mark of a list: ``1.``, ``(a)``, ``A)``."""
    match = _SEQUENCE.match(text)
    return bool(match) and match[1] in "1aAаА"  # type: ignore[index]
