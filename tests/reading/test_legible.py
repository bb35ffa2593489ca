"""Words told from noise."""

from __future__ import annotations

import pytest

from travaux.reading.legible import is_noise, noisy_share


@pytest.mark.parametrize(
    "text",
    [
        "nnFs'rrntv nF sT rrTmP",
        "•H•H-Opfi ^rtP¹03 }43dC3 T)xq|v",
        "fhg|k wrt§zp 4~kd mnb=x",
    ],
)
def test_noise(text: str) -> None:
    assert is_noise(text)


@pytest.mark.parametrize(
    "text",
    [
        "UN-GGIM WG-Disasters Conference 2020",
        "Letter dated 3 May 2025 from the Permanent Representative",
        "Rechtsschutz, eGovernment and McKay's Ekstrøm",
        "Подготовка глобального договора",
        "تقرير الأمين العام",
        "秘书长的报告",
        "",
    ],
)
def test_words(text: str) -> None:
    assert not is_noise(text)
    assert noisy_share(text) <= 0.25
