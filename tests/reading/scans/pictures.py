"""Pictures of pages, made from drawn PDFs: askew, turned, pressed."""

from __future__ import annotations

import io

import pypdfium2
import pytest
from PIL import Image

from travaux.reading.document import Document
from travaux.reading.scans import engine

needs_tesseract = pytest.mark.skipif(
    engine.missing() is not None, reason="left out: Tesseract or tesserocr is not installed"
)


def pictured(document: Document, *, dpi: int = 200, skew: float = 0.0) -> list[Image.Image]:
    """Each page of a PDF as a picture, ``skew`` degrees askew."""
    pages = [
        page.render(scale=dpi / 72).to_pil().convert("RGB") for page in pypdfium2.PdfDocument(document.data)
    ]
    turned = [page.rotate(skew, fillcolor="white", resample=Image.Resampling.BICUBIC) for page in pages]
    return turned if skew else pages


def bound(pictures: list[Image.Image], *, dpi: int = 200) -> Document:
    """A PDF of pictures, pressed as JPEG."""
    stream = io.BytesIO()
    pictures[0].save(stream, "PDF", save_all=True, append_images=pictures[1:], resolution=dpi, quality=75)
    return Document("scan.pdf", stream.getvalue())


def saved(picture: Image.Image, form: str = "PNG", **options: object) -> Document:
    stream = io.BytesIO()
    picture.save(stream, form, **options)
    return Document(f"page.{form.lower()}", stream.getvalue())
