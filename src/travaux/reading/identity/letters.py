"""Papers that address somebody: letters and speeches without a masthead.

A letter has no title but its subject; what stands before its salutation is letterhead, day and addressee.
Who it comes from stands below its closing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice, pairwise, takewhile

from travaux.common.scripts import HAN
from travaux.reading.identity.cover import SUBJECT, going_on
from travaux.reading.identity.front import FrontLine
from travaux.reading.identity.linerole import Role, is_deadline
from travaux.reading.identity.mastheadline import date_line, own_line
from travaux.reading.identity.sentences import STOP
from travaux.reading.identity.words import SALUTATION, holds
from travaux.reading.passage import Found, Passage
from travaux.reading.transcript import Line, Transcript

_WITHIN = 30
_CLOSING_WITHIN = 25
_AT_THE_END = 3
_SIGNATURE = 4
_SPOKEN = (
    "president|chair|chairperson|chairman|co-chairs|moderator|speaker|excellencies|distinguished|colleagues|ladies and gentlemen|excellences"
    "|président|présidente|mesdames|excelencias|distinguidos|distinguidas|presidente|presidenta|председатель|уважаемые|الرئيس|主席先生|各位|女士们|先生们|同志们|朋友们"
)
_REFERENCE = re.compile(r"[^\s\d]*\d\S*")
"""The number under which a letter is filed ("Ref. BS/2023/114") is no subject."""
_ABOUT = re.compile(r"(?:Об?|О[бт]носительно|Касательно|По вопросу) [а-яё]{3}")
_CLOSING = re.compile(
    r"\W*(?:(?:yours )?(?:very )?(?:sincerely|faithfully|truly)|(?:with )?(?:best|kind|warm) regards|respectfully|please accept\b|accept,? (?:sir|madam|excellency)"
    r"|veuillez (?:agréer|accepter)|je vous prie|cordialement|sírvase aceptar|le ruego acept|aprovecho (?:esta|la) (?:ocasión|oportunidad)|atentamente"
    r"|с уважением|mit freundlichen grüßen|mit freundlichem gruß|atenciosamente|respeitosamente|respetuosamente|sin otro particular|com os melhores cumprimentos|saluda atentamente|hochachtungsvoll|примите,|وتفضلوا|顺致|此致)",
    re.IGNORECASE,
)
_COMPLIMENTS = re.compile(
    r"\W*(?:the |la |le |el |l['’]|a |o )?(?P<who>\w.{4,220}?) (?:presents? (?:its|his|her|their) compliments|présente ses compliments|saluda|свидетельству\w+ сво[её]|cumprimenta"
    r"|has the honou?r to|a l['’]honneur d|tiene el honor de|имеет честь|tem a honra de)"
    r"|\W*تهدي (?P<those>.{4,120}?) (?:أطيب |خالص |أصدق )?تحيات",
    re.IGNORECASE,
)
_LONGEST_NAME = 80
_NOT_NAMED = re.compile(r"\W*(?:\(?signed\)?|\(?signé\)?|\(?firmado\)?|\(?подпись\)?)\W*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Address:
    """A paper's salutation; ``spoken`` where it is one of a speech, ``at`` its index among the front lines."""

    at: int
    spoken: bool
    passage: Passage

    @property
    def kind(self) -> Found:
        return Found("statement" if self.spoken else "letter", self.passage.spans(), 0.8)


def address_in(transcript: Transcript, lines: Sequence[FrontLine]) -> Address | None:
    """The first line that only addresses somebody; None where there is none near the beginning."""
    for index, line in enumerate(lines[:_WITHIN]):
        if not line.cell and not line.listed and SALUTATION.fullmatch(line.text):
            spoken = holds(_SPOKEN, line.text) and not is_closed(transcript)
            return Address(index, spoken, line.passage)
    return None


def is_addressed(lines: Sequence[FrontLine]) -> bool:
    """Whether a line addresses a reader as letters do, and no hearers: "Dear Secretary-General"."""
    return any(line.begins and _DEAR.match(line.text) and SALUTATION.fullmatch(line.text) for line in lines)


_DEAR = re.compile(
    r"dear |sirs?\b|madam\b|monsieur|madame|estimad|señor|prezad|senhor|sehr geehrte|уважаем|تحية",
    re.IGNORECASE,
)


def subject_of(lines: Sequence[FrontLine], until: int) -> Passage | None:
    """What a letter says that it is about, in its first lines: behind a label, or as letters in Russian say it, "О назначении"."""
    for index, line in enumerate(lines[:until]):
        match = SUBJECT.match(line.passage.text)
        said = line.passage.text[match.end() :].strip(" \t.:：") if match else ""
        if match and len(said) > 3 and not _REFERENCE.fullmatch(said):
            return Passage.join([line.passage.cut(match.end()), *going_on(lines, index)])
        if match and not said and index + 1 < len(lines) and lines[index + 1].second and not line.second:
            return Passage.join([lines[index + 1].passage, *going_on(lines, index + 1)])
        if _ABOUT.match(line.text) and line.begins and not line.cell:
            return Passage.join([line.passage, *going_on(lines, index)])
    return None


