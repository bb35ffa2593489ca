from __future__ import annotations

import datetime as dt
import json
from typing import Any

from hypothesis import given

from tests.publish import strategies
from tests.publish.samples import DOUBTS, FINDINGS, MATTERS, STOCKTAKING
from travaux.common.dates import PartialDate
from travaux.common.finding import Doubt, Finding, Span
from travaux.common.programme import Appearance, Item, ItemKind, Meeting, Paper, Programme, Role, Slot
from travaux.publish.edition import Edition
from travaux.publish.json import shape, write, write_all


def date(text: str | None) -> PartialDate | None:
    return PartialDate.parse(text) if text else None


def time(text: str | None) -> dt.time | None:
    return dt.time.fromisoformat(text) if text else None


def restored(data: dict[str, Any]) -> Programme:
    """The programme that a JSON text was written from."""
    paper = {**data["paper"], "symbols": tuple(data["paper"]["symbols"]), "date": date(data["paper"]["date"])}
    del paper["symbol"]
    meeting = dict(data["meeting"])
    meeting["start"], meeting["end"] = date(meeting.pop("start_date")), date(meeting.pop("end_date"))
    items = []
    for entry in data["items"]:
        slot = Slot(entry["day"], date(entry["date"]), time(entry["start"]), time(entry["end"]))
        people = tuple(Appearance(**{**person, "role": Role(person["role"])}) for person in entry["people"])
        items.append(
            Item(
                entry["id"], entry["title"], ItemKind(entry["kind"]), slot, entry["number"], entry["parent"],
                entry["room"], people, tuple(entry["questions"]), tuple(entry["documents"]),
            )
        )  # fmt: skip
    return Programme(Paper(**paper), Meeting(**meeting), tuple(items))


def placed(entries: list[dict[str, Any]]) -> list[tuple[Span, ...]]:
    return [tuple(Span(**span) for span in entry["spans"]) for entry in entries]


@given(strategies.programmes, strategies.findings, strategies.doubts)
def test_nothing_is_lost(
    programme: Programme, findings: tuple[Finding, ...], doubts: tuple[Doubt, ...]
) -> None:
    data = json.loads(write(programme, findings, doubts))
    assert restored(data) == programme
    proof = data.get("findings", [])
    assert (
        tuple(
            Finding(f["path"], f["value"], spans, f["certainty"])
            for f, spans in zip(proof, placed(proof), strict=True)
        )
        == findings
    )
    checks = data.get("doubts", [])
    assert (
        tuple(
            Doubt(d["message"], d["path"], spans, d["severity"])
            for d, spans in zip(checks, placed(checks), strict=True)
        )
        == doubts
    )


def test_the_first_symbol_stands_alone_too() -> None:
    paper = shape(STOCKTAKING)["paper"]
    assert (paper["symbol"], paper["symbols"]) == (
        "A/AC.310/2017/1",
        ["A/AC.310/2017/1", "A/AC.310/2017/1/Rev.1"],
    )


def test_several_programmes_are_an_array() -> None:
    text = "".join(write_all([Edition(STOCKTAKING, FINDINGS, DOUBTS), Edition(MATTERS)]))
    assert json.loads(text) == [shape(STOCKTAKING, FINDINGS, DOUBTS), shape(MATTERS)]
    assert json.loads("".join(write_all([]))) == []
