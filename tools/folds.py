"""Models of people's words that never saw the meeting that they are judged on.

The meetings are dealt into a few folds; for each fold two models, of text with its lines and of text without, are
trained on all the others, on fewer samples than the models that ship, so that one takes half a minute. The models are
kept in build/models as long as what they are made of stays the same.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from unittest.mock import patch

import gold
from people.learn import Material, train
from travaux.reading.programme.people.tagger import Taggers
from workers import side_by_side

ROOT = Path(__file__).resolve().parents[1]
MODELS = ROOT / "build" / "models"
FOLDS = 3
SAMPLES, ITERATIONS = 4500, 60


@contextmanager
def unseen(meeting: str) -> Iterator[None]:
    """Within this context people are read by a model that learned nothing of a meeting."""
    labeller = _tagger(_fold(meeting))
    with patch("travaux.reading.programme.people.extract.tagger", lambda: labeller):
        yield


def prepare() -> None:
    """Train the models that are missing, side by side."""
    every = [(fold, run_on) for fold in range(FOLDS) for run_on in (False, True)]
    side_by_side(_trained, [one for one in every if not _model(*one).exists()])


def _fold(meeting: str) -> int:
    return _material().meetings.index(_own_name(meeting)) % FOLDS


def _own_name(meeting: str) -> str:
    """The name by which the training material knows a meeting."""
    return next(name for name in _material().meetings if meeting.startswith(name) or name.startswith(meeting))


@cache
def _material(run_on: bool = False) -> Material:
    return Material(gold.SHARED, run_on=run_on)


@cache
def _tagger(fold: int) -> Taggers:
    return Taggers(_trained((fold, False)), _trained((fold, True)))


def _trained(wanted: tuple[int, bool]) -> Path:
    """A model of one fold, trained where it is missing; half-made models are never found under its name."""
    fold, run_on = wanted
    model = _model(fold, run_on)
    if not model.exists():
        MODELS.mkdir(parents=True, exist_ok=True)
        left_out = frozenset(name for n, name in enumerate(_material().meetings) if n % FOLDS == fold)
        part = model.with_suffix(f".{os.getpid()}")
        train(_material(run_on), part, SAMPLES, ITERATIONS, leave_out=left_out)
        part.replace(model)
    return model


def _model(fold: int, run_on: bool) -> Path:
    return MODELS / f"{_state()}-{fold}-of-{FOLDS}{'-run-on' * run_on}.model"


MADE_OF = (
    "people/features", "people/labels", "people/lexicon", "people/model", "people/words", "people/tagger", "people/roles",
)  # fmt: skip
"""The modules of the product that decide what a sample and its features are."""


@cache
def _state() -> str:
    """A digest of everything that a model is made of."""
    programme = ROOT / "src" / "travaux" / "reading" / "programme"
    sources = [
        *(path for path in (ROOT / "tools" / "people").rglob("*.*") if path.suffix in {".py", ".txt"}),
        *(programme / f"{name}.py" for name in MADE_OF),
    ]
    digest = hashlib.sha256(f"{SAMPLES} {ITERATIONS} {_material().digest()}".encode())
    for path in sorted(sources):
        digest.update(path.read_bytes())
    return digest.hexdigest()[:12]
