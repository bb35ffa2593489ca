"""Which mentions name the same person.

Mentions with the same words in the name, in any order and without titles, are one person unless they speak for
different States. Other spellings are joined where the names agree word by word (by sound, an initial, a letter
mistyped, a surname more or less) and, but for names that sound the same throughout and stand in two papers, the body is the
same too. A name of one word is one person within a paper, a body or a State.
Only names that share two words, or a word and the body, are compared: no list of all pairs is ever made.
What people decided about these joins stands above them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, count, pairwise

from rapidfuzz import fuzz

from travaux.common.gathering import Alike, Join, Mention, Party, Resolved, Step, Unit
from travaux.common.joining import fold
from travaux.common.names import person_key
from travaux.common.programme import TBC
from travaux.common.states import State, find_state
from travaux.reading.likeness.bodykey import body_key
from travaux.reading.likeness.bodykind import nature_of
from travaux.reading.likeness.naming import best_name, name_key, seen_by_most
from travaux.reading.likeness.spelling import (
    in_pinyin,
    is_initial,
    is_titled,
    mistyped,
    pairs_of,
    parts,
    same_sound,
    skeleton,
    together,
)

_CROWD = 64
"""A block of more names than this is of words too common to tell anything."""
_SAME_BODY = 90
_OF_A_STATE = frozenset(["ministry", "permanent mission"])
"""Kinds of bodies whose people a paper also lists under their State."""
_JOINING = frozenset(
    {Alike.SAME_SOUND, Alike.INITIAL, Alike.MISTYPED, Alike.MORE_WORDS, Alike.SURNAME, Alike.SURNAME_THERE}
)
_SEVERITY = {
    Alike.INITIAL: 0.4, Alike.MISTYPED: 0.5, Alike.MORE_WORDS: 0.4, Alike.SURNAME: 0.4, Alike.OTHER_STATE: 0.3,
    Alike.OTHER_BODY: 0.35, Alike.SEVERAL: 0.6, Alike.SURNAME_THERE: 0.4, Alike.SEVERAL_THERE: 0.6,
}  # fmt: skip
_SMALL = frozenset(
    ["of", "the", "and", "for", "in", "on", "to", "a", "an", "de", "la", "le", "et", "des", "du", "y"]
)


@dataclass(frozen=True, slots=True)
class _Named:
    """The mentions of one name that may be one person: its words, whom they speak for, and where they stand."""

    words: tuple[str, ...]
    titled: bool
    states: frozenset[str]
    homes: frozenset[str]
    """The States whose ministries and missions they speak for."""
    bodies: frozenset[str]
    mentions: tuple[int, ...]
    papers: frozenset[str]


_Pair = tuple[int, int, Alike]


def resolve_people(mentions: Sequence[Mention], steps: Sequence[Step] = ()) -> Resolved:
    """The people that are mentioned, by key, as ``steps`` leave them. Seats to be confirmed are nobody."""
    named = list(_named(mentions))
    sets = _Sets(named)
    found: list[_Pair] = []
    surnames: dict[int, set[int]] = defaultdict(set)
    for one, other in _candidates(named):
        few, many = sorted((one, other), key=lambda place: len(named[place].words))
        alike = _alike(named[one], named[other])
        if alike in _JOINING:
            sets.join(one, other)
        if alike:
            found.append((one, other, alike))
        if alike not in _JOINING and _surname_of(named[few], named[many]):
            surnames[few].add(many)
    for titled, whole in sorted(surnames.items()):
        only = len({sets.root(one) for one in whole}) == 1
        if only:
            sets.join(titled, min(whole))
        found += [(titled, one, _behind_title(named[titled], only)) for one in sorted(whole)]
    groups = fold([_mentions(named, group) for group in sets.groups()], _units(mentions, steps), steps)
    return Resolved(
        _parties(groups, mentions), tuple(_joins(named, [*found, *_namesakes(named)], sets, mentions))
    )


def explained(mentions: Sequence[Mention]) -> tuple[Join, ...]:
    """Why mentions that stand for one person do: for each spelling but the first, one that it is like.

    A spelling for which there is no reason among these mentions is left out.
    """
    joins = [one for one in resolve_people(mentions).joins if one.joined]
    nodes = [one.mentions for one in _named(mentions)]
    node_of = {number: place for place, numbers in enumerate(nodes) for number in numbers}
    near: dict[int, list[Join]] = defaultdict(list)
    for join in joins:
        near[node_of[join.one]].append(join)
        near[node_of[join.other]].append(join)
    found: list[Join] = []
    reached: set[int] = set()
    for start in (place for place, _ in sorted(enumerate(nodes), key=lambda one: one[1])):
        waiting = [] if start in reached else [start]
        reached.add(start)
        while waiting:
            place = waiting.pop(0)
            for join in near[place]:
                end = next(one for one in (node_of[join.one], node_of[join.other]) if one != place)
                if end not in reached:
                    reached.add(end)
                    waiting.append(end)
                    found.append(Join(nodes[end][0], nodes[place][0], join.alike, join.joined, join.severity))
    return (*_spelled(nodes, mentions), *found)


def _spelled(nodes: Sequence[tuple[int, ...]], mentions: Sequence[Mention]) -> Iterator[Join]:
    """The other spellings of the same words."""
    for numbers in nodes:
        seen = {mentions[numbers[0]].name}
        for number in numbers[1:]:
            if mentions[number].name not in seen:
                seen.add(mentions[number].name)
                yield Join(number, numbers[0], Alike.SAME_NAME, True)


def _units(mentions: Sequence[Mention], steps: Sequence[Step]) -> list[Unit]:
    return [Unit.of(one.paper, person_key(one.name)) for one in mentions] if steps else []


def _behind_title(named: _Named, only: bool) -> Alike:
    if named.bodies or named.states:
        return Alike.SURNAME if only else Alike.SEVERAL
    return Alike.SURNAME_THERE if only else Alike.SEVERAL_THERE


def _namesakes(named: Sequence[_Named]) -> Iterator[_Pair]:
    """Each name that speaks for another State than the same name before it."""
    for place, (one, other) in enumerate(pairwise(named)):
        if one.states and other.states and sorted(one.words) == sorted(other.words):
            yield place, place + 1, Alike.OTHER_STATE


def _joins(
    named: Sequence[_Named], found: Sequence[_Pair], sets: _Sets, mentions: Sequence[Mention]
) -> Iterator[Join]:
    for one, other, alike in found:
        joined = alike in _JOINING and sets.root(one) == sets.root(other)
        if joined or alike not in _JOINING and sets.root(one) != sets.root(other):
            pair = named[one], named[other]
            bodies, papers = pair[0].bodies & pair[1].bodies, pair[0].papers & pair[1].papers
            ends = [_seated(node.mentions, bodies, papers, mentions) for node in pair]
            yield Join(ends[0], ends[1], alike, joined, _SEVERITY.get(alike, 0.0))


def _seated(
    numbers: Sequence[int], bodies: frozenset[str], papers: frozenset[str], mentions: Sequence[Mention]
) -> int:
    """The first of the mentions that gives one of these bodies, else that stands in one of these papers, else the first of all."""
    given = (number for number in numbers if body_key(mentions[number].affiliation) in bodies)
    there = (number for number in numbers if mentions[number].paper in papers)
    return next(given, next(there, numbers[0]))


def _named(mentions: Sequence[Mention]) -> Iterator[_Named]:
    """Mentions of one name by the State that they speak for; those that speak for none join the first.

    A name of one word says too little: those that speak for no State are one by their paper or their body only.
    """
    groups: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for number, mention in enumerate(mentions):
        if mention.name != TBC and (words := parts(mention.name)):
            groups[tuple(sorted(words))].append(number)
    for words, numbers in sorted(groups.items()):
        by_state: dict[str, list[int]] = defaultdict(list)
        for number in numbers:
            state = find_state(mentions[number].affiliation)
            by_state[state.code if state else ""].append(number)
        free = by_state.pop("", [])
        nodes = [(code, by_state[code]) for code in sorted(by_state)]
        if len(words) == 1 or all(len(mentions[n].name.split()) == 1 for n in numbers):
            _put_by_paper(free, nodes, mentions)
        elif nodes:
            nodes[0][1].extend(free)
        else:
            nodes = [("", free)]
        yield from (_node(sorted(own), code, mentions) for code, own in nodes)


def _put_by_paper(
    free: Sequence[int], nodes: list[tuple[str, list[int]]], mentions: Sequence[Mention]
) -> None:
    """Give each of these mentions to the node of its paper or its body, or to a new one."""
    homes: dict[tuple[str, str], list[int]] = {}
    for _, numbers in nodes:
        for number in numbers:
            homes.setdefault(("paper", mentions[number].paper), numbers)
    for number in free:
        body = body_key(mentions[number].affiliation)
        places = [("paper", mentions[number].paper), *([("body", body)] if body else [])]
        home = next((homes[place] for place in places if place in homes), None)
        if home is None:
            nodes.append(("", home := []))
        home.append(number)
        for place in places:
            homes.setdefault(place, home)


def _node(own: Sequence[int], state: str, mentions: Sequence[Mention]) -> _Named:
    return _Named(
        parts(mentions[own[0]].name),
        all(_is_surname(mentions[n]) for n in own),
        frozenset(filter(None, [state])),
        frozenset(filter(None, (_home(mentions[n].affiliation) for n in own))),
        frozenset(filter(None, (body_key(mentions[n].affiliation) for n in own))),
        tuple(own),
        frozenset(mentions[n].paper for n in own),
    )


def _home(affiliation: str | None) -> str:
    """The code of the State of a ministry or a permanent mission; empty for other bodies."""
    nature = nature_of(affiliation) if affiliation else None
    return nature.country if nature and nature.kind in _OF_A_STATE else ""


def _is_surname(mention: Mention) -> bool:
    """Whether a surname alone may stand behind a title, which may be kept apart from it."""
    return is_titled(mention.name) or bool(mention.honorific) and len(mention.name.split()) == 1


def _candidates(named: Sequence[_Named]) -> Iterator[tuple[int, int]]:
    """Pairs worth comparing, each once."""
    blocks: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for place, one in enumerate(named):
        for key in _blocks(one):
            blocks[key].append(place)
    seen: set[tuple[int, int]] = set()
    for _, places in sorted(blocks.items()):
        if 1 < len(places) <= _CROWD:
            fresh = [pair for pair in combinations(places, 2) if pair not in seen]
            seen.update(fresh)
            yield from fresh
    yield from _behind_titles(named)


def _blocks(one: _Named) -> set[tuple[str, ...]]:
    """Two words by sound; or the body, a word or two neighbours by sound, and the first letter of another."""
    found: set[tuple[str, ...]] = set(pairs_of(one.words))
    words = one.words
    runs = [(place, place + size) for size in (1, 2) for place in range(len(words) - size + 1)]
    for body in (one.states or one.bodies) | one.homes:
        for start, end in runs:
            word = "".join(words[start:end])
            if len(word) > 2:
                found |= {(body, skeleton(word), other[0]) for other in words[:start] + words[end:]}
    return found


def _behind_titles(named: Sequence[_Named]) -> Iterator[tuple[int, int]]:
    """A surname behind a title, with each whole name of the body, or else of the paper, that ends with it."""
    whole: dict[tuple[str, str], list[int]] = defaultdict(list)
    for place, one in enumerate(named):
        for where in (*(one.states or one.bodies), *one.papers):
            whole[where, one.words[-1]].append(place)
    for place, one in enumerate(named):
        if one.titled and len(one.words) < 3:
            for where in one.states or one.bodies or one.papers:
                others = whole[where, one.words[-1]]
                yield from ((place, other) for other in others[:_CROWD] if other != place)


def _alike(one: _Named, other: _Named) -> Alike | None:
    """How two spellings are alike; whether that makes them one person's is told by ``_JOINING``."""
    if one.states and other.states and one.states.isdisjoint(other.states):
        return None
    if sorted(one.words) == sorted(other.words):
        return None  # Parted on purpose: nothing but a surname.
    if _two_in_pinyin(one, other):
        return None
    pair = together(one.words, other.words), together(other.words, one.words)
    few, many = sorted(pair, key=len)
    matched = list(_matched(few, many))
    if len(matched) < len(few) and not _spare_initials(few, matched):
        return None
    full = [(a, b) for a, b in matched if not is_initial(a, b)]
    if not full or all(len(a) < 3 for a, _ in full):
        return None
    if all(same_sound(a, b) for a, b in matched) and len(matched) == len(few) == len(many) > 1:
        return Alike.OTHER_BODY if _in_one_paper(one, other) else Alike.SAME_SOUND
    if sum(not same_sound(a, b) and not is_initial(a, b) for a, b in matched) > 1:
        return None
    if not _first_alike(few, many, matched) or _other_initials(few, many, matched):
        return None
    way = _way(few, many, matched)
    if _same_body(one, other):
        return way
    return None if way is Alike.INITIAL else Alike.OTHER_BODY


