"""What a report says of a group of recommendations, from the paragraph that opens or closes it."""

from __future__ import annotations

import re

from travaux.common.recommendation import Answer

_PHRASES: tuple[tuple[Answer, str], ...] = (
    (Answer.REJECTED, r"(?:did|do|does|could|can|would|will)\s*not\s+(?:enjoy|have|receive|support|accept|agree)|not\s+enjoy"
                      r"|cannot\s+(?:accept|support)|reject|not\s+accepted|unable\s+to\s+(?:accept|support)"),
    (Answer.PENDING, r"will\s+be\s+(?:examined|considered|studied|reviewed)|in\s+due\s+(?:time|course)"
                     r"|will\s+(?:provide|respond|give)|further\s+(?:consider|examin)|no\s+later\s+than"
                     r"|response\w*\s+(?:of\s+.{2,60}?\s+)?(?:to\s+these\s+recommendations\s+)?will\s+be\s+included"),
    (Answer.ACCEPTED, r"enjoys?\s+(?:the|its)\s+support|have\s+(?:the|its)\s+support|(?:are|were|been)\s+accepted"
                      r"|\baccepts?\b|\bsupports?\b|already\s+(?:been\s+)?implement"),
    (Answer.NOTED, r"\bnoted\b|takes?\s+note|took\s+note"),
)  # fmt: skip
_COMPILED = tuple((answer, re.compile(pattern, re.IGNORECASE)) for answer, pattern in _PHRASES)


def answer_of(words: str) -> Answer:
    """The answer that the words of an introduction give; ``none`` where they give none."""
    return next((answer for answer, pattern in _COMPILED if pattern.search(words)), Answer.NONE)
