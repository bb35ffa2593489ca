"""What a masthead marks a paper with: its symbols, its distribution and its language."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from travaux.reading.identity.front import FrontLine
from travaux.reading.identity.masthead import Masthead
from travaux.reading.identity.mastheadline import Part, part_of
from travaux.reading.identity.symbols import Symbol, find_symbols, lone_symbol, mended
from travaux.reading.identity.words import (
    DISTRIBUTION_LABEL,
    DISTRIBUTIONS,
    LANGUAGE_NAMES,
    begins,
    is_one_of,
    pattern,
)
from travaux.reading.passage import Found, Passage
from travaux.reading.transcript import LineRole, Transcript

_ORIGINAL = re.compile(r"\W*(?:original|оригинал|الأصل|原件)\W", re.IGNORECASE)
_EDGE_PAGES = 6


def symbols_of(transcript: Transcript, lines: Sequence[FrontLine], masthead: Masthead) -> tuple[Found, ...]:
    """The paper's own symbols: of the masthead, else alone on a line of the first page or in its headers."""
    found: list[Found] = []
    headers = Counter(symbol.value for symbol, _ in _edges(transcript))
    for index in [i for i in masthead.of(Part.SYMBOL) if i < masthead.head]:
        passage = lines[index].passage
        for symbol in _whole(passage.text):
            value = mended(symbol.value)
            if value not in [one.value for one in found]:
                certain = 0.98 if symbol.known and value == symbol.value else 0.8
                found.append(Found(value, passage.spans(symbol.start, symbol.end), certain))
    if found:
        return tuple(found)
    return tuple(_elsewhere(transcript, headers))


def symbols_above(lines: Sequence[FrontLine], title: Passage | None) -> tuple[Found, ...]:
    """The symbols that stand alone over the title of a paper without a masthead, or in its running header."""
    begin = title.parts[0].start if title else 0
    found: dict[str, Found] = {}
    for line in lines[:_HIGHEST]:
        symbol = (
            lone_symbol(line.text)
            if line.furniture or line.passage.parts[0].start < begin or line.second
            else None
        )
        if symbol and line.page == 1:
            spans = line.passage.spans(symbol.start, symbol.end)
            found.setdefault(symbol.value, Found(symbol.value, spans, 0.75))
    return tuple(found.values())[:2]


_HIGHEST = 20
"""Lines of a front among which its symbol stands."""


def _whole(text: str) -> tuple[Symbol, ...]:
    """The symbols of a line of a masthead, where it holds but one in the form of whatever body."""
    lone, found = lone_symbol(text), find_symbols(text)
    return (lone,) if lone and len(found) < 2 else found


def _edges(transcript: Transcript) -> Iterator[tuple[Symbol, Passage]]:
    """Symbols that stand alone in lines at the top or bottom of the first pages."""
    for page in transcript.pages[:_EDGE_PAGES]:
        inside = [
            line
            for line in transcript.lines[page.lines[0] : page.lines[1]]
            if line.role is not LineRole.CHROME
        ]
        for line in [*inside[:5], *inside[-5:]] if len(inside) > 10 else inside:
            text = transcript.line_text(line)
            for symbol in find_symbols(text):
                if symbol.known and _alone(text, symbol):
                    yield symbol, Passage.of(transcript, (line,))


def _alone(text: str, symbol: Symbol) -> bool:
    """Whether a line says little else, and the symbol is not the rest of one that a scan has cut in two."""
    beside = text[: symbol.start] + text[symbol.end :]
    return len(beside.strip()) <= 12 and "/" not in beside


def _elsewhere(transcript: Transcript, headers: Counter[str]) -> Iterator[Found]:
    best = headers.most_common(1)
    for symbol, passage in _edges(transcript):
        if best and symbol.value == best[0][0]:
            yield Found(symbol.value, passage.spans(symbol.start, symbol.end), 0.85)
            return


def distribution_of(lines: Sequence[FrontLine], masthead: Masthead) -> Found | None:
    """General, limited, restricted or provisional, also where the word stands below its label."""
    for index in masthead.of(Part.DISTRIBUTION):
        line = lines[index]
        label = DISTRIBUTION_LABEL.match(line.text)
        rest = line.text[label.end() :] if label else line.text
        near = [rest] if rest.strip() else [one.text for one in lines[index + 1 : index + 3]]
        for text in near:
            for value, words in DISTRIBUTIONS.items():
                if begins(words, text.strip()):
                    return Found(value, line.passage.spans(), 0.97)
    return None


def language_in(lines: Sequence[FrontLine]) -> Found | None:
    """The language that the masthead prints: its own line, or the tongue in which it says "original"."""
    marked = [line for line in lines[:26] if part_of(line) is Part.LANGUAGE]
    for line in marked:
        if _ORIGINAL.match(line.text):
            continue
        for code, names in LANGUAGE_NAMES.items():
            if pattern(names).search(line.text):
                return Found(code, line.passage.spans(), 0.9)
    for line in marked:
        for code, names in LANGUAGE_NAMES.items():
            if is_one_of(names, _ORIGINAL.sub("", line.text)):
                return Found(code, line.passage.spans(), 0.6)
    return None
