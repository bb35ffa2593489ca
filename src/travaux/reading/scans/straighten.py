"""How far a picture of a page stands askew, and the picture put straight.

The lines of a page that stands straight fall on few rows: of all small angles, that one is taken under which the
dark points are spread least evenly over the rows (projection profile; Postl 1986).
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PIL import Image

_WIDEST = 10.0
"""Degrees: pages stand no further askew than this."""
_COARSE, _FINE = 0.5, 0.05
_WIDTH = 1000
_POINTS = 60_000
_FEWEST = 200
_STRAIGHT = 0.08
"""Degrees: less is not worth a loss of sharpness."""

SAMPLE = 3
"""One point in so many, each way, tells what is paper and what ink."""

Dark = NDArray[np.bool_]
Floats = NDArray[np.floating]


def dark(picture: Image.Image) -> Dark:
    """Which points are ink: darker than half way between paper and ink."""
    grey = np.asarray(picture.convert("L"))
    paper, ink = np.percentile(grey[::SAMPLE, ::SAMPLE], (90, 0.5))
    return np.asarray(grey < ink + 0.55 * (paper - ink)) if paper - ink > 40 else np.zeros(grey.shape, bool)


def skew(picture: Image.Image) -> float:
    """Degrees, counter-clockwise, by which the lines of a picture rise; 0 where there are too few points to tell."""
    small = picture.convert("L")
    if small.width > _WIDTH:
        small = small.resize(
            (_WIDTH, max(1, round(small.height * _WIDTH / small.width))), Image.Resampling.BOX
        )
    points = np.nonzero(_edges(dark(small)))
    step = max(1, len(points[0]) // _POINTS)
    rows, columns = (places[::step].astype(np.float64) for places in points)
    if len(rows) < _FEWEST:
        return 0.0
    coarse = _sharpest(rows, columns, _angles(-_WIDEST, _WIDEST, _COARSE))
    return _sharpest(rows, columns, _angles(coarse - _COARSE, coarse + _COARSE, _FINE))


def _edges(ink: Dark) -> Dark:
    """The lower edges of the ink, so that dark pictures weigh no more than letters."""
    below = np.zeros_like(ink)
    below[:-1] = ink[1:]
    return ink & ~below


def _angles(first: float, last: float, step: float) -> Floats:
    return np.linspace(first, last, round((last - first) / step) + 1)


def _sharpest(rows: Floats, columns: Floats, angles: Floats) -> float:
    best, sharpest = 0.0, -1.0
    for angle in angles:
        shifted = np.rint(rows + columns * np.tan(np.radians(angle))).astype(np.int64)
        profile = np.bincount(shifted - shifted.min()).astype(np.float64)
        sharpness = float((np.diff(profile) ** 2).sum())
        if sharpness > sharpest * (1 + 1e-9):
            best, sharpest = float(angle), sharpness
    return best


def straightened(picture: Image.Image) -> tuple[Image.Image, float]:
    """The picture in grey, turned so that its lines are level, and by how many degrees, counter-clockwise."""
    grey = picture.convert("L")
    angle = skew(grey)
    if abs(angle) < _STRAIGHT:
        return grey, 0.0
    return grey.rotate(-angle, resample=Image.Resampling.BICUBIC, fillcolor=255), -angle
