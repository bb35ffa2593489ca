"""Everything that a library keeps of one paper, each step taken once."""

from __future__ import annotations

from dataclasses import dataclass

from travaux.common.account import Undertaken
from travaux.common.provision import Provision, ProvisionKind
from travaux.common.relations import Fingerprint
from travaux.reading.commitments.blocks import blocks
from travaux.reading.commitments.commitments import commitments_of, day_of
from travaux.reading.commitments.outline import outline
from travaux.reading.commitments.parts import Outline
from travaux.reading.commitments.provisions import framework_of
from travaux.reading.commitments.recommendations import read_recommendations
from travaux.reading.commitments.speaking import read_speakers
from travaux.reading.document import Document
from travaux.reading.identity import identify
from travaux.reading.likeness.fingerprint import fingerprint_of
from travaux.reading.pipeline import reading_of
from travaux.reading.readers import transcribe
from travaux.reading.result import Reading

_BINDING = frozenset({
    ProvisionKind.GOAL, ProvisionKind.TARGET, ProvisionKind.OBJECTIVE, ProvisionKind.ARTICLE, ProvisionKind.OPERATIVE,
})  # fmt: skip


@dataclass(frozen=True, slots=True)
class Whole:
    """A reading, what the paper undertakes, and what it is compared by."""

    reading: Reading
    undertaken: Undertaken
    fingerprint: Fingerprint


def read_whole(document: Document) -> Whole:
    """Read all of a paper that a library keeps. Raises the errors of :func:`travaux.reading.survey`."""
    transcript = transcribe(document)
    identity = identify(transcript)
    paragraphs = blocks(transcript)
    found = outline(transcript, paragraphs)
    turns = read_speakers(transcript, identity, paragraphs)
    recommended = read_recommendations(transcript)
    undertaken = Undertaken(
        commitments_of(transcript, found, turns, recommended, day_of(identity)),
        recommended,
        _provisions(found),
    )
    return Whole(reading_of(document, transcript, identity), undertaken, fingerprint_of(transcript))


def _provisions(found: Outline) -> tuple[Provision, ...]:
    """The provisions of a paper that others can be measured against; a plain report's paragraphs are none."""
    if not any(part.kind in _BINDING for part in found.parts):
        return ()
    provisions = framework_of(found, None).provisions
    return provisions if any(one.kind in _BINDING for one in provisions) else ()
