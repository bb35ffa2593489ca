"""What a question calls by its name: bodies, treaties, processes. A name is more than its words, and less without one of them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from travaux.common.text import normalise
from travaux.followup.concepts import concepts, is_listed

_NAME = re.compile(r"\b[A-Z][\w’'-]+(?:(?: (?:of|on|for|the|in|to|against|with))* [A-Z][\w’'-]+)+")
_JOINS = frozenset({"of", "on", "for", "the", "in", "to", "against", "with"})
_MANY = ("States", "Members", "Countries", "Nations", "Governments")
"""How words with a capital end that name no body, but many."""
_FEWEST = 3
_FIRST = re.compile(r"^\W*\w+\s+")


@dataclass(frozen=True, slots=True)
class Name:
    """A name in small letters, the letters that stand for it (empty where fewer than three) and the concepts of its words."""

    words: str
    letters: str
    concepts: frozenset[str]

    @property
    def key(self) -> str:
        """What it is called among concepts."""
        return f"={self.words}"

    def held_by(self, text: str) -> bool:
        """Whether a text calls it by this name or its letters."""
        return self.words in normalise(text).casefold() or bool(
            self.letters and re.search(rf"\b{self.letters}\b", text)
        )


def names_in(question: str) -> Iterator[Name]:
    """The names in a question, but for the word that begins it, which has a capital anyway,
    and for names that are a matter of the list themselves."""
    rest = _FIRST.sub("", normalise(question), count=1)
    for found in dict.fromkeys(_NAME.findall(rest)):
        if found.endswith(_MANY) or is_listed(found):
            continue
        letters = "".join(word[0] for word in re.split(r"[ -]", found) if word not in _JOINS)
        yield Name(found.casefold(), letters if len(letters) >= _FEWEST else "", frozenset(concepts(found)))
