"""Transcripts of the papers that readers have open: turning a page unpacks the paper once."""

from __future__ import annotations

from django.conf import settings

from travaux.common.transcript import Transcript
from travaux.record.documents.models import Document
from travaux.record.evidence import transcripts
from travaux.web.kept import Kept

_MOST = 4 << 20
"""Bytes as they are packed; unpacked they take some twelve times as many."""
_OPENED: Kept[Transcript] = Kept(_MOST)


def transcript_of(document: Document) -> Transcript:
    """As :func:`travaux.record.evidence.transcripts.transcript_of`, of the reading that is shown."""
    key = (settings.LIBRARY, document.pk, document.reading_id, document.revision)
    return _OPENED.of(key, lambda: _unpacked(document))


def _unpacked(document: Document) -> tuple[Transcript, int]:
    reading = document.reading
    return transcripts.transcript_of(reading), len(reading.transcript or b"") + len(reading.text or b"")
