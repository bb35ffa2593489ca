"""The lists that ship with a package, in its folder ``data``: text in UTF-8, one entry a line, remarks after "#"."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.resources import files


def entries(package: str, name: str) -> Iterator[str]:
    """The lines of such a file as they are written, without remarks and empty lines."""
    for line in (files(package) / "data" / name).read_text("utf-8").splitlines():
        if line.strip() and not line.startswith("#"):
            yield line


def rows(package: str, name: str, parting: str = "|") -> Iterator[list[str]]:
    """The entries of a file that is a table, each in its cells."""
    for entry in entries(package, name):
        yield entry.split(parting)
