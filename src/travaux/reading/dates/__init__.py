"""The dates of a text: our own grammar, in six languages, with partial precision kept."""

from __future__ import annotations

import re
from functools import lru_cache

from travaux.reading.dates.figures import CHINESE_NUMERALS, in_chinese, in_figures
from travaux.reading.dates.grammar import written
from travaux.reading.dates.parts import DateMatch, DateParts
from travaux.reading.dates.tokens import begins_with_calendar_word

__all__ = ["DateMatch", "DateParts", "find_dates", "may_begin_a_date", "may_hold_dates"]

_FIGURES = re.compile(r"\d|月")
"""What every date has but a mere day of the week."""


_CLOCK = re.compile(
    r"\((?:\d{1,2}(?:[.:hH]\d\d)? ?(?:[ap]\.?m\.?|h(?:eures)?|uhr|hrs)?|noon|midday)\)(?<!\(\d\))(?<!\(\d\d\))",
    re.IGNORECASE,
)
"""The hour in brackets behind a day: "19 (9.30 a.m.) to 21 (1 p.m.) November"."""


def may_hold_dates(text: str) -> bool:
    """False where no date stands anywhere in a text, days of the week without figures left aside."""
    return _FIGURES.search(text) is not None


def may_begin_a_date(text: str) -> bool:
    """False where a text begins with no date, not even with a day of the week."""
    return text[:1].isdecimal() or text[:1] in CHINESE_NUMERALS or begins_with_calendar_word(text)


@lru_cache(maxsize=1_000)
def find_dates(
    text: str, *, language: str | None = None, year: int | None = None, weekdays: bool = False
) -> tuple[DateMatch, ...]:
    """All dates and ranges of days in ``text``, in order and without overlap.

    ``language`` (ISO 639-1) adds that language's abbreviations; full names of all six languages are
    always known. A date without a year takes it from a neighbour that it is joined to ("28 May and
    2 June 2017") and then from ``year``. With ``weekdays``, "Monday 3" and "Monday" alone count too.
    Line breaks may stand anywhere inside a date. Linear in the length of the text.
    """
    if not weekdays and not may_hold_dates(text):
        return ()
    if "(" in text:
        text = _CLOCK.sub(lambda match: " " * len(match[0]), text)
    found = [*in_figures(text), *in_chinese(text), *written(text, language, weekdays)]
    kept: list[DateMatch] = []
    for match in sorted(found, key=lambda m: (m.start, -m.end)):
        if not kept or match.start >= kept[-1].end:
            kept.append(match)
    return tuple(match.completed(year) for match in _neighbours(text, kept))


def _neighbours(text: str, matches: list[DateMatch]) -> list[DateMatch]:
    """Dates that are joined to a later one by at most a word take its year."""
    year: int | None = None
    begin = len(text)
    out: list[DateMatch] = []
    for match in reversed(matches):
        if match.first.year is None and match.first.month and begin - match.end <= 5 and year:
            match = match.completed(year)
        year, begin = (match.last or match.first).year, match.start
        out.append(match)
    return out[::-1]
