"""``travaux convert`` and ``travaux formats`` as a user meets them."""

from __future__ import annotations

import io
import sys
from pathlib import Path

import docx
import pytest

from tests.cli.conftest import Travaux
from travaux.publish import registry


@pytest.fixture
def paper(tmp_path: Path) -> Path:
    path = tmp_path / "agenda.txt"
    path.write_text("stocktaking")
    return path


@pytest.mark.parametrize("known", registry.FORMATS, ids=lambda known: known.name)
def test_every_format_by_its_suffix(
    travaux: Travaux, paper: Path, tmp_path: Path, known: registry.Format
) -> None:
    target = tmp_path / f"out{known.suffix}"
    done = travaux("convert", paper, target)
    assert (done.code, done.out) == (0, "")
    assert target.stat().st_size > 500


def test_to_names_the_format_whatever_the_suffix(travaux: Travaux, paper: Path, tmp_path: Path) -> None:
    assert travaux("convert", paper, "-", "--to", "markdown").out.startswith("A/AC.310/2017/1\n\n")
    assert travaux("convert", paper, tmp_path / "x", "--to", "json").code == 0
    assert (tmp_path / "x").read_text().startswith("{")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["out.odt"], "out.odt does not end in the suffix of a format that is written. Known are text (.txt), json"),
        (["-"], "- does not end in the suffix"),
        (["x.pdf", "--to", "latex"], "“latex” is not a format that is written. Known are text"),
    ],
)  # fmt: skip
def test_an_unknown_target_is_one_line(
    travaux: Travaux, paper: Path, arguments: list[str], said: str
) -> None:
    done = travaux("convert", paper, *arguments)
    assert (done.code, done.out) == (14, "")
    assert done.err.startswith(f"travaux: {said}")
    assert done.err.count("\n") == 1


def test_an_option_of_another_format_is_wrong_use(travaux: Travaux, paper: Path, tmp_path: Path) -> None:
    done = travaux("convert", paper, tmp_path / "a.pdf", "--template", paper)
    assert done.code == 2
    assert "--template is for docx, not for pdf" in done.err
    assert not (tmp_path / "a.pdf").exists()


def test_a_template_that_is_none(travaux: Travaux, paper: Path, tmp_path: Path) -> None:
    done = travaux("convert", paper, tmp_path / "a.docx", "--template", paper)
    assert (done.code, done.err) == (
        16, "travaux: the template is not a Word document (DOCX). Save it as DOCX, without a password.\n",
    )  # fmt: skip
    assert travaux("convert", paper, tmp_path / "a.docx", "--template", tmp_path / "none").code == 3


def test_a_template_gives_its_header(travaux: Travaux, paper: Path, tmp_path: Path) -> None:
    house = docx.Document()
    house.sections[0].header.paragraphs[0].text = "Our ministry"
    house.save(tmp_path / "house.docx")
    travaux("convert", paper, tmp_path / "a.docx", "--template", tmp_path / "house.docx")
    document = docx.Document(io.BytesIO((tmp_path / "a.docx").read_bytes()))
    assert document.sections[0].header.paragraphs[0].text == "Our ministry"
    assert document.paragraphs[2].text == "Preparatory (stocktaking) meeting"


def test_what_a_format_loses_is_said(travaux: Travaux, paper: Path, tmp_path: Path) -> None:
    done = travaux("convert", paper, tmp_path / "a.indico.csv")
    assert done.err == (
        f"travaux: {paper}: 2 items without date or time are left out; 1 item without an end lasts until the next start;"
        " 2 breaks and registrations left out; 7 people to be added in Indico by hand, which drops a speaker without"
        " e-mail\n"
    )


def test_a_folder_and_the_paper_itself_are_refused(travaux: Travaux, paper: Path, tmp_path: Path) -> None:
    assert travaux("convert", tmp_path, tmp_path / "a.pdf").code == 3
    assert travaux("convert", paper, paper).code == 13
    assert paper.read_text() == "stocktaking"


def test_one_file_for_several_papers_only_where_the_format_can(
    travaux: Travaux, papers: Path, tmp_path: Path
) -> None:
    done = travaux("read", papers, "--output", tmp_path / "all.docx")
    assert (done.code, done.err.splitlines()[-1]) == (
        14, "travaux: docx holds one programme a file. Name a folder (FOLDER/) to have a file each.",
    )  # fmt: skip
    travaux("read", papers, "--format", "docx", "--output", f"{tmp_path}/out/")
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == ["a.docx", "c.docx"]


def test_formats_lists_both_ways_and_what_is_missing(
    travaux: Travaux, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = travaux("formats").out
    assert all(f"  {known.name}" in out and known.suffix in out for known in registry.FORMATS)
    assert "  pdf       application/pdf\n" in out
    assert "missing" not in out
    monkeypatch.setitem(sys.modules, "typst", None)
    monkeypatch.setattr(registry, "find_spec", lambda name: None if name == "typst" else name)
    assert "PDF, tagged for screen readers – missing: typst" in travaux("formats").out
