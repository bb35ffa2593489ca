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
class Fingerprint:
    """What a text's likeness to others is told by; see :mod:`travaux.reading.likeness.fingerprint`.

    ``count`` words; ``bag`` is a hash of them without their order; ``sketch`` holds rising 64-bit little-endian
    hashes of passages; ``terms`` are the most frequent words with their counts.
    """

    count: int
    bag: str
    sketch: bytes
    terms: tuple[tuple[str, int], ...] = ()


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
