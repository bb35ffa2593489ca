"""A folder whose files go while it is read, and links that lead nowhere."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.cli.conftest import shell
from travaux.intake.scan import scan


def test_a_link_that_leads_to_itself_costs_one_line_and_the_other_papers_are_read(tmp_path: Path) -> None:
    papers = tmp_path / "papers"
    papers.mkdir()
    (papers / "letter.txt").write_text("A letter on ferries.", "utf-8")
    (papers / "loop.pdf").symlink_to("loop.pdf")
    (papers / "nowhere.pdf").symlink_to("gone.pdf")
    for said in ("1 new, 0 unchanged", "0 new, 1 unchanged"):
        done = shell("build", papers, "--library", tmp_path / "library")
        assert done.returncode == 3 and said in done.stdout
        assert done.stderr == (
            "travaux: loop.pdf cannot be opened: Too many levels of symbolic links. Check its permissions.\n"
        )


def test_what_goes_while_a_folder_is_read_is_not_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "below").mkdir()
    for path in ("stays.txt", "goes.txt", "below/goes.txt"):
        (tmp_path / path).write_text("A letter.", "utf-8")

    @contextmanager
    def read(folder: Path) -> Iterator[list[os.DirEntry[str]]]:
        with os.scandir(folder) as entries:
            found = list(entries)
        (tmp_path / "goes.txt").unlink()
        shutil.rmtree(tmp_path / "below")
        yield found

    monkeypatch.setattr("travaux.intake.scan._opened", read)
    found = scan(tmp_path, {}, tmp_path / "library")
    assert [place.path for place in found.fresh] == ["stays.txt"]
