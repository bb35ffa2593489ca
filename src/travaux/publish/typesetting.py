"""PDF by Typst from a template and plain values: tagged for screen readers (PDF/UA-1), in fonts that have the letters.

Latin, Greek and Cyrillic are set in a font that Typst brings along, so that the file is the same on every machine;
Arabic and Chinese need a font of the system.
"""

from __future__ import annotations

import datetime as dt
import json
import re
from collections.abc import Mapping, Sequence
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import Any
from unicodedata import category

from travaux.common.dates import PartialDate
from travaux.common.errors import MissingPart
from travaux.common.text import printable

_TEMPLATES = Path(__file__).with_name("templates")
_OWN = "Libertinus Serif"
_MARK = "\ufeff"
"""The byte order mark, which PDF/UA-1 forbids in words."""
_UNSEEN = frozenset({"Cn", "Co", "Cs"})
_LETTER = "0-9A-Za-z\u00c0-\u052f"
_UNBROKEN = re.compile(f"[{_LETTER}_.]{{40}}(?=[{_LETTER}])")
"""The beginning of a word that may be longer than a line, and would then leave the page."""
_UNSHOWN = re.compile(r'the text `"(.*?)"` could not be displayed')
_SCRIPTS = (
    ("Arabic", re.compile("[\u0600-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufefc]"), "fonts-noto-core",
     ("Noto Naskh Arabic", "Noto Sans Arabic", "Amiri", "Scheherazade New", "Arial", "DejaVu Sans")),
    ("Chinese", re.compile("[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]"), "fonts-noto-cjk",
     ("Noto Serif CJK SC", "Noto Sans CJK SC", "Source Han Serif SC", "Source Han Sans SC", "SimSun", "WenQuanYi Zen Hei")),
)  # fmt: skip
"""Scripts that the font of Typst has no letters for: name, letters, Debian package, fonts that have them."""


def typeset(template: str, sheet: dict[str, Any], date: PartialDate | None, name: str) -> bytes:
    """The sheet as a PDF file of ``date``. MissingPart, naming ``name``, where a script has no font here."""
    sheet = _shown(sheet)
    text = json.dumps(sheet, ensure_ascii=False)
    fonts = [
        _font(script, package, known) for script, letters, package, known in _SCRIPTS if letters.search(text)
    ]
    path, moment = _TEMPLATES / template, _moment(date)
    # The system's fonts take a second to look through, and few papers need one.
    if not fonts:
        with suppress(_NoLetter):
            return _set(path, sheet, (), moment)
    try:
        return _set(path, sheet, tuple(fonts), moment, system=True)
    except _NoLetter as missing:
        raise MissingPart(
            f"{name} holds {missing}, for which no font was found",
            "Install fonts (Debian: apt install fonts-noto-core fonts-noto-cjk fonts-noto-color-emoji), "
            "or take DOCX or HTML.",
        ) from None


class _NoLetter(Exception):
    """A letter has no font; its text is the letter in quotation marks."""


def _shown(value: Any) -> Any:
    """The same values, their words without what no font can show: control, private and unassigned code points.

    Words of nothing else become a dash: PDF/UA-1 has no empty headings.
    """
    if isinstance(value, str):
        words = printable(value).replace(_MARK, "")
        if not words.isprintable():
            words = "".join(c for c in words if category(c) not in _UNSEEN)
        words = words or "–" * bool(value)
        return _UNBROKEN.sub("\\g<0>\u200b", words)
    if isinstance(value, Mapping):
        return {key: _shown(each) for key, each in value.items()}
    return [_shown(each) for each in value] if isinstance(value, (list, tuple)) else value


def _set(
    template: Path, sheet: dict[str, Any], fonts: tuple[str, ...], moment: int, system: bool = False
) -> bytes:
    """The file. _NoLetter where a letter has no font."""
    import typst

    given = json.dumps(sheet | {"fonts": [_OWN, *fonts]}, ensure_ascii=False)
    try:
        return typst.compile(
            str(template), ignore_system_fonts=not system, sys_inputs={"sheet": given}, format="pdf",
            pdf_standards=["ua-1"], timestamp=moment,
        )  # fmt: skip
    except typst.TypstError as error:
        if found := _UNSHOWN.search(str(error)):
            raise _NoLetter(f"“{found[1]}”") from error
        raise


def _font(script: str, package: str, known: Sequence[str]) -> str:
    """The first of the fonts that is here."""
    found = next((family for family in known if family in _families()), None)
    if found is None:
        raise MissingPart(
            f"no font for {script} was found, which this PDF needs",
            f"Install one (Debian: apt install {package}), or take DOCX or HTML.",
        )
    return found


@cache
def _families() -> frozenset[str]:
    import typst

    return frozenset(typst.Fonts().families())


def _moment(date: PartialDate | None) -> int:
    """The seconds since 1970 of a date, so that no clock shows."""
    day = dt.date(date.year, date.month or 1, date.day or 1) if date else dt.date(2000, 1, 1)
    return max(0, int(dt.datetime.combine(day, dt.time(), dt.UTC).timestamp()))
