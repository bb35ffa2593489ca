"""The whole loop on the sample process, by its commands: papers, commitments, reviews, the next agenda, read back."""

from __future__ import annotations

import csv
import json
import re
import shutil
from pathlib import Path

import pytest

from tests.cli.conftest import shell

CHARTER = "Draft declaration"


@pytest.fixture(scope="module")
def library(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("process")
    for name in (
        "commitments-2018-draft.docx",
        "statement-2018-arrival-cities.txt",
        "vienna-2017-final.docx",
    ):
        (folder / name).write_bytes((root / "examples" / name).read_bytes())
    library = tmp_path_factory.mktemp("loop") / "library"
    assert shell("build", folder, "--library", library).returncode == 0
    return library


def run(library: Path, *arguments: str | Path, code: int = 0) -> str:
    done = shell(*arguments, "--library", library)
    assert done.returncode == code, done.stderr
    return done.stdout if code == 0 else done.stderr


def keys(library: Path, *arguments: str) -> list[str]:
    return [line.split()[0] for line in run(library, "register", "list", *arguments).splitlines()]


def test_from_papers_to_the_next_agenda_and_back(library: Path, tmp_path: Path) -> None:
    entries = keys(library, "--framework", CHARTER)
    assert len(entries) == 15
    run(library, "review", "open", "2022", "--framework", CHARTER, "--date", "2022-05", "--by", "Ada")
    run(library, "review", "assess", "2022", entries[0], "achieved", "--source", "independent", "--by", "Ada")
    run(library, "review", "close", "2022", "--by", "Ada")
    opened = run(
        library, "review", "open", "2026", "--framework", CHARTER, "--date", "2026-05", "--by", "Ada"
    )
    assert "14 entries, 14 of them carried from the last review" in opened
    assert keys(library, "--status", "achieved") == [entries[0]]

    drafts = {name: tmp_path / f"agenda.{name}" for name in ("docx", "json")}
    for target in drafts.values():
        run(library, "agenda", "draft", "--review", "2026", "--day", "2026-05-18", "--day", "2026-05-19", "--name",
            "Second forum on safe departure", "--output", target)  # fmt: skip
    drafted = json.loads(drafts["json"].read_text("utf-8"))
    again = json.loads(shell("read", drafts["docx"], "--format", "json").stdout)
    kept = ("day", "date", "start", "end", "number", "title", "people", "questions")
    assert [[item[key] for key in kept] for item in again["items"]] == [
        [item[key] for key in kept] for item in drafted["items"]
    ]
    assert (again["paper"]["kind"], again["paper"]["status"]) == ("agenda", "provisional")

    sheet = tmp_path / "register.csv"
    run(library, "register", "list", "--framework", CHARTER, "--output", sheet)
    rows = list(csv.reader(sheet.read_text("utf-8-sig").splitlines(keepends=True)))
    rows[2][rows[0].index("self_reported")] = "under way"
    with sheet.open("w", encoding="utf-8", newline="") as stream:
        csv.writer(stream).writerows(rows)
    assert run(library, "register", "import", sheet, "--review", "2026", "--dry-run").startswith(
        "1 decision would be made"
    )
    assert run(library, "register", "import", sheet, "--review", "2026") == "1 decision made, 0 conflicts\n"
    assert keys(library, "--status", "under way") == [rows[2][0]]


def test_bad_input_has_one_clear_line_and_its_own_exit_code(library: Path, tmp_path: Path) -> None:
    (tmp_path / "sheet.csv").write_text("a,b\n1,2\n")
    sheet = tmp_path / "register.csv"
    run(library, "register", "list", "--output", sheet)
    for arguments, code, words in (
        (("review", "show", "none"), 24, "there is no review none"),
        (("register", "show", "zz"), 24, "there is no entry zz"),
        (
            ("register", "import", str(tmp_path / "sheet.csv"), "--review", "x"),
            41,
            "columns are not those of the register",
        ),
        (("register", "import", str(tmp_path / "gone.csv"), "--review", "x"), 3, "cannot be opened"),
        (("register", "import", str(sheet), "--review", "x"), 24, "there is no review x"),
        (("review", "close", "none"), 40, "there is no review 'none'"),
        (("agenda", "draft", "--review", "none", "--day", "2030-01-01"), 24, "there is no review none"),
        (("coverage", "--framework", "No such charter"), 24, "It names some of: "),
    ):
        said = run(library, *arguments, code=code)
        assert words in said
        assert said.count("\n") == 1


def test_guiding_questions_that_nobody_speaks_to_are_unanswered(library: Path) -> None:
    told = run(library, "answer", "Fifth informal thematic session")
    assert told.startswith("# Fifth informal thematic session: its questions, and who speaks to them\n")
    assert told.count("### ") == told.count("Unanswered.") == 5


def test_a_framework_read_in_two_versions_is_named_by_one_and_no_open_review_changes(
    root: Path, tmp_path: Path
) -> None:
    from docx import Document

    library, papers = tmp_path / "library", tmp_path / "papers"
    papers.mkdir()
    shutil.copy(root / "examples" / "commitments-2018-draft.docx", papers)
    assert shell("build", papers, "--library", library).returncode == 0
    run(library, "review", "open", "by hash", "--framework", CHARTER, "--date", "2030", "--by", "Ada")
    before = run(library, "review", "show", "by hash")
    later = Document(str(root / "examples" / "commitments-2018-draft.docx"))
    later.add_paragraph(
        "6. We will also keep a list of the ferries that carry people for nothing, and print it every spring."
    )
    later.save(str(papers / "commitments-2019-draft.docx"))
    assert shell("build", papers, "--library", library).returncode == 0
    assert run(library, "review", "show", "by hash") == before
    said = run(
        library, "review", "open", "twice", "--framework", CHARTER, "--date", "2031", "--by", "Ada", code=40
    )
    assert "Draft declaration is 2 papers" in said and "letters in brackets" in said
    letters = said.split("(")[1].split(")")[0]
    run(library, "review", "open", "once", "--framework", letters, "--date", "2031", "--by", "Ada")


def test_recommendations_tell_their_page_and_their_place_in_it(tmp_path: Path) -> None:
    papers, library = tmp_path / "papers", tmp_path / "library"
    papers.mkdir()
    first = "Report of the Working Group on the Universal Periodic Review\n\nFreedonia\n\n20. Freedonia thanked all delegations.\n"
    second = (
        "II. Conclusions and/or recommendations\n\n138. The recommendations below enjoy the support of Freedonia:\n\n"
        "138.1 Plant oaks beside every school of the valley (Chile);\n\n138.2 Count the oaks every year (Norway).\n"
    )
    (papers / "report.txt").write_text(f"{first}\f{second}", "utf-8")
    assert shell("build", papers, "--library", library).returncode == 0
    sheet = tmp_path / "register.csv"
    run(library, "register", "list", "--output", sheet)
    rows = list(csv.DictReader(sheet.read_text("utf-8-sig").splitlines(keepends=True)))
    assert [(row["kind"], row["number"], row["words"], row["page"]) for row in rows] == [
        ("recommendation", "138.1", "Plant oaks beside every school of the valley", "2"),
        ("recommendation", "138.2", "Count the oaks every year", "2"),
    ]
    run(library, "review", "open", "2030", "--date", "2030", "--by", "Ada")
    report = tmp_path / "report.html"
    run(library, "review", "report", "2030", "--output", report, "--address", "https://room.example")
    assert len(set(re.findall(r"/pages/2/\?at=(\d+)-(\d+)#at", report.read_text("utf-8")))) == 2