def subject_below(lines: Sequence[FrontLine], at: int) -> Passage | None:
    """What stands alone between a salutation and the text, set apart from both in bold: the subject, as letters in English have it."""
    bold = list(takewhile(lambda line: line.bold, lines[at + 1 : at + 1 + _LONGEST_SUBJECT]))
    below = lines[at + 1 + len(bold) : at + 2 + len(bold)]
    if lines[at].bold or not bold or not below or any(line.begins for line in bold[1:]):
        return None
    apart = all(line.begins and not line.cell for line in (bold[0], *below))
    title = Passage.join(line.passage for line in bold)
    return title if apart and not STOP.search(title.value) else None


_LONGEST_SUBJECT = 4
"""Lines of a subject in bold, and one more."""


def subject_above(lines: Sequence[FrontLine], roles: Sequence[Role], at: int) -> Passage | None:
    """The one line in bold between the day and the salutation at ``at``, where it names what the letter is about."""
    days = [index for index in range(at) if roles[index] is Role.DATE]
    between = [lines[index] for index in range(days[0] + 1, at)] if days else []
    bold = [line for line in between if line.bold and line.begins and not line.cell]
    if len(bold) != 1 or len(bold[0].text.split()) < _FEWEST or _ADDRESSEE.match(bold[0].text):
        return None
    title: Passage = bold[0].passage
    return title


_FEWEST = 4
"""Words of a subject that stands without its label."""
_ADDRESSEE = re.compile(
    r"\W*(?:to|an|à|al?|mr|mrs|ms|dr|prof|h\. ?e|s\. ?e|his|her|the hono|mme|m\.|sr|sra|señora?|herrn?|frau|г-н|г-же|السيد|سعادة|معالي)\b",
    re.IGNORECASE,
)


def dated(lines: Sequence[FrontLine], roles: Sequence[Role], address: Address | None) -> Passage | None:
    """The line before the salutation that gives the day; without a salutation, the last such line."""
    days = [line.passage for line, role in zip(lines, roles, strict=True) if role is Role.DATE]
    if address is None:
        return days[-1] if days else None
    before = {line.passage for line in lines[: address.at]}
    return next((day for day in days if day in before), None)


def day_below(transcript: Transcript) -> Passage | None:
    """The day alone on one of the last lines, as notes verbales and letters in Chinese have it."""
    return _day_on(transcript, list(transcript.body())[-_CLOSING_WITHIN:])


def day_at_end(transcript: Transcript) -> Passage | None:
    """The day with which a paper ends, below who made it, as reports in Chinese and in Russian do; no cell of a table."""
    return _day_on(transcript, [line for line in list(transcript.body())[-_AT_THE_END:] if line.cell is None])


def _day_on(transcript: Transcript, lines: Sequence[Line]) -> Passage | None:
    for line in lines:
        text = transcript.line_text(line)
        match = own_line(text) if len(text) < _LONGEST_NAME and not is_deadline(text) else None
        if match and match.last is None and match.first.day:
            return Passage.of(transcript, (line,))
    return None


def signed_above_day(transcript: Transcript) -> Found | None:
    """Who stands above the day at the end of a paper in Chinese."""
    body = list(transcript.body())[-_SIGNATURE:]
    for above, line in pairwise(body):
        name, day = (transcript.line_text(one).strip() for one in (above, line))
        if _IN_CHINESE.fullmatch(name) and date_line(day) and not is_deadline(day):
            return Passage.of(transcript, (above,)).found(certainty=0.7)
    return None


_IN_CHINESE = re.compile(rf"[{HAN}]{{4,24}}")


def signature(transcript: Transcript) -> Found | None:
    """Who signs, in the first line below a letter's closing; of a note verbale, who presents its compliments."""
    body = list(transcript.body())
    closing = _closing(transcript)
    for line in body[len(body) - closing + 1 :][:_SIGNATURE] if closing else ():
        name = transcript.line_text(line).strip()
        if name and not _NOT_NAMED.fullmatch(name) and len(name) < _LONGEST_NAME and not name.endswith("."):
            return Passage.of(transcript, (line,)).found(certainty=0.6)
    for words in _paragraphs(transcript, body[:_WITHIN]):
        complimented = _COMPLIMENTS.match(words.text.replace("\n", " "))
        if complimented:
            return words.cut(*complimented.span(complimented.lastgroup or 0)).found(certainty=0.8)
    return None


def _paragraphs(transcript: Transcript, lines: Sequence[Line]) -> Iterator[Passage]:
    begun: list[Line] = []
    for line in lines:
        if line.new_paragraph and begun:
            yield Passage.of(transcript, begun)
            begun = []
        begun.append(line)
    if begun:
        yield Passage.of(transcript, begun)


def is_closed(transcript: Transcript) -> bool:
    """Whether a paper ends as letters do: "Yours sincerely"."""
    return _closing(transcript) is not None


def _closing(transcript: Transcript) -> int | None:
    """Which line a letter closes with, counted from the last, which is 1."""
    last = enumerate(islice(transcript.body(backwards=True), _CLOSING_WITHIN - 1), 1)
    return next((at for at, line in last if _CLOSING.match(transcript.line_text(line))), None)
