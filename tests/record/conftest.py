"""Libraries for tests: real ones, in a process of their own or in this one."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.cli.conftest import shell

SAMPLES = ("vienna-2017-provisional.docx", "vienna-2017-final.docx", "letter-2017-12-22.pdf", "rabat-2018-programme.docx",
           "geneva-2017-labour-mobility-ru.docx", "santiago-2017-programa.pdf", "marrakech-2018-annotated-agenda.pdf")  # fmt: skip


@pytest.fixture(scope="session")
def sample_folder(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with some of the project's own samples."""
    folder = tmp_path_factory.mktemp("samples")
    for name in SAMPLES:
        (folder / name).write_bytes((root / "examples" / name).read_bytes())
    return folder


@pytest.fixture(scope="session")
def sample_library(sample_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library built from them by the command; tests must not change it."""
    library = tmp_path_factory.mktemp("library") / "library"
    done = shell("build", sample_folder, "--library", library)
    assert done.returncode == 0, done.stderr
    return library


@pytest.fixture
def library(sample_library: Path, tmp_path: Path) -> Iterator[Path]:
    """A copy of the sample library, opened in this process, that a test may change."""
    from travaux.record.opening import open_library

    copy = tmp_path / "library"
    shutil.copytree(sample_library, copy)
    yield open_library(copy)
    from django.db import connection

    connection.close()
