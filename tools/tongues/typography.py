"""How each language sets its marks: what a translation gets wrong, as the manuals of style of the United Nations have it."""

from __future__ import annotations

import re
from collections.abc import Iterator

_NARROW, _FIRM = "\u202f", "\u00a0"
_CODE = re.compile(r"<(kbd|code)>.*?</\1>|%\(\w+\)[sd]")
_HAN = "\u4e00-\u9fff"
_ARABIC = "\u0600-\u06ff"
_EVERYWHERE = (
    (r"\.\.\.", "has three full stops for an ellipsis"),
    (r"  ", "has two spaces"),
    (r" [,.]", "has a space before a mark"),
)
_RULES = {
    "fr": (
        (rf"(?<!{_NARROW})[;!?]", "has no narrow space before ; ! or ?"),
        (rf"(?<!{_FIRM}):(?=\s|$)", "has no firm space before a colon"),
        (rf"«(?!{_FIRM})|(?<!{_FIRM})»", "has no firm space inside « »"),
        (r"['\"“”]", "has English quotation marks or a straight apostrophe"),
        (rf"[^{_FIRM}{_NARROW}]%%", "has no firm space before %"),
    ),
    "es": (
        (r"['\"“”]", "has English quotation marks"),
        (r"«\s|\s»|\s[;:?!]", "has a space at a mark"),
        (r"^[^¿]*\?|^[^¡]*!", "opens no question or exclamation"),
    ),
    "ru": (
        (r"['\"“”]", "has English quotation marks"),
        (r"«\s|\s»|\s[;:?!]", "has a space at a mark"),
        (r"\w – \w", "has a short dash"),
        (r"ё(?<!\bвсё)(?<!\bВсё)", "has a ё that nobody would misread without its dots"),
    ),
    "ar": (
        (r"[,;?]", "has a Latin comma, semicolon or question mark"),
        (r"['\"]", "has straight quotation marks"),
        (r"[\u064b]", "writes out a tanwin"),
        (r"\s[،؛؟:]", "has a space before a mark"),
    ),
    "zh_Hans": (
        (rf"[{_HAN}][,;:?!.(]|[,;:?!)][{_HAN}]", "has a mark of half width"),
        (r"['\"«»]", "has other quotation marks"),
        (rf"[{_HAN}] \x00|\x00 [{_HAN}]", "has a space beside a value"),
    ),
}


_SETTINGS = {
    "fr": (
        (rf"[ {_FIRM}{_NARROW}]([;!?])", rf"{_NARROW}\1"),
        (rf"[ {_NARROW}]:", f"{_FIRM}:"),
        (rf"«[ {_NARROW}]", f"«{_FIRM}"),
        (rf"[ {_NARROW}]»", f"{_FIRM}»"),
    ),
    "ru": ((r"(?<=\w) – (?=\w)", " — "), (r"ё(?<!\bвсё)(?<!\bВсё)", "е"), (r"\bЁ", "Е")),
}


def typeset(code: str, text: str) -> str:
    """The text with those spaces, dashes and letters that a keyboard lacks, where nothing else can be meant."""
    for pattern, better in _SETTINGS.get(code, ()):
        text = re.sub(pattern, better, text)
    return text


def faults(code: str, text: str) -> Iterator[str]:
    """What is wrong with the marks and spaces of a translation into the language ``code``."""
    plain = _CODE.sub("\x00", text)
    for pattern, fault in (*_EVERYWHERE, *_RULES[code]):
        if re.search(pattern, plain):
            yield fault
