"""One picture of a page → the sheet that the layout step takes."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from statistics import median

import numpy as np
from PIL import Image, ImageDraw

from travaux.reading.language import language_of
from travaux.reading.layout.grid import grids, straight_lines
from travaux.reading.layout.model import Sheet, Style, Token
from travaux.reading.legible import noisy_share
from travaux.reading.scans.engine import LATIN, PACKS, SCRIPTS, Area, Recogniser, Turn, Word, languages
from travaux.reading.scans.figures import figures_again
from travaux.reading.scans.grain import without_grain
from travaux.reading.scans.ruling import Run, rules, runs
from travaux.reading.scans.sifting import acronyms, sifted
from travaux.reading.scans.straighten import Dark, dark, straightened

_POINTS_AN_INCH = 72
_SPARSE_SURE = 55.0
"""How sure (0..100) a word must be that was found outside of all lines."""
_WELL_READ = 70.0
"""A page whose words are on average less sure than this may stand on its head, or be in another script."""
_LEGIBLE = 45.0
_NOISE = 0.5
_FEWEST_CELLS, _MOST_CELLS = 4, 600
_BORDER = 1.0
"""Points around a cell in which the rests of its rules stand."""
_REAL = 3
"""Letters in a word that specks do not make."""
_CERTAIN = 88.0
_SYLLABIC = re.compile("[\u3040-\u9fff\uac00-\ud7af]")
_EM = 0.87
"""The height of a line, from the foot of a g to the head of a d, in ems."""
_TALL, _DEEP = "bdfhklt()[]/", "gjpqy()[]Q"
_BOLD = 1.28
"""Strokes so much thicker than the page's own are bold."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A page as a picture, ``dpi`` points to the inch; ``width`` and ``height`` of the page in points of 1/72 inch."""

    number: int
    image: Image.Image
    dpi: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Recognised:
    """What was made of a picture: the page, the language pack that read it, how sure its words are (0..100).

    ``sheet`` is None where nothing could be made out.
    """

    sheet: Sheet | None
    pack: str
    sure: float


def recognise(picture: Picture, recogniser: Recogniser, pack: str | None = None) -> Recognised:
    """The words of a page, by the language pack that read the page before it or by its own script."""
    picture = replace(picture, image=without_grain(picture.image))
    image, turned = straightened(picture.image)
    turn = None if pack else recogniser.turn(image)
    first = pack or _pack_of(turn)
    if turn and turn.degrees:
        image, askew = straightened(picture.image.rotate(turn.degrees, expand=True))
        turned = turn.degrees + askew
    drawn = runs(image, _POINTS_AN_INCH / picture.dpi)
    words, first = _read(image, drawn, recogniser, first, picture.dpi)
    if pack and _sureness(words) < _WELL_READ:
        again = recognise(picture, recogniser)
        if again.sure > _sureness(words):
            return again
    sure = _sureness(words)
    if sure < _LEGIBLE or _is_noise(words, sure):
        return Recognised(None, first, sure)
    return Recognised(_sheet(picture, image, turned, drawn, words), first, sure)


def _pack_of(turn: Turn | None) -> str:
    """The language pack for a script, English where it is Latin or not known."""
    pack = SCRIPTS.get(turn.script) if turn else None
    if pack in languages():
        return str(pack)
    return "eng" if "eng" in languages() else min(languages() - {"osd"})


def _read(
    image: Image.Image, drawn: Sequence[Run], recogniser: Recogniser, pack: str, dpi: float
) -> tuple[list[Word], str]:
    """The words in lines and in cells, read in their own language, then those that stand alone."""
    cells = _cells(image, drawn, dpi)
    page = _without(image, cells) if cells else image
    words = recogniser.words(page, pack, dpi)
    own = _language_pack(words, pack)
    if own != pack:
        pack, words = own, recogniser.words(page, own, dpi)
    if cells:
        words = _after(words, recogniser.words_in(_without(image, _inked(drawn)), pack, dpi, cells))
    if pack == PACKS["ar"]:
        words = figures_again(_without(image, _inked(drawn)), words, cells, recogniser, dpi)
    kept = sifted(words)
    rest = _without(image, [Area(word.left, word.top, word.right, word.bottom) for word in kept])
    alone = (word for word in recogniser.words(rest, pack, dpi, sparse=True) if _stands_alone(word))
    return acronyms(kept + sifted(_after(kept, list(alone))[len(kept) :]), pack), pack


