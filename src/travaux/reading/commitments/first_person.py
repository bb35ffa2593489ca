"""Which State speaks in the first person: "my country, Chad", "We in Libya", "Greece reiterates its support".

A speech as it is printed in a record, or copied out of it, often has no heading that says whose it is. One that names its
own State in the first person says so surely; the State that holds, asks and supports again and again is the speaker too,
where no other does so.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from travaux.common.delegations import state_of

_NAME = r"((?:the\s+)?[A-Z][\w’'-]+(?:\s+(?:of|and|the|da|de|du|des|del|la|las|los|les|et|y|[A-Z][\w’'-]+))*)"
_SURE = re.compile(
    rf"\b(?:[Mm]y|[Oo]ur)\s+(?:own\s+|beloved\s+|small\s+)?(?:country|nation|homeland),?\s+(?:of\s+)?{_NAME}(?!\s+or\b)"
    rf"|\b(?:[Mm]on|[Nn]otre)\s+(?:beau\s+|cher\s+)?pays,?\s+(?:le\s+|la\s+|les\s+|l[’'])?{_NAME}|\b(?:[Mm]i|[Nn]uestro)\s+país,?\s+(?:el\s+|la\s+|los\s+)?{_NAME}"
    rf"|\b(?:[Aa]u\s+nom|[Ee]n\s+nombre)\s+(?:du|del)\s+(?:[Gg]ouvernement|[Gg]obierno|[Pp]euple|[Pp]ueblo)\s+(?:du\s+|de\s+la\s+|des\s+|de\s+l[’']|d[’']|del\s+|de\s+los\s+|de\s+)(?!la\b|los\b|las\b){_NAME}"
    rf"|\b[Ww]e,?\s+(?:in|from)\s+{_NAME}"
    rf"|\b[Oo]n\s+behalf\s+of\s+(?:the\s+)?(?:(?:Government|[Pp]eople|[Dd]elegation|[Pp]resident|Head\s+of\s+State)\s+(?:and\s+(?:the\s+)?(?:[Pp]eople|Government)\s+)?of\s+){_NAME}"
    rf"|\b(?:greetings|wishes)\s+(?:\w+\s+){{0,3}}(?:from|of)\s+the\s+(?:Government\s+and\s+(?:the\s+)?)?people\s+of\s+{_NAME}"
    rf"|\b[Aa]s\s+(?:the\s+)?(?:President|Prime\s+Minister|Minister|Head\s+of\s+(?:State|Government)|Foreign\s+Minister|representative)\s+of\s+{_NAME},\s+I\b"
)
_HOLDS = re.compile(
    rf"(?:^|[.;!?]\s+|,\s+|\b(?:that|and)\s+){_NAME}\s+(?:(?:also|therefore|has|is|will|continues\s+to|once\s+again|strongly|firmly|fully)\s+){{0,3}}"
    r"(?:reiterat\w+|reaffirm\w+|believes?|supports?|calls?\s+(?:for|on|upon)|urges?|welcom\w+|commit\w+|hopes?|condemns?|attach\w+|express\w+|remains\s+committed|"
    r"stands\s+ready|wish\w*|appeals?|commends?|looks\s+forward|proud|convinced|appreciates?|shares?|ready\s+to|honou?red)\b",
)
_SURELY, _ENOUGH, _OTHERS = 3, 2, 3
_LONGEST = 400_000


def own_state(text: str) -> str | None:
    """The short name of the State for which a text speaks; None where it does not say, or where several could be meant."""
    counts: Counter[str] = Counter()
    for pattern, worth in ((_SURE, _SURELY), (_HOLDS, 1)):
        for name in _states(pattern, text[:_LONGEST]):
            counts[name] += worth
    first, second = [*counts.most_common(2), ("", 0), ("", 0)][:2]
    return first[0] if first[1] >= _ENOUGH and first[1] >= _OTHERS * second[1] else None


def _states(pattern: re.Pattern[str], text: str) -> Iterator[str]:
    for match in pattern.finditer(text):
        words = next((group for group in match.groups() if group), "").split()
        for end in range(len(words), 0, -1):
            if state := state_of(" ".join(words[:end]).removeprefix("the ")):
                yield state.name
                break
