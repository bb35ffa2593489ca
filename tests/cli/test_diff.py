"""``travaux diff`` as its users meet it, on the project's own samples."""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path

from tests.cli.conftest import shell, started

ROOT = Path(__file__).resolve().parents[2]
PROVISIONAL, FINAL = (f"examples/vienna-2017-{status}.docx" for status in ("provisional", "final"))


def diff(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    return shell("diff", *arguments, cwd=ROOT, env={**os.environ, "COLUMNS": "200"})


def test_the_final_version_of_the_sample_meeting() -> None:
    done = diff(PROVISIONAL, FINAL)
    assert (done.returncode, done.stderr) == (0, "")
    lines = [line.strip() for line in done.stdout.splitlines()]
    assert "• The provisional version is now final." in lines
    assert "• “Closing remarks” moves from day 2, 17:30–18:00 to day 2, 17:15–17:45." in lines
    assert (
        "• Added: “Informal dialogue of the co-facilitators with stakeholders” (day 2, 09:00–09:50)." in lines
    )


def test_changes_by_delegation_stand_under_the_state_of_the_post() -> None:
    lines = diff(PROVISIONAL, FINAL, "--by", "delegation").stdout.splitlines()
    heads = [line for line in lines[2:] if line and not line.startswith(" ")]
    assert heads[:3] == ["Argentina", "Australia", "Austria"]
    assert heads[-1] == "The programme"


def test_every_format_tells_the_same_changes(tmp_path: Path) -> None:
    for name in ("changes.json", "changes.html", "changes.docx", "changes.txt"):
        assert diff(PROVISIONAL, FINAL, "-o", tmp_path / name).returncode == 0
    data = json.loads((tmp_path / "changes.json").read_text("utf-8"))
    page = (tmp_path / "changes.html").read_text("utf-8")
    assert len(data["changes"]) == page.count("<li>")
    assert (tmp_path / "changes.docx").read_bytes().startswith(b"PK")
    assert f"{len(data['changes'])} changes" in (tmp_path / "changes.txt").read_text("utf-8")


def test_the_same_paper_twice_where_the_environment_says_nothing() -> None:
    done = started("diff", FINAL, FINAL, cwd=ROOT, env={"PATH": "/usr/bin:/bin"})
    assert done.stdout.splitlines()[1] == "Nothing changed."


def test_texts_without_a_programme(tmp_path: Path) -> None:
    (tmp_path / "one.txt").write_text("Draft\n\nStates keep the road open.\n\nThey share the cost.\n")
    (tmp_path / "two.txt").write_text(
        "Draft\n\nStates keep the road [EU: and bridge] open.\n\nThey share the cost.\n"
    )
    done = diff(tmp_path / "one.txt", tmp_path / "two.txt")
    assert done.returncode == 0
    assert "{+[EU: and bridge]+}" in done.stdout
    assert done.stdout.splitlines()[-2:] == [
        "1 passage of the later text in brackets, not agreed:", "  [EU: and bridge] (EU), new",
    ]  # fmt: skip


def test_a_wrong_path_names_the_paper_and_the_remedy() -> None:
    done = diff(FINAL, "missing.docx")
    assert (done.returncode, done.stdout) == (3, "")
    assert (
        done.stderr == "travaux: missing.docx does not exist. Check the path.\n"
        or "missing.docx" in done.stderr
    )
    assert len(done.stderr.splitlines()) == 1
