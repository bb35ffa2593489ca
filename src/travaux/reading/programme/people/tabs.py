"""People of whom each has a line with name and body set apart: "Ada Pereira <tab> Harbour Council".

Cards of people on a page, and lists aligned by tabs, need no mark between a name and what stands beside it. Learned
labels, which see words and not columns, run one line into the next. Where one line of that form begins with
what is surely a name, so do the others.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from travaux.reading.programme.people.labels import (
    AFFILIATION,
    CAPACITIES,
    NAME,
    NAME_START,
    SEPARATOR,
    Labelled,
    set_labels,
)
from travaux.reading.programme.people.lexicon import match_at, plain
from travaux.reading.programme.people.lexicon import words as listed
from travaux.reading.programme.people.lines import lines
from travaux.reading.programme.people.naming import may_be_name

_LONGEST = 6
"""Words of a name, its particles among them."""
_NO_NAME = (("bodies", "words"), ("posts",), ("topics",))
_CERTAINTY = 0.85
_SEVERAL = 2

Line = tuple[int, int, int]
"""Where a line's name begins, where what is set apart begins, and where the line ends."""


def apart(labelled: Sequence[Labelled]) -> list[Labelled]:
    """The same words, those of lines that hold a name and a part set apart labelled by that."""
    done = list(labelled)
    if not any(one.word.tabbed for one in labelled):
        return done
    keys = [plain(one.word.text) for one in labelled]
    found = list(_lines(done, keys))
    if any(_surely_people(done, keys, line) for line in found) or _are_people(keys, found):
        for name, tab, end in found:
            _name(done, name, tab)
            if _may_be_name(done, keys, tab, end) and keys[tab] in listed("given_names"):
                _name(done, tab, end)
            else:
                _body(done, tab, end)
    return done


def _lines(done: Sequence[Labelled], keys: list[str]) -> Iterator[Line]:
    """Lines of two parts, the first of which may be a name, behind a word for a role or a form of address."""
    for start, end in lines(done):
        tabs = [index for index in range(start + 1, end) if done[index].word.tabbed]
        if len(tabs) != 1 or not done[tabs[0]].word.is_word:
            continue
        name = _after_role(done, keys, start)
        name += match_at(keys, name, "honorifics")
        if _may_be_name(done, keys, name, tabs[0]):
            yield name, tabs[0], end


def _after_role(done: Sequence[Labelled], keys: list[str], start: int) -> int:
    colon = start + match_at(keys, start, "roles")
    return colon + 1 if colon > start and done[colon].word.text in ":：" else start


def _may_be_name(done: Sequence[Labelled], keys: list[str], start: int, end: int) -> bool:
    if not 2 <= end - start <= _LONGEST or any(
        key in listed(*terms) for key in keys[start:end] for terms in _NO_NAME
    ):
        return False
    return may_be_name([one.word.text for one in done[start:end]])


def _surely_people(done: Sequence[Labelled], keys: list[str], line: Line) -> bool:
    """Whether a line begins with a given name, and the learned labels or a word for a body confirm it."""
    name, tab, end = line
    if keys[name] not in listed("given_names"):
        return False
    return done[name].label is NAME_START or any(key in listed("bodies", "words") for key in keys[tab:end])


def _are_people(keys: list[str], found: Sequence[Line]) -> bool:
    """Whether several lines of that form stand together, and most of them set a post or a body apart."""
    posts = sum(
        any(key in listed(*terms) for key in keys[tab:end] for terms in (("bodies", "words"), ("posts",)))
        for _, tab, end in found
    )
    return len(found) >= _SEVERAL and 2 * posts > len(found)


def _name(done: list[Labelled], start: int, end: int) -> None:
    set_labels(done, start, start + 1, NAME_START, _CERTAINTY)
    set_labels(done, start + 1, end, NAME, _CERTAINTY)


def _body(done: list[Labelled], tab: int, end: int) -> None:
    """What is set apart is a body where it is not said to be a post; what goes on behind it is no name."""
    if done[tab].label not in CAPACITIES:
        set_labels(done, tab, tab + 1, AFFILIATION, _CERTAINTY)
    for index in range(tab + 1, end):
        if done[index].label not in CAPACITIES and done[index].label is not SEPARATOR:
            set_labels(done, index, index + 1, done[index - 1].label, _CERTAINTY)
