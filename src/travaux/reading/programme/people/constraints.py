"""What no person can be, and what learned labels sometimes make of it: set right before people are built."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from travaux.reading.programme.grammar.kinds import is_break, is_closing, is_opening
from travaux.reading.programme.grammar.wording import names_a_session
from travaux.reading.programme.people import lines
from travaux.reading.programme.people.build import OF
from travaux.reading.programme.people.features import lists_of
from travaux.reading.programme.people.labels import (
    AFFILIATION,
    CAPACITIES,
    HONORIFIC,
    NAME,
    NAME_START,
    NAMES,
    OTHER,
    POST,
    ROLE,
    SEPARATOR,
    Label,
    Labelled,
    is_nobody,
)
from travaux.reading.programme.people.lexicon import first_words, fold, match_at, plain, stem
from travaux.reading.programme.people.lexicon import words as listed
from travaux.reading.programme.people.linebreaks import at_line_starts, known, over_lines, small
from travaux.reading.programme.people.offices import officers_of_bodies, offices_before

_COMMON = (
    ("bodies", "words"),
    ("posts", ""),
    ("topics", ""),
    ("titles", ""),
    ("stopwords", ""),
    ("common_words", ""),
)
_TOLD = NAMES | CAPACITIES
_BRACKET = 8
"""Words in brackets that may be a post and a body."""
_IN_NAMES = frozenset(".,'’`-‐‑")
_JOINING = frozenset(
    ["and", "or", "et", "ou", "y", "e", "o", "u", "и", "или", "und", "oder", "و", "أو", "和", "与", "或"]
)
_AND = frozenset({"and", "et", "und", "и"})
"""What stands within no name, whatever its letters: "CULTURE AND VALUES"."""
_MEMBERS = frozenset({"mdb", "mdl", "mdep", "mdbb", "mdhb", "mda"})
"""The seat in a parliament that German sets right behind a name."""
_OPENING, _CLOSING = frozenset("([（"), frozenset(")]）")
_LEADING = frozenset("by with and or to par avec et por con com y e de mit und von от и с".split())
"""Small words that may lead to a person: "remarks by", "en conversation avec"."""
_BY = frozenset({"by", "par", "por", "от"})
_MISTER = frozenset({"mr", "mister"})
"""How English addresses a man; Spanish sets "Don" behind a form of its own."""
_SIGNED = frozenset({"signed", "signé", "signe", "firmado", "подпись"})


_ON_BEHALF = tuple(
    tuple(map(fold, phrase.split()))
    for phrase in (
        "on behalf of", "in the name of", "representing", "en representación de", "en representación del", "en nombre de",
        "en nombre del", "au nom de", "au nom du", "en représentation de", "en représentation du", "em nome de", "em nome do",
        "em representação de", "em representação do", "от имени", "نيابة عن", "بالنيابة عن",
    )
)  # fmt: skip
"""What leads from a deputy to who is represented."""
_BEGIN_BEHALF = frozenset(phrase[0] for phrase in _ON_BEHALF)
_LONG_ROLE = 3
"""Words of a role that are no post at the start of a line: "sous la direction de"."""
_CASE_ENDINGS = 4
_ABBREVIATION = 3
"""Letters of a word at the end of a name that may be cut short: "Jr.", "Gar."."""


def hold(labelled: Sequence[Labelled]) -> list[Labelled]:
    """The same words, their labels within what names can be."""
    held = list(labelled)
    lines.hold(held)
    if is_nobody(held):
        return held
    _roles(held)
    _works(held)
    _edges(held)
    _asides(held)
    _forms_of_address(held)
    _given_names(held)
    over_lines(held)
    at_line_starts(held)
    _surnames(held)
    _bodies_behind(held)
    offices_before(held)
    officers_of_bodies(held)
    _in_brackets(held)
    _deputies(held)
    for first, last in list(lines.names(held)):
        if not _possible(held, first, last):
            lines.relabel(held, first, last, _instead(held, first))
    return held


def _roles(held: list[Labelled]) -> None:
    """Words that lead to people put them in a role ("chaired by the Minister"); behind a name they may be a post."""
    keys = [plain(one.word.text) for one in held]
    leading = first_words("roles")
    if leading.isdisjoint(keys):
        return
    index = 0
    while index < len(held):
        if keys[index] not in leading:
            index += 1
            continue
        size = match_at(keys, index, "roles", "moderator") or match_at(keys, index, "roles", "contact")
        stretch = held[index : index + size]
        opens = size >= _LONG_ROLE and (index == 0 or held[index].word.breaks > 0)
        free = all(one.label is OTHER or (opens and one.label not in NAMES) for one in stretch)
        if size and free and any(one.label is not ROLE for one in stretch) and _leads(held, index + size):
            lines.relabel(held, index, index + size, ROLE)
        elif size and all(one.label is ROLE for one in stretch) and _post(held, keys, index, size):
            lines.relabel(held, index, index + size, POST)
        index += max(1, size)


def _works(held: list[Labelled]) -> None:
    """What stands before "by" and a name is a title: "Tidal Harbours, by Ada Pereira" names one person."""
    found = list(lines.names(held))
    for (first, last), (after, _) in pairwise(found):
        between = [fold(one.word.text) for one in held[last:after] if one.word.is_word]
        addressed = first > 0 and held[first - 1].label is HONORIFIC
        if len(between) == 1 and between[0] in _BY and not addressed:
            lines.relabel(held, first, last, OTHER)


def _edges(held: list[Labelled]) -> None:
    """What is no part of a name at its ends: a word that joins two, a bracket that opens before it or closes behind."""
    for first, last in list(lines.names(held)):
        if first and held[first - 1].label in CAPACITIES and fold(held[first - 1].word.text) in _BY:
            lines.relabel(held, first - 1, first, SEPARATOR)
        if held[first].word.text in _JOINING and last - first > 1:
            _opens_later(held, first)
        elif not _pending(held[first:last]):
            if held[first].word.text in _OPENING and last - first > 1:
                _opens_later(held, first)
            stopped = held[last - 1].word.text == "." and len(held[last - 2].word.text) > _ABBREVIATION
            if last - first > 1 and fold(held[last - 1].word.text) in _MEMBERS:
                lines.relabel(held, last - 1, last, POST)
            elif last - first > 1 and (held[last - 1].word.text in _CLOSING or stopped):
                lines.relabel(held, last - 1, last, SEPARATOR)


def _opens_later(held: list[Labelled], first: int) -> None:
    held[first] = held[first]._replace(label=SEPARATOR)
    held[first + 1] = held[first + 1]._replace(label=NAME_START)


def _asides(held: list[Labelled]) -> None:
    """The bracket that closes an aside of the title is of the title: "Geology (groundwater) - Ada Pereira"."""
    opened = None
    for index, one in enumerate(held):
        if one.label is not OTHER and one.word.text not in _CLOSING:
            opened = None
        elif one.word.text in _OPENING:
            opened = index
        elif one.word.text in _CLOSING:
            if opened is not None and index - opened > 1 and one.label is SEPARATOR:
                held[index] = one._replace(label=OTHER)
            opened = None


def _leads(held: Sequence[Labelled], index: int) -> bool:
    """Whether an honorific, a name or a post begins here in the same line, but for marks and an article."""
    for one in held[index : index + 4]:
        if one.word.breaks:
            return False
        if _personal(one):
            return True
        if one.word.is_word and fold(one.word.text) not in listed("stopwords"):
            return False
    return False


def _personal(one: Labelled) -> bool:
    return one.label in (NAME_START, HONORIFIC, POST)


def _post(held: Sequence[Labelled], keys: Sequence[str], index: int, size: int) -> bool:
    """Whether the role is the post of the name before it: "Ada Pereira, Co-Chair of the Northern Line"."""
    behind = index > 1 and held[index - 1].word.text in ",–-—(" and held[index - 2].label in _TOLD
    after = index + size
    joined = after + 1 < len(held) and keys[after] in (",", "of", "de", "du", "del", "da", "do", "")
    body = joined and any(one.label is AFFILIATION for one in held[after + 1 : after + 3])
    body = body or (joined and keys[after] in OF and _names_whose(held[after + 1]))
    return (
        behind
        and body
        and not held[index].word.breaks
        and any(key in listed("posts") for key in keys[index:after])
    )


def _names_whose(one: Labelled) -> bool:
    """Whether a word behind "president of" is a name of its own rather than a word for a session."""
    return one.word.is_word and one.word.text[0].isupper() and not names_a_session(one.word.text)


def _forms_of_address(held: list[Labelled]) -> None:
    """An abbreviated honorific at the start of a name, or at the end of the body before it, is none of either."""
    for first, last in list(lines.names(held)):
        size = _address(held, first, last)
        if size and first + size < last:
            lines.relabel(held, first, first + size, HONORIFIC)
            held[first + size] = held[first + size]._replace(label=NAME_START)
        elif size:
            lines.relabel(held, first, last, HONORIFIC)
        stop = first > 1 and held[first - 1].word.text == "." and held[first - 1].label in CAPACITIES
        if stop and _address(held, first - 2, first) == 2:
            lines.relabel(held, first - 2, first, HONORIFIC)


def _given_names(held: list[Labelled]) -> None:
    """An initial, or a given name before a lone surname, is no second form of address: "Dr M Pereira", "Mr. Don Pereira"."""
    for first, last in list(lines.names(held)):
        if first < 2 or held[first - 1].label is not HONORIFIC or held[first - 2].label is not HONORIFIC:
            continue
        word = held[first - 1].word.text
        addressed = {plain(one.word.text) for one in held[max(0, first - 3) : first - 1]}
        initial = len(word) == 1 and word.isupper()
        given = last - first == 1 and not addressed.isdisjoint(_MISTER) and known(held[first - 1])
        if initial or given:
            lines.relabel(held, first - 1, last, NAME)
            held[first - 1] = held[first - 1]._replace(label=NAME_START)


def _address(held: Sequence[Labelled], first: int, last: int) -> int:
    """How many words at the start are an abbreviated honorific with its full stop, or one that stands alone."""
    keys = [plain(one.word.text) for one in held[first:last]]
    size = match_at(keys, 0, "honorifics") if keys[0] else 0
    if size == len(keys) or (size and held[first].word.text == "HE"):
        return size
    return size + 1 if size and held[first + size].word.text == "." and len(keys[0]) > 1 else 0


def _possible(held: Sequence[Labelled], first: int, last: int) -> bool:
    """Whether a name is set as one, is not made of common words only, and does not name a place or a signature."""
    stretch = held[first:last]
    if _pending(stretch):
        return True
    words = [one for one in stretch if one.word.is_word]
    if not words or any(not one.word.is_word and one.word.text not in _IN_NAMES for one in stretch):
        return False
    if any(fold(one.word.text) in _AND for one in words[1:-1]):
        return False
    if _titles_an_entry(stretch) or _arabic_post(stretch[0]):
        return False
    led = first > 0 and held[first - 1].label in (HONORIFIC, ROLE)
    if _of_a_body(held, first):
        return False
    if any(one.word.text[0].islower() and not small(one) for one in words[: 1 if led else None]):
        return False
    if not led and all(_common(one) for one in words) and not any(known(one) for one in words):
        return False
    return led or not (_placed(held, first, last) or _signed(held, first) or _in_a_phrase(held, first))


def _of_a_body(held: Sequence[Labelled], first: int) -> bool:
    """Whether a preposition leads from a role to whom it is held for: "representantes de Programas Costeros"."""
    text = held[first].word.text
    return first > 0 and held[first - 1].label is ROLE and text.islower() and fold(text) in OF


def _titles_an_entry(stretch: Sequence[Labelled]) -> bool:
    """Whether words of a script without capitals open or close a meeting: "الافتتاح والترحيب" is nobody's name."""
    text = " ".join(one.word.text for one in stretch)
    return text.upper() == text.lower() and (is_opening(text) or is_closing(text) or is_break(text))


