"""Mending text that was decoded wrongly, only where it looks damaged."""

from __future__ import annotations

import re

_DAMAGE = re.compile(
    "[\u0080-\u009f]"
    "|[\u00c2\u00c3\u00c5\u00d0\u00d1\u00d8\u00d9\u00e2][\u0080-\u00bf\u20ac\u201a\u0192\u201e\u2026\u2020\u2021\u02c6"
    "\u2030\u0160\u2039\u0152\u017d\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u017e\u0178]"
)


_SWAPPED = re.compile(
    "(?<![\u0621-\u064a])([\u0648\u0641\u0628\u0643]?\u0627)([\u0627\u0623\u0625\u0622])\u0644(?=[\u0621-\u064a])"
)
"""An Arabic article before a word in alef, the ligature of lam and alef taken apart in the wrong order: no word begins so."""


def mend(line: str) -> str:
    """The line as it was meant, where UTF-8 was read as another encoding or ligatures were taken apart; else itself.

    Most lines do not look damaged and cost one search; the others go through ``ftfy.fix_encoding``,
    which changes a line only where that makes it more plausible.
    """
    if line.isascii():
        return line
    if "\u0644" in line:
        line = _SWAPPED.sub("\\1\u0644\\2", line)
    if not _DAMAGE.search(line):
        return line
    import ftfy

    return ftfy.fix_encoding(line)
