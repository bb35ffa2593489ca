"""The parts of a paper under construction: its outline as a tree of numbered paragraphs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from travaux.common.provision import ProvisionKind
from travaux.reading.commitments.marks import Mark, Rank
from travaux.reading.commitments.operative import Operative
from travaux.reading.commitments.tongues import Tongue
from travaux.reading.passage import Passage


@dataclass(slots=True)
class Part:
    """One part under construction. ``parent`` is an index into the list of parts."""

    kind: ProvisionKind
    mark: Mark | None
    number: str
    passages: list[Passage]
    parent: int | None = None
    title: Passage | None = None
    actor: str | None = None
    """Who acts, on operative and preambular paragraphs."""
    verb: Operative | None = None
    """What an operative paragraph does, bounded within its own words."""
    left: float = 0.0
    tongue: Tongue | None = None
    """The language of an act, where it is not English."""
    ours: bool = False
    """Whether a paragraph that does not open with what it does stands in a paper that speaks as "we"."""

    @property
    def passage(self) -> Passage:
        return Passage.join(self.passages)

    @property
    def rank(self) -> Rank:
        return self.mark.rank if self.mark else Rank.PARAGRAPH


@dataclass(slots=True)
class Outline:
    """The parts in the order of the paper, what is wrong with their numbers, and the title of the paper's acts."""

    parts: list[Part] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)

    def children(self, index: int) -> Iterator[Part]:
        return (part for part in self.parts if part.parent == index)
