"""Kills, full disks, read-only folders, second builders, damaged files: one line each, and nothing lost."""

from __future__ import annotations

import os
import re
import shutil
import signal
import sqlite3
import subprocess
from contextlib import closing
from pathlib import Path

import pytest
from tools.kills import build, rounds, samples

from tests.cli.conftest import SCRIPT, shell
from tests.waiting import PATIENCE, waited_for
from travaux.common.errors import DamagedLibrary, DiskFull, PaperNotFound
from travaux.record.building import is_built
from travaux.record.opening import open_library

Told = tuple[bytes, list[tuple[str, ...]]]
_STATEMENT = """STATEMENT OF THE PORT CITIES

We commit to train two hundred pilots by 2030.

We will publish the tide tables every year.
"""


@pytest.fixture(scope="module")
def papers(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return samples(tmp_path_factory.mktemp("faults") / "papers")


def test_builds_killed_at_any_moment_end_with_the_same_record(papers: Path, tmp_path: Path) -> None:
    assert rounds(papers, tmp_path, kills=3, seed=7) == []


def test_a_second_builder_is_turned_away_and_harms_nothing(papers: Path, tmp_path: Path) -> None:
    first = build(papers, tmp_path / "library")
    waited_for(lambda: is_built(tmp_path / "library"), "the first builder")
    first.send_signal(signal.SIGSTOP)
    try:
        second = shell("build", papers, "--library", tmp_path / "library")
    finally:
        first.send_signal(signal.SIGCONT)
    assert (second.returncode, second.stdout) == (23, "")
    assert second.stderr.count("\n") == 1
    assert first.wait() == 0
    again = shell("build", papers, "--library", tmp_path / "library")
    assert "137 unchanged; 0 papers read" in again.stdout


@pytest.fixture(scope="module")
def letter(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with one short paper, where it does not matter what a library is made of."""
    folder = tmp_path_factory.mktemp("letter")
    (folder / "letter.txt").write_text(_STATEMENT, "utf-8")
    return folder


def on_a_small_disk(script: str, papers: Path) -> subprocess.CompletedProcess[str]:
    """Run a shell script where ``$L`` is a library on a disk of its own, of one megabyte."""
    mount = 'D=$(mktemp -d); mount -t tmpfs -o size=1m none "$D"; L="$D/library"; '
    command = ["unshare", "--mount", "--map-root-user", "sh", "-c", mount + script]
    environment = {"T": str(SCRIPT), "P": str(papers), "PATH": "/usr/sbin:/usr/bin:/sbin:/bin"}
    return subprocess.run(
        command, check=False, capture_output=True, text=True, env=environment, timeout=PATIENCE
    )


@pytest.fixture(scope="module")
def small_disk() -> None:
    if on_a_small_disk("true", Path("/")).returncode:
        pytest.skip("left out: this machine lets no user mount a disk of their own")


@pytest.mark.usefixtures("small_disk")
def test_a_full_disk_is_one_line_and_the_build_goes_on_when_there_is_room(papers: Path) -> None:
    script = (
        '"$T" build "$P" --library "$L"; echo "code $?"; mount -o remount,size=100m "$D"; '
        '"$T" build "$P" --library "$L" >/dev/null && "$T" list --library "$L" | wc -l'
    )
    done = on_a_small_disk(script, papers)
    assert done.stdout.split() == ["code", "30", "137"], done.stderr
    assert done.stderr.count("\n") == 1


@pytest.mark.usefixtures("small_disk")
@pytest.mark.parametrize(
    "command",
    ['backup "$D/b.tar" --library "$P"', 'export "$D/e.jsonl" --library "$P"', 'export "$D/csv" -f csv --library "$P"',
     'restore "$P/../b.tar" --library "$L"', 'read "$P/../a.md" --output "$D/a.pdf"'],
)  # fmt: skip
def test_what_finds_no_room_is_one_line_and_leaves_nothing(
    sample_library: Path, tmp_path: Path, command: str
) -> None:
    shutil.copytree(sample_library, tmp_path / "library")
    (tmp_path / "a.md").write_text("# Forum\n\n12 May 2031\n\n* 09:00 Opening\n* 10:00 Closing\n", "utf-8")
    assert shell("backup", tmp_path / "b.tar", "--library", sample_library).returncode == 0
    script = f'mount -o remount,size=4k "$D"; "$T" {command}; echo "code $?"; ls -A "$D"'
    done = on_a_small_disk(script, tmp_path / "library")
    assert done.stdout == f"code {DiskFull.exit_code}\n", done.stderr
    assert done.stderr.count("\n") == 1 and "Make room and run again" in done.stderr


@pytest.mark.usefixtures("small_disk")
@pytest.mark.parametrize("kilobytes", [64, 200, 400, 700, 900])
def test_a_disk_that_is_full_before_there_is_a_library_leaves_none_half_made(
    letter: Path, kilobytes: int
) -> None:
    script = (
        f'mount -o remount,size={kilobytes}k "$D"; "$T" build "$P" --library "$L"; echo "code $?"; ls -A "$L"; '
        '"$T" list --library "$L"; echo "code $?"; mount -o remount,size=100m "$D"; '
        '"$T" build "$P" --library "$L" >/dev/null && "$T" doctor --library "$L" | grep -c sound; ls -A "$L"'
    )
    done = on_a_small_disk(script, letter)
    assert done.stdout.split() == [
        "code", "30", "lock", "secret", "code", "20", "1", "index", "lock", "papers", "record.sqlite3", "secret"
    ], done.stderr  # fmt: skip
    assert done.stderr.count("\n") == 2


@pytest.mark.parametrize("signs", [b"", b"SQLite format 3\0" + b"\0" * 500])
def test_what_a_killed_maker_of_a_library_left_is_swept_away(
    letter: Path, tmp_path: Path, signs: bytes
) -> None:
    library = tmp_path / "library"
    library.mkdir()
    for end in ("", "-wal", "-shm", "-journal"):
        (library / f".record.sqlite3.part{end}").write_bytes(signs)
    assert shell("list", "--library", library).returncode == 20
    assert shell("build", letter, "--library", library).returncode == 0
    assert not list(library.glob(".*"))


@pytest.mark.usefixtures("small_disk")
def test_a_read_only_folder_is_one_line(papers: Path) -> None:
    script = 'mount -o remount,ro "$D"; "$T" build "$P" --library "$L"; echo "code $?"'
    done = on_a_small_disk(script, papers)
    assert done.stdout == "code 13\n"
    assert done.stderr.count("\n") == 1


def test_a_damaged_database_is_told_and_a_backup_brings_it_back(sample_library: Path, tmp_path: Path) -> None:
    library = tmp_path / "library"
    shutil.copytree(sample_library, library)
    assert shell("backup", tmp_path / "b.tar", "--library", library).returncode == 0
    assert shell("export", tmp_path / "before.jsonl", "--library", library).returncode == 0
    (library / "record.sqlite3").write_bytes(b"no database" * 1000)
    for path in library.glob("record.sqlite3-*"):
        path.unlink()
    done = shell("list", "--library", library)
    assert (done.returncode, done.stderr.count("\n")) == (22, 1)
    done = shell("doctor", "--library", library)
    assert (done.returncode, done.stderr.count("\n")) == (22, 1)
    assert "Run travaux doctor" not in done.stderr and "restore a backup in its place" in done.stderr
    assert shell("restore", tmp_path / "b.tar", "--library", library).returncode == 13
    restored = tmp_path / "restored"
    assert shell("restore", tmp_path / "b.tar", "--library", restored).returncode == 0
    assert shell("export", tmp_path / "after.jsonl", "--library", restored).returncode == 0
    assert (tmp_path / "before.jsonl").read_bytes() == (tmp_path / "after.jsonl").read_bytes()


def test_a_library_and_its_backup_are_for_the_account_that_makes_them(
    sample_library: Path, tmp_path: Path
) -> None:
    target, filled, new = tmp_path / "b.tar", tmp_path / "filled", tmp_path / "new"
    target.write_bytes(b"an earlier one")
    assert shell("backup", target, "--library", sample_library).returncode == 0
    assert shell("restore", target, "--library", tmp_path / "restored").returncode == 0
    for folder in (filled, new):
        folder.mkdir()
        folder.chmod(0o2750)
    assert shell("restore", target, "--library", filled).returncode == 0
    open_library(new, create=True)
    places = (sample_library, target, tmp_path / "restored", filled, new)
    modes = [place.stat().st_mode & 0o7777 for place in places]
    assert modes == [0o700, 0o600, 0o700, 0o2750, 0o2750]


def test_a_damaged_backup_makes_no_library(sample_library: Path, tmp_path: Path) -> None:
    good = tmp_path / "good.tar"
    assert shell("backup", good, "--library", sample_library).returncode == 0
    data = good.read_bytes()
    middle = len(data) // 2
    for damaged in (b"", data[:middle], data[:middle] + bytes([data[middle] ^ 255]) + data[middle + 1 :]):
        (tmp_path / "bad.tar").write_bytes(damaged)
        done = shell("restore", tmp_path / "bad.tar", "--library", tmp_path / "library")
        assert (done.returncode, done.stdout, done.stderr.count("\n")) == (22, "", 1)
        assert not (tmp_path / "library").exists()


def test_what_is_backed_up_and_put_back_is_told_paper_by_paper(sample_library: Path, tmp_path: Path) -> None:
    from travaux.record.backup import back_up, restore

    open_library(sample_library)
    saved, read_back, put = [], [], []
    count = back_up(
        sample_library,
        tmp_path / "b.tar",
        lambda *told: saved.append(told),
        lambda *told: read_back.append(told),
    )
    assert count == restore(tmp_path / "b.tar", tmp_path / "restored", lambda *told: put.append(told))
    assert saved == read_back == put == [(done, count) for done in range(count + 1)]


def test_a_folder_is_no_backup(sample_library: Path, tmp_path: Path) -> None:
    done = shell("restore", tmp_path, "--library", tmp_path / "library")
    assert (done.returncode, done.stdout) == (PaperNotFound.exit_code, "")
    assert (
        done.stderr == f"travaux: {tmp_path} cannot be read: Is a directory. Name a file that is a backup.\n"
    )


def test_the_doctor_asks_for_what_was_found_in_many_papers_at_once(
    sample_library: Path, tmp_path: Path
) -> None:
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    from travaux.record.doctor import examine
    from travaux.record.evidence.models import Paper

    library = tmp_path / "library"
    shutil.copytree(sample_library, library)
    open_library(library)
    told: list[tuple[int, int]] = []
    with CaptureQueriesContext(connection) as asked:
        assert list(examine(library, lambda: None, lambda *seen: told.append(seen))) == []
    papers = Paper.objects.count()
    assert papers > 6 and told == [(0, papers), (papers, papers)]
    times = {
        table: sum(f'FROM "{table}"' in one["sql"] for one in asked.captured_queries)
        for table in ("evidence_finding", "meetings_item", "evidence_decision")
    }
    assert times == {"evidence_finding": 1, "meetings_item": 1, "evidence_decision": 1}


def test_the_doctor_mends_what_is_derived_and_tells_the_rest(
    sample_library: Path, sample_folder: Path, tmp_path: Path
) -> None:
    library = tmp_path / "library"
    shutil.copytree(sample_library, library)
    assert shell("doctor", "--library", library).stdout == f"{library}: sound\n"
    blobs = sorted((library / "papers").glob("??/*"))
    blobs[0].write_bytes(b"changed")
    (library / "papers" / "ab").mkdir(exist_ok=True)
    (library / "papers" / "ab" / ("ab" * 32)).write_bytes(b"nobody's")
    shutil.rmtree(library / "index")
    done = shell("doctor", "--library", library)
    assert done.returncode == 0
    assert [line.split()[0] for line in done.stdout.splitlines()] == [
        "mended",
        "mended",
        "mended",
        f"{library}:",
    ]
    assert shell("doctor", "--library", library).stdout == f"{library}: sound\n"


def test_a_library_in_a_folder_that_cannot_be_written_is_read_searched_and_backed_up(
    sample_library: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    library = tmp_path / "library"
    shutil.copytree(sample_library, library)
    assert shell("search", "migration", "--library", library).returncode == 0

    def files() -> dict[Path, int]:
        return {path: path.stat().st_mtime_ns for path in library.rglob("*") if path.is_file()}

    before = files()
    # Root, who may run this, can write everywhere: what SQLite and Tantivy do then is told by what they leave.
    (library / "index" / ".tantivy-meta.lock").unlink()
    monkeypatch.setattr(os, "access", lambda _path, mode: mode != os.W_OK)
    open_library(library)
    from travaux.record.backup import back_up
    from travaux.record.documents.listing import listed
    from travaux.record.search.search import search

    count = len(list(listed()))
    assert 0 < search(library, "migration").total <= count == back_up(library, tmp_path / "copy.tar")
    before.pop(library / "index" / ".tantivy-meta.lock")
    assert files() == before


def test_the_doctor_gives_readings_of_old_the_checksum_that_they_lack(
    sample_library: Path, tmp_path: Path
) -> None:
    library = tmp_path / "library"
    shutil.copytree(sample_library, library)
    _alter(library, "UPDATE evidence_reading SET checksum = NULL WHERE outcome != 'failed'")
    given, sound = shell("doctor", "--library", library).stdout.splitlines()
    assert given.startswith("mended  ") and sound == f"{library}: sound"
    assert given.endswith(
        " readings of an earlier version had no checksum of what was found, and have one now"
    )
    assert shell("doctor", "--library", library).stdout == f"{library}: sound\n"
    _alter(library, "DELETE FROM evidence_finding WHERE id = (SELECT min(id) FROM evidence_finding)")
    assert "was damaged and removed; build reads it again" in shell("doctor", "--library", library).stdout


def _alter(library: Path, statement: str) -> None:
    with closing(sqlite3.connect(library / "record.sqlite3")) as database, database:
        database.execute(statement)


def test_the_doctor_makes_rows_of_a_programme_anew(sample_library: Path, tmp_path: Path) -> None:
    library = tmp_path / "library"
    shutil.copytree(sample_library, library)
    before = shell("people", "--library", library).stdout
    with closing(sqlite3.connect(library / "record.sqlite3")) as database:
        database.execute("DELETE FROM meetings_appearance")
        database.commit()
    done = shell("doctor", "--library", library)
    assert "was not shown as it was read and decided" in done.stdout and done.returncode == 0
    assert shell("doctor", "--library", library).stdout == f"{library}: sound\n"
    assert before and shell("people", "--library", library).stdout == before


def losing(library: Path, table: str) -> None:
    """Let the database lose every third row of a table."""
    with closing(sqlite3.connect(library / "record.sqlite3")) as database:
        database.execute(f"DELETE FROM {table} WHERE rowid % 3 = 1")
        database.commit()


@pytest.fixture(scope="module")
def record(root: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Told]:
    """A library with a row in each table that the doctor makes anew, and what it tells."""
    folder = tmp_path_factory.mktemp("record")
    (folder / "papers").mkdir()
    for name in ("vienna-2017-provisional.docx", "vienna-2017-final.docx"):
        shutil.copy(root / "examples" / name, folder / "papers")
    (folder / "papers" / "statement.txt").write_text(_STATEMENT, "utf-8")
    assert shell("build", folder / "papers", "--library", folder / "library").returncode == 0
    return folder, told(folder / "library")


@pytest.mark.parametrize(
    "table",
    ["documents_document", "documents_neighbour", "meetings_meeting", "meetings_meetingdocument", "parties_body",
     "parties_person", "commitments_commitment", "evidence_reading", "evidence_finding", "evidence_doubt"],
)  # fmt: skip
def test_the_doctor_makes_what_is_derived_anew_from_whatever_table_it_is_gone(
    record: tuple[Path, Told], tmp_path: Path, table: str
) -> None:
    folder, before = record
    library = tmp_path / "library"
    shutil.copytree(folder / "library", library)
    losing(library, table)
    done = shell("doctor", "--library", library)
    assert (done.returncode, done.stderr) == (0, ""), done.stdout
    assert "mended" in done.stdout and "WRONG" not in done.stdout
    if table.startswith("evidence_"):
        assert re.search(r"papers? (is|are) unread; build reads", done.stdout)
        assert shell("build", folder / "papers", "--library", library).returncode == 0
    assert told(library) == before


def test_the_doctor_keeps_a_damaged_reading_where_there_are_no_bytes_to_read_again(
    record: tuple[Path, Told], tmp_path: Path
) -> None:
    library = tmp_path / "library"
    shutil.copytree(record[0] / "library", library)
    shutil.rmtree(library / "papers")
    shown = shell("list", "--library", library).stdout
    losing(library, "evidence_finding")
    with closing(sqlite3.connect(library / "record.sqlite3")) as database:
        database.execute("UPDATE evidence_reading SET undertaken = x'00' WHERE rowid = 1")
        database.execute("UPDATE evidence_holding SET folder = '/gone'")
        database.commit()
    done = shell("doctor", "--library", library)
    assert (done.returncode, done.stderr) == (DamagedLibrary.exit_code, "")
    assert "is damaged, and there are no bytes to read again" in done.stdout and "removed" not in done.stdout
    assert shown and shell("list", "--library", library).stdout == shown


def told(library: Path) -> Told:
    """The export of a library, and how its papers are related, which no export holds."""
    target = library.with_suffix(".jsonl")
    assert shell("export", target, "--library", library).returncode == 0
    with closing(sqlite3.connect(library / "record.sqlite3")) as database:
        related = database.execute("SELECT kind, reason FROM documents_neighbour ORDER BY 1, 2").fetchall()
    return target.read_bytes(), related


def test_the_doctor_keeps_the_bytes_of_papers_that_the_record_has_lost(
    sample_library: Path, tmp_path: Path
) -> None:
    library = tmp_path / "library"
    shutil.copytree(sample_library, library)
    kept = sorted((library / "papers").glob("??/*"))
    losing(library, "evidence_paper")
    for _ in range(2):
        done = shell("doctor", "--library", library)
        assert (done.returncode, done.stderr) == (DamagedLibrary.exit_code, "")
        assert (
            "WRONG   3 rows of evidence_holding without what they point to in evidence_paper" in done.stdout
        )
    assert sorted((library / "papers").glob("??/*")) == kept


def test_an_emptied_database_is_no_library_without_papers(sample_library: Path, tmp_path: Path) -> None:
    library = tmp_path / "library"
    shutil.copytree(sample_library, library)
    (library / "record.sqlite3").write_bytes(b"")
    kept = sorted((library / "papers").glob("??/*"))
    for command in (["doctor"], ["list"], ["build", tmp_path]):
        done = shell(*command, "--library", library)
        assert done.returncode == DamagedLibrary.exit_code and "has no bytes" in done.stderr, command
    assert sorted((library / "papers").glob("??/*")) == kept


def test_the_doctor_removes_no_bytes_where_the_record_holds_no_paper(
    tmp_path: Path,
) -> None:
    (tmp_path / "letter.txt").write_text("A letter on ferries.", "utf-8")
    library = tmp_path / "library"
    assert shell("build", tmp_path, "--library", library).returncode == 0
    with closing(sqlite3.connect(library / "record.sqlite3")) as database:
        tables = database.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
        for (name,) in tables:
            if name.startswith(("evidence_", "documents_", "meetings_")) and name != "evidence_mark":
                database.execute(f"DELETE FROM {name}")
        database.commit()
    done = shell("doctor", "--library", library)
    assert done.returncode == DamagedLibrary.exit_code and "the bytes of 1" in done.stdout
    assert len(list((library / "papers").glob("??/*"))) == 1


@pytest.mark.parametrize("suffix", [".idx", ".pos", ".store", ".term"])
def test_the_doctor_finds_one_damaged_byte_of_the_index(
    sample_library: Path, tmp_path: Path, suffix: str
) -> None:
    library = tmp_path / "library"
    shutil.copytree(sample_library, library)
    file = next((library / "index").glob(f"*{suffix}"))
    data = file.read_bytes()
    middle = len(data) // 3
    file.write_bytes(data[:middle] + bytes([data[middle] ^ 255]) + data[middle + 1 :])
    (library / "index" / "left-by-a-killed-build.idx").write_bytes(b"half")
    done = shell("doctor", "--library", library)
    assert done.stdout.splitlines()[0] == "mended  the index was damaged in 1 of its files"
    assert shell("doctor", "--library", library).stdout == f"{library}: sound\n"
    assert shell("search", "migration", "--library", library).stdout


def test_a_library_of_a_newer_version_is_left_alone(sample_library: Path, tmp_path: Path) -> None:
    library = tmp_path / "library"
    shutil.copytree(sample_library, library)
    with sqlite3.connect(library / "record.sqlite3") as database:
        database.execute(
            "INSERT INTO django_migrations (app, name, applied) VALUES ('evidence', '9999_later', '2030-01-01')"
        )
    database.close()
    done = shell("list", "--library", library)
    assert (done.returncode, done.stderr.count("\n")) == (21, 1)
    assert "evidence.9999_later" in done.stderr
