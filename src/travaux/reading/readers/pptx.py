"""Slide decks (PPTX, ECMA-376): slides in their order, each a page; titles, lists, tables; hidden slides left out."""

from __future__ import annotations

import posixpath
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from travaux.common.errors import DamagedPaper, NoText
from travaux.reading.document import Document
from travaux.reading.readers.archive import Archive
from travaux.reading.readers.compose import Composer, Place, Run
from travaux.reading.readers.formats import Format
from travaux.reading.readers.slidelayout import Box, Row, arranged, by_height
from travaux.reading.readers.tree import Element
from travaux.reading.readers.xmlpart import parse
from travaux.reading.transcript import LineRole, Transcript

_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_STRICT = (
    (b"http://purl.oclc.org/ooxml/drawingml/main", _A[1:-1].encode()),
    (b"http://purl.oclc.org/ooxml/presentationml/main", _P[1:-1].encode()),
    (b"http://purl.oclc.org/ooxml/officeDocument/relationships", _R[1:-1].encode()),
)
_TITLES = frozenset({"title", "ctrTitle"})
_FURNITURE = {
    "ftr": LineRole.FOOTER,
    "sldNum": LineRole.FOOTER,
    "dt": LineRole.FOOTER,
    "hdr": LineRole.HEADER,
}
_MOST_SLIDES = 2_000
_MOST_SPAN = 200


def read(document: Document) -> Transcript:
    """The transcript of a deck. Raises DamagedPaper where its parts are missing and NoText where it is all pictures."""
    deck = _Deck(Archive(document.data, document.name), document.name)
    composer = Composer(Format.PPTX.value)
    words = False
    slides = list(deck.slides())
    reader = _Slides(composer)
    for slide in slides:
        words = reader.read(slide) or words
        composer.end_page()
    if not slides:
        raise DamagedPaper(f"{document.name} is damaged: it has no slide that can be read")
    if not words:
        raise NoText(
            f"{document.name} is a slide deck of pictures",
            "Export it as PDF: the pages of a PDF are recognised.",
        )
    return composer.build()


class _Deck:
    def __init__(self, archive: Archive, name: str) -> None:
        self._archive, self._name = archive, name

    def slides(self) -> Iterator[Element]:
        """The roots of the slides that are shown, in order."""
        main = self._part("ppt/presentation.xml")
        if main is None:
            raise DamagedPaper(f"{self._name} is damaged: its list of slides is missing")
        targets = self._targets("ppt/presentation.xml")
        for node in list(main.iter(_P + "sldId"))[:_MOST_SLIDES]:
            slide = self._part(targets.get(node.get(_R + "id", ""), ""))
            if slide is not None and slide.get("show") not in ("0", "false"):
                yield slide

    def _targets(self, path: str) -> dict[str, str]:
        folder, name = posixpath.split(path)
        root = self._part(posixpath.join(folder, "_rels", f"{name}.rels"))
        return {
            node.get("Id", ""): posixpath.normpath(
                posixpath.join("/", folder, node.get("Target", ""))
            ).lstrip("/")
            for node in (() if root is None else root)
        }

    def _part(self, path: str) -> Element | None:
        if path not in self._archive.names:
            return None
        data = self._archive.read(path)
        for strict, transitional in _STRICT:
            data = data.replace(strict, transitional)
        return parse(data, self._name, path, "PPTX")


