"""The times of a page without line breaks: which of them are slots, and which two make one slot."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from travaux.reading.programme.flat import brokenranges
from travaux.reading.programme.grammar.clocks import Style, TimeMention, find_durations, find_times, minutes
from travaux.reading.programme.people.lexicon import fold, words
from travaux.reading.programme.words.edges import word_before

_GOES_ON = re.compile(r"[,;]?\s+(?:and|or|on|at|et|ou|le|y|o|el|и|или)\s", re.I)
_MONTH_NEXT = re.compile(r"\s*(?:de\s)?[^\W\d_]{3,}\s(?:de\s)?(?:19|20)\d\d\b")
_JOINED = re.compile(r"[\s|·,;]*\Z")
_LENGTH = re.compile(r"\d{1,2}\s?(?:hrs?|hours?|heures?|horas?|часа?|часов)\.?", re.I)
_PLACE = re.compile(r"\s?\(?((?<=\()[^()\d]{2,20}(?=\))|[A-Z]{3,4}(?![^\W_]))\)?")
"""The place or the zone whose clock a time tells, behind it."""
_LONGEST_LENGTH = 20
_NAMED = 25
"""Characters of the name of a place behind a time that is its own."""
_WHOLE = 4 * 60
"""Minutes from which a first range may be that of the whole meeting."""


@dataclass(frozen=True, slots=True)
class Run:
    """Slots with nothing but white space between them: ``start`` and ``end`` in the text."""

    mentions: tuple[TimeMention, ...]

    @property
    def start(self) -> int:
        return self.mentions[0].start

    @property
    def end(self) -> int:
        return max(mention.end for mention in self.mentions)


def walls(text: str, found: Sequence[Run]) -> list[tuple[int, int]]:
    """The half-open ranges of times: runs, and ends that stand among words further on, in order."""
    ends = (brokenranges.end_of(text, mention) for run in found for mention in run.mentions)
    return sorted([*((run.start, run.end) for run in found), *(end for end in ends if end)])


def runs(text: str) -> tuple[Run, ...]:
    """The slots of a text, those that stand together as one run, in order."""
    kept = [mention for mention in find_times(text, Style.BARE) if _slot(text, mention)]
    kept = _lasting(text, _told_once(text, brokenranges.whole(text, _of_one_hand(kept))))
    groups = _together(text, kept)
    if _pairs_up(groups):
        groups = [_paired(group) for group in groups]
    return tuple(Run(tuple(group)) for group in _without_frame(text, groups))


def _slot(text: str, mention: TimeMention) -> bool:
    if mention.style is Style.BARE and not _bare_slot(text, mention):
        return False
    before = word_before(text, mention.start)
    if before.islower() and fold(before.strip(",;")) in words("sentences", "before"):
        return False
    if mention.last is None and (
        _GOES_ON.match(text, mention.end) or _LENGTH.fullmatch(text[mention.start : mention.end])
    ):
        return False
    if text[mention.start - 1 : mention.start] in ("'", "’"):
        return False
    return not _bracketed(text, mention)


def _bare_slot(text: str, mention: TimeMention) -> bool:
    """ "18 - 21" is a slot; "1-1", "14-15 June" and "page 3-4" are not."""
    printed = text[mention.start : mention.end]
    return (
        mention.last is not None
        and bool(re.search(r"\s[-–—]\s", printed) or len(printed) >= 9)
        and 6 <= mention.first.hour < mention.last.hour
        and not _MONTH_NEXT.match(text, mention.end)
    )


def _bracketed(text: str, mention: TimeMention) -> bool:
    """Whether a bracket that opened before the time is still open."""
    before = text[max(0, mention.start - 80) : mention.start]
    return before.rfind("(") > before.rfind(")") and ")" in text[mention.end : mention.end + 60]


def _of_one_hand(mentions: Sequence[TimeMention]) -> list[TimeMention]:
    """Without the doubtful styles where most times are written plainly."""
    plain = sum(mention.style is Style.PLAIN for mention in mentions)
    dotted = sum(mention.style is Style.DOTTED for mention in mentions)
    lone_dots = [m for m in mentions if m.style is Style.DOTTED and m.last is None and not _unit(m)]
    if lone_dots and plain >= max(3, dotted):
        return [mention for mention in mentions if mention not in lone_dots]
    return list(mentions)


def _told_once(text: str, mentions: Sequence[TimeMention]) -> list[TimeMention]:
    """Without the times that say by the clock of another place what the one before them says: "10:00 (Suva) 00:00 (Rome)"."""
    places = [_PLACE.match(text, mention.end) for mention in mentions]
    again: dict[int, int] = {}
    pairs = set()
    for index, (one, other) in enumerate(pairwise(places)):
        between = text[one.end() : mentions[index + 1].start] if one and other else "…"
        if one and other and not between.strip(" \n/|,=") and one[1] != other[1] and index not in again:
            again[index + 1] = other.end()
            pairs.add((one[1], other[1]))
    if len(again) < 2 or len(pairs) > 1:
        return list(mentions)
    ends = {index - 1: end for index, end in again.items()}
    return [
        one._replace(end=ends.get(index, one.end)) for index, one in enumerate(mentions) if index not in again
    ]


def _lasting(text: str, mentions: Sequence[TimeMention]) -> list[TimeMention]:
    """With the lengths of a column right behind the times, where most have one: "14:00 5 min Welcome"."""
    found: list[TimeMention] = []
    for one in mentions:
        behind = find_durations(text[one.end : one.end + _LONGEST_LENGTH]) if one.last is None else ()
        if behind and not text[one.end : one.end + behind[0][0]].strip(" \n|"):
            found.append(one._replace(end=one.end + behind[0][1], duration=behind[0][2]))
    if len(found) < 2 or 2 * len(found) < len(mentions):
        return list(mentions)
    by_start = {one.start: one for one in found}
    return [by_start.get(one.start, one) for one in mentions]


def _unit(mention: TimeMention) -> bool:
    """Whether an hour is written with its unit ("13h") rather than with a full stop ("13.00")."""
    return mention.first.minutes == 0 and mention.first.end - mention.first.start != 5


def _together(text: str, mentions: Iterable[TimeMention]) -> list[list[TimeMention]]:
    groups: list[list[TimeMention]] = []
    for mention in mentions:
        if groups and _JOINED.match(text[groups[-1][-1].end : mention.start]):
            groups[-1].append(mention)
        else:
            groups.append([mention])
    return groups


def _pairs_up(groups: Sequence[Sequence[TimeMention]]) -> bool:
    """Whether two lone times side by side are the start and the end of one slot."""
    lone = [group for group in groups if all(mention.last is None for mention in group)]
    single = sum(len(group) == 1 for group in lone)
    even = sum(len(group) % 2 == 0 for group in lone)
    ranges = sum(mention.last is not None for group in groups for mention in group)
    return even > 0 and (even >= single or ranges > single)


def _paired(group: Sequence[TimeMention]) -> list[TimeMention]:
    if len(group) % 2 or any(mention.last is not None for mention in group):
        return list(group)
    half = len(group) // 2
    beside = [(group[2 * n], group[2 * n + 1]) for n in range(half)]
    apart = [(group[n], group[n + half]) for n in range(half)]
    pairs = apart if _disorder(apart) < _disorder(beside) else beside
    return [TimeMention(a.start, max(a.end, b.end), a.first, b.first) for a, b in pairs]


def _disorder(pairs: Sequence[tuple[TimeMention, TimeMention]]) -> int:
    """How often a slot ends before it starts, or the next starts before it ends."""
    backwards = sum(minutes(a.first) >= minutes(b.first) for a, b in pairs)
    overlaps = sum(minutes(b[1].first) > minutes(a[0].first) for b, a in pairwise(pairs))
    return backwards + overlaps


def _told_of_the_whole(text: str, groups: Sequence[Sequence[TimeMention]]) -> int:
    """How many first ranges, set apart by a sign, last as long and hold the start of the next: one meeting at many places."""
    count = 1
    while count + 1 < len(groups):
        before, one = groups[count - 1][-1], groups[count][0]
        between = text[before.end : one.start]
        if len(between) > _NAMED or not re.search("[|/;]", between) or _length(one) != _length(before):
            break
        count += 1
    starts = {minutes(group[0].first) for group in groups[:count]}
    return count if count < len(groups) and minutes(groups[count][0].first) in starts else 0


def _length(mention: TimeMention) -> int:
    """Minutes that a range lasts, -1 for a lone time."""
    return (minutes(mention.last) - minutes(mention.first)) % (24 * 60) if mention.last else -1


def _without_frame(text: str, groups: Sequence[list[TimeMention]]) -> list[list[TimeMention]]:
    """Without a first range that is the time of the whole meeting, or several that tell it by the clocks of places."""
    told = _told_of_the_whole(text, groups)
    if told > 1:
        return list(groups[told:])
    if len(groups) > 3 and len(groups[0]) == 1 and groups[0][0].last is not None:
        first = groups[0][0]
        start, end = minutes(first.first), minutes(first.last or first.first)
        after = [
            minutes(clock)
            for group in groups[1:]
            for one in group
            for clock in (one.first, one.last or one.first)
        ]
        whole = end - start >= _WHOLE or all(start <= clock <= end for clock in after)
        if whole and after[0] <= start + (90 if end - start >= _WHOLE else 0):
            return list(groups[1:])
    return list(groups)
