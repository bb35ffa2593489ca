"""Lines for the person at the terminal, on standard error."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from typing import IO

import click

from travaux.common.text import printable


def say(message: str) -> None:
    """One line on standard error, safe to print whatever a paper or its name holds."""
    click.echo(f"travaux: {printable(message)}", err=True)


_NAMED = 3


def no_papers(names: Sequence[str]) -> str:
    """One line on files of a folder that are data, programs or recordings, which is no failure."""
    if len(names) == 1:
        return f"{names[0]} is no paper and was left out."
    more = f" and {len(names) - _NAMED} more" if len(names) > _NAMED else ""
    return f"{', '.join(names[:_NAMED])}{more} are no papers and were left out."


def coloured(stream: IO[str]) -> bool:
    """True where ``stream`` is a terminal that wants colours (https://no-color.org)."""
    return stream.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def watched(elsewhere: bool) -> bool:
    """True where someone sees standard error while the result goes ``elsewhere`` or into a pipe."""
    return sys.stderr.isatty() and (elsewhere or not sys.stdout.isatty())


def tell_pages(name: str, done: int, total: int) -> None:
    """On a terminal, how many pages of a scan are recognised; gone when the last one is."""
    if not sys.stderr.isatty():
        return
    text = f"Recognising {printable(name)}: page {min(done + 1, total)} of {total}"
    click.echo("\r\x1b[K" + (text if done < total else ""), err=True, nl=False)
