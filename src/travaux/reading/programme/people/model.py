"""The file of a learned labeller: what each feature speaks for, and how the labels follow one another.

The score of a label at a word is the sum of the weights of the word's features (Lafferty, McCallum, Pereira, 2001).
The weights of a feature are fields of 32 bits, one a label. Read as one whole number, those of a word, or of all the
words of a passage, are added at once; a field takes the sums of some 350 features before it runs into the next.
"""

from __future__ import annotations

import struct
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import repeat
from pathlib import Path

ONE = 1 << 20
"""What a weight of 1 is in a field."""
FURTHEST = 11.5
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
        self, windows: Sequence[bytes], reach: int, columns: Iterable[Iterable[bytes]]
    ) -> Iterator[tuple[int, ...]]:
        """For each word the score of each label, a weight of 1 being ``ONE``.

        Each column holds the weights of every word; the window of a word what it adds to those up to ``reach`` places
        before and behind it as well. Windows side by side overlap; those of every so many words join without a gap.
        """
        size, width = self.size, 2 * reach + 1
        sums = sum([int.from_bytes(b"".join(column), "little") for column in columns]) << 8 * size * reach
        for first in range(width):
            sums += int.from_bytes(b"".join(windows[first::width]), "little") << 8 * size * first
        words = sums.to_bytes(size * (len(windows) + 2 * reach), "little")[size * reach : -size * reach]
        return struct.iter_unpack(f"<{len(self.labels)}I", words)


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
