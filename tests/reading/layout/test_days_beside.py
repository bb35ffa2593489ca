"""Days side by side on a page: their heads, and how far down each goes."""

from __future__ import annotations

from typing import Any

from reportlab.pdfbase.pdfmetrics import stringWidth

from tests.reading.readers.sheets import cells, column, read, texts


def test_heads_set_in_the_middle_and_broader_than_their_cells_head_a_table_without_rules() -> None:
    days = ("Monday 6 September", "Tuesday 7 September", "Wednesday 8 September")
    rows = [
        ("09:00 - 10:30", "Welcome to the yard", "Why ropes break", "Knots of the north"),
        ("10:30 - 11:00", "Tea", "Tea", "Tea"),
        ("11:00 - 12:30", "What a quay costs", "A visit to the mills", "Splicing by hand"),
    ]
    places = (60, 140, 265, 390)

    def page(canvas: Any) -> None:
        for left, right, day in zip(places[1:], (240, 362, 500), days, strict=True):
            middle = (left + right - stringWidth(day, "Helvetica", 11)) / 2
            column(canvas, middle, 100, [day])
        for number, row in enumerate(rows, 1):
            for left, text in zip(places, row, strict=True):
                column(canvas, left, 100 + 20 * number, [text])

    table = {(0, place): day for place, day in enumerate(days, 1)}
    table |= {(r, c): text for r, row in enumerate(rows, 1) for c, text in enumerate(row)}
    assert cells(read(page)) == table


def test_the_longer_of_two_days_side_by_side_goes_on_below_the_other() -> None:
    def page(left: tuple[str, ...], right: tuple[str, ...]) -> list[str]:
        def draw(canvas: Any) -> None:
            for place, lines in ((40, left), (310, right)):
                for number, text in enumerate(lines):
                    column(canvas, place, 100 + 48 * (number // 3) + 13 * (number % 3), [text])

        return texts(read(draw))

    slots = (
        "9.00-10.00", "Opening of the forum", "Ada Pereira, head of the Tide Office",
        "10.00-11.00", "What the locks have cost", "Bo Larsen, Port of Lome and its quays",
        "11.00-12.00", "Canals that last a century", "Jan Ode, of the Harbour Council",
    )  # fmt: skip
    more = ("14.00-15.00", "Markets on the water", "Lin Okafor", "15.00-16.00", "Tea", "in the weir house")
    days = [(day, "The forum of the spring", "on the quay") for day in ("Tuesday 7 May", "Wednesday 8 May")]
    found = page((*days[0], *slots, *more), (*days[1], *slots))
    assert found == [*days[0], *slots, *more, *days[1], *slots]
    rooms = [(room, "The forum of the spring", "on the quay") for room in ("Room 7", "Room 8")]
    found = page((*rooms[0], *slots, *more), (*rooms[1], *slots))
    assert found == [*rooms[0], *slots, *rooms[1], *slots, *more]
