"""The formats that are written: what each is called, by which suffix it is known, and what it needs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from importlib.util import find_spec
from types import ModuleType
from typing import Any

from travaux.common.errors import UnknownTarget
from travaux.common.programme import Programme
from travaux.publish.edition import Edition


@dataclass(frozen=True, slots=True)
class Format:
    """One format. ``suffixes`` stand with their dots, the usual one first; ``needs`` are importable names.

    ``options`` are the keyword arguments that the module's ``write`` takes beside programme, findings and doubts.
    """

    name: str
    title: str
    suffixes: tuple[str, ...]
    media_type: str
    module: str
    needs: tuple[str, ...] = ()
    options: frozenset[str] = frozenset()

    @property
    def suffix(self) -> str:
        return self.suffixes[0]

    @property
    def publisher(self) -> ModuleType:
        """The module that writes it, imported on first need."""
        return import_module(f"travaux.publish.{self.module}")

    @property
    def missing(self) -> tuple[str, ...]:
        """The packages that it needs and this installation has not."""
        return tuple(name for name in self.needs if find_spec(name) is None)

    @property
    def collects(self) -> bool:
        """True where several programmes can stand in one file."""
        return hasattr(self.publisher, "write_all")

    def notice(self, programme: Programme) -> str | None:
        """What it must leave out of the programme, in words; TravauxError where that is all of it."""
        notice = getattr(self.publisher, "notice", None)
        return notice(programme) if notice else None

    def one(self, edition: Edition, **options: Any) -> str | bytes:
        written: str | bytes = self.publisher.write(
            edition.programme, edition.findings, edition.doubts, **options
        )
        return written

    def many(self, editions: Iterable[Edition], **options: Any) -> Iterator[str | bytes]:
        """All editions as one file, in parts."""
        yield from self.publisher.write_all(editions, **options)


_LAYOUT = frozenset({"annotated"})

FORMATS = (
    Format("text", "text for a terminal", (".txt",), "text/plain", "text", options=frozenset({"columns", "colour"})),
    Format("json", "JSON, with the proof of each value", (".json",), "application/json", "json"),
    Format("ics", "iCalendar", (".ics",), "text/calendar", "ics", ("icalendar",), frozenset({"previous"})),
    Format("html", "web page", (".html", ".htm"), "text/html", "html", ("jinja2",)),
    Format("csv", "table of people and items", (".csv",), "text/csv", "csv", options=frozenset({"mark"})),
    Format("xlsx", "Excel workbook", (".xlsx",), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
           "xlsx"),
    Format("markdown", "Markdown", (".md", ".markdown"), "text/markdown", "markdown", options=_LAYOUT),
    Format("docx", "Word document", (".docx",), "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
           "docx", ("lxml",), _LAYOUT | {"template"}),
    Format("pdf", "PDF, tagged for screen readers", (".pdf",), "application/pdf", "pdf", ("typst",), _LAYOUT),
    Format("jsonld", "schema.org Event as JSON-LD", (".jsonld",), "application/ld+json", "jsonld"),
    Format("schedule", "schedule.xml of conference apps (frab, pretalx)", (".schedule.xml", ".xml"),
           "application/vnd.c3voc.schedule+xml", "schedule", ("lxml",)),
    Format("akn", "Akoma Ntoso 3.0", (".akn.xml", ".akn"), "application/akn+xml", "akn", ("lxml",)),
    Format("indico", "contributions for Indico's CSV import", (".indico.csv",), "text/csv", "indico"),
    Format("pretalx", "what pretalx's REST interface is sent (or pretalx:https://HOST/EVENT)", (".pretalx.json",),
           "application/json", "pretalx"),
)  # fmt: skip

NAMES = tuple(known.name for known in FORMATS)


@cache
def by_name(name: str) -> Format:
    """The format of that name. UnknownTarget where there is none."""
    for known in FORMATS:
        if known.name == name:
            return known
    raise UnknownTarget(f"“{name}” is not a format that is written", _remedy())


def by_suffix(path: str) -> Format | None:
    """The format whose suffix ``path`` ends in, the longest one; None where it ends in no known suffix."""
    low = path.lower()
    found = ((suffix, known) for known in FORMATS for suffix in known.suffixes if low.endswith(suffix))
    return max(found, key=lambda each: len(each[0]), default=("", None))[1]


def of_target(target: str) -> Format:
    """The format that the name of a file asks for. UnknownTarget, naming all suffixes, where it asks for none."""
    known = by_suffix(target)
    if known is None:
        raise UnknownTarget(f"{target} does not end in the suffix of a format that is written", _remedy())
    return known


def _remedy() -> str:
    given = ", ".join(f"{known.name} ({known.suffix})" for known in FORMATS)
    return f"Known are {given}; --to names one whatever the suffix."
