"""Run in an environment that has pretalx: fill its database with one event, and print tokens for it as JSON.

python pretalx_site.py SLUG FIRST-DAY LAST-DAY TIME-ZONE

Where the database is, is told by the variables that pretalx itself knows (PRETALX_DATA_DIR …). One token may write, the
other may only look.
"""

from __future__ import annotations

import datetime as dt
import json
import os
import sys
from typing import Any

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "pretalx.settings")


def main(slug: str, first: str, last: str, zone: str) -> None:
    import django

    django.setup()
    from django.core.management import call_command
    from django_scopes import scope, scopes_disabled

    call_command("migrate", verbosity=0)
    with scopes_disabled():
        user, event = _event(
            slug=slug,
            date_from=dt.date.fromisoformat(first),
            date_to=dt.date.fromisoformat(last),
            timezone=zone,
        )
    with scope(event=event):
        event.build_initial_data()
    print(json.dumps(_tokens(user, event)))


def _event(**fields: Any) -> tuple[Any, Any]:
    """An organiser of an event in English."""
    from pretalx.event.models import Event, Organiser, Team
    from pretalx.person.models import User

    mail = "secretariat@example.org"
    user = User.objects.create_user(email=mail, password="for one test", name="Secretariat")
    organiser = Organiser.objects.create(name="Secretariat", slug="secretariat")
    event = Event.objects.create(
        name="Stocktaking meeting", organiser=organiser, is_public=True, email=mail, locale="en",
        locale_array="en", content_locale_array="en", primary_color="#1c5268", **fields,
    )  # fmt: skip
    rights = {f"can_change_{what}": True for what in ("event_settings", "submissions", "organiser_settings")}
    Team.objects.create(organiser=organiser, name="All", all_events=True, **rights).members.add(user)
    return user, event


def _tokens(user: Any, event: Any) -> dict[str, str]:
    from pretalx.person.models import UserApiToken
    from pretalx.person.models.auth_token import ENDPOINTS, READ_PERMISSIONS, WRITE_PERMISSIONS

    made = {}
    for name, allowed in (("write", WRITE_PERMISSIONS), ("read", READ_PERMISSIONS)):
        rights = {endpoint: list(allowed) for endpoint in ENDPOINTS}
        token = UserApiToken.objects.create(user=user, name=name, endpoints=rights)
        token.events.add(event)
        made[name] = str(token.token)
    return made


if __name__ == "__main__":
    main(*sys.argv[1:])
