"""What a worker does for one paper: read it and pack what was found. Nothing here touches the record."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from travaux.common.account import Account, Outcome
from travaux.common.errors import EmptyPaper, LimitExceeded, TravauxError
from travaux.common.kept import pack_transcript
from travaux.common.sandbox import Limits
from travaux.common.transcript import Transcript
from travaux.common.uncollected import uncollected


def account_at(path: Path, name: str, sha256: str, limits: Limits) -> Account:
    """Read the paper kept at ``path``, which people know as ``name``. TravauxError where it cannot be read."""
    return account_of(path.read_bytes(), name, sha256, limits)


@uncollected()
def account_of(data: bytes, name: str, sha256: str, limits: Limits) -> Account:
    """Read a paper that people know as ``name``. TravauxError where it cannot be read."""
    from travaux.reading import Document
    from travaux.reading.whole import read_whole

    if len(data) > limits.megabytes << 20:
        raise LimitExceeded(f"{name} holds more than {limits.megabytes} MB")
    if not data:
        raise EmptyPaper(f"{name} is empty")
    whole = read_whole(Document(name, data))
    reading, transcript = whole.reading, whole.reading.transcript
    empty = _empty_pages(transcript)
    packed, text = pack_transcript(transcript)
    return Account(
        sha256=sha256,
        outcome=Outcome.PARTLY if empty else Outcome.WHOLE,
        programme=reading.programme,
        findings=reading.findings,
        doubts=reading.doubts,
        undertaken=whole.undertaken,
        fingerprint=whole.fingerprint,
        transcript=packed,
        text=text,
        pages=len(transcript.pages),
        media_type=transcript.media_type,
        message=_message(empty),
    )


def failure_of(sha256: str, error: TravauxError) -> Account:
    """The account of a paper that could not be read."""
    return Account(sha256, Outcome.FAILED, error=type(error).__name__, message=str(error))


def _empty_pages(transcript: Transcript) -> list[int]:
    """The numbers of pages without text, where other pages have some."""
    if len(transcript.pages) < 2:
        return []
    speaking = {line.page for line in transcript.lines if line.end > line.start}
    return [page.number for page in transcript.pages if page.number not in speaking]


def _message(empty: Iterable[int]) -> str:
    pages = ", ".join(map(str, empty))
    return f"no text on page {pages}" if pages else ""
