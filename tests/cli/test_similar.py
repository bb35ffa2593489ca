"""``travaux similar`` on the library of the samples."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

from tests.cli.conftest import shell
from tests.record.conftest import sample_folder, sample_library

__all__ = ["sample_folder", "sample_library"]

PROVISIONAL, FINAL = "vienna-2017-provisional.docx", "vienna-2017-final.docx"


def neighbours(library: Path, paper: str, *arguments: str) -> list[dict[str, str]]:
    done = shell("similar", paper, "--json", "--library", library, *arguments)
    assert done.returncode == 0, done.stderr
    return [json.loads(line) for line in done.stdout.splitlines()]


def test_the_final_version_is_later_and_the_provisional_one_earlier(sample_library: Path) -> None:
    later = neighbours(sample_library, PROVISIONAL, "--topics", "0")
    earlier = neighbours(sample_library, FINAL, "--topics", "0")
    assert [row["relation"] for row in later][:1] == ["later version"]
    assert [row["relation"] for row in earlier][:1] == ["earlier version"]
    assert later[0]["reason"] == earlier[0]["reason"]
    assert later[0]["reason"].endswith("; by their status")


def test_topics_are_added_last_and_only_as_many_as_asked(sample_library: Path) -> None:
    rows = neighbours(sample_library, PROVISIONAL, "--topics", "2")
    topics = [row["relation"] == "same topic" for row in rows]
    assert topics == sorted(topics)
    assert sum(topics) <= 2
    assert len({row["paper"] for row in rows}) == len(rows)


def test_shared_passages_are_quoted_with_their_pages(sample_library: Path) -> None:
    done = shell("similar", PROVISIONAL, "--passages", "--topics", "0", "--library", sample_library)
    assert done.returncode == 0
    assert any(line.strip().startswith("p. 1 / p. 1: ") for line in done.stdout.splitlines())


def test_shared_passages_are_in_the_json_where_they_are_asked_for(sample_library: Path) -> None:
    row = neighbours(sample_library, PROVISIONAL, "--passages", "--topics", "0")[0]
    assert "passages" not in neighbours(sample_library, PROVISIONAL, "--topics", "0")[0]
    passages: list[dict[str, object]] = row["passages"]  # type: ignore[assignment]
    assert passages
    assert {tuple(one) for one in passages} == {("page", "other_page", "words", "text")}
    assert all(len(str(one["text"]).split()) >= 5 and isinstance(one["page"], int) for one in passages)


def test_a_paper_that_is_not_there_has_its_own_exit_code(sample_library: Path) -> None:
    done = shell("similar", "no such paper", "--library", sample_library)
    assert (done.returncode, done.stdout) == (24, "")


def test_relations_follow_what_a_person_decides(sample_library: Path, tmp_path: Path) -> None:
    copy = tmp_path / "library"
    shutil.copytree(sample_library, copy)
    reason = ("--reason", "a test", "--by", "Ada", "--library", copy)
    assert shell("correct", PROVISIONAL, "/paper/status", "final", *reason).returncode == 0
    assert shell("correct", FINAL, "/paper/status", "provisional", *reason).returncode == 0
    assert neighbours(copy, FINAL, "--topics", "0")[0]["relation"] == "later version"
