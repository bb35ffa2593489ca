"""The straight lines drawn on a PDF page: the rules and cell borders of its tables."""

from __future__ import annotations

import ctypes
from collections.abc import Callable, Iterator
from typing import Any

import pypdfium2.raw as pdfium

from travaux.reading.layout.model import Rule
from travaux.reading.readers.pdf.pdfium import by_address

_object = by_address(pdfium.FPDFPage_GetObject, ctypes.c_void_p, ctypes.c_void_p, ctypes.c_int)
_inner_object = by_address(pdfium.FPDFFormObj_GetObject, ctypes.c_void_p, ctypes.c_void_p, ctypes.c_ulong)
_kind = by_address(pdfium.FPDFPageObj_GetType, ctypes.c_int, ctypes.c_void_p)

Point = Callable[[float, float], tuple[float, float]]
Matrix = tuple[float, float, float, float, float, float]

_PATH, _FORM = 2, 5
_LINE, _MOVE = 0, 2
_THIN = 3.5
_SHORT = 4.0
_WHITE = 250
_LARGE = 0.7
"""A box over this share of the page is its background."""
_SKEW = 0.8
_MOST_SEGMENTS = 800
"""A path of more pieces is a picture."""
_MOST_OBJECTS = 20_000
_MOST_RULES = 20_000
_DEEPEST = 4
_IDENTITY = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


def rules(page: Any, point: Point, area: float) -> tuple[Rule, ...]:
    """Straight level and upright lines and the edges of boxes, but not of one as large as the page."""
    found: list[Rule] = []
    for path, matrix in _paths(page):
        for edge in _edges(path, matrix, area):
            found.append(_rule(point(edge[0], edge[1]), point(edge[2], edge[3]), edge[4]))
        if len(found) > _MOST_RULES:
            break
    return tuple(found)


def _rule(start: tuple[float, float], end: tuple[float, float], weak: bool) -> Rule:
    (x0, y0), (x1, y1) = start, end
    if abs(x1 - x0) >= abs(y1 - y0):
        middle = (y0 + y1) / 2
        return Rule(min(x0, x1), middle, max(x0, x1), middle, weak)
    middle = (x0 + x1) / 2
    return Rule(middle, min(y0, y1), middle, max(y0, y1), weak)


def _paths(page: Any) -> Iterator[tuple[Any, Matrix]]:
    """Path objects with the matrix of the forms that hold them."""
    left = _MOST_OBJECTS
    address = ctypes.cast(page.raw, ctypes.c_void_p).value
    count = min(left, pdfium.FPDFPage_CountObjects(page.raw))
    pending = [(_object(address, index), _IDENTITY, 0) for index in range(count)]
    while pending and left > 0:
        left -= 1
        place, matrix, depth = pending.pop()
        kind = _kind(place)
        if kind != _PATH and kind != _FORM:
            continue
        item = ctypes.cast(place, pdfium.FPDF_PAGEOBJECT)
        if kind == _PATH:
            yield item, matrix
        elif depth < _DEEPEST:
            inner = _times(_matrix(item), matrix)
            count = min(left, pdfium.FPDFFormObj_CountObjects(item))
            pending += [(_inner_object(place, index), inner, depth + 1) for index in range(count)]


def _matrix(item: Any) -> Matrix:
    matrix = pdfium.FS_MATRIX()
    pdfium.FPDFPageObj_GetMatrix(item, matrix)
    return matrix.a, matrix.b, matrix.c, matrix.d, matrix.e, matrix.f


def _times(first: Matrix, then: Matrix) -> Matrix:
    a, b, c, d, e, f = first
    p, q, r, s, t, u = then
    return a * p + b * r, a * q + b * s, c * p + d * r, c * q + d * s, e * p + f * r + t, e * q + f * s + u


def _apply(matrix: Matrix, x: float, y: float) -> tuple[float, float]:
    a, b, c, d, e, f = matrix
    return a * x + c * y + e, b * x + d * y + f


def _edges(path: Any, matrix: Matrix, area: float) -> Iterator[tuple[float, float, float, float, bool]]:
    left, bottom, right, top = (ctypes.c_float() for _ in range(4))
    if not pdfium.FPDFPageObj_GetBounds(path, left, bottom, right, top):
        return
    x0, y0 = _apply(matrix, left.value, bottom.value)
    x1, y1 = _apply(matrix, right.value, top.value)
    width, height = abs(x1 - x0), abs(y1 - y0)
    if max(width, height) < _SHORT:
        return
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    pdfium.FPDFPath_GetDrawMode(path, fill, stroke)
    if not fill.value and not stroke.value:
        return
    if height < _THIN:
        yield x0, (y0 + y1) / 2, x1, (y0 + y1) / 2, _white(path, stroke.value)
    elif width < _THIN:
        yield (x0 + x1) / 2, y0, (x0 + x1) / 2, y1, _white(path, stroke.value)
    elif width * height < _LARGE * area:
        for edge in _straight(path, _times(_matrix(path), matrix)):
            yield *edge, not stroke.value or _white(path, stroke.value)


def _white(path: Any, stroke: int) -> bool:
    """Whether a path is drawn in white or not at all: seen, if ever, on a shade only."""
    red, green, blue, alpha = (ctypes.c_uint() for _ in range(4))
    colour = pdfium.FPDFPageObj_GetStrokeColor if stroke else pdfium.FPDFPageObj_GetFillColor
    if not colour(path, red, green, blue, alpha):
        return False
    return alpha.value == 0 or min(red.value, green.value, blue.value) >= _WHITE


def _straight(path: Any, matrix: Matrix) -> Iterator[tuple[float, float, float, float]]:
    """The level and upright lines of a path, subpath by subpath."""
    count = pdfium.FPDFPath_CountSegments(path)
    if count > _MOST_SEGMENTS:
        return
    x, y = ctypes.c_float(), ctypes.c_float()
    start = last = (0.0, 0.0)
    for index in range(count):
        segment = pdfium.FPDFPath_GetPathSegment(path, index)
        pdfium.FPDFPathSegment_GetPoint(segment, x, y)
        here = _apply(matrix, x.value, y.value)
        kind = pdfium.FPDFPathSegment_GetType(segment)
        if kind == _MOVE:
            start = here
        elif kind == _LINE and _level(last, here):
            yield (*last, *here)
        if pdfium.FPDFPathSegment_GetClose(segment) and _level(here, start):
            yield (*here, *start)
        last = here


def _level(a: tuple[float, float], b: tuple[float, float]) -> bool:
    dx, dy = abs(a[0] - b[0]), abs(a[1] - b[1])
    return min(dx, dy) < _SKEW and max(dx, dy) >= _SHORT
