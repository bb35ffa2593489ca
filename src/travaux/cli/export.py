"""``travaux export`` and ``travaux import``: the record out and in."""

from __future__ import annotations

import shutil
import sys
from importlib import import_module
from pathlib import Path
from typing import BinaryIO

import click

from travaux.cli.library import library_option, opened, settled
from travaux.common.errors import ConflictingDecision, PaperNotFound, unwritten

_FORMATS = {"jsonl": ".jsonl", "csv": "", "parquet": "", "ftm": ".ftm.json", "sqlite": ".sqlite"}


@click.command(
    epilog="\b\nExamples:\n  travaux export process.jsonl\n  travaux export tables/ --format csv\n"
    "  travaux export process.sqlite --format sqlite\n  travaux export process.ftm.json --format ftm"
)
@click.argument("output", metavar="OUTPUT", type=click.Path(path_type=Path))
@library_option
@click.option(
    "--format",
    "-f",
    "name",
    type=click.Choice(list(_FORMATS)),
    help="Without it, by the suffix of OUTPUT, else jsonl.",
)
def export(output: Path, library: Path, name: str | None) -> None:
    """Write the whole record to OUTPUT: a file, or for csv and parquet a folder with one file a table.

    The same papers and decisions give the same bytes. What jsonl writes, travaux import reads. The papers themselves
    are not in it: see travaux backup.
    """
    settled(library)
    from travaux.followup.tables import tables as register
    from travaux.record.export.tables import complete, tables

    form = name or _by_suffix(output)
    draft = output.with_name(f".{output.name}.part")
    write = import_module(f"travaux.publish.tables.{form}").write
    try:
        output.parent.mkdir(parents=True, exist_ok=True)
        _discard(draft)
        write((*(complete() if form == "jsonl" else tables()), *register()), draft)
        if output.is_dir():
            _replace_folder(draft, output)
        else:
            draft.replace(output)
    except OSError as error:
        raise unwritten(output, error) from None
    finally:
        _discard(draft)


@click.command(
    "import",
    epilog="\b\nExamples:\n  travaux import process.jsonl --library copy/\n  travaux import - --library copy/ < process.jsonl",
)
@click.argument("file", metavar="FILE", type=click.Path(path_type=Path, allow_dash=True))
@library_option
def import_record(file: Path, library: Path) -> int:
    """Take the record that travaux export wrote as jsonl into a library, which is made where there is none.

    Papers go by their hash: what the library has read itself stays as it is, and decisions that it does not have are
    added and carried out. Decisions about the register that cannot follow those of the library are left out and
    counted; the exit code is then 28. The papers' own bytes come with travaux build or a backup.
    """
    place = opened(library, create=True)
    from travaux.followup.importing import take_acts
    from travaux.intake.importing import take_in
    from travaux.intake.settle import settle
    from travaux.record.building import alone_in
    from travaux.record.search import index

    with alone_in(place):
        if str(file) == "-":
            taken = take_in(sys.stdin.buffer, "standard input")
        else:
            with _opened(file) as stream:
                taken = take_in(stream, str(file))
        added, left_out = take_acts(taken.acts)
        settle()
        if taken.withdrawn:
            index.remake(place)
    click.echo(f"{library}: {taken.papers} papers and {taken.decisions + added} decisions taken in")
    if left_out:
        click.echo(
            f"{left_out} decisions about the register cannot follow those of {library} and were left out"
        )
    return ConflictingDecision.exit_code if left_out else 0


def _opened(file: Path) -> BinaryIO:
    try:
        return file.open("rb")
    except OSError as error:
        raise PaperNotFound.unopened(file, error) from None


def _by_suffix(output: Path) -> str:
    return next(
        (name for name, suffix in _FORMATS.items() if suffix and output.name.endswith(suffix)), "jsonl"
    )


def _discard(path: Path) -> None:
    if path.is_dir():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)


def _replace_folder(draft: Path, output: Path) -> None:
    """Put the files of ``draft`` into the folder that is there; what else it holds stays."""
    for file in sorted(draft.iterdir()):
        file.replace(output / file.name)
