"""Run in an environment that has Indico: fill its database with one event, into which its importer takes a table.

python indico_site.py TABLE FIRST-DAY LAST-DAY TIME-ZONE TITLE

Where the database is, is told by INDICO_CONFIG. The event's path and how many contributions it has are printed as JSON.
"""

from __future__ import annotations

import datetime as dt
import json
import sys
from pathlib import Path


def main(table: str, first: str, last: str, zone: str, title: str) -> None:
    import pytz
    from indico.core.db import db
    from indico.modules.categories import Category
    from indico.modules.events.contributions import contribution_settings
    from indico.modules.events.contributions.util import import_contributions_from_csv
    from indico.modules.events.models.events import EventType
    from indico.modules.events.operations import create_event
    from indico.modules.users.operations import create_user
    from indico.web.flask.app import make_app

    app = make_app()
    with app.app_context(), app.test_request_context():
        user = create_user("secretariat@example.org", {"first_name": "The", "last_name": "Secretariat"})
        user.is_admin = True
        db.session.flush()
        local = pytz.timezone(zone)
        start, end = (
            local.localize(dt.datetime.combine(dt.date.fromisoformat(day), at))
            for day, at in ((first, dt.time(8)), (last, dt.time(19)))
        )
        event = create_event(
            Category.get_root(),
            EventType.conference,
            {"title": title, "timezone": zone, "start_dt": start, "end_dt": end, "creator": user},
            features=None,
        )
        db.session.commit()
        with Path(table).open("rb") as rows:
            contributions, _ = import_contributions_from_csv(event, rows)
        contribution_settings.set(event, "published", True)
        db.session.commit()
        print(json.dumps({"path": f"/event/{event.id}/timetable/", "contributions": len(contributions)}))


if __name__ == "__main__":
    main(*sys.argv[1:])
