"""Pictures of pages: photographs, scans and faxes (PNG, JPEG, TIFF, WebP, BMP, GIF), one page a frame."""

from __future__ import annotations

import io
from collections.abc import Iterator

from PIL import Image, ImageOps, UnidentifiedImageError

from travaux.common.errors import DamagedPaper, LimitExceeded
from travaux.reading.document import Document
from travaux.reading.layout.arrange import arrange
from travaux.reading.layout.emit import emit
from travaux.reading.layout.model import Sheet
from travaux.reading.readers.sniff import sniff
from travaux.reading.scans.batch import recognise_all, refuse_noise
from travaux.reading.scans.engine import require
from travaux.reading.scans.page import Picture
from travaux.reading.transcript import Transcript, TranscriptBuilder

_SHORT_SIDE = 595.0
"""Points: a picture that does not say how large its page is, is taken for A4."""
_LOWEST, _HIGHEST = 200, 300
_MOST_POINTS = 100_000_000
_MOST_FRAMES = 500


def read(document: Document) -> Transcript:
    """The transcript of a picture, or of the frames of one, recognised.

    Raises MissingPart where Tesseract is missing, NoText where no words can be made out, DamagedPaper where the picture cannot be
    opened and LimitExceeded where it has more points than a page needs.
    """
    require(document.name, "is a picture")
    builder = TranscriptBuilder(sniff(document.data).value)
    sheets: list[Sheet] = []
    with _opened(document) as image:
        count = min(getattr(image, "n_frames", 1), _MOST_FRAMES)
        for number, found in recognise_all(_pages(image, count, document.name), count):
            (builder.recognised if found.sheet else builder.unread).append(number)
            sheets.append(found.sheet or Sheet(number, 0.0, 0.0, ()))
    if not builder.recognised:
        refuse_noise(document.name)
    emit(arrange(sheets), builder)
    return builder.build()


def _opened(document: Document) -> Image.Image:
    try:
        Image.MAX_IMAGE_PIXELS = None
        image = Image.open(io.BytesIO(document.data))
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError):
        raise DamagedPaper(f"{document.name} cannot be opened as a picture") from None
    if image.width * image.height > _MOST_POINTS:
        raise LimitExceeded(
            f"{document.name} is a picture of {image.width} × {image.height} points",
            "Save it at 300 dpi, one page a picture.",
        )
    return image


def _pages(image: Image.Image, count: int, name: str) -> Iterator[Picture]:
    for frame in range(count):
        try:
            image.seek(frame)
            upright = ImageOps.exif_transpose(image)
            yield _page(frame + 1, _on_white(upright))
        except (OSError, EOFError, ValueError, SyntaxError):
            if frame == 0:
                raise DamagedPaper(f"{name} is damaged: the picture is not whole") from None
            return


def _on_white(image: Image.Image) -> Image.Image:
    """The picture in grey; what is transparent is paper."""
    if image.mode in ("RGBA", "LA", "PA") or "transparency" in image.info:
        whole = image.convert("RGBA")
        paper = Image.new("RGBA", whole.size, "white")
        return Image.alpha_composite(paper, whole).convert("L")
    return image.convert("L")


def _page(number: int, image: Image.Image) -> Picture:
    """A frame with its resolution: told by the size of A4, and brought to what the recogniser reads best."""
    short = min(image.size)
    dpi = short * 72 / _SHORT_SIDE
    fit = min(max(dpi, _LOWEST), _HIGHEST)
    if abs(fit - dpi) > 1:
        scale = fit / dpi
        size = (max(1, round(image.width * scale)), max(1, round(image.height * scale)))
        if size[0] * size[1] <= _MOST_POINTS:
            image = image.resize(size, Image.Resampling.LANCZOS)
            dpi = fit
    return Picture(number, image, round(dpi), image.width * 72 / dpi, image.height * 72 / dpi)
