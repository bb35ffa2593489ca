"""JSON-LD against the vocabulary of schema.org, as the package msgspec-schemaorg generates it from the release."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

import msgspec_schemaorg.models as vocabulary
from hypothesis import given

from tests.publish import strategies
from tests.publish.samples import STOCKTAKING, UNDATED
from travaux.common.programme import Programme
from travaux.publish.jsonld import write


def faults(node: dict[str, Any], holder: str = "") -> Iterator[str]:
    """Where a node has a property that its type lacks, or a value of a type that the property does not take.

    An EventSeries is an Event as well as a Series, which the package cannot say. A Role may stand in for any value; its own property of the same name then holds it.
    """
    kind = getattr(vocabulary, node["@type"])
    hints = {
        key: str(hint) for base in kind.__mro__ for key, hint in getattr(base, "__annotations__", {}).items()
    }
    for key, value in node.items():
        if key.startswith("@"):
            continue
        expected = hints.get(key)
        if node["@type"] == "Role" and key == holder:
            expected = str(vocabulary.Event.__annotations__[key])
        if expected is None:
            yield f"{node['@type']} has no {key}"
            continue
        for one in value if isinstance(value, list) else [value]:
            if isinstance(one, dict):
                ancestors = {base.__name__ for base in getattr(vocabulary, one["@type"]).__mro__}
                ancestors |= {"Event"} if one["@type"] == "EventSeries" else set()
                if one["@type"] != "Role" and not ancestors & set(re.findall(r"\w+", expected)):
                    yield f"{key} of {node['@type']} is no {one['@type']}"
                yield from faults(one, key)


def test_the_sample_uses_the_vocabulary() -> None:
    assert list(faults(json.loads(write(STOCKTAKING)))) == []


@given(strategies.programmes)
def test_every_programme_uses_the_vocabulary(programme: Programme) -> None:
    assert list(faults(json.loads(write(programme)))) == []


def test_the_check_finds_faults() -> None:
    wrong = {"@type": "Event", "speaker": "x", "location": {"@type": "Person", "name": "x"}}
    assert list(faults(wrong)) == ["Event has no speaker", "location of Event is no Person"]


def test_an_item_with_its_people() -> None:
    item = json.loads(write(STOCKTAKING))["subEvent"][1]
    assert item.pop("@id").startswith("urn:uuid:")
    assert item.pop("performer")[0] == {
        "@type": "Role", "roleName": "moderator",
        "performer": {
            "@type": "Person", "name": "Luis Videgaray Caso", "honorificPrefix": "H.E. Mr.",
            "jobTitle": "Secretary of Foreign Affairs", "affiliation": {"@type": "Organization", "name": "Mexico"},
        },
    }  # fmt: skip
    venue = {"@type": "Place", "name": "International Convention Centre, Puerto Vallarta, Mexico"}
    assert item == {
        "@type": "Event", "name": "1 · Opening of the meeting", "additionalType": "session",
        "startDate": "2017-12-04T10:00-06:00", "endDate": "2017-12-04T11:00-06:00",
        "location": {"@type": "Place", "name": "Plenary hall", "containedInPlace": venue},
        "workFeatured": [
            {"@type": "CreativeWork", "name": s, "identifier": s, "url": f"https://undocs.org/{s}"}
            for s in ("A/RES/71/280", "A/71/L.58")
        ],
    }  # fmt: skip


def test_a_clock_without_a_date_is_no_start() -> None:
    items = json.loads(write(UNDATED))["subEvent"]
    assert [item.get("startDate") for item in items] == [None, None]
