"""Numbers taken off the titles of rows, and completed from the rows above them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from travaux.reading.passage import Found
from travaux.reading.programme.grammar.numbers import bullet, in_brackets, list_number, word_number
from travaux.reading.programme.grammar.wording import is_label
from travaux.reading.programme.page.paragraphs import Paragraph
from travaux.reading.programme.page.rows import Rank, Row
from travaux.reading.programme.people.likeness import names_a_person

_PLACE = re.compile(r"[^\W\d_a-z]\w+ \d{1,3}[A-Z]?\Z")
"""A name and a number, such as a hotel gives its rooms, in place of a title."""


def settle(rows: list[Row]) -> list[Row]:
    """Each row with its number apart from its title; a bare "Session 2" takes the next line as its title."""
    settled: list[Row] = []
    above: dict[int, Found | None] = {}
    timed = False
    for row in rows:
        if row.rank is not Rank.DAY and row.heads:
            row = _taken(row)
        if row.rank is Rank.SUB and (
            counts_on(above.get(0), row.number)
            or (timed and _goes_on(above.get(0), above.get(row.sub), row.number))
        ):
            row = row._replace(rank=Rank.ENTRY)
        timed = row.timing is not None if row.rank is Rank.ENTRY else timed
        depth = row.sub if row.rank is Rank.SUB else 0
        if row.rank is Rank.SUB and row.number:
            holder = max((d for d in above if d < depth), default=-1)
            row = row._replace(number=under(above.get(holder), row.number))
        above = {d: n for d, n in above.items() if d < depth} | {depth: row.number}
        settled.append(row)
    return settled


def counts_on(above: Found | None, number: Found | None) -> bool:
    """Whether a number is the next of its word: "Panel 3" after "Panel 2" stands beside it, not under it."""
    before, now = (word_number(one.value) if one else None for one in (above, number))
    return (
        before is not None
        and now is not None
        and now.word == before.word
        and now.ordinal == before.ordinal + 1
    )


def _goes_on(above: Found | None, before: Found | None, number: Found | None) -> bool:
    """Whether a plain number is the next after the entry's and none of the list inside it: "7." after the timed "6."."""
    counts = [int(one.value) if one and one.value.isdigit() else None for one in (above, before, number)]
    return counts[0] is not None and counts[2] == counts[0] + 1 and counts[1] != counts[0]


def under(above: Found | None, number: Found) -> Found | None:
    """ "(a)" under item 2 is "2 (a)"; a plain count under another plain count is no number of its own."""
    if above and number.value.startswith(f"{above.value} "):
        return number
    if above and above.value.isdigit():
        if number.value.startswith(("(", "（")) or number.value.endswith(")"):
            return Found(f"{above.value} {number.value}", (*above.spans, *number.spans), 0.9)
        if number.value.isdigit():
            return None
    return number


def _taken(row: Row) -> Row:
    """The number parted from the title.

    An ordinal is one only beside a title: "Second lecture" alone is the title. So is "Keynote 2" alone in a numbered list.
    """
    head = row.heads[0]
    found = list_number(head.text) if row.number is None else None
    if found:
        row = row._replace(number=head.passage.found(*in_brackets(head.text, found), certainty=0.9))
        head = head.after(found.rest)
    worded = word_number(head.text) or (
        word_number(f"{head.text}:") if row.body or len(row.heads) > 1 else None
    )
    if worded:
        listed = row.number
        row = row._replace(number=head.passage.found(worded.start, worded.end, 0.95))
        rest = head.after(worded.rest)
        bare = row.timing and not row.body and not row.seats
        if bare and _PLACE.match(rest.text) and re.search(r"[-–—|@,]", head.text[worded.end : worded.rest]):
            room = row.room or rest.passage.found(certainty=0.7)
            rest, head = rest.after(len(rest.text)), replace(head, passage=head.passage.cut(0, worded.end))
            row = row._replace(room=room)
        titled = _titled(row, head, rest)
        if titled.heads[0] != head:
            return titled
        counted = head.text[worded.start : worded.end].casefold().startswith(worded.word)
        return titled._replace(number=(listed or titled.number) if counted else None)
    if not found and head.text:
        return row
    return row._replace(heads=(head, *row.heads[1:])) if head.text else _titled(row, row.heads[0], head)


def _titled(row: Row, whole: Paragraph, rest: Paragraph) -> Row:
    """The row with what follows its number as title: the rest of the line, the next line, or the number itself."""
    if rest.text.startswith("("):
        return row._replace(heads=(whole, *row.heads[1:]))
    if rest.text:
        return row._replace(heads=(rest, *row.heads[1:]))
    if len(row.heads) > 1:
        return row._replace(heads=row.heads[1:])
    following = row.body
    if following and _is_title(following[0], whole):
        lines = 2 if len(following) > 1 and _is_subtitle(following[1], row.body[2:]) else 1
        return row._replace(heads=following[:lines], body=following[lines:])
    if row.timing and row.number and _asks_alone(following):
        return row._replace(heads=following[:1], body=following[1:])
    if len(following) > 1 and row.number and _goes_on_in(following[0], following[1], whole):
        return row._replace(heads=following[:2], body=following[2:])
    return row._replace(heads=(whole, *row.heads[1:]))


def _asks_alone(body: Sequence[Paragraph]) -> bool:
    """Whether the line below a bare number is the only question of its entry: it is what the entry is called."""
    if not body or body[0].marked or len(body[0].text.split()) > _LONGEST_QUESTION:
        return False
    return body[0].text.rstrip().endswith("?") and not any("?" in one.text for one in body[1:])


_LONGEST_QUESTION = 20
"""Words of a question that may be a title."""
_DASHED = re.compile(r"\s*[-–—]\s")


def _is_subtitle(paragraph: Paragraph, below: Sequence[Paragraph]) -> bool:
    """Whether a line set off with a dash, the only such one, goes on with the title above it."""
    alone = not any(_DASHED.match(one.text) for one in below)
    title = len(paragraph.text.split()) <= 20 and not paragraph.text.rstrip().endswith("?")
    return bool(_DASHED.match(paragraph.text)) and alone and title and not names_a_person(paragraph.passage)


def _goes_on_in(paragraph: Paragraph, following: Paragraph, above: Paragraph) -> bool:
    """Whether a title breaks after its colon, and the next line is the rest of it."""
    text = paragraph.text.rstrip()
    first = text.endswith(":") and len(text.split()) > 2 and not is_label(text.rstrip(" :"))
    return first and _is_title(following, above)


_SAYS = re.compile(r"\b(?:will|shall|sera|seront|será|serán|будет|будут)\b", re.I)


def _is_title(paragraph: Paragraph, above: Paragraph) -> bool:
    """Whether the line after a bare number reads as its title: no sentence, no list, no person."""
    text = paragraph.value
    if (
        len(text.split()) > 30
        or paragraph.listed
        or bullet(text)
        or text.endswith((":", "?"))
        or (text.endswith(".") and not above.text.rstrip().endswith("."))
        or _SAYS.search(text)
    ):
        return text.endswith("?") and paragraph.bold == above.bold and paragraph.bold
    shouted = text.isupper() and "," not in text and above.text.isupper()
    labelled = is_label(text.split(":")[0]) and ":" in text
    alike = paragraph.bold and above.bold and not is_label(text)
    return shouted or (not labelled and (alike or not names_a_person(paragraph.passage)))
