"""The parts of a paper that a layout arranges and a writer prints."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Text:
    """A line or paragraph. ``role`` is title, heading, body or bullet; ``lead`` is set bold before ``text``.

    ``marker`` is the bullet or number; ``automatic`` says that the format numbers it itself.
    """

    text: str
    role: str = "body"
    level: int = 1
    marker: str = ""
    automatic: bool = False
    bold: bool = False
    italic: bool = False
    centred: bool = False
    lead: str = ""

    @property
    def whole(self) -> str:
        return f"{self.lead}{self.text}"


@dataclass(frozen=True, slots=True)
class Cell:
    """``blocks`` are Text or Table; the cell covers ``rows`` by ``columns`` places."""

    blocks: tuple[Text | Table, ...] = ()
    rows: int = 1
    columns: int = 1
    shaded: bool = False

    @property
    def texts(self) -> tuple[Text, ...]:
        """The cell's lines, a nested table as one line a row."""
        found: list[Text] = []
        for block in self.blocks:
            if isinstance(block, Text):
                found.append(block)
            else:
                found += [Text(", ".join(t.whole for c in row for t in c.texts)) for row in block.rows]
        return tuple(found)


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells as in HTML: a place covered by a merged cell has no cell of its own."""

    rows: tuple[tuple[Cell, ...], ...]
    widths: tuple[float, ...]
    ruled: bool = True
    header: int = 0

    def grid(self) -> list[list[Cell | None]]:
        """Every place of the table; None where a merged cell covers it."""
        columns = len(self.widths)
        covered: set[tuple[int, int]] = set()
        grid: list[list[Cell | None]] = []
        for r, row in enumerate(self.rows):
            line: list[Cell | None] = [None] * columns
            at = 0
            for cell in row:
                while (r, at) in covered:
                    at += 1
                line[at] = cell
                for dr in range(cell.rows):
                    for dc in range(cell.columns):
                        covered.add((r + dr, at + dc))
                at += cell.columns
            grid.append(line)
        return grid


@dataclass(frozen=True, slots=True)
class Card:
    """A box with parts of its own, as web pages show sessions."""

    blocks: tuple[Text, ...]


@dataclass(frozen=True, slots=True)
class PageBreak:
    pass


Block = Text | Table | Card | PageBreak


@dataclass(frozen=True, slots=True)
class Sheet:
    """A paper ready to print: its blocks, running header and footer, title for metadata."""

    blocks: tuple[Block, ...]
    header: str = ""
    footer: str = ""
    title: str = ""
    language: str = "en"
    columns: int = 1
    font: str = "sans"
    size: float = 10.0


def cell(*texts: str | Text | Table, rows: int = 1, columns: int = 1, shaded: bool = False) -> Cell:
    return Cell(tuple(Text(t) if isinstance(t, str) else t for t in texts if t), rows, columns, shaded)
