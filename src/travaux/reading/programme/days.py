"""Headings that name a day: "Day 1", "Monday, 10 June", "20 and 21 February", "Martes 18"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from travaux.common.dates import PartialDate
from travaux.reading.programme.clocks import plain_digits
from travaux.reading.programme.draft import Day

if TYPE_CHECKING:
    from travaux.reading.programme.rows import Row

_WEEKDAYS = (
    ("monday mon lundi lun lunes понедельник пн الاثنين الإثنين 星期一 周一"),
    ("tuesday tue tues mardi mar martes вторник вт الثلاثاء 星期二 周二"),
    ("wednesday wed mercredi mer miércoles miercoles mié среда ср الأربعاء الاربعاء 星期三 周三"),
    ("thursday thu thur thurs jeudi jeu jueves jue четверг чт الخميس 星期四 周四"),
    ("friday fri vendredi ven viernes vie пятница пятницу пт الجمعة 星期五 周五"),
    ("saturday sat samedi sam sábado sabado sáb суббота субботу сб السبت 星期六 周六"),
    ("sunday sun dimanche dim domingo dom воскресенье вс الأحد الاحد 星期日 星期天 周日"),
)
_MONTHS = (
    "january jan janvier janv enero ene января январь يناير",
    "february feb février fevrier févr febrero feb февраля февраль فبراير",
    "march mar mars marzo марта март مارس",
    "april apr avril avr abril abr апреля апрель أبريل ابريل",
    "may mai mayo мая май مايو",
    "june jun juin junio июня июнь يونيو",
    "july jul juillet juil julio июля июль يوليو",
    "august aug août aout agosto ago августа август أغسطس",
    "september sep sept septembre septiembre set сентября сентябрь سبتمبر",
    "october oct octobre octubre октября октябрь أكتوبر",
    "november nov novembre noviembre ноября ноябрь نوفمبر",
    "december dec décembre decembre déc diciembre dic декабря декабрь ديسمبر",
)
WEEKDAY = {word: n for n, words in enumerate(_WEEKDAYS) for word in words.split()}
MONTH = {word: n for n, words in enumerate(_MONTHS, 1) for word in words.split()}
_DAY_WORD = r"(?:day|jour(?:née)?|d[ií]a|jornada|день|اليوم|第)"
_ORDINAL = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "first": 1, "second": 2, "third": 3, "fourth": 4,
            "fifth": 5, "premier": 1, "première": 1, "deuxième": 2, "troisième": 3, "quatrième": 4, "uno": 1, "dos": 2, "tres": 3,
            "primer": 1, "primero": 1, "segundo": 2, "tercer": 3, "cuarto": 4, "первый": 1, "второй": 2, "третий": 3,
            "الأول": 1, "الثاني": 2, "الثالث": 3, "一": 1, "二": 2, "三": 3, "四": 4}  # fmt: skip
_NTH_DAY = re.compile(
    rf"(?:{_DAY_WORD}\s?(?:n[°º]\s?)?(?P<n>\d{{1,2}}|[^\W\d]+)(?:\s?[天日])?|(?P<first>[^\W\d]+)\s(?:day|jour(?:née)?|d[ií]a|день)|(?P<ru>\d)-?й день)(?!\w)",
    re.I,
)
_MONTH_RE = "|".join(sorted((re.escape(w) for w in MONTH), key=len, reverse=True))
_WEEKDAY_RE = "|".join(sorted((re.escape(w) for w in WEEKDAY), key=len, reverse=True))
_RANGE = r"(?:\s?(?:[-–—,&/]|and|et|y|и|to|au|al|-)\s?(?:\d{1,2}(?:st|nd|rd|th|er)?))*"
_DATE = re.compile(
    rf"(?:(?P<wd>{_WEEKDAY_RE})\.?(?!\w)[\s,]*)?(?:the\s|le\s|el\s)?(?:"
    rf"(?P<d>\d{{1,2}})(?:st|nd|rd|th|er|º|-го)?{_RANGE}\s?(?:of\s|de\s|d[e'’]\s?)?(?P<m>{_MONTH_RE})\.?(?!\w)(?:[\s,]*(?:de[l]?\s|of\s)?(?P<y>(?:19|20)\d\d)(?!\d))?"
    rf"|(?P<m2>{_MONTH_RE})\.?\s(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?{_RANGE}(?!\d)(?:[\s,]+(?P<y2>(?:19|20)\d\d)(?!\d))?"
    rf"|(?P<y3>(?:19|20)\d\d)(?:-|年|/|\.)(?P<m3>\d{{1,2}})(?:-|月|/|\.)(?P<d3>\d{{1,2}})日?"
    rf"|(?P<m4>\d{{1,2}})月(?P<d4>\d{{1,2}})日"
    rf"|(?P<d5>\d{{1,2}})[./-](?P<m5>\d{{1,2}})[./-](?P<y5>(?:19|20)?\d\d)(?!\d)"
    rf"|(?P<d6>\d{{1,2}})(?:st|nd|rd|th|er)?(?![\w:.h]))",
    re.I,
)
_LONE_WEEKDAY = re.compile(rf"(?P<wd>{_WEEKDAY_RE})(?!\w)", re.I)
_SKIP = re.compile(r"[\s,.:;|()\[\]\-–—•*#~]*")


@dataclass(frozen=True, slots=True)
class DayMark:
    """A day as printed, in a range of a text. ``ordinal`` is the n of "Day n"; ``weekday`` counts from Monday as 0."""

    start: int
    end: int
    ordinal: int | None = None
    weekday: int | None = None
    year: int | None = None
    month: int | None = None
    day: int | None = None


def _date_parts(match: re.Match[str]) -> tuple[int | None, int | None, int] | None:
    group = match.groupdict()
    for n in ("", "2", "3", "4", "5", "6"):
        day = group.get("d" + n)
        if day:
            month, year = group.get("m" + n), group.get("y" + n)
            m = None if month is None else int(month) if month.isdigit() else MONTH[month.casefold()]
            y = None if year is None else int(year) + (2000 if len(year) == 2 else 0)
            if not 1 <= int(day) <= 31 or (m is not None and not 1 <= m <= 12):
                return None
            return y, m, int(day)
    return None


def leading_day(text: str) -> DayMark | None:
    """The day that a line starts with, or None; the caller judges what stands after it."""
    plain = plain_digits(text)
    at = start = _SKIP.match(plain).end()  # type: ignore[union-attr]
    ordinal = weekday = None
    parts: tuple[int | None, int | None, int] | None = None
    for _ in range(2):
        nth = _NTH_DAY.match(plain, at)
        if nth and ordinal is None:
            word = (nth["n"] or nth["first"] or nth["ru"]).casefold()
            ordinal = int(word) if word.isdigit() else _ORDINAL.get(word)
            if ordinal is not None:
                at = nth.end()
        skip = _SKIP.match(plain, at)
        date = _DATE.match(plain, skip.end() if skip else at)
        if date and parts is None:
            parts = _date_parts(date)
            if parts and (parts[1] or date["wd"]):
                weekday = WEEKDAY.get((date["wd"] or "").casefold())
                at = date.end()
            else:
                parts = None
        if parts is None and weekday is None:
            lone = _LONE_WEEKDAY.match(plain, skip.end() if skip else at)
            if lone and len(lone["wd"]) > 3:
                weekday, at = WEEKDAY[lone["wd"].casefold()], lone.end()
        skip = _SKIP.match(plain, at)
        if ordinal is not None or not skip:
            if parts or weekday is not None:
                break
        at = at if skip is None else at
    if ordinal is None and weekday is None and parts is None:
        return None
    year, month, day = parts or (None, None, None)
    return DayMark(start, at, ordinal, weekday, year, month, day)


def day_heading(text: str) -> DayMark | None:
    """The day that a short line is the heading of, or None."""
    mark = leading_day(text)
    if mark is None:
        return None
    after = text[mark.end :]
    rest = after.strip(" ,.:;|()[]-–—•*#~")
    if mark.day is None and rest and after.strip()[0] not in ":-–—(|,.;":
        return None
    return mark if len(rest.split()) <= 8 and not rest.endswith((".", "?")) else None


def number(rows: Sequence[Row]) -> list[Day]:
    """The day of each row: a new one at each heading that names another day."""
    found: list[Day] = []
    current = Day(1)
    seen: list[tuple[object, ...]] = []
    for row in rows:
        if row.day is not None:
            key = (row.day.ordinal, row.day.month, row.day.day)
            if key not in seen:
                seen.append(key)
            spans = row.heads[0].passage.spans(row.day.start, row.day.end) if row.heads else ()
            current = Day(seen.index(key) + 1, _date(row.day), spans, 0.9)
        found.append(current)
    return found


def _date(mark: DayMark) -> PartialDate | None:
    if mark.year and mark.month and mark.day:
        return PartialDate(mark.year, mark.month, mark.day)
    return None
