"""What changed between two versions of a paper: one value for each cause, however much it touches."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from travaux.common.programme import Appearance, Item, Programme


class Aspect(StrEnum):
    """What about an item, a seat or the meeting is different."""

    ADDED = "added"
    WITHDRAWN = "withdrawn"
    MOVED = "moved"
    LENGTH = "length"
    RENAMED = "renamed"
    NUMBER = "number"
    ORDER = "order"
    EXCHANGED = "exchanged"
    ROOM = "room"
    PARENT = "parent"
    CONFIRMED = "confirmed"
    OPENED = "opened"
    REPLACED = "replaced"
    ROLE = "role"
    NAME = "name"
    CAPACITY = "capacity"
    QUESTIONS = "questions"
    DOCUMENTS = "documents"
    DATES = "dates"
    VENUE = "venue"
    STATUS = "status"


class Pair(NamedTuple):
    """The same item in the earlier and in the later version."""

    before: Item
    after: Item


@dataclass(frozen=True, slots=True)
class MeetingChange:
    """The meeting's name, days or venue, or the status of its paper; the values as words, None where unknown."""

    aspect: Aspect
    before: str | None
    after: str | None


@dataclass(frozen=True, slots=True)
class ItemChange:
    """One item added (``before`` is None), withdrawn (``after`` is None) or changed in some ``aspects``.

    ``inside`` are the items that came or went with it: the talks of an added session, say.
    ``parents`` are the items it hung under before and after, None at top level.
    """

    aspects: tuple[Aspect, ...]
    before: Item | None
    after: Item | None
    inside: tuple[Item, ...] = ()
    parents: tuple[Item | None, Item | None] = (None, None)

    @property
    def item(self) -> Item:
        item = self.after or self.before
        assert item is not None
        return item


@dataclass(frozen=True, slots=True)
class GroupChange:
    """Several items that one cause moved by the same minutes, gave new numbers, or put into another order; two that changed places.

    Of items in another order those before and after which all is as it was are left out; ``pairs`` are in the new one.
    """

    aspect: Aspect
    pairs: tuple[Pair, ...]
    minutes: int = 0


@dataclass(frozen=True, slots=True)
class SeatChange:
    """A person who came, went, took another's seat, or is described otherwise.

    ``items`` are all the places of the programme where the same is true: before and after.
    """

    aspects: tuple[Aspect, ...]
    before: Appearance | None
    after: Appearance | None
    items: tuple[tuple[Item | None, Item | None], ...]

    @property
    def person(self) -> Appearance:
        person = self.after or self.before
        assert person is not None
        return person


@dataclass(frozen=True, slots=True)
class WordsChange:
    """The guiding questions or the documents of one item: came, went, reworded (before, after)."""

    aspect: Aspect
    pair: Pair
    added: tuple[str, ...] = ()
    withdrawn: tuple[str, ...] = ()
    reworded: tuple[tuple[str, str], ...] = ()


Change = MeetingChange | ItemChange | GroupChange | SeatChange | WordsChange


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two versions of a programme and what changed, in the order of the later version."""

    before: Programme
    after: Programme
    changes: tuple[Change, ...]


class ParagraphKind(StrEnum):
    ADDED = "added"
    WITHDRAWN = "withdrawn"
    REWORDED = "reworded"
    MOVED = "moved"
    SAME = "same"


class Run(NamedTuple):
    """Words that both versions have (``same``), or only the earlier (``withdrawn``) or the later (``added``)."""

    kind: ParagraphKind
    text: str


@dataclass(frozen=True, slots=True)
class ParagraphChange:
    """One paragraph of a text in two versions; ``before`` and ``after`` count paragraphs from 1.

    ``runs`` are the words of both versions in order; ``pages`` are where it stands, before and after.
    """

    kind: ParagraphKind
    before: int | None
    after: int | None
    runs: tuple[Run, ...]
    pages: tuple[int | None, int | None] = (None, None)


@dataclass(frozen=True, slots=True)
class TextComparison:
    """Two versions of a text, paragraph by paragraph, those that are the same too, in the later one's order."""

    before: str
    after: str
    paragraphs: tuple[ParagraphChange, ...]

    @property
    def changes(self) -> tuple[ParagraphChange, ...]:
        return tuple(one for one in self.paragraphs if one.kind is not ParagraphKind.SAME)


@dataclass(frozen=True, slots=True)
class Bracket:
    """Text in square brackets that is not agreed: where it stands, how deep, and who proposes it.

    ``start`` and ``end`` are a half-open range of characters, brackets included; ``depth`` counts from 1. ``new`` is set where
    the other text compared has not the same words in brackets.
    """

    start: int
    end: int
    depth: int
    text: str
    proposers: tuple[str, ...] = ()
    new: bool = False


@dataclass(frozen=True, slots=True)
class Differences:
    """Two papers compared: their programmes where both hold one, and their texts in any case.

    ``before`` and ``after`` are what the user calls the papers. ``brackets`` are the passages of the
    later text that are not agreed, ``settled`` those of the earlier one that stand in brackets no more.
    ``beside`` are the changed paragraphs that say what the programmes do not hold.
    """

    before: str
    after: str
    text: TextComparison
    programme: Comparison | None = None
    brackets: tuple[Bracket, ...] = ()
    settled: tuple[Bracket, ...] = ()
    beside: tuple[ParagraphChange, ...] = ()

    @property
    def paragraphs(self) -> tuple[ParagraphChange, ...]:
        """The changed paragraphs to tell: all of a text, those beside the programme where there is one."""
        return self.beside if self.programme else self.text.changes

    @property
    def none(self) -> bool:
        """Whether nothing changed that a reader would notice."""
        return not (self.paragraphs or (self.programme and self.programme.changes))
