"""One page of a paper: its paragraphs with the findings in them, and where those stand on the page's image. Pure."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from travaux.common.finding import Finding, Span
from travaux.common.text import normalise, printable
from travaux.common.transcript import Box, Line, LineRole, Transcript

_ANCHOR_LENGTH = 10
_QUIET = {LineRole.HEADER, LineRole.FOOTER, LineRole.CHROME, LineRole.FOOTNOTE}


@dataclass(frozen=True, slots=True)
class Frame:
    """A rectangle on the page's image, in points with one decimal, as SVG takes it."""

    x: str
    y: str
    width: str
    height: str

    @classmethod
    def around(cls, boxes: Sequence[Box]) -> Frame:
        """The rectangle that holds the boxes, and a little more."""
        left, top = min(box.left for box in boxes) - 1, min(box.top for box in boxes) - 1
        right, bottom = max(box.right for box in boxes) + 1, max(box.bottom for box in boxes) + 1
        return cls(*(f"{value:.1f}" for value in (left, top, right - left, bottom - top)))


@dataclass(frozen=True, slots=True)
class Mark:
    """A finding on a page: ``name`` says what it is, ``boxes`` where it stands on the image."""

    number: int
    name: str
    finding: Finding
    boxes: tuple[Frame, ...]


@dataclass(frozen=True, slots=True)
class Piece:
    """Some words of a paragraph; ``mark`` is the finding that they belong to, ``sought`` True where a link points at them.

    ``first`` is True for the first words of the mark on the page, ``target`` for the first of what is sought.
    """

    text: str
    mark: Mark | None = None
    first: bool = False
    sought: bool = False
    target: bool = False
    struck: bool = False


@dataclass(frozen=True, slots=True)
class Paragraph:
    """``anchor`` is made of the paragraph's words, so that a link to it holds while they do."""

    anchor: str
    pieces: tuple[Piece, ...]
    heading: bool
    quiet: bool
    level: int
    label: str


@dataclass(frozen=True, slots=True)
class Leaf:
    """``number`` is the page's; ``width`` and ``height`` are in points, 0 where the format has none."""

    number: int
    width: float
    height: float
    paragraphs: tuple[Paragraph, ...]
    marks: tuple[Mark, ...]
    sought: tuple[Frame, ...]


def leaf_of(
    transcript: Transcript, number: int, findings: Sequence[tuple[str, Finding]], sought: Span | None = None
) -> Leaf:
    """Page ``number`` with the named findings that stand on it. KeyError where there is no such page."""
    page = next((page for page in transcript.pages if page.number == number), None)
    if page is None:
        raise KeyError(number)
    lines = [line for line in transcript.lines if line.page == number]
    marks = tuple(_marks(transcript, lines, findings))
    seeks = [sought] if sought else []
    paragraphs = tuple(_paragraphs(transcript, lines, marks, seeks))
    boxes = tuple(_boxes(transcript, lines, seeks)) if page.width else ()
    return Leaf(number, page.width, page.height, paragraphs, marks, boxes)


def anchors(transcript: Transcript) -> Iterator[tuple[str, int]]:
    """Each paragraph's anchor with the page on which it begins, in the paper's order."""
    seen: Counter[str] = Counter()
    for group in _groups(transcript.lines):
        yield _anchor(transcript, group, seen), group[0].page


def _marks(
    transcript: Transcript, lines: Sequence[Line], findings: Iterable[tuple[str, Finding]]
) -> Iterator[Mark]:
    if not lines:
        return
    first, last = lines[0].start, max(line.end for line in lines)
    number = 0
    for name, finding in findings:
        here = [span for span in finding.spans if span.start < last and span.end > first]
        if here:
            number += 1
            yield Mark(number, name, finding, tuple(_boxes(transcript, lines, here)))


