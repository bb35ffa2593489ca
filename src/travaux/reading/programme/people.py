"""The people whom a passage puts in a role."""

from __future__ import annotations

from travaux.common.programme import Role
from travaux.reading.passage import Passage
from travaux.reading.programme import people_build, people_runs
from travaux.reading.programme.draft import PersonDraft
from travaux.reading.programme.people_labels import NAMES, Label, Labelled, Labeller
from travaux.reading.programme.people_tagger import tagger
from travaux.reading.programme.people_words import cut


def read_people(
    passage: Passage, role: Role | None = None, *, labeller: Labeller | None = None
) -> tuple[PersonDraft, ...]:
    """Everyone named in a role, in reading order; ``role`` is what a column heading gives them all.

    The passage may be one line, a cell of several lines or a run of people with nothing between them.
    A role that the words themselves name wins over ``role``; without either, people are speakers.
    """
    return people_build.people(passage, _label(passage, labeller), role)


def person_likeness(passage: Passage) -> float:
    """How much of the passage (0..1, by words) names people and what they are."""
    words = [one for one in _label(passage) if one.word.is_word]
    if not any(one.label in NAMES for one in words):
        return 0.0
    return sum(one.label is not Label.OTHER for one in words) / max(1, len(words))


def split_title(passage: Passage) -> tuple[Passage, tuple[PersonDraft, ...]]:
    """The title of a heading line and the people whom it names; the title may be empty."""
    labelled = _label(passage)
    people = people_build.people(passage, labelled, None)
    kept = [one.word for one in labelled if one.label is Label.OTHER]
    if not people or not kept:
        return (passage if not people else passage.cut(0, 0)), people
    return passage.cut(kept[0].start, kept[-1].end), people


def _label(passage: Passage, labeller: Labeller | None = None) -> list[Labelled]:
    return people_runs.mend((labeller or tagger())(cut(passage.text)))
