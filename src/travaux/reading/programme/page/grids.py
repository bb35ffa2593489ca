"""A table as a grid in which every place knows the cell that covers it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from travaux.reading.programme.page.paragraphs import Page, Paragraph
from travaux.reading.transcript import Cell, Table


@dataclass(frozen=True, slots=True)
class Field:
    """One cell with its paragraphs."""

    cell: Cell
    paragraphs: tuple[Paragraph, ...]

    @property
    def text(self) -> str:
        return "\n".join([paragraph.passage.text for paragraph in self.paragraphs])

    @property
    def columns(self) -> range:
        return range(self.cell.column, self.cell.column + max(1, self.cell.column_span))

    def __bool__(self) -> bool:
        return bool(self.paragraphs)


class Grid:
    """The cells of one table by row and column."""

    def __init__(self, index: int, table: Table, fields: tuple[Field, ...]) -> None:
        self.index = index
        self.table = table
        self.fields = fields

    @classmethod
    def of(cls, page: Page, index: int) -> Grid:
        """The grid of one table of a paper; ``index`` is its place in the transcript's tables."""
        table = page.transcript.tables[index]
        return cls(index, table, tuple(Field(cell, page.joined(page.lines_of(cell))) for cell in table.cells))

    @cached_property
    def _covering(self) -> dict[tuple[int, int], Field]:
        places: dict[tuple[int, int], Field] = {}
        for field in self.fields:
            for row in range(field.cell.row, field.cell.row + max(1, field.cell.row_span)):
                for column in field.columns:
                    places.setdefault((row, column), field)
        return places

    @cached_property
    def _begun(self) -> dict[int, tuple[Field, ...]]:
        rows: dict[int, list[Field]] = {}
        for field in self.fields:
            if field:
                rows.setdefault(field.cell.row, []).append(field)
        return {row: tuple(sorted(own, key=lambda f: f.cell.column)) for row, own in rows.items()}

    @cached_property
    def _narrow(self) -> dict[int, list[Field]]:
        columns: dict[int, list[Field]] = {}
        for field in self.fields:
            if field.cell.column_span <= 1 and field.paragraphs:
                columns.setdefault(field.cell.column, []).append(field)
        return columns

    def at(self, row: int, column: int) -> Field | None:
        """The cell that covers a place."""
        return self._covering.get((row, column))

    def row(self, row: int) -> tuple[Field, ...]:
        """The filled cells that start in a row, left to right."""
        return self._begun.get(row, ())

    def column(self, column: int, rows: range) -> tuple[Field, ...]:
        """The filled cells no wider than one column that start in a column, top to bottom."""
        return tuple([f for f in self._narrow.get(column, ()) if f.cell.row in rows])
