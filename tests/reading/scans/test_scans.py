"""Scans and pictures of pages, read by Tesseract from pages drawn here."""

from __future__ import annotations

import random
from typing import Any

import pypdfium2
import pytest
from PIL import Image

from tests.reading.readers.sheets import HEIGHT, cells, column, drawn, texts
from tests.reading.scans.pictures import bound, needs_tesseract, pictured, saved
from travaux.common.errors import DamagedPaper, LimitExceeded, MissingPart, NoText
from travaux.reading.document import Document
from travaux.reading.readers import transcribe
from travaux.reading.scans import engine

LINES = [
    "Workshop on arrival cities",
    "Geneva, 3 and 4 June 2025",
    "Provisional programme",
    "10:00 Opening of the workshop",
    "10:30 Panel 1: Schools for those who arrive",
    "Moderator: Ms. Ana Prueba, Mayor of Rabat",
    "12:00 Lunch break",
]


def page(canvas: Any) -> None:
    canvas.setFont("Times-Roman", 12)
    column(canvas, 72, 90, LINES, 26)


def table(canvas: Any) -> None:
    canvas.setFont("Times-Roman", 12)
    for row in range(4):
        canvas.line(72, HEIGHT - 100 - 40 * row, 520, HEIGHT - 100 - 40 * row)
    for left in (72, 200, 520):
        canvas.line(left, HEIGHT - 100, left, HEIGHT - 220)
    for row, words in enumerate(
        (("10:00", "Opening of the meeting"), ("11:00", "Panel on schools"), ("12:30", "Lunch"))
    ):
        canvas.drawString(80, HEIGHT - 125 - 40 * row, words[0])
        canvas.drawString(210, HEIGHT - 125 - 40 * row, words[1])


@needs_tesseract
def test_a_scan_askew_is_read_line_by_line() -> None:
    transcript = transcribe(bound(pictured(drawn(page), skew=1.0)))
    assert texts(transcript) == LINES
    assert (transcript.recognised, transcript.unread) == ((1,), ())


@needs_tesseract
def test_the_rules_of_a_scanned_table_part_its_cells() -> None:
    transcript = transcribe(bound(pictured(drawn(table), skew=-0.7)))
    assert cells(transcript) == {
        (0, 0): "10:00", (0, 1): "Opening of the meeting",
        (1, 0): "11:00", (1, 1): "Panel on schools",
        (2, 0): "12:30", (2, 1): "Lunch",
    }  # fmt: skip


@needs_tesseract
@pytest.mark.parametrize("degrees", [90, 180, 270])
def test_a_page_that_stands_on_its_side_or_head_is_turned(degrees: int) -> None:
    (picture,) = pictured(drawn(page))
    assert texts(transcribe(saved(picture.rotate(degrees, expand=True)))) == LINES


@needs_tesseract
def test_every_frame_of_a_fax_is_a_page() -> None:
    first, second = pictured(drawn(page, table))
    transcript = transcribe(saved(first, "TIFF", save_all=True, append_images=[second]))
    assert transcript.recognised == (1, 2)
    assert texts(transcript)[: len(LINES)] == LINES


@needs_tesseract
def test_only_the_pages_that_are_pictures_are_recognised() -> None:
    mixed = pypdfium2.PdfDocument(drawn(page).data)
    mixed.import_pages(pypdfium2.PdfDocument(bound(pictured(drawn(page))).data))
    transcript = transcribe(_saved(mixed))
    assert texts(transcript) == LINES * 2
    assert transcript.recognised == (2,)


@needs_tesseract
@pytest.mark.parametrize("kind", ["noise", "blank"])
def test_noise_gives_one_line_with_the_remedy(kind: str) -> None:
    random.seed(7)
    size = (800, 1100)
    picture = Image.new("L", size, 255)
    if kind == "noise":
        picture = Image.frombytes("L", size, random.randbytes(size[0] * size[1]))
    with pytest.raises(NoText) as caught:
        transcribe(saved(picture))
    assert str(caught.value) == (
        "page.png is made of pictures in which no words can be made out. Scan it again, upright and at 300 dpi, "
        "or ask for the original file."
    )


@needs_tesseract
def test_a_picture_that_is_not_whole() -> None:
    (picture,) = pictured(drawn(page))
    whole = saved(picture)
    with pytest.raises(DamagedPaper, match="page.png is damaged: the picture is not whole"):
        transcribe(Document(whole.name, whole.data[: len(whole.data) // 2]))


@needs_tesseract
def test_a_picture_of_too_many_points() -> None:
    with pytest.raises(LimitExceeded, match="12000 × 9000 points"):
        transcribe(saved(Image.new("1", (12_000, 9_000), 1)))


@pytest.fixture
def without_tesseract(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engine, "languages", frozenset)


@pytest.mark.usefixtures("without_tesseract")
def test_without_tesseract_a_scan_is_one_line_with_the_remedy() -> None:
    scan = bound(pictured(drawn(page)))
    with pytest.raises(MissingPart) as caught:
        transcribe(scan)
    assert (
        caught.value.message
        == "scan.pdf is a scan: its pages are pictures, which Tesseract reads, and it is not installed"
    )
    assert "apt-get install tesseract-ocr" in caught.value.remedy


@pytest.mark.usefixtures("without_tesseract")
def test_without_tesseract_the_other_pages_are_read_and_the_missing_ones_named() -> None:
    mixed = pypdfium2.PdfDocument(drawn(page).data)
    mixed.import_pages(pypdfium2.PdfDocument(bound(pictured(drawn(page))).data))
    transcript = transcribe(_saved(mixed))
    assert texts(transcript) == LINES
    assert transcript.unread == (2,)


def _saved(pdf: pypdfium2.PdfDocument) -> Document:
    import io

    stream = io.BytesIO()
    pdf.save(stream)
    return Document("mixed.pdf", stream.getvalue())
