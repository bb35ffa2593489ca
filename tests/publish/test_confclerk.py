"""schedule.xml taken by ConfClerk, a conference app, on a screen that nobody sees."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from lxml import etree

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "tools"))

from clients import confclerk
from tests.publish.samples import ARABIC, STOCKTAKING
from travaux.common.programme import Programme
from travaux.publish.schedule import write


@pytest.mark.skipif(
    bool(confclerk.missing()), reason=f"left out: {', '.join(confclerk.missing())} not installed"
)
@pytest.mark.parametrize("programme", [STOCKTAKING, ARABIC], ids=lambda p: p.paper.file)
def test_the_app_keeps_every_event_with_its_people(programme: Programme, tmp_path: Path) -> None:
    schedule, picture = tmp_path / "schedule.xml", tmp_path / "app.png"
    schedule.write_text(write(programme), "utf-8")
    wanted = [
        (event.findtext("title"), sorted(event.xpath("persons/person/text()")))
        for event in etree.parse(schedule).iter("event")
    ]
    kept = [
        (title, sorted(filter(None, people.split("; "))))
        for title, people in confclerk.shown(schedule, picture)
    ]
    assert kept == wanted
    assert picture.stat().st_size > 0
