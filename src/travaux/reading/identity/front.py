"""The front of a paper: the lines in which it says what it is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from travaux.common.finding import Span
from travaux.reading.identity.flatfront import flat_pieces
from travaux.reading.identity.words import DISTRIBUTION_LABEL
from travaux.reading.passage import Passage
from travaux.reading.transcript import FURNITURE, Box, Line, LineRole, Transcript

_MOST_LINES = 90
_COVER_WORDS = 70
_SMALLEST = 3.0
_MARK = re.compile(
    rf"(?<=\S) (?:{DISTRIBUTION_LABEL.pattern}|(?<=nations )[A-Z][A-Z0-9.-]*/[^\s]*\d[^\s]*(?: \(\d{{4}}\))?\Z|original ?: ?\w+\Z)",
    re.IGNORECASE,
)
"""What stands at the right of a masthead: symbol, distribution, language."""
"""Points: smaller type is not meant to be read."""


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
    begins: bool = True
    """Whether a paragraph begins with it."""
    text: str = field(init=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "text", self.passage.value)

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
        pieces = (FrontLine(passage, passage.parts[0].page) for passage in flat_pieces(transcript))
        return Front(tuple(pieces), width, True, language)
    return Front(tuple(_lines(transcript)), width, False, language)


def _lines(transcript: Transcript) -> Iterator[FrontLine]:
    """The lines of the front; what a page copied from a site says twice in a row (its heading, and the paper's), once."""
    words = 0
    count = 0
    said: list[str] = []
    for page in transcript.pages[:4]:
        for line in transcript.lines[page.lines[0] : page.lines[1]]:
            if line.role is LineRole.CHROME or line.struck or 0 < line.size < _SMALLEST:
                continue
            above, said = said, transcript.line_text(line).casefold().split()
            if line.box is None and said == above and len(said) > 1:
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
    for piece in _beside(text, line.box is None):
        if piece.strip():
            span = Span(line.start + start, line.start + start + len(piece), line.page)
            yield _front_line(transcript, line, span, second)
            second = True
        start += len(piece)


def _beside(text: str, unplaced: bool) -> list[str]:
    """The pieces of a line, the gaps between them included; where no place is known, marks at its end are one.

    A transcription sets the two columns of a masthead on one line: "United Nations A/RES/79/1".
    """
    if "\t" in text:
        return re.split(r"(\t+)", text)
    mark = _MARK.search(text) if unplaced else None
    return [text[: mark.start()], text[mark.start() :]] if mark else [text]


def _front_line(transcript: Transcript, line: Line, span: Span, second: bool) -> FrontLine:
    words = transcript[span]
    start = span.start + len(words) - len(words.lstrip())
    words = words.strip()
    passage = Passage(words, (Span(start, start + len(words), span.page),))
    box = _box(transcript, line, span)
    return FrontLine(
        passage, line.page, line.size, line.bold, box.left, box.top, box.right, box.bottom,
        heading=line.role is LineRole.HEADING, listed=line.role is LineRole.LIST_ITEM or line.label is not None,
        begins=line.new_paragraph, cell=line.cell is not None, furniture=line.role in FURNITURE or line.role is LineRole.FOOTNOTE,
        second=second or (line.cell is not None and line.cell.column > 0),
    )  # fmt: skip


_NOWHERE = Box(0.0, 0.0, 0.0, 0.0)


def _box(transcript: Transcript, line: Line, span: Span) -> Box:
    """Where a piece of a line stands, as far as the format tells."""
    if line.box is None or "\t" not in transcript.line_text(line):
        return line.box or _NOWHERE
    boxes = [box for start, end, box in line.pieces if start < span.end and end > span.start] or [line.box]
    left, right = min(box.left for box in boxes), max(box.right for box in boxes)
    return line.box._replace(left=left, right=right)
