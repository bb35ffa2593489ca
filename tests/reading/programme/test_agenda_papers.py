"""Agendas of numbered items, and what is printed around these, as the entries made of them."""

from __future__ import annotations

from tests.reading.programme.outline import html_table, outline, paper


def test_annotations_repeat_titles_and_give_no_new_item() -> None:
    text = """# Provisional agenda

1. Opening of the session
2. Election of officers
3. Matters before the committee
   (a) Ports
   (b) Canals
4. Other matters

# Annotations

1. Opening of the session

The session will be opened at 10 a.m.

2. Election of officers

The committee will elect its chair.
"""
    assert outline(text) == [
        "d1 [1] Opening of the session",
        "d1 [2] Election of officers",
        "d1 [3] Matters before the committee",
        "  d1 [3 (a)] Ports",
        "  d1 [3 (b)] Canals",
        "d1 [4] Other matters",
    ]


def test_a_timetable_that_names_items_by_number() -> None:
    text = """# Agenda

1. Opening of the session
2. Election of officers
3. Ports and canals
4. Other matters

# Timetable

| Time | Items |
|---|---|
| 10:00–11:00 | Items 1 and 2 |
| 11:00–12:00 | Item 3 |
| 15:00–16:00 | Harbour tour |
| 16:00–17:00 | Item 4 |
"""
    assert outline(text) == [
        "d1 10:00-11:00 [1] Opening of the session",
        "d1 10:00-11:00 [2] Election of officers",
        "d1 11:00-12:00 [3] Ports and canals",
        "d1 15:00-16:00 Harbour tour",
        "d1 16:00-17:00 [4] Other matters",
    ]


def test_struck_items_count_where_striking_means_dealt_with() -> None:
    text = """# Agenda

**Host**: [Harbour Office](https://example.org/)

## Agenda items

1. ~~Opening of the meeting~~
2. ~~Adoption of the agenda~~
3. ~~Report of the working group on locks~~
4. Other business
"""
    assert outline(text) == [
        "d1 [1] Opening of the meeting",
        "d1 [2] Adoption of the agenda",
        "d1 [3] Report of the working group on locks",
        "d1 [4] Other business",
    ]


def test_links_behind_a_title_are_no_part_of_it() -> None:
    text = """
# Agenda

1. Quay walls ([slides](https://example.org/a)) (10 min)
2. Cranes ([paper](https://example.org/b)) ([PR](https://example.org/c))
3. The paper (and pulp) trade
"""
    assert outline(text) == ["d1 [1] Quay walls", "d1 [2] Cranes", "d1 [3] The paper (and pulp) trade"]


def test_the_days_of_the_whole_meeting_date_no_item_of_its_agenda() -> None:
    text = "# Orden del día\n\n1 - 2 de enero de 2031\n\nLugar: Lima\n\n1. Apertura\n2. Elección de la Mesa\n3. Clausura\n"
    assert outline(text, paper("agenda", "2031-01-01", "2031-01-02")) == [
        "d1 [1] Apertura",
        "d1 [2] Elección de la Mesa",
        "d1 [3] Clausura",
    ]


def test_people_between_the_items_of_a_day_are_no_items() -> None:
    text = """
<h1>Agenda</h1>
<h3>15 April 2031</h3>
<ul><li>Second meeting</li><li>1. Safety of ferries</li></ul>
<p><strong>Speakers: </strong>Ada Pereira, Port of Lomé; Lin Okafor, Tide Office</p>
<ul><li>2. Dues of harbours</li></ul>
<p><strong>Speakers: </strong>Jun Kovacs, Harbour Union</p>
<h3>18 April 2031</h3>
<ul><li>Third meeting</li><li>1. Buoys</li></ul>
<p><strong>Speakers: </strong>Ana Silva, Light Service</p>
"""
    assert outline(text, suffix="html") == [
        "d1 2031-04-15 Second meeting",
        "  d1 2031-04-15 [1] Safety of ferries",
        "  d1 2031-04-15 [2] Dues of harbours",
        "d2 2031-04-18 Third meeting",
        "  d2 2031-04-18 [1] Buoys",
    ]


def test_a_number_that_comes_again_under_a_new_day_is_an_item_of_that_day() -> None:
    text = """# Draft agenda

Tuesday 4 June 2024

1. Opening

2. Rivers

3. Lakes

Wednesday 5 June 2024

3. Seas

4. Closing
"""
    assert outline(text) == [
        "d1 2024-06-04 [1] Opening",
        "d1 2024-06-04 [2] Rivers",
        "d1 2024-06-04 [3] Lakes",
        "d2 2024-06-05 [3] Seas",
        "d2 2024-06-05 [4] Closing",
    ]