def _two_in_pinyin(one: _Named, other: _Named) -> bool:
    """Wang Fang and Wang Feng of China are two people, though "Youssef" and "Yusaf" may be one."""
    both = "CHN" in one.states and "CHN" in other.states and in_pinyin((*one.words, *other.words))
    return both and sorted("".join(one.words)) != sorted("".join(other.words))


def _way(few: Sequence[str], many: Sequence[str], matched: Sequence[tuple[str, str]]) -> Alike:
    if any(is_initial(a, b) for a, b in matched if a != b):
        return Alike.INITIAL
    if any(not same_sound(a, b) for a, b in matched):
        return Alike.MISTYPED
    return Alike.MORE_WORDS if len(few) != len(many) or len(matched) < len(few) else Alike.SAME_SOUND


def _matched(few: Sequence[str], many: Sequence[str]) -> Iterator[tuple[str, str]]:
    """The words of one name with those of another: exact first, then by sound, mistyped, by initial."""
    left, right = list(few), list(many)
    for same in (str.__eq__, same_sound, mistyped, is_initial):
        for word in tuple(left):
            found = next((one for one in right if same(word, one)), None)
            if found is not None:
                left.remove(word)
                right.remove(found)
                yield word, found


def _spare_initials(few: Sequence[str], matched: Sequence[tuple[str, str]]) -> bool:
    """Whether only single letters of a name found nothing, and two words at least did."""
    left = list(few)
    for word, _ in matched:
        left.remove(word)
    return len(matched) > 1 and all(len(word) == 1 for word in left)


