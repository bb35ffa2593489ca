"""European figures on Arabic pages, which Tesseract's Arabic pack seldom reads, read again with the English one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from PIL.Image import Image

from travaux.reading.scans.engine import Area, Recogniser, Word, languages

_FIGURES = re.compile(r"[\d:.,/()–—-]+")
_EASTERN = re.compile("[٠-٩۰-۹]")
_BESIDE = 0.4
"""How far around figures, in heights of their line, one may stand that was not seen."""
_SURE = 60.0
_PACK = "eng"


def figures_again(
    image: Image, words: Sequence[Word], cells: Sequence[Area], recogniser: Recogniser, dpi: float
) -> list[Word]:
    """The words, those of runs and cells of nothing but European figures as the English pack reads them.

    What that reads as anything else, or unsurely, stays as it was; Arabic figures are left to their own pack.
    """
    runs = list(_runs(words, cells))
    if not runs or _PACK not in languages():
        return list(words)
    again = recogniser.words_in(image, _PACK, dpi, [area for _, area in runs])
    mended = dict[int, list[Word]]()
    for run, area in runs:
        read = [word for word in again if _within(word, area)]
        sure = all(_FIGURES.fullmatch(word.text) and word.sure >= _SURE for word in read)
        if sure and any(c.isdigit() for word in read for c in word.text):
            first = words[run[0]]
            own = [
                one._replace(line=first.line, baseline=first.baseline, height=first.height) for one in read
            ]
            mended |= dict.fromkeys(run, []) | {run[0]: sorted(own, key=lambda one: -one.left)}
    return [one for index, word in enumerate(words) for one in mended.get(index, [word])]


def _runs(words: Sequence[Word], cells: Sequence[Area]) -> Iterator[tuple[list[int], Area]]:
    """The places of figures that stand beside one another, with the part of the picture, or the cell, that holds them."""
    inside = {i: cell for i, word in enumerate(words) for cell in cells if _within(word, cell)}
    for _, group in groupby(range(len(words)), key=lambda i: words[i].line):
        for figures, run in groupby(group, key=lambda i: _is_figure(words[i])):
            places = list(run)
            if not figures:
                continue
            cell = inside.get(places[0])
            alone = cell is not None and all(inside.get(i) != cell or i in places for i in range(len(words)))
            yield places, cell if cell and alone else _around([words[i] for i in places])


def _is_figure(word: Word) -> bool:
    return _FIGURES.fullmatch(word.text) is not None and _EASTERN.search(word.text) is None


def _around(run: Sequence[Word]) -> Area:
    edge = round(_BESIDE * run[0].height)
    return Area(
        max(0, min(word.left for word in run) - edge), max(0, min(word.top for word in run) - edge // 2),
        max(word.right for word in run) + edge, max(word.bottom for word in run) + edge // 2,
    )  # fmt: skip


def _within(word: Word, area: Area) -> bool:
    """Whether the middle of a word lies in a part of the picture."""
    x, y = (word.left + word.right) / 2, (word.top + word.bottom) / 2
    return area.left <= x < area.right and area.top <= y < area.bottom
