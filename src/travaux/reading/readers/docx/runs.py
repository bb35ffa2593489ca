"""The words inside a paragraph of a DOCX, with their look, as a reader of the page sees them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import groupby
from operator import itemgetter

from travaux.reading.readers.compose import Run
from travaux.reading.readers.docx.names import MC, VAL, M, R, W, child, switch
from travaux.reading.readers.docx.styles import Look, Styles
from travaux.reading.readers.docx.symbols import symbol
from travaux.reading.readers.tree import Element

_RUN, _TEXT = W + "r", W + "t"
PAGE_BREAK = "\f"
RENDERED_BREAK = "\v"
_FIXED = {
    W + "tab": "\t", W + "ptab": "\t", W + "cr": "\n", W + "noBreakHyphen": "\u2011", W + "softHyphen": "\u00ad",
    W + "lastRenderedPageBreak": RENDERED_BREAK,
}  # fmt: skip
_TRANSPARENT = frozenset(
    W + name
    for name in (
        "ins",
        "moveTo",
        "smartTag",
        "customXml",
        "dir",
        "bdo",
        "fldSimple",
        "sdtContent",
        "rubyBase",
    )
)
_MATH = re.compile(re.escape(M) + r"(?!t\Z|\w*Pr\Z)\w+\Z")
_PICTURES = frozenset((W + "drawing", W + "pict", W + "object"))
_HYPERLINK = re.compile(r'\s*HYPERLINK\s+"([^"]{1,2000})"')
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


@dataclass(slots=True)
class Field:
    """A complex field: its instruction is not printed, its result is."""

    instruction: str = ""
    result: bool = False

    @property
    def target(self) -> str | None:
        found = _HYPERLINK.match(self.instruction)
        return found.group(1) if found else None


@dataclass(slots=True)
class Inline:
    """Reads paragraphs one after the other; fields may run over several of them.

    After :meth:`runs`, ``boxes`` are the text boxes anchored in the paragraph and ``notes`` the
    references to footnotes and endnotes, as (kind, id).
    """

    styles: Styles
    targets: dict[str, str]
    boxes: list[Element] = field(default_factory=list)
    notes: list[tuple[str, str]] = field(default_factory=list)
    _fields: list[Field] = field(default_factory=list)

    def runs(self, paragraph: Element, look: Look) -> Iterator[Run]:
        """The runs of a paragraph whose style gives this look; page breaks as control characters."""
        self.boxes, self.notes = [], []
        self._fields = [open for open in self._fields if open.result]
        yield from self._children(paragraph, look, None)

    def _children(self, parent: Element, look: Look, target: str | None) -> Iterator[Run]:
        for node in parent:
            tag = node.tag
            if tag == _RUN:
                yield from self._run(node, look, target)
            elif tag == W + "hyperlink":
                yield from self._children(node, look, self._address(node) or target)
            elif tag in _TRANSPARENT:
                yield from self._children(node, look, target)
            elif tag == W + "sdt":
                content = None if placeholder(node) else child(node, "sdtContent")
                if content is not None:
                    yield from self._children(content, look, target)
            elif tag == MC + "AlternateContent":
                yield from self._children(alternative(node), look, target)
            elif tag == M + "t":
                yield Run(node.text or "", target=target)
            elif isinstance(tag, str) and _MATH.match(tag):
                yield from self._children(node, look, target)

    def _run(self, run: Element, lower: Look, target: str | None) -> Iterator[Run]:
        properties = child(run, "rPr")
        look = self._look(properties, lower)
        if properties is not None and (switch(properties, "rtl") or switch(properties, "cs")):
            look = look.of_complex_script()
        texts = [(text, target or self._target()) for text in self._texts(run)]
        if look.hidden:
            return
        for at, group in groupby(texts, key=itemgetter(1)):
            text = "".join(text for text, _ in group)
            yield Run(text, bool(look.bold), bool(look.italic), bool(look.struck), look.size or 10.0, at)

    def _look(self, properties: Element | None, lower: Look) -> Look:
        if properties is None:
            return lower
        style = child(properties, "rStyle")
        if style is not None:
            lower = self.styles.get(style.get(VAL), "character").look.toggled(lower)
        return Look.of(properties).over(lower)

    def _texts(self, run: Element) -> Iterator[str]:
        for node in run:
            tag = node.tag
            if tag == _TEXT:
                if not self._in_instruction():
                    text = node.text or ""
                    yield text if node.get(_SPACE) == "preserve" else text.strip(" \t\r\n")
            elif tag in _FIXED:
                yield _FIXED[tag]
            elif tag == W + "br":
                yield PAGE_BREAK if node.get(W + "type") == "page" else "\n"
            elif tag == W + "fldChar":
                self._field_mark(node.get(W + "fldCharType"))
            elif tag == W + "instrText":
                if self._in_instruction():
                    self._fields[-1].instruction += node.text or ""
            elif tag == W + "sym":
                yield _symbol(node)
            elif tag in (W + "footnoteReference", W + "endnoteReference"):
                self.notes.append((tag[len(W) :].removesuffix("Reference"), node.get(W + "id", "")))
            elif tag in _PICTURES or tag == MC + "AlternateContent":
                self.boxes += text_boxes(node)
            elif tag == W + "ruby":
                base = child(node, "rubyBase")
                yield "".join(t.text or "" for t in base.iter(W + "t")) if base is not None else ""

    def _field_mark(self, kind: str | None) -> None:
        if kind == "begin":
            self._fields.append(Field())
        elif kind == "separate" and self._fields:
            self._fields[-1].result = True
        elif kind == "end" and self._fields:
            self._fields.pop()

    def _in_instruction(self) -> bool:
        return bool(self._fields) and not self._fields[-1].result

    def _target(self) -> str | None:
        if not self._fields:
            return None
        return next((open.target for open in reversed(self._fields) if open.target), None)

    def _address(self, link: Element) -> str | None:
        target, anchor = self.targets.get(link.get(R + "id", "")), link.get(W + "anchor")
        return f"{target or ''}#{anchor}" if anchor else target


def alternative(node: Element) -> Element:
    """The branch of an ``mc:AlternateContent`` that a current word processor shows: only one of them."""
    branches = list(node.iterchildren(MC + "Choice", MC + "Fallback"))
    for branch in branches:
        if next(branch.iter(W + "t"), None) is not None:
            return branch
    return branches[0] if branches else node


def text_boxes(node: Element) -> Iterator[Element]:
    """The ``w:txbxContent`` drawn by a node, each once; those inside others come with them."""
    if node.tag == W + "txbxContent":
        yield node
        return
    for inner in alternative(node) if node.tag == MC + "AlternateContent" else node:
        if len(inner):
            yield from text_boxes(inner)


def placeholder(control: Element) -> bool:
    """Whether a content control shows only its prompt ("Click here to enter text")."""
    return bool(switch(child(control, "sdtPr"), "showingPlcHdr"))


def _symbol(node: Element) -> str:
    try:
        return symbol(int(node.get(W + "char", ""), 16))
    except ValueError:
        return ""
