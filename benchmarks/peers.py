"""The libraries that reading is measured beside, each behind one function: a paper in, its text out."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path

Extract = Callable[[Path], tuple[int, int]]
"""From a PDF file to its (pages, characters)."""


@dataclass(frozen=True)
class Peer:
    """``load`` imports the library and gives its function, so that each process loads but one."""

    name: str
    distribution: str
    gives: str
    load: Callable[[], Extract]

    @property
    def version(self) -> str | None:
        """The version that is installed, None where none is."""
        try:
            return metadata.version(self.distribution)
        except metadata.PackageNotFoundError:
            return None


def _travaux() -> Extract:
    """Of text layers only, as the others give them: the folder of trained data is none."""
    os.environ["TESSDATA_PREFIX"] = os.devnull
    return _travaux_with_pictures()


def _travaux_with_pictures() -> Extract:
    from travaux.reading.document import Document
    from travaux.reading.readers import transcribe

    def extract(path: Path) -> tuple[int, int]:
        transcript = transcribe(Document.open(path))
        return len(transcript.pages), len(transcript.text)

    return extract


def _pypdfium2() -> Extract:
    import pypdfium2

    def extract(path: Path) -> tuple[int, int]:
        pages = characters = 0
        with pypdfium2.PdfDocument(path.read_bytes()) as document:
            for page in document:
                text = page.get_textpage()
                characters += len(text.get_text_range())
                pages += 1
                text.close()
                page.close()
        return pages, characters

    return extract


def _pypdf() -> Extract:
    import pypdf

    def extract(path: Path) -> tuple[int, int]:
        texts = [page.extract_text() for page in pypdf.PdfReader(path).pages]
        return len(texts), sum(map(len, texts))

    return extract


def _pdfminer() -> Extract:
    from pdfminer.high_level import extract_text

    def extract(path: Path) -> tuple[int, int]:
        text = extract_text(path)
        return text.count("\f"), len(text)

    return extract


def _pdfplumber() -> Extract:
    import pdfplumber

    def extract(path: Path) -> tuple[int, int]:
        characters = 0
        with pdfplumber.open(path) as document:
            for page in document.pages:
                characters += len(page.extract_text())
                page.close()
            return len(document.pages), characters

    return extract


def _docling_parse() -> Extract:
    from docling_core.types.doc.page import TextCellUnit
    from docling_parse.pdf_parser import DoclingPdfParser

    parser = DoclingPdfParser(loglevel="fatal")

    def extract(path: Path) -> tuple[int, int]:
        document = parser.load(path_or_stream=str(path))
        pages = characters = 0
        for _, page in document.iterate_pages():
            characters += sum(len(cell.text) for cell in page.iterate_cells(unit_type=TextCellUnit.LINE))
            pages += 1
        document.unload()
        return pages, characters

    return extract


def _kreuzberg() -> Extract:
    import kreuzberg

    def extract(path: Path) -> tuple[int, int]:
        result = kreuzberg.extract_file_sync(str(path))
        return 0, len(result.content)

    return extract


PEERS = (
    Peer("pypdfium2, bare", "pypdfium2", "text in the order of the content stream", _pypdfium2),
    Peer("Travaux", "travaux", "transcript: reading order, tables, paragraphs, roles, boxes", _travaux),
    Peer(
        "Travaux with Tesseract",
        "travaux",
        "the same, and the words of pages that are pictures recognised",
        _travaux_with_pictures,
    ),
    Peer("pypdf", "pypdf", "text", _pypdf),
    Peer("kreuzberg", "kreuzberg", "text", _kreuzberg),
    Peer("pdfminer.six", "pdfminer.six", "text with layout analysis", _pdfminer),
    Peer("pdfplumber", "pdfplumber", "text; tables on demand (not asked here)", _pdfplumber),
    Peer("docling-parse", "docling-parse", "lines with boxes", _docling_parse),
)
