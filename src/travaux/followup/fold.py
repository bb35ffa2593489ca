"""The register from its entries and acts: the only place where an act gets its meaning.

Acts are applied one by one in the order of the log, so that a register rebuilt from its log is the register. An
act that was undone is skipped, as if it had never been; what it made possible goes with it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from travaux.common.dates import PartialDate
from travaux.common.errors import RefusedAct
from travaux.common.followup import (
    ASSESSABLE,
    RELEASING,
    SETTLED,
    Act,
    ActKind,
    Assessment,
    Entry,
    Outcome,
    Register,
    Review,
    Source,
    Standing,
    Status,
)
from travaux.followup.frameworks import under


def fold(entries: Iterable[Entry], acts: Sequence[Act]) -> Register:
    """The register that these acts make of these entries; acts that can no longer be carried out are skipped.

    That is so where what they stand on was undone, or where their entry is no longer in the record.
    """
    return _state(entries, acts).register()


class Following:
    """Decisions that follow a log one by one: each is checked against all before it, and the log is folded once."""

    def __init__(self, entries: Iterable[Entry], acts: Sequence[Act]) -> None:
        self._entries = tuple(entries)
        self._acts = list(acts)
        self._state = _state(self._entries, self._acts)

    def take(self, act: Act) -> None:
        """RefusedAct where ``act`` cannot follow; says why and what to do instead."""
        undo = act.kind is ActKind.UNDO
        reason = _no_undo(act, self._acts, undone_by(self._acts)) if undo else refusal(act, self._state)
        if reason:
            raise RefusedAct(*reason)
        self._acts.append(act)
        if undo:
            self._state = _state(self._entries, self._acts)
        else:
            self._state.apply(act)


def _state(entries: Iterable[Entry], acts: Sequence[Act]) -> _State:
    state = _State({entry.key: Standing(entry, due=entry.due, bodies=entry.bodies) for entry in entries})
    undone = undone_by(acts)
    for act in acts:
        if act.number not in undone and act.kind is not ActKind.UNDO and refusal(act, state) is None:
            state.apply(act)
    return state


def undone_by(acts: Sequence[Act]) -> dict[int, int]:
    """Which acts were undone, each with the act that undid it."""
    return {act.undoes: act.number for act in acts if act.kind is ActKind.UNDO and act.undoes is not None}


class _State:
    """A register in the making."""

    def __init__(self, standings: dict[str, Standing]) -> None:
        self.standings = standings
        self.reviews: dict[str, Review] = {}

    def register(self) -> Register:
        return Register(tuple(self.standings.values()), tuple(self.reviews.values()))

    def apply(self, act: Act) -> None:
        _APPLY[act.kind](self, act)

    def change(self, act: Act, **values: object) -> None:
        known = self.standings[act.entry]
        self.standings[act.entry] = replace(known, acts=(*known.acts, act.number), **values)  # type: ignore[arg-type]

    def open_review(self, act: Act) -> None:
        assert act.date is not None
        earlier = [one for one in self.reviews.values() if one.framework == act.framework and one.closed]
        carried = tuple(
            one.entry for one in (earlier[-1].outcomes if earlier else ())
            if one.entry in self.standings and self.standings[one.entry].status not in SETTLED
        )  # fmt: skip
        known = (key for key in act.entries if key in self.standings) if act.entries else self.under(act)
        new = (key for key in known if self.standings[key].status not in SETTLED)
        entries = tuple(dict.fromkeys((*carried, *new)))
        self.reviews[act.review] = Review(act.review, act.framework, act.date, entries, carried)
        for key in entries:
            standing = self.standings[key]
            self.standings[key] = replace(standing, reviews=(*standing.reviews, act.review))

    def under(self, act: Act) -> Iterable[str]:
        """What a review looks at whose log does not say so: the entries of its framework that were made by its date."""
        return (
            key for key, one in self.standings.items()
            if under(one.entry, act.framework) and not _after(one.entry.made, act.date)
        )  # fmt: skip

    def close_review(self, act: Act) -> None:
        review = self.reviews[act.review]
        outcomes = []
        for key in review.entries:
            known = self.standings[key]
            reported = any(one.review == review.name for one in known.assessments)
            outcomes.append(Outcome(key, known.status, reported))
            if known.status not in SETTLED:
                self.standings[key] = replace(known, status=Status.CONSIDERED)
        self.reviews[act.review] = replace(review, closed=True, outcomes=tuple(outcomes))

    def assess(self, act: Act) -> None:
        assert act.status is not None
        assert act.source is not None
        known = self.standings[act.entry]
        made = Assessment(
            act.number, act.review, act.source, act.status, act.actor, act.day, act.reason, act.evidence
        )
        independent = [
            one
            for one in (*known.assessments, made)
            if one.source is Source.INDEPENDENT and one.review == act.review
        ]
        status = independent[-1].status if independent else act.status
        self.change(act, assessments=(*known.assessments, made), status=status)

    def release(self, act: Act) -> None:
        self.change(act, status=act.status)

    def assign(self, act: Act) -> None:
        known = self.standings[act.entry]
        self.change(
            act, bodies=act.bodies or known.bodies, level=act.level or known.level,
            stakeholder=act.stakeholder or known.stakeholder,
        )  # fmt: skip

    def set_due(self, act: Act) -> None:
        self.change(act, due=act.due)

    def add_means(self, act: Act) -> None:
        assert act.money is not None
        self.change(act, means=(*self.standings[act.entry].means, act.money))


_APPLY = {
    ActKind.OPEN_REVIEW: _State.open_review,
    ActKind.CLOSE_REVIEW: _State.close_review,
    ActKind.ASSESS: _State.assess,
    ActKind.RELEASE: _State.release,
    ActKind.ASSIGN: _State.assign,
    ActKind.SET_DUE: _State.set_due,
    ActKind.ADD_MEANS: _State.add_means,
}


def refusal(act: Act, state: _State) -> tuple[str, str] | None:
    """What stands in the way of an act, and the remedy; None where nothing does."""
    if act.kind is ActKind.OPEN_REVIEW:
        return _no_opening(act, state.reviews)
    if act.kind is ActKind.CLOSE_REVIEW:
        return _no_review(act, state.reviews)
    known = state.standings.get(act.entry)
    if known is None:
        return f"there is no entry {act.entry}", "See travaux register."
    if act.kind is ActKind.ASSESS:
        return _no_assessment(act, state.reviews, known)
    if act.kind is ActKind.RELEASE:
        if act.status not in RELEASING:
            return (
                f"an entry leaves as {' or '.join(RELEASING)}, not as {act.status}",
                "Assess it in a review instead.",
            )
        return (
            None
            if act.reason.strip()
            else (f"{act.entry} leaves only with a reason", "Give one with --reason.")
        )
    if act.kind is ActKind.SET_DUE and act.due and known.entry.made and _after(known.entry.made, act.due):
        return f"{act.due} is before {known.entry.made}, when {act.entry} was undertaken", "Check the date."
    return None


def _no_opening(act: Act, reviews: Mapping[str, Review]) -> tuple[str, str] | None:
    if not act.review or act.review in reviews:
        return f"there is a review {act.review!r} already", "Choose another name."
    still = [one.name for one in reviews.values() if one.framework == act.framework and not one.closed]
    if still:
        return f"the review {still[0]!r} of {act.framework} is still open", "Close it first."
    if act.date is None:
        return "a review needs a date", "Give one with --date."
    before = [one for one in reviews.values() if one.framework == act.framework]
    if before and _after(before[-1].date, act.date):
        return f"{act.date} is before the review {before[-1].name!r} of {before[-1].date}", "Check the date."
    return None


def _no_review(act: Act, reviews: Mapping[str, Review]) -> tuple[str, str] | None:
    review = reviews.get(act.review)
    if review is None:
        return f"there is no review {act.review!r}", "See travaux review list."
    return (f"the review {act.review!r} is closed", "Open the next one.") if review.closed else None


def _no_assessment(act: Act, reviews: Mapping[str, Review], known: Standing) -> tuple[str, str] | None:
    if found := _no_review(act, reviews):
        return found
    review = reviews[act.review]
    if act.entry not in review.entries:
        return f"{act.entry} is not among the entries of {act.review!r}", "See travaux review show."
    if act.status not in ASSESSABLE:
        return (
            f"{act.status} is not what an assessment can say",
            f"Say {', '.join(ASSESSABLE)}, or release the entry.",
        )
    if act.source is None:
        return "an assessment is self-reported or independent", "Say which with --source."
    if known.status in RELEASING:
        return f"{act.entry} has {known.status}", "Undo that first."
    return None


def _no_undo(act: Act, acts: Sequence[Act], undone: Mapping[int, int]) -> tuple[str, str] | None:
    target = next((one for one in acts if one.number == act.undoes), None)
    if target is None or target.kind is ActKind.UNDO:
        return f"there is no decision {act.undoes} to undo", "See travaux register log."
    if target.number in undone:
        return f"decision {target.number} was undone by {undone[target.number]}", "Decide anew."
    closed = [one for one in acts if one.kind is ActKind.CLOSE_REVIEW and one.number not in undone]
    frozen = [one.review for one in closed if one.number > target.number and one.review == target.review]
    if frozen:
        return f"the review {frozen[0]!r} is closed", "Undo its closing first."
    return None


def looked_at(entries: Iterable[Entry], framework: str, date: PartialDate) -> tuple[str, ...]:
    """The keys of the entries that a review of ``framework`` on ``date`` looks at, as far as they are known now."""
    return tuple(one.key for one in entries if under(one, framework) and not _after(one.made, date))


def _after(one: PartialDate | None, other: PartialDate | None) -> bool:
    """Whether ``one`` is surely later than ``other``, as far as both are known."""
    if one is None or other is None:
        return False
    a, b = ((d.year, d.month, d.day) for d in (one, other))
    for x, y in zip(a, b, strict=True):
        if x is None or y is None:
            return False
        if x != y:
            return x > y
    return False
