"""The image beside the words: of scans and pictures too, turned as they were read, so that what is marked lies on its words."""

from __future__ import annotations

import io
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from tests.cli.conftest import shell
from tests.reading.scans.pictures import bound, needs_tesseract, pictured, saved
from travaux.reading import Document


@pytest.fixture(scope="module")
def scanned(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library of one letter: as a picture askew, as a picture on its side, as a PDF of pictures, as a picture of two frames."""
    letter = Document.open(root / "examples/letter-2017-12-22.pdf")
    (askew,) = pictured(letter, dpi=150, skew=2.5)[:1]
    (plain,) = pictured(letter, dpi=150)[:1]
    folder = tmp_path_factory.mktemp("scans")
    (folder / "askew.png").write_bytes(saved(askew).data)
    (folder / "side.jpg").write_bytes(saved(plain.rotate(90, expand=True), "JPEG", quality=90).data)
    (folder / "scan.pdf").write_bytes(bound([askew.rotate(180)], dpi=150).data)
    (folder / "frames.tiff").write_bytes(
        saved(plain, "TIFF", save_all=True, append_images=[askew.copy()], compression="tiff_lzw").data
    )
    library = tmp_path_factory.mktemp("scanned") / "library"
    done = shell("build", folder, "--library", library)
    assert done.returncode == 0, done.stderr
    return library


@pytest.fixture
def reader(scanned: Path, tmp_path: Path) -> Iterator[Any]:
    from django.db import connection
    from django.test import Client
    from django.test.utils import override_settings

    from travaux.record.opening import open_library

    copy = tmp_path / "own"
    shutil.copytree(scanned, copy)
    open_library(copy)
    with override_settings(PUBLIC_READING=True, ALLOWED_HOSTS=["testserver"]):
        yield Client()
    connection.close()


def ink_in_boxes(name: str, number: int, picture: Image.Image) -> float:
    """The share of a page's ink that lies where the transcript says that its lines are."""
    from travaux.record.documents.reading import find_document
    from travaux.record.evidence.transcripts import transcript_of

    transcript = transcript_of(find_document(name).reading)
    page = next(one for one in transcript.pages if one.number == number)
    assert abs(picture.width / picture.height - page.width / page.height) < 0.02
    scale = picture.width / page.width
    ink = picture.convert("L").point(lambda value: 255 if value < 110 else 0)
    mask = Image.new("L", picture.size)
    for line in transcript.lines:
        if line.page == number and line.box:
            left, top, right, bottom = (round(side * scale) for side in line.box)
            mask.paste(255, (left - 2, top - 2, right + 2, bottom + 2))
    inside = Image.composite(ink, Image.new("L", ink.size), mask)
    return inside.histogram()[255] / ink.histogram()[255]


@needs_tesseract
@pytest.mark.parametrize(
    ("name", "number"), [("askew.png", 1), ("side.jpg", 1), ("scan.pdf", 1), ("frames.tiff", 1), ("frames.tiff", 2)]
)  # fmt: skip
def test_what_is_marked_on_a_scan_lies_on_its_words(reader: Any, name: str, number: int) -> None:
    from travaux.record.documents.models import Document as Row

    code = Row.objects.get(paper__name=name).paper.sha256[:16]
    page = reader.get(f"/papers/{code}/pages/{number}/").content.decode()
    address = f"/papers/{code}/pages/{number}.webp"
    assert address in page
    picture = reader.get(address)
    assert (picture.status_code, picture["Content-Type"]) == (200, "image/webp")
    assert ink_in_boxes(name, number, Image.open(io.BytesIO(picture.content))) > 0.9
    assert reader.get(f"/papers/{code}/pages/9.webp").status_code == 404
