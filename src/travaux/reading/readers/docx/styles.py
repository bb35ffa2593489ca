"""Styles of a DOCX with what they inherit (ECMA-376 part 1, 17.7)."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from travaux.reading.readers.docx.names import VAL, W, child, integer, number, on, switch, value
from travaux.reading.readers.tree import Element

_HEADING = re.compile(r"heading ([1-9])\Z", re.IGNORECASE)
_NOT_A_HEADING = 9
_DEPTH = 20
_SWITCHES = (W + "b", W + "i", W + "vanish", W + "bCs", W + "iCs")
_STRIKES = (W + "strike", W + "dstrike")
_SIZE, _COMPLEX_SIZE = W + "sz", W + "szCs"
_LOOKS = frozenset((*_SWITCHES, *_STRIKES, _SIZE, _COMPLEX_SIZE))


@dataclass(frozen=True, slots=True)
class Look:
    """Character properties; None where they are not given. Size in points.

    Text of a complex script, such as Arabic, has weight, slant and size of its own (17.3.2.2, 17.3.2.17, 17.3.2.39).
    """

    bold: bool | None = None
    italic: bool | None = None
    struck: bool | None = None
    hidden: bool | None = None
    size: float | None = None
    complex_bold: bool | None = None
    complex_italic: bool | None = None
    complex_size: float | None = None

    @classmethod
    def of(cls, properties: Element | None) -> Look:
        """The look that a ``w:rPr`` gives."""
        if properties is None or len(properties) == 0:
            return PLAIN
        given: dict[str, str | None] = {node.tag: node.get(VAL) for node in properties if node.tag in _LOOKS}
        if not given:
            return PLAIN
        size, complex_size = (_points(given.get(tag)) for tag in (_SIZE, _COMPLEX_SIZE))
        strikes = [on(given[tag]) for tag in _STRIKES if tag in given]
        bold, italic, hidden, complex_bold, complex_italic = (
            on(given[tag]) if tag in given else None for tag in _SWITCHES
        )
        struck = any(strikes) if strikes else None
        return cls(bold, italic, struck, hidden, size, complex_bold, complex_italic, complex_size)

    def over(self, lower: Look) -> Look:
        """This look where it says something, the lower one elsewhere."""
        if self is PLAIN:
            return lower
        return Look(
            lower.bold if self.bold is None else self.bold,
            lower.italic if self.italic is None else self.italic,
            lower.struck if self.struck is None else self.struck,
            lower.hidden if self.hidden is None else self.hidden,
            lower.size if self.size is None else self.size,
            lower.complex_bold if self.complex_bold is None else self.complex_bold,
            lower.complex_italic if self.complex_italic is None else self.complex_italic,
            lower.complex_size if self.complex_size is None else self.complex_size,
        )

    def toggled(self, lower: Look) -> Look:
        """A character style on a paragraph style: what both switch on is off (17.7.3)."""
        if self is PLAIN:
            return lower
        over = self.over(lower)
        return Look(
            over.bold and not (self.bold and lower.bold),
            over.italic and not (self.italic and lower.italic),
            over.struck and not (self.struck and lower.struck),
            over.hidden and not (self.hidden and lower.hidden),
            over.size,
            over.complex_bold and not (self.complex_bold and lower.complex_bold),
            over.complex_italic and not (self.complex_italic and lower.complex_italic),
            over.complex_size,
        )

    def of_complex_script(self) -> Look:
        """The look of words in a script that is written from right to left or has forms for each place in a word."""
        size = self.size if self.complex_size is None else self.complex_size
        return replace(self, bold=self.complex_bold, italic=self.complex_italic, size=size)


def _points(half_points: str | None) -> float | None:
    found = integer(half_points)
    return None if found is None else found / 2


PLAIN = Look()


@dataclass(frozen=True, slots=True)
class Style:
    """A style with all that it inherits. ``outline`` is 0 for the highest heading, None for text."""

    name: str = ""
    look: Look = PLAIN
    outline: int | None = None
    number: int | None = None
    indent: int | None = None
    page_break: bool = False
    ruled: bool | None = None


class Styles:
    """Styles by id; unknown ids give the default style of their type."""

    def __init__(self, root: Element | None) -> None:
        self._elements: dict[str, Element] = {}
        self._cache: dict[str, Style] = {}
        self._defaults: dict[str, str] = {}
        self._looks: dict[Look, Look] = {}
        base: Element | None = None
        for element in () if root is None else root.iterchildren(W + "style", W + "docDefaults"):
            if element.tag == W + "docDefaults":
                base = child(child(element, "rPrDefault"), "rPr")
                continue
            id = element.get(W + "styleId", "")
            self._elements[id] = element
            if element.get(W + "default") in ("1", "true", "on"):
                self._defaults.setdefault(element.get(W + "type", ""), id)
        self.base = Look.of(base)

    def get(self, id: str | None, type: str) -> Style:
        id = id if id in self._elements else self._defaults.get(type)
        return Style() if id is None else self._style(id, _DEPTH)

    def look(self, style: Style) -> Look:
        """The look of text in a paragraph of this style."""
        if style.look not in self._looks:
            self._looks[style.look] = style.look.over(self.base)
        return self._looks[style.look]

    def _style(self, id: str, depth: int) -> Style:
        if id not in self._cache:
            element = self._elements[id]
            based_on = value(element, "basedOn")
            parent = self._style(based_on, depth - 1) if based_on in self._elements and depth else Style()
            self._cache[id] = _inherit(element, parent)
        return self._cache[id]


def _inherit(element: Element, parent: Style) -> Style:
    paragraph = child(element, "pPr")
    numbering = child(paragraph, "numPr")
    name = value(element, "name") or ""
    outline = number(paragraph, "outlineLvl")
    if outline is None:
        outline = _outline_by_name(name)
    page_break = switch(paragraph, "pageBreakBefore")
    own_number, own_indent = number(numbering, "numId"), number(numbering, "ilvl")
    return Style(
        name,
        Look.of(child(element, "rPr")).over(parent.look),
        parent.outline if outline is None else outline if outline < _NOT_A_HEADING else None,
        parent.number if own_number is None else own_number,
        parent.indent if own_indent is None else own_indent,
        parent.page_break if page_break is None else page_break,
        _ruled(child(child(element, "tblPr"), "tblBorders"), parent.ruled),
    )


def _outline_by_name(name: str) -> int | None:
    """Built-in styles keep their English names in the file, whatever the language of the program."""
    heading = _HEADING.match(name)
    if heading:
        return int(heading.group(1)) - 1
    return 0 if name.lower() == "title" else None


def _ruled(borders: Element | None, inherited: bool | None = None) -> bool | None:
    if borders is None:
        return inherited
    return any(border.get(VAL, "none") not in ("none", "nil") for border in borders)


def ruled(properties: Element | None, style: Style) -> bool:
    """Whether a table with these ``w:tblPr`` has lines drawn between its cells."""
    return bool(_ruled(child(properties, "tblBorders"), style.ruled))
