"""``travaux commitments``, ``provisions`` and ``turns`` over papers of our own words."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import openpyxl
import pytest

from tests.cli.conftest import Travaux

RESOLUTION = """\
The Riverine Assembly,

Recalling its first charter,

1. Requests the Secretary to count the trees by 30 June 2026;

2. Decides to meet again.
"""


@pytest.fixture
def resolution(tmp_path: Path) -> Path:
    path = tmp_path / "resolution.txt"
    path.write_text(RESOLUTION, "utf-8")
    return path


def test_json_has_every_field(travaux: Travaux, resolution: Path) -> None:
    outcome = travaux("commitments", resolution, "--format", "json")
    data = json.loads(outcome.out)
    assert (outcome.code, outcome.err, list(data)) == (
        0, "", ["paper", "commitments", "recommendations", "turns", "notes"],
    )  # fmt: skip
    first = data["commitments"][0]
    (span,) = first.pop("spans")
    assert span["page"] == 1
    assert first == {
        "kind": "operative paragraph", "number": "1", "actor": "Riverine Assembly", "verb": "Requests",
        "strength": "demand", "object": "the Secretary to count the trees by 30 June 2026;", "addressee": "the Secretary",
        "time": "by 30 June 2026", "due": "2026-06-30", "means": [], "conditions": [], "provisions": [],
        "words": "Requests the Secretary to count the trees by 30 June 2026;", "certainty": 0.97,
    }  # fmt: skip


def test_csv_and_workbook_hold_the_same_rows(travaux: Travaux, resolution: Path, tmp_path: Path) -> None:
    table = list(csv.reader(io.StringIO(travaux("commitments", resolution, "--format", "csv").out)))
    target = tmp_path / "register.xlsx"
    assert travaux("commitments", resolution, "--output", target).code == 0
    book = openpyxl.load_workbook(target)
    assert book.sheetnames == ["Register", "Turns"]
    rows = [["" if cell is None else cell for cell in row] for row in book["Register"].values]
    assert [name.lower() for name in rows[0]] == table[0]
    assert rows[1:] == table[1:]
    again = tmp_path / "again.xlsx"
    travaux("commitments", resolution, "--output", again)
    assert target.read_bytes() == again.read_bytes()


def test_text_shows_words_and_places(travaux: Travaux, resolution: Path) -> None:
    outcome = travaux("commitments", resolution)
    assert "Riverine Assembly: Requests" in outcome.out
    assert "demand · to the Secretary · by 30 June 2026 · p. 1" in outcome.out


def test_a_paper_without_any_says_so(travaux: Travaux, tmp_path: Path) -> None:
    path = tmp_path / "note.txt"
    path.write_text("The canteen is closed on Friday.\n", "utf-8")
    assert (
        travaux("commitments", path)
        .out.rstrip()
        .endswith("This paper holds no commitment, recommendation or speech.")
    )
    outcome = travaux("provisions", path)
    assert (outcome.code, "holds no numbered provisions" in outcome.out) == (0, True)


def test_a_missing_paper_costs_one_line(travaux: Travaux, resolution: Path, tmp_path: Path) -> None:
    outcome = travaux("commitments", tmp_path / "none.pdf", resolution, "--format", "json")
    assert (outcome.code, len(json.loads(outcome.out))) == (3, 1)
    assert outcome.err == f"travaux: {tmp_path / 'none.pdf'}: no such paper. Check the path.\n"


def test_two_versions_of_a_framework_are_named(travaux: Travaux, resolution: Path, tmp_path: Path) -> None:
    later = tmp_path / "later.txt"
    later.write_text(
        RESOLUTION.replace("meet again.", "meet never again;\n\n3. Thanks the Secretary."), "utf-8"
    )
    first, second = json.loads(travaux("provisions", resolution, later, "--format", "json").out)
    assert first["notes"] == []
    assert second["notes"] == [
        f"is another version of the framework in {resolution}: 2 provisions are the same, 1 worded otherwise (2), "
        "1 only here (3)"
    ]


def test_broken_numbers_are_said(travaux: Travaux, tmp_path: Path) -> None:
    path = tmp_path / "broken.txt"
    path.write_text("1. Who we are.\n\n2. What we want.\n\n4. How.\n", "utf-8")
    data = json.loads(travaux("provisions", path, "--format", "json").out)
    assert [one["number"] for one in data["provisions"]] == ["1", "2", "4"]
    assert (data["faults"], data["notes"]) == (["4 comes after 2"], ["has broken numbering: 4 comes after 2"])


def test_turns(travaux: Travaux, tmp_path: Path) -> None:
    path = tmp_path / "record.txt"
    path.write_text(
        "The meeting was called to order at 10 a.m.\n\nThe President: I give the floor to Peru.\n\n"
        "Ms. Quispe (Peru) (spoke in Spanish): We thank you.\n\nMr. Sato (Japan): So do we.\n",
        "utf-8",
    )
    rows = list(csv.DictReader(io.StringIO(travaux("turns", path, "--format", "csv").out)))
    assert [(row["person"], row["body"], row["role"], row["language"]) for row in rows] == [
        ("", "", "chair", "en"), ("Quispe", "Peru", "speaker", "es"), ("Sato", "Japan", "speaker", "en"),
    ]  # fmt: skip


REPORT = (
    "Human Rights Council\n\nUniversal periodic review\n\nReport of the Working Group on the Universal Periodic Review\n\nFreedonia\n\n"
    "I. Summary of the proceedings of the review process\n\n1. The delegation of Freedonia presented its report.\n\n"
    "II. Conclusions and/or recommendations\n\n2. No recommendations were made during the review.\n"
)
AGENDA = (
    "Workshop on Rivers\n\nAgenda\n\n09:00 – 09:30 Opening\n\nMs. Ana Holm, Director\n\n09:30 – 11:00 Session 1: Will we reach the goals?\n\n"
    "Moderator: Mr. John Smith\n\n11:30 – 13:00 Session 2: Commitments of States\n"
)


@pytest.mark.parametrize("text", [REPORT, AGENDA])
def test_nothing_is_invented(travaux: Travaux, tmp_path: Path, text: str) -> None:
    path = tmp_path / "paper.txt"
    path.write_text(text, "utf-8")
    outcome = travaux("commitments", path, "--format", "json")
    found = json.loads(outcome.out)
    assert (outcome.code, found["commitments"], found["recommendations"], found["turns"]) == (0, [], [], [])
    assert (
        travaux("commitments", path)
        .out.rstrip()
        .endswith("This paper holds no commitment, recommendation or speech.")
    )


@pytest.mark.parametrize(("text", "code", "words"), [("", 4, "is empty"), ("\n \n", 11, "holds no text")])
def test_a_paper_of_nothing_costs_one_line(
    travaux: Travaux, tmp_path: Path, text: str, code: int, words: str
) -> None:
    path = tmp_path / "paper.txt"
    path.write_text(text, "utf-8")
    for command in ("commitments", "provisions", "turns"):
        outcome = travaux(command, path)
        assert (outcome.code, outcome.out, outcome.err.count("\n")) == (code, "", 1)
        assert words in outcome.err


def test_every_fault_of_a_frameworks_numbers_is_said(travaux: Travaux, tmp_path: Path) -> None:
    path = tmp_path / "framework.txt"
    path.write_text(
        "Goal 1. Safe rivers\n\n1.1 By 2035, halve the floods.\n\n1.3 By 2035, train crews.\n\n1.3 By 2036, publish records.\n\n"
        "Goal 2. Clean rivers\n\n2.2 By 2030, stop the dumping.\n\n2.1 By 2031, clean the banks.\n\nGoal 4. Fair rivers\n\n4.1 By 2033, pay.\n",
        "utf-8",
    )
    data = json.loads(travaux("provisions", path, "--format", "json").out)
    assert [one["number"] for one in data["provisions"]] == [
        "1",
        "1.1",
        "1.3",
        "1.3",
        "2",
        "2.2",
        "2.1",
        "4",
        "4.1",
    ]
    assert data["faults"] == [
        "1.3 comes after 1.1",
        "1.3 stands twice",
        "2.1 comes after 2.2",
        "4 comes after 2",
    ]


def test_rows_of_a_workbook_are_as_tall_as_their_words(travaux: Travaux, tmp_path: Path) -> None:
    path, target = tmp_path / "resolution.txt", tmp_path / "register.xlsx"
    path.write_text(
        f"The Riverine Assembly,\n\n1. Requests the Secretary to count {'the tall trees, ' * 20}soon;\n",
        "utf-8",
    )
    travaux("commitments", path, "--output", target)
    sheet = openpyxl.load_workbook(target)["Register"]
    assert sheet.row_dimensions[2].height == 6 * 15
    assert (sheet.page_setup.orientation, sheet.page_setup.fitToWidth, sheet.print_title_rows) == (
        "landscape",
        1,
        "$1:$1",
    )
