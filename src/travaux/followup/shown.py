"""Stocktake and coverage as tables of text, for the terminal, sheets and the reading room's exports."""

from __future__ import annotations

from travaux.common.followup import Status
from travaux.followup.coverage import Cell, Matrix, State
from travaux.followup.stocktake import By, Stocktake

_SIGNS = {State.UNKNOWN: "?", State.GAP: "·"}
Table = list[tuple[str, ...]]


def stocktake_table(stock: Stocktake, by: By) -> Table:
    """A heading, a row each, and the total."""
    heads = (
        str(by),
        "entries",
        *(one.value for one in Status),
        "not reported",
        "self-reported",
        "independent",
    )
    return [
        heads,
        *(
            (row.name, str(row.total), *(str(row.count(one)) for one in Status), str(row.silent), str(row.self_reported), str(row.independent))
            for row in (*stock.rows, stock.total)
        ),
    ]  # fmt: skip


def means_table(stock: Stocktake, by: By) -> Table:
    """The sums of money of the same groups; a heading only where there are none."""
    heads = (str(by), "currency", "year", "pledged", "delivered")
    return [
        heads,
        *(
            (one.name, one.currency, str(one.year), f"{one.pledged:f}", f"{one.delivered:f}")
            for one in stock.means
        ),
    ]


def coverage_table(matrix: Matrix) -> Table:
    """A number counts the sentences of a cell; ? is not known, · a gap."""
    rows = [(row, *(_sign(matrix.cell(row, column)) for column in matrix.columns)) for row in matrix.rows]
    return [("provision", *matrix.columns), *rows]


def _sign(cell: Cell) -> str:
    return str(len(cell.entries)) if cell.state is State.COVERED else _SIGNS[cell.state]
