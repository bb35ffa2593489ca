"""Short lists of words, written as running text, and what words look alike but are not."""

from __future__ import annotations

ADVERB_LY = r"(?!(?:apply|supply|resupply|comply|reply|rely|multiply|imply|ally|rally|fly|tally|Italy|family|assembly|anomaly|July)\b)[a-z]+ly"
"""A pattern for an adverb such as "strongly": words in "-ly" that are verbs or nouns are left out."""


def word_set(text: str) -> frozenset[str]:
    """The words of a text, parted by white space."""
    return frozenset(text.split())
