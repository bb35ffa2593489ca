"""Headings that name a day: "Day 1", "Monday, 10 June", "20 and 21 February", "Martes 18"."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from travaux.reading.dates import DateMatch, DateParts, find_dates, may_begin_a_date
from travaux.reading.programme.grammar.clocks import Style, find_times, plain_digits

_WORD = r"(?:day|jour(?:née)?|d[ií]a|jornada|день|اليوم|第)"
_ORDINALS = {
    word: number
    for number, words in enumerate(
        (
            "one first un une один premier première uno primer primero primera первый الأول 一",
            "two second deux два deuxième dos segundo segunda второй الثاني 二",
            "three third trois три troisième tres tercer tercero tercera третий الثالث 三",
            "four fourth quatre четыре quatrième cuatro cuarto cuarta четвертый الرابع 四",
            "five fifth cinq пять cinquième cinco quinto quinta пятый الخامس 五",
        ),
        1,
    )
    for word in words.split()
}
_NTH = re.compile(
    rf"(?:{_WORD}\s?(?:n[°º]\s?|#\s?)?(?P<n>\d{{1,2}}|[一二三四五](?=[天日])|[^\W\d]{{1,8}})(?:\s?[天日])?"
    r"|(?P<first>[^\W\d]{3,10})\s(?:day|jour(?:née)?|d[ií]a|jornada|день)|(?P<ru>\d)-?й день)(?!\w)",
    re.I,
)
_SKIP = re.compile(r"[\s,.:;|()（）：，、\[\]\-–—•*#~_]*")
_MORE = re.compile(r"[\s.,:;|()（）：，、\[\]\-–—•*#~_]+|$")
_HALF = re.compile(r"\s?(?:上午|下午|晚上|傍晚|全天)(?=\W|\Z)")
"""The half of the day that Chinese sets right behind the day: "10月12日（星期五）上午"."""
_LONGEST = 140
_ARTICLE = re.compile(r"(?:the|le|el|on|du)(?![^\W\d_])\s*", re.I)
_LONGEST_ARTICLE = 4
"""Characters, the space behind it included."""


@dataclass(frozen=True, slots=True)
class DayMark:
    """A day as printed, in a range of a text; ``ordinal`` is the n of "Day n"."""

    start: int
    end: int
    ordinal: int | None = None
    date: DateParts | None = None


@lru_cache(maxsize=1_000)
def leading_day(text: str) -> DayMark | None:
    """The day that a line starts with, or None; the caller judges what stands after it."""
    head = plain_digits(text[:_LONGEST])
    start = at = _skip(head, 0)
    dated = _of_month(head, at)
    if dated:
        return DayMark(start, dated.end, None, dated.first)
    ordinal = _nth(head, at)
    if ordinal:
        at = ordinal[1]
    begin = _skip(head, at)
    date = _in_figures(head, begin) or _date_at(head, begin)
    if date:
        at = date.end
        if not ordinal:
            ordinal = _nth(head, _skip(head, at))
            at = ordinal[1] if ordinal else at
    if not ordinal and not date:
        return None
    return DayMark(
        start, _closed(head, start, at), ordinal[0] if ordinal else None, date.first if date else None
    )


_DAY_OF_MONTH = re.compile(r"(?:d[ií]as?|jours?|days?|день)\s+(?=\d)", re.I)


def _of_month(text: str, at: int) -> DateMatch | None:
    """The date behind a mere word for a day: "Dia 9 de outubro", which is no ninth day."""
    word = _DAY_OF_MONTH.match(text, at)
    date = _date_at(text, word.end()) if word else None
    if word is None or date is None or not date.first.month or date.last or date.listed:
        return None
    bracket = text.find("(", word.end(), date.end)
    before = date if bracket < 0 else _date_at(text[:bracket], word.end())
    return date if before and before.first.month else None


def _closed(text: str, start: int, at: int) -> int:
    """The end of a day with the bracket that closes what it opened: "Day 1 (18 July)"."""
    opened = any(text[start:at].count(one) > text[start:at].count(other) for one, other in ("()", "（）"))
    return at + 1 if opened and text[at : at + 1] in (")", "）") else at


def _skip(text: str, at: int) -> int:
    match = _SKIP.match(text, at)
    return match.end() if match else at


def _nth(text: str, at: int) -> tuple[int, int] | None:
    match = _NTH.match(text, at)
    if not match:
        return None
    word = (match["n"] or match["first"] or match["ru"]).casefold()
    number = int(word) if word.isdigit() else _ORDINALS.get(word)
    return (number, match.end()) if number else None


_FIGURES = re.compile(
    r"(?:(?P<d>\d{1,2})(?:(?P<mark>[/.])(?P<m>\d{1,2})(?P=mark)|\. (?P<spaced>\d{1,2})\. )(?P<y>(?:19|20)\d\d)"
    r"|(?P<day>0[1-9]|[12]\d|3[01])(?:/(?P<month>0[1-9]|1[0-2])|\.(?P<dotted>0[1-9]|1[0-2])\.))(?![\d/.:h-])"
)


def _in_figures(text: str, at: int) -> DateMatch | None:
    """A day and a month in figures, the day first, with the day of the week on either side: "Terça, 15/04"."""
    weekday = _date_at(text, at)
    if weekday and weekday.first.weekday is None:
        return None
    found = _FIGURES.match(text, _behind_the_weekday(text, weekday) if weekday else at)
    if not found:
        return None
    end = found.end()
    after = None if weekday else _date_at(text, _skip(text, end))
    if after and after.first.weekday is not None and after.first.day is None:
        weekday, end = after, after.end
    year, month = found["y"], found["m"] or found["spaced"] or found["month"] or found["dotted"]
    parts = DateParts(
        int(year) if year else None,
        int(month),
        int(found["d"] or found["day"]),
        weekday.first.weekday if weekday else None,
    )
    return DateMatch(at, end, parts) if parts.valid else None


def _behind_the_weekday(text: str, weekday: DateMatch) -> int:
    """Where the figures behind a day of the week begin, one of which may have been read with it: "Friday, 23. 9. 2031"."""
    if weekday.first.day is None or weekday.first.month is not None:
        return _skip(text, weekday.end)
    figure = re.search(r"\d", text[weekday.start : weekday.end])
    return weekday.start + figure.start() if figure else _skip(text, weekday.end)


def _date_at(text: str, at: int) -> DateMatch | None:
    """A date that starts here, perhaps behind an article, and is known to the day, if only of the week."""
    article = _ARTICLE.match(text, at)
    begin = article.end() if article and article.end() - at <= _LONGEST_ARTICLE else at
    if not may_begin_a_date(text[begin:]):
        return None
    match = next(iter(find_dates(text[at:], weekdays=True)), None)
    if match is None or at + match.start != begin:
        return None
    if match.first.day is None and match.first.weekday is None:
        return None
    return DateMatch(begin, at + match.end, match.first, match.last, match.listed, match.order_doubt)


def day_heading(text: str) -> DayMark | None:
    """The day that a short line is the heading of, or None."""
    mark = leading_day(text)
    if mark is None:
        return None
    half = _HALF.match(text, mark.end)
    after = text[half.end() if half else mark.end :]
    rest = after.strip(" ,.:;|()（）：，、[]-–—•*#~_\n\t")
    apart = not rest or not after[:1].isalnum() and (_MORE.match(after) is not None)
    known = mark.date is not None and mark.date.day is not None
    if not apart or (not known and rest and after.strip()[0] not in ":-–—(|,.;"):
        return None
    if len(rest.split()) > 9 or rest.endswith((".", "?")) or after.lstrip().startswith((")", "]")):
        return None
    return mark


def names_only_a_day(text: str) -> bool:
    """Whether a line says nothing beyond the day, save perhaps a time."""
    mark = day_heading(text)
    if mark is None:
        return False
    rest = text[mark.end :]
    times = find_times(rest, Style.DOTTED)
    if times:
        rest = rest[: times[0].start] + rest[times[-1].end :]
    return len(re.findall(r"[^\W\d_]{2,}", rest)) <= 1


_SENTENCE = re.compile(r"[.;。]\s+")


def day_led_to(text: str) -> int:
    """Where the last sentence of a paragraph begins that is a day and a colon: "We shall meet as follows. On Monday, 5 May:"."""
    if not text.rstrip().endswith((":", "：")):
        return 0
    begin = max((stop.end() for stop in _SENTENCE.finditer(text)), default=0)
    mark = day_heading(text[begin:]) if begin else None
    dated = mark is not None and mark.date is not None and mark.date.day is not None
    return begin if dated and names_only_a_day(text[begin:]) else 0


def completes(mark: DayMark, other: DayMark) -> bool:
    """Whether two headings are the halves of one: "Day 2" and a date, a date and its day of the week."""
    if mark.date is None or other.date is None:
        return (mark.date is None) != (other.date is None)
    bare = mark.ordinal is None and other.ordinal is None
    return (
        bare
        and (mark.date.day is None) != (other.date.day is None)
        and joined(mark.date, other.date) is not None
    )


def joined(one: DateParts | None, other: DateParts | None) -> DateParts | None:
    """A date with the day of the week that stands beside it; None where the two are of two days."""
    if one is None or other is None:
        return one or other
    full, bare = (one, other) if one.day is not None else (other, one)
    if full.weekday not in (None, bare.weekday) or bare.month is not None or bare.year is not None:
        return None
    return replace(full, weekday=bare.weekday)


_PROGRAMME_OF = re.compile(
    r"\W*(?:(?:draft|provisional|tentative|final|detailed) )?(?:agenda|program(?:me)?|timetable|schedule|ordre du jour|programa(?:ção)?|orden del día|"
    r"cronograma|horario|повестка дня|программа|расписание|برنامج|جدول أعمال|议程|日程)(?![^\W_])",
    re.I,
)
_ASIDE = re.compile(r"\s*\([^()]*\)\s*$")
_LEADS_TO_A_DAY = re.compile(r"\s?[:：–—|]\s*|\s-\s|,\s+|\s(?:for|of|on|du|de|del|do|le|el|на|ليوم)\s+", re.I)


def programme_of_a_day(text: str, *, heads_a_part: bool = False) -> int:
    """Where the day begins in a heading such as "Programme for the weekend: Saturday, 4 October"; 0 where there is none.

    A mere date may be that of the paper, save in the heading of a part and without a comma: the day is of the week, or "Day 2".
    """
    lead = _PROGRAMME_OF.match(text) if len(text) < _LONGEST else None
    if not lead:
        return 0
    said = _ASIDE.sub("", text) if heads_a_part else text
    partings = [parting.end() for parting in _LEADS_TO_A_DAY.finditer(said, lead.end())]
    if heads_a_part and said[lead.end() : lead.end() + 1].isspace():
        partings.insert(0, lead.end() + 1)
    for begin in partings:
        mark = leading_day(said[begin:])
        alone = heads_a_part and "," not in said[lead.end() : begin]
        if mark and (
            mark.ordinal or (mark.date and (mark.date.weekday is not None or alone and mark.date.day))
        ):
            return begin if names_only_a_day(said[begin:]) else 0
    return 0
