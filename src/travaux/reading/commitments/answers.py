"""What a report says of a group of recommendations, from the paragraph that opens or closes it."""

from __future__ import annotations

import re

from travaux.common.recommendation import Answer

_PHRASES: tuple[tuple[Answer, str], ...] = (
    (Answer.PENDING, r"will\s+be\s+(?:further\s+)?examined|\bresponses?\b[^.]{0,120}?\bwill\s+be\s+(?:included|provided|reflected|submitted)"),
    (Answer.NOTED, r"\b(?:is|are|were|was|be|been|duly|thus|therefore|simply)\s+(?:\w+\s+)?noted\b(?!\s+in\s+the\s+(?:outcome\s+)?report)|\btakes?\s+note\b|\btook\s+note\b|\bnote[sd]\s+(?:them|these|those|(?:the\s+)?(?:\w+\s+){0,2}recommendations?)\b"
                   r"|\band\s+(?:ha(?:s|ve|d)\s+)?(?:\w+ly\s+)?noted\s*[:.]"),
    (Answer.REJECTED, r"(?:did|do|does|could|can|would|will)\s*not\s+(?:enjoy|have|receive|support|accept|agree|find)|not\s+enjoy"
                      r"|cannot\s+(?:accept|support|be\s+accepted)|\breject|\bdeclin(?:es?|ed)\b|not\s+(?:be\s+)?(?:accepted|supported)|unable\s+to\s+(?:accept|support)"),
    (Answer.PENDING, r"will\s+be\s+(?:further\s+)?(?:considered|studied|reviewed)|in\s+due\s+(?:time|course)"
                     r"|will\s+(?:provide|respond|give)|further\s+(?:consider|examin)|no\s+later\s+than"
                     r"|under\s+consideration"),
    (Answer.ACCEPTED, r"enjoys?\s+(?:the|its)\s+(?:full\s+)?support|ha(?:s|ve)\s+(?:the|its)\s+support|(?:is|are|were|was|been)\s+(?:fully\s+)?(?:accepted|supported)"
                      r"|\baccepts?\b|\b(?:ha(?:s|ve|d)\s+)?(?:accepted|supported)\s+(?:them|these|those|(?:the\s+)?(?:\w+\s+){0,2}recommendations?)\b|\bsupports\b|already\s+(?:been\s+)?implement|\bagreed\s+(?:on|to|with)\b"),
)  # fmt: skip
_COMPILED = tuple((answer, re.compile(pattern, re.IGNORECASE)) for answer, pattern in _PHRASES)
_POSITION = re.compile(
    r"[)\].;\s|]\s*(?:(?:fully|partially|partly)\s+)?(?P<not>not\s+|does\s+not\s+(?:enjoy\s+)?)?(?P<word>support(?:ed|s)?|accept(?:ed|s)?|noted|notes|rejected|rejects)\W*$",
    re.IGNORECASE,
)  # fmt: skip
_BESIDE = re.compile(
    r"[\s;.,|:–—-]*(?:(?:fully|partially|partly|in\s+(?:full|part))\s+)?(?P<not>not\s+|do(?:es)?\s+not\s+(?:enjoy\s+)?)?"
    r"(?P<word>support(?:ed|s)?|accept(?:ed|s)?|noted|notes|rejected|rejects)(?=\s*(?:[.;,:|\n(–—]|$)|\s+[A-Z])", re.IGNORECASE,
)  # fmt: skip
_NUMBERS = re.compile(r"\b(?P<first>\d{1,3}\.\d{1,3})(?:\s*(?:-|–|to|through)\s*(?P<last>\d{1,3}\.\d{1,3}))?")


def answer_of(words: str) -> Answer:
    """The answer that the words of an introduction give; ``none`` where they give none."""
    return next((answer for answer, pattern in _COMPILED if pattern.search(words)), Answer.NONE)


def position(words: str, after: str = "") -> Answer:
    """The answer in a recommendation's row: in its last cell, or in the one ``after`` those who made it."""
    match = _POSITION.search(words) or _BESIDE.match(after)
    if not match:
        return Answer.NONE
    if match["not"] or match["word"].lower().startswith("reject"):
        return Answer.REJECTED
    return Answer.NOTED if match["word"].lower().startswith("note") else Answer.ACCEPTED


def numbers_in(words: str) -> tuple[tuple[tuple[int, int], tuple[int, int]], ...]:
    """The ranges of recommendations that a text names by their full numbers: "84.1, 84.5–84.9"."""
    return tuple(
        (_number(match["first"]), _number(match["last"] or match["first"]))
        for match in _NUMBERS.finditer(words)
    )


def _number(text: str) -> tuple[int, int]:
    top, sub = text.split(".")
    return int(top), int(sub)
