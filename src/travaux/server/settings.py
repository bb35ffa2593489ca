"""Django settings. Everything that differs between machines comes from the environment.

``TRAVAUX_LIBRARY`` is the library's folder; ``DATABASE_URL`` (``postgres://user:password@host/name``) puts the
record into PostgreSQL instead of the library's own SQLite file.
"""

from __future__ import annotations

import os
from pathlib import Path

from travaux.record.databases import database

LIBRARY = Path(os.environ.get("TRAVAUX_LIBRARY", "library")).absolute()
DATABASES = {"default": database(os.environ.get("DATABASE_URL"), LIBRARY)}

INSTALLED_APPS = [
    "travaux.record.evidence",
    "travaux.record.parties",
    "travaux.record.documents",
    "travaux.record.meetings",
    "travaux.record.commitments",
    "travaux.record.reviews",
]
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
USE_TZ = True
TIME_ZONE = "UTC"
