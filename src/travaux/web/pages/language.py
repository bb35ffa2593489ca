"""Choosing the language of the interface."""

from __future__ import annotations

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST

from travaux.web.asking import onward, open_to_all
from travaux.web.pages import errors

_A_YEAR = 365 * 24 * 3600


@open_to_all
@csrf_exempt
@require_POST
def choose(request: HttpRequest) -> HttpResponse:
    """Keeps the language in a cookie, which comes before what the browser asks for.

    No token is asked for, so that a page for readers needs no cookie of its own; other sites are turned away.
    """
    if request.headers.get("Sec-Fetch-Site") == "cross-site":
        return errors.forged(request)
    chosen = request.POST.get("language", "")
    if chosen not in dict(settings.LANGUAGES):
        return errors.page(
            request, 400, _("The reading room does not speak this language"), _("Choose one of those at the foot of the page."),
        )  # fmt: skip
    response = redirect(onward(request))
    response.set_cookie(
        settings.LANGUAGE_COOKIE_NAME, chosen, max_age=_A_YEAR, httponly=True, samesite="Lax", secure=settings.BEHIND_TLS,
    )  # fmt: skip
    return response
