"""For which State somebody sits: State names in six languages, and posts that name the State that is represented."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache

from travaux.common.states import State, find_state, state_names, states

_LONGEST = 8
"""Words of a State's name."""
_WORD = re.compile(r"[^\W\d_]+")
_HAN = re.compile(r"[\u4e00-\u9fff]")
_POSTS = re.compile(
    r"\b(?:representatives?|ambassador|ministers?|president|vice-president|premier|chancellor|head of (?:state|government|delegation)"
    r"|charg[ée]e? d.affaires|counsell?or|attach[ée]|consul(?:[- ]general)?|secretary of state|delegate|envoy|king|queen|prince(?:ss)?|emir|sultan"
    r"|repr[ée]sentante?|ambassad(?:eur|rice)|ministre|pr[ée]sidente?|premi[eè]re? ministre|chef|cheffe"
    r"|embajador[a]?|ministr[oa]|president[ea]|canciller|jef[ea]|c[oó]nsul|encargad[oa] de negocios"
    r"|представител\w*|посол|министр\w*|президент|премьер|глава|посланник"
    r"|(?:ال)?(?:ممثل|سفير|وزير|رئيس|مندوب)[ةه]?)\b|代表|大使|部长|总统|总理|主席|公使|参赞",
    re.IGNORECASE,
)  # fmt: skip
_OFFICES = re.compile(
    r"\b(?:ministr(?:y|ies)|department|government|embassy|(?:permanent )?mission|consulate|office of the (?:president|prime minister)"
    r"|minist[eè]re|gouvernement|ambassade|mission permanente|ministerio|gobierno|embajada|misi[oó]n permanente|canciller[ií]a"
    r"|министерств\w*|правительств\w*|посольств\w*|представительств\w*|(?:ال)?(?:وزارة|حكومة|سفارة|بعثة))\b|部$|政府|使馆|代表团",
    re.IGNORECASE,
)
"""Bodies that are part of a State's government."""
_FORMER = re.compile(
    r"\b(?:former|ex|past|late|designate|ancien(?:ne)?|exministr[oa]|expresident[ea]|antigu[oa]|бывш\w+|السابق[ةه]?|سابق)\b|^前|^原",
    re.IGNORECASE,
)
_BODY = re.compile(
    r"\b(?:bank|banque|banco|universit\w*|universidad|institut\w*|council|conseil|consejo|association|asociaci[oó]n|chamber|chambre|c[aá]mara"
    r"|federation|f[eé]d[eé]ration|society|company|compan[yí]a|commission|comisi[oó]n|cent(?:re|er|ro)|club|college|school|committee|comit[eéè]"
    r"|foundation|fondation|fundaci[oó]n|union|bar|chapter|office|банк\w*|университет\w*|институт\w*|совет\w*|бюро|ассоциаци\w*)\b",
    re.IGNORECASE,
)  # fmt: skip
"""Words of bodies that are named after a State and do not speak for it: "President of the Chamber of Commerce of Mexico"."""
_LINKS = frozenset("of de du des del d la las los le les l el the".split())
_ENDING = re.compile(r"(?:ого|его|ои|ых|их|ая|яя|ое|ее|ые|ие|ыи|ия|ии|ью|[аеиоуыэюяь])$")
"""Case endings; й stands here without its mark, as и."""
_SHORTEST_STEM = 3


@lru_cache(maxsize=20_000)
def state_of(name: str) -> State | None:
    """The State of this name in English, French, Spanish, Russian, Arabic or Chinese; None where it names none."""
    return find_state(name) or _named(_words(name))


@cache
def names_of(state: State, language: str) -> tuple[str, ...]:
    """The names of a State in a language, by its ISO 639-1 code; its own names of the table of States where it is English."""
    if language == "en":
        return state.names
    return tuple(
        name
        for one, code, names in state_names()
        if one.code == state.code and code == language
        for name in names
    )


@lru_cache(maxsize=20_000)
def represented(post: str) -> State | None:
    """The State for which the holder of a post speaks: "Permanent Representative of Austria to the United Nations".

    None for posts held before, for those of bodies that are named after a State, and for such as name no State.
    """
    return None if _FORMER.search(post) else _behind(_POSTS.search(post), post)


@lru_cache(maxsize=20_000)
def governed(body: str) -> State | None:
    """The State to whose government a body belongs: "Ministry of Labour of Austria"; None where its name tells none."""
    return _behind(_OFFICES.search(body), body)


def _behind(title: re.Match[str] | None, text: str) -> State | None:
    """The State that is named behind a word for a post or an office; in Chinese, before it."""
    if title is None:
        return None
    if _HAN.search(text):
        return next((known for name, known in _chinese() if text.startswith(name)), None)
    words = _words(text[title.end() :])
    for start, length in _stretches(words):
        if start and words[start - 1] not in _LINKS and not _inflects(words[start]):
            continue
        if found := _named(words[start : start + length]):
            between = text[title.end() :].casefold().split()[:start]
            return None if _BODY.search(" ".join(between)) else found
    return None


def spoken_for(position: str, affiliation: str) -> str:
    """The body that somebody sits for: the affiliation, else the State of the post; empty where neither is given."""
    if affiliation:
        return affiliation
    state = represented(position)
    return state.name if state else ""


def _stretches(words: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Every start, and the lengths from there, the longest first."""
    for start in range(len(words)):
        for length in range(min(_LONGEST, len(words) - start), 0, -1):
            yield start, length


def _named(words: Sequence[str]) -> State | None:
    while words and words[0] in _LINKS:
        words = words[1:]
    text = " ".join(words)
    return _by_words().get(text) or _by_stems().get(" ".join(map(stem, words))) or _arabic(text)


def _arabic(text: str) -> State | None:
    """After "of", which is one word with the name and its article: "للمكسيك" is "ل" and "المكسيك"."""
    if text.startswith("لل"):
        return _by_words().get(f"ال{text[2:]}")
    return _by_words().get(text[1:]) if text.startswith("ل") else None


def _inflects(word: str) -> bool:
    """Whether words of this script say "of" by their ending or first letter."""
    return word[0] > "\u0370"


def _words(text: str) -> list[str]:
    """The words without case, marks and, of Latin letters, what an apostrophe parts."""
    plain = unicodedata.normalize("NFKD", text.replace("’", "'")).casefold()
    return _WORD.findall("".join(c for c in plain if not unicodedata.combining(c)))


def stem(word: str) -> str:
    """A Russian word without its case ending; other words as they are."""
    bare = _ENDING.sub("", word)
    return bare if len(bare) >= _SHORTEST_STEM else word


@cache
def _by_words() -> dict[str, State]:
    own = {" ".join(_words(name)): one for one in states() for name in one.names}
    return {" ".join(_words(name)): one for one, _language, names in state_names() for name in names} | own


@cache
def _by_stems() -> dict[str, State]:
    """Russian names by their stems; none that two States share, such as Niger and Nigeria."""
    stems = [
        (" ".join(map(stem, _words(name))), one) for one, language, names in state_names() if language == "ru" for name in names
    ]  # fmt: skip
    shared = Counter(stem for stem, _one in {(stem, one.code) for stem, one in stems})
    return {stem: one for stem, one in stems if shared[stem] == 1}


@cache
def _chinese() -> tuple[tuple[str, State], ...]:
    """Chinese names, the longest first."""
    named = ((name, one) for one, language, names in state_names() if language == "zh" for name in names)
    return tuple(sorted(named, key=lambda pair: -len(pair[0])))
