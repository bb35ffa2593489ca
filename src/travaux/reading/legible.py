"""Whether words look like words: what tells the text of a page from the noise of a bad scan.

No dictionary is used: names and languages are without number. A word of a script with vowels is taken
for noise where it has none, changes between small and capital letters as no spelling does, or
mixes letters with marks and figures.
"""

from __future__ import annotations

import re
from functools import lru_cache

_LETTERS = re.compile(r"[^\W\d_]")
_NO_VOWELS = re.compile(r"[\u0590-\u08ff\u0900-\u0dff\u3040-\u9fff\uac00-\ud7af]")
"""Scripts that write no vowels, or syllables and whole words."""
_VOWEL = re.compile("[aeiouyàáâãäåæèéêëìíîïòóôõöøœùúûüýÿаеёиоуыэюяієїαεηιουω]", re.IGNORECASE)
_ROMAN = re.compile(r"[ivxlcdm]+", re.IGNORECASE)
_MARKS = re.compile(r"[\\~^{}<>|=@§¬¥•■□€£_]")
_EDGES = " \t.,;:!?…()[]«»“”‘’\"'*/–—-"
_CONSONANTS = 8
"""So many consonants in a row are in no word of the languages that papers are written in."""


def noisy_share(text: str) -> float:
    """The share of noise among the words that can be judged, in 0..1; 0 where there is none to judge.

    Short words in capitals, which may be acronyms, figures and words of scripts without vowels are not judged.
    """
    judged = [noise for word in text.split() if (noise := _noise(word.strip(_EDGES))) is not None]
    return sum(judged) / len(judged) if judged else 0.0


def is_noise(text: str) -> bool:
    """Whether most words that can be judged are noise, and at least two are."""
    judged = [noise for word in text.split() if (noise := _noise(word.strip(_EDGES))) is not None]
    return sum(judged) >= 2 and 2 * sum(judged) > len(judged)


@lru_cache(maxsize=20_000)
def _noise(word: str) -> bool | None:
    """Whether one word is noise; None where it cannot be told."""
    letters = _LETTERS.findall(word)
    if len(letters) < 2 or _NO_VOWELS.search(word):
        return None
    if word.isupper() or _ROMAN.fullmatch(word):
        return None if len(letters) < 6 else not _VOWEL.search(word)
    if _MARKS.search(word):
        return True
    parts = [part for part in re.split(r"[-–'’./\d]+", word) if len(part) > 1]
    return any(_spoilt(part) for part in parts)


def _spoilt(part: str) -> bool:
    if part.isupper():
        return False
    if not _VOWEL.search(part) and len(part) > 3:
        return True
    run = max((len(run) for run in _VOWEL.split(part)), default=0)
    inside = sum(one.islower() and other.isupper() for one, other in zip(part, part[1:], strict=False))
    return run > _CONSONANTS or inside > 1 or (inside == 1 and len(part) < 4 and not part[0].isupper())
