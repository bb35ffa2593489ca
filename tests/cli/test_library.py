"""``build``, ``list``, ``show`` and ``search`` as a person meets them."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.cli.conftest import SCRIPT, shell
from tests.record.conftest import SAMPLES, sample_folder, sample_library
from tests.waiting import waited_for
from travaux.intake.scan import scan

__all__ = ["sample_folder", "sample_library"]


def lines(library: Path, *arguments: str) -> list[dict[str, object]]:
    done = shell(*arguments, "--json", "--library", library)
    assert done.returncode == 0, done.stderr
    return [json.loads(line) for line in done.stdout.splitlines()]


def test_every_paper_is_listed(sample_library: Path) -> None:
    assert {row["name"] for row in lines(sample_library, "list")} == set(SAMPLES)


def test_an_unchanged_folder_is_not_read_again(sample_folder: Path, sample_library: Path) -> None:
    done = shell("build", sample_folder, "--library", sample_library)
    assert done.stdout == f"{sample_library}: 0 new, {len(SAMPLES)} unchanged; 0 papers read\n"


def test_a_paper_is_shown_as_it_is_read(root: Path, sample_library: Path) -> None:
    name = "vienna-2017-final.docx"
    shown = shell("show", name, "--format", "json", "--library", sample_library)
    read = shell("read", root / "examples" / name, "--format", "json")
    assert json.loads(shown.stdout) == json.loads(read.stdout)


def test_what_a_draft_has_in_brackets_is_shown_with_its_page(sample_library: Path, tmp_path: Path) -> None:
    papers, library = tmp_path / "papers", tmp_path / "library"
    papers.mkdir()
    (papers / "draft.txt").write_text(
        "Draft declaration on harbours\n\n1. States [shall keep [every] road open (Norway)] at night.\n"
    )
    assert shell("build", papers, "--library", library).returncode == 0
    done = shell("show", "draft.txt", "--brackets", "--library", library)
    assert done.stdout == "page 1  [shall keep [every] road open (Norway)]  (Norway)\n  page 1  [every]\n"
    plain = json.loads(shell("show", "draft.txt", "--brackets", "-f", "json", "--library", library).stdout)
    assert plain[1]["spans"] == [{"start": 71, "end": 77, "page": 1}] and plain[1]["certainty"] == 0.95
    assert [(one["path"], one["value"]) for one in plain[1:]] == [
        ("/brackets/0/proposers/0", "Norway"),
        ("/brackets/1/text", "[every]"),
    ]
    assert shell("show", "draft.txt", "--brackets", "-f", "ics", "--library", library).returncode == 2
    none = shell("show", SAMPLES[0], "--brackets", "--library", sample_library)
    assert none.stdout == "Nothing stands in square brackets.\n"


def test_what_is_not_there_or_not_clear_has_its_own_exit_code(sample_library: Path, tmp_path: Path) -> None:
    for arguments, code, words in (
        (("show", "no such paper"), 24, "no paper is called no such paper"),
        (("show", "docx"), 25, "names several papers"),
        (("search", '"open'), 26, "closing one"),
        (("search", "colour:red"), 26, "there is no field colour"),
        (("search", " -only"), 26, "leave out"),
        (("search", ""), 26, "the query is empty"),
    ):
        done = shell(*arguments, "--library", sample_library)
        assert (done.returncode, done.stdout) == (code, "")
        assert words in done.stderr
        assert done.stderr.count("\n") == 1
    done = shell("list", "--library", tmp_path)
    assert done.returncode == 20
    assert done.stderr == (
        f"travaux: {tmp_path} holds no library. Make it with travaux build FOLDER, or name it with --library.\n"
    )


def test_a_query_may_begin_with_what_it_leaves_out(sample_library: Path) -> None:
    def found(*arguments: object) -> str:
        done = shell("search", *arguments)
        assert done.returncode == 0, done.stderr
        return done.stdout

    whole = found("NOT programme migration", "--library", sample_library)
    assert "No paper answers" not in whole
    assert found("-programme migration", "--library", sample_library) == whole
    assert found("-programme", "migration", f"-l{sample_library}") == whole
    assert found("migration", "-n10", "-l", sample_library, "-programme") == whole
    assert found("-n", "10", "--library", sample_library, "--", "-programme", "migration") == whole
    assert shell("search", "-naval", "--library", sample_library).returncode == 26
    assert shell("search", "--naval", "--library", sample_library).returncode == 2


@pytest.mark.parametrize(("folder", "options"), [("empty", ()), ("nowhere", ()), ("nowhere", ("--watch",))])
def test_a_folder_that_gives_nothing_to_build_leaves_no_library(
    tmp_path: Path, folder: str, options: tuple[str, ...]
) -> None:
    (tmp_path / "empty").mkdir()
    done = shell("build", tmp_path / folder, "--library", tmp_path / "library", *options)
    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (3, "", 1)
    assert not (tmp_path / "library").exists()


def test_a_bad_paper_costs_one_line_and_the_others_are_read(tmp_path: Path, root: Path) -> None:
    folder = tmp_path / "papers"
    folder.mkdir()
    (folder / "broken.pdf").write_bytes(b"%PDF-1.7 and no more")
    (folder / "empty.docx").write_bytes(b"")
    (folder / "good.docx").write_bytes((root / "examples" / "rabat-2018-programme.docx").read_bytes())
    library = tmp_path / "library"
    done = shell("build", folder, "--library", library)
    assert done.returncode in (4, 7)
    assert done.stdout == f"{library}: 3 new, 0 unchanged, 2 failed; 3 papers read\n"
    assert sorted(line.split()[1] for line in done.stderr.splitlines()) == ["broken.pdf", "empty.docx"]
    assert [row["name"] for row in lines(library, "list")] == ["good.docx"]
    assert [row["name"] for row in lines(library, "list", "--failed")] == ["broken.pdf", "empty.docx"]


def test_files_that_are_no_papers_are_told_and_are_no_failures(tmp_path: Path) -> None:
    folder, library = tmp_path / "papers", tmp_path / "library"
    folder.mkdir()
    for name in ("a.json", "b.json", "c.json", "d.json"):
        (folder / name).write_text(f'{{"name": "{name}"}}', "utf-8")
    strange = "travaux: a.json, b.json, c.json and 1 more are no papers and were left out.\n"
    alone = shell("build", folder, "--library", library)
    assert (alone.returncode, alone.stdout, alone.stderr) == (
        19, f"{library}: 4 new, 0 unchanged, 4 no papers; 0 papers read\n", strange
    )  # fmt: skip
    (folder / "e.json").write_text('{"name": "e"}', "utf-8")
    (folder / "programme.txt").write_text(
        "Programme\n\nMonday 4 September 2017\n\n09:00 Opening\n10:00 Closing\n"
    )
    done = shell("build", folder, "--library", library)
    assert (done.returncode, done.stdout, done.stderr) == (
        0, f"{library}: 2 new, 4 unchanged, 1 no paper; 1 paper read\n",
        "travaux: e.json is no paper and was left out.\n",
    )  # fmt: skip
    assert lines(library, "list", "--failed") == []
    read = shell("read", folder, "--format", "csv")
    assert (read.returncode, read.stdout.count("\n")) == (0, 3)
    assert read.stderr == (
        f"travaux: {folder}/a.json, {folder}/b.json, {folder}/c.json and 2 more are no papers and were left out.\n"
    )
    assert shell("commitments", folder).stderr == read.stderr
    named = shell("read", folder / "a.json")
    assert (named.returncode, named.stderr) == (
        19, f"travaux: {folder}/a.json is JSON data. Save the paper as PDF, DOCX, ODT, HTML, Markdown or text.\n"
    )  # fmt: skip


def test_versions_are_joined_to_one_meeting_and_listed_documents_are_held_or_not(
    sample_library: Path,
) -> None:
    found = {row["key"]: row for row in lines(sample_library, "meetings")}
    (key,) = (key for key, row in found.items() if row["name"] == "Fifth informal thematic session")
    (meeting,) = lines(sample_library, "meetings", key)
    names = {row["sha256"]: row["name"] for row in lines(sample_library, "list")}
    papers = meeting["papers"]
    assert isinstance(papers, list)
    assert {names[member["paper"]] for member in papers} == {
        "vienna-2017-provisional.docx",
        "vienna-2017-final.docx",
    }


def test_a_person_has_the_posts_that_papers_print(sample_library: Path) -> None:
    (row,) = lines(sample_library, "people", "arbour")
    assert row["name"] == "Louise Arbour"
    seats = row["seats"]
    assert isinstance(seats, list)
    assert seats == sorted(
        seats, key=lambda seat: (seat["date"], seat["meeting"], seat["paper"], seat["item"])
    )
    assert {(seat["name"], seat["position"]) for seat in seats} >= {
        ("Louise Arbour", "Representante Especial del Secretario General para la Migración Internacional")
    }


def test_a_file_that_is_being_written_is_left_until_it_is_whole(tmp_path: Path) -> None:
    (tmp_path / "old.txt").write_text("The harbour opens at noon.")
    (tmp_path / "new.txt").write_text("The harbour op")
    os.utime(tmp_path / "old.txt", (0, 0))
    first = scan(tmp_path, {}, tmp_path / "library", quiet=3600)
    assert ([one.path for one in first.fresh], first.unchanged, first.gone) == (["old.txt"], 0, ())
    known = {"new.txt": (4, 1)}
    again = scan(tmp_path, known, tmp_path / "library", quiet=3600)
    assert ([one.path for one in again.fresh], again.unchanged, again.gone) == (["old.txt"], 0, ())
    assert len(scan(tmp_path, {}, tmp_path / "library").fresh) == 2


def test_watching_outlives_a_folder_that_is_away_for_a_while(tmp_path: Path, root: Path) -> None:
    folder, library = tmp_path / "papers", tmp_path / "library"
    folder.mkdir()
    (folder / ".hidden").write_text("no paper")
    with subprocess.Popen(
        [SCRIPT, "build", folder, "--library", library, "--watch"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as watching:
        assert watching.stdout and watching.stderr
        waited_for((library / "record.sqlite3").exists, "the library")
        folder.rename(tmp_path / "away")
        assert watching.stderr.readline().decode() == f"travaux: {folder}: no such folder. Check the path.\n"
        shutil.copy(root / "examples" / "vienna-2017-final.docx", tmp_path / "away")
        (tmp_path / "away").rename(folder)
        assert watching.stdout.readline().decode() == f"{library}: 1 new, 0 unchanged; 1 paper read\n"
        watching.terminate()


def test_a_folder_that_is_watched_is_taken_in_as_it_fills(tmp_path: Path, root: Path) -> None:
    folder, library = tmp_path / "papers", tmp_path / "library"
    folder.mkdir()
    with subprocess.Popen(
        [SCRIPT, "build", folder, "--library", library, "--watch"], stdout=subprocess.PIPE
    ) as watching:
        assert watching.stdout
        for name in ("rabat-2018-programme.docx", "vienna-2017-final.docx"):
            (folder / name).write_bytes((root / "examples" / name).read_bytes())
            assert watching.stdout.readline().decode().startswith(f"{library}: 1 new")
        watching.terminate()
    assert [row["name"] for row in lines(library, "list")] == [
        "rabat-2018-programme.docx",
        "vienna-2017-final.docx",
    ]
