"""What pandoc and word processors' exports add to Markdown, put into words that CommonMark knows.

Tables drawn with characters or ruled by dashes, lists of definitions, footnotes, attributes in braces and divisions between
colons, as the manual of pandoc describes them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

from travaux.reading.readers import chargrids

Render = Callable[[str], str]
"""From Markdown to HTML."""

_RULE = re.compile(r" {0,3}-{3,}(?: +-{2,})+ *\Z|  {0,2}-{4,} *\Z")
"""The line under the headings of columns: dashes as wide as each column."""
_FRAME = re.compile(r" {0,3}-{10,} *\Z")
"""The line over and under a table whose rows have several lines each."""
_ATTRIBUTES = re.compile(
    r"(?<=[^\s{])(?P<blank> ?)\{(?:[-.#][\w-]*|[\w-]+=\"[^\"\n]{0,80}\")(?: (?:[.#][\w-]+|[\w-]+=\"[^\"\n]{0,80}\"))*\}"
)
_BRACKETED = re.compile(r"\[(?P<words>[^][\n]{1,300})\]$")
_DIVISION = re.compile(r" {0,3}:{3,}(?: *\{[^}\n]*\}| *[\w-]+)? *:* *\Z")
_MARK = re.compile(r"\[\^(?P<name>[^\]\s]{1,40})\]")
_NOTE = re.compile(r" {0,3}\[\^(?P<name>[^\]\s]{1,40})\]:[ \t]*")
_MEANING = re.compile(r" {0,2}:[ \t]+(?=\S)")
_MOST_ROWS = 2000


def plain(text: str, render: Render) -> str:
    """Markdown of pandoc as Markdown of CommonMark; ``render`` is asked for the cells of its tables."""
    lines = _without_attributes(text).split("\n") if "{" in text or ":::" in text else text.split("\n")
    if any(map(_NOTE.match, lines)):
        lines = list(_noted(lines))
    if chargrids.holds_grid(text):
        lines = chargrids.blocks(lines, lambda cell: render("\n".join(cell)).strip(), lambda line: line)
    if "--" in text:
        lines = list(_ruled(lines, render))
    if any(map(_MEANING.match, lines)):
        lines = list(_defined(lines, render))
    return "\n".join(lines)


def _without_attributes(text: str) -> str:
    """``[Chair]{.underline}`` and ``## Day 1 {#day-1 .unnumbered}`` as their words; lines of colons blank."""
    lines = (line for line in text.split("\n") if not _DIVISION.match(line))
    return "\n".join(_bare(line) if "{" in line else line for line in lines)


def _bare(line: str) -> str:
    kept = ""
    place = 0
    for found in _ATTRIBUTES.finditer(line):
        before = line[place : found.start()]
        words = _BRACKETED.search(before) if not found["blank"] else None
        heads = line.lstrip().startswith("#") and not line[found.end() :].strip()
        if words:
            kept += before[: words.start()] + words["words"]
        elif heads or before.endswith((")", "`", "*")):
            kept += before
        else:
            kept += line[place : found.end()]
        place = found.end()
    return kept + line[place:]


def _noted(lines: Sequence[str]) -> Iterator[str]:
    """The lines with footnotes numbered as they are called: marks raised, each note a paragraph of its own."""
    names = {found["name"] for line in lines if (found := _NOTE.match(line))}
    order: dict[str, int] = {}

    def raised(mark: re.Match[str]) -> str:
        if mark["name"] not in names:
            return mark[0]
        number = order.setdefault(mark["name"], len(order) + 1)
        return f'<sup><a href="#fn{number}">{number}</a></sup>'

    for line in lines:
        note = _NOTE.match(line)
        if note is None:
            yield _MARK.sub(raised, line)
        else:
            number = order.setdefault(note["name"], len(order) + 1)
            yield f"<sup>{number}</sup> {line[note.end() :]}"


