"""Papers that begin with running text: a speech or a message without heading, masthead or salutation of its own.

Their first words are a sentence and no title, and no line of them names what the paper is: so hardly anything of what is
looked for at the head of other papers can be there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from travaux.common.finding import Span
from travaux.common.text import letters_of
from travaux.reading.identity.kinds import leading
from travaux.reading.identity.letters import is_closed
from travaux.reading.identity.sentences import FEWEST_WORDS, STOP, runs_on
from travaux.reading.identity.words import FINITE, FIRST_PERSON, HEARERS, SALUTATION, pattern
from travaux.reading.passage import Found
from travaux.reading.transcript import Line, LineRole, Transcript

# Members of enumerations are bound here: to look one up in its class takes Python 3.11 as long as to make a line.
_HEADING, _CHROME = LineRole.HEADING, LineRole.CHROME
_LINES = 60
_ENOUGH = 600
"""Characters that tell whether sentences run on."""
_FRONT = 2500
"""Characters within which a speaker turns to who hears them."""
_OFTEN = 0.007
"""Share of words by which somebody speaks of themselves, of a speech at least."""
_FIRST_PERSON = frozenset(FIRST_PERSON.lower().split("|"))
_CLAUSE = 5
"""Words before a verb, of a clause that goes on with "I" or "we" in the next line, at least."""
_NUMBERED = re.compile(r"[IVXL]{1,6} [^\W\d_a-z][^\W\d_]*[^\W\d_A-Z]")
"""The Roman number of a meeting, as Romance languages set it before its name: "I Conferência", "I Encuentro Nacional"."""
_HANGING = re.compile(
    r"(?:[,\-–—]|\b(?:the|an?|of|to|in|on|at|by|for|with|and|or|I|my|our|it|this|that|as|like|is|may|his|her|their|your|its|les?|la|du|des?|à|et|je|en|el|los|las|del|y|que"
    r"|и|в|на|с|о|я|от))\Z",
    re.IGNORECASE,
)
"""What no paragraph and no title ends with."""


def opens_in_prose(transcript: Transcript) -> bool:
    """Whether the first words are sentences that run on, in a text that has neither places nor headings."""
    if transcript.tables or transcript.site_title:
        return False
    first = list(_first(transcript))
    if not first or any(line.box or line.role is _HEADING for line in first):
        return False
    if _NUMBERED.match(transcript.line_text(first[0]).strip()):
        return False
    text = _paragraph(transcript, first)
    words, stops = letters_of(text), sum(1 for _ in islice(STOP.finditer(text), 2))
    if len(words) < FEWEST_WORDS or not stops or SALUTATION.fullmatch(transcript.line_text(first[0]).strip()):
        return False
    if not runs_on(words) or leading(text):
        return False
    if transcript.flat:
        return stops > 1 and runs_on(words[:FEWEST_WORDS]) and spoken(transcript) is not None
    return stops > 1 or bool(_own().search(text))


def spoken(transcript: Transcript) -> Found | None:
    """That a paper which opens in prose is a statement: it speaks of itself as "I" or "we", and to or of those who hear it."""
    text = transcript.text[:_FRONT]
    hearers = pattern(HEARERS).search(text)
    if not hearers or not _often_first_person(text) or is_closed(transcript):
        return None
    line = next(line for line in transcript.lines if line.end > hearers.start())
    start, end = max(hearers.start(), line.start), min(hearers.end(), line.end)
    return Found("statement", (Span(start, end, line.page),), 0.75)


def _often_first_person(text: str) -> bool:
    lower = text.lower().replace("’", "'")
    words = letters_of(lower)
    return sum(map(_FIRST_PERSON.__contains__, words)) + lower.count("j'ai") >= _OFTEN * len(words)


def _own() -> re.Pattern[str]:
    return pattern(FIRST_PERSON)


def _first(transcript: Transcript) -> Iterator[Line]:
    """The lines at the beginning that hold words."""
    for line in transcript.lines[:_LINES]:
        if line.role is not _CHROME and transcript.line_text(line).strip():
            yield line


def _paragraph(transcript: Transcript, lines: list[Line]) -> str:
    """The first words, as far as sentence follows sentence or a sentence goes on."""
    text = ""
    for line in lines:
        own = transcript.line_text(line).strip()
        if line.label is not None or line.cell is not None or line.bold:
            break
        if text and line.new_paragraph and not _goes_on(text, own):
            break
        text = f"{text} {own}" if text else own
        if len(text) > _ENOUGH:
            break
    return text[: 2 * _ENOUGH]


def _goes_on(text: str, line: str) -> bool:
    """Whether a line goes on from a text that is parted from it: what is no sentence and is followed by none is a heading."""
    if text[-1] in ".!?" or line[0].islower() or _HANGING.search(text):
        return True
    across = f"{text.rpartition(' ')[2]} {line}"
    if _own().search(text) or pattern(FINITE).search(text) or pattern(HEARERS).match(across):
        return True
    words = letters_of(text)
    return len(words) >= _CLAUSE and runs_on(words) and bool(_own().match(line))
