"""For which State a post speaks, in six languages."""

from __future__ import annotations

import pytest

from travaux.common.delegations import governed, represented, spoken_for, state_of


@pytest.mark.parametrize(
    ("post", "code"),
    [
        ("Permanent Representative of Switzerland to the United Nations", "CHE"),
        ("Deputy Permanent Representative of Iran (Islamic Republic of)", "IRN"),
        ("Ambassador of Austria to Mexico", "AUT"),
        ("Minister of Foreign Affairs and Trade of the Lao People’s Democratic Republic", "LAO"),
        ("Représentante permanente de la Suisse auprès de l’Office", "CHE"),
        ("Ministre des affaires étrangères du Maroc", "MAR"),
        ("Représentant permanent de l’Égypte", "EGY"),
        ("Embajador de México ante la Organización", "MEX"),
        ("Ministra de Relaciones Exteriores del Ecuador", "ECU"),
        ("Постоянный представитель Мексики при Организации", "MEX"),
        ("Посол Российской Федерации", "RUS"),
        ("الممثل الدائم للمكسيك لدى الأمم المتحدة", "MEX"),
        ("سفير النمسا", "AUT"),
        ("墨西哥常驻联合国代表", "MEX"),
    ],
)
def test_a_post_names_the_state_that_it_speaks_for(post: str, code: str) -> None:
    found = represented(post)
    assert found is not None
    assert found.code == code


@pytest.mark.parametrize(
    "post",
    [
        "Former President of Finland", "President of the Bank of Ghana", "President of the General Assembly", "Professor of Law",
        "Resident Representative for Chad", "UNHCR Representative in Jordan", "Президент Ассоциации юристов Молдовы",
        "Director of the Institute of Mexico", "Ministre déléguée", "Ancien ministre du Maroc", "Президент Нигерии",
    ],
)  # fmt: skip
def test_posts_of_other_bodies_and_of_the_past_name_none(post: str) -> None:
    """Niger and Nigeria share their Russian genitive's stem, so that it tells neither."""
    assert represented(post) is None


@pytest.mark.parametrize(
    "name", ["Switzerland", "Suisse", "la Suisse", "Suiza", "Швейцария", "Швейцарии", "سويسرا", "瑞士"]
)
def test_a_state_is_known_by_its_names_in_six_languages(name: str) -> None:
    found = state_of(name)
    assert found is not None
    assert found.name == "Switzerland"


def test_an_affiliation_goes_before_the_post() -> None:
    assert spoken_for("Ambassador of Austria", "Ministry of Labour") == "Ministry of Labour"
    assert spoken_for("Ambassador of Austria", "") == "Austria"
    assert spoken_for("Professor", "") == ""


@pytest.mark.parametrize(
    ("body", "code"),
    [
        ("Federal Ministry for Europe, Integration and Foreign Affairs of Austria", "AUT"),
        ("Permanent Mission of Mexico to the United Nations", "MEX"),
        ("Ministère des affaires étrangères du Maroc", "MAR"),
        ("Министерство труда Республики Казахстан", "KAZ"),
        ("墨西哥外交部", "MEX"),
        ("Ministry of Labour", None),
        ("Bank of Jordan", None),
        ("University of Malta", None),
    ],
)
def test_a_body_of_a_government_tells_its_state(body: str, code: str | None) -> None:
    found = governed(body)
    assert (found and found.code) == code
