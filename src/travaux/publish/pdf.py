"""PDF by Typst: A4, tagged for screen readers (PDF/UA-1), a table a day with times beside items.

Latin, Greek and Cyrillic are set in a font that Typst brings along, so that the file is the same on every machine;
Arabic and Chinese need a font of the system.
"""

from __future__ import annotations

import datetime as dt
import json
import re
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any

from travaux.common.errors import MissingPart
from travaux.common.finding import Doubt, Finding
from travaux.common.programme import Programme
from travaux.publish.outline import Branch
from travaux.publish.setting import Setting

_TEMPLATE = Path(__file__).with_name("templates") / "programme.typ"
_OWN = "Libertinus Serif"
_SCRIPTS = (
    ("Arabic", re.compile("[\u0600-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufeff]"), "fonts-noto-core",
     ("Noto Naskh Arabic", "Noto Sans Arabic", "Amiri", "Scheherazade New", "Arial", "DejaVu Sans")),
    ("Chinese", re.compile("[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]"), "fonts-noto-cjk",
     ("Noto Serif CJK SC", "Noto Sans CJK SC", "Source Han Serif SC", "Source Han Sans SC", "SimSun", "WenQuanYi Zen Hei")),
)  # fmt: skip
"""Scripts that the font of Typst has no letters for: name, letters, Debian package, fonts that have them."""


def write(
    programme: Programme, findings: Sequence[Finding] = (), doubts: Sequence[Doubt] = (), *, annotated: bool = False
) -> bytes:  # fmt: skip
    """The programme as the bytes of a PDF file. MissingPart where a script has no font here."""
    sheet = _sheet(Setting(programme), annotated)
    text = json.dumps(sheet, ensure_ascii=False)
    fonts = [
        _font(name, package, known) for name, letters, package, known in _SCRIPTS if letters.search(text)
    ]
    moment = _moment(programme)
    if not fonts and (data := _set(sheet, (), moment)):
        return data
    if data := _set(sheet, tuple(fonts), moment, system=True):
        return data
    raise MissingPart(
        f"{programme.paper.file or 'the programme'} holds letters that no font here has",
        "Install fonts (Debian: apt install fonts-noto-core fonts-noto-cjk), or take DOCX or HTML.",
    )


def _set(sheet: dict[str, Any], fonts: tuple[str, ...], moment: int, system: bool = False) -> bytes | None:
    """The file; None where a letter has no font."""
    import typst

    given = json.dumps(sheet | {"fonts": [_OWN, *fonts]}, ensure_ascii=False)
    try:
        return typst.compile(
            str(_TEMPLATE), ignore_system_fonts=not system, sys_inputs={"sheet": given}, format="pdf",
            pdf_standards=["ua-1"], timestamp=moment,
        )  # fmt: skip
    except typst.TypstError as error:
        if "could not be displayed" in str(error):
            return None
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


def _sheet(setting: Setting, annotated: bool) -> dict[str, Any]:
    """All that the template sets, as plain values."""
    walked = [(each, depth) for branch in setting.branches for each, depth in _walk(branch, 0)]
    return {
        "title": setting.title, "author": setting.programme.paper.author or "", "language": setting.language,
        "rtl": setting.right_to_left, "symbols": setting.symbols, "kind": setting.kind,
        "lines": [line for line in (setting.body, *setting.place) if line], "columns": setting.words.columns,
        "timed": setting.timed, "annotated": annotated, "annotations": setting.words.annotations,
        "days": [{"heading": setting.day(day), "items": list(_rows(setting, day.branches))} for day in setting.days],
        "items": [_item(setting, each, depth, annotated=True) for each, depth in walked] if annotated else [],
    }  # fmt: skip


def _walk(branch: Branch, depth: int) -> list[tuple[Branch, int]]:
    return [(branch, depth), *(pair for child in branch.children for pair in _walk(child, depth + 1))]


def _rows(setting: Setting, branches: Sequence[Branch], depth: int = 0) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = []
    for branch in branches:
        inside = [child for child in branch.children if setting.timed and not _timed(child)]
        below = [each for child in inside for each, _ in _walk(child, 0)]
        row = _item(setting, branch, depth) | {"inside": [_item(setting, each, 0) for each in below]}
        rows += [row, *_rows(setting, [c for c in branch.children if c not in inside], depth + 1)]
    return rows


def _timed(branch: Branch) -> bool:
    return any(each.item.slot.start or each.item.slot.end for each in branch.walk())


def _item(setting: Setting, branch: Branch, depth: int, annotated: bool = False) -> dict[str, Any]:
    item = branch.item
    parts = [(setting.words.room, (item.room,))] if item.room else []
    parts += [(seats.label, seats.people) for seats in setting.seats(item)]
    parts += [(setting.labels.questions, item.questions)] if item.questions else []
    shown = ", ".join(item.documents) or (setting.words.no_documents if annotated else "")
    parts += [(setting.labels.documents, (shown,))] if shown else []
    return {
        "depth": depth, "clock": setting.clock(item.slot), "heading": setting.heading(item),
        "quiet": setting.quiet(item),
        "parts": [
            {"label": label, "gap": setting.gap(label), "lines": lines}
            for label, lines in ((setting.label(word), lines) for word, lines in parts)
        ],
    }  # fmt: skip


def _moment(programme: Programme) -> int:
    """The seconds since 1970 of the paper's date, else of the meeting's first day, so that no clock shows."""
    given = programme.paper.date or programme.meeting.start
    day = dt.date(given.year, given.month or 1, given.day or 1) if given else dt.date(2000, 1, 1)
    return max(0, int(dt.datetime.combine(day, dt.time(), dt.UTC).timestamp()))
