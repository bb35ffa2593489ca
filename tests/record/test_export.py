"""The same papers give the same bytes, in every format; what is exported can be taken in again."""

from __future__ import annotations

import csv
import json
import shutil
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "tools"))

from clients import installed
from tests.cli.conftest import shell
from tests.record.conftest import SAMPLES

FORMATS = ("jsonl", "csv", "parquet", "ftm", "sqlite")


def contents(path: Path) -> dict[str, bytes]:
    files = sorted(path.iterdir()) if path.is_dir() else [path]
    return {file.name if path.is_dir() else "": file.read_bytes() for file in files}


def exported(library: Path, target: Path, name: str) -> dict[str, bytes]:
    done = shell("export", target, "--format", name, "--library", library)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    return contents(target)


@pytest.fixture(scope="module")
def another_library(sample_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same papers, in another folder under other times, in two builds, by one worker."""
    place = tmp_path_factory.mktemp("another")
    (place / "papers").mkdir()
    for name in reversed(SAMPLES):
        shutil.copy(sample_folder / name, place / "papers")
        if name == SAMPLES[3]:
            assert shell("build", place / "papers", "--library", place / "library", "-j", "1").returncode == 0
    assert shell("build", place / "papers", "--library", place / "library", "-j", "1").returncode == 0
    return place / "library"


@pytest.mark.parametrize("name", FORMATS)
def test_two_libraries_of_the_same_papers_export_the_same_bytes(
    sample_library: Path, another_library: Path, tmp_path: Path, name: str
) -> None:
    assert exported(sample_library, tmp_path / "a", name) == exported(another_library, tmp_path / "b", name)


def test_a_library_of_old_whose_transcripts_hold_their_text_exports_the_same_bytes(
    library: Path, tmp_path: Path
) -> None:
    from travaux.common.plain import pack
    from travaux.record.evidence.models import Reading
    from travaux.record.evidence.transcripts import transcript_of

    before = exported(library, tmp_path / "a.jsonl", "jsonl")
    for reading in Reading.objects.exclude(transcript=None):
        kept, reading.transcript = reading.transcript, pack(transcript_of(reading))
        assert len(reading.transcript) > len(kept)
        reading.save()
    assert exported(library, tmp_path / "b.jsonl", "jsonl") == before


def test_a_record_is_taken_in_with_its_decisions(library: Path, tmp_path: Path) -> None:
    name = "vienna-2017-final.docx"
    for arguments in (("/items/1/start", "09:45"), ("/items/2", "--reject"), ("/meeting", "--lock")):
        assert shell("correct", name, *arguments, "--by", "ana", "--library", library).returncode == 0
    assert shell("undo", "1", "--by", "ben", "--library", library).returncode == 0
    before = exported(library, tmp_path / "before.jsonl", "jsonl")
    copy = tmp_path / "copy"
    for _ in range(2):
        done = shell("import", tmp_path / "before.jsonl", "--library", copy)
        assert done.returncode == 0, done.stderr
    assert done.stdout == f"{copy}: 0 papers and 0 decisions taken in\n"
    assert exported(copy, tmp_path / "after.jsonl", "jsonl") == before


@pytest.mark.parametrize("damage", [b"", b"no json\n", b'{"table":"readings","paper":"x"}\n', b"[1]\n"])
def test_a_file_that_is_no_export_is_told_by_its_line(tmp_path: Path, damage: bytes) -> None:
    (tmp_path / "x.jsonl").write_bytes(damage)
    done = shell("import", tmp_path / "x.jsonl", "--library", tmp_path / "library")
    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (7, "", 1)
    assert "x.jsonl" in done.stderr


def test_the_formats_say_the_same(sample_library: Path, tmp_path: Path) -> None:
    (lines,) = exported(sample_library, tmp_path / "a.jsonl", "jsonl").values()
    rows = [json.loads(line) for line in lines.splitlines()]
    exported(sample_library, tmp_path / "a.sqlite", "sqlite")
    exported(sample_library, tmp_path / "csv", "csv")
    database = sqlite3.connect(tmp_path / "a.sqlite")
    for table in ("documents", "appearances", "people", "meetings", "findings", "pages"):
        plain = [tuple(v for k, v in row.items() if k != "table") for row in rows if row["table"] == table]
        assert plain
        assert database.execute(f"SELECT * FROM {table}").fetchall() == plain
        with (tmp_path / "csv" / f"{table}.csv").open(newline="") as stream:
            heads, *cells = csv.reader(stream)
        assert heads == [name for name in next(r for r in rows if r["table"] == table) if name != "table"]
        assert len(cells) == len(plain)
    database.close()


def test_entities_are_linked_to_entities_that_are_there(sample_library: Path, tmp_path: Path) -> None:
    (lines,) = exported(sample_library, tmp_path / "a.ftm.json", "ftm").values()
    entities = {one["id"]: one for one in map(json.loads, lines.splitlines())}
    assert len(entities) == len(lines.splitlines())
    assert {one["schema"] for one in entities.values()} >= {
        "Document",
        "Person",
        "Event",
        "Documentation",
        "Membership",
    }
    ends = {"Documentation": ("document", "entity"), "Membership": ("member", "organization")}
    for one in entities.values():
        for end in ends.get(one["schema"], ()):
            (target,) = one["properties"][end]
            assert target in entities


def test_entities_are_valid_by_the_library_of_the_model(sample_library: Path, tmp_path: Path) -> None:
    if not installed.is_ready("followthemoney"):
        pytest.skip("followthemoney is not set up (python tools/clients/installed.py followthemoney)")
    exported(sample_library, tmp_path / "a.ftm.json", "ftm")
    script = installed.ROOT / "tools" / "clients" / "entities.py"
    done = subprocess.run(
        [installed.python("followthemoney"), script, tmp_path / "a.ftm.json"], capture_output=True, text=True
    )
    assert (done.returncode, done.stdout.strip(), done.stderr) == (0, "", "")


def test_nothing_is_written_where_it_cannot_be(sample_library: Path) -> None:
    done = shell("export", "/proc/no/x.jsonl", "--library", sample_library)
    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (13, "", 1)
