"""The learned labeller: a linear-chain conditional random field over the words of a passage.

Lafferty, McCallum, Pereira (2001), as implemented by CRFsuite. The models are trained by
``tools/train_people.py`` and hold weights of forms, lists and common words, no names. There are two: where line breaks
are lost, a name stands at the end of what a comma opens ("Head of Unit, Harbour Council Ada Pereira, Mayor, ..."), in
lines at the start, and what is learned of the one misleads about the other.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, cached_property
from itertools import repeat
from operator import add
from pathlib import Path

from travaux.reading.programme.people.features import Group, Window, columns
from travaux.reading.programme.people.labels import Label, Labelled
from travaux.reading.programme.people.model import Model, read_model
from travaux.reading.programme.people.words import Word

_DATA = Path(__file__).parents[1] / "data"
MODEL = _DATA / "people.model"
RUN_ON_MODEL = _DATA / "people_run_on.model"
_LABELS = {label.value: label for label in Label}
_LONGEST = 400
"""Words labelled at a time: longer passages are cut, at a line break where there is one."""
_RUN_ON = 24
"""Words of a text without any break that may have lost them; a shorter one is taken for a line."""
_new = tuple.__new__
_KEPT = 50_000
"""Groups and windows of features whose weights are kept."""


class Tagger:
    """Labels words by a model file; the same words always get the same labels.

    Weights are added up here, a group of features at a time, and CRFsuite finds the likeliest labels from the sums:
    by itself it would look up each feature of each word by its name.
    """

    def __init__(self, model: Path) -> None:
        import pycrfsuite

        self._model = read_model(model)
        self._names = [label.encode() for label in self._model.labels]
        self._groups, self._windows = _Groups(self._model), _Windows(self._model)
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
        group, names = self._groups.__getitem__, self._names
        seen = columns(words)
        windows = [*map(self._windows.__getitem__, seen.windows)]
        weighed = [map(group, each) for each in (*seen.around, *seen.before, *seen.after, seen.both)]
        return [dict(zip(names, each)) for each in self._model.scores(windows, weighed)]  # noqa: B905


class _Groups(dict[Group, int]):
    """The summed weights of the groups of features just seen."""

    def __init__(self, model: Model) -> None:
        self._weights = model.weights

    def __missing__(self, group: Group) -> int:
        if len(self) >= _KEPT:
            self.clear()
        self[group] = weights = self._weights(group.features)
        return weights


class _Windows(dict[Window, tuple[int, ...]]):
    """The summed weights of the windows just seen, one place after another."""

    def __init__(self, model: Model) -> None:
        self._weights = model.weights

    def __missing__(self, window: Window) -> tuple[int, ...]:
        if len(self) >= _KEPT:
            self.clear()
        own = map(self._weights, window.own)
        self[window] = weights = tuple(map(add, self[window.base], own) if window.base else own)
        return weights


class Taggers:
    """Labels text that has lost its line breaks by a model of its own, which is opened with the first such text."""

    def __init__(self, lines: Path, run_on: Path) -> None:
        self._lines = Tagger(lines)
        self._run_on_model = run_on

    @cached_property
    def _run_on(self) -> Tagger:
        return Tagger(self._run_on_model)

    def __call__(self, words: Sequence[Word]) -> list[Labelled]:
        return (self._run_on if _runs_on(words) else self._lines)(words)


def _runs_on(words: Sequence[Word]) -> bool:
    return len(words) >= _RUN_ON and not any(word.breaks for word in words[1:])


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
def tagger() -> Taggers:
    """The labeller with the models that the package holds, opened once."""
    return Taggers(MODEL, RUN_ON_MODEL)
