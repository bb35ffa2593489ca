"""Two versions of a text, compared paragraph by paragraph and word by word."""

from __future__ import annotations

import re
from bisect import bisect
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from operator import itemgetter

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
_PART = 24
"""Characters from which on a paragraph that is the beginning or the end of another is that one, cut short or gone on with."""
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
    """Pairs of indices (before, after): first what is the same and in order, then what is alike, then what is a part."""
    keys = [key(one.text) for one in old], [key(one.text) for one in new]
    pairs = [
        (a, b)
        for step in Indel.opcodes(*keys)
        if step.tag == "equal"
        for a, b in zip(
            range(step.src_start, step.src_end), range(step.dest_start, step.dest_end), strict=True
        )
    ]
    pairs += _alike(pairs, _scored(keys, pairs, _ratio))
    in_order = sorted(pairs, key=itemgetter(1))
    kept = longest_rising([a for a, _ in in_order])
    firm = [pair for pair in in_order if pair[0] in kept]
    yield from pairs
    yield from _alike(firm, _scored(keys, pairs, _part))


def _scored(
    keys: tuple[Sequence[str], Sequence[str]],
    pairs: Sequence[tuple[int, int]],
    alike: Callable[[str, str], float],
) -> list[tuple[float, int, int, int]]:
    """What is in no pair yet and alike, most alike and nearest first: the score below zero, the distance, both indices."""
    left = set(range(len(keys[0]))) - {a for a, _ in pairs}
    came = set(range(len(keys[1]))) - {b for _, b in pairs}
    return sorted(
        (-score, abs(a - b), a, b)
        for a in left
        for b in came
        if abs(a - b) <= _WINDOW and (score := alike(keys[0][a], keys[1][b])) >= _REWORDED
    )


def _alike(
    firm: Sequence[tuple[int, int]], likely: Sequence[tuple[float, int, int, int]]
) -> Iterator[tuple[int, int]]:
    """The likely pairs, each paragraph in one; across those that are ``firm``, in order, only what is so alike that it moved."""
    anchors = [a for a, _ in firm], [b for _, b in firm]
    taken: tuple[set[int], set[int]] = set(), set()
    for score, _distance, a, b in likely:
        beside = bisect(anchors[0], a) == bisect(anchors[1], b)
        if -score >= (_REWORDED if beside else _CROSSING) and a not in taken[0] and b not in taken[1]:
            taken[0].add(a)
            taken[1].add(b)
            yield a, b


def _ratio(one: str, other: str) -> float:
    """Per cent of shared characters; 0 where the lengths alone rule out the least that counts."""
    short, long = sorted((len(one), len(other)))
    return fuzz.ratio(one, other) if long > 0 and 200 * short / (short + long) >= _REWORDED else 0.0


def _part(one: str, other: str) -> float:
    """Just alike enough where one is a good part of the other, at its beginning or end."""
    short, long = sorted((one, other), key=len)
    part = len(short) >= _PART and (long.startswith(f"{short} ") or long.endswith(f" {short}"))
    return _REWORDED if part else 0.0


def _told(
    old: Sequence[Paragraph], new: Sequence[Paragraph], pairs: dict[int, int]
) -> Iterator[ParagraphChange]:
    """What changed in the order of ``new``; what went is told before what came in its place."""
    back = {b: a for a, b in pairs.items()}
    kept = longest_rising([back[b] for b in sorted(back)])
    ends = sorted(kept)
    gone = [a for a in range(len(old)) if a not in pairs]
    place, told, passed = -1, 0, 0
    for b, paragraph in enumerate(new):
        a = back.get(b)
        end = ends[passed] if passed < len(ends) else len(old)
        while told < len(gone) and gone[told] < end:
            yield _withdrawn(gone[told], old[gone[told]])
            told += 1
        if a is not None and a in kept:
            place = a
            passed += 1
        if a is None:
            yield _added(b, paragraph)
            continue
        same = key(old[a].text) == key(paragraph.text)
        kind = ParagraphKind.SAME if same else ParagraphKind.REWORDED
        if a not in kept and abs(a - place) > 1:
            kind = ParagraphKind.MOVED
        runs = tuple(word_runs(old[a].text, paragraph.text))
        yield ParagraphChange(kind, a + 1, b + 1, runs, (old[a].page, paragraph.page))
    yield from (_withdrawn(a, old[a]) for a in gone[told:])


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
