"""The front of a flat paper: its first words cut where a new line must have begun on the page."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator

from travaux.reading.dates import find_dates
from travaux.reading.identity.places import find_places
from travaux.reading.identity.symbols import find_symbols
from travaux.reading.identity.words import (
    DISTRIBUTION_LABEL,
    LANGUAGE_NAMES,
    PRINCIPAL,
    UNITS,
    all_of,
    pattern,
)
from travaux.reading.passage import Passage
from travaux.reading.transcript import Transcript

_CHARACTERS = 2600
_STOP = re.compile(
    r"(?<!\S)1\. |(?<!\S)(?:DAY|Day|JOUR|Jour|DÍA|Día|День) (?:ONE|One|1|UN|Un|UNO|Uno)\b|(?<!\S)\d{1,2} ?[:.hH]\d{2}\b"
    r"|\bDate/[Tt]ime\b|(?<!\S)(?:Time|Horario|Heure|Hora|Время)\b|\b(?:Contents|Summary|Sommaire|Índice)\b"
    r"|I have the honou?r|J['’]ai l['’]honneur|Tengo el honor|Имею честь|Excellency|(?<!\S)I\. |\b\d{2}-\d{5}X? \(E\)"
)
_BEGINS = re.compile(
    r"(?<=\S )(?:(?:Draft|Provisional|Tentative|Preliminary|Final|Annotated|Revised|DRAFT|PROVISIONAL|TENTATIVE) (?:\w+ ){0,1}"
    r"(?=(?:[Aa]genda|AGENDA|[Pp]rogram(?:me)?|PROGRAM(?:ME)?|[Oo]rganization)\b)"
    r"|(?=(?:Chair|Moderator|Facilitator|Host|Supported by|Venue|Where|Location|Dates?|Fechas?|Lugar|Lieu)\b[^:]{0,3}:)"
    r"|(?=(?:The|This|In|At|By|On|These|It|We|Pursuant) [a-z]{2,} )|(?=Organi[sz]ation of work\b)|(?=[#•\uf0b7]))"
)
_AUTHOR = re.compile(
    r"\b(?:Note|Report|Summary|Letter) (?:by|of|from) the (?:Secretariat|Secretary-General|Chair(?:person)?|President)\b"
)
_MATTER = re.compile(
    r"\b(?:Agenda items?|Items?|Points?|Temas?|Пункты?) \d+(?: \([a-z]\))*(?:(?:,| and| et| y) \d+)*"
    r"(?: of the (?:provisional agenda|preliminary list)\*?| de l['’]ordre du jour(?: provisoire)?| del programa provisional)?"
)
_AUSPICES = re.compile(r"Convened under the auspices of (?:the )?[A-Z][\w ]{5,60}?\*?(?= [A-Z][a-z]+,|\Z)")
_LABEL = re.compile(r"[^\W\d_][\w ]{1,20}:\s*\Z")
_DATED = re.compile(r"(?:\bdated|\ben date du|\bde fecha|\bот)\s+\Z")
_EARLIEST = 12


def flat_pieces(transcript: Transcript) -> Iterator[Passage]:
    """The head of a flat transcript in pieces, up to its first number, clock or salutation."""
    lines = list(transcript.body())[:3]
    head = Passage.of(transcript, lines).cut(0, _CHARACTERS)
    text = head.text
    stopped = _STOP.search(text, 1)
    stop = stopped.start() if stopped else len(text)
    cuts = sorted({0, stop} | {cut for cut in _cuts(text, stop) if 0 < cut < stop})
    start = 0
    for end in cuts[1:]:
        if _LABEL.search(text[start:end]) and end != cuts[-1]:
            continue
        if text[start:end].strip(" ,;–-") and (piece := head.cut(start, end)):
            yield piece
        start = end


def _cuts(text: str, stop: int) -> Iterator[int]:
    for found in (_units(), _MATTER, _AUTHOR, _AUSPICES):
        for match in found.finditer(text[:stop]):
            yield from match.span()
    for match in _BEGINS.finditer(text[:stop]):
        if match.start() > _EARLIEST:
            yield match.start()
    for symbol in find_symbols(text[:stop]):
        yield from (symbol.start, symbol.end)
    for date in find_dates(text[: stop + 30]):
        if date.precise and not _DATED.search(text[max(0, date.start - 16) : date.start]):
            yield from (_with_place(text, date.start), date.end)


def _with_place(text: str, start: int) -> int:
    """Where a date's line begins: at the place named right before it ("New York, 2 May")."""
    near = max(0, start - 40)
    for place in find_places(text[near:start]):
        if re.fullmatch(r",? ?(?:[A-Z][\w ]{2,20}, ?)?", text[near + place.end : start]):
            return near + place.start
    return start


@functools.cache
def _units() -> re.Pattern[str]:
    """Words of a masthead that begin and end a line."""
    languages = all_of(LANGUAGE_NAMES.values())
    return re.compile(
        rf"\A(?:{pattern(UNITS).pattern})|(?:{pattern(PRINCIPAL).pattern})(?= (?:Distr|Security|General|Economic|[A-Z]\w+-?\w* session))"
        rf"|(?:{DISTRIBUTION_LABEL.pattern})\s?\w+|(?:Original|Оригинал)\s?:\s?(?:(?:{pattern(languages).pattern})/?)+"
        rf"|(?:{pattern(languages).pattern}) only",
        re.IGNORECASE,
    )
