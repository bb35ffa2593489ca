"""People run into one another, with no mark between a body and the next name: the labels are mended step by step."""

from __future__ import annotations

from collections.abc import Sequence

from travaux.common.programme import Role
from travaux.reading.programme.people import (
    bodies,
    borders,
    bracketed,
    compounds,
    conjoined,
    lines,
    open_seats,
    seatlines,
)
from travaux.reading.programme.people.build import OF
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
    Labelled,
    end_of_words,
    is_nobody,
    relabel,
)
from travaux.reading.programme.people.lexicon import fold, is_given, match_at
from travaux.reading.programme.people.lexicon import words as listed
from travaux.reading.programme.people.naming import LONGEST, may_be_name, name_weight
from travaux.reading.programme.people.roles import role_of

_LONGEST_POST = 16
_SHORT = 4
"""Letters of a form of address that stands for no post: "Mr", "Ms", "Dr", "Sra"."""


def mend(labelled: Sequence[Labelled]) -> list[Labelled]:
    """The same words with names, posts and bodies told apart where they run into one another."""
    mended = list(labelled)
    if is_nobody(mended):
        return mended
    _honorifics(mended)
    _shortened_names(mended)
    _last_names(mended)
    _joined_honorifics(mended)
    open_seats.set_apart(mended)
    _first_names(mended)
    _posts_like_address(mended)
    _posts_after_names(mended)
    _bodies_like_names(mended)
    bodies.give_back(mended)
    bodies.named_after(mended)
    bodies.complete(mended)
    bracketed.in_a_row(mended)
    borders.set_borders(mended)
    conjoined.set_apart(mended)
    borders.join_capitals(mended)
    compounds.posts(mended)
    seatlines.complete(mended)
    _joined_by_of(mended)
    return mended


def _joined_by_of(labelled: list[Labelled]) -> None:
    """A word for "of" between a post and a body is the end of neither: "Secretary of the Harbour Council"."""
    for index in range(1, len(labelled) - 1):
        one, after = labelled[index], labelled[index + 1]
        between = labelled[index - 1].label is one.label is POST and after.label is AFFILIATION
        if between and fold(one.word.text) in OF and not after.word.breaks:
            relabel(labelled, range(index, index + 1), SEPARATOR)


def _honorifics(labelled: list[Labelled]) -> None:
    """A form of address right before a name is no part of the body before it: "Northern Line Ms. Ada Pereira"."""
    for index, one in enumerate(labelled):
        if one.label is not NAME_START or not index:
            continue
        start = index - 1 - (labelled[index - 1].word.text == "." and index > 1)
        address = labelled[start]
        short = len(address.word.text) <= _SHORT and address.word.text[:1].isupper()
        if address.label in CAPACITIES and short and match_at([fold(address.word.text)], 0, "honorifics"):
            relabel(labelled, range(start, index), HONORIFIC)


_SHORTENED = frozenset("mohd muhd mohamd md abd abdl wm chas thos jas jos geo fco fdo alex".split())
"""Given names as they are often cut short, with a full stop behind."""


def _shortened_names(labelled: list[Labelled]) -> None:
    """The full stop behind a given name that is cut short ends no name: "Mohd. Noor Karim"."""
    for index in range(len(labelled) - 2):
        one, stop, after = labelled[index : index + 3]
        apart = stop.word.text == "." and one.label is after.label is NAME_START and not after.word.breaks
        if apart and fold(one.word.text) in _SHORTENED:
            relabel(labelled, range(index + 1, index + 3), NAME)


def _last_names(labelled: list[Labelled]) -> None:
    """A lone word at the end of a line goes with the name before it where post and body stand before that.

    "Secretary of the Harbour Council, Ambassador José Rivera Banuet": the body of one so told is no unknown word without a mark.
    """
    for index in range(2, len(labelled)):
        one, last = labelled[index], index + 1 == len(labelled) or labelled[index + 1].word.breaks > 0
        if (
            not last
            or one.word.breaks
            or one.label is not AFFILIATION
            or labelled[index - 1].label is not NAME
        ):
            continue
        text, key = one.word.text, fold(one.word.text)
        known = key in listed("bodies", "words") or match_at([key], 0, "places", split="|")
        if text[:1].isupper() and text[1:].islower() and not known and _told_before(labelled, index - 1):
            relabel(labelled, range(index, index + 1), NAME)


def _told_before(labelled: Sequence[Labelled], name: int) -> bool:
    """Whether post or body, a comma and a form of address stand before a name on its line."""
    while name and labelled[name].label is NAME:
        name -= 1
    start = name
    while start and labelled[start - 1].label is HONORIFIC and not labelled[start].word.breaks:
        start -= 1
    comma = 1 < start < name and labelled[start - 1].word.text == "," and not labelled[start].word.breaks
    return comma and labelled[name].label is NAME_START and labelled[start - 2].label in CAPACITIES


def _joined_honorifics(labelled: list[Labelled]) -> None:
    """Behind a form of address, another begins no name, and a full stop is a part of it: "H.E. Ms. Ada Pereira"."""
    for index in range(1, len(labelled) - 1):
        stop = labelled[index].word.text == "." and labelled[index - 1].label is HONORIFIC
        if stop and labelled[index + 1].label is NAME_START:
            labelled[index] = labelled[index]._replace(label=HONORIFIC)
        one, after = labelled[index], labelled[index + 1]
        begins = one.label is NAME_START and labelled[index - 1].label is HONORIFIC
        if begins and after.label is NAME and match_at([fold(one.word.text)], 0, "honorifics"):
            relabel(labelled, range(index, index + 1), HONORIFIC)
            relabel(labelled, range(index + 1, index + 2), NAME_START)


