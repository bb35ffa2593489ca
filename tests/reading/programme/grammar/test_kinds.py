"""Kinds of items by their titles."""

from __future__ import annotations

import pytest

from travaux.common.programme import ItemKind
from travaux.reading import Document, read
from travaux.reading.programme.grammar.kinds import is_break, is_closing, kind_of


@pytest.mark.parametrize(
    "title",
    ["Coffee break", "Lunch – hosted by the city", "15 minute break", "Aft’noon Health Break", "Pause-café", "Almuerzo", "Кофе-брейк",
     "Обеденный перерыв", "Intervalo de almoço", "茶歇", "استراحة", "Break and group photo", "Morning tea/coffee",
     "Intervallo", "Pranzo al circolo dei piloti"],
)  # fmt: skip
def test_breaks(title: str) -> None:
    assert is_break(title)


@pytest.mark.parametrize(
    "title",
    ["Break the bias: strategies", "Coffee production in the hills", "Tea trade", "Outbreak response"],
)
def test_words_of_breaks_in_titles(title: str) -> None:
    assert not is_break(title)


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("Registration and breakfast", ItemKind.REGISTRATION),
        ("Inscription des participants", ItemKind.REGISTRATION),
        ("Регистрация", ItemKind.REGISTRATION),
        ("代表签到", ItemKind.REGISTRATION),
        ("Ankommen mit Mittagsimbiss", ItemKind.REGISTRATION),
        ("Eintreffen der Gäste", ItemKind.REGISTRATION),
        ("Reception & poster session", ItemKind.SOCIAL),
        ("Official reception for the delegates and networking", ItemKind.SOCIAL),
        ("Réception offerte par le port", ItemKind.SOCIAL),
        ("Reception of vulnerable persons", ItemKind.SESSION),
        ("Reception and integration", ItemKind.SESSION),
        ("Panel on reception conditions", ItemKind.SESSION),
        ("Accueil et intégration des réfugiés", ItemKind.SESSION),
        ("Accueil et installation des participants", ItemKind.REGISTRATION),
        ("Recepción de personas retornadas", ItemKind.SESSION),
        ("Приём мигрантов", ItemKind.SESSION),
        ("Foto de grupo", ItemKind.SOCIAL),
        ("Lunch", ItemKind.BREAK),
        ("Pausa café", ItemKind.BREAK),
        ("Technical tour", ItemKind.OTHER),
        ("Panel on harbours", ItemKind.SESSION),
    ],
)
def test_kinds(title: str, kind: ItemKind) -> None:
    assert kind_of(title, people=0, nested=False, holds=False) is kind


def test_one_speaker_or_a_place_in_a_session_makes_a_talk() -> None:
    assert kind_of("Harbours of the north", people=1, nested=False, holds=False) is ItemKind.TALK
    assert kind_of("Harbours of the north", people=0, nested=True, holds=False) is ItemKind.TALK
    assert kind_of("Harbours of the north", people=1, nested=False, holds=True) is ItemKind.SESSION


def test_closings() -> None:
    assert is_closing("Closing remarks")
    assert is_closing("Clausura")
    assert not is_closing("Disclosing what harbours hold")


def test_a_chair_alone_makes_no_talk() -> None:
    text = """# Agenda

9:00 – 10:00 The state of the harbours

Chair: Ada Pereira, Minister of Ports

10:00 – 10:30 Nets and traps

Speaker: John Smith, Tide Office
"""
    programme = read(Document("agenda.txt", text.encode())).programme
    assert [item.kind for item in programme.items] == [ItemKind.SESSION, ItemKind.TALK]
