"""docs/benchmarks.md, to which each benchmark writes its own section and leaves the others as they are."""

from __future__ import annotations

import datetime
import os
import platform
import re
import sys
from pathlib import Path

TARGET = Path(__file__).resolve().parents[1] / "docs" / "benchmarks.md"
HEAD = "# Benchmarks\n\nEach section is written by a command of its own, which it names; `make bench` runs them all.\n"
ORDER = ("reading", "commitments", "publishing", "library", "languages", "web", "follow-up")


def made_by(command: str) -> str:
    """The line that says how a section was made: command, day, machine.

    The Python that a distribution ships is built with profiles, and reads up to a fifth faster than one built without.
    """
    whose = "the system’s Python" if sys.base_prefix == "/usr" else "Python"
    return (
        f"Made by `{command}` on {datetime.date.today().isoformat()}: {whose} {platform.python_version()}, {_processor()}, "
        f"{os.cpu_count()} cores, {platform.system()} {platform.release().split('-')[0]}."
    )


def write(name: str, text: str) -> None:
    """Put ``text`` in the place of the section ``name``, one of ORDER."""
    before = TARGET.read_text("utf-8") if TARGET.exists() else ""
    sections = dict(re.findall(r"<!-- (\S+) -->\n(.*?)\n<!-- end -->", before, re.DOTALL))
    sections[name] = text.strip()
    told = [f"<!-- {one} -->\n{sections[one]}\n<!-- end -->\n" for one in ORDER if one in sections]
    TARGET.write_text("\n".join([HEAD, *told]), "utf-8")


def holds(good: bool) -> str:
    """What stands behind a figure that does, or does not, reach what is asked."""
    return "holds" if good else "**falls short**"


def asked_row(what: str, least: str, measured: str, good: bool) -> str:
    """A line of a table of what is asked: the figure, what is asked of it, what was measured, and whether that will do."""
    return f"| {what} | {least} | {measured} | {holds(good)} |"


def _processor() -> str:
    info = Path("/proc/cpuinfo")
    if info.exists():
        for line in info.read_text("utf-8").splitlines():
            if line.startswith("model name"):
                return line.split(":", 1)[1].strip()
    return platform.processor() or "unknown processor"
