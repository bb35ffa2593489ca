"""People run into one another: where a body ends and the next name begins, with no mark between them.

In "…, Director, Harbour Council Ada Pereira, Minister of Trade, …" the learned labels may set the
border a word too early or too late. Between two commas, all borders are weighed against one another:
what the lists know of the words on either side, how long a name may be, and the learned border.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from travaux.reading.programme import people_open
from travaux.reading.programme.people_build import OF
from travaux.reading.programme.people_labels import CAPACITIES, NAMES, Label, Labelled, is_nobody
from travaux.reading.programme.people_lexicon import fold, is_given, match_at, plain, short_forms
from travaux.reading.programme.people_lexicon import words as listed

_LONGEST = 6
"""Words of a name, its particles among them."""
_LONGEST_POST = 16
_INSIDE = frozenset(".&'’/")
"""Marks inside the name of a body: "Hill & Sons", "Radio.Nord"."""
_LENGTHS = {1: -2.0, 2: 1.2, 3: 0.6, 4: 0.0, 5: -0.5, 6: -1.0}
_LEARNED = 3.5
_SHORT = 4
"""Letters of a form of address that stands for no post: "Mr", "Ms", "Dr", "Sra"."""
_DOUBT = 0.75
_SURE_NAME = 1.0
"""The least weight of a border that leaves a name after it."""
_CERTAINTY = 0.6
_COMMON = (("bodies", "words"), ("posts",), ("topics",))
"""Lists whose words hardly ever belong to a name."""


def mend(labelled: Sequence[Labelled]) -> list[Labelled]:
    """The same words with the borders between a body and the next name set where they weigh most."""
    mended = list(labelled)
    if is_nobody(mended):
        return mended
    _honorifics(mended)
    people_open.set_apart(mended)
    _first_names(mended)
    _posts_after_names(mended)
    _bodies_like_names(mended)
    _last_bodies(mended)
    for start, end in list(_between_commas(mended)):
        border = _border(mended, start, end)
        if border is not None:
            _set(mended, start, border, end)
        elif _nobody(mended, start, end):
            _relabel(mended, range(start, end), Label.AFFILIATION)
    return mended


def _between_commas(labelled: Sequence[Labelled]) -> Iterator[tuple[int, int]]:
    """Stretches of words from a comma to one that a post follows, once somebody has been named."""
    named = False
    start: int | None = None
    for index, one in enumerate(labelled):
        comma = one.word.text == ","
        if one.word.breaks or (not one.word.is_word and not comma and one.word.text not in "&'’.-"):
            start = None
        if comma:
            if start is not None and named and index > start + 1 and _post_follows(labelled, index):
                yield start, index
            start = index + 1
        named = named or one.label in NAMES


def _post_follows(labelled: Sequence[Labelled], comma: int) -> bool:
    return comma + 1 < len(labelled) and labelled[comma + 1].label in CAPACITIES


def _border(labelled: Sequence[Labelled], start: int, end: int) -> int | None:
    """Where the name begins; None where the learned labels stay as they are."""
    stretch = labelled[start:end]
    if any(one.label is Label.HONORIFIC for one in stretch):
        return None
    names = [index for index, one in enumerate(stretch, start) if one.label in NAMES]
    if not names and not _known_name(stretch) and not _doubtful(stretch):
        return None
    borders = range(max(start, end - _LONGEST), end)
    best = max(borders, key=lambda border: (_weight(labelled, start, border, end), -border))
    least = _SURE_NAME if names else 3.0
    return best if _weight(labelled, start, best, end) > least else None


def _nobody(labelled: Sequence[Labelled], start: int, end: int) -> bool:
    """Whether words labelled as a name, no border before which weighs enough, are the rest of a body."""
    stretch = labelled[start:end]
    if any(one.label is Label.HONORIFIC for one in stretch):
        return False
    if stretch[0].label in NAMES or not any(one.label in NAMES for one in stretch):
        return False
    return not any(is_given(fold(one.word.text)) and one.word.text[0].isupper() for one in stretch)


def _doubtful(stretch: Sequence[Labelled]) -> bool:
    """Whether the learned labels are in doubt about the last words."""
    return min(one.certainty for one in stretch[-2:]) < _DOUBT


def _known_name(stretch: Sequence[Labelled]) -> bool:
    keys = [fold(one.word.text) for one in stretch]
    return any(key in listed("given_names") for key in keys[-4:-1])


def _weight(labelled: Sequence[Labelled], start: int, border: int, end: int) -> float:
    name = [one.word.text for one in labelled[border:end]]
    if not may_be_name(name):
        return -9.0
    one = labelled[border]
    if one.label in CAPACITIES:
        return _name_weight(name) + _body_weight(labelled, start, border) + _LEARNED * (1 - one.certainty)
    learned = _LEARNED * (labelled[border].certainty - 0.4) * (labelled[border].label is Label.NAME_START)
    return _name_weight(name) + _body_weight(labelled, start, border) + learned


def may_be_name(words: Sequence[str]) -> bool:
    """Whether words are set as a name is: capitals, initials and the small words of names."""
    if not words[0][0].isupper() or fold(words[0]) in listed("stopwords") - listed("particles"):
        return False
    return all(
        word[0].isupper() or fold(word) in listed("particles") or (word == "." and index)
        for index, word in enumerate(words)
    )


def _name_weight(words: Sequence[str]) -> float:
    keys = [fold(word).rstrip(".") for word in words]
    letters = [key for key in keys if key]
    weight = _LENGTHS[min(len(letters), _LONGEST)]
    weight += 2.5 * is_given(keys[0]) + 0.7 * any(len(key) == 1 for key in letters[:-1])
    strange = sum(any(key in listed(*common) for common in _COMMON) for key in keys)
    capitals = sum(len(word) > 3 and word.isupper() for word in words)
    small = any(key in listed("particles") for key in keys[1:]) and not is_given(keys[0])
    return weight - 3.0 * strange - 1.0 * capitals - 1.5 * small


def _body_weight(labelled: Sequence[Labelled], start: int, border: int) -> float:
    """How much the words before the border look like the whole of a body or a place."""
    if border == start:
        return -2.0 if labelled[start - 2].label is Label.POST else -0.5
    text = labelled[border - 1].word.text
    last = fold(text)
    if last in listed("stopwords") or last in listed("particles"):
        return -4.0
    keys = [plain(one.word.text) for one in labelled[start:border]]
    place = any(
        index + match_at(keys, index, "places", split="|") == len(keys)
        for index in range(max(0, len(keys) - 4), len(keys))
        if keys[index]
    )
    known = last in listed("bodies", "words") or text in short_forms() or place
    if known and border == start + 1 and last in listed("bodies", "words"):
        return -1.0
    return 0.5 + 1.5 * known - 3.0 * (is_given(last) and not known) - 2.0 * (len(last.rstrip(".")) == 1)


def _honorifics(labelled: list[Labelled]) -> None:
    """A form of address right before a name is no part of the body before it: "Northern Line Ms. Ada Pereira"."""
    for index, one in enumerate(labelled):
        if one.label is not Label.NAME_START or not index:
            continue
        start = index - 1 - (labelled[index - 1].word.text == "." and index > 1)
        address = labelled[start]
        short = len(address.word.text) <= _SHORT and address.word.text[:1].isupper()
        if address.label in CAPACITIES and short and match_at([fold(address.word.text)], 0, "honorifics"):
            _relabel(labelled, range(start, index), Label.HONORIFIC)


def _first_names(labelled: list[Labelled]) -> None:
    """What stands between "Moderator:" and the next comma is a name whole, if any of it is."""
    for index, one in enumerate(labelled[:-1]):
        if one.word.text != ":" or not index or labelled[index - 1].label is not Label.ROLE:
            continue
        end = index + 1
        while end < len(labelled) and labelled[end].word.is_word and not labelled[end].word.breaks:
            end += 1
        own = [place for place in range(index + 1, end) if labelled[place].label is not Label.HONORIFIC]
        words = [labelled[place].word.text for place in own]
        named = sum(labelled[place].label is Label.NAME_START for place in own) == 1
        closed = end == len(labelled) or labelled[end].word.text == ","
        if named and closed and len(words) <= _LONGEST and may_be_name(words) and _name_weight(words) > 0:
            _set(labelled, own[0], own[0], own[-1] + 1)


def _bodies_like_names(labelled: list[Labelled]) -> None:
    """What stands after "Name, Post," and is followed by no mark is a body, unless a given name begins it."""
    index = 2
    while index < len(labelled):
        end = index + (labelled[index].label in NAMES)
        while index < end < len(labelled) and labelled[end].label is Label.NAME:
            end += 1
        if end > index and _closes_a_seat(labelled, index, end):
            _relabel(labelled, range(index, end), Label.AFFILIATION)
        index = max(end, index + 1)


def _closes_a_seat(labelled: Sequence[Labelled], start: int, end: int) -> bool:
    if labelled[start - 1].word.text != "," or is_given(fold(labelled[start].word.text)):
        return False
    before = labelled[start - 2].label
    follower = labelled[end] if end < len(labelled) else None
    if before in NAMES:
        return follower is not None and follower.word.text == "," and _post_follows(labelled, end)
    line = start - 1
    while line and not labelled[line].word.breaks:
        line -= 1
    named = any(one.label in NAMES for one in labelled[line : start - 1])
    closed = (
        follower is None
        or follower.word.breaks > 0
        or follower.label is Label.HONORIFIC
        or follower.word.text == "("
    )
    return before in CAPACITIES and named and closed


def _posts_after_names(labelled: list[Labelled]) -> None:
    """What follows a name and a comma and begins with a word for a post is the post, up to the next mark."""
    for index in range(1, len(labelled) - 1):
        comma = labelled[index].word.text == "," and labelled[index - 1].label in NAMES
        first = labelled[index + 1]
        if not comma or first.label is not Label.OTHER or fold(first.word.text) not in listed("posts"):
            continue
        end = _stretch_end(labelled, index + 1)
        follower = labelled[end] if end < len(labelled) else None
        closed = follower is None or follower.word.breaks or follower.word.text in ",;"
        words = [one.word.text for one in labelled[index + 1 : end]]
        if closed and len(words) <= _LONGEST_POST and _in_capitals(words):
            _relabel(labelled, range(index, index + 1), Label.SEPARATOR)
            _relabel(labelled, range(index + 1, end), Label.POST)


def _stretch_end(labelled: Sequence[Labelled], start: int) -> int:
    """Where the words end that stand together with those at ``start`` and are no part of a person yet."""
    end = start
    while end < len(labelled) and labelled[end].label is Label.OTHER and labelled[end].word.is_word:
        if end > start and labelled[end].word.breaks:
            break
        end += 1
    return end


def _in_capitals(words: Sequence[str]) -> bool:
    return bool(words) and all(
        w[0].isupper() or w in _INSIDE or fold(w) in listed("stopwords") for w in words
    )


def _last_bodies(labelled: list[Labelled]) -> None:
    """What goes on after a capacity and a comma, in capitals to the end or the next name, belongs to it."""
    index = 1
    while index < len(labelled):
        before, mark = labelled[index - 1].label, labelled[index]
        parted = mark.label is Label.SEPARATOR or (mark.label is Label.OTHER and mark.word.text in ",–—-@")
        end = index + parted
        while end < len(labelled) and labelled[end].label is Label.OTHER and not labelled[end].word.breaks:
            end += 1
        if before is Label.AFFILIATION and not parted and end > index and _ends_line(labelled, index, end):
            _relabel(labelled, range(index, end), Label.AFFILIATION)
        elif _parts_a_body(labelled, index, end) and (last := _end_of_body(labelled, index + 1, end)):
            _relabel(labelled, range(index, index + 1), Label.SEPARATOR)
            _relabel(labelled, range(index + 1, last), Label.AFFILIATION)
        index = max(end, index + 1)


def _parts_a_body(labelled: Sequence[Labelled], index: int, end: int) -> bool:
    """Whether a mark stands between a capacity, or a name with a line of its own, and the words up to ``end``."""
    before, mark = labelled[index - 1].label, labelled[index].word.text
    if before in CAPACITIES and (mark == "," or (mark in "–—-@" and before is Label.POST)):
        return True
    if before is Label.POST and fold(mark) in OF:
        return True
    return mark == "," and before in NAMES and _only_body(labelled, index, end)


def _only_body(labelled: Sequence[Labelled], comma: int, end: int) -> bool:
    """Whether a line is a name, a comma and words in capitals to its end that begin with no given name."""
    first = comma
    while first and labelled[first - 1].label in NAMES:
        first -= 1
    while first and labelled[first - 1].label is Label.HONORIFIC and not labelled[first].word.breaks:
        first -= 1
    opens = first == 0 or labelled[first].word.breaks > 0
    words = [one.word.text for one in labelled[comma + 1 : end]]
    at_end = end == len(labelled) or labelled[end].word.breaks > 0
    plain = all(one.word.is_word for one in labelled[comma + 1 : end])
    return opens and at_end and plain and 0 < len(words) <= _LONGEST and not is_given(fold(words[0]))


def _ends_line(labelled: Sequence[Labelled], start: int, end: int) -> bool:
    """Whether the words are set as the rest of a body that its line ends with."""
    words = [one.word.text for one in labelled[start:end]]
    own = all(one.word.is_word or one.word.text in _INSIDE for one in labelled[start:end])
    own = own and not labelled[start].word.breaks
    return own and end - start <= _LONGEST and _in_capitals(words)


def _goes_on_behind(labelled: Sequence[Labelled], comma: int) -> bool:
    """Whether a body stands behind the comma as well: "Northern Line, Norway"."""
    mark = comma + 1 < len(labelled) and labelled[comma].label is Label.SEPARATOR
    return mark and labelled[comma].word.text == "," and labelled[comma + 1].label is Label.AFFILIATION


def _end_of_body(labelled: Sequence[Labelled], start: int, end: int) -> int:
    """Where the body ends that begins at ``start``; 0 where the words up to ``end`` hold none."""
    words = [one.word.text for one in labelled[start:end]]
    follower = labelled[end] if end < len(labelled) else None
    closed = follower is None or follower.label in NAMES or follower.label is Label.HONORIFIC
    closed = closed or bool(follower and (follower.word.breaks or _goes_on_behind(labelled, end)))
    if closed and _in_capitals(words) and len(words) <= 2 * _LONGEST:
        return end
    if (
        closed
        and words
        and words[0][0].isupper()
        and len(words) <= _SHORT
        and all(w.isalpha() for w in words)
    ):
        return end
    if words and _goes_on_behind(labelled, end) and words[0][0].isupper() and len(words) <= _LONGEST:
        return end
    size = 0
    while size < len(words) and _in_capitals(words[: size + 1]):
        size += 1
    prose = words[size : size + 3]
    size -= 0 < size < len(words)
    while size and fold(words[size - 1]) in listed("stopwords"):
        size -= 1
    ends = len(prose) > 1 and all(word.islower() for word in prose)
    return start + size if ends and 1 < size <= _LONGEST else 0


def _relabel(labelled: list[Labelled], places: range, label: Label) -> None:
    for index in places:
        one = labelled[index]
        labelled[index] = one._replace(label=label, certainty=min(one.certainty, _CERTAINTY))


def _set(labelled: list[Labelled], start: int, border: int, end: int) -> None:
    for index in range(start, end):
        one = labelled[index]
        if index >= border:
            wanted = Label.NAME_START if index == border else Label.NAME
        else:
            wanted = one.label if one.label in CAPACITIES else Label.AFFILIATION
        if wanted is not one.label:
            labelled[index] = one._replace(label=wanted, certainty=min(one.certainty, _CERTAINTY))
