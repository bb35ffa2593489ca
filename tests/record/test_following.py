"""The process that indexes papers while a build files them."""

from __future__ import annotations

import os
import shutil
import signal
from pathlib import Path

import pytest

from tests.record.conftest import SAMPLES


def found(library: Path) -> int:
    from travaux.record.search.search import search

    return search(library, "migration").total


def test_the_index_is_level_once_the_record_was_followed(library: Path) -> None:
    from travaux.record.search import index
    from travaux.record.search.following import Follower

    before = found(library)
    shutil.rmtree(library / "index")
    with Follower(library) as follower:
        follower.tell()
        follower.finish()
    assert index.is_level(library)
    assert (index.size(library), found(library)) == (len(SAMPLES), before)


def test_what_a_killed_follower_left_is_indexed_afterwards(library: Path) -> None:
    from travaux.record.search import index
    from travaux.record.search.following import Follower

    before = found(library)
    shutil.rmtree(library / "index")
    with Follower(library) as follower:
        os.kill(follower.process, signal.SIGKILL)
        follower.tell()
        follower.finish()
    index.refresh(library)
    assert (index.is_level(library), found(library)) == (True, before)


def test_no_follower_outlives_a_build_that_failed(library: Path) -> None:
    from travaux.record.search.following import Follower

    with pytest.raises(RuntimeError), Follower(library) as follower:
        raise RuntimeError
    with pytest.raises(ProcessLookupError):
        os.kill(follower.process, 0)


def test_a_follower_leaves_an_index_alone_that_somebody_else_writes(library: Path) -> None:
    from travaux.record.evidence import marks
    from travaux.record.search import index
    from travaux.record.search.following import Follower

    writing = index.Writing(library)
    marks.touch()
    with Follower(library) as follower:
        follower.tell()
    assert not index.is_level(library)
    writing.follow()
    writing.close()
    assert index.is_level(library)


def test_what_is_added_to_a_library_is_found_beside_what_was_there(tmp_path: Path) -> None:
    from tests.cli.conftest import shell

    folder, library = tmp_path / "papers", tmp_path / "library"
    folder.mkdir()
    for first in (0, 70):
        for number in range(first, first + 70):
            (folder / f"{number}.txt").write_text(f"Letter {number}\n\nThe round table is put off.\n")
        done = shell("build", folder, "--library", library)
        assert done.returncode == 0, done.stderr
        said = shell("search", "table", "--library", library, "--limit", "1").stdout
        assert f"{first + 70} papers" in said
