"""The properties of a paragraph, looked at once (ECMA-376 part 1, 17.3.1)."""

from __future__ import annotations

from dataclasses import dataclass

from travaux.reading.readers.docx.names import VAL, W, child, integer, number, on, value
from travaux.reading.readers.tree import Element

_STYLE, _NUMBERING, _OUTLINE = W + "pStyle", W + "numPr", W + "outlineLvl"
_MARK, _BREAK, _SECTION = W + "rPr", W + "pageBreakBefore", W + "sectPr"
_PAGES = ("nextPage", "oddPage", "evenPage")


@dataclass(slots=True)
class Given:
    """What a ``w:pPr`` says itself; None where it says nothing.

    ``mark_gone`` is True where the end of the paragraph was deleted or moved away, so that its words go
    on in the next one; ``ends_page`` where it ends a section and the next begins a page.
    """

    style_id: str | None = None
    list_id: int | None = None
    level: int | None = None
    outline: int | None = None
    page_break: bool | None = None
    mark_gone: bool = False
    ends_page: bool = False

    @classmethod
    def of(cls, paragraph: Element) -> Given:
        found = cls()
        properties = child(paragraph, "pPr")
        for node in () if properties is None else properties:
            tag = node.tag
            if tag == _STYLE:
                found.style_id = node.get(VAL)
            elif tag == _NUMBERING:
                found.list_id, found.level = number(node, "numId"), number(node, "ilvl")
            elif tag == _OUTLINE:
                found.outline = integer(node.get(VAL))
            elif tag == _BREAK:
                found.page_break = on(node.get(VAL))
            elif tag == _MARK:
                found.mark_gone = child(node, "del") is not None or child(node, "moveFrom") is not None
            elif tag == _SECTION:
                found.ends_page = (value(node, "type") or _PAGES[0]) in _PAGES
        return found
