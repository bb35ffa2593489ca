"""What reading gives of one paper, as it travels from the worker to the record."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from travaux.common.commitment import Commitment
from travaux.common.finding import Doubt, Finding
from travaux.common.programme import Programme
from travaux.common.provision import Provision
from travaux.common.recommendation import Recommendation
from travaux.common.relations import Fingerprint


class Outcome(StrEnum):
    WHOLE = "whole"
    PARTLY = "partly"
    """Some pages gave no text."""
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Undertaken:
    """What a paper undertakes and asks, and the provisions that it lays down."""

    commitments: tuple[Commitment, ...] = ()
    recommendations: tuple[Recommendation, ...] = ()
    provisions: tuple[Provision, ...] = ()


@dataclass(frozen=True, slots=True)
class Account:
    """All that one edition of the software found in one paper.

    ``transcript`` and ``text`` are a :class:`~travaux.common.transcript.Transcript` packed by
    :func:`~travaux.common.kept.pack_transcript`; both are empty where reading failed. ``error`` is then the name of an error class and ``message`` what was said; a paper read in part
    has a ``message`` too.
    """

    sha256: str
    outcome: Outcome
    programme: Programme = Programme()
    findings: tuple[Finding, ...] = ()
    doubts: tuple[Doubt, ...] = ()
    undertaken: Undertaken = Undertaken()
    fingerprint: Fingerprint | None = field(default=None, repr=False)
    transcript: bytes = field(default=b"", repr=False)
    text: bytes = field(default=b"", repr=False)
    pages: int = 0
    media_type: str = ""
    error: str = ""
    message: str = ""


@dataclass(frozen=True, slots=True)
class Place:
    """A file in which a paper was found: its path below the folder that was built, and its ``stat``."""

    folder: str
    path: str
    size: int
    modified_ns: int
