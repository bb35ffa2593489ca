"""Fixtures that several tests share, and the list of what the machine could not run."""

from __future__ import annotations

from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
SHARED = ROOT.parent / "shared"


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of real papers beside the project; tests that need it skip without it."""
    if not SHARED.is_dir():
        pytest.skip("the shared papers (../shared) are not here")
    return SHARED


@pytest.fixture(scope="session")
def root() -> Path:
    """The project's own folder."""
    return ROOT
