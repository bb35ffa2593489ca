"""Names without what changes from paper to paper: case, accents, punctuation."""

from __future__ import annotations

import re
import unicodedata

_WORD = re.compile(r"[^\W_]+")


def name_key(name: str) -> str:
    """The words of a name, folded and joined by one space; empty where it has none."""
    plain = unicodedata.normalize("NFKD", name.replace("\u2019", "'").replace("'", ""))
    return " ".join(_WORD.findall("".join(c for c in plain if not unicodedata.combining(c)).casefold()))
