"""A programme in few words, for tests of what changed."""

from __future__ import annotations

import datetime as dt

from travaux.common.dates import PartialDate
from travaux.common.programme import Appearance, Item, ItemKind, Meeting, Paper, Programme, Role, Slot

TITLES = (
    "Opening of the seminar", "Rivers that cross borders", "Early warning for villages", "Lunch",
    "Paying for repair", "Schools as shelters", "Closing of the seminar",
)  # fmt: skip
SPEAKERS = (
    Appearance("Amina Diallo", Role.MODERATOR, "Director", "River Commission"),
    Appearance("Jonas Weber", Role.SPEAKER, "Hydrologist", "Institute of Water"),
    Appearance("Li Na", Role.SPEAKER, "Mayor", "Port City"),
)


def seminar() -> Programme:
    """Seven items of one day, an hour and a half each, with people and questions in the second."""
    items = []
    for place, title in enumerate(TITLES):
        start = dt.time(9 + place)
        slot = Slot(1, PartialDate(2030, 5, 6), start, start.replace(minute=50))
        kind = ItemKind.BREAK if title == "Lunch" else ItemKind.SESSION
        people = SPEAKERS if place == 1 else ()
        questions = ("Who closes the gate?", "What does a warning cost?") if place == 1 else ()
        items.append(Item(place + 1, title, kind, slot, people=people, questions=questions))
    meeting = Meeting(
        "Seminar on water", None, None, "Hall A", PartialDate(2030, 5, 6), PartialDate(2030, 5, 6)
    )
    return Programme(Paper(status="provisional"), meeting, tuple(items))
