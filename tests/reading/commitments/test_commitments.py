"""Commitments: verbs, addressees, times; whose promise a promise is."""

from __future__ import annotations

from tests.reading.commitments.support import written
from travaux.common.commitment import CommitmentKind, Means, Strength
from travaux.common.dates import PartialDate
from travaux.common.provision import ProvisionLink
from travaux.reading.commitments import read_commitments

RESOLUTION = written(
    "_The Riverine Assembly,_",
    "Recalling target 6.3,",
    "1. Takes note of the report, and requests the Secretary, within existing resources, to publish it by 30 June 2026;",
    "2. Urges member States and their cities to fund training under General Assembly resolution 71/1.",
)


def test_a_paragraph_gives_one_commitment_for_each_verb() -> None:
    found = read_commitments(RESOLUTION)
    assert [(one.number, one.verb, one.strength, one.addressee) for one in found] == [
        ("1", "Takes note", Strength.POSITION, None),
        ("1", "requests", Strength.DEMAND, "the Secretary"),
        ("2", "Urges", Strength.CALL, "member States and their cities"),
    ]
    assert {one.actor for one in found} == {"Riverine Assembly"}
    assert (found[1].time, found[1].due) == ("by 30 June 2026", PartialDate(2026, 6, 30))
    assert found[1].conditions == ("within existing resources",)
    assert found[2].means == (Means.MONEY, Means.CAPACITY)
    (link,) = found[2].provisions
    assert (link.framework, link.number, link.named) == ("A/RES/71/1", "", True)
    assert isinstance(link, ProvisionLink)


def test_words_stand_at_their_spans() -> None:
    for one in read_commitments(RESOLUTION):
        assert RESOLUTION.quote(one.spans) == one.words


RECORD = written(
    "_The meeting was called to order at 10 a.m._",
    "The President: I give the floor to Kenya.",
    "Ms. Wanjiru (Kenya): We thank the Chair. We will plant a million trees by 2030. The neighbours said that we will fail. "
    "If we will it, it is done. Kenya will train its foresters. Norway will pay. We will now vote.",
    "Mr. Dahl (Norway): Norway pledges $5 million.",
    "The President: We will now adjourn.",
)


def test_a_promise_is_its_speakers_own() -> None:
    found = read_commitments(RECORD)
    assert [(one.kind, one.actor, one.words) for one in found] == [
        (CommitmentKind.PLEDGE, "Kenya", "We will plant a million trees by 2030."),
        (CommitmentKind.PLEDGE, "Kenya", "Kenya will train its foresters."),
        (CommitmentKind.PLEDGE, "Norway", "Norway pledges $5 million."),
    ]
    assert found[0].due == PartialDate(2030)
