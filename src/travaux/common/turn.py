"""Who spoke: the turns of a record of a meeting."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from travaux.common.finding import Span


class TurnRole(StrEnum):
    CHAIR = "chair"
    SPEAKER = "speaker"
    POINT_OF_ORDER = "point of order"
    EXPLANATION = "explanation of vote"
    """In explanation of vote or of position, before or after the decision."""
    REPLY = "right of reply"
    SECRETARIAT = "secretariat"


@dataclass(frozen=True, slots=True)
class Turn:
    """What one person says before the next one speaks.

    ``person`` is the name without honorific, None where the record gives an office only ("The President").
    ``office`` is the office that the record names; ``body`` the State (by its short name) or body that the
    person sits for, and ``behalf`` those that they say they speak for besides it. ``language`` is the ISO 639-1
    code of the language spoken, where the record says it. ``spans`` hold the whole turn, its heading included.
    """

    person: str | None
    spans: tuple[Span, ...]
    honorific: str | None = None
    office: str | None = None
    body: str | None = None
    behalf: tuple[str, ...] = ()
    role: TurnRole = TurnRole.SPEAKER
    language: str | None = None
    agenda_item: str | None = None
    certainty: float = 1.0
