"""Wiki text (MediaWiki, TWiki and kin), turned into HTML line by line and then read as a page."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

from travaux.reading.document import Document
from travaux.reading.readers import breaks
from travaux.reading.readers.encoding import text_of
from travaux.reading.readers.formats import Format
from travaux.reading.readers.html import transcribe_html
from travaux.reading.transcript import Transcript

_HEADING = re.compile(r"(={1,6})\s*([^=].*?)\s*=*\s*\Z")
_TWIKI_HEADING = re.compile(r"---(\+{1,6})!*\s+(.+)\Z")
_TWIKI_ITEM = re.compile(r"((?: {3}|\t)+ ?)(\*|(?:\d{1,3}|[aAiI])\.?)\s+(.*)\Z")
_ITEM = re.compile(r"(?!\*[^*\s][^*\n]{0,300}\*(?:\s|\Z))([*#:;]{1,8})\s*(.*)\Z")
_NUMBERED = re.compile(r" ?(\d{1,3})\.\s+(.*)\Z")
_VARIABLE = re.compile(r"%[A-Z][A-Z:]{2,40}(?:\{.{0,4000}\})?%\Z")
_TEMPLATE = re.compile(r"\{\{[^{}\n]{0,500}\}\}")
_FILE_LINK = re.compile(
    r"\[\[(?:File|Image|Fichier|Archivo|Файл|Category|Catégorie|Categoría|Категория):[^\[\]\n]{0,500}\]\]"
)
_TWIKI_LINK = re.compile(r"\[\[\s*([^\[\]\n|]{1,800}?)\s*\]\[([^\[\]\n]{0,500})\]\s*\]")
_PIPE_LINK = re.compile(r"\[\[([^\[\]\n|]{1,500})\|([^\[\]\n]{1,500})\]\]")
_SPACE_LINK = re.compile(r"\[\[(https?://[^\s\[\]]{1,800})\s+([^\[\]\n]{1,500})\]\]?")
_BARE_LINK = re.compile(r"\[\[([^\[\]\n]{1,500})\]\]")
_OUTER_LINK = re.compile(r"\[(https?://[^\s\[\]]{1,800})\s+([^\[\]\n]{1,500})\]")
_MARKS: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"'''''(.{1,500}?)'''''"), r"<b><i>\1</i></b>"),
    (re.compile(r"'''(.{1,500}?)'''"), r"<b>\1</b>"),
    (re.compile(r"''(.{1,500}?)''"), r"<i>\1</i>"),
    (re.compile(r"(?<![\w*])\*(?=[^\s*])([^*\n]{1,500}?)(?<=[^\s*])\*(?![\w*])"), r"<b>\1</b>"),
    (re.compile(r"(?<![\w_])__(?=[^\s_])([^_\n]{1,500}?)(?<=[^\s_])__(?![\w_])"), r"<b><i>\1</i></b>"),
    (re.compile(r"(?<![\w_])_(?=[^\s_]|_)([^_\n]{1,500}?)(?<=\S)_(?![\w_])"), r"<i>\1</i>"),
    (re.compile(r"(?<![\w=])=(?=[^\s=])([^=<>\n]{1,200}?)(?<=[^\s=])=(?![\w=])"), r"\1"),
    (re.compile(r"(?<!\w)!(?=[A-Z][a-z]+[A-Z])"), ""),
)


def read(document: Document) -> Transcript:
    return transcribe_wiki(breaks.restore(text_of(document.data)), document.name)


def transcribe_wiki(text: str, name: str) -> Transcript:
    """The transcript of wiki text as it is rendered."""
    text = text.lstrip("\ufeff").replace("\0", "")
    return transcribe_html("\n".join(_Page().blocks(text.split("\n"))), Format.WIKI, name)


class _Page:
    """Turns lines into blocks; knows which lists are open and whether a paragraph is."""

    def __init__(self) -> None:
        self._open: list[str] = []
        self._paragraph = False
        self._table = ""

    def blocks(self, lines: list[str]) -> Iterator[str]:
        for line in lines:
            if _VARIABLE.match(line.strip()):
                continue
            yield from self._block(line.rstrip())
        yield from self._close_all()

    def _block(self, line: str) -> Iterator[str]:
        if not line.strip():
            yield from self._close_paragraph()
            return
        for pattern, block in (
            (_TWIKI_HEADING, self._heading),
            (_HEADING, self._heading),
            (_TWIKI_ITEM, self._twiki_item),
        ):
            match = pattern.match(line)
            if match:
                yield from block(match)
                return
        yield from self._others(line)

    def _others(self, line: str) -> Iterator[str]:
        if line.startswith("{|") or (self._table == "{" and line.startswith(("|", "!"))):
            yield from self._table_line(line)
        elif line.startswith("|") and line.rstrip().endswith("|"):
            yield from self._twiki_row(line)
        elif (match := _ITEM.match(line)) and (line[0] in "*#" or match.group(2)):
            yield from self._item(match.group(1), match.group(2))
        elif match := _NUMBERED.match(line):
            yield from self._lists("#", int(match.group(1)))
            yield _words(match.group(2))
        elif re.match(r"-{4,}\Z", line):
            yield from self._close_all()
        else:
            yield from self._plain(line)

    def _plain(self, line: str) -> Iterator[str]:
        if self._open and line.startswith(" "):
            yield "<br>" + _words(line)
            return
        if not self._paragraph:
            yield from self._close_all()
            yield "<p>"
            self._paragraph = True
        else:
            yield "<br>"
        yield _words(line)

    def _heading(self, match: re.Match[str]) -> Iterator[str]:
        yield from self._close_all()
        level = len(match.group(1))
        yield f"<h{level}>{_words(match.group(2))}</h{level}>"

    def _twiki_item(self, match: re.Match[str]) -> Iterator[str]:
        depth = max(1, len(match.group(1).expandtabs(3)) // 3)
        kind = "*" if match.group(2) == "*" else "#"
        marks = "".join(self._open[: depth - 1]).ljust(depth - 1, "*") + kind
        yield from self._item(marks, match.group(3))

    def _item(self, marks: str, words: str) -> Iterator[str]:
        yield from self._lists(marks.replace(":", "*") if set(marks) - {":", ";"} else marks)
        yield _words(words)

    def _lists(self, marks: str, number: int | None = None) -> Iterator[str]:
        """Close and open lists until these are open, then begin an item."""
        yield from self._close_paragraph()
        while self._open and ("".join(self._open) != marks[: len(self._open)]):
            yield _END[self._open.pop()]
        opened = False
        for mark in marks[len(self._open) :]:
            yield _START[mark]
            self._open.append(mark)
            opened = True
        value = f' value="{number}"' if number is not None else ""
        if marks[-1] in "*#":
            yield ("" if opened else "</li>") + f"<li{value}>"
        elif not opened:
            yield "<br>"

    def _twiki_row(self, line: str) -> Iterator[str]:
        if not self._table:
            yield from self._close_all()
            yield "<table>"
            self._table = "|"
        yield "<tr>"
        for cell in line.strip()[1:-1].split("|"):
            tag = "th" if re.match(r"\s*\*[^*]*\*\s*\Z", cell) else "td"
            yield f"<{tag}>{_words(cell)}</{tag}>"
        yield "</tr>"

    def _table_line(self, line: str) -> Iterator[str]:
        if line.startswith("{|"):
            yield from self._close_all()
            self._table = "{"
            yield "<table>"
        elif line.startswith("|}"):
            self._table = ""
            yield "</table>"
        elif line.startswith("|-"):
            yield "<tr>"
        elif line.startswith("|+"):
            yield f"<caption>{_words(line[2:])}</caption>"
        else:
            yield from self._cells(line)

    def _cells(self, line: str) -> Iterator[str]:
        tag = "th" if line[0] == "!" else "td"
        for cell in re.split(r"\|\||!!" if tag == "th" else r"\|\|", line[1:]):
            attributes, _, words = cell.partition("|") if _is_attributed(cell) else ("", "", cell)
            yield f"<{tag} {attributes}>{_words(words)}"

    def _close_paragraph(self) -> Iterator[str]:
        if self._paragraph:
            self._paragraph = False
            yield "</p>"
        if self._table:
            self._table = ""
            yield "</table>"

    def _close_all(self) -> Iterator[str]:
        yield from self._close_paragraph()
        while self._open:
            yield _END[self._open.pop()]


_START = {"*": "<ul>", "#": "<ol>", ":": "<blockquote>", ";": "<blockquote>"}
_END = {"*": "</ul>", "#": "</ol>", ":": "</blockquote>", ";": "</blockquote>"}


def _is_attributed(cell: str) -> bool:
    return bool(re.match(r"\s*(?:[a-z]+\s*=\s*(?:\"[^\"]*\"|\S+)\s*)+\|(?!\|)", cell))


def _words(text: str) -> str:
    """Links and emphasis of wiki text as HTML; inline HTML stays what it is."""
    text = _TEMPLATE.sub("", _FILE_LINK.sub("", text))
    links: list[str] = []

    def link(target: str, words: str) -> str:
        links.append(f'<a href="{html.escape(target)}">{words}</a>')
        return f"\ue000{len(links) - 1}\ue001"

    text = _TWIKI_LINK.sub(lambda match: link(match.group(1), match.group(2)), text)
    text = _PIPE_LINK.sub(lambda match: link(match.group(1), match.group(2)), text)
    text = _SPACE_LINK.sub(lambda match: link(match.group(1), match.group(2)), text)
    text = _OUTER_LINK.sub(lambda match: link(match.group(1), match.group(2)), text)
    text = _BARE_LINK.sub(lambda match: link(match.group(1), match.group(1)), text)
    for pattern, replacement in _MARKS:
        text = pattern.sub(replacement, text)
    return re.sub("\ue000(\\d+)\ue001", lambda match: links[int(match.group(1))], text)
