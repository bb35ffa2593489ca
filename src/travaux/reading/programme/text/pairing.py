"""Times on lines of their own, paired with the titles that stand above or below them."""

from __future__ import annotations

from collections.abc import Sequence

from travaux.reading.programme.grammar.numbers import word_number
from travaux.reading.programme.grammar.wording import is_label
from travaux.reading.programme.page.chains import is_prose
from travaux.reading.programme.page.rows import Rank, Row
from travaux.reading.programme.people.likeness import names_a_person
from travaux.reading.programme.text.lines import by_tabs


def paired(rows: Sequence[Row]) -> list[Row]:
    """The rows with each lone time given the title on the side where the paper sets its titles."""
    lone = [i for i, row in enumerate(rows) if _lone(row)]
    above = [
        i for i in lone if i and _title(rows[i - 1]) and not _lone(rows[i - 1]) and not _of_a_day(rows, i - 1)
    ]
    below = [i for i in lone if i + 1 < len(rows) and _title(rows[i + 1])]
    titles_above = len(above) > len(below) or (len(above) == len(below) and _first_above(rows, lone))
    found: list[Row] = []
    for row in rows:
        if _lone(row) and titles_above and found and _title(found[-1]):
            found.append(_joined(row, found.pop()))
        elif not titles_above and found and _lone(found[-1]) and _title(row):
            found.append(_joined(found.pop(), row))
        else:
            found.append(row)
    return found


def _of_a_day(rows: Sequence[Row], index: int) -> bool:
    """Whether a heading stands right under a day, and may say what the day is about."""
    heading = rows[index]
    unnumbered = heading.rank is Rank.GROUP and word_number(heading.title) is None
    return unnumbered and index > 0 and rows[index - 1].rank is Rank.DAY


def _lone(row: Row) -> bool:
    lone = row.rank is Rank.ENTRY and row.timing is not None and not row.heads and row.source < 0
    return lone and not (row.timing and row.timing.covered)


def _title(row: Row) -> bool:
    """Whether a row is one heading, or one line that may be a title."""
    if row.rank is Rank.GROUP:
        return row.source < 0
    if row.rank is not Rank.BODY or row.source >= 0 or len(row.body) != 1:
        return False
    line = by_tabs(row.body[0])[0][0]
    fits = (
        len(line.text.split()) <= 30
        and not is_prose(line.value)
        and not line.listed
        and not is_label(line.text)
    )
    return fits and not names_a_person(line.passage)


def _first_above(rows: Sequence[Row], lone: Sequence[int]) -> bool:
    """Whether a heading stands over the first time and none under it: the titles come first."""
    if not lone:
        return False
    first = lone[0]
    return (
        first > 0
        and rows[first - 1].rank is Rank.GROUP
        and first + 1 < len(rows)
        and rows[first + 1].rank is not Rank.GROUP
    )


def _joined(time: Row, title: Row) -> Row:
    head, *more = title.heads or title.body[:1]
    heads, below = by_tabs(head)
    rest = title.body if title.heads else title.body[1:]
    return time._replace(heads=(*heads, *more), body=(*below, *rest, *time.body))
