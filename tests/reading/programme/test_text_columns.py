"""Running orders set in columns of text, and what a narrow column makes of lines and slots."""

from __future__ import annotations

import pytest
import typst

from tests.reading.programme.outline import outline
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
