"""European figures on Arabic pages: which parts of a picture are read again, and what is kept of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import pytest
from PIL import Image

from travaux.reading.scans import figures
from travaux.reading.scans.engine import Area, Recogniser, Word


def _word(text: str, left: int, line: int, sure: float = 90.0) -> Word:
    return Word(
        text, left, 100 * line, left + 12 * len(text), 100 * line + 20, 100 * line + 16, 20.0, sure, line
    )


@dataclass(slots=True)
class _Reader(Recogniser):
    """A recogniser that sees the same words whatever it is asked, and keeps what it was asked."""

    sees: Sequence[Word] = ()
    asked: list[Area] = field(default_factory=list)

    def words_in(self, picture: Image.Image, language: str, dpi: int, boxes: Sequence[Area]) -> list[Word]:
        assert language == "eng"
        self.asked += boxes
        return list(self.sees)


@pytest.fixture(autouse=True)
def _english(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(figures, "languages", lambda: frozenset({"ara", "eng"}))


_CELL = Area(400, 80, 600, 140)


def _again(words: Sequence[Word], sees: Sequence[Word]) -> tuple[list[str], list[Area]]:
    reader = _Reader(sees=sees)
    found = figures.figures_again(Image.new("L", (700, 400), 255), words, [_CELL], reader, 200)
    return [word.text for word in found], reader.asked


def test_a_cell_of_figures_is_read_again_from_right_to_left() -> None:
    words = [_word("0", 560, 1), _word("-", 500, 1), _word("9:00", 420, 1), _word("الافتتاح", 200, 1)]
    sees = [_word("9:00", 420, 1), _word("-", 500, 1), _word("8:30", 540, 1)]
    assert _again(words, sees) == (["8:30", "-", "9:00", "الافتتاح"], [_CELL])


def test_what_is_no_figure_to_the_english_pack_or_unsure_stays() -> None:
    words = [_word("0", 560, 1), _word("9:00", 420, 1)]
    assert _again(words, [_word("9:00", 420, 1), _word("oS", 540, 1)])[0] == ["0", "9:00"]
    assert _again(words, [_word("9:00", 420, 1), _word("8:30", 540, 1, sure=40.0)])[0] == ["0", "9:00"]


def test_arabic_figures_and_words_are_left_to_their_own_pack() -> None:
    words = [_word("٩:٠٠", 420, 1), _word("الافتتاح", 200, 1)]
    assert _again(words, []) == (["٩:٠٠", "الافتتاح"], [])
