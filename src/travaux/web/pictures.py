"""Images of a paper's pages: drawn in a worker process on first demand, then kept in the library's ``pages`` folder."""

from __future__ import annotations

import io
import os
import threading
from collections.abc import Callable
from pathlib import Path

import pypdfium2
from django.conf import settings
from PIL import (  # noqa: F401 – the worker may load no more libraries
    BmpImagePlugin,
    GifImagePlugin,
    Image,
    ImageOps,
    JpegImagePlugin,
    PngImagePlugin,
    TiffImagePlugin,
    UnidentifiedImageError,
    WebPImagePlugin,
)

from travaux.common.errors import NothingFound
from travaux.common.sandbox import Limits, run
from travaux.record.evidence import blobs
from travaux.record.evidence.models import Paper

SCALE = 1.6
"""Pixels a point."""
_MOST_PIXELS = 2400
_MOST_POINTS = 100_000_000
_LIMITS = Limits(20, 1024)
_ONE_AT_A_TIME = threading.Lock()


def is_pictured(media_type: str) -> bool:
    """Whether papers of this type have an image of each page."""
    return media_type == "application/pdf" or (
        media_type.startswith("image/") and media_type != "image/svg+xml"
    )


def picture_of(paper: Paper, number: int, turned: float = 0.0) -> bytes:
    """Page ``number`` (from 1) of a PDF or a picture as WebP, turned as it was read.

    NothingFound where it has no such page; errors as of the sandbox.
    """
    kept = _place(paper.sha256, number, turned)
    if kept.exists():
        return kept.read_bytes()
    data = blobs.bytes_of(paper.sha256)
    with _ONE_AT_A_TIME:
        drawn = run(_job(data, number, turned), name=paper.name, limits=_LIMITS)
    if not drawn:
        raise NothingFound(f"{paper.name} has no picture of page {number}", "Read its words instead.")
    kept.parent.mkdir(parents=True, exist_ok=True)
    draft = kept.with_name(f".{kept.name}.{os.getpid()}.{threading.get_ident()}.part")
    draft.write_bytes(drawn)
    draft.replace(kept)
    return drawn


def _place(sha256: str, number: int, turned: float) -> Path:
    how = f"-{turned:.2f}" if turned else ""
    return Path(settings.LIBRARY) / "pages" / sha256[:2] / f"{sha256}-{number}{how}.webp"


def _job(data: bytes, number: int, turned: float) -> Callable[[], bytes]:
    def job() -> bytes:
        image = _of_pdf(data, number) if data.startswith(b"%PDF") else _of_picture(data, number)
        if image is None:
            return b""
        quarters = round(turned / 90)
        if quarters % 4:
            image = image.rotate(90 * quarters, expand=True)
        if askew := turned - 90 * quarters:
            image = image.rotate(askew, resample=Image.Resampling.BICUBIC, fillcolor="white")
        stream = io.BytesIO()
        image.save(stream, "WEBP", quality=72, method=3)
        return stream.getvalue()

    return job


def _of_pdf(data: bytes, number: int) -> Image.Image | None:
    pdf = pypdfium2.PdfDocument(data)
    if not 1 <= number <= len(pdf):
        return None
    page = pdf[number - 1]
    scale = min(SCALE, _MOST_PIXELS / max(page.get_width(), page.get_height(), 1))
    drawn: Image.Image = page.render(scale=scale).to_pil()
    return drawn.convert("RGB")


def _of_picture(data: bytes, number: int) -> Image.Image | None:
    """A frame of a picture as it was read: upright by what the camera noted, on white, no larger than is shown."""
    try:
        image = Image.open(io.BytesIO(data))
        if image.width * image.height > _MOST_POINTS or not 1 <= number <= getattr(image, "n_frames", 1):
            return None
        image.seek(number - 1)
        whole = ImageOps.exif_transpose(image).convert("RGBA")
    except (UnidentifiedImageError, OSError, EOFError, ValueError, SyntaxError):
        return None
    whole.thumbnail((_MOST_PIXELS, _MOST_PIXELS))
    return Image.alpha_composite(Image.new("RGBA", whole.size, "white"), whole).convert("RGB")
