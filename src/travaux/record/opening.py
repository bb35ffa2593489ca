"""Open a library: the folder, the database, the schema. Every face calls this before anything else."""

from __future__ import annotations

import os
from pathlib import Path

from travaux.common.errors import CannotWrite, LibraryNotFound, NewerLibrary
from travaux.record.faults import explained

SETTINGS = "travaux.server.settings"


def open_library(folder: str | Path, *, create: bool = False) -> Path:
    """Make Django use the library in ``folder`` and bring its schema up to date; the folder's path.

    LibraryNotFound where there is none and ``create`` is False, NewerLibrary where a newer version of
    Travaux has changed it, DamagedLibrary where its database cannot be read.
    """
    library = Path(folder).absolute()
    _folder(library, create)
    use(library)
    _migrate(library)
    return library


def _folder(library: Path, create: bool) -> None:
    from travaux.record.databases import FILE

    if not create and not (library / FILE).exists() and not os.environ.get("DATABASE_URL"):
        raise LibraryNotFound(f"{library} holds no library")
    if create:
        try:
            library.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise CannotWrite(f"{library} cannot be made: {error.strerror}") from None


def use(library: Path) -> None:
    """Set Django up, or point it to another library where it is set up already."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", SETTINGS)
    from django.apps import apps
    from django.conf import settings

    if not apps.ready:
        import django

        os.environ["TRAVAUX_LIBRARY"] = str(library)
        django.setup()
        return
    from django.db import connection

    from travaux.record.databases import database

    if library != settings.LIBRARY:
        connection.close()
        connection.settings_dict.update(database(os.environ.get("DATABASE_URL"), library))
        settings.LIBRARY = library


def _migrate(library: Path) -> None:
    from django.core.management import call_command
    from django.db import DatabaseError, connection
    from django.db.migrations.executor import MigrationExecutor

    try:
        executor = MigrationExecutor(connection)
        known = set(executor.loader.disk_migrations)
        applied = set(executor.loader.applied_migrations)
        newer = sorted(f"{app}.{name}" for app, name in applied - known)
        if newer:
            raise NewerLibrary(f"{library} was made by a newer version of Travaux ({newer[0]})")
        if executor.migration_plan(executor.loader.graph.leaf_nodes()):
            call_command("migrate", verbosity=0, interactive=False)
    except DatabaseError as error:
        raise explained(error) from None
