"""Programmes that are issued here: each becomes a paper of the library, kept, read and filed as any other."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from django.db import transaction

from travaux.common.account import Account, Place
from travaux.common.errors import TravauxError, WrongValue, unwritten
from travaux.common.programme import Programme
from travaux.common.sandbox import DEFAULT
from travaux.intake.adding import free_path, safe_name
from travaux.intake.edition import edition
from travaux.intake.local import read_here
from travaux.record import filing
from travaux.record.documents.audiences import set_audience
from travaux.record.documents.models import Document
from travaux.record.evidence import blobs, marks
from travaux.record.versions import issue_version

FOLDER = "issued"


@dataclass(frozen=True, slots=True)
class Issue:
    """A programme to be issued: the file that people get (``name``, ``data``), exactly what it says, whom it is for.

    ``previous`` is the programme that it was made from. ``check`` is called in the transaction that files it, and may refuse.
    """

    name: str
    data: bytes
    programme: Programme
    previous: Programme | None
    audience: str
    check: Callable[[], None] = lambda: None


def issue(*, library: Path, given: Issue, actor: str, reason: str = "") -> Document:
    """Keep and read the file, and say that it was issued: it is shown as it was given, whatever is read of it.

    WrongValue where the same file was withdrawn before, and whatever ``check`` raises; nothing is issued then.
    """
    sha256 = blobs.keep(given.data, filing.withdrawn_papers())
    account = _read(sha256, given.name)
    place = _kept(library, given)
    try:
        return _filed(given, sha256, account, place, actor, reason)
    except TravauxError:
        Path(place.folder, place.path).unlink(missing_ok=True)
        raise


def _filed(given: Issue, sha256: str, account: Account, place: Place, actor: str, reason: str) -> Document:
    """All in one transaction, so that nobody sees the paper before its audience is set."""
    with transaction.atomic():
        marks.touch()
        given.check()
        filing.file_holdings(held=[(place, sha256)])
        filing.file_accounts(accounts=[account], edition=edition())
        document = Document.objects.filter(paper__sha256=sha256).first()
        if document is None:
            raise _withdrawn()
        issue_version(
            document=document, programme=given.programme, previous=given.previous, actor=actor, reason=reason
        )
        set_audience(document=document, audience=given.audience, actor=actor, reason=reason, seen=False)
    return document


def _withdrawn() -> WrongValue:
    return WrongValue(
        "this very file was withdrawn from the library", "Change something, then issue it again."
    )


def _read(sha256: str, name: str) -> Account:
    if not blobs.path_of(sha256).exists():
        raise _withdrawn()
    (found,) = read_here([(sha256, name)], DEFAULT, 1)
    return found[1]


def _kept(library: Path, given: Issue) -> Place:
    """The file in the library's ``issued`` folder, from where a damaged copy can be fetched again."""
    folder = library / FOLDER
    try:
        folder.mkdir(exist_ok=True)
        path = free_path(folder, safe_name(given.name))
        path.write_bytes(given.data)
        stat = path.stat()
    except OSError as error:
        raise unwritten(given.name, error) from None
    return Place(str(folder), path.name, stat.st_size, stat.st_mtime_ns)
