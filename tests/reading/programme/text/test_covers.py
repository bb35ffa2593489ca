"""The hours of a whole meeting over its entries."""

from __future__ import annotations

from tests.reading.programme.outline import outline

DAY = "sabato 8 aprile 2034 – ore 9.00 /17.00\nSAN MARCO – Sala del Consiglio\n\n"


def test_the_hours_of_the_day_are_no_entry_over_those_that_fill_them() -> None:
    text = f"PROGRAMMA\n\n{DAY}9:00\nRegistrazione\n\n9:30\nSaluti\n\n10:00 –11:00\nInterventi\n\n13:00 –15:00\nPranzo\n"
    assert outline(text, suffix="txt") == [
        "d1 2034-04-08 09:00 Registrazione",
        "d1 2034-04-08 09:30 Saluti",
        "d1 2034-04-08 10:00-11:00 Interventi",
        "d1 2034-04-08 13:00-15:00 Pranzo",
    ]


def test_a_slot_that_others_go_beyond_is_an_entry() -> None:
    text = f"PROGRAMMA\n\n{DAY}9:00\nRegistrazione\n\n9:30\nSaluti\n\n18:00 –19:00\nCena\n"
    assert len(outline(text, suffix="txt")) == 4
