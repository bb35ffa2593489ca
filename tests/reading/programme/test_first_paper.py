"""The workshop paper that has lost its line breaks: as it is, and with other people in another order."""

from __future__ import annotations

import re
import sys
from pathlib import Path
from typing import Any

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parents[3] / "tools"))

import first_paper
from travaux.reading import read
from travaux.reading.document import Document
from travaux.reading.result import Reading


def _rows(items: list[dict[str, Any]]) -> list[tuple[Any, ...]]:
    return [(i["number"], i["title"], i["day"], i["start"], i["end"], i["kind"] == "break") for i in items]


def _seats(items: list[dict[str, Any]]) -> list[list[tuple[str, str]]]:
    return [[(p["name"], p["role"]) for p in i["people"]] for i in items]


def _capacities(items: list[dict[str, Any]]) -> list[list[str]]:
    return [
        [
            " ".join(sorted(re.findall(r"\w+", f"{p['position'] or ''} {p['affiliation'] or ''}")))
            for p in i["people"]
        ]
        for i in items
    ]


def plain(reading: Reading) -> list[dict[str, Any]]:
    def clock(value: Any) -> str | None:
        return f"{value:%H:%M}" if value else None

    return [
        {
            "number": item.number, "title": item.title, "day": item.slot.day, "kind": item.kind.value,
            "start": clock(item.slot.start), "end": clock(item.slot.end), "questions": list(item.questions),
            "people": [
                {"name": p.name, "role": p.role.value, "position": p.position, "affiliation": p.affiliation}
                for p in item.people
            ],
        }
        for item in reading.programme.items
    ]  # fmt: skip


def _check(text: str, expected: list[dict[str, Any]]) -> None:
    got = plain(read(Document("paper.txt", text.encode())))
    assert _rows(got) == _rows(expected)
    assert _seats(got) == _seats(expected)
    assert _capacities(got) == _capacities(expected)
    assert [i["questions"] for i in got] == [i["questions"] for i in expected]


@pytest.mark.usefixtures("shared")
def test_the_paper_as_it_is():
    expected = first_paper.gold()["items"]
    assert sum(len(i["people"]) for i in expected) == 35
    assert sum(len(i["questions"]) for i in expected) == 31
    _check(first_paper.text(), expected)


@pytest.mark.usefixtures("shared")
@pytest.mark.parametrize("seed", first_paper.SEEDS)
def test_other_people_in_another_order(seed: int):
    _check(*first_paper.other(seed))


@pytest.mark.usefixtures("shared")
def test_the_paper_can_be_taken_apart_and_put_together():
    """The instrument itself: nothing of the paper is lost on the way to its blocks."""
    _, pages, _ = first_paper.parts(first_paper.text())
    blocks = first_paper.blocks(pages, first_paper.gold())
    kept = " ".join(block.words.replace(first_paper.PAGE, "") for block in blocks).split()
    whole = first_paper.without_times(" ".join(pages)).replace("End of Workshop", "").split()
    assert kept == whole
