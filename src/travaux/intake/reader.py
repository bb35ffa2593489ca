"""What a worker does for one paper: read it and pack what was found. Nothing here touches the record."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from travaux.common.account import Account, Outcome, Undertaken
from travaux.common.errors import EmptyPaper, LimitExceeded, TravauxError
from travaux.common.plain import pack
from travaux.common.provision import Provision, ProvisionKind
from travaux.common.sandbox import Limits
from travaux.common.transcript import Transcript

_BINDING = {
    ProvisionKind.GOAL,
    ProvisionKind.TARGET,
    ProvisionKind.OBJECTIVE,
    ProvisionKind.ARTICLE,
    ProvisionKind.OPERATIVE,
}


def account_of(path: Path, name: str, sha256: str, limits: Limits) -> Account:
    """Read the paper kept at ``path``, which people know as ``name``. TravauxError where it cannot be read."""
    from travaux.reading import Document, survey
    from travaux.reading.commitments import read_commitments, read_recommendations
    from travaux.reading.likeness.fingerprint import fingerprint_of

    data = path.read_bytes()
    if len(data) > limits.megabytes << 20:
        raise LimitExceeded(f"{name} holds more than {limits.megabytes} MB")
    if not data:
        raise EmptyPaper(f"{name} is empty")
    reading = survey(Document(name, data))
    transcript = reading.transcript
    empty = _empty_pages(transcript)
    return Account(
        sha256=sha256,
        outcome=Outcome.PARTLY if empty else Outcome.WHOLE,
        programme=reading.programme,
        findings=reading.findings,
        doubts=reading.doubts,
        undertaken=Undertaken(
            read_commitments(transcript), read_recommendations(transcript), _framework(transcript)
        ),
        fingerprint=fingerprint_of(transcript),
        transcript=pack(transcript),
        text=transcript.text,
        pages=len(transcript.pages),
        media_type=transcript.media_type,
        message=_message(empty),
    )


def failure_of(sha256: str, error: TravauxError) -> Account:
    """The account of a paper that could not be read."""
    return Account(sha256, Outcome.FAILED, error=type(error).__name__, message=str(error))


def _framework(transcript: Transcript) -> tuple[Provision, ...]:
    """The provisions of a paper that others can be measured against; a plain report's paragraphs are none."""
    from travaux.reading.commitments import read_provisions

    found = read_provisions(transcript).provisions
    return found if any(one.kind in _BINDING for one in found) else ()


def _empty_pages(transcript: Transcript) -> list[int]:
    """The numbers of pages without text, where other pages have some."""
    if len(transcript.pages) < 2:
        return []
    speaking = {line.page for line in transcript.lines if line.end > line.start}
    return [page.number for page in transcript.pages if page.number not in speaking]


def _message(empty: Iterable[int]) -> str:
    pages = ", ".join(map(str, empty))
    return f"no text on page {pages}" if pages else ""
