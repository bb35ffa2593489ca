"""A report as PDF by Typst: A4, tagged for screen readers."""

from __future__ import annotations

from typing import Any

from travaux.common.report import Report, Statement
from travaux.publish.reports import link, told
from travaux.publish.typesetting import typeset


def write(report: Report, address: str = "") -> bytes:
    """The bytes of a PDF file. MissingPart where a script has no font here."""
    sheet = {
        "title": report.title, "lines": report.lines,
        "sections": [
            {"heading": one.heading, "table": one.table, "statements": [_statement(each, address) for each in one.statements]}
            for one in report.sections
        ],
    }  # fmt: skip
    return typeset("report.typ", sheet, report.date, "the report")


def _statement(one: Statement, address: str) -> dict[str, Any]:
    cited = [{"text": told(each), "link": link(each, address)} for each in one.citations]
    return {"text": one.text, "cited": cited}
