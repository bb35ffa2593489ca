"""A library with a review behind it and the next one open."""

from __future__ import annotations

import os
from pathlib import Path

from tests.cli.conftest import shell
from tests.web.serving import PASSWORD

FRAMEWORK = "Draft declaration"
UNDERTAKING = ("commitments-2018-draft.docx", "statement-2018-arrival-cities.txt")
"""The samples that undertake something."""


def hold_reviews(library: Path, role: str) -> None:
    """Give "ana" an account of the role, close the review of 2022 with two assessments, and open that of 2026."""
    listed = shell("register", "list", "--framework", FRAMEWORK, "--library", library).stdout
    first, second = [line.split()[0] for line in listed.splitlines()][:2]
    os.environ["TRAVAUX_PASSWORD"] = PASSWORD
    try:
        for arguments in (
            ("account", "ana", "--role", role),
            ("review", "open", "2022", "--framework", FRAMEWORK, "--date", "2022-05"),
            ("review", "assess", "2022", first, "achieved", "--source", "independent", "--reason", "two centres opened",
             "--evidence", "A/77/12:4:Two centres."),
            ("review", "assess", "2022", second, "under way", "--source", "self"),
            ("register", "means", second, "250000", "USD", "2030"),
            ("review", "close", "2022", "--reason", "adopted by the plenary"),
            ("review", "open", "2026", "--framework", FRAMEWORK, "--date", "2026-05"),
        ):  # fmt: skip
            done = shell(*arguments, "--library", library)
            assert done.returncode == 0, (arguments, done.stderr)
    finally:
        del os.environ["TRAVAUX_PASSWORD"]
