"""Who a filled-in form comes from, in six languages, in lines and in cells."""

from __future__ import annotations

from pathlib import Path

import docx
import pytest

from travaux.reading import Document
from travaux.reading.identity import identify
from travaux.reading.readers import transcribe

_ASKED = "\n\n".join(
    f"{n}. Which ports were inspected in the year of report number {n}?\nThe one in the north."
    for n in (1, 2, 3)
)


def author(text: str) -> str | None:
    found = identify(transcribe(Document("form.txt", text.encode()))).author
    return found and found.value


@pytest.mark.parametrize(
    ("line", "state"),
    [
        ("Name of State: Kenya", "Kenya"),
        ("Country: the Republic of Kenya", "the Republic of Kenya"),
        ("Responding organisation: IOM", "IOM"),
        ("État partie : Sénégal", "Sénégal"),
        ("Nombre del Estado: Perú", "Perú"),
        ("Государство-член: Кения", "Кения"),
        ("اسم الدولة: كينيا", "كينيا"),
        ("国家：肯尼亚", "肯尼亚"),
        ("State: to be filled in", None),
        ("State of the ports in Kenya", None),
        ("Kenya", None),
    ],
)
def test_a_form_is_by_whom_its_label_names(line: str, state: str | None) -> None:
    assert author(f"Questionnaire on work in ports\n\n{line}\n\n{_ASKED}\n") == state


def test_a_paper_that_asks_nothing_is_no_form() -> None:
    told = "\n\n".join(f"{n}. The port number {n} was inspected in the north." for n in (1, 2, 3))
    assert author(f"Notes on work in ports\n\nCountry: Kenya\n\n{told}\n") is None


@pytest.mark.parametrize(
    ("line", "state"),
    [
        ("Replies of the Republic of Kenya to the questionnaire on ports", "Republic of Kenya"),
        ("Réponses du Sénégal au questionnaire sur les ports", "Sénégal"),
        ("Respuestas de México al cuestionario sobre los puertos", "México"),
        ("Ответы Кении на вопросник о портах", "Кении"),
        ("Replies of the ports to the questionnaire", None),
    ],
)
def test_replies_are_by_whom_they_are_said_to_come_from(line: str, state: str | None) -> None:
    assert author(f"Group on Ports\n\n{line}\n\nThe ports were inspected in the north.\n") == state


def test_a_label_may_stand_in_the_cell_before(tmp_path: Path) -> None:
    form = docx.Document()
    form.add_paragraph("Questionnaire on work in ports")
    table = form.add_table(2, 2)
    for row, cells in zip(table.rows, (("Country", "Kenya"), ("Contact", "Port office")), strict=True):
        for cell, text in zip(row.cells, cells, strict=True):
            cell.text = text
    for line in _ASKED.split("\n\n"):
        form.add_paragraph(line)
    form.save(str(tmp_path / "form.docx"))
    found = identify(transcribe(Document.open(tmp_path / "form.docx"))).author
    assert found and found.value == "Kenya"
