"""Which pages of a PDF must be read as pictures, and those pages as pictures."""

from __future__ import annotations

import math
import re
from typing import TYPE_CHECKING, Any

import pypdfium2.raw as pdfium

from travaux.reading.layout.model import Sheet
from travaux.reading.legible import noisy_share

if TYPE_CHECKING:
    from travaux.reading.scans.page import Picture

_FEW_WORDS = 12
"""A page with fewer words may be a picture with a stamp or a page number on it."""
_ENOUGH_WORDS = 25
_SAMPLE = 40
"""So many words of a page tell whether it is worth a closer look."""
_NOISE, _MOSTLY_NOISE = 0.3, 0.6
"""Shares of noise among the words of a scan's text layer, and of any other page's, that make it worthless."""
_UNREADABLE = re.compile("[\ufffd\ue000-\uf8ff\x00-\x08]")
_UNMAPPED = 0.25
_COVERED = 0.35
_SKETCH = 36
_INK = 0.0008
_LOWEST, _HIGHEST = 200, 300
_MOST_POINTS = 24_000_000


def is_picture(pdf: Any, sheet: Sheet) -> bool:
    """Whether a page's words must be taken from its picture: it has none, or they are noise."""
    if len(sheet.tokens) >= _FEW_WORDS:
        return len(sheet.tokens) >= _ENOUGH_WORDS and _is_garbage(pdf, sheet)
    page = pdf[sheet.number - 1]
    return _image_share(page) > _COVERED or (len(sheet.tokens) < 2 and _has_ink(page))


def _is_garbage(pdf: Any, sheet: Sheet) -> bool:
    """A text layer whose letters do not stand for what is seen: of a font without a map, or of a bad scan."""
    sample = " ".join([token.text for token in sheet.tokens[:: 1 + len(sheet.tokens) // _SAMPLE]])
    if not sample.isascii() and len(_UNREADABLE.findall(sample)) > _UNMAPPED * len(sample):
        return True
    if noisy_share(sample) <= _NOISE:
        return False
    noise = noisy_share(" ".join(token.text for token in sheet.tokens))
    return noise > _MOSTLY_NOISE or (noise > _NOISE and _image_share(pdf[sheet.number - 1]) > _COVERED)


def is_better(found: Sheet, layer: Sheet) -> bool:
    """Whether what was made out in a picture is to be taken instead of the page's own text layer."""
    if len(layer.tokens) < _FEW_WORDS:
        return len(found.tokens) >= len(layer.tokens)
    noise, before = (noisy_share(" ".join(token.text for token in sheet.tokens)) for sheet in (found, layer))
    unreadable = any(_UNREADABLE.search(token.text) for token in layer.tokens)
    return unreadable or 2 * noise < before


def _image_share(page: Any) -> float:
    """The largest picture's share of the page, in 0..1."""
    width, height = page.get_size()
    largest = 0.0
    for picture in page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_IMAGE], max_depth=3):
        left, bottom, right, top = _bounds(picture)
        largest = max(largest, (right - left) * (top - bottom))
    return largest / (width * height) if width and height else 0.0


def _bounds(picture: Any) -> tuple[float, float, float, float]:
    left, bottom, right, top = picture.get_bounds()
    return float(left), float(bottom), float(right), float(top)


def _has_ink(page: Any) -> bool:
    """Whether anything is drawn on a page."""
    import numpy as np

    scale = min(_SKETCH / 72, _finest(*page.get_size()))
    sketch = np.asarray(page.render(scale=scale, grayscale=True).to_pil())
    return bool((sketch < 160).mean() > _INK)


def picture_of(pdf: Any, number: int) -> Picture:
    """The page drawn as finely as its own picture, within bounds."""
    from travaux.reading.scans.page import Picture

    page = pdf[number - 1]
    width, height = page.get_size()
    dpi = max(_LOWEST, min(_HIGHEST, _resolution(page)))
    while dpi > 72 and width * height * (dpi / 72) ** 2 > _MOST_POINTS:
        dpi -= 8
    finest = min(dpi, 72 * _finest(width, height))
    image = page.render(scale=finest / 72, grayscale=True).to_pil()
    return Picture(number, image, finest, width, height)


def _finest(width: float, height: float) -> float:
    """The scale at which a page is a picture of the most points: a page may call itself kilometres wide."""
    return math.sqrt(_MOST_POINTS / max(1.0, width * height))


def _resolution(page: Any) -> int:
    """Points to the inch of the largest picture on the page; 0 where there is none."""
    best, resolution = 0.0, 0
    for picture in page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_IMAGE], max_depth=3):
        left, bottom, right, top = _bounds(picture)
        area = (right - left) * (top - bottom)
        if area > best:
            pixels = max(picture.get_px_size())
            best, resolution = area, round(72 * pixels / max(right - left, top - bottom, 1.0))
    return resolution
