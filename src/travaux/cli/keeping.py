"""``travaux doctor``, ``backup`` and ``restore``: keep a library sound."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from travaux.cli.bar import bar
from travaux.cli.library import library_option, opened
from travaux.common.errors import DamagedLibrary
from travaux.common.text import printable

if TYPE_CHECKING:
    from travaux.record.loose import Remark

_NO_CURE = (
    "Move the library's folder aside and travaux restore a backup in its place; without one, travaux build the papers anew: "
    "their bytes lie in its folder papers."
)


@click.command(epilog="\b\nExamples:\n  travaux doctor\n  travaux doctor --library process/")
@library_option
def doctor(library: Path) -> int:
    """Check the library, and mend what can be made again.

    The database, every paper's hash, every reading, what is shown, what is left over and the index are checked. The exit
    code is 22 where something is wrong that could not be mended.
    """
    try:
        remarks = _examined(library)
    except DamagedLibrary as error:
        raise DamagedLibrary(error.message, _NO_CURE) from None
    for remark in remarks:
        click.echo(printable(f"{'mended' if remark.mended else 'WRONG '}  {remark.message}"))
    wrong = sum(not remark.mended for remark in remarks)
    click.echo(f"{library}: {f'{wrong} faults could not be mended' if wrong else 'sound'}")
    if wrong:
        click.echo(_NO_CURE)
    return DamagedLibrary.exit_code if wrong else 0


def _examined(library: Path) -> list[Remark]:
    place = opened(library)
    from django.db import DatabaseError

    from travaux.intake.relating import relate_papers
    from travaux.intake.settle import settle
    from travaux.record.building import alone_in
    from travaux.record.doctor import examine
    from travaux.record.faults import explained

    def join() -> None:
        settle()
        relate_papers()

    try:
        with alone_in(place):
            remarks = list(examine(place, join, bar("Checking")))
    except DatabaseError as error:
        raise explained(error) from None
    return remarks


@click.command(
    epilog="\b\nExamples:\n  travaux backup process-2026-11-26.tar\n  travaux backup /mnt/backup/process.tar --library process/"
)
@click.argument("file", metavar="FILE", type=click.Path(dir_okay=False, path_type=Path))
@library_option
def backup(file: Path, library: Path) -> None:
    """Write the whole library to FILE: record and papers. It may be in use meanwhile.

    The copy is read back and every hash is checked before FILE appears. The index is left out: it is made anew.
    """
    place = opened(library)
    from travaux.record.backup import back_up

    count = back_up(place, file, bar("Backing up"), bar("Reading back"))
    click.echo(f"{file}: {count} papers, verified")


@click.command(epilog="\b\nExamples:\n  travaux restore process-2026-11-26.tar --library restored/")
@click.argument("file", metavar="FILE", type=click.Path(path_type=Path))
@library_option
def restore(file: Path, library: Path) -> None:
    """Make a library from a backup FILE, every hash checked. The folder must not be there yet."""
    from travaux.record.backup import restore as put_back

    count = put_back(file, library.absolute(), bar("Restoring"))
    place = opened(library)
    from travaux.record.search import index

    index.refresh(place)
    click.echo(f"{library}: {count} papers restored")
