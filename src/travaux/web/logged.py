"""All that people decided, about papers, names and the register, as one list, the latest first."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

from django.db.models import QuerySet
from django.urls import reverse
from django.utils.translation import gettext as _

from travaux.common.followup import Act, ActKind, Register
from travaux.common.gathering import PartyKind
from travaux.common.plain import loads
from travaux.followup.seen import seen_register
from travaux.intake.parties import kind_in, names_in
from travaux.record.documents.audiences import SUBJECT as AUDIENCE
from travaux.record.documents.models import Document
from travaux.record.documents.projecting import is_version
from travaux.record.documents.reading import programme_of
from travaux.record.evidence.models import Action, Decision
from travaux.record.reviews.models import LoggedAct
from travaux.record.sight import Sight
from travaux.web.deciding import told
from travaux.web.naming import name_of, value_of
from travaux.web.pages.versions import verb_of
from travaux.web.registered import seen_act
from travaux.web.templatetags.words import named
from travaux.web.vocabulary import audience, of_register

_Row = TypeVar("_Row", Decision, LoggedAct)


@dataclass(frozen=True, slots=True)
class Logged:
    """A decision, what it is about, and where that is shown.

    ``mark`` names it among all. ``undo`` is the number of a decision that this list can take back, ``version`` the
    address of what a whole programme changed.
    """

    mark: str
    made: dt.datetime
    actor: str
    verb: str
    name: str
    about: str
    address: str
    before: object = ""
    now: object = ""
    reason: str = ""
    undo: int | None = None
    version: str = ""


def logged(sight: Sight, most: int, before: dt.datetime | None = None) -> list[Logged]:
    """The latest decisions of both logs, made before a moment; more than ``most`` only where some were made at once."""
    papers = sight.decisions()
    register = LoggedAct.objects.order_by("-number")
    if before is not None:
        papers, register = papers.filter(made__lt=before), register.filter(made__lt=before)
    found = [*_of_papers(sight, _latest(papers, most)), *_of_register(sight, _latest(register, most))]
    found.sort(key=lambda one: one.made, reverse=True)
    return [one for one in found if one.made >= found[most - 1].made] if len(found) > most else found


def _latest(rows: QuerySet[_Row], most: int) -> list[_Row]:
    first = list(rows[:most])
    return first if len(first) < most else list(rows.filter(made__gte=first[-1].made))


def _of_papers(sight: Sight, decisions: Sequence[Decision]) -> Iterator[Logged]:
    hashes = {one.subject.partition(":")[2] for one in decisions}
    documents = {one.paper.sha256: one for one in sight.documents().filter(paper__sha256__in=hashes)}
    for one in decisions:
        document = documents.get(one.subject.partition(":")[2])
        if kind_in(one) is not None:
            yield _about_names(sight, one)
        elif document is not None:
            yield _about_paper(one, document)


def _about_paper(one: Decision, document: Document) -> Logged:
    code = document.paper.sha256[:16]
    before, now = one.previous, one.value
    if one.subject.startswith(AUDIENCE):
        name = _("Who may see it")
        before, now = (audience(str(value)) if value else "" for value in (before, now))
    else:
        name = name_of(one.path, programme_of(document))
        before, now = value_of(one.path, before), value_of(one.path, now)
    version = reverse("version", args=[code, one.pk]) if is_version(one) else ""
    return Logged(
        f"decision-{one.pk}", one.made, one.actor, verb_of(one), name, named(document), reverse("paper", args=[code]),
        before, now, one.reason, _undoable(one), version,
    )  # fmt: skip


def _about_names(sight: Sight, one: Decision) -> Logged:
    names = "; ".join(names_in(one, sight.documents()))
    person = kind_in(one) is PartyKind.PERSON
    return Logged(
        f"decision-{one.pk}", one.made, one.actor, verb_of(one), _("Person") if person else _("Body"), names,
        reverse("people" if person else "bodies"), reason=one.reason, undo=_undoable(one),
    )  # fmt: skip


def _undoable(one: Decision) -> int | None:
    closed = one.action in (Action.UNDO, Action.WITHDRAW, Action.ISSUE) or hasattr(one, "undone_by")
    return None if closed else one.pk


def _of_register(sight: Sight, rows: Sequence[LoggedAct]) -> Iterator[Logged]:
    if not rows:
        return
    known = seen_register(sight)
    acts = [loads(Act, row.value) for row in rows]
    undone = {act.undoes for act in acts if act.undoes}
    targets = {row.number: loads(Act, row.value) for row in LoggedAct.objects.filter(number__in=undone)}
    for row, act in zip(rows, acts, strict=True):
        where = _where(known, targets.get(act.undoes or 0, act))
        if where is not None:
            about, address = where
            yield Logged(
                f"act-{act.number}", row.made, act.actor, of_register(act.kind.value), _("Register"), about, address,
                now=told(seen_act(sight, act)), reason=act.reason,
            )  # fmt: skip


def _where(known: Register, act: Act) -> tuple[str, str] | None:
    """What an act is about and its page; None where that is not for this reader."""
    if act.kind in (ActKind.OPEN_REVIEW, ActKind.CLOSE_REVIEW):
        return (act.review, reverse("review", args=[act.review])) if known.review(act.review) else None
    one = known.standing(act.entry)
    return (
        (f"{one.entry.number} {one.entry.words}".strip(), reverse("undertaking", args=[act.entry]))
        if one
        else None
    )
