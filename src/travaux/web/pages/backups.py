"""Backups of the library, for administrators: made, checked and taken away while the room is open."""

from __future__ import annotations

import datetime as dt
from functools import cache
from pathlib import Path

from django.conf import settings
from django.http import FileResponse, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from travaux.common.errors import WrongValue
from travaux.intake.backing import Vault
from travaux.web.asking import administering


@administering
def page(request: HttpRequest) -> HttpResponse:
    return render(request, "web/backups.html", {"backups": _vault(Path(settings.LIBRARY)).listed()})


@require_POST
@administering
def act(request: HttpRequest) -> HttpResponse:
    """Make one, or check or remove the one that is named."""
    vault, name = _vault(Path(settings.LIBRARY)), request.POST.get("name", "")
    match request.POST.get("act"):
        case "make":
            vault.make(dt.datetime.now(dt.UTC))
        case "check":
            vault.check(name)
        case "remove":
            vault.remove(name)
        case _other:
            raise WrongValue(_("This cannot be done with a backup"), _("Make, check or remove one."))
    return redirect("backups")


@administering
def download(request: HttpRequest, name: str) -> FileResponse:
    """The backup itself, as a download."""
    path = _vault(Path(settings.LIBRARY)).path_of(name)
    return FileResponse(
        path.open("rb"), as_attachment=True, filename=path.name, content_type="application/x-tar"
    )


@cache
def _vault(library: Path) -> Vault:
    return Vault(library)
