"""The language of a text: by script, then by common words, and only then by a statistical model."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from travaux.common.scripts import HAN
from travaux.common.text import beyond_ascii, letters_of

if TYPE_CHECKING:
    from lingua import LanguageDetector

_LONGEST = 1000
"""Characters given to the model, which is slow."""
_FEW = 120
"""Letters below which the model compares runs of up to five letters instead of three, for which it loads much more."""
_SAMPLE = 6000
_SCRIPTS = (
    ("ar", re.compile("[\u0600-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufeff]")),
    ("zh", re.compile(f"[{HAN}]")),
    ("ru", re.compile("[\u0400-\u04ff]")),
    ("latin", re.compile("[A-Za-z\u00c0-\u024f]")),
)
_WEIGHT = {"zh": 3.0}
"""A Chinese character says as much as several letters."""
_COMMON = {
    "en": "the of and to in for on by with from at is that be as are was will this which its an or",
    "fr": "le la les de des du et à au aux en pour par dans sur une un que qui est ce cette son avec d l",
    "es": "el la los las de del y en para por con una un que se su al es como lo sus sobre entre",
    "de": "der die das und in zu den von mit für auf ist im dem ein eine nicht als auch bei über zur zum sich oder wie uhr",
    "pt": "o os a as da das do dos e em no na nos nas ao à aos às para por com não uma um que se pelo pela sobre são",
    "it": "il lo la gli i le l di del della dell dello dei degli delle e è in nel nella nell per con un una che si da dal dalla dai alla allo ai alle al non come sono su sul sulla sui tra anche ed ore",
}
_NO_LETTERS = bytes(code for code in range(128) if not chr(code).isalpha())
_NASAL = re.compile("(?:ção|ções|ão|ões|ães)(?![^\\W\\d_])", re.IGNORECASE)
_SPANISH = re.compile("[ñÑ¿¡]|ción(?![^\\W\\d_])")
_GERMAN = re.compile(
    "ß|(?:ung|ungen|keit|heit|schaft|[aeu]nstalt\\w*|tagung)(?![^\\W\\d_])|(?<![^\\W\\d_])(?:Über|Für)"
)
_ITALIAN = re.compile(
    "(?:zion[ei]|ità|aggio|ggi|zza|zzo|cchio|cchi|tti|tto|tta)(?![^\\W\\d_])|(?<![^\\W\\d_])(?:gli|della|degli|dell|nell|all|sull)(?![^\\W\\d_])",
    re.IGNORECASE,
)
_CLEAR = 1.6
_ENOUGH = 6


@dataclass(frozen=True, slots=True)
class Guess:
    """A language by ISO 639-1 code, with a certainty of 0..1."""

    code: str
    certainty: float


def language_of(text: str) -> Guess | None:
    """The language that most of a text is in; None where it has no letters."""
    sample = text[:_SAMPLE]
    counts = _scripts(sample)
    total = sum(counts.values())
    if not total:
        return None
    script = max(counts, key=lambda code: counts[code])
    if script != "latin":
        return Guess(script, min(0.99, 0.5 + counts[script] / total / 2))
    return _by_common_words(sample) or _by_letters(sample) or _by_model(sample)


def _scripts(text: str) -> dict[str, float]:
    """How much of a text is in each script. Most letters of most texts are plain ones, and these are counted at once."""
    plain = len(text.encode("ascii", "ignore").translate(None, _NO_LETTERS))
    others = "" if text.isascii() else beyond_ascii(text)
    counts = {code: len(pattern.findall(others)) * _WEIGHT.get(code, 1.0) for code, pattern in _SCRIPTS}
    return counts | {"latin": counts["latin"] + plain}


@cache
def _common() -> dict[str, frozenset[str]]:
    return {code: frozenset(words.split()) for code, words in _COMMON.items()}


def _by_common_words(text: str) -> Guess | None:
    """The language whose common words are clearly the most frequent."""
    words = Counter(letters_of(text.casefold()))
    hits = {code: sum(words[word] for word in common & words.keys()) for code, common in _common().items()}
    first, second = sorted(hits, key=lambda code: -hits[code])[:2]
    if hits[first] < _ENOUGH or hits[first] < _CLEAR * hits[second]:
        return None
    return Guess(first, 0.98 if hits[first] > 3 * hits[second] else 0.9)


def _by_letters(text: str) -> Guess | None:
    """Portuguese by its nasal vowels, German and Italian by their endings, which the model's languages do not write."""
    if len(_NASAL.findall(text)) > 1 and not _SPANISH.search(text):
        return Guess("pt", 0.9)
    if len(_GERMAN.findall(text)) > 2:
        return Guess("de", 0.9)
    return Guess("it", 0.9) if len(_ITALIAN.findall(text)) > 2 else None


def _by_model(text: str) -> Guess:
    plain = " ".join(letters_of(text))[:_LONGEST]
    few = len(plain) - plain.count(" ") < _FEW
    values = (_detector_of_few_words() if few else _detector()).compute_language_confidence_values(plain)
    best = values[0]
    return Guess(best.language.iso_code_639_1.name.lower(), round(min(0.95, best.value), 3))


@cache
def _detector() -> LanguageDetector:
    from lingua import Language, LanguageDetectorBuilder

    return LanguageDetectorBuilder.from_languages(Language.ENGLISH, Language.FRENCH, Language.SPANISH).build()


@cache
def _detector_of_few_words() -> LanguageDetector:
    """The same model; it is asked for by itself so that it is known whether what few words take is loaded."""
    return _detector()


def knows_few_words() -> bool:
    """Whether this process has told the language of few words by the model, and so has loaded all of it."""
    return _detector_of_few_words.cache_info().currsize > 0


def learn_few_words() -> None:
    """Load what the model tells few words by: 0.6 s of processor time and 100 MB, which most papers have no need of."""
    _by_model("Opening remarks")
