"""PDF by way of PDFium, which gives words in the order of the content stream; the layout step orders them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from travaux.common.errors import DamagedPaper, EncryptedPaper, NoText
from travaux.reading.document import Document
from travaux.reading.layout.arrange import arrange
from travaux.reading.layout.emit import emit
from travaux.reading.layout.model import Sheet
from travaux.reading.transcript import Transcript, TranscriptBuilder


def read(document: Document) -> Transcript:
    """The transcript of a PDF paper; pages that are pictures are recognised.

    Raises EncryptedPaper where it asks for a password, DamagedPaper where no page can be read MissingPart where
    its pages are pictures only and Tesseract is missing, and NoText where nothing can be made out in them.
    """
    builder = TranscriptBuilder("application/pdf")
    pdf = _opened(document)
    try:
        sheets = dict(_sheets(pdf))
        if not sheets:
            raise DamagedPaper(f"{document.name} has no page that can be read")
        pictures = _pictures(pdf, sheets)
        if pictures:
            _recognise(document.name, pdf, sheets, pictures, builder)
    finally:
        pdf.close()
    emit(arrange(sheets.values()), builder)
    if not builder.lines:
        raise NoText(f"{document.name} holds no text")
    return builder.build()


def _opened(document: Document) -> Any:
    import pypdfium2

    try:
        return pypdfium2.PdfDocument(document.data)
    except pypdfium2.PdfiumError as error:
        if "password" in str(error).lower():
            raise EncryptedPaper(f"{document.name} asks for a password") from None
        raise DamagedPaper(f"{document.name} cannot be opened as PDF") from None


def _sheets(pdf: Any) -> Iterator[tuple[int, Sheet]]:
    """(number of the page, its sheet) for each page that can be read."""
    import pypdfium2

    from travaux.reading.readers.pdf.page import sheet

    for index in range(len(pdf)):
        try:
            page = pdf[index]
            yield index + 1, sheet(page, index + 1)
        except pypdfium2.PdfiumError:
            continue
        page.close()


def _pictures(pdf: Any, sheets: dict[int, Sheet]) -> list[int]:
    """The numbers of the pages whose words must be taken from their pictures."""
    from travaux.reading.readers.pdf.pictures import is_picture

    return [number for number, sheet in sheets.items() if is_picture(pdf, sheet)]


def _recognise(
    name: str, pdf: Any, sheets: dict[int, Sheet], numbers: list[int], builder: TranscriptBuilder
) -> None:
    """Put what is made out in pictures in the place of those pages; what is not is noted as unread."""
    from travaux.reading.readers.pdf.pictures import is_better, picture_of
    from travaux.reading.scans.engine import missing, require

    silent = [number for number in numbers if not sheets[number].tokens]
    if not any(sheet.tokens for sheet in sheets.values()):
        require(name, "is a scan: its pages are pictures")
    if missing():
        builder.unread += silent
        return
    from travaux.reading.scans.batch import recognise_all, refuse_noise

    for number, found in recognise_all((picture_of(pdf, number) for number in numbers), len(numbers)):
        if found.sheet and is_better(found.sheet, sheets[number]):
            sheets[number] = found.sheet
            builder.recognised.append(number)
        elif not sheets[number].tokens:
            builder.unread.append(number)
    if not builder.recognised and not any(sheet.tokens for sheet in sheets.values()):
        refuse_noise(name)
