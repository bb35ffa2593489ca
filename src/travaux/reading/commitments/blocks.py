"""Paragraphs of running text: lines put together again across the ends of lines and pages."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from travaux.reading.passage import Passage
from travaux.reading.transcript import Line, LineRole, Transcript

# Members of enumerations are bound here: to look one up in its class takes Python 3.11 as long as to make a line.
_HEADING, _FOOTNOTE = LineRole.HEADING, LineRole.FOOTNOTE
_SMALL = 0.87
"""Share of the size of body type under which type is that of notes."""
_INDENT = 4.0
"""Points by which an indented line stands right of the lines after it, at least."""
_STOPPED = re.compile(r"[.;:?!][”’\"')\]]*[\d¹²³⁰-⁹]*\s*$")
_NUMBER = re.compile(r"\s*(?:\((?:[a-z]{1,2}|[ivx]{1,5}|\d{1,3})\)|[a-z]\)|\d{1,3}[.)])\s")
_ENDED = re.compile(r"(?:[;:.]|[;,] (?:and|or))\s*\Z")
_FULL = 20.0
"""Points that a line which runs on to the next one may be short of the right margin, at most."""


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph. ``label`` is the automatic number of its first line, as the format prints it."""

    lines: tuple[Line, ...]
    passage: Passage

    @property
    def first(self) -> Line:
        return self.lines[0]

    @property
    def label(self) -> str:
        return self.first.label or ""

    @property
    def text(self) -> str:
        return self.passage.text

    @property
    def italic(self) -> bool:
        return all(line.italic for line in self.lines)

    @property
    def heading(self) -> bool:
        return self.first.role is _HEADING or self.first.bold

    @property
    def left(self) -> float:
        """Where the first line begins, in points; 0 where the format has no places."""
        return self.first.box.left if self.first.box else 0.0


def blocks(transcript: Transcript) -> tuple[Block, ...]:
    """The paragraphs of the paper's own text, notes at the foot and table cells left out, in order."""
    return blocks_of(transcript, (line for line in prose(transcript) if line.cell is None))


def blocks_of(transcript: Transcript, lines: Iterable[Line]) -> tuple[Block, ...]:
    """These lines as paragraphs."""
    grouped: list[list[Line]] = []
    text = transcript.text
    for line in lines:
        if line.end == line.start or text[line.start : line.end].isspace():
            continue
        if grouped and _goes_on(transcript, grouped[-1], line):
            grouped[-1].append(line)
        else:
            grouped.append([line])
    return tuple(Block(tuple(group), Passage.of(transcript, group)) for group in grouped)


def prose(transcript: Transcript) -> Iterator[Line]:
    """The body lines that are no notes: those of about the size in which most of the paper is set."""
    body = list(transcript.body())
    usual = _usual_size(body) if any(line.size for line in body) else 0.0
    for line in body:
        if line.role is not _FOOTNOTE and not 0 < line.size < usual * _SMALL:
            yield line


def _usual_size(body: Iterable[Line]) -> float:
    sizes: Counter[float] = Counter()
    for line in body:
        sizes[round(line.size, 1)] += line.end - line.start
    return sizes.most_common(1)[0][0]


def _goes_on(transcript: Transcript, block: list[Line], line: Line) -> bool:
    """Whether a line continues a paragraph: as its reader says, or over the end of a page or column."""
    last = block[-1]
    if not line.new_paragraph and line.page == last.page:
        return not _numbered_anew(transcript, last, line)
    if _broken_off(transcript, block, line):
        return True
    over = line.page != last.page or bool(line.box and last.box and line.box.top < last.box.top - line.size)
    if not over or line.label or line.bold != last.bold or line.italic != last.italic:
        return False
    text, before = transcript.line_text(line).strip(), transcript.line_text(last)
    if not _STOPPED.search(before) and text[:1].islower():
        return True
    return _hangs_back(block, line) and not _short(block)


def _numbered_anew(transcript: Transcript, last: Line, line: Line) -> bool:
    """A lettered or numbered line below one that has ended, where no place on a page tells paragraphs apart."""
    begins = transcript.text[line.start : line.start + 2]
    if line.box is not None or begins.isalpha() or not _NUMBER.match(transcript.text, line.start, line.end):
        return False
    return _ENDED.search(transcript.line_text(last)) is not None


def _broken_off(transcript: Transcript, block: list[Line], line: Line) -> bool:
    """A line taken for a new paragraph only because it begins like a number: "… of\\n14 December 1960,"."""
    first, last = block[0].box, block[-1].box
    if not first or not last or not line.box or line.page != block[-1].page or line.label:
        return False
    below = 0 < line.box.top - last.top < 2.2 * max(line.size, 6)
    back = line.box.left < first.left - _INDENT and abs(line.box.left - last.left) < _INDENT + (
        first.left - line.box.left
    ) * (len(block) == 1)
    return (
        below
        and back
        and not _STOPPED.search(transcript.line_text(block[-1]))
        and not transcript.line_text(block[-1]).rstrip().endswith(",")
        and line.role is not _HEADING
    )


def _hangs_back(block: list[Line], line: Line) -> bool:
    """A line that begins left of where this paragraph was indented, as its other lines do."""
    first, last = block[0].box, block[-1].box
    if not first or not last or not line.box or len(block) < 2 or line.role is _HEADING:
        return False
    return (
        first.left > last.left + _INDENT and line.box.left - _page_shift(block, line) < first.left - _INDENT
    )


def _page_shift(block: list[Line], line: Line) -> float:
    """How far the column of ``line`` stands right of the paragraph's, where both are full columns."""
    last = block[-1].box
    if last and line.box and line.page == block[-1].page and line.box.left > last.right:
        return line.box.left - last.left
    return 0.0


def _short(block: list[Line]) -> bool:
    """A last line that ends well before the right margin of its paragraph."""
    rights = [line.box.right for line in block if line.box]
    return bool(rights) and rights[-1] < max(rights) - _FULL
