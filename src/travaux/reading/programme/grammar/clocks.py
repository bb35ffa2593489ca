"""Clock times as papers print them, found in text; what an hour means is settled in :mod:`.slots`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from enum import Enum, IntEnum
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple


class Meridiem(Enum):
    AM = "am"
    PM = "pm"


class Style(IntEnum):
    """How a time is written, the surest first; a weak style counts only where a time is expected."""

    PLAIN = 3
    """10:30, 10h30, 10 a.m., noon"""
    DOTTED = 2
    """10.30, which may be the number of a section"""
    BARE = 1
    """18 – 21, 0900, 12p"""
    FIGURES = 0
    """0900 before words, which are a year or a number of people unless lines above and below begin alike"""


class Printed(NamedTuple):
    """One clock as printed: ``minutes`` after the hour, the half of the day only where it is printed."""

    hour: int
    minutes: int
    meridiem: Meridiem | None
    start: int
    end: int
    style: Style = Style.PLAIN
    padded: bool = False
    """Whether the hour is set with a nought before it."""


def minutes(printed: Printed) -> int:
    """Minutes after midnight, as far as the clock itself says."""
    hour = printed.hour
    if printed.meridiem is Meridiem.PM and hour < 12:
        hour += 12
    elif printed.meridiem is Meridiem.AM and hour == 12:
        hour = 0
    return hour * 60 + printed.minutes


class TimeMention(NamedTuple):
    """A time or a range of times; ``start`` and ``end`` are a half-open range of the text searched.

    ``duration`` is in minutes where one is printed beside the start ("10:00 (30 min)").
    """

    start: int
    end: int
    first: Printed
    last: Printed | None = None
    duration: int | None = None

    @property
    def style(self) -> Style:
        return max(self.first.style, self.last.style) if self.last else self.first.style


_DIGITS = {ord(c): str(n) for zero in "٠۰０" for n, c in enumerate(chr(ord(zero) + k) for k in range(10))}
"""Arabic-Indic, Persian and full-width digits, one character for one, so that places keep."""
_DIGIT = re.compile(r"\d")
_OTHER_DIGIT = re.compile("[٠-٩۰-۹０-９]")

_AM = r"a\.?\s?m\b\.?|ص\b|صباح[ًٌٍ]?ا?[ًٌٍ]?(?!\w)|de la mañana\b|da manhã\b|du matin\b|утра\b"
_PM = r"p\.?\s?m\b\.?|م\b|مساء[ًٌٍ]?(?!\w)|d[ea] (?:la )?(?:tarde|noche|noite)\b|du soir\b|de l.après-midi\b|вечера\b|дня\b|(?<=12[:.]\d\d\s)(?-i:m)(?![\w²/])\.?|(?<=12[:.]\d\d)(?-i:m)(?![\w²/])\.?|(?<=12[:.]\d\d\s)(?-i:M)\.?(?=\s*[-–—:])"
"""A lone m. behind the hour of noon is the Spanish word for it (meridiano); a capital may be a Monsieur."""
_NOON = r"(?:12(?:[:.]00)?\s?)?(?:noon|midday|midi|mediod[ií]a|полдень|正午)"
_MIDNIGHT = r"(?:12(?:[:.]00)?\s?)?(?:midnight|minuit|medianoche|полночь|午夜)"
_HOURS = (
    r"(?:(?:hrs?|hs|hours|heures?|horas?|uhr|h|ч(?:ас(?:ов|а)?)?)(?![^\W\d_])"
    r"|(?:hours|hrs|heures|horas)(?=(?-i:[A-ZÀ-ÖØ-Þ][a-zß-ÿ])))\.?"
)
"""The unit may run into a capital where a site lost the line break: "11:00 hoursCoffee"."""
_ATOM = re.compile(
    rf"""(?:(?<=[至到])|(?<=[:hH]\d\d/)|(?<=\d\s/)(?=\d{{1,2}}[.:]\d\d(?!\d))|(?<![\w.,:/$€£#§&+]))(?:(?<=\dh-)|(?<![^\W\d_m]-))(?:
      (?P<noon>{_NOON})\b | (?P<midnight>{_MIDNIGHT})\b
    | (?P<half>上午|早上|下午|晚上|中午)?\s?(?P<zh>\d{{1,2}})\s?[時时点點](?:\s?(?P<zm>\d{{1,2}}(?=\s?分)|\d{{2}}(?![\d.、．)）]))\s?分?|(?P<zhalf>半))?
    | (?:(?P<part>上午|早上|下午|晚上|中午)\s?)?(?P<hour>\d{{1,2}})(?:
          \s?[:：]\s?(?P<colon>\d{{2}})(?::\d{{2}})?
        | (?!\s?h\s?:\s\d{{2}}\s(?!mi?n\b)(?-i:[a-zà-ÿ]))\s?h\s?:?\s?(?P<h>\d{{2}})(?:\s?mi?n\b)?(?!\s?h(?![^\W\d_]))
        | \.(?P<dot>\d{{2}})
        | ,(?P<comma>\d{{2}})(?=\s?[-–—]\s?\d{{1,2}}[:.h,]\d\d)
        | (?P<joined>\d{{2}})
        )?(?![\d%°])(?:\s?(?:(?P<am>{_AM})|(?P<pm>{_PM})|(?P<unit>{_HOURS}))|(?P<ap>[ap])(?![\w.)]))?
    )""",
    re.X | re.I,
)
_BETWEEN = re.compile(
    r"\s*\(?\s*(?:[-–—‑−－~～〜→/]{1,2}|to|until|till|through|à|a|às|até|ao|alle(?:\s+ore)?|hasta|al?\s?las|bis|до|по|至|到|إلى|الى|حتى)"
    r"\s*\(?\s*(?:las\s|les\s|às\s|as\s)?\s*\Z",
    re.I,
)
_NO_CLOCK_AFTER = re.compile(
    r"\.\d|/\d(?!\d?[:hH]\d\d)|[-–]\d{1,2}[-–]\d|[.,]?\s?(?:%|km\b|m²|°|USD|EUR|US\$|€|\$)"
)
_DURATION = re.compile(
    r"(?<![\w:.])(?:(?P<h>\d{1,2})(?:[.,](?P<half>[05]))?\s?(?:hours?|hrs?|heures?|horas?|hs?|ч(?:ас(?:а|ов)?)?)\.?"
    r"(?:\s?(?:and|et|y)?\s?(?P<hm>\d{1,2})\s?(?:minutes?|minutos?|mins?|m|мин(?:ут)?)?\.?)?"
    r"|(?P<m>\d{1,3})\s?(?:[-–]\s?)?(?:minutes?|minutos?|mins?|mn|мин(?:ут[аы]?)?|分钟|分鐘|دقيقة|['’′](?!\w)|m(?![\w/²]))\.?)",
    re.I,
)


_CHINESE_HALVES = {"上": Meridiem.AM, "早": Meridiem.AM, "下": Meridiem.PM, "晚": Meridiem.PM}
"""The half of the day by the first character of its word."""


def plain_digits(text: str) -> str:
    """The text with European digits, character for character."""
    return text if text.isascii() or not _OTHER_DIGIT.search(text) else text.translate(_DIGITS)


def _hour_in_range(hour: int, minutes: int) -> bool:
    return (hour < 24 and minutes < 60) or (hour == 24 and minutes == 0)


def _printed(match: re.Match[str]) -> Printed | None:
    start, end = match.span()
    if match["noon"]:
        return Printed(12, 0, Meridiem.PM, start, end)
    if match["midnight"]:
        return Printed(0, 0, None, start, end)
    if match["zh"]:
        half = _CHINESE_HALVES.get((match["half"] or " ")[0])
        hour, minutes = int(match["zh"]), 30 if match["zhalf"] else int(match["zm"] or 0)
        return Printed(hour, minutes, half, start, end) if _hour_in_range(hour, minutes) else None
    figures, colon, h, dot, joined, comma = match.group("hour", "colon", "h", "dot", "joined", "comma")
    hour, minutes = int(figures), int(colon or h or dot or joined or comma or 0)
    if not _hour_in_range(hour, minutes) or (
        end - start == len(figures) and match.string[end : end + 1].isalpha()
    ):
        return None
    letter = (match["ap"] or "").lower()
    if letter and not 0 < hour <= 12:
        return None
    meridiem = (
        Meridiem.AM if match["am"] or letter == "a" else Meridiem.PM if match["pm"] or letter == "p" else None
    ) or _CHINESE_HALVES.get((match["part"] or " ")[0])
    if (meridiem and not letter) or colon or h:
        style = Style.PLAIN
    elif match["unit"]:
        style = Style.PLAIN if dot or joined else Style.DOTTED
    else:
        style = Style.DOTTED if dot else Style.BARE
    return Printed(hour, minutes, meridiem, start, end, style, figures.startswith("0"))


_PLACE = re.compile(r"[\dnmпNMП正午](?<![^\W至到].)(?:(?<=\d)|(?=(?i:oon|id|inuit|edi|ол)|午|夜))")
"""Where a clock may begin that is not written in Chinese; a text is searched fastest for one of some characters."""
_CHINESE_CLOCK = re.compile("[時时点點上早下晚中]")


def _atoms(text: str) -> Iterator[re.Match[str]]:
    """What is written like a clock, in order and without overlap."""
    if not text.isascii() and _CHINESE_CLOCK.search(text):
        yield from _ATOM.finditer(text)
        return
    end = 0
    for place in _PLACE.finditer(text):
        atom = _ATOM.match(text, place.start()) if place.start() >= end else None
        if atom:
            end = atom.end()
            yield atom


def _clocks(text: str) -> Iterator[Printed]:
    for atom in _atoms(text):
        printed = _printed(atom)
        if printed and not _NO_CLOCK_AFTER.match(text, atom.end()):
            yield printed


def find_times(text: str, weakest: Style = Style.PLAIN) -> tuple[TimeMention, ...]:
    """Every time of day in a text, in order; ranges are one mention.

    A time is given if one of its clocks is at least of style ``weakest``.
    """
    return tuple(_mentions(plain_digits(text), weakest))


def _mentions(text: str, weakest: Style) -> Iterator[TimeMention]:
    """The times one after the other, so that who asks for the first does not wait for the rest."""
    clocks = _clocks(text)
    first = next(clocks, None)
    while first:
        last, after = None, next(clocks, None)
        if after and _range(text, first, after):
            last, after = after, None
        mention = TimeMention(first.start, (last or first).end, first, last)
        if mention.style >= weakest and _whole(mention):
            yield _closed(text, mention)
        first = after or next(clocks, None)


def may_hold_times(text: str) -> bool:
    """False where no clock of a surer style than :attr:`Style.BARE` stands anywhere in a text, as in most prose."""
    return any(map(_is_sure, _atoms(plain_digits(text))))


def _is_sure(atom: re.Match[str]) -> bool:
    printed = _printed(atom)
    return printed is not None and printed.style is not Style.BARE


def _range(text: str, first: Printed, last: Printed) -> bool:
    """Whether two clocks are a range; without a word between them both must say which half of the day they mean."""
    between = text[first.end : last.start]
    return bool(_BETWEEN.match(between)) or (
        not between.strip() and None not in (first.meridiem, last.meridiem)
    )


_EARLIEST = {Meridiem.AM: 5, Meridiem.PM: 1}
"""The first hour that a letter behind it makes a time: "3a" numbers an item."""


def _whole(mention: TimeMention) -> bool:
    """A lone number is no time, nor are two small ones, which may number a talk ("2-1"); "12p" may be one."""
    if (
        mention.style is Style.BARE
        and mention.first.meridiem
        and mention.first.hour >= _EARLIEST[mention.first.meridiem]
    ):
        return True
    if mention.style is Style.BARE and mention.last:
        joined = max(mention.first.end - mention.first.start, mention.last.end - mention.last.start) > 2
        return joined or 7 <= mention.first.hour < mention.last.hour
    return mention.style is not Style.BARE


def _closed(text: str, mention: TimeMention) -> TimeMention:
    """With the bracket that closes after it: "18:10-(19:40)"."""
    inside = text[mention.first.end : mention.end]
    if inside.count("(") > inside.count(")") and text[mention.end : mention.end + 1] == ")":
        return TimeMention(mention.start, mention.end + 1, mention.first, mention.last)
    return mention


def find_durations(text: str) -> tuple[tuple[int, int, int], ...]:
    """Durations in a text as (start, end, minutes), in order."""
    text = plain_digits(text)
    if not _DIGIT.search(text):
        return ()
    found = []
    for match in _DURATION.finditer(text):
        if match["m"]:
            minutes = int(match["m"])
        else:
            minutes = int(match["h"]) * 60 + int(match["hm"] or 0) + 6 * int(match["half"] or 0)
        if 0 < minutes <= 600:
            found.append((match.start(), match.end(), minutes))
    return tuple(found)


_LEAD = re.compile(
    r"(?:\s*o\s+)?[\s|•●▪◦·○■□➢➤►▶✓*_\[(–—~≈∼-]*(?:(?:about|around|approx\.?|approximately|ca\.?|circa|environ|vers|aprox\.?|hacia|около|примерно|from|de|das|dalle|ab|von|desde las|desde|[àa] (?:partir|compter) (?:de(?: las)?|das)|с|в|at|à|a las|às|time|hora|heure|horaire|время|الساعة|من)\b[\s:.]*|(?:h|ore|ora)\b\.?\s?(?=\d{1,2}[:.,h]\d\d)){0,2}(?:(?:las|les)\s)?",
    re.I,
)
_ZONE = (
    r"(?:(?:UTC|GMT|[CEW]ES?T|[CEMP][SD]T|A[EKW]?[SD]T|AC[SD]T|NZ[SD]T|BST|BRT|CLT|COT|EAT|GST|HKT|HST|IST|JST|KST|MSK|PHT|PKT|SAST|SGT|WAT|WIB)"
    r"(?:\s?[+-]\d{1,2})?(?!\w)|\((?:[A-Z]{3,4})(?:\s?[+-]\d{1,2})?\)|[A-Z]{3,4}(?:[+-]\d{1,2}(?!\w)|(?=\s*(?:\Z|[/|(]\s*\d))))"
)
"""The zone of a time; letters that are no common zone are one only in brackets or where nothing but times follows."""
_TAIL = re.compile(
    rf"(?i:\s*[-–—]\s*(?:t\.?b\.?[cda]\.?|onwards?|end|close|late|open end|fin|cierre)\b)?[\s\])*_]*(?:{_ZONE}(?:\s*[/|(]\s*\d{{1,2}}[:.h]\d{{2}}(?:\s?[-–]\s?\d{{1,2}}[:.h]\d{{2}})?\s?[A-Z]{{3,4}}(?![\w])\)?)*)?[\s:;,.|)*_]*(?:[-–—]\s+)?"
)


_CLOSES_A_SENTENCE = re.compile(r"\s*\([^()]{1,60}\)\.\s.*\.\s*\Z", re.S)
"""A bracket that ends the sentence of the line above, and sentences behind it."""


_FOUR = re.compile(r"\s*(?:0\d|1[0-8])[0-5][05]\s*")
"""Four figures that are the whole of a cell and no year of our times: 0900, 1415."""


_FIGURES = re.compile(r"\s*((?:[01]\d|2[0-3])[0-5][05])\s+(?=[^\w\s]?[^\W\d]{3})")
_FEWEST_FIGURES = 3


def led_by_figures(lines: Iterable[str]) -> bool:
    """Whether lines begin with times of four figures ("0830 Registration"): one has a nought in front, as no year has."""
    found = [match[1] for line in lines if (match := _FIGURES.match(line))]
    return len(found) >= _FEWEST_FIGURES and any(figures[0] == "0" for figures in found)


_COMMA = re.compile(
    r"\s*(?:(?:ore|alle)\s+)?(?P<hour>0?[7-9]|1\d|2[0-3]),(?P<minutes>[0-5][05])(?:\s+h)?\s*", re.I
)
"""An hour on a line of its own as Italian papers set it, with a comma: "15,30"."""


def led_by_commas(lines: Iterable[str]) -> bool:
    """Whether lines hold nothing but an hour with a comma ("9,30"), and these rise as the hours of a day do."""
    hours = [(int(m["hour"]), int(m["minutes"])) for line in lines if (m := _COMMA.fullmatch(line))]
    rising = sum(one < other for one, other in pairwise(hours))
    return len(hours) >= _FEWEST_FIGURES and 2 * rising > len(hours) - 1


@lru_cache(maxsize=1_000)
def _led(text: str) -> int | None:
    """Where at the latest a time begins that a text starts with; None for the many lines that start with none."""
    lead = _LEAD.match(text)
    at = lead.end() if lead else 0
    if _ATOM.match(text, at) or (at and any(_ATOM.match(text, place) for place in range(at))):
        return at
    return None


@lru_cache(maxsize=1_000)
def leading_time(text: str, weakest: Style = Style.DOTTED) -> TimeMention | None:
    """The time that a line or cell starts with, its ``end`` after the punctuation that follows it."""
    plain = plain_digits(text)
    at = _led(plain)
    if at is None or _CLOSES_A_SENTENCE.match(text):
        return None
    if weakest <= Style.BARE and _FOUR.fullmatch(plain):
        clock = next(_clocks(plain))
        return TimeMention(clock.start, len(text), clock)
    if weakest is Style.FIGURES and (comma := _COMMA.fullmatch(plain)):
        clock = Printed(
            int(comma["hour"]), int(comma["minutes"]), None, comma.start("hour"), comma.end("minutes")
        )
        return TimeMention(clock.start, len(text), clock)
    if weakest is Style.FIGURES and (figures := _FIGURES.match(plain)):
        return TimeMention(figures.start(1), figures.end(), next(_clocks(plain)))
    for mention in _mentions(plain, weakest):
        if mention.start > at:
            return None
        end, duration = _lasting(text, mention)
        tail = _TAIL.match(text, end)
        return TimeMention(mention.start, tail.end() if tail else end, mention.first, mention.last, duration)
    return None


_LAST = 24
"""Characters at the end of a text in which the last clock of a slot begins: "3:30 de la tarde"."""


def closing_slot(text: str, weakest: Style = Style.DOTTED) -> TimeMention | None:
    """The range of times that a text ends with."""
    plain = plain_digits(text)
    if not _PLACE.search(plain, max(0, len(plain) - _LAST)):
        return None
    mentions = [one for one in _mentions(plain, weakest) if one.end == len(text)]
    return mentions[-1] if mentions and mentions[-1].last else None


def is_military(mention: TimeMention) -> bool:
    """Whether a range is set in four figures that are no years of our times: "0900–0930"."""
    clocks = (mention.first, mention.last)
    return all(
        c is not None and c.style is Style.BARE and c.end - c.start == 4 and not c.minutes % 5 for c in clocks
    ) and (mention.first.padded or 10 <= mention.first.hour <= 18)


_TIME_LABEL = re.compile(
    r"\W*(?:times?|hours?|when|heures?|horaires?|quand|horas?|horario|cuándo|время|когда|الوقت|الساعة|时间)\s*[:：]",
    re.I,
)


_PLACE_LABEL = re.compile(
    r"\W*(?:place|venue|location|room|lieu|salle|lugar|sede|local|место|المكان|地点)\s*[:：]", re.I
)


def labelled_time(text: str) -> bool:
    """Whether a line names its time as such and says nothing else but where ("Time: 6 p.m. to 11 p.m. Place: …")."""
    label = _TIME_LABEL.match(text)
    mention = leading_time(text[label.end() :]) if label else None
    if label is None or mention is None:
        return False
    rest = text[label.end() + mention.end :].strip(" .")
    return not rest or _PLACE_LABEL.match(rest) is not None


_BRACKET = re.compile(r"[\s*_]*[(\[]\s*([^()\[\]]{1,24})\s*[)\]]|\s*\t\s*([^\t]{1,24})(?=\t|\Z)")


def _lasting(text: str, mention: TimeMention) -> tuple[int, int | None]:
    """The end of a lone time with the duration that a bracket or a tab after it sets apart ("10:00 (30 min)")."""
    bracket = _BRACKET.match(text, mention.end) if mention.last is None else None
    words = (bracket[1] or bracket[2]) if bracket else ""
    durations = find_durations(words)
    if (
        bracket
        and len(durations) == 1
        and durations[0][0] == 0
        and durations[0][1] >= len(words.rstrip()) - 1
    ):
        return bracket.end(), durations[0][2]
    return mention.end, None
