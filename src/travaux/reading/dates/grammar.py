"""Dates in words, as a hand-written parser over tokens.

Each rule reads forward from one token and never further than a bounded number of tokens, so the
whole is linear in the length of the text.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from travaux.reading.dates.parts import DateMatch, DateParts
from travaux.reading.dates.tokens import Kind, Token, names_month_or_weekday, tokens

_LONGEST_LIST = 12
_BETWEEN = frozenset({Kind.FILLER, Kind.COMMA})
_COUNTING = frozenset({"day", "jour", "journée", "día", "dia", "день", "اليوم"})
"""Words before the number of a day of the meeting."""


def written(text: str, language: str | None = None, weekdays: bool = False) -> Iterator[DateMatch]:
    """Dates with a month's name, in order; with ``weekdays`` also "Monday 3" and "Monday" alone."""
    if not names_month_or_weekday(text, language):
        return
    for run in _runs(text, language):
        yield from _Parser(run, weekdays).matches()


def _runs(text: str, language: str | None) -> Iterator[list[Token]]:
    """Stretches of date tokens, cut where another word stands, that hold a month or a weekday."""
    run: list[Token] = []
    useful = False
    after_other = False
    for token in _uncounted(list(tokens(text, language)), text):
        broken = token.kind is Kind.DAY and token.glued and after_other
        after_other = token.kind is Kind.OTHER
        if after_other or broken:
            if after_other and token.glued and run and run[-1].kind is Kind.DAY:
                run.pop()
            if useful:
                yield run
            run, useful = [], False
        else:
            run.append(token)
            useful = useful or token.kind in (Kind.MONTH, Kind.WEEKDAY)
    if useful:
        yield run


def _uncounted(found: Sequence[Token], text: str) -> Iterator[Token]:
    """The tokens without the number and the dash of "Day 1 – 14 November", which is no range of days."""
    drop = 0
    for index, token in enumerate(found):
        if drop:
            drop -= 1
            continue
        yield token
        following = found[index + 1 : index + 3]
        if [one.kind for one in following] == [Kind.DAY, Kind.THROUGH] and not following[1].glued:
            drop = 2 * (text[token.start : token.end].lower() in _COUNTING)


