"""The shared papers with their gold: finding, reading and scoring them, meeting by meeting."""

from __future__ import annotations

import importlib.util
import json
from collections import defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path
from types import ModuleType
from typing import Any, NamedTuple

from travaux.common.errors import TravauxError
from travaux.publish.json import shape
from travaux.reading import read

SHARED = Path(__file__).resolve().parents[2] / "shared"
MEETINGS = ("asef", "itu-eaco", "wima", "un-ggim", "un-c34")
"""Papers of one meeting share these first words: they are never split between learning and testing."""

JSON = dict[str, Any]
Row = dict[str, float]


class Case(NamedTuple):
    """One paper (or flattened twin) with its gold."""

    path: Path
    gold: JSON

    @property
    def name(self) -> str:
        return self.path.stem

    @property
    def meeting(self) -> str:
        stem = self.path.name.split(".")[0]
        return next((meeting for meeting in MEETINGS if stem.startswith(meeting)), stem)


def cases(*, twins: bool = False, only: str = "") -> Iterator[Case]:
    """The papers, or their twins, that have a gold, sorted by name."""
    for path in sorted((SHARED / ("twins" if twins else "papers")).iterdir()):
        gold = SHARED / "gold" / f"{path.name.split('.')[0]}.json"
        if only in path.name and gold.exists():
            yield Case(path, json.loads(gold.read_text("utf-8")))


def scorer() -> ModuleType:
    """The shared scoring module, which keeps the definition of every figure."""
    spec = importlib.util.spec_from_file_location("score", SHARED / "score.py")
    if spec is None or spec.loader is None:
        raise FileNotFoundError(SHARED / "score.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def predict(path: Path) -> JSON:
    """What the reader makes of a paper; nothing where it refuses it."""
    try:
        result = read(path)
    except TravauxError as error:
        return {"error": str(error)}
    return shape(result.programme, result.findings)


def total(row: Mapping[str, float]) -> float:
    """A paper's score: the mean of the figures that apply to it."""
    return sum(row.values()) / len(row) if row else 0.0


def means(rows: Mapping[str, Row], figures: tuple[str, ...]) -> Row:
    """The mean of each figure over the papers that it applies to, and of the scores."""
    out = {}
    for figure in figures:
        values = [row[figure] for row in rows.values() if figure in row]
        if values:
            out[figure] = sum(values) / len(values)
    return out | {"score": sum(map(total, rows.values())) / max(1, len(rows))}


def over_meetings(scores: Mapping[str, list[float]]) -> float:
    """The mean of the means of the meetings, so that a meeting with three papers counts once."""
    return sum(sum(group) / len(group) for group in scores.values()) / max(1, len(scores))


def by_meeting(found: list[Case], rows: Mapping[str, Row]) -> dict[str, list[float]]:
    groups = defaultdict(list)
    for case in found:
        groups[case.meeting].append(total(rows[case.name]))
    return dict(groups)
