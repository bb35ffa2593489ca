"""One row of a sheet that came back: what it asks for as decisions, and what a person must settle."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TypeVar

from travaux.common.dates import PartialDate
from travaux.common.errors import WrongSheet, WrongValue
from travaux.common.followup import Act, ActKind, Evidence, Level, Money, Source, Standing, Status
from travaux.followup import proofs
from travaux.followup.money import money, written

T = TypeVar("T", Level, Status)
Cells = Mapping[str, str]

EDITABLE = (
    "bodies",
    "level",
    "stakeholder",
    "due",
    "means",
    "self_reported",
    "independent",
    "evidence",
    "reason",
)
SAID_IN = {Source.SELF: "self_reported", Source.INDEPENDENT: "independent"}
_BY_ASSESSMENT = "told by an assessment: write it under self_reported or independent"
_WITH_ASSESSMENT = "goes with an assessment: write its status under self_reported or independent"
_BY_UNDOING = "sums are only added: undo the decision that added one"


@dataclass(frozen=True, slots=True)
class Conflict:
    """A cell that was changed in the sheet and cannot be followed: the register changed it too, or cannot take it.

    ``register`` is what the register holds, or why not.
    """

    key: str
    column: str
    sheet: str
    register: str


def cells(standing: Standing) -> dict[str, str]:
    """The cells of one entry by column, but ``sent``."""
    entry = standing.entry
    last = standing.assessments[-1] if standing.assessments else None
    said = {column: standing.latest(source) for source, column in SAID_IN.items()}
    return {
        "key": entry.key, "kind": entry.kind.value, "number": entry.number, "words": entry.words, "paper": entry.title,
        "page": str(entry.page or ""), "provisions": "; ".join(f"{p.framework} {p.number}".strip() for p in entry.provisions),
        "bodies": "; ".join(standing.bodies), "level": standing.level or "", "stakeholder": standing.stakeholder,
        "due": str(standing.due or ""), "means": "; ".join(map(written, standing.means)), "status": standing.status.value,
        **{column: one.status.value if one else "" for column, one in said.items()},
        "evidence": "; ".join(map(proofs.written, last.evidence)) if last else "",
        "reason": last.reason if last else "", "sent": "",
    }  # fmt: skip


class Row:
    """A row as it came back, beside the entry as it was sent and as it stands now."""

    def __init__(self, row: Cells, before: Standing, after: Standing) -> None:
        self._row = {column: text.strip() for column, text in row.items()}
        self._after = after
        self._old, self._now = (
            {c: text.strip() for c, text in cells(one).items()} for one in (before, after)
        )
        changed = [c for c in EDITABLE if self._row[c] not in (self._old[c], self._now[c])]
        self._clash = [c for c in changed if self._now[c] != self._old[c]]
        self._wanted = {c for c in changed if c not in self._clash}

    def conflicts(self) -> Iterator[Conflict]:
        """What a person must settle."""
        key, row = self._row["key"], self._row
        for column in self._clash:
            yield Conflict(key, column, row[column], self._now[column])
        if row["status"] not in (self._old["status"], self._now["status"]) and not self._said_anew():
            yield Conflict(key, "status", row["status"], _BY_ASSESSMENT)
        for column in ("evidence", "reason"):
            if column in self._wanted and not self._sources():
                yield Conflict(key, column, row[column], _WITH_ASSESSMENT)
        for lost in (Counter(self._after.means) - Counter(self._sums())) if "means" in self._wanted else ():
            yield Conflict(key, "means", row["means"], f"{written(lost)}; {_BY_UNDOING}")

    def acts(self, review: str, actor: str) -> Iterator[Act]:
        """The decisions that the row asks for."""
        key, row, wanted = self._row["key"], self._row, self._wanted
        if wanted & {"bodies", "level", "stakeholder"}:
            level = _member(Level, row["level"], key) if row["level"] else None
            yield Act(
                0, ActKind.ASSIGN, actor, "", entry=key, bodies=_parts(row["bodies"]), level=level,
                stakeholder=row["stakeholder"],
            )  # fmt: skip
        if "due" in wanted:
            yield Act(0, ActKind.SET_DUE, actor, "", entry=key, due=_date(row["due"], key))
        if "means" in wanted:
            for one in (Counter(self._sums()) - Counter(self._after.means)).elements():
                yield Act(0, ActKind.ADD_MEANS, actor, "", entry=key, money=one)
        for source in self._sources():
            reason, evidence = self._grounds(source)
            yield Act(
                0, ActKind.ASSESS, actor, "", reason, review, key, status=_member(Status, row[SAID_IN[source]], key),
                source=source, evidence=evidence,
            )  # fmt: skip

    def _grounds(self, source: Source) -> tuple[str, tuple[Evidence, ...]]:
        """Reason and evidence of an assessment: as typed, and not what the cells still hold of somebody else's."""
        last = self._after.assessments[-1] if self._after.assessments else None
        own = last is not None and last.source is source
        reason = self._row["reason"] if own or "reason" in self._wanted else ""
        if own and last is not None and "evidence" not in self._wanted:
            return reason, last.evidence
        typed = _parts(self._row["evidence"]) if "evidence" in self._wanted else ()
        return reason, tuple(map(proofs.evidence_of, typed))

    def _sources(self) -> tuple[Source, ...]:
        """Whose assessments the row says anew; evidence or a reason alone goes with the last one."""
        said = tuple(
            source for source, column in SAID_IN.items() if column in self._wanted and self._row[column]
        )
        if said or not self._wanted & {"evidence", "reason"} or not self._after.assessments:
            return said
        return (self._after.assessments[-1].source,)

    def _said_anew(self) -> bool:
        return any(self._row[SAID_IN[source]] == self._row["status"] for source in self._sources())

    def _sums(self) -> Iterable[Money]:
        try:
            return tuple(map(money, _parts(self._row["means"])))
        except WrongValue as error:
            raise WrongSheet(f"{self._row['key']}: {error.message}", error.remedy) from None


def _parts(text: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in text.split(";") if part.strip())


def _member(kind: type[T], text: str, key: str) -> T:
    try:
        return kind(text.casefold())
    except ValueError:
        known = ", ".join(kind)
        raise WrongSheet(f"{key}: {text!r} is none of {known}", "Mend the cell and send it again.") from None


def _date(text: str, key: str) -> PartialDate | None:
    try:
        return PartialDate.parse(text) if text else None
    except ValueError:
        raise WrongSheet(
            f"{key}: {text!r} is no date such as 2030, 2030-05 or 2030-05-06", "Mend the cell."
        ) from None
