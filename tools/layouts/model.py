"""Pages of made-up words whose reading order and table cells are known."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

LATIN = ("bcdfglmnprstv", "aeiou")
ARABIC = ("بتجدرسشصطعفقكلمنه", "اوي")

Words = Callable[[int], str]


@dataclass(frozen=True)
class Cell:
    row: int
    column: int
    row_span: int
    column_span: int
    text: str


@dataclass(frozen=True)
class Table:
    """``borders`` is "all", "rows" (rules between rows only) or "none"; ``widths`` are shares of the page."""

    rows: int
    widths: tuple[int, ...]
    cells: tuple[Cell, ...]
    borders: str = "all"

    def text(self) -> str:
        return " ".join(
            cell.text for cell in sorted(self.cells, key=lambda c: (c.row, c.column)) if cell.text
        )


@dataclass(frozen=True)
class Columns:
    """Text that runs down one column and goes on at the head of the next."""

    count: int
    paragraphs: tuple[str, ...]

    def text(self) -> str:
        return " ".join(self.paragraphs)


@dataclass(frozen=True)
class Paragraph:
    words: str
    heading: bool = False

    def text(self) -> str:
        return self.words


Block = Paragraph | Columns | Table


@dataclass(frozen=True)
class Page:
    kind: str
    blocks: tuple[Block, ...]
    right_to_left: bool = False
    tables: tuple[Table, ...] = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "tables", tuple(b for b in self.blocks if isinstance(b, Table)))

    def words(self) -> list[str]:
        """All words in reading order; none comes twice."""
        return " ".join(block.text() for block in self.blocks).split()


def _vocabulary(rng: random.Random, script: tuple[str, str]) -> Words:
    """A source of words none of which comes twice."""
    used: set[str] = set()
    consonants, vowels = script

    def word() -> str:
        while True:
            made = "".join(rng.choice(consonants) + rng.choice(vowels) for _ in range(rng.randint(1, 4)))
            made += rng.choice(consonants)
            if made not in used:
                used.add(made)
                return made

    return lambda count: " ".join(word() for _ in range(count))


def _paragraphs(rng: random.Random, words: Words, count: int) -> tuple[str, ...]:
    return tuple(words(rng.randint(18, 60)) + "." for _ in range(count))


def _newspaper(rng: random.Random, words: Words) -> Iterator[Block]:
    yield Paragraph(words(5), heading=True)
    if rng.random() < 0.5:
        yield Paragraph(words(40) + ".")
    yield Columns(rng.choice((2, 2, 3)), _paragraphs(rng, words, rng.randint(6, 9)))
    if rng.random() < 0.5:
        yield Paragraph(words(4), heading=True)
        yield Columns(2, _paragraphs(rng, words, 4))


def _side_by_side(rng: random.Random, words: Words) -> Iterator[Block]:
    """Labels beside texts, without rules."""
    yield Paragraph(words(4), heading=True)
    rows = rng.randint(5, 9)
    cells = []
    for row in range(rows):
        cells.append(Cell(row, 0, 1, 1, words(rng.randint(4, 7))))
        cells.append(Cell(row, 1, 1, 1, words(rng.randint(8, 26))))
    yield Table(rows, (28, 72), tuple(cells), "none")
    yield Paragraph(words(30) + ".")


def _clock(rng: random.Random, row: int) -> str:
    return f"{8 + row}.{rng.choice(('00', '15', '30'))}–{9 + row}.{rng.choice(('00', '15', '30'))}"


def _plain(rng: random.Random, words: Words, borders: str) -> Iterator[Block]:
    """A table with a head, a first column of times and cells of one to four lines."""
    yield Paragraph(words(4), heading=True)
    yield Paragraph(words(25) + ".")
    columns = rng.randint(3, 5)
    rows = rng.randint(5, 9)
    cells = [Cell(0, c, 1, 1, words(1)) for c in range(columns)]
    for row in range(1, rows):
        cells.append(Cell(row, 0, 1, 1, _clock(rng, row)))
        for column in range(1, columns):
            count = 0 if column == columns - 1 and rng.random() < 0.25 else rng.randint(1, 40 // columns)
            cells.append(Cell(row, column, 1, 1, words(count)))
    widths = (16, *[84 // (columns - 1)] * (columns - 1))
    yield Table(rows, widths, tuple(c for c in cells if c.text), borders)
    yield Paragraph(words(25) + ".")


def _merged(rng: random.Random, words: Words) -> Iterator[Block]:
    """Times over several rows, banners over all columns, cells over two columns."""
    yield Paragraph(words(4), heading=True)
    columns = rng.randint(3, 5)
    cells = [Cell(0, c, 1, 1, words(1)) for c in range(columns)]
    row = 1
    while row < 8:
        if rng.random() < 0.25:
            cells.append(Cell(row, 0, 1, columns, words(rng.randint(2, 5))))
            row += 1
            continue
        high = rng.choice((1, 2, 3))
        cells.append(Cell(row, 0, high, 1, _clock(rng, row)))
        for inner in range(row, row + high):
            column = 1
            while column < columns:
                wide = 2 if column + 1 < columns and rng.random() < 0.2 else 1
                cells.append(Cell(inner, column, 1, wide, words(rng.randint(1, 9))))
                column += wide
        row += high
    yield Table(row, (16, *[84 // (columns - 1)] * (columns - 1)), tuple(cells), "all")
    yield Paragraph(words(20) + ".")


_KINDS: dict[str, tuple[Callable[[random.Random, Words], Iterator[Block]], bool]] = {
    "newspaper columns": (_newspaper, False),
    "side by side": (_side_by_side, False),
    "ruled table": (lambda r, w: _plain(r, w, "all"), False),
    "rules between rows": (lambda r, w: _plain(r, w, "rows"), False),
    "table without rules": (lambda r, w: _plain(r, w, "none"), False),
    "merged cells": (_merged, False),
    "right to left, columns": (_newspaper, True),
    "right to left, table": (lambda r, w: _plain(r, w, "all"), True),
    "right to left, no rules": (lambda r, w: _plain(r, w, "none"), True),
}


def pages(seed: int, each: int) -> list[Page]:
    """``each`` pages of every kind; the same seed gives the same pages."""
    made = []
    for kind, (build, rtl) in _KINDS.items():
        for number in range(each):
            rng = random.Random(f"{seed} {kind} {number}")
            words = _vocabulary(rng, ARABIC if rtl else LATIN)
            made.append(Page(kind, tuple(build(rng, words)), rtl))
    return made
