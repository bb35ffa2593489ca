"""The PDF, as pdfium reads it and as poppler sees its tags."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pypdfium2 as pdfium
import pytest
from hypothesis import given, settings

from tests.publish import strategies
from tests.publish.samples import ARABIC, MATTERS, STOCKTAKING, at
from travaux.common.errors import MissingPart
from travaux.common.programme import Appearance, Item, Meeting, Paper, Programme
from travaux.publish import typesetting
from travaux.publish.pdf import write


def text(data: bytes) -> str:
    return "\n".join(page.get_textpage().get_text_range() for page in pdfium.PdfDocument(data))


def test_its_words() -> None:
    lines = [line for line in text(write(MATTERS)).splitlines() if line.strip()]
    assert lines == [
        "E/2018/1", "Committee on the Compact", "Final agenda", "Venue: Geneva", "20–23 February 2018", "1. Election of officers",
        "2. Follow-up", "Documents: E/2018/4", "2 (a) Means of implementation", "Committee on the Compact · 1/1",
    ]  # fmt: skip


@pytest.mark.parametrize("programme", [STOCKTAKING, ARABIC, MATTERS], ids=lambda p: p.paper.file)
def test_screen_readers_find_headings_tables_and_lists(programme: Programme, tmp_path: Path) -> None:
    if not shutil.which("pdfinfo"):
        pytest.skip("poppler-utils (pdfinfo) is not installed")
    path = tmp_path / "programme.pdf"
    try:
        path.write_bytes(write(programme))
    except MissingPart as missing:
        pytest.skip(f"left out: a PDF in Arabic: {missing}")
    told = subprocess.run(["pdfinfo", path], capture_output=True, text=True, check=True).stdout
    assert re.search(r"^Tagged:\s+yes$", told, re.MULTILINE)
    tree = subprocess.run(["pdfinfo", "-struct", path], capture_output=True, check=True).stdout
    wanted = {"H1"} | ({"Table", "TH", "TD"} if programme is not MATTERS else {"H2"})
    assert wanted <= set(re.findall(r"^\s*(\w+)", tree.decode("latin-1"), re.MULTILINE))
    assert b"pdfuaid:part" in path.read_bytes()


def test_a_script_without_a_font_names_the_remedy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(typesetting, "_families", frozenset)
    with pytest.raises(MissingPart, match="Arabic.*fonts-noto-core"):
        write(ARABIC)
    assert write(MATTERS)


def test_a_letter_without_a_font_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    alone = typesetting._set
    monkeypatch.setattr(typesetting, "_set", lambda *given, system=False: alone(*given))
    with pytest.raises(
        MissingPart, match=r"^the programme holds “\U0001f389”, for which no font.*fonts-noto-color-emoji"
    ):
        write(Programme(items=(Item(1, "Opening \U0001f389"),)))


def test_what_is_no_letter_in_any_font_stops_no_page() -> None:
    odd = Item(
        1,
        "\uf0b7 Open\ufeffing\x00 of \ue000 it\ufffe",
        room="Hall\x00 3",
        questions=("Why\x01?",),
        documents=("A/1\x02",),
    )
    lines = text(write(Programme(Paper(author="a\x00"), items=(odd,)))).splitlines()
    assert [line.strip() for line in lines if line.strip()] == [
        "Programme", "Programme", "Opening of it", "Room: Hall 3", "Guiding questions: Why?", "Documents: A/1", "Programme · 1/1",
    ]  # fmt: skip


def test_nothing_leaves_the_page() -> None:
    crowd = tuple(Appearance(f"Ada Pereira{number}", affiliation="Harbour Council") for number in range(150))
    deep = [
        Item(number, f"Level {number}", slot=at(1, None, "09:00"), parent=number - 1)
        for number in range(2, 40)
    ]
    items = (Item(1, "A debate", slot=at(1, None, "09:00"), people=crowd), *deep, Item(40, "X" * 2000))
    pages = pdfium.PdfDocument(write(Programme(meeting=Meeting(name="Meeting " * 200), items=items)))
    found = ""
    for page in pages:
        words = page.get_textpage()
        width, height = page.get_size()
        for index in range(words.count_rects()):
            left, bottom, right, top = words.get_rect(index)
            assert 0 < left < right < width and 0 < bottom < top < height
        found += words.get_text_range()
    assert len(set(re.findall(r"Pereira\d+", found))) == 150
    assert len(set(re.findall(r"Level \d+", found))) == 38
    assert found.count("X") == 2000


def test_markup_of_the_typesetter_is_text() -> None:
    odd = Programme(items=(STOCKTAKING.items[0].__class__(1, "#panic() *b* $x$ @y <z> \\ `a`"),))
    assert "#panic() *b* $x$ @y <z> \\ `a`" in text(write(odd))


@settings(deadline=None, max_examples=25)
@given(strategies.programmes)
def test_every_programme_is_set_or_names_a_missing_font(programme: Programme) -> None:
    try:
        data = write(programme)
    except MissingPart:
        return
    assert len(pdfium.PdfDocument(data)) >= 1


@pytest.mark.parametrize("title", ["\ue000", "\ufffe", "\ue000\ue001"])
def test_a_title_of_signs_that_no_font_has_is_a_dash(title: str) -> None:
    data = write(Programme(Paper(title=title), items=(Item(id=1, title=title),)))
    assert "–" in pdfium.PdfDocument(data)[0].get_textpage().get_text_range()
