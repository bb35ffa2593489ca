"""Where running text begins after a title, and where a question begins after a run of people."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from travaux.reading.programme.people.lexicon import fold
from travaux.reading.programme.people.lexicon import words as listed
from travaux.reading.programme.words.edges import may_begin, word_before

_DATA = "sentences"
_ENDS = re.compile(r"[.?!…]['\"”’»)]{0,2}(?=\s|\Z)|:(?=\s*\Z)")
_WORD = re.compile(r"\S+")
_LEAD = re.compile(r"\b(?:questions?|preguntas?|interrogantes|вопрос\w*|issues)\b[^.?!:]{0,120}:", re.I)


_ENOUGH = 2.0
_MOST = 500
"""Words behind a number among which the text below a title begins; without a limit a page without a full stop takes long."""


@dataclass(frozen=True, slots=True)
class _At:
    start: int
    score: float


def prose_start(text: str, floor: int = 0) -> int | None:
    """Where running text begins in words that begin with a title, or None where there is none.

    The place is a capital after a word that may end a title, from which on the words are a sentence:
    they hold a verb and end with a full stop.
    """
    candidates = [at for at in _candidates(text, floor) if at.score >= _ENOUGH]
    end = _first_end(text, floor)
    within = [at for at in candidates if at.start < end - 1]
    best = max(within or candidates, key=lambda at: (at.score, -at.start), default=None)
    return best.start if best else None


def _candidates(text: str, floor: int) -> Iterator[_At]:
    words = list(islice(_WORD.finditer(text, max(0, floor - 1)), _MOST))
    limit = _first_end(text, floor)
    for index, match in enumerate(words):
        at = match.start()
        if at < max(floor, 1):
            continue
        if at > limit:
            break
        if not _can_open(text, at, match[0]):
            continue
        opens = fold(match[0].strip(",")) in listed(_DATA, "openers") and word_before(text, at).islower()
        if _is_sentence(text[at : _end(text, at)], opens):
            score = _score(text, at, match[0], words[index + 1][0] if index + 1 < len(words) else "")
            soon = any(
                fold(word[0].strip(",;")) in listed(_DATA, "verbs") for word in words[index + 1 : index + 5]
            )
            at_number = floor > 0 and not text[floor:at].strip()
            yield _At(at, score + (1 if soon else -1) if at_number else score)


def _first_end(text: str, floor: int) -> int:
    """Titles hold one full stop at most: prose begins before the end of the first sentence after it."""
    first = _ENDS.search(text, floor)
    return first.end() + 1 if first else len(text)


def _end(text: str, at: int) -> int:
    match = _ENDS.search(text, at)
    while match and len(text[at : match.end()]) < 30:
        match = _ENDS.search(text, match.end())
    return match.end() if match else len(text)


def _can_open(text: str, at: int, word: str) -> bool:
    if not word[0].isupper() or not may_begin(text, at):
        return False
    before = word_before(text, at)
    return not before.endswith((",", ";", ":"))


def _is_sentence(sentence: str, opens: bool) -> bool:
    """Whether words are a sentence: a full stop at the end, and a verb unless their beginning is one's."""
    words = sentence.split()
    if len(words) < 6 or not _ENDS.search(sentence) or sentence.rstrip("'\"”’»)").endswith("?"):
        return False
    return (opens and len(words) >= 10) or any(
        fold(word.strip(",;")) in listed(_DATA, "verbs") for word in words[1:24]
    )


def _score(text: str, at: int, word: str, following: str) -> float:
    before = word_before(text, at)
    score = 0.0
    if fold(word.strip(",")) in listed(_DATA, "openers"):
        score += 2
    if before.endswith((".", "?", "!", "”", '"', ")")):
        score += 1.5
    elif before[:1].islower():
        score += 1
    if following[:1].islower():
        score += 1
    return score


def question_start(text: str, start: int, end: int) -> int:
    """Where the question that ends at ``end`` begins; ``start`` is where its sentence seems to begin."""
    places: dict[str, list[int]] = {"asked": [], "inverted": [], "leading": []}
    for match in _WORD.finditer(text, start, end):
        word = fold(match[0].strip('¿"“«(,'))
        following = text[match.end() : match.end() + 2].strip()
        if match[0].startswith("¿"):
            return match.start()
        if not match[0][0].isupper() or not (match.start() == start or may_begin(text, match.start())):
            continue
        for name, found in places.items():
            if word in listed(_DATA, name) and (name == "asked" or following[:1].islower()):
                found.append(match.start())
    if any(start in found for found in places.values()):
        return start
    first = sorted(places["asked"][:1] + places["inverted"][:1])
    return first[0] if first else places["leading"][-1] if places["leading"] else start


def question_lead(text: str, start: int, end: int) -> int:
    """Where the words that announce questions begin ("The following questions …:"), else ``end``."""
    lead = None
    for match in _LEAD.finditer(text, start, end):
        lead = match
    if lead is None or text[lead.end() : end].strip():
        return end
    opening = lead.start()
    for match in reversed(list(_WORD.finditer(text, start, lead.start()))):
        if fold(match[0]) not in listed(_DATA, "announcing") and not match[0][0].islower():
            if opening == lead.start() or fold(text[opening:].split()[0]) not in listed(_DATA, "announcing"):
                opening = match.start() if may_begin(text, match.start()) else opening
            break
        opening = match.start()
        if match[0][0].isupper():
            break
    return opening
