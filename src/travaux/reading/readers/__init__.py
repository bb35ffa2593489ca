"""One module a format, all returning one transcript."""

from __future__ import annotations

from importlib import import_module

from travaux.common.errors import EncryptedPaper, NoText, OtherData, UnknownFormat
from travaux.common.uncollected import uncollected
from travaux.reading.document import Document
from travaux.reading.readers.formats import IMAGES, OTHER_DATA, UNREAD, Format
from travaux.reading.readers.nested import not_too_deep
from travaux.reading.readers.sniff import sniff
from travaux.reading.transcript import Transcript

_READERS = {
    Format.PDF: "pdf",
    Format.DOCX: "docx",
    Format.HTML: "html",
    Format.MARKDOWN: "markdown",
    Format.WIKI: "wiki",
    Format.TEXT: "text",
    Format.ODT: "odt",
    Format.PPTX: "pptx",
    Format.XLSX: "xlsx",
    Format.MAIL: "mail",
    **dict.fromkeys((Format.PNG, Format.JPEG, Format.TIFF, Format.WEBP, Format.BMP, Format.GIF), "picture"),
    **dict.fromkeys((Format.DOC, Format.RTF, Format.PPT, Format.XLS, Format.ODP, Format.ODS), "office"),
}


def readable() -> tuple[Format, ...]:
    """The formats that have a reader, in the order of the documentation."""
    return tuple(_READERS)


def lacking(format: Format) -> str | None:
    """What keeps a format from being read on this machine, in words; None where nothing does."""
    from travaux.common import office
    from travaux.reading.scans import engine

    if _READERS[format] == "picture":
        return engine.missing()
    if _READERS[format] == "office" and office.program() is None:
        return "LibreOffice is not installed"
    return None


@uncollected()
def transcribe(document: Document) -> Transcript:
    """The transcript of a document, its format told by its content.

    Raises :class:`~travaux.common.errors.UnknownFormat` for a format that no reader takes,
    its kind :class:`~travaux.common.errors.OtherData` for one that holds no paper,
    :class:`~travaux.common.errors.NotAPaper` for the page of an error or a login,
    :class:`~travaux.common.errors.NoText` where there are no words,
    :class:`~travaux.common.errors.LimitExceeded` where it is nested too deep, and what the readers raise.
    """
    from travaux.reading.readers.settle import settle

    found = sniff(document.data)
    if found is Format.ENCRYPTED:
        raise EncryptedPaper(f"{document.name} is encrypted")
    if found not in _READERS:
        raise _unread(document, found)
    with not_too_deep(document.name):
        transcript: Transcript = import_module(f"{__name__}.{_READERS[found]}").read(document)
    if not transcript.text.strip() and found is not Format.HTML:
        raise NoText(f"{document.name} holds no text")
    return settle(transcript, document.name)


def _unread(document: Document, found: Format) -> UnknownFormat | NoText:
    message = f"{document.name} is {UNREAD[found]}"
    if found in IMAGES:
        return NoText(message)
    return OtherData(message) if found in OTHER_DATA else UnknownFormat(message)
