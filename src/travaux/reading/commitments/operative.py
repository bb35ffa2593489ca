"""Operative verbs: the word that says what a paragraph does, and how far it binds."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from travaux.common.commitment import Strength

_ADVERB = (
    r"(?:also|further|furthermore|again|once\s+(?:again|more)|hereby|therefore|thus|moreover|fully|too|in\s+th(?:is|at)\s+(?:regard|respect|context)|"
    r"acting\s+under\s+Chapter\s+VII[^,]{0,60}|[a-z]+ly)"
)
_BETWEEN = r"(?:once|again|more|also|further|due|careful|full|with|special|in|this|regard,?|[a-z]+ly)"
_REPEATED = re.compile(
    r"(?:reiterates?|renews?|repeats?|reaffirms?)\s+(?:its|their|our|the)\s+(?:\w+\s+){0,2}?(?P<noun>request|demand|call|appeal|invitation|"
    r"recommendation|encouragement|decision|commitment)s?\b", re.IGNORECASE,
)  # fmt: skip
_NOUNS = {
    "request": Strength.DEMAND, "demand": Strength.DEMAND, "call": Strength.CALL, "appeal": Strength.CALL,
    "invitation": Strength.INVITATION, "recommendation": Strength.INVITATION, "encouragement": Strength.INVITATION,
}  # fmt: skip
ASKING = frozenset({Strength.DEMAND, Strength.CALL, Strength.INVITATION})
"""The strengths of verbs that ask someone else to act."""
_PARTICIPLE = re.compile(
    r"(?:(?:also|further|again|once\s+(?:again|more)|[a-z]+ly)\s+)*(?P<verb>[a-z-]+(?:ing|ed)|aware|mindful|conscious|cognizant|desirous|"
    r"pursuant|in\s+(?:accordance|pursuance|view|exercise)|with\s+a\s+view|determined|convinced|bearing)\b", re.IGNORECASE,
)  # fmt: skip
_OURS = re.compile(r"(?:[^.;:]{3,160},\s+)?[Ww]e(?:,[^,.]{3,120},)?\s+")
_MODAL = re.compile(
    r"(?:will|shall)(?:\s+(?:not|also|further|therefore|[a-z]+ly))*\s+[a-z-]+|are\s+(?:[a-z]+ly\s+)*(?:determined|resolved|committed|ready)\s+to"
)
_WORD = re.compile(r"[a-z-]+", re.IGNORECASE)
_GOVERNED = (
    r"\s+(?:the|that|all|its|their|his|her|upon|on|for|to|any|both|with|in|of|further|also|relevant|Member|States|parties|countries|"
    r"donors|members|Governments|this|those|these|each|every|appreciation|concern|deep|grave|[A-Z][\w-]+)\b"
)
_STATES_OF_MIND = frozenset(
    """
        having being convinced concerned aware mindful alarmed guided determined conscious cognizant
        disturbed encouraged inspired dismayed bearing acting desiring desirous seeking fulfilling taking
        keeping considering viewing believing wishing hoping pursuant referring looking gratified appalled
        shocked outraged saddened committed resolved persuaded satisfied anxious eager noting recalling
        building following working aiming intending troubled distressed perturbed moved motivated heartened
        recognising affirming paying drawing deeming deploring grieved reminded stirred united
    """.split()
)


@dataclass(frozen=True, slots=True)
class Operative:
    """An operative verb in a text: ``start`` and ``end`` bound it with the adverbs that belong to it."""

    start: int
    end: int
    verb: str
    strength: Strength


def opening(text: str, start: int = 0, *, plural: bool = False) -> Operative | None:
    """The operative verb in the present tense that a text opens with, adverbs before it allowed.

    ``plural`` takes the form that "we" or "States" govern ("urge"), else that of "the Council" ("urges").
    """
    match = _pattern(plural).match(text, start)
    return _operative(match, text) if match else None


def acting(text: str) -> Operative | None:
    """The operative words of a paragraph in which the paper speaks as "we": "We commit to", "We are determined to"."""
    match = _OURS.match(text)
    if not match:
        return None
    if verb := opening(text, match.end(), plural=True):
        return verb
    modal = _MODAL.match(text, match.end())
    if modal:
        return Operative(modal.start(), modal.end(), " ".join(modal[0].split()), Strength.UNDERTAKING)
    word = _WORD.match(text, match.end())
    return Operative(word.start(), word.end(), word[0], Strength.POSITION) if word else None


def following(text: str, start: int) -> Iterator[Operative]:
    """Further operative verbs of the same sentence: ", and requests the Secretary-General …"."""
    for match in _joined().finditer(text, start):
        yield _operative(match, text)


def opens_preamble(text: str) -> bool:
    """True where a text opens with a participle or a state of mind, as preambular paragraphs do."""
    match = _PARTICIPLE.match(text)
    if not match:
        return False
    word = match["verb"].lower()
    return word in _STATES_OF_MIND or word.split()[0] in ("in", "with") or _stem_known(word)


def _operative(match: re.Match[str], text: str) -> Operative:
    verb, start = match["verb"], match.start("phrase")
    repeated = _REPEATED.match(text, match.start("verb"))
    strength = _NOUNS.get(repeated["noun"].lower()) if repeated else None
    return Operative(start, match.end("verb"), " ".join(verb.split()), strength or _strength(verb))


def _strength(verb: str) -> Strength:
    words = verb.lower().split()
    for pattern, strength in _strengths():
        if pattern.fullmatch(" ".join(words)):
            return strength
    return Strength.POSITION


@cache
def _terms() -> tuple[tuple[str, Strength], ...]:
    found, strength = [], Strength.POSITION
    for line in (
        (files("travaux.reading.commitments") / "data" / "operative_verbs.txt")
        .read_text("utf-8")
        .splitlines()
    ):
        if line.startswith("["):
            strength = Strength(line.strip("[]"))
        elif not line.startswith("#"):
            found += [(term, strength) for term in line.split()]
    return tuple(found)


@cache
def _strengths() -> tuple[tuple[re.Pattern[str], Strength], ...]:
    return tuple(
        (re.compile(_form(term, plural), re.IGNORECASE), strength)
        for term, strength in sorted(_terms(), key=lambda pair: -len(pair[0]))
        for plural in (False, True)
    )


@cache
def _pattern(plural: bool) -> re.Pattern[str]:
    return re.compile(
        rf"(?P<phrase>(?:{_ADVERB},?\s+){{0,4}}(?P<verb>{_any(plural)}))(?![\w-])", re.IGNORECASE
    )


@cache
def _joined() -> re.Pattern[str]:
    return re.compile(
        rf"(?:[,;]\s*(?:and\s+)?|\band\s+)(?P<phrase>(?:{_ADVERB},?\s+){{0,3}}(?P<verb>{_any(False)}))(?={_GOVERNED})"
    )


@cache
def _any(plural: bool) -> str:
    terms = sorted({term for term, _ in _terms()}, key=lambda term: (-len(term), term))
    return "|".join(_form(term, plural) for term in terms)


def _form(term: str, plural: bool) -> str:
    """A pattern for one verb in the present tense; "*" stands for words between it and its particle."""
    verb, star, particle = term.partition("*")
    verb, _, noun = verb.partition("|")
    form = verb if plural else _third_person(verb)
    if star:
        return rf"{form}(?:\s+{_BETWEEN}){{0,4}}?\s+{particle}"
    return rf"{form}\s+(?:a\s+|the\s+)?{noun}" if noun else form


def _third_person(verb: str) -> str:
    if verb.endswith(("s", "sh", "ch", "x", "o")):
        return verb + "es"
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return verb[:-1] + "ies"
    return verb + "s"


@cache
def _stems() -> frozenset[str]:
    return frozenset(term.split("*")[0].split("|")[0] for term, _ in _terms())


def _stem_known(participle: str) -> bool:
    stem = participle.removesuffix("ing")
    return stem != participle and any(form in _stems() for form in (stem, stem + "e", stem[:-1]))
