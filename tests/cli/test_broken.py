"""Damaged, hostile, encrypted and odd files: a result or one clear line each, and nothing left behind."""

from __future__ import annotations

import json
import os
import re
import resource
import subprocess
from pathlib import Path

from tests.cli.conftest import SCRIPT, shell
from tests.waiting import waited_for
from travaux.common.errors import (
    DamagedPaper,
    EmptyPaper,
    EncryptedPaper,
    LimitExceeded,
    NoProgramme,
    NotAPaper,
    NoText,
    TravauxError,
    UnknownFormat,
)

CODES = {error.exit_code for error in TravauxError.__subclasses__()}
SAID = {
    "holds no programme": NoProgramme, "holds no text": NoText, "is made of pictures": NoText, "is a slide deck of pictures": NoText,
    "is encrypted": EncryptedPaper, "is damaged": DamagedPaper, "cannot be read": DamagedPaper, "is empty": EmptyPaper,
    "is XML data": UnknownFormat, "is the page of an error": NotAPaper, "takes more than": LimitExceeded,
}  # fmt: skip
"""What a line says of a paper, by the kind of fault."""
NAMED = {
    r".*\.xml": UnknownFormat, r"tika-test.*([Ee]ncrypted|_protected_).*": EncryptedPaper, r".*_truncated\..*": DamagedPaper,
    r"error-page-.*": NotAPaper,
}  # fmt: skip
"""What is wrong with the papers whose names tell it."""


def test_every_broken_paper_ends_well(shared: Path, tmp_path: Path) -> None:
    papers = sorted((shared / "library" / "broken").iterdir())
    assert len(papers) == 96
    scratch, read, told = tmp_path / "scratch", tmp_path / "read.json", tmp_path / "told"
    scratch.mkdir()
    code, megabytes = used(
        [str(SCRIPT), "read", *map(str, papers), "--format", "json"], read, told, {**os.environ, "TMPDIR": str(scratch)}
    )  # fmt: skip
    assert list(scratch.iterdir()) == []
    assert code in CODES
    lines = told.read_text("utf-8").splitlines()
    kinds = {clear(line): kind(line) for line in lines}
    assert not {None} & {*kinds, *kinds.values()}, lines
    names = [one["paper"]["file"] for one in json.loads(read.read_bytes())]
    assert sorted([*names, *map(str, kinds)]) == [paper.name for paper in papers]
    assert len(lines) == len(kinds)
    expected = {paper.name: named(paper.name) for paper in papers if named(paper.name)}
    assert {name: kinds.get(name) for name in expected} == expected
    assert set(expected.values()) == set(NAMED.values())
    assert megabytes < 1000


def used(command: list[str], out: Path, err: Path, env: dict[str, str]) -> tuple[int, float]:
    """The exit code of a command, and the megabytes that it or one of its processes held at most."""

    def ended() -> tuple[int, resource.struct_rusage] | None:
        process, status, usage = os.wait4(started.pid, os.WNOHANG)
        return (os.waitstatus_to_exitcode(status), usage) if process else None

    with out.open("wb") as stdout, err.open("wb") as stderr:
        started = subprocess.Popen(command, stdout=stdout, stderr=stderr, env=env)
        code, usage = waited_for(ended, "the papers")
        started.returncode = code
    return code, usage.ru_maxrss / 1024


def clear(line: str) -> str | None:
    """The name of the paper of which a line says clearly what is wrong and what to do."""
    found = re.fullmatch(r"travaux: \S*/library/broken/(\S+?) (?!Traceback).*\. [A-Z].*\.", line)
    return found and found[1]


def kind(line: str) -> type[TravauxError] | None:
    return next((error for words, error in SAID.items() if words in line), None)


def named(name: str) -> type[TravauxError] | None:
    return next((error for pattern, error in NAMED.items() if re.fullmatch(pattern, name)), None)


def test_a_broken_paper_alone_ends_with_a_code_of_its_own(shared: Path) -> None:
    broken = shared / "library" / "broken"
    for suffix in (".pdf", ".docx", ".doc", ".ppt", ".xml"):
        paper = next(path for path in sorted(broken.iterdir()) if path.suffix == suffix)
        done = shell("read", paper)
        assert done.returncode in CODES and clear(done.stderr.removesuffix("\n")) == paper.name
        assert done.stdout == ""
