"""What a reading gives: the transcript, the programme, the proof of each value and the doubts."""

from __future__ import annotations

from dataclasses import dataclass

from travaux.common.finding import Finding, Span
from travaux.common.programme import Programme
from travaux.reading.document import Document
from travaux.reading.transcript import Transcript


@dataclass(frozen=True, slots=True)
class Doubt:
    """Something a person should look at. ``path`` is a JSON Pointer into the shape of the programme."""

    message: str
    path: str
    spans: tuple[Span, ...]
    severity: float
    """0..1; the list of doubts is shown worst first."""


@dataclass(frozen=True, slots=True)
class Reading:
    """All that was read from one document, each value of ``programme`` proved by a finding."""

    document: Document
    transcript: Transcript
    programme: Programme
    findings: tuple[Finding, ...]
    doubts: tuple[Doubt, ...]
