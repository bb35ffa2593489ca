"""Plain dicts and lists of what a paper undertakes, asks and provides for."""

from __future__ import annotations

from typing import Any

from travaux.common.commitment import Commitment
from travaux.common.frameworks import short_name
from travaux.common.programme import Paper
from travaux.common.provision import Provision, ProvisionLink
from travaux.common.recommendation import Recommendation
from travaux.common.turn import Turn
from travaux.common.undertakings import FrameworkPaper, Undertakings
from travaux.publish.json import spans_shape


def undertakings(one: Undertakings) -> dict[str, Any]:
    return {
        "paper": paper(one.paper),
        "commitments": [commitment(each) for each in one.commitments],
        "recommendations": [recommendation(each) for each in one.recommendations],
        "turns": [turn(each) for each in one.turns],
        "notes": list(one.notes),
    }


def framework(one: FrameworkPaper) -> dict[str, Any]:
    return {
        "paper": paper(one.paper),
        "provisions": [provision(each) for each in one.framework.provisions],
        "faults": list(one.framework.faults),
        "notes": list(one.notes),
    }


def paper(one: Paper) -> dict[str, Any]:
    return {
        "file": one.file, "kind": one.kind, "status": one.status, "title": one.title,
        "symbol": one.symbols[0] if one.symbols else None, "symbols": list(one.symbols), "author": one.author,
        "distribution": one.distribution, "date": str(one.date) if one.date else None, "language": one.language,
    }  # fmt: skip


def commitment(one: Commitment) -> dict[str, Any]:
    return {
        "kind": one.kind.value, "number": one.number, "actor": one.actor, "verb": one.verb, "strength": one.strength.value,
        "object": one.object, "addressee": one.addressee, "time": one.time, "due": str(one.due) if one.due else None,
        "means": [means.value for means in one.means], "conditions": list(one.conditions),
        "provisions": [_link(link) for link in one.provisions], "words": one.words, "spans": spans_shape(one.spans),
        "certainty": round(one.certainty, 3),
    }  # fmt: skip


def recommendation(one: Recommendation) -> dict[str, Any]:
    return {
        "number": one.number, "from": list(one.by), "to": one.to, "text": one.text, "answer": one.answer.value,
        "spans": spans_shape(one.spans), "certainty": round(one.certainty, 3),
    }  # fmt: skip


def turn(one: Turn) -> dict[str, Any]:
    return {
        "person": one.person, "honorific": one.honorific, "office": one.office, "body": one.body,
        "behalf": list(one.behalf), "role": one.role.value, "language": one.language, "agenda_item": one.agenda_item,
        "spans": spans_shape(one.spans), "certainty": round(one.certainty, 3),
    }  # fmt: skip


def provision(one: Provision) -> dict[str, Any]:
    return {
        "id": one.id, "parent": one.parent, "kind": one.kind.value, "number": one.number, "title": one.title,
        "text": one.text, "spans": spans_shape(one.spans), "certainty": round(one.certainty, 3),
    }  # fmt: skip


def _link(one: ProvisionLink) -> dict[str, Any]:
    return {
        "framework": one.framework, "number": one.number, "name": short_name(one.framework, one.number), "named": one.named, "certainty": round(one.certainty, 3),
        "spans": spans_shape(one.spans),
    }  # fmt: skip
