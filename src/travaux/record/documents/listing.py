"""One line on each paper, and a short description of one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict, dataclass
from typing import Any

from travaux.common.account import Outcome
from travaux.common.errors import OtherData
from travaux.record.documents.models import Document
from travaux.record.evidence.models import Reading


@dataclass(frozen=True, slots=True)
class Entry:
    """A paper in a list. ``note`` says why it was read only in part, or not at all."""

    sha256: str
    name: str
    title: str
    kind: str = ""
    status: str = ""
    symbol: str = ""
    author: str = ""
    date: str = ""
    language: str = ""
    pages: int = 0
    note: str = ""

    def plain(self) -> dict[str, Any]:
        """As a JSON object."""
        return asdict(self)

    def described(self) -> Iterator[tuple[str, str]]:
        """Labels and values, those without a value left out."""
        for label, value in (
            ("Paper", self.sha256), ("Title", self.title), ("Kind", self.kind), ("Status", self.status),
            ("Symbol", self.symbol), ("From", self.author), ("Date", self.date), ("Language", self.language),
            ("Pages", str(self.pages or "")), ("File", self.name), ("Note", self.note),
        ):  # fmt: skip
            if value:
                yield label, value


def listed(*, kind: str | None = None) -> list[Entry]:
    """The documents by date, title and hash."""
    documents = Document.objects.select_related("paper", "reading").prefetch_related("symbols")
    if kind:
        documents = documents.filter(kind=kind)
    return [entry_of(one) for one in documents.order_by("date", "title", "paper__sha256")]


def failures() -> list[Entry]:
    """The papers that no reading could open, by name; files that are no papers are not among them."""
    failed = Reading.objects.filter(outcome=Outcome.FAILED.value, paper__document=None).select_related(
        "paper"
    )
    failed = failed.exclude(error=OtherData.__name__)
    return [
        Entry(one.paper.sha256, one.paper.name, one.message, note=one.message)
        for one in failed.order_by("paper__name", "paper__sha256", "id")
    ]


def entry_of(document: Document) -> Entry:
    """What a list says of one document."""
    return Entry(
        sha256=document.paper.sha256, name=document.paper.name, title=str(document), kind=document.kind,
        status=document.status, symbol=", ".join(one.symbol for one in document.symbols.all()), author=document.author,
        date=document.date, language=document.language, pages=document.reading.pages, note=document.reading.message,
    )  # fmt: skip
