"""The record in PostgreSQL, read by a cluster and by several builders: the same record as on one machine."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from tools.kills import PATIENT, samples

from tests.cli.conftest import SCRIPT, shell
from tests.record.postgres import program, server
from tests.waiting import PATIENCE, waited_for
from travaux.common.errors import LibraryInUse

if program("initdb") is None:
    pytest.skip("left out: PostgreSQL is not installed", allow_module_level=True)


@pytest.fixture(scope="module")
def papers(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return samples(tmp_path_factory.mktemp("shared") / "papers")


@pytest.fixture(scope="module")
def alone(papers: Path, tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """The export of a library built on one machine, in SQLite."""
    place = tmp_path_factory.mktemp("alone")
    assert shell("build", papers, "--library", place / "library", *PATIENT).returncode == 0
    return exported(place / "library", place / "alone.jsonl", None)


@pytest.fixture
def database() -> Iterator[dict[str, str]]:
    """The environment of a command whose record is in a PostgreSQL of its own."""
    with server() as address:
        yield {**os.environ, "DATABASE_URL": address}


def exported(library: Path, target: Path, env: dict[str, str] | None) -> bytes:
    done = shell("export", target, "--library", library, env=env)
    assert done.returncode == 0, done.stderr
    return target.read_bytes()


def start(arguments: list[object], env: dict[str, str] | None = None) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        list(map(str, arguments)),
        env=env,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )


_REGISTERED = (
    "import sys; from distributed import Client; Client(sys.argv[1]).wait_for_workers(int(sys.argv[2]))"
)


@contextmanager
def cluster(workers: int, place: Path) -> Iterator[tuple[str, list[subprocess.Popen[bytes]]]]:
    """The address of a scheduler, and its workers, each a process with one thread."""
    dask, said = [sys.executable, "-m", "dask"], place / "scheduler.json"
    options = ["--host", "127.0.0.1", "--port", "0", "--no-dashboard", "--scheduler-file", said]
    scheduler = start([*dask, "scheduler", *options])
    address = waited_for(lambda: address_in(said), "the scheduler")
    options = ["--nworkers", "1", "--nthreads", "1", "--no-nanny", "--no-dashboard"]
    started = [start([*dask, "worker", address, *options]) for _ in range(workers)]
    try:
        subprocess.run(
            [sys.executable, "-c", _REGISTERED, address, str(workers)], check=True, timeout=PATIENCE
        )
        yield address, started
    finally:
        for process in (*started, scheduler):
            with_children(process)


def address_in(said: Path) -> str:
    """What a scheduler has written of itself; nothing where that is not there or not whole."""
    try:
        return str(json.loads(said.read_text("utf-8"))["address"])
    except (FileNotFoundError, json.JSONDecodeError):
        return ""


def with_children(process: subprocess.Popen[bytes]) -> None:
    """Kill a process and what it started, which is all in a session of its own."""
    if process.poll() is None:
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()


def count(env: dict[str, str], library: Path) -> int:
    import psycopg

    with psycopg.connect(env["DATABASE_URL"]) as connection:
        try:
            row = connection.execute("SELECT count(*) FROM evidence_reading").fetchone()
        except psycopg.errors.UndefinedTable:
            return 0
    return int(row[0]) if row else 0


def test_a_cluster_that_loses_a_worker_midway_makes_the_same_record(
    papers: Path, alone: bytes, database: dict[str, str], tmp_path: Path
) -> None:
    library = tmp_path / "library"
    with cluster(2, tmp_path) as (address, workers):
        build = start(
            [SCRIPT, "build", papers, "--library", library, "--workers", f"dask:{address}", *PATIENT],
            database,
        )
        waited_for(lambda: count(database, library) or build.poll() is not None, "the first papers")
        with_children(workers[0])
        assert build.wait(PATIENCE) == 0
    assert exported(library, tmp_path / "cluster.jsonl", database) == alone


def test_two_builders_at_once_make_the_same_record(
    papers: Path, alone: bytes, database: dict[str, str], tmp_path: Path
) -> None:
    library = tmp_path / "library"
    assert shell("doctor", "--library", library, env=database).returncode == 13
    library.mkdir()
    assert shell("doctor", "--library", library, env=database).returncode == 0
    builders = [start([SCRIPT, "build", papers, "--library", library, *PATIENT], database) for _ in range(2)]
    waited_for(lambda: count(database, library), "the first papers")
    for one in builders:
        one.send_signal(signal.SIGSTOP)
    done = shell("doctor", "--library", library, env=database)
    assert (done.returncode, done.stderr.count("\n")) == (LibraryInUse.exit_code, 1)
    for one in builders:
        one.send_signal(signal.SIGCONT)
    assert [one.wait(PATIENCE) for one in builders] == [0, 0]
    assert exported(library, tmp_path / "two.jsonl", database) == alone
    found = shell("search", "meeting", "--json", "--library", library, env=database)
    assert found.returncode == 0 and len(found.stdout.splitlines()) == 10, found.stderr


def test_a_server_that_goes_away_midway_is_one_line_and_the_next_build_goes_on(
    papers: Path, alone: bytes, tmp_path: Path
) -> None:
    library = tmp_path / "library"
    with server() as address:
        environment = {**os.environ, "DATABASE_URL": address}
        command = list(map(str, [SCRIPT, "build", papers, "--library", library, *PATIENT]))
        build = subprocess.Popen(command, env=environment, stderr=subprocess.PIPE, stdout=subprocess.DEVNULL)
        waited_for(lambda: count(environment, library), "the first papers")
        build.send_signal(signal.SIGSTOP)
        import psycopg

        with psycopg.connect(address, autocommit=True) as connection:
            connection.execute(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid()"
            )
        build.send_signal(signal.SIGCONT)
        _, said = build.communicate(timeout=PATIENCE)
        if build.returncode:
            assert (build.returncode, said.count(b"\n")) == (29, 1), said
        assert shell("build", papers, "--library", library, *PATIENT, env=environment).returncode == 0
        assert exported(library, tmp_path / "again.jsonl", environment) == alone


def test_what_is_no_cluster_and_no_database_is_told(papers: Path, tmp_path: Path) -> None:
    for arguments, env, words in (
        (("--workers", "ray:1"), None, "names no cluster"),
        (("--workers", "dask:tcp://127.0.0.1:1"), None, "no cluster answers"),
        ((), {**os.environ, "DATABASE_URL": "mysql://x/y"}, "names no PostgreSQL database"),
    ):
        done = shell("build", papers, "--library", tmp_path / "library", *arguments, env=env)
        assert (done.returncode, done.stdout) == (27, ""), done.stderr
        assert words in done.stderr
        assert done.stderr.count("\n") == 1
    gone = {**os.environ, "DATABASE_URL": "postgres://x@127.0.0.1:1/y"}
    done = shell("build", papers, "--library", tmp_path / "library", env=gone)
    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (29, "", 1)
