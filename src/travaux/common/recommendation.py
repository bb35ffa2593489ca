"""What one State or body asks of another, and what it answers."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from travaux.common.finding import Span


class Answer(StrEnum):
    """What the same paper says of a recommendation; a later paper may say more."""

    ACCEPTED = "accepted"
    REJECTED = "rejected"
    NOTED = "noted"
    PENDING = "pending"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Recommendation:
    """One recommendation, once for all who make it in the same words.

    ``number`` is that of its paragraph ("84.12", "96 (3)"); ``by`` are the short names of States,
    ``to`` the State or body that it is put to. ``spans`` is where the words stand.
    """

    number: str
    text: str
    by: tuple[str, ...]
    to: str | None = None
    answer: Answer = Answer.NONE
    spans: tuple[Span, ...] = ()
    certainty: float = 1.0
