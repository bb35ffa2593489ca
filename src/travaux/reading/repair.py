"""Mending text that was decoded wrongly, only where it looks damaged."""

from __future__ import annotations

import re

_DAMAGE = re.compile(
    "[\u0080-\u009f]"
    "|[\u00c2\u00c3\u00c5\u00d0\u00d1\u00d8\u00d9\u00e2][\u0080-\u00bf\u20ac\u201a\u0192\u201e\u2026\u2020\u2021\u02c6"
    "\u2030\u0160\u2039\u0152\u017d\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u017e\u0178]"
)


def mend(line: str) -> str:
    """The line as it was meant, where UTF-8 was read as another encoding; else the line itself.

    Most lines do not look damaged and cost one search; the others go through ``ftfy.fix_encoding``,
    which changes a line only where that makes it more plausible.
    """
    if line.isascii() or not _DAMAGE.search(line):
        return line
    import ftfy

    return ftfy.fix_encoding(line)
