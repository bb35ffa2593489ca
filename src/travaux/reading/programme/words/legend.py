"""Initials that stand for people, and the legend that explains them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from travaux.common.programme import Role
from travaux.reading.passage import Passage
from travaux.reading.programme.draft import Seat
from travaux.reading.programme.page.chains import Block
from travaux.reading.programme.page.paragraphs import Paragraph
from travaux.reading.programme.page.rows import Rank, Row

_LEGEND = re.compile(r"\s*\(?([A-Z]{2,4})\)?\s*[:=–—-]\s*(?=[^\W\d_])(.{4,80})\Z", re.S)
_INITIALS = re.compile(r"\s*[(\[]\s*([A-Z]{2,4}(?:\s*[/,&;+]\s*[A-Z]{2,4})*)\s*[)\]]\s*\Z")
_NAMED = re.compile(r"(?<!\w)([A-Z]{2,4})\s?:(?=\s)")
_NAME_WORD = re.compile(r"\s+([A-Z][\w.'’-]+)")
_IN_BRACKETS = re.compile(r"[(\[]\s*[A-Z]{2,4}(?:\s*[/,&;+]\s*[A-Z]{2,4})*\s*[)\]]")
_CAPITALS = re.compile(r"\b[A-Z]{2,4}\b")
_SIGNED = 5
"""So many titles that end with initials in brackets are signed by their speakers."""


def legend(blocks: Iterable[Block]) -> Mapping[str, Passage]:
    """The names that lines such as "AL: Ana Lee" give to initials."""
    found: dict[str, Passage] = {}
    for block in blocks:
        if not isinstance(block, Paragraph):
            continue
        match = _LEGEND.match(block.text)
        inline = dict(_inline(block.passage))
        if match and len(inline) < 2 and _stands_for(match[1], match[2]):
            found.setdefault(match[1], block.passage.cut(match.start(2)))
        else:
            found = inline | found
    return found


def _inline(passage: Passage) -> Iterator[tuple[str, Passage]]:
    """Names behind their very initials in running text, as where line breaks are lost: "AL: Ana Lee OB: …"."""
    for match in _NAMED.finditer(passage.text):
        end = match.end()
        for letter in match[1]:
            word = _NAME_WORD.match(passage.text, end)
            if word is None or word[1][0] != letter:
                break
            end = word.end()
        else:
            yield match[1], passage.cut(match.end(), end)


def _stands_for(initials: str, words: str) -> bool:
    """Whether the words begin with the letters, in order, some words being left out."""
    letters = [word[0].upper() for word in re.findall(r"[^\W\d_]+", words)]
    return (
        1 < len(letters) <= 8 and letters[0] == initials[0] and all(letter in letters for letter in initials)
    )


def with_names(rows: Sequence[Row], names: Mapping[str, Passage]) -> list[Row]:
    """The rows with initials after their titles replaced by the people whom they stand for."""
    return [_named(row, names) if names and row.rank is not Rank.DAY else row for row in rows]


def signed(rows: Sequence[Row], text: str) -> list[Row]:
    """The rows with initials that sign several titles, and that nothing explains, put in seats.

    Initials that stand elsewhere in the paper's ``text``, or for the words of their own title, are a short form.
    """
    found = [initials for row in rows for head in row.heads for initials in _signature(head)]
    if len(found) < _SIGNED:
        return list(rows)
    within = Counter(one for match in _IN_BRACKETS.finditer(text) for one in _CAPITALS.findall(match[0]))
    everywhere = Counter(_CAPITALS.findall(text))
    if any(within[one] < 2 or within[one] < everywhere[one] for one in found):
        return list(rows)
    return [_signed(row) if row.rank is not Rank.DAY else row for row in rows]


def _signature(head: Paragraph) -> list[str]:
    match = _INITIALS.search(head.text)
    initials = re.findall("[A-Z]+", match[1]) if match else []
    before = head.text[: match.start()] if match else ""
    return [
        one for one in initials if before and not _stands_for(one, " ".join(before.split()[-len(one) - 2 :]))
    ]


def _signed(row: Row) -> Row:
    heads: list[Paragraph] = []
    seats: list[Seat] = []
    for head in row.heads:
        match = _INITIALS.search(head.text) if _signature(head) else None
        if match:
            spans = [one.span() for one in re.finditer("[A-Z]+", match[1])]
            seats += [
                Seat(
                    Role.SPEAKER,
                    head.passage.cut(match.start(1) + start, match.start(1) + end),
                    initials=True,
                )
                for start, end in spans
            ]
            head = replace(head, passage=head.passage.cut(0, match.start()))
        heads.append(head)
    return row._replace(heads=tuple(heads), seats=(*row.seats, *seats))


def _named(row: Row, names: Mapping[str, Passage]) -> Row:
    heads: list[Paragraph] = []
    seats: list[Seat] = []
    for head in row.heads:
        match = _INITIALS.search(head.text)
        initials = re.findall("[A-Z]+", match[1]) if match else []
        if match and initials and all(one in names for one in initials):
            seats += [Seat(Role.SPEAKER, names[one]) for one in initials]
            head = replace(head, passage=head.passage.cut(0, match.start()))
        heads.append(head)
    return row._replace(heads=tuple(heads), seats=(*row.seats, *seats))
