"""Put together what the papers say: meetings, series, people, bodies. Derived, and made anew when the record moves."""

from __future__ import annotations

from django.db import transaction

from travaux.common.gathering import PartyKind
from travaux.reading.likeness.bodies import resolve_bodies
from travaux.reading.likeness.gatherings import gather
from travaux.reading.likeness.naming import name_key
from travaux.reading.likeness.people import resolve_people
from travaux.record.evidence import marks
from travaux.record.meetings.doubting import file_doubts
from travaux.record.meetings.joining import steps
from travaux.record.meetings.parties import mentions, settle_parties
from travaux.record.meetings.settling import claims, settle_meetings


def settle() -> bool:
    """Bring meetings and parties level with the record; False where they were."""
    if not marks.is_behind(marks.SETTLED):
        return False
    with transaction.atomic():
        level = marks.hold()
        found = gather(claims())
        series = {one.meeting.series: name_key(one.meeting.series) for one in found if one.meeting.series}
        settle_meetings(found, {name: key[:300] for name, key in series.items() if key})
        _settle_parties()
        marks.set_level(marks.SETTLED, level)
    return True


def _settle_parties() -> None:
    ids, people, bodies = mentions()
    decided = steps(PartyKind.PERSON)
    resolved = resolve_people(people, decided)
    decided_bodies = steps(PartyKind.BODY)
    resolved_bodies = resolve_bodies(bodies, decided_bodies)
    settle_parties(ids, resolved.parties, resolved_bodies.parties)
    file_doubts(PartyKind.PERSON, ids, people, resolved, decided)
    file_doubts(PartyKind.BODY, ids, bodies, resolved_bodies, decided_bodies)
