"""Pages that a reader has already, and that are still as they were, are not made again."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from functools import wraps

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseNotModified
from django.utils.translation import get_language

from travaux import __version__
from travaux.record.evidence import marks
from travaux.record.search import index
from travaux.web.asking import account_of, sight_of

View = Callable[..., HttpResponse]


def unless_unchanged(view: View) -> View:
    """The view of a page that tells of the record alone, with an ETag made of the record's revision and of who asks."""

    @wraps(view)
    def asked(request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        tag = _tag(request)
        if request.method == "GET" and tag in request.headers.get("If-None-Match", ""):
            answer: HttpResponse = HttpResponseNotModified()
        else:
            answer = view(request, *args, **kwargs)
        if answer.status_code in (200, 304):
            answer.headers["ETag"] = tag
        return answer

    return asked


def _tag(request: HttpRequest) -> str:
    """Weak, of all that the page depends on; of the cookie too by which its forms are known to be ours."""
    account = account_of(request)
    depends = (
        __version__, marks.all_of_them(), index.stamp(settings.LIBRARY), request.get_full_path(), get_language(), sight_of(request).audiences,
        (account.pk, account.name, account.role) if account else None, request.COOKIES.get(settings.CSRF_COOKIE_NAME, ""),
    )  # fmt: skip
    return f'W/"{hashlib.sha256(repr(depends).encode()).hexdigest()[:32]}"'