def _boxes(transcript: Transcript, lines: Sequence[Line], spans: Sequence[Span]) -> Iterator[Frame]:
    """A frame for each line that the spans touch, around the words that they hold."""
    for line in lines:
        touched = [span for span in spans if _touches(span, line)]
        if not touched or line.box is None:
            continue
        found = [
            word.box for word in transcript.words(line)
            if word.box and any(span.start < word.end and span.end > word.start for span in touched)
        ]  # fmt: skip
        if found:
            yield Frame.around(found)


def _groups(lines: Sequence[Line]) -> Iterator[list[Line]]:
    group: list[Line] = []
    for line in lines:
        begins = line.new_paragraph or (
            group and (line.role is not group[-1].role or line.page != group[-1].page)
        )
        if group and begins:
            yield group
            group = []
        group.append(line)
    if group:
        yield group


def _paragraphs(
    transcript: Transcript, lines: Sequence[Line], marks: Sequence[Mark], sought: Sequence[Span]
) -> Iterator[Paragraph]:
    seen: Counter[str] = Counter()
    for group in _groups([line for line in transcript.lines if lines and line.page < lines[0].page]):
        _anchor(transcript, group, seen)
    told: set[int] = set()
    for group in _groups(lines):
        anchor = _anchor(transcript, group, seen)
        pieces = tuple(_joined(_pieces(transcript, group, marks, sought, told)))
        if any(piece.text.strip() for piece in pieces):
            head = group[0]
            yield Paragraph(
                anchor,
                pieces,
                head.role is LineRole.HEADING,
                head.role in _QUIET,
                head.level,
                printable(head.label or ""),
            )


def _touches(span: Span, line: Line) -> bool:
    return span.start < line.end and span.end > line.start


def _joined(pieces: Iterable[Piece]) -> Iterator[Piece]:
    """The same pieces, plain words that follow one another as one: a page has few findings and many lines."""
    for plain, run in groupby(pieces, key=lambda piece: piece == Piece(piece.text)):
        if plain:
            yield Piece("".join(piece.text for piece in run))
        else:
            yield from run


def _anchor(transcript: Transcript, group: Sequence[Line], seen: Counter[str]) -> str:
    words = normalise("\n".join(transcript.line_text(line) for line in group)).casefold()
    digest = hashlib.sha256(words.encode("utf-8", "replace")).hexdigest()[:_ANCHOR_LENGTH]
    seen[digest] += 1
    return digest if seen[digest] == 1 else f"{digest}-{seen[digest]}"


def _pieces(
    transcript: Transcript,
    group: Sequence[Line],
    marks: Sequence[Mark],
    sought: Sequence[Span],
    told: set[int],
) -> Iterator[Piece]:
    """The words of the lines, cut where a finding or what is sought begins or ends. Of several findings the shortest is shown."""
    places = [
        (span, mark)
        for mark in marks
        for span in mark.finding.spans
        if any(_touches(span, line) for line in group)
    ]
    if not places and not sought and not any(line.struck for line in group):
        yield Piece(" ".join(printable(transcript.line_text(line)) for line in group))
        return
    for number, line in enumerate(group):
        if number:
            yield Piece(" ")
        near = [(span, mark) for span, mark in places if _touches(span, line)]
        looked = [span for span in sought if _touches(span, line)]
        ends = (
            {line.start, line.end}
            | {end for span, _ in near for end in span[:2]}
            | {end for s in looked for end in s[:2]}
        )
        cuts = sorted(cut for cut in ends if line.start <= cut <= line.end)
        for start, end in zip(cuts, cuts[1:], strict=False):
            over = [
                (span.end - span.start, mark.number, mark)
                for span, mark in near
                if span.start <= start and span.end >= end
            ]
            mark = min(over, key=lambda one: one[:2])[2] if over else None
            first = mark is not None and mark.number not in told
            pointed = any(one.start <= start and one.end >= end for one in looked)
            yield Piece(
                printable(transcript.text[start:end]),
                mark,
                first,
                pointed,
                pointed and 0 not in told,
                line.struck,
            )
            told |= {0} if pointed else set()
            told |= {mark.number} if mark else set()
