"""The bytes of many new papers are kept by two processes."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from travaux.common.beside import divided
from travaux.intake.report import Report

LETTERS = 90


@pytest.fixture
def build(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Any]:
    """The module, in an open library, with batches so small that each process has some."""
    from django.db import connection

    from travaux.record.opening import open_library

    open_library(tmp_path / "library", create=True)
    from travaux.intake import build

    monkeypatch.setattr(build, "_HELD_AT_A_TIME", 7)
    yield build
    connection.close()


@pytest.fixture
def order(tmp_path: Path, build: Any) -> Any:
    """Letters enough for two processes."""
    folder = tmp_path / "papers"
    folder.mkdir()
    for number in range(LETTERS):
        (folder / f"{number:02}.txt").write_text(f"Letter {number} of our own.", "utf-8")
    return build.Order(folder, tmp_path / "library")


def held() -> list[tuple[str, str]]:
    from travaux.record.evidence import blobs
    from travaux.record.evidence.models import Holding

    rows = Holding.objects.order_by("path").values_list("path", "paper__sha256")
    return [(path, blobs.bytes_of(sha256).decode()) for path, sha256 in rows]


def test_each_file_is_kept_whoever_does_it(build: Any, order: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("travaux.reading.ready.make_ready", lambda **_: None)
    assert build._held(order) == Report(new=LETTERS)
    assert held() == [(f"{n:02}.txt", f"Letter {n} of our own.") for n in range(LETTERS)]
    assert build._held(order) == Report(unchanged=LETTERS)


def test_what_a_killed_process_beside_left_is_kept_by_the_other(
    build: Any, order: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    own, keep = os.getpid(), build.filing.file_holdings

    def dying(**given: object) -> None:
        if os.getpid() != own:
            os.kill(os.getpid(), signal.SIGKILL)
        keep(**given)

    monkeypatch.setattr(build.filing, "file_holdings", dying)
    assert build._held(order) == Report(new=LETTERS)
    assert len(held()) == LETTERS


def test_files_that_cannot_be_opened_are_told_in_their_order(
    build: Any, order: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("travaux.reading.ready.make_ready", lambda **_: None)
    monkeypatch.setattr(build, "divided", lambda count: tuple(reversed(divided(count))))
    gone = ["03.txt", "40.txt", "88.txt"]
    scanned = build.scan

    def losing(*given: object) -> object:
        found = scanned(*given)
        for name in gone:
            (order.folder / name).unlink()
        return found

    monkeypatch.setattr(build, "scan", losing)
    report = build._held(order)
    assert ([name for name, _ in report.failed], report.exit_code > 0) == (gone, True)
    assert report.new == LETTERS - len(gone)
