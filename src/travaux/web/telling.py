"""English sentences of the layers below, in the interface's language where they are known ones."""

from __future__ import annotations

import re
from functools import cache, lru_cache, reduce

from django.utils.translation import get_language, gettext, ngettext

from travaux.common.text import printable
from travaux.web.direction import isolated, listed, quoted
from travaux.web.naming import field_name
from travaux.web.sayings import KNOWN, Saying

_SOURCE = "en"


def told(english: str) -> str | None:
    """The sentence, or several with semicolons between, in the interface's language; None where one is not known."""
    if (get_language() or _SOURCE) == _SOURCE:
        return printable(english)
    whole = _told(english)
    if whole is not None or "; " not in english:
        return whole
    parts = [_told(part) for part in english.split("; ")]
    known = [part for part in parts if part is not None]
    return reduce(_joined, known) if len(known) == len(parts) else None


def _joined(one: str, two: str) -> str:
    return gettext("%(one)s; %(two)s") % {"one": one, "two": two}


def _told(english: str) -> str | None:
    found = _found(english)
    if found is None:
        return None
    saying, given = found
    values = {name: _value(name, value) for name, value in given}
    if saying.plural:
        number = int(values.get("number", "1"))
        return ngettext(saying.english, saying.plural, number) % {"number": number, **values}
    return gettext(saying.english) % values


@lru_cache(4096)
def _found(english: str) -> tuple[Saying, tuple[tuple[str, str], ...]] | None:
    """The saying with the most words of its own that the sentence is, and its values."""
    for saying, pattern in _patterns():
        if match := pattern.fullmatch(english):
            return saying, tuple(match.groupdict().items())
    return None


@cache
def _patterns() -> tuple[tuple[Saying, re.Pattern[str]], ...]:
    pairs = [(saying, pattern) for saying in KNOWN for pattern in saying.patterns()]
    return tuple(sorted(pairs, key=lambda pair: -len(re.sub(r"\(\?P.*?\)", "", pair[1].pattern))))


def _value(name: str, value: str) -> str:
    if name == "fields":
        return listed(_field(one) for one in value.split(", "))
    if name == "pages":
        return listed(value.replace(" and ", ", ").split(", "))
    if value.startswith("“") and value.endswith("”"):
        return quoted(printable(value[1:-1]))
    return value if name == "number" else isolated(printable(value))


def _field(words: str) -> str:
    name, divider, times = words.partition(" (")
    return f"{field_name(name)}{divider}{times}"
