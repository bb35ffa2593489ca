"""Other forms of a word: those with the same stem in the language of the paper.

The stems are those of Snowball (M. F. Porter), as Tantivy has them. Each language has a field of its own in the index, where
the words of its papers stand by their stems only, without places: phrases are told by the words themselves.

Who asks for a word with its forms means the word itself too. It is among those with its stem where it is written in the plain
letters of the paper's language; all other words of a paper stand in the field :data:`UNREACHED`. Both fields together tell
which papers answer, and are shorter than those that the best are found by.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache

import tantivy

from travaux.common.text import beyond_ascii
from travaux.record.search.words import prepared

LANGUAGES = {"ar": "arabic", "en": "english", "es": "spanish", "fr": "french", "ru": "russian"}
"""By ISO 639-1 code; Chinese has no forms."""

UNREACHED = "unreached"
"""The field of the index with those words, as they are written, that no stem tells: those of names, and those of a text in
letters beyond the plain ones of its language."""

_LETTERS = {"ar": "\u0600-\u06ff", "ru": "\u0400-\u04ff"}
_LATIN = "A-Za-z\u00c0-\u024f"
_PLAIN = {"en": "a-z", "es": "a-z", "fr": "a-z", "ru": "а-я"}
"""Letters that stem and word are the same words in, whether their accents are taken off before or after. Arabic has none."""
_BEYOND = {code: re.compile(f"[^\\W_0-9{letters}{letters.upper()}]") for code, letters in _PLAIN.items()}
_MARKS = re.compile("[\u0640\u064b-\u065f\u0670]")
_ARTICLE = re.compile("^و?(?:ال|لل)(?=...)")


def field_of(code: str) -> str:
    """The field of the index for papers in a language."""
    return f"stems_{code}"


@cache
def analyzer(code: str) -> tantivy.TextAnalyzer:
    """Cuts a text of a language into stems."""
    return (
        tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.simple())
        .filter(tantivy.Filter.lowercase())
        .filter(tantivy.Filter.stemmer(LANGUAGES[code]))
        .filter(tantivy.Filter.ascii_fold())
        .filter(tantivy.Filter.remove_long(100))
        .build()
    )


def stemmable(code: str, text: str, ready: str | None = None) -> str:
    """``text`` as it is given to the field of its language: the Arabic stemmer wants the letters as they are written.

    ``ready`` is the text prepared, where it is at hand.
    """
    if code == "ar":
        return text
    return prepared(text) if ready is None else ready


def unreached(code: str, ready: str) -> str:
    """Those of the words of a prepared text in a language, with what is joined to them, that no stem tells."""
    beyond = _BEYOND.get(code)
    if beyond is None:
        return ready
    if _PLAIN[code].isascii() and not beyond.search(beyond_ascii(ready)):
        return ""
    return " ".join(filter(beyond.search, ready.split()))


def reaching(text: str, word: str) -> dict[str, frozenset[str]] | None:
    """By language, the stems that tell all papers with a word of a query or a form of it, beside :data:`UNREACHED`.

    ``word`` is the word as it stands in the index. None where its stems do not tell all papers with the word itself.
    """
    if re.findall(r"\w+", prepared(text).lower()) != [word]:
        return None
    found = {}
    for code in LANGUAGES:
        if wanted := stems_of(code, text):
            found[code] = wanted[0]
        elif code in _PLAIN and not _BEYOND[code].search(word):
            return None
    return found or None


@lru_cache(maxsize=1000)
def stems_of(code: str, text: str) -> tuple[frozenset[str], ...]:
    """For each word of a query, its possible stems in a language; nothing where one is not of that language's letters.

    In Arabic an article changes what the stemmer takes for a prefix, so that words are asked for with and without one.
    """
    plain = _MARKS.sub("", unicodedata.normalize("NFC", text))
    words = re.findall(r"\w+", stemmable(code, plain))
    letters = re.compile(f"[0-9{_LETTERS.get(code, _LATIN)}]+")
    if not words or not all(map(letters.fullmatch, words)) or all(word.isdigit() for word in words):
        return ()
    found = tuple(
        frozenset(filter(None, (stem(code, form) for form in _forms(code, word)))) for word in words
    )
    return found if all(found) else ()


def _forms(code: str, word: str) -> tuple[str, ...]:
    if code != "ar":
        return (word,)
    bare = _ARTICLE.sub("", word)
    return (word, bare, f"ال{bare}", f"وال{bare}")


@lru_cache(maxsize=50_000)
def stem(code: str, word: str) -> str:
    """The stem of one word; empty where it is none."""
    found = analyzer(code).analyze(stemmable(code, word))
    return str(found[0]) if len(found) == 1 else ""
