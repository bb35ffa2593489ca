"""Organisations that are known by name: the United Nations system, regional bodies, banks, a few others, in six languages."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from travaux.common.datafiles import rows
from travaux.common.delegations import state_of, stem
from travaux.common.names import name_key

_APOSTROPHE = re.compile("['’]")
_BESIDE = re.compile(r"(?P<name>.*\w.*?)\s*[(（](?P<short>[^()（）]+)[)）]\s*$")
_ARTICLE = re.compile(r"(?:the|la|le|l|el|les|los) (?=\w)")
_ALONE = "="
_LONGEST = 200
"""Characters: what is longer is the name of nobody."""


@dataclass(frozen=True, slots=True)
class Organisation:
    """A listed organisation: its kind, its level (global, regional), its names and short forms, the one to show first."""

    kind: str
    level: str
    names: tuple[str, ...]

    @property
    def name(self) -> str:
        return self.names[0]


@dataclass(frozen=True, slots=True)
class Listed:
    """All that the list tells. ``kinds`` gives, for every name and short form, kind and level; empty where rows disagree."""

    organisations: tuple[Organisation, ...]
    kinds: Mapping[str, tuple[str, str]]


@cache
def listed() -> Listed:
    found: list[Organisation] = []
    kinds: dict[str, tuple[str, str]] = {}
    for kind, level, names in rows("travaux.common", "organisations.txt"):
        own = Organisation(kind.removeprefix(_ALONE), level, tuple(names.split(";")))
        if not kind.startswith(_ALONE):
            found.append(own)
        for name in own.names:
            what = (own.kind, own.level)
            kinds[name] = what if kinds.get(name, what) == what else ("", "")
    return Listed(tuple(found), kinds)


@lru_cache(maxsize=20_000)
def organisation_of(name: str) -> Organisation | None:
    """The listed organisation that goes by this very name or short form, or by both; None for its parts and for all others."""
    if len(name) > _LONGEST:
        return None
    beside = _BESIDE.match(name)
    if beside:
        ends = (_known(beside["name"]), _known(beside["short"]))
        found = ends[0] or ends[1]
        # "Coast Institute (WHO)" is no name of the organisation whose short form stands in brackets.
        return found if found and (ends[0] == ends[1] or ends[1] is None) else None
    return _known(name)


def known_name(name: str) -> str | None:
    """The name to show of a State or of a listed organisation, by any of its names; None of other bodies."""
    known = state_of(name) or organisation_of(name)
    return known.name if known else None


def is_exact(name: str) -> bool:
    """Whether a name of the list is looked for as it is written, as short forms are: one word, in capitals or in Latin letters."""
    return " " not in name and (name.isascii() or name.isupper())


def _known(name: str) -> Organisation | None:
    text = name.strip()
    if is_exact(text):
        return _by_short().get(text)
    words = _words(text)
    return (
        _by_words().get(words)
        or _by_words().get(_ARTICLE.sub("", words, count=1))
        or _by_stems().get(_stems(words))
    )


@cache
def _by_short() -> dict[str, Organisation]:
    return _only((name, one) for one in listed().organisations for name in one.names if is_exact(name))


@cache
def _by_words() -> dict[str, Organisation]:
    return _only(
        (_words(name), one) for one in listed().organisations for name in one.names if not is_exact(name)
    )


@cache
def _by_stems() -> dict[str, Organisation]:
    """Names in Cyrillic by the stems of their words: "Всемирной организации здравоохранения"."""
    return _only(
        (_stems(_words(name)), one)
        for one in listed().organisations
        for name in one.names
        if not is_exact(name) and "\u0400" <= name.casefold()[0] <= "\u04ff"
    )


def _only(named: Iterable[tuple[str, Organisation]]) -> dict[str, Organisation]:
    """What names one organisation, and no two."""
    found: dict[str, set[Organisation]] = defaultdict(set)
    for name, one in named:
        found[name].add(one)
    return {name: next(iter(some)) for name, some in found.items() if len(some) == 1}


def _words(name: str) -> str:
    """The words of a name, an article parted from them."""
    return name_key(_APOSTROPHE.sub(" ", name))


def _stems(words: str) -> str:
    return " ".join(map(stem, words.split()))
