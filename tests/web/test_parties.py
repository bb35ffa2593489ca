"""Pages of people, organisations and series: what the record tells of them, in order."""

from __future__ import annotations

import datetime as dt
from typing import Any


def test_seats_of_one_day_stand_in_order_whether_or_not_their_items_have_a_time(own_room: Any) -> None:
    from travaux.record.meetings.models import Appearance, Item
    from travaux.web.pages.parties import seats_of

    for item in Item.objects.filter(start__isnull=False)[::2]:
        Item.objects.filter(pk=item.pk).update(start=None)
    places = [(seat.date, seat.row.item.start) for seat in seats_of(Appearance.objects.all())]
    assert {start is None for date, start in places if date == "2017-09-04"} == {True, False}
    assert places == sorted(places, key=lambda one: (one[0], one[1] or dt.time.min), reverse=True)
