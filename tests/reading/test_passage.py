"""Passages: cutting and joining keep the places of words."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from travaux.reading.passage import Passage
from travaux.reading.transcript import Transcript, TranscriptBuilder

WORDS = st.lists(st.text("ab c", min_size=1, max_size=6).filter(str.strip), min_size=1, max_size=6)


def passage_of(lines: list[str]) -> tuple[Transcript, Passage]:
    builder = TranscriptBuilder("text/plain")
    for line in lines:
        builder.add(line, page=1)
    transcript = builder.build()
    return transcript, Passage.of(transcript, transcript.lines)


@given(WORDS, st.data())
def test_a_cut_holds_the_words_at_its_places(lines: list[str], data: st.DataObject) -> None:
    transcript, passage = passage_of(lines)
    start = data.draw(st.integers(0, len(passage.text)))
    end = data.draw(st.integers(start, len(passage.text)))
    cut = passage.cut(start, end)
    assert cut.text == passage.text[start:end].strip()
    assert cut.text.split() == [word for span in cut.parts for word in transcript[span].split()]
    assert cut.parts == passage.spans(start, end)


def test_equality_is_that_of_words_and_places() -> None:
    _, passage = passage_of(["one two", "three"])
    assert passage.cut(4) == Passage.join((passage.cut(4, 7), passage.cut(8)))
    assert passage.cut(0, 3) != passage.cut(4, 7)
    assert not Passage.join(())


def test_words_that_only_the_margin_parts_keep_their_places() -> None:
    transcript, passage = passage_of(["Ana Belén", "Ruiz, Dune", "Office"])
    mended = passage.mended([1])
    assert mended.text == "Ana Belén Ruiz, Dune\nOffice"
    assert mended.parts == passage.parts
    assert [transcript[span] for span in mended.spans(4, 14)] == ["Belén", "Ruiz"]
