"""Read every gold paper and its twins, score them, and print the table.

    python tools/scoreboard.py [--only WORD] [--twins]
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import sys
from pathlib import Path
from types import ModuleType

from travaux.common.errors import TravauxError
from travaux.publish.json import shape
from travaux.reading import read

SHARED = Path(__file__).resolve().parents[2] / "shared"


def scorer() -> ModuleType:
    """The shared scoring module, which keeps the definition of every figure."""
    spec = importlib.util.spec_from_file_location("score", SHARED / "score.py")
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def predict(path: Path) -> dict:
    try:
        result = read(path)
    except TravauxError as error:
        print(f"{path.name}: {error}", file=sys.stderr)
        return {}
    return shape(result.programme, result.findings)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--only", default="", help="papers whose name holds this word")
    parser.add_argument("--twins", action="store_true", help="the flattened twins instead of the papers")
    args = parser.parse_args()
    score = scorer()
    rows: dict[str, dict[str, float]] = {}
    for path in sorted((SHARED / ("twins" if args.twins else "papers")).iterdir()):
        gold_path = SHARED / "gold" / f"{path.name.split('.')[0]}.json"
        if args.only in path.name and gold_path.exists():
            gold = json.loads(gold_path.read_text("utf-8"))
            rows[path.stem] = score.score(gold, predict(path))
    means = {}
    for figure in score.FIGURES:
        values = [row[figure] for row in rows.values() if figure in row]
        if values:
            means[figure] = sum(values) / len(values)
    print(" " * 44 + "".join(f"{figure[:9]:>10}" for figure in (*score.FIGURES, "score")))
    for name, row in [*rows.items(), ("mean", means)]:
        total = sum(row.values()) / max(1, len(row))
        if name == "mean":
            total = sum(sum(r.values()) / max(1, len(r)) for r in rows.values()) / max(1, len(rows))
        cells = "".join(f"{row[f]:>10.3f}" if f in row else f"{'-':>10}" for f in score.FIGURES)
        print(f"{name[:43]:<44}{cells}{total:>10.3f}")


if __name__ == "__main__":
    main()
