"""The bytes of papers, kept once each under their SHA-256 in the library's ``papers`` folder."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Container
from pathlib import Path

from django.conf import settings

from travaux.common.errors import DamagedLibrary, unwritten


def folder() -> Path:
    return Path(settings.LIBRARY) / "papers"


def path_of(sha256: str) -> Path:
    """Where the bytes with this hash lie, or would lie."""
    return folder() / sha256[:2] / sha256


def keep(data: bytes, unwanted: Container[str] = ()) -> str:
    """Keep ``data``, unless its hash is ``unwanted``, and return its SHA-256. The file appears whole or not at all."""
    sha256 = hashlib.sha256(data).hexdigest()
    path = path_of(sha256)
    if sha256 in unwanted or path.exists():
        return sha256
    draft = path.with_name(f".{sha256}.{os.getpid()}.part")
    try:
        _write(draft, data)
        draft.replace(path)
    except OSError as error:
        draft.unlink(missing_ok=True)
        raise unwritten(path, error) from None
    return sha256


def _write(draft: Path, data: bytes) -> None:
    """Write a file; its folder is made where it is the first, since to ask for every paper takes as long as to write it."""
    try:
        draft.write_bytes(data)
    except FileNotFoundError:
        draft.parent.mkdir(parents=True, exist_ok=True)
        draft.write_bytes(data)


def bytes_of(sha256: str) -> bytes:
    """The bytes with this hash; DamagedLibrary where they are missing or changed."""
    try:
        data = path_of(sha256).read_bytes()
    except OSError as error:
        raise DamagedLibrary(f"the paper {sha256[:12]} cannot be opened: {error.strerror}") from None
    if hashlib.sha256(data).hexdigest() != sha256:
        raise DamagedLibrary(f"the paper {sha256[:12]} has changed on disk")
    return data


def forget(sha256: str) -> None:
    """Remove the bytes with this hash and the images of its pages, where there are any."""
    path_of(sha256).unlink(missing_ok=True)
    for picture in (Path(settings.LIBRARY) / "pages" / sha256[:2]).glob(f"{sha256}-*"):
        picture.unlink(missing_ok=True)


def forget_given_out() -> None:
    """Remove the calendars given out before, by which the next ones are told apart: they may name what was withdrawn."""
    for calendar in (Path(settings.LIBRARY) / "calendars").glob("*.ics"):
        calendar.unlink(missing_ok=True)
