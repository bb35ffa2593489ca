"""Fixtures that several tests share, and the list of what the machine could not run."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

ROOT = Path(__file__).resolve().parents[1]
SHARED = ROOT.parent / "shared"

settings.register_profile(
    "travaux", deadline=None, derandomize="CI" in os.environ, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("travaux")


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


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """End with what this machine left out, on the screen and in build/left-out.txt."""
    reasons = sorted({_reason(report) for report in terminalreporter.stats.get("skipped", [])})
    target = ROOT / "build" / "left-out.txt"
    target.parent.mkdir(exist_ok=True)
    target.write_text("".join(f"{reason}\n" for reason in reasons), "utf-8")
    terminalreporter.section("left out")
    for reason in reasons or ["nothing"]:
        terminalreporter.write_line(reason)


def _reason(report: pytest.TestReport) -> str:
    text = report.longrepr[2] if isinstance(report.longrepr, tuple) else str(report.longrepr)
    return text.removeprefix("Skipped: ").removeprefix("left out: ")
