"""Which mentions name the same body, and what kind of body it is."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence

from travaux.common.gathering import Mention, Party
from travaux.common.states import find_state
from travaux.reading.likeness.naming import best_name, name_key

_KINDS = (
    ("ministry", r"minist\w*|министерств\w*|وزارة|部$|department of|secretar[ií]a de"),
    ("permanent mission", r"permanent mission|embassy|mission permanente|misi[oó]n permanente"),
    ("parliament", r"parliament\w*|senate|congress of|assembl[ée]e nationale|inter-parliamentary"),
    ("university", r"universit\w*|universidad|institute?|institut[oe]?|college|school|academy"),
    ("city", r"city of|municipality|mayor\w*|ville de|ciudad de"),
    ("international organisation", r"united nations|nations unies|naciones unidas|organi[sz]ation for|international"
     r" (?:organi[sz]ation|labour|monetary)|world (?:bank|health)|union africaine|african union|european union|"
     r"commission|iom|ilo|unhcr|unicef|undp|who|ohchr|unodc|fund|programme"),
    ("NGO", r"foundation|association|network|council|federation|alliance|confederation|society|watch|coalition"),
    ("company", r"ltd|inc|gmbh|s\.a|plc|company|corporation|bank"),
)  # fmt: skip
_PATTERNS = tuple((kind, re.compile(rf"\b(?:{words})\b", re.IGNORECASE)) for kind, words in _KINDS)


def resolve_bodies(mentions: Sequence[Mention]) -> tuple[Party, ...]:
    """The bodies that are mentioned by ``name``, by key; a State goes by its short name."""
    groups: dict[str, list[int]] = defaultdict(list)
    for number, mention in enumerate(mentions):
        state = find_state(mention.name)
        if key := name_key(state.name if state else mention.name):
            groups[key].append(number)
    return tuple(_party(key, numbers, mentions) for key, numbers in sorted(groups.items()))


def _party(key: str, numbers: list[int], mentions: Sequence[Mention]) -> Party:
    name = best_name(mentions[number].name for number in numbers)
    state = find_state(name)
    return Party(key, state.name if state else name, tuple(numbers), kind_of_body(name))


def kind_of_body(name: str) -> str:
    """State, ministry, international organisation, city …; empty where its name does not tell."""
    if find_state(name):
        return "State"
    return next((kind for kind, pattern in _PATTERNS if pattern.search(name)), "")
