"""Pages of people, organisations and series: what the record tells of them, in order."""

from __future__ import annotations

import datetime as dt
import re
from typing import Any


def test_seats_of_one_day_stand_in_order_whether_or_not_their_items_have_a_time(own_room: Any) -> None:
    from travaux.record.meetings.models import Appearance, Item
    from travaux.web.pages.parties import seats_of

    for item in Item.objects.filter(start__isnull=False)[::2]:
        Item.objects.filter(pk=item.pk).update(start=None)
    places = [(seat.date, seat.row.item.start) for seat in seats_of(Appearance.objects.all())]
    assert {start is None for date, start in places if date == "2017-09-04"} == {True, False}
    assert places == sorted(places, key=lambda one: (one[0], one[1] or dt.time.min), reverse=True)


def test_a_series_tells_who_took_part_the_balance_of_regions_and_its_papers(reader: Any) -> None:
    from tests.web.test_pages import words

    told = words(reader.get("/series/informal%20thematic%20session/"))
    balance = told[told.index("Appearances by region") : told.index("Appearances by kind of body")]
    assert "Latin American and Caribbean States" in balance
    assert "Western European and other States" in balance
    took_part = told[told.index("Who took part") :]
    assert took_part.split("Appearances ")[1].startswith(("Mexico", "Switzerland"))
    assert "Fifth informal thematic session Final programme" in took_part[took_part.index("Papers") :]


def test_attendance_counts_each_body_by_year_and_says_how_many_it_leaves_out(monkeypatch: Any) -> None:
    from travaux.record.parties.models import Body
    from travaux.web import balance

    monkeypatch.setattr(balance, "_MOST_BODIES", 2)
    kenya, peru, port = (
        Body(pk=number, name=name) for number, name in enumerate(("Kenya", "Peru", "Port City"), 1)
    )
    seats = [
        (peru, "2017-05"),
        (peru, "2018"),
        (kenya, "2018-03-04"),
        (port, "2017"),
        (port, ""),
        (peru, "2018-01"),
    ]
    told = balance.attendance(seats)
    assert told == balance.Attendance(("2017", "2018"), ((peru, (1, 2), 3), (port, (1, 0), 2)), 1)


def test_a_ministry_counts_for_the_region_of_its_state_and_an_organisation_for_none() -> None:
    from travaux.common.regions import Region
    from travaux.reading.likeness.bodykind import nature_of
    from travaux.record.parties.models import Body

    names = (
        "Kenya", "Ministry of Labour of Austria", "International Organization for Migration", "University of Nairobi, Kenya",
        "Holy See",
    )  # fmt: skip
    found = [
        (Body(name=name, level=of.level, country=of.country)) for name in names for of in [nature_of(name)]
    ]
    assert [one.region for one in found] == [Region.AFRICA, Region.WESTERN_EUROPE, None, None, None]


def test_a_list_counts_what_the_page_of_a_person_or_organisation_shows(reader: Any) -> None:
    for listing in ("/people/", "/organisations/"):
        page = reader.get(listing).content.decode()
        rows = re.findall(r'<th scope="row"[^>]*><a href="([^"]+)".*?<td class="number">(\d+)</td>', page)
        assert len(rows) > 15
        for address, count in rows[:8]:
            seats = reader.get(address).content.decode().partition('id="seats"')[2].partition("</tbody>")[0]
            assert (address, int(count)) == (address, seats.partition("<tbody>")[2].count("<tr"))
        assert [int(count) for _, count in rows] == sorted((int(count) for _, count in rows), reverse=True)
