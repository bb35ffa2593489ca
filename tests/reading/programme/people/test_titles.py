"""Titles of headings that name people."""

from __future__ import annotations

import pytest

from travaux.reading import Document, read


def _items(*lines: str) -> list[tuple[str, tuple[str, ...]]]:
    text = "\n\n".join(("# Programme", *lines))
    found = read(Document("paper.md", text.encode())).programme.items
    return [(item.title, tuple(person.name for person in item.people)) for item in found]


def test_the_star_of_a_note_is_no_part_of_a_title() -> None:
    lines = (
        "09:00 – 10:00 Committee on Ports*",
        "10:00 – 11:00 Tides * and * walls*",
        "11:00 – 12:00 Closing**",
    )
    assert [title for title, _ in _items(*lines)] == ["Committee on Ports", "Tides * and * walls*", "Closing"]


@pytest.mark.parametrize("act", ["Discours", "Intervention", "Allocution", "Présentation"])
def test_what_is_said_is_the_title_and_not_who_says_it(act: str) -> None:
    lines = (f"09:00 – 09:30 {act} de M. Jean Tavares, Ministre des ports", "09:30 – 10:00 Clôture")
    assert _items(*lines) == [(act, ("Jean Tavares",)), ("Clôture", ())]
