"""How long entries last, where a paper prints that instead of an end."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from travaux.reading.programme.grammar.clocks import find_durations
from travaux.reading.programme.grammar.heads import trailing_duration
from travaux.reading.programme.page.rows import Row


def with_durations(rows: Sequence[Row]) -> list[Row]:
    """The rows whose start stands alone with the duration that the row gives beside it."""
    return [_ended(row) for row in rows]


def _ended(row: Row) -> Row:
    timing = row.timing
    if timing is None or timing.covered or timing.mention.last is not None or timing.mention.duration:
        return row
    minutes = row.duration or _in_words(row)
    if not minutes:
        return row
    return row._replace(timing=replace(timing, mention=timing.mention._replace(duration=minutes)))


def _in_words(row: Row) -> int | None:
    """The one duration that closes the title or stands alone on the line under it."""
    for paragraph in row.heads:
        found = trailing_duration(paragraph.text)
        if found:
            return found
    for paragraph in row.body[:1]:
        durations = find_durations(paragraph.text)
        if (
            len(durations) == 1
            and len(paragraph.text.strip(" ()[]")) <= durations[0][1] - durations[0][0] + 12
        ):
            return durations[0][2]
    return None
