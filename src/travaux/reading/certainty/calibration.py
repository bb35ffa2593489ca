"""Certainties as shares: one logistic regression over the features of a value.

The weights were learned by `tools/train_certainty.py`, which compares readings with their gold. Platt's
scaling (1999) with more than one input; see https://en.wikipedia.org/wiki/Platt_scaling. A value is judged
beside the others of its paper: a layout that is strange throughout says less of each value than one value
that is strange among its like.
"""

from __future__ import annotations

import json
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from operator import mul

from travaux.common.finding import Finding
from travaux.reading.certainty.features import Valued, features
from travaux.reading.programme.draft import ItemDraft
from travaux.reading.transcript import Transcript

_BESIDE = 0.8
"""How much of what a paper's values have in common is taken off each; 0 is none, 1 all."""
_MOST = 30.0


@dataclass(frozen=True, slots=True)
class Weights:
    """``rows`` is one weight a feature; ``usual`` the mean log odds of the values learned from."""

    bias: float
    rows: tuple[float, ...]
    usual: float


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
        Finding(one.path, one.value, one.spans, by_path.get(one.path, one.certainty)) for one in findings
    )


def shares(valued: Sequence[Valued], weights: Weights) -> list[float]:
    """For each value of one paper the chance, 0..1, that it is right."""
    odds = [weights.bias + sum(map(mul, weights.rows, one.features)) for one in valued]
    shift = _BESIDE * (weights.usual - sum(odds) / len(odds)) if odds else 0.0
    return [1 / (1 + math.exp(-max(-_MOST, min(_MOST, one + shift)))) for one in odds]


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
    return Weights(float(str(found["bias"])), tuple(map(float, rows)), float(str(found["usual"])))
