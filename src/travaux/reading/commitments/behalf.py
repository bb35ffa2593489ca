"""Whom a speaker or writer says that they speak for, in English: "on behalf of" and no other words."""

from __future__ import annotations

import re

from travaux.common.delegations import state_of
from travaux.common.text import normalise

_BEHALF = re.compile(r"[Oo](?<!\w.)(?i:n\s+behalf\s+of\s+(?P<bodies>[^.;:]{3,200}))")
_CLOSED = re.compile(
    r"\s*(?:\(|—|–|,?\s+(?:and\s+)?its\s+(?:\d+\s+)?member\s+States|,\s+(?:I\b|the\s+co\b|(?!(?:the|and|of)\b)[a-z]+)|\s+and\s+(?:on|in|for)\s+(?:my|our|\w+\s+own)\b|"
    r"\s+(?:to|in\s+(?:its|my|order)|at\s+(?:this|the)|during|under|by|for\s+the\s+(?:first|purpose)|I\s|we\s|and\s+(?:to|in|I|myself)|as\s+(?:the|well)|regarding|concerning|with\s+respect|on\s+(?:the|this|agenda)|said|welcomed|asked|stated|expressed|was\b|is\b|has\b|have\b)\b)"
)
_OURS = re.compile(
    r"^(?:my|our|the\s+(?:people|Government|delegation|delegations|peoples|citizens))\b", re.IGNORECASE
)
_ITS_GOVERNMENT = re.compile(r"(?:and\b|\w+\s+(?:Government|delegation|people)$)", re.IGNORECASE)
_FORMS = re.compile(r"^(?:delegation|Government|people)\s+of\s+(?:the\s+)?", re.IGNORECASE)
"""Words by which a State is spoken for as its delegation or Government."""
_BEFORE = 200
_OTHERS = re.compile(
    r"\b(?:align|associat|subscrib|endors|echo|support|concur)\w*\b[^.;:]*\b(?:with|to|by|the)\b[^.;:]*\bon\s+behalf\s+of\s+\Z"
    r"|\b(?:made|delivered|given|read|presented|spoken|heard)\s+(?:\w+\s+){0,2}by\s+(?!me\b)[^.;:]*\bon\s+behalf\s+of\s+\Z",
    re.IGNORECASE,
)
"""Words before "on behalf of" by which a statement is another's: one that the speaker agrees with, or that somebody else made."""
_EMPTY = re.compile(
    r"^(?:which|whom|whose|all|those|them|him|her|it|others|everyone|victims|women|children|people|future|humanity)\b",
    re.IGNORECASE,
)


def spoken_for(text: str, own: str | None = None) -> tuple[str, ...]:
    """The groups, States or bodies that a text says it is given on behalf of, ``own`` left out."""
    if not _may_speak_for(text):
        return ()
    text = normalise(text)
    found: dict[str, None] = {}
    for match in _BEHALF.finditer(text):
        if _OTHERS.search(text[max(0, match.start("bodies") - _BEFORE) : match.start("bodies")]):
            continue
        for name in _bodies(match["bodies"]):
            if name != own:
                found.setdefault(name)
    return tuple(found)


_CALLED = re.compile(r"\(\s*(?:the\s+)?[“\"‘']?(?P<name>[A-Z][A-Z0-9]{1,8}\+?\d?)[”\"’']?\s*\)")
_FRONT = 1500


def called(text: str) -> tuple[str, ...]:
    """The short names that a speech gives, where it begins, to the group for which it is made: "the three members (A3)"."""
    if not _may_speak_for(text[:_FRONT]):
        return ()
    front = normalise(text[:_FRONT])
    for match in _BEHALF.finditer(front):
        if _OTHERS.search(front, max(0, match.start("bodies") - _BEFORE), match.start("bodies")):
            continue
        if _bodies(match["bodies"]):
            return tuple(dict.fromkeys(one["name"] for one in _CALLED.finditer(match["bodies"])))
    return ()


def _may_speak_for(text: str) -> bool:
    """Whether the word may be there without which no pattern of this module finds anything, be it parted at the end of a line."""
    return "half" in text or "HALF" in text


def _bodies(words: str) -> list[str]:
    words = normalise(words)
    closed = _CLOSED.search(words)
    words = words[: closed.start()] if closed else words
    words = re.sub(r"^the\s+", "", words.strip(" ,"), flags=re.IGNORECASE)
    if not words or _EMPTY.match(words) or _OURS.match(words) or _ITS_GOVERNMENT.match(words):
        return []
    if state := state_of(_FORMS.sub("", words)):
        return [state.name]
    states = states_in(words)
    if states:
        return list(states)
    return [words] if re.search(r"[A-Z]", words) else []


def states_in(words: str) -> tuple[str, ...]:
    """The States that a list such as "Norway, Iceland and Sweden" is of; empty where one part of it is none."""
    parts = re.split(r"\s*,\s*(?:and\s+)?|\s+and\s+(?=the\s|[A-Z])", words)
    states = [state_of(part) for part in parts]
    return tuple(state.name for state in states if state) if all(states) else ()
