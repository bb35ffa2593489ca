"""The learned labeller: a linear-chain conditional random field over the words of a passage.

Lafferty, McCallum, Pereira (2001), as implemented by CRFsuite. The model is trained by
``tools/train_people.py`` and holds weights of forms, lists and common words, no names.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from itertools import repeat
from pathlib import Path

from travaux.reading.programme.people.features import REACH, Group, Window, columns
from travaux.reading.programme.people.labels import Label, Labelled
from travaux.reading.programme.people.model import Model, read_model
from travaux.reading.programme.people.words import Word

MODEL = Path(__file__).parents[1] / "data" / "people.model"
_LABELS = {label.value: label for label in Label}
_LONGEST = 400
"""Words labelled at a time: longer passages are cut, at a line break where there is one."""
_new = tuple.__new__
_KEPT = 50_000
"""Groups of features whose weights are kept."""


class Tagger:
    """Labels words by a model file; the same words always get the same labels.

    Weights are added up here, a group of features at a time, and CRFsuite finds the likeliest labels from the sums:
    by itself it would look up each feature of each word by its name.
    """

    def __init__(self, model: Path) -> None:
        import pycrfsuite

        self._model = read_model(model)
        self._names = [label.encode() for label in self._model.labels]
        self._weights = _Weights(self._model)
        self._decoder = pycrfsuite.Tagger()
        self._decoder.open_inmemory(self._model.decoder)

    def __call__(self, words: Sequence[Word]) -> list[Labelled]:
        found: list[Labelled] = []
        for start, end in stretches(words):
            found += self._label(words[start:end])
        return found

    def _label(self, words: Sequence[Word]) -> list[Labelled]:
        decoder = self._decoder
        decoder.set(self._scores(words))
        labels = decoder.tag()
        marginals = map(decoder.marginal, labels, range(len(words)))
        # A quarter of the time that the class takes to make them one by one.
        labelled = zip(words, [_LABELS[label] for label in labels], marginals, strict=True)
        return [*map(_new, repeat(Labelled), labelled)]

    def _scores(self, words: Sequence[Word]) -> list[dict[bytes, int]]:
        """How much the features of each word speak for each label."""
        weigh, names = self._weights.__getitem__, self._names
        seen = columns(words)
        windows = [*map(weigh, seen.windows)]
        weighed = [map(weigh, each) for each in (*seen.around, *seen.before, *seen.after, seen.both)]
        return [dict(zip(names, each)) for each in self._model.scores(windows, REACH, weighed)]  # noqa: B905


class _Weights(dict[Group | Window, bytes]):
    """The summed weights of the features just seen, by group or, one place after another, by window."""

    def __init__(self, model: Model) -> None:
        self._model = model

    def __missing__(self, key: Group | Window) -> bytes:
        if len(self) >= _KEPT:
            self.clear()
        self[key] = weights = self._of_window(key) if isinstance(key, Window) else self._of_group(key)
        return weights

    def _of_group(self, group: Group) -> bytes:
        return self._model.weights(group.features).to_bytes(self._model.size, "little")

    def _of_window(self, window: Window) -> bytes:
        size = self._model.size
        total = int.from_bytes(self[window.base], "little") if window.base else 0
        for place, features in enumerate(window.own):
            if features:
                total += self._model.weights(features) << 8 * size * place
        return total.to_bytes(size * len(window.own), "little")


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
