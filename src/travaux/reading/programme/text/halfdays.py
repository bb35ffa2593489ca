"""Lines that name no more than a half of the day: "Morning", "Après-midi", "上午", "Afternoon (3–6 p.m.)"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from travaux.reading.programme.grammar.clocks import Style, leading_time
from travaux.reading.programme.grammar.numbers import bullet, list_number
from travaux.reading.programme.page.paragraphs import Paragraph
from travaux.reading.programme.page.rows import Rank, Row, Timing

_WORDS = (
    r"(?:early |late )?(?:morning|afternoon|evening)|all day|a\.?m\.?|p\.?m\.?|"
    r"matin(?:ée)?|après[- ]midi|soir(?:ée)?|(?:toute )?la journée|(?:por )?(?:la )?(?:mañana|tarde|noche)|todo el día|"
    r"(?:de )?(?:manhã|tarde|noite)|o dia todo|dia inteiro|утро|вечер|(?:первая|вторая) половина дня|"
    r"(?:утром|вечером|днём|днем|после обеда|в течение дня)|"
    r"صباحا|صباحًا|صباحاً|مساء|مساءً|الفترة (?:الصباحية|المسائية)|(?:上午|下午|晚上|中午|早上)(?:议程|日程|会议)?|全天"
)
_ALONE = re.compile(rf"\W*(?:{_WORDS})\W*\Z", re.I)
_BEFORE_A_SLOT = re.compile(rf"[^\w(]*(?:{_WORDS})(?=\s*[:：,(（–—-]|\s+\d)[\s:：,（–—-]*", re.I)


def names_a_half(text: str) -> bool:
    """Whether a line says which part of the day follows, and nothing else."""
    return len(text) < 40 and bool(_ALONE.match(text))


def half_day_slot(paragraph: Paragraph) -> Timing | None:
    """The slot of a line that gives a half of the day with its hours and nothing else, or None."""
    text = paragraph.text
    lead = _BEFORE_A_SLOT.match(text) if len(text) < 80 else None
    if not lead:
        return None
    passage = paragraph.passage.cut(lead.end())
    mention = leading_time(passage.text, Style.DOTTED)
    if mention is None or mention.last is None or passage.text[mention.end :].strip(" .:;)）"):
        return None
    return Timing(passage, mention, covered=True)


def shared(rows: Sequence[Row]) -> list[Row]:
    """The rows, those that stand in a list under the hours of a half-day as entries with these hours."""
    found: list[Row] = []
    slot: Timing | None = None
    for row in rows:
        if row.rank is Rank.ENTRY and row.timing and row.timing.covered and not row.heads and row.source < 0:
            slot = row.timing
        elif slot and _is_counted(row):
            row = row._replace(rank=Rank.ENTRY, heads=(*row.heads, *row.body), body=(), timing=slot)
        else:
            slot = None
        found.append(row)
    return found


def _is_counted(row: Row) -> bool:
    """Whether a row without a time is one of a list, by its number or its mark."""
    if row.timing or row.source >= 0 or row.rank not in (Rank.GROUP, Rank.BODY):
        return False
    text = (*row.heads, *row.body)[0].text
    return row.rank is Rank.GROUP or list_number(text) is not None or bool(bullet(text))
