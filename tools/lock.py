"""Resolve what pyproject.toml asks for and write requirements/*.lock, with hashes, for all platforms."""

from __future__ import annotations

import subprocess
import sys
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
BACKEND = ["hatchling", "editables"]
PRETALX = "pretalx==2025.2.2"
"""Started by the tests in an environment of its own; no part of the product."""


def main() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    product = [*project["project"]["dependencies"], *BACKEND]
    groups = project["dependency-groups"]
    extras = project["project"]["optional-dependencies"]
    product += extras["ocr"]
    everything = product + [wanted for extra in extras.values() for wanted in extra]
    for name, wanted in (
        ("product", product),
        ("dev", everything + groups["dev"]),
        ("bench", everything + groups["bench"]),
        ("pretalx", [PRETALX]),
    ):
        target = ROOT / "requirements" / f"{name}.lock"
        subprocess.run(
            [sys.executable, "-m", "uv", "pip", "compile", "-q", "-", "-o", target, "--universal", "--generate-hashes",
             "--python-version", "3.11", "--custom-compile-command", "make lock", "--no-annotate",
             *(["-c", ROOT / "requirements" / "dev.lock"] if name == "bench" else [])],
            input="\n".join(wanted), text=True, check=True, cwd=ROOT,
        )  # fmt: skip


if __name__ == "__main__":
    main()
