"""What the learned labeller sees of a word: its form, its neighbours, and the lists it stands in.

No feature holds a name: words themselves count only where they were seen in several meetings.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from travaux.reading.programme.people.lexicon import first_words, fold, match_at, plain, short_forms
from travaux.reading.programme.people.lexicon import words as listed
from travaux.reading.programme.people.words import Word

_BULLETS = frozenset("•●▪◦‣∙○■□➢➤►❖✓*")
_DASHES = frozenset("-–—‐‑−―~")
_SIMPLE = frozenset(",;:()[]/|&.·")
_TELLING = frozenset({"given", "post", "body"})
_PARTS = ("given", "post", "body", "short", "particle", "stop", "title", "topic")


@lru_cache(maxsize=20_000)
def shape(text: str) -> str:
    """The form of a word: capitals, small letters, digits, script, and for marks which mark."""
    first = text[0]
    if not (first.isalnum()):
        return "-" if first in _DASHES else "•" if first in _BULLETS else first if first in _SIMPLE else "?"
    if "\u3040" <= first <= "\u9fff":
        return "han"
    if "\u0600" <= first <= "\u06ff":
        return "arab"
    if any(c.isdigit() for c in text):
        return "d" if text.isdigit() else "xd"
    if text.endswith("."):
        return "X." if len(text) == 2 and text[0].isupper() else "X.X." if text[0].isupper() else "x."
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
def lists_of(text: str) -> frozenset[str]:
    """The lists that a word stands in on its own."""
    key = plain(text)
    found = set()
    if key in listed("given_names") or ("-" in key and key.split("-")[0] in listed("given_names")):
        found.add("given")
    parts = [key, *key.split("-")] if "-" in key else [key]
    if any(part in listed("posts") for part in parts):
        found.add("post")
    if any(part in listed("bodies", "words") for part in parts):
        found.add("body")
    if key in listed("venues"):
        found.add("venue")
    if text in short_forms():
        found.add("short")
    if key in listed("particles"):
        found.add("particle")
    if key in listed("stopwords"):
        found.add("stop")
    if key in listed("topics"):
        found.add("topic")
    if key in listed("titles"):
        found.add("title")
    if key in listed("surnames_zh"):
        found.add("family")
    if not found and text[0].isupper() and len(text) > 1:
        found.add("unknown")
    return frozenset(found)


_NO_NAME = frozenset({"post", "body", "topic", "title", "short", "stop"})


@lru_cache(maxsize=20_000)
def _name_part(text: str) -> str:
    """Whether a word may be part of a name: a given name, another capitalised word, a particle, an initial, or no part."""
    lists = lists_of(text)
    form = shape(text)
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
    if len(words) > 5:
        return "long"
    pattern = "".join(_name_part(word.text) for word in words)
    if "-" in pattern:
        return "no"
    if "x" in pattern:
        return "no" if "g" not in pattern else "gx" if pattern[0] == "g" else "xg"
    return ("G" if pattern[0] == "g" else "g" if "g" in pattern else "n") + (
        "1" if len(pattern) == 1 else "2"
    )


class _Seen(NamedTuple):
    """What a word shows by itself: to itself (``own``), and to the words one and two places away."""

    key: str
    shape: str
    name_part: str
    lists: frozenset[str]
    capital: bool
    own: tuple[str, ...]
    before: tuple[str, ...]
    after: tuple[str, ...]
    two_before: tuple[str, ...]
    two_after: tuple[str, ...]


@lru_cache(maxsize=20_000)
def _seen(text: str) -> _Seen:
    lists = lists_of(text)
    form = _form(shape(text), lists)
    word = fold(text)
    own = (*form.own, f"w={word}")
    if len(word) > 3 and word.isalpha():
        own += (f"e2={word[-2:]}", f"e3={word[-3:]}")
        if len(word) > 5:
            own += (f"b3={word[:3]}",)
    return _Seen(
        plain(text), shape(text), _name_part(text), lists, text[0].isupper(), own,
        (*form.before, f"-1w={word}"), (*form.after, f"+1w={word}"), form.two_before, form.two_after,
    )  # fmt: skip


class _Form(NamedTuple):
    """What the form of a word and its lists show, which it shares with many others."""

    own: tuple[str, ...]
    before: tuple[str, ...]
    after: tuple[str, ...]
    two_before: tuple[str, ...]
    two_after: tuple[str, ...]


@lru_cache(maxsize=5_000)
def _form(form: str, lists: frozenset[str]) -> _Form:
    features = (f"s={form}", *(f"l={name}" for name in sorted(lists)))
    return _Form(*(tuple([where + one for one in features]) for where in ("", "-1", "+1", "-2", "+2")))


def spans(keys: list[str], learned: bool = False) -> list[str]:
    """For each word the phrase of a list that it stands in: an honorific, a role, a place, a seat to be confirmed.

    ``learned`` leaves out the terms that were added after the labels were learned.
    """
    found = [""] * len(keys)
    for name, split in (("places", "|"), ("roles", "\n"), ("honorifics", "\n"), ("pending", "\n")):
        listed_as = f"learned {name}" if learned else name
        firsts = first_words(listed_as, split=split)
        if firsts.isdisjoint(keys):
            continue
        behind = 0
        for index, key in enumerate(keys):
            if index < behind or key not in firsts:
                continue
            behind = index + match_at(keys, index, listed_as, split=split)
            for position in range(index, behind):
                tag = f"{name}{'' if position == index else '+'}"
                found[position] = f"{found[position]} {tag}" if found[position] else tag
    return found


def features(words: Sequence[Word], learned: bool = False) -> list[list[str]]:
    """One list of features a word, for a sequence of words; ``learned`` as for :func:`spans`."""
    seen = [_seen(word.text) for word in words]
    tags = spans([one.key for one in seen], learned)
    parts = _parts(words, seen, tags)
    lines = _lines(words, seen, tags)
    last = len(words) - 1
    found: list[list[str]] = []
    for index, here in enumerate(seen):
        these = [*here.own, *parts[index], *lines[index]]
        if tags[index]:
            these += [f"t={tag}" for tag in tags[index].split(" ")]
        before = after = None
        if index:
            before = seen[index - 1]
            these += before.before
            these.append(f"-1s|s={before.shape}|{here.shape}")
            if tags[index - 1]:
                these += [f"-1t={tag}" for tag in tags[index - 1].split(" ")]
        else:
            these.append("first")
        if index < last:
            after = seen[index + 1]
            these += after.after
            these.append(f"s|+1s={here.shape}|{after.shape}{'¶' if words[index + 1].breaks else ''}")
            if tags[index + 1]:
                these += [f"+1t={tag}" for tag in tags[index + 1].split(" ")]
        else:
            these.append("last")
        these += _pair(
            before.name_part if before and words[index].spaced else "^",
            here.name_part,
            after.name_part if after and words[index + 1].spaced else "$",
        )
        if index > 1:
            these += seen[index - 2].two_before
        if index + 1 < last:
            these += seen[index + 2].two_after
        found.append(these)
    return found


@lru_cache(maxsize=1_000)
def _pair(before: str, here: str, after: str) -> tuple[str, str, str]:
    """A word with the next and with the one before, as parts of a name."""
    return f"nn={here}{after}", f"-nn={before}{here}", f"nnn={before}{here}{after}"


def _parts(words: Sequence[Word], seen: Sequence[_Seen], tags: list[str]) -> list[tuple[str, ...]]:
    """What stands between two marks or line breaks, seen as a whole: its length, lists and opening mark."""
    found: list[tuple[str, ...]] = [()] * len(words)
    start = 0
    opening = "^"
    before: tuple[str, ...] = ("q:^",)
    while start < len(words):
        end = start
        while end < len(words) and words[end].is_word and (end == start or not words[end].breaks):
            end += 1
        if end == start:
            opening = seen[start].shape
            found[start] = ("mark", f"mark¶{min(words[start].breaks, 2)}")
            start += 1
            continue
        if words[start].breaks:
            opening = "¶"
        closing = "$" if end == len(words) else "¶" if words[end].breaks else seen[end].shape
        part = seen[start:end]
        lists = frozenset[str]().union(*[one.lists for one in part])
        kinds = frozenset(tag.rstrip("+") for group in tags[start:end] if group for tag in group.split(" "))
        capitals = sum([one.capital for one in part])
        cased = "all" if capitals == end - start else "none" if not capitals else "some"
        pattern = name_pattern(words[start:end])
        whole = _part(opening, closing, min(end - start, 7), cased, lists, kinds, pattern)
        common = (*whole.features, *before, whole.frame)
        for index in range(start, end):
            found[index] = (*common, _FROM_START[min(index - start, 5)], _FROM_END[min(end - 1 - index, 4)])
        before = whole.to_next
        opening = closing
        start = end
    return found


_FROM_START = tuple(f"pi={place}" for place in range(6))
_FROM_END = tuple(f"pj={place}" for place in range(5))


class _Part(NamedTuple):
    """What stands between two marks shows: to its words, and to those of the next part."""

    features: tuple[str, ...]
    frame: str
    to_next: tuple[str, ...]


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
        *(f"p:{name}" for name in sorted((lists & set(_PARTS)) | kinds)),
        *(f"p!{name}" for name in ("given", "post", "body", "topic") if name not in lists),
        f"N={pattern}", f"N={pattern}{opening}{closing}",
    )  # fmt: skip
    to_next = tuple(f"q:{name}" for name in sorted((lists & _TELLING) | kinds)) or ("q:-",)
    return _Part(features, f"p[]={opening}{closing}{min(size, 5)}", to_next)


def _lines(words: Sequence[Word], seen: Sequence[_Seen], tags: list[str]) -> list[tuple[str, ...]]:
    """Where a word stands in its line, how the line begins, and whether it reads as prose."""
    found: list[tuple[str, ...]] = [()] * len(words)
    start = 0
    previous = "^"
    while start < len(words):
        end = start + 1
        while end < len(words) and not words[end].breaks:
            end += 1
        line = words[start:end]
        first = start + next((i for i, word in enumerate(line) if word.is_word), 0)
        kind = (
            tags[first].split(" ")[-1] or "+".join(sorted(seen[first].lists & _TELLING)) or seen[first].shape
        )
        stops = any("stop" in one.lists for one in seen[start:end])
        small = sum([word.text[0].islower() for word in line])
        prose = "prose" if small > 0.6 * len(line) and len(line) > 6 else "mixed" if stops else "terse"
        common = (f"line={kind}", f"line={prose}", f"line-1={previous}", f"line={prose}{kind}")
        for index in range(start, end):
            edge = ("^line",) if index == first else ("line$",) if index == end - 1 else ()
            gap = (
                ("¶2",)
                if words[index].breaks > 1
                else ("¶",)
                if words[index].breaks
                else ()
                if words[index].spaced
                else ("tight",)
            )
            found[index] = (*common, *edge, *gap)
        previous = kind
        start = end
    return found
