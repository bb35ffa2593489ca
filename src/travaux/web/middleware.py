"""What holds for every answer: its headers, the sight of whoever asks, and how an error of ours is told."""

from __future__ import annotations

from collections.abc import Callable

from django.conf import settings
from django.contrib.auth.models import AnonymousUser
from django.db import DataError
from django.http import HttpRequest, HttpResponse
from django.middleware.locale import LocaleMiddleware
from django.utils import translation
from django.utils.cache import patch_vary_headers
from django.utils.translation import gettext as _t

from travaux.common.errors import TravauxError
from travaux.record.accounts.managing import account_of
from travaux.record.accounts.models import Account
from travaux.record.sight import Sight
from travaux.web.pages import errors

Answer = Callable[[HttpRequest], HttpResponse]

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)


_ZERO_BYTE = "NUL (0x00)"
"""By this PostgreSQL's driver tells that it takes no zero byte, which no page of ours sends."""
_PROGRAMS = ("/api/", "/activity/feed.atom", "/register/reminders.")


class Guarded:
    """Sets the headers by which a browser runs and shows nothing that did not come from here."""

    def __init__(self, answer: Answer) -> None:
        self._answer = answer

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self._answer(request)
        response.headers.setdefault("Content-Security-Policy", POLICY)
        response.headers["X-Content-Type-Options"] = "nosniff"
        response.headers["X-Frame-Options"] = "DENY"
        response.headers["Cross-Origin-Opener-Policy"] = "same-origin"
        response.headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()"
        if not request.path.startswith(settings.STATIC_URL):
            response.headers.setdefault("Cache-Control", "private, no-cache")
        return response


class Speaking(LocaleMiddleware):
    """The language of the cookie, else of the browser; English for programs, whoever runs them."""

    def process_request(self, request: HttpRequest) -> None:
        if request.path.startswith(_PROGRAMS):
            translation.activate(settings.LANGUAGE_CODE)
            request.LANGUAGE_CODE = settings.LANGUAGE_CODE
        else:
            super().process_request(request)

    def process_response(self, request: HttpRequest, response: HttpResponse) -> HttpResponse:
        answer = super().process_response(request, response)
        patch_vary_headers(answer, ["Cookie"])
        return answer


class Seeing:
    """Gives each request its ``sight``; sends whoever may see nothing to the sign-in."""

    def __init__(self, answer: Answer) -> None:
        self._answer = answer

    def __call__(self, request: HttpRequest) -> HttpResponse:
        scheme, _, given = request.headers.get("Authorization", "").partition(" ")
        if scheme.lower() == "bearer":
            request.user = account_of(given.strip()) or AnonymousUser()
            if not isinstance(request.user, Account):
                return errors.page(request, 401, _t("This token lets nobody in"), _t("Ask for a new one."))
        user = request.user
        if isinstance(user, Account):
            request.sight = Sight.of(user.audience)
        else:
            request.sight = Sight.of("public" if settings.PUBLIC_READING else None)
        return self._answer(request)

    def process_view(
        self, request: HttpRequest, view: Callable[..., HttpResponse], *_: object
    ) -> HttpResponse | None:
        if request.sight.audiences or getattr(view, "open_to_all", False):
            return None
        return errors.sign_in_first(request)

    def process_exception(self, request: HttpRequest, error: Exception) -> HttpResponse | None:
        if isinstance(error, DataError) and _ZERO_BYTE in str(error):
            return errors.not_understood(request)
        return errors.told(request, error) if isinstance(error, TravauxError) else None
