"""Calendars that are subscribed to: what was given out before is updated or cancelled in place."""

from __future__ import annotations

import datetime as dt
import hashlib
import os
import re
from collections.abc import Callable
from pathlib import Path

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseNotModified

from travaux.record.documents.audiences import hidden_since
from travaux.record.sight import Sight

_CANCELLED = re.compile(
    r"BEGIN:VEVENT\r\n(?:(?!END:VEVENT).)*?\r\nSTATUS:CANCELLED\r\n.*?END:VEVENT\r\n", re.DOTALL
)


def subscribed(
    request: HttpRequest, key: str, sight: Sight, write: Callable[[bytes | None], str]
) -> HttpResponse:
    """The calendar that ``write`` makes of the one given out before under ``key``; 304 to whoever has it already.

    It is kept apart for each sight, since not everybody sees the same versions. Where a paper was given to fewer people
    since, what is gone is not told as cancelled: it may be hidden now.
    """
    kept = _place(key, sight)
    previous = kept.read_bytes() if kept.exists() else None
    text = write(previous)
    if previous is not None and _hidden_since(kept):
        text = _CANCELLED.sub("", text)
    written = text.encode()
    if written != previous:
        _keep(kept, written)
    tag = f'"{hashlib.sha256(written).hexdigest()[:32]}"'
    if tag in request.headers.get("If-None-Match", ""):
        response: HttpResponse = HttpResponseNotModified()
    else:
        response = HttpResponse(written, content_type="text/calendar; charset=utf-8")
        response["Content-Disposition"] = 'inline; filename="calendar.ics"'
    response["ETag"] = tag
    return response


def is_given_out(key: str, sight: Sight) -> bool:
    """Whether a calendar was given out under ``key`` before."""
    return _place(key, sight).exists()


def _place(key: str, sight: Sight) -> Path:
    name = hashlib.sha256(f"{key}\n{'+'.join(sight.audiences)}".encode()).hexdigest()[:32]
    return Path(settings.LIBRARY) / "calendars" / f"{name}.ics"


def _hidden_since(kept: Path) -> bool:
    return hidden_since(dt.datetime.fromtimestamp(kept.stat().st_mtime, dt.UTC))


def _keep(path: Path, written: bytes) -> None:
    path.parent.mkdir(exist_ok=True)
    draft = path.with_name(f".{path.name}.{os.getpid()}.part")
    draft.write_bytes(written)
    draft.replace(path)
