"""The whole library in one file, taken while it is in use, and verified before it is called done."""

from __future__ import annotations

import hashlib
import io
import json
import os
import re
import shutil
import sqlite3
import stat
import tarfile
import tempfile
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import IO, Any

from django.db import connection

import travaux
from travaux.common.errors import CannotWrite, DamagedLibrary, PaperNotFound, WrongSetting, unwritten
from travaux.common.progress import Watch, unwatched
from travaux.record.databases import FILE, place_of
from travaux.record.evidence import blobs

_MANIFEST = "manifest.json"
_BLOB = re.compile(r"papers/[0-9a-f]{2}/([0-9a-f]{64})\Z")
_CHUNK = 1 << 20


def back_up(library: Path, target: Path, watch: Watch = unwatched, watch_back: Watch = unwatched) -> int:
    """Write the library to ``target`` and read it back; the number of papers. It appears whole or not at all.

    ``watch`` is told of the papers that are written, ``watch_back`` of those read back.

    WrongSetting where the record is not in the library's own file.
    """
    check_possible()
    draft = target.with_name(f".{target.name}.part")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=target.parent, prefix=".travaux-") as folder:
            copy = Path(folder, FILE)
            papers = _copied(library, copy)
            _pack(draft, copy, papers, watch)
        verify(draft, watch_back)
        draft.replace(target)
    except OSError as error:
        raise unwritten(target, error) from None
    finally:
        draft.unlink(missing_ok=True)
    return len(papers)


def check_possible() -> None:
    """WrongSetting where the record is not in the library's own file."""
    if connection.vendor != "sqlite":
        raise WrongSetting(
            "the record is in PostgreSQL", "Back it up with pg_dump, and the papers folder beside it."
        )


def restore(source: Path, library: Path, watch: Watch = unwatched) -> int:
    """Make ``library`` from a backup, verified while it is read; the number of papers.

    CannotWrite where something is there already; DamagedLibrary where the backup is not whole.
    """
    if library.exists() and (not library.is_dir() or any(library.iterdir())):
        raise CannotWrite(f"{library} is not empty", "Name a folder that is not there yet.")
    draft = library.with_name(f".{library.name}.part")
    shutil.rmtree(draft, ignore_errors=True)
    try:
        draft.mkdir(mode=0o700, parents=True)
        if library.exists():
            _permit_as(library, draft)
        count = sum(_put(draft, name, pieces) for name, pieces in _entries(source, watch))
        if library.exists():
            library.rmdir()
        draft.replace(library)
    except OSError as error:
        raise unwritten(library, error) from None
    finally:
        shutil.rmtree(draft, ignore_errors=True)
    return count


def _permit_as(folder: Path, other: Path) -> None:
    """Give ``other`` the group and the permissions of ``folder``, in whose place it is put."""
    there = folder.stat()
    os.chown(other, -1, there.st_gid)
    other.chmod(stat.S_IMODE(there.st_mode))


def verify(source: Path, watch: Watch = unwatched) -> int:
    """Read a backup to its end; the number of papers. DamagedLibrary where anything is missing or changed."""
    return sum(name != FILE for name, _ in _entries(source, watch))


def _copied(library: Path, copy: Path) -> list[str]:
    """Copy the database while others use it, check the copy, and give the hashes of its papers."""
    name, uri = place_of(library)
    with closing(sqlite3.connect(name, uri=uri)) as source, closing(sqlite3.connect(copy)) as target:
        source.backup(target)
        target.execute("PRAGMA journal_mode = DELETE")
        (said,) = target.execute("PRAGMA integrity_check").fetchone()
        if said != "ok":
            raise DamagedLibrary(f"the database is damaged: {said}")
        rows = target.execute("SELECT sha256 FROM evidence_paper WHERE NOT withdrawn ORDER BY sha256")
        return [sha256 for (sha256,) in rows if blobs.path_of(sha256).exists()]


