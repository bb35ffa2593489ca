"""What changed, in the interface's language."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from django.utils import translation
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.publish.strategies import programmes
from travaux.common.changes import (
    Aspect,
    Comparison,
    GroupChange,
    ItemChange,
    MeetingChange,
    Pair,
    SeatChange,
    WordsChange,
)
from travaux.common.programme import TBC as OPEN
from travaux.common.programme import Appearance, Item, Programme, Role
from travaux.publish.changes.sentences import sentence
from travaux.reading.likeness.programmes import compare

A = Item(1, "Opening", number="1", room="A")
B = Item(2, "Closing", number="2")
ANA, TBC = (
    Appearance("Ana", Role.SPEAKER, position="Minister"),
    Appearance(OPEN, Role.SPEAKER),
)
APART = str.maketrans("", "", "\u2068\u2069")

CASES = [
    (MeetingChange(Aspect.DATES, None, "2018-12-10/2018-12-11"), "Dates : 10–11 décembre 2018 (nouveau)"),
    (MeetingChange(Aspect.STATUS, "provisional", "final"), "État : version définitive au lieu de version provisoire"),
    (MeetingChange(Aspect.VENUE, "Geneva", None), "Lieu : Geneva (n’est plus indiqué)"),
    (GroupChange(Aspect.NUMBER, (Pair(A, B), Pair(A, B))), "2 « Closing », 2 « Closing » – Numéros : 2–2 au lieu de 1–1"),
    (GroupChange(Aspect.ORDER, (Pair(B, B), Pair(A, A))), "Ordre le jour 1 : 2 « Closing », 1 « Opening »"),
    (GroupChange(Aspect.MOVED, (Pair(A, B),)), "1 point a désormais une heure : 2 « Closing »"),
    (ItemChange((Aspect.ADDED,), None, A, inside=(B,)), "Ajouté : 1 « Opening » (avec 2 « Closing »)"),
    (ItemChange((Aspect.WITHDRAWN,), A, None, parents=(B, None)), "Retiré : 1 « Opening » (dans 2 « Closing »)"),
    (ItemChange((Aspect.REPLACED,), A, B), "1 « Opening » est remplacé par 2 « Closing »"),
    (ItemChange((Aspect.ROOM, Aspect.NUMBER), A, B), "1 « Opening » – Numéro : 2 au lieu de 1 ; Salle : A (n’est plus indiqué)"),
    (SeatChange((Aspect.OPENED,), ANA, TBC, ((A, B),)),
     "De nouveau à confirmer dans 2 « Closing » (Intervention), à la place de Ana, Minister"),
    (SeatChange((Aspect.MOVED,), ANA, ANA, ((A, B),)), "Ana, Minister passe de 1 « Opening » à 2 « Closing »"),
    (SeatChange((Aspect.ADDED,), None, TBC, ((None, B),)), "Un intervenant à confirmer rejoint 2 « Closing » (Intervention)"),
    (WordsChange(Aspect.DOCUMENTS, Pair(A, A), ("A/1",), ("A/2", "A/3")),
     "1 « Opening » – documents ajoutés : « A/1 » ; documents retirés : « A/2 » ; « A/3 »"),
    (WordsChange(Aspect.QUESTIONS, Pair(A, A), reworded=(("Why?", "How?"),)),
     "1 « Opening » – questions directrices reformulées : « How? » au lieu de « Why? »"),
]  # fmt: skip


@pytest.mark.parametrize(("change", "said"), CASES, ids=lambda one: type(one).__name__)
def test_a_change_is_told_in_french_and_as_published_in_english(
    room: Path, change: object, said: str
) -> None:
    from travaux.web import changed

    with translation.override("fr"):
        assert changed.told(change).translate(APART).replace("\u00a0", " ").replace("\u202f", " ") == said  # type: ignore[arg-type]
    with translation.override("en"):
        assert changed.told(change) == sentence(change)  # type: ignore[arg-type]


def _unfilled(text: str) -> set[str]:
    return set(re.findall(r"%\(\w+\)s", text))


@pytest.mark.usefixtures("room")
@given(programmes, programmes, st.sampled_from(["ar", "es", "fr", "ru", "zh-hans"]))
@settings(max_examples=60, deadline=None)
def test_any_change_of_any_programme_is_told(before: Programme, after: Programme, language: str) -> None:
    from travaux.web import changed

    comparison: Comparison = compare(before, after)
    given = _unfilled(repr((before, after)))  # a random name may look like a place to be filled
    with translation.override(language):
        for change in comparison.changes:
            assert changed.told(change).strip()
            assert _unfilled(changed.told(change)) <= given
