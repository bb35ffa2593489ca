"""The secret by which a library's reading room signs its cookies: made once, kept beside the record."""

from __future__ import annotations

import os
import secrets
from contextlib import suppress
from pathlib import Path

FILE = "secret"


def secret_of(library: Path) -> str:
    """``TRAVAUX_SECRET``, else what the library keeps, else a new one; for a library that is not there yet, a passing one."""
    if given := os.environ.get("TRAVAUX_SECRET"):
        return given
    path = library / FILE
    with suppress(OSError):
        return path.read_text("ascii")
    made = secrets.token_urlsafe(48)
    with suppress(OSError):
        draft = path.with_name(f".{FILE}.{os.getpid()}.part")
        draft.touch(0o600)
        draft.write_text(made, "ascii")
        draft.replace(path)
    return made
