"""Symbols of documents beside the titles of an agenda."""

from __future__ import annotations

from tests.reading.programme.outline import outline
from travaux.reading.document import Document
from travaux.reading.pipeline import read

AGENDA = """PROVISIONAL AGENDA

1. Adoption of the agenda PORTS/WP.4/106/Rev.1
2. Consideration of draft resolution A/C.2/85/L.4
3. Night ferries PORTS/R.650, PORTS/R.651
4. Tides and quays PORTS/2032/9
5. Other business
"""


def test_symbols_behind_several_titles_are_documents_of_the_items() -> None:
    items = read(Document("paper.txt", AGENDA.encode())).programme.items
    assert [(item.number, item.title, item.documents) for item in items] == [
        ("1", "Adoption of the agenda", ("PORTS/WP.4/106/Rev.1",)),
        ("2", "Consideration of draft resolution A/C.2/85/L.4", ("A/C.2/85/L.4",)),
        ("3", "Night ferries", ("PORTS/R.650", "PORTS/R.651")),
        ("4", "Tides and quays", ("PORTS/2032/9",)),
        ("5", "Other business", ()),
    ]


def test_one_symbol_behind_a_title_stays_in_it() -> None:
    text = "PROVISIONAL AGENDA\n\n1. Opening\n2. Night ferries PORTS/R.650\n3. Closing\n"
    assert outline(text, suffix="txt") == [
        "d1 [1] Opening",
        "d1 [2] Night ferries PORTS/R.650",
        "d1 [3] Closing",
    ]
