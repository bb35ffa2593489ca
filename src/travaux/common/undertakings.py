"""Everything that one paper asks, undertakes or records as said."""

from __future__ import annotations

from dataclasses import dataclass

from travaux.common.commitment import Commitment
from travaux.common.programme import Paper
from travaux.common.provision import Framework
from travaux.common.recommendation import Recommendation
from travaux.common.turn import Turn


@dataclass(frozen=True, slots=True)
class Undertakings:
    """``notes`` says in words what the paper does not hold, or what a reader of the result should know."""

    paper: Paper
    commitments: tuple[Commitment, ...] = ()
    recommendations: tuple[Recommendation, ...] = ()
    turns: tuple[Turn, ...] = ()
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class FrameworkPaper:
    """A paper read for its provisions; ``notes`` as in :class:`Undertakings`."""

    paper: Paper
    framework: Framework
    notes: tuple[str, ...] = ()
