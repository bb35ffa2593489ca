"""Documents that a paper names under an item, in its annotations and in footnotes."""

from __future__ import annotations

from typing import Any

from tests.reading.programme.outline import outline, paper
from tests.reading.readers.sheets import HEIGHT, column, drawn
from travaux.reading.document import Document
from travaux.reading.pipeline import survey
from travaux.reading.programme import extract
from travaux.reading.readers import transcribe

ANNOTATED = """
Provisional agenda

1. Adoption of the agenda
2. Safety of ferries
3. Dues:
   (a) Light dues
   (b) Harbour dues (ECE/FER/2031/9)
4. Other matters

Annotations

1. Adoption of the agenda

The Committee will have before it the provisional agenda (ECE/FER/2031/1).

2. Safety of ferries

The secretariat will present its report (ECE/FER/2031/4), to be read with A/85/12–E/2031/7.

3. Dues

(a) Light dues

A note by the secretariat is before the Committee (ECE/FER/2031/5 and ECE/FER/2031/5/Add.1).

(b) Harbour dues

No document is foreseen.

4. Other matters

Members may raise other matters.
"""


def _documents(document: Document) -> dict[str, tuple[str, ...]]:
    drafts = extract(transcribe(document), paper())
    return {draft.title.value: tuple(one.value for one in draft.documents) for draft in drafts}


def test_annotations_give_items_their_documents_and_no_items_of_their_own() -> None:
    assert _documents(Document("agenda.txt", ANNOTATED.encode())) == {
        "Adoption of the agenda": ("ECE/FER/2031/1",),
        "Safety of ferries": ("ECE/FER/2031/4", "A/85/12–E/2031/7"),
        "Dues": (),
        "Light dues": ("ECE/FER/2031/5", "ECE/FER/2031/5/Add.1"),
        "Harbour dues (ECE/FER/2031/9)": ("ECE/FER/2031/9",),
        "Other matters": (),
    }


def test_a_symbol_under_an_item_is_found_where_it_stands() -> None:
    reading = survey(Document("agenda.txt", ANNOTATED.encode()))
    found = [one for one in reading.findings if "/documents/" in one.path]
    assert [one.value for one in found] == [
        "ECE/FER/2031/1", "ECE/FER/2031/4", "A/85/12–E/2031/7", "ECE/FER/2031/5", "ECE/FER/2031/5/Add.1",
        "ECE/FER/2031/9",
    ]  # fmt: skip
    assert all(reading.transcript[span] == one.value for one in found for span in one.spans)


def test_a_numbered_guiding_question_is_no_annotation_of_the_item_with_its_number() -> None:
    page = """<h1>Programme</h1><h2>Monday 3 March 2031</h2><ol>
    <li><p><time>09:00–10:00</time></p><div><h3>Session 1: Opening</h3></div></li>
    <li><p><time>10:00–11:00</time></p><div><h3>Session 2: Partners for early warning</h3></div></li>
    <li><p><time>11:00–12:00</time></p><div><h3>Session 3: Light dues</h3><p>Guiding questions:</p>
      <ol><li>Who pays?</li><li>What has worked best for early warning?</li></ol>
      <p>Documents: <a>E/2031/160</a>, <a>E/2031/64</a></p></div></li></ol>"""
    assert _documents(Document("programme.html", page.encode())) == {
        "Opening": (), "Partners for early warning": (), "Light dues": ("E/2031/160", "E/2031/64"),
    }  # fmt: skip


def test_footnotes_count_for_the_item_whose_mark_leads_to_them() -> None:
    def page(canvas: Any) -> None:
        column(canvas, 72, 80, ["Agenda"])
        for number, title in enumerate(("Opening", "Report on quays", "Closing"), 1):
            column(canvas, 72, 110 + 20 * number, [f"{number}. {title}"])
            if number == 2:
                canvas.setFont("Helvetica", 6)
                canvas.drawString(162, HEIGHT - 146, "1")
                canvas.setFont("Helvetica", 11)
        canvas.setFont("Helvetica", 6)
        canvas.drawString(72, HEIGHT - 700, "1")
        canvas.setFont("Helvetica", 8)
        canvas.drawString(77, HEIGHT - 703, "See ECE/FER/2031/6, paragraph 4.")

    assert _documents(drawn(page)) == {
        "Opening": (), "Report on quays": ("ECE/FER/2031/6",), "Closing": (),
    }  # fmt: skip


