"""From a model as CRFsuite learns it to the file that the product reads: weights to be summed, and a decoder of sums."""

from __future__ import annotations

import struct
import tempfile
from collections import defaultdict
from collections.abc import Mapping, Sequence
from pathlib import Path

import pycrfsuite

from travaux.reading.programme.people.model import ONE, packed

_FEATURES = 28
"""Where the head of a CRFsuite file says at which byte its table of features begins."""
_STATE = 0
_TABLE_HEAD = 12
_FEATURE = struct.Struct("<IIId")
"""An entry of the table: of a label by an attribute (0) or of a label behind a label (1); from, to, weight."""


def summed(trained: Path) -> bytes:
    """The bytes of the product's file for a trained model."""
    tagger = pycrfsuite.Tagger()
    tagger.open(str(trained))
    info = tagger.info()
    weights: dict[str, dict[str, float]] = defaultdict(dict)
    for (feature, label), weight in info.state_features.items():
        weights[feature][label] = weight
    labels = tuple(info.labels)
    return packed(labels, _decoder(labels, info.transitions), weights)


def _decoder(labels: Sequence[str], transitions: Mapping[tuple[str, str], float]) -> bytes:
    """A CRFsuite model with these transitions, in which each label is its own and only attribute.

    CRFsuite cannot be given weights: a model that has a place for each is trained, and its weights are written over.
    """
    held = bytearray(_skeleton(labels))
    (table,) = struct.unpack_from("<I", held, _FEATURES)
    (count,) = struct.unpack_from("<I", held, table + 8)
    for number in range(count):
        place = table + _TABLE_HEAD + number * _FEATURE.size
        kind, source, target, _ = _FEATURE.unpack_from(held, place)
        if kind == _STATE:
            weight = float(source == target) / ONE
        else:
            weight = transitions.get((labels[source], labels[target]), 0.0)
        _FEATURE.pack_into(held, place, kind, source, target, weight)
    return bytes(held)


def _skeleton(labels: Sequence[str]) -> bytes:
    """A model in which labels and attributes have the numbers that ``labels`` gives them, and every weight has a place."""
    trainer = pycrfsuite.Trainer(algorithm="lbfgs", verbose=False)
    trainer.set_params(
        {
            "c2": 0.01,
            "max_iterations": 3,
            "feature.possible_states": True,
            "feature.possible_transitions": True,
        }
    )
    trainer.append([{label: 1.0} for label in labels], labels)
    for before in labels:
        for after in labels:
            trainer.append([{before: 1.0}, {after: 1.0}], [before, after])
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "skeleton"
        trainer.train(str(file))
        held = file.read_bytes()
        _check(file, labels)
    return held


def _check(file: Path, labels: Sequence[str]) -> None:
    """Weights may be written over only where each has its place and the numbers are those of ``labels``."""
    tagger = pycrfsuite.Tagger()
    tagger.open(str(file))
    info = tagger.info()
    numbers = {label: str(number) for number, label in enumerate(labels)}
    pairs = {(one, other) for one in labels for other in labels}
    if info.labels != numbers or info.attributes != numbers:
        raise ValueError("CRFsuite has numbered the labels otherwise")
    if set(info.state_features) != pairs or set(info.transitions) != pairs:
        raise ValueError("CRFsuite has left out weights")
