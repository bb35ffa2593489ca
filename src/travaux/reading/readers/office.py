"""Old office files (DOC, RTF, PPT, XLS) and OpenDocument decks and sheets, by way of LibreOffice."""

from __future__ import annotations

from importlib import import_module

from travaux.common.office import SECONDS, convert
from travaux.common.progress import ask
from travaux.reading.document import Document
from travaux.reading.readers.formats import Format
from travaux.reading.readers.sniff import sniff
from travaux.reading.transcript import Transcript

TARGETS = {
    Format.DOC: (".doc", "docx"),
    Format.RTF: (".rtf", "docx"),
    Format.PPT: (".ppt", "pptx"),
    Format.ODP: (".odp", "pptx"),
    Format.XLS: (".xls", "xlsx"),
    Format.ODS: (".ods", "xlsx"),
}
"""The suffix that LibreOffice must see, and the format that it makes."""


def read(document: Document) -> Transcript:
    """The transcript of what LibreOffice makes of the file; raises what it and the reader of that format raise."""
    suffix, target = TARGETS[sniff(document.data)]
    ask(SECONDS)
    made = Document(document.name, convert(document.data, suffix, target, document.name))
    transcript: Transcript = import_module(f"travaux.reading.readers.{target}").read(made)
    return transcript
