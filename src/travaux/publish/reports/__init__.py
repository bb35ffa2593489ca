"""Reports whose sentences cite paper and page, as a web page, a Word document and PDF."""

from __future__ import annotations

from importlib import import_module

from travaux.common.errors import UnknownTarget
from travaux.common.report import Citation, Report

MEDIA_TYPES = {
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "pdf": "application/pdf",
    "html": "text/html; charset=utf-8",
}
"""The forms of a report, by their suffix without its dot."""


def write(report: Report, form: str, address: str = "") -> bytes:
    """The report in one of the forms of :data:`MEDIA_TYPES`. UnknownTarget where there is no such form.

    ``address`` is that of the reading room, to which the citations lead; without it they are words only.
    """
    if form not in MEDIA_TYPES:
        known = ", ".join(f".{name}" for name in MEDIA_TYPES)
        raise UnknownTarget(f"a report has no form {form!r}", f"End its name in one of {known}.")
    written: bytes = import_module(f"travaux.publish.reports.{form}").write(report, address)
    return written


def told(one: Citation) -> str:
    """As in "A/RES/71/280, pages 2, 4"."""
    if not one.pages:
        return one.paper
    return f"{one.paper}, page{'s' * (len(one.pages) > 1)} {', '.join(map(str, one.pages))}"


def link(one: Citation, address: str) -> str:
    """The address of a citation; empty where there is none."""
    return f"{address.rstrip('/')}/{one.place}" if address and one.place else ""
