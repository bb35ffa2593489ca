"""Walks the tree of a page and writes its blocks as lines, its tables as cells."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import NamedTuple

from lxml import etree

from travaux.reading.readers.compose import Composer, Place, Run
from travaux.reading.readers.html.beside import beside
from travaux.reading.readers.html.cards import headings_first
from travaux.reading.readers.html.chrome import Chrome
from travaux.reading.readers.html.lists import OpenList
from travaux.reading.readers.html.looks import (
    BOLD,
    ITALIC,
    STRUCK,
    Style,
    StyleSheet,
    hidden,
    is_block,
    side_by_side,
    words_of,
)
from travaux.reading.readers.html.slots import is_duration, is_slot, slot_cards
from travaux.reading.readers.html.tabs import head_panels
from travaux.reading.readers.tree import Element
from travaux.reading.transcript import LineRole

_SPACE = re.compile(r"[ \t\n\r\f]+")
_BRACKETED_MARK = re.compile(r"\[[\w*†]{1,3}\]")
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_WIDEST = 200
_FARTHEST = 2_000
"""No table has so many columns: where cells above reach down without end, no free one is looked for beyond."""
_SHORTEST = 3
"""Characters of a lone word that touches another and may yet be a part of it: "Mc" and "Donald"."""


class _Look(NamedTuple):
    bold: bool = False
    italic: bool = False
    struck: bool = False
    size: float = 0.0
    target: str | None = None
    pre: bool = False


@dataclass(slots=True)
class _Frame:
    """What one open element has changed."""

    element: Element
    look: _Look
    block: bool
    chrome: bool
    heading: int
    beside: bool | None
    list: OpenList | None = None


@dataclass(slots=True)
class _Grid:
    """Where the next cell of a table goes; ``taken`` are the last rows that cells above reach, by column."""

    row: int = -1
    column: int = 0
    taken: dict[int, int] = field(default_factory=dict)

    def next_row(self) -> None:
        self.row += 1
        self.column = 0

    def place(self, element: Element) -> Place:
        if self.row < 0:
            self.next_row()
        while self.taken.get(self.column, -1) >= self.row and self.column < _FARTHEST:
            self.column += 1
        columns = max(1, min(_number(element.get("colspan")), _WIDEST))
        rows = _number(element.get("rowspan"))
        rows = min(rows, 10_000) if rows > 0 else 10_000
        place = Place(self.row, self.column, rows, columns, element.tag == "th")
        for column in range(self.column, self.column + columns):
            self.taken[column] = self.row + rows - 1
        self.column += columns
        return place


class Walk:
    """One walk over one page."""

    def __init__(self, composer: Composer, sheet: StyleSheet, chrome: Chrome) -> None:
        self._out = composer
        self._sheet = sheet
        self._chrome = chrome
        self._beside: frozenset[Element] = frozenset()
        self._tabs: frozenset[Element] = frozenset()
        self._frames: list[_Frame] = []
        self._runs: list[Run] = []
        self._grids: list[_Grid] = []
        self._cards: frozenset[Element] = frozenset()
        self._ahead = False
        """Whether nothing of a card but its time has been read."""
        self._time: list[Run] = []
        """The time of a card, which the next line of the card begins with."""
        self._label: str | None = None
        self._item_fresh = False

    def read(self, root: Element) -> None:
        headings_first(root)
        self._tabs = head_panels(root)
        self._beside = beside(root)
        self._cards = slot_cards(root)
        walk = etree.iterwalk(root, events=("start", "end"))
        for event, element in walk:
            if event == "end":
                if self._frames and self._frames[-1].element is element:
                    self._end(element)
                self._text(element.tail)
            elif not self._start(element):
                walk.skip_subtree()
        self._flush()
        self._release()

    def _start(self, element: Element) -> bool:
        """Open an element; False where nothing inside it is seen."""
        style = self._sheet.style(element)
        tag = str(element.tag)
        if tag == "br":
            self._runs.append(Run("\n"))
            return False
        if hidden(element, style) or _footnote_mark(element):
            return False
        above = self._frames[-1] if self._frames else None
        chrome = element in self._chrome or element in self._tabs
        block = chrome or is_block(element, style) or (above is not None and above.beside is False)
        if block:
            self._flush()
        elif self._runs and (
            (above is not None and above.beside) or _parted(element) or element in self._beside
        ):
            self._runs.append(Run("\t"))
        if element in self._cards and not any(run.text.strip() for run in self._runs):
            self._release()
            self._ahead = True
        frame = _Frame(
            element,
            _look(tag, element, style, above.look if above else _Look()),
            block,
            chrome or (above is not None and above.chrome),
            _HEADINGS.get(tag, above.heading if above else 0),
            side_by_side(style),
        )
        self._frames.append(frame)
        self._open(tag, element, frame)
        self._text(element.text)
        return True

    def _open(self, tag: str, element: Element, frame: _Frame) -> None:
        if tag in ("ul", "ol", "menu", "dir"):
            lists = [open.list for open in self._frames if open.list]
            frame.list = OpenList.of(element, len(lists), sum(1 for open in lists if open.next is None))
        elif tag == "li":
            found = self._list()
            self._label = found.label(element) if found else "•"
            self._item_fresh = True
        elif tag == "table":
            self._release()
            self._out.open_table()
            self._grids.append(_Grid())
        elif tag == "tr" and self._grids:
            self._grids[-1].next_row()
        elif tag in ("td", "th") and self._grids:
            self._out.open_cell(self._grids[-1].place(element))

    def _end(self, element: Element) -> None:
        frame = self._frames[-1]
        if frame.block:
            self._flush()
        self._frames.pop()
        tag = str(element.tag)
        if tag == "table":
            self._grids.pop()
            self._out.close_table()
        elif tag in ("td", "th") and self._grids:
            self._release()
            self._out.close_cell()
        elif tag == "li":
            self._label = None
            self._item_fresh = False

    def _text(self, text: str | None) -> None:
        if not text or not self._frames:
            return
        look = self._frames[-1].look
        text = text.expandtabs() if look.pre else _SPACE.sub(" ", text)
        self._runs.append(Run(text, look.bold, look.italic, look.struck, look.size, look.target))

    def _list(self) -> OpenList | None:
        return next((frame.list for frame in reversed(self._frames) if frame.list), None)

    def _flush(self) -> None:
        runs, self._runs = self._runs, []
        if not any(run.text.strip() for run in runs):
            return
        frame = self._frames[-1] if self._frames else None
        if self._ahead:
            words = "".join(run.text for run in runs)
            if is_slot(words) or (self._time and is_duration(words)):
                self._time += [*runs, Run("\t")]
                return
            self._ahead = False
            look = next(run for run in runs if run.text.strip())[1:5]
            runs = [*(Run(run.text, *look) for run in self._time), *runs]
            self._time = []
        self._line(runs, frame)

    def _release(self) -> None:
        """A time with no words behind it is a line of its own."""
        runs, self._time = self._time, []
        self._ahead = False
        if runs:
            self._line(runs, self._frames[-1] if self._frames else None)

    def _line(self, runs: list[Run], frame: _Frame | None) -> None:
        role, level = self._role(frame)
        label, self._label = self._label, None
        self._item_fresh = False
        self._out.paragraph(_collapsed(runs), role=role, level=level, label=label)

    def _role(self, frame: _Frame | None) -> tuple[LineRole, int]:
        if frame is None:
            return LineRole.BODY, 0
        if frame.heading:
            return (LineRole.CHROME if frame.chrome else LineRole.HEADING), frame.heading
        found = self._list()
        role = LineRole.LIST_ITEM if self._item_fresh else LineRole.BODY
        return (LineRole.CHROME if frame.chrome else role), found.depth if found else 0


def _look(tag: str, element: Element, style: Style, above: _Look) -> _Look:
    bold, italic, struck = (
        above.bold or tag in BOLD,
        above.italic or tag in ITALIC,
        above.struck or tag in STRUCK,
    )
    target = element.get("href") if tag == "a" else None
    return _Look(
        bold if style.bold is None else style.bold,
        italic if style.italic is None else style.italic,
        struck or bool(style.struck),
        above.size if style.size is None else style.size,
        target or above.target,
        (above.pre or tag == "pre") if style.pre is None else style.pre,
    )


def _collapsed(runs: list[Run]) -> list[Run]:
    """White space folded over the borders of runs, as a browser does."""
    kept: list[Run] = []
    spaced = True
    for run in runs:
        text = run.text.lstrip(" ") if spaced else run.text
        if text[:1] in ("\t", "\n") and kept:
            kept[-1] = kept[-1]._replace(text=kept[-1].text.rstrip(" "))
        if text:
            kept.append(run._replace(text=text))
            spaced = text[-1] in " \n\t"
    return kept


def _parted(element: Element) -> bool:
    """Whether an inline element stands apart from the one before it with no space between them.

    Pages set a time, a title and a name in spans of their own and let a style sheet that is not at
    hand keep them apart. Two spans of one word are of one form, or go on in lower case.
    """
    before = element.getprevious()
    if before is None or (before.tail or "").strip(" ") or element.tag in ("sub", "sup"):
        return False
    if (element.tag, element.get("class")) == (before.tag, before.get("class")):
        return not before.tail and _phrases(before, element)
    parent = element.getparent()
    if before.tail or parent is None or (parent.text or "").strip():
        return _stacked(element, before)
    first, last = _first(element), _last(before)
    return (
        bool(first and last) and not (first.islower() and last.isalpha()) and (last.isalnum() or last in ".)")
    )


def _phrases(before: Element, element: Element) -> bool:
    """Whether two like elements that touch are phrases of their own, the second of which begins with a capital."""
    words = ["".join(str(text) for text in one.itertext()).strip() for one in (before, element)]
    whole = all(" " in text or len(text) > _SHORTEST for text in words)
    return whole and not words[0][-1:].isupper() and words[0][-1:].isalnum() and words[1][:1].isupper()


def _stacked(element: Element, before: Element) -> bool:
    return bool(element.get("class") and before.get("class")) and element.tag == before.tag == "span"


def _first(element: Element) -> str:
    return next((str(text).strip()[0] for text in element.itertext() if str(text).strip()), "")


def _last(element: Element) -> str:
    return next(
        (str(text).strip()[-1] for text in reversed(list(element.itertext())) if str(text).strip()), ""
    )


def _footnote_mark(element: Element) -> bool:
    """A raised link to a place in the same page, or one that is a number in square brackets."""
    if element.tag == "sup":
        links = element.findall(".//a")
        return len(links) == 1 and _leads_within(links[0]) and not (element.text or "").strip()
    if element.tag != "a" or not _leads_within(element):
        return False
    raised = len(element) == 1 and element[0].tag == "sup"
    beside = f"{element.text or ''}{element[0].tail or ''}".strip() if raised else ""
    return (raised and not beside) or _BRACKETED_MARK.fullmatch(words_of(element)) is not None


def _leads_within(link: Element) -> bool:
    return (link.get("href") or "").startswith("#")


def _number(text: str | None) -> int:
    try:
        return int(text) if text is not None and len(text) < 6 else 1
    except ValueError:
        return 1
