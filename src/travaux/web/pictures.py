"""Images of a paper's pages: drawn in a worker process on first demand, then kept in the library's ``pages`` folder."""

from __future__ import annotations

import io
import os
import threading
from collections.abc import Callable
from pathlib import Path

import pypdfium2
from django.conf import settings
from PIL import WebPImagePlugin  # noqa: F401 – the worker may load no more libraries

from travaux.common.errors import NothingFound
from travaux.common.sandbox import Limits, run
from travaux.record.evidence import blobs
from travaux.record.evidence.models import Paper

SCALE = 1.6
"""Pixels a point."""
_MOST_PIXELS = 2400
_LIMITS = Limits(20, 1024)
_ONE_AT_A_TIME = threading.Lock()


def picture_of(paper: Paper, number: int) -> bytes:
    """Page ``number`` (from 1) of a PDF as WebP. NothingFound where it has no such page; errors as of the sandbox."""
    kept = _place(paper.sha256, number)
    if kept.exists():
        return kept.read_bytes()
    data = blobs.bytes_of(paper.sha256)
    with _ONE_AT_A_TIME:
        drawn = run(_job(data, number), name=paper.name, limits=_LIMITS)
    if not drawn:
        raise NothingFound(f"{paper.name} has no picture of page {number}", "Read its words instead.")
    kept.parent.mkdir(parents=True, exist_ok=True)
    draft = kept.with_name(f".{kept.name}.{os.getpid()}.{threading.get_ident()}.part")
    draft.write_bytes(drawn)
    draft.replace(kept)
    return drawn


def _place(sha256: str, number: int) -> Path:
    return Path(settings.LIBRARY) / "pages" / sha256[:2] / f"{sha256}-{number}.webp"


def _job(data: bytes, number: int) -> Callable[[], bytes]:
    def job() -> bytes:
        if not data.startswith(b"%PDF"):
            return b""
        pdf = pypdfium2.PdfDocument(data)
        if not 1 <= number <= len(pdf):
            return b""
        page = pdf[number - 1]
        scale = min(SCALE, _MOST_PIXELS / max(page.get_width(), page.get_height(), 1))
        image = page.render(scale=scale).to_pil().convert("RGB")
        stream = io.BytesIO()
        image.save(stream, "WEBP", quality=72, method=3)
        return stream.getvalue()

    return job
