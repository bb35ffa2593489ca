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
    rows = added(settings.LIBRARY)
    told = {
        "rows": rows,
        "waiting": any(row.state is State.WAITING for row in rows),
        "most": MOST_BYTES >> 20,
    }
    return render(request, "web/added.html" if request.headers.get("HX-Request") else "web/add.html", told)


def _take(request: HttpRequest) -> HttpResponse:
    files = [one for one in request.FILES.getlist("papers") if not (one.name or "").startswith(".")]
    if getattr(request, "was_too_large", False):
        raise LimitExceeded(
            _("The papers hold more than %(most)d MB together") % {"most": MOST_BYTES >> 20},
            _("Send fewer at a time, or split them."),
        )
    if not files:
        told = {"rows": added(settings.LIBRARY), "waiting": False, "most": MOST_BYTES >> 20, "none": True}
        return render(request, "web/add.html", told, status=400)
    for one in files:
        keep_added(settings.LIBRARY, one.name or "paper", one.chunks())
    _reader(settings.LIBRARY).begin()
    return redirect(request.path)


@cache
def _reader(library: Path) -> Reader:
    return Reader(library)
