"""Take a person's data out of what was read. Pure: values in, values out.

Who was withdrawn is known only by the hash of the name's key, so that the list of the withdrawn names nobody.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Sequence, Set
from dataclasses import replace
from typing import Any

from travaux.common.finding import Finding
from travaux.common.names import name_key
from travaux.common.programme import Appearance, Item, Programme
from travaux.common.transcript import Transcript

WITHDRAWN = "[withdrawn]"
_BLOCK = "\u2588"
_WORD = re.compile("[A-Za-z\u00c0-\u024f\u0370-\u052f’'-]+")
"""A word in Latin, Greek or Cyrillic letters."""


def hashed(name: str) -> str:
    """What stands for a withdrawn name: the SHA-256 of its key."""
    return hashlib.sha256(name_key(name).encode()).hexdigest()


def withdrawn_names(programme: Programme, hashes: Set[str]) -> set[str]:
    """The names in a programme, as written, that belong to a withdrawn person."""
    people = (one for item in programme.items for one in item.people)
    return {one.name for one in people if one.name != WITHDRAWN and hashed(one.name) in hashes}


def redacted_programme(programme: Programme, names: Set[str]) -> Programme:
    """The programme with nothing said of those people; their seats stay, so that paths stay."""
    return replace(programme, items=tuple(_item(item, names) for item in programme.items))


def _item(item: Item, names: Set[str]) -> Item:
    people = tuple(Appearance(WITHDRAWN, one.role) if one.name in names else one for one in item.people)
    return replace(
        item, people=people, title=_without(item.title, names), questions=tuple(_without(q, names) for q in item.questions)
    )  # fmt: skip


def redacted_findings(
    findings: Sequence[Finding], programme: Programme, names: Set[str]
) -> tuple[Finding, ...]:
    """The findings without those about these people; ``programme`` is the one that still names them."""
    theirs = tuple(
        f"/items/{number}/people/{place}/"
        for number, item in enumerate(programme.items)
        for place, one in enumerate(item.people)
        if one.name in names
    )
    kept = (one for one in findings if not one.path.startswith(theirs)) if theirs else findings
    return tuple(replace(one, value=_without(one.value, names)) for one in kept)


def redacted_transcript(transcript: Transcript, names: Iterable[str]) -> Transcript:
    """The transcript with every place where a name stands blacked out, all positions kept."""
    return replace(transcript, text=_without(transcript.text, names))


def redacted_value(value: Any, names: Set[str]) -> Any:
    """What a person decided, in plain form, with these names blacked out wherever they stand."""
    if isinstance(value, str):
        return _without(value, names)
    if isinstance(value, list):
        return [redacted_value(one, names) for one in value]
    if isinstance(value, dict):
        return {key: redacted_value(one, names) for key, one in value.items()}
    return value


def is_named_in(text: str, names: Iterable[str]) -> bool:
    """Whether one of these names stands in a text; those of one word, which may be anybody's, are not looked for."""
    return any(_pattern(name).search(text) for name in names if len(name.split()) > 1)


def _without(text: str, names: Iterable[str]) -> str:
    """``text`` with these names blacked out, also where a line break parts them or their case is another.

    A name of one word is so only where it is a word of the text: of "Li", "public" holds the letters. Scripts that part
    no words, or write some as one with what follows, are left out of this.
    """
    for name in sorted(names, key=len, reverse=True):
        text = _pattern(name).sub(lambda match: re.sub(r"\S", _BLOCK, match.group()), text)
    return text


def _pattern(name: str) -> re.Pattern[str]:
    words = r"\s+".join(map(re.escape, name.split()))
    alone = _WORD.fullmatch(name.strip()) is not None
    return re.compile(rf"(?<!\w){words}(?!\w)" if alone else words, re.IGNORECASE)
