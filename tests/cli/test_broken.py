"""Damaged, hostile, encrypted and odd files: a result or one clear line each, and nothing left behind."""

from __future__ import annotations

import json
import os
import re
import resource
from pathlib import Path

from tests.cli.conftest import shell
from travaux.common.errors import TravauxError

CODES = {error.exit_code for error in TravauxError.__subclasses__()}


def test_every_broken_paper_ends_well(shared: Path, tmp_path: Path) -> None:
    papers = sorted((shared / "library" / "broken").iterdir())
    assert len(papers) == 96
    scratch = tmp_path / "scratch"
    scratch.mkdir()
    environment = {**os.environ, "TMPDIR": str(scratch)}
    done = shell("read", *papers, "--format", "json", env=environment, timeout=900)
    assert list(scratch.iterdir()) == []
    assert done.returncode in CODES
    read = [one["paper"]["file"] for one in json.loads(done.stdout)]
    told = [clear(line) for line in done.stderr.splitlines()]
    assert [line for line in told if line is None] == [], done.stderr
    assert sorted([*read, *map(str, told)]) == [paper.name for paper in papers]
    megabytes = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    assert megabytes < 1000


def clear(line: str) -> str | None:
    """The name of the paper of which a line says clearly what is wrong and what to do."""
    found = re.fullmatch(r"travaux: \S*/library/broken/(\S+?) (?!Traceback).*\. [A-Z].*\.", line)
    return found and found[1]


def test_a_broken_paper_alone_ends_with_a_code_of_its_own(shared: Path) -> None:
    broken = shared / "library" / "broken"
    for suffix in (".pdf", ".docx", ".doc", ".ppt", ".xml"):
        paper = next(path for path in sorted(broken.iterdir()) if path.suffix == suffix)
        done = shell("read", paper)
        assert done.returncode in CODES and clear(done.stderr.removesuffix("\n")) == paper.name
        assert done.stdout == ""
