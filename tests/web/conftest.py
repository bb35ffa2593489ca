"""The reading room of the sample library, asked in this process or in a browser."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import shell
from tests.record.conftest import library, sample_folder, sample_library
from tests.web.reviewed import UNDERTAKING, hold_reviews
from tests.web.serving import HOSTILE, PASSWORD, chromium, serving

__all__ = ["library", "sample_folder", "sample_library"]


@pytest.fixture(scope="session")
def level_library(sample_library: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library with all that is derived made; tests must not change it."""
    from travaux.record.opening import open_library

    copy = tmp_path_factory.mktemp("room") / "library"
    shutil.copytree(sample_library, copy)
    open_library(copy)
    from travaux.intake.keeper import keep_level

    keep_level(copy)
    return copy


@pytest.fixture
def room(level_library: Path) -> Iterator[Path]:
    """The reading room as it is on this machine, open in this process."""
    from django.db import connection
    from django.test.utils import override_settings

    from travaux.record.opening import open_library

    open_library(level_library)
    with override_settings(PUBLIC_READING=True, ALLOWED_HOSTS=["testserver"]):
        yield level_library
    connection.close()


@pytest.fixture
def reader(room: Path) -> Any:
    """A browser of somebody without an account."""
    from django.test import Client

    return Client()


@pytest.fixture
def own_room(level_library: Path, tmp_path: Path) -> Iterator[Path]:
    """As ``room``, of a copy that the test may change."""
    from django.db import connection
    from django.test.utils import override_settings

    from travaux.record.opening import open_library

    copy = tmp_path / "own"
    shutil.copytree(level_library, copy)
    open_library(copy)
    with override_settings(PUBLIC_READING=True, ALLOWED_HOSTS=["testserver"]):
        yield copy
    connection.close()


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    """A browser for the tests of one module: Django takes no question in a process in which Playwright is at work."""
    with chromium() as one:
        yield one


@pytest.fixture(scope="session")
def served(root: Path, level_library: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a reading room with an editor, one closed review and the next one open, and a hostile paper.

    Tests leave it as they found it.
    """
    library = tmp_path_factory.mktemp("served") / "library"
    shutil.copytree(level_library, library)
    papers = tmp_path_factory.mktemp("papers")
    for name in UNDERTAKING:
        shutil.copy(root / "examples" / name, papers)
    (papers / "<i>hostile<i>.txt").write_text(f"STATEMENT\n\n{HOSTILE} quizzaciously\n", "utf-8")
    done = shell("build", papers, "--library", library)
    assert done.returncode == 0, done.stderr
    hold_reviews(library, "editor")
    with serving(library) as address:
        yield address


@pytest.fixture(scope="module")
def base(level_library: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a reading room that the tests of one module may change, with an administrator and an editor."""
    library = tmp_path_factory.mktemp("tasks") / "library"
    shutil.copytree(level_library, library)
    env = {**os.environ, "TRAVAUX_PASSWORD": PASSWORD}
    for name, role in (("ana", "administrator"), ("ben", "editor")):
        assert shell("account", name, "--role", role, "--library", library, env=env).returncode == 0
    with serving(library) as address:
        yield address
