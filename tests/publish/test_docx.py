"""The Word document, as python-docx reads it."""

from __future__ import annotations

import datetime as dt
import io
import zipfile

import docx
import pytest
from docx.oxml.ns import qn
from hypothesis import given, settings

from tests.publish import strategies
from tests.publish.samples import ARABIC, MATTERS, STOCKTAKING
from travaux.common.errors import UnfitInput
from travaux.common.programme import Item, Meeting, Paper, Programme, Slot
from travaux.publish.docx import write


def opened(data: bytes) -> docx.document.Document:
    return docx.Document(io.BytesIO(data))


def styled(data: bytes) -> list[tuple[str, str]]:
    return [(p.style.name, p.text) for p in opened(data).paragraphs]


def test_the_head_and_the_days() -> None:
    assert styled(write(STOCKTAKING)) == [
        ("Symbol", "A/AC.310/2017/1"), ("Symbol", "A/AC.310/2017/1/Rev.1"), ("Title", "Preparatory (stocktaking) meeting"),
        ("Subtitle", "Provisional programme"), ("Meeting details", "Intergovernmental Conference"),
        ("Meeting details", "Venue: International Convention Centre, Puerto Vallarta, Mexico"),
        ("Meeting details", "4–6 December 2017"), ("Heading 1", "Monday 4 December 2017"),
        ("Heading 1", "Tuesday 5 December 2017"), ("Heading 1", "Wednesday 6 December 2017"), ("Heading 1", "Day 4"),
    ]  # fmt: skip


def test_a_day_is_a_table_with_a_heading_row() -> None:
    table = opened(write(STOCKTAKING)).tables[0]
    assert [cell.text for cell in table.rows[0].cells] == ["Time", "Programme"]
    assert table.rows[0]._tr.find(f"{qn('w:trPr')}/{qn('w:tblHeader')}") is not None
    assert [cell.text for cell in table.rows[3].cells] == [
        "11:00–13:00",
        "Panel 1: Where the consultations stand: six themes, one text\nRoom: Plenary hall\n"
        "Moderator: H.E. Jürg Lauber, Permanent Representative of Switzerland to the United Nations\nSpeakers:\n"
        "Eva Åkerman Börje, Senior Adviser, Office of the Special Representative\nTo be confirmed, African Union Commission\n"
        "Guiding questions:\nWhich of the six themes found the widest agreement, and where do views still differ?\n"
        "What does a State need before it can act on the outcome: data, money; or law?\nWhat the regions said\n"
        "Speaker: Alicia Bárcena, Executive Secretary, Economic Commission for Latin America and the Caribbean",
    ]  # fmt: skip


def test_what_stands_without_a_time_inside_a_timed_entry_is_in_its_row_however_deep() -> None:
    slot = Slot(1, None, dt.time(9), None)
    items = [Item(1, "Light dues", slot=slot)]
    items += [
        Item(n + 1, title, slot=Slot(1), parent=n) for n, title in enumerate(("Lamps", "Oil", "Price"), 1)
    ]
    programme = Programme(Paper(kind="programme"), Meeting(), tuple(items))
    assert [cell.text for cell in opened(write(programme)).tables[0].rows[1].cells] == [
        "09:00",
        "Light dues\nLamps\nOil\nPrice",
    ]


def test_a_page_from_right_to_left() -> None:
    document = opened(write(ARABIC))
    assert all(p._p.pPr.find(qn("w:bidi")) is not None for p in document.paragraphs)
    assert document.tables[0]._tbl.tblPr.find(qn("w:bidiVisual")) is not None
    assert [r.font.rtl for p in document.paragraphs for r in p.runs] == [True] * len(document.paragraphs)


def test_an_annotated_agenda_gives_each_item_its_documents() -> None:
    assert styled(write(MATTERS, annotated=True))[5:] == [
        ("Item text", "1. Election of officers"), ("Item text", "2. Follow-up"), ("Item text", "2 (a) Means of implementation"),
        ("Heading 1", "Annotations"), ("Heading 2", "1. Election of officers"), ("Item text", "Documents: No documents"),
        ("Heading 2", "2. Follow-up"), ("Item text", "Documents: E/2018/4"), ("Heading 2", "2 (a) Means of implementation"),
        ("Item text", "Documents: No documents"),
    ]  # fmt: skip


def test_a_template_gives_header_and_styles_and_its_mark_the_place() -> None:
    house = docx.Document()
    house.sections[0].header.paragraphs[0].text = "Ministry of Samples"
    house.add_paragraph("Dear delegates,")
    house.add_paragraph("{{ programme }}")
    house.add_paragraph("The secretariat")
    out = io.BytesIO()
    house.save(out)
    document = opened(write(MATTERS, template=out.getvalue()))
    assert [(p.style.name, p.text) for p in document.paragraphs] == [
        ("Normal", "Dear delegates,"), ("Normal", "E/2018/1"), ("Title", "Committee on the Compact"),
        ("Subtitle", "Final agenda"), ("Normal", "Venue: Geneva"), ("Normal", "20–23 February 2018"),
        ("Normal", "1. Election of officers"), ("Normal", "2. Follow-up"), ("Normal", "Documents: E/2018/4"),
        ("Normal", "2 (a) Means of implementation"), ("Normal", "The secretariat"),
    ]  # fmt: skip
    assert document.sections[0].header.paragraphs[0].text == "Ministry of Samples"


def bomb() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("word/document.xml", b"0" * (60 << 20))
    return out.getvalue()


def torn(part: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as package:
        package.writestr("word/document.xml", part)
    return out.getvalue()


@pytest.mark.parametrize(
    "template",
    [b"", b"no zip", torn(b"<a"), torn(b"<a/>"), torn(b'<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'), bomb()],
    ids=["empty", "text", "torn", "other", "entity", "bomb"],
)
def test_an_unfit_template_is_one_clear_error(template: bytes) -> None:
    with pytest.raises(UnfitInput):
        write(MATTERS, template=template)


@settings(deadline=None)
@given(strategies.programmes)
def test_every_programme_opens_and_keeps_its_titles(programme: Programme) -> None:
    document = opened(write(programme))
    cells = [c.text for t in document.tables for row in t.rows for c in row.cells]
    text = "".join([*(p.text for p in document.paragraphs), *cells])
    for item in programme.items:
        letters = {c for c in item.title if c.isalnum()}
        assert letters <= set(text)
