"""Relate the papers of a library to one another. Derived, and made anew when the record moves."""

from __future__ import annotations

from django.db import transaction

from travaux.reading.likeness.fingerprint import fingerprint_of
from travaux.reading.likeness.profile import Profile, profile_of
from travaux.reading.likeness.relate import relate_all
from travaux.record.documents.likeness import Known, keep_fingerprints, known_documents, replace_relations
from travaux.record.documents.models import Document
from travaux.record.evidence import marks
from travaux.record.evidence.transcripts import transcript_of


def relate_papers() -> bool:
    """Bring the relations level with the record; False where they were."""
    if not marks.is_behind(marks.LIKENESS):
        return False
    # Nobody is kept from writing while relations are found; what is written meanwhile leaves the mark behind.
    level = marks.revision()
    found = relate_all(_profile(known) for known in known_documents())
    with transaction.atomic():
        marks.hold()
        replace_relations(found)
        marks.set_level(marks.LIKENESS, level)
    return True


def _profile(known: Known) -> Profile:
    text = known.text
    if text is None:
        text = fingerprint_of(
            transcript_of(Document.objects.select_related("reading").get(pk=known.number).reading)
        )
        with transaction.atomic():
            keep_fingerprints([(known.number, text)])
    return profile_of(known.sha256, text, known.programme)
