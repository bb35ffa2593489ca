"""Adding papers, and what became of each."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from travaux.common.errors import LimitExceeded
from travaux.intake.adding import MOST_BYTES, Reader, State, added, keep_added
from travaux.web.asking import deciding


@deciding
def page(request: HttpRequest) -> HttpResponse:
    if request.method == "POST":
        return _take(request)
    part = "web/added.html" if request.headers.get("HX-Request") else "web/add.html"
    return render(request, part, _told())


def _told() -> dict[str, object]:
    rows = added(settings.LIBRARY)
    waiting = any(row.state is State.WAITING for row in rows)
    return {
        "rows": rows,
        "waiting": waiting,
        "bytes": MOST_BYTES,
        "most": MOST_BYTES >> 20,
        "larger": larger(),
    }


def larger() -> str:
    """What is said of papers that are larger together than may be sent at once."""
    return _("The papers hold more than %(most)d MB together") % {"most": MOST_BYTES >> 20}


def _take(request: HttpRequest) -> HttpResponse:
    files = [one for one in request.FILES.getlist("papers") if not (one.name or "").startswith(".")]
    if getattr(request, "was_too_large", False):
        raise LimitExceeded(larger(), _("Send fewer at a time, or split them."))
    if not files:
        return render(request, "web/add.html", {**_told(), "none": True}, status=400)
    for one in files:
        keep_added(settings.LIBRARY, one.name or "paper", one.chunks())
    _reader(settings.LIBRARY).begin()
    return redirect(request.path)


@cache
def _reader(library: Path) -> Reader:
    return Reader(library)
