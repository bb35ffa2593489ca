"""Entries numbered inside the words of another: "1-1 …", "1. … 2. …", "(a) …", but no list of a sentence."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from travaux.reading.programme.grammar.numbers import roman
from travaux.reading.programme.words.questions import is_question, sentences

_PAIR = re.compile(r"(?<!\S)(?P<group>\d{1,2}|[A-Z])[-.](?P<n>\d{1,2})\.?(?=\s[^\W\d_])")
_ARABIC = re.compile(r"(?<!\S)(?P<n>\d{1,2})[.)](?=\s[^\W\d_a-z])")
_LETTER = re.compile(r"(?<!\S)\(?(?P<n>[a-hA-H])[).](?=\s[^\W\d_])")
_LOWER_ROMAN = re.compile(r"(?<!\S)\(?(?P<n>[ivx]{1,4})[).](?=\s[^\W\d_])")
_SENTENCE_LIST = re.compile(r"[,;]\s*(?:and|et|y|и|or|ou|o)?\s*\Z")


@dataclass(frozen=True, slots=True)
class Numbered:
    """A number and where its words start; ``length`` is that of the number itself."""

    start: int
    length: int
    ordinal: int


def _ordinal(value: str) -> int:
    return int(value) if value.isdigit() else ord(value.lower()) - ord("a") + 1


def enumerated(text: str, stretches: Sequence[tuple[int, int]], inside: bool = False) -> tuple[Numbered, ...]:
    """The numbered entries in each stretch of a text; ``stretches`` are half-open ranges in order.

    ``inside`` says that the stretches are themselves numbered, so that only letters count in them.
    """
    found: list[Numbered] = []
    reached = 0
    for start, end in stretches:
        own = (
            _pairs(text, start, end)
            or (not inside and _chain(text, _ARABIC, start, end, reached))
            or _chain(text, _LETTER, start, end)
            or _chain(text, _LOWER_ROMAN, start, end, of=roman)
        )
        if own and own[0].ordinal == reached + 1 or len(own) > 1 or reached:
            reached = max(reached, own[-1].ordinal if own and text[own[0].start].isdigit() else 0)
        found += own
    return tuple(found)


def _pairs(text: str, start: int, end: int) -> list[Numbered]:
    """ "1-1", "1-2", … in a stretch: one group, counted from 1."""
    matches = list(_PAIR.finditer(text, start, end))
    groups = [m["group"] for m in matches]
    chain = [m for m in matches if m["group"] == max(groups, key=groups.count)]
    ordinals = [int(m["n"]) for m in chain]
    if len(chain) < 2 or ordinals[0] > 1 or any(b != a + 1 for a, b in pairwise(ordinals)):
        return []
    return [Numbered(m.start(), m.end() - m.start(), n) for m, n in zip(chain, ordinals, strict=True)]


def _chain(
    text: str,
    pattern: re.Pattern[str],
    start: int,
    end: int,
    reached: int = 0,
    of: Callable[[str], int] = _ordinal,
) -> list[Numbered]:
    """Numbers that count up by one from 1, or from where the paper has got to; ``of`` gives the value of one."""
    chain: list[Numbered] = []
    for match in pattern.finditer(text, start, end):
        ordinal = of(match["n"])
        expected = chain[-1].ordinal + 1 if chain else None
        first = ordinal == 1 or (reached and ordinal in (reached, reached + 1))
        again = bool(chain) and ordinal == chain[-1].ordinal and reached > 0
        if ordinal == expected or again or (expected is None and first):
            chain.append(Numbered(match.start(), match.end() - match.start(), ordinal))
    if (len(chain) < 2 and not reached) or _of_a_sentence(text, chain, end) or _asks(text, chain, end):
        return []
    return chain


def _of_a_sentence(text: str, chain: Sequence[Numbered], end: int) -> bool:
    """Whether most entries end as the parts of a sentence do."""
    parts = list(_parts(text, chain, end))
    return sum(bool(_SENTENCE_LIST.search(part)) for part in parts[:-1]) * 2 >= max(1, len(parts) - 1)


def _asks(text: str, chain: Sequence[Numbered], end: int) -> bool:
    """Whether the entries are numbered questions."""
    asked = 0
    for one, after in pairwise([*chain, Numbered(end, 0, 0)]):
        first, last = next(sentences(text, one.start + one.length + 1, after.start))
        asked += is_question(text[first:last])
    return 2 * asked > len(chain)


def _parts(text: str, chain: Sequence[Numbered], end: int) -> Iterator[str]:
    for one, following in pairwise([*(n.start for n in chain), end]):
        yield text[one:following]
