"""Line breaks that are lost, put back where the markup of the text still shows them.

Text that went through a form field or a database column may come as one line a page. Where it was
Markdown, wiki text or a grid of characters, its marks say where the lines began. Only white
space changes: no other character does.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

_BORDER = re.compile(r"\+(?:[-=:]{2,}\+)+")
_DELIMITER = re.compile(r"\|(?: ?:?-{3,}:? ?\|)+")
_HEADING = re.compile(r"(?<!\S)(?:#{1,6}|---\+{1,6})(?=\s\S)")
_RULE = re.compile(r"(?<!\S)(?:---(?=\s)|%META:|</?(?:details|summary|table|div)\b|> (?=\w))")
_STAR = re.compile(r"(?<!\S)\*(?= \S)")
_DASH = re.compile(r"(?<!\S)-(?= (?:\*\*|\[))")
_FEW = 3
_RUNS = "|*-1>"
_LISTS = ("*", "-", "1")
_INDENT = "    "
_FIRST = re.compile(r"(?<!\S)1\.(?= \S)")
_EMPHASIS = re.compile(
    r"(?<=\w|\)) (?=(?:_[^_\s][^_]*_|\*\*[^*]+\*\*)\s*\Z)|(?<=\w|\)) (?=\*\*[^*]+\*\* \*\*)"
)
_MARKS = re.compile(r"\*\*|\]\(|#(?<!\S#)#{0,5}(?=\s\S)|---\+|~~|`")
"""A pattern of which every branch begins with a mark is looked for much faster."""
_SIGNS = ("+", "#", "**", "](", "~~", "`")
"""Without one of which a text has neither borders nor marks."""
_LONG = 400
"""Characters: a line below this length may well be whole."""


def lost(text: str) -> bool:
    """Whether a page of text holds markup of several lines in one."""
    if not any(sign in text for sign in _SIGNS):
        return False
    long = [line for line in text.splitlines() if len(line) > _LONG]
    return any(_BORDER.search(line) or _marked(line) for line in long)


def restore(text: str) -> str:
    """The same text with a newline before every line that its markup still shows."""
    return "\n".join(_restored(line) if len(line) > _LONG else line for line in text.split("\n"))


def _marked(line: str) -> bool:
    return sum(1 for _ in _MARKS.finditer(line)) >= 3


def _restored(line: str) -> str:
    cuts = {*_grid_cuts(line)}
    if _marked(line):
        covered = list(_pipe_tables(line))
        cuts.update(cut for table in covered for cut in table)
        spans = [(table[0], table[-1]) for table in covered]
        cuts.update(at for at in _mark_cuts(line) if not any(start < at < end for start, end in spans))
    cuts = {at for at in cuts if line[at - 1 : at].isspace() or line[at : at + 1].isspace()}
    pieces = [line[start:end] for start, end in pairwise(sorted({0, *cuts, len(line)}))]
    return "".join(_joined(part for piece in pieces for part in _heading_parts(piece.strip()) if part))


def _joined(parts: Iterable[str]) -> Iterator[str]:
    """Lines of one list or table after one another, other blocks with an empty line between them.

    A table right after the entry of a list stands in it: else the list would end there and count anew.
    """
    before = ""
    indent = ""
    for part in parts:
        kind = part[0].replace("+", "|")
        if kind != "|":
            indent = ""
        elif before in _LISTS:
            indent = _INDENT
        if before:
            yield "\n" if kind == before and kind in _RUNS else "\n\n"
        yield indent + part
        before = kind


def _heading_parts(piece: str) -> list[str]:
    return _EMPHASIS.split(piece, maxsplit=1) if piece.startswith("#") else [piece]


def _mark_cuts(line: str) -> Iterator[int]:
    for pattern in (_HEADING, _RULE):
        yield from (match.start() for match in pattern.finditer(line))
    stars = [match.start() for match in _STAR.finditer(line)]
    yield from stars if len(stars) >= _FEW else (match.start() for match in _DASH.finditer(line))
    first = [match.start() for match in _FIRST.finditer(line)]
    yield from first if len(first) >= _FEW else ()


def _grid_cuts(line: str) -> Iterator[int]:
    """Borders, and the printed lines between two borders of one width."""
    borders = list(_BORDER.finditer(line))
    for border in borders:
        yield from (border.start(), border.end())
    for above, below in pairwise(borders):
        columns = above.group().count("+") - 1
        if columns == below.group().count("+") - 1:
            bars = [
                above.end() + at for at, char in enumerate(line[above.end() : below.start()]) if char == "|"
            ]
            if len(bars) % (columns + 1) == 0:
                yield from bars[:: columns + 1]


def _pipe_tables(line: str) -> Iterator[list[int]]:
    """For each Markdown table, where its lines begin and, last, where it ends."""
    done = 0
    for delimiter in _DELIMITER.finditer(line):
        columns = delimiter.group().count("|") - 1
        head = _back(line, done, delimiter.start(), columns + 1)
        if head is None:
            continue
        starts = [head, delimiter.start()]
        done = delimiter.end()
        while (row := _row(line, done, columns + 1)) is not None:
            starts.append(row[0])
            done = row[1]
        yield [*starts, done]


def _back(line: str, floor: int, end: int, bars: int) -> int | None:
    at = end
    for _ in range(bars):
        at = line.rfind("|", floor, at)
        if at < 0:
            return None
    return at


def _row(line: str, start: int, bars: int) -> tuple[int, int] | None:
    """Where the next row of so many bars begins and ends, if one follows at once."""
    at = start
    while at < len(line) and line[at] == " ":
        at += 1
    begin = at
    for count in range(bars):
        at = line.find("|", at)
        if at < 0 or (count == 0 and at != begin):
            return None
        at += 1
    return begin, at
