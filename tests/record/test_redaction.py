"""Names are blacked out wherever they stand, and no other words with them."""

from __future__ import annotations

import pytest

from travaux.record.redaction import redacted_value


@pytest.mark.parametrize(
    ("name", "text", "left"),
    [
        ("Ada Pereira", "Ms. ADA\nPEREIRA’s words", "Ms. ███\n███████’s words"),
        ("Li", "Li and the public library: “LI”", "██ and the public library: “██”"),
        ("Ада", "Ада на параде", "███ на параде"),
        ("李明", "主席李明先生", "主席██先生"),
        ("أحمد", "وأحمد", "و████"),
        ("Sörla", "Sörla, Sörlas", "█████, Sörlas"),
    ],
)
def test_a_name_is_blacked_out(name: str, text: str, left: str) -> None:
    assert redacted_value({"title": [text]}, {name}) == {"title": [left]}
