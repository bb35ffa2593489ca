"""One PDF page as PDFium gives it: its words with their boxes and styles, and its links.

PDFium is asked for the page's text once and then for two character boxes a word, since a call for
each character would cost more than all the rest.
"""

from __future__ import annotations

import ctypes
import math
import re
import struct
import unicodedata
from collections.abc import Callable, Iterator
from itertools import pairwise
from typing import Any

import pypdfium2.raw as pdfium

from travaux.reading.layout.compose import is_rtl
from travaux.reading.layout.glyphs import clean, raised
from travaux.reading.layout.model import Sheet, Style, Token
from travaux.reading.readers.pdf.paths import rules
from travaux.reading.readers.pdf.pdfium import by_address
from travaux.reading.transcript import Box

_char_box = by_address(
    pdfium.FPDFText_GetLooseCharBox, ctypes.c_int, ctypes.c_void_p, ctypes.c_int, ctypes.c_void_p
)
_text_object = by_address(pdfium.FPDFText_GetTextObject, ctypes.c_void_p, ctypes.c_void_p, ctypes.c_int)
_origin = pdfium.FPDFText_GetCharOrigin
_RECTANGLE, _RECTANGLES = struct.Struct("4f"), struct.Struct("8f")
_ASCENT, _DESCENT = 0.78, 0.22
"""Usual heights over and under the baseline, in ems."""

Point = Callable[[float, float], tuple[float, float]]
Ends = tuple[float, float, float, float]
"""Where a box ends: left, top, right, bottom."""

_WORD = re.compile("[^\\s\x00-\x20\x7f\u00a0\u200b\ufffe\uffff]+[\x02\ufffe]?|[\x02\ufffe]")
_BOLD = re.compile(r"bold|black|heavy|demi", re.IGNORECASE)
_PLAIN = re.compile(r"regular|book|light|thin|normal|roman", re.IGNORECASE)
"""Names of fonts that are not bold, however thick PDFium takes their stems to be."""
_ITALIC = re.compile(r"ital|obli", re.IGNORECASE)
_SYMBOL = re.compile(r"symbol|wingding|webding|dingbat", re.IGNORECASE)
_TURNED = re.compile("[\u0627\u0623\u0625\u0622]\u0644")
"""Alef and lam: the article, or a lam-alef ligature the wrong way round."""
_RISE = 0.5
"""Points by which the mark of a note stands above the baseline of its word."""
_INVISIBLE = 3
_STAMP = 5
"""A page with fewer visible words than one in so many is a scan with its text behind it."""
_BOLD_WEIGHT = 600
_SLANTED = 0.1
"""A matrix that leans at least so far makes italics of a font that has none."""
_MOST_LINKS = 2_000


def sheet(page: Any, number: int) -> Sheet:
    """The page with this number, in points from its top left corner as it is shown."""
    width, height = page.get_size()
    point = _view(page)
    textpage = page.get_textpage()
    try:
        tokens = _Words(textpage, point, page.get_rotation()).read()
    finally:
        textpage.close()
    inside = [t for t in tokens if t.right > 0 and t.bottom > 0 and t.left < width and t.top < height]
    if not inside:
        return Sheet(number, width, height, ())
    return Sheet(
        number, width, height, inside, rules(page, point, width * height), tuple(_links(page, point))
    )


def _view(page: Any) -> Point:
    """From the page's own coordinates to those of the page as it is shown."""
    left, bottom, right, top = _shown(page)
    turns: dict[int, Point] = {
        0: lambda x, y: (x - left, top - y),
        90: lambda x, y: (y - bottom, x - left),
        180: lambda x, y: (right - x, y - bottom),
        270: lambda x, y: (top - y, right - x),
    }
    return turns[page.get_rotation() % 360]


def _shown(page: Any) -> tuple[float, float, float, float]:
    """The part of the page that is shown: its crop box within its media box."""
    media, crop = page.get_mediabox(), page.get_cropbox()
    return max(media[0], crop[0]), max(media[1], crop[1]), min(media[2], crop[2]), min(media[3], crop[3])


def rtl_runs(text: str) -> list[tuple[int, int]]:
    """The half-open ranges of a word that are letters of a right-to-left script, vowel marks between them included."""
    runs: list[tuple[int, int]] = []
    for at, char in enumerate(text):
        if not (char.isalpha() and is_rtl(char)):
            continue
        if runs and all(unicodedata.combining(mark) for mark in text[runs[-1][1] : at]):
            runs[-1] = (runs[-1][0], at + 1)
        else:
            runs.append((at, at + 1))
    return runs