def _stands_alone(word: Word) -> bool:
    """Whether what was found outside of all lines is a word, and no speck or dot of a leader."""
    return word.sure >= _SPARSE_SURE and any(character.isalnum() for character in word.text)


def _inked(drawn: Sequence[Run]) -> list[Area]:
    """What the rules themselves cover."""
    return [
        Area(run.start, run.first, run.end, run.last)
        if run.level
        else Area(run.first, run.start, run.last, run.end)
        for run in drawn
        if not run.weak
    ]


def _cells(image: Image.Image, drawn: Sequence[Run], dpi: float) -> list[Area]:
    """The cells of drawn tables that hold ink: read as a whole, lines would run on from cell to cell."""
    ink = dark(image)
    scale = _POINTS_AN_INCH / dpi
    found = []
    for grid in grids(*straight_lines(rules(drawn, scale))):
        if not (len(grid.xs) > 2 and _FEWEST_CELLS <= len(grid.cells) <= _MOST_CELLS):
            continue
        for cell in grid.cells:
            left, top, right, bottom = (round(side / scale) for side in cell.box)
            edge = round(_BORDER / scale)
            area = Area(left + edge, top + edge, right - edge, bottom - edge)
            if area.right - area.left > 4 * edge and area.bottom - area.top > 2 * edge:
                inside = ink[max(0, area.top) : area.bottom, max(0, area.left) : area.right]
                found += [area] if inside.any() else []
    return found


def _without(image: Image.Image, areas: Sequence[Area]) -> Image.Image:
    """The picture with parts of it made white."""
    rest = image.copy()
    pen = ImageDraw.Draw(rest)
    for area in areas:
        pen.rectangle(area, fill=255)
    return rest


def _after(words: Sequence[Word], more: Sequence[Word]) -> list[Word]:
    """All words, the lines of the second counted on from those of the first."""
    last = max((word.line for word in words), default=0)
    return [*words, *(word._replace(line=last + word.line) for word in more)]


def _language_pack(words: Sequence[Word], pack: str) -> str:
    """The pack of the language that the words are in, where that is another one in the Latin script."""
    if pack not in LATIN:
        return pack
    guess = language_of(" ".join(word.text for word in words))
    own = PACKS.get(guess.code) if guess and guess.certainty > 0.8 else None
    return own if own in LATIN and own in languages() else pack


def _sureness(words: Sequence[Word]) -> float:
    """Mean sureness, long words weighing more."""
    letters = sum(len(word.text) for word in words)
    return sum(word.sure * len(word.text) for word in words) / letters if letters else 0.0


def _is_noise(words: Sequence[Word], sure: float) -> bool:
    """Whether words are what a recogniser sees in specks: noise, marks, hardly a word of letters."""
    text = " ".join(word.text for word in words)
    letters = sum(character.isalnum() for character in text)
    if noisy_share(text) > _NOISE or 2 * letters < len(text.replace(" ", "")):
        return True
    real = sum(
        sum(c.isalpha() for c in word.text) >= _REAL or _SYLLABIC.search(word.text) is not None
        for word in words
    )
    return sure < _CERTAIN and (real < 2 or 5 * real < len(words))


