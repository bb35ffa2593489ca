"""Markdown (CommonMark with tables and strike-through, and what pandoc adds), rendered and then read as a page."""

from __future__ import annotations

import re
from collections.abc import Iterator

from travaux.reading.document import Document
from travaux.reading.readers import breaks, pandoc
from travaux.reading.readers.encoding import text_of
from travaux.reading.readers.formats import Format
from travaux.reading.readers.html import transcribe_html
from travaux.reading.transcript import Transcript

_FRONT_MATTER = re.compile(r"\A---[ \t]*\n(?:(?!---)[^\n]{0,2000}\n){1,200}?---[ \t]*(?:\n|\Z)")
_METADATA = re.compile(
    r"\A(?=title:)(?:(?:title|date|modified|category|tags|keywords|slug|authors?|summary|status|lang|template|url)[ \t]*:[^\n]{0,500}\n){2,}",
    re.IGNORECASE,
)
"""Lines at the head of a file that give its title and date to a site builder, with no mark around them."""
_TITLE = re.compile(
    r"^title:[ \t]*(?P<quote>[\"']?)(?P<title>[^\n]{1,300}?)(?P=quote)[ \t]*$", re.MULTILINE | re.IGNORECASE
)
_HIGHEST = re.compile(r"^# |^[^\n]+\n={3,}[ \t]*$|<h1[ >]", re.MULTILINE)
_DELIMITER = re.compile(r"\s*\|?(?:\s*:?-+:?\s*\|)+\s*(?::?-+:?\s*)?\Z")
_BAR = re.compile(r"(?<!\\)\|")
_LONGEST_ROW = 40
"""Lines: no cell of a table seen runs over more."""


def read(document: Document) -> Transcript:
    return transcribe_markdown(breaks.restore(text_of(document.data)), document.name)


def transcribe_markdown(text: str, name: str) -> Transcript:
    """The transcript of Markdown as it is rendered, with the line breaks of its source kept."""
    from markdown_it import MarkdownIt

    text = text.lstrip("\ufeff").replace("\0", "")
    renderer = MarkdownIt("commonmark", {"html": True, "breaks": True}).enable(["table", "strikethrough"])
    common = pandoc.plain(_whole_tables(_titled(text)), renderer.render)
    return transcribe_html(renderer.render(whole_rows(common)), Format.MARKDOWN, name)


def _titled(text: str) -> str:
    """The page without its front matter, the title of which heads it where it has no heading of the first level."""
    matter = _FRONT_MATTER.match(text) or _METADATA.match(text)
    if not matter:
        return text
    body, title = text[matter.end() :], _TITLE.search(matter.group())
    return f"# {title['title']}\n\n{body}" if title and not _HIGHEST.search(body) else body


_TABLE = re.compile(r"^[ \t]*<table\b.*?</table>", re.MULTILINE | re.DOTALL | re.IGNORECASE)
_BETWEEN_TAGS = re.compile(r"(?<=>)[ \t]*\n(?:[ \t]*\n)*[ \t]*(?=<)")


def _whole_tables(text: str) -> str:
    """HTML tables without blank lines and indents between their tags, which site builders take as nothing.

    CommonMark ends the table at a blank line and takes what is indented below it for code.
    """
    return _TABLE.sub(lambda table: _BETWEEN_TAGS.sub("\n", table.group()), text)


def whole_rows(text: str) -> str:
    """Table rows that a careless export broke over lines, each in one line again.

    A row that has begun with a bar but has fewer bars than its table's delimiter row goes on until it
    has as many.
    """
    return "\n".join(_rows(text.split("\n")))


def _rows(lines: list[str]) -> Iterator[str]:
    index, bars = 0, 0
    while index < len(lines):
        line = lines[index]
        index += 1
        if _DELIMITER.match(line) and "|" in line:
            bars = len(_BAR.findall(line))
        elif not line.strip():
            bars = 0
        elif bars and line.lstrip().startswith("|") and len(_BAR.findall(line)) < bars:
            end = _end_of_row(lines, index, bars - len(_BAR.findall(line)))
            line = "<br>".join([line, *(part.strip() for part in lines[index:end] if part.strip())])
            index = end
        yield line


def _end_of_row(lines: list[str], start: int, missing: int) -> int:
    """The index after the line that brings the missing bars; ``start`` where none does."""
    for index in range(start, min(start + _LONGEST_ROW, len(lines))):
        found = len(_BAR.findall(lines[index]))
        missing -= found
        if lines[index].lstrip().startswith("|") and missing > 0 and found > 1:
            return start
        if missing <= 0:
            return index + 1 if missing == 0 and lines[index].rstrip().endswith("|") else start
    return start
