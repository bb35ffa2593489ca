from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tests.reading.likeness.test_paragraphs import transcript
from travaux.reading.likeness.passages import FEWEST_WORDS, shared_passages
from travaux.reading.likeness.words import words

LONG = "The keeper of the lock writes each evening how many boats went up and how many came down"


def test_a_passage_is_found_in_both_whatever_its_case_and_line_breaks() -> None:
    paper = transcript("Rules for keepers.", LONG + ". That is all.")
    other = transcript(
        "A report says:",
        "the keeper of the lock writes each evening",
        "how many boats went up and how many came DOWN, it seems",
    )
    (found,) = shared_passages(paper, other)
    assert (paper[found.paper], found.words) == (LONG, 18)
    assert other[found.other].replace("\n", " ").casefold() == LONG.casefold()


@given(
    st.lists(st.sampled_from(["a", "b", "c", "d", "e", "f"]), max_size=60),
    st.lists(st.sampled_from(["a", "b", "c", "d", "e", "f"]), max_size=60),
)
def test_passages_are_the_same_words_and_do_not_overlap(one: list[str], two: list[str]) -> None:
    paper, other = transcript(" ".join(one)), transcript(" ".join(two))
    found = shared_passages(paper, other)
    for passage in found:
        assert words(paper[passage.paper]) == words(other[passage.other])
        assert len(words(paper[passage.paper])) == passage.words >= FEWEST_WORDS
    for side in ("paper", "other"):
        spans = sorted(getattr(passage, side) for passage in found)
        assert all(a.end <= b.start for a, b in zip(spans, spans[1:], strict=False))