def test_numbered_paragraphs_under_numbered_items_are_counted_apart() -> None:
    text = """Ordre du jour provisoire annoté

1. Ouverture du segment

1. Le segment sera ouvert par les coprésidents du groupe de travail, le 30 octobre, au centre des ports de la ville.

2. Organisation

a) Adoption de l'ordre du jour

2. Les parties seront saisies de l'ordre du jour provisoire pour adoption par le groupe.

b) Travaux

3. Les parties voudront peut-être convenir de leurs travaux.

3. Dérogations
"""
    assert outline(text, suffix="txt") == [
        "d1 [1] Ouverture du segment",
        "d1 [2] Organisation",
        "  d1 [2 a)] Adoption de l'ordre du jour",
        "  d1 [2 b)] Travaux",
        "d1 [3] Dérogations",
    ]


def test_roman_numbers_without_a_mark_count_as_those_of_a_list() -> None:
    text = "PROJET D'ORDRE DU JOUR\n\nI     Adoption du projet\n\nII    Compte rendu\n\nIII   Questions diverses\n"
    assert outline(text, suffix="txt") == [
        "d1 [I] Adoption du projet",
        "d1 [II] Compte rendu",
        "d1 [III] Questions diverses",
    ]


def test_matters_that_are_called_at_an_hour_are_items_with_their_times() -> None:
    text = """# Orden del día

1. Aprobación del acta
2. Audiencias
   (a) A las 13:30 horas: señora Rebeca Solano, alcaldesa. Materia: alumbrado de la costanera.
   (b) A las 14:15 horas: señor Esteban Rojas, director. Materia: muelles del norte.
3. Varios
"""
    assert outline(text) == [
        "d1 [1] Aprobación del acta",
        "d1 [2] Audiencias",
        "  d1 13:30 [2 (a)] señora Rebeca Solano, alcaldesa. Materia: alumbrado de la costanera",
        "  d1 14:15 [2 (b)] señor Esteban Rojas, director. Materia: muelles del norte",
        "d1 [3] Varios",
    ]


def test_people_listed_under_an_item_are_no_items() -> None:
    page = (
        "<h1>Orden del día</h1><ol><li>Aprobación del acta</li><li>Muelles del norte<ul><li>Sra. Jimena Solano, Jefa de"
        " Puertos, Consejo del Mar</li><li>Diálogo con las ciudades</li></ul></li><li>Otros asuntos</li></ol>"
    )
    assert outline(page, suffix="html") == [
        "d1 [1] Aprobación del acta",
        "d1 [2] Muelles del norte",
        "  d1 Diálogo con las ciudades",
        "d1 [3] Otros asuntos",
    ]


def test_lettered_items_go_on_beyond_letters_that_may_be_roman() -> None:
    titles = ["Call to order", "Roll", "Minutes", "Presentations", "Comment", "Hearings", "New business"]
    lines = [f"{letter}. {title}" for letter, title in zip("ABCDEFG", titles, strict=True)]
    lines[4:4] = ["D.1. The state of the quays", "D.2. Ropes and their makers"]
    text = "# Agenda\n\n" + "\n\n".join([*lines, "H. Reports", "I. Adjournment"])
    assert outline(text) == [
        "d1 [A] Call to order", "d1 [B] Roll", "d1 [C] Minutes",
        "d1 [D] Presentations", "  d1 [D.1] The state of the quays", "  d1 [D.2] Ropes and their makers",
        "d1 [E] Comment", "d1 [F] Hearings", "d1 [G] New business", "d1 [H] Reports", "d1 [I] Adjournment",
    ]  # fmt: skip


def test_a_table_of_numbered_matters_with_the_papers_of_each() -> None:
    rows = [
        ("TOP", "Gegenstand", "Vorlage", "Berichterstattung"),
        ("1", "Eröffnung", "", ""),
        ("2", "Haushalt der Häfen", "2031/0398", "Frau Ada Pereira, Kämmerin"),
        ("2.1", "Zuschuss zu den Netzen", "2031/0398-1", ""),
        ("3", "Verschiedenes", "", ""),
    ]
    assert outline(html_table(*rows), suffix="html") == [
        "d1 [1] Eröffnung",
        "d1 [2] Haushalt der Häfen <speaker: Frau Ada Pereira, Kämmerin>",
        "  d1 [2.1] Zuschuss zu den Netzen",
        "d1 [3] Verschiedenes",
    ]


def test_a_notice_of_meeting_heads_its_agenda_over_the_fields_of_a_form() -> None:
    text = """COUNCIL OF HARBOURS

NOTICE OF MEETING AND PROVISIONAL AGENDA

Contact: quays@council.example

Tel: +00 2 555 11 22

Subject: Working Party on Ropes

Time: 10.00

Venue: Harbour House

1. Adoption of the agenda

2. Rules for the makers of ropes

3. Any other business
"""
    assert outline(text, paper(None)) == [
        "d1 [1] Adoption of the agenda",
        "d1 [2] Rules for the makers of ropes",
        "d1 [3] Any other business",
    ]
