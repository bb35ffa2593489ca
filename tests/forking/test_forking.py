"""What is forked is no other command than what is installed."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests import forking
from tests.cli.conftest import started
from travaux.common.errors import DamagedLibrary, LibraryNotFound, PaperNotFound

PAPER = "# Forum\n\n12 May 2031\n\n* 09:00 Opening\n* 10:00 Closing\n"


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        ("--version", 0), ("read a.md --format json", 0), ("build . --library new", 0), ("nonsense", 2), ("read none.md", PaperNotFound.exit_code),
        ("list --library .", LibraryNotFound.exit_code), ("list --library damaged", DamagedLibrary.exit_code),
    ],
)  # fmt: skip
def test_a_forked_command_says_and_ends_as_a_started_one(tmp_path: Path, arguments: str, code: int) -> None:
    ended = []
    for place, ask in (("forked", forking.command), ("started", started)):
        folder = tmp_path / place / "papers"
        (folder / "damaged").mkdir(parents=True)
        (folder / "a.md").write_text(PAPER, "utf-8")
        (folder / "damaged" / "record.sqlite3").write_bytes(b"no database" * 1000)
        done = ask(*arguments.split(), cwd=folder, env=os.environ)
        ended.append(
            (done.returncode, *(said.replace(str(folder), "") for said in (done.stdout, done.stderr)))
        )
    assert ended[0] == ended[1]
    assert ended[0][0] == code


def test_what_counts_when_an_interpreter_starts_is_not_forked() -> None:
    assert forking.takes({**os.environ, "TRAVAUX_PASSWORD": "x", "TZ": "UTC"})
    assert not forking.takes({**os.environ, "PYTHONHASHSEED": "7"})
    assert not forking.takes({**os.environ, "LC_ALL": "C"})