def _ruled(lines: Sequence[str], render: Render) -> Iterator[str]:
    """The lines with each table that is ruled by dashes as HTML."""
    done = 0
    for index, line in enumerate(lines):
        if index < done or not _RULE.match(line):
            continue
        first, end, rows = _rows(lines, index)
        cells = _cut(rows, _edges(line)) if first >= done and rows else None
        if cells is None:
            continue
        yield from lines[done:first]
        yield "<table>"
        for row in cells:
            yield "<tr>" + "".join(f"<td>{render(cell).strip()}</td>" for cell in row) + "</tr>"
        yield from ("</table>", "")
        done = end
    yield from lines[done:]


def _edges(rule: str) -> list[int]:
    return [run.start() for run in re.finditer("-+", rule)]


def _rows(lines: Sequence[str], rule: int) -> tuple[int, int, list[list[str]]]:
    """Where the table of this rule begins and ends, and the lines of each of its rows, its headings first.

    Between two frames a row has several lines and ends at a blank one; elsewhere each line is a row. Without a
    line of headings the table ends with its rule once more.
    """
    top = rule
    while top and lines[top - 1].strip() and not _FRAME.match(lines[top - 1]):
        top -= 1
    framed = top > 0 and bool(_FRAME.match(lines[top - 1]))
    headless = top == rule
    closed = next(
        (
            index
            for index in range(rule + 1, min(rule + _MOST_ROWS, len(lines)))
            if (_FRAME.match(lines[index]) if framed else lines[index].rstrip() == lines[rule].rstrip())
        ),
        None,
    )
    if framed or headless:
        if closed is None:
            return rule, rule, []
        body = _parted(lines[rule + 1 : closed])
        several = framed or any(not line.strip() for line in lines[rule + 1 : closed])
        rows = body if several else [[line] for line in lines[rule + 1 : closed]]
        head = [list(lines[top:rule])] if top < rule else []
        return top - framed, closed + 1, head + rows
    end = rule + 1
    while end < len(lines) and lines[end].strip() and lines[end].rstrip() != lines[rule].rstrip():
        end += 1
    closes = end < len(lines) and lines[end].rstrip() == lines[rule].rstrip()
    return rule - 1, end + closes, [[lines[rule - 1]], *([line] for line in lines[rule + 1 : end])]


def _parted(lines: Sequence[str]) -> list[list[str]]:
    """The lines between blank ones."""
    blanks = [-1, *(index for index, line in enumerate(lines) if not line.strip()), len(lines)]
    return [list(lines[above + 1 : below]) for above, below in pairwise(blanks) if below > above + 1]


def _cut(rows: Sequence[Sequence[str]], edges: Sequence[int]) -> list[list[str]] | None:
    """The cells of each row, None where a word stands across the edge of a column or there is but one column."""
    if len(edges) < 2:
        return None
    cells = []
    for row in rows:
        if any(line[edge - 1 : edge].strip() for line in row for edge in edges[1:]):
            return None
        pieces = [[line[start:end].strip() for line in row] for start, end in pairwise((*edges, None))]
        cells.append(["\n".join(filter(None, piece)) for piece in pieces])
    return cells


def _defined(lines: Sequence[str], render: Render) -> Iterator[str]:
    """The lines with each term and what is told of it, behind a colon below it, as a list of definitions."""
    index = 0
    while index < len(lines):
        below = index + 1
        if below < len(lines) and not lines[below].strip():
            below += 1
        if not lines[index].strip() or below >= len(lines) or not _MEANING.match(lines[below]):
            yield lines[index]
            index += 1
            continue
        yield f"<dl><dt>{render(lines[index]).strip()}</dt>"
        while below < len(lines) and (meaning := _MEANING.match(lines[below])):
            end = below + 1
            while end < len(lines) and lines[end].strip() and not _MEANING.match(lines[end]):
                end += 1
            told = [lines[below][meaning.end() :], *(line.strip() for line in lines[below + 1 : end])]
            yield f"<dd>{render(chr(10).join(told)).strip()}</dd>"
            below = end
        yield from ("</dl>", "")
        index = below
