"""Mending text that was decoded or taken apart wrongly."""

from __future__ import annotations

import pytest

from travaux.reading.repair import mend


@pytest.mark.parametrize(
    ("damaged", "meant"),
    [
        ("cafÃ© Ã  11 heures", "café à 11 heures"),
        ("االفتتاح", "الافتتاح"),
        ("اليوم األول: جدول األعمال", "اليوم الأول: جدول الأعمال"),
        ("واإلدارة اآلن", "والإدارة الآن"),
    ],
)
def test_what_is_damaged_is_mended(damaged: str, meant: str) -> None:
    assert mend(damaged) == meant


@pytest.mark.parametrize("whole", ["Opening at 9", "café", "أهلا وسهلا بالاجتماع الأول", "خلال العام"])
def test_what_is_whole_stays(whole: str) -> None:
    assert mend(whole) == whole
