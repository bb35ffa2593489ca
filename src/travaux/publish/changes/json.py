"""Differences as JSON."""

from __future__ import annotations

import json
from typing import Any

from travaux.common.changes import (
    Bracket,
    Change,
    Differences,
    GroupChange,
    ItemChange,
    MeetingChange,
    ParagraphChange,
    SeatChange,
    WordsChange,
)
from travaux.common.programme import Appearance, Item
from travaux.publish.changes.sentences import sentence
from travaux.publish.json import shape_of_appearance, shape_of_item


def write(told: Differences) -> str:
    """The differences as JSON text, ending in a newline: one object a change, with its sentence."""
    return json.dumps(shape(told), ensure_ascii=False, indent=1) + "\n"


def shape(told: Differences) -> dict[str, Any]:
    """The differences as plain dicts and lists."""
    out: dict[str, Any] = {"before": told.before, "after": told.after}
    if told.programme:
        out["changes"] = [_change(change) for change in told.programme.changes]
    if told.beside or not told.programme:
        out["paragraphs"] = [_paragraph(change) for change in told.paragraphs]
    if told.brackets:
        out["brackets"] = [_bracket(one) | {"new": one.new} for one in told.brackets]
    if told.settled:
        out["no_longer_in_brackets"] = [_bracket(one) for one in told.settled]
    return out


def _bracket(one: Bracket) -> dict[str, Any]:
    return {
        "start": one.start,
        "end": one.end,
        "depth": one.depth,
        "text": one.text,
        "proposers": list(one.proposers),
    }


def _change(change: Change) -> dict[str, Any]:
    out: dict[str, Any] = {"sentence": sentence(change)}
    match change:
        case MeetingChange():
            out |= {
                "about": "meeting",
                "aspects": [change.aspect],
                "before": change.before,
                "after": change.after,
            }
        case GroupChange():
            out |= {
                "about": "items",
                "aspects": [change.aspect],
                "minutes": change.minutes,
                "items": _pairs(change.pairs),
            }
        case ItemChange():
            inside = [_item(item) for item in change.inside]
            out |= {
                "about": "item",
                "aspects": list(change.aspects),
                "items": _pairs([(change.before, change.after)]),
            }
            out |= {"inside": inside} if inside else {}
        case SeatChange():
            people = {"before": _person(change.before), "after": _person(change.after)}
            out |= {
                "about": "person",
                "aspects": list(change.aspects),
                **people,
                "items": _pairs(change.items),
            }
        case WordsChange():
            words = {"added": list(change.added), "withdrawn": list(change.withdrawn)}
            reworded = [{"before": before, "after": after} for before, after in change.reworded]
            out |= {"about": "words", "aspects": [change.aspect], **words, "reworded": reworded}
            out |= {"items": _pairs([change.pair])}
    return out


def _pairs(pairs: Any) -> list[dict[str, Any]]:
    return [{"before": _item(before), "after": _item(after)} for before, after in pairs]


def _item(item: Item | None) -> dict[str, Any] | None:
    return shape_of_item(item) if item else None


def _person(person: Appearance | None) -> dict[str, Any] | None:
    return shape_of_appearance(person) if person else None


def _paragraph(change: ParagraphChange) -> dict[str, Any]:
    return {
        "kind": change.kind, "before": change.before, "after": change.after, "pages": list(change.pages),
        "runs": [{"kind": run.kind, "text": run.text} for run in change.runs],
    }  # fmt: skip
