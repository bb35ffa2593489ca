"""Ministries and permanent missions by their names in six languages."""

from __future__ import annotations

import pytest

from travaux.reading.likeness.offices import office_of


@pytest.mark.parametrize(
    ("names", "office"),
    [
        (
            (
                "Ministry of Foreign Affairs of the Republic of Senegal",
                "Senegal Ministry of Foreign Affairs",
                "Ministère des affaires étrangères, Sénégal",
                "Ministère des affaires étrangères du Sénégal",
                "Ministerio de Relaciones Exteriores del Senegal",
                "Министерство иностранных дел Сенегала",
                "塞内加尔外交部",
            ),
            "Ministry of foreign affairs of Senegal",
        ),
        (
            (
                "Ministry of Social Affairs and Labour, Ethiopia",
                "Ministère du travail et des affaires sociales de l’Éthiopie",
            ),
            "Ministry of labour and social affairs of Ethiopia",
        ),
        (
            (
                "Permanent Mission of Kenya to the United Nations in New York",
                "Misión Permanente de Kenya ante las Naciones Unidas",
                "Постоянное представительство Кении при Организации Объединенных Наций",
                "肯尼亚常驻联合国代表团",
            ),
            "Permanent Mission of Kenya",
        ),
        (
            (
                "Permanent Mission of Kenya to the UN Office and other international organizations in Geneva",
                "Mission permanente du Kenya auprès de l’Office des Nations Unies à Genève",
            ),
            "Permanent Mission of Kenya in Geneva",
        ),
        (
            (
                "Permanent Mission of Kenya to the European Union",
                "Ministry of Sámi Affairs, Norway",
                "Ministry of Labour",
                "Ministry of Labour of Kenya and Uganda",
                "Embassy of Kenya in Paris",
                "部",
                "",
            ),
            None,
        ),
    ],
)
def test_names_of_one_office_say_the_same_and_unclear_ones_nothing(
    names: tuple[str, ...], office: str | None
) -> None:
    assert dict.fromkeys(names, office) == {name: office_of(name) for name in names}
