"""Agendas that begin with their first item, no heading over them: "1. Opening", "2. Adoption of the agenda"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from travaux.reading.identity.front import FrontLine
from travaux.reading.identity.words import STEPS, begins
from travaux.reading.passage import Found

_ITEM = re.compile(r"(\d{1,2})[.)]\s+(?=[^\W\d_])")
_FEWEST = 4
"""Items that make an agenda where nothing says that it is one."""
_STEPS = 2
"""So many of them are what hardly any meeting does without."""
_LONGEST = 16
"""Words of an item: what is longer is a paragraph."""


def bare_agenda(lines: Sequence[FrontLine]) -> Found | None:
    """That a paper is an agenda: it begins with a list that counts from one, in which steps of a meeting stand.

    Lines under an item ("Statement by …") say nothing about what the paper is.
    """
    if not lines or not _ITEM.match(lines[0].text):
        return None
    items: list[tuple[FrontLine, str]] = []
    for line in lines:
        number = _ITEM.match(line.text)
        if number and int(number[1]) == len(items) + 1:
            items.append((line, line.text[number.end() :]))
    steps = [line for line, title in items if begins(STEPS, title)]
    short = all(len(title.split()) <= _LONGEST for _, title in items)
    if len(items) < _FEWEST or len(steps) < _STEPS or not short:
        return None
    return Found("agenda", steps[0].passage.spans(), 0.75)
