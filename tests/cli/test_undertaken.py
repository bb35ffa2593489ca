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
