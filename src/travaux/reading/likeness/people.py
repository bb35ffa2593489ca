"""Which mentions name the same person.

Mentions with the same name, honorifics left out, are one person. This is the first of the ways of joining;
it never joins two spellings.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from travaux.common.gathering import Mention, Party
from travaux.common.programme import TBC
from travaux.reading.likeness.naming import best_name, name_key


def resolve_people(mentions: Sequence[Mention]) -> tuple[Party, ...]:
    """The people that are mentioned, by key. Seats to be confirmed are nobody."""
    groups: dict[str, list[int]] = defaultdict(list)
    for number, mention in enumerate(mentions):
        if mention.name != TBC and (key := name_key(mention.name)):
            groups[key].append(number)
    return tuple(
        Party(key, best_name(mentions[n].name for n in numbers), tuple(numbers))
        for key, numbers in sorted(groups.items())
    )