class _Slides:
    """Reads the shapes of one slide after the other, its title first, then as they stand on it."""

    def __init__(self, composer: Composer) -> None:
        self._out = composer
        self._first: str | None = None
        self._before = ""

    def read(self, slide: Element) -> bool:
        """Whether the slide holds words of its own."""
        tree = next(slide.iter(_P + "spTree"), None)
        boxes = [] if tree is None else list(_boxes(tree, _WHOLE))
        titles = [box for box in boxes if _kind(box.shape) in _TITLES] or list(_headline(boxes))
        furniture = [box for box in boxes if _kind(box.shape) in _FURNITURE]
        placed = [box for box in boxes if _placed(box) and box not in titles and box not in furniture]
        unplaced = [box for box in boxes if box not in titles and box not in placed and box not in furniture]
        again = self._repeats(" ".join(_words(box.shape) for box in titles))
        words = False
        for box in titles:
            words = self._shape(box.shape, LineRole.HEADER if again else LineRole.HEADING) or words
        for box in by_height(unplaced):
            words = self._shape(box.shape) or words
        for part in arranged(placed):
            words = (self._shape(part.shape) if isinstance(part, Box) else self._rows(part)) or words
        for box in furniture:
            self._shape(box.shape)
        return words

    def _repeats(self, title: str) -> bool:
        """Whether a title is that of the deck or of the slide before: it heads nothing new."""
        again = bool(title) and title in (self._first, self._before)
        self._first = title if self._first is None else self._first
        self._before = title
        return again

    def _rows(self, rows: Sequence[Row]) -> bool:
        """Boxes in rows are a table without rules; two lists of as many lines side by side are one, line by line."""
        lists = [_paragraphs(box.shape) for box in rows[0]]
        if len(rows) == 1 and (len(lists[0]) < 2 or len({len(one) for one in lists}) > 1):
            each = [self._shape(box.shape) for box in rows[0]]
            return any(each)
        cells = [[[one] for one in row] for row in zip(*lists, strict=True)] if len(rows) == 1 else []
        cells = cells or [[_paragraphs(box.shape) for box in row] for row in rows]
        written = False
        self._out.open_table(ruled=False)
        for row, line in enumerate(cells):
            for column, paragraphs in enumerate(line):
                self._out.open_cell(Place(row, column))
                written = self._text(paragraphs, LineRole.BODY) or written
                self._out.close_cell()
        self._out.close_table()
        return written

    def _shape(self, shape: Element, role: LineRole | None = None) -> bool:
        role = role or _FURNITURE.get(_kind(shape), LineRole.BODY)
        if shape.tag == _P + "graphicFrame":
            filled = [self._table(table) for table in shape.iter(_A + "tbl")]
            return any(filled)
        written = self._text(_paragraphs(shape), role)
        return written and (role not in _FURNITURE.values() or _kind(shape) in _TITLES)

    def _text(self, paragraphs: Iterable[Element], role: LineRole) -> bool:
        written = False
        for paragraph in paragraphs:
            properties = next(paragraph.iterchildren(_A + "pPr"), None)
            level = int(properties.get("lvl", "0")[:1] or 0) if properties is not None else 0
            label = None if properties is None or role is not LineRole.BODY else _bullet(properties)
            own = LineRole.LIST_ITEM if label else role
            level = 1 if role is LineRole.HEADING else level
            written = self._out.paragraph(_runs(paragraph), role=own, level=level, label=label) or written
        return written

    def _table(self, table: Element) -> bool:
        written = False
        self._out.open_table()
        for row, line in enumerate(table.iterchildren(_A + "tr")):
            for column, cell in enumerate(line.iterchildren(_A + "tc")):
                if cell.get("hMerge") or cell.get("vMerge"):
                    continue
                self._out.open_cell(Place(row, column, _span(cell, "rowSpan"), _span(cell, "gridSpan")))
                for body in cell.iterchildren(_A + "txBody"):
                    written = self._text(body.iterchildren(_A + "p"), LineRole.BODY) or written
                self._out.close_cell()
        self._out.close_table()
        return written


def _boxes(tree: Element, frame: _Frame) -> Iterator[Box]:
    """The shapes that hold words, those of groups among them, where they stand on the slide."""
    for node in tree:
        if node.tag in (_P + "sp", _P + "graphicFrame"):
            x, y, width, height = _transform(node)
            yield Box(node, *frame.place(x, y), *frame.place(x + width, y + height))
        elif node.tag == _P + "grpSp":
            yield from _boxes(node, frame.within(node))


