"""What the lines of an entry tell: headings of notes, tails of titles, names that have a line of their own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from travaux.reading.programme.people.features import CLEAR, lists_of, name_pattern
from travaux.reading.programme.people.labels import (
    AFFILIATION,
    CAPACITIES,
    HONORIFIC,
    NAME,
    NAME_START,
    NAMES,
    OTHER,
    POST,
    ROLE,
    SEPARATOR,
    Label,
    Labelled,
    is_nobody,
)
from travaux.reading.programme.people.lexicon import first_words, fold, is_given, match_at, plain
from travaux.reading.programme.people.lexicon import words as listed

_LONGEST = 4
_HEADING = 4
"""Words of a heading of notes, at most."""
_DASHES = frozenset("-–—‐‑−")
_OPENS, _CLOSES = frozenset('«“„"'), frozenset("»”")
_FEW_QUOTED, _MOST_QUOTED = 2, 40
"""A quotation of so few words may be somebody's other name; one of more words than the other has lost its end."""
_HALF = 2
"""Words at the end of a line that belong to the post before them, where a new line begins the body."""
_OF_ITS_MATTER = frozenset("of for de del da do di du des pour para der für".split())
"""What stands between the kind of a body and its matter: "Ministry of Water"."""


def hold(held: list[Labelled]) -> None:
    """Set right, in place, the labels that a line as a whole speaks against."""
    own = list(lines(held))
    if not is_nobody(held):
        _headings(held, own)
    for first, last in _apart(held):
        if _clear_name(held, first, last):
            relabel(held, first, last, NAME)
            held[first] = held[first]._replace(label=NAME_START)
    if is_nobody(held):
        return
    quoted(held)
    for first, last in own:
        _own_capacity(held, first, last)
        _led_in(held, first, last)
        _body_behind(held, first, last)
    for (first, last), (after, _) in pairwise(own):
        if held[after].label in NAMES or held[after].label is HONORIFIC:
            _title_tail(held, first, last)


def quoted(held: list[Labelled]) -> None:
    """What stands between quotation marks is a title, whoever is named in it: "“Ada Pereira, a life at sea”"."""
    opened: int | None = None
    for index, one in enumerate(held):
        text = one.word.text
        if opened is not None and (text in _CLOSES or (text == '"' and held[opened].word.text == '"')):
            words = sum(each.word.is_word for each in held[opened:index])
            if _FEW_QUOTED < words <= _MOST_QUOTED:
                relabel(held, opened, index + 1, OTHER)
            opened = None
        elif text in _OPENS:
            opened = index


_LEADS_IN = frozenset({"com", "con", "avec", "with", "mit"})
"""Words for "with", which lead to who speaks: "Com Ada Pereira"."""


def _led_in(held: list[Labelled], first: int, last: int) -> None:
    """A word for "with" at the head of a line is no part of the name that it leads to."""
    if last - first < 3 or held[first].label is not NAME_START or held[first + 1].label is not NAME:
        return
    named = is_given(fold(held[first + 1].word.text)) or held[first + 2].label is NAME
    if fold(held[first].word.text) in _LEADS_IN and named:
        held[first] = held[first]._replace(label=ROLE)
        held[first + 1] = held[first + 1]._replace(label=NAME_START)


def _body_behind(held: list[Labelled], first: int, last: int) -> None:
    """What ends a line behind a person and a dash, a post and a comma, or part of a body is that person's body,
    unless it begins with a given name: "Lin Okafor – Rádio Morabeza", "Ada Pereira, president, Câmara Municipal"."""
    start = last
    while start > first + 2 and held[start - 1].label is NAME:
        start -= 1
    start -= 1
    if start < first + 2 or held[start].label is not NAME_START or not held[start].word.text[0].isupper():
        return
    keys = [plain(one.word.text) for one in held[start:last]]
    if is_given(fold(held[start].word.text)) or match_at(keys, 0, "pending"):
        return
    mark, before = held[start - 1], held[start - 2]
    dashed = mark.word.text in _DASHES and mark.word.spaced and before.label in NAMES
    posted = mark.word.text == "," and before.label is POST
    joined = mark.label is AFFILIATION and mark.word.is_word
    if (dashed or posted or joined) and any(one.label is NAME_START for one in held[first : start - 1]):
        relabel(held, start, last, AFFILIATION)


