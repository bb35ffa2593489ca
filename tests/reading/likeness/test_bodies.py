"""Which names are one body, across languages and by the short forms that papers print, and why."""

from __future__ import annotations

from travaux.common.gathering import Alike, Mention
from travaux.reading.likeness.bodies import explained, resolve_bodies


def bodies(*named: tuple[str, str]) -> list[tuple[str, str, str, set[str]]]:
    """Name, kind and level of each body, and the names that it has, of names in papers."""
    mentions = [Mention(paper, name) for paper, name in named]
    return [
        (one.name, one.kind, one.level, {mentions[number].name for number in one.mentions})
        for one in resolve_bodies(mentions).parties
    ]


def test_an_organisation_is_one_in_all_languages() -> None:
    names = {
        "Organisation internationale pour les migrations",
        "IOM",
        "МОМ",
        "国际移民组织",
        "International Organization for Migration (IOM)",
    }
    parts = {"IOM Kenya"}
    assert bodies(*((f"{number}", name) for number, name in enumerate(sorted(names | parts)))) == [
        ("International Organization for Migration", "international organisation", "global", names),
        ("IOM Kenya", "international organisation", "global", parts),
    ]


def test_a_ministry_is_one_in_all_languages_and_with_its_initials() -> None:
    names = {
        "Ministry of Foreign Affairs (MFA), Peru",
        "Ministerio de Relaciones Exteriores del Perú",
        "秘鲁外交部",
    }
    other = {"Ministry of Foreign Affairs, Kenya"}
    assert bodies(*(("a", name) for name in sorted(names | other))) == [
        ("Ministry of Foreign Affairs, Kenya", "ministry", "national", other),
        ("Ministerio de Relaciones Exteriores del Perú", "ministry", "national", names),
    ]


def test_a_short_form_is_whom_its_own_paper_prints_it_beside() -> None:
    river, rural = "River Basin Commission (RBC)", "Rural Banks Council (RBC)"
    assert bodies(("a", river), ("a", "RBC"), ("b", "RBC"), ("b", rural), ("c", "RBC")) == [
        ("RBC", "", "", {"RBC"}),
        (river, "", "", {river, "RBC"}),
        (rural, "NGO", "", {rural, "RBC"}),
    ]


def test_a_short_form_may_be_that_of_a_known_organisation_and_mean_another() -> None:
    islands = "Isles Transport Union (ITU)"
    assert bodies(("a", islands), ("a", "ITU"), ("b", "ITU")) == [
        ("International Telecommunication Union", "international organisation", "global", {"ITU"}),
        (islands, "NGO", "", {islands, "ITU"}),
    ]


def test_a_short_form_that_only_another_paper_prints_is_joined_and_doubted() -> None:
    mentions = [Mention("a", "Broadcasting House of the Isles (NHK)"), Mention("b", "NHK")]
    (join,) = resolve_bodies(mentions).joins
    assert (join.one, join.other, join.alike, join.joined) == (1, 0, Alike.SHORT_FORM, True)
    assert join.severity > 0
    assert not resolve_bodies([mentions[0], Mention("a", "NHK")]).joins


def test_each_spelling_is_explained() -> None:
    names = [
        "IOM",
        "OIM",
        "Kenya",
        "Кения",
        "Ministry of Labour, Peru",
        "Ministerio de Trabajo del Perú",
        "Lakes Board",
        "LAKES BOARD",
        "Lakes Board (LB)",
        "LB",
    ]
    told = {
        (names[one.one], names[one.other]): one.alike
        for one in explained([Mention("a", name) for name in names])
    }
    assert told == {
        ("OIM", "IOM"): Alike.SAME_LISTED,
        ("Кения", "Kenya"): Alike.SAME_STATE,
        ("Ministerio de Trabajo del Perú", "Ministry of Labour, Peru"): Alike.SAME_OFFICE,
        ("LAKES BOARD", "Lakes Board"): Alike.SAME_NAME,
        ("Lakes Board (LB)", "Lakes Board"): Alike.SHORT_BESIDE,
        ("LB", "Lakes Board (LB)"): Alike.SHORT_FORM,
    }
