"""The verbs of reading: a paper in, its programme out, or all that it says of itself."""

from __future__ import annotations

from pathlib import Path

from travaux.common.uncollected import uncollected
from travaux.reading.assemble import assemble
from travaux.reading.certainty.calibration import calibrate
from travaux.reading.document import Document
from travaux.reading.doubts import doubts
from travaux.reading.identity import identify
from travaux.reading.identity.draft import PaperDraft
from travaux.reading.programme import extract
from travaux.reading.readers import transcribe
from travaux.reading.result import Reading
from travaux.reading.transcript import Transcript
from travaux.reading.without import without_programme


def read(paper: str | Path | Document) -> Reading:
    """Read the programme of one meeting paper.

    Takes a path or a :class:`Document` already in memory. Raises a
    :class:`~travaux.common.errors.TravauxError` with the remedy where the paper cannot be read or
    holds no programme. The same bytes always give the same reading.
    """
    reading = survey(paper)
    if not reading.programme.items:
        raise without_programme(reading.document.name, reading.programme.paper.kind)
    return reading


@uncollected()
def survey(paper: str | Path | Document) -> Reading:
    """Read any paper of a process: what it is and, where it holds one, its programme.

    As :func:`read`, but a paper without a programme is no error: its programme then has no items.
    """
    document = paper if isinstance(paper, Document) else Document.open(paper)
    transcript = transcribe(document)
    return reading_of(document, transcript, identify(transcript))


@uncollected()
def reading_of(document: Document, transcript: Transcript, identity: PaperDraft) -> Reading:
    """The reading of a paper whose identity is known."""
    items = extract(transcript, identity)
    programme, found = assemble(document.name, identity, items)
    findings = calibrate(found, items, transcript) if items else found
    remarks = doubts(programme, findings, transcript) if items else ()
    return Reading(document, transcript, programme, findings, remarks)
