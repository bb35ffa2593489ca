"""Which bodies a person is asked about: those that may be one, and no others."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from travaux.common.gathering import Alike, Mention, Step, Unit
from travaux.common.names import name_key
from travaux.reading.likeness.bodies import resolve_bodies


def mentions(*names: str) -> list[Mention]:
    return [Mention(f"{number:064x}", name) for number, name in enumerate(names)]


def asked(*names: str) -> set[tuple[str, str, Alike]]:
    joins = resolve_bodies(mentions(*names)).joins
    assert not any(one.joined for one in joins)
    return {(*sorted((names[one.one], names[one.other])), one.alike) for one in joins}  # type: ignore[misc]


def test_initials_are_asked_about_but_for_those_of_another_known_organisation() -> None:
    long = "River Basin Commission"
    assert asked("RBC", long) == {("RBC", long, Alike.INITIALS)}
    assert asked("RBC", "Rivers and Lakes Board") == set()
    assert asked("IOM", "Institute of Oceans and Mountains") == set()


def test_order_small_words_spelling_and_one_letter_are_asked_about() -> None:
    for one, other in [
        ("University of Port City", "Port City University"),
        ("Coastal Labour Organisation", "Coastal Labor Organization"),
        ("Harbour Programme Centre", "Harbor Program Center"),
        ("Union des villes côtières", "Union de villes cotieres"),
        ("Carribbean Harbour Board", "Caribbean Harbour Board"),
        ("Lakes Commission", "Lakes Commission (GOV)"),
    ]:
        assert asked(one, other) == {(*sorted((one, other)), Alike.NEARLY)}, one  # type: ignore[comparison-overlap]


def test_bodies_that_differ_by_a_word_and_names_of_states_are_not_asked_about() -> None:
    assert (
        asked("Ministry of Labour", "Ministry of Health", "Ministry", "Ministry of Labour of Kenya") == set()
    )
    assert (
        asked(
            "African Harbour Union", "Asian Harbour Union", "World Harbour Bank", "World Harbour Bank Group"
        )
        == set()
    )
    assert asked("Kenya", "Republic of Kenya", "Niger", "Nigeria", "USA", "United States of America") == set()


def test_what_everybody_shares_is_not_asked_about() -> None:
    names = [f"Union of Harbour Board {'abcdefghijklmnopqrstuvwxyz'[n] * 7}" for n in range(26)]
    assert asked(*names) == set()


NAMES = st.sampled_from(
    [
        "RBC",
        "River Basin Commission",
        "Commission of the River Basin",
        "River Basim Commission",
        "Kenya",
        "Rivers",
        "",
    ]
)


@given(st.lists(NAMES, max_size=8), st.randoms(use_true_random=False))
def test_what_is_asked_does_not_hang_on_the_order(names: list[str], chance: object) -> None:
    mixed = list(names)
    chance.shuffle(mixed)  # type: ignore[attr-defined]
    assert asked(*names) == asked(*mixed)


def test_a_join_that_was_made_is_asked_about_no_more_than_the_record_wants() -> None:
    given = mentions("RBC", "River Basin Commission")
    step = Step(1, True, tuple(Unit.of(one.paper, name_key(one.name)) for one in given))
    found = resolve_bodies(given, [step])
    assert [party.mentions for party in found.parties] == [(0, 1)]
    assert [(one.one, one.other) for one in found.joins] == [(0, 1)]
