"""The people whom a passage puts in a role."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from travaux.common.programme import Role
from travaux.reading.passage import Passage
from travaux.reading.programme.draft import PersonDraft
from travaux.reading.programme.people import alone, build, constraints, runs, seats, tabs, tails
from travaux.reading.programme.people.labels import NAMES, OTHER, Labelled, Labeller
from travaux.reading.programme.people.tagger import tagger
from travaux.reading.programme.people.words import cut


def read_people(
    passage: Passage, role: Role | None = None, *, labeller: Labeller | None = None
) -> tuple[PersonDraft, ...]:
    """Everyone named in a role, in reading order; ``role`` is what a column heading gives them all.

    The passage may be one line, a cell of several lines or a run of people with nothing between them.
    A role that the words themselves name wins over ``role``; without either, people are speakers.
    """
    return build.people(passage, label(passage, labeller), role)


def person_likeness(passage: Passage) -> float:
    """How much of the passage (0..1, by words) names people and what they are."""
    if not any(map(str.isalpha, passage.text)):  # clocks and numbers, of which columns are full
        return 0.0
    words = [one for one in label(passage) if one.word.is_word]
    if not any(one.label in NAMES for one in words):
        return 0.0
    return sum(one.label is not OTHER for one in words) / max(1, len(words))


def label(passage: Passage, labeller: Labeller | None = None) -> list[Labelled]:
    """The words of a passage, each with what it does."""
    return list(_labelled(passage.text, labeller or tagger()))


@lru_cache(maxsize=500)
def _labelled(text: str, labeller: Labeller) -> tuple[Labelled, ...]:
    """Kept for the words just seen: a line is asked about as title, as person and as part of its entry."""
    held: Sequence[Labelled] = _learned(text, labeller)
    colon = ":" in text or "：" in text  # which stands behind a word for a role
    if colon and "\n" in text:
        held = alone.alone(held, text, lambda lines: _learned(lines, labeller))
    if colon or (not text.isascii() and seats.CASELESS.search(text)):
        held = seats.set_out(held)
    return tuple(tabs.apart(held) if "\t" in text else held)


@lru_cache(maxsize=500)
def _learned(text: str, labeller: Labeller) -> tuple[Labelled, ...]:
    """The learned labels, within what people can be."""
    held = constraints.hold(labeller(cut(text)))
    mended = runs.mend(held)
    return tuple(tails.complete(constraints.hold(mended) if mended != held else held))


def seated(
    passage: Passage, labelled: Sequence[Labelled], role: Role | None = None
) -> tuple[PersonDraft, ...]:
    """The people of a passage that is labelled already."""
    return build.people(passage, labelled, role)
