"""The samples that start as word-processor documents: what stands in them, paragraph by paragraph."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

import docx
from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_ALIGN_PARAGRAPH

NOTE = "Sample paper. Meetings, dates and names are public facts; the wording is the Travaux project’s."


def paper(header: str = "", landscape: bool = False) -> Any:
    """An empty document with a running header and the note in its footer."""
    document = docx.Document()
    section = document.sections[0]
    if landscape:
        section.orientation = WD_ORIENT.LANDSCAPE
        section.page_width, section.page_height = section.page_height, section.page_width
    section.header.paragraphs[0].text = header
    section.footer.paragraphs[0].text = NOTE
    return document


def centred(document: Any, *lines: str, bold: bool = False) -> None:
    for line in lines:
        paragraph = document.add_paragraph()
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
        paragraph.add_run(line).bold = bold


def fill(cell: Any, *lines: str, bold: int = 0) -> None:
    """Lines as paragraphs of a cell, the first ``bold`` of them bold."""
    for number, line in enumerate(lines):
        paragraph = cell.paragraphs[0] if number == 0 else cell.add_paragraph()
        paragraph.add_run(line).bold = number < bold


# ---- Vienna, September 2017 -------------------------------------------------------------------

FACILITATORS = (
    "H.E. Mr. Juan José Gómez Camacho, Permanent Representative of Mexico to the United Nations",
    "H.E. Mr. Jürg Lauber, Permanent Representative of Switzerland to the United Nations",
)
ARBOUR = "Ms. Louise Arbour, Secretary-General of the intergovernmental conference"


@dataclass(frozen=True, slots=True)
class Row:
    """``time`` empty: the time cell above covers this row too."""

    time: str
    title: tuple[str, ...]
    people: tuple[str, ...] = ()
    questions: tuple[str, ...] = field(default=())


LUNCH = Row("1 p.m.–3 p.m.", ("Lunch",))
PROVISIONAL = {
    "Monday, 4 September 2017": (
        Row("10 a.m.–10.15 a.m.", ("Opening segment",), FACILITATORS),
        Row("", ("Presentation of the issue brief",), (ARBOUR,)),
        Row("10.15 a.m.–1 p.m.", ("Panel 1", "Smuggling of migrants"), ("Moderator: to be confirmed",)),
        LUNCH,
        Row("3 p.m.–6 p.m.", ("Panel 2", "Trafficking in persons and contemporary forms of slavery"), ("Moderator: to be confirmed",)),
    ),
    "Tuesday, 5 September 2017": (
        Row("10 a.m.–1 p.m.", ("Panel 3", "Identification, protection and assistance"), ("Moderator: to be confirmed",)),
        LUNCH,
        Row("3 p.m.–5.30 p.m.", ("Summary panel discussion",)),
        Row("5.30 p.m.–6 p.m.", ("Closing remarks",), FACILITATORS),
    ),
}  # fmt: skip
FINAL = {
    "Monday, 4 September 2017": (
        Row("10 a.m.–10.15 a.m.", ("Opening segment",), FACILITATORS),
        Row("", ("Presentation of the issue brief",), (ARBOUR,)),
        Row("10.15 a.m.–1 p.m.", ("Panel 1", "Smuggling of migrants"), (
            "Moderator: H.E. Mr. Rafael Mariano Grossi, Ambassador of Argentina to Austria",
            "Panellists:",
            "Ms. Gabriella E. Sanchez, Senior Research Fellow, European University Institute",
            "Mr. Mark Shaw, Director, Global Initiative against Transnational Organized Crime",
            "Mr. Jørgen Carling, Research Professor, Peace Research Institute Oslo (PRIO)",
        ), (
            "Where does helping end and smuggling begin?",
            "Which border measures have made journeys more dangerous, and which safer?",
        )),
        LUNCH,
        Row("3 p.m.–6 p.m.", ("Panel 2", "Trafficking in persons and contemporary forms of slavery"), (
            "Moderators:",
            "H.E. Ms. Elisabeth Tichy-Fisslberger, Director General for Legal and Consular Affairs, Federal Ministry for Europe, Integration and Foreign Affairs of Austria",
            "H.E. Mr. Andrew Goledzinowski, Ambassador for People Smuggling and Human Trafficking, Australia",
        ), ("How can a victim testify and still be safe a year later?",)),
    ),
    "Tuesday, 5 September 2017": (
        Row("9 a.m.–9.50 a.m.", ("Informal dialogue of the co-facilitators with stakeholders",)),
        Row("10 a.m.–1 p.m.", ("Panel 3", "Identification, protection and assistance"), (
            "Moderators:",
            "H.E. Ms. Susan Coppedge, Ambassador-at-Large to Monitor and Combat Trafficking in Persons, United States of America",
            "H.E. Mr. Leigh Turner, Permanent Representative of the United Kingdom to the United Nations in Vienna",
        ), (
            "Who should make the first contact with a possible victim?",
            "What help must not depend on cooperation with the police?",
        )),
        LUNCH,
        Row("3 p.m.–5.15 p.m.", ("Summary panel discussion",)),
        Row("5.15 p.m.–5.45 p.m.", ("Closing remarks",), (*FACILITATORS, ARBOUR)),
    ),
}  # fmt: skip


def vienna(status: str, days: dict[str, Sequence[Row]]) -> Any:
    """A table of three columns: days and lunches over the whole width, one time over two entries."""
    document = paper("Fifth informal thematic session")
    centred(document, "Preparatory process for the global compact for safe, orderly and regular migration")
    centred(document, "Fifth informal thematic session", status, bold=True)
    centred(
        document,
        "Smuggling of migrants, trafficking in persons and contemporary forms of slavery, including appropriate "
        "identification, protection and assistance to migrants and trafficking victims",
        "Vienna International Centre, Plenary Room, Vienna, 4 and 5 September 2017",
    )
    table = document.add_table(1, 3, "Table Grid")
    for cell, word in zip(table.rows[0].cells, ("Time", "Session", "Moderators and speakers"), strict=True):
        fill(cell, word, bold=1)
    for day, rows in days.items():
        line = table.add_row().cells
        fill(line[0].merge(line[2]), day, bold=1)
        above = None
        for row in rows:
            line = table.add_row().cells
            if row.time:
                above = line[0]
                fill(above, row.time)
            elif above is not None:
                above = above.merge(line[0])
            _row(line, row)
    return document


def _row(cells: Sequence[Any], row: Row) -> None:
    if row is LUNCH:
        fill(cells[1].merge(cells[2]), *row.title)
        return
    fill(cells[1], *row.title, bold=len(row.title))
    if row.questions:
        cells[1].add_paragraph("Guiding questions:")
        for question in row.questions:
            cells[1].add_paragraph(question, "List Bullet")
    fill(cells[2], *row.people)


# ---- Puerto Vallarta, December 2017 -----------------------------------------------------------


def concept_note() -> Any:
    document = paper("Preparatory (stocktaking) meeting: concept note")
    centred(document, "Concept note", bold=True)
    centred(document, "From many voices to one text: taking stock before the negotiations", bold=True)
    centred(
        document, "Preparatory (stocktaking) meeting, Puerto Vallarta, Jalisco, Mexico, 4–6 December 2017"
    )
    document.add_heading("Background", 2)
    document.add_paragraph(
        "Between April and November 2017, Governments, cities, unions, employers, scholars and migrants spoke at six "
        "thematic sessions, five regional consultations and two hearings. Their contributions fill several thousand pages."
    )
    document.add_paragraph(
        "The meeting in Puerto Vallarta stands between listening and drafting. It is held in accordance with General "
        "Assembly resolution 71/280, and its summary will inform the zero draft of the compact."
    )
    document.add_heading("Purpose", 2)
    document.add_paragraph("Participants are invited to:")
    for line in (
        "agree on what has been heard, also where views differ;",
        "name the few actions that would change most in the life of migrants;",
        "say what they themselves are ready to do.",
    ):
        document.add_paragraph(line, "List Number")
    document.add_heading("Format", 2)
    document.add_paragraph(
        "Each session opens with a short summary of phase I, followed by an interactive discussion. There is no list of speakers."
    )
    document.add_paragraph("Co-chairs:")
    for line in FACILITATORS:
        document.add_paragraph(line, "List Bullet")
    document.add_heading("Guiding questions", 2)
    for line in (
        "Which findings of phase I surprised your delegation?",
        "Where do all regions agree, and why is it not yet done?",
        "Which commitments can be measured within five years?",
        "Who must be in the room when the compact is put into practice, besides Governments?",
        "How should progress be reviewed, how often, and before whom?",
    ):
        document.add_paragraph(line, "List Bullet")
    return document


# ---- Marrakech, December 2018 -----------------------------------------------------------------

AGENDA: tuple[tuple[str, str, tuple[tuple[str, str], ...]], ...] = (
    ("Opening of the Conference", "The Conference is opened by the Secretary-General of the United Nations or a person whom he names.", ()),
    ("Election of the President", "The President is elected by acclamation, as is usual.", ()),
    ("Adoption of the rules of procedure", "Provisional rules are before the Conference (A/CONF.231/2).", ()),
    ("Adoption of the agenda", "The present paper (A/CONF.231/1) is the draft that is put to the Conference.", ()),
    ("Election of officers other than the President", "Each regional group is represented among the Vice-Presidents.", ()),
    ("Organization of work", "A note by the Secretariat (A/CONF.231/4) proposes plenary meetings and two dialogues side by side.", ()),
    ("Credentials of representatives to the Conference", "", (
        ("Appointment of the members of the Credentials Committee", "Nine members are appointed on the proposal of the President."),
        ("Report of the Credentials Committee", "The report is issued during the Conference."),
    )),
    ("General debate", "Statements by delegations are limited to three minutes.", ()),
    ("Dialogues", "", (
        ("Promoting action on the commitments of the Global Compact", "The first dialogue is held on 10 December."),
        ("Partnerships and innovative initiatives for the way forward", "The second dialogue is held on 11 December."),
    )),
    ("Outcome of the Conference", "The draft outcome document (A/CONF.231/3) and a draft resolution (A/CONF.231/L.1) are before the Conference.", ()),
    ("Adoption of the report of the Conference", "", ()),
    ("Closure of the Conference", "", ()),
)  # fmt: skip


def annotated_agenda() -> Any:
    """A numbered agenda, then the same items with annotations that cite documents."""
    document = paper("A/CONF.231/1")
    document.add_paragraph("A/CONF.231/1\tDistr.: General")
    document.add_paragraph("Original: English")
    document.add_paragraph(
        "Intergovernmental Conference to Adopt the Global Compact for Safe, Orderly and Regular Migration"
    )
    document.add_paragraph("Marrakech, Morocco, 10 and 11 December 2018")
    document.add_heading("Provisional agenda, with annotations", 1)
    for number, (title, _, parts) in enumerate(AGENDA, 1):
        document.add_paragraph(f"{number}.\t{title}{':' if parts else '.'}")
        for letter, (part, _) in zip("abc", parts, strict=False):
            document.add_paragraph(f"\t({letter})\t{part}{'.' if part == parts[-1][0] else ';'}")
    document.add_page_break()
    document.add_heading("Annotations", 1)
    for number, (title, note, parts) in enumerate(AGENDA, 1):
        document.add_paragraph().add_run(f"{number}.\t{title}").bold = True
        if note:
            document.add_paragraph(note)
        for letter, (part, text) in zip("abc", parts, strict=False):
            document.add_paragraph().add_run(f"({letter})\t{part}").italic = True
            document.add_paragraph(text)
    return document


PLENARY = (
    "Nasser Bourita, President of the Conference", "António Guterres, Secretary-General of the United Nations",
    "María Fernanda Espinosa Garcés, President of the General Assembly",
)  # fmt: skip
MARRAKECH: dict[str, tuple[tuple[str, tuple[str, ...], tuple[str, ...]], ...]] = {
    "Monday, 10 December 2018": (
        ("09:00–10:00", ("Opening of the Conference", *PLENARY), ()),
        ("10:00–13:00", ("General debate",), (
            "Dialogue 1: Promoting action on the commitments of the Global Compact",
            "Co-Chair: Mehmet Samsar, Director General of Consular Affairs, Ministry of Foreign Affairs, Turkey",
            "Co-Chair: Negash Kebret Botora, Ambassador of Ethiopia to the United Nations Office at Geneva",
            "Ángel Gurría, Secretary-General, Organisation for Economic Co-operation and Development",
        )),
        ("13:00–15:00", ("Lunch",), ()),
        ("15:00–18:00", ("General debate (continued)",), (
            "Dialogue 1: Promoting action on the commitments of the Global Compact (continued)",
            "Madeleine Albright, Chair, Albright Stonebridge Group",
        )),
    ),
    "Tuesday, 11 December 2018": (
        ("10:00–13:00", ("General debate (continued)",), (
            "Dialogue 2: Partnerships and innovative initiatives for the way forward",)),
        ("13:00–15:00", ("Lunch",), ()),
        ("15:00–17:00", ("General debate (continued)",), (
            "Dialogue 2: Partnerships and innovative initiatives for the way forward (continued)",)),
        ("17:00–18:00", ("Closing of the Conference",), ()),
    ),
}  # fmt: skip


def marrakech() -> Any:
    """Two halls as columns; what is held in both runs over the width."""
    document = paper("Marrakech, 10 and 11 December 2018", landscape=True)
    document.add_heading("Programme", 0)
    document.add_paragraph(
        "Intergovernmental Conference to Adopt the Global Compact for Safe, Orderly and Regular Migration"
    )
    document.add_paragraph("Bab Ighli, Marrakech, Morocco, 10 and 11 December 2018")
    for day, rows in MARRAKECH.items():
        document.add_heading(day, 2)
        table = document.add_table(1, 3, "Table Grid")
        for cell, word in zip(table.rows[0].cells, ("Time", "Plenary Hall", "Dialogue Room"), strict=True):
            fill(cell, word, bold=1)
        for time, left, right in rows:
            cells = table.add_row().cells
            fill(cells[0], time)
            if right:
                fill(cells[1], *left, bold=1)
                fill(cells[2], *right, bold=1)
            else:
                fill(cells[1].merge(cells[2]), *left, bold=1)
    return document


# ---- Letter, December 2017 --------------------------------------------------------------------


def letter() -> Any:
    document = paper()
    document.add_paragraph("New York, 22 December 2017")
    document.add_paragraph("Excellency,")
    document.add_paragraph(
        "We write as co-facilitators of the intergovernmental negotiations on the global compact for safe, orderly and "
        "regular migration. The stocktaking meeting in Puerto Vallarta is behind us; its summary is enclosed."
    )
    document.add_paragraph(
        "The negotiations will be held at United Nations Headquarters on these days of 2018:"
    )
    for line in (
        "20, 22 and 23 February",
        "12 to 15 March",
        "3 to 6 April",
        "14 to 18 May",
        "4 to 8 June",
        "9 to 13 July",
    ):
        document.add_paragraph(line, "List Bullet")
    document.add_paragraph(
        "A hearing with stakeholders, chaired by the President of the General Assembly, falls on 21 February. We ask "
        "missions to reserve these days and to name one contact each."
    )
    document.add_paragraph("Please accept, Excellency, the expression of our respect.")
    document.add_paragraph("The co-facilitators")
    document.add_paragraph("Permanent Representative of Mexico\t\tPermanent Representative of Switzerland")
    document.add_paragraph("To all Permanent Representatives and Permanent Observers to the United Nations")
    return document
