"""The reading room of the sample library, asked in this process."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.record.conftest import library, sample_folder, sample_library

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