def _arabic_post(one: Labelled) -> bool:
    """Whether a word is a post in Arabic, its article and the ending of the feminine left out."""
    key = fold(one.word.text)
    return "\u0600" <= key[:1] <= "\u06ff" and key.removeprefix("ال").removesuffix("ة") in listed("posts")


def _pending(stretch: Sequence[Labelled]) -> bool:
    keys = [plain(one.word.text) for one in stretch]
    return any(keys[index] and match_at(keys, index, "pending") for index in range(len(keys)))


def _common(one: Labelled) -> bool:
    key = fold(one.word.text)
    return any(key in listed(name, section) for name, section in _COMMON)


def _placed(held: Sequence[Labelled], first: int, last: int) -> bool:
    """Whether a word such as "Street" or "Hotel" stands right beside the name, in the same line."""
    before = first - 1
    while before >= 0 and held[before].word.text in (".", "“", '"', "«") and not held[before + 1].word.breaks:
        before -= 1
    same_line = before >= 0 and not held[before + 1].word.breaks and not held[first].word.breaks
    if same_line and fold(held[before].word.text) in listed("venues", "before"):
        return held[before].label is OTHER
    follows = last < len(held) and not held[last].word.breaks
    return follows and fold(held[last].word.text) in listed("venues", "after") and held[last].label is OTHER


