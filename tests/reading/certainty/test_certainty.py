"""What is strange beside its like is less certain than what is not, whatever the words are."""

from __future__ import annotations

import math
from operator import mul

import pytest

from travaux.reading import Document, read
from travaux.reading.certainty.calibration import calibrate, shares, shipped
from travaux.reading.certainty.features import features
from travaux.reading.identity import identify
from travaux.reading.programme import extract
from travaux.reading.readers import transcribe

PLAIN = """# Workshop on river data

Monday 4 March 2024

09:00 - 09:30 Opening of the workshop
Ada Pereira, Northern Line
09:30 - 10:30 How rivers are measured
Bo Larsen, University of Lund
10:30 - 11:00 Coffee break
11:00 - 12:00 What the measures tell
Maria Silva, Baltic Forum
12:00 - 13:00 Where the data are kept
Jan Nowak, Agency for Water
"""


def certainties(paper: str) -> dict[str, float]:
    return {one.path: one.certainty for one in read(Document("paper.txt", paper.encode())).findings}


def titles(paper: str) -> dict[str, float]:
    result = read(Document("paper.txt", paper.encode()))
    known = {one.path: one.certainty for one in result.findings}
    return {item.title: known[f"/items/{n}/title"] for n, item in enumerate(result.programme.items)}


STRANGE = {
    "a bracket below that nothing accounts for": (
        "What the measures tell\n", "What the measures tell\n(interactive exercise)\n", "What the measures tell",
    ),
    "a stroke and more behind it": ("What the measures tell", "Measures / An exercise", "Measures / An exercise"),
    "capitals behind a given name": (
        "What the measures tell\nMaria Silva, Baltic Forum", "Maria Silva WQX", "Maria Silva WQX",
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", STRANGE)
def test_a_title_that_is_unlike_the_others_is_the_least_certain(case: str) -> None:
    before, after, title = STRANGE[case]
    found = titles(PLAIN.replace(before, after))
    assert min(found, key=lambda one: found[one]) == title


def test_certainties_are_shares_and_every_value_of_an_item_has_one() -> None:
    document = Document("paper.txt", PLAIN.encode())
    transcript = transcribe(document)
    items = extract(transcript, identify(transcript))
    rows = list(features(items, transcript))
    assert len({len(row.features) for row in rows}) == 1
    assert {row.path for row in rows} <= set(certainties(PLAIN))
    assert all(
        0 < one.certainty < 1
        for one in calibrate(read(document).findings, items, transcript)
        if one.path in {row.path for row in rows}
    )


def test_weighing_what_values_share_once_gives_what_weighing_every_feature_gives() -> None:
    transcript = transcribe(Document("paper.txt", PLAIN.encode()))
    rows = list(features(extract(transcript, identify(transcript)), transcript))
    weights = shipped()
    odds = [weights.bias + sum(map(mul, weights.rows, row.features)) for row in rows]
    weighed = [math.log(share / (1 - share)) for share in shares(rows, weights)]
    assert len(weights.rows) == len(rows[0].features)
    assert weighed == pytest.approx(odds)


def test_a_name_in_a_break_is_less_certain_than_the_same_name_in_a_session() -> None:
    served = PLAIN.replace("Coffee break\n", "Coffee break\nBo Larsen, University of Lund\n")
    names = [
        one
        for one in read(Document("paper.txt", served.encode())).findings
        if one.path.endswith("/people/0/name") and one.value == "Bo Larsen"
    ]
    session, pause = sorted(names, key=lambda one: one.path)
    assert (session.path, pause.path) == ("/items/1/people/0/name", "/items/2/people/0/name")
    assert pause.certainty < session.certainty
