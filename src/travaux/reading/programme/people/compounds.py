"""German posts, which are compounds that no list holds: "Oberbürgermeisterin der Stadt Hafen", "Staatsministerin für Häfen".

Learned labels know few of them, and take a post on a line of its own for one more name. What a compound ends in tells it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from travaux.reading.programme.people.labels import (
    AFFILIATION,
    CAPACITIES,
    HONORIFIC,
    NAME_START,
    NAMES,
    POST,
    SEPARATOR,
    Labelled,
    relabel,
)
from travaux.reading.programme.people.lexicon import fold, is_given
from travaux.reading.programme.people.lexicon import words as listed

_GERMAN_ONLY = re.compile(
    r"[^\W\d_-]*(?:präsident|sekretär|leiter|führer|beauftragter?|meister|sprecher|vorsitzender?|schaftler|mitarbeiter|berater|gründer|geber"
    r"|dezernent|referent|inhaber|anwalt|verwalter|betreuer|vertreter|forscher|rätin|rat)(?:in|innen|en|n)?",
    re.I,
)
_SHARED = re.compile(
    r"[^\W\d_-]*(?:minister|direktor|professor|senator|kanzler|manager|koordinator|moderator|journalist|publizist|autor|dozent|chef|vorstand|mitglied|kommissar)(?:in|innen|en|n)?",
    re.I,
)
"""Endings that other languages write as well: they count beside a German word, or in the form for a woman."""
_JOINING = frozenset({"der", "des", "beim", "bei", "vom", "von", "im"})
_GERMAN = frozenset({"fur", "der", "beim", "bei", "vom", "zur", "und", "im"})
_BODIES = frozenset({"rat", "beirat", "stadtrat", "bundesrat", "landrat", "senat", "vorstand", "referat"})
"""What ends as a post does and is a body, save right behind a name."""
_BEFORE = 5
"""Words that may stand before the compound: "stellvertretende", "Erster Beigeordneter und"."""
_PARTING = frozenset(",;–—-|")


def posts(labelled: list[Labelled]) -> None:
    """What stands behind a name and a mark, or on the line below it, is a post where such a compound is among its first words."""
    index = 1
    while index < len(labelled):
        start = index if _begins(labelled, index) else 0
        end = _end(labelled, start) if start else 0
        head = _head(labelled, start, end) if end > start else None
        if head is None:
            index += 1
            continue
        end = _next_name(labelled, head, end)
        _claim(labelled, start, head, end)
        _body_behind(labelled, head, end)
        index = end


def _begins(labelled: Sequence[Labelled], index: int) -> bool:
    """Whether a stretch begins here right behind a name: on a new line, or behind a mark."""
    before = labelled[index - 1]
    if labelled[index].word.breaks:
        return before.label in NAMES
    return index > 1 and before.word.text in _PARTING and labelled[index - 2].label in NAMES


def _end(labelled: Sequence[Labelled], start: int) -> int:
    end = start
    while end < len(labelled) and (end == start or not labelled[end].word.breaks):
        if labelled[end].word.text in ",;()":
            break
        end += 1
    return end


def _head(labelled: Sequence[Labelled], start: int, end: int) -> int | None:
    """The place of the first compound that is a post; None where a stretch holds none, or begins as a name does: "Ada Sprecher"."""
    if labelled[start].label is HONORIFIC or is_given(fold(labelled[start].word.text)):
        return None
    german = any(fold(one.word.text) in _GERMAN for one in labelled[start:end])
    for at in range(start, min(end, start + _BEFORE + 1)):
        text = labelled[at].word.text
        if not text[:1].isupper() or (at > start and fold(text) in _BODIES):
            continue
        if _GERMAN_ONLY.fullmatch(text) or (_SHARED.fullmatch(text) and (german or text.endswith("in"))):
            return at
    return None


def _next_name(labelled: Sequence[Labelled], head: int, end: int) -> int:
    """Where the next person begins behind a post, told by a known given name or a form of address; else the end."""
    for at in range(head + 1, end):
        one = labelled[at]
        if one.label is HONORIFIC or (one.label is NAME_START and is_given(fold(one.word.text))):
            return at
    return end


def _claim(labelled: list[Labelled], start: int, head: int, end: int) -> None:
    """The words up to the compound are of the post; of those behind it only what is labelled as no post and no body."""
    relabel(labelled, range(start, head + 1), POST)
    for at in range(head + 1, end):
        if labelled[at].label not in CAPACITIES:
            relabel(labelled, range(at, at + 1), labelled[at - 1].label)


def _body_behind(labelled: list[Labelled], head: int, end: int) -> None:
    """The body behind a post and a word for "of": "Oberbürgermeister der Stadt Hafen"; what the post is about is of the post."""
    for at in range(head + 1, end - 1):
        joins = fold(labelled[at].word.text) in _JOINING
        if joins and any(fold(one.word.text) in listed("bodies", "words") for one in labelled[at + 1 : end]):
            leads = at - 1 > head and fold(labelled[at - 1].word.text) == "an"
            relabel(labelled, range(at - leads, at + 1), SEPARATOR)
            relabel(labelled, range(at + 1, end), AFFILIATION)
            return
