"""People of a Chinese text that run into one another: "李文博 外事办公室副主任 张弛 同济大学教授"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from travaux.reading.programme.people.lexicon import key, phrases, words

_HAN = "\u4e00-\u9fff"
_TOKEN = re.compile(rf"(?<!\S)(?:(?P<role>[{_HAN}]{{2,8}})[:：]\s?)?(?P<name>[{_HAN}·•-]+)(?=[\s，、]|\Z)")
_DOTTED = re.compile(rf"[{_HAN}]+(?:[·•-][{_HAN}]+)+")
_SHORT = re.compile(rf"[{_HAN}]{{2,4}}")
_REACH = 2
"""Words behind a name among which its post stands."""


def starts(text: str) -> Iterator[int]:
    """Where a name stands that a post follows, and a role that a colon parts from the name behind it."""
    tokens = list(_TOKEN.finditer(text))
    for index, token in enumerate(tokens):
        behind = [one["name"] for one in tokens[index + 1 : index + 1 + _REACH] if not one["role"]]
        posted = any(map(_ends_in_a_post, behind)) and not _is_name(behind[0])
        addressed = text[token.end() : token.end() + 1] == "，" and _is_name(_unaddressed(token["name"]))
        led = token["role"] is not None and key(token["role"]) in phrases("roles")
        if led or addressed or (_is_name(token["name"]) and posted):
            yield token.start()


def _unaddressed(name: str) -> str:
    """A name without the form of address behind it; "" where it has none."""
    return next((name.removesuffix(form) for form in _forms() if name.endswith(form)), "")


@cache
def _forms() -> tuple[str, ...]:
    return _chinese(words("honorifics"))


def _is_name(token: str) -> bool:
    if _DOTTED.fullmatch(token):
        return True
    surname = token[:1] in words("surnames_zh") or token[:2] in words("surnames_zh")
    return bool(_SHORT.fullmatch(token)) and surname and not _ends_in_a_post(token)


def _ends_in_a_post(token: str) -> bool:
    return token.endswith(_posts())


@cache
def _posts() -> tuple[str, ...]:
    return _chinese(words("posts", "heads"))


def _chinese(terms: Iterable[str]) -> tuple[str, ...]:
    return tuple(term for term in terms if "\u4e00" <= term[0] <= "\u9fff")
