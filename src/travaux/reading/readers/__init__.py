"""One module a format, all returning one transcript."""

from __future__ import annotations

from travaux.reading.document import Document
from travaux.reading.transcript import Transcript


def transcribe(document: Document) -> Transcript:
    """The transcript of a document, its format told by its content."""
    if b"%PDF-" in document.data[:1024]:
        from travaux.reading.readers import pdf

        return pdf.read(document)
    from travaux.reading.readers import text

    return text.read(document)
