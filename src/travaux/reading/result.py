"""What a reading gives: the transcript, the programme, the proof of each value and the doubts."""

from __future__ import annotations

from dataclasses import dataclass

from travaux.common.finding import Doubt, Finding
from travaux.common.programme import Programme
from travaux.reading.document import Document
from travaux.reading.transcript import Transcript

__all__ = ["Doubt", "Reading"]


@dataclass(frozen=True, slots=True)
class Reading:
    """All that was read from one document, each value of ``programme`` proved by a finding."""

    document: Document
    transcript: Transcript
    programme: Programme
    findings: tuple[Finding, ...]
    doubts: tuple[Doubt, ...]
