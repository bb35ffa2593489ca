"""Differences as a Word document with tracked changes, for a person to accept or reject one by one."""

from __future__ import annotations

import datetime as dt
import io
from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import replace

from docx import Document
from docx.document import Document as Word
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph
from lxml.etree import _Element as Element

from travaux.common.changes import Differences, ParagraphChange, ParagraphKind, Run
from travaux.common.rising import longest_rising
from travaux.publish.changes.remarks import remarks
from travaux.publish.package import timeless
from travaux.publish.xml import holdable

_AUTHOR = "Travaux"
_EPOCH = dt.datetime(2000, 1, 1)
"""Tracked changes must carry a moment; a fixed one keeps the same comparison the same file."""


def write(told: Differences) -> bytes:
    """The later text as a DOCX file in which what came and what went since the earlier one is tracked.

    What changed in a programme is told by a comment at the item that each sentence is about.
    """
    document = Document()
    document.core_properties.author = _AUTHOR
    document.core_properties.created = document.core_properties.modified = _EPOCH
    document.core_properties.title = holdable(f"From {told.before} to {told.after}")
    marks = _Marks()
    changes = list(_in_both_places(told.text.paragraphs))
    paragraphs = [document.add_paragraph() for _ in changes]
    for paragraph, change, end in zip(paragraphs, changes, _ends(changes), strict=True):
        marks.write(paragraph, change, end)
    for place, words in remarks(told.programme, changes) if told.programme else ():
        _remark(document, paragraphs[place], words)
    target = io.BytesIO()
    document.save(target)
    return timeless(target.getvalue())


def _remark(document: Word, paragraph: Paragraph, words: str) -> None:
    """A comment on a whole paragraph: it stays in the margin, so that the text is either version's and nothing more."""
    comment = document.comments.add_comment(holdable(words), _AUTHOR, _AUTHOR[0])
    comment._comment_elm.date = _EPOCH
    start, end = OxmlElement("w:commentRangeStart"), OxmlElement("w:commentRangeEnd")
    reference = OxmlElement("w:commentReference")
    for element in (start, end, reference):
        element.set(qn("w:id"), str(comment.comment_id))
    run = OxmlElement("w:r")
    run.append(reference)
    before = paragraph._p.findall(start.tag) or [paragraph._p.get_or_add_pPr()]
    before[-1].addnext(start)
    paragraph._p.extend((end, run))


def _in_both_places(paragraphs: Sequence[ParagraphChange]) -> Iterator[ParagraphChange]:
    """The paragraphs, each that has moved as one that goes where it stood and one that comes where it stands.

    So each of both texts has its own order once all changes are rejected, or accepted.
    """
    both = {one.before: one for one in paragraphs if one.before and one.after}
    moved = both.keys() - longest_rising(list(both))
    gone = deque(sorted(moved))
    for paragraph in paragraphs:
        if paragraph.before in moved:
            yield _half(paragraph, ParagraphKind.ADDED)
            continue
        while paragraph.before and gone and gone[0] < paragraph.before:
            yield _half(both[gone.popleft()], ParagraphKind.WITHDRAWN)
        yield paragraph
    yield from (_half(both[place], ParagraphKind.WITHDRAWN) for place in gone)


def _ends(changes: Sequence[ParagraphChange]) -> list[ParagraphKind | None]:
    """Whether the end of each paragraph came or went, or stays (None).

    A paragraph that came or went takes its own end with it. The last end of a text cannot go: of paragraphs at its end
    each takes the end before it, as Word has it.
    """
    whole = (ParagraphKind.ADDED, ParagraphKind.WITHDRAWN)
    ends = [change.kind if change.kind in whole else None for change in changes]
    if None not in ends:
        return ends
    last = len(ends) - 1 - ends[::-1].index(None)
    return [*ends[:last], *ends[last + 1 :], None]


def _half(moved: ParagraphChange, kind: ParagraphKind) -> ParagraphChange:
    """What one of both texts has of a paragraph that moved: the earlier as withdrawn, the later as added."""
    own = [run.text.strip() for run in moved.runs if run.kind in (ParagraphKind.SAME, kind)]
    return replace(moved, kind=kind, runs=(Run(kind, " ".join(own)),))


class _Marks:
    """Numbers the tracked changes of one document, and gives each its moment.

    LibreOffice takes words that come at the end of a paragraph and at the beginning of the next for one change if they have
    one moment, and the end between them for a part of it: there the moment is another.
    """

    def __init__(self) -> None:
        self._count = 0
        self._day = 0
        self._open = False

    def write(self, paragraph: Paragraph, change: ParagraphChange, end: ParagraphKind | None) -> None:
        kinds = [run.kind for run in change.runs]
        if self._open and kinds[:1] == [ParagraphKind.ADDED]:
            self._day = 1 - self._day
        self._open = end is not ParagraphKind.ADDED and kinds[-1:] == [ParagraphKind.ADDED]
        if end:
            properties = paragraph._p.get_or_add_pPr()
            look = OxmlElement("w:rPr")
            look.append(self._mark(end))
            properties.append(look)
        for element in self._runs(change):
            paragraph._p.append(element)

    def _runs(self, change: ParagraphChange) -> Iterator[Element]:
        for place, run in enumerate(change.runs):
            spaced = Run(run.kind, run.text.strip() + (" " if place < len(change.runs) - 1 else ""))
            if run.kind is ParagraphKind.SAME:
                yield _run(spaced.text, "w:t")
                continue
            mark = self._mark(run.kind)
            mark.append(_run(spaced.text, "w:delText" if run.kind is ParagraphKind.WITHDRAWN else "w:t"))
            yield mark

    def _mark(self, kind: ParagraphKind) -> Element:
        self._count += 1
        mark = OxmlElement("w:del" if kind is ParagraphKind.WITHDRAWN else "w:ins")
        mark.set(qn("w:id"), str(self._count))
        mark.set(qn("w:author"), _AUTHOR)
        mark.set(qn("w:date"), f"{_EPOCH + dt.timedelta(self._day):%Y-%m-%dT%H:%M:%SZ}")
        return mark


def _run(text: str, tag: str) -> Element:
    run = OxmlElement("w:r")
    words = OxmlElement(tag)
    words.set(qn("xml:space"), "preserve")
    words.text = holdable(text)
    run.append(words)
    return run
