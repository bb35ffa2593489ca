"""The figures of papers as a table."""

from __future__ import annotations

import gold

SCORE = gold.scorer()
FIGURES: tuple[str, ...] = SCORE.FIGURES


def table(rows: dict[str, gold.Row]) -> list[str]:
    width = max(map(len, rows), default=4) + 2
    lines = [" " * width + "".join(f"{figure[:9]:>10}" for figure in (*FIGURES, "score"))]
    for name, row in rows.items():
        lines.append(f"{name:<{width}}" + cells(row | {"score": gold.total(row)}))
    return [*lines, f"{'mean':<{width}}" + cells(gold.means(rows, FIGURES))]


def cells(row: gold.Row) -> str:
    return "".join(
        f"{row[figure]:>10.3f}" if figure in row else f"{'-':>10}" for figure in (*FIGURES, "score")
    )
