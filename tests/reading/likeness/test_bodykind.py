"""What a body is, by names of many kinds in six languages."""

from __future__ import annotations

import pytest

from travaux.reading.likeness.bodykind import Nature, nature_of

_INTERNATIONAL = Nature("international organisation", "global")
_REGIONAL = Nature("international organisation", "regional")


@pytest.mark.parametrize(
    ("name", "nature"),
    [
        ("the Republic of Ghana", Nature("State", "national", "GHA")),
        ("Ministry of Labour, Sweden", Nature("ministry", "national", "SWE")),
        ("Ministère des affaires étrangères du Sénégal", Nature("ministry", "national", "SEN")),
        ("Ministry of European Union Affairs, Türkiye", Nature("ministry", "national", "TUR")),
        ("Permanent Mission of Kenya to the United Nations", Nature("permanent mission", "national", "KEN")),
        ("Parliament of Uganda", Nature("parliament", "national", "UGA")),
        ("Inter-Parliamentary Union", Nature("parliament", "global")),
        ("City of Northwater, Belgium", Nature("city", "local", "BEL")),
        ("State Migration Service, Republic of Azerbaijan", Nature("government agency", "national", "AZE")),
        ("National Water Authority", Nature("government agency", "national")),
        ("United Nations Department of Economic and Social Affairs", _INTERNATIONAL),
        ("IOM", _INTERNATIONAL),
        ("Организация Объединенных Наций", _INTERNATIONAL),
        ("联合国难民署", _INTERNATIONAL),
        ("UN ESCAP", _REGIONAL),
        ("Commission de l'Union africaine", _REGIONAL),
        ("جامعة الدول العربية", _REGIONAL),
        ("International Committee of the Red Cross", Nature("NGO", "global")),
        ("Red de Mujeres del Norte", Nature()),
        ("Fundación Río Norte", Nature("NGO")),
        ("Research Institute of Bright Harbour", Nature("university")),
        ("外交部", Nature("ministry", "national")),
        ("Northwind Ltd", Nature("company")),
        ("Northwind PJSC", Nature("company")),
        ("北风有限公司", Nature("company")),
        ("شركة الشمال", Nature("company")),
        ("ООО «Северный ветер»", Nature("company")),
        ("Northwind Semiconductors", Nature("company")),
        ("Friends of people who build new electronics", Nature()),
        ("北国统计局", Nature("government agency", "national")),
        ("Федеральная служба погоды", Nature("government agency", "national")),
        ("Banque centrale du Sénégal", Nature("government agency", "national", "SEN")),
        ("جمعية الصيادين", Nature("NGO")),
        ("Fundação Vento Norte", Nature("NGO")),
        ("北国人民代表大会", Nature("parliament", "national")),
        ("Cámara de Diputados, Chile", Nature("parliament", "national", "CHL")),
        ("Bundesministerium für Wetter", Nature("ministry", "national")),
        ("Federal Office for Weather, Switzerland", Nature("government agency", "national", "CHE")),
        ("Prefeitura de Porto Norte", Nature("city", "local")),
        ("those who care", Nature()),
        ("", Nature()),
    ],
)
def test_a_name_tells_what_a_body_is(name: str, nature: Nature) -> None:
    assert nature_of(name) == nature
