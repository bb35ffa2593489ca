"""The words that put people in a role, and which role they put them in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from travaux.common.programme import Role
from travaux.reading.programme.people.lexicon import all_sections, key, phrases

_JOINING = frozenset({"par", "by", "por", "con", "with", "avec", "de", "to"})


_SPEECH = "speech"
"""The section of what a speaker does ("opening remarks"), which may be the title of an entry as well."""


@dataclass(frozen=True, slots=True)
class RoleWord:
    """``plural`` where the word puts everyone who follows in the role, not the next person only."""

    role: Role
    plural: bool


@cache
def _table() -> dict[tuple[str, ...], Role]:
    found: dict[tuple[str, ...], Role] = {}
    for (role, _), terms in all_sections("roles"):
        for term in terms:
            found.setdefault(key(term), Role.SPEAKER if role == _SPEECH else Role(role))
    return found


def role_of(words: Sequence[str]) -> RoleWord | None:
    """The role that folded words name together or, failing that, the last of them that names one alone."""
    table = _table()
    parts = tuple(word for word in words if word and word not in ":.")
    role = table.get(parts)
    if role is None:
        alone = [table[(word,)] for word in parts if (word,) in table]
        if not alone:
            return None
        role = Role.MODERATOR if Role.MODERATOR in alone else alone[-1]
    return RoleWord(role, _plural(parts))


def is_speech(words: Sequence[str]) -> bool:
    """Whether folded words name what is said ("opening remarks by") rather than who says it ("moderator")."""
    whole = parts = tuple(word for word in words if word and word not in ":.")
    while parts and parts[-1] in _JOINING:
        parts = parts[:-1]
    table = phrases("roles")
    return any(table.get(said[start:]) == _SPEECH for said in (parts, whole) for start in range(len(parts)))


def joining_words(words: Sequence[str]) -> int:
    """How many words at the end only join a role to its person ("by", "de")."""
    count = 0
    while count < len(words) and words[-1 - count] in _JOINING:
        count += 1
    return count


def _plural(parts: tuple[str, ...]) -> bool:
    """Whether the last word of a role is a plural: by its ending, in each language's way."""
    last = parts[-1]
    if last in _JOINING or parts[-2:-1] == ("(",):
        return True
    if any("\u0400" <= c <= "\u04ff" for c in last):
        return last.endswith(("ы", "и", "ие"))
    if any("\u0600" <= c <= "\u06ff" for c in last):
        return last.endswith(("ون", "ين", "ات"))
    return last.endswith(("s", "men", "women", "x", "people")) or last in (
        "moderan",
        "relatori",
        "panel",
        "presiden",
    )
