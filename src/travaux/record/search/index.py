"""The index on disk: made from the record, brought level with it, made anew where it cannot be used."""

from __future__ import annotations

import json
import os
import shutil
import threading
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import tantivy
from django.db.models import Exists, F, OuterRef, Value
from django.db.models.functions import Concat

from travaux.common.delegations import spoken_for
from travaux.common.errors import LibraryInUse
from travaux.common.plain import loads
from travaux.common.programme import Programme
from travaux.record.building import is_built
from travaux.record.documents.models import Document
from travaux.record.documents.texts import kept_text, with_text
from travaux.record.evidence import marks
from travaux.record.evidence.decisions import PAPER
from travaux.record.evidence.models import Decision, Paper
from travaux.record.faults import explained
from travaux.record.search import facets, schema, stems
from travaux.record.search.asking import ANYWHERE
from travaux.record.search.words import prepared

_HEAP = 200 << 20
_LEVEL = "level.json"
_REFRESHING = threading.Lock()


@dataclass(frozen=True, slots=True)
class _Opened:
    """An index with the stamp that it had when it was opened, and the revision that it then followed; None where it said none."""

    stamp: int
    level: int | None
    index: tantivy.Index


_OPENED: dict[Path, _Opened] = {}
"""The indexes that this process has opened, by their folders."""


class Writing:
    """The index while it is written; nobody else may meanwhile. What is missing, damaged or of another version is begun anew.

    LibraryInUse where somebody else writes it.
    """

    def __init__(self, library: Path) -> None:
        self._folder = library / "index"
        level = _level(self._folder, _said(self._folder))
        if level is None:
            _OPENED.pop(self._folder, None)
            shutil.rmtree(self._folder, ignore_errors=True)
            # Another process that has the index open notes that it changes, and may have put its lock there again.
            self._folder.mkdir(parents=True, exist_ok=True)
        self._level = level or 0
        try:
            self._writer = _open(self._folder).writer(_HEAP, 1)
        except ValueError as error:
            if "LockBusy" in str(error):
                raise LibraryInUse(f"the index of {library} is being written") from None
            raise

    def follow(self) -> int:
        """Take in what the record has beyond the index; the number of documents that were indexed."""
        now = marks.revision()
        for paper in Paper.objects.filter(
            withdrawn=True, revision__gt=self._level, revision__lte=now
        ).iterator():
            self._writer.delete_documents_by_term("sha256", paper.sha256)
        count = 0
        for document in _changed(self._level, now):
            sha256, entry = _entry(document)
            self._writer.delete_documents_by_term("sha256", sha256)
            self._writer.add_document(entry)
            count += 1
        self._level = now
        return count

    def keep(self) -> None:
        """Let what was taken in be found from now on."""
        self._writer.commit()
        _set_level(self._folder, self._level)

    def close(self) -> None:
        """The same, and no more is taken in."""
        self._writer.commit()
        self._writer.wait_merging_threads()
        _set_level(self._folder, self._level)


def refresh(library: Path) -> int:
    """Bring the index level with the record; the number of documents that were indexed."""
    folder = library / "index"
    if _level(folder, _said(folder)) == marks.revision():
        return 0
    try:
        writing = Writing(library)
        count = writing.follow()
        writing.close()
    except (OSError, ValueError) as error:
        raise explained(error) from None
    return count


def remake(library: Path) -> int:
    """Make the index from nothing, so that no trace is left of what was withdrawn."""
    (library / "index" / _LEVEL).unlink(missing_ok=True)
    return refresh(library)


def is_level(library: Path) -> bool:
    """True where the index is there and follows the latest revision of the record."""
    folder = library / "index"
    return _level(folder, _said(folder)) == marks.revision()


def stamp(library: Path) -> int:
    """A number that changes with the index; 0 where there is none."""
    try:
        return (library / "index" / _LEVEL).stat().st_mtime_ns
    except OSError:
        return 0


def size(library: Path) -> int:
    """How many documents the index holds."""
    return int(opened(library).searcher().num_docs)


def opened(library: Path) -> tantivy.Index:
    """The index, brought level first where it is missing or behind.

    While somebody else does that, or builds the library, the index as it is will do for those who ask.
    """
    folder = library / "index"
    known = _unchanged(library, folder)
    level = known.level if known else _level(folder, _said(folder))
    if level != marks.revision():
        there = level is not None
        if not (there and is_built(library)) and _REFRESHING.acquire(blocking=not there):
            try:
                refresh(library)
            except LibraryInUse:
                if not there:
                    raise
            finally:
                _REFRESHING.release()
        known = _unchanged(library, folder)
    if known is None:
        now = stamp(library)
        known = _OPENED[folder] = _Opened(now, _level(folder, _said(folder)), _open(folder))
    return known.index


def _unchanged(library: Path, folder: Path) -> _Opened | None:
    """The index as this process has opened it, unless it has changed since."""
    known = _OPENED.get(folder)
    return known if known and known.stamp == stamp(library) else None


def _open(folder: Path) -> tantivy.Index:
    """The index in ``folder``. Tantivy locks what it opens by a file beside it: where none can be, it is led to the files by links."""
    place = (
        str(folder)
        if os.access(folder, os.W_OK) or not folder.exists()
        else _links(folder, stamp(folder.parent)).name
    )
    index = tantivy.Index(schema.schema(), place)
    schema.register(index)
    return index


