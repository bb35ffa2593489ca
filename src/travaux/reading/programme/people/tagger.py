"""The learned labeller: a linear-chain conditional random field over the words of a passage.

Lafferty, McCallum, Pereira (2001), as implemented by CRFsuite. The model is trained by
``tools/train_people.py`` and holds weights of forms, lists and common words, no names.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from pathlib import Path

from travaux.reading.programme.people.features import features
from travaux.reading.programme.people.labels import Label, Labelled
from travaux.reading.programme.people.words import Word

MODEL = Path(__file__).parents[1] / "data" / "people.crfsuite"
_LABELS = {label.value: label for label in Label}
_LONGEST = 400
"""Words labelled at a time: longer passages are cut, at a line break where there is one."""


class Tagger:
    """Labels words by a model file; the same words always get the same labels."""

    def __init__(self, model: Path) -> None:
        import pycrfsuite

        self._tagger = pycrfsuite.Tagger()
        self._tagger.open(str(model))

    def __call__(self, words: Sequence[Word]) -> list[Labelled]:
        found: list[Labelled] = []
        for start, end in stretches(words):
            found += self._label(words[start:end])
        return found

    def _label(self, words: Sequence[Word]) -> list[Labelled]:
        self._tagger.set(features(words))
        labels = self._tagger.tag()
        return [
            Labelled(word, _LABELS[label], self._tagger.marginal(label, index))
            for index, (word, label) in enumerate(zip(words, labels, strict=True))
        ]


def stretches(words: Sequence[Word]) -> list[tuple[int, int]]:
    """The passages of at most so many words that a sequence is labelled in."""
    found: list[tuple[int, int]] = []
    start = 0
    while start < len(words):
        end = min(len(words), start + _LONGEST)
        if end < len(words):
            end = next((i for i in range(end, start + _LONGEST // 2, -1) if words[i].breaks), end)
        found.append((start, end))
        start = end
    return found


@cache
def tagger() -> Tagger:
    """The labeller with the model that the package holds, opened once."""
    return Tagger(MODEL)
