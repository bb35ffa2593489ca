"""Certainties as shares: one logistic regression a field over the features of a value.

The weights were learned by `tools/train_certainty.py`, which compares readings with their gold. Platt's
scaling (1999) with more than one input; see https://en.wikipedia.org/wiki/Platt_scaling.
"""

from __future__ import annotations

import json
import math
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cache
from importlib.resources import files

from travaux.common.finding import Finding
from travaux.reading.certainty.features import Features, Valued, features
from travaux.reading.programme.draft import ItemDraft
from travaux.reading.transcript import Transcript

Weights = Mapping[str, Sequence[float]]
"""For each field, one weight a feature."""


def calibrate(
    findings: Sequence[Finding],
    items: Sequence[ItemDraft],
    transcript: Transcript,
    weights: Weights | None = None,
) -> tuple[Finding, ...]:
    """The same findings, those of the programme's items with the share of their like that is right."""
    known = shipped() if weights is None else weights
    shares = {one.path: share(one, known) for one in features(items, transcript)}
    return tuple(replace(one, certainty=shares.get(one.path, one.certainty)) for one in findings)


def share(value: Valued, weights: Weights) -> float:
    """The chance, 0..1, that a value is right; the certainty of its rule where nothing was learned."""
    row = weights.get(value.field)
    if row is None:
        return value.certainty
    return sigmoid(row, value.features)


def sigmoid(row: Sequence[float], values: Features) -> float:
    total = sum(weight * one for weight, one in zip(row, values, strict=True))
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, total))))


@cache
def shipped() -> Weights:
    """The weights that come with the product; none where they were not trained yet."""
    path = files("travaux.reading.certainty") / "weights.json"
    weights: Weights = json.loads(path.read_text("utf-8")) if path.is_file() else {}
    return weights