@cache
def _links(folder: Path, _stamp: int) -> TemporaryDirectory[str]:
    """A folder, kept until the process ends, with links to the files of the index as it is."""
    links = TemporaryDirectory(prefix="travaux-index-")
    for path in folder.iterdir():
        if path.suffix != ".lock":
            Path(links.name, path.name).symlink_to(path)
    return links


def _said(folder: Path) -> str | None:
    """What the index says of itself; None where it says nothing."""
    try:
        return (folder / _LEVEL).read_text("utf-8")
    except (OSError, ValueError):
        return None


def _level(folder: Path, written: str | None) -> int | None:
    """The revision that the index was made from; None where it is missing, damaged or of another version."""
    with suppress(OSError, ValueError, KeyError, TypeError):
        said = json.loads(written or "")
        if said["version"] == schema.VERSION:
            if folder not in _OPENED:
                _open(folder)
            return int(said["revision"])
    return None


def _set_level(folder: Path, revision: int) -> None:
    draft = folder / f"{_LEVEL}.part"
    draft.write_text(json.dumps({"version": schema.VERSION, "revision": revision}), "utf-8")
    draft.replace(folder / _LEVEL)


def _changed(since: int, until: int) -> Iterator[Document]:
    about = Decision.objects.filter(subject=Concat(Value(PAPER), OuterRef("paper__sha256")))
    return (
        with_text(Document.objects.filter(revision__gt=since, revision__lte=until, paper__withdrawn=False))
        .annotate(sha256=F("paper__sha256"), decided=Exists(about))
        .prefetch_related("symbols")
        .order_by("sha256")
        .iterator(chunk_size=500)
    )


def _entry(document: Document) -> tuple[str, tantivy.Document]:
    """The SHA-256 of its paper, and the document as it is indexed."""
    programme = loads(Programme, document.programme)
    entry = tantivy.Document()
    sha256: str = document.sha256
    entry.add_text("sha256", sha256)
    entry.add_text("sample", sha256[: len(schema.SAMPLE)])
    names = [(name, prepared(value)) for name, value in _names(programme)]
    anywhere = dict(ANYWHERE)
    text = kept_text(document).text().text
    decided = list(_decided(programme, text)) if document.decided else []
    _add_text(entry, document, [text, *decided], [value for name, value in names if name in anywhere])
    entry.add_text("author", prepared(document.author))
    entry.add_text("audience", document.audience)
    values = dict(_facets(document))
    for name in ("kind", "status", "lang"):
        entry.add_text(name, values[name])
    combined = facets.joined(values)
    entry.add_text(facets.FIELD, combined)
    entry.add_unsigned(facets.COLUMN, facets.number_of(combined))
    for symbol in document.symbols.all():
        entry.add_text("symbol", symbol.symbol.lower())
    for name, value in names:
        entry.add_text(name, value)
    for date in _dates(document, programme):
        entry.add_text("date", date)
    return sha256, entry


def _add_text(
    entry: tantivy.Document, document: Document, texts: Sequence[str], names: Sequence[str]
) -> None:
    """Title and texts, and by what else a paper is found that holds a word or, beside those names, a form of it."""
    code = document.language
    for name, words in (("title", document.title), *(("text", text) for text in texts)):
        ready = prepared(words)
        entry.add_text(name, ready)
        if code in stems.LANGUAGES:
            entry.add_text(stems.field_of(code), stems.stemmable(code, words, ready))
        entry.add_text(stems.UNREACHED, stems.unreached(code, ready))
    entry.add_text(stems.UNREACHED, "\n".join(names))


def _decided(programme: Programme, text: str) -> Iterator[str]:
    """What a person put on the running order that does not stand so in the text."""
    said = " ".join(text.split())
    for item in programme.items:
        seats = [value for one in item.people for value in (one.position, one.affiliation)]
        for value in (item.title, item.room, *item.questions, *item.documents, *seats):
            if value and " ".join(value.split()) not in said:
                yield value


def _facets(document: Document) -> Iterator[tuple[str, str]]:
    for name, value in (("kind", document.kind), ("status", document.status), ("lang", document.language)):
        yield name, value.lower()
    if document.date:
        yield "year", document.date[:4]


def _names(programme: Programme) -> Iterator[tuple[str, str]]:
    meeting = programme.meeting
    for name, value in (("meeting", meeting.name), ("series", meeting.series), ("body", meeting.body)):
        if value:
            yield name, value
    if programme.paper.author:
        yield "body", programme.paper.author
    for item in programme.items:
        for one in item.people:
            yield "person", one.name
            if body := spoken_for(one.position or "", one.affiliation or ""):
                yield "body", body


def _dates(document: Document, programme: Programme) -> list[str]:
    """Each date that the paper is of or about, as year, month and day."""
    given = {document.date, str(programme.meeting.start or ""), str(programme.meeting.end or "")}
    given |= {str(item.slot.date) for item in programme.items if item.slot.date}
    return sorted({date[:length] for date in given for length in (4, 7, 10) if len(date) >= length})