def _posts_like_address(labelled: list[Labelled]) -> None:
    """Behind a name and a comma, a word such as "professor" and one for "of" lead to a body rather than to a name."""
    for index in range(2, len(labelled) - 2):
        leads = labelled[index].label is HONORIFIC and labelled[index - 1].word.text == ","
        if (
            not leads
            or labelled[index - 2].label not in NAMES
            or fold(labelled[index + 1].word.text) not in OF
        ):
            continue
        end = end_of_words(labelled, index + 1)
        if any(fold(one.word.text) in listed("bodies", "words") for one in labelled[index + 2 : end]):
            relabel(labelled, range(index, index + 1), POST)
            relabel(labelled, range(index + 1, index + 2), SEPARATOR)
            relabel(labelled, range(index + 2, end), AFFILIATION)


def _first_names(labelled: list[Labelled]) -> None:
    """What stands between "Moderator:" and the next comma is a name whole, if any of it is."""
    for index, one in enumerate(labelled[:-1]):
        if one.word.text != ":" or not index or labelled[index - 1].label is not ROLE:
            continue
        if labelled[index + 1].word.breaks:
            continue
        end = end_of_words(labelled, index + 1)
        own = [place for place in range(index + 1, end) if labelled[place].label is not HONORIFIC]
        words = [labelled[place].word.text for place in own]
        named = sum(labelled[place].label is NAME_START for place in own) == 1
        closed = end == len(labelled) or labelled[end].word.text == ","
        if named and closed and len(words) <= LONGEST and may_be_name(words) and name_weight(words) > 0:
            borders.set_name(labelled, own[0], own[0], own[-1] + 1)


def _bodies_like_names(labelled: list[Labelled]) -> None:
    """What stands after "Name, Post," and is followed by no mark is a body, unless a given name begins it."""
    for first, end in list(lines.names(labelled)):
        index = max(first, 2)
        if end > index and _closes_a_seat(labelled, index, end):
            relabel(labelled, range(index, end), AFFILIATION)
        elif end > index and (last := _goes_on_in_capitals(labelled, index, end)):
            relabel(labelled, range(index, last), AFFILIATION)


def _goes_on_in_capitals(labelled: Sequence[Labelled], start: int, end: int) -> int:
    """Where a body ends, with its line, that begins like a name behind a name and a comma; 0 where it is none."""
    parted = labelled[start - 1].word.text == "," and labelled[start - 2].label in NAMES
    if not parted or is_given(fold(labelled[start].word.text)):
        return 0
    last = _stretch_end(labelled, end)
    closed = last == len(labelled) or labelled[last].word.breaks > 0
    words = [one.word.text for one in labelled[start:last]]
    return last if closed and last > end and len(words) <= LONGEST and bodies.in_capitals(words) else 0


def _closes_a_seat(labelled: Sequence[Labelled], start: int, end: int) -> bool:
    if labelled[start - 1].word.text != "," or is_given(fold(labelled[start].word.text)):
        return False
    before = labelled[start - 2].label
    follower = labelled[end] if end < len(labelled) else None
    if before in NAMES:
        ends = follower is None or follower.word.breaks > 0
        seated = follower is not None and follower.word.text == "," and borders.post_follows(labelled, end)
        return seated or (ends and _holds_a_seat_for_one(labelled, start - 1))
    line = start - 1
    while line and not labelled[line].word.breaks:
        line -= 1
    named = any(one.label in NAMES for one in labelled[line : start - 1])
    closed = (
        follower is None
        or follower.word.breaks > 0
        or follower.label is HONORIFIC
        or follower.word.text == "("
    )
    return before in CAPACITIES and named and closed


def _holds_a_seat_for_one(labelled: Sequence[Labelled], end: int) -> bool:
    """Whether a known given name begins the name that ends here, alone behind "Moderator:" or its like."""
    start = end
    while start and labelled[start - 1].label is NAME:
        start -= 1
    name = start - 1
    while start > 1 and labelled[start - 2].label is HONORIFIC:
        start -= 1
    role = start - 2
    if role < 1 or labelled[role].word.text != ":" or labelled[role - 1].label is not ROLE:
        return False
    first = role - 1
    while first and labelled[first - 1].label is ROLE:
        first -= 1
    seat = role_of([fold(one.word.text) for one in labelled[first:role]])
    alone = seat is not None and seat.role is Role.MODERATOR and not seat.plural
    return alone and is_given(fold(labelled[name].word.text))


def _posts_after_names(labelled: list[Labelled]) -> None:
    """What follows a name and a comma and begins with a word for a post is the post, up to the next mark."""
    for index in range(1, len(labelled) - 1):
        comma = labelled[index].word.text == "," and labelled[index - 1].label in NAMES
        first = labelled[index + 1]
        if not comma or first.label is not OTHER or fold(first.word.text) not in listed("posts"):
            continue
        end = _stretch_end(labelled, index + 1)
        follower = labelled[end] if end < len(labelled) else None
        closed = follower is None or follower.word.breaks or follower.word.text in ",;"
        words = [one.word.text for one in labelled[index + 1 : end]]
        if closed and len(words) <= _LONGEST_POST and bodies.in_capitals(words):
            relabel(labelled, range(index, index + 1), SEPARATOR)
            relabel(labelled, range(index + 1, end), POST)


def _stretch_end(labelled: Sequence[Labelled], start: int) -> int:
    """Where the words end that stand together with those at ``start`` and are no part of a person yet."""
    end = start
    while end < len(labelled) and labelled[end].label is OTHER and labelled[end].word.is_word:
        if end > start and labelled[end].word.breaks:
            break
        end += 1
    return end
