"""Markdown: the programme as a secretariat would set it in plain text, a heading a day, a list of items."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from travaux.common.finding import Doubt, Finding
from travaux.common.programme import Programme
from travaux.common.text import printable
from travaux.publish.edition import Edition
from travaux.publish.outline import Branch
from travaux.publish.setting import Setting

_SPECIAL = re.compile(r"([\\`*_\[\]<>|])")
_BLOCK = re.compile(r"(\d+)([.)])(?=\s|\Z)|([#+\-])(?=\s|\Z)|(~~~|===|---)")
_END = re.compile(r"(#)(?=#*\s*\Z)")
_INDENT = "    "


def write(
    programme: Programme,
    findings: Sequence[Finding] = (),
    doubts: Sequence[Doubt] = (),
    *,
    annotated: bool = False,
) -> str:
    """The programme as Markdown; ``annotated`` sets the list of items before each with its documents."""
    setting = Setting(programme)
    lines = [*_head(setting), *(_annotated(setting) if annotated else _days(setting))]
    return "\n".join(lines).rstrip("\n") + "\n"


def write_all(editions: Iterable[Edition], *, annotated: bool = False) -> Iterator[str]:
    """One programme after another, divided by a rule."""
    for number, edition in enumerate(editions):
        yield ("\n---\n\n" if number else "") + write(edition.programme, annotated=annotated)


def escaped(text: str) -> str:
    """``text`` as a line of Markdown that shows it as it is."""
    text = inline(text)
    if not _BLOCK.match(text):
        return text
    return _BLOCK.sub(lambda m: f"{m[1]}\\{m[2]}" if m[1] else f"\\{m[0]}", text, count=1)


def inline(text: str) -> str:
    """As :func:`escaped`, for text that stands within a line."""
    return _END.sub(r"\\\1", _SPECIAL.sub(r"\\\1", printable(text)))


def _head(setting: Setting) -> Iterator[str]:
    for symbol in setting.symbols:
        yield f"{escaped(symbol)}\n"
    yield f"# {inline(setting.title)}\n"
    yield f"**{escaped(setting.kind)}**\n"
    if setting.body:
        yield f"{escaped(setting.body)}\n"
    for line in setting.place:
        yield f"{escaped(line)}\n"


def _days(setting: Setting) -> Iterator[str]:
    for day in setting.days:
        if heading := setting.day(day):
            yield f"## {inline(heading)}\n"
        for branch in day.branches:
            yield from _item(setting, branch, 3)


def _item(setting: Setting, branch: Branch, level: int) -> Iterator[str]:
    item = branch.item
    parts = (setting.clock(item.slot), setting.heading(item))
    yield f"{'#' * min(level, 6)} {inline(' '.join(part for part in parts if part))}\n"
    if item.room:
        yield f"{escaped(setting.labelled(setting.words.room, item.room))}\n"
    for seats in setting.seats(item):
        yield from _listed(setting, seats.label, seats.people)
    if item.questions:
        yield from _listed(setting, setting.labels.questions, item.questions)
    if item.documents:
        yield f"{escaped(setting.labelled(setting.labels.documents, ', '.join(item.documents)))}\n"
    for child in branch.children:
        yield from _item(setting, child, level + 1)


def _listed(setting: Setting, label: str, lines: Sequence[str]) -> Iterator[str]:
    if len(lines) == 1:
        yield f"{escaped(setting.labelled(label, lines[0]))}\n"
    else:
        yield f"{escaped(setting.label(label))}\n"
        yield from (f"- {escaped(line)}" for line in lines)
        yield ""


def _annotated(setting: Setting) -> Iterator[str]:
    for branch in setting.branches:
        for each in branch.walk():
            depth = "" if each is branch else _INDENT
            yield f"{depth}- {escaped(setting.heading(each.item))}"
    yield f"\n## {escaped(setting.words.annotations)}\n"
    for branch in setting.branches:
        for each in branch.walk():
            yield f"### {inline(setting.heading(each.item))}\n"
            for seats in setting.seats(each.item):
                yield f"{escaped(setting.labelled(seats.label, '; '.join(seats.people)))}\n"
            yield from (f"- {escaped(question)}" for question in each.item.questions)
            shown = ", ".join(each.item.documents) or setting.words.no_documents
            yield f"{escaped(setting.labelled(setting.labels.documents, shown))}\n"
