"""The form in which a command publishes: a format of the registry with the options of this run."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from travaux.cli.messages import coloured
from travaux.cli.output import refuse_suffix
from travaux.common.errors import MissingPart, UnknownTarget
from travaux.common.programme import Programme
from travaux.publish import registry
from travaux.publish.edition import Edition
from travaux.publish.registry import Format

_MOST_COLUMNS = 100


@dataclass(frozen=True, slots=True)
class Form:
    """One format with its options."""

    format: Format
    options: dict[str, Any] = field(default_factory=dict)

    @property
    def suffix(self) -> str:
        return self.format.suffix

    def notice(self, programme: Programme) -> str | None:
        """What this format must leave out of the programme, in words; TravauxError where that is all of it."""
        return self.format.notice(programme)

    def one(self, edition: Edition) -> Iterator[str | bytes]:
        yield self.format.one(edition, **self.options)

    def many(self, editions: Iterable[Edition]) -> Iterator[str | bytes]:
        """All editions as one file of this format. UnknownTarget where the format holds one programme only."""
        if not self.format.collects:
            raise UnknownTarget(
                f"{self.format.name} holds one programme a file",
                "Name a folder (FOLDER/) to have a file each.",
            )
        yield from self.format.many(editions, **self.options)


def form(name: str | None, output: str | None) -> Form:
    """The format asked for, else the one that the suffix of the output file names, else text.

    UnknownTarget where the suffix is that of a format which is not written.
    """
    known = registry.by_name(name) if name else registry.by_suffix(output or "")
    if known is None:
        refuse_suffix(output)
    return with_options(known or registry.by_name("text"), output)


def with_options(known: Format, output: str | None, **options: Any) -> Form:
    """The format with ``options``, and with those that depend on where the output goes.

    MissingPart where this installation cannot write it.
    """
    if known.missing:
        raise MissingPart(
            f"{known.name} needs {', '.join(known.missing)}, which is not installed",
            "Install Travaux again with pip.",
        )
    if known.name == "text":
        columns = min(shutil.get_terminal_size().columns, _MOST_COLUMNS)
        options |= {"columns": columns, "colour": output is None and coloured(sys.stdout)}
    if known.name == "csv":
        options |= {"mark": output is not None}
    return Form(known, options)
