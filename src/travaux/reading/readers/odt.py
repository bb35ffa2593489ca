"""OpenDocument texts (ODT, ISO/IEC 26300): paragraphs, headings, lists with their numbers, tables, notes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from travaux.common.errors import DamagedPaper
from travaux.reading.document import Document
from travaux.reading.layout.compose import is_rtl
from travaux.reading.readers.archive import Archive
from travaux.reading.readers.compose import Composer, Place, Run
from travaux.reading.readers.formats import Format
from travaux.reading.readers.numerals import letters, roman
from travaux.reading.readers.tree import Element
from travaux.reading.readers.xmlpart import parse
from travaux.reading.transcript import LineRole, Transcript

_NAMESPACE = "urn:oasis:names:tc:opendocument:xmlns:"
TEXT, TABLE, STYLE, OFFICE, FO, DRAW = (
    f"{{{_NAMESPACE}{name}:1.0}}"
    for name in ("text", "table", "style", "office", "xsl-fo-compatible", "drawing")
)
_XLINK = "{http://www.w3.org/1999/xlink}"
_MOST_REPEATED = 200
_HEAVY, _SLANTED = ("bold", "600", "700", "800", "900"), ("italic", "oblique")
_POINTS = {"pt": 1.0, "in": 72.0, "cm": 28.35, "mm": 2.835}


@dataclass(frozen=True, slots=True)
class Look:
    """How text is set; ``size`` in points, 0 where unknown. Text from right to left has weight, slant and size of its own."""

    bold: bool = False
    italic: bool = False
    struck: bool = False
    size: float = 0.0
    page_break: bool = False
    complex_bold: bool = False
    complex_italic: bool = False
    complex_size: float = 0.0
    hidden: bool = False


def read(document: Document) -> Transcript:
    """The transcript of an ODT. Raises DamagedPaper where its content is missing, cut or no XML."""
    archive = Archive(document.data, document.name)
    content = _part(archive, document.name, "content.xml")
    if content is None:
        raise DamagedPaper(f"{document.name} is damaged: its content is missing")
    styles = _part(archive, document.name, "styles.xml")
    composer = Composer(Format.ODT.value)
    _Body(composer, _Styles([root for root in (styles, content) if root is not None])).read(content, styles)
    return composer.build()


def _part(archive: Archive, name: str, path: str) -> Element | None:
    return parse(archive.read(path), name, path, "ODT") if path in archive.names else None


class _Styles:
    """Looks and list numbering by the names of styles, what they inherit worked out."""

    def __init__(self, roots: list[Element]) -> None:
        self._styles = {
            node.get(STYLE + "name", ""): node for root in roots for node in root.iter(STYLE + "style")
        }
        self._lists = {
            node.get(STYLE + "name", ""): node for root in roots for node in root.iter(TEXT + "list-style")
        }
        self._looks: dict[str, Look] = {}

    def look(self, name: str | None, depth: int = 0) -> Look:
        if not name or name not in self._styles or depth > 20:
            return Look()
        if name not in self._looks:
            node = self._styles[name]
            self._looks[name] = _with(self.look(node.get(STYLE + "parent-style-name"), depth + 1), node)
        return self._looks[name]

    def level(self, name: str | None, depth: int) -> Element | None:
        style = self._lists.get(name or "")
        wanted = str(depth + 1)
        return (
            None if style is None else next((one for one in style if one.get(TEXT + "level") == wanted), None)
        )


def _with(look: Look, style: Element) -> Look:
    for node in style:
        weight, slant = node.get(FO + "font-weight"), node.get(FO + "font-style")
        struck, size = node.get(STYLE + "text-line-through-style"), node.get(FO + "font-size")
        other_weight, other_slant = (
            node.get(STYLE + "font-weight-complex"),
            node.get(STYLE + "font-style-complex"),
        )
        other_size, shown = node.get(STYLE + "font-size-complex"), node.get(TEXT + "display")
        look = replace(
            look,
            bold=look.bold if weight is None else weight in _HEAVY,
            italic=look.italic if slant is None else slant in _SLANTED,
            complex_bold=look.complex_bold if other_weight is None else other_weight in _HEAVY,
            complex_italic=look.complex_italic if other_slant is None else other_slant in _SLANTED,
            complex_size=look.complex_size if other_size is None else _points(other_size, look.complex_size),
            struck=look.struck if struck is None else struck != "none",
            size=look.size if size is None else _points(size, look.size),
            page_break=node.get(FO + "break-before") == "page" or look.page_break,
            hidden=look.hidden if shown is None else shown == "none",
        )
    return look


def _points(text: str, inherited: float) -> float:
    match = re.fullmatch(r"([\d.]{1,8})(pt|in|cm|mm|%)", text)
    if not match:
        return inherited
    return inherited * float(match[1]) / 100 if match[2] == "%" else float(match[1]) * _POINTS[match[2]]


class _Body:
    def __init__(self, composer: Composer, styles: _Styles) -> None:
        self._out = composer
        self._styles = styles
        self._counts: dict[tuple[str, int], int] = {}
        self._notes: list[tuple[str, Element]] = []
        self._begun = False

    def read(self, content: Element, styles: Element | None) -> None:
        body = next(content.iter(OFFICE + "text"), None)
        for name, role in (("header", LineRole.HEADER), ("footer", LineRole.FOOTER)):
            if role is LineRole.FOOTER and body is not None:
                self._blocks(body, LineRole.BODY)
                for label, note in self._notes:
                    self._blocks(note, LineRole.FOOTNOTE, label=label)
            for node in () if styles is None else styles.iter(STYLE + name):
                self._blocks(node, role)

    def _blocks(self, parent: Element, role: LineRole, label: str | None = None, level: int = 0) -> None:
        for node in parent:
            if node.tag in (TEXT + "p", TEXT + "h"):
                self._paragraph(node, role, label, level)
                label = None
            elif node.tag == TEXT + "list":
                self._list(node, role, level, node.get(TEXT + "style-name"))
            elif node.tag == TABLE + "table":
                self._table(node, role)
            elif node.tag in (
                TEXT + "section",
                TEXT + "index-body",
                TEXT + "table-of-content",
                TEXT + "note-body",
            ):
                self._blocks(node, role, label, level)
            elif node.tag.startswith(DRAW):
                for box in _boxes(node):
                    self._blocks(box, role)

    def _paragraph(self, node: Element, role: LineRole, label: str | None, level: int) -> None:
        look = self._styles.look(node.get(TEXT + "style-name"))
        if look.page_break and role is LineRole.BODY and self._begun:
            self._out.end_page()
        if role is LineRole.BODY and node.tag == TEXT + "h":
            role, level = LineRole.HEADING, int(node.get(TEXT + "outline-level", "1")[:2] or 1)
        elif role is LineRole.BODY and label is not None:
            role = LineRole.LIST_ITEM
        boxes: list[Element] = []
        written = self._out.paragraph(self._runs(node, look, boxes), role=role, level=level, label=label)
        self._begun = self._begun or written
        for box in boxes:
            self._blocks(box, LineRole.BODY)

    def _runs(
        self, node: Element, look: Look, boxes: list[Element], target: str | None = None
    ) -> Iterator[Run]:
        yield _run(node.text, look, target)
        for child in node:
            if child.tag == TEXT + "span":
                own = child.get(TEXT + "style-name")
                yield from self._runs(child, _joined(look, self._styles.look(own)), boxes, target)
            elif child.tag == TEXT + "a":
                yield from self._runs(child, look, boxes, child.get(_XLINK + "href"))
            elif child.tag == TEXT + "s":
                yield _run(" " * min(int(child.get(TEXT + "c", "1")[:3] or 1), 80), look, target)
            elif child.tag in (TEXT + "tab", TEXT + "line-break"):
                yield _run("\t" if child.tag.endswith("tab") else "\n", look, target)
            elif child.tag == TEXT + "note":
                self._note(child)
            elif child.tag.startswith(DRAW):
                boxes += _boxes(child)
            elif child.tag.startswith(TEXT) and not child.tag.endswith(
                ("bookmark", "-mark", "-start", "-end")
            ):
                yield from self._runs(child, look, boxes, target)
            yield _run(child.tail, look, target)

    def _note(self, note: Element) -> None:
        mark = next(note.iter(TEXT + "note-citation"), None)
        body = next(note.iter(TEXT + "note-body"), None)
        if body is not None:
            self._notes.append(((mark.text or "") if mark is not None else "", body))

    def _list(self, node: Element, role: LineRole, depth: int, style: str | None) -> None:
        style = node.get(TEXT + "style-name") or style
        key = (style or "", depth)
        if node.get(TEXT + "continue-numbering") != "true" and depth:
            self._counts[key] = 0
        for item in node:
            if item.tag not in (TEXT + "list-item", TEXT + "list-header"):
                continue
            label = None
            if item.tag == TEXT + "list-item" and any(
                child.tag in (TEXT + "p", TEXT + "h") for child in item
            ):
                label = self._label(key, style, depth)
            for index, child in enumerate(item):
                if child.tag == TEXT + "list":
                    self._list(child, role, depth + 1, style)
                elif child.tag in (TEXT + "p", TEXT + "h"):
                    self._paragraph(child, role, label if index == 0 else None, depth)

    def _label(self, key: tuple[str, int], style: str | None, depth: int) -> str:
        level = self._styles.level(style, depth)
        self._counts[key] = self._counts.get(key, 0) + 1
        if level is None or level.tag == TEXT + "list-level-style-bullet":
            return "•"
        form = level.get(STYLE + "num-format", "1")
        count = self._counts[key] + int(level.get(TEXT + "start-value", "1")[:4] or 1) - 1
        shown = {
            "a": letters(count),
            "A": letters(count).upper(),
            "i": roman(count),
            "I": roman(count).upper(),
            "": "",
        }
        number = shown.get(form, str(count))
        return f"{level.get(STYLE + 'num-prefix', '')}{number}{level.get(STYLE + 'num-suffix', '')}"

    def _table(self, table: Element, role: LineRole) -> None:
        self._out.open_table()
        row = 0
        for header, node in _rows(table):
            column = 0
            for cell in node:
                if cell.tag not in (TABLE + "table-cell", TABLE + "covered-table-cell"):
                    continue
                repeated = min(_number(cell, "number-columns-repeated"), _MOST_REPEATED)
                if cell.tag == TABLE + "table-cell":
                    spans = _number(cell, "number-rows-spanned"), _number(cell, "number-columns-spanned")
                    self._out.open_cell(Place(row, column, *spans, header))
                    self._blocks(cell, role)
                    self._out.close_cell()
                column += repeated
            row += 1
        self._out.close_table()


def _rows(table: Element) -> Iterator[tuple[bool, Element]]:
    for node in table:
        if node.tag == TABLE + "table-row":
            yield False, node
        elif node.tag == TABLE + "table-header-rows":
            yield from ((True, row) for row in node if row.tag == TABLE + "table-row")
        elif node.tag in (TABLE + "table-row-group", TABLE + "table-rows"):
            yield from _rows(node)


def _boxes(drawing: Element) -> Iterator[Element]:
    """The text boxes of a drawing: in frames, in shapes, which word processors make of text boxes, and in groups of either."""
    if drawing.tag == DRAW + "frame":
        yield from drawing.iter(DRAW + "text-box")
    elif drawing.tag in (DRAW + "g", DRAW + "a"):
        for child in drawing:
            yield from _boxes(child)
    elif drawing.tag.startswith(DRAW):
        yield drawing


def _number(node: Element, name: str) -> int:
    text = node.get(TABLE + name, "1")
    return min(int(text), _MOST_REPEATED) if text.isdecimal() and len(text) < 7 and int(text) > 0 else 1


def _joined(outer: Look, inner: Look) -> Look:
    return Look(
        outer.bold or inner.bold,
        outer.italic or inner.italic,
        outer.struck or inner.struck,
        inner.size or outer.size,
        complex_bold=outer.complex_bold or inner.complex_bold,
        complex_italic=outer.complex_italic or inner.complex_italic,
        complex_size=inner.complex_size or outer.complex_size,
        hidden=outer.hidden or inner.hidden,
    )


def _run(text: str | None, look: Look, target: str | None) -> Run:
    """White space in ODF is one space however long; tabs and breaks have elements of their own."""
    text = "" if look.hidden else text
    plain = (
        text if text in ("\t", "\n") or (text and not text.strip(" ")) else re.sub(r"\s+", " ", text or "")
    )
    if is_rtl(plain or ""):
        size = look.complex_size or look.size
        return Run(plain or "", look.complex_bold, look.complex_italic, look.struck, size, target)
    return Run(plain or "", look.bold, look.italic, look.struck, look.size, target)
