"""A folder whose files go while it is read, and links that lead nowhere."""

from __future__ import annotations

import errno
import os
import re
import shutil
from pathlib import Path

import pytest

from tests.cli.conftest import shell
from travaux.common.errors import PaperNotFound
from travaux.intake import scan as scanning
from travaux.intake.scan import check_folder, scan
from travaux.record.opening import open_library


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

    listed = scanning._listed

    def read(folder: Path) -> list[os.DirEntry[str]]:
        found = listed(folder)
        (tmp_path / "goes.txt").unlink()
        shutil.rmtree(tmp_path / "below")
        return found

    monkeypatch.setattr(scanning, "_listed", read)
    found = scan(tmp_path, {}, tmp_path / "library")
    assert [place.path for place in found.fresh] == ["stays.txt"]


def _closing(monkeypatch: pytest.MonkeyPatch, closed: Path) -> None:
    """Let a folder be one that this account may not open."""
    listed = scanning._listed

    def read(folder: Path) -> list[os.DirEntry[str]]:
        if folder == closed:
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(folder))
        return listed(folder)

    monkeypatch.setattr(scanning, "_listed", read)


def test_a_folder_within_that_cannot_be_opened_is_told_and_the_rest_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("closed", "open"):
        (tmp_path / "papers" / name).mkdir(parents=True)
        (tmp_path / "papers" / name / "letter.txt").write_text(f"A letter from the {name} folder.", "utf-8")
    library = open_library(tmp_path / "library", create=True)
    from travaux.intake.build import Order, build
    from travaux.intake.report import Report

    order = Order(tmp_path / "papers", library)
    assert build(order) == Report(new=2, read=2)
    _closing(monkeypatch, tmp_path / "papers" / "closed")
    told = [("closed/", "closed/ cannot be opened: Permission denied. Check the path and its permissions.")]
    assert build(order) == Report(unchanged=1, failed=told, exit_code=3)
    monkeypatch.undo()
    assert build(order) == Report(unchanged=2)


def test_a_folder_of_which_nothing_can_be_opened_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "closed").mkdir()
    _closing(monkeypatch, tmp_path / "closed")
    said = re.escape(f"{tmp_path}/closed/ cannot be opened: Permission denied")
    for look in (
        lambda: scan(tmp_path, {}, tmp_path / "library"),
        lambda: check_folder(tmp_path, tmp_path / "library"),
    ):
        with pytest.raises(PaperNotFound, match=said):
            look()
