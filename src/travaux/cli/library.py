"""What all commands that work on a library share: the option, and how it is opened."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

DEFAULT = "library"

library_option: Callable[[Callable[..., Any]], Callable[..., Any]] = click.option(
    "--library",
    "-l",
    metavar="DIR",
    default=DEFAULT,
    envvar="TRAVAUX_LIBRARY",
    show_default=True,
    type=click.Path(file_okay=False, path_type=Path),
    help="The library's folder.",
)


def opened(folder: Path, *, create: bool = False) -> Path:
    """The library in ``folder``, ready for use; see :func:`travaux.record.opening.open_library`."""
    from travaux.record.opening import open_library

    return open_library(folder, create=create)


def settled(folder: Path) -> Path:
    """The library in ``folder``, with its meetings and people level with the record."""
    library = opened(folder)
    from travaux.intake.settle import settle

    settle()
    return library


def related(folder: Path) -> Path:
    """The library in ``folder``, with the relations of its papers level with the record."""
    library = opened(folder)
    from travaux.intake.relating import relate_papers

    relate_papers()
    return library
