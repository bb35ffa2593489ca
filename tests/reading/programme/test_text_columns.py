"""Running orders set in columns of text, and what a narrow column makes of lines and slots."""

from __future__ import annotations

from typing import Any

import pytest
import typst

from tests.reading.programme.outline import outline
from tests.reading.readers.sheets import column, drawn
from travaux.reading import Document, read

COLUMNS = """#set page(width: 400pt, height: 420pt, margin: 30pt); #set text(font: "Libertinus Serif", size: 10pt)
= {title}
#v(8pt)
#columns(2, gutter: 20pt)[
{left}
#colbreak()
{right}
]
"""


def _read(source: str) -> list[tuple[str, int | None, list[tuple[str, str | None]]]]:
    programme = read(Document("paper.pdf", typst.compile(source.encode()))).programme
    return [
        (
            item.title,
            item.parent,
            [
                (one.name, ", ".join(filter(None, (one.position, one.affiliation))) or None)
                for one in item.people
            ],
        )
        for item in programme.items
    ]


@pytest.mark.parametrize(
    ("title", "left", "right", "expected"),
    [
        (
            "Workshop on the quays of the northern harbours, 4 June 2031",
            "9:00 Welcome\n\n9:30 – 11:00 Panel 1: Quays\n\nModerator: Ada Pereira, Head of the Harbour Office",
            "11:00 Coffee break\n\n11:30 – 12:30 Panel 2: Cranes\n\nModerator: Jun Kovacs, Crane Board of the Coast\n\n12:30 Closing",
            [
                ("Welcome", None, []),
                ("Quays", None, [("Ada Pereira", "Head of the Harbour Office")]),
                ("Coffee break", None, []),
                ("Cranes", None, [("Jun Kovacs", "Crane Board of the Coast")]),
                ("Closing", None, []),
            ],
        ),
        (
            "Journée d’étude sur les phares et balises du littoral, 4 juin 2031",
            "9h00 Accueil\n\n9h30 – 11h00 Table ronde 1 : Feux\n\n« Allumer sans brûler la côte », par Maria Santos, Institut des phares",
            "« Éteindre à temps quand il faut », par Paul Girard, École de la mer\n\n11h00 Pause café\n\n11h30 Clôture",
            [
                ("Accueil", None, []),
                ("Feux", None, []),
                ("« Allumer sans brûler la côte »", 2, [("Maria Santos", "Institut des phares")]),
                ("« Éteindre à temps quand il faut »", 2, [("Paul Girard", "École de la mer")]),
                ("Pause café", None, []),
                ("Clôture", None, []),
            ],
        ),
    ],
)
def test_a_running_order_goes_on_at_the_top_of_the_second_column(
    title: str, left: str, right: str, expected: list[object]
) -> None:
    assert _read(COLUMNS.format(title=title, left=left, right=right)) == expected


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ("10:45 – Keynote on", "11:45 coasts and dunes", "d1 10:45-11:45 Keynote on coasts and dunes"),
        ("10.45 – Keynotes", "11.45 Ms Ada Pereira, Dune Office", "d1 10:45-11:45 Keynotes"),
    ],
)
def test_a_slot_broken_behind_its_dash_is_whole(first: str, second: str, expected: str) -> None:
    text = (
        f"Agenda\n4 June 2031\n\n09:00 – 10:45 Opening of the dunes\n{first}\n{second}\n11:45 – 12:30 Lunch\n"
    )
    assert outline(text, suffix="txt")[1].replace(" 2031-06-04", "") == expected


def test_a_dash_between_times_and_titles_breaks_no_slot() -> None:
    text = "Agenda\n4 June 2031\n\n9:00 – Opening\n10:00 – Tides\n11:00 Coffee break\n11:30 – Dunes\n"
    assert [line.split(" ", 2)[2] for line in outline(text, suffix="txt")] == [
        "09:00 Opening",
        "10:00 Tides",
        "11:00 Coffee break",
        "11:30 Dunes",
    ]