def _pack(draft: Path, database: Path, papers: list[str], watch: Watch) -> None:
    draft.unlink(missing_ok=True)
    draft.touch(0o600, exist_ok=False)
    manifest = {"version": travaux.__version__, "database": _hash(database), "papers": papers}
    with tarfile.open(draft, "w", format=tarfile.PAX_FORMAT) as tar:
        data = json.dumps(manifest).encode()
        tar.addfile(_info(_MANIFEST, len(data)), io.BytesIO(data))
        with database.open("rb") as stream:
            tar.addfile(_info(FILE, database.stat().st_size), stream)
        for done, sha256 in enumerate(papers):
            watch(done, len(papers))
            kept = blobs.bytes_of(sha256)
            tar.addfile(_info(f"papers/{sha256[:2]}/{sha256}", len(kept)), io.BytesIO(kept))
        watch(len(papers), len(papers))


def _info(name: str, size: int) -> tarfile.TarInfo:
    info = tarfile.TarInfo(name)
    info.size, info.mode = size, 0o644
    return info


def _entries(source: Path, watch: Watch) -> Iterator[tuple[str, Iterator[bytes]]]:
    """The database and each paper, by name and in pieces, checked against the manifest once the next is asked for."""
    with _only_whole(source), tarfile.open(source, "r:") as tar:
        entry = tar.next()
        manifest = _manifest(entry.name, _content(tar, entry).read()) if entry else _manifest("", b"")
        wanted = {FILE: manifest["database"]}
        wanted |= {f"papers/{one[:2]}/{one}": one for one in manifest["papers"]}
        papers, done = len(manifest["papers"]), 0
        while entry := tar.next():
            digest = hashlib.sha256()
            pieces = _pieces(source, _content(tar, entry), digest.update)
            yield entry.name, pieces
            deque(pieces, maxlen=0)
            if wanted.pop(entry.name, None) != digest.hexdigest():
                raise DamagedLibrary(
                    f"{source} is damaged: {entry.name} is not what it was", "Take another backup."
                )
            done += entry.name != FILE
            watch(done, papers)
    if wanted:
        raise DamagedLibrary(
            f"{source} is damaged: {len(wanted)} entries are missing", "Take another backup."
        )


@contextmanager
def _only_whole(source: Path) -> Iterator[None]:
    """Say of a file that ends too early, or is no archive, that it is no whole backup."""
    try:
        yield
    except (tarfile.TarError, EOFError) as error:
        raise DamagedLibrary(f"{source} is no whole backup ({error})", "Take another backup.") from None
    except FileNotFoundError:
        raise PaperNotFound(f"{source}: no such file") from None
    except OSError as error:
        raise PaperNotFound(
            f"{source} cannot be read: {error.strerror}", "Name a file that is a backup."
        ) from None


def _content(tar: tarfile.TarFile, entry: tarfile.TarInfo) -> IO[bytes]:
    stream = tar.extractfile(entry) if entry.isreg() else None
    if stream is None or not (entry.name in (_MANIFEST, FILE) or _BLOB.match(entry.name)):
        raise DamagedLibrary(f"the backup holds {entry.name!r}, which no backup does", "Take another backup.")
    return stream


def _pieces(source: Path, stream: IO[bytes], hearer: Callable[[bytes], object]) -> Iterator[bytes]:
    """What a stream holds, piece by piece, each told to ``hearer``: a database may be larger than the memory."""
    with _only_whole(source):
        while piece := stream.read(_CHUNK):
            hearer(piece)
            yield piece


def _manifest(name: str, data: bytes) -> dict[str, Any]:
    try:
        manifest: dict[str, Any] = json.loads(data)
        if name == _MANIFEST and isinstance(manifest["papers"], list) and manifest["database"]:
            return manifest
    except (ValueError, KeyError, TypeError):
        pass
    raise DamagedLibrary("the file is no backup of a library", "Name one that travaux backup wrote.")


def _put(library: Path, name: str, pieces: Iterator[bytes]) -> bool:
    """Write one entry; True for a paper."""
    path = library / name
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("wb") as file:
        file.writelines(pieces)
    return name != FILE


def _hash(path: Path) -> str:
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()
