"""Lines of an entry that name nobody: headings of questions, lists of documents."""

from __future__ import annotations

import pytest

from travaux.common.finding import Span
from travaux.common.programme import Item
from travaux.publish.json import shape
from travaux.reading import Document, read
from travaux.reading.passage import Passage
from travaux.reading.programme.grammar.documents import lists_documents
from travaux.reading.programme.grammar.roomnames import is_only_a_room, names_a_room
from travaux.reading.programme.grammar.wording import heads_questions


@pytest.mark.parametrize(
    "line",
    ["Guiding questions:", "Questions for discussion", "Questions directrices\u00a0:", "Preguntas orientadoras:",
     "Вопросы для обсуждения:", "أسئلة إرشادية:", "讨论问题："],
)  # fmt: skip
def test_headings_of_questions(line: str) -> None:
    assert heads_questions(line)


@pytest.mark.parametrize(
    "line", ["Ms. Ada Pereira, Question Time", "Which questions come first?", "Questions of law"]
)
def test_other_lines_head_no_questions(line: str) -> None:
    assert not heads_questions(line)


def _passage(text: str) -> Passage:
    return Passage(text, (Span(0, len(text), 1),))


@pytest.mark.parametrize(
    ("line", "only"),
    [
        ("Documents: A/71/L.58, A/RES/71/280", True), ("Документы: E/2018/4", True), ("A/71/L.58 and Add.1", False),
        ("A/71/L.58", True), ("Documents:", True), ("Documents presented by Ada Pereira", False), ("Ada Pereira", False),
    ],
)  # fmt: skip
def test_lists_of_documents(line: str, only: bool) -> None:
    assert lists_documents(_passage(line)) is only


def test_a_reception_is_no_person() -> None:
    paper = (
        "# حلقة عمل بشأن التعاون الحدودي\n\n**برنامج العمل**\n\n## الاثنين 20 كانون الثاني/يناير 2020\n\n"
        "### 09:00–10:30 تنقل العمال\n\nالمتحدث: السيد خالد العمري، وزير العمل\n\n### 18:30–20:00 حفل استقبال\n"
    )
    found = [(item.title, [one.name for one in item.people]) for item in items(paper)]
    assert found == [("تنقل العمال", ["خالد العمري"]), ("حفل استقبال", [])]


def test_a_slot_that_names_a_speaker_has_the_matter_below_as_title() -> None:
    paper = (
        "Seminar on harbours\n\nProgramme\n\n5 June 2031\n\n9:00 Registration\n10:00 Prof. Ada Pereira, Director of Ports\n"
        "What the tides do to the quays\n11:00 Dr. Jun Kovacs, Head of Wharves\n12:00 Lunch\n"
    )
    read_items = read(Document("paper.txt", paper.encode())).programme.items
    assert [(item.title, [one.name for one in item.people]) for item in read_items] == [
        ("Registration", []),
        ("What the tides do to the quays", ["Ada Pereira"]),
        ("Jun Kovacs", ["Jun Kovacs"]),
        ("Lunch", []),
    ]


def test_the_head_of_a_table_of_people_is_no_matter() -> None:
    heads = "".join(f"<th><b>{words}</b></th>" for words in ("", "Name", "Position", "Organization"))
    seat = "<tr><td>Discussants</td><td>Ada Pereira</td><td></td><td></td></tr>"
    paper = (
        "<h1>Programme</h1><h2>Seminar on harbours</h2><h3>5 June 2031</h3><table><tr><th>Time</th><th>Activity</th></tr>"
        f"<tr><td>9:00 a.m.</td><td><p><b>Keynote 2:</b></p><p><b>Ada Pereira</b></p><table><tr>{heads}</tr>{seat}</table></td></tr>"
        "<tr><td>11:00 a.m.</td><td>Lunch</td></tr></table>"
    )
    read_items = read(Document("paper.html", paper.encode())).programme.items
    assert [item.title for item in read_items] == ["Ada Pereira", "Lunch"]


def items(paper: str) -> tuple[Item, ...]:
    return read(Document("paper.md", paper.encode())).programme.items


def test_speakers_with_their_body_in_brackets_before_the_title_in_a_list_of_definitions() -> None:
    html = """<dl><dt>9 h 00</dt><dd><b>Ada Pereira</b> (Conseil du port)<br><i>Les marées hautes</i></dd>
        <dt>9 h 30</dt><dd><b>Eve Marchand</b> et <b>Ben Sim</b> (Institut des marées, Brest)<br><i>Compter les vagues</i></dd>
        <dt>10 h 00</dt><dd>Pause</dd>
        <dt>10 h 30</dt><dd><b>Carla Ruiz</b> (Université de Cadix)<br><i>Le sel des étangs</i></dd></dl>"""
    programme = read(Document("page.html", html.encode())).programme
    assert [
        (f"{item.slot.start:%H:%M}", item.title, [(p.name, p.affiliation) for p in item.people])
        for item in programme.items
    ] == [
        ("09:00", "Les marées hautes", [("Ada Pereira", "Conseil du port")]),
        (
            "09:30",
            "Compter les vagues",
            [("Eve Marchand", "Institut des marées, Brest"), ("Ben Sim", "Institut des marées, Brest")],
        ),
        ("10:00", "Pause", []),
        ("10:30", "Le sel des étangs", [("Carla Ruiz", "Université de Cadix")]),
    ]


