"""What a person asks, taken apart: words, phrases, prefixes, fields, OR and exclusions."""

from __future__ import annotations

import re
from dataclasses import dataclass

from travaux.common.dates import PartialDate
from travaux.common.errors import WrongQuery

FIELDS = (
    "kind",
    "status",
    "title",
    "body",
    "person",
    "date",
    "lang",
    "symbol",
    "meeting",
    "series",
    "author",
)
"""What may stand before a colon."""

_TOKEN = re.compile(r'\s*(-?)(?:([A-Za-z]+):)?(?:"([^"]*)"|([^\s"]+))')
_LONGEST = 1000
_MOST = 50


@dataclass(frozen=True, slots=True)
class Term:
    """One condition. ``field`` is None for words anywhere; ``text`` may be several words, that is a phrase."""

    text: str
    field: str | None = None
    phrase: bool = False
    prefix: bool = False
    excluded: bool = False


Query = tuple[tuple[Term, ...], ...]
"""Groups that all must match; of the terms of one group, one must."""


def has_forms(term: Term) -> bool:
    """Whether papers with other forms of the word answer too: those of a quoted word and of a beginning do not."""
    return not (term.field or term.phrase or term.prefix or term.excluded)


def parse(text: str) -> Query:
    """The query that ``text`` writes; WrongQuery, with what is wrong, where it writes none."""
    if len(text) > _LONGEST:
        raise WrongQuery(f"the query is longer than {_LONGEST} characters")
    if text.count('"') % 2:
        raise WrongQuery(f"the query has an opening quotation mark without a closing one: {text}")
    groups: list[list[Term]] = []
    joined = False
    for match in _TOKEN.finditer(text):
        if match.group(0).strip() == "OR":
            if not groups or joined:
                raise WrongQuery("OR stands between two words, and here it does not")
            joined = True
            continue
        term = _term(match)
        if joined:
            groups[-1].append(term)
        else:
            groups.append([term])
        joined = False
    _check(groups, joined)
    return tuple(map(tuple, groups))


def _term(match: re.Match[str]) -> Term:
    minus, field, phrase, word = match.groups()
    known = field.lower() if field else None
    if field and known not in FIELDS:
        raise WrongQuery(f"there is no field {field}: choose one of {', '.join(FIELDS)}")
    text = phrase if phrase is not None else word
    prefix = phrase is None and text.endswith("*")
    text = text.rstrip("*") if prefix else text
    bare = (
        field is None and phrase is None and text.removesuffix(":").lower() in FIELDS and text.endswith(":")
    )
    if bare or not any(c.isalnum() for c in text):
        raise WrongQuery(f"{match.group(0).strip()} holds no word to look for")
    if known == "date" and not prefix:
        _check_date(text)
    return Term(text, known, phrase is not None, prefix, bool(minus))


def _check_date(text: str) -> None:
    try:
        PartialDate.parse(text)
    except ValueError as error:
        raise WrongQuery(
            f"{text} is no date", "Write a year, a month or a day, such as 2017, 2017-04 or 2017-04-18."
        ) from error


def _check(groups: list[list[Term]], joined: bool) -> None:
    if joined:
        raise WrongQuery("OR stands between two words, and here it does not")
    if not groups:
        raise WrongQuery("the query is empty")
    if sum(map(len, groups)) > _MOST:
        raise WrongQuery(f"the query has more than {_MOST} words")
    if all(term.excluded for group in groups for term in group):
        raise WrongQuery("the query only says what to leave out", "Say what to look for as well.")
    if any(term.excluded for group in groups if len(group) > 1 for term in group):
        raise WrongQuery("a word to leave out cannot stand beside OR")
