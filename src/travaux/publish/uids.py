"""Names of items that stay the same from one version of a programme to the next."""

from __future__ import annotations

import re
import uuid
from collections import Counter

from travaux.common.programme import Programme
from travaux.publish import words

_LETTERS = re.compile(r"[\W_]+")
_VERSION_WORDS = frozenset(
    [
        "provisional",
        "final",
        "draft",
        "revised",
        "updated",
        "provisoire",
        "définitif",
        "définitive",
        "projet",
        "révisé",
        "révisée",
        "definitivo",
        "definitiva",
        "proyecto",
        "revisado",
        "revisada",
        "предварительная",
        "предварительный",
        "окончательная",
        "окончательный",
        "проект",
    ]
)
"""Words that tell versions of a paper apart, and may end up in the name of the meeting."""

NAMESPACE = uuid.UUID("7a1c7f0e-5d0b-5a53-9f7c-1d2b3f6c8e10")


class Uids:
    """Names that stay the same from one version of a programme to the next, as long as a title does."""

    def __init__(self, programme: Programme) -> None:
        given = programme.meeting.start or programme.paper.date
        self._meeting = f"{words.meeting_name(programme)} {given.year if given else ''}"
        self._seen: Counter[str] = Counter()

    def of(self, *names: str) -> str:
        name = "|".join(map(key, (self._meeting, *names)))
        self._seen[name] += 1
        return str(uuid.uuid5(NAMESPACE, f"{name}|{self._seen[name]}"))


def key(name: str) -> str:
    """The letters and figures of a name, without words that tell versions apart."""
    return " ".join(w for w in _LETTERS.sub(" ", name.casefold()).split() if w not in _VERSION_WORDS)
