"""Two papers compared: by their programmes where both hold one, by their paragraphs in any case."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from travaux.common.changes import Differences, ParagraphChange, ParagraphKind, TextComparison
from travaux.common.finding import Finding
from travaux.common.programme import Programme
from travaux.common.transcript import Transcript
from travaux.reading.likeness.brackets import brackets, gone, own_text, since
from travaux.reading.likeness.paragraphs import Paragraph, compare_texts, paragraphs
from travaux.reading.likeness.programmes import compare
from travaux.reading.likeness.words import words

_FEWEST_WORDS, _FEWEST_CHARACTERS = 6, 24
"""A paragraph with as many of either (Chinese parts no words) says something of its own; below are labels such as "Speakers:"."""
_MOST_READ = 0.5
"""Share of a paragraph's characters that values were read from, from which on it is a part of the programme."""


@dataclass(frozen=True, slots=True)
class Version:
    """One of the papers: what the user calls it, its text, its identity and the items of its programme, if any."""

    name: str
    transcript: Transcript
    programme: Programme
    findings: tuple[Finding, ...] = ()


def differences(before: Version, after: Version) -> Differences:
    """What changed from one paper to the other."""
    text = compare_texts(before.transcript, after.transcript, (before.name, after.name))
    if before.programme.items and after.programme.items:
        told = compare(before.programme, after.programme)
        return Differences(before.name, after.name, text, told, beside=_beside(before, after, text))
    old, new = (list(brackets(own_text(one.transcript))) for one in (before, after))
    return Differences(before.name, after.name, text, None, since(old, new), gone(old, new))


def _beside(before: Version, after: Version, text: TextComparison) -> tuple[ParagraphChange, ...]:
    """What changed in paragraphs that the programme does not hold in either version, such as those of a concept note."""
    sides = [_unread(one) for one in (before, after)]
    return tuple(
        change
        for change in text.changes
        if change.kind is not ParagraphKind.MOVED
        and all(
            number is None or number in unread
            for number, unread in zip((change.before, change.after), sides, strict=True)
        )
    )


def _unread(version: Version) -> set[int]:
    """The numbers of the paragraphs, from 1, that say something and from which no programme was read."""
    read = bytearray(len(version.transcript.text))
    for finding in version.findings:
        for span in finding.spans:
            read[span.start : span.end] = b"\1" * (span.end - span.start)
    return {
        number
        for number, one in enumerate(paragraphs(version.transcript), start=1)
        if (len(words(one.text)) >= _FEWEST_WORDS or len(one.text) >= _FEWEST_CHARACTERS)
        and _share(one, read) < _MOST_READ
    }


def _share(paragraph: Paragraph, read: Sequence[int]) -> float:
    length = sum(span.end - span.start for span in paragraph.spans)
    return sum(sum(read[span.start : span.end]) for span in paragraph.spans) / max(length, 1)
