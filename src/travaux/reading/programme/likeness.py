"""Whether words name a person, as far as structure needs to know it."""

from __future__ import annotations

from travaux.reading.passage import Passage


def names_a_person(passage: Passage) -> bool:
    """Whether a line or cell puts a person in a seat rather than giving a title."""
    return _plain(passage.value)


def _plain(text: str) -> bool:
    import re

    if re.match(
        r"\W*(?:(?:Mr|Ms|Mrs|Dr|Prof|H\.?E|Amb|Hon|Sr|Sra|M|Mme|Eng)\.?\s|Ambassador|Moderator|Chair|Speakers?:|Panell?ists?)",
        text,
    ):
        return True
    m = re.match(r"\W*((?:[A-Z][\w.'’-]*\s){1,3}[A-Z][\w'’-]+)\s*(?:[,(–-]|$)", text)
    return bool(m) and not re.search(
        r"(?i)session|panel|break|remarks|address|coffee|lunch|opening|closing|registration|welcome|discussion|reception|presentation|networking|lecture|dinner|breakfast|plenary|workgroup",
        text,
    )