class _Words:
    """Reads the words of one page."""

    def __init__(self, textpage: Any, point: Point, rotation: int) -> None:
        self._raw = textpage.raw
        self._text = textpage.get_text_range()
        self._rtl = is_rtl(self._text)
        self._exact = textpage.count_chars() == len(self._text)
        self._point = point
        self._rotation = math.radians(rotation)
        self._upright = rotation == 0
        self._left, self._top = -point(0.0, 0.0)[0], point(0.0, 0.0)[1]
        self._rects = (pdfium.FS_RECTF * 2)()
        self._first_rect = ctypes.addressof(self._rects)
        self._last_rect = self._first_rect + _RECTANGLE.size
        self._matrix = pdfium.FS_MATRIX()
        self._x, self._y = ctypes.c_double(), ctypes.c_double()
        self._address = ctypes.cast(textpage.raw, ctypes.c_void_p).value
        self._object: int | None = None
        self._baseline: tuple[float, float, float, float] | None = None
        self._style = Style(0.0)
        self._slant = 0.0
        self._hidden = False
        self._fonts: dict[int, tuple[bool, bool, bool]] = {}

    def read(self) -> list[Token]:
        """The words; those that are not to be seen only where few others are: a scan, perhaps with a stamp."""
        seen: list[Token] = []
        every: list[Token] = []
        for order, match in enumerate(_WORD.finditer(self._text)):
            token = self._token(match[0], match.start(), order)
            if token:
                every.append(token)
                if not self._hidden:
                    seen.append(token)
        return seen if len(seen) * _STAMP > len(every) else every

    def _token(self, text: str, start: int, order: int) -> Token | None:
        first, last = start, start + len(text) - 1
        if not self._exact:
            first, last = self._index(first), self._index(last)
        text_object = _text_object(self._address, first)
        if text_object != self._object:
            self._look_at(first, text_object)
        (left, top, right, bottom), end = self._ends(first, last)
        if last > first:
            if self._rtl and is_rtl(text):
                text = self._right_to_left(text, first)
                # A mark may end the word at its other side: "خالد," in a line from left to right.
                reach = [self._box(at) for at in range(first, last + 1)]
                left, right = min(box[0] for box in reach), max(box[2] for box in reach)
                end = (left, *end[1:])
            if (
                not self._style.angle
                and bottom - end[3] > 0.2 * (bottom - top) > end[1] - top
                and text[-1].isdigit()
            ):
                text = self._with_raised_tail(text, first, end)
            left, right = (left, end[2]) if left < end[0] else (end[0], right if right > end[2] else end[2])
            top, bottom = (top if top < end[1] else end[1]), (bottom if bottom > end[3] else end[3])
        if self._slant:
            left, right = self._set_upright(left, right, bottom - top)
        if not self._style.angle:
            top, bottom = self._heights(first, top, bottom)
        text = clean(text, self._style.symbol)
        return Token(left, top, right, bottom, text, self._style, order) if text else None

    def _index(self, position: int) -> int:
        return int(pdfium.FPDFText_GetCharIndexFromTextIndex(self._raw, position))

    def _ends(self, first: int, last: int) -> tuple[Ends, Ends]:
        """The boxes of a word's first and last characters, taken over in one piece where the page is not turned."""
        if not self._upright:
            return self._box(first), self._box(last)
        _char_box(self._address, first, self._first_rect)
        _char_box(self._address, last, self._last_rect)
        left, top, right, bottom, left2, top2, right2, bottom2 = _RECTANGLES.unpack_from(self._rects)
        x, y = self._left, self._top
        return (left - x, y - top, right - x, y - bottom), (left2 - x, y - top2, right2 - x, y - bottom2)

    def _box(self, index: int) -> Ends:
        _char_box(self._address, index, self._first_rect)
        left, top, right, bottom = _RECTANGLE.unpack_from(self._rects)
        if self._upright:
            return left - self._left, self._top - top, right - self._left, self._top - bottom
        x0, y0 = self._point(left, top)
        x1, y1 = self._point(right, bottom)
        return min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)

    def _heights(self, index: int, top: float, bottom: float) -> tuple[float, float]:
        """Top and bottom told from the baseline, since the boxes of one line differ from font to font."""
        known = self._baseline
        if known and known[0] == top and known[1] == bottom:
            return known[2], known[3]
        x, y, size = self._x, self._y, self._style.size
        if not 0.4 * size < bottom - top < 3 * size or not _origin(self._raw, index, x, y):
            return top, bottom
        line = self._point(x.value, y.value)[1]
        self._baseline = (top, bottom, line - _ASCENT * size, line + _DESCENT * size)
        return self._baseline[2:]

    def _set_upright(self, left: float, right: float, height: float) -> tuple[float, float]:
        """Where a word that is slanted by its matrix would begin and end upright: the slant makes its box wider
        than its letters, and words would touch."""
        begins, ends = left + _DESCENT * self._slant * height, right - _ASCENT * self._slant * height
        return (begins, ends) if begins < ends else (left, right)

    def _with_raised_tail(self, text: str, first: int, end: tuple[float, float, float, float]) -> str:
        """A word whose last digits stand higher than the rest: they are a note's mark.

        Only the baseline tells: the box of a letter such as "p" reaches below it ("p.m.–6").
        """
        at = len(text) - 1
        x, y = self._x, self._y
        if _origin(self._raw, first, x, y):
            line = self._point(x.value, y.value)[1]
            if _origin(self._raw, first + at, x, y) and line - self._point(x.value, y.value)[1] < _RISE:
                return text
        while at > 1 and text[at - 1].isdigit() and abs(self._box(first + at - 1)[3] - end[3]) < 0.5:
            at -= 1
        return text[:at] + raised(text[at:])

    def _right_to_left(self, text: str, first: int) -> str:
        """A word of a right-to-left script in its own order, its lam-alef ligatures too.

        PDFium turns words around by rule, which fails where the page holds them in reading order
        already; a ligature's two letters share one box and come out the wrong way round.
        """
        runs = rtl_runs(text)
        if not runs:
            return text
        pieces = [range(runs[0][0])]
        for (start, end), (after, _) in pairwise((*runs, (len(text), 0))):
            turned = self._box(first + start)[0] < self._box(first + end - 1)[0]
            pieces.append(range(end - 1, start - 1, -1) if turned else range(start, end))
            pieces.append(range(end, after))
        if self._box(first + runs[0][0])[0] < self._box(first + runs[-1][0])[0]:
            pieces[1:-1] = pieces[-2:0:-1]
        places = [place for piece in pieces for place in piece]
        text = "".join(text[place] for place in places)
        for pair in _TURNED.finditer(text):
            at = pair.start()
            if self._box(first + places[at])[0] == self._box(first + places[at + 1])[0]:
                text = text[:at] + pair[0][::-1] + text[at + 2 :]
        return text

    def _look_at(self, index: int, text_object: int | None) -> None:
        """Set the style to that of the character's text object, of which the address is given."""
        self._object, self._baseline = text_object, None
        matrix = self._matrix
        pdfium.FPDFText_GetMatrix(self._raw, index, matrix)
        scale = math.hypot(matrix.c, matrix.d)
        angle = (
            math.degrees(math.atan2(matrix.b, matrix.a) - self._rotation)
            if matrix.b or self._rotation
            else 0.0
        )
        self._slant = matrix.c / matrix.d if matrix.d and not matrix.b and not self._rotation else 0.0
        bold = italic = symbol = False
        if text_object is not None:
            handle = pdfium.FPDFText_GetTextObject(self._raw, index)
            bold, italic, symbol = self._font(handle)
            self._hidden = pdfium.FPDFTextObj_GetTextRenderMode(handle) == _INVISIBLE
        size = round(pdfium.FPDFText_GetFontSize(self._raw, index) * scale, 1)
        self._style = Style(size, bold, italic or self._slant > _SLANTED, symbol, round(angle) % 360)

    def _font(self, handle: Any) -> tuple[bool, bool, bool]:
        font = pdfium.FPDFTextObj_GetFont(handle)
        if not font:
            return False, False, False
        key = ctypes.addressof(font.contents)
        if key not in self._fonts:
            buffer = ctypes.create_string_buffer(128)
            pdfium.FPDFFont_GetBaseFontName(font, buffer, 128)
            name = buffer.value.decode("utf-8", "replace")
            heavy = not _PLAIN.search(name) and pdfium.FPDFFont_GetWeight(font) >= _BOLD_WEIGHT
            bold = bool(_BOLD.search(name)) or heavy
            angle = ctypes.c_int()
            slanted = bool(pdfium.FPDFFont_GetItalicAngle(font, angle)) and angle.value < 0
            self._fonts[key] = (bold, slanted or bool(_ITALIC.search(name)), bool(_SYMBOL.search(name)))
        return self._fonts[key]


def _links(page: Any, point: Point) -> Iterator[tuple[Box, str]]:
    """The boxes of the page's links to addresses, with their targets."""
    position, link, rect = ctypes.c_int(0), pdfium.FPDF_LINK(), pdfium.FS_RECTF()
    for _ in range(_MOST_LINKS):
        if not pdfium.FPDFLink_Enumerate(page.raw, position, link):
            return
        action = pdfium.FPDFLink_GetAction(link)
        if not action or pdfium.FPDFAction_GetType(action) != pdfium.PDFACTION_URI:
            continue
        length = pdfium.FPDFAction_GetURIPath(page.pdf.raw, action, None, 0)
        buffer = ctypes.create_string_buffer(length)
        pdfium.FPDFAction_GetURIPath(page.pdf.raw, action, buffer, length)
        if pdfium.FPDFLink_GetAnnotRect(link, rect):
            x0, y0 = point(rect.left, rect.top)
            x1, y1 = point(rect.right, rect.bottom)
            box = Box(min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1))
            yield box, buffer.value.decode("utf-8", "replace")
