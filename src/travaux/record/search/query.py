"""What a person asks, taken apart: words, phrases, beginnings, fields, AND, OR, NOT and brackets."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import product

from travaux.common.errors import WrongQuery
from travaux.record.search import times

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

_OTHER_NAMES = {"language": "lang", "year": "date"}
_OF_ONE_VALUE = ("kind", "status", "lang", "date")
"""Fields whose values hold neither comma nor stroke: values so joined are alternatives."""

_SIGNS = str.maketrans(
    {**dict.fromkeys("“”„‟«»「」『』＂", '"'), "：": ":", "＊": "*", "（": "(", "）": ")", "－": "-"}
)
"""The marks of other languages and keyboards for those of a query."""
_OPERATORS = {"AND": "AND", "&&": "AND", "OR": "OR", "|": "OR", "||": "OR", "NOT": "NOT"}
_TOKEN = re.compile(
    rf"""\s*(?:
      (?P<close>\))
    | (?P<minus>[-−–—!](?=\S))?
      (?:(?P<known>{"|".join([*FIELDS, *_OTHER_NAMES])}):\s*(?=[^\s)])|(?P<field>[A-Za-z]+):)?
      (?:(?P<open>\()|"(?P<phrase>[^"]*)"|(?P<word>[^\s"]+))
    )""",
    re.VERBOSE | re.IGNORECASE,
)
_LANGUAGE = re.compile(r"[a-z]{2,3}\Z", re.IGNORECASE)
_LONGEST = 1000
_MOST = 50
_DEEPEST = 10


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
    """The query that ``text`` writes; WrongQuery, with what is wrong, where it writes none.

    A bracket that is not closed ends with the query. What holds no letter or digit, such as a dash between words, is nothing asked for.
    """
    if len(text) > _LONGEST:
        raise WrongQuery(f"the query is longer than {_LONGEST} characters")
    plain = text.translate(_SIGNS)
    if plain.count('"') % 2:
        raise WrongQuery(f"the query has an opening quotation mark without a closing one: {text}")
    groups = _all_of(_Tokens(_tokens(plain)), None)
    _check(groups, text)
    return groups


@dataclass(frozen=True, slots=True)
class _Token:
    """One mark of a query: ``operator`` (AND, OR, NOT, an opening or a closing bracket), or else words; as it was ``written``."""

    written: str
    operator: str = ""
    words: str = ""
    field: str | None = None
    phrase: bool = False
    minus: bool = False


class _Tokens:
    """The tokens of a query one by one, with a look at the next."""

    def __init__(self, tokens: Iterator[_Token]) -> None:
        self._rest = tokens
        self.next = next(tokens, None)

    def take(self) -> _Token | None:
        taken, self.next = self.next, next(self._rest, None)
        return taken


def _tokens(text: str) -> Iterator[_Token]:
    depth = place = 0
    while match := _TOKEN.match(text, place):
        place = match.end()
        written = match[0].strip()
        if match["close"]:
            if depth:
                depth -= 1
                yield _Token(written, ")")
            continue
        field = _field(match["known"] or match["field"])
        if match["open"]:
            depth += 1
            if depth > _DEEPEST:
                raise WrongQuery(f"the query has brackets within more than {_DEEPEST} brackets")
            yield _Token(written, "(", field=field, minus=bool(match["minus"]))
            continue
        words = match["phrase"] if match["word"] is None else match["word"]
        if depth and match["word"] and (closing := _closing(words)):
            words, written, place = words[:-closing], written[:-closing], place - closing
        if operator := _OPERATORS.get(written):
            yield _Token(written, operator)
        elif match["phrase"] is not None or field or any(map(str.isalnum, words)):
            yield _Token(written, "", words, field, match["phrase"] is not None, bool(match["minus"]))


def _closing(word: str) -> int:
    """How many brackets at the end of a word close what was opened before it."""
    return min(len(word) - len(word.rstrip(")")), max(0, word.count(")") - word.count("(")))


def _field(written: str | None) -> str | None:
    known = written and written.lower()
    known = _OTHER_NAMES.get(known, known) if known else None
    if known and known not in FIELDS:
        raise WrongQuery(f"there is no field {written}: choose one of {', '.join(FIELDS)}")
    return known


def _all_of(tokens: _Tokens, field: str | None) -> Query:
    """The conditions up to the end of the query or of a bracket, those without a field in ``field``."""
    groups: list[tuple[Term, ...]] = []
    while tokens.next and tokens.next.operator != ")":
        if tokens.next.operator == "AND":
            _between(tokens, bool(groups))
        groups += _one_of(tokens, field)
    tokens.take()
    return tuple(groups)


def _one_of(tokens: _Tokens, field: str | None) -> Query:
    """Conditions joined by OR, of which one is enough: every choice of a group from each side."""
    found = _single(tokens, field)
    while tokens.next and tokens.next.operator == "OR":
        _between(tokens, bool(found))
        found = tuple((*one, *other) for one, other in product(found, _single(tokens, field)))
        if sum(map(len, found)) > _MOST:
            raise WrongQuery(f"the query has more than {_MOST} words")
    return found


def _between(tokens: _Tokens, something_before: bool) -> None:
    """Take AND or OR, which stand between two conditions."""
    operator = tokens.take()
    assert operator
    following = tokens.next and tokens.next.operator
    if not something_before or following not in ("", "(", "NOT"):
        raise _misplaced(operator.operator)


def _misplaced(operator: str) -> WrongQuery:
    where = "before a word" if operator == "NOT" else "between two words"
    return WrongQuery(f"{operator} stands {where}, and here it does not")


def _single(tokens: _Tokens, field: str | None) -> Query:
    """One word, phrase or bracket, with what stands before it."""
    token = tokens.take()
    if token is None or token.operator in ("OR", ")"):
        raise _misplaced("OR")
    if token.operator == "NOT":
        if tokens.next is None or tokens.next.operator not in ("", "(", "NOT"):
            raise _misplaced("NOT")
        return _left_out(_single(tokens, field))
    if token.operator == "(":
        found = _all_of(tokens, token.field or field)
    else:
        found = (tuple(_terms(token, token.field or field)),)
    return _left_out(found) if token.minus else found


def _left_out(groups: Query) -> Query:
    """What no paper may answer: none of the words of one group."""
    if len(groups) > 1:
        raise WrongQuery("NOT stands before one word, a phrase, or words in brackets that OR joins")
    return tuple((replace(term, excluded=not term.excluded),) for group in groups for term in group)


def _terms(token: _Token, field: str | None) -> Iterator[Term]:
    alternatives = [token.words]
    if field in _OF_ONE_VALUE and not token.phrase:
        alternatives = [one for one in re.split("[,|]", token.words) if one] or alternatives
    for words in alternatives:
        yield _term(words, field, token)


def _term(words: str, field: str | None, token: _Token) -> Term:
    prefix = words.endswith("*") and not token.phrase
    text = words.rstrip("*") if prefix else words
    bare = field is None and not token.phrase and text.endswith(":") and text[:-1].lower() in FIELDS
    if bare or not any(c.isalnum() for c in text):
        raise WrongQuery(f"{token.written} holds no word to look for")
    if "*" in text:
        raise WrongQuery(
            f"* stands at the end of a word without quotation marks, and in {token.written} it does not"
        )
    if field == "date" and not prefix:
        text = times.checked(text)
    if field == "lang" and not prefix and not _LANGUAGE.match(text):
        raise WrongQuery(f"{text} is no language code", "Write its two letters, such as lang:fr.")
    return Term(text, field, token.phrase, prefix)


def _check(groups: Sequence[Sequence[Term]], text: str) -> None:
    if not groups:
        if text.strip():
            raise WrongQuery(f"{text.strip()} holds no word to look for")
        raise WrongQuery("the query is empty")
    if sum(map(len, groups)) > _MOST:
        raise WrongQuery(f"the query has more than {_MOST} words")
    if all(term.excluded for group in groups for term in group):
        raise WrongQuery("the query only says what to leave out", "Say what to look for as well.")
    if any(term.excluded for group in groups if len(group) > 1 for term in group):
        raise WrongQuery("a word to leave out cannot stand beside OR")
