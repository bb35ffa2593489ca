"""What one paper gives to a publisher."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from travaux.common.finding import Doubt, Finding
from travaux.common.programme import Programme


@dataclass(frozen=True, slots=True)
class Edition:
    """A programme with the proof of its values and the doubts about them, worst first."""

    programme: Programme
    findings: Sequence[Finding] = ()
    doubts: Sequence[Doubt] = ()
