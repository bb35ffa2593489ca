"""Running headers and footers: what stands at the edge of a page and comes again on others."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from travaux.reading.layout.model import Row, Token
from travaux.reading.layout.segments import rows, segments
from travaux.reading.transcript import LineRole

_EDGE = 0.2
"""Furniture stands in the first or last part of the page of this height."""
_LAST = 0.09
_ISOLATED = 3.0
"""Rows at the foot of a page this many ems below all others are a footer, even if they come once."""
_MOST_ROWS = 4
_SAME_HEIGHT = 8.0
_NEIGHBOURS = (-2, -1, 1, 2)
_NUMBER = re.compile(r"\d{1,9}")
_PAGE_NUMBER = re.compile(
    r"[-–—|\s]*(?:(?:page|página|pagina|p\.|seite|стр\.?|страница|صفحة)\s*)?(\d{1,4}|[ivxl]{1,6})"
    r"(?:\s*(?:/|of|de|из|sur|-|von)\s*(\d{1,4}))?[-–—|\s]*\Z",
    re.IGNORECASE,
)

_MOST_NUMBERS = 20


class _Key(NamedTuple):
    """What a row says, and the numbers in it."""

    words: frozenset[str]
    numbers: tuple[int, ...]

    def again(self, other: _Key, step: int) -> bool:
        """Whether another row, ``step`` pages on, says the same; only a page number may count on."""
        if self.words != other.words or len(self.numbers) != len(other.numbers):
            return False
        changed = [b - a for a, b in zip(sorted(self.numbers), sorted(other.numbers), strict=True) if a != b]
        return not changed or changed == [step]


def furniture(pages: Sequence[tuple[float, Sequence[Token]]]) -> list[list[tuple[LineRole, Row]]]:
    """For each page (its height and its words, without those in ruled tables) its furniture rows."""
    edges = [(_rows(height, tokens, True), _rows(height, tokens, False)) for height, tokens in pages]
    tops = [[(_key(row), row[0].top) for row in head] for head, _ in edges]
    feet = [
        [(_key(row), height - row[0].bottom) for row in foot]
        for (_, foot), (height, _) in zip(edges, pages, strict=True)
    ]
    marked: list[list[tuple[LineRole, Row]]] = []
    for index, (head, foot) in enumerate(edges):
        found = [(LineRole.HEADER, row) for row in _outer(head, tops, index)]
        found += [(LineRole.FOOTER, row) for row in _outer(foot, feet, index)]
        marked.append(found)
    _below(pages, edges, marked)
    return marked


def _rows(height: float, tokens: Sequence[Token], top: bool) -> list[Row]:
    """Rows near one edge of the page, the outermost first."""
    limit = height * _EDGE
    near = [t for t in tokens if (t.bottom < limit if top else t.top > height - limit)]
    found = rows(segments(near))
    return found if top else found[::-1]


def _key(row: Row) -> _Key:
    """The row's pieces with numbers alike, in whatever order: left pages mirror right ones."""
    texts = sorted(piece.text.casefold() for piece in row)
    numbers = tuple(int(n) for text in texts for n in _NUMBER.findall(text)[:_MOST_NUMBERS])
    return _Key(frozenset(_NUMBER.sub("#", text) for text in texts), numbers)


def _outer(edge: Sequence[Row], keys: Sequence[Sequence[tuple[_Key, float]]], index: int) -> list[Row]:
    """Rows of a page, from the edge inwards, as long as they come again on a page near."""
    found: list[Row] = []
    for row, (key, place) in zip(edge, keys[index], strict=True):
        if (
            _again(key, place, keys, index)
            or _symbol_again(key, keys, index)
            or _numbers_page(row, index, len(keys))
        ):
            found.append(row)
        else:
            break
    return found


def _again(key: _Key, place: float, keys: Sequence[Sequence[tuple[_Key, float]]], index: int) -> bool:
    for step in _NEIGHBOURS:
        if 0 <= index + step < len(keys):
            for other, where in keys[index + step]:
                if abs(where - place) < _SAME_HEIGHT and key.again(other, step):
                    return True
    return False


def _symbol_again(key: _Key, keys: Sequence[Sequence[tuple[_Key, float]]], index: int) -> bool:
    """Whether a row is but the symbol that stands, at another height, in the masthead of the first page."""
    if index == 0 or not key.numbers or not all("/" in words and " " not in words for words in key.words):
        return False
    return any(key.words <= other.words and set(key.numbers) <= set(other.numbers) for other, _ in keys[0])


def _numbers_page(row: Row, index: int, count: int) -> bool:
    """Whether a piece of the row is the number of this page ("3", "Page 3 of 7", "3/7")."""
    for piece in row:
        match = _PAGE_NUMBER.match(piece.text)
        if match and match[1].isdigit():
            if match[2]:
                return int(match[1]) <= int(match[2]) and abs(int(match[1]) - index - 1) <= 3
            if int(match[1]) == index + 1 and len(row) == 1:
                return True
    return False


def _below(
    pages: Sequence[tuple[float, Sequence[Token]]],
    edges: Sequence[tuple[list[Row], list[Row]]],
    marked: list[list[tuple[LineRole, Row]]],
) -> None:
    """Mark rows that stand where other pages have their footer, and those alone at the foot of a page."""
    zones: dict[float, list[float]] = {}
    for (height, _), rows_ in zip(pages, marked, strict=True):
        for role, row in rows_:
            if role is LineRole.FOOTER:
                zones.setdefault(round(height), []).append(min(p.top for p in row))
    for (height, _), (_, foot), rows_ in zip(pages, edges, marked, strict=True):
        known = {id(row) for _, row in rows_}
        others = [row for row in foot if id(row) not in known]
        tops = sorted(zones.get(round(height), []))
        zone = tops[len(tops) // 2] - 2 * _SAME_HEIGHT if tops else height
        count = _set_apart(others, zone, 1.0) or _set_apart(others, height * (1 - _LAST), _ISOLATED)
        rows_ += [(LineRole.FOOTER, row) for row in others[:count]]


def _set_apart(foot: Sequence[Row], zone: float, ems: float) -> int:
    """How many rows, from the foot of the page up, stand below ``zone`` and so far below all others."""
    count = 0
    while count < min(len(foot), _MOST_ROWS) and min(piece.top for piece in foot[count]) >= zone:
        count += 1
    if count == 0 or count == len(foot):
        return count
    white = min(p.top for p in foot[count - 1]) - max(p.bottom for p in foot[count])
    return count if white > ems * foot[count - 1][0].size else 0