class _Frame(NamedTuple):
    """How the coordinates of a group lead to those of the slide: factors, then what is added."""

    across: float = 1.0
    down: float = 1.0
    left: float = 0.0
    top: float = 0.0

    def place(self, x: int, y: int) -> tuple[int, int]:
        return round(x * self.across + self.left), round(y * self.down + self.top)

    def within(self, group: Element) -> _Frame:
        """The frame of what stands in a group (ECMA-376 Part 1, 20.1.7.5: its own extent and its children's)."""
        own = next(group.iterchildren(_P + "grpSpPr"), None)
        if own is None or next(own.iter(_A + "chExt"), None) is None:
            return self
        x, y, width, height = _transform(own)
        inner_x, inner_y = _pair(own, "chOff", "x", "y")
        inner_width, inner_height = _pair(own, "chExt", "cx", "cy")
        across, down = width / (inner_width or width or 1), height / (inner_height or height or 1)
        return _Frame(
            self.across * across,
            self.down * down,
            self.left + self.across * (x - across * inner_x),
            self.top + self.down * (y - down * inner_y),
        )


_WHOLE = _Frame()


def _transform(node: Element) -> tuple[int, int, int, int]:
    """Where a shape stands: its left and upper edge, its width and height; noughts where none is told."""
    return (*_pair(node, "off", "x", "y"), *_pair(node, "ext", "cx", "cy"))


def _pair(node: Element, tag: str, first: str, second: str) -> tuple[int, int]:
    found = next((one for one in node.iter(_A + tag) if one.get(first) is not None), None)
    return (0, 0) if found is None else (_integer(found.get(first)), _integer(found.get(second)))


def _placed(box: Box) -> bool:
    return box.right > box.left and box.bottom > box.top


def _headline(boxes: Sequence[Box]) -> Iterator[Box]:
    """The uppermost box of words where a slide has no title and no other box is set as large."""
    sized = [(_size(box.shape), box) for box in boxes if _paragraphs(box.shape)]
    if len(boxes) > 1 and sized:
        size, top = min(sized, key=lambda one: one[1].top)
        if len(_paragraphs(top.shape)) == 1 and all(size > other for other, box in sized if box is not top):
            yield top


def _size(shape: Element) -> int:
    """The largest type in a shape, in hundredths of a point; 0 where none is set."""
    return max((_integer(look.get("sz")) for look in shape.iter(_A + "rPr")), default=0)


def _paragraphs(shape: Element) -> list[Element]:
    """The paragraphs of a shape that hold words."""
    body = next(shape.iterchildren(_P + "txBody"), None)
    lines = [] if body is None else body.iterchildren(_A + "p")
    return [line for line in lines if any((text.text or "").strip() for text in line.iter(_A + "t"))]


def _words(shape: Element) -> str:
    return " ".join(text.text or "" for text in shape.iter(_A + "t")).casefold()


def _kind(shape: Element) -> str:
    """What a placeholder is for: "title", "body", "sldNum"; empty for other shapes."""
    placeholder = next(shape.iter(_P + "ph"), None)
    return "" if placeholder is None else placeholder.get("type", "body")


def _integer(text: str | None) -> int:
    try:
        return int((text or "0")[:12])
    except ValueError:
        return 0


def _span(cell: Element, name: str) -> int:
    return max(1, min(_integer(cell.get(name, "1")), _MOST_SPAN))


def _bullet(properties: Element) -> str | None:
    if any(node.tag == _A + "buChar" for node in properties):
        return "•"
    return None


def _runs(paragraph: Element) -> Iterator[Run]:
    for node in paragraph:
        if node.tag == _A + "br":
            yield Run("\n")
        elif node.tag in (_A + "r", _A + "fld"):
            look = next(node.iterchildren(_A + "rPr"), None)
            text = "".join(part.text or "" for part in node.iterchildren(_A + "t"))
            yield _run(text, look)


def _run(text: str, look: Element | None) -> Run:
    if look is None:
        return Run(text)
    on = {"1", "true"}
    struck = look.get("strike", "noStrike") != "noStrike"
    return Run(text, look.get("b") in on, look.get("i") in on, struck, _integer(look.get("sz")) / 100)
