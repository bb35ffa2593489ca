"""Document symbols listed or cited under an item."""

from __future__ import annotations

import re
from collections.abc import Iterator

from travaux.reading.identity.symbols import lone_symbol
from travaux.reading.passage import Found, Passage

_PART = r"(?:[A-Z][A-Za-z]{0,9}\d{0,3}|\d{1,5})(?:[.\-][A-Za-z0-9]{1,8}|\([A-Za-z0-9]{1,8}\)){0,4}"
_SYMBOL = re.compile(
    rf"(?<![\w/.@-])(?:[A-Z][A-Z-]{{0,9}}(?:\.\d{{1,3}}|\(\d{{1,4}}\))?|[A-Z]{{2,6}}\d{{2,3}})(?:/{_PART}){{1,7}}(?![\w/@])"
    r"(?: (?:Add|Corr|Rev)\.\d{1,2}(?!\w))?"
    r"(?: ?\((?:Vol|Sect|Part|Suppl)\.? (?:[IVXLC]{1,6}|\d{1,3}[A-Z]?)\)(?:/(?:Add|Corr|Rev)\.\d{1,2})?)?"
)
_MORE = rf"(?:{_SYMBOL.pattern}|(?:Add|Corr|Rev)\.\d{{1,3}})"
_LISTED = re.compile(
    rf"\s*[:–—-]\s*{_SYMBOL.pattern}(?:(?:\s*[,;]\s*|\s+)(?:(?:and|et|y|и)\s+)?{_MORE})*\s*[.,;]?\s*\Z"
)
"""Symbols after a title: "Navigation: A/85/12, A/85/L.2"."""
_PAIR = re.compile(r"\s?[-–\u2010\u2011]\s?(?=[A-Z])")
_DIGIT = re.compile(r"\d")
_SUFFIX = re.compile(r"[.,;:]+\Z")
_NO_SYMBOL = re.compile(r"(?:[A-Z]+/)*(?:COVID|HIV|TCP|CO2|IPV?\d|G\d+|B2[BCG])\b|[A-Z]+/\d{1,2}\Z(?<!/\d)")
_LABEL = re.compile(
    r"\W*(?:(?:relevant |reference |background |supporting )?(?:documents?|documentation|references?)|documents? (?:de référence|pertinents)"
    r"|documentos?|documentación|документ(?:ы|ация)?|(?:ال)?وثائق|文件)\s*(?:[:：]|(?=[A-Z]{1,10}(?:[ .]?\d{1,4})?/))",
    re.I,
)
_BRACKETS = re.compile(r"[(（]([^()（）]*(?:\([^()]{1,8}\)[^()（）]*)*)[)）]|\[([^\[\]]{4,80})\]")
_APART = re.compile(r"\s*(?:[;；,，、]|\b(?:and|et|y|e|и|و)\b|和)\s*")
_REST = re.compile(r"(?:and|et|y|и|و|和|[\W_])+", re.I)


def documents(passage: Passage) -> tuple[Found, ...]:
    """The symbols in a passage in reading order, each once; joined symbols of one document stay joined."""
    found: dict[str, Found] = {}
    for start, end in _places(passage.text):
        one = passage.found(start, end, 0.97)
        found.setdefault(one.value, one)
    return tuple(found.values())


def lists_documents(passage: Passage) -> bool:
    """Whether a line holds nothing but the symbols of documents, after a word for them or not ("Documents: A/71/L.58")."""
    label = _LABEL.match(passage.text)
    rest = passage.text[label.end() :] if label else passage.text
    places = _places(rest)
    for start, end in reversed(places):
        rest = rest[:start] + rest[end:]
    return bool(label or places) and not _REST.sub("", rest)


def before_documents(text: str) -> int:
    """Where a title ends that symbols are listed behind."""
    match = _LISTED.search(text)
    return match.start() if match and match.start() else len(text)


def _places(text: str) -> list[tuple[int, int]]:
    if "/" not in text and "[" not in text:
        return []
    places: list[tuple[int, int]] = []
    for match in _SYMBOL.finditer(text):
        start, end = match.span()
        end -= len(_SUFFIX.findall(match[0])[0]) if _SUFFIX.search(match[0]) else 0
        if not _DIGIT.search(text, start, end) or _NO_SYMBOL.match(text, start, end):
            continue
        if places and (pair := _PAIR.match(text, places[-1][1])) and pair.end() == start:
            start = places.pop()[0]
        places.append((start, end))
    return _with_listed(text, places)


def _with_listed(text: str, places: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The places with those of symbols in whatever form, where a bracket holds symbols and nothing else: "(CL 127/10)"."""
    listed: list[tuple[int, int]] = []
    for bracket in _BRACKETS.finditer(text):
        span = bracket.span(bracket.lastindex or 1)
        inside = list(_listed_in(text, *span)) if bracket.lastindex == 2 or "/" in bracket[1] else []
        listed += inside
    if label := _LABEL.match(text):
        listed += _listed_in(text, label.end(), len(text.rstrip(" .;")))
    clear = [one for one in places if not any(a <= one[0] and one[1] <= b for a, b in listed)]
    return sorted([*clear, *listed])


def _listed_in(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The symbols of a list between two places; none where anything else stands in it."""
    marks = [*_APART.finditer(text, start, end)]
    starts, stops = [start, *(mark.end() for mark in marks)], [*(mark.start() for mark in marks), end]
    edges = [(at, stop) for at, stop in zip(starts, stops, strict=True) if text[at:stop].strip()]
    found = [(at, lone) for at, stop in edges if (lone := lone_symbol(text[at:stop]))]
    if len(found) == len(edges):
        yield from ((at + lone.start, at + lone.end) for at, lone in found)
