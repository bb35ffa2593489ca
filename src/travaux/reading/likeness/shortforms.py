"""Short forms printed beside names: "River Basin Commission (RBC)"."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence

from travaux.common.delegations import state_of
from travaux.common.gathering import Mention
from travaux.common.names import words_of

_BESIDE = re.compile(r"\s*[(（]\s*([^\W\d_][^\W_]*(?:[-&.][^\W_]+)*)\s*[)）]")


def is_short(text: str) -> bool:
    """Whether a text looks like a short form: one word, at least half of it capitals, two of them or more."""
    letters = [c for c in text if c.isalpha()]
    capitals = sum(c.isupper() for c in letters)
    return capitals > 1 and 2 * capitals >= len(letters) and " " not in text


def parted(name: str) -> tuple[str, str]:
    """A name without the short form in brackets behind it or within it, and that short form; empty where there is none."""
    for match in _BESIDE.finditer(name):
        rest = f"{name[: match.start()]}{name[match.end() :]}".strip()
        if is_short(match[1]) and not state_of(match[1]) and len(words_of(name[: match.start()])) > 1:
            return rest, match[1]
    return name, ""


def without_initials(name: str) -> str:
    """A name without its own initials in brackets; other words in brackets stay."""
    bare, short = parted(name)
    return bare if short and is_made_of(short, bare) else name


def is_made_of(short: str, name: str) -> bool:
    """Whether a short form is the initials of a name, small words left out or not, a word in capitals letter by letter."""
    letters = [
        letter
        for word in re.findall(r"[^\W\d_]+", name)
        for letter in (word if word.isupper() and len(word) > 1 else word[0])
    ]
    left = iter("".join(letters).casefold())
    wanted = [c for c in short.casefold() if c.isalnum()]
    return all(c in left for c in wanted)


class Printed:
    """Which names papers print short forms beside; ``key`` of each of the mentions is that of its body."""

    def __init__(self, mentions: Sequence[Mention], keys: Sequence[str]) -> None:
        self._papers: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
        for mention, key in zip(mentions, keys, strict=True):
            if key and (short := parted(mention.name)[1]):
                self._papers[short][key].add(mention.paper)

    def meant(self, mention: Mention) -> tuple[str, bool] | None:
        """The body that a mention names by its short form, and whether its own paper says so; None where that is not told.

        What its own paper prints beside the short form counts first, then what all papers do, if it is always the same.
        """
        bodies: Mapping[str, set[str]] = self._papers.get(mention.name.strip(), {})
        own = [key for key in bodies if mention.paper in bodies[key]]
        for keys in (own, list(bodies)):
            if len(keys) == 1:
                return keys[0], keys is own
            if keys:
                return None
        return None
