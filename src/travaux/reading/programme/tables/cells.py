"""What stands in one title cell: one entry, several that run side by side, or a session with its talks."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from travaux.reading.passage import Passage
from travaux.reading.programme.grammar.kinds import interrupts, is_closing
from travaux.reading.programme.grammar.numbers import Scheme, list_number, word_number
from travaux.reading.programme.grammar.wording import is_format, is_label
from travaux.reading.programme.page.paragraphs import Paragraph
from travaux.reading.programme.page.rows import Rank, Row
from travaux.reading.programme.people.likeness import names_a_person

_LABEL = re.compile(r"\s*(?:\[[^\]]{2,60}\]|[^:?]{2,60}:)\s*\Z")
_INITIALS = re.compile(r"\(\s*[A-Z]{2,4}(?:\s?[/,&]\s?[A-Z]{2,4})*\s*\)\s*\Z")


def cell_rows(shared: Row, paragraphs: Sequence[Paragraph]) -> Iterator[Row]:
    """The rows of one cell, all at the time of ``shared``; talks of a session have no time of their own."""
    paragraphs = _format_last([p for p in paragraphs if not _rule(p)])
    if not paragraphs:
        return
    first, *others = paragraphs
    if others and _bare_number(first):
        yield from _session(shared, first, others)
    elif len(paragraphs) > 1 and _counted(paragraphs):
        yield from _items(shared, paragraphs)
    elif _leads_to_items(first, others):
        yield shared._replace(heads=(first,), body=())
        yield from (Row(Rank.SUB, (p,), source=shared.source, track=shared.track) for p in others)
    elif listed := _numbered_in_words(paragraphs):
        for start, end in pairwise((*listed, len(paragraphs))):
            yield shared._replace(heads=(paragraphs[start],), body=tuple(paragraphs[start + 1 : end]))
    elif len(paragraphs) > 1 and _signed(paragraphs):
        for paragraph in paragraphs:
            yield shared._replace(heads=(paragraph,), body=())
    elif len(paragraphs) <= 3 and any(_interrupts(p) for p in others):
        yield shared._replace(heads=(first,), body=tuple(p for p in others if not _interrupts(p)))
        for paragraph in others:
            if _interrupts(paragraph):
                yield shared._replace(heads=(paragraph,), body=(), seats=())
    else:
        head, *rest = _labelled(paragraphs)
        yield shared._replace(heads=(head,), body=tuple(rest))


def _interrupts(paragraph: Paragraph) -> bool:
    return len(paragraph.text) < 60 and ":" not in paragraph.text and interrupts(paragraph.value)


def _items(shared: Row, paragraphs: Sequence[Paragraph]) -> Iterator[Row]:
    """Items of an agenda that share a cell; "(a)" stands under the one before, other lines belong to it."""
    row: Row | None = None
    for paragraph in paragraphs:
        number = list_number(paragraph.text)
        if number is None:
            row = (
                row._replace(body=(*row.body, paragraph))
                if row
                else shared._replace(heads=(paragraph,), body=())
            )
            continue
        if row:
            yield row
        if number.scheme is Scheme.ARABIC:
            row = shared._replace(heads=(paragraph,), body=())
        else:
            sub = shared.sub + 1 if shared.rank is Rank.SUB else 1
            row = Row(Rank.SUB, (paragraph,), sub=sub, source=shared.source)
    if row:
        yield row


def _format_last(paragraphs: list[Paragraph]) -> list[Paragraph]:
    """The title before the label that says what form the session takes, where both stand in the cell."""
    labelled = len(paragraphs) > 1 and is_format(paragraphs[0].text) and not paragraphs[1].marked
    if labelled and not names_a_person(paragraphs[1].passage):
        return [*paragraphs[1:], paragraphs[0]]
    return paragraphs


def _rule(paragraph: Paragraph) -> bool:
    """Whether a line is drawn with characters."""
    return re.fullmatch(r"[\s\-–—_=*.·]{5,}", paragraph.text) is not None


def _bare_number(paragraph: Paragraph) -> bool:
    """Whether a line is a number and no more, be its word behind it: "Session 2", "3.ª sesión"."""
    text = paragraph.text
    number = word_number(text) or word_number(f"{text}:")
    return number is not None and not text[number.rest :].strip()


def _session(shared: Row, number: Paragraph, others: Sequence[Paragraph]) -> Iterator[Row]:
    """A session that is only numbered: its one line is its title, several listed lines are its talks."""
    titled = not others[0].marked and not _LABEL.match(others[0].text)
    units = [] if titled else _units(others)
    if titled or len(units) == 1:
        head, *rest = others if titled else units
        yield shared._replace(heads=(number, head), body=tuple(rest))
        return
    yield shared._replace(heads=(number,), body=())
    for unit in units:
        yield Row(Rank.SUB, heads=(unit,), source=shared.source, track=shared.track)


def _units(paragraphs: Sequence[Paragraph]) -> list[Paragraph]:
    """Listed lines, each alone, but those after a label ("[Exercise]") joined to it."""
    units: list[list[Paragraph]] = []
    labelled = False
    for paragraph in paragraphs:
        label = bool(_LABEL.match(paragraph.text)) and not paragraph.marked
        if units and labelled:
            units[-1].append(paragraph.unmarked())
        else:
            units.append([paragraph.unmarked()])
        labelled = label or labelled
    return [joined(unit) for unit in units]


def _labelled(paragraphs: Sequence[Paragraph]) -> list[Paragraph]:
    """The lines with a label that leads the first joined to what it labels."""
    first, *rest = paragraphs
    if _leads_to_a_list(first, rest):
        return [first, *rest]
    if rest and (_LABEL.match(first.text) or (len(rest) == 1 and _subtitle(first, rest[0]))):
        return [joined((first, rest[0].unmarked())), *rest[1:]]
    return [first, *rest]


def _leads_to_a_list(first: Paragraph, rest: Sequence[Paragraph]) -> bool:
    """Whether the colon that ends a title leads to what is listed under it: "Procedural matters:", "i. Bureau", …"""
    listed = all(p.marked or list_number(p.text) is not None for p in rest)
    return len(rest) > 1 and listed and first.text.rstrip().endswith(":")


def _leads_to_items(first: Paragraph, rest: Sequence[Paragraph]) -> bool:
    """Whether the list to which a title's colon leads is of numbered matters, neither people nor questions."""
    if not _leads_to_a_list(first, rest) or is_label(first.text):
        return False
    numbers = [list_number(p.text) for p in rest]
    # The first may be any number, since "i." may be a letter.
    counted = numbers[0] is not None and all(n and n.ordinal == at for at, n in enumerate(numbers[1:], 2))
    return counted and not any("?" in p.text or names_a_person(p.passage) for p in rest)


