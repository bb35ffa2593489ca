"""Reading order and table cells of rendered pages, against what they were rendered from."""

from __future__ import annotations

import io
import unicodedata
from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from layouts.model import Page
from travaux.common.text import normalise
from travaux.reading.document import Document
from travaux.reading.readers import pdf
from travaux.reading.transcript import Transcript

Place = tuple[int, int, int, int, str]


class Score(NamedTuple):
    """``order`` is the longest run of words in right order, as a share; ``cells`` the F1 of cells that are
    right in place, spans and words, None on a page without tables."""

    order: float
    cells: float | None


def documents(data: bytes, pages: Sequence[Page]) -> list[bytes]:
    """For each page a PDF of its own, of two pages where it ran over."""
    import pypdfium2

    source = pypdfium2.PdfDocument(data)
    owners = {word: number for number, page in enumerate(pages) for word in page.words() if len(word) > 4}
    held: list[list[int]] = [[] for _ in pages]
    for index in range(len(source)):
        text = unicodedata.normalize("NFKC", source[index].get_textpage().get_text_range())
        votes = Counter(owners[word] for word in text.split() if word in owners)
        if votes:
            held[votes.most_common(1)[0][0]].append(index)
    done = []
    for indices in held:
        target = pypdfium2.PdfDocument.new()
        target.import_pages(source, indices)
        buffer = io.BytesIO()
        target.save(buffer)
        done.append(buffer.getvalue())
    return done


def score(page: Page, data: bytes) -> Score:
    transcript = pdf.read(Document(page.kind, data))
    return Score(reading_order(page.words(), transcript.text.split()), _cells(page, transcript))


def reading_order(truth: Sequence[str], read: Sequence[str]) -> float:
    """The longest common subsequence of two lists of words, none of which comes twice, over the longer."""
    places = {word: place for place, word in enumerate(truth)}
    tails: list[int] = []
    for word in read:
        place = places.get(word)
        if place is None:
            continue
        at = bisect_left(tails, place)
        tails[at : at + 1] = [place]
    return len(tails) / max(1, len(truth), len(read))


def _cells(page: Page, transcript: Transcript) -> float | None:
    truth = [
        {(c.row, c.column, c.row_span, c.column_span, normalise(c.text)) for c in table.cells if c.text}
        for table in page.tables
    ]
    read: list[set[Place]] = []
    for table in transcript.tables:
        read.append(
            {
                (c.row, c.column, c.row_span, c.column_span, _words(transcript, c.lines))
                for c in table.cells
                if c.lines[1] > c.lines[0]
            }
        )
    if not truth:
        return None if not read else 0.0
    pairs = sum(max((len(one & other) for other in read), default=0) for one in truth)
    total = sum(map(len, truth)) + sum(map(len, read))
    return 2 * pairs / total


def _words(transcript: Transcript, lines: tuple[int, int]) -> str:
    return normalise("\n".join(transcript.line_text(line) for line in transcript.lines[slice(*lines)]))