def test_the_symbol_over_a_later_page_belongs_to_no_item() -> None:
    def first(canvas: Any) -> None:
        column(canvas, 400, 60, ["ECE/FER/2031/1"])
        column(canvas, 72, 120, ["Provisional agenda", "1. Opening", "2. Report on quays"], leading=20)

    def second(canvas: Any) -> None:
        column(canvas, 72, 50, ["ECE/FER/2031/1"])
        column(canvas, 72, 120, ["Report of the secretariat (ECE/FER/2031/2)", "3. Closing"], leading=20)

    assert _documents(drawn(first, second)) == {
        "Opening": (), "Report on quays": ("ECE/FER/2031/2",), "Closing": (),
    }  # fmt: skip


def test_figures_in_the_tables_of_a_report_are_no_times() -> None:
    text = """
# Programme

| Resources | 2030 | 2031 |
|---|---|---|
| Piers | 12.40 | 13.04 |
| Locks | 10.58 | 11.20 |
| Lights | 9.50 | 8.57 |
"""
    assert outline(text, paper("report")) == []


AS_A_TABLE = """# Provisional agenda

| | Agenda item | Document symbol |
|---|---|---|
| 1. | Adoption of the agenda | EC/75/FER/CRP.1 |
| 2. | Safety of ferries | EC/75/FER/CRP.2 |
| 2 (a) | At night | FER/RC76/4 Rev.1 |
| 2 (b) | In winter | |
| 3. | Other matters | |
"""


def test_an_agenda_may_be_a_table_of_numbers_titles_and_documents() -> None:
    drafts = extract(transcribe(Document("agenda.md", AS_A_TABLE.encode())), paper())
    assert [
        (
            draft.number and draft.number.value,
            draft.title.value,
            [one.value for one in draft.documents],
            draft.parent is not None,
        )
        for draft in drafts
    ] == [
        ("1", "Adoption of the agenda", ["EC/75/FER/CRP.1"], False),
        ("2", "Safety of ferries", ["EC/75/FER/CRP.2"], False),
        ("2 (a)", "At night", ["FER/RC76/4 Rev.1"], True),
        ("2 (b)", "In winter", [], True),
        ("3", "Other matters", [], False),
    ]


def test_a_document_in_square_brackets_needs_no_stroke() -> None:
    text = "# Draft agenda\n\n1. Opening [HARBM(2031)OJ2]\n\n2. Night ferries [HARBM(2031)15 REV]\n\n3. Other matters [if any]\n"
    assert _documents(Document("agenda.md", text.encode())) == {
        "Opening [HARBM(2031)OJ2]": ("HARBM(2031)OJ2",),
        "Night ferries [HARBM(2031)15 REV]": ("HARBM(2031)15 REV",),
        "Other matters [if any]": (),
    }


WORKPLAN = """\
# Board of the Ferry Fund, annual session 2031

## Provisional agenda, annotations and workplan

### Item 3

#### Audit

Under this item the Board will have before it the reports on audit, as it asked in decision 2030/4 (FF/2030/12).

Documentation:

Fund: Report of the Audit Office on internal audit of ferries in 2030 (FF/2031/3)

Harbour Office: Annual report on internal audit of harbours in 2030 (FF/HO/2031/2 (Part I)/Add.1)

### Item 4

#### Lights

Documentation:

Progress report on the plan for lights, 2028-2032 (FF/2031/5) (Part II)

Extension of harbour programmes (FF/2031/7)

Statement of the auditors (FF/2031/8)

## Workplan

| Date | Time | Subject |
|---|---|---|
| Monday, 2 June 2031 | 10:00–13:00 | Internal audit |
| | | Report of the Fund on internal audit of ferries in 2030, and response |
| | | Annual report of the Harbour Office on internal audit of harbours in 2030 |
| | 15:00–18:00 | Lights |
| | | Progress report on the plan for lights, 2028-2032 |
| Tuesday, 3 June 2031 | 10:00–13:00 | Extension of harbour programmes |
| | 15:00–18:00 | Extension of harbour programmes |
"""


def test_a_list_of_documents_gives_those_of_items_by_their_titles() -> None:
    programme = survey(Document("paper.md", WORKPLAN.encode())).programme
    assert [(item.title, item.documents) for item in programme.items if item.documents] == [
        ("Report of the Fund on internal audit of ferries in 2030, and response", ("FF/2031/3",)),
        (
            "Annual report of the Harbour Office on internal audit of harbours in 2030",
            ("FF/HO/2031/2 (Part I)/Add.1",),
        ),
        ("Progress report on the plan for lights, 2028-2032", ("FF/2031/5",)),
    ]


def test_a_few_titles_with_symbols_are_no_list_of_documents() -> None:
    few = WORKPLAN.replace("Statement of the auditors (FF/2031/8)", "").replace(
        "harbour programmes (FF/2031/7)", "harbours"
    )
    few = few.replace("(FF/2031/5) (Part II)", "")
    assert not any(item.documents for item in survey(Document("paper.md", few.encode())).programme.items)
