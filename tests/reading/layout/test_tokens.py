"""Words of a page before they are laid out."""

from __future__ import annotations

from travaux.reading.layout.model import Rule, Style, Token
from travaux.reading.layout.tokens import struck

WORDS = [
    Token(100, 200, 140, 210, "Opening", Style(10), 0),
    Token(144, 200, 190, 210, "address", Style(10), 1),
]


def marked(*rules: Rule) -> list[bool]:
    return [token.style.struck for token in struck(WORDS, rules)]


def test_a_line_from_the_first_word_to_the_last_strikes_them_out() -> None:
    assert marked(Rule(99, 205, 191, 205)) == [True, True]
    assert marked(Rule(100, 205, 140, 205), Rule(140, 205, 190, 205)) == [True, True]
    assert marked(Rule(144, 205, 190, 205)) == [False, True]


def test_a_line_under_the_words_or_the_edge_of_a_shade_does_not() -> None:
    assert marked(Rule(100, 208, 190, 208), Rule(100, 205, 190, 205, weak=True)) == [False, False]


def test_a_line_across_the_table_does_not_even_where_it_is_drawn_in_pieces() -> None:
    assert marked(Rule(60, 205, 400, 205)) == [False, False]
    assert marked(Rule(60, 205, 142, 205), Rule(142, 205, 200, 205), Rule(200, 205, 400, 205)) == [
        False,
        False,
    ]
