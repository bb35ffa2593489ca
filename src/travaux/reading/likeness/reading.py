"""Reading a document for comparison: its text and identity always, its programme where it holds one."""

from __future__ import annotations

from travaux.reading.assemble import assemble
from travaux.reading.document import Document
from travaux.reading.identity import identify
from travaux.reading.likeness.fingerprint import fingerprint_of
from travaux.reading.likeness.profile import Profile, profile_of
from travaux.reading.likeness.versions import Version
from travaux.reading.programme import extract
from travaux.reading.readers import transcribe


def version(name: str, document: Document) -> Version:
    """One paper as a version; raises a TravauxError where the paper cannot be read at all."""
    transcript = transcribe(document)
    identity = identify(transcript)
    programme, findings = assemble(document.name, identity, extract(transcript, identity))
    return Version(name, transcript, programme, findings)


def profile(id_: str, document: Document) -> Profile:
    """One paper as likeness sees it; ``id_`` is its SHA-256."""
    read = version(document.name, document)
    return profile_of(id_, fingerprint_of(read.transcript), read.programme)
