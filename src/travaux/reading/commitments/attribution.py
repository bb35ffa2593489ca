"""Who asked: a list of States in brackets after the words that they put."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from travaux.common.states import State, find_state, nearest_state

_BRACKETS = re.compile(r"[(\[]((?:[^()\[\]]|\([^()]{1,60}\)){2,900})[)\]]")
_COMMA = re.compile(r"\s*[,;/]\s*(?:and\s+)?")
_JOINED = re.compile(r"\s+(?:(?:and|&)\s+)?")
_BEHALF = re.compile(r"^(?:also\s+)?(?:on\s+behalf\s+of|in\s+the\s+name\s+of|by)\b.*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Attribution:
    """States named in brackets; ``start`` and ``end`` bound the brackets in the text."""

    start: int
    end: int
    states: tuple[State, ...]


def attributions(text: str) -> Iterator[Attribution]:
    """Every bracket of ``text`` that names States and (nearly) nothing else."""
    for match in _BRACKETS.finditer(text):
        states = named_states(match[1])
        if states:
            yield Attribution(match.start(), match.end(), states)


def named_states(text: str) -> tuple[State, ...]:
    """The States that a list names, each once; none where most of it is something else."""
    parts = [part for part in _COMMA.split(" ".join(text.split())) if part and not _BEHALF.match(part)]
    found: dict[str, State] = {}
    strange = 0
    for part in parts:
        states = _of_part(part)
        strange += not states
        found |= {state.code: state for state in states}
    return tuple(found.values()) if found and strange <= len(found) / 2 else ()


def _of_part(part: str) -> tuple[State, ...]:
    """One name, or names joined by "and" or by nothing, of which some hold such words themselves."""
    if state := find_state(part):
        return (state,)
    for joint in _JOINED.finditer(part):
        first = find_state(part[: joint.start()])
        rest = _of_part(part[joint.end() :]) if first else ()
        if first and rest:
            return (first, *rest)
    misspelt = nearest_state(part)
    return (misspelt,) if misspelt else ()
