"""A small register for tests: entries of one framework, and one that stands apart."""

from __future__ import annotations

from travaux.common.dates import PartialDate
from travaux.common.finding import Span
from travaux.common.followup import Act, ActKind, Entry, EntryKind, Source, Status
from travaux.common.provision import ProvisionLink

FRAMEWORK = "River Charter"


def entry(number: int, objective: str = "1", framework: str = FRAMEWORK, made: str = "2030-05-01") -> Entry:
    link = ProvisionLink(framework, objective, True, 1.0)
    return Entry(
        f"e{number}", EntryKind.COMMITMENT, f"Mend dyke {number}.", "p1", "Minutes", (Span(0, 12, number),), str(number),
        (f"Body {number % 2}",), (link,), PartialDate.parse(made), PartialDate(2031, number % 12 + 1),
    )  # fmt: skip


ENTRIES = (entry(1), entry(2), entry(3, "2"), entry(4, "2"), entry(5, "1", "Forest Code"))


def opening(number: int, name: str = "first", date: str = "2031-01", framework: str = FRAMEWORK) -> Act:
    return Act(
        number,
        ActKind.OPEN_REVIEW,
        "Ada",
        "2031-01-01",
        review=name,
        framework=framework,
        date=PartialDate.parse(date),
    )


def assessing(
    number: int, key: str, status: Status, review: str = "first", source: Source = Source.SELF
) -> Act:
    return Act(number, ActKind.ASSESS, "Ada", "2031-01-02", "seen", review, key, status=status, source=source)


def closing(number: int, name: str = "first") -> Act:
    return Act(number, ActKind.CLOSE_REVIEW, "Ada", "2031-01-03", review=name)
