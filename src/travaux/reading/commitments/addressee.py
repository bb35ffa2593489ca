"""Whom an undertaking asks to act."""

from __future__ import annotations

import re

from travaux.reading.commitments.verbs import verbs
from travaux.reading.commitments.wordlists import ADVERB_LY, word_set

_TO = re.compile(
    rf"\s+(?:and\s+)?to:?\s+(?:(?:not|also|further|{ADVERB_LY}|jointly|then)\s+)*(?P<verb>[a-z-]+)\b|\s+to\s*:|\s+to,\s|\s+to\s*\Z"
)
_MORE_VERBS = word_set("discuss address process focus access bias canvass")
_NO_VERBS = word_set("""the a an all its their this that these those any both each every which whom whose what our his her your my it them him us other such
    international national human and or date peace women children persons people victims one two three four five ten more most many
    least less full equal safe lasting education health life justice work water food""")
_LONGEST = 300
"""Characters of the longest name of those asked to act."""
_FOR_SOMETHING = re.compile(r"\bcalls?\s+(?:\w+\s+)?for$", re.IGNORECASE)
_THAT = re.compile(r"that\s+")
_DO_SO = re.compile(r"\s+to\s+do\b")
_COLON = re.compile(r"\s*:")
_BASE_VERB = re.compile(
    r"(?<!the)(?<!\ba)(?<!\bits)(?<!\bof)(?<!\band)(?<!\bfor)(?<!\bin)(?<!\bto)(?<!their)(?<!\bon)(?<!all)(?<!other)\s+(?P<verb>[a-z-]+)\b"
)
_LEAD = re.compile(
    rf"\s*(?:,\s*[^,]{{3,80}},\s*|(?:also|further|again|strongly|once\s+again|{ADVERB_LY}|in\s+this\s+(?:regard|respect|context))\b,?\s*|"
    r"(?:its|their|our|the)\s+(?:\w+\s+){0,2}?(?:request|demand|call|appeal|invitation|recommendation|encouragement)s?\s+(?:to|for|upon|on|that)\s+|"
    r"(?:to|upon|on)\s+)*"
)
_INSERTED = re.compile(
    r",\s+(?:in\s+(?!particular)|within\s|through\s|when\s|where\s|upon\s|including\s|pursuant|on\s|by\s|while\s|under\s|bearing\s|"
    r"taking\s|without\s|subject\s+to|following\s|working\s|acting\s|during\s|consistent\s|if\s|once\s|as\s+(?!well)|at\s|with\s|building\s|"
    r"drawing\s|using\s|especially\s|particularly\s|notably\s|supported\s|supplemented\s)"
    r"|\s+(?:within\s+(?:existing|available|its|their)|in\s+(?:cooperation|collaboration|consultation|coordination|accordance|partnership)|as\s+appropriate)\b"
    r"|[;:]|\((?![a-z]\))"
)
_AMID = re.compile(r"\b(?:and|or|as\s+well\s+as|and/or)\Z")
"""What joins two names, between which "where appropriate" may be inserted."""
_TRAILING = re.compile(rf"(?:\s+(?:also|further|should|must|shall|{ADVERB_LY}))+\Z")
_WITH = re.compile(r"\s+with\s+")
_TASKED = re.compile(r"\b(?:tasks?|entrusts?|mandates?)\Z", re.IGNORECASE)
_NOT_ONE = re.compile(
    r"(?:that|for|continued|strengthened|further|greater|enhanced|the\s+(?:continu|full|use|promotion|development|need|early))\w*\b"
    r"|(?:(?:urgent|timely|increased|collective|concerted|concrete|international|regional|global|joint|new|bold|all|their)\s+)*"
    r"(?:actions?|efforts?|partnerships?|cooperation|collaboration|dialogue|initiatives?|measures|support|investments?|progress|steps|access|respect)\b",
    re.IGNORECASE,
)


def addressee(text: str, start: int) -> tuple[int, int] | None:
    """Whom an asking verb that ends at ``start`` asks to act, as a range of ``text``; None where nobody is named."""
    if _FOR_SOMETHING.search(text, 0, start):
        return None
    lead = _LEAD.match(text, start)
    begin = lead.end() if lead else start
    if that := _THAT.match(text, begin):
        return _subject(text, that.end())
    infinitive = next(
        (
            match
            for match in _TO.finditer(text, begin)
            if _is_verb(match["verb"]) and not _DO_SO.match(match[0])
        ),
        None,
    )
    colon = _COLON.search(text, begin)
    given = _WITH.search(text, begin) if not infinitive and _TASKED.search(text, 0, start) else None
    end = min((match.start() for match in (infinitive, colon, given) if match), default=-1)
    if end <= begin or _NOT_ONE.match(text, begin):
        return None
    return _named(text, begin, end)


_SHALL = re.compile(
    r"\s+that(?:,[^,.;:]{3,120},)?\s+(?P<who>[^.;:]{3,160}?),?\s+(?:shall|must)(?:,[^.;:]{3,200}?,)?\s+"
    r"(?:(?:not|also|fully|immediately|promptly|within\s[^,.;]{3,40})\s+)*(?P<verb>[a-z-]+)(?!\s+place\b)"
)
_ACTORS = word_set(
    "states parties members governments countries donors organizations organisations entities bodies agencies authorities"
)
_NO_DEED = word_set(
    "apply remain include have consist continue end begin start cease lapse expire terminate constitute enter cover"
)
_HEAD = re.compile(r",|\s(?:of|in|from|for|with|to|on|that|which|who|concerned)\b|\s\(")


def bound(text: str, start: int) -> tuple[int, int] | None:
    """Whom a decision that ends its verb at ``start`` binds: "that all States shall freeze …"; None for what is no actor."""
    match = _SHALL.match(text, start)
    if not match or match["verb"] in _NO_DEED:
        return None
    words = _HEAD.split(match["who"], maxsplit=1)[0].split()
    last = words[-1] if words else ""
    named = last.lower() in _ACTORS or last[:1].isupper() and not any(word[:1].isdigit() for word in words)
    return _named(text, match.start("who"), match.end("who")) if named else None


def _named(text: str, begin: int, end: int) -> tuple[int, int] | None:
    """The name between these places, up to what is inserted after it; what is inserted into it is a part of it."""
    inserted = next(
        (
            one
            for one in _INSERTED.finditer(text, begin + 3, end)
            if not _AMID.search(text, begin, one.start())
        ),
        None,
    )
    words = text[begin : inserted.start() if inserted else end].rstrip(" ,\n")
    words = _TRAILING.sub("", words)
    if not words or len(words) > _LONGEST or re.search(r"\.\s", words):
        return None
    return begin, begin + len(words)


def _subject(text: str, begin: int) -> tuple[int, int] | None:
    """Who is to act in "that all States intensify …"; None for what is to be done, "that a report be written"."""
    for match in _BASE_VERB.finditer(text, begin):
        if match["verb"] == "be":
            return None
        if match["verb"] in verbs():
            return _named(text, begin, match.start())
    return None


def _is_verb(word: str | None) -> bool:
    """Whether "to" before this word opens an infinitive and no "to the parties", "to peace talks"."""
    if word is None or word in verbs() or word in _MORE_VERBS:
        return True
    return word not in _NO_VERBS and not (word.endswith("s") and not word.endswith("ss"))
