"""The pages of a paper that has lost its line breaks as one stream of words, without page furniture."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from travaux.reading.passage import Passage
from travaux.reading.transcript import Transcript

_SYMBOL = re.compile(r"[A-Z][A-Z0-9.]*(?:/[A-Z0-9.()–-]+){2,}\*?")
_JOB = re.compile(r"\*?(?:GE\.|V\.)?\d{2}-\d{5,6}\*?|\*\d{7,8}\*|\(?[EFSRAC]\)|\d{6}")
_INSIDE = re.compile(
    r"(?<!\S)(?:(?:GE\.)?\d{2}-\d{5}(?:\s\([EFSRAC]\))?(?:\s\d{6})?(?:\s\*\d{7}\*)?"
    r"|\d{1,2}[/.]\d{1,2}[/.]\d{2,4}, \d{1,2}:\d{2}(?:\s?[AP]M)?|(?:https?|file)://\S+(?: \d{1,3}/\d{1,3}|(?=\s*\Z)))(?=\s|\Z)"
)
"""Marks of the machine that made a page: a job number; what browsers print at its head and foot."""
_FOLIO = re.compile(r"(?:page\s?)?[-–]?(\d{1,3})(?:\s?(?:/|of|de|sur)\s?\d{1,3})?[-–]?", re.I)
_REPEATED = 3
"""Words that several pages must share at their edge to be a running header or footer."""


def stream(transcript: Transcript) -> Passage:
    """The words of the body, page after page; numbers, symbols and lines that pages repeat left out."""
    pages = [
        Passage.of(transcript, lines)
        for page in transcript.pages
        if (lines := [line for line in transcript.body() if line.page == page.number])
    ]
    ranges = [_Edges(page.text) for page in pages]
    _drop_repeated(ranges)
    _drop_folios(ranges)
    kept = (page.cut(*edges.range) for page, edges in zip(pages, ranges, strict=True))
    return Passage.join(piece for page in kept for piece in _without_marks(page) if piece)


def _without_marks(page: Passage) -> Iterator[Passage]:
    """The page without the machine marks that stand inside it."""
    done = 0
    for mark in _INSIDE.finditer(page.text):
        yield page.cut(done, mark.start())
        done = mark.end()
    yield page.cut(done)


class _Edges:
    """The words of a page and how many of them are left at either edge."""

    def __init__(self, text: str) -> None:
        self.words = [(match.group(), match.start(), match.end()) for match in re.finditer(r"\S+", text)]
        self.first, self.last = 0, len(self.words)

    def head(self, size: int) -> tuple[str, ...]:
        return tuple(word for word, _, _ in self.words[self.first : min(self.first + size, self.last)])

    def tail(self, size: int) -> tuple[str, ...]:
        return tuple(word for word, _, _ in self.words[max(self.first, self.last - size) : self.last])

    @property
    def range(self) -> tuple[int, int]:
        if self.first >= self.last:
            return 0, 0
        return self.words[self.first][1], self.words[self.last - 1][2]


def _drop_repeated(pages: Sequence[_Edges]) -> None:
    if len(pages) < 2:
        return
    for _ in range(2):
        _drop_machine_marks(pages)
        _drop_shared(pages)


def _drop_machine_marks(pages: Sequence[_Edges]) -> None:
    """Symbols and job numbers at the edges of pages, where several pages carry them."""
    edges = Counter(word for page in pages for word in {*page.head(6), *page.tail(6)})

    def furniture(word: str) -> bool:
        return bool(_JOB.fullmatch(word)) or (edges[word] > 1 and bool(_SYMBOL.fullmatch(word)))

    for index, page in enumerate(pages):
        while index and page.first < page.last and furniture(page.words[page.first][0]):
            page.first += 1
        while page.first < page.last and furniture(page.words[page.last - 1][0]):
            page.last -= 1


def _drop_shared(pages: Sequence[_Edges]) -> None:
    """Words that at least two pages, and half of those after the first, have in common at an edge."""
    for size in range(40, _REPEATED - 1, -1):
        heads = Counter(head for page in pages[1:] if len(head := page.head(size)) == size)
        tails = Counter(tail for page in pages if len(tail := page.tail(size)) == size)
        for page in pages[1:]:
            if heads[page.head(size)] >= max(2, len(pages) // 2):
                page.first += size
        for page in pages:
            if tails[page.tail(size)] >= max(2, len(pages) // 2):
                page.last -= size


def _drop_folios(pages: Sequence[_Edges]) -> None:
    """Page numbers: a number at an edge that counts with the pages."""
    for at_head in (False, True):
        numbers = [_folio(page, at_head) for page in pages]
        offsets = Counter(number - index for index, number in enumerate(numbers) if number is not None)
        if not offsets:
            continue
        offset, count = offsets.most_common(1)[0]
        if count < max(2, (len(pages) + 1) // 2) and not (len(pages) == 1 and offset == 1):
            continue
        for index, (page, number) in enumerate(zip(pages, numbers, strict=True)):
            if number is not None and number - index == offset:
                if at_head:
                    page.first += 1
                else:
                    page.last -= 1
    _drop_mixed_folios(pages)


def _folio(page: _Edges, at_head: bool) -> int | None:
    words = page.head(1) if at_head else page.tail(1)
    match = _FOLIO.fullmatch(words[0]) if words else None
    return int(match[1]) if match else None


def _drop_mixed_folios(pages: Sequence[_Edges]) -> None:
    """Numbers such as "2/6" that stand beside a mark dropped before, on either side of the page."""
    for page in pages:
        while page.first < page.last and re.fullmatch(r"\d{1,3}/\d{1,3}", page.words[page.last - 1][0]):
            page.last -= 1
        _trim_marks(page)


def _trim_marks(page: _Edges) -> None:
    while page.first < page.last and _JOB.fullmatch(page.words[page.last - 1][0]):
        page.last -= 1
