"""From the pieces of a line to its text, with what stands where."""

from __future__ import annotations

import re
from collections.abc import Sequence

from travaux.common.scripts import UNSPACED
from travaux.reading.layout.glyphs import raised
from travaux.reading.layout.model import LineDraft, Row, Segment, Token, bounds
from travaux.reading.transcript import Box

_UNSPACED = re.compile(f"[{UNSPACED}]")
"""Letters of scripts that set no spaces between words."""
_RTL = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]")
_STRONG_LTR = re.compile(r"[^\W\d_]")
_TOUCHING = 0.03
"""Words closer than this many ems are one word."""
_UNTRUE = -0.1
"""Words that overlap more than this many ems have boxes wider than their letters: such boxes tell nothing."""
_MARK_GAP = 0.3
_MARKS = ":،؛"
_CLOSING = ",;:."
_SMALL = 0.8
_LETTERS = ("a", "b", "c", "d", "e")
"""Letters that mark the notes of a table."""
_BULLETS = frozenset("•‣▪▫●○◦■□")
"""Marks that stand on the side from which a line is read."""
_TAB = 1.5
"""Pieces further apart than this many ems are parted by a tab instead of a space."""


def is_rtl(text: str) -> bool:
    """Whether a text holds letters of a script that is written from right to left."""
    return not text.isascii() and _RTL.search(text) is not None


def line(row: Row, mirrored: bool = False) -> LineDraft:
    """The line that these pieces make; ``mirrored`` where the page runs from right to left."""
    chunks: list[str] = []
    pieces: list[tuple[int, int, Box]] = []
    position = 0
    for index, segment in enumerate(row):
        if index:
            wide = segment.left - row[index - 1].right > _TAB * min(segment.size, row[index - 1].size)
            chunks.append("\t" if wide else " ")
            position += 1
        text = _text(segment, mirrored)
        chunks.append(text)
        pieces.append(
            (position, position + len(text), Box(segment.left, segment.top, segment.right, segment.bottom))
        )
        position += len(text)
    tokens = row[0].tokens if len(row) == 1 else [t for s in row for t in s.tokens]
    size, bold, italic, struck = _setting(tokens)
    first = tokens[0]
    box = pieces[0][2] if len(row) == 1 else bounds(row)
    return LineDraft(
        "".join(chunks), *box, size, bold, italic, first.style.bold, tokens[-1].style.bold, struck,
        pieces=tuple(pieces), first_word=(first.right - first.left) / _units(first.text),
    )  # fmt: skip


def _setting(tokens: Sequence[Token]) -> tuple[float, bool, bool, bool]:
    """Size of the longest word, and whether most letters are bold, italic and struck through."""
    style = tokens[0].style
    if not [t for t in tokens if t.style is not style]:
        return style.size, style.bold, style.italic, style.struck
    letters = bold = italic = struck = 0
    for token in tokens:
        style, count = token.style, len(token.text)
        letters += count
        bold += count * style.bold
        italic += count * style.italic
        struck += count * style.struck
    size = max(tokens, key=lambda t: len(t.text)).style.size
    most = 0.6 * letters
    return size, bold > most, italic > most, struck > most


def _units(text: str) -> int:
    """How many parts of a word a line may break between: its letters, where the script sets no spaces."""
    return len(text) if _UNSPACED.match(text) else 1


def _text(segment: Segment, mirrored: bool) -> str:
    tokens: Sequence[Token] = segment.tokens
    if len(tokens) == 1:
        return tokens[0].text
    if mirrored or is_rtl("".join([t.text for t in tokens])):
        tokens = _reading_sequence(tokens, [is_rtl(t.text) for t in tokens], mirrored)
    if mirrored:
        tokens = [_marked_after(token) for token in tokens]
    least = _SMALL * segment.size
    chunks: list[str] = []
    last = tokens[0]
    for token in tokens:
        text, size = token.text, token.style.size
        if size < least:
            text = _word(token, segment)
        ahead, behind = token.left - last.right, last.left - token.right
        gap = ahead if ahead > behind else behind
        if text is not token.text:
            apart = gap > _MARK_GAP * size
        else:
            apart = gap > _TOUCHING * size or (gap < _UNTRUE * size and _parted(last, token))
        if apart and chunks:
            chunks.append(" ")
        chunks.append(text)
        last = token
    return "".join(chunks)


def _parted(last: Token, token: Token) -> bool:
    """Whether two words whose boxes overlap are whole ones, which the page itself parts."""
    return len(last.text) > 1 and len(token.text) > 1 and token.text[0].isalnum() and not is_rtl(token.text)


def _word(token: Token, segment: Segment) -> str:
    """A small word, a note's mark as superscript."""
    mark = token.text.isdigit() or token.text in _LETTERS
    if mark and segment.bottom - token.bottom > 0.15 * segment.size:
        return raised(token.text)
    return token.text


def _reading_sequence(tokens: Sequence[Token], rtl: list[bool], mirrored: bool) -> list[Token]:
    """Words in the order of reading where scripts of both directions meet (UAX #9, simplified).

    ``tokens`` stand in the order of ``left``. Runs of words of the direction that is not the
    line's own are turned around; words without letters go with their neighbours.
    """
    right = sum(rtl)
    left = sum(1 for t, r in zip(tokens, rtl, strict=True) if not r and _STRONG_LTR.search(t.text))
    bulleted = left > 0 and not mirrored and tokens[0].text in _BULLETS
    line_rtl = not bulleted and (right > left or (mirrored and (right > 0 or not left)))
    order = list(tokens) if mirrored == line_rtl else list(reversed(tokens))
    done: list[Token] = []
    run: list[Token] = []
    for token in order:
        against = is_rtl(token.text) != line_rtl
        if line_rtl and against and not token.text[0].isalnum() and not run:
            against = False
        if not line_rtl and run and not _STRONG_LTR.search(token.text):
            against = True
        if against:
            run.append(token)
        else:
            done += _turned(run, line_rtl)
            run = []
            done.append(token)
    return done + _turned(run, line_rtl)


def _marked_after(token: Token) -> Token:
    """A word of a page from right to left with the mark that closes it at its end: ":1" stands for "1:"."""
    text = token.text
    marked = len(text) > 1 and (text[0] in _MARKS or text[0] == "." and text[1:].isdigit())
    return token._replace(text=text[1:] + text[0]) if marked else token


def _turned(run: Sequence[Token], line_rtl: bool) -> list[Token]:
    """A run turned around; in a line from left to right, the mark that closes it goes to its end.

    Numbers that stand alone among words from right to left follow one another as these do: "10:30 – 9:00".
    """
    if line_rtl and not any(_STRONG_LTR.search(token.text) for token in run):
        return list(run)
    turned = list(reversed(run))
    if line_rtl or len(turned) < 2 or not is_rtl(turned[0].text):
        return turned
    first, last = turned[0], turned[-1]
    text = first.text.strip(_CLOSING)
    mark = next((each for each in (first.text[-1], first.text[0]) if each in _CLOSING), "")
    turned[0] = first._replace(text=text)
    turned[-1] = last._replace(text=last.text + mark)
    return turned
