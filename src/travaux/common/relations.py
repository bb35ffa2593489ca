"""How two papers belong together, and why."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from travaux.common.finding import Span


class RelationKind(StrEnum):
    """From the closest to the loosest; of two papers the closest is told."""

    SAME_TEXT = "same text"
    VERSION = "version of"
    ADDENDUM = "addendum to"
    CORRIGENDUM = "corrigendum to"
    TRANSLATION = "translation of"
    SAME_MEETING = "same meeting"
    SAME_SERIES = "same series"
    SHARES_PASSAGES = "shares passages"
    SAME_TOPIC = "same topic"


class Earlier(StrEnum):
    """Which of two versions came first."""

    PAPER = "paper"
    OTHER = "other"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Relation:
    """``paper`` is related to ``other`` (both by SHA-256), ``reason`` says why in words.

    ``earlier`` is set for versions; an addendum or a corrigendum is always ``paper``, what it changes ``other``.
    ``certainty`` is 0..1.
    """

    paper: str
    other: str
    kind: RelationKind
    reason: str
    certainty: float
    earlier: Earlier | None = None


@dataclass(frozen=True, slots=True)
class SharedPassage:
    """The same words in two papers, as half-open ranges of characters of their transcripts."""

    paper: Span
    other: Span
    words: int
