"""PDF by way of PDFium: words with their boxes, then the layout step."""

from __future__ import annotations

import ctypes
import re
from collections.abc import Iterator
from typing import Any

from travaux.common.errors import DamagedPaper, EncryptedPaper, NoText
from travaux.reading.document import Document
from travaux.reading.layout.model import Sheet, Style, Token
from travaux.reading.layout.order import reading_order
from travaux.reading.layout.segments import segments
from travaux.reading.transcript import Transcript, TranscriptBuilder

_WORD = re.compile(r"[^\s\x00-\x20\ufffe\uffff\u00a0\u200b]+")


def read(document: Document) -> Transcript:
    """The transcript of a PDF paper.

    Raises EncryptedPaper where it asks for a password, DamagedPaper where no page can be read and
    NoText where its pages are pictures only.
    """
    builder = TranscriptBuilder("application/pdf")
    for sheet in _sheets(document):
        for segment in reading_order(segments(sheet.tokens)):
            style = segment.tokens[0].style
            builder.add(
                segment.text,
                page=sheet.number,
                box=segment.box,
                size=style.size,
                bold=style.bold,
                italic=style.italic,
            )
        builder.end_page(sheet.number, sheet.width, sheet.height)
    if not builder.lines:
        raise NoText(f"{document.name} holds no text")
    return builder.build()


def _sheets(document: Document) -> Iterator[Sheet]:
    import pypdfium2

    try:
        pdf = pypdfium2.PdfDocument(document.data)
    except pypdfium2.PdfiumError as error:
        if "password" in str(error).lower():
            raise EncryptedPaper(f"{document.name} asks for a password") from None
        raise DamagedPaper(f"{document.name} cannot be opened as PDF") from None
    pages = 0
    try:
        for index in range(len(pdf)):
            try:
                page = pdf[index]
            except pypdfium2.PdfiumError:
                continue
            pages += 1
            width, height = page.get_size()
            text = page.get_textpage()
            yield Sheet(index + 1, width, height, list(_tokens(page, text)))
            text.close()
            page.close()
    finally:
        pdf.close()
    if not pages:
        raise DamagedPaper(f"no page of {document.name} can be read")


def _tokens(page: Any, textpage: Any) -> Iterator[Token]:
    import pypdfium2.raw as pdfium

    text = textpage.get_text_range()
    rect = pdfium.FS_RECTF()
    left, _, _, top = page.get_bbox()
    for order, match in enumerate(_WORD.finditer(text)):
        first, last = match.span()
        pdfium.FPDFText_GetLooseCharBox(textpage.raw, first, rect)
        a = (rect.left, rect.top, rect.right, rect.bottom)
        pdfium.FPDFText_GetLooseCharBox(textpage.raw, last - 1, rect)
        x0, x1 = min(a[0], rect.left), max(a[2], rect.right)
        y1, y0 = max(a[1], rect.top), min(a[3], rect.bottom)
        yield Token(
            x0 - left,
            top - y1,
            x1 - left,
            top - y0,
            match[0],
            Style(ctypes.c_float(y1 - y0).value / 1.15),
            order,
        )
