"""Old office files: what LibreOffice makes of them is read as the new ones are."""

from __future__ import annotations

from pathlib import Path

import pytest

from travaux.common import office
from travaux.common.errors import DamagedPaper, MissingPart
from travaux.publish.json import shape
from travaux.reading import Document, read
from travaux.reading.readers import transcribe

needs_office = pytest.mark.skipif(office.program() is None, reason="left out: LibreOffice is not installed")
RTF = rb"{\rtf1\ansi\deff0{\fonttbl{\f0 Times;}}\f0 Workshop on harbours\par 10:00 Opening\par}"


@needs_office
@pytest.mark.parametrize("form", ["doc", "rtf", "odt"])
def test_the_same_paper_in_another_format_gives_the_same_programme(root: Path, form: str) -> None:
    paper = Document.open(root / "examples" / "vienna-2017-final.docx")
    other = Document(paper.name, office.convert(paper.data, ".docx", form, paper.name))
    assert shape(read(other).programme) == shape(read(paper).programme)


@needs_office
def test_a_file_that_it_cannot_open(monkeypatch: pytest.MonkeyPatch) -> None:
    ole = (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
        + bytes(600)
        + "PowerPoint Document".encode("utf-16-le")
        + bytes(600)
    )
    with pytest.raises(DamagedPaper):
        transcribe(Document("deck.ppt", ole))


def test_without_libreoffice_one_line_names_the_remedy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(office, "program", lambda: None)
    with pytest.raises(MissingPart) as caught:
        transcribe(Document("agenda.rtf", RTF))
    assert caught.value.message == "agenda.rtf needs LibreOffice to be read, which is not installed"
    assert "libreoffice-writer" in caught.value.remedy and "save the paper as DOCX" in caught.value.remedy


def test_what_it_may_fill_is_bounded(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A program in its place tells the limit under which it runs, in kilobytes."""
    program = tmp_path / "soffice"
    program.write_text('#!/bin/sh\nmkdir -p "$7"\nulimit -d > "$7/paper.docx"\n')
    program.chmod(0o755)
    monkeypatch.setattr(office, "program", lambda: str(program))
    assert office.convert(RTF, ".rtf", "docx", "agenda.rtf") == b"1048576\n"
