"""Programmes of work that list matters under days, without times, numbers or line breaks."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median

from travaux.reading.programme.flat import days
from travaux.reading.programme.flat.plan import Beginning, Plan
from travaux.reading.programme.page.rows import Rank
from travaux.reading.programme.people.lexicon import fold, words
from travaux.reading.programme.words.edges import function_words, may_begin, word_before

_TOKEN = re.compile(r"\S+")
_HALF = re.compile(
    r"[,\s]*(?:(?:in the\s)?(?:morning|afternoon|evening|a\.m\.|p\.m\.)|matin|matinée|après-midi|soir|mañana|tarde|noche"
    r"|утро|утром|после обеда|вечер|вечером)?[,\s]*(?:\([^()]{1,30}\))?[\s:–—-]*",
    re.I,
)
_ASIDE = re.compile(
    r"\(\d{1,2}\s(?:meetings?|sittings?|séances?|sesión|sesiones|заседани\w+)\)|(?<=\S\s)[a-e](?=\s[^\W\d_a-z])",
    re.I,
)
"""How many meetings a day has, and marks of footnotes."""
_FEW_DAYS = 4
_LONGEST = 90
"""Words under a day, most of them; prose has more between two dates."""


def plan(text: str) -> Plan | None:
    """The days of a list and the matters under each; None where the stream holds no such list."""
    marked = [
        day for day in days.marks(text) if day.date and day.mark.date and day.mark.date.weekday is not None
    ]
    if len(marked) < _FEW_DAYS:
        return None
    halves = [_HALF.match(text, day.end) for day in marked]
    starts = [match.end() if match else day.end for match, day in zip(halves, marked, strict=True)]
    ends = [*(day.start for day in marked[1:]), len(text)]
    stretches = list(zip(starts, ends, strict=True))
    if median(len(text[start:end].split()) for start, end in stretches) > _LONGEST:
        return None
    openers = _openers(text, stretches)
    beginnings: list[Beginning] = []
    for day, (start, end) in zip(marked, stretches, strict=True):
        beginnings.append(Beginning(day.start, Rank.DAY, day=day.mark))
        beginnings += [Beginning(at, Rank.ENTRY) for at in _matters(text, start, end, openers)]
    walls = [(day.start, start) for day, start in zip(marked, starts, strict=True)]
    walls += [match.span() for match in _ASIDE.finditer(text, starts[0])]
    return Plan(tuple(beginnings), tuple(sorted(walls)), len(text))


def _openers(text: str, stretches: Sequence[tuple[int, int]]) -> frozenset[tuple[str, str]]:
    """Pairs of words that begin with a capital where a line may begin, and come again: "Question of".

    One of the times they surely begin a line, or they are the beginning of a matter in any paper.
    """
    seen: Counter[tuple[str, str]] = Counter()
    sure: set[tuple[str, str]] = set()
    for start, end in stretches:
        tokens = list(_TOKEN.finditer(text, start, end))
        for index, (one, following) in enumerate(pairwise(tokens)):
            pair = (one[0], following[0])
            if pair[0][0].isupper() and pair[1][0].islower() and (not index or may_begin(text, one.start())):
                seen[pair] += 1
                if (
                    not index
                    or _in_sentence_case(text, one, pair[1])
                    or fold(pair[0]) in words("sentences", "matters")
                ):
                    sure.add(pair)
    return frozenset(pair for pair, count in seen.items() if count > 1 and pair in sure)


def _matters(text: str, start: int, end: int, openers: frozenset[tuple[str, str]]) -> Iterator[int]:
    """Where each matter of a stretch begins."""
    tokens = list(_TOKEN.finditer(text, start, end))
    for index, token in enumerate(tokens):
        following = tokens[index + 1][0] if index + 1 < len(tokens) else ""
        if token.start() == tokens[0].start() or (
            token[0][0].isupper()
            and may_begin(text, token.start())
            and ((token[0], following) in openers or _in_sentence_case(text, token, following))
        ):
            yield token.start()


def _in_sentence_case(text: str, token: re.Match[str], following: str) -> bool:
    """A capital between two words in lower case begins a matter, where names have several capitals."""
    before = word_before(text, token.start())
    ended = before.endswith(")") or (before.islower() and fold(before) not in function_words())
    return ended and following[:1].islower()
