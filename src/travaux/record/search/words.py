"""Words as the index knows them, the same for papers and queries.

Latin and Cyrillic words are folded by the index itself (case, accents). Here Arabic letters that are
written in several ways become one, marks go, and Chinese becomes overlapping pairs of characters,
since it puts no spaces between words.
"""

from __future__ import annotations

import re

from travaux.common.scripts import HAN
from travaux.common.text import beyond_ascii

_SAME_LETTER = {
    **dict.fromkeys([*range(0x064B, 0x0660), 0x0640, 0x0670]),
    **{ord(a): b for a, b in zip("أإآٱىةؤئёЁ", "اااايهويеЕ", strict=True)},
}
_HAN = re.compile(f"[{HAN}]+")
_SPECIAL = re.compile(f"[\u0401\u0451\u0600-\u06ff{HAN}]")


def prepared(text: str) -> str:
    """``text`` as it is given to the index."""
    if text.isascii() or not _SPECIAL.search(beyond_ascii(text)):
        return text
    return _HAN.sub(_pairs, text.translate(_SAME_LETTER))


def _pairs(match: re.Match[str]) -> str:
    run = match.group()
    if len(run) == 1:
        return f" {run} "
    return " " + " ".join(run[i : i + 2] for i in range(len(run) - 1)) + " "
