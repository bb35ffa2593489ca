"""What the tutorial promises, on the project's own samples."""

from __future__ import annotations

import json
from pathlib import Path

from icalendar import Calendar, Event

from tests.cli.conftest import shell

PROVISIONAL = "examples/vienna-2017-provisional.docx"
FINAL = "examples/vienna-2017-final.docx"


def events(path: Path) -> dict[str, Event]:
    return {str(event["UID"]): event for event in Calendar.from_ical(path.read_bytes()).events}


def test_items_of_the_final_programme_take_the_place_of_the_provisional_ones(
    root: Path, tmp_path: Path
) -> None:
    calendars = []
    for paper in (PROVISIONAL, FINAL):
        target = tmp_path / "vienna.ics"
        assert shell("read", paper, "--output", target, cwd=root).returncode == 0
        calendars.append(events(target))
    provisional, final = calendars
    kept = provisional.keys() & final.keys()
    titles = {str(final[uid]["SUMMARY"]) for uid in kept}
    assert {"Lunch", "Summary panel discussion", "Closing remarks"} <= titles
    assert any(final[uid]["DTEND"].dt != provisional[uid]["DTEND"].dt for uid in kept)


def test_all_samples_in_one_run(root: Path, tmp_path: Path) -> None:
    papers = sorted(
        path
        for path in (root / "examples").iterdir()
        if path.suffix in {".docx", ".pdf", ".html", ".md", ".txt"}
    )
    target = tmp_path / "all.json"
    done = shell("read", *papers, "--output", target, "--jobs", "2", cwd=root)
    read = {entry["paper"]["file"] for entry in json.loads(target.read_text("utf-8"))}
    lines = done.stderr.splitlines()
    assert len(read) + len(lines) == len(papers)
    assert all(str(path) in "".join(lines) for path in papers if path.name not in read)
