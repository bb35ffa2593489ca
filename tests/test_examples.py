"""The samples are read whole: every slot, title, person, question and document, against readings made by hand."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from travaux.common.errors import NoProgramme
from travaux.publish.json import shape
from travaux.reading import Document, read
from travaux.reading.identity import identify
from travaux.reading.readers import transcribe

EXAMPLES = Path(__file__).resolve().parents[1] / "examples"
EXPECTED = {
    path.stem: json.loads(path.read_text("utf-8")) for path in sorted((EXAMPLES / "expected").glob("*.json"))
}
PROGRAMMES = [name for name, expected in EXPECTED.items() if expected["items"]]
OTHERS = [name for name, expected in EXPECTED.items() if not expected["items"]]
LARGEST = 200 * 1024

ASPECTS = {
    "slots": PROGRAMMES,
    "people": PROGRAMMES,
    "questions": PROGRAMMES,
    "documents": PROGRAMMES,
    "meeting": PROGRAMMES,
    "others": OTHERS,
}


@pytest.fixture(scope="module")
def readings() -> dict[str, dict[str, Any]]:
    return {}


def reading(name: str, readings: dict[str, dict[str, Any]]) -> dict[str, Any]:
    if name not in readings:
        result = read(EXAMPLES / EXPECTED[name]["paper"]["file"])
        readings[name] = shape(result.programme)
    return readings[name]


JOINTS = frozenset(
    [
        "of",
        "for",
        "the",
        "to",
        "in",
        "at",
        "de",
        "la",
        "le",
        "les",
        "du",
        "des",
        "del",
        "el",
        "los",
        "las",
        "y",
        "et",
    ]
)


def capacity(person: dict[str, Any]) -> list[str]:
    """The words of position and affiliation together, without the small words that join a post to its body.

    Where the page does not part the two, either may hold both.
    """
    words = f"{person['position'] or ''} {person['affiliation'] or ''}".replace(",", " ").split()
    return [word for word in words if word not in JOINTS]


def slots(programme: dict[str, Any]) -> list[tuple[Any, ...]]:
    fields = ("day", "date", "start", "end", "number", "title", "parent")
    return [tuple(item[field] for field in fields) for item in programme["items"]]


def people(programme: dict[str, Any]) -> list[tuple[str, list[tuple[str, str, list[str]]]]]:
    return [
        (item["title"], [(one["name"], one["role"], capacity(one)) for one in item["people"]])
        for item in programme["items"]
    ]


def listed(programme: dict[str, Any], field: str) -> list[tuple[str, list[str]]]:
    return [(item["title"], list(item[field])) for item in programme["items"]]


@pytest.mark.parametrize("name", ASPECTS["slots"])
def test_slots_and_titles(name: str, readings: dict[str, dict[str, Any]]) -> None:
    assert slots(reading(name, readings)) == slots(EXPECTED[name])


@pytest.mark.parametrize("name", ASPECTS["people"])
def test_people(name: str, readings: dict[str, dict[str, Any]]) -> None:
    assert people(reading(name, readings)) == people(EXPECTED[name])


@pytest.mark.parametrize("name", ASPECTS["questions"])
def test_questions(name: str, readings: dict[str, dict[str, Any]]) -> None:
    assert listed(reading(name, readings), "questions") == listed(EXPECTED[name], "questions")


@pytest.mark.parametrize("name", ASPECTS["documents"])
def test_documents(name: str, readings: dict[str, dict[str, Any]]) -> None:
    assert listed(reading(name, readings), "documents") == listed(EXPECTED[name], "documents")


@pytest.mark.parametrize("name", ASPECTS["meeting"])
def test_meeting(name: str, readings: dict[str, dict[str, Any]]) -> None:
    found, expected = reading(name, readings), EXPECTED[name]
    dates = ("start_date", "end_date")
    assert [found["meeting"][field] for field in dates] == [expected["meeting"][field] for field in dates]
    for field in ("kind", "status", "symbol", "language"):
        assert (field, found["paper"][field]) == (field, expected["paper"][field])


@pytest.mark.parametrize("name", ASPECTS["others"])
def test_papers_without_a_programme(name: str) -> None:
    expected = EXPECTED[name]["paper"]
    document = Document.open(EXAMPLES / expected["file"])
    identity = identify(transcribe(document))
    assert identity.kind is not None
    assert identity.kind.value == expected["kind"]
    assert identity.date is not None
    assert identity.date.value == expected["date"]
    with pytest.raises(NoProgramme):
        read(document)


def test_every_sample_has_an_expected_reading() -> None:
    files = {path.name for path in EXAMPLES.iterdir() if path.is_file() and path.name != "README.md"}
    assert files == {expected["paper"]["file"] for expected in EXPECTED.values()}
    assert all((EXAMPLES / name).stat().st_size <= LARGEST for name in files)


def test_the_final_programme_differs_from_the_provisional_one() -> None:
    provisional, final = EXPECTED["vienna-2017-provisional"], EXPECTED["vienna-2017-final"]
    assert slots(provisional) != slots(final)
    assert any(one["name"] == "TBC" for item in provisional["items"] for one in item["people"])
    assert not any(one["name"] == "TBC" for item in final["items"] for one in item["people"])
