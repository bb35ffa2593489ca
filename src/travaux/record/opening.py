"""Open a library: the folder, the database, the schema. Every face calls this before anything else."""

from __future__ import annotations

import atexit
import gc
import os
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from pathlib import Path

from travaux.common.errors import CannotWrite, DamagedLibrary, LibraryNotFound, NewerLibrary
from travaux.common.uncollected import uncollected
from travaux.record.faults import explained

SETTINGS = "travaux.server.settings"
_DRAFT = ".record.sqlite3.part"
"""The database of a library that is being made."""


def open_library(folder: str | Path, *, create: bool = False) -> Path:
    """Make Django use the library in ``folder`` and bring its schema up to date; the folder's path.

    LibraryNotFound where there is none and ``create`` is False, NewerLibrary where a newer version of
    Travaux has changed it, DamagedLibrary where its database cannot be read.
    """
    library = Path(folder).absolute()
    _folder(library, create)
    use(library)
    if create:
        _make_whole(library)
    _not_emptied(library)
    _migrate(library)
    return library


def _folder(library: Path, create: bool) -> None:
    from travaux.record.databases import FILE

    if not create and not (library / FILE).exists() and not os.environ.get("DATABASE_URL"):
        raise LibraryNotFound(f"{library} holds no library")
    if create:
        try:
            # It holds what only some may read, and who may come in.
            library.mkdir(mode=0o700, parents=True, exist_ok=True)
        except OSError as error:
            raise CannotWrite(f"{library} cannot be made: {error.strerror}") from None


def _not_emptied(library: Path) -> None:
    """SQLite takes an empty file for a new database, so that a library whose record is gone would pass for one without papers."""
    from travaux.record.databases import FILE, is_shared

    if not is_shared() and (library / FILE).stat().st_size == 0:
        raise DamagedLibrary(f"the library's database is empty: {library / FILE} has no bytes")


def use(library: Path) -> None:
    """Set Django up, or point it to another library where it is set up already."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", SETTINGS)
    from django.apps import apps
    from django.conf import settings

    if not apps.ready:
        import django

        os.environ["TRAVAUX_LIBRARY"] = str(library)
        # All that is made here stays, and a fifth of the time would go into looking whether it does.
        with uncollected():
            django.setup()
            gc.freeze()
        from django.db import connections

        # What is frozen is not taken down with the process: the database would not be closed, and its log stay beside it.
        atexit.register(connections.close_all)
        return
    from django.db import connection

    from travaux.record.databases import database

    if library != settings.LIBRARY:
        connection.close()
        connection.settings_dict.update(database(os.environ.get("DATABASE_URL"), library))
        settings.LIBRARY = library


def _make_whole(library: Path) -> None:
    """Make the database of a new library beside its place, so that one without all of its tables never stands there."""
    from travaux.record.building import alone_in
    from travaux.record.databases import FILE, is_shared

    if is_shared() or (library / FILE).exists():
        return
    with alone_in(library):
        _sweep(library)
        try:
            if not (library / FILE).exists():
                _draft(library)
                (library / _DRAFT).replace(library / FILE)
        finally:
            _sweep(library)


def _draft(library: Path) -> None:
    """Make the tables in one go, or one migration after the other where Django or another library is older here."""
    from travaux.record.tables import lay_out

    try:
        with _database_at(library / _DRAFT):
            lay_out()
            _migrate(library)
    except NewerLibrary:
        _sweep(library)
        with _database_at(library / _DRAFT):
            _migrate(library)


def _sweep(library: Path) -> None:
    for left in library.glob(f"{_DRAFT}*"):
        left.unlink()


@contextmanager
def _database_at(path: Path) -> Iterator[None]:
    """Let Django use another file for the while; all that was written is in the file itself then, and nothing beside it.

    SQLite would close it without a word where there is no room for what still stands in the log beside it.
    """
    from django.db import connection

    place = connection.settings_dict["NAME"]
    connection.close()
    connection.settings_dict["NAME"] = str(path)
    try:
        yield
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    finally:
        connection.close()
        connection.settings_dict["NAME"] = place


def _migrate(library: Path) -> None:
    from django.core.management import call_command
    from django.db import DatabaseError, connection, transaction
    from django.db.migrations.executor import MigrationExecutor

    from travaux.record.databases import is_shared

    try:
        executor = MigrationExecutor(connection)
        known = set(executor.loader.disk_migrations)
        applied = set(executor.loader.applied_migrations)
        newer = sorted(f"{app}.{name}" for app, name in applied - known)
        if newer:
            raise NewerLibrary(f"{library} was made by a newer version of Travaux ({newer[0]})")
        if executor.migration_plan(executor.loader.graph.leaf_nodes()):
            # In one go only where nothing is there yet: a step that changes rows and the next that changes their table
            # want a transaction each, and SQLite changes tables in none of ours.
            with transaction.atomic() if is_shared() and not applied else nullcontext():
                call_command("migrate", verbosity=0, interactive=False)
    except DatabaseError as error:
        raise explained(error) from None
