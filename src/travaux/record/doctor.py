"""Is the library sound? What is derived is mended; what is not is told."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Callable, Container, Iterator, Mapping, Sequence
from itertools import islice
from pathlib import Path

from django.db import connection, transaction
from django.db.models import Count, Model

from travaux.common.account import Undertaken
from travaux.common.errors import TravauxError
from travaux.common.plain import dumps, unpack
from travaux.common.programme import Programme
from travaux.common.progress import Watch, unwatched
from travaux.record.commitments.filing import file_undertakings
from travaux.record.commitments.models import Commitment, Provision, Recommendation
from travaux.record.documents.filing import file_documents
from travaux.record.documents.models import Document, Neighbour, Symbol
from travaux.record.documents.reading import read_doubts, read_findings, shown_of, shown_of_all
from travaux.record.evidence import blobs, marks
from travaux.record.evidence.checksum import checksum_of
from travaux.record.evidence.models import Holding, Paper, Reading
from travaux.record.evidence.transcripts import transcript_of
from travaux.record.filing import unread
from travaux.record.loose import Remark, remove_loose
from travaux.record.meetings.filing import file_programmes
from travaux.record.meetings.models import (
    Appearance,
    Item,
    ListedDocument,
    Meeting,
    MeetingDocument,
    Question,
)
from travaux.record.parties.models import Body, Person
from travaux.record.search import index
from travaux.record.search.checksums import damaged
from travaux.record.text import storable

_AT_A_TIME = 200
"""Readings and documents that are fetched together."""
_OF_ITEM = "item__document"


def examine(library: Path, join: Callable[[], None], watch: Watch = unwatched) -> Iterator[Remark]:
    """Check everything, mend what can be made again from what is sound, and tell both.

    ``join`` brings meetings, people and relations level with the record, where their marks are behind. ``watch`` is told how many
    of how many readings are checked.
    """
    yield from _database()
    loose = list(remove_loose())
    yield from loose
    yield from _drafts()
    yield from _papers()
    # Where the record has lost papers, bytes that belong to none are theirs.
    if all(remark.mended for remark in loose):
        yield from _strays()
    yield from _documents(watch)
    yield from _unread()
    yield from _joined(join)
    yield from _index(library)


def _database() -> Iterator[Remark]:
    if connection.vendor != "sqlite":
        return
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA integrity_check")
        for (said,) in cursor.fetchall():
            if said != "ok":
                yield Remark(f"the database is damaged: {said}", False)


def _drafts() -> Iterator[Remark]:
    """Half-written files that a killed build has left."""
    for path in sorted(blobs.folder().glob("*/.*.part")):
        path.unlink(missing_ok=True)
        yield Remark(f"a half-written file was removed: {path.name}", True)


def _papers() -> Iterator[Remark]:
    """Every paper's bytes are there and as they were; else they are fetched again from where they were found."""
    for paper in Paper.objects.filter(withdrawn=False).order_by("sha256").iterator():
        try:
            blobs.bytes_of(paper.sha256)
        except TravauxError as error:
            yield Remark(f"{paper.name}: {error.message}", _fetched(paper))
    for paper in Paper.objects.filter(withdrawn=True).order_by("sha256"):
        if blobs.path_of(paper.sha256).exists():
            blobs.forget(paper.sha256)
            yield Remark(f"the bytes of a withdrawn paper were left behind: {paper.sha256[:12]}", True)


def _fetched(paper: Paper) -> bool:
    for holding in Holding.objects.filter(paper=paper).order_by("folder", "path"):
        try:
            data = Path(holding.folder, holding.path).read_bytes()
        except OSError:
            continue
        if hashlib.sha256(data).hexdigest() == paper.sha256:
            blobs.forget(paper.sha256)
            blobs.keep(data)
            return True
    return False