def test_a_paper_that_names_the_speaker_before_the_title() -> None:
    paper = """# Programme

3 May 2032

* 11:15 – 11:30 Ada Pereira — Tide Group

  Bridges between islands and shores

* 11:30 – 11:45 Benjamin Lund — Fog Laboratory

  Reading the ice of a bay

* 11:45 – 12:00 Clara Teixeira Sousa Olsen — Ropes & Nets

  Nets that mend themselves
"""
    assert [(i.title, [(p.name, p.affiliation) for p in i.people]) for i in items(paper)] == [
        ("Bridges between islands and shores", [("Ada Pereira", "Tide Group")]),
        ("Reading the ice of a bay", [("Benjamin Lund", "Fog Laboratory")]),
        ("Nets that mend themselves", [("Clara Teixeira Sousa Olsen", "Ropes & Nets")]),
    ]


def test_given_names_alone_in_a_column_of_people() -> None:
    paper = """# Schedule

| Time | Title | Presenter |
|---|---|---|
| 9:00 | Tides | Laurent + Ben |
| 9:30 | Ropes and knots | Ben |
| 10:00 | Coffee | All |
| 10:30 | Nets | Secretariat |
"""
    assert [(i.title, [p.name for p in i.people]) for i in items(paper)] == [
        ("Tides", ["Laurent", "Ben"]),
        ("Ropes and knots", ["Ben"]),
        ("Coffee", []),
        ("Nets", []),
    ]


def test_a_title_like_a_name_where_talks_or_a_speaker_stand_under_it() -> None:
    paper = """# Programa

09:00 - 11:00 MAREAS GRÁFICAS

Puertos Ágiles, por M. Noguera

Redes y nudos, por J. Revelles

11:00 - 11:30 Comida
"""
    assert [(i.title, [p.name for p in i.people]) for i in items(paper)] == [
        ("MAREAS GRÁFICAS", []),
        ("Puertos Ágiles", ["M. Noguera"]),
        ("Redes y nudos", ["J. Revelles"]),
        ("Comida", []),
    ]


def test_who_comes_on_which_day_is_no_table_of_days() -> None:
    paper = """# Workshop of Harbour Masters

## Schedule 4 June 2031

09:00 Welcome

09:30 Ropes and knots

### Participants

| Name | 4 June | 5 June | Berth |
| ---- | ------ | ------ | ----- |
| Ada Pereira | 1 | 0 | 1 |
| Benjamin Lund | 1 | 1 | 0 |
| Total | 2 | 1 | 1 |

## Schedule 5 June 2031 (staff only)

09:00 Review

12:00 End
"""
    assert [(item.slot.day, item.title) for item in items(paper)] == [
        (1, "Welcome"),
        (1, "Ropes and knots"),
        (2, "Review"),
        (2, "End"),
    ]


@pytest.mark.parametrize(
    ("text", "room"),
    [("Pearl Bay Exhibition Centre", True), ("Centre de congrès de la Baie", True), ("The centre of the tide", False)],
)  # fmt: skip
def test_a_centre_for_meetings_is_a_place(text: str, room: bool) -> None:
    assert names_a_room(text) is room


@pytest.mark.parametrize(
    ("text", "only"), [("Sala Verde", True), ("Facilitador: Ivo Lemos, CEPAL Sala Verde", False)]
)
def test_a_line_is_only_a_room_where_no_label_leads_it(text: str, only: bool) -> None:
    assert is_only_a_room(text) is only


def test_in_spanish_a_title_may_lead_to_who_is_in_charge_of_it() -> None:
    text = """# Programa

Martes 4 de marzo de 2036

9:00 – 9:30 Informe de los puertos, a cargo del Sr. Luis Paz, Director

9:30 – 10:00 Redes y cuerdas a cargo de la Sra. Ana Paz, Directora
"""
    found = shape(read(Document("programa.md", text.encode())).programme)
    assert [
        (item["title"], [(p["name"], p["position"]) for p in item["people"]]) for item in found["items"]
    ] == [
        ("Informe de los puertos", [("Luis Paz", "Director")]),
        ("Redes y cuerdas", [("Ana Paz", "Directora")]),
    ]


def test_questions_that_go_on_over_several_lines_are_whole() -> None:
    text = """\
Programm
9.00 – 9.30 Anmeldung
10.00 – 11.30 I. PANEL – FLÜSSE UND HÄFEN
Welche Unterschiede gibt es bei der Pflege von Häfen an der Küste
und im Binnenland, bei Kähnen und bei Booten aller Städte und was
bedeuten sie für die Schifffahrt? Warum können
sich manche Bräuche so hartnäckig
halten?
- Ada Pereira, Leiterin des Hafenamts
"""
    panel = read(Document("paper.txt", text.encode())).programme.items[1]
    assert panel.title == "PANEL – FLÜSSE UND HÄFEN"
    assert [person.name for person in panel.people] == ["Ada Pereira"]
    assert panel.questions == (
        "Welche Unterschiede gibt es bei der Pflege von Häfen an der Küste und im Binnenland, bei Kähnen und bei Booten"
        " aller Städte und was bedeuten sie für die Schifffahrt?",
        "Warum können sich manche Bräuche so hartnäckig halten?",
    )


def test_a_welcoming_or_closing_address_is_titled_whole() -> None:
    text = (
        "PROGRAMME\n\nMonday, 5 March 2035\n\n10:00 Opening\n• Welcoming address by Mr. Karl Amundsen, Executive Director\n"
        "• Closing address by Mr. Tom Ferrer, Director\n11:00 Coffee\n"
    )
    items = shape(read(Document("a.txt", text.encode())).programme)["items"]
    assert [(item["title"], [one["name"] for one in item["people"]]) for item in items] == [
        ("Opening", []),
        ("Welcoming address", ["Karl Amundsen"]),
        ("Closing address", ["Tom Ferrer"]),
        ("Coffee", []),
    ]