def _first_alike(few: Sequence[str], many: Sequence[str], matched: Sequence[tuple[str, str]]) -> bool:
    """Whether two words agree, the given name among them: a surname alone is not enough."""
    return (
        len(matched) > 1
        and (few[0] in {a for a, _ in matched})
        and (len(few) == len(many) or any(b == many[0] for _, b in matched))
    )


def _other_initials(few: Sequence[str], many: Sequence[str], matched: Sequence[tuple[str, str]]) -> bool:
    """Whether both have initials in the middle that differ: George H. W. is not George W."""
    left = list(many)
    for _, word in matched:
        left.remove(word)
    middle = any(is_initial(a, b) for a, b in matched if a not in (few[0], many[0]) and b != many[0])
    return middle and any(len(word) == 1 for word in left)


def _surname_of(few: _Named, many: _Named) -> bool:
    """Whether a surname behind a title is the end of a whole name of the same body, or of the same paper if no body is given."""
    tail = many.words[-len(few.words) :]
    if not few.titled or len(few.words) >= len(many.words) or few.words != tail:
        return False
    return _same_body(few, many) if few.bodies or few.states else bool(few.papers & many.papers)


def _in_one_paper(one: _Named, other: _Named) -> bool:
    """Whether one paper writes both, for different bodies: it would spell one person one way."""
    return bool(one.bodies and other.bodies and one.papers & other.papers) and not _same_body(one, other)


