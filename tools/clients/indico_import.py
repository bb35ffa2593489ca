"""Run in an environment that has Indico: its own CSV importer takes a table, and what it makes is printed as JSON.

The importer parses and checks the rows itself; only what would write to its database is put aside.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytz
from indico.modules.events.contributions import util


class Event:
    """As much of Indico's event as its importer looks at."""

    def __init__(self, tzinfo: Any) -> None:
        self.tzinfo = tzinfo


def main() -> None:
    event: Any = Event(pytz.timezone(sys.argv[2]))
    made: list[dict[str, Any]] = []

    def create(_event: Any, fields: dict[str, Any], extend_parent: bool) -> Any:
        made.append(
            {
                "start": fields["start_dt"].isoformat(),
                "minutes": fields["duration"].total_seconds() / 60,
                "title": fields["title"],
            }
        )
        return SimpleNamespace(person_links=[])

    class Changes:
        def __enter__(self) -> dict[Any, dict[str, Any]]:
            return {event: {}}

        def __exit__(self, *_: object) -> None:
            pass

    util.create_contribution = create
    util.track_time_changes = Changes
    util.Contribution = SimpleNamespace(allocate_friendly_ids=lambda *_: None)
    with Path(sys.argv[1]).open("rb") as table:
        contributions, _ = util.import_contributions_from_csv(event, table)
    speakers = sum(len(each.person_links) for each in contributions)
    print(json.dumps({"contributions": made, "speakers": speakers}))


main()
