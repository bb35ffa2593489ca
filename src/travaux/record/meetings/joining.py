"""What people decide about who is who: that two people or bodies are one, that mentions are another's, that a join is right.

A decision speaks of names in papers (:class:`~travaux.common.gathering.Unit`), not of rows, which are derived: it holds
whatever papers come, and however they are read again.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence

from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone

from travaux.common.errors import ConflictingDecision, NothingFound
from travaux.common.gathering import PartyKind, Step, Unit
from travaux.common.names import name_key, person_key
from travaux.record.evidence import marks
from travaux.record.evidence.decisions import standing_about
from travaux.record.evidence.models import Action, Decision
from travaux.record.meetings.models import Appearance, NameDoubt
from travaux.record.parties.models import Body, Person

Named = Person | Body
_TOGETHER, _APART = "together", "apart"


def merge(*, one: Named, other: Named, actor: str, reason: str) -> Decision:
    """Show two people, or two bodies, as one from now on. ConflictingDecision where they are one already."""
    kind = kind_of(one)
    with transaction.atomic():
        marks.touch()
        both = units(kind, _rows(one)), units(kind, _rows(other))
        if one.pk == other.pk or _are_one(steps(kind), *both):
            raise ConflictingDecision(f"{one} and {other} are one already", "Look at them again.")
        return _log(Action.MERGE, one, _TOGETHER, (*both[0], *both[1]), actor, reason)


def split(*, party: Named, rows: Sequence[Appearance], actor: str, reason: str) -> Decision:
    """Show these appearances, which are the party's, as another's of the same name from now on.

    NothingFound where none of them is the party's, ConflictingDecision where all are: nobody would be left.
    """
    kind = kind_of(party)
    with transaction.atomic():
        marks.touch()
        own = set(_rows(party).values_list("pk", flat=True))
        leaving = [row for row in rows if row.pk in own]
        if not leaving:
            raise NothingFound(f"none of these papers names {party}", "Choose among those that are listed.")
        parted = units(kind, leaving)
        if set(parted) >= set(units(kind, _rows(party))):
            raise ConflictingDecision(f"nothing would be left of {party}", "Name fewer of the papers.")
        return _log(Action.SPLIT, party, _APART, parted, actor, reason)


def settle_doubt(*, code: str, verb: str, joined: bool, actor: str, reason: str = "") -> Decision:
    """Answer a doubt: ``accept`` what is shown, or ``merge`` or ``split`` the two.

    ``joined`` is how the two were shown to the person; ConflictingDecision where they are shown otherwise by now, or
    where somebody has settled the doubt meanwhile.
    """
    with transaction.atomic():
        marks.touch()
        doubt = NameDoubt.objects.filter(code=code).select_related("one__item", "other__item").first()
        if doubt is None or doubt.joined != joined:
            raise ConflictingDecision("who these two are was changed meanwhile", "Look at them again.")
        kind = PartyKind(doubt.kind)
        one, other = (units(kind, _alike(kind, row)) for row in (doubt.one, doubt.other))
        for step in steps(kind):
            if settles(step, one, other):
                raise ConflictingDecision(
                    f"decision {step.number} settled this meanwhile", "Look at it again."
                )
        party = _party(kind, doubt.other)
        if verb == "accept":
            way, chosen = (_TOGETHER, (*one, *other)) if joined else (_APART, other)
            return _log(Action.ACCEPT, party, way, chosen, actor, reason)
        if (verb, joined) == ("merge", False):
            return _log(Action.MERGE, party, _TOGETHER, (*one, *other), actor, reason)
        if (verb, joined) == ("split", True):
            return _log(Action.SPLIT, party, _APART, other, actor, reason)
        raise ConflictingDecision(
            "the two are one already" if joined else "the two are not one", "Accept it, or look again."
        )


def open_doubts(doubts: Iterable[NameDoubt]) -> list[NameDoubt]:
    """Those of the doubts that no decision has settled since they were derived."""
    known = {kind: steps(kind) for kind in PartyKind}
    return [one for one in doubts if not _is_settled(one, known[PartyKind(one.kind)])]


def _is_settled(doubt: NameDoubt, known: Sequence[Step]) -> bool:
    kind = PartyKind(doubt.kind)
    one, other = units(kind, [doubt.one]), units(kind, [doubt.other])
    return any(settles(step, one, other) for step in known)


def settles(step: Step, one: Sequence[Unit], other: Sequence[Unit]) -> bool:
    """Whether a step says that the two are one, or that one of them is not the other."""
    ends = not set(step.units).isdisjoint(one), not set(step.units).isdisjoint(other)
    return all(ends) if step.together else ends[0] != ends[1]


def steps(kind: PartyKind) -> list[Step]:
    """What the standing decisions say about people, or about bodies, in the order in which they were made."""
    found = (step_of(decision) for decision in standing_about(f"{kind}:"))
    return [step for step in found if step is not None]


def step_of(decision: Decision) -> Step | None:
    """What a decision about people or bodies says; None where it says nothing, as a withdrawal does."""
    value = decision.value
    if not isinstance(value, dict):
        return None
    together = _TOGETHER in value
    given = value.get(_TOGETHER if together else _APART)
    if not isinstance(given, list):
        return None
    return Step(decision.pk, together, tuple(Unit(str(paper), str(name)) for paper, name in given))


def value_of(step: Step) -> dict[str, list[list[str]]]:
    """The step as a decision keeps it."""
    return {_TOGETHER if step.together else _APART: [[one.paper, one.name] for one in step.units]}


def units(kind: PartyKind, rows: Iterable[Appearance]) -> tuple[Unit, ...]:
    """The units that these appearances are of, each once, by paper."""
    found = {
        Unit.of(
            row.item.document.paper.sha256,
            person_key(row.name) if kind is PartyKind.PERSON else name_key(row.body_name),
        )
        for row in rows
    }
    return tuple(sorted(found, key=lambda one: (one.paper, one.name)))


def code_of(one: Unit, other: Unit) -> str:
    """A name for a pair, whichever comes first."""
    said = sorted(f"{unit.paper}\0{unit.name}" for unit in (one, other))
    return hashlib.sha256("\n".join(said).encode()).hexdigest()[:10]


def kind_of(party: Named) -> PartyKind:
    return PartyKind.PERSON if isinstance(party, Person) else PartyKind.BODY


def subject_of(kind: PartyKind, key: str) -> str:
    return f"{kind}:{hashlib.sha256(key.encode()).hexdigest()}"


def _rows(party: Named) -> QuerySet[Appearance]:
    return party.appearances.select_related("item__document__paper").order_by("pk")


def _alike(kind: PartyKind, row: Appearance) -> list[Appearance]:
    """The appearances of the same party under the same name."""
    party = _party(kind, row)
    name = units(kind, [row])[0].name
    return [one for one in _rows(party) if units(kind, [one])[0].name == name]


def _party(kind: PartyKind, row: Appearance) -> Named:
    party = row.person if kind is PartyKind.PERSON else row.body
    if party is None:
        raise ConflictingDecision(f"{row} was withdrawn meanwhile", "Look at it again.")
    return party


def _are_one(known: Sequence[Step], one: Sequence[Unit], other: Sequence[Unit]) -> bool:
    """Whether the last decision about both says so."""
    about = [step for step in known if settles(step, one, other)]
    return bool(about) and about[-1].together


def _log(action: str, party: Named, way: str, chosen: Sequence[Unit], actor: str, reason: str) -> Decision:
    value = value_of(Step(0, way == _TOGETHER, tuple(dict.fromkeys(chosen))))
    return Decision.objects.create(
        subject=subject_of(kind_of(party), party.key), action=action, value=value, actor=actor, reason=reason,
        made=timezone.now(),
    )  # fmt: skip
