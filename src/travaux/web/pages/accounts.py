"""Signing in and out."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from travaux.web.pages import errors


def locked_out(request: HttpRequest, credentials: object = None, *_args: object) -> HttpResponse:
    """Told after too many wrong passwords."""
    return errors.page(
        request, 429, _("Too many wrong passwords"), _("Wait a quarter of an hour, then try again.")
    )
