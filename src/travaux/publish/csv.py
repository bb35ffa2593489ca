"""CSV (RFC 4180): one row for each person on an item, and one for each item without people.

Columns: ``paper`` the paper's file name, ``meeting`` its name, ``day`` the day's number, ``date`` as far as it
is known, ``start`` and ``end`` as HH:MM, ``item`` the item's number in the programme from 1, ``parent`` that of
the item it belongs to, ``kind``, ``number`` and ``title`` as printed, ``room``, then the person: ``role``,
``honorific``, ``name`` (TBC for a seat to be confirmed), ``position``, ``affiliation``; then ``questions`` and
``documents`` of the item, one a line, and ``page``, where the title stands.

A cell that a spreadsheet would run as a formula starts with an apostrophe; :func:`plain` takes it off again.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Iterator, Sequence

from travaux.common.finding import Doubt, Finding
from travaux.common.programme import Appearance, Item, Programme
from travaux.publish.edition import Edition

COLUMNS = (
    "paper", "meeting", "day", "date", "start", "end", "item", "parent", "kind", "number", "title", "room",
    "role", "honorific", "name", "position", "affiliation", "questions", "documents", "page",
)  # fmt: skip
_MARK = "\ufeff"
_FORMULA = re.compile(r"'*[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]")
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")


def write(
    programme: Programme,
    findings: Sequence[Finding] = (),
    doubts: Sequence[Doubt] = (),
    *,
    mark: bool = False,
) -> str:
    """The programme as a table. ``mark`` sets a byte order mark before it, by which spreadsheets know UTF-8."""
    return "".join(write_all([Edition(programme, findings, doubts)], mark=mark))


def write_all(editions: Iterable[Edition], *, mark: bool = False) -> Iterator[str]:
    """All programmes as one table, with the column names once."""
    yield (_MARK if mark else "") + _lines([COLUMNS])
    for edition in editions:
        yield _lines(tuple(guarded(cell) for cell in row) for row in _rows(edition))


def guarded(cell: str) -> str:
    """``cell`` as text that no spreadsheet takes for a formula."""
    cell = _CONTROL.sub(" ", cell)
    return f"'{cell}" if _FORMULA.match(cell) else cell


def plain(cell: str) -> str:
    """The cell that :func:`guarded` was given (control characters aside)."""
    return cell[1:] if cell.startswith("'") and _FORMULA.match(cell) else cell


def _lines(rows: Iterable[Sequence[str]]) -> str:
    out = io.StringIO(newline="")
    csv.writer(out, lineterminator="\r\n").writerows(rows)
    return out.getvalue()


def _rows(edition: Edition) -> Iterator[tuple[str, ...]]:
    paper, meeting = edition.programme.paper, edition.programme.meeting
    pages = {finding.path: finding.spans for finding in edition.findings}
    for index, item in enumerate(edition.programme.items):
        spans = pages.get(f"/items/{index}/title", ())
        before = (paper.file or "", meeting.name or "", *_item(item))
        after = ("\n".join(item.questions), "\n".join(item.documents), str(spans[0].page) if spans else "")
        for person in item.people or (None,):
            yield (*before, *_person(person), *after)


def _item(item: Item) -> tuple[str, ...]:
    slot = item.slot
    return (
        str(slot.day), str(slot.date or ""), f"{slot.start:%H:%M}" if slot.start else "",
        f"{slot.end:%H:%M}" if slot.end else "", str(item.id), str(item.parent or ""), item.kind.value,
        item.number or "", item.title, item.room or "",
    )  # fmt: skip


def _person(person: Appearance | None) -> tuple[str, ...]:
    if person is None:
        return ("",) * 5
    return (
        person.role.value, person.honorific or "", person.name, person.position or "", person.affiliation or "",
    )  # fmt: skip