def _strays() -> Iterator[Remark]:
    """Bytes that no paper of the record has: a build was killed between keeping and filing them.

    Where the record has no paper at all it may be the record that is gone, and the bytes all that is left.
    """
    known = set(Paper.objects.values_list("sha256", flat=True))
    paths = [path for path in sorted(blobs.folder().glob("??/*")) if not path.name.startswith(".")]
    if paths and not known:
        yield Remark(f"the record holds no paper, and {blobs.folder()} the bytes of {len(paths)}", False)
        return
    for path in paths:
        if path.name not in known:
            path.unlink()
            yield Remark(
                f"bytes that belong to no paper were removed: {path.name[:12]}; build takes them in again",
                True,
            )


def _documents(watch: Watch) -> Iterator[Remark]:
    """Every reading is whole and has its document, and what is shown is what reading and decisions make."""
    left: list[int] = []
    readings = Reading.objects.exclude(transcript=None)
    count, done = readings.count(), 0
    fetched = readings.select_related("paper").prefetch_related("findings", "doubts").order_by("pk")
    some = fetched.iterator(chunk_size=_AT_A_TIME)
    while batch := list(islice(some, _AT_A_TIME)):
        watch(done, count)
        done += len(batch)
        whole = {}
        for reading in batch:
            if (undertaken := _held(reading)) is not None:
                whole[reading.pk] = reading, undertaken
            else:
                yield _given_up(reading, left)
        yield from _shown(whole)
    yield from _unchecked(left)
    yield from _missing()
    watch(count, count)


def _given_up(reading: Reading, left: list[int]) -> Remark:
    """A damaged reading is removed where the paper can be read again; else its number is put among those ``left``."""
    if not blobs.path_of(reading.paper.sha256).exists():
        left.append(reading.pk)
        return Remark(
            f"the reading of {reading.paper} is damaged, and there are no bytes to read again", False
        )
    remark = Remark(f"the reading of {reading.paper} was damaged and removed; build reads it again", True)
    with transaction.atomic():
        marks.touch()
        reading.delete()
    return remark


def _shown(readings: Mapping[int, tuple[Reading, Undertaken]]) -> Iterator[Remark]:
    """What is shown of papers is what the decisions make of these readings, which stand by their numbers."""
    documents = list(Document.objects.filter(reading__in=readings).select_related("paper").order_by("pk"))
    for document in documents:
        document.reading, _ = readings[document.reading_id]
    rows = _rows_of(documents)
    for document, told in shown_of_all(documents):
        _, undertaken = readings[document.reading_id]
        wanted = _rows_for(told.programme, undertaken)
        if storable(dumps(told.programme)) != document.programme or rows[document.pk] != wanted:
            _renew(document, told.programme, undertaken)
            yield Remark(f"{document} was not shown as it was read and decided", True)


def _unchecked(damaged: Container[int]) -> Iterator[Remark]:
    """Readings of old have no checksum: they get one, by which what is lost from now on is noticed."""
    readings = Reading.objects.filter(checksum=None).exclude(transcript=None).order_by("pk")
    given = 0
    for reading in readings.only("pk").iterator():
        if reading.pk not in damaged:
            checksum = checksum_of(read_findings(reading), read_doubts(reading))
            given += Reading.objects.filter(pk=reading.pk, checksum=None).update(checksum=checksum)
    if given:
        yield Remark(
            f"{given} readings of an earlier version had no checksum of what was found, and have one now"
            if given > 1
            else "1 reading of an earlier version had no checksum of what was found, and has one now",
            True,
        )


def _held(reading: Reading) -> Undertaken | None:
    """What the paper undertakes; None where the reading cannot be opened, or lacks findings or doubts that it was filed with."""
    try:
        transcript_of(reading)
        undertaken = _undertaken(reading)
    except (TravauxError, ValueError):
        return None
    whole = reading.checksum in (None, checksum_of(read_findings(reading), read_doubts(reading)))
    return undertaken if whole else None


def _missing() -> Iterator[Remark]:
    """Papers that were read and have no document get that of their last reading."""
    read = Reading.objects.exclude(transcript=None).filter(paper__withdrawn=False, paper__document=None)
    last = {reading.paper_id: reading for reading in read.select_related("paper").order_by("pk")}
    for reading in last.values():
        document = Document(paper=reading.paper, reading=reading, programme=reading.programme)
        _renew(document, shown_of(document).programme, _undertaken(reading))
        yield Remark(f"{reading.paper} was read and not shown", True)


