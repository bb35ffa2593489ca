"""Meetings and their series as derived from what documents say."""

from __future__ import annotations

from collections.abc import Sequence

from travaux.common.dates import PartialDate
from travaux.common.gathering import Claim, Gathering
from travaux.common.programme import Meeting as MeetingValue
from travaux.record.documents.models import Audience, Document
from travaux.record.meetings.models import Item, Meeting, MeetingDocument, Series
from travaux.record.rows import keep_only, set_values
from travaux.record.text import storable

_AT_A_TIME = 500


def claims() -> list[Claim]:
    """What each document says of its meeting, by the paper's SHA-256; those that name none left out."""
    rows = MeetingDocument.objects.exclude(name="").order_by("document__paper__sha256").values_list(
        "document__paper__sha256", "document__audience", "document__kind", "document_id", "name", "body", "series", "venue",
        "start", "end", "when", "time_zone",
    )  # fmt: skip
    ordered = set(Item.objects.values_list("document_id", flat=True).distinct())
    return [
        Claim(sha256, value, Audience(audience).rank, bool(kind or value.start or document in ordered))
        for sha256, audience, kind, document, *fields in rows.iterator(chunk_size=5000)
        for value in [_value(*fields)]
    ]


def _value(
    name: str, body: str, series: str, venue: str, start: str, end: str, when: str, time_zone: str
) -> MeetingValue:
    return MeetingValue(
        name or None, body or None, series or None, venue or None, _date(start), _date(end), when or None, time_zone or None
    )  # fmt: skip


def _date(text: str) -> PartialDate | None:
    return PartialDate.parse(text) if text else None


def settle_meetings(gatherings: Sequence[Gathering], series: dict[str, str]) -> None:
    """Make the meetings what ``gatherings`` say; those that nobody speaks of any more go.

    ``series`` gives the key of each name of a series. Call it within a transaction.
    """
    documents = dict(Document.objects.values_list("paper__sha256", "id"))
    _settle_series(series)
    ids = dict(Series.objects.values_list("key", "id"))
    keep_only(Meeting, "key", {one.key for one in gatherings})
    rows = [_row(one, documents, ids, series) for one in gatherings]
    fields = [f.name for f in Meeting._meta.fields if f.name not in ("id", "key")]
    Meeting.objects.bulk_create(
        rows, update_conflicts=True, unique_fields=["key"], update_fields=fields, batch_size=_AT_A_TIME
    )
    _join(gatherings, documents)


def _settle_series(series: dict[str, str]) -> None:
    names = {key: name for name, key in sorted(series.items(), reverse=True)}
    keep_only(Series, "key", names)
    Series.objects.bulk_create(
        [Series(key=key, name=name) for key, name in sorted(names.items())],
        update_conflicts=True, unique_fields=["key"], update_fields=["name"], batch_size=_AT_A_TIME,
    )  # fmt: skip


def _row(one: Gathering, documents: dict[str, int], ids: dict[str, int], series: dict[str, str]) -> Meeting:
    value = one.meeting
    return Meeting(
        key=one.key, name=storable(value.name or ""), body=value.body or "", venue=value.venue or "",
        series_id=ids.get(series.get(value.series or "", "")), start=str(value.start or ""), end=str(value.end or ""),
        time_zone=value.time_zone or "", completed_from_id=documents.get(one.completed_from or ""),
    )  # fmt: skip


def _join(gatherings: Sequence[Gathering], documents: dict[str, int]) -> None:
    meetings = dict(Meeting.objects.values_list("key", "id"))
    joins = {documents[m.paper]: (meetings[g.key], m.reason) for g in gatherings for m in g.members}
    changed = []
    for row in MeetingDocument.objects.only("document_id", "meeting_id", "reason").iterator(chunk_size=5000):
        meeting, reason = joins.get(row.document_id, (None, ""))
        if (row.meeting_id, row.reason) != (meeting, reason):
            changed.append((meeting, reason, row.pk))
    set_values(MeetingDocument, ["meeting", "reason"], changed)