def _sheet(
    picture: Picture, image: Image.Image, turned: float, drawn: Sequence[Run], words: Sequence[Word]
) -> Sheet:
    scale = _POINTS_AN_INCH / picture.dpi
    ink = dark(image)
    strokes = [_stroke(ink, word) for word in words]
    usual = median([stroke for stroke in strokes if stroke] or [0.0])
    sizes = [size * scale for size in _sizes(words)]
    body = _body_size(sizes)
    tokens = []
    for order, (word, stroke, raw) in enumerate(zip(words, strokes, sizes, strict=True)):
        size = _settled(raw, body)
        line = _baseline(word) * scale
        style = Style(size, bold=bool(usual) and stroke > _BOLD * usual)
        tokens.append(
            Token(word.left * scale, line - 0.78 * size, word.right * scale, line + 0.22 * size, word.text, style, order)
        )  # fmt: skip
    on_side = picture.image.width != image.width
    width, height = (picture.height, picture.width) if on_side else (picture.width, picture.height)
    return Sheet(picture.number, width, height, tokens, rules(drawn, scale), turned=turned)


def _baseline(word: Word) -> float:
    """Where a word stands: on the line, unless its own letters say that the line was told wrongly."""
    own = word.bottom - 0.21 * word.height / _EM * any(c in _DEEP for c in word.text)
    apart = abs(own - word.baseline) > 0.4 * (word.bottom - word.top)
    return own if apart and any(c.isalnum() for c in word.text) else word.baseline


def _sizes(words: Sequence[Word]) -> list[float]:
    """The type size of each word, in points of the picture: that of its line, unless its letters are of quite another."""
    own = [_own_size(word) for word in words]
    lines: dict[int, list[float]] = {}
    for word, size in zip(words, own, strict=True):
        if size:
            lines.setdefault(word.line, []).append(size)
    usual = {line: median(sizes) for line, sizes in lines.items()}
    plain = _as_wide_as_usual(words)
    usual |= dict.fromkeys(plain, median([size for size in own if size] or [0.0]))
    found = []
    for word, size in zip(words, own, strict=True):
        line = usual.get(word.line, word.height / _EM)
        far = size and not 0.75 < size / line < 1.33 and word.line not in plain
        found.append(size if far else line)
    return found


def _as_wide_as_usual(words: Sequence[Word]) -> set[int]:
    """The lines whose letters are as wide as most on the page: they are of its usual size, however high their boxes."""
    widths: dict[int, list[float]] = {}
    for word in words:
        if len(word.text) >= _REAL and not word.text.isupper():
            widths.setdefault(word.line, []).append((word.right - word.left) / len(word.text))
    means = {line: sum(found) / len(found) for line, found in widths.items()}
    page = median([width for found in widths.values() for width in found] or [0.0])
    return {
        line for line, mean in means.items() if page and len(widths[line]) > 2 and 0.85 < mean / page < 1.15
    }


def _own_size(word: Word) -> float:
    """What the box of a word says of its size, by the letters that reach up or down; 0 for a short one."""
    if len(word.text) < 3:
        return 0.0
    up = any(c in _TALL or c.isupper() or c.isdigit() for c in word.text)
    down = any(c in _DEEP for c in word.text)
    return (word.bottom - word.top) / (0.48 + 0.21 * up + 0.21 * down)


def _body_size(sizes: Sequence[float]) -> float:
    return round(2 * median(sizes)) / 2


def _settled(size: float, body: float) -> float:
    """The size of a line to the point; near the usual one it is that, since a picture shows sizes only roughly."""
    return body if abs(size - body) < 0.16 * body else float(max(1, round(size)))


def _stroke(ink: Dark, word: Word) -> float:
    """The mean width of the strokes of a word in shares of its line's height; 0 where it cannot be told."""
    inside = ink[max(0, word.top) : word.bottom, max(0, word.left) : word.right]
    if inside.shape[1] < 2 or len(word.text) < 2 or not word.height:
        return 0.0
    runs = int(np.count_nonzero(inside[:, 1:] & ~inside[:, :-1])) + int(np.count_nonzero(inside[:, 0]))
    return int(np.count_nonzero(inside)) / runs / word.height if runs else 0.0
