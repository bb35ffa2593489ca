"""Two versions of a text, compared paragraph by paragraph and word by word."""

from __future__ import annotations

import re
from bisect import bisect
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz
from rapidfuzz.distance import Indel

from travaux.common.changes import ParagraphChange, ParagraphKind, Run, TextComparison
from travaux.common.finding import Span
from travaux.common.rising import longest_rising
from travaux.common.transcript import Transcript
from travaux.reading.likeness.words import key

_REWORDED = 60.0
"""Per cent of shared words from which on two paragraphs are one, reworded (Indel ratio over characters)."""
_CROSSING = 80.0
"""The same for two that stand on different sides of one that kept its place: so alike that one has moved."""
_WINDOW = 400
"""Paragraphs of a gap that are compared each with each; beyond it only neighbours in place are."""
_TOKEN = re.compile(r"\s*\S+")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph's words on one line, and where they stand."""

    text: str
    spans: tuple[Span, ...]

    @property
    def page(self) -> int:
        return self.spans[0].page


def paragraphs(transcript: Transcript) -> tuple[Paragraph, ...]:
    """The paper's own paragraphs in reading order: lines joined where a line goes on from the one before."""
    groups: list[list[Span]] = []
    labels: list[str] = []
    for line in transcript.body():
        if line.new_paragraph or line.label or not groups:
            groups.append([])
            labels.append(f"{line.label} " if line.label else "")
        groups[-1].append(Span(line.start, line.end, line.page))
    found = (
        (label + transcript.quote(spans), tuple(spans)) for label, spans in zip(labels, groups, strict=True)
    )
    return tuple(Paragraph(text, spans) for text, spans in found if text.strip())


def compare_texts(before: Transcript, after: Transcript, names: tuple[str, str]) -> TextComparison:
    """All paragraphs of two texts in the later one's order, what went standing where it stood."""
    old, new = paragraphs(before), paragraphs(after)
    pairs = dict(_align(old, new))
    return TextComparison(*names, tuple(_told(old, new, pairs)))


def _align(old: Sequence[Paragraph], new: Sequence[Paragraph]) -> Iterator[tuple[int, int]]:
    """Pairs of indices (before, after): first what is the same and in order, then what is alike in the gaps."""
    keys = [key(one.text) for one in old], [key(one.text) for one in new]
    same = [
        (a, b)
        for step in Indel.opcodes(*keys)
        if step.tag == "equal"
        for a, b in zip(
            range(step.src_start, step.src_end), range(step.dest_start, step.dest_end), strict=True
        )
    ]
    yield from same
    anchors = [a for a, _ in same], [b for _, b in same]
    left = set(range(len(old))) - {a for a, _ in same}
    came = set(range(len(new))) - {b for _, b in same}
    likely = sorted(
        (-fuzz.ratio(keys[0][a], keys[1][b]), abs(a - b), a, b)
        for a in left
        for b in came
        if abs(a - b) <= _WINDOW and _could_be(keys[0][a], keys[1][b])
    )
    for score, _, a, b in likely:
        beside = bisect(anchors[0], a) == bisect(anchors[1], b)
        if -score >= (_REWORDED if beside else _CROSSING) and a in left and b in came:
            left.discard(a)
            came.discard(b)
            yield a, b


def _could_be(one: str, other: str) -> bool:
    """Whether the lengths alone allow the least likeness that counts."""
    short, long = sorted((len(one), len(other)))
    return long > 0 and 200 * short / (short + long) >= _REWORDED


def _told(
    old: Sequence[Paragraph], new: Sequence[Paragraph], pairs: dict[int, int]
) -> Iterator[ParagraphChange]:
    back = {b: a for a, b in pairs.items()}
    kept = longest_rising([back[b] for b in sorted(back)])
    gone = iter([a for a in range(len(old)) if a not in pairs])
    waiting = next(gone, None)
    place = -1
    for b, paragraph in enumerate(new):
        a = back.get(b)
        if a is not None and a in kept:
            while waiting is not None and waiting < a:
                yield _withdrawn(waiting, old[waiting])
                waiting = next(gone, None)
            place = a
        if a is None:
            yield _added(b, paragraph)
            continue
        same = key(old[a].text) == key(paragraph.text)
        kind = ParagraphKind.SAME if same else ParagraphKind.REWORDED
        if a not in kept and abs(a - place) > 1:
            kind = ParagraphKind.MOVED
        runs = tuple(word_runs(old[a].text, paragraph.text))
        yield ParagraphChange(kind, a + 1, b + 1, runs, (old[a].page, paragraph.page))
    while waiting is not None:
        yield _withdrawn(waiting, old[waiting])
        waiting = next(gone, None)


def _added(number: int, paragraph: Paragraph) -> ParagraphChange:
    runs = (Run(ParagraphKind.ADDED, paragraph.text),)
    return ParagraphChange(ParagraphKind.ADDED, None, number + 1, runs, (None, paragraph.page))


def _withdrawn(number: int, paragraph: Paragraph) -> ParagraphChange:
    runs = (Run(ParagraphKind.WITHDRAWN, paragraph.text),)
    return ParagraphChange(ParagraphKind.WITHDRAWN, number + 1, None, runs, (paragraph.page, None))


def word_runs(before: str, after: str) -> Iterator[Run]:
    """The words of both texts in order, those that stayed, went and came; what went before what came instead."""
    old, new = _TOKEN.findall(before), _TOKEN.findall(after)
    plain = [word.strip() for word in old], [word.strip() for word in new]
    came = ""
    for step in Indel.opcodes(*plain):
        went, stays = old[step.src_start : step.src_end], new[step.dest_start : step.dest_end]
        if step.tag == "insert":
            came += "".join(stays)
        elif step.tag == "delete":
            yield Run(ParagraphKind.WITHDRAWN, "".join(went))
        else:
            if came:
                yield Run(ParagraphKind.ADDED, came)
                came = ""
            yield Run(ParagraphKind.SAME, "".join(stays))
    if came:
        yield Run(ParagraphKind.ADDED, came)