def _in_a_phrase(held: Sequence[Labelled], first: int) -> bool:
    """Whether an article or a preposition that leads to no speaker stands right before: "in the Hindu Kush".

    A name that begins with one in the middle of a phrase is none either: "expressões da Língua Portuguesa".
    """
    if not first or held[first].word.breaks or held[first - 1].label not in (OTHER, SEPARATOR, POST):
        return False
    key = fold(held[first - 1].word.text)
    if fold(held[first].word.text) in OF and held[first].word.text.islower():
        return held[first - 1].word.is_word and key not in _LEADING
    if held[first - 1].label is POST:
        return False
    return key in listed("stopwords") and key not in _LEADING


def _signed(held: Sequence[Labelled], first: int) -> bool:
    return any(fold(one.word.text) in _SIGNED for one in held[max(0, first - 3) : first])


def _bodies_behind(held: list[Labelled]) -> None:
    """A name in brackets behind a name, or behind a post and "at" or "of", is a body."""
    for first, last in list(lines.names(held)):
        if first < 2 or held[first].word.breaks or known(held[first]):
            continue
        mark, before = held[first - 1], held[first - 2].label
        bracket = mark.word.text == "(" and (before in NAMES or _short_form(held, first, last))
        joined = before is POST and fold(mark.word.text) in OF
        joined = joined or (mark.label is POST and _names_a_body(held, first, last))
        if bracket or joined or _behind_an_address(held, first, last):
            lines.relabel(held, first, last, AFFILIATION)


