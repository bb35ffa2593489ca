"""Small papers in which one time is that of several entries: sittings, parts of a day, rows and bullets below."""

from __future__ import annotations

from tests.reading.programme.outline import html_table, outline


def test_parts_of_a_day_give_their_slot_to_the_sitting_that_takes_up_items() -> None:
    text = """\
Programme of meetings

MONDAY, 12 MAY 2031

Morning session (10 a.m. – 1 p.m.)

1. Opening of the session
2. Election of the Chair

Afternoon session (3 p.m. – 6 p.m.)

3. Report of the Executive Secretary

TUESDAY, 13 MAY 2031

Morning session (10 a.m. – 1 p.m.)

4. Closure of the session
"""
    assert outline(text, suffix="txt") == [
        "d1 2031-05-12 10:00-13:00 Morning session",
        "  d1 2031-05-12 [1] Opening of the session",
        "  d1 2031-05-12 [2] Election of the Chair",
        "d1 2031-05-12 15:00-18:00 Afternoon session",
        "  d1 2031-05-12 [3] Report of the Executive Secretary",
        "d2 2031-05-13 10:00-13:00 Morning session",
        "  d2 2031-05-13 [4] Closure of the session",
    ]


def test_a_time_on_its_own_line_is_that_of_the_items_below() -> None:
    text = """# Projet d’ordre du jour

**Lundi 18 novembre 2024**

1. Adoption de l’ordre du jour

16 heures

2. Échange de vues sur les ports

– vote

3. Questions diverses

**Mardi 19 novembre 2024**

9 h 30 – 11 heures

4. Rapport sur les canaux

5. Prochaines réunions
"""
    assert outline(text) == [
        "d1 2024-11-18 [1] Adoption de l’ordre du jour",
        "d1 2024-11-18 16:00 [2] Échange de vues sur les ports",
        "d1 2024-11-18 [3] Questions diverses",
        "d2 2024-11-19 09:30-11:00 [4] Rapport sur les canaux",
        "d2 2024-11-19 09:30-11:00 [5] Prochaines réunions",
    ]


def test_bullets_with_times_under_a_timed_line_stand_inside_it() -> None:
    text = (
        "# Agenda\n\n10:00\n\n### Ropes\n\n* 10:00 - 10:20 Hemp\n* 10:20 - 10:40 Flax\n\n11:00\n\n### Nets\n"
    )
    assert outline(text) == [
        "d1 10:00 Ropes", "  d1 10:00-10:20 Hemp", "  d1 10:20-10:40 Flax", "d1 11:00 Nets",
    ]  # fmt: skip


def test_a_sitting_gives_its_slot_and_then_its_room() -> None:
    text = """# Programme de travail

Mardi 3 février 2032

Troisième séance – 9 h 30 – 12 h 30 (salle A)

Point 5 : Les cordages

Point 6 : Les filets

Quatrième séance, 14 h 30 – 17 h 30, salle A

Point 7 : Les quais

Point 8 : Les bouées

18 h – 19 h, salle C : Réunion sur les bouées
"""
    assert outline(text) == [
        "d1 2032-02-03 09:30-12:30 Troisième séance @salle A",
        "  d1 2032-02-03 [Point 5] Les cordages",
        "  d1 2032-02-03 [Point 6] Les filets",
        "d1 2032-02-03 14:30-17:30 Quatrième séance @salle A",
        "  d1 2032-02-03 [Point 7] Les quais",
        "  d1 2032-02-03 [Point 8] Les bouées",
        "d1 2032-02-03 18:00-19:00 Réunion sur les bouées @salle C",
    ]


def test_a_numbered_meeting_times_the_items_that_it_takes_up() -> None:
    text = """# Programme of meetings

Wednesday, 10 September 2031

Fifth meeting – 10 a.m. – 1 p.m. (Conference Room 2)

Item 8: Ropes

Item 9: Nets

9 a.m. – 9.45 a.m., Conference Room 7: Briefing for new members

1.15 p.m. – 2.30 p.m., Conference Room 7: Side event on buoys
"""
    assert outline(text) == [
        "d1 2031-09-10 10:00-13:00 Fifth meeting @Conference Room 2",
        "  d1 2031-09-10 [Item 8] Ropes",
        "  d1 2031-09-10 [Item 9] Nets",
        "d1 2031-09-10 09:00-09:45 Briefing for new members @Conference Room 7",
        "d1 2031-09-10 13:15-14:30 Side event on buoys @Conference Room 7",
    ]


def test_groups_of_a_row_that_the_page_broke_stand_under_it() -> None:
    rows = (
        ("13:00 – 14:00", "Lunch"),
        ("14:00 –", "Group work"),
        ("16:00", "<p>Group 1: Quays and piers</p><p>Group 2: Locks</p>"),
        ("16:00 – 16:30", "Closing"),
    )
    assert outline(html_table(*rows), suffix="html") == [
        "d1 13:00-14:00 Lunch",
        "d1 14:00-16:00 Group work",
        "  d1 [Group 1] Quays and piers",
        "  d1 [Group 2] Locks",
        "d1 16:00-16:30 Closing",
    ]
