"""Documents that a list elsewhere in the paper names by title and symbol, for items that have those titles.

An annotated agenda lists under "Documentation" what each matter is considered with ("Annual report on evaluation,
2024 (DP/2025/14)"); the workplan behind it names the reports alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from travaux.reading.passage import Passage
from travaux.reading.programme.draft import Entry
from travaux.reading.programme.grammar.documents import documents
from travaux.reading.programme.page.chains import Block, is_prose
from travaux.reading.programme.page.paragraphs import Paragraph

_FEWEST = 3
"""Titles with symbols that make a list of documents."""
_LONGEST = 40
"""Words of a title; a sentence of the text may hold a symbol too."""
_BEHIND = 20
"""Characters behind the last symbol, such as ") (Part II)"."""
_SAME = 0.75
"""The share of the shorter title's words that the other has."""
_TELLING = 3
"""Words that two titles must have in common."""
_WORD = re.compile(r"[^\W\d_]{4,}|\d{4}|[A-Z]{2,}")


class Titled(NamedTuple):
    """A document of a list: the words of its title, and the line with its symbols."""

    words: frozenset[str]
    line: Passage


def titled_documents(entries: Sequence[Entry], blocks: Sequence[Block]) -> dict[int, list[Passage]]:
    """For entries by index, the lines of a list of documents that name one by the entry's own title.

    A title that fits two entries alike is given to neither.
    """
    listed = list(_listed(entries, blocks))
    if len(listed) < _FEWEST:
        return {}
    titles = [_words(" ".join(head.text for head in entry.heads)) for entry in entries]
    found: dict[int, list[Passage]] = {}
    for one in listed:
        index = _best(one.words, titles)
        if index is not None:
            found.setdefault(index, []).append(one.line)
    return found


def _listed(entries: Sequence[Entry], blocks: Sequence[Block]) -> Iterator[Titled]:
    own = {part.start for entry in entries for line in (*entry.heads, *entry.body) for part in line.parts}
    for block in blocks:
        if not isinstance(block, Paragraph) or "/" not in block.text or "(" not in block.text:
            continue
        title = "" if is_prose(block.value) else _before_symbols(block)
        if title and len(title.split()) <= _LONGEST and block.passage.parts[0].start not in own:
            yield Titled(_words(title), block.passage)


def _before_symbols(line: Paragraph) -> str:
    """What stands before the bracket with symbols that a line ends with; empty where it does not."""
    symbols = documents(line.passage)
    if not symbols:
        return ""
    first, last = line.text.find(symbols[0].value), line.text.rfind(symbols[-1].value)
    title = line.text[: max(0, first)].rstrip()
    ends = len(line.text) - last - len(symbols[-1].value) <= _BEHIND
    return title[:-1] if title.endswith("(") and last >= 0 and ends else ""


def _words(title: str) -> frozenset[str]:
    """The telling words of a title, names in capitals among them, without an ending that only counts."""
    return frozenset(word.casefold().removesuffix("s") for word in _WORD.findall(title))


def _best(words: frozenset[str], titles: Sequence[frozenset[str]]) -> int | None:
    """The place of the one title that is most like the words, where one is like enough."""
    alike = [_likeness(words, title) for title in titles]
    best = max(alike, default=(0.0, 0.0))
    return alike.index(best) if best[0] >= _SAME and alike.count(best) == 1 else None


def _likeness(one: frozenset[str], two: frozenset[str]) -> tuple[float, float]:
    """The share of the shorter in common, then of both together."""
    common = len(one & two)
    if common < _TELLING:
        return (0.0, 0.0)
    return (common / min(len(one), len(two)), common / len(one | two))
