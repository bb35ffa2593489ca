"""One paper in, everything that it undertakes or provides for out."""

from __future__ import annotations

from travaux.common.programme import Paper
from travaux.common.provision import Framework
from travaux.common.undertakings import FrameworkPaper, Undertakings
from travaux.reading.assemble import assemble
from travaux.reading.commitments.blocks import blocks
from travaux.reading.commitments.commitments import commitments_of, day_of
from travaux.reading.commitments.outline import outline
from travaux.reading.commitments.promises import PROMISING
from travaux.reading.commitments.provisions import framework_of
from travaux.reading.commitments.recommendations import read_recommendations
from travaux.reading.commitments.speaking import read_speakers
from travaux.reading.commitments.tongues import CODES
from travaux.reading.document import Document
from travaux.reading.identity import identify
from travaux.reading.readers import transcribe

_SHOWN = 5
"""Faults of a numbering that a note names."""


def read_undertakings(document: Document) -> Undertakings:
    """The commitments, recommendations and turns of a paper. Raises the errors of reading it."""
    transcript = transcribe(document)
    identity = identify(transcript)
    paper = assemble(document.name, identity, ())[0].paper
    paragraphs = blocks(transcript)
    turns = read_speakers(transcript, identity, paragraphs)
    recommendations = read_recommendations(transcript)
    commitments = commitments_of(
        transcript, outline(transcript, paragraphs), turns, recommendations, day_of(identity)
    )
    notes = (
        () if commitments or recommendations or turns else ("holds no commitment, recommendation or speech",)
    )
    return Undertakings(paper, commitments, recommendations, turns, (*notes, *_language(paper)))


def read_framework(document: Document) -> FrameworkPaper:
    """The provisions of a paper. Raises the errors of reading it."""
    transcript = transcribe(document)
    paper = assemble(document.name, identify(transcript), ())[0].paper
    framework = framework_of(outline(transcript), paper.title)
    return FrameworkPaper(paper, framework, (*_faults(framework), *_language(paper)))


def _faults(framework: Framework) -> tuple[str, ...]:
    if not framework.provisions:
        return ("holds no numbered provisions",)
    if not framework.faults:
        return ()
    shown, more = framework.faults[:_SHOWN], len(framework.faults) - _SHOWN
    return ("has broken numbering: " + "; ".join(shown) + (f"; and {more} more" if more > 0 else ""),)


def _language(paper: Paper) -> tuple[str, ...]:
    if paper.language in (None, "en"):
        return ()
    if paper.language in PROMISING:
        return (
            f"is in a language ({paper.language}) of which acts and promises are read, but neither means nor recommendations of reviews",
        )
    if paper.language in CODES:
        return (
            f"is in a language ({paper.language}) of which acts are read, but neither promises in running text nor means",
        )
    return (f"is in a language ({paper.language}) whose operative words are not known yet",)
