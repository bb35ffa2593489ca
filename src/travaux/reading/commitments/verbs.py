"""Telling a clause that asks for something by the verb that opens it."""

from __future__ import annotations

import re
from functools import cache

from travaux.common.datafiles import entries

_OPENING = re.compile(
    r"[\W\d]*(?:(?:and|or|also|further|furthermore|then|that|it|to|should|positively|actively|fully|promptly|urgently|"
    r"immediately|effectively|gradually|progressively|strongly|swiftly|seriously|duly|closely|formally|rapidly|"
    r"continuously|systematically|officially|where\s+possible|as\s+soon\s+as\s+possible|if\s+possible)\b\W*){0,4}"
    r"(?P<verb>[A-Za-z-]+)",
    re.IGNORECASE,
)


@cache
def verbs() -> frozenset[str]:
    """Verbs that open what is asked or undertaken, in the base form."""
    lines = entries("travaux.reading.commitments", "verbs_en.txt")
    return frozenset(word for line in lines for word in line.split())


def opens_with_verb(text: str) -> bool:
    """True where a clause begins with such a verb, adverbs and a joint before it left aside."""
    verb = _opening(text)
    return verb in verbs() or verb in _ASKS


def opens_with_asking(text: str) -> bool:
    """True where a clause begins by telling that something is asked: "recommended", "urges"."""
    return _opening(text) in _ASKS


def _opening(text: str) -> str:
    match = _OPENING.match(text)
    return match["verb"].lower() if match else ""


_ASKING = ("ask", "call", "encourage", "invite", "propose", "recommend", "request", "suggest", "urge")
_ASKS = frozenset([verb + "s" for verb in _ASKING] + [verb.removesuffix("e") + "ed" for verb in _ASKING])
_WORD = re.compile(r"[A-Za-z-]+|/")
_LIGHT = frozenset(
    """
        and or to also then further favourably favorably positively expeditiously immediately promptly the
        possibility of for with a view as soon possible at earliest swiftly steps take expediting / withdraw
        ratification accession expediting accelerating process proceed its government that suggest towards
        efforts time date an early
    """.split()
)


_NOMINAL = frozenset(
    ["possibility", "ratification", "accession", "process", "government", "signing", "expediting"]
)
"""Nouns that stand for the verb itself: "the ratification of"."""
_OPEN_END = re.compile(r"\b(?:of|with|to|for)\W*$")
_AFTER_THE = _NOMINAL | {"earliest"}


def verb_phrase(text: str) -> int:
    """Where the verbs that open a clause end and what they govern begins, as an offset in ``text``."""
    end = 0
    for match in _WORD.finditer(text):
        word = match[0].lower()
        if not (word in _LIGHT or word in verbs() or _base(word) in verbs()):
            break
        if word == "the" and _next_word(text, match.end()) not in _AFTER_THE:
            break
        end = match.end()
    return end


def is_bare_verb(text: str) -> bool:
    """True where a clause is verbs alone, waiting for what they govern: "accede to", "/consider ratifying"."""
    if not opens_with_verb(text.lstrip(" /")):
        return False
    return not text[verb_phrase(text) :].strip(" \n,;:/.") or _OPEN_END.search(text) is not None


def _next_word(text: str, start: int) -> str:
    match = _WORD.search(text, start)
    return match[0].lower() if match else ""


def _base(word: str) -> str:
    """The base form of a present participle, where it may be one."""
    stem = word.removesuffix("ing")
    if stem == word:
        return word
    return next((form for form in (stem, stem + "e", stem + "y", stem[:-1]) if form in verbs()), word)
