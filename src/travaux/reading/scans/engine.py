"""Tesseract by way of tesserocr: where it is, which languages it has, one recogniser for each thread."""

from __future__ import annotations

import functools
import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NamedTuple

from PIL.Image import Image

from travaux.common.errors import MissingPart
from travaux.reading.layout.brackets import MIRRORED

_FOLDERS = (
    "/usr/share/tesseract-ocr/5/tessdata",
    "/usr/share/tesseract-ocr/4.00/tessdata",
    "/usr/share/tesseract-ocr/tessdata",
    "/usr/share/tessdata",
    "/usr/local/share/tessdata",
    "/opt/homebrew/share/tessdata",
)
"""Where Debian, Fedora, Arch, a build of one's own and Homebrew put the trained data."""

LATIN = ("eng", "fra", "spa")
PACKS = {"en": "eng", "fr": "fra", "es": "spa", "ru": "rus", "ar": "ara", "zh": "chi_sim"}
"""The language packs of Tesseract by language; more of them are used where the script asks for them."""
_FROM_THE_RIGHT = 2
"""Tesseract's number for a word that is written from right to left."""
SCRIPTS = {"Cyrillic": "rus", "Arabic": "ara", "Han": "chi_sim", "HanS": "chi_sim", "HanT": "chi_sim"}
REMEDY = (
    "Install it with: apt-get install tesseract-ocr tesseract-ocr-fra tesseract-ocr-spa tesseract-ocr-rus tesseract-ocr-ara "
    "tesseract-ocr-chi-sim && pip install 'travaux[ocr]'; or ask for the original file."
)


class Word(NamedTuple):
    """A recognised word: its box and line in points of the picture, and how sure (0..100) the recogniser is."""

    text: str
    left: int
    top: int
    right: int
    bottom: int
    baseline: float
    height: float
    """Of its line, from the foot of a g to the head of a d, in points of the picture."""
    sure: float
    line: int
    """The number of its line, as the recogniser counts them."""


class Area(NamedTuple):
    """A part of a picture, in its points."""

    left: int
    top: int
    right: int
    bottom: int


class Turn(NamedTuple):
    """How far a page stands turned (degrees counter-clockwise to put it right), and its script."""

    degrees: int
    sure: float
    script: str


def tessdata() -> Path | None:
    """The folder of trained data: TESSDATA_PREFIX where it is set, else where the system keeps it."""
    named = os.environ.get("TESSDATA_PREFIX")
    places = [Path(named), Path(named, "tessdata")] if named else [Path(folder) for folder in _FOLDERS]
    return next((place for place in places if any(place.glob("*.traineddata"))), None)


@functools.cache
def languages() -> frozenset[str]:
    """The language packs that are installed, ``osd`` among them; none where Tesseract is missing."""
    try:
        import tesserocr  # noqa: F401
    except ImportError:
        return frozenset()
    folder = tessdata()
    return frozenset(path.stem for path in folder.glob("*.traineddata")) if folder else frozenset()


def missing() -> str | None:
    """What keeps pictures from being read here, in words; None where nothing does."""
    try:
        import tesserocr  # noqa: F401
    except ImportError:
        return "tesserocr is not installed"
    if not languages() - {"osd"}:
        return "Tesseract has no language pack"
    return None


def require(name: str, what: str) -> None:
    """Raise MissingPart, naming the remedy, where pictures cannot be read here."""
    if missing():
        raise MissingPart(f"{name} {what}, which Tesseract reads, and it is not installed", REMEDY)


@dataclass(slots=True)
class Recogniser:
    """One thread's Tesseract; a model is loaded when it is first asked for."""

    _models: dict[str, Any] = field(default_factory=dict)

    def turn(self, picture: Image) -> Turn | None:
        """How the page stands; None where it cannot be told."""
        if "osd" not in languages():
            return None
        import tesserocr

        model = self._model("osd", tesserocr.PSM.OSD_ONLY)
        model.SetImage(picture)
        try:
            found = model.DetectOrientationScript()
        except RuntimeError:
            return None
        if not found:
            return None
        return Turn(int(found["orient_deg"]) % 360, float(found["orient_conf"]), str(found["script_name"]))

    def words(self, picture: Image, language: str, dpi: float, *, sparse: bool = False) -> list[Word]:
        """The words of a picture; ``sparse`` looks for words that stand alone, in no order."""
        import tesserocr

        mode = tesserocr.PSM.SPARSE_TEXT if sparse else tesserocr.PSM.SINGLE_COLUMN
        model = self._model(language, mode)
        model.SetPageSegMode(mode)
        model.SetImage(picture)
        model.SetSourceResolution(round(dpi))
        model.Recognize()
        found = list(_words(model.GetIterator()))
        model.Clear()
        return found

    def words_in(self, picture: Image, language: str, dpi: float, boxes: Sequence[Area]) -> list[Word]:
        """The words of parts of a picture, each a block of its own; their lines are counted on from part to part."""
        import tesserocr

        model = self._model(language, tesserocr.PSM.SINGLE_BLOCK)
        model.SetPageSegMode(tesserocr.PSM.SINGLE_BLOCK)
        model.SetImage(picture)
        model.SetSourceResolution(round(dpi))
        found: list[Word] = []
        for left, top, right, bottom in boxes:
            model.SetRectangle(left, top, right - left, bottom - top)
            model.Recognize()
            before = found[-1].line if found else 0
            found += (word._replace(line=before + word.line) for word in _words(model.GetIterator()))
        model.Clear()
        return found

    def _model(self, language: str, mode: int) -> Any:
        if language not in self._models:
            import tesserocr

            model = tesserocr.PyTessBaseAPI(
                path=str(tessdata()), lang=language, psm=mode, oem=tesserocr.OEM.DEFAULT
            )
            model.SetVariable("debug_file", os.devnull)
            self._models[language] = model
        return self._models[language]


def as_read(text: str, direction: int) -> str:
    """A word in the order of reading: the iterator gives its letters from left to right, whatever their script."""
    return text[::-1].translate(MIRRORED) if direction == _FROM_THE_RIGHT else text


def _words(iterator: Any) -> Iterator[Word]:
    import tesserocr

    level, line = tesserocr.RIL.WORD, tesserocr.RIL.TEXTLINE
    if iterator is None or iterator.Empty(level):
        return
    number = 0
    while True:
        number += iterator.IsAtBeginningOf(line)
        text = as_read(iterator.GetUTF8Text(level).strip(), iterator.WordDirection())
        box = iterator.BoundingBox(level)
        if text and box:
            (x0, y0), (x1, y1) = iterator.Baseline(line) or ((box[0], box[3]), (box[2], box[3]))
            slope = (y1 - y0) / (x1 - x0) if x1 > x0 else 0.0
            height = float(iterator.RowAttributes()["row_height"])
            left, top, right, bottom = box
            base = y0 + slope * (left - x0)
            yield Word(
                text, left, top, right, bottom, base, height, float(iterator.Confidence(level)), number
            )
        if not iterator.Next(level):
            return
