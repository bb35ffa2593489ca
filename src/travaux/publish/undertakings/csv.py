"""CSV (RFC 4180): one table, column names once; cells are guarded as in the table of programmes."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator

from travaux.common.undertakings import FrameworkPaper, Undertakings
from travaux.publish.csv import guarded
from travaux.publish.undertakings import sheets
from travaux.publish.undertakings.sheets import Sheet


def commitments(papers: Iterable[Undertakings], *, single: bool = False) -> Iterator[str]:
    yield table(sheets.register(papers))


def turns(papers: Iterable[Undertakings], *, single: bool = False) -> Iterator[str]:
    yield table(sheets.turns(papers))


def provisions(papers: Iterable[FrameworkPaper], *, single: bool = False) -> Iterator[str]:
    yield table(sheets.provisions(papers))


def table(sheet: Sheet) -> str:
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(sheet.columns)
    writer.writerows([guarded(cell) for cell in row] for row in sheet.rows)
    return out.getvalue()
