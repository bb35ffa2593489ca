"""Every value of a reading is found again at its spans, in any paper: the samples, and the shared papers where they are."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import ROOT
from travaux.common.finding import Finding
from travaux.common.programme import TBC
from travaux.publish.json import shape
from travaux.reading import Reading, survey

FOLLOWS = {"kind", "status", "language", "distribution", "time_zone", "role"}
"""What follows from the words at its spans, or from other values, rather than being printed."""
CLOCKS = {"start", "end"}
DATES = {"date", "start_date", "end_date"}
LIBRARY = 40
_WORKED_OUT = re.compile(r"(?i)\bday\b|\d\s?[–-]\s?\d")
"""Where the date of a day is worked out from: its number, or the days of the meeting."""
_AN_I_FOR_A_1 = re.compile(r"(?<=\d)I\b")
"""What scanners make of a figure, and reading mends."""
_NO_VALUE = re.compile(r"/(?:id|day|parent|kind|symbol|file)\Z")


def _samples() -> list[Path]:
    return sorted(path for path in (ROOT / "examples").iterdir() if path.is_file() and path.suffix != ".md")


@pytest.mark.parametrize("paper", _samples(), ids=lambda path: path.name)
def test_values_of_the_samples_are_found_at_their_spans(paper: Path) -> None:
    assert faults(survey(paper)) == []


def test_values_of_real_papers_are_found_at_their_spans(shared: Path) -> None:
    papers = [path for path in sorted((shared / "papers").iterdir()) if path.suffix != ".tsv"]
    papers += sorted((shared / "library" / "un-2025").iterdir())[::3][:LIBRARY]
    assert [(paper.name, *fault) for paper in papers for fault in faults(survey(paper))] == []


def faults(reading: Reading) -> list[tuple[str, str, str]]:
    """Path, value and words of each finding that its place does not prove; values without a finding."""
    values = dict(_values(shape(reading.programme)))
    found = {one.path: one for one in reading.findings}
    bare = [
        (path, values[path], "no finding") for path in values if path not in found and not _is_index(path)
    ]
    wrong = [
        (one.path, one.value, reading.transcript.quote(one.spans))
        for one in reading.findings
        if values.get(one.path) != one.value or not (_is_on_page(one, reading) and _is_proved(one, reading))
    ]
    return bare + wrong


def _values(value: Any, path: str = "") -> Iterator[tuple[str, Any]]:
    """Every value of a JSON shape with its pointer."""
    if isinstance(value, dict):
        for key, one in value.items():
            yield from _values(one, f"{path}/{key}")
    elif isinstance(value, list):
        for index, one in enumerate(value):
            yield from _values(one, f"{path}/{index}")
    elif value is not None:
        yield path, value


def _is_index(path: str) -> bool:
    """What counts or sorts items, or repeats another value, and the file's name."""
    return bool(_NO_VALUE.search(path)) and path != "/paper/kind"


def _is_on_page(finding: Finding, reading: Reading) -> bool:
    """Each span lies in lines of the page that it names."""
    lines = reading.transcript.lines
    return 0 <= finding.certainty <= 1 and all(
        {line.page for line in lines if line.start < span.end and span.start < line.end} == {span.page}
        for span in finding.spans
    )


def _is_proved(finding: Finding, reading: Reading) -> bool:
    field = next(part for part in reversed(finding.path.split("/")) if not part.isdecimal())
    quote = reading.transcript.quote(finding.spans)
    if field in FOLLOWS or finding.value == TBC:
        return True
    if not finding.spans:
        return field == "number" and any(line.label for line in reading.transcript.lines)
    if field in CLOCKS:
        return _is_clock(finding.value, _numbers(quote))
    if field in DATES:
        return int(finding.value.split("-")[-1]) in _numbers(quote) or bool(_WORKED_OUT.search(quote))
    if field == "symbols":
        return finding.value == _AN_I_FOR_A_1.sub("1", quote)
    if field == "series":
        return set(_words(finding.value)) <= set(_words(quote))
    return _words(finding.value) == _words(quote)


def _words(text: str) -> list[str]:
    """Without the commas that part words taken from several places."""
    return re.findall(r"[^\s,\u2060]+", text)


def _numbers(text: str) -> set[int]:
    return {int(one) for one in re.findall(r"\d+", text)}


def _is_clock(value: str, printed: set[int]) -> bool:
    """True where the hour, of twelve or twenty-four, and the minute are printed; "0900" holds both, "noon" neither."""
    hour, minute = (int(part) for part in value.split(":"))
    apart = {hour, hour % 12, hour % 12 + 12} & printed and (not minute or minute in printed)
    return bool(apart) or 100 * hour + minute in printed or (value == "12:00" and not printed)
