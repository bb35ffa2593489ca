"""What the server refuses before a page is asked for, told by a page of the reading room instead of a bare line."""

from __future__ import annotations

from http.cookies import CookieError, SimpleCookie

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext as _
from waitress.channel import HTTPChannel
from waitress.task import ErrorTask

from travaux.web.middleware import POLICY
from travaux.web.pages import errors
from travaux.web.pages.adding import larger

_TOO_LARGE = 413


class Refused(ErrorTask):
    """Answers a request whose body or header is too large, or that is no HTTP."""

    def execute(self) -> None:
        problem = self.request.error
        path = getattr(self.request, "path", "") or "/"  # none where the first line was no request
        told = _page(path, self.request.headers, problem.code)
        self.status = f"{problem.code} {problem.reason}"
        self.response_headers.extend(told.items())
        self.set_close_on_finish()
        self.content_length = len(told.content)
        self.write(told.content)


class Channel(HTTPChannel):
    """A connection whose refusals are pages."""

    error_task_class = Refused


def _page(path: str, headers: dict[str, str], status: int) -> HttpResponse:
    request = HttpRequest()
    request.method, request.path = "GET", path
    request.META["HTTP_ACCEPT_LANGUAGE"] = headers.get("ACCEPT_LANGUAGE", "")
    request.COOKIES = _cookies(headers.get("COOKIE", ""))
    with translation.override(translation.get_language_from_request(request)):
        answer = _told(request, status)
    answer.headers["Content-Security-Policy"] = POLICY
    answer.headers["X-Content-Type-Options"] = "nosniff"
    return answer


def _told(request: HttpRequest, status: int) -> HttpResponse:
    if status != _TOO_LARGE:
        return errors.not_understood(request, status)
    if request.path == reverse("add"):
        return errors.page(request, status, larger(), _("Send fewer at a time, or split them."))
    return errors.too_long(request)


def _cookies(said: str) -> dict[str, str]:
    try:
        return {name: one.value for name, one in SimpleCookie(said).items()}
    except CookieError:
        return {}
