"""Why names stand for one person or body, in what a reader may see."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from travaux.common.gathering import Alike, Mention, PartyKind
from travaux.reading.likeness import bodies, people
from travaux.record.documents.models import Document
from travaux.record.evidence.decisions import standing_about
from travaux.record.evidence.models import Decision
from travaux.record.meetings.joining import step_of, units
from travaux.record.meetings.models import Appearance


@dataclass(frozen=True, slots=True)
class Why:
    """Why a spelling stands for a party.

    ``alike`` says how it is like ``like``, another spelling. Where it is like none of them, ``decision`` is the one
    that put it there; where that is missing too, papers that are not among those looked at make the join.
    """

    name: str
    like: str = ""
    alike: Alike | None = None
    decision: Decision | None = None


def reasons(kind: PartyKind, shown: str, rows: Sequence[Appearance]) -> tuple[Why, ...]:
    """For each way in which these appearances of one party write its name, why it is the one called ``shown``.

    That name itself is left out. ``rows`` come with item, document and paper.
    """
    rows = sorted(rows, key=lambda row: _name(kind, row) != shown)
    own = [_mention(kind, row) for row in rows]
    mentions = list(own)
    if kind is PartyKind.BODY and mentions and mentions[0].name != shown:
        # A State or a known organisation goes by a name that none of these papers need write.
        mentions.insert(0, Mention(mentions[0].paper, shown))
    told = {mention.name: number for number, mention in reversed(list(enumerate(mentions)))}
    if len(told) < 2:
        return ()
    explained = (people if kind is PartyKind.PERSON else bodies).explained(mentions)
    found = {
        mentions[one.one].name: Why(mentions[one.one].name, mentions[one.other].name, one.alike)
        for one in explained
    }
    first = mentions[0].name
    left = [name for name in told if name not in found and name != first]
    decided = _decided(kind, [row for row, mention in zip(rows, own, strict=True) if mention.name in left])
    for name in left:
        found[name] = Why(name, decision=decided.get(name))
    found.pop(first, None)
    return tuple(found[name] for name in sorted(found))


def kind_in(decision: Decision) -> PartyKind | None:
    """Whether a decision is about people or about bodies; None where it is about neither."""
    return next((kind for kind in PartyKind if decision.subject.startswith(f"{kind}:")), None)


def names_in(decision: Decision, seen: Iterable[Document]) -> tuple[str, ...]:
    """The names that a decision about people or bodies, or its undoing, speaks of, as those documents write them."""
    step, kind = step_of(decision.undoes or decision), kind_in(decision)
    if step is None or kind is None:
        return ()
    papers = {unit.paper for unit in step.units}
    rows = Appearance.objects.filter(item__document__in=seen, item__document__paper__sha256__in=papers)
    wanted = set(step.units)
    found = {
        _name(kind, row)
        for row in rows.select_related("item__document__paper")
        if not wanted.isdisjoint(units(kind, [row]))
    }
    return tuple(sorted(found))


def _mention(kind: PartyKind, row: Appearance) -> Mention:
    paper, name = row.item.document.paper.sha256, _name(kind, row)
    if kind is PartyKind.BODY:
        return Mention(paper, name)
    return Mention(paper, name, row.honorific, affiliation=row.affiliation)


def _name(kind: PartyKind, row: Appearance) -> str:
    return row.name if kind is PartyKind.PERSON else row.body_name


def _decided(kind: PartyKind, rows: Iterable[Appearance]) -> dict[str, Decision]:
    """The latest standing decision that joins each name, by the name as it is written."""
    found: dict[str, Decision] = {}
    joining = [(one, step) for one in standing_about(f"{kind}:") if (step := step_of(one)) and step.together]
    for row in rows:
        (unit,) = units(kind, [row])
        for decision, step in joining:
            if unit in step.units:
                found[_name(kind, row)] = decision
    return found