def _headings(held: list[Labelled], own: Sequence[tuple[int, int]]) -> None:
    """Part two names at a comma; what heads a part of an entry names nobody."""
    two_names(held)
    for first, last in own:
        if _heads_notes(held, first, last) and not _ends_a_body(held, first, last):
            relabel(held, first, last, OTHER)
    headings_behind(held)


def headings_behind(held: list[Labelled]) -> None:
    """A heading that ends the line of a body ("Harbour Council Guiding questions:") is none of the body's words."""
    for first, last in list(lines(held)):
        if start := _heading_behind(held, first, last):
            relabel(held, start, last, OTHER)


def lines(labelled: Sequence[Labelled]) -> Iterator[tuple[int, int]]:
    """The lines as half-open ranges of indices."""
    start = 0
    for index, one in enumerate(labelled):
        if one.word.breaks and index:
            yield start, index
            start = index
    if labelled:
        yield start, len(labelled)


def names(labelled: Sequence[Labelled]) -> Iterator[tuple[int, int]]:
    """The names as half-open ranges of indices."""
    first: int | None = None
    for index, one in enumerate(labelled):
        if one.label not in NAMES:
            if first is not None:
                yield first, index
                first = None
        elif first is None or one.label is NAME_START:
            if first is not None:
                yield first, index
            first = index
    if first is not None:
        yield first, len(labelled)


def relabel(held: list[Labelled], first: int, last: int, label: Label) -> None:
    for index in range(first, last):
        held[index] = held[index]._replace(label=label)


def two_names(held: list[Labelled]) -> None:
    """A comma with two words and more on either side parts two names, not a family name from a given one."""
    for first, last in list(names(held)):
        for index in range(first + 2, last - 2):
            if held[index].word.text == ",":
                held[index] = held[index]._replace(label=SEPARATOR)
                held[index + 1] = held[index + 1]._replace(label=NAME_START)


def _heads_notes(held: Sequence[Labelled], first: int, last: int) -> bool:
    """A line that only heads a part of an entry ("Guiding questions"), or a capacity of title words alone."""
    stretch = held[first:last]
    if plain(stretch[0].word.text) in first_words("labels"):
        size = match_at([plain(one.word.text) for one in stretch], 0, "labels")
        if size and not any(one.word.is_word for one in stretch[size:]):
            return True
    if not any(one.label in CAPACITIES for one in stretch) or _named(stretch):
        return False
    keys = [plain(one.word.text) for one in stretch if one.word.is_word]
    return bool(keys) and all(key in listed("titles") or key in listed("stopwords") for key in keys)


def _ends_a_body(held: Sequence[Labelled], first: int, last: int) -> bool:
    """Whether a line is the end of the body with which the line before it breaks off: "World Health", "Organization"."""
    stretch = [held[first - 1], *held[first:last]] if first else []
    body = any(fold(one.word.text) in listed("bodies", "words") for one in stretch[1:])
    return body and all(one.label is AFFILIATION for one in stretch)


def _heading_behind(held: Sequence[Labelled], first: int, last: int) -> int:
    """Where a heading of two words and more ends the line of a body that lost its line break; 0 for nowhere."""
    end = last - 1 if held[last - 1].word.text == ":" else last
    for start in range(max(first + 1, end - _HEADING), end - 1):
        if held[start].label in CAPACITIES and held[start].word.text[0].isupper():
            keys = [plain(one.word.text) for one in held[start:end]]
            if match_at(keys, 0, "labels") == end - start:
                return start
    return 0


