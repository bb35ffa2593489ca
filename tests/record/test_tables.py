"""A new library has the tables that the migrations make, though it does not follow them one by one."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from travaux.record.opening import _database_at, open_library, use

_HISTORY = "django_migrations"


@pytest.fixture
def empty(tmp_path: Path) -> Iterator[Path]:
    """A folder in which no library is yet, for which Django is set up."""
    (tmp_path / "library").mkdir()
    use(tmp_path / "library")
    yield tmp_path / "library"
    from django.db import connection

    connection.close()


def migrated(path: Path, *what: str) -> str:
    """Make a database by its migrations, all of them or those up to one; the statements that make it in one go."""
    from django.core.management import call_command

    from travaux.record.tables import statements

    with _database_at(path):
        call_command("migrate", *what, verbosity=0, interactive=False)
        return statements()


def contents(path: Path) -> tuple[list[object], dict[str, list[object]]]:
    """How the tables are made, and their rows; without the order and time of migrations."""
    with closing(sqlite3.connect(path)) as database:
        made = database.execute("SELECT type, name, tbl_name, sql FROM sqlite_master").fetchall()
        rows = {
            name: sorted(database.execute(f'SELECT * FROM "{name}"').fetchall(), key=repr)
            for kind, name, *_ in made
            if kind == "table" and name != _HISTORY
        }
        rows[_HISTORY] = sorted(database.execute(f"SELECT app, name FROM {_HISTORY}").fetchall())
    return sorted(made, key=repr), rows


def test_the_tables_made_in_one_go_are_those_that_the_migrations_make(empty: Path, tmp_path: Path) -> None:
    """Where this fails, a migration is new: run python tools/tables.py."""
    migrated(tmp_path / "by-migrations.sqlite3")
    open_library(empty, create=True)
    assert contents(empty / "record.sqlite3") == contents(tmp_path / "by-migrations.sqlite3")


def test_migrations_that_are_newer_than_the_tables_are_followed(
    empty: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    older = tmp_path / "older.sql"
    older.write_text(migrated(tmp_path / "older.sqlite3", "documents", "0001"), "utf-8")
    migrated(tmp_path / "by-migrations.sqlite3")
    monkeypatch.setattr("travaux.record.tables.STATEMENTS", older)
    open_library(empty, create=True)
    made, rows = contents(empty / "record.sqlite3")
    wanted, wanted_rows = contents(tmp_path / "by-migrations.sqlite3")
    assert (made, rows[_HISTORY]) == (wanted, wanted_rows[_HISTORY])


def test_tables_that_are_newer_than_what_is_installed_are_made_by_its_migrations(
    empty: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from travaux.record.tables import STATEMENTS

    newer = tmp_path / "newer.sql"
    row = f"INSERT INTO {_HISTORY} (app, name, applied) VALUES ('axes', '0099_later', '2031-01-01 00:00:00');\nCOMMIT;"
    newer.write_text(STATEMENTS.read_text("utf-8").replace("COMMIT;", row), "utf-8")
    migrated(tmp_path / "by-migrations.sqlite3")
    monkeypatch.setattr("travaux.record.tables.STATEMENTS", newer)
    open_library(empty, create=True)
    assert contents(empty / "record.sqlite3") == contents(tmp_path / "by-migrations.sqlite3")
    assert not list(empty.glob(".record*"))
