"""Reading a document for comparison: its text always, its programme where it holds one."""

from __future__ import annotations

from travaux.common.errors import NoProgramme
from travaux.reading.document import Document
from travaux.reading.likeness.versions import Version
from travaux.reading.pipeline import read
from travaux.reading.readers import transcribe


def version(name: str, document: Document) -> Version:
    """One paper as a version; raises a TravauxError where the paper cannot be read at all."""
    try:
        reading = read(document)
    except NoProgramme:
        return Version(name, transcribe(document))
    return Version(name, reading.transcript, reading.programme)
