"""Places named in headings, in six languages, and the time zones that they keep."""

from __future__ import annotations

import pytest

from travaux.reading.identity.places import zone_of


@pytest.mark.parametrize(
    ("text", "zone"),
    [
        ("г. Бишкек, 20–21 июня 2024 года", "Asia/Bishkek"),
        ("عمّان، المملكة الأردنية الهاشمية", "Asia/Amman"),
        ("2024年9月12日至13日，中国昆明", "Asia/Shanghai"),
        ("Lomé, 11 avril 2024", "Africa/Lome"),
        ("ASUNCIÓN, 6 de agosto", "America/Asuncion"),
        ("La Habana", "America/Havana"),
        ("Tripoli, Lebanon", "Asia/Beirut"),
        ("Tripoli (Liban)", "Asia/Beirut"),
        ("Tripoli, Libya", "Africa/Tripoli"),
        ("Hong Kong, China", "Asia/Hong_Kong"),
        ("Nouméa, France", "Pacific/Noumea"),
        ("New York; Permanent Mission of Germany", "America/New_York"),
        ("12 male and 10 female delegates", None),
    ],
)
def test_the_zone_of_a_place_as_papers_print_it(text: str, zone: str | None) -> None:
    assert zone_of(text) == zone
