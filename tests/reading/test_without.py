"""What is said of a paper without a programme fits its kind."""

from __future__ import annotations

import pytest

from travaux.common.errors import NoProgramme
from travaux.reading import Document, read
from travaux.reading.without import without_programme

GIVE = "Give an agenda, a programme or a concept note"


@pytest.mark.parametrize(
    ("kind", "said"),
    [
        (None, f"a.pdf holds no programme. {GIVE}."),
        ("invitation", f"a.pdf is read as an invitation and holds no programme. {GIVE}."),
        ("minutes", f"a.pdf is read as minutes and holds no programme. {GIVE}."),
        (
            "letter",
            f"a.pdf is read as a letter and holds no programme. {GIVE}; travaux commitments lists what this one undertakes.",
        ),
        (
            "verbatim record",
            f"a.pdf is read as a verbatim record and holds no programme. {GIVE}; travaux turns lists who speaks in this one.",
        ),
        (
            "agenda",
            "a.pdf is read as an agenda, but no item of it could be made out. Look whether it is the whole paper, or ask for the original file.",
        ),
    ],
)
def test_the_line_says_what_the_paper_is_and_what_to_do(kind: str | None, said: str) -> None:
    error = without_programme("a.pdf", kind)
    assert (str(error), error.exit_code) == (said, 10)


def test_a_resolution_is_told_by_its_kind() -> None:
    words = b"Resolution 12/4\n\nThe Council,\n\nRecalling its resolution 10/2,\n\n1. Decides to remain seized of the matter.\n"
    with pytest.raises(NoProgramme) as caught:
        read(Document("r.txt", words))
    assert caught.value.message == "r.txt is read as a resolution and holds no programme"
