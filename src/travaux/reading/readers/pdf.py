"""PDF by way of PDFium, which gives words in the order of the content stream; the layout step orders them."""

from __future__ import annotations

from collections.abc import Iterator

from travaux.common.errors import DamagedPaper, EncryptedPaper, NoText
from travaux.reading.document import Document
from travaux.reading.layout.arrange import arrange
from travaux.reading.layout.emit import emit
from travaux.reading.layout.model import Sheet
from travaux.reading.transcript import Transcript, TranscriptBuilder


def read(document: Document) -> Transcript:
    """The transcript of a PDF paper.

    Raises EncryptedPaper where it asks for a password, DamagedPaper where no page can be read and
    NoText where its pages are pictures only.
    """
    builder = TranscriptBuilder("application/pdf")
    emit(arrange(_sheets(document)), builder)
    if not builder.lines:
        raise NoText(f"{document.name} holds no text")
    return builder.build()


def _sheets(document: Document) -> Iterator[Sheet]:
    import pypdfium2

    from travaux.reading.readers.pdf_page import sheet

    try:
        pdf = pypdfium2.PdfDocument(document.data)
    except pypdfium2.PdfiumError as error:
        if "password" in str(error).lower():
            raise EncryptedPaper(f"{document.name} asks for a password") from None
        raise DamagedPaper(f"{document.name} cannot be opened as PDF") from None
    read = 0
    try:
        for index in range(len(pdf)):
            try:
                page = pdf[index]
                yield sheet(page, index + 1)
            except pypdfium2.PdfiumError:
                continue
            read += 1
            page.close()
    finally:
        pdf.close()
    if not read:
        raise DamagedPaper(f"{document.name} has no page that can be read")
