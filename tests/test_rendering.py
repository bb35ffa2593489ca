"""Rendered papers hold what they are said to hold, and the same seed gives the same papers."""

from __future__ import annotations

import html
import io
import json
import random
import re
import sys
import unicodedata
import zipfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "tools"))

from rendering.families import FAMILIES
from rendering.model import Entry, Person, Source, gold
from rendering.paper import Paper, papers
from rendering.sources import Sources, cut
from rendering.style import choose
from rendering.wording import clock, slot
from rendering.words import LANGUAGES, words

COUNT = len(FAMILIES)


@pytest.fixture(scope="module")
def made() -> list[Paper]:
    """One paper of each family, from made programmes only."""
    return list(papers(Sources([]), seed=5, count=COUNT))


def plain(paper: Paper) -> str:
    """All text of a paper, by means other than the readers of the product."""
    suffix = paper.name.rsplit(".", 1)[1]
    if suffix == "pdf":
        with pypdfium2.PdfDocument(paper.data) as document:
            return "\n".join(page.get_textpage().get_text_bounded() for page in document)
    text = paper.data.decode() if suffix != "docx" else ""
    if suffix == "docx":
        with zipfile.ZipFile(io.BytesIO(paper.data)) as package:
            text = package.read("word/document.xml").decode()
    if suffix in ("docx", "html"):
        text = html.unescape(
            re.sub(r"<[^>]+>", "", re.sub(r"<(br|/p|/td|/li|/h\d|/div|w:br)[^>]*>|</w:p>", " ", text))
        )
    return text


def tokens(text: str) -> list[str]:
    return re.findall(r"[^\W_]+", unicodedata.normalize("NFKC", text).casefold())


def values(paper: Paper) -> Iterator[str]:
    for item in paper.expected["items"]:
        yield item["title"]
        yield from (item["room"] or "", *item["questions"], *item["documents"])
        for person in item["people"]:
            if person["name"] != "TBC":
                yield " ".join(filter(None, (person["name"], person["position"], person["affiliation"])))


def test_every_expected_value_stands_in_the_paper(made: list[Paper]) -> None:
    missing = []
    for paper in made:
        there = Counter(tokens(plain(paper)))
        joined = "".join(tokens(plain(paper)))
        missing += [
            (paper.name, value)
            for value in values(paper)
            if any(word not in there and word not in joined for word in tokens(value))
        ]
    assert missing == []


def test_the_same_seed_gives_the_same_bytes(made: list[Paper]) -> None:
    again = list(papers(Sources([]), seed=5, count=COUNT))
    assert [(one.name, one.data, one.expected) for one in again] == [
        (one.name, one.data, one.expected) for one in made
    ]
    other = list(papers(Sources([]), seed=6, count=COUNT))
    assert {one.data for one in other}.isdisjoint(one.data for one in made)


def test_all_families_are_rendered(made: list[Paper]) -> None:
    assert sorted(one.family for one in made) == sorted(family.name for family in FAMILIES)
    assert all(len(one.expected["items"]) > 0 for one in made)


def test_the_word_tables_have_the_same_keys() -> None:
    shapes = [{part: sorted(table) for part, table in words(language).items()} for language in LANGUAGES]
    assert all(shape == shapes[0] for shape in shapes)


def test_gold_counts_items_in_reading_order() -> None:
    talk = Entry("Talk", "talk", people=(Person("Ana Ruiz", "speaker", "Mayor", "Quito"),))
    source = Source("x", "en", "Meeting", (Entry("Session", children=(talk,)), Entry("Lunch", "break")))
    items = gold(source, "x.txt")["items"]
    assert [(item["id"], item["parent"], item["title"]) for item in items] == [
        (1, None, "Session"), (2, 1, "Talk"), (3, None, "Lunch"),
    ]  # fmt: skip
    assert items[1]["people"] == [
        {"name": "Ana Ruiz", "role": "speaker", "position": "Mayor", "affiliation": "Quito"}
    ]


def test_long_programmes_are_cut_to_whole_entries() -> None:
    entries = tuple(
        Entry(f"Item {n}", day=n // 30 + 1, date=f"2020-01-{n // 30 + 1:02d}") for n in range(150)
    )
    for seed in range(20):
        part = cut(Source("x", "en", "Meeting", entries), random.Random(seed))
        assert 1 <= len(part.entries) <= 60
        assert [entry.day for entry in part.entries][0] == 1
        assert part.start == part.entries[0].date


@pytest.mark.parametrize(
    ("name", "printed"),
    [
        ("10:00", "09:05"),
        ("10.00", "09.05"),
        ("ampm", "9:05 a.m."),
        ("AM", "9:05AM"),
        ("10h", "9h05"),
        ("un", "9:05 a.m."),
    ],
)
def test_clock_styles(name: str, printed: str) -> None:
    style = choose(Source("x", "en", "Meeting", ()), random.Random(1))
    style = replace(style, clock=name, padded=True, extent="range", dash="–")
    assert clock(style, "09:05") == printed
    assert slot(replace(style, clock="un"), Entry("x", start="15:00", end="18:00")) == "3–6 p.m."
    assert slot(style, Entry("x")) == ""


def test_expected_json_is_the_shape_of_the_gold(made: list[Paper]) -> None:
    for paper in made:
        data = json.loads(paper.expected_json())
        assert sorted(data) == ["items", "meeting", "paper"]
        known = {item["id"] for item in data["items"]}
        assert all(item["parent"] is None or item["parent"] in known for item in data["items"])
