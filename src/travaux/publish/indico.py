"""The table that Indico's "Import contributions" takes: seven columns, no heading, one contribution a row.

Columns: start as ``YYYY-MM-DD HH:MM`` at the venue, duration in minutes, title, the speaker's first name and last
name, affiliation, e-mail. Indico has one speaker a row and drops the one whose row has no e-mail; papers give none,
so that speakers must be added there by hand, and :func:`notice` says so.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence

from travaux.common.finding import Doubt, Finding
from travaux.common.programme import Appearance, ItemKind, Programme, Role
from travaux.common.text import printable
from travaux.publish import words
from travaux.publish.csv import guarded
from travaux.publish.timed import Timed, left_out, needed

_NO_CONTRIBUTION = frozenset({ItemKind.BREAK, ItemKind.REGISTRATION})


def write(programme: Programme, findings: Sequence[Finding] = (), doubts: Sequence[Doubt] = ()) -> str:
    """The programme as Indico's table. NoDates where no item has a date and a clock."""
    out = io.StringIO(newline="")
    csv.writer(out, lineterminator="\r\n").writerows(map(_row, filter(_contributes, needed(programme))))
    return out.getvalue()


def notice(programme: Programme) -> str | None:
    """What Indico's table cannot hold of this programme, in words; NoDates where that is all of it."""
    found = needed(programme)
    said = list(left_out(programme, found))
    breaks = sum(not _contributes(each) for each in found)
    if breaks:
        said.append(f"{words.count(breaks, 'break or registration', 'breaks and registrations')} left out")
    people = sum(not one.to_be_confirmed for item in programme.items for one in item.people)
    if people:
        said.append(
            f"{words.count(people, 'person', 'people')} to be added in Indico by hand, which drops a speaker"
            " without e-mail"
        )
    return "; ".join(said) or None


def _contributes(each: Timed) -> bool:
    return not (each.entry.branch and each.entry.branch.item.kind in _NO_CONTRIBUTION)


def _row(each: Timed) -> tuple[str, ...]:
    minutes = max(1, int(each.duration.total_seconds() // 60))
    speaker = _speaker(each.entry.people)
    first, _, last = printable(speaker.name).rpartition(" ") if speaker else ("", "", "")
    body = printable(speaker.affiliation or "") if speaker else ""
    cells = (
        f"{each.start:%Y-%m-%d %H:%M}",
        str(minutes),
        *map(guarded, (each.entry.title, first, last, body)),
        "",
    )
    return tuple(cells)


def _speaker(people: Sequence[Appearance]) -> Appearance | None:
    """The first speaker, else whoever is named first."""
    named = [one for one in people if not one.to_be_confirmed]
    return next((one for one in named if one.role is Role.SPEAKER), named[0] if named else None)
