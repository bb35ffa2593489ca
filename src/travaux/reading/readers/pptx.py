"""Slide decks (PPTX, ECMA-376): slides in their order, each a page; titles, lists, tables; hidden slides left out."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator

from travaux.common.errors import DamagedPaper, NoText
from travaux.reading.document import Document
from travaux.reading.readers.archive import Archive
from travaux.reading.readers.compose import Composer, Place, Run
from travaux.reading.readers.formats import Format
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
_ROW = 300_000
"""English Metric Units (a third of an inch): shapes no further apart in height stand beside one another."""


def read(document: Document) -> Transcript:
    """The transcript of a deck. Raises DamagedPaper where its parts are missing and NoText where it is all pictures."""
    deck = _Deck(Archive(document.data, document.name), document.name)
    composer = Composer(Format.PPTX.value)
    words = False
    slides = list(deck.slides())
    for slide in slides:
        words = _Slide(composer).read(slide) or words
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


class _Slide:
    """Reads the shapes of one slide, the title first, then from the top down."""

    def __init__(self, composer: Composer) -> None:
        self._out = composer

    def read(self, slide: Element) -> bool:
        """Whether the slide holds words of its own."""
        tree = next(slide.iter(_P + "spTree"), None)
        shapes = [] if tree is None else list(_shapes(tree))
        words = False
        for shape in sorted(shapes, key=_place):
            words = self._shape(shape) or words
        return words

    def _shape(self, shape: Element) -> bool:
        kind = _kind(shape)
        role = LineRole.HEADING if kind in _TITLES else _FURNITURE.get(kind, LineRole.BODY)
        if shape.tag == _P + "graphicFrame":
            filled = [self._table(table) for table in shape.iter(_A + "tbl")]
            return any(filled)
        body = next(shape.iterchildren(_P + "txBody"), None)
        written = body is not None and self._text(body, role)
        return written and role not in _FURNITURE.values()

    def _text(self, body: Element, role: LineRole) -> bool:
        written = False
        for paragraph in body.iterchildren(_A + "p"):
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
                    written = self._text(body, LineRole.BODY) or written
                self._out.close_cell()
        self._out.close_table()
        return written


def _shapes(tree: Element) -> Iterator[Element]:
    """The shapes of a slide, those of groups among them."""
    for node in tree:
        if node.tag in (_P + "sp", _P + "graphicFrame"):
            yield node
        elif node.tag == _P + "grpSp":
            yield from _shapes(node)


def _kind(shape: Element) -> str:
    """What a placeholder is for: "title", "body", "sldNum"; empty for other shapes."""
    placeholder = next(shape.iter(_P + "ph"), None)
    return "" if placeholder is None else placeholder.get("type", "body")


def _place(shape: Element) -> tuple[bool, int, int]:
    """The title first, then by rows; a shape without a place of its own keeps the order of the file."""
    offset = next(shape.iter(_A + "off"), None)
    x, y = (0, 0) if offset is None else (_integer(offset.get("x")), _integer(offset.get("y")))
    return _kind(shape) not in _TITLES, y // _ROW, x


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
