"""``travaux read`` with mails: attachments are papers of their own."""

from __future__ import annotations

from pathlib import Path

from tests.cli.conftest import Travaux
from tests.reading.readers.test_mail import mail


def test_each_attachment_is_read_and_the_text_is_quiet(travaux: Travaux, tmp_path: Path) -> None:
    path = tmp_path / "papers.eml"
    path.write_bytes(mail("Papers", "Dear all", ("a.txt", b"matters"), ("b.txt", b"nothing")).as_bytes())
    outcome = travaux("read", path, "--output", f"{tmp_path}/out/")
    assert [one.name for one in sorted((tmp_path / "out").iterdir())] == ["papers.eml-›-a.txt"]
    assert (
        outcome.err
        == f"travaux: {path} › b.txt holds no programme. Give an agenda, a programme or a concept note.\n"
    )
    assert outcome.code == 0


def test_a_mail_with_nothing_attached_is_a_paper_itself(travaux: Travaux, tmp_path: Path) -> None:
    path = tmp_path / "note.eml"
    path.write_bytes(mail("Note", "Dear all").as_bytes())
    outcome = travaux("read", path)
    assert (outcome.code, outcome.err) == (
        10,
        f"travaux: {path} holds no programme. Give an agenda, a programme or a concept note.\n",
    )


def test_a_mail_on_standard_input(travaux: Travaux) -> None:
    outcome = travaux("read", "-", stdin=mail("Papers", "Dear all", ("a.txt", b"matters")).as_bytes())
    assert (outcome.code, outcome.err) == (0, "")


def test_a_mail_is_converted_where_one_of_its_papers_holds_a_programme(
    travaux: Travaux, tmp_path: Path
) -> None:
    path = tmp_path / "papers.eml"
    path.write_bytes(mail("Papers", "Dear all", ("a.txt", b"stocktaking")).as_bytes())
    done = travaux("convert", path, tmp_path / "out.docx")
    assert (done.code, done.err) == (0, "")
    assert (tmp_path / "out.docx").stat().st_size > 1000
    path.write_bytes(mail("Papers", "Dear all", ("a.txt", b"stocktaking"), ("b.txt", b"matters")).as_bytes())
    done = travaux("convert", path, tmp_path / "two.docx")
    assert (done.code, done.err) == (
        14, "travaux: docx holds one programme a file. Name a folder (FOLDER/) to have a file each.\n",
    )  # fmt: skip
    assert travaux("convert", path, tmp_path / "two.ics").code == 0