def _subtitle(title: Paragraph, line: Paragraph) -> bool:
    """Whether the only other line of a cell is listed under its title and goes on with it."""
    asked = line.text.rstrip().endswith("?")
    return line.marked and not title.marked and not asked and not names_a_person(line.passage)


def _counted(paragraphs: Sequence[Paragraph]) -> bool:
    """Whether a cell lists items of an agenda: its first line is numbered, and so is another."""
    numbers = [n for p in paragraphs if (n := list_number(p.text)) is not None]
    first = list_number(paragraphs[0].text)
    return first is not None and first.scheme is Scheme.ARABIC and len(numbers) > 1


_ITEM = frozenset("item point punto ponto пункт вопрос بند 项目 议题".split())
"""Words that count the items of an agenda, which share a slot; sessions that share a cell hold one another."""
_FEWEST = 2


def _numbered_in_words(paragraphs: Sequence[Paragraph]) -> list[int]:
    """The places of lines such as "Item 4: Fishing gear" that count on in one cell, with the first line and a closing."""
    numbers = [(i, n) for i, p in enumerate(paragraphs) if (n := word_number(p.text)) and not n.bare(p.text)]
    items = [(i, n.ordinal) for i, n in numbers if n.word and n.word.split()[-1] in _ITEM]
    if len(items) < _FEWEST or any(b[1] != a[1] + 1 for a, b in pairwise(items)):
        return []
    closings = {i for i, p in enumerate(paragraphs) if i > items[-1][0] and is_closing(p.value)}
    return sorted({0, *(i for i, _ in items)} | closings)


def _signed(paragraphs: Sequence[Paragraph]) -> bool:
    """Whether each line ends with the initials of its speaker."""
    return all(_INITIALS.search(p.text) and not p.marked for p in paragraphs)


def joined(paragraphs: Sequence[Paragraph]) -> Paragraph:
    """Several paragraphs as one."""
    lines = tuple(line for paragraph in paragraphs for line in paragraph.lines)
    return Paragraph(Passage.join(p.passage for p in paragraphs), lines, paragraphs[0].shift)
