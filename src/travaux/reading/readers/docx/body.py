"""The blocks of a DOCX in reading order: headers, paragraphs, tables, text boxes, notes, footers."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from travaux.reading.readers.compose import Composer, Run
from travaux.reading.readers.docx.grid import grid, page_breaks
from travaux.reading.readers.docx.names import MC, R, W, child, value
from travaux.reading.readers.docx.numbering import LEVELS, Numbering
from travaux.reading.readers.docx.package import Package
from travaux.reading.readers.docx.paragraphs import Given
from travaux.reading.readers.docx.runs import PAGE_BREAK, RENDERED_BREAK, Inline, alternative, placeholder
from travaux.reading.readers.docx.styles import Style, Styles, ruled
from travaux.reading.readers.numerals import roman
from travaux.reading.readers.tree import Element
from travaux.reading.transcript import LineRole

_PARAGRAPH, _TABLE = W + "p", W + "tbl"
_WRAPPERS = frozenset(W + name for name in ("ins", "moveTo", "customXml", "smartTag"))


@dataclass(frozen=True, slots=True)
class _Setting:
    """Where the blocks being read stand: the role that overrides their own, and a mark before the first."""

    role: LineRole | None = None
    label: str | None = None
    in_row: bool = False


_BODY = _Setting()


class Body:
    """Reads one package into one composer."""

    def __init__(self, package: Package, composer: Composer) -> None:
        self._package = package
        self._out = composer
        self._styles = Styles(package.related("styles"))
        self._numbering = Numbering(package.related("numbering"))
        self._inline = Inline(self._styles, package.targets)
        self._rendered = next(package.main.iter(W + "lastRenderedPageBreak"), None) is not None
        self._carried: list[Run] = []
        self._note_marks = {"footnote": 0, "endnote": 0}
        self._pending: list[tuple[str, str, str]] = []

    def read(self) -> None:
        body = child(self._package.main, "body")
        self._furniture("headerReference", LineRole.HEADER)
        if body is not None:
            self._blocks(body, _BODY)
        self._notes("footnote")
        self._notes("endnote")
        self._furniture("footerReference", LineRole.FOOTER)

    def _furniture(self, name: str, role: LineRole) -> None:
        """Running headers or footers, each part once, in the order in which sections name them."""
        parts = dict.fromkeys(
            self._package.targets.get(node.get(R + "id", "")) for node in self._package.main.iter(W + name)
        )
        for path in parts:
            root = self._package.part(path)
            if root is not None:
                self._blocks(root, _Setting(role))

    def _blocks(self, parent: Element, setting: _Setting) -> None:
        for node in _unwrapped(parent):
            if node.tag == _PARAGRAPH:
                self._paragraph(node, setting)
            else:
                self._table(node, setting)
            setting = replace(setting, label=None) if setting.label else setting

    def _paragraph(self, paragraph: Element, setting: _Setting) -> None:
        given = Given.of(paragraph)
        style = self._styles.get(given.style_id, "paragraph")
        runs = self._carried + list(self._inline.runs(paragraph, self._styles.look(style)))
        boxes, notes = self._inline.boxes, self._inline.notes
        if given.mark_gone:
            self._carried = runs
            return
        self._carried = []
        paged = not self._rendered and not setting.in_row
        if paged and (style.page_break if given.page_break is None else given.page_break):
            self._new_page()
        self._emit(runs, given, style, setting)
        for note in notes:
            self._note(*note)
        for box in boxes:
            self._blocks(box, replace(setting, label=None))
        if paged and given.ends_page:
            self._new_page()

    def _emit(self, runs: list[Run], given: Given, style: Style, setting: _Setting) -> None:
        label, level = self._number(given, style)
        outline = style.outline if given.outline is None else given.outline
        role = LineRole.BODY if label is None else LineRole.LIST_ITEM
        if outline is not None and outline < LEVELS:
            role, level = LineRole.HEADING, outline + 1
        fresh = True
        for page, part in enumerate(self._paged(runs, setting)):
            if page:
                self._new_page()
            written = self._out.paragraph(
                part,
                role=setting.role or role,
                level=level,
                label=(label or setting.label) if fresh else None,
                new_paragraph=fresh,
            )
            fresh = fresh and not written

    def _paged(self, runs: list[Run], setting: _Setting) -> Iterator[list[Run]]:
        """The runs of each page. A paragraph stays whole on its first page where Word laid it out."""
        mark = RENDERED_BREAK if self._rendered else PAGE_BREAK
        if not any(PAGE_BREAK in run.text or RENDERED_BREAK in run.text for run in runs):
            yield runs
            return
        words = False
        late = 0
        part: list[Run] = []
        for run in runs:
            pieces = run.text.replace(PAGE_BREAK if self._rendered else RENDERED_BREAK, "").split(mark)
            for index, text in enumerate(pieces):
                if index and not setting.in_row and setting.role is None:
                    if words and self._rendered:
                        late += 1
                    else:
                        yield part
                        part = []
                part.append(run._replace(text=text))
                words = words or bool(text.strip())
        yield part
        for _ in range(late):
            yield []

    def _number(self, given: Given, style: Style) -> tuple[str | None, int]:
        list_id, level = given.list_id, given.level
        if list_id is None:
            list_id = style.number
            if list_id and level is None:
                level = self._numbering.level_of(list_id, given.style_id)
        if level is None:
            level = style.indent or 0
        if not list_id or not 0 <= level < LEVELS:
            return None, 0
        return self._numbering.label(list_id, level), level

    def _table(self, table: Element, setting: _Setting) -> None:
        properties = child(table, "tblPr")
        style = self._styles.get(value(properties, "tblStyle"), "table")
        self._out.open_table(ruled=ruled(properties, style))
        for _, cells in grid(table):
            paged = self._rendered and not setting.in_row and setting.role is None
            begins, inside = page_breaks(cells) if paged else (False, 0)
            if begins:
                self._new_page()
            for cell in cells:
                self._out.open_cell(cell.place)
                self._blocks(cell.element, replace(setting, in_row=True))
                self._carried = []
                self._out.close_cell()
            for _ in range(inside):
                self._new_page()
        self._out.close_table()

    def _note(self, kind: str, id: str) -> None:
        self._note_marks[kind] += 1
        count = self._note_marks[kind]
        self._pending.append((kind, id, str(count) if kind == "footnote" else roman(count)))

    def _new_page(self) -> None:
        self._notes("footnote")
        self._out.end_page()

    def _notes(self, kind: str) -> None:
        """The notes referred to since the last page, below its text."""
        pending, self._pending = self._pending, []
        root = self._package.related(kind + "s") if pending else None
        for note in pending:
            if note[0] != kind:
                self._pending.append(note)
                continue
            for element in () if root is None else root.iterchildren(W + kind):
                if element.get(W + "id") == note[1]:
                    self._blocks(element, _Setting(LineRole.FOOTNOTE, note[2]))


def _unwrapped(parent: Element) -> Iterator[Element]:
    """Paragraphs and tables, out of content controls, insertions and alternatives."""
    for node in parent:
        if node.tag == _PARAGRAPH or node.tag == _TABLE:
            yield node
        elif node.tag in _WRAPPERS:
            yield from _unwrapped(node)
        elif node.tag == W + "sdt" and not placeholder(node):
            content = child(node, "sdtContent")
            if content is not None:
                yield from _unwrapped(content)
        elif node.tag == MC + "AlternateContent":
            yield from _unwrapped(alternative(node))
