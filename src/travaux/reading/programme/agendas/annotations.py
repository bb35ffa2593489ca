"""What a paper says of the items of its agenda elsewhere: annotations under their numbers, and footnotes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import groupby, takewhile, zip_longest

from travaux.reading.passage import Passage
from travaux.reading.programme.agendas.titleddocuments import titled_documents
from travaux.reading.programme.draft import Entry
from travaux.reading.programme.grammar.wording import starts_programme, stops_programme
from travaux.reading.programme.page.chains import Block, Member, members
from travaux.reading.programme.page.paragraphs import Paragraph
from travaux.reading.programme.words.questions import is_question
from travaux.reading.transcript import Line, Transcript

_NUMBER = re.compile(r"(\d{1,2})\b(?:\s?\(?([a-z])\))?")
_LETTER = re.compile(r"\(?([a-z])[.)]\s")
_RAISED = re.compile("[⁰¹²³⁴-⁹]+|[ᵃᵇᶜᵈᵉ]")
_TITLE = 30
"""The most words of a line that may be a title."""
_ALIKE = 0.6
"""The share of the shorter title's words that an annotation repeats."""

Key = tuple[str, str]
Notes = Mapping[tuple[int, str], Passage]
"""Page and mark → the words of a footnote."""


def annotated(entries: Sequence[Entry], blocks: Sequence[Block], notes: Notes) -> tuple[Entry, ...]:
    """The entries with the annotations that tell of them elsewhere, and the footnotes of these.

    Where none tells of an entry by its number, the documents that a list gives for its title do.
    """
    said: dict[int, list[Passage]] = titled_documents(entries, blocks) | _annotations(entries, blocks)
    return tuple(
        replace(entry, cited=(*entry.cited, *cited, *noted(cited, notes)))
        if (cited := said.get(index))
        else entry
        for index, entry in enumerate(entries)
    )


def _annotations(entries: Sequence[Entry], blocks: Sequence[Block]) -> dict[int, list[Passage]]:
    """For entries by index, the paragraphs under their titles in the list, and where these are repeated."""
    places = _places(entries)
    said: dict[int, list[Passage]] = {}
    if not places:
        return said
    numbered = [member for member in members(blocks) if _repeats(member, entries, places)]
    for member, following in zip_longest(numbered, numbered[1:]):
        end = following.index if following else len(blocks)
        if following is None and _read_from(member, entries):
            break
        inside = list(
            takewhile(lambda one: not _ends(one[1], one[0] > 0), enumerate(blocks[member.index + 1 : end]))
        )
        _gather(member, [block for _, block in inside], entries, places, said)
    return said


def _places(entries: Sequence[Entry]) -> dict[Key, int]:
    """Number and letter → the first entry that has them; a letter alone counts for the item above it."""
    places: dict[Key, int] = {}
    number = ""
    for index, entry in enumerate(entries):
        printed = entry.number.value if entry.number else ""
        if match := _NUMBER.search(printed):
            number = match[1]
            places.setdefault((number, match[2] or ""), index)
        elif number and entry.depth and (letter := _LETTER.match(f"{printed}) ")):
            places.setdefault((number, letter[1]), index)
    return places


def _repeats(member: Member, entries: Sequence[Entry], places: Mapping[Key, int]) -> bool:
    """Whether a numbered line has the number and the title of an entry, or the number of one that has its parts only.

    A line of another entry, which a list counts on, has its number by chance.
    """
    number = str(member.numbering.ordinal)
    index = places.get((number, ""))
    if index is None:
        return any(key[0] == number for key in places) and len(member.paragraph.text.split()) <= _TITLE
    return _may_repeat(member.paragraph.text, entries[index].heads) and (
        _read_from(member, entries[index : index + 1]) or not _read_from(member, entries)
    )


def _may_repeat(line: str, heads: Sequence[Passage]) -> bool:
    """Whether a line has the words of a title; a guiding question has many of its item's, but repeats only a question."""
    asks = any(is_question(head.text) for head in heads)
    return _alike(line, heads) and (asks or not is_question(line))


def _read_from(member: Member, entries: Sequence[Entry]) -> bool:
    """Whether one of the entries was read from this very line: text after the last item of a list is hardly its own."""
    starts = {head.parts[0].start for entry in entries for head in entry.heads}
    return any(part.start <= start < part.end for part in member.paragraph.passage.parts for start in starts)


def _alike(text: str, heads: Sequence[Passage]) -> bool:
    title = _words(" ".join(head.text for head in heads))
    line = _words(text)
    return len(title & line) >= max(1.0, _ALIKE * min(len(title), len(line)))


def _words(text: str) -> set[str]:
    return {word for word in re.findall(r"[^\W\d_]+", text.casefold()) if len(word) > 1}


def _ends(block: Block, inside: bool) -> bool:
    if not isinstance(block, Paragraph):
        return True
    return starts_programme(block.text) or stops_programme(block.text) or (inside and block.heading > 0)


def _gather(
    member: Member, blocks: Sequence[Block], entries: Sequence[Entry], places: Mapping[Key, int],
    said: dict[int, list[Passage]],
) -> None:  # fmt: skip
    """The paragraphs of a section, those under a lettered line for the sub-item with that letter."""
    number = str(member.numbering.ordinal)
    index = places.get((number, ""))
    if index is not None:
        said.setdefault(index, []).append(member.paragraph.passage)
    for block in blocks:
        if not isinstance(block, Paragraph):
            continue
        letter = _LETTER.match(block.text) or _LETTER.match((block.label or "") + " ")
        sub = places.get((number, letter[1])) if letter else None
        if sub is not None and _alike(block.text, entries[sub].heads):
            index = sub
        if index is not None:
            said.setdefault(index, []).append(block.passage)


def footnotes(transcript: Transcript) -> Notes:
    """The footnotes of a paper, wherever on their page they stand."""
    found: dict[tuple[int, str], Passage] = {}
    for page, lines in groupby(transcript.lines, key=lambda line: line.page):
        mark = ""
        group: list[Line] = []
        for line in lines:
            match = _RAISED.match(transcript.line_text(line))
            if match:
                mark, group = match[0], [line]
            elif mark and line.role is group[-1].role:
                group.append(line)
            else:
                mark, group = "", []
            if mark:
                found[page, mark] = Passage.of(transcript, group)
    return found


def noted(passages: Sequence[Passage], notes: Notes) -> Iterator[Passage]:
    """The footnotes to which marks in the passages lead."""
    if not notes:
        return
    for passage in passages:
        for mark in _RAISED.finditer(passage.text):
            pages = {span.page for span in passage.spans(*mark.span())}
            yield from (notes[page, mark[0]] for page in pages if (page, mark[0]) in notes)
