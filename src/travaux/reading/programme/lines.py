"""Text lines as rows: days, times, headings, lists, and where the running order ends."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from travaux.reading.programme.clocks import Style, find_durations, find_times, leading_time
from travaux.reading.programme.days import day_heading
from travaux.reading.programme.numbers import word_number
from travaux.reading.programme.paragraphs import Paragraph
from travaux.reading.programme.rows import Rank, Row, Timing

_STOP = re.compile(
    r"\W*(?:(?:meeting )?(?:notes?|minutes)|(?:list of )?(?:participants?|attendees)|logistics?|(?:practical|logistical|background|general|contact) (?:information|details)|background|resources|action (?:plan|items)|contacts?|"
    r"references|annex(?:es)?|hotels?|accommodation|transport(?:ation)?|partners|sponsors|draft below here|potential topics.*|organi[sz](?:ers|ing committee)|"
    r"notes de réunion|procès-verbal|liste des participants|informations pratiques|hébergement|contexte|partenaires|"
    r"notas|acta|lista de participantes|información práctica|alojamiento|contactos?|organizadores|patrocinadores|"
    r"список участников|протокол|справочная информация|контакты|قائمة المشاركين|معلومات عملية|与会者名单|会议纪要|联系方式)\W*\Z",
    re.I,
)
_START = re.compile(
    r"\W*(?:(?:draft|provisional|tentative|final|revised|detailed|meeting|workshop|conference|event) ){0,3}(?:agenda(?: items)?|program(?:me)?(?: of work)?|timetable|schedule|running order|"
    r"ordre du jour(?: provisoire)?|programme(?: provisoire)?|agenda provisional|programa(?: provisional)?|orden del día|cronograma|"
    r"(?:предварительная )?(?:повестка дня|программа)|جدول الأعمال|برنامج|议程|日程)(?: \(program\))?\W*\Z",
    re.I,
)


@dataclass(frozen=True, slots=True)
class LineReader:
    """Turns paragraphs into rows of a first guess; headings are settled once all rows are known.

    ``weakest`` is the weakest way of writing a time that the paper uses at the start of its lines.
    """

    weakest: Style = Style.DOTTED

    def rows(self, paragraph: Paragraph) -> Iterator[Row]:
        text = paragraph.text
        if len(text.split()) <= 5 and _STOP.match(text):
            yield Row(Rank.STOP, (paragraph,))
            return
        mention = leading_time(text, self.weakest)
        day = day_heading(text)
        if day and not (mention and mention.style is not Style.BARE):
            yield from self._day(paragraph, text)
            return
        if mention:
            rest = paragraph.after(mention.end)
            yield Row(Rank.ENTRY, (rest,) if rest.text else (), timing=Timing(paragraph.passage, mention))
            return
        yield self._other(paragraph, text)

    def _day(self, paragraph: Paragraph, text: str) -> Iterator[Row]:
        day = day_heading(text)
        assert day is not None
        yield Row(Rank.DAY, (paragraph,), day=day)
        mention = next(iter(find_times(text[day.end :], self.weakest)), None)
        if mention:
            rest = paragraph.after(day.end)
            mention = leading_time(rest.text, self.weakest)
            if mention and rest.text[mention.end :].strip():
                yield Row(Rank.ENTRY, (rest.after(mention.end),), timing=Timing(rest.passage, mention))

    def _other(self, paragraph: Paragraph, text: str) -> Row:
        heading = bool(paragraph.heading) or (word_number(text) is not None and len(text) < 200)
        if heading:
            return Row(Rank.GROUP, (paragraph,))
        durations = find_durations(text)
        if durations and (durations[0][0] < 4 and paragraph.listed):
            return Row(Rank.SUB, (paragraph.after(durations[0][1]),), duration=durations[0][2])
        return Row(Rank.BODY, (), (paragraph,))


def starts_programme(text: str) -> bool:
    """Whether a short line is the heading of a running order ("Draft agenda", "Programme")."""
    return len(text.split()) <= 6 and bool(_START.match(text))


def settle(rows: list[Row]) -> list[Row]:
    """Headings over timed rows stay groups; others belong to the entry before them."""
    settled: list[Row] = []
    for index, row in enumerate(rows):
        if row.rank is Rank.GROUP and row.source < 0 and not _leads(rows, index):
            row = replace(row, rank=Rank.SUB)
        settled.append(row)
    return settled


def _leads(rows: list[Row], index: int) -> bool:
    """Whether a timed row comes before the next heading or day."""
    for row in rows[index + 1 :]:
        if row.rank is Rank.ENTRY:
            return True
        if row.rank in (Rank.GROUP, Rank.DAY, Rank.STOP):
            return False
    return False