def _names_a_body(held: Sequence[Labelled], first: int, last: int) -> bool:
    """Whether a word for a body is among these: right behind a post they say whose it is ("Председатель Ассамблеи")."""
    keys = [plain(one.word.text) for one in held[first:last]]
    return any(key in listed("bodies", "words") or stem(key) in _russian_bodies() for key in keys)


@cache
def _russian_bodies() -> frozenset[str]:
    """The stems of Russian words for bodies, which posts name in the genitive."""
    return frozenset(stem(word) for word in listed("bodies", "words") if len(word) > _CASE_ENDINGS) - {""}


def _deputies(held: list[Labelled]) -> None:
    """Who is represented takes no seat: "Ada Pereira, on behalf of Minister Jan Ode, Chair of the talks" is one."""
    keys = [fold(one.word.text) for one in held]
    if _BEGIN_BEHALF.isdisjoint(keys):
        return
    for index, one in enumerate(held):
        if keys[index] not in _BEGIN_BEHALF:
            continue
        size = next((len(p) for p in _ON_BEHALF if tuple(keys[index : index + len(p)]) == p), 0)
        line = _line_start(held, index)
        named = any(other.label in NAMES for other in held[line:index])
        if not size or one.word.breaks or not named:
            continue
        end = index + size
        while end < len(held) and not held[end].word.breaks and held[end].word.text not in ";)":
            end += 1
        if any(other.label is NAME_START for other in held[index + size : min(end, index + size + 4)]):
            while not held[end - 1].word.is_word:
                end -= 1
            lines.relabel(held, index, end, POST)


