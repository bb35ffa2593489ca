"""Provisions that a passage does not name but is close to, by the words that they share."""

from __future__ import annotations

import re
from functools import cache

from travaux.common.datafiles import entries
from travaux.common.frameworks import COMPACT
from travaux.common.provision import ProvisionLink
from travaux.reading.passage import Passage

SHOWN = 0.8
"""The certainty from which a link by likeness is shown."""
_MIGRATION = (
    r"\bmigra(?:nts?|tion|tory status)\b|\bimmigra\w+|\bemigra\w+|people on the move|refugees and migrants"
)
_NEAR = r"[^.;]{0,60}?"
_NOT_PEOPLE = re.compile(
    r"migration (?:routes? of \w*(?:deer|birds?|fish|wildlife|animals?)|to (?:the )?(?:cloud|new (?:system|platform)|digital))|data migration|system migration|"
    r"migratory (?:fish|birds?|species)|global compact (?:for|on) (?:safe, orderly and regular )?migration|international organization for migration",
)


def close_provisions(passage: Passage) -> tuple[ProvisionLink, ...]:
    """The objectives of the Global Compact for Migration that a passage is close to, surest first."""
    text = _NOT_PEOPLE.sub(lambda match: " " * len(match[0]), " ".join(passage.text.split()).lower())
    stems_there = set(filter(text.__contains__, _stems()))
    found: dict[str, float] = {}
    for number, certainty, stems, pattern in _patterns() if stems_there else ():
        if not stems_there.isdisjoint(stems) and pattern.search(text):
            found[number] = max(found.get(number, 0.0), certainty)
    ordered = sorted(found.items(), key=lambda pair: (-pair[1], int(pair[0])))
    return tuple(
        ProvisionLink(COMPACT, number, False, certainty, passage.spans())
        for number, certainty in ordered
        if certainty >= SHOWN
    )


@cache
def _patterns() -> tuple[tuple[str, float, tuple[str, ...], re.Pattern[str]], ...]:
    found = []
    for entry in entries("travaux.reading.commitments", "closeness.txt"):
        number, certainty, stems, pattern = entry.split("|", 3)
        written = re.sub(r"\bM\b", lambda _: _MIGRATION, pattern.replace("~", _NEAR))
        found.append((number, float(certainty), tuple(stems.split(";")), re.compile(written)))
    return tuple(found)


@cache
def _stems() -> frozenset[str]:
    """The stems of all patterns; many patterns share theirs."""
    return frozenset(stem for _, _, stems, _ in _patterns() for stem in stems)
