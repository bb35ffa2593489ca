"""The shared papers: their shape. tests/cli/test_broken.py reads damaged files of all kinds."""

from __future__ import annotations

from pathlib import Path

import pytest

from travaux.common.errors import NotAPaper
from travaux.reading.document import Document
from travaux.reading.readers import transcribe
from travaux.reading.transcript import LineRole, Transcript

SHAPES = {
    "asef-docx-2014.docx": (3, []),
    "ecma-tc39-2019.md": (1, [(6, 3), (1, 3), (4, 3), (19, 4), (6, 3), (1, 2), (6, 3)]),
    "haiti-numerique-2016.docx": (3, [(14, 19), (2, 3), (15, 8), (9, 4)]),
    "idm-2017-workshop-provisional-agenda.txt": (8, []),
    "ietf-httpbis-2023.md": (1, []),
    "itu-eaco-draft-agenda-2018.docx": (1, [(9, 5)]),
    "itu-eaco-final-agenda-2018.docx": (1, [(9, 5)]),
    "ogc-gwie2-reading-2012.txt": (1, []),
    "ogc-gwml-delft-2011.txt": (1, []),
    "soivre-actividades-2026.html": (1, [(11, 3)]),
}
"""Pages, and rows and columns of each table."""

TYPES = {
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
    "text/html": ".html",
    "text/markdown": ".md",
    "text/x-wiki": ".txt",
    "text/plain": ".txt",
    "application/pdf": ".pdf",
}


def paper(shared: Path, name: str) -> Transcript:
    return transcribe(Document("told by content", (shared / "papers" / name).read_bytes()))


@pytest.mark.parametrize("name", SHAPES)
def test_pages_and_tables(shared: Path, name: str) -> None:
    transcript = paper(shared, name)
    tables = [(table.rows, table.columns) for table in transcript.tables]
    assert (len(transcript.pages), tables) == SHAPES[name]
    assert name.endswith(TYPES[transcript.media_type])


def test_the_first_paper_comes_without_its_site(shared: Path) -> None:
    transcript = paper(shared, "idm-2017-workshop-provisional-agenda.txt")
    assert (transcript.flat, len(transcript.neighbours), len(list(transcript.body()))) == (True, 100, 8)
    assert [line.page for line in transcript.body()] == [1, 2, 3, 4, 5, 6, 7, 8]
    assert transcript.site_title == transcript.line_text(transcript.lines[0])


def test_markdown_numbers_count_on_over_tables(shared: Path) -> None:
    transcript = paper(shared, "ecma-tc39-2019.md")
    labels = [line.label for line in transcript.lines if line.role is LineRole.LIST_ITEM and line.level == 0]
    top = [label for label in labels if label and label.endswith(".")]
    assert top[4:] == [f"{number}." for number in range(1, len(top) - 3)]


def test_a_twin_is_flat_with_a_page_a_line(shared: Path) -> None:
    for twin in sorted((shared / "twins").glob("un-*.txt")):
        transcript = transcribe(Document(twin.name, twin.read_bytes()))
        assert (twin.name, transcript.flat) == (twin.name, True)


def test_an_error_page_in_a_pdf_is_no_paper(shared: Path) -> None:
    with pytest.raises(NotAPaper):
        transcribe(Document.open(shared / "library" / "broken" / "error-page-instead-of-a-paper.pdf"))
