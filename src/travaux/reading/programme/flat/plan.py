"""The running order in a stream of words: where each day, heading and entry begins, and at what time."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, pairwise, zip_longest

from travaux.reading.programme.flat import days, enumerations, heads, slots
from travaux.reading.programme.flat.align import Place, align
from travaux.reading.programme.flat.heads import Head, HeadKind
from travaux.reading.programme.flat.numbered import Placed, numbered
from travaux.reading.programme.grammar.clocks import TimeMention
from travaux.reading.programme.grammar.days import DayMark
from travaux.reading.programme.grammar.kinds import is_break
from travaux.reading.programme.grammar.numbers import Scheme
from travaux.reading.programme.page.rows import Rank
from travaux.reading.programme.words.marks import honorific_at, lists_with_dashes, roles

_SKIP = re.compile(r"[\s|,;:.·–—-]*(?:\((?:\d{1,3}\s?(?:min\w*|'|’)\.?)\)[\s|,;:.·–—-]*)?")
_GROUP_WORDS = 30
"""A heading over timed entries has no more words than this before the first of them."""
_COFFEE = re.compile(
    r"(?:tea|coffee|lunch|health|refreshment|comfort|morning|afternoon|networking|prayer)[ -]break|lunch|pause[ -](?:café|déjeuner)|almuerzo|almoço"
    r"|pausa(?: para)?(?: el| o)? café|обед|кофе-?(?:брейк|пауза)",
    re.I,
)
_SET_OFF = re.compile(r"\)\s+((?=[^\W\d_a-z])(?:[^\s()]+\s+){2,8})\Z")
_DASH = re.compile(r"\s*[-–—:,(]\s*|(?<=[-–—:,]\s)")
_FEWEST_BEGUN = 2
_COUNT, _COUNTED = 3, 0.9
"""So many numbers show that times close the entries they begin; what such a number is worth as a start."""
_STOP = re.compile(
    r"(?:END OF (?:THE )?[A-Z]+|End of (?:the )?(?:[Ww]orkshop|[Mm]eeting|[Pp]rogramme?|[Dd]ay|[Ss]eminar|[Cc]onference|[Ss]ession)"
    r"|Fin (?:de la (?:journée|réunion|séance|jornada|reunión)|du programme|del (?:programa|taller|día|evento)|de l.atelier)"
    r"|Конец (?:дня|программы|заседания)|DRAFT BELOW HERE)\b|_{10,}"
)


@dataclass(frozen=True, slots=True)
class Beginning:
    """Where a row begins in the stream; its words run to the next beginning, slot or day.

    ``number`` is how many characters its number takes at the start; ``covered`` says that it shares the
    slot of the row above.
    """

    start: int
    rank: Rank
    mention: TimeMention | None = None
    day: DayMark | None = None
    number: int = 0
    covered: bool = False


@dataclass(frozen=True, slots=True)
class Plan:
    """The beginnings in order of the running order, and the ranges that hold no words of any row."""

    beginnings: tuple[Beginning, ...]
    walls: tuple[tuple[int, int], ...]
    end: int
    """Where the running order ends."""
    dashes: bool = False
    """Whether lists are set with dashes."""


def plan(text: str) -> Plan | None:
    """The running order of a stream with times; None where it has too few to be one, or no words beside them."""
    runs = slots.runs(text)
    text = _up_to_the_end(text, runs)
    if sum(len(run.mentions) for run in runs) < 2:
        return None
    walls = slots.walls(text, runs)
    found = heads.heads(text, walls)
    marked = days.headings(text, [*(run.start for run in runs), *(head.start for head in found)])
    walls = sorted([*walls, *((day.start, day.end) for day in marked)])
    found = heads.heads(text, walls)
    planned = _Planner(text, runs, marked, found, walls).plan()
    return planned if planned.beginnings else None


def _up_to_the_end(text: str, runs: Sequence[slots.Run]) -> str:
    """The text up to where words after the last slot say that the running order ends."""
    stop = _STOP.search(text, runs[-1].end) if runs else None
    return text[: stop.start()] if stop else text


class _Planner:
    def __init__(
        self, text: str, runs: Sequence[slots.Run], marked: Sequence[days.DayAt], found: Sequence[Head],
        walls: Sequence[tuple[int, int]],
    ) -> None:  # fmt: skip
        self.text, self.runs, self.days, self.heads, self.walls = text, runs, marked, found, walls
        self._run_starts = [run.start for run in runs]
        self._roles = [at for at, _ in roles(text)]
        numbers = numbered(text)
        self._closed = _closed_by_times(numbers, runs)
        self._counted = _one_count(numbers)

    def plan(self) -> Plan:
        places = self._places()
        times_last = self._times_last(places)
        taken = align([len(run.mentions) for run in self.runs], places, times_last)
        entries = [
            (mention, places[index] if index is not None else None)
            for run, indices in zip(self.runs, taken, strict=True)
            for mention, index in zip(run.mentions, indices, strict=True)
        ]
        beginnings = [
            Beginning(place.start, Rank.ENTRY, mention, number=self._number(place.start))
            for mention, place in entries
            if place
        ]
        beginnings += self._days(beginnings)
        beginnings += self._sharing({one.start: one for one in beginnings})
        beginnings += self._untimed({one.start for one in beginnings if one.rank is Rank.ENTRY})
        ordered = sorted(beginnings, key=lambda b: (b.start, b.rank))
        dashes = lists_with_dashes(self.text, list(self.walls))
        return Plan(tuple(_raised(_with_entries(ordered))), tuple(self.walls), len(self.text), dashes)

    def _stretch(self, at: int) -> int:
        return bisect_right(self._run_starts, at) - 1

    def _number(self, at: int) -> int:
        if at in self._closed:
            return self._closed[at]
        head = next((h for h in self.heads if h.start == at and h.kind is HeadKind.NUMBER), None)
        return head.end - head.start if head else 0

    def _places(self) -> list[Place]:
        """The place right after each run, and every head."""
        beside: dict[int, Place] = {}
        for number, run in enumerate(self.runs):
            limit = self.runs[number + 1].start if number + 1 < len(self.runs) else len(self.text)
            at = self._skipped(run.end, limit)
            if at < limit:
                beside[at] = Place(at, number, self._worth(at), beside=True)
        found = {
            head.start: Place(
                head.start, self._stretch(head.start), self._strength(head), leads=self._leads_to_a_time(head)
            )
            for head in self.heads
            if head.start not in beside and self._certain(head)
        }
        found |= {at: Place(at, self._stretch(at), _COUNTED) for at in self._closed}
        beside = {at: place for at, place in beside.items() if at not in self._closed}
        found |= self._faint({**found, **beside})
        found |= self._before(found)
        return sorted((found | beside).values(), key=lambda place: place.start)

    def _skipped(self, at: int, limit: int) -> int:
        """Past days, durations and punctuation."""
        while at < limit:
            match = _SKIP.match(self.text, at)
            after = match.end() if match else at
            wall = next(
                (end for start, end in self.walls if start <= after < end and start > self.runs[0].start - 1),
                None,
            )
            if wall is None or wall > limit:
                return min(after, limit) if wall is None else limit
            at = wall
        return limit

    def _worth(self, at: int) -> float:
        if at in self._roles:
            return -0.4
        return 0.0 if honorific_at(self.text, at) else 0.9

    def _strength(self, head: Head) -> float:
        """How sure a head is; "Welcome remarks: Ada Pereira" rather says who speaks in an entry."""
        speaks = head.kind is HeadKind.TITLE and head.start in self._roles
        return head.strength / 2 if speaks else head.strength

    def _leads_to_a_time(self, head: Head) -> bool:
        """Whether a numbered start leads with a dash to its slot: "Third meeting – 10:00–13:00"."""
        run = bisect_right(self._run_starts, head.start)
        if head.kind is not HeadKind.NUMBER or run >= len(self.runs):
            return False
        return _DASH.fullmatch(self.text, head.end, self._run_starts[run]) is not None

    def _certain(self, head: Head) -> bool:
        return not _in_brackets(self.text, head.start)

    def _faint(self, places: dict[int, Place]) -> dict[int, Place]:
        """Where slots outnumber the starts after them: after a full stop, and where another person comes."""
        faint: dict[int, Place] = {}
        for number, run in enumerate(self.runs):
            known = sum(place.stretch == number for place in places.values())
            if len(run.mentions) <= max(1, known):
                continue
            limit = self.runs[number + 1].start if number + 1 < len(self.runs) else len(self.text)
            for match in re.finditer(r"(?<=[.)?!”]) (?=[^\W\d_a-z])", self.text[run.end : limit]):
                at = run.end + match.end()
                if at not in places and at not in self._roles and not honorific_at(self.text, at):
                    faint[at] = Place(at, number, 0.2)
            faint |= self._after_breaks(number, run.end, limit)
        return {at: place for at, place in faint.items() if at not in places}

    def _after_breaks(self, number: int, start: int, limit: int) -> dict[int, Place]:
        """The words right behind a break, which says no more than what it is: "Lunch Summary discussion"."""
        found: dict[int, Place] = {}
        for head in self.heads:
            if (
                start <= head.start < limit
                and head.kind is HeadKind.TITLE
                and is_break(self.text[head.start : head.end])
            ):
                at = self._skipped(head.end, limit)
                if at < limit and self.text[at].isupper() and at not in self._roles:
                    found[at] = Place(at, number, 0.5)
        return found

    def _before(self, places: dict[int, Place]) -> dict[int, Place]:
        """The few capitals right before a slot, set off by a bracket: worth something where times come last."""
        faint: dict[int, Place] = {}
        for number, run in enumerate(self.runs):
            before = _SET_OFF.search(self.text, max(0, run.start - 80), run.start)
            if before and before.start(1) not in places:
                faint[before.start(1)] = Place(before.start(1), number - 1, 0.3)
        return faint

    def _times_last(self, places: Sequence[Place]) -> bool:
        """Whether the paper sets times after the words that they belong to: a start stands close before most."""
        if self._closed:
            return True
        before = 0
        for run in self.runs:
            near = [
                h for h in self.heads if run.start - 60 <= h.start and h.end <= run.start and h.strength >= 1
            ]
            close = bool(near) and not self.text[near[-1].end : run.start].strip()
            before += close
        return before > len(self.runs) / 2

    def _days(self, beginnings: Sequence[Beginning]) -> Iterator[Beginning]:
        """Each day before the entries under it: a slot torn off to the front of a day belongs to the day."""
        for day in self.days:
            yield Beginning(day.start, Rank.DAY, day=day.mark)

    def _sharing(self, timed: Mapping[int, Beginning]) -> Iterator[Beginning]:
        """Items that count on behind a timed one, with no other slot between: one sitting is given to all of them."""
        above: Beginning | None = None
        item = ""
        for start, length, word in self._items(timed):
            if start in timed:
                above, item = timed[start], word
            elif above and self._stretch(start) != self._stretch(above.start):
                above = None
            elif above and above.mention and word == item:
                yield replace(above, start=start, number=length, covered=True)

    def _items(self, timed: Mapping[int, Beginning]) -> list[tuple[int, int, str]]:
        """The items of the agenda: where each starts, how long its number is, and the word that leads to it."""
        if self._numbers_begin(timed):
            return [(at, length, "") for at, length in self._counted.items()]
        return [
            (head.start, head.end - head.start, head.number.word if head.number and head.counted else "")
            for head in self.heads
            if head.start in timed or head.counted
        ]

    def _numbers_begin(self, timed: Collection[int]) -> bool:
        """Whether most timed entries begin with a number of the one count of the paper."""
        begun = sum(at in self._counted for at in timed)
        return begun >= _FEWEST_BEGUN and 2 * begun > len(timed)

    def _untimed(self, taken: set[int]) -> Iterator[Beginning]:
        """Headings, and entries without a time of their own, between the timed ones."""
        first = min(taken, default=len(self.text))
        words = {h.number.word for h in self.heads if h.start in taken and h.number}
        loose = [h for h in self.heads if h.start not in taken and self._stands_alone(h, words)]
        listed = self._listed(taken)
        for one in listed:
            if one.start > first and one.start not in taken:
                yield Beginning(one.start, Rank.SUB, number=one.length)
        marks = {one.start for one in listed}
        for head in loose:
            rank = self._rank(head, loose)
            inside = bool(marks) and any(abs(head.start - mark) < 6 for mark in marks)
            if not inside and (head.start > first or rank is Rank.GROUP):
                yield Beginning(head.start, rank, number=self._number(head.start))

    def _listed(self, taken: set[int]) -> list[enumerations.Numbered]:
        """The numbers of lists inside entries, but none that are those of names: "… Session 1. … Session 2. …"."""
        stretches = self._stretches(taken)
        starts = [start for start, _ in stretches]
        found = enumerations.enumerated(self.text, stretches, inside=self._numbers_begin(taken))
        named = {at for h in self.heads if h.kind is HeadKind.NUMBER for at in range(h.start + 1, h.end)}
        kept: list[enumerations.Numbered] = []
        for _, group in groupby(found, key=lambda one: bisect_right(starts, one.start)):
            own = list(group)
            kept += own if any(one.start not in named for one in own) else []
        return kept

    def _stretches(self, taken: set[int]) -> list[tuple[int, int]]:
        cuts = sorted({*taken, len(self.text)})
        return list(pairwise(cuts))

    def _stands_alone(self, head: Head, words: set[str]) -> bool:
        if _in_brackets(self.text, head.start):
            return False
        after = self.text[head.end : head.end + 3].lstrip()[:1]
        if head.kind is HeadKind.NUMBER:
            return (
                head.number is None
                or head.counted
                or head.number.word in words
                or after in (":", ".", "–", "—", "“", '"', "«")
            )
        if head.kind is HeadKind.LABEL:
            return self._leads(head)
        return bool(_COFFEE.fullmatch(self.text[head.start : head.end])) and after != ":"

    def _leads(self, head: Head) -> bool:
        """Whether a slot follows before long, with nobody in a role in between."""
        run = bisect_right(self._run_starts, head.start)
        if run >= len(self.runs) or honorific_at(self.text, head.end):
            return False
        between = self.text[head.start : self.runs[run].start]
        return len(between.split()) <= _GROUP_WORDS and not any(
            head.start < at < self.runs[run].start for at in self._roles
        )

    def _rank(self, head: Head, loose: Sequence[Head]) -> Rank:
        if head.kind is HeadKind.TITLE:
            return Rank.ENTRY
        alike = [
            other
            for other in loose
            if self._stretch(other.start) == self._stretch(head.start) and other.kind is head.kind
        ]
        return Rank.GROUP if len(alike) == 1 and self._leads(head) else Rank.SUB


def _one_count(numbers: Sequence[Placed]) -> dict[int, int]:
    """Where the numbers stand that count on from 1 through the whole paper, with their lengths; none where several do."""
    tops = [(at, one) for at, one in numbers if one.scheme is Scheme.ARABIC]
    counts_on = all(one.ordinal == nth for nth, (_, one) in enumerate(tops, 1))
    return {at: one.end + 1 for at, one in tops} if counts_on else {}


def _closed_by_times(numbers: Sequence[Placed], runs: Sequence[slots.Run]) -> dict[int, int]:
    """The numbers that begin entries, with their lengths, where each entry closes with its time; else none.

    "1 Opening 09:30 2 Election of the Chair 10:00": the count begins before the first time, and no entry has two.
    """
    tops = [(at, one) for at, one in numbers if one.scheme in (Scheme.ARABIC, Scheme.ROMAN)]
    starts = [at for at, _ in tops]
    if len(tops) < _COUNT or starts[0] > runs[0].start or starts[-1] > runs[-1].start:
        return {}
    closing = [bisect_right(starts, run.start) for run in runs]
    if len(set(closing)) < len(closing) or 2 * len(closing) < len(tops):
        return {}
    return {at: one.end for at, one in tops}


def _with_entries(beginnings: Sequence[Beginning]) -> list[Beginning]:
    """Without the days that nothing stands under: dates in the middle of other words."""
    return [
        one
        for one, after in zip_longest(beginnings, beginnings[1:])
        if one.rank is not Rank.DAY or (after is not None and after.rank is not Rank.DAY)
    ]


def _raised(beginnings: Sequence[Beginning]) -> Iterator[Beginning]:
    """Numbered entries right under a day stand at the top."""
    fresh = False
    for one in beginnings:
        if one.rank in (Rank.DAY, Rank.ENTRY):
            fresh = one.rank is Rank.DAY
        yield replace(one, rank=Rank.ENTRY) if fresh and one.rank is Rank.SUB else one


def _in_brackets(text: str, at: int) -> bool:
    before = text[max(0, at - 80) : at]
    return before.rfind("(") > before.rfind(")")
