"""The command starts fast: reading one paper loads none of the large libraries that other commands need."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
HEAVY = (
    "asyncio", "dateparser", "django", "docx", "icalendar", "jinja2", "lingua", "ninja", "numpy", "openpyxl", "pandas",
    "PIL", "pyarrow", "rapidfuzz", "rensa", "scipy", "tantivy", "typst", "waitress",
)  # fmt: skip
_WATCHED = """
import sys
from pathlib import Path

class Watch:
    def find_spec(self, name, path=None, target=None):
        if name in {heavy!r}:
            with Path({seen!r}).open("a") as seen:
                seen.write(name + "\\n")
        return None

sys.meta_path.insert(0, Watch())
sys.argv = ["travaux", *{arguments!r}]
from travaux.cli.main import run
run()
"""
"""The worker is forked, so that it is watched as well."""


def _loaded(folder: Path, *arguments: str) -> set[str]:
    seen = folder / "seen"
    seen.touch()
    code = _WATCHED.format(heavy=HEAVY, seen=str(seen), arguments=arguments)
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return set(seen.read_text("utf-8").split())


@pytest.mark.parametrize(
    "paper",
    ["geneva-2017-human-rights-programme.pdf", "vienna-2017-final.docx", "negotiations-2018-round-six.md"],
)
def test_reading_a_paper_loads_no_large_library(tmp_path: Path, paper: str) -> None:
    assert _loaded(tmp_path, "read", str(EXAMPLES / paper)) == set()


def test_help_loads_no_large_library(tmp_path: Path) -> None:
    assert _loaded(tmp_path, "--help") == set()
