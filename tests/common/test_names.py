"""The words of a text, which a table of characters parts where it can."""

from hypothesis import given
from hypothesis import strategies as st

from travaux.common.names import folded, words_of

_MIXED = st.text(st.one_of(st.characters(), st.sampled_from("aB9 _-'’“”…–•éﬁ½™\u0301")), max_size=40)


@given(_MIXED)
def test_words_are_the_runs_of_letters_and_digits_of_the_folded_text(text: str) -> None:
    parted = "".join(sign if sign.isalnum() else " " for sign in folded(text))
    assert words_of(text) == [word for word in parted.split(" ") if word]


def test_typographic_marks_part_words_and_accents_do_not() -> None:
    assert words_of("The people’s “Café”… 2030–2045") == ["the", "people", "s", "cafe", "2030", "2045"]
