"""What is read from the shared papers stays as good as it was labelled; `tools/commitment_scores.py` prints all."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from travaux.reading.commitments import read_recommendations


@pytest.fixture(scope="module")
def scores(root: Path, shared: Path):  # type: ignore[no-untyped-def]
    sys.path.insert(0, str(root / "tools"))
    import commitment_scores

    return commitment_scores


def test_the_compact_has_every_commitment_and_action(scores) -> None:  # type: ignore[no-untyped-def]
    assert scores.compact() == (1.0, 1.0)


def test_turns_of_the_labelled_record(scores) -> None:  # type: ignore[no-untyped-def]
    assert min(scores.turns().values()) >= 0.97


def test_a_short_review_report(scores) -> None:  # type: ignore[no-untyped-def]
    found = read_recommendations(scores.transcript(scores.LIBRARY / "upr" / "zambia2008.pdf"))
    answers = {one.number.split(".")[0]: one.answer.value for one in found}
    assert (answers["58"], answers["59"], answers["22 (b)"]) == ("accepted", "pending", "rejected")
    assert {one.to for one in found} == {"Zambia"}
