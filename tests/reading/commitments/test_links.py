"""Provisions that a passage names, and those that it is close to."""

from __future__ import annotations

import pytest

from tests.reading.commitments.support import written
from travaux.common.frameworks import short_name, short_names
from travaux.reading.commitments.links import provisions_of
from travaux.reading.passage import Passage


def links(text: str) -> list[tuple[str, str, bool]]:
    transcript = written(text)
    return [
        (one.framework, one.number, one.named)
        for one in provisions_of(Passage.of(transcript, transcript.lines))
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("as target 10.7 asks", [("2030 Agenda", "10.7", True)]),
        ("Sustainable Development Goals 5 and 8", [("2030 Agenda", "5", True), ("2030 Agenda", "8", True)]),
        ("objective 5 (c) of the Global Compact for Migration",
         [("Global Compact for Migration", "5 (c)", True), ("Global Compact for Migration", "", True)]),
        ("objective 5 of our strategic plan", []),
        ("General Assembly resolution 71/1", [("A/RES/71/1", "", True)]),
        ("its resolution 2023/34", [("E/RES/2023/34", "", True)]),
        ("paragraph 11 of resolution 2444 (2018)", [("S/RES/2444 (2018)", "11", True)]),
        ("Goal 20 of the season", []),
        ("article 12 of the Convention on the Rights of the Child",
         [("Convention on the Rights of the Child", "12", True)]),
    ],
)  # fmt: skip
def test_named(text: str, found: list[tuple[str, str, bool]]) -> None:
    assert links(text) == found


@pytest.mark.parametrize(
    ("text", "objectives"),
    [
        ("We shall cut the cost of remittances.", ["20"]),
        ("They fight trafficking in persons and the smuggling of migrants.", ["9", "10"]),
        ("Arms trafficking continues.", []),
        ("The migration routes of reindeer are protected.", []),
        ("The data migration to the new platform is complete.", []),
    ],
)
def test_close(text: str, objectives: list[str]) -> None:
    found = links(text)
    assert sorted((number for _, number, _ in found), key=int) == objectives
    assert not any(named for *_, named in found)


def test_short_names() -> None:
    assert len(short_names()) == 17 + 21 + 23
    assert short_name("Global Compact for Migration", "5 (c)") == "Regular pathways"
    assert short_name("Paris Agreement", "2") is None
