"""Ministries and permanent missions by what their names say in six languages: of which State, for what, where.

"Ministère des affaires étrangères du Sénégal" and "Ministry of Foreign Affairs, Senegal" are one; a name of which a word is
not understood tells nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from travaux.common.datafiles import rows
from travaux.common.delegations import state_of
from travaux.common.names import words_of
from travaux.common.states import State

_LONGEST = 7
"""Words of a State's name."""
_MINISTRY = re.compile(
    r"\b(?:ministry|minist[eè]re|ministerio|minist[eé]rio|министерств[оау]?м?е?)\b|(?<!\w)وزارة(?!\w)",
    re.IGNORECASE,
)
_MISSION = re.compile(
    r"\b(?:permanent mission|mission permanente|misi[oó]n permanente|постоянн\w+ представительств\w*)\b|البعثة الدائمة",
    re.IGNORECASE,
)
_HAN_MISSION = re.compile(
    r"^(?P<state>[\u4e00-\u9fff]+?)常驻(?P<seat>联合国(?:日内瓦|维也纳|内罗毕)?(?:办事处)?(?:和.+)?)代表团$"
)
_SMALL = frozenset(
    "of the for in on to at a de del della do da du des d la le les l los las y e en el et and и по в при auprès aupres ante près pres "
    "other others autres otras otros s".split()
)
_AND = frozenset(["and", "et", "y", "e", "и", "و", "&"])
_UNDERSTOOD = frozenset(
    """united nations un office offices international organizations organisations organisation organization specialized agencies
    based nations unies onu naciones unidas oficina oficinas office organismos organizaciones internacionales internationales
    организации объединенных наций оон других международных организациях отделении отделение
    الأمم المتحدة لدى مكتب""".split()
)
_SEATS = (
    ("", ("new york", "nueva york", "нью йорке", "نيويورك")),
    ("Geneva", ("geneva", "geneve", "ginebra", "женеве", "جنيف", "日内瓦")),
    ("Vienna", ("vienna", "vienne", "viena", "вене", "فيينا", "维也纳")),
    ("Nairobi", ("nairobi", "найроби", "نيروبي", "内罗毕")),
)  # fmt: skip


@lru_cache(maxsize=20_000)
def office_of(name: str) -> str | None:
    """What a ministry or permanent mission is called in English, for comparison; None of other bodies and of unclear ones.

    The matters stand in alphabetical order; a mission is that in New York where no other seat is told.
    """
    return _in_han(name) or _ministry(name) or _mission(name)


def _ministry(name: str) -> str | None:
    office = _MINISTRY.search(name)
    parted = office and _of_state(f"{name[: office.start()]} {name[office.end() :]}")
    if not parted:
        return None
    state, rest = parted
    matters = _matters(rest)
    return _called(state, matters) if matters else None


def _called(state: State, matters: frozenset[str]) -> str:
    return f"Ministry of {' and '.join(sorted(matters))} of {state.name}"


def _mission(name: str) -> str | None:
    office = _MISSION.search(name)
    parted = office and not name[: office.start()].strip(" ,") and _of_state(name[office.end() :])
    if not parted:
        return None
    state, rest = parted
    seat, left = _seat(" ".join(_folded(rest)))
    if not _understood().issuperset(left.split()):
        return None
    return _sent(state, seat)


@cache
def _understood() -> frozenset[str]:
    return _SMALL | _AND | {_fold(word) for word in _UNDERSTOOD}


def _sent(state: State, seat: str) -> str:
    return f"Permanent Mission of {state.name}" + (f" in {seat}" if seat else "")


def _seat(text: str) -> tuple[str, str]:
    """The city that a text names, and the text without it; New York is not told."""
    for seat, written in _SEATS:
        for one in written:
            if _fold(one) in text:
                return seat, text.replace(_fold(one), " ")
    return "", text


def _in_han(name: str) -> str | None:
    """The same in Chinese, which writes the State first and parts no words."""
    text = re.sub(r"\s", "", name)
    for length in range(min(len(text), 12), 1, -1):
        state = state_of(text[:length]) if "\u4e00" <= text[0] <= "\u9fff" else None
        if state is None:
            continue
        if mission := _HAN_MISSION.match(text):
            return _sent(state, _seat(mission["seat"])[0]) if len(mission["state"]) == length else None
        if text.endswith("部"):
            words = [_by_words().get(one, "") for one in re.split("[、和与及]", text[length:-1])]
            return _called(state, frozenset(words)) if all(words) else None
        return None
    return None


def _of_state(text: str) -> tuple[State, str] | None:
    """The one State that a text names, the longest of its names there, and the text without it."""
    words = list(re.finditer(r"[^\W_]+(?:['’-][^\W_]+)*", text))
    found = []
    for start in range(len(words)):
        for end in range(min(len(words), start + _LONGEST), start, -1):
            part = text[words[start].start() : words[end - 1].end()]
            if state := state_of(part):
                found.append((end - start, start, end, state))
                break
    if len({state.code for *_, state in found}) != 1:
        return None
    _, start, end, state = max(found, key=lambda one: (one[0], one[1]))
    return state, f"{text[: words[start].start()]} , {text[words[end - 1].end() :]}"


def _matters(text: str) -> frozenset[str]:
    """What a ministry is for, by the keys of its matters; empty where a word of it is not known."""
    found: set[str] = set()
    for part in re.split(r"[,;/、]", text):
        words = _folded(part)
        if not [word for word in words if word not in _SMALL | _AND]:
            continue
        keys = list(_read(tuple(words)))
        if None in keys:
            return frozenset()
        found.update(key for key in keys if key)
    return frozenset(found)


def _read(words: tuple[str, ...]) -> Iterator[str | None]:
    """The matters of a run of words, the longest first; None where one is not known."""
    start = 0
    while start < len(words):
        if words[start] in _SMALL | _AND:
            start += 1
            continue
        for end in range(len(words), start, -1):
            run = " ".join(words[start:end])
            # Arabic writes "and" as one word with what follows it.
            key = _by_words().get(run) or (_by_words().get(run[1:]) if run.startswith("و") else None)
            if key:
                yield key
                start = end
                break
        else:
            yield None
            return


@cache
def _by_words() -> dict[str, str]:
    matters = rows("travaux.reading.likeness", "matters.txt", ";")
    return {" ".join(_folded(name)): names[0] for names in matters for name in names}


def _folded(text: str) -> list[str]:
    return words_of(text.replace("'", " ").replace("’", " "))


def _fold(word: str) -> str:
    return " ".join(_folded(word))