def _same_body(one: _Named, other: _Named) -> bool:
    if one.states & (other.states | other.homes) or one.homes & other.states or one.bodies & other.bodies:
        return True
    return any(
        fuzz.token_sort_ratio(a, b) >= _SAME_BODY or _short_for(a, b) or _short_for(b, a)
        for a in one.bodies
        for b in other.bodies
    )


def _short_for(acronym: str, name: str) -> bool:
    """Whether a word is made of the first letters of a body's name, or of the last of them."""
    letters = "".join(word[0] for word in name.split() if word not in _SMALL)
    return " " not in acronym and len(acronym) > 2 and len(letters) > 2 and letters.endswith(acronym)


class _Sets:
    """Disjoint sets of names; none ever holds names that speak for two States."""

    def __init__(self, named: Sequence[_Named]) -> None:
        self._up = list(range(len(named)))
        self._states = [set(one.states) for one in named]

    def root(self, place: int) -> int:
        while self._up[place] != place:
            self._up[place] = self._up[self._up[place]]
            place = self._up[place]
        return place

    def join(self, one: int, other: int) -> None:
        first, second = sorted((self.root(one), self.root(other)))
        states = self._states[first] | self._states[second]
        if first != second and len(states) < 2:
            self._up[second] = first
            self._states[first] = states

    def groups(self) -> list[list[int]]:
        found: dict[int, list[int]] = defaultdict(list)
        for place in range(len(self._up)):
            found[self.root(place)].append(place)
        return list(found.values())


def _mentions(named: Sequence[_Named], group: Sequence[int]) -> tuple[int, ...]:
    return tuple(sorted(number for place in group for number in named[place].mentions))


def _parties(groups: Sequence[tuple[int, ...]], mentions: Sequence[Mention]) -> tuple[Party, ...]:
    """People by key; namesakes have the name of their State, or else a count, behind it.

    Key and name come from the papers that most may see, so that they tell nobody what stands in the others.
    """
    found: dict[str, Party] = {}
    for numbers in sorted(groups):
        own = seen_by_most(numbers, mentions)
        bare = [mentions[n].name for n in own if not _is_surname(mentions[n])]
        name = best_name(bare or (mentions[number].name for number in own))
        state = next((s for n in own if (s := find_state(mentions[n].affiliation))), None)
        key = next(one for one in _keys(name_key(name), state) if one not in found)
        found[key] = Party(key, name, numbers)
    return tuple(found[key] for key in sorted(found))


def _keys(name: str, state: State | None) -> Iterator[str]:
    yield name
    if state:
        yield f"{name} ({state.code.lower()})"
    yield from (f"{name} ({number})" for number in count(2))