def _named(stretch: Sequence[Labelled]) -> bool:
    return any(one.label in NAMES or one.label is HONORIFIC for one in stretch)


def _apart(held: Sequence[Labelled]) -> Iterator[tuple[int, int]]:
    """Stretches set apart as a speaker is: a passage, a later line, or what stands behind a dash in a line."""
    if 0 < len(held) <= _LONGEST and sum(one.word.breaks for one in held) < len(held):
        yield 0, len(held)
    start = len(held)  # of the first line only what stands behind a dash
    for index, one in enumerate(held):
        word = one.word
        dash = word.text in _DASHES and word.spaced
        if dash or (word.breaks and index):
            if start < index:
                yield start, index
            start = index + dash
    if start < len(held):
        yield start, len(held)


def _clear_name(held: Sequence[Labelled], first: int, last: int) -> bool:
    """Two words or three, a known given name first and nothing that any list knows behind it, no name yet."""
    if not 2 <= last - first <= _LONGEST:
        return False
    stretch = held[first:last]
    if any(one.label is not OTHER for one in stretch):
        return False
    if not all(one.word.is_word for one in stretch) or any(_placed(one) for one in stretch):
        return False
    keys = [fold(one.word.text) for one in stretch]
    place = any(match_at(keys, index, "places", split="|") for index in range(len(keys)))
    common = any(key in listed("common_words") for key in keys[1:])
    return not place and not common and name_pattern([one.word for one in stretch]) == CLEAR


def _placed(one: Labelled) -> bool:
    return fold(one.word.text) in listed("venues")


def _own_capacity(held: list[Labelled], first: int, last: int) -> None:
    """Where a line begins the words of a body: not after half of it, nor before a speaker in the same line."""
    if not first or held[first].label not in CAPACITIES or held[first - 1].label not in CAPACITIES:
        return
    end = first
    while end < last and held[end].label in CAPACITIES:
        end += 1
    mark = end
    while mark < last and held[mark].label is SEPARATOR:
        mark += 1
    speaker = end < mark < last and held[mark].label is NAME_START
    if speaker and _told_of(held, first) and not any(_says_a_body(one) for one in held[first:end]):
        relabel(held, first, end, OTHER)
    elif held[first].label is AFFILIATION:
        start = first
        while start and held[start - 1].label is AFFILIATION and not held[start - 1].word.breaks:
            start -= 1
        half = (
            start and first - start <= _HALF and held[start - 1].label is POST and not held[start].word.breaks
        )
        if half and not _kind_of_a_body(held[start:first]):
            relabel(held, start, first, POST)


def _kind_of_a_body(words: Sequence[Labelled]) -> bool:
    """Whether these words wait for the matter of the body that they begin: "Ministry of"."""
    return fold(words[-1].word.text) in _OF_ITS_MATTER and "body" in lists_of(words[0].word.text)


def _told_of(held: Sequence[Labelled], end: int) -> bool:
    """Whether the capacity that ends here is that of a name before it."""
    start = end
    while start and held[start - 1].label in (*CAPACITIES, SEPARATOR):
        start -= 1
    return start > 0 and held[start - 1].label in NAMES


def _says_a_body(one: Labelled) -> bool:
    return bool(lists_of(one.word.text) & {"post", "body", "short"})


def _title_tail(held: list[Labelled], first: int, last: int) -> None:
    """The end of a title is no body of the person in the next line: "Salmon in the River, Maine" over a name."""
    stretch = held[first:last]
    start = last
    while start > first and held[start - 1].label in (*CAPACITIES, SEPARATOR):
        start -= 1
    others = sum(one.label is OTHER and one.word.is_word for one in stretch)
    if others > 1 and start < last and not _named(stretch) and not any(o.label is ROLE for o in stretch):
        relabel(held, start, last, OTHER)
