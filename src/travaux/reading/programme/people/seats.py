"""People set out a line each after a word for their role.

Where letters have no case (Arabic, Chinese) the learned labels have little to tell names by. A line that is set out
as "Moderator: form of address, name, post, body", or stands under such a word, tells by its commas what is what. In
other scripts that is asked only of a line in which nobody was found, though it begins with a known given name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from travaux.reading.programme.people.features import CLEAR, name_pattern
from travaux.reading.programme.people.labels import (
    AFFILIATION,
    HONORIFIC,
    NAME,
    NAME_START,
    POST,
    ROLE,
    SEPARATOR,
    Label,
    Labelled,
    is_nobody,
    set_labels,
)
from travaux.reading.programme.people.lexicon import fold, match_at, plain
from travaux.reading.programme.people.lexicon import words as listed

CASELESS = re.compile("[\u0600-\u06ff\u3400-\u9fff]")
"""Letters of scripts without capitals."""
_COLONS = frozenset(":：")
_COMMAS = frozenset({",", "،", "，"})
_SEMICOLONS = frozenset(";؛；")
_OPENS, _CLOSES = frozenset("(（"), frozenset(")）")
_BULLETS = frozenset("•●▪◦·-–—*")
_SENTENCE = frozenset("?؟？。")
_MOST_NAME = 6
"""Words of a name; a Chinese one has fewer characters."""
_FOREIGN_NAME = range(3, 25)
"""Characters of a foreign name that is spelt in Chinese, its parts joined by dots: "谢尔盖·伊万诺维奇·彼得罗夫"."""
_DOTS = frozenset("·•・‧")
_JOINTS = _DOTS | frozenset("-‐‑－—")
"""What joins the parts of a foreign name that is spelt in Chinese, first names among themselves by a hyphen."""
_MOST_PARTS = 5
_FEWEST = 4
"""Words, or Chinese characters, of a line that tells a person and a post."""
_POSTS = ("posts", "posts_more")
_HAN_NAME = range(2, 5)
"""Characters of a Chinese name."""
_ARABIC_NAME = range(2, 6)
"""Words of an Arabic name."""
_CERTAINTY = 0.85
_OVERLOOKED = 0.5
"""The certainty of a line in which the learned labels see nobody."""

_ADDRESSES = ("先生", "女士", "小姐", "博士", "教授", "阁下")
"""Forms of address that stand behind a Chinese name."""

Stretch = tuple[int, int]


def set_out(labelled: Sequence[Labelled]) -> list[Labelled]:
    """The same words, those of lines that are set out so labelled by their commas."""
    done = list(labelled)
    keys = [plain(one.word.text) for one in labelled]
    under = behind = False
    for start, end in _lines(labelled):
        after = _after_role(done, keys, start, end)
        if after is None and not (under or behind or _tells_a_post(done, start, end)):
            continue
        first = _after_bullet(done, start if after is None else after, end)
        if after is not None and first == end:
            set_labels(done, start, after - 1, ROLE, _CERTAINTY)
            under = True
            continue
        parts = list(_parts(done, first, end))
        seat = _is_seat(done, keys, parts) and (after is not None or under or len(parts) > 1)
        under, behind = (after is None and under) and seat, seat
        if seat:
            sure = _CERTAINTY if _caseless(done[first].word.text) else _OVERLOOKED
            if after is not None:
                set_labels(done, start, after - 1, ROLE, sure)
                set_labels(done, after - 1, after, SEPARATOR, sure)
            _seat(done, keys, parts, first, end, sure)
            if end < len(done) and done[end].word.text in _SEMICOLONS:
                set_labels(done, end, end + 1, SEPARATOR, sure)
    return done


def _lines(labelled: Sequence[Labelled]) -> Iterator[Stretch]:
    """The lines, those that set out one person after the other in pieces without the semicolons between them."""
    begin = 0
    for index, one in enumerate(labelled):
        if one.word.breaks and index > begin and not _named_above(labelled, begin, index):
            yield begin, index
            begin = index
        if one.word.text in _SEMICOLONS and _caseless(labelled[begin].word.text):
            if index > begin:
                yield begin, index
            begin = index + 1
    if begin < len(labelled):
        yield begin, len(labelled)


def _named_above(labelled: Sequence[Labelled], begin: int, index: int) -> bool:
    """Whether a line is a Chinese name alone, and the next one ends with a post: they tell one person."""
    if (
        index - begin not in _HAN_NAME
        or not _is_han(labelled[begin].word.text)
        or not _is_surname(labelled, begin)
    ):
        return False
    after = (i for i in range(index + 1, len(labelled)) if labelled[i].word.breaks)
    return any(_ends(labelled[index : next(after, len(labelled))], posts) for posts in _POSTS)


def _is_surname(labelled: Sequence[Labelled], at: int) -> bool:
    """Whether a Chinese family name of one or two characters stands here."""
    first = labelled[at].word.text
    return any(first + more in listed("surnames_zh") for more in ("", labelled[at + 1].word.text))


def _after_role(done: Sequence[Labelled], keys: list[str], start: int, end: int) -> int | None:
    """The index after a word for a role and its colon with which the line begins; None where it does not."""
    size = match_at(keys, start, "roles") if start < end else 0
    colon = start + size
    return colon + 1 if size and colon < end and done[colon].word.text in _COLONS else None


def _after_bullet(done: Sequence[Labelled], start: int, end: int) -> int:
    while start < end and done[start].word.text in _BULLETS:
        start += 1
    return start


def _tells_a_post(done: Sequence[Labelled], start: int, end: int) -> bool:
    """Whether a line in a script without capitals gives a name and then a post that the lists know."""
    if end - start < _FEWEST or not _caseless(done[start].word.text):
        return False
    parts = list(_parts(done, _after_bullet(done, start, end), end))
    (first, last), rest = parts[0], parts[1:]
    if not rest or any(begin >= stop for begin, stop in parts):
        return False
    if _is_han(done[first].word.text):
        begin, stop = rest[-1]
        told = any(_ends(done[begin:stop], posts) for posts in _POSTS)
        last -= _address_behind(done[first:last])
        own = last - first in _HAN_NAME and _is_surname(done, first)
        return told and (own or _is_foreign(done, first, last))
    posts = [any(_known(done[begin].word.text, (posts,)) for posts in _POSTS) for begin, _ in rest]
    return len(rest) > 1 and last - first in _ARABIC_NAME and posts[0] and sum(posts) == 1


def _is_han(text: str) -> bool:
    return "\u3400" <= text[:1] <= "\u9fff"


def _address_behind(name: Sequence[Labelled]) -> int:
    """How many characters the form of address takes that a Chinese name ends with; 0 where there is none."""
    text = "".join(one.word.text for one in name[-2:])
    return 2 if text in _ADDRESSES and len(name) >= 2 + _HAN_NAME.start else 0


def _space_behind_name(done: Sequence[Labelled], start: int, end: int) -> int | None:
    """Where the rest of a Chinese line begins that sets a name of a few characters apart by a space."""
    if start >= end or not _is_han(done[start].word.text):
        return None
    spaced = (i for i in range(start + 1, min(end, start + max(_FOREIGN_NAME) + 1)) if done[i].word.spaced)
    found = next(spaced, None)
    if found is None or any(done[i].word.text in _COMMAS for i in range(start, end)):
        return None
    return found if found - start in _HAN_NAME or _is_foreign(done, start, found) else None


def _is_foreign(done: Sequence[Labelled], start: int, end: int) -> bool:
    """Whether these words are a foreign name spelt in Chinese: characters, and between them a dot at least."""
    stretch = [one.word.text for one in done[start:end]]
    whole = all(_is_han(text) or text in _JOINTS for text in stretch)
    ends = len(stretch) in _FOREIGN_NAME and _is_han(stretch[0]) and _is_han(stretch[-1])
    return whole and ends and not _DOTS.isdisjoint(stretch)


def _parts(done: Sequence[Labelled], start: int, end: int) -> Iterator[Stretch]:
    """The stretches between commas, in a bracket at the end, or behind the space that ends a Chinese name."""
    begin = start
    rest = _space_behind_name(done, start, end)
    if rest is not None:
        yield start, rest
        begin = rest
    marks = _COMMAS
    if start < end and done[end - 1].word.text in _CLOSES and _caseless(done[start].word.text):
        marks, end = _COMMAS | _OPENS, end - 1
    for index in range(begin, end):
        if done[index].word.text in marks:
            yield begin, index
            begin = index + 1
    yield begin, end


def _is_seat(done: Sequence[Labelled], keys: list[str], parts: Sequence[Stretch]) -> bool:
    """Whether a line is a person: a short first part in a script without capitals, and no sentence."""
    (start, end), last = parts[0], parts[-1][1]
    if start >= end or len(parts) > _MOST_PARTS or any(first >= after for first, after in parts):
        return False
    if any(done[i].word.text in _SENTENCE or done[i].word.text in _COLONS for i in range(start, last)):
        return False
    if _is_overlooked(done[start:last], done[start:end]):
        return True
    name = end - start - match_at(keys, start, "honorifics")
    short = 0 < name <= _MOST_NAME and all(_caseless(done[i].word.text) for i in range(start, end))
    return short or _is_foreign(done, end - name, end)


def _is_overlooked(line: Sequence[Labelled], first: Sequence[Labelled]) -> bool:
    """Whether nobody was found in a line whose first part is a name clear enough: "Sofía Becker, Weavers' Union"."""
    return is_nobody(line) and name_pattern([one.word for one in first]) == CLEAR


def _caseless(text: str) -> bool:
    return all(CASELESS.match(c) for c in text if c.isalpha())


def _seat(
    done: list[Labelled], keys: list[str], parts: Sequence[Stretch], first: int, end: int, sure: float
) -> None:
    """Label the words of a seat: form of address, name, then posts and bodies."""
    set_labels(done, first, end, SEPARATOR, sure)
    start, after = parts[0]
    if match_at(keys, start, "pending") != after - start:
        size = match_at(keys, start, "honorifics")
        set_labels(done, start, start + size, HONORIFIC, sure)
        start += size
    behind = after - _address_behind(done[start:after])
    set_labels(done, start, start + 1, NAME_START, sure)
    set_labels(done, start + 1, behind, NAME, sure)
    set_labels(done, behind, after, HONORIFIC, sure)
    for place, (begin, stop) in enumerate(parts[1:], 1):
        post = stop - (_post_behind(done[begin:stop]) if len(parts) == 2 else 0)
        if begin < post < stop:
            set_labels(done, begin, post, AFFILIATION, sure)
            set_labels(done, post, stop, POST, sure)
        else:
            set_labels(done, begin, stop, _capacity(done[begin:stop], place, len(parts)), sure)


_UNITS = frozenset("处處司")
"""Words for the parts of a body, which the posts of those who lead them say again."""
_BEFORE_A_POST = ("副", "总", "首席", "高级", "常务", "执行", "前", "代", "联席", "名誉")
"""What Chinese sets before a post: deputy, chief, senior, executive, former, acting."""


def _post_behind(words: Sequence[Labelled]) -> int:
    """How many of these words are the post behind a body, as Chinese has it with no mark between; 0 for none."""
    text = "".join(one.word.text for one in words)
    posts = [
        term for term in listed("posts") | listed("posts_more") if term[0] >= "\u3400" and text.endswith(term)
    ]
    if not posts:
        return 0
    post = max(posts, key=len)
    while before := next((b for b in _BEFORE_A_POST if text.removesuffix(post).endswith(b)), None):
        post = before + post
    count = length = 0
    for one in reversed(words):
        if length >= len(post):
            break
        length, count = length + len(one.word.text), count + 1
    return count if length == len(post) and _names_a_body(text.removesuffix(post)) else 0


def _names_a_body(text: str) -> bool:
    """Whether Chinese words before a post name a body, and are no field of work ("劳工部长") nor a mere unit ("水务处处长")."""
    bodies = (word for word in listed("bodies", "words") if word[0] >= "\u3400" and word not in _UNITS)
    return any(word in text and word != text for word in bodies)


def _capacity(words: Sequence[Labelled], place: int, count: int) -> Label:
    """Post or body: by the words that the lists know, else the first of two is the post."""
    if any(_known(one.word.text, ("posts",)) for one in words[:1]) or _ends(words, "posts"):
        return POST
    if any(_known(one.word.text, ("bodies", "words")) for one in words[:1]) or _ends(
        words, "bodies", "words"
    ):
        return AFFILIATION
    return POST if place == 1 and count > 2 else AFFILIATION


def _known(text: str, terms: tuple[str, ...]) -> bool:
    """Whether the list has a word, its article and the ending of the feminine left out."""
    key = fold(text)
    forms = {key, key.removeprefix("ال"), key.removesuffix("ة"), key.removesuffix("ه")}
    return bool(forms & listed(*terms))


def _ends(words: Sequence[Labelled], *terms: str) -> bool:
    """Whether Chinese words end in one of the list."""
    text = "".join(one.word.text for one in words)
    return "\u3400" <= text[-1:] <= "\u9fff" and any(
        text.endswith(term) for term in listed(*terms) if term[0] >= "\u3400"
    )
