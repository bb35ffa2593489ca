"""Words of a page made fit to be laid out: printed once, upright, whole."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from travaux.reading.layout.model import Rule, Sheet, Token
from travaux.reading.transcript import Box

_SAME_PLACE = 0.35
"""A word printed again within this many ems is a second layer of the same text."""
_ROW = 8.0
_STRUCK = (0.33, 0.66)
"""Between these shares of a word's height a line is drawn through it; lower down it is drawn under it."""
_OVER = 2.5
"""Ems by which a line through words may begin before them and end behind them."""
_TOUCHING = 1.0
"""Points between lines that are drawn as one."""
_LETTERS_APART = 0.1
"""Letters of a word set upwards stand closer than this many ems."""
_SPACED_RUN = 4
"""So many single letters in a row, evenly apart, are a word set with spaces."""


def once(tokens: Sequence[Token]) -> list[Token]:
    """The words without those that a second layer of text prints again at the same place."""
    kept: list[Token] = []
    rows: dict[tuple[str, int], list[Token]] = {}
    for token in tokens:
        left, top, _, _, text, style, _ = token
        reach = _SAME_PLACE * style.size
        first, last = int((top - reach) // _ROW), int((top + reach) // _ROW)
        for row in range(first, last + 1):
            others = rows.get((text, row))
            if others and any(abs(o.top - top) < reach and abs(o.left - left) < reach for o in others):
                break
        else:
            rows.setdefault((text, int(top // _ROW)), []).append(token)
            kept.append(token)
    return kept


def upright(sheet: Sheet) -> Sheet:
    """The sheet turned so that most of its words are upright; words at other angles become labels.

    A label is one word, with spaces in it, that holds a whole line set at another angle. Its box is
    the one that it covers.
    """
    if not any(t.style.angle for t in sheet.tokens):
        return sheet
    angles = Counter(quarter(t.style.angle) for t in sheet.tokens)
    main = angles.most_common(1)[0][0]
    if main > 0:
        sheet = _turned(sheet, main)
        tokens = [
            t._replace(style=t.style._replace(angle=(t.style.angle - main) % 360)) for t in sheet.tokens
        ]
        sheet = _with(sheet, tokens)
    straight = [
        t._replace(style=t.style._replace(angle=0)) if t.style.angle else t
        for t in sheet.tokens
        if quarter(t.style.angle) == 0
    ]
    tilted = [t for t in sheet.tokens if quarter(t.style.angle) != 0]
    return _with(sheet, straight + _labels(tilted))


def struck(tokens: Sequence[Token], rules: Sequence[Rule]) -> list[Token]:
    """The words, those marked through which a level line is drawn.

    A line that goes on well beyond the words parts rows of a table or a page that are set too close to it.
    """
    level = _drawn_on([rule for rule in rules if rule.top == rule.bottom and not rule.weak])
    near = {row + step for row in {int(rule.top / _ROW) for rule in level} for step in (-1, 0, 1)}
    rows: dict[int, list[int]] = {}
    for index, token in enumerate(tokens):
        row = int((token.top + token.bottom) / 2 / _ROW)
        if row in near:
            rows.setdefault(row, []).append(index)
    marked = list(tokens)
    for rule in level:
        row = int(rule.top / _ROW)
        through = [i for r in (row - 1, row, row + 1) for i in rows.get(r, ()) if _through(rule, tokens[i])]
        if through and _ends_with(rule, [tokens[i] for i in through]):
            for index in through:
                marked[index] = tokens[index]._replace(style=tokens[index].style._replace(struck=True))
    return marked


def _drawn_on(level: Sequence[Rule]) -> list[Rule]:
    """Level lines, those that touch at one height as one."""
    found: list[Rule] = []
    for rule in sorted(level, key=lambda one: (round(one.top, 1), one.left)):
        last = found[-1] if found else None
        if last and abs(rule.top - last.top) < _TOUCHING and rule.left <= last.right + _TOUCHING:
            found[-1] = last._replace(right=max(last.right, rule.right))
        else:
            found.append(rule)
    return found


def _through(rule: Rule, token: Token) -> bool:
    height = (rule.top - token.top) / (token.bottom - token.top)
    inside = rule.left - 2 <= token.left and token.right <= rule.right + 2
    return inside and _STRUCK[0] < height < _STRUCK[1]


def _ends_with(rule: Rule, words: Sequence[Token]) -> bool:
    """Whether a line begins and ends about where the words on it do."""
    reach = _OVER * max(word.style.size for word in words)
    first, last = min(word.left for word in words), max(word.right for word in words)
    return first - rule.left <= reach and rule.right - last <= reach


def quarter(angle: int) -> int:
    """The nearest quarter turn, or -1 for an angle between."""
    turn = round(angle / 90) % 4
    off = (angle - turn * 90 + 180) % 360 - 180
    return turn * 90 if abs(off) <= 10 else -1


def _with(sheet: Sheet, tokens: Sequence[Token]) -> Sheet:
    return Sheet(sheet.number, sheet.width, sheet.height, tokens, sheet.rules, sheet.links, sheet.turned)


def _turned(sheet: Sheet, angle: int) -> Sheet:
    """The sheet turned clockwise by the angle at which its words are set."""

    def box(left: float, top: float, right: float, bottom: float) -> Box:
        if angle == 90:
            return Box(sheet.height - bottom, left, sheet.height - top, right)
        if angle == 180:
            return Box(sheet.width - right, sheet.height - bottom, sheet.width - left, sheet.height - top)
        return Box(top, sheet.width - right, bottom, sheet.width - left)

    width, height = (sheet.width, sheet.height) if angle == 180 else (sheet.height, sheet.width)
    tokens = [Token(*box(*t[:4]), *t[4:]) for t in sheet.tokens]
    rules = tuple(Rule(*box(*r[:4]), r.weak) for r in sheet.rules)
    links = tuple((box(*b), t) for b, t in sheet.links)
    return Sheet(sheet.number, width, height, tokens, rules, links, sheet.turned - angle)


def _labels(tokens: Sequence[Token]) -> list[Token]:
    """Runs of words at one angle that stand next to one another, each as one word."""
    runs: list[list[Token]] = []
    for token in tokens:
        if runs and runs[-1][-1].style.angle == token.style.angle and _next_to(runs[-1][-1], token):
            runs[-1].append(token)
        else:
            runs.append([token])
    return [_joined(run, _spaced(run)) for run in runs]


def _next_to(a: Token, b: Token) -> bool:
    em = max(a.style.size, b.style.size)
    across = max(a.left, b.left) - min(a.right, b.right)
    down = max(a.top, b.top) - min(a.bottom, b.bottom)
    return max(across, down) < em


def _gap(a: Token, b: Token) -> float:
    """How far two boxes stand apart, along the line that they stand on."""
    return max(a.left - b.right, b.left - a.right, a.top - b.bottom, b.top - a.bottom)


def _spaced(run: Sequence[Token]) -> str:
    """The words of a run at an angle; letters that touch, as a page may give them one by one, are one word."""
    text = run[0].text
    for before, token in pairwise(run):
        text += token.text if _gap(before, token) < _LETTERS_APART * token.style.size else f" {token.text}"
    return text


def _joined(run: Sequence[Token], text: str) -> Token:
    left, top = min(t.left for t in run), min(t.top for t in run)
    right, bottom = max(t.right for t in run), max(t.bottom for t in run)
    return Token(left, top, right, bottom, text, run[0].style, run[0].order)


def whole(tokens: Sequence[Token]) -> list[Token]:
    """The words with those put together whose letters are set apart ("P R O G R A M M E")."""
    if b"\1" * _SPACED_RUN not in bytes([len(t.text) == 1 for t in tokens]):
        return list(tokens)
    done: list[Token] = []
    run: list[Token] = []
    for token in tokens:
        if len(token.text) == 1 and token.text.isalpha() and (not run or _evenly(run, token)):
            run.append(token)
            continue
        done += _closed(run)
        run = [token] if len(token.text) == 1 and token.text.isalpha() else []
        if not run:
            done.append(token)
    return done + _closed(run)


def _evenly(run: Sequence[Token], token: Token) -> bool:
    last = run[-1]
    gap = token.left - last.right
    if abs(token.top - last.top) > 0.3 * last.style.size or not 0 <= gap < 1.2 * last.style.size:
        return False
    gaps = [b.left - a.right for a, b in zip(run, run[1:], strict=False)]
    return not gaps or gap < 1.6 * min(gaps) + 0.1 * last.style.size


def _closed(run: list[Token]) -> list[Token]:
    return [_joined(run, "".join(t.text for t in run))] if len(run) >= _SPACED_RUN else run
