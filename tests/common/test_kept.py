"""A text kept in pieces is the text, wherever it is cut."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from travaux.common.kept import pack_text, pack_transcript, unpack_text, unpack_transcript, with_text
from travaux.common.plain import pack
from travaux.common.transcript import Text
from travaux.reading import survey

LETTERS = st.sampled_from("aé ж文\n")
TEXTS = st.lists(st.text(LETTERS, max_size=9).map(lambda part: part * 400), max_size=6).map("".join)


@given(TEXTS, st.integers(0, 15_000), st.integers(0, 9_000))
def test_what_is_cut_out_of_the_pieces_is_what_is_cut_out_of_the_text(
    text: str, start: int, length: int
) -> None:
    kept = unpack_text(pack_text(Text(text, ((0, 1), (7, 2)))))
    assert kept.cut(start, start + length) == text[start : start + length]
    assert "".join(map(kept.piece, range(kept.count))) == text
    assert (len(kept), kept.text()) == (len(text), Text(text, ((0, 1), (7, 2))))


def test_only_what_is_asked_for_is_unpacked() -> None:
    data = bytearray(pack_text(Text("one " * 1000 + "two " * 1000 + "three " * 1000)))
    data[-1] ^= 255
    kept = unpack_text(bytes(data))
    assert kept.cut(3992, 4008) == "one one two two "
    with pytest.raises(ValueError, match="text"):
        kept.text()


@pytest.mark.parametrize(
    "damage", [lambda data: data[:-1], lambda data: data[:3], lambda data: b"P" + data[9:]]
)
def test_pieces_that_are_not_all_there_are_an_error(damage: Callable[[bytes], bytes]) -> None:
    with pytest.raises(ValueError, match=r"."):
        unpack_text(damage(pack_text(Text("words " * 2000)))).text()


@pytest.mark.parametrize("name", ["vienna-2017-final.docx", "puerto-vallarta-2017-grid.pdf"])
@pytest.mark.parametrize(
    "text", [str, lambda text: text.replace(" ", "\ud835", 1)], ids=["plain", "no character"]
)
def test_a_transcript_parted_from_its_text_is_read_back_and_put_together_as_it_was(
    root: Path, name: str, text: Callable[[str], str]
) -> None:
    read = survey(root / "examples" / name).transcript
    transcript = replace(read, text=text(read.text))
    packed, words = pack_transcript(transcript)
    assert unpack_transcript(packed, words) == transcript
    assert with_text(packed, words) == pack(transcript)
    assert unpack_text(words).text() == Text.of(transcript)


def test_a_transcript_of_old_holds_its_text_itself(root: Path) -> None:
    transcript = survey(root / "examples" / "vienna-2017-final.docx").transcript
    of_old = pack(transcript)
    for text in (b"", pack(Text.of(transcript)), pack_text(Text.of(transcript))):
        assert unpack_transcript(of_old, text) == transcript
        assert with_text(of_old, text) == of_old
