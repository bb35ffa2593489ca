"""Spellings of names of people: titles left out, letters written as plain Latin ones, sounds made alike."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from rapidfuzz.distance import OSA

from travaux.common.names import HONORIFICS, name_key

_LETTERS = dict(
    zip(
        "абвгдеёжзийклмнопрстуфхцчшщъыьэюяіїєґәғқңөұүһҳҷӯўαάβγδεέζηήθιίϊκλμνξοόπρσςτυύϋφχψωώđðþøłıæœħə",
        re.findall(
            r"\S+",
            "a b v g d e e zh z i y k l m n o p r s t u f h ts ch sh shch ' y ' e yu ya i yi ye g a g k n o u u h h j u u"
            " a a v g d e e z i i th i i i k l m n x o o p r s s t y y y f ch ps o o"
            " d d th o l i ae oe h a",
        ),
        strict=True,
    )
)
"""Cyrillic letters, those of Central Asia too, and Greek ones, and Latin ones that are none with a mark."""
_BALKAN = {
    **dict(zip("ђѓјќљњћџѕжчшхц", "d g j k lj nj c dz dz z c s h c".split(), strict=True)),
    **_LETTERS,
    **dict(zip("жчшхц", "zcshc", strict=True)),
}
"""The same for names with a letter that only Serbian and Macedonian have, which are written in Latin letters with marks."""
_ONLY_BALKAN = re.compile("[ђѓјќљњћџѕ]")
_PINYIN = re.compile(
    r"(?:(?:[zcs]h|[bpmfdtnlgkhjqxrzcsyw])?"
    r"(?:i?ong|[iu]?ang?|iao|uai|[iu]?a|ai|ao|uen|[iu]?e|eng?|ei|er|ou|u?o|ing?|iu|i|un|ui|u))+"
)
"""Syllables of standard Chinese as its official transcription writes them."""
_SERVANT = re.compile(r"\babd[ -](?:[aeu]l|[au]r)[ -](?=\w)|\babd(?:[ae]l|oul)(?=\w{3})")
"""The first half of a name such as Abd al-Rahman, however it is written."""
_WRITTEN = {
    written: name
    for name, forms in {
        "daoud": "dawood dawud",
        "mohamed": "mohd muhd",
        "ousmane": "osman othman usman uthman",
        "youssef": "yusof yusoff yusuf",
    }.items()
    for written in forms.split()
}
"""Names whose transcriptions sound apart, and shortened ones: the one for all by each of the others."""
_TITLES = HONORIFICS | set(
    re.findall(
        r"\w+",
        """her his sheikh daw prince princess president minister prime secretary general chair co chairperson chairman
    chancellor director commissioner deputy vice mp phd senator rtd retd ret retired lt lieutenant colonel captain commodore brigadier admiral brig capt cmdr sn أ د dkt herr frau اقای خانم السيد السيدة الدكتور الدكتورة سعادة معالي""",
    )
)
_BEFORE_TWO = frozenset(["u", "ato", "shri", "smt", "dato", "datuk", "ibu", "bapak"])
"""Forms of address that are names too: they are left out before two other words."""
_ADDRESS = re.compile(
    r"\b[HS]\.?\s?E\.?\s+(?:(?:M|Mme|Sr|Sra|Dr)\.?\s+)?|^[WD]/[a-z]{1,3}\.?\s+|^[Гг]-(?:н|жа|дин|ђа|ѓа|ца)\s+|^(?:Ông|Bà)\s+|(?<=[\u4e00-\u9fff])(?:先生|女士|博士|教授|大使|阁下)$"
)
_PARTICLES = frozenset(["al", "el", "bin", "ibn", "de", "da", "do", "dos", "la", "le", "von", "van", "der"])
_SOUNDS = (
    ("x", "ks"),
    ("kh", "h"),
    ("gh", "g"),
    ("dh", "d"),
    ("ph", "f"),
    ("ou", "u"),
    ("q", "k"),
    ("w", "v"),
    ("y", "i"),
    ("o", "u"),
)
_HARD = re.compile(r"gu(?=[eiy])")
"""What French and Spanish write for a hard g."""
_UMLAUTS = (("oe", "o"), ("ae", "a"), ("ue", "u"))
"""How letters with two dots or a stroke are written without them, and how they are where the mark is left out."""
_FATHERS = re.compile(r"(?:son|dottir|sdotter)$")
"""Endings behind the name of a father, in which one letter makes another one."""
_ARTICLE, _NAME = ("al", "el"), 5
"""The Arabic article, and letters that a name behind it has at least where it is written as one with it."""
_LONG = 6
"""Letters from which on a word with one of them wrong is the same word."""


@lru_cache(maxsize=65536)
def parts(name: str) -> tuple[str, ...]:
    """The words of a name in their order, folded, without titles, posts and particles; never empty for a name."""
    own = _ADDRESS.sub("", name)
    letters = own.casefold()
    table = _BALKAN if _ONLY_BALKAN.search(letters) else _LETTERS
    plain = _SERVANT.sub("abdul", "".join(table.get(c, c) for c in letters))
    words = [_WRITTEN.get(word, word) for word in name_key(plain).split()]
    acronyms = {one.casefold() for one in re.findall(r"\b[A-Z]{3,}\b", own)} if not own.isupper() else set()
    kept = list(words)
    while len(kept) > 1 and (kept[0] in _TITLES or (kept[0] in acronyms and kept[1] in _TITLES)):
        del kept[0]
    if len(kept) > 2 and kept[0] in _BEFORE_TWO:
        del kept[0]
    while len(kept) > 1 and kept[-1] in _TITLES:
        del kept[-1]
    return tuple(one for one in kept if one not in _PARTICLES) or tuple(kept)


def in_pinyin(words: Sequence[str]) -> bool:
    """Whether a name may be one that the official transcription of Chinese writes, which has but one spelling for it."""
    return all(map(_PINYIN.fullmatch, words))


def is_titled(name: str) -> bool:
    """Whether a title or post stands before the name, so that a surname alone may follow."""
    words = name_key(name).split()
    return len(words) > 1 and any(one in _TITLES for one in words[:-1])


@lru_cache(maxsize=65536)
def sounds(word: str) -> frozenset[str]:
    """How a word sounds in any usual transcription: "Mohammed" and "Muhammad" share one of theirs."""
    plain = word
    for letters, sound in _UMLAUTS:
        plain = plain.replace(letters, sound)
    return _sounds(word) if plain == word else _sounds(word) | _sounds(plain)


def _sounds(word: str) -> frozenset[str]:
    word = _HARD.sub("g", word)
    for letters, sound in _SOUNDS:
        word = word.replace(letters, sound)
    return frozenset(re.sub(r"(.)\1+", r"\1", word.replace("e", vowel)) for vowel in "ai")


@lru_cache(maxsize=65536)
def skeleton(word: str) -> str:
    """The consonants of a word, without the article; words that sound alike have the same."""
    sound = min(sounds(_bare(word)))
    bare = re.sub(r"[aeiu]", "", sound)
    return re.sub(r"(.)\1+", r"\1", bare) or sound[:1]


def same_sound(one: str, other: str) -> bool:
    """Whether two words may be transcriptions of one, "Alwasil" and "Wasil" too."""
    if one == other:
        return True
    if len(one) < 3 or len(other) < 3:
        return False
    return not sounds(one).isdisjoint(sounds(other)) or (
        one.startswith(_ARTICLE) != other.startswith(_ARTICLE)
        and not sounds(_bare(one)).isdisjoint(sounds(_bare(other)))
    )


def _bare(word: str) -> str:
    """A word without the article that is written as one with it."""
    return word[2:] if word.startswith(_ARTICLE) and len(word) >= _NAME + 2 else word


def together(words: tuple[str, ...], others: tuple[str, ...]) -> tuple[str, ...]:
    """These words, two neighbours written as one where the other name has them so: "Joon-kook" and "Joonkook"."""
    for place, (one, other) in enumerate(pairwise(words)):
        if any(same_sound(one + other, word) for word in others) and not {one, other} & set(others):
            return together((*words[:place], one + other, *words[place + 2 :]), others)
    return words


def mistyped(one: str, other: str) -> bool:
    """Whether one letter is wrong, missing, or swapped; not where that makes another given name."""
    longest = max(one, other, key=len)
    if len(longest) < _LONG or min(len(one), len(other)) < _LONG - 1:
        return False
    if (
        _FATHERS.search(one)
        and _FATHERS.search(other)
        or (longest.endswith("ng") and longest[:-1] in (one, other))
    ):
        return False  # another father, or the Chinese syllable of another name: -min, -ming
    gendered = abs(len(one) - len(other)) == 1 and longest[:-1] in (one, other) and longest[-1] in "aeo"
    return not gendered and OSA.distance(one, other, score_cutoff=1) <= 1


def is_initial(one: str, other: str) -> bool:
    return min(len(one), len(other)) == 1 and one[0] == other[0]


def _as_one(words: tuple[str, ...]) -> list[tuple[str, str]]:
    if len(words) != 3:
        return []
    first, second, third = words
    return [
        (skeleton(first + second), skeleton(third)),
        (skeleton(first), skeleton(second + third)),
    ]


def pairs_of(words: tuple[str, ...]) -> list[tuple[str, str]]:
    """Unordered pairs of neighbouring consonant skeletons, and that of the first and the last, sorted.

    Of three words the same with two neighbours written as one, for a name of two.
    """
    bare = [skeleton(word) for word in words if len(word) > 1]
    near = [*pairwise(bare), (bare[0], bare[-1])] if len(bare) > 1 else []
    near += _as_one(words)
    return sorted({(min(pair), max(pair)) for pair in near})