def _unread() -> Iterator[Remark]:
    if count := len(unread()):
        yield Remark(
            f"{'1 paper is unread; build reads it' if count == 1 else f'{count} papers are unread; build reads them'}",
            True,
        )


def _undertaken(reading: Reading) -> Undertaken:
    return unpack(Undertaken, bytes(reading.undertaken or b""))


def _rows_of(documents: Sequence[Document]) -> dict[int, tuple[int, ...]]:
    """How many rows the record has of each document, by its number: of each kind that :func:`_rows_for` counts."""
    ways = (
        (Item, "document"), (Appearance, _OF_ITEM), (Question, _OF_ITEM), (ListedDocument, _OF_ITEM), (Symbol, "document"),
        (MeetingDocument, "document"), (Provision, "document"), (Commitment, "document"), (Recommendation, "document"),
    )  # fmt: skip
    counts = [_counted(rows, way, documents) for rows, way in ways]
    return {one.pk: tuple(count[one.pk] for count in counts) for one in documents}


def _counted(rows: type[Model], way: str, documents: Sequence[Document]) -> Counter[int]:
    """How many rows of a table each document has, which it is reached from by ``way``."""
    found = rows._default_manager.filter(**{f"{way}__in": documents}).order_by()
    return Counter(dict(found.values_list(way).annotate(Count("pk"))))


def _rows_for(shown: Programme, undertaken: Undertaken) -> tuple[int, ...]:
    """How many it should have: items, people, questions, listed documents, symbols, what it says of its meeting, undertakings."""
    inside = ((len(one.people), len(one.questions), len(one.documents)) for one in shown.items)
    counts = [sum(column) for column in zip((0, 0, 0), *inside, strict=True)]
    agreed = (undertaken.provisions, undertaken.commitments, undertaken.recommendations)
    return (len(shown.items), *counts, len(shown.paper.symbols), 1, *map(len, agreed))


def _renew(document: Document, shown: Programme, undertaken: Undertaken) -> None:
    with transaction.atomic():
        made = file_documents([(document.reading, shown)], marks.touch())
        file_programmes(made)
        file_undertakings([(row, undertaken) for row, _ in made])


def _joined(join: Callable[[], None]) -> Iterator[Remark]:
    """Meetings, people and relations are put together anew, whatever their marks say, and told where they were others."""
    before = _told_together()
    for mark in (marks.SETTLED, marks.LIKENESS):
        marks.set_level(mark, -1)
    join()
    if _told_together() != before:
        yield Remark("meetings, people or relations were missing or behind", True)


def _told_together() -> str:
    """A fingerprint of what is put together from all papers; a row's number says nothing, since they are made anew."""
    digest = hashlib.sha256()
    for rows in (
        Meeting.objects.values_list(
            "key", "name", "body", "series__key", "venue", "start", "end", "completed_from"
        ),
        MeetingDocument.objects.values_list("document", "meeting__key", "reason"),
        Person.objects.values_list("key", "name"),
        Body.objects.values_list("key", "name", "kind", "level", "country"),
        Appearance.objects.values_list("pk", "person__key", "body__key"),
        Neighbour.objects.values_list("paper", "other", "kind", "reason", "certainty", "earlier"),
    ):
        for told in sorted(map(repr, rows.iterator(chunk_size=5000))):
            digest.update(told.encode())
    return digest.hexdigest()


def _index(library: Path) -> Iterator[Remark]:
    if not index.is_level(library):
        index.refresh(library)
        yield Remark("the index was missing or behind", True)
    if bad := damaged(library / "index"):
        index.remake(library)
        yield Remark(f"the index was damaged in {len(bad)} of its files", True)
    held, indexed = Document.objects.count(), index.size(library)
    if held != indexed:
        index.remake(library)
        yield Remark(f"the index held {indexed} papers, the record {held}", True)
