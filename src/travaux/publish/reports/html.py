"""A report as one self-contained web page."""

from __future__ import annotations

from travaux.common.report import Report
from travaux.publish.html import environment
from travaux.publish.reports import link, told


def write(report: Report, address: str = "") -> bytes:
    """The page, with citations behind each sentence."""
    page = environment().get_template("report.html")
    text: str = page.render(report=report, told=told, link=lambda one: link(one, address))
    return text.encode()
