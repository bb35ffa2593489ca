"""Take a person's data out of what was read. Pure: values in, values out.

Who was withdrawn is known only by the hash of the name's key, so that the list of the withdrawn names nobody.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Sequence, Set
from dataclasses import replace

from travaux.common.finding import Finding
from travaux.common.names import name_key
from travaux.common.programme import Appearance, Item, Programme
from travaux.common.transcript import Transcript

WITHDRAWN = "[withdrawn]"
_BLOCK = "\u2588"


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


def _without(text: str, names: Iterable[str]) -> str:
    """``text`` with these names blacked out, also where a line break parts them or their case is another."""
    for name in sorted(names, key=len, reverse=True):
        words = r"\s+".join(map(re.escape, name.split()))
        text = re.sub(words, lambda match: re.sub(r"\S", _BLOCK, match.group()), text, flags=re.IGNORECASE)
    return text
