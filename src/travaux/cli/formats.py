"""The formats that ``travaux read`` writes: which publisher, with which options."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import Any

from travaux.cli.messages import coloured
from travaux.common.programme import Programme
from travaux.publish.edition import Edition

SUFFIXES = {"text": ".txt", "json": ".json", "ics": ".ics", "html": ".html", "csv": ".csv"}
_MOST_COLUMNS = 100


@dataclass(frozen=True, slots=True)
class Form:
    """One format with its options; its publisher is imported on first need."""

    name: str
    options: dict[str, Any] = field(default_factory=dict)

    @property
    def suffix(self) -> str:
        return SUFFIXES[self.name]

    @property
    def _publisher(self) -> ModuleType:
        return import_module(f"travaux.publish.{self.name}")

    def notice(self, programme: Programme) -> str | None:
        """What this format must leave out of the programme, in words; TravauxError where that is all of it."""
        notice = getattr(self._publisher, "notice", None)
        return notice(programme) if notice else None

    def one(self, edition: Edition) -> Iterator[str]:
        yield self._publisher.write(edition.programme, edition.findings, edition.doubts, **self.options)

    def many(self, editions: Iterable[Edition]) -> Iterator[str]:
        """All editions as one text of this format."""
        yield from self._publisher.write_all(editions, **self.options)


def form(name: str | None, output: str | None) -> Form:
    """The format asked for, else the one that the suffix of the output file names, else text."""
    if name is None:
        suffix = Path(output).suffix.lower() if output else ""
        name = next((known for known, its in SUFFIXES.items() if its == suffix), "text")
    options: dict[str, Any] = {}
    if name == "text":
        columns = min(shutil.get_terminal_size().columns, _MOST_COLUMNS)
        options = {"columns": columns, "colour": output is None and coloured(sys.stdout)}
    if name == "csv":
        options = {"mark": output is not None}
    return Form(name, options)