class _Parser:
    def __init__(self, run: Sequence[Token], weekdays: bool) -> None:
        self.run = run
        self.weekdays = weekdays

    def matches(self) -> Iterator[DateMatch]:
        at = 0
        while at < len(self.run):
            found = self.ranged(at)
            if found is None:
                at += 1
            else:
                match, at = found
                yield match

    def kind(self, at: int) -> Kind | None:
        return self.run[at].kind if 0 <= at < len(self.run) else None

    def ranged(self, at: int) -> tuple[DateMatch, int] | None:
        """A date, and a second one where a range word or mark joins them."""
        single = self.single(at)
        if single is None:
            return None
        match, after = single
        if match.last is None and self.kind(after) is Kind.THROUGH:
            other = self.single(self.skip(after + 1, _BETWEEN))
            if other and _joinable(match.first, other[0].first):
                last = other[0].last or other[0].first
                first = match.first
                if first.year is None and last.year is not None and first.month is not None:
                    turned = first.month > (last.month or 12)
                    first = replace(first, year=last.year - turned)
                return DateMatch(match.start, other[0].end, first, last), other[1]
        return single

    def single(self, at: int) -> tuple[DateMatch, int] | None:
        if self.kind(at) not in (Kind.WEEKDAY, Kind.DAY, Kind.MONTH):
            return None
        for rule in (self.day_first, self.month_first, self.month_year, self.weekday_day, self.weekday_only):
            found = rule(at)
            if found and found[0].first.valid and (found[0].last is None or found[0].last.valid):
                return found
        return None

    def skip(self, at: int, kinds: frozenset[Kind], most: int = 2) -> int:
        for _ in range(most):
            at += self.kind(at) in kinds
        return at

    def weekday(self, at: int) -> tuple[int | None, int]:
        """An optional weekday before a day or month, with what follows it."""
        if self.kind(at) is Kind.WEEKDAY:
            after = self.skip(at + 1, frozenset({Kind.FILLER, Kind.COMMA, Kind.DOT, Kind.OPEN}), 3)
            return self.run[at].value, after
        return None, at

    def trailing_weekday(self, at: int) -> tuple[int | None, int]:
        """ "(Monday)" or ", Monday" after a date, unless it opens the next one."""
        opened = self.kind(at) is Kind.OPEN
        inside = at + 1 if opened or self.kind(at) is Kind.COMMA else at
        if self.kind(inside) is not Kind.WEEKDAY:
            return None, at
        if opened:
            closed = self.skip(inside + 1, frozenset({Kind.DOT, Kind.CLOSE}))
            return self.run[inside].value, closed
        beyond = self.skip(inside + 1, frozenset({Kind.FILLER, Kind.COMMA}))
        if self.kind(beyond) in (Kind.DAY, Kind.MONTH):
            return None, at
        return self.run[inside].value, inside + 1

    def year(self, at: int) -> tuple[int | None, int]:
        """An optional year after a month or day, with the words that stand round it."""
        ahead = at
        if self.kind(ahead) is Kind.DOT or (
            self.kind(ahead) in (Kind.THROUGH, Kind.SLASH) and self.run[ahead].glued and self.glued(ahead + 1)
        ):
            ahead += 1
        ahead = self.skip(ahead, _BETWEEN)
        if self.kind(ahead) is not Kind.YEAR:
            return None, at
        after = ahead + 1
        if self.kind(after) is Kind.FILLER and self.run[after].end - self.run[after].start > 3:
            return self.run[ahead].value, after + 1
        return self.run[ahead].value, after

    def glued(self, at: int) -> bool:
        return at < len(self.run) and self.run[at].glued

    def month(self, at: int) -> tuple[int | None, int]:
        """A month's name, or the same month in two forms ("حزيران/يونيه")."""
        if self.kind(at) is not Kind.MONTH:
            return None, at
        value = self.run[at].value
        if (
            self.kind(at + 1) is Kind.SLASH
            and self.kind(at + 2) is Kind.MONTH
            and self.run[at + 2].value == value
        ):
            return value, at + 3
        return value, at + 1

    def days(self, at: int) -> tuple[list[tuple[int, int | None]], bool, int]:
        """Days of the month with their weekdays ("Mon 3, Tue 4 and 5"): days, whether listed, next."""
        found: list[tuple[int, int | None]] = []
        listed, after = False, at
        while len(found) < _LONGEST_LIST:
            weekday, inner = self.weekday(after)
            if self.kind(inner) is not Kind.DAY:
                break
            day, end = self.run[inner].value, inner + 1
            if weekday is None:
                weekday, end = self.trailing_weekday(end)
            elif self.kind(end) is Kind.CLOSE:
                end += 1
            listed = listed or (bool(found) and self.kind(at) in (Kind.ALSO, Kind.COMMA))
            found.append((day, weekday))
            at, after = end, self.joint(end)
            if after == end and not self.torn(end, day):
                break
        return found, listed, at

    def torn(self, at: int, day: int) -> bool:
        """Whether the mark between two days was lost on the way: "22 23 May"."""
        following = self.kind(at) is Kind.DAY and self.run[at].value == day + 1
        return following and self.kind(self.skip(at + 1, _BETWEEN)) is Kind.MONTH

    def joint(self, at: int) -> int:
        """What joins two days: the index after it, or ``at`` where nothing does."""
        ahead = at
        if self.kind(ahead) is Kind.COMMA:
            ahead += 1
        if self.kind(ahead) in (Kind.THROUGH, Kind.ALSO, Kind.SLASH):
            ahead += 1
        return self.skip(ahead, frozenset({Kind.FILLER}), 1) if ahead > at else at

    def day_first(self, at: int) -> tuple[DateMatch, int] | None:
        """ "Monday, 3 June 2017", "11–13 de marzo de 2018", "18-Apr-2017"."""
        days, listed, after = self.days(at)
        ahead = self.skip(after, _BETWEEN)
        tight = self.kind(ahead) in (Kind.THROUGH, Kind.SLASH, Kind.DOT) and self.glued(ahead)
        month, end = self.month(ahead + 1 if tight and self.glued(ahead + 1) else ahead)
        if not days or month is None or (len(days) == 1 and self.month_leads(end)):
            return None
        return self.close(at, days, month, end, listed)

    def month_leads(self, at: int) -> bool:
        """Whether a day and a year follow a month, so that it belongs to them: "10 April 18, 2017"."""
        return self.kind(at) is Kind.DAY and self.kind(self.skip(at + 1, _BETWEEN)) is Kind.YEAR

    def month_first(self, at: int) -> tuple[DateMatch, int] | None:
        """ "Monday, June 3rd, 2017", "May 3rd - 5th"."""
        weekday, inner = self.weekday(at)
        month, after = self.month(inner)
        if month is None:
            return None
        after = self.skip(after, frozenset({Kind.FILLER, Kind.DOT}), 2)
        days, listed, end = self.days(after)
        if not days or self.opens_another(end, len(days)):
            return None
        days[0] = (days[0][0], days[0][1] if days[0][1] is not None else weekday)
        return self.close(at, days, month, end, listed)

    def opens_another(self, end: int, count: int) -> bool:
        """Whether the day just read belongs to the month after it: "June 3 July"."""
        return count == 1 and self.kind(self.skip(end, frozenset({Kind.FILLER}))) is Kind.MONTH

    def close(
        self, at: int, days: list[tuple[int, int | None]], month: int, after: int, listed: bool
    ) -> tuple[DateMatch, int]:
        year, end = self.year(after)
        if self.kind(end) is Kind.CLOSE and any(token.kind is Kind.OPEN for token in self.run[at:end]):
            end += 1
        trailing, beyond = self.trailing_weekday(end)
        if trailing is not None and len(days) == 1 and days[0][1] is None:
            days, end = [(days[0][0], trailing)], beyond
            if year is None:
                year, end = self.year(end)
        parts = [DateParts(year, month, day, weekday) for day, weekday in days]
        first, last = parts[0], parts[-1] if len(parts) > 1 else None
        return DateMatch(self.run[at].start, self.run[end - 1].end, first, last, listed), end

    def month_year(self, at: int) -> tuple[DateMatch, int] | None:
        """ "April 2017", "April–June 2017", "в июне 2018 года"."""
        first, after = self.month(at)
        if first is None:
            return None
        second = None
        if self.kind(after) in (Kind.THROUGH, Kind.ALSO, Kind.SLASH):
            second, ahead = self.month(self.skip(after + 1, frozenset({Kind.FILLER}), 1))
            after = ahead if second else after
        year, end = self.year(after)
        if year is None:
            return None
        last = DateParts(year, second) if second else None
        opening = DateParts(year - (second is not None and first > second), first)
        return DateMatch(self.run[at].start, self.run[end - 1].end, opening, last), end

    def weekday_day(self, at: int) -> tuple[DateMatch, int] | None:
        """ "Monday 3rd", only on demand, since the month must come from elsewhere."""
        weekday, inner = self.weekday(at)
        if not self.weekdays or weekday is None or self.kind(inner) is not Kind.DAY:
            return None
        parts = DateParts(day=self.run[inner].value, weekday=weekday)
        return DateMatch(self.run[at].start, self.run[inner].end, parts), inner + 1

    def weekday_only(self, at: int) -> tuple[DateMatch, int] | None:
        if not self.weekdays or self.kind(at) is not Kind.WEEKDAY:
            return None
        token = self.run[at]
        return DateMatch(token.start, token.end, DateParts(weekday=token.value)), at + 1


def _joinable(first: DateParts, other: DateParts) -> bool:
    """Whether two dates can be the ends of one range."""
    if first.month is None or other.month is None or (first.day is None) != (other.day is None):
        return False
    if first.year is not None and other.year is not None:
        return (first.year, first.month, first.day or 0) <= (other.year, other.month, other.day or 0)
    return first.year is None
