"""The States that a text names, and which of them most likely speaks in it."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from functools import cache

from travaux.common.delegations import state_of
from travaux.common.states import states

_OWN_WEIGHT, _CLEARLY = 3, 1.5
"""How much more than a bare name its speaker's way counts, and by how much the first State must lead the second."""
_BEFORE = 60
_OWN_WORD = re.compile("people|Government|delegation|behalf|country")
"""What a speaker's way of naming their own State cannot do without."""
_OWN_WAY = re.compile(
    r"(?:(?:people|Government|delegation|behalf)\s+of\s+(?:the\s+)?(?:(?:people|Government)\s+of\s+)?|my\s+country,\s+)(?:the\s+)?(?:\w+\s+)?"
    r"(?:(?:Republic|Kingdom|State)\s+of\s+(?:the\s+)?)?\Z"
)


def likeliest_speaker(text: str) -> str | None:
    """The short name of the State that a speech is given for, by its own words ("the people of Peru"); else the one named most.

    It serves papers that are known to be somebody's words. Where a wrong State is worse than none,
    :func:`~travaux.reading.commitments.first_person.own_state` asks for the first person.
    """
    named: list[str] = []
    for match in any_state().finditer(text):
        before = text[max(0, match.start() - _BEFORE) : match.start()]
        own = _OWN_WORD.search(before) and _OWN_WAY.search(before)
        named += [match[0]] * _OWN_WEIGHT if own else [match[0]]
    counts = Counter(map(_short_name, named))
    first, second = [*counts.most_common(2), ("", 0), ("", 0)][:2]
    return first[0] if first[1] >= max(_OWN_WEIGHT, _CLEARLY * second[1]) else None


def first_named(text: str) -> str | None:
    """The short name of the first State that a text names."""
    match = any_state().search(text)
    return _short_name(match[0]) if match else None


@cache
def any_state() -> re.Pattern[str]:
    """A pattern for the English names of all States."""
    names = sorted({name for state in states() for name in state.names}, key=lambda name: (-len(name), name))
    # A pattern that begins with letters is looked for much faster than one that begins with the bound of a word, and most
    # capitals are soon passed over by the letter behind them.
    begun: defaultdict[str, defaultdict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for name in names:
        begun[name[0]][name[1]].append(re.escape(name[2:]))
    return re.compile("|".join(f"{first}(?:{_rests(rests)})" for first, rests in begun.items()))


def _rests(rests: Mapping[str, Sequence[str]]) -> str:
    """What may stand behind the first letter of a name: the second, before which no word goes on, and then the rest."""
    return "|".join(rf"{re.escape(second)}(?<!\w..)(?:{'|'.join(rest)})\b" for second, rest in rests.items())


@cache
def _short_name(name: str) -> str:
    state = state_of(name)
    return state.name if state else name
