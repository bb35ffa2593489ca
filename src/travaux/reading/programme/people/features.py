"""What the learned labeller sees of a word: its form, its neighbours, and the lists it stands in.

No feature holds a name: words themselves count only where they were seen in several meetings.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache
from itertools import repeat
from typing import NamedTuple

from travaux.reading.programme.people.lexicon import first_words, fold, match_at, plain, short_forms
from travaux.reading.programme.people.lexicon import words as listed
from travaux.reading.programme.people.words import Word

_BULLETS = frozenset("•●▪◦‣∙○■□➢➤►❖✓*")
_DASHES = frozenset("-–—‐‑−―~")
_SIMPLE = frozenset(",;:()[]/|&.·")
_TELLING = frozenset({"given", "post", "body"})
_PARTS = frozenset({"given", "post", "body", "short", "particle", "stop", "title", "topic"})


def shape(text: str) -> str:
    """The form of a word: capitals, small letters, digits, script, and for marks which mark."""
    first = text[0]
    if not (first.isalnum()):
        return "-" if first in _DASHES else "•" if first in _BULLETS else first if first in _SIMPLE else "?"
    if "\u3040" <= first <= "\u9fff":
        return "han"
    if "\u0600" <= first <= "\u06ff":
        return "arab"
    if not text.isalpha():
        if any(map(str.isdigit, text)):
            return "d" if text.isdigit() else "xd"
        if text.endswith("."):
            return "X." if len(text) == 2 and first.isupper() else "X.X." if first.isupper() else "x."
    if text.isupper():
        return "X" if len(text) == 1 else "XX" if len(text) <= 6 else "XXX"
    if text.islower():
        return "x"
    if first.isupper():
        return (
            "Xx-Xx"
            if any(mark in text for mark in "-‐‑")
            else "Xx"
            if text[1:].islower() or "'" in text or "’" in text
            else "XxX"
        )
    return "xX"


@lru_cache(maxsize=20_000)
def lists_of(text: str, learned: bool = False) -> frozenset[str]:
    """The lists that a word stands in on its own; ``learned`` as for :func:`spans`."""
    key = plain(text)
    known = _lists(learned)
    found = known.get(key, _NO_LIST)
    if "-" in key:
        parts = key.split("-")
        found = found.union(*(known.get(part, _NO_LIST) & _OF_A_PART for part in parts))
        found |= known.get(parts[0], _NO_LIST) & {"given"}
    if text in short_forms():
        found |= {"short"}
    return found or (_UNKNOWN if text[0].isupper() and len(text) > 1 else _NO_LIST)


_NO_LIST, _UNKNOWN = frozenset[str](), frozenset({"unknown"})
_OF_A_PART = frozenset({"post", "body"})
"""The lists that a word is in by any of its parts between hyphens."""


@cache
def _lists(learned: bool) -> dict[str, frozenset[str]]:
    """Every word of a list with the lists that hold it."""
    held: dict[str, frozenset[str]] = {}
    bodies = listed("learned bodies" if learned else "bodies", "words")
    for name, its in (
        ("given", listed("given_names")), ("venue", listed("venues")), ("particle", listed("particles")),
        ("stop", listed("stopwords")), ("topic", listed("topics")), ("title", listed("titles")),
        ("family", listed("surnames_zh")), ("post", listed("posts")), ("body", bodies),
    ):  # fmt: skip
        alone = frozenset({name})
        more = {word: held[word] | alone for word in its & held.keys()}
        held |= dict.fromkeys(its, alone) | more
    return held


_NO_NAME = frozenset({"post", "body", "topic", "title", "short", "stop"})


def _name_part(text: str, form: str, lists: frozenset[str]) -> str:
    """Whether a word may be part of a name: a given name, another capitalised word, a particle, an initial, or no part."""
    if form in ("X", "X."):
        return "i"
    if "given" in lists and text[0].isupper():
        return "g"
    if "particle" in lists:
        return "p"
    if form in ("Xx", "XX", "XXX", "Xx-Xx", "XxX", "X.X."):
        return "x" if lists & _NO_NAME else "n"
    return "-"


CLEAR = "G2"
"""The pattern of a known given name with other words of no list behind it."""


def name_pattern(words: Sequence[Word]) -> str:
    """How like a name some neighbouring words are, taken together."""
    return _pattern([_seen(word.text).name_part for word in words])


def _pattern(parts: Sequence[str]) -> str:
    if len(parts) > 5:
        return "long"
    pattern = "".join(parts)
    if "-" in pattern:
        return "no"
    if "x" in pattern:
        return "no" if "g" not in pattern else "gx" if pattern[0] == "g" else "xg"
    return ("G" if pattern[0] == "g" else "g" if "g" in pattern else "n") + (
        "1" if len(pattern) == 1 else "2"
    )


class Group:
    """Features that only ever occur together, so that a model adds up their weights once; a key by its identity."""

    __slots__ = ("features",)

    def __init__(self, *features: str) -> None:
        self.features = features


class Window:
    """What a word shows to itself and to the words around it; a key by its identity, as a group is.

    ``own`` are features for the word two places before, one before, the word itself, one behind, two behind;
    ``base`` shows as well what the word shares with many others.
    """

    __slots__ = ("base", "own")

    def __init__(self, *own: Sequence[str], base: Window | None = None) -> None:
        self.base = base
        self.own = own

    def features(self, away: int) -> list[str]:
        """For the word so many places behind, or before where negative."""
        shared = self.base.features(away) if self.base else []
        return [*shared, *self.own[away + REACH]]


REACH = 2
"""How many places away a word is seen by itself."""


class _Seen(NamedTuple):
    """What a word shows by itself."""

    key: str
    shape: str
    name_part: str
    lists: frozenset[str]
    stop: bool
    capital: bool
    small: bool
    window: Window


@lru_cache(maxsize=20_000)
def _seen(text: str, learned: bool = False) -> _Seen:
    lists = lists_of(text, learned)
    form = shape(text)
    word = fold(text)
    own = [f"w={word}"]
    if len(word) > 3 and word.isalpha():
        own += f"e2={word[-2:]}", f"e3={word[-3:]}"
        if len(word) > 5:
            own.append(f"b3={word[:3]}")
    window = Window((), (f"+1w={word}",), own, (f"-1w={word}",), (), base=_form(form, lists))
    first = text[0]
    part = _name_part(text, form, lists)
    return _Seen(plain(text), form, part, lists, "stop" in lists, first.isupper(), first.islower(), window)


@lru_cache(maxsize=5_000)
def _form(form: str, lists: frozenset[str]) -> Window:
    """What the form of a word and its lists show, which it shares with many others."""
    features = (f"s={form}", *(f"l={name}" for name in sorted(lists)))
    return Window(*([where + one for one in features] for where in ("+2", "+1", "", "-1", "-2")))


_LISTS = (("places", "|"), ("roles", "\n"), ("honorifics", "\n"), ("pending", "\n"))
"""The lists of phrases, with what parts their terms."""


def spans(keys: Sequence[str], learned: bool = False) -> list[str]:
    """For each word the phrase of a list that it stands in: an honorific, a role, a place, a seat to be confirmed.

    ``learned`` leaves out the terms that were added after the labels were learned.
    """
    found = [""] * len(keys)
    firsts = _first_words(learned)
    may_begin = [index for index, key in enumerate(keys) if key in firsts]
    for name, split in _LISTS if may_begin else ():
        listed_as = f"learned {name}" if learned else name
        behind = 0
        for index in may_begin:
            if index < behind or name not in firsts[keys[index]]:
                continue
            behind = index + match_at(keys, index, listed_as, split=split)
            for position in range(index, behind):
                tag = f"{name}{'' if position == index else '+'}"
                found[position] = f"{found[position]} {tag}" if found[position] else tag
    return found


@cache
def _first_words(learned: bool) -> dict[str, frozenset[str]]:
    """The words that phrases begin with, each with the lists that hold them."""
    of_list = {
        name: first_words(f"learned {name}" if learned else name, split=split) for name, split in _LISTS
    }
    every = frozenset[str]().union(*of_list.values())
    return {word: frozenset(name for name, firsts in of_list.items() if word in firsts) for word in every}


class Columns(NamedTuple):
    """The features of the words of a passage, most of which others have as well: each column holds one group a word."""

    windows: Sequence[Window]
    around: list[Sequence[Group]]
    """The part and the line that a word stands in."""
    before: list[Sequence[Group]]
    """A word together with the one before it."""
    after: list[Sequence[Group]]
    both: Sequence[Group]

    def features(self, index: int) -> list[str]:
        """Those of a word, in the order in which they were learned."""

        def seen(away: int) -> list[str]:
            place = index - away
            return self.windows[place].features(away) if 0 <= place < len(self.windows) else []

        def those(columns: list[Sequence[Group]]) -> list[str]:
            return [one for column in columns for one in column[index].features]

        return [
            *seen(0), *those(self.around), *seen(1), *those(self.before), *seen(-1), *those(self.after),
            *those([self.both]), *seen(2), *seen(-2),
        ]  # fmt: skip


def features(words: Sequence[Word], learned: bool = False) -> list[list[str]]:
    """One list of features a word, for a sequence of words; ``learned`` as for :func:`spans`."""
    if not words:
        return []
    held = columns(words, learned)
    return [held.features(index) for index in range(len(words))]


def columns(words: Sequence[Word], learned: bool = False) -> Columns:
    """What is seen of one word or more."""
    texts, _, _, breaks, spaced, are_words, _ = zip(*words, strict=True)
    seen = _Sight(*zip(*map(_seen, texts, repeat(learned)), strict=True))
    tags = spans(seen.keys, learned)
    behind = seen.shapes[1:]
    around: list[Sequence[Group]] = [*_parts(seen, tags, breaks, are_words)]
    around += _lines(seen, tags, breaks, spaced, are_words)
    before: list[Sequence[Group]] = [(_FIRST, *map(_shapes_before, seen.shapes, behind))]
    after: list[Sequence[Group]] = [(*map(_shapes_after, seen.shapes, behind, breaks[1:]), _LAST)]
    if any(tags):
        around.append([_tagged("", one) if one else _NONE for one in tags])
        before.append((_NONE, *[_tagged("-1", one) if one else _NONE for one in tags[:-1]]))
        after.append((*[_tagged("+1", one) if one else _NONE for one in tags[1:]], _NONE))
    left, right = _neighbours(seen.name_parts, spaced)
    return Columns(seen.windows, around, before, after, [*map(_pair, left, seen.name_parts, right)])


class _Sight(NamedTuple):
    """What the words of a passage show, as :class:`_Seen`: a sequence with one of each word."""

    keys: Sequence[str]
    shapes: Sequence[str]
    name_parts: Sequence[str]
    lists: Sequence[frozenset[str]]
    stops: Sequence[bool]
    capitals: Sequence[bool]
    small: Sequence[bool]
    windows: Sequence[Window]


_NONE, _FIRST, _LAST = Group(), Group("first"), Group("last")


def _neighbours(name_parts: Sequence[str], spaced: Sequence[bool]) -> tuple[list[str], list[str]]:
    """What the word before and the word behind may be of a name, where white space stands between."""
    left = [part if space else "^" for part, space in zip(name_parts, spaced[1:], strict=False)]
    right = [part if space else "$" for part, space in zip(name_parts[1:], spaced[1:], strict=True)]
    return ["^", *left], [*right, "$"]


@lru_cache(maxsize=1_000)
def _tagged(where: str, tags: str) -> Group:
    return Group(*(f"{where}t={tag}" for tag in tags.split(" ")))


@lru_cache(maxsize=5_000)
def _shapes_before(before: str, here: str) -> Group:
    return Group(f"-1s|s={before}|{here}")


@lru_cache(maxsize=5_000)
def _shapes_after(here: str, after: str, breaks: int) -> Group:
    return Group(f"s|+1s={here}|{after}{'¶' if breaks else ''}")


@lru_cache(maxsize=1_000)
def _pair(before: str, here: str, after: str) -> Group:
    """A word with the next and with the one before, as parts of a name."""
    return Group(f"nn={here}{after}", f"-nn={before}{here}", f"nnn={before}{here}{after}")


def _parts(
    seen: _Sight, tags: Sequence[str], breaks: Sequence[int], are_words: Sequence[bool]
) -> tuple[list[Group], ...]:
    """What stands between two marks or line breaks, seen as a whole; what stands before it; and where in it a word stands."""
    wholes: list[Group] = []
    previous: list[Group] = []
    frames: list[Group] = []
    places: list[Group] = []
    start = 0
    opening = "^"
    before = _NOTHING_BEFORE
    count = len(tags)
    while start < count:
        if not are_words[start]:
            opening = seen.shapes[start]
            wholes.append(_MARK[min(breaks[start], 2)])
            for column in (previous, frames, places):
                column.append(_NONE)
            start += 1
            continue
        end = start + 1
        while end < count and are_words[end] and not breaks[end]:
            end += 1
        if breaks[start]:
            opening = "¶"
        closing = "$" if end == count else "¶" if breaks[end] else seen.shapes[end]
        whole = _whole(seen, tags, slice(start, end), opening, closing)
        wholes += [whole.features] * (end - start)
        previous += [before] * (end - start)
        frames += [whole.frame] * (end - start)
        places += _places(end - start)
        before = whole.to_next
        opening = closing
        start = end
    return wholes, previous, frames, places


_MARK = tuple(Group("mark", f"mark¶{breaks}") for breaks in range(3))
_PLACES = tuple(tuple(Group(f"pi={first}", f"pj={last}") for last in range(5)) for first in range(6))


@lru_cache(maxsize=500)
def _places(size: int) -> tuple[Group, ...]:
    """How far each word of a part stands from its two ends."""
    return tuple(_PLACES[min(place, 5)][min(size - 1 - place, 4)] for place in range(size))


_NOTHING_BEFORE = Group("q:^")


class _Part(NamedTuple):
    """What stands between two marks shows: to its words (``features`` and ``frame``), and to those of the next part."""

    features: Group
    frame: Group
    to_next: Group


def _whole(seen: _Sight, tags: Sequence[str], part: slice, opening: str, closing: str) -> _Part:
    """A part with the marks before and behind it."""
    size = part.stop - part.start
    lists = _NO_KINDS.union(*seen.lists[part])
    kinds = _NO_KINDS
    if any(tags[part]):
        kinds = frozenset(tag.rstrip("+") for group in tags[part] if group for tag in group.split(" "))
    capitals = sum(seen.capitals[part])
    cased = "all" if capitals == size else "none" if not capitals else "some"
    return _part(opening, closing, min(size, 7), cased, lists, kinds, _pattern(seen.name_parts[part]))


_NO_KINDS = frozenset[str]()


@lru_cache(maxsize=5_000)
def _part(
    opening: str,
    closing: str,
    size: int,
    cased: str,
    lists: frozenset[str],
    kinds: frozenset[str],
    pattern: str,
) -> _Part:
    features = (
        f"p[={opening}", f"p]={closing}", f"pn={size}", f"pc={cased}",
        *[f"p:{name}" for name in sorted((lists & _PARTS) | kinds)],
        *[f"p!{name}" for name in ("given", "post", "body", "topic") if name not in lists],
        f"N={pattern}", f"N={pattern}{opening}{closing}",
    )  # fmt: skip
    to_next = tuple([f"q:{name}" for name in sorted((lists & _TELLING) | kinds)]) or ("q:-",)
    return _Part(Group(*features), _frame(opening, closing, min(size, 5)), _to_next(to_next))


@lru_cache(maxsize=5_000)
def _frame(opening: str, closing: str, size: int) -> Group:
    return Group(f"p[]={opening}{closing}{size}")


@lru_cache(maxsize=1_000)
def _to_next(features: tuple[str, ...]) -> Group:
    return Group(*features)


def _lines(
    seen: _Sight,
    tags: Sequence[str],
    breaks: Sequence[int],
    spaced: Sequence[bool],
    are_words: Sequence[bool],
) -> tuple[list[Group], list[Group]]:
    """How the line of a word begins, and whether it reads as prose; and where in the line the word stands."""
    lines: list[Group] = []
    edges = [_SPACED if space else _TIGHT for space in spaced]
    starts = [0, *[index for index, count in enumerate(breaks) if count and index]]
    previous = "^"
    for start, end in zip(starts, (*starts[1:], len(tags)), strict=True):
        first = are_words.index(True, start, end) if True in are_words[start:end] else start
        kind = (
            tags[first].split(" ")[-1] or "+".join(sorted(seen.lists[first] & _TELLING)) or seen.shapes[first]
        )
        prose = "mixed" if any(seen.stops[start:end]) else "terse"
        if end - start > 6 and sum(seen.small[start:end]) > 0.6 * (end - start):
            prose = "prose"
        lines += [_line(kind, prose, previous)] * (end - start)
        edges[start] = _edge("", breaks[start], spaced[start])
        edges[end - 1] = _edge("line$", breaks[end - 1], spaced[end - 1])
        edges[first] = _edge("^line", breaks[first], spaced[first])
        previous = kind
    return lines, edges


@lru_cache(maxsize=100)
def _edge(edge: str, breaks: int, spaced: bool) -> Group:
    """Whether a word begins or ends its line, and what stands before it."""
    gap = "¶2" if breaks > 1 else "¶" if breaks else "" if spaced else "tight"
    return Group(*filter(None, (edge, gap)))


_SPACED, _TIGHT = _edge("", 0, True), _edge("", 0, False)


@lru_cache(maxsize=5_000)
def _line(kind: str, prose: str, previous: str) -> Group:
    return Group(f"line={kind}", f"line={prose}", f"line-1={previous}", f"line={prose}{kind}")
