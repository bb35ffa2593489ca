"""Which organisation a name names, in six languages."""

from __future__ import annotations

from collections import Counter

import pytest

from travaux.common.delegations import state_of
from travaux.common.organisations import is_exact, known_name, listed, organisation_of

_IOM, _WHO = "International Organization for Migration", "World Health Organization"


@pytest.mark.parametrize(
    ("name", "known"),
    [
        ("IOM", _IOM),
        ("l’Organisation internationale pour les migrations (OIM)", _IOM),
        ("Organizacion Internacional para las Migraciones", _IOM),
        ("МОМ", _IOM),
        ("Международной организации по миграции", _IOM),
        ("المنظمة الدولية للهجرة", _IOM),
        ("国际移民组织", _IOM),
        ("WHO (World Health Organization)", _WHO),
        ("The World Health Organisation", _WHO),
        ("Republic of Kenya", "Kenya"),
        ("IOM Kenya", None),
        ("Coast Institute (WHO)", None),
        ("who", None),
        ("ICC", None),
        ("International Criminal Court (ICC)", "International Criminal Court"),
        ("BAD", None),
        ("", None),
        (f"World Health Organization{' ' * 200}(WHO)", None),
    ],
)
def test_a_name_in_any_language_names_one_organisation_or_none(name: str, known: str | None) -> None:
    assert known_name(name) == known


def test_every_name_in_the_list_names_its_own_organisation_unless_two_have_it() -> None:
    times = Counter(name for one in listed().organisations for name in one.names)
    lost = [
        name
        for one in listed().organisations
        for name in one.names
        if organisation_of(name) is not (one if times[name] == 1 else None)
    ]
    assert lost == []
    assert [name for name in times if times[name] > 1 and not is_exact(name)] == []


def test_no_organisation_has_the_name_of_a_state() -> None:
    found = {name for one in listed().organisations for name in one.names if state_of(name)}
    assert {state_of(name).code for name in found} == {"EUE"}  # type: ignore[union-attr]
