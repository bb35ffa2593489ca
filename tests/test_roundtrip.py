"""What is published as a paper, read back from what is visible on it, gives the same programme.

Every programme of the sample keeps its days, items, times, rooms, questions and documents, and the identity of the
meeting. How often people's posts and bodies come back word for word is measured by tools/roundtrip.py.
"""

from __future__ import annotations

import io
import random
import sys
import zipfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "tools"))

from programmes.compare import differences
from programmes.journal import Journal
from programmes.make import LANGUAGES, programme
from programmes.visible import visible
from roundtrip import FORMATS, cases, outcomes, trip
from tests.publish.samples import STOCKTAKING
from travaux.common.errors import MissingPart
from travaux.common.programme import Programme
from travaux.publish import registry
from travaux.publish.edition import Edition
from travaux.reading import Document, read

_OF_PEOPLE = ("names", "roles", "posts", "honorifics", "item kind")


def about_structure(found: list[str]) -> list[str]:
    return [line for line in found if not line.startswith(_OF_PEOPLE)]


@pytest.mark.parametrize("name", [name for name in FORMATS if name != "pdf"])
@settings(max_examples=24, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
@given(seed=st.integers(0, 10_000), language=st.sampled_from(LANGUAGES))
def test_the_running_order_comes_back(name: str, seed: int, language: str) -> None:
    assert trip(programme(random.Random(seed), language), name) == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", FORMATS)
def test_a_whole_programme_comes_back_in_every_form_and_language(name: str, language: str) -> None:
    try:
        trips = [trip(programme(random.Random(seed), language), name) for seed in range(1, 4)]
    except MissingPart as missing:
        pytest.skip(f"left out: a PDF in {language}: {missing}")
    assert trips == [[], [], []]


def test_a_workbook_comes_back_row_by_row() -> None:
    found = read(Document("x.xlsx", registry.by_name("xlsx").one(Edition(STOCKTAKING)))).programme

    def told(one: Programme) -> list[tuple[object, ...]]:
        return [
            (i.title, i.number, i.slot, [p.name for p in i.people], i.questions, i.documents)
            for i in one.items
        ]

    # The last row has neither day nor time, and counts on from the one above.
    assert told(found)[:-1] == told(STOCKTAKING)[:-1]
    assert len(found.items) == len(STOCKTAKING.items)


def test_a_random_programme_is_the_same_for_the_same_seed_and_holds_what_is_hard() -> None:
    made = [programme(random.Random(seed), language) for seed in range(40) for language in LANGUAGES]
    assert made == [programme(random.Random(seed), language) for seed in range(40) for language in LANGUAGES]
    items = [item for one in made for item in one.items]
    parallel = sum(a.slot == b.slot for one in made for a, b in zip(one.items, one.items[1:], strict=False))
    assert parallel > 100
    assert sum(item.slot.overnight for item in items) > 40
    english = [
        p.name for one in made if one.paper.language == "en" for item in one.items for p in item.people
    ]
    assert any("\u0600" <= name[0] <= "\u06ff" for name in english)
    assert all(list(differences(one, one)) == [] for one in made)


def test_only_what_is_visible_is_read_back() -> None:
    edition = Edition(STOCKTAKING)
    page = visible(registry.by_name("html").one(edition).encode(), "html")  # type: ignore[union-attr]
    assert b"<title>" not in page
    assert b"datetime=" not in page
    document = registry.by_name("docx").one(edition)
    names = zipfile.ZipFile(io.BytesIO(visible(document, "docx"))).namelist()  # type: ignore[arg-type]
    assert "docProps/core.xml" not in names
    assert "word/document.xml" in names
    pdf = registry.by_name("pdf").one(edition)
    assert b"pdfuaid" in pdf  # type: ignore[operator]
    assert b"pdfuaid" not in visible(pdf, "pdf")  # type: ignore[arg-type]
    assert b"StructTreeRoot" not in visible(pdf, "pdf")  # type: ignore[arg-type]


def test_trips_that_a_journal_holds_are_not_made_again(tmp_path: Path) -> None:
    wanted = list(cases(4, 1, ["markdown", "html"], ["en"]))
    path = tmp_path / "trips.tsv"
    assert list(outcomes(wanted[:2], Journal(path), None)) == [(case, []) for case in wanted[:2]]
    Journal(path).keep(wanted[2], ["titles: as it was kept"])
    found = list(outcomes(wanted, Journal(path), None))
    assert sorted(found) == sorted(
        [(wanted[0], []), (wanted[1], []), (wanted[2], ["titles: as it was kept"]), (wanted[3], [])]
    )
    assert list(outcomes(wanted, Journal(path), 1.0)) == found
    assert len(path.read_text("utf-8").splitlines()) == 4


def test_no_more_trips_are_taken_when_time_is_up(tmp_path: Path) -> None:
    wanted = list(cases(40, 1, ["markdown"], ["en"]))
    assert [case for case, _ in outcomes(wanted, Journal(tmp_path / "trips.tsv"), 1.0)] == wanted[:1]
