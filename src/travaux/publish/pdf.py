"""A programme as PDF by Typst: A4, tagged for screen readers, a table a day with times beside items."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from travaux.common.finding import Doubt, Finding
from travaux.common.programme import Programme
from travaux.publish.outline import Branch
from travaux.publish.setting import Setting
from travaux.publish.typesetting import typeset

_COLUMNS = 50
"""Letters of a line, at least."""
_MOST_LINES = 24


def write(
    programme: Programme, findings: Sequence[Finding] = (), doubts: Sequence[Doubt] = (), *, annotated: bool = False
) -> bytes:  # fmt: skip
    """The programme as the bytes of a PDF file. MissingPart where a script has no font here."""
    date = programme.paper.date or programme.meeting.start
    return typeset(
        "programme.typ", _sheet(Setting(programme), annotated), date, programme.paper.file or "the programme"
    )


def _sheet(setting: Setting, annotated: bool) -> dict[str, Any]:
    """All that the template sets, as plain values."""
    walked = [(each, depth) for branch in setting.branches for each, depth in _walk(branch, 0)]
    return {
        "title": setting.title, "footer": setting.footer, "author": setting.programme.paper.author or "", "language": setting.language,
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
        inside = [child for child in branch.children if setting.timed and not child.timed]
        below = [each for child in inside for each, _ in _walk(child, 0)]
        inner = [_item(setting, each, 0) for each in below]
        row = _item(setting, branch, depth)
        # What is no taller than this stays on one page; a row that may not break loses what the page does not hold.
        row |= {"inside": inner, "breaks": sum(map(_lines, (row, *inner))) > _MOST_LINES}
        rows += [row, *_rows(setting, [c for c in branch.children if c not in inside], depth + 1)]
    return rows


def _lines(item: dict[str, Any]) -> int:
    """The lines that an item takes at most, as in the column beside the times."""
    words = [item["heading"], *(line for part in item["parts"] for line in ("", *part["lines"]))]
    return sum(1 + len(line) // _COLUMNS for line in words)


def _item(setting: Setting, branch: Branch, depth: int, annotated: bool = False) -> dict[str, Any]:
    item = branch.item
    parts: list[tuple[str, Sequence[str]]] = [(setting.words.room, (item.room,))] if item.room else []
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
