"""The file of a learned labeller: what each feature speaks for, and how the labels follow one another.

The score of a label at a word is the sum of the weights of the word's features (Lafferty, McCallum, Pereira, 2001).
The weights of a feature are fields of 32 bits, one a label. Read as one whole number, those of all labels are added at
once; a field takes the sums of some 200 features before it runs into the next.
"""

from __future__ import annotations

import struct
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import repeat
from pathlib import Path

ONE = 1 << 20
"""What a weight of 1 is in a field."""
FURTHEST = 20.0
"""How far the weights of one feature may lie apart."""
_FIELD = 4
_HEAD = struct.Struct("<II")
_END = "\0"
_NOTHING = repeat(0)
"""What an unknown feature weighs."""


@dataclass(frozen=True, slots=True)
class Model:
    """``decoder`` is a CRFsuite model of the labels alone: it takes the score of each as a feature of its name."""

    labels: tuple[str, ...]
    decoder: bytes
    size: int
    """Bytes of the fields of a word."""
    _weights: Mapping[str, int]

    def weights(self, features: Iterable[str]) -> int:
        """The sums of the weights of features, a field a label, above the lightest; unknown features weigh nothing."""
        return sum(map(self._weights.get, features, _NOTHING))

    def scores(
        self, windows: Sequence[Sequence[int]], columns: Iterable[Iterable[int]]
    ) -> Iterator[tuple[int, ...]]:
        """For each word the score of each label, a weight of 1 being ``ONE``.

        Each column holds the weights of every word; a window what a word adds to those before it, the furthest first, to
        itself, and to as many behind it.
        """
        shares = list(zip(*windows, strict=True))
        none = (0,) * (len(shares) // 2)
        moved = ((*none, *share, *none)[len(shares) - 1 - place :] for place, share in enumerate(shares))
        sums = map(sum, zip(*moved, *columns, strict=False))
        fields = b"".join([total.to_bytes(self.size, "little") for total in sums])
        return struct.iter_unpack(f"<{len(self.labels)}I", fields)


def read_model(path: Path) -> Model:
    """The model of a file that :func:`packed` made."""
    held = path.read_bytes()
    text, decoder = _HEAD.unpack_from(held)
    start, end = _HEAD.size + text, _HEAD.size + text + decoder
    of_labels, *features = held[_HEAD.size : start].decode().split(_END)
    labels, fields = tuple(of_labels.split(" ")), held[end:]
    size = _FIELD * len(labels)
    each = [int.from_bytes(fields[at : at + size], "little") for at in range(0, len(fields), size)]
    return Model(labels, held[start:end], size, dict(zip(features, each, strict=True)))


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
