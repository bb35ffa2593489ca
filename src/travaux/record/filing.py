"""File what was read: papers, readings, findings, and the documents that they make. One transaction a batch."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from django.db import transaction
from django.utils import timezone

from travaux.common.account import Account, Outcome, Place
from travaux.common.finding import plain_spans
from travaux.common.kept import pack_transcript, unpack_transcript
from travaux.common.plain import dumps, pack
from travaux.record.commitments.filing import file_undertakings
from travaux.record.documents.filing import file_documents, shown_programmes
from travaux.record.documents.likeness import file_fingerprints
from travaux.record.evidence import marks
from travaux.record.evidence.checksum import checksum_of
from travaux.record.evidence.models import Doubt, Finding, Holding, Paper, Reading
from travaux.record.meetings.filing import file_programmes
from travaux.record.redaction import (
    redacted_findings,
    redacted_programme,
    redacted_transcript,
    withdrawn_names,
)
from travaux.record.rows import add_objects, add_rows, in_parts, set_values, tell_keys
from travaux.record.text import storable
from travaux.record.withdrawing import withdrawn_people


def file_accounts(*, accounts: Sequence[Account], edition: str) -> None:
    """Add the readings of papers that :func:`file_holdings` has filed. A reading that is there already is left alone."""
    with transaction.atomic():
        revision = marks.touch()
        papers = Paper.objects.in_bulk([account.sha256 for account in accounts], field_name="sha256")
        done = set(
            Reading.objects.filter(
                paper__in=[paper.pk for paper in papers.values()], edition=edition
            ).values_list("paper_id", flat=True)
        )
        fresh = [
            one for one in accounts if papers[one.sha256].pk not in done and not papers[one.sha256].withdrawn
        ]
        if not fresh:
            return
        fresh = _redacted(fresh)
        readings = [_reading(account, papers[account.sha256], edition) for account in fresh]
        add_objects(readings)
        tell_keys(readings, Reading.objects.filter(edition=edition), "paper_id")
        _evidence(fresh, readings)
        set_values(Paper, ["media_type"], [(one.media_type, papers[one.sha256].pk) for one in fresh])
        read = [(r, a) for r, a in zip(readings, fresh, strict=True) if a.outcome is not Outcome.FAILED]
        shown = shown_programmes(
            [(reading, account.programme, account.findings) for reading, account in read]
        )
        documents = file_documents(
            [(reading, programme) for (reading, _), programme in zip(read, shown, strict=True)], revision
        )
        file_programmes(documents)
        accounts_of = [
            (document, account) for (document, _), (_, account) in zip(documents, read, strict=True)
        ]
        file_undertakings([(document, account.undertaken) for document, account in accounts_of])
        file_fingerprints(accounts_of)


def file_holdings(*, held: Sequence[tuple[Place, str]]) -> None:
    """Say that each place now holds the paper with this SHA-256, whose bytes are kept."""
    with transaction.atomic():
        marks.touch()
        sizes: dict[str, tuple[int, str]] = {}
        for place, sha256 in held:
            name = storable(place.path).rsplit("/", 1)[-1]
            known = sizes.get(sha256)
            sizes[sha256] = (place.size, min(name, known[1]) if known else name)
        now = timezone.now()
        add_rows(
            Paper,
            ("sha256", "size", "name", "media_type", "withdrawn", "added", "revision"),
            ((sha256, size, name, "", False, now, 0) for sha256, (size, name) in sizes.items()),
            renewed_by=["sha256"],
            left=("size", "name", "media_type", "withdrawn", "added", "revision"),
        )
        rows = Paper.objects.filter(sha256__in=list(sizes)).values_list("sha256", "pk", "name")
        papers = {sha256: key for sha256, key, _ in rows}
        renamed = [(sizes[sha256][1], key) for sha256, key, name in rows if sizes[sha256][1] < name]
        set_values(Paper, ["name"], renamed)
        add_rows(
            Holding,
            ("folder", "path", "size", "modified_ns", "paper"),
            (
                (storable(place.folder), storable(place.path), place.size, place.modified_ns, papers[sha256])
                for place, sha256 in held
            ),
            renewed_by=["folder", "path"],
        )
        marks.touch()


def drop_holdings(*, folder: str, paths: Sequence[str]) -> None:
    """Say that these files are no longer in ``folder``. Their papers stay."""
    if not paths:
        return
    with transaction.atomic():
        for some in in_parts(paths):
            names = [storable(path) for path in some]
            Holding.objects.filter(folder=storable(folder), path__in=names).delete()
        marks.touch()


def known_places(folder: str) -> dict[str, tuple[int, int]]:
    """What is known of the files below ``folder``: path → size and modification time in ns."""
    rows = Holding.objects.filter(folder=storable(folder)).values_list("path", "size", "modified_ns")
    return {path: (size, modified) for path, size, modified in rows.iterator(chunk_size=10_000)}


def unread(*, edition: str | None = None) -> list[tuple[str, str]]:
    """SHA-256 and name of the papers that no edition has read, or that ``edition`` has not, by SHA-256."""
    read = Reading.objects.all() if edition is None else Reading.objects.filter(edition=edition)
    papers = Paper.objects.filter(withdrawn=False).exclude(pk__in=read.values("paper_id"))
    return list(papers.order_by("sha256").values_list("sha256", "name"))


def still_unread(sha256s: Sequence[str], edition: str | None) -> set[str]:
    """Those of the papers that are unread; see :func:`unread`."""
    read = Reading.objects.filter(paper__sha256__in=sha256s)
    if edition is not None:
        read = read.filter(edition=edition)
    return set(sha256s) - set(read.values_list("paper__sha256", flat=True))


def _redacted(accounts: list[Account]) -> list[Account]:
    """The accounts without what they say of people whose data was withdrawn."""
    hashes = withdrawn_people()
    return [_without(account, hashes) for account in accounts] if hashes else accounts


def _without(account: Account, hashes: set[str]) -> Account:
    names = withdrawn_names(account.programme, hashes)
    if not names:
        return account
    packed, text = pack_transcript(
        redacted_transcript(unpack_transcript(account.transcript, account.text), names)
    )
    return replace(
        account,
        programme=redacted_programme(account.programme, names),
        findings=redacted_findings(account.findings, account.programme, names),
        doubts=(),
        fingerprint=None,
        transcript=packed,
        text=text,
    )


def withdrawn_papers() -> set[str]:
    """The SHA-256 of every withdrawn paper: its bytes are not to be kept again."""
    return set(Paper.objects.filter(withdrawn=True).values_list("sha256", flat=True))


def _reading(account: Account, paper: Paper, edition: str) -> Reading:
    failed = account.outcome is Outcome.FAILED
    return Reading(
        paper=paper, edition=edition, outcome=account.outcome.value, error=account.error,
        message=storable(account.message), transcript=None if failed else account.transcript,
        text=account.text or None,
        programme="" if failed else storable(dumps(account.programme)),
        undertaken=None if failed else pack(account.undertaken), pages=account.pages,
        checksum=checksum_of(account.findings, account.doubts),
    )  # fmt: skip


def _evidence(accounts: Sequence[Account], readings: Sequence[Reading]) -> None:
    made = [(reading.pk, account) for account, reading in zip(accounts, readings, strict=True)]
    add_rows(
        Finding,
        ("reading", "path", "value", "spans", "certainty"),
        (
            (key, one.path, storable(one.value), plain_spans(one.spans), one.certainty)
            for key, account in made
            for one in account.findings
        ),
    )
    add_rows(
        Doubt,
        ("reading", "path", "message", "spans", "severity"),
        (
            (key, one.path, storable(one.message), plain_spans(one.spans), one.severity)
            for key, account in made
            for one in account.doubts
        ),
    )
