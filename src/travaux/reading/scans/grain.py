"""Pictures without the grain that a scanner, a copier or a camera laid over the page."""

from __future__ import annotations

import numpy as np
from PIL import Image, ImageFilter

_GRAINY = 4.0
"""Levels of grey, of 255, by which one point of plain paper differs from the next; that of a clean scan by 0 to 2."""
_WINDOW = 3
"""Points; strokes at the resolutions that pages are read at are no thinner than half of it."""


def without_grain(image: Image.Image) -> Image.Image:
    """The picture in greys with each point the median of those around it, where its paper is grainy; else as it is.

    A median filter (Tukey, 1977) takes away specks and leaves the edges of strokes.
    """
    grey = image.convert("L")
    return grey.filter(ImageFilter.MedianFilter(_WINDOW)) if _grain(grey) > _GRAINY else image


def _grain(grey: Image.Image) -> float:
    """By how many levels neighbours on a line of points differ at the median: most of a page is paper."""
    points = np.asarray(grey)[::4].astype(np.int16)
    return float(np.median(np.abs(np.diff(points, axis=1)))) if points.shape[1] > 1 else 0.0
