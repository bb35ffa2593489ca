"""Damaged, hostile, encrypted and odd files: a result or one clear line each, and nothing left behind."""

from __future__ import annotations

import os
import re
import resource
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from tests.cli.conftest import shell
from travaux.common.errors import TravauxError

CODES = {error.exit_code for error in TravauxError.__subclasses__()}


def complaint(paper: Path, scratch: Path) -> str | None:
    """What is wrong with how one paper ended, if anything."""
    scratch.mkdir()
    done = shell("read", paper, env={**os.environ, "TMPDIR": str(scratch)})
    if list(scratch.iterdir()):
        return f"{paper.name} left {list(scratch.iterdir())}"
    if done.returncode == 0:
        return None if done.stdout and not done.stderr else f"{paper.name}: {done.stderr}"
    clear = re.fullmatch(rf"travaux: {re.escape(str(paper))} .*\. [A-Z].*\.\n", done.stderr)
    if done.returncode in CODES and clear and not done.stdout and "Traceback" not in done.stderr:
        return None
    return f"{paper.name}: exit {done.returncode}: {done.stderr}"


def test_every_broken_paper_ends_well(shared: Path, tmp_path: Path) -> None:
    papers = sorted((shared / "library" / "broken").iterdir())
    assert len(papers) == 96
    with ThreadPoolExecutor(2) as pool:
        ends = pool.map(complaint, papers, (tmp_path / str(number) for number in range(len(papers))))
        assert [end for end in ends if end] == []
    megabytes = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    assert megabytes < 1000
