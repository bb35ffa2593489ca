"""``travaux build``: a folder of papers in, a library out."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from travaux.cli.bar import bar
from travaux.cli.library import library_option, opened
from travaux.cli.limits import jobs_option, limit_options, processors
from travaux.cli.messages import no_papers, say
from travaux.common.errors import LibraryInUse, OtherData, PaperNotFound, UnknownFormat, WrongSetting
from travaux.common.sandbox import Limits
from travaux.publish.words import count

if TYPE_CHECKING:
    from travaux.intake.build import Order
    from travaux.intake.report import Report

_FEW = 3
"""Files of an unknown format that have a line each; of more, these are named in one line."""
_REMEDY = UnknownFormat.remedy
_PAUSE = 5.0
"""Seconds between two looks at a folder that is watched."""

_EXAMPLES = """\b
Examples:
  travaux build papers/
  travaux build papers/ --library process/
  travaux build papers/ --again
  travaux build papers/ --watch
  travaux build papers/ --across-languages
  travaux build papers/ --workers dask:tcp://10.0.0.1:8786"""


@click.command(epilog=_EXAMPLES)
@click.argument("folder", metavar="FOLDER", type=click.Path(path_type=Path))
@library_option
@click.option("--again", is_flag=True, help="Read anew what an earlier version of Travaux has read.")
@click.option(
    "--workers",
    metavar="dask:ADDRESS",
    help="Read on the workers of the dask cluster whose scheduler is at ADDRESS, such as dask:tcp://10.0.0.1:8786.",
)
@click.option(
    "--across-languages",
    "across",
    is_flag=True,
    help="Have travaux similar find papers on the same topic in other languages too, now and after later builds. "
    "Needs pip install 'travaux[languages]'; takes about 35 ms a paper.",
)
@click.option("--watch", is_flag=True, help="Go on: look at the folder every few seconds, until stopped.")
@limit_options
@jobs_option
def build(
    folder: Path,
    library: Path,
    again: bool,
    workers: str | None,
    across: bool,
    watch: bool,
    time_limit: float,
    memory_limit: int,
    jobs: int | None,
) -> int:
    """Build a library from the papers in FOLDER, or bring it up to date.

    Every paper is kept, read and made searchable. A paper that has not changed costs nothing, one that cannot
    be read costs one line. The command may be stopped at any time and run again. The exit code is that of the first
    paper that could not be read, else 0.
    """
    if watch or not library.exists():
        _check(folder, library, watch)
    if across:
        from travaux.reading.likeness.meaning import check_installed

        check_installed()
    place = opened(library, create=True)
    from travaux.intake.build import Order
    from travaux.intake.build import build as carry_out

    order = Order(
        folder,
        place,
        Limits(time_limit, memory_limit),
        jobs or processors(),
        again,
        _cluster(workers),
        across=across,
    )
    if not watch:
        report = carry_out(_watched(order))
        _tell(report, library)
        nothing = report.strange and not report.read and not report.unchanged
        return OtherData.exit_code if nothing else report.exit_code
    _go_on(carry_out, replace(order, quiet=_PAUSE), library)
    return 0


def _go_on(carry_out: Callable[[Order], Report], order: Order, library: Path) -> None:
    """Look again and again, until stopped. What may pass, such as a folder that is away, is said once and waited for."""
    said = ""
    while True:
        try:
            report = carry_out(_watched(order))
        except (PaperNotFound, LibraryInUse) as error:
            filling = isinstance(error, PaperNotFound) and _is_open(order.folder)
            if str(error) != said and not filling:
                say(str(error))
                said = str(error)
        else:
            said = ""
            if report.new or report.changed or report.gone or report.read:
                _tell(report, library)
        time.sleep(_PAUSE)


def _is_open(folder: Path) -> bool:
    return folder.is_dir() and os.access(folder, os.R_OK | os.X_OK)


def _check(folder: Path, library: Path, watch: bool) -> None:
    """Before a library is made: is there anything to make it of?"""
    from travaux.intake.scan import check_folder

    if not watch:
        check_folder(folder.absolute(), library.absolute())
    elif not folder.is_dir():
        raise PaperNotFound(f"{folder}: no such folder")


def _cluster(workers: str | None) -> str | None:
    """The address in ``dask:ADDRESS``."""
    if workers is None:
        return None
    kind, _, address = workers.partition(":")
    if kind != "dask" or not address:
        raise WrongSetting(
            f"--workers {workers} names no cluster", "Write dask:ADDRESS, such as dask:tcp://10.0.0.1:8786."
        )
    return address


def _watched(order: Order) -> Order:
    return replace(order, watch=bar("Reading"), watch_across=bar("Comparing"))


def _tell(report: Report, library: Path) -> None:
    strangers = [name for name, message in report.failed if _REMEDY in message]
    for name, message in report.failed:
        if len(strangers) <= _FEW or name not in strangers:
            say(message if name in message else f"{name}: {message}")
    if len(strangers) > _FEW:
        more = len(strangers) - _FEW
        say(f"{', '.join(strangers[:_FEW])} and {more} more are in no format that is read. {_REMEDY}")
    if report.strange:
        say(no_papers(sorted(report.strange)))
    for name, message in report.partly:
        say(f"{name} was read in part: {message}.")
    parts = (
        (report.new, "new"), (report.changed, "changed"), (report.unchanged, "unchanged"), (report.gone, "no longer there"),
        (len(report.partly), "read in part"), (len(report.failed), "failed"),
        (len(report.strange), "no paper" if len(report.strange) == 1 else "no papers"),
    )  # fmt: skip
    counts = ", ".join(f"{number} {what}" for number, what in parts if number or what in ("new", "unchanged"))
    click.echo(f"{library}: {counts}; {count(report.read, 'paper')} read")
