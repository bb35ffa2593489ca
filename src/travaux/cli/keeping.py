"""``travaux doctor``, ``backup`` and ``restore``: keep a library sound."""

from __future__ import annotations

from pathlib import Path

import click

from travaux.cli.library import library_option, opened
from travaux.common.errors import DamagedLibrary
from travaux.common.text import printable


@click.command(epilog="\b\nExamples:\n  travaux doctor\n  travaux doctor --library process/")
@library_option
def doctor(library: Path) -> int:
    """Check the library, and mend what can be made again.

    The database, every paper's hash, every reading, what is shown, what is left over and the index are checked. The exit
    code is 22 where something is wrong that could not be mended.
    """
    place = opened(library)
    from travaux.intake.relating import relate_papers
    from travaux.intake.settle import settle
    from travaux.record.building import alone_in
    from travaux.record.doctor import examine

    with alone_in(place):
        remarks = list(examine(place))
        settle()
        relate_papers()
    for remark in remarks:
        click.echo(printable(f"{'mended' if remark.mended else 'WRONG '}  {remark.message}"))
    wrong = sum(not remark.mended for remark in remarks)
    click.echo(f"{library}: {f'{wrong} faults could not be mended' if wrong else 'sound'}")
    return DamagedLibrary.exit_code if wrong else 0


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

    count = back_up(place, file)
    click.echo(f"{file}: {count} papers, verified")


@click.command(epilog="\b\nExamples:\n  travaux restore process-2026-11-26.tar --library restored/")
@click.argument("file", metavar="FILE", type=click.Path(path_type=Path))
@library_option
def restore(file: Path, library: Path) -> None:
    """Make a library from a backup FILE, every hash checked. The folder must not be there yet."""
    from travaux.cli.library import set_up

    set_up(library)
    from travaux.record.backup import restore as put_back

    count = put_back(file, library.absolute())
    place = opened(library)
    from travaux.record.search import index

    index.refresh(place)
    click.echo(f"{library}: {count} papers restored")
