"""Text whose line breaks are lost, so that a line holds a page."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice, pairwise
from statistics import median

from travaux.common.scripts import WIDE
from travaux.reading.readers.settle.menus import is_menu
from travaux.reading.transcript import FURNITURE, Line, LineRole, Page, Transcript

_LONG = 400
_SHORTEST = _LONG // 3
"""Characters of a long line at least, if it is written without spaces."""
_WIDE_SCRIPT = re.compile(f"[{WIDE}]")
# A pattern that begins with a digit is looked for much faster than one that begins with what stands before it.
_CLOCK = re.compile(r"\d(?<![\d.:].)(?:(?<=[01])\d|(?<=2)[0-4])? ?(?:[:.hH] ?[0-5]\d|[hH](?!\w)|[ap]\.?m\b)")
_LABEL = re.compile(r"[.?!;)] [^\W\d_][\w'’-]{2,20}(?: [\w'’-]{1,20}){0,2} ?:(?= )")
_ENUMERATED = re.compile(r"[\d(•●▪*–](?<!\S.)(?:(?<=\d)\d?\.|(?<=\()[a-z0-9]\)|(?<=[•●▪*–]))(?= \S)")
_WORD = re.compile(r"[^\W\d_]{4}")
_SLOTS = 4
"""Times of one line, each with its words, that no line has which is whole; one fewer shows it beside such a line."""
_FEW_LINES = 2
"""A paper of hardly more than one long line has lost its lines, however short it is."""
_CLOCKS = 6
"""Times in one shorter line that no sentence has."""
_MOST = 0.7
_CHARACTERS_A_START = 500
_SHORT_PAGE = 200


def is_flat(transcript: Transcript) -> bool:
    """Whether the lines of a transcript hold what were many lines on the page.

    Most of the text stands in very long lines, and these hold what would each begin a line of its own:
    clock times, labels, numbers of a list; or there is hardly any other line at all. However short the
    paper, its lines are lost where most of its times stand in lines of several.
    """
    text = transcript.text
    texts = [text[line.start : line.end] for line in transcript.lines if line.role not in FURNITURE]
    if _has_times(text, _SLOTS) and _crowded(texts):
        return True
    total = sum(map(len, texts))
    longer = [text for text in texts if len(text) > _SHORTEST]
    if sum(map(len, longer)) < _MOST * total:
        return False
    long = [text for text in longer if _is_long(text)]
    if not long or sum(map(len, long)) < _MOST * total:
        return False
    if len(long) * 2 >= len(texts) and (len(texts) <= _FEW_LINES or median(map(len, long)) > 2 * _LONG):
        return True
    return sum(_starts(text) for text in long) * _CHARACTERS_A_START >= sum(map(len, long))


def _has_times(text: str, count: int) -> bool:
    """Whether a text holds so many times."""
    return sum(1 for _ in islice(_CLOCK.finditer(text), count)) == count


def _crowded(texts: Sequence[str]) -> bool:
    """Whether most times of a paper stand in lines of several, each with words of its own."""
    slots = [_slots(text) for text in texts]
    crowded = sum(count for count in slots if count >= _SLOTS - 1)
    return max(slots, default=0) >= _SLOTS and crowded >= _MOST * sum(slots)


def _slots(text: str) -> int:
    """The times of a line that words part from the time before them."""
    clocks = list(_CLOCK.finditer(text)) if "\t" not in text else []
    apart = sum(_WORD.search(text, a.end(), b.start()) is not None for a, b in pairwise(clocks))
    return apart + bool(clocks)


def _is_long(text: str) -> bool:
    """Whether a line of more than the shortest length is a long one in its script, or for the times in it."""
    if len(text) > _LONG or len(_WIDE_SCRIPT.findall(text[:300])) > 60:
        return True
    return len(text) > _LONG // 2 and len(_CLOCK.findall(text)) >= _CLOCKS


def _starts(text: str) -> int:
    patterns = (_CLOCK, _LABEL, _ENUMERATED) if ":" in text else (_CLOCK, _ENUMERATED)
    return sum(max(0, len(pattern.findall(text)) - 1) for pattern in patterns)


def flattened(transcript: Transcript) -> Transcript:
    """The transcript marked as flat, each long line on a page of its own where no pages are known."""
    transcript = replace(transcript, flat=True, lines=tuple(_without_menus(transcript)))
    if len(transcript.pages) > 1 or transcript.tables:
        return transcript
    lines = tuple(_paged(transcript))
    numbers = sorted({line.page for line in lines})
    starts = [next(i for i, line in enumerate(lines) if line.page == number) for number in numbers]
    ends = [*starts[1:], len(lines)]
    pages = tuple(
        Page(number, lines=(start, end)) for number, start, end in zip(numbers, starts, ends, strict=True)
    )
    return replace(transcript, lines=lines, pages=pages)


def _without_menus(transcript: Transcript) -> Iterator[Line]:
    """The lines, those of a site's frame that came along with the text marked as such."""
    for line in transcript.lines:
        yield line._replace(role=LineRole.CHROME) if is_menu(transcript.line_text(line)) else line


def _paged(transcript: Transcript) -> Iterator[Line]:
    """A line too short to be a page belongs to the one that follows; what ends the text, to the last."""
    own = [line for line in transcript.lines if line.role not in FURNITURE]
    last_long = max((i for i, line in enumerate(own) if line.end - line.start > _SHORT_PAGE), default=0)
    page, seen, waiting = 1, 0, True
    for line in transcript.lines:
        if line.role not in FURNITURE:
            if not waiting and seen <= last_long:
                page, waiting = page + 1, True
            waiting = waiting and line.end - line.start <= _SHORT_PAGE
            seen += 1
        yield line._replace(page=page)
