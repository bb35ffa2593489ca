"""The names of States and of entities that speak in their own name."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cache, lru_cache

from travaux.common.datafiles import rows


@dataclass(frozen=True, slots=True)
class State:
    """A State; ``code`` is its ISO 3166-1 alpha-3 code (or a former one), ``names`` the names it goes by."""

    code: str
    names: tuple[str, ...]

    @property
    def name(self) -> str:
        """The short name in use at the United Nations."""
        return self.names[0]


@cache
def states() -> tuple[State, ...]:
    """All of them, by name."""
    return tuple(State(code, tuple(names)) for code, *names in rows("travaux.common", "states.txt"))


@cache
def state_names() -> tuple[tuple[State, str, tuple[str, ...]], ...]:
    """State, language (ISO 639-1) and names in it, for the languages besides English."""
    by_code = {one.code: one for one in states()}
    listed = rows("travaux.common", "state_names.txt")
    return tuple((by_code[code], language, tuple(names)) for code, language, *names in listed)


def find_state(name: str) -> State | None:
    """The State of this name, in any usual spelling; None where it names none."""
    key = _key(name)
    return _by_key().get(key) or _by_key().get(_FORMAL.sub("", key))


_FORMAL = re.compile(
    r"^(?!republic of china$)(?:(?:people s|democratic|islamic|federal|federative|socialist|arab|united|co operative|independent|hashemite|"
    r"bolivarian|oriental) )*(?:republic|kingdom|state|commonwealth|principality|sultanate|grand duchy|union|federation) of (?:the )?"
)
"""The formal part of a name, which many papers set before the short one: "the Republic of Ghana"."""


@lru_cache(maxsize=2000)
def nearest_state(name: str) -> State | None:
    """The State whose name is this one but for a letter or two; None where none is that near."""
    from rapidfuzz import fuzz, process  # loaded on need: reading an agenda compares no spellings

    key = _key(name)
    if len(key) < _LONG_ENOUGH:
        return None
    near = process.extract(key, _by_key().keys(), scorer=fuzz.ratio, score_cutoff=_NEAR, limit=2)
    found = {_by_key()[match].code: _by_key()[match] for match, _, _ in near}
    return next(iter(found.values())) if len(found) == 1 else None


_LONG_ENOUGH, _NEAR = 6, 88.0
"""Letters of a name, and likeness in per cent, under which a misspelling could be another name."""


_LETTERS = re.compile(r"[a-z]+")


@cache
def _by_key() -> dict[str, State]:
    return {_key(name): state for state in states() for name in state.names}


def _key(name: str) -> str:
    """Letters only, without case, marks or a leading article."""
    plain = name.casefold()
    if not name.isascii():
        plain = unicodedata.normalize("NFKD", name.replace("’", "'")).casefold()
        plain = "".join(c for c in plain if not unicodedata.combining(c))
    words = _LETTERS.findall(plain)
    return " ".join(words[1:] if words[:1] == ["the"] else words)
