"""The front of a paper: the lines in which it says what it is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from travaux.common.finding import Span
from travaux.reading.identity.symbols import find_symbols
from travaux.reading.passage import Passage
from travaux.reading.transcript import FURNITURE, Line, LineRole, Transcript

_MOST_LINES = 90
_COVER_WORDS = 70
_FLAT_CHARACTERS = 2600


@dataclass(frozen=True, slots=True)
class FrontLine:
    """One line of the front, with what its layout says; sizes and places are 0 where unknown."""

    passage: Passage
    page: int = 1
    size: float = 0.0
    bold: bool = False
    left: float = 0.0
    top: float = 0.0
    right: float = 0.0
    bottom: float = 0.0
    heading: bool = False
    cell: bool = False
    furniture: bool = False
    second: bool = False
    """Whether it stands to the right of other words of its line."""
    listed: bool = False

    @property
    def text(self) -> str:
        return self.passage.value

    @property
    def placed(self) -> bool:
        return self.right > 0


@dataclass(frozen=True, slots=True)
class Front:
    """``lines`` are of the first page, or the first pages where these are covers; ``flat`` as in Transcript."""

    lines: tuple[FrontLine, ...]
    width: float = 0.0
    flat: bool = False
    language: str | None = None

    @property
    def own(self) -> tuple[FrontLine, ...]:
        """The lines without running headers and footers."""
        return tuple(line for line in self.lines if not line.furniture)


def front_of(transcript: Transcript, language: str | None = None) -> Front:
    """The front lines of a transcript; flat text is cut where recognised pieces begin and end."""
    width = transcript.pages[0].width if transcript.pages else 0.0
    if transcript.flat:
        return Front(tuple(_flat_lines(transcript)), width, True, language)
    return Front(tuple(_lines(transcript)), width, False, language)


def _lines(transcript: Transcript) -> Iterator[FrontLine]:
    words = 0
    count = 0
    for page in transcript.pages[:4]:
        for line in transcript.lines[page.lines[0] : page.lines[1]]:
            if line.role is LineRole.CHROME or line.struck:
                continue
            yield from _pieces(transcript, line)
            words += len(transcript.line_text(line).split())
            count += 1
            if count >= _MOST_LINES:
                return
        if words > _COVER_WORDS:
            return


def _pieces(transcript: Transcript, line: Line) -> Iterator[FrontLine]:
    """A line's parts between tabs: in a joint masthead each is of another body."""
    text = transcript.line_text(line)
    start = 0
    second = False
    for piece in re.split(r"(\t+)", text):
        if piece.strip():
            span = Span(line.start + start, line.start + start + len(piece), line.page)
            yield _front_line(transcript, line, span, second)
            second = True
        start += len(piece)


def _front_line(transcript: Transcript, line: Line, span: Span, second: bool) -> FrontLine:
    passage = Passage.at(transcript, (span,)).cut()
    one = FrontLine(
        passage, line.page, line.size, line.bold, second=second or (line.cell is not None and line.cell.column > 0),
        heading=line.role is LineRole.HEADING, listed=line.role is LineRole.LIST_ITEM or line.label is not None,
        cell=line.cell is not None, furniture=line.role in FURNITURE or line.role is LineRole.FOOTNOTE,
    )  # fmt: skip
    if line.box is None:
        return one
    left, right = line.box.left, line.box.right
    if "\t" in transcript.line_text(line):
        boxes = [box for start, end, box in line.pieces if start < span.end and end > span.start]
        left = min((box.left for box in boxes), default=left)
        right = max((box.right for box in boxes), default=right)
    return replace(one, left=left, right=right, top=line.box.top, bottom=line.box.bottom)


_CUTS = re.compile(
    r"""(?P<unit>United\ Nations(?=\ [A-Z])|Nations\ Unies|Naciones\ Unidas
    |(?:General\ Assembly|Security\ Council|Economic\ and\ Social\ Council)(?=\ (?:Distr|Security|General|Economic|[A-Z]\w+-?\w*\ session))
    |Distr\.?\s?:?\s?[A-Za-zé]+|Original\s?:\s?[A-Z][a-z]+(?:/[A-Z][a-z]+)*|(?:English|French|Spanish)\ only
    |(?:Agenda\ items?|Items?)\ \d+(?:\ \([a-z]\))*(?:(?:,|\ and)\ \d+)*(?:\ of\ the\ (?:provisional\ agenda|preliminary\ list)\*?)?
    |(?:Note|Report|Summary)\ (?:by|of)\ the\ (?:Secretariat|Secretary-General|Chair(?:person)?|President)\b
    |(?:Venue|Place|Location|Where|Lieu|Lugar|Dates?|Fechas?)\ ?:)
    |(?P<stop>(?<!\S)1\.\ |(?<!\S)DAY\ (?:ONE|1)\b|\bDay\ (?:1|One)\b|(?<!\S)\d{1,2}\ ?[:.hH]\d{2}\b|\bDate/[Tt]ime\b|\bTime\b|\bContents\b|\bSummary\b
    |I\ have\ the\ honou?r|Excellency|(?<!\S)I\.\ )""",
    re.VERBOSE,
)


def _flat_lines(transcript: Transcript) -> Iterator[FrontLine]:
    """The head of a flat paper, cut at symbols, dates, masthead words and the first clock or number."""
    from travaux.reading.dates import find_dates

    lines = list(transcript.body())[:3]
    head = Passage.of(transcript, lines).cut(0, _FLAT_CHARACTERS)
    text = head.text
    cuts = {0, len(text)}
    stop = len(text)
    for match in _CUTS.finditer(text):
        if match["stop"]:
            stop = match.start()
            break
        cuts |= {match.start(), match.end()}
    for symbol in find_symbols(text[:stop]):
        cuts |= {symbol.start, symbol.end}
    for date in find_dates(text[: stop + 30]):
        written = re.search(
            r"(?:\bdated|\ben date du|\bde fecha|\bот)\s+\Z", text[max(0, date.start - 16) : date.start]
        )
        cuts |= {date.start, date.end} if date.precise and not written else set()
    cuts = {cut for cut in cuts if cut <= stop} | {stop}
    edges = sorted(cuts)
    for start, end in zip(edges, edges[1:], strict=False):
        if text[start:end].strip(" ,;–-"):
            yield FrontLine(head.cut(start, end), page=lines[0].page)
