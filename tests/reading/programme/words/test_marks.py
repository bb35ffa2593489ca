"""Where people are announced in text without line breaks."""

from __future__ import annotations

import pytest

from travaux.reading.programme.words.marks import roles


@pytest.mark.parametrize(
    ("text", "announced"),
    [
        ("Ports Panellists: Ada Pereira, Minister", ["Panellists:"]),
        ("Открытие семинара Приветственное слово: Рустам Алимов", ["Приветственное слово:"]),
        ("Sesión de apertura Palabras de bienvenida: Nelly Ordóñez", ["Palabras de bienvenida:"]),
        ("Welcome remarks: Ada Pereira", []),
        ("10:00 Presentation: the ports", []),
    ],
)
def test_words_that_lead_to_people(text: str, announced: list[str]) -> None:
    assert [text[start:end] for start, end in roles(text)] == announced
