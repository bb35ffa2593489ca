"""Lists of words that help to tell people, posts and bodies apart: data files, one set a kind."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence, Set
from functools import cache, lru_cache
from typing import NamedTuple

from travaux.common.datafiles import entries

_MORE = {name: f"{name}_more" for name in ("roles", "honorifics", "pending", "bodies", "question_words")}
"""Files that add terms to a list after the labels were learned: learning them anew would change every label."""
_LEARNED = "learned "
_SECTION = re.compile(r"\[(\S+)(?:\s+(\S+))?\]\Z")


@lru_cache(maxsize=20_000)
def fold(word: str) -> str:
    """A word as the lists hold it: lower case, without diacritics, one kind of apostrophe and hyphen."""
    word = word.replace("’", "'").replace("`", "'").replace("\u2010", "-").replace("\u2011", "-").casefold()
    if word.isascii():
        return word
    return "".join(c for c in unicodedata.normalize("NFKD", word) if not unicodedata.combining(c))


@lru_cache(maxsize=20_000)
def plain(word: str) -> str:
    """A word as terms are matched by: folded, its full stops left out."""
    return fold(word).replace(".", "")


def sections(name: str) -> dict[tuple[str, str], tuple[str, ...]]:
    """The lines of a data file by section and language ("" where a section has none)."""
    found: dict[tuple[str, str], list[str]] = {}
    lines: list[str] = []
    for line in entries("travaux.reading.programme", f"{name}.txt"):
        if match := _SECTION.match(line):
            lines = found.setdefault((match[1], match[2] or ""), [])
        else:
            lines.append(line)
    return {section: tuple(terms) for section, terms in found.items()}


def all_sections(name: str) -> Iterator[tuple[tuple[str, str], tuple[str, ...]]]:
    """As :func:`sections`, with those of the file that adds to it; "learned roles" are those of the first alone."""
    yield from sections(name.removeprefix(_LEARNED)).items()
    if name in _MORE:
        yield from sections(_MORE[name]).items()


@cache
def words(name: str, section: str = "") -> frozenset[str]:
    """Every word of a data file, or of one of its sections, folded; "learned bodies" as for :func:`all_sections`."""
    return frozenset(
        fold(word)
        for (kind, _), lines in all_sections(name)
        if not section or kind == section
        for line in lines
        for word in line.split()
    )


def is_given(key: str) -> bool:
    """Whether a folded word, or the first half of one with a hyphen, is a given name."""
    known = words("given_names")
    return key in known or key.split("-")[0] in known


def stem(word: str) -> str:
    """A Russian word without the letters that its case may change; "" for one too short, or in another script."""
    bare = word.rstrip("аеёиоуыэюяйьмх")
    return bare if len(bare) >= 4 and "а" <= bare[0] <= "я" else ""


@cache
def short_forms() -> frozenset[str]:
    """Well-known short forms of bodies, in their own case."""
    lines = (line for (kind, _), lines in sections("bodies").items() if kind == "short" for line in lines)
    return frozenset(word for line in lines for word in line.split())


@cache
def phrases(name: str, section: str = "", split: str = "\n") -> dict[tuple[str, ...], str]:
    """Terms of several words as tuples of folded words, each with its section's name."""
    found: dict[tuple[str, ...], str] = {}
    for (kind, _), lines in all_sections(name):
        if not section or kind == section:
            for line in lines:
                for term in line.split(split):
                    found.setdefault(key(term), kind)
    return found


def key(term: str) -> tuple[str, ...]:
    """A term as the words it is matched by, its full stops left out."""
    from travaux.reading.programme.people.words import cut

    return tuple(part for word in cut(term) if (part := plain(word.text)))


class Terms(NamedTuple):
    """The terms of a data file; the words that they begin with, each with the number of words of the longest such term."""

    kinds: dict[tuple[str, ...], str]
    firsts: dict[str, int]
    longest: int


@cache
def terms(name: str, section: str = "", split: str = "\n") -> Terms:
    kinds = phrases(name, section, split)
    firsts: dict[str, int] = {}
    for term in filter(None, kinds):
        firsts[term[0]] = max(firsts.get(term[0], 0), len(term))
    return Terms(kinds, firsts, max(map(len, kinds)))


def first_words(name: str, section: str = "", split: str = "\n") -> Set[str]:
    """The words that terms of a data file begin with."""
    return terms(name, section, split).firsts.keys()


def match_at(keys: Sequence[str], index: int, name: str, section: str = "", split: str = "\n") -> int:
    """How many of the folded words from ``index`` on form a term of the data file; 0 for none."""
    known = terms(name, section, split)
    longest = known.firsts.get(keys[index], 0)
    if longest < 2:
        return longest
    parts: list[str] = []
    best = 0
    for position in range(index, min(len(keys), index + 2 * known.longest)):
        if keys[position]:
            parts.append(keys[position])
            if len(parts) > longest:
                break
            if tuple(parts) in known.kinds:
                best = position - index + 1
    return best
