"""Templates that nobody filled in: their tables are not part of a running order."""

from __future__ import annotations

import re

from travaux.reading.programme.page.grids import Grid

_PLACEHOLDER = re.compile(
    r"(?:(?:speaker|moderator|panell?ist|presenter|event|session|track|meeting|organi[sz]ation) (?:name|title)s?(?![^\W_])|\((?:location|room|room \d+|name|title|speaker|date|time|venue)\)|\bmonth dd\b|\bdd?[/.]mm?[/.]yy|"
    r"\bx{3,}\b|\[(?:insert|add|name|title|speaker|date|time|tbc)[^\]]*\]|\binsert (?:name|title|text|here)\b|\blorem ipsum\b|<[^>]{3,40}>|\b(?:nom|titre) de l.(?:orateur|intervenant|événement)|\bnombre del (?:ponente|orador|evento)|"
    r"\bимя (?:докладчика|спикера))",
    re.I,
)
_MARKS = (
    "name", "title", "(location", "(room", "(speaker", "(date", "(time", "(venue", "month dd", "yy", "xxx", "[", "insert ", "lorem",
    "<", "nom", "titre", "имя ",
)  # fmt: skip
"""What the pattern above cannot do without; most cells hold none of it."""
_SHARE = 0.25


def is_placeholder(text: str) -> bool:
    """Whether words stand for others that were never filled in ("Speaker Name", "(Location)", "xxxx")."""
    lower = text.lower()
    return any(mark in lower for mark in _MARKS) and bool(_PLACEHOLDER.search(text))


def is_template(grid: Grid) -> bool:
    """Whether many rows of a table hold placeholders."""
    rows = {f.cell.row for f in grid.fields if f}
    unfilled = {f.cell.row for f in grid.fields if f and is_placeholder(f.text)}
    return len(unfilled) > max(1.0, _SHARE * len(rows))
