"""One JSON object a line; ``table`` says which table the row is of."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

from travaux.common.table import Table


def write(tables: Sequence[Table], path: Path) -> None:
    with path.open("w", encoding="utf-8", newline="\n") as stream:
        for table in tables:
            names = [column.name for column in table.columns]
            for row in table.rows():
                line = {"table": table.name, **dict(zip(names, row, strict=True))}
                stream.write(json.dumps(line, ensure_ascii=False, separators=(",", ":")) + "\n")
