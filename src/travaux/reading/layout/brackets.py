"""Brackets of lines that are written from right to left, turned the way that they are read.

A page shows such brackets mirrored, and programs disagree whether its text names the character meant or the
shape that is seen. Where most pairs of a page close before they open, all its brackets are turned around.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from travaux.reading.layout.compose import is_rtl
from travaux.reading.layout.model import LineDraft, PageDraft

_BRACKETS = re.compile(r"[()\[\]]")
MIRRORED = str.maketrans("()[]", ")(][")
_OPENS_LATE = re.compile(r"(?<=\w)([(\[]) (?=\w)")
_SHUTS_LATE = re.compile(r"(?<=\w)([\t ])([)\]])(?=\w)")
"""An opening bracket at the end of the word before it, as one that was read as closing stands, and the other way."""
_OPEN = "(["
_AWAY = re.compile(r"\w[(\[](?!\w)|(?<!\w)[)\]]\w")
_TOWARDS = re.compile(r"\w[)\]](?!\w)|(?<!\w)[(\[]\w")


def mend(drafts: Iterable[PageDraft]) -> None:
    """Turn the brackets of each page from right to left that has them the wrong way round."""
    for draft in drafts:
        lines = [line for line in draft.lines() if is_rtl(line.text) and _BRACKETS.search(line.text)]
        if sum(map(_vote, lines)) > 0:
            for line in lines:
                line.text = _SHUTS_LATE.sub(r"\2\1", _OPENS_LATE.sub(r" \1", _facing(line.text)))


def _vote(line: LineDraft) -> int:
    """1 for a line whose first bracket closes and whose last opens, -1 for one that has them right, else 0.

    A bracket alone is the wrong way round where it opens at the end of a word or closes at its beginning.
    """
    found = _BRACKETS.findall(line.text)
    if len(found) < 2:
        return (_AWAY.search(line.text) is not None) - (_TOWARDS.search(line.text) is not None)
    return (found[0] not in _OPEN and found[-1] in _OPEN) - (found[0] in _OPEN and found[-1] not in _OPEN)


def _facing(text: str) -> str:
    """The text with its brackets turned; two alike in a row, around a word of the other direction, open and close."""
    places = [match.start() for match in _BRACKETS.finditer(text)]
    turned = list(text)
    found: Sequence[str] = [text[place].translate(MIRRORED) for place in places]
    alternate = len(found) == 2 and found[0] == found[1]
    for place, bracket in zip(places, found, strict=True):
        turned[place] = bracket
    if alternate:
        first, last = ("(", ")") if found[0] in "()" else ("[", "]")
        turned[places[0]], turned[places[1]] = first, last
    return "".join(turned)