def _line_start(held: Sequence[Labelled], index: int) -> int:
    while index and not held[index].word.breaks:
        index -= 1
    return index


def _short_form(held: Sequence[Labelled], first: int, last: int) -> bool:
    """Whether one word in capitals stands alone in its brackets behind a body: "Northern Line Council (NLC)"."""
    closed = last < len(held) and held[last].word.text in _CLOSING
    before = first - 2
    while before and held[before].word.text == ".":
        before -= 1
    return (
        last - first == 1 and closed and held[first].word.text.isupper() and held[before].label is AFFILIATION
    )


def _behind_an_address(held: Sequence[Labelled], first: int, last: int) -> bool:
    """Whether a line ends with these words behind a comma and the one name of the line that has an honorific."""
    ends = last == len(held) or held[last].word.breaks > 0
    if not ends or held[first - 1].word.text != "," or held[first - 2].label not in NAMES:
        return False
    start = first - 1
    while start and held[start - 1].label in NAMES:
        start -= 1
    return start > 0 and held[start - 1].label is HONORIFIC


def _in_brackets(held: list[Labelled]) -> None:
    """A post or a body in the brackets behind a name is the name's: "Ada Pereira (Northern Line President)"."""
    for _, last in list(lines.names(held)):
        if last >= len(held) or held[last].word.text != "(":
            continue
        end = last + 1
        while end < len(held) and held[end].label is OTHER and held[end].word.text != ")":
            end += 1
        stretch = held[last + 1 : end]
        closed = end < len(held) and held[end].word.text == ")"
        known = [lists_of(one.word.text) & {"post", "body", "short"} for one in stretch]
        if closed and 0 < len(stretch) <= _BRACKET and any(known) and stretch[0].word.text[0].isupper():
            post = any("post" in lists for lists in known)
            lines.relabel(held, last + 1, end, POST if post else AFFILIATION)
            lines.relabel(held, last, last + 1, SEPARATOR)
            lines.relabel(held, end, end + 1, SEPARATOR)


def _surnames(held: list[Labelled]) -> None:
    """A given name alone before a word that may be a post is the first half of a name: "Ada Bishop"."""
    for first, last in list(lines.names(held)):
        after = held[last : last + 2]
        alone = last - first == 1 and known(held[first]) and bool(after) and after[0].label is POST
        short = alone and not after[0].word.breaks and (len(after) == 1 or not after[1].word.is_word)
        if short and after[0].word.text[:1].isupper() and not after[0].word.text.isupper():
            lines.relabel(held, last, last + 1, NAME)


def _instead(held: Sequence[Labelled], first: int) -> Label:
    """What a stretch is that cannot be a name: part of the capacity before it, a post, or no part of a person."""
    if _arabic_post(held[first]) and first > 1 and held[first - 2].label in NAMES:
        return POST
    before = first - 1
    while before >= 0 and held[before].label is SEPARATOR and not held[before].word.breaks:
        before -= 1
    joined = before >= 0 and held[before].label in CAPACITIES and not held[first].word.breaks
    return held[before].label if joined else OTHER