@pytest.mark.parametrize(
    "names",
    [
        ("Ada Pereira", "Jun Kovacs", "Maria Santos"),
        ("Yusuf bin Omar Al-Bahri", "Paul Girard", "Elena Rivas"),
    ],
)
def test_names_set_like_headings_are_the_people_of_the_session(names: tuple[str, str, str]) -> None:
    posts = ("Minister for Harbours, Norland", "Director, Crane Board", "President, Dune Council")
    people = "".join(f"<h3>{name}</h3><p>{post}</p>" for name, post in zip(names, posts, strict=True))
    text = f"<h1>Programme</h1><p>4 June 2031</p><p>9:00 – 10:30 | Opening</p>{people}<p>10:45 – 12:00 | Lunch</p>"
    programme = read(Document("paper.html", text.encode())).programme
    assert [item.title for item in programme.items] == ["Opening", "Lunch"]
    assert [one.name for one in programme.items[0].people] == list(names)


@pytest.mark.parametrize(
    ("number", "title"),
    [("Première séquence", "Les quais d’hier"), ("Second session", "The quays of tomorrow")],
)
def test_a_number_and_the_heading_under_it_are_one(number: str, title: str) -> None:
    text = f"# Programme\n\n4 June 2031\n\n9:00 Opening\n\n## {number}\n\n## {title}\n\n10:00 Walls\n\n11:00 Cranes\n"
    found = [line.replace(" 2031-06-04", "") for line in outline(text)]
    assert found == ["d1 09:00 Opening", f"d1 [{number}] {title}", "  d1 10:00 Walls", "  d1 11:00 Cranes"]


@pytest.mark.parametrize(("first", "second"), [("9.00 – 10.00", "10.00 – 11.30"), ("9:00", "10:30 – 12:00")])
def test_slots_in_the_cells_of_a_table_of_days(first: str, second: str) -> None:
    text = f"""<h1>Programme</h1><table>
<tr><th>Monday, 3 June 2031</th><th>Tuesday, 4 June 2031</th></tr>
<tr><td><p>{first} Breakfast</p><p>{second} On walls</p></td><td><p>{first} Breakfast</p><p>{second} On cranes</p></td></tr>
</table>"""
    titles = [line.split(" ", 3)[3] for line in outline(text, suffix="html")]
    assert titles == ["Breakfast", "On walls", "Breakfast", "On cranes"]


@pytest.mark.parametrize("unit", ["hs", "hs.", "hrs"])
def test_hours_in_brackets_behind_titles(unit: str) -> None:
    text = f"Programa\n4 de junio de 2031\n\nApertura (9.00 – 10.00{unit})\nPanel 1: Muelles (10.00-11.30{unit})\n"
    assert [line.split(" ", 2)[2] for line in outline(text, suffix="txt")] == [
        "09:00-10:00 Apertura",
        "10:00-11:30 [Panel 1] Muelles",
    ]


@pytest.mark.parametrize(
    "line", ["Time: 9:00 – 17:00 Place: Quay Room", "Horario: 9:00 – 17:00 Lugar: Sala del Muelle"]
)
def test_the_hours_of_a_meeting_with_its_place_are_no_entry(line: str) -> None:
    text = f"Agenda\n4 June 2031\n{line}\n\n9:00 – 10:00 Opening\n10:00 – 11:00 Walls\n"
    assert len(outline(text, suffix="txt")) == 2


def test_talks_under_a_word_for_themes_are_told_by_who_presents_them() -> None:
    text = """# Agenda

4 June 2031

9:00 – 11:00 Walls and cranes

Themes:

- "Walls of the north", presented by Ms. Ada Pereira, Wall Office
- "The state of cranes"
- "Dunes. What they hold", presented by Mr. Jun Kovacs

11:00 – 12:00 Lunch
"""
    items = read(Document("paper.md", text.encode())).programme.items
    assert [(item.title, item.parent, [one.name for one in item.people]) for item in items] == [
        ("Walls and cranes", None, []),
        ('"Walls of the north"', 1, ["Ada Pereira"]),
        ('"The state of cranes"', 1, []),
        ('"Dunes. What they hold"', 1, ["Jun Kovacs"]),
        ("Lunch", None, []),
    ]


