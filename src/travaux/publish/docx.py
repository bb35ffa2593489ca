"""A Word document as a secretariat sends it out: head, a table a day with times beside items, footer with pages.

With ``template``, the styles, page, header and footer of another document are taken; the programme stands in place
of its paragraph "{{ programme }}", else of its whole body. Styles are found by their names, whatever the language of
the program that made the template; what a template has no style for is set as its ordinary text.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable, Iterator, Sequence

from travaux.common.errors import UnfitInput
from travaux.common.finding import Doubt, Finding
from travaux.common.programme import Programme
from travaux.publish import docx_parts as parts
from travaux.publish.outline import Branch, DayOutline
from travaux.publish.package import CONTENT_TYPES, XML, core_properties, packed, xml_text
from travaux.publish.setting import Setting

_COLUMNS = (1760, 7536)
"""Widths of the two columns in twentieths of a point."""
_DOCUMENT = "word/document.xml"
_STYLES = "word/styles.xml"
_MARK = re.compile(r"\{\{\s*programme\s*\}\}")
_STYLE = re.compile(rb'<w:style\b[^>]*?w:styleId="([^"]+)"[^>]*>\s*<w:name w:val="([^"]+)"')
_MOST_TEMPLATE = 50 << 20


def write(
    programme: Programme, findings: Sequence[Finding] = (), doubts: Sequence[Doubt] = (), *,
    template: bytes | None = None, annotated: bool = False,
) -> bytes:  # fmt: skip
    """The programme as the bytes of a DOCX file. UnfitInput where ``template`` is no Word document."""
    setting = Setting(programme)
    if template is not None:
        return _into(template, setting, annotated)
    body = "".join(_Sheet(setting).body(annotated))
    right = setting.right_to_left
    document = (
        f'{XML}<w:document xmlns:w="{parts.WORD}" xmlns:r="{parts.RELATIONS}"><w:body>{body}{parts.section(right)}'
        "</w:body></w:document>"
    )
    return packed(
        {
            CONTENT_TYPES: parts.CONTENT_TYPES,
            "_rels/.rels": parts.ROOT_RELATIONS,
            _DOCUMENT: document,
            "word/_rels/document.xml.rels": parts.DOCUMENT_RELATIONS,
            _STYLES: parts.styles(setting.language),
            "word/numbering.xml": parts.NUMBERING,
            "word/settings.xml": parts.SETTINGS,
            "word/footer1.xml": parts.footer(setting.footer, right),
            "docProps/core.xml": core_properties(programme),
        }
    )


class _Sheet:
    """Sets a programme as paragraphs and tables; ``known`` gives the key of a style by its name in lower case."""

    def __init__(self, setting: Setting, known: Callable[[str], str | None] = lambda name: name) -> None:
        self.setting = setting
        self.known = known
        self.bidi = "<w:bidi/>" * setting.right_to_left
        self.rtl = "<w:rtl/>" * setting.right_to_left

    def body(self, annotated: bool) -> Iterator[str]:
        setting = self.setting
        yield from (self.paragraph("Symbol", symbol) for symbol in setting.symbols)
        yield self.paragraph("Title", setting.title)
        yield self.paragraph("Subtitle", setting.kind)
        if setting.body:
            yield self.paragraph("MeetingDetails", setting.body)
        yield from (self.paragraph("MeetingDetails", line) for line in setting.place)
        if annotated:
            yield from self.annotated()
            return
        for day in setting.days:
            if heading := setting.day(day):
                yield self.paragraph("Heading1", heading)
            yield from self.day(day)

    def day(self, day: DayOutline) -> Iterator[str]:
        if not self.setting.timed:
            for branch in day.branches:
                yield from self.whole(branch, 0)
            return
        yield (
            f"<w:tbl><w:tblPr>{self.style('Programme', 'tblStyle')}{'<w:bidiVisual/>' * self.setting.right_to_left}"
            f'<w:tblW w:w="{sum(_COLUMNS)}" w:type="dxa"/><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>'
        )
        yield "".join(f'<w:gridCol w:w="{width}"/>' for width in _COLUMNS) + "</w:tblGrid>"
        heads = (self.paragraph("Time", word, bold=True) for word in self.setting.words.columns)
        yield self.row(*heads, head=True)
        for branch in day.branches:
            yield from self.rows(branch, 0)
        yield "</w:tbl>"

    def rows(self, branch: Branch, depth: int) -> Iterator[str]:
        """A row for the item, and one for each item inside it that has a time; the others stand in its own."""
        inside = [child for child in branch.children if not child.timed]
        content = "".join(self.item(branch, depth))
        content += "".join(text for child in inside for text in self.whole(child, depth + 1))
        yield self.row(self.paragraph("Time", self.setting.clock(branch.item.slot)), content)
        for child in branch.children:
            if child.timed:
                yield from self.rows(child, depth + 1)

    def row(self, *cells: str, head: bool = False) -> str:
        inside = "".join(
            f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{cell}</w:tc>'
            for width, cell in zip(_COLUMNS, cells, strict=True)
        )
        return f"<w:tr><w:trPr><w:cantSplit/>{'<w:tblHeader/>' * head}</w:trPr>{inside}</w:tr>"

    def item(self, branch: Branch, depth: int) -> Iterator[str]:
        """The paragraphs of an item without those inside it."""
        item, setting = branch.item, self.setting
        word = "Talk" if depth else "Item"
        heading = "ItemBreak" if setting.quiet(item) and not depth else f"{word}Heading"
        yield self.paragraph(heading, setting.heading(item), bold=not setting.quiet(item))
        if item.room:
            yield self.labelled(f"{word}Text", setting.words.room, item.room)
        for seats in setting.seats(item):
            yield from self.listed(word, seats.label, seats.people)
        if item.questions:
            yield from self.listed(word, setting.labels.questions, item.questions)
        if item.documents:
            yield self.labelled(f"{word}Text", setting.labels.documents, ", ".join(item.documents))

    def whole(self, branch: Branch, depth: int) -> Iterator[str]:
        """The paragraphs of an item and of all that stand inside it."""
        yield from self.item(branch, depth)
        for child in branch.children:
            yield from self.whole(child, depth + 1)

    def listed(self, word: str, label: str, lines: Sequence[str]) -> Iterator[str]:
        if len(lines) == 1:
            yield self.labelled(f"{word}Text", label, lines[0])
            return
        yield self.labelled(f"{word}Text", label, "")
        yield from (self.paragraph("ListBullet2" if word == "Talk" else "ListBullet", line) for line in lines)

    def annotated(self) -> Iterator[str]:
        """The list of items, then each with its people, questions and documents."""
        setting = self.setting
        walked = [each for branch in setting.branches for each in branch.walk()]
        for each in walked:
            yield self.paragraph("ItemText", setting.heading(each.item))
        yield self.paragraph("Heading1", setting.words.annotations)
        for each in walked:
            yield self.paragraph("Heading2", setting.heading(each.item))
            for seats in setting.seats(each.item):
                yield from self.listed("Item", seats.label, seats.people)
            if each.item.questions:
                yield from self.listed("Item", setting.labels.questions, each.item.questions)
            shown = ", ".join(each.item.documents) or setting.words.no_documents
            yield self.labelled("ItemText", setting.labels.documents, shown)

    def labelled(self, style: str, label: str, text: str) -> str:
        label = self.setting.label(label)
        runs = self.run(label, italic=True) + (self.run(self.setting.gap(label) + text) if text else "")
        return self.wrapped(style, runs)

    def paragraph(self, style: str, text: str, bold: bool = False) -> str:
        return self.wrapped(style, self.run(text, bold=bold) if text else "")

    def wrapped(self, style: str, runs: str) -> str:
        return f"<w:p><w:pPr>{self.style(style)}{self.bidi}</w:pPr>{runs}</w:p>"

    def run(self, text: str, bold: bool = False, italic: bool = False) -> str:
        look = "<w:b/><w:bCs/>" * bold + "<w:i/><w:iCs/>" * italic + self.rtl
        return f'<w:r><w:rPr>{look}</w:rPr><w:t xml:space="preserve">{xml_text(text)}</w:t></w:r>'

    def style(self, name: str, tag: str = "pStyle") -> str:
        key = self.known(name)
        return f'<w:{tag} w:val="{xml_text(key)}"/>' if key else ""


_NAMES = {
    "Title": "title", "Subtitle": "subtitle", "Heading1": "heading 1", "Heading2": "heading 2", "ListBullet": "list bullet",
    "ListBullet2": "list bullet 2", "Programme": "table grid", "MeetingDetails": "meeting details", "Symbol": "symbol",
    "ItemHeading": "item heading", "ItemBreak": "item break", "ItemText": "item text", "TalkHeading": "talk heading",
    "TalkText": "talk text", "Time": "time",
}  # fmt: skip


def _into(template: bytes, setting: Setting, annotated: bool) -> bytes:
    """The template with the programme in it."""
    given = _unpacked(template)
    keys = {
        name.decode("utf-8", "replace").lower(): key.decode("utf-8", "replace")
        for key, name in _STYLE.findall(given.get(_STYLES, b""))
    }
    sheet = _Sheet(setting, lambda name: keys.get(name.lower()) or keys.get(_NAMES[name]))
    found: dict[str, str | bytes] = {
        **given,
        _DOCUMENT: _replaced(given[_DOCUMENT], "".join(sheet.body(annotated))),
    }
    found["docProps/core.xml"] = core_properties(setting.programme).encode("utf-8")
    return packed(found)


def _unpacked(template: bytes) -> dict[str, bytes]:
    try:
        with zipfile.ZipFile(io.BytesIO(template)) as package:
            if sum(info.file_size for info in package.infolist()) > _MOST_TEMPLATE:
                raise UnfitInput("the template unpacks to more than 50 MB", "Give a smaller template.")
            found = {info.filename: package.read(info) for info in package.infolist()}
    except (zipfile.BadZipFile, RuntimeError, NotImplementedError, EOFError):
        raise UnfitInput(
            "the template is not a Word document (DOCX)", "Save it as DOCX, without a password."
        ) from None
    if _DOCUMENT not in found:
        raise UnfitInput("the template is not a Word document (DOCX)", "Save it as DOCX, without a password.")
    return found


def _replaced(document: bytes, body: str) -> str:
    """The main part of the template with ``body`` in place of its mark, else of all but the page's properties."""
    from lxml import etree

    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False)
    try:
        root = etree.fromstring(document, parser)
        place = root.find(f"{{{parts.WORD}}}body")
    except etree.XMLSyntaxError:
        place = None
    if place is None:
        raise UnfitInput("the template is not a Word document (DOCX)", "Save it as DOCX, without a password.")
    wrapped = f'<w:body xmlns:w="{parts.WORD}" xmlns:r="{parts.RELATIONS}">{body}</w:body>'
    new = list(etree.fromstring(wrapped, parser))
    marked = next((p for p in place if _MARK.search("".join(map(str, p.itertext())))), None)
    if marked is not None:
        index = place.index(marked)
        place[index : index + 1] = new
    else:
        kept = [child for child in place if etree.QName(child).localname == "sectPr"][-1:]
        place[:] = new + kept
    return XML + etree.tostring(root, encoding="unicode")
