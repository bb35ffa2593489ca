"""Certainties as shares: one logistic regression over the features of a value.

The weights were learned by `tools/train_certainty.py`, which compares readings with their gold. Platt's
scaling (1999) with more than one input; see https://en.wikipedia.org/wiki/Platt_scaling.
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import groupby, islice
from operator import add, attrgetter, mul

from travaux.common.finding import Finding
from travaux.reading.certainty.features import APART, FIELDS, Valued, features
from travaux.reading.programme.draft import ItemDraft
from travaux.reading.transcript import Transcript

_MOST = 30.0


@dataclass(frozen=True, slots=True)
class Weights:
    """``rows`` is one weight a feature, ``bias`` the log odds of a value whose features are all 0."""

    bias: float
    rows: tuple[float, ...]


def calibrate(
    findings: Sequence[Finding],
    items: Sequence[ItemDraft],
    transcript: Transcript,
    weights: Weights | None = None,
) -> tuple[Finding, ...]:
    """The same findings, those of the programme's items with the share of their like that is right."""
    valued = list(features(items, transcript))
    known = shares(valued, weights or shipped())
    by_path = {one.path: share for one, share in zip(valued, known, strict=True)}
    return tuple(
        Finding(one.path, one.value, one.spans, by_path[one.path]) if one.path in by_path else one
        for one in findings
    )


def shares(valued: Sequence[Valued], weights: Weights) -> list[float]:
    """For each value of one paper the chance, 0..1, that it is right."""
    return [1 / (1 + math.exp(-max(-_MOST, min(_MOST, one)))) for one in _odds(valued, weights)]


def _odds(valued: Sequence[Valued], weights: Weights) -> Iterator[float]:
    """The log odds of each value; what the values of an item or of a person share is weighed once for all."""
    if not valued:
        return
    parts = _Parts.of(weights, valued[0])
    for around, of_item in groupby(valued, key=attrgetter("around")):
        item = weights.bias + _weighed(parts.around, around)
        for own, of_person in groupby(of_item, key=attrgetter("own")):
            shared = item + _weighed(parts.own, own)
            for one in of_person:
                rule = parts.fields[one.field] + parts.certain * one.certainty + parts.sure * one.sure
                yield shared + rule + _weighed(parts.seen[one.field], one.seen)


def _weighed(rows: Sequence[float], features: Sequence[float]) -> float:
    total: float = sum(map(mul, rows, features))
    return total


@dataclass(frozen=True, slots=True)
class _Parts:
    """Weights as the features of a value lie together; what is weighed once more apart is added to ``seen``."""

    fields: Mapping[str, float]
    certain: float
    sure: float
    seen: Mapping[str, Sequence[float]]
    own: Sequence[float]
    around: Sequence[float]

    @classmethod
    def of(cls, weights: Weights, value: Valued) -> _Parts:
        rows, width = iter(weights.rows), len(value.seen)
        rule, seen, own, around, *apart = (
            tuple(islice(rows, size))
            for size in (len(FIELDS) + 2, width, len(value.own), len(value.around), *(width for _ in APART))
        )
        by_field = dict.fromkeys(FIELDS, seen)
        for group, more in zip(APART, apart, strict=True):
            by_field |= dict.fromkeys(group, tuple(map(add, seen, more)))
        *fields, certain, sure = rule
        return cls(dict(zip(FIELDS, fields, strict=True)), certain, sure, by_field, own, around)


@cache
def shipped() -> Weights:
    """The weights that come with the product."""
    found: Mapping[str, object] = json.loads(
        (files("travaux.reading.certainty") / "weights.json").read_text("utf-8")
    )
    return from_plain(found)


def from_plain(found: Mapping[str, object]) -> Weights:
    """Weights from the shape in which they are stored."""
    rows = found["rows"]
    assert isinstance(rows, list)
    return Weights(float(str(found["bias"])), tuple(map(float, rows)))
