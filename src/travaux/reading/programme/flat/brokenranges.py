"""Ranges of times that a narrow column broke over two lines: "09.00 – Opening of 09.30 the session"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from travaux.reading.programme.grammar.clocks import TimeMention, minutes

_OPEN = re.compile(r"\s?(?:[-–—−‑]|to|until|till|à|a|às|até|hasta|bis|до|إلى|至)(?=\s)", re.I)
_LEADS = re.compile(r"\s[-–—−‑]\s?\Z")
_FEWEST = 2
_MOST_OPEN = 0.7
"""The share of open ranges that must find their end."""
_MOST_LONE = 3
"""One lone time more is borne for so many ranges that are made whole."""


def whole(text: str, mentions: Sequence[TimeMention]) -> list[TimeMention]:
    """The times of a text, an open one and the lone one after it as one range; as they are where that is not the rule.

    The ``end`` of such a range is that of its first part; its ``last`` clock stands further on.
    """
    opened = [_opens(text, mention) for mention in mentions]
    led = [_is_led_to(text, mention) for mention in mentions]
    made: list[TimeMention] = []
    lone = index = 0
    while index < len(mentions):
        one = mentions[index]
        begun = index + 1 < len(mentions) and (opened[index] or (one.last is None and led[index + 1]))
        if begun and _ends(mentions, index, opened):
            made.append(one._replace(end=one.end + opened[index], last=mentions[index + 1].first))
            index += 2
            continue
        lone += one.last is None
        made.append(one)
        index += 1
    closed = len(mentions) - len(made)
    begun_ones = sum(map(bool, opened)) + sum(led)
    rule = closed >= _FEWEST and closed >= _MOST_OPEN * begun_ones and closed >= _MOST_LONE * lone
    return made if rule else list(mentions)


def _ends(mentions: Sequence[TimeMention], index: int, opened: Sequence[int]) -> bool:
    """Whether the time after one may be its end: a lone one, later, that opens nothing itself or comes twice in a row."""
    one, after = mentions[index], mentions[index + 1]
    again = index + 2 < len(mentions) and minutes(mentions[index + 2].first) == minutes(after.first)
    return after.last is None and (not opened[index + 1] or again) and _earlier(one, after)


def broken(mention: TimeMention) -> bool:
    """Whether the last clock of a range stands apart from the first."""
    return mention.last is not None and mention.last.start >= mention.end


def end_of(text: str, mention: TimeMention) -> tuple[int, int] | None:
    """The half-open range of the end of a broken range, with the dash that leads to it; None where it is whole."""
    if mention.last is None or not broken(mention):
        return None
    dash = _LEADS.search(text, max(0, mention.last.start - 3), mention.last.start)
    return (dash.start() if dash else mention.last.start), mention.last.end


def _opens(text: str, mention: TimeMention) -> int:
    """The characters of the dash or word after a lone time that leads to its end; 0 where there is none."""
    match = _OPEN.match(text, mention.end) if mention.last is None else None
    return match.end() - match.start() if match else 0


def _is_led_to(text: str, mention: TimeMention) -> bool:
    """Whether a dash before a lone time leads to it as an end: the column broke before the dash."""
    return mention.last is None and _LEADS.search(text, max(0, mention.start - 3), mention.start) is not None


def _earlier(one: TimeMention, after: TimeMention) -> bool:
    """Whether the clock of one may stand before that of the next within a day, half days not printed left open."""
    first, last = minutes(one.first), minutes(after.first)
    return first < last or (after.first.meridiem is None and first < last + 12 * 60 and after.first.hour < 12)
