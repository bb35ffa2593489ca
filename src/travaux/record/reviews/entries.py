"""The entries of the register: what the papers of the record undertake and recommend."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator

from travaux.common.commitment import Commitment as CommitmentValue
from travaux.common.commitment import Strength
from travaux.common.dates import PartialDate
from travaux.common.finding import Span
from travaux.common.followup import Entry, EntryKind
from travaux.common.plain import loads
from travaux.record.commitments.models import Commitment, Recommendation
from travaux.record.documents.models import Document
from travaux.record.meetings.models import MeetingDocument

_BINDING = frozenset(Strength) - {Strength.POSITION}
_KEY = 10


def entries() -> tuple[Entry, ...]:
    """All undertakings and recommendations, in the order of their papers' dates and of the papers; one key once.

    Stands and courtesies ("welcomes", "notes") ask for nothing and are none.
    """
    meetings = _meetings()
    found = {entry.key: entry for entry in (*_commitments(meetings), *_recommendations(meetings))}
    return tuple(
        sorted(
            found.values(),
            key=lambda one: (str(one.made or ""), one.paper, one.page or 0, one.spans, one.key),
        )
    )


def _commitments(meetings: dict[int, str]) -> Iterator[Entry]:
    rows = Commitment.objects.filter(document__paper__withdrawn=False).select_related("document__paper")
    for row in rows.iterator(chunk_size=2000):
        one = loads(CommitmentValue, row.value)
        if one.strength not in _BINDING:
            continue
        sha256, document = row.document.paper.sha256, row.document
        bodies = tuple(body for body in (one.addressee or one.actor,) if body)
        yield Entry(
            key_of(sha256, one.words), EntryKind.COMMITMENT, one.words, sha256, str(document), one.spans, one.number, bodies,
            one.provisions, _date(document), one.due, one.certainty, meetings.get(document.pk, ""),
        )  # fmt: skip


def _recommendations(meetings: dict[int, str]) -> Iterator[Entry]:
    rows = Recommendation.objects.filter(document__paper__withdrawn=False).select_related("document__paper")
    for row in rows.iterator(chunk_size=2000):
        sha256, document = row.document.paper.sha256, row.document
        bodies = (row.made_to,) if row.made_to else ()
        spans = tuple(Span(*span) for span in row.spans)
        yield Entry(
            key_of(sha256, row.text), EntryKind.RECOMMENDATION, row.text, sha256, str(document), spans, row.number, bodies,
            (), _date(document), meeting=meetings.get(document.pk, ""),
        )  # fmt: skip


def _meetings() -> dict[int, str]:
    """What the meeting of each document is called, by the document's key."""
    return dict(MeetingDocument.objects.values_list("document_id", "meeting__name"))


def key_of(sha256: str, words: str) -> str:
    """A name that a later reading of the same words in the same paper gives again."""
    return hashlib.sha256(
        f"{sha256}\n{' '.join(words.split())}".encode("utf-8", "surrogatepass")
    ).hexdigest()[:_KEY]


def _date(document: Document) -> PartialDate | None:
    return PartialDate.parse(document.date) if document.date else None
