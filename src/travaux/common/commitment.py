"""What was undertaken: one commitment with who, what, to whom, by when and by which means."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from travaux.common.dates import PartialDate
from travaux.common.finding import Span
from travaux.common.provision import ProvisionLink


class CommitmentKind(StrEnum):
    OPERATIVE = "operative paragraph"
    ACTION = "action"
    """A commitment or lettered action of a framework such as the Global Compact."""
    PLEDGE = "pledge"
    """What a speaker or writer promises in their own name."""


class Strength(StrEnum):
    """How far an operative verb binds, strongest first."""

    DECISION = "decision"
    """Settled by the words themselves: decides, adopts, approves, establishes."""
    UNDERTAKING = "undertaking"
    """The actor's own promise: commits, undertakes, pledges, will."""
    DEMAND = "demand"
    """Asked without choice: demands, requests, instructs."""
    CALL = "call"
    """Asked with force: calls upon, urges, appeals."""
    INVITATION = "invitation"
    """Asked and left open: invites, encourages, recommends."""
    POSITION = "position"
    """A stand or a courtesy that asks for nothing: welcomes, notes, reaffirms, stresses."""


class Means(StrEnum):
    MONEY = "money"
    CAPACITY = "capacity"
    TECHNOLOGY = "technology"


@dataclass(frozen=True, slots=True)
class Commitment:
    """One undertaking.

    ``actor`` is whose words bind (the body that resolves, the speaker who promises); ``addressee`` who is to
    act, where that is someone else. ``verb`` is the operative verb as printed, ``object`` what follows it.
    ``time`` is the words that set a time and ``due`` the deadline, the last of several, as far as it is known.
    ``number`` is that of the paragraph or action, empty in running text. ``words`` are the verbatim words,
    which stand at ``spans``.
    """

    kind: CommitmentKind
    words: str
    spans: tuple[Span, ...]
    verb: str
    strength: Strength
    object: str
    number: str = ""
    actor: str | None = None
    addressee: str | None = None
    time: str | None = None
    due: PartialDate | None = None
    means: tuple[Means, ...] = ()
    conditions: tuple[str, ...] = ()
    provisions: tuple[ProvisionLink, ...] = ()
    certainty: float = 1.0
