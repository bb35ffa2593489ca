"""Wide word spaces of justified lines, beside the gaps of real columns."""

from __future__ import annotations

from typing import Any

from reportlab.pdfbase.pdfmetrics import stringWidth

from tests.reading.readers.sheets import HEIGHT, cells, column, read, texts

TEXT = (
    "representatives of administrations undertaking simplification of the documentation that questionnaires "
    "on infrastructure and transhipment ask for under harmonised classifications"
)
WORDS = TEXT.split()
WIDTH_OF_CELL = 130.0


def _wrapped(words: list[str]) -> list[list[str]]:
    lines: list[list[str]] = [[]]
    for word in words:
        if stringWidth(" ".join([*lines[-1], word]), "Helvetica", 11) > WIDTH_OF_CELL:
            lines.append([])
        lines[-1].append(word)
    return lines


def _justified(canvas: Any, left: float, top: float, words: list[str]) -> list[str]:
    """Draws the words, each line but the last stretched to the whole width; gives its lines."""
    lines = _wrapped(words)
    for number, line in enumerate(lines):
        bare = sum(stringWidth(word, "Helvetica", 11) for word in line)
        space = 3.0 if line is lines[-1] else (WIDTH_OF_CELL - bare) / max(1, len(line) - 1)
        x = left
        for word in line:
            canvas.drawString(x, HEIGHT - top - 14 * number, word)
            x += stringWidth(word, "Helvetica", 11) + space
    return [" ".join(line) for line in lines]


def test_stretched_lines_of_a_narrow_column_are_lines() -> None:
    drawn: list[str] = []

    def page(canvas: Any) -> None:
        drawn.extend(_justified(canvas, 72, 100, WORDS))
        column(canvas, 260, 100, ["The ports of both sides open their"] * 7 + ["gates again."])

    transcript = read(page)
    assert transcript.tables == ()
    assert texts(transcript)[: len(drawn)] == drawn


def test_cells_with_stretched_lines_keep_their_columns() -> None:
    drawn: list[str] = []

    def page(canvas: Any) -> None:
        for left, head in ((72, "Time"), (150, "Matter"), (340, "Lead")):
            column(canvas, left, 80, [head])
        for row, name in enumerate(("Mexico", "Kenya", "Nepal")):
            column(canvas, 72, 110 + 80 * row, [f"{9 + row}:00"])
            drawn.append(" / ".join(_justified(canvas, 150, 110 + 80 * row, WORDS[3 * row : 3 * row + 9])))
            column(canvas, 340, 110 + 80 * row, [name])

    found = cells(read(page))
    assert [found[row, 1] for row in range(4)] == ["Matter", *drawn]
    assert [found[row, 2] for row in range(4)] == ["Lead", "Mexico", "Kenya", "Nepal"]


def test_columns_of_words_that_begin_below_one_another_stay_apart() -> None:
    rows = [("Opening", "10:00"), ("Statements", "10:15"), ("Adoption", "12:30"), ("Closing", "12:45")]

    def page(canvas: Any) -> None:
        for number, (title, clock) in enumerate(rows):
            column(canvas, 72, 100 + 14 * number, [title])
            column(canvas, 150, 100 + 14 * number, [clock])

    assert cells(read(page)) == {(r, c): text for r, row in enumerate(rows) for c, text in enumerate(row)}
