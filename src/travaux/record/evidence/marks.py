"""The revision of the record, and how far what is derived from it has come."""

from __future__ import annotations

from django.db import connection, transaction
from django.db.models import F

from travaux.record.evidence.models import Mark

RECORD = "record"
"""The mark that every write moves on."""
SETTLED = "settled"
"""How far meetings, people and bodies follow it."""
LIKENESS = "likeness"
"""How far the relations of papers follow it."""
SOFTWARE = "software"
"""No revision, but a number for the software that put meetings, people and relations together."""
MEANING = "meaning"
"""The revision whose documents can be compared across languages; 0 where nobody asked for that."""


def revision() -> int:
    """A number that grows with each transaction that writes to the record."""
    return _of(RECORD)


def touch() -> int:
    """Move the record on to a new revision and return it; call it first in the transaction that changes it.

    Where several write to one record, each waits here until the one before is done.
    """
    if not Mark.objects.filter(name=RECORD).update(revision=F("revision") + 1):
        Mark.objects.get_or_create(name=RECORD)
        Mark.objects.filter(name=RECORD).update(revision=F("revision") + 1)
    return revision()


def hold() -> int:
    """The revision, which nobody moves on until the transaction ends."""
    held = Mark.objects.select_for_update().filter(name=RECORD).first()
    return held.revision if held else 0


def level(name: str) -> int:
    """The revision that what goes by ``name`` was derived from; 0 where it never was."""
    return _of(name)


def is_behind(name: str) -> bool:
    """True where what goes by ``name`` was derived from an earlier revision."""
    return _of(name) != revision()


def set_level(name: str, made_from: int) -> None:
    """Say that what goes by ``name`` was derived from revision ``made_from``."""
    Mark.objects.update_or_create(name=name, defaults={"revision": made_from})


def moved_by(software: int) -> None:
    """Move the record on where other software has put together what is derived from it."""
    if level(SOFTWARE) != software:
        with transaction.atomic():
            touch()
            set_level(SOFTWARE, software)


def all_of_them() -> tuple[tuple[str, int], ...]:
    """Every mark with its revision, by name: what stays equal while neither the record nor what is derived from it changes."""
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT name, revision FROM {Mark._meta.db_table} ORDER BY name")
        return tuple((str(name), int(revision)) for name, revision in cursor.fetchall())


def _of(name: str) -> int:
    # Asked with every search: a query set would take longer to be put together than the answer to be found.
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT revision FROM {Mark._meta.db_table} WHERE name = %s", [name])
        row = cursor.fetchone()
    return int(row[0]) if row else 0
