"""What a person should look at, worst first.

Each check says one thing in one line and never changes a value. Where a check finds many of a kind, it
says so once, since twenty lines of the same doubt are read by nobody.
"""

from __future__ import annotations

from collections.abc import Sequence

from travaux.common.finding import Doubt, Finding, Span
from travaux.common.programme import TBC, Programme
from travaux.reading.doubts.content import people, seats, titles
from travaux.reading.doubts.proof import order, silent_pages, uncertain, weekdays
from travaux.reading.doubts.timing import timing
from travaux.reading.transcript import Transcript

__all__ = ["doubts"]


def doubts(
    programme: Programme, findings: Sequence[Finding], transcript: Transcript | None = None
) -> tuple[Doubt, ...]:
    """The doubts of one reading, worst first, then in reading order.

    ``transcript`` lets the checks see the words around a date and the pages that gave nothing.
    """
    spans = {finding.path: finding.spans for finding in findings}
    remarks = [*seats(programme), *people(programme), *titles(programme), *timing(programme)]
    told = {remark.path for remark in remarks}
    found = [Doubt(r.message, r.path, _place(r.path, spans), r.severity) for r in remarks]
    found += uncertain(programme, [one for one in findings if one.path not in told and one.value != TBC])
    if transcript:
        found += weekdays(findings, transcript)
        found += silent_pages(findings, transcript)
    return tuple(sorted(found, key=lambda doubt: (-doubt.severity, order(doubt.path), doubt.message)))


def _place(path: str, spans: dict[str, tuple[Span, ...]]) -> tuple[Span, ...]:
    """Where the value stands, else the title of its item."""
    if path in spans:
        return spans[path]
    parts = path.split("/")
    return spans.get("/".join([*parts[:3], "title"]), ()) if parts[1:2] == ["items"] else ()