@pytest.mark.parametrize("evening", ["Культурная программа", "Встреча делегаций"])
def test_a_day_without_times_holds_what_stands_under_it(evening: str) -> None:
    text = f"Программа\n\n3 июня 2031 года\nВ течение дня\nПрибытие делегаций\n{evening}\n\n4 июня 2031 года\n9:00-10:00 Открытие\n10:00-11:00 Причалы\n"
    assert outline(text, suffix="txt")[:2] == [
        "d1 2031-06-03 Прибытие делегаций",
        f"d1 2031-06-03 {evening}",
    ]


FULL = """#set page(width: {width}pt, height: 300pt, margin: 30pt); #set text(font: "Libertinus Serif", size: 10pt)
= Programme of the harbour forum, 4 June 2031
#v(8pt)
9:00 – 10:00 Opening

Moderator: Ada Pereira, Permanent Representative of Norland to the Harbour Union \\
{second}

10:00 – 11:00 Cranes and quays of the northern coast, with a word on their lamps and their keepers

11:00 Closing
"""


@pytest.mark.parametrize("width", [405, 420, 450])
@pytest.mark.parametrize(
    ("second", "expected"),
    [
        (
            "Speaker: To be confirmed (Ministry of Labour of Norland)",
            ("TBC", "Ministry of Labour of Norland"),
        ),
        ("Mr. Jun Kovacs, Director, Crane Board", ("Jun Kovacs", "Director, Crane Board")),
    ],
)
def test_who_begins_the_line_below_a_full_one_is_another(
    width: int, second: str, expected: tuple[str, str]
) -> None:
    assert _read(FULL.format(width=width, second=second))[0][2] == [
        ("Ada Pereira", "Permanent Representative of Norland to the Harbour Union"),
        expected,
    ]


def test_parallel_sessions_with_their_slots_stand_beside_one_another() -> None:
    sessions = {"A: Ferries": ("Locks", "Cranes", "Tolls"), "B: Canals": ("Weirs", "Pilots", "Buoys")}

    def page(canvas: Any) -> None:
        column(canvas, 40, 60, ["Forum on tides, Monday 4 March 2030"])
        column(canvas, 40, 90, ["9:00-9:45 Opening of the forum"])
        for place, (name, talks) in enumerate(sessions.items()):
            top = column(canvas, 40 + 280 * place, 120, [f"Session {name} (10:00-11:30)"], 24)
            for talk, clock in zip(talks, ("10:00-10:30", "10:30-11:00", "11:00-11:30"), strict=True):
                top = column(canvas, 40 + 280 * place, top, [clock, talk]) + 12
        column(canvas, 40, 290, ["11:30-12:00 Coffee break", "12:00-13:00 Panel on pilots and tolls"], 24)

    programme = read(drawn(page)).programme
    assert [(item.title, item.parent) for item in programme.items] == [
        ("Opening of the forum", None),
        ("Ferries", None), ("Locks", 2), ("Cranes", 2), ("Tolls", 2),
        ("Canals", None), ("Weirs", 6), ("Pilots", 6), ("Buoys", 6),
        ("Coffee break", None), ("Panel on pilots and tolls", None),
    ]  # fmt: skip


def test_a_lone_clock_at_the_edge_of_a_list_of_times_is_an_entry() -> None:
    source = """#set page(width: 330pt, height: 300pt, margin: 30pt); #set text(font: "Libertinus Serif", size: 10pt)
= Forum on tides
13:00 – 15:20 Question of ferries and where they land \\
15:20 – 17:00 Breakout on three futures (facilitator: Lin Okafor) \\
19:00 Dinner at the boathouse"""
    assert [title for title, _, _ in _read(source)][-1] == "Dinner at the boathouse"
