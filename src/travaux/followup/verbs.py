"""What people do with the register. Each is one transaction, checked against all decisions before it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from django.db import connection

from travaux.common.dates import PartialDate
from travaux.common.errors import RefusedAct
from travaux.common.followup import Act, ActKind, Evidence, Level, Money, Register, Source, Status
from travaux.followup.fold import Following, fold, looked_at
from travaux.followup.frameworks import papers_of
from travaux.followup.log import about
from travaux.record.evidence import marks
from travaux.record.reviews.entries import entries
from travaux.record.reviews.log import acts, add_acts


def register() -> Register:
    """The register as the record and all decisions make it; put together once for each revision of the record."""
    return _as_of(connection.settings_dict["NAME"], marks.all_of_them())


@lru_cache(maxsize=1)
def _as_of(database: object, revision: tuple[tuple[str, int], ...]) -> Register:
    return fold(entries(), acts())


def decide(*wanted: Act, seen: int | None = None, entry: str = "") -> tuple[Act, ...]:
    """Log these decisions, all or none; RefusedAct where one cannot follow those before it.

    ``seen`` is the number of the last decision that the person knew of, about ``entry`` where given, else about
    anything: ConflictingDecision where somebody has decided since.
    """
    known = entries()
    return add_acts(
        wanted=wanted,
        follow=lambda log: Following(known, log).take,
        seen=seen,
        of=(lambda log: about(log, entry)) if entry else None,
    )


def open_review(*, name: str, framework: str, date: PartialDate, actor: str, reason: str = "") -> Act:
    """Open a review of all entries under a framework; what the last one left unachieved comes with it.

    RefusedAct where the framework is read in two versions, since each line of it would be reviewed twice.
    """
    known = entries()
    if len(versions := papers_of(known, framework)) > 1:
        named = ", ".join(f"{title} ({sha256[:8]})" for sha256, title in versions.items())
        raise RefusedAct(
            f"{framework} is {len(versions)} papers: {named}", "Name one of them by the letters in brackets."
        )
    keys = looked_at(known, framework, date)
    return decide(
        Act(
            0,
            ActKind.OPEN_REVIEW,
            actor,
            "",
            reason,
            review=name,
            framework=framework,
            date=date,
            entries=keys,
        )
    )[0]


def close_review(*, name: str, actor: str, reason: str = "") -> Act:
    """Freeze how the entries of a review stand."""
    return decide(Act(0, ActKind.CLOSE_REVIEW, actor, "", reason, review=name))[0]


def assess(
    *, entry: str, review: str, status: Status, source: Source, actor: str, reason: str = "",
    evidence: Sequence[Evidence] = (),
) -> Act:  # fmt: skip
    """Say how an entry stands in a review."""
    act = Act(
        0,
        ActKind.ASSESS,
        actor,
        "",
        reason,
        review,
        entry,
        status=status,
        source=source,
        evidence=tuple(evidence),
    )
    return decide(act)[0]


def release(*, entry: str, status: Status, actor: str, reason: str) -> Act:
    """Let an entry leave the register, lapsed or superseded."""
    return decide(Act(0, ActKind.RELEASE, actor, "", reason, entry=entry, status=status))[0]


def assign(
    *, entry: str, actor: str, bodies: Sequence[str] = (), level: Level | None = None, stakeholder: str = "", reason: str = ""
) -> Act:  # fmt: skip
    """Say who is responsible, at which level of government, or of which kind of stakeholder."""
    act = Act(
        0,
        ActKind.ASSIGN,
        actor,
        "",
        reason,
        entry=entry,
        bodies=tuple(bodies),
        level=level,
        stakeholder=stakeholder,
    )
    return decide(act)[0]


def set_due(*, entry: str, due: PartialDate, actor: str, reason: str = "") -> Act:
    """Set the date by which an entry is due."""
    return decide(Act(0, ActKind.SET_DUE, actor, "", reason, entry=entry, due=due))[0]


def add_means(*, entry: str, money: Money, actor: str, reason: str = "") -> Act:
    """Note means that were pledged or delivered."""
    return decide(Act(0, ActKind.ADD_MEANS, actor, "", reason, entry=entry, money=money))[0]


def undo(*, number: int, actor: str, reason: str = "") -> Act:
    """Take a decision back; the log keeps both."""
    return decide(Act(0, ActKind.UNDO, actor, "", reason, undoes=number))[0]
