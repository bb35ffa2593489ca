"""Ranges of times that a narrow column broke over two lines: "09.00 – Opening of 09.30 the session"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from travaux.reading.programme.clocks import Meridiem, Printed, TimeMention

_OPEN = re.compile(r"\s?(?:[-–—−‑]|to|until|till|à|a|às|até|hasta|bis|до|إلى|至)(?=\s)", re.I)
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
    made: list[TimeMention] = []
    lone = index = 0
    while index < len(mentions):
        one = mentions[index]
        after = mentions[index + 1] if index + 1 < len(mentions) else None
        if opened[index] and after and after.last is None and not opened[index + 1] and _earlier(one, after):
            made.append(one._replace(end=one.end + opened[index], last=after.first))
            index += 2
            continue
        lone += one.last is None
        made.append(one)
        index += 1
    closed = len(mentions) - len(made)
    if closed < _FEWEST or closed < _MOST_OPEN * sum(map(bool, opened)) or _MOST_LONE * lone > closed:
        return list(mentions)
    return made


def broken(mention: TimeMention) -> bool:
    """Whether the last clock of a range stands apart from the first."""
    return mention.last is not None and mention.last.start >= mention.end


def _opens(text: str, mention: TimeMention) -> int:
    """The characters of the dash or word after a lone time that leads to its end; 0 where there is none."""
    match = _OPEN.match(text, mention.end) if mention.last is None else None
    return match.end() - match.start() if match else 0


def _earlier(one: TimeMention, after: TimeMention) -> bool:
    """Whether the clock of one may stand before that of the next within a day, half days not printed left open."""
    first, last = _minutes(one.first), _minutes(after.first)
    return first < last or (after.first.meridiem is None and first < last + 12 * 60 and after.first.hour < 12)


def _minutes(clock: Printed) -> int:
    return (clock.hour + 12 * (clock.meridiem is Meridiem.PM and clock.hour < 12)) * 60 + clock.minutes
