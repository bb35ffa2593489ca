"""What the form of a value's words says, without the words: lists that they stand in, brackets, marks, capitals."""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import lru_cache
from typing import NamedTuple

from travaux.reading.programme.people.features import lists_of
from travaux.reading.programme.people.lexicon import fold

_WORD = re.compile(r"[^\W_]+(?:[-'’.][^\W_]+)*")
_LISTS = ("given", "post", "body", "short", "topic", "title", "stop", "particle")
_LAST_BRACKET = re.compile(r"[(\[][^()\[\]]{1,14}[)\]]\s*\Z")
_TAIL = re.compile(r".(?:\s[-–—/|]\s|[(\[])([^()\[\]–—/|]{1,40})[)\]]?\s*\Z")
_PAIRS = (("(", ")"), ("[", "]"), ("“", "”"), ("«", "»"))
_PAIRED = re.compile(r"[()\[\]“”«»\"]")
_PARTED = re.compile(r"\s[-–—/|]\s")
_NONE = (0,) * len(_LISTS)
_STOP = _LISTS.index("stop")
_CAPITAL = re.compile(r"[^\W\d_a-zß-öø-ÿа-я]")


@lru_cache(maxsize=5_000)
def wording(value: str) -> tuple[float, ...]:
    """Features of the words of any value."""
    words = _WORD.findall(value)
    facts = [*map(_word, words)]
    sizes = [*map(len, words)]
    count = max(1, len(words))
    listed = [one.lists for one in facts[:40]]
    return (
        *(total / count for total in map(sum, zip(_NONE, *listed, strict=True))),
        float(bool(listed) and listed[0][_STOP]), float(bool(listed) and listed[-1][_STOP]),
        min(len(words), 40) / 40, min(len(value), 8) / 8, float(not words),
        sum([one.capital for one in facts]) / count, sum([one.upper for one in facts]) / count,
        float(value[:1].islower()), float(bool(value) and not (value[0].isalnum() or value[0] in "“\"«‘'¿¡")),
        float(value.endswith((".", ",", ";", ":", "-", "–", "&"))), float(unbalanced(value)),
        float("(" in value), float(bool(_LAST_BRACKET.search(value))), float(bool(_PARTED.search(value))),
        float("," in value), min(value.count(","), 4) / 4, float("?" in value), float(":" in value),
        float(any(map(str.isdigit, value))), float(not sizes or sizes[-1] <= 2), float(" by " in f" {value} "),
        min(sum(sizes) / count, 12) / 12, float(1 in sizes),
        *_tail(value),
    )  # fmt: skip


class _Word(NamedTuple):
    """The lists that a word stands in, in the order of ``_LISTS``, and its capitals."""

    lists: tuple[bool, ...]
    capital: bool
    upper: bool


@lru_cache(maxsize=20_000)
def _word(word: str) -> _Word:
    return _Word(_listed(lists_of(word)), bool(_CAPITAL.match(word)), len(word) > 1 and word.isupper())


@lru_cache(maxsize=1_000)
def _listed(lists: frozenset[str]) -> tuple[bool, ...]:
    return tuple([name in lists for name in _LISTS])


def _tail(value: str) -> tuple[float, ...]:
    """Of what follows the last dash, stroke or open bracket: a few words, perhaps a name, initials or a label."""
    match = _TAIL.search(value)
    words = _WORD.findall(match[1]) if match else []
    few = 0 < len(words) <= 4
    return (
        float(few), float(few and any("given" in lists_of(word) for word in words)),
        float(few and all(word.isupper() and len(word) <= 3 for word in words)),
        float(few and all(word.islower() for word in words)),
        float(few and all(_CAPITAL.match(word) for word in words)),
    )  # fmt: skip


def unbalanced(value: str) -> bool:
    """Whether a bracket or a quotation mark has no partner."""
    if not _PAIRED.search(value):
        return False
    return any(value.count(one) != value.count(other) for one, other in _PAIRS) or value.count('"') % 2 == 1


@lru_cache(maxsize=5_000)
def keys(value: str | None) -> frozenset[str]:
    """The words of a value for comparison, short ones left out."""
    return frozenset([fold(word) for word in _WORD.findall(value or "") if len(word) > 2])


def shared(some: Collection[str], others: Collection[str]) -> float:
    """The share of some words that stand among others."""
    return sum(word in others for word in some) / len(some) if some else 0.0
