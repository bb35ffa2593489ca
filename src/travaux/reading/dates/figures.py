"""Dates in figures, and in Chinese, where figures and units make the date."""

from __future__ import annotations

import re
from collections.abc import Iterator

from travaux.reading.dates.parts import DateMatch, DateParts

_JOINED = re.compile(r"\d[-/.](?:[\dIVX]| \d{1,2}\. \d)")
_YEAR_FIRST = re.compile(r"(?<![\w/.-])(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?![\d]|[-/.]\d)")
_YEAR_LAST = re.compile(r"(?<![\w/.:-])(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})(?![\w:]|[-/.]\w)")
_SPACED = re.compile(r"(?<![\w/.:-])(\d{1,2})\. (\d{1,2})\. ((?:19|20)\d\d)(?![\w:]|[-/.]\w)")
"""A day in figures as German and Czech set it, with ordinals: "23. 9. 2031"."""
_ROMAN = re.compile(
    r"(?<![\w/.:-])(\d{1,2})([-/.])(I{1,3}|IV|VI{0,3}|IX|XI{0,2})\2((?:19|20)\d\d|\d\d)(?![\w:]|[-/.]\w)"
)
"""A day whose month is a Roman number: "2.V.2031", "07/VII/31"."""
_MONTHS = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")
_SPAN = re.compile(
    r"(?<![\w/.:-])(\d{1,2})(?:([/.])(\d{1,2})(?:\2(\d{4}))?)?\s?[-–—]\s?(\d{1,2})([/.])(\d{1,2})\6(\d{4})(?![\w:]|[-/.]\w)"
)
"""A range of days in figures: "3-5.04.2031", "30.03-02.04.2031", "18-23/6/2031"."""
_CHINESE_DIGITS = str.maketrans("〇○零一二三四五六七八九", "000123456789")
CHINESE_NUMERALS = frozenset("〇○零一二三四五六七八九十")
_CHINESE = re.compile(
    r"(?:(?P<y>\d{4}|[〇○零一二三四五六七八九]{4})\s?年\s?)?"
    r"(?P<m>\d{1,2}|[一二三四五六七八九十]{1,2})\s?月(?!份?内)"
    r"(?:\s?(?P<d>\d{1,2}|[一二三四五六七八九十]{1,3})\s?(?:日|号)?"
    r"(?:\s?[(（]?(?:星期|周)(?P<w>[一二三四五六日天])[)）]?)?"
    r"(?:\s?(?:至|到|[-–—~～])\s?(?:(?:(?P<y2>\d{4})\s?年\s?)?(?P<m2>\d{1,2}|[一二三四五六七八九十]{1,2})\s?月\s?)?"
    r"(?P<d2>\d{1,2}|[一二三四五六七八九十]{1,3})\s?[日号])?)?"
)
_WEEK = "一二三四五六日"


def in_figures(text: str, language: str | None = None) -> Iterator[DateMatch]:
    """ISO dates, and dates such as 03/06/2018 with a doubt where day and month could change places.

    The day stands first unless the figures forbid it, as in all six languages but American English.
    """
    if not _JOINED.search(text):
        return
    yield from _spans(text)
    yield from _roman(text)
    for match in _SPACED.finditer(text):
        parts = DateParts(int(match[3]), int(match[2]), int(match[1]))
        if parts.valid:
            yield DateMatch(match.start(), match.end(), parts)
    for match in _YEAR_FIRST.finditer(text):
        parts = DateParts(int(match[1]), int(match[3]), int(match[4]))
        if parts.valid and 1800 <= int(match[1]) <= 2199:
            yield DateMatch(match.start(), match.end(), parts)
    for match in _YEAR_LAST.finditer(text):
        one, two, year = int(match[1]), int(match[3]), int(match[4])
        if len(match[4]) == 2:
            if match[2] == ".":
                continue
            year += 2000
        order = [DateParts(year, two, one), DateParts(year, one, two)]
        valid = [parts for parts in order if parts.valid and 1800 <= year <= 2199]
        if valid:
            yield DateMatch(match.start(), match.end(), valid[0], order_doubt=len(valid) == 2 and one != two)


def _roman(text: str) -> Iterator[DateMatch]:
    for match in _ROMAN.finditer(text):
        if len(match[4]) == 2 and match[2] == ".":
            continue
        year = int(match[4]) + (2000 if len(match[4]) == 2 else 0)
        parts = DateParts(year, _MONTHS.index(match[3]) + 1, int(match[1]))
        if parts.valid:
            yield DateMatch(match.start(), match.end(), parts)


def _spans(text: str) -> Iterator[DateMatch]:
    """Ranges of days, the day before the month; the first may leave out what the last one says."""
    for match in _SPAN.finditer(text):
        day, mark, month, year, last_day, last_mark, last_month, last_year = match.groups()
        if mark not in (None, last_mark):
            continue
        last = DateParts(int(last_year), int(last_month), int(last_day))
        first = DateParts(int(year or last_year), int(month or last_month), int(day))
        begin, end = first.date() if first.valid else None, last.date() if last.valid else None
        if begin and end and begin < end and 1800 <= begin.year <= 2199:
            yield DateMatch(match.start(), match.end(), first, last)


def in_chinese(text: str, language: str | None = None) -> Iterator[DateMatch]:
    """2018年6月1日至3日, 二〇一八年六月, 6月1日（星期五）."""
    if "月" not in text:
        return
    for match in _CHINESE.finditer(text):
        year = int(match["y"].translate(_CHINESE_DIGITS)) if match["y"] else None
        if year is None and match["d"] is None:
            continue
        weekday = _WEEK.index(match["w"].replace("天", "日")) if match["w"] else None
        month = _number(match["m"])
        first = DateParts(year, month, _number(match["d"]) if match["d"] else None, weekday)
        last = None
        if match["d2"]:
            later = int(match["y2"]) if match["y2"] else year
            last = DateParts(later, _number(match["m2"]) if match["m2"] else month, _number(match["d2"]))
        if first.valid and (last is None or last.valid):
            yield DateMatch(match.start(), match.end(), first, last)


def _number(text: str) -> int:
    """A number below 100 in figures of any script or in Chinese characters."""
    if text.isdecimal():
        return int(text)
    tens, ten, units = text.partition("十")
    if not ten:
        return int(text.translate(_CHINESE_DIGITS)) if len(text) == 1 else 0
    return (int(tens.translate(_CHINESE_DIGITS)) if tens else 1) * 10 + (
        int(units.translate(_CHINESE_DIGITS)) if units else 0
    )
