"""Titles of talks that sound like bodies, before a dash and the speaker."""

from __future__ import annotations

from travaux.publish.json import shape
from travaux.reading import Document, read

TALKS = """Workshop on harbour data

Monday, 5 March 2035

9:00 – 10:30 Where are we now?
    * {}
    * Harbour Council Data Service – Carl Berg
    * Discussion
10:30 – 11:00 Break
"""


def talks(*others: str) -> list[tuple[str, list[tuple[str, str | None, str | None]]]]:
    text = TALKS.format("\n    * ".join(others))
    return [
        (
            item["title"],
            [(one["name"], one["position"], one["affiliation"]) for one in item["people"]],
        )
        for item in shape(read(Document("paper.txt", text.encode())).programme)["items"]
        if item["parent"]
    ]


def test_what_stands_before_the_speaker_is_the_title_as_in_the_other_talks() -> None:
    assert talks("Tide tables of the coast – Ada Pereira", "Models of the estuary – Bo Lind") == [
        ("Tide tables of the coast", [("Ada Pereira", None, None)]),
        ("Models of the estuary", [("Bo Lind", None, None)]),
        ("Harbour Council Data Service", [("Carl Berg", None, None)]),
        ("Discussion", []),
    ]


def test_a_post_behind_the_name_leaves_the_title_as_it_is_too() -> None:
    found = talks(
        "Tide tables of the coast – Ms. Ada Pereira, Director",
        "Models of the estuary – Bo Lind",
        "World Bank Water Data – Dr. Jane Doe, Adviser",
    )
    assert found == [
        ("Tide tables of the coast", [("Ada Pereira", "Director", None)]),
        ("Models of the estuary", [("Bo Lind", None, None)]),
        ("World Bank Water Data", [("Jane Doe", "Adviser", None)]),
        ("Harbour Council Data Service", [("Carl Berg", None, None)]),
        ("Discussion", []),
    ]


def test_where_hardly_any_talk_has_a_plain_title_bodies_stay_bodies() -> None:
    assert talks("Ports Union of Norland – Bo Lind")[:2] == [
        ("Bo Lind", [("Bo Lind", None, "Ports Union of Norland")]),
        ("Carl Berg", [("Carl Berg", None, "Harbour Council Data Service")]),
    ]
