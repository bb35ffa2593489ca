"""The file of a learned labeller: what each feature speaks for, and how the labels follow one another.

The score of a label at a word is the sum of the weights of the word's features (Lafferty, McCallum, Pereira, 2001).
The weights of a feature are fields of 32 bits, one a label. Read as one whole number, those of a word, or of all the
words of a passage, are added at once; a field takes the sums of some 350 features before it runs into the next.
"""

from __future__ import annotations

import struct
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

ONE = 1 << 20
"""What a weight of 1 is in a field."""
FURTHEST = 11.5
"""How far the weights of one feature may lie apart."""
_FIELD = 4
_HEAD = struct.Struct("<II")
_END = "\0"


@dataclass(frozen=True, slots=True)
class Model:
    """``decoder`` is a CRFsuite model of the labels alone: it takes the score of each as a feature of its name."""

    labels: tuple[str, ...]
    decoder: bytes
    _places: Mapping[str, int]
    _fields: bytes

    @property
    def size(self) -> int:
        """Bytes of the fields of a word."""
        return _FIELD * len(self.labels)

    def weights(self, features: Iterable[str]) -> bytes:
        """The sums of the weights of features, a field a label, above the lightest; other features weigh nothing."""
        places = [self._places[one] for one in features if one in self._places]
        size = self.size
        each = (int.from_bytes(self._fields[place * size : (place + 1) * size], "little") for place in places)
        return sum(each).to_bytes(size, "little")

    def scores(self, columns: Sequence[Iterable[bytes]], words: int) -> Iterator[tuple[int, ...]]:
        """For each word the score of each label, a weight of 1 being ``ONE``: each column holds weights of every word."""
        sums = sum([int.from_bytes(b"".join(column), "little") for column in columns])
        return struct.iter_unpack(f"<{len(self.labels)}I", sums.to_bytes(self.size * words, "little"))


def read_model(path: Path) -> Model:
    """The model of a file that :func:`packed` made."""
    held = path.read_bytes()
    text, decoder = _HEAD.unpack_from(held)
    start, end = _HEAD.size + text, _HEAD.size + text + decoder
    labels, *features = held[_HEAD.size : start].decode().split(_END)
    places = dict(zip(features, range(len(features)), strict=True))
    return Model(tuple(labels.split(" ")), held[start:end], places, held[end:])


def packed(labels: Sequence[str], decoder: bytes, weights: Mapping[str, Mapping[str, float]]) -> bytes:
    """The bytes of a model's file; ``weights`` by feature and label, 0 where a label is missing.

    A ValueError tells of a feature whose weights lie too far apart to be added up safely.
    """
    fields: list[bytes] = []
    for feature, by_label in weights.items():
        own = [by_label.get(label, 0.0) for label in labels]
        lightest = min(own)
        if max(own) - lightest > FURTHEST:
            raise ValueError(f"the weights of {feature!r} lie further apart than {FURTHEST}")
        fields += (round((weight - lightest) * ONE).to_bytes(_FIELD, "little") for weight in own)
    text = _END.join((" ".join(labels), *weights)).encode()
    return _HEAD.pack(len(text), len(decoder)) + text + decoder + b"".join(fields)
