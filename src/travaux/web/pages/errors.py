"""Pages that say what went wrong and what to do about it."""

from __future__ import annotations

from collections.abc import Sequence
from urllib.parse import quote

from django.conf import settings
from django.core.exceptions import RequestDataTooBig, TooManyFieldsSent, TooManyFilesSent
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from travaux.common.errors import (
    AmbiguousName,
    ConflictingDecision,
    DatabaseGone,
    DiskFull,
    LibraryInUse,
    LimitExceeded,
    NothingFound,
    TravauxError,
)  # fmt: skip
from travaux.web import telling

_STATUS = {
    NothingFound: 404, AmbiguousName: 404, ConflictingDecision: 409, LimitExceeded: 413, DatabaseGone: 503, DiskFull: 507,
    LibraryInUse: 503,
}  # fmt: skip
_HANDLED = 400
_PROGRAMS = "/api/"


def told(request: HttpRequest, error: TravauxError) -> HttpResponse:
    """The page for an error of the record: its message and its remedy."""
    said = [telling.told(words) for words in (error.message, error.remedy)]
    foreign = [words is None and not _is_ours(error) for words in said]
    status = _STATUS.get(type(error), _HANDLED)
    return page(request, status, said[0] or error.message, said[1] or error.remedy, foreign)


def page(
    request: HttpRequest, status: int, message: str, remedy: str, foreign: Sequence[bool] = (False, False)
) -> HttpResponse:
    """A page with this message, whose parts may be English where the page is not; a program is told the same as JSON."""
    if request.path.startswith(_PROGRAMS):
        return JsonResponse({"message": message, "remedy": remedy}, status=status)
    told = {"status": status, "message": message, "remedy": remedy, "foreign": foreign}
    return render(request, "web/error.html", told, status=status)


def _is_ours(error: TravauxError) -> bool:
    """Whether a page raised the error and so speaks the interface's language; the layers below speak English."""
    place = error.__traceback__
    while place is not None and place.tb_next is not None:
        place = place.tb_next
    return place is not None and str(place.tb_frame.f_globals["__name__"]).startswith("travaux.web")


def sign_in_first(request: HttpRequest) -> HttpResponse:
    if request.path.startswith(_PROGRAMS):
        return page(request, 401, _("This needs an account"), _("Send a token in the header Authorization."))
    if request.headers.get("HX-Request") or request.method != "GET":
        return page(request, 403, _("This needs an account"), _("Sign in, then try again."))
    return redirect(f"{reverse('sign-in')}?next={quote(request.get_full_path())}")


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    if isinstance(exception, TooManyFilesSent):
        most = settings.DATA_UPLOAD_MAX_NUMBER_FILES
        message = _("More than %(most)d papers were sent at once") % {"most": most}
        return page(
            request, 413, message, _("Send fewer at a time, or build the folder from the command line.")
        )
    if isinstance(exception, RequestDataTooBig | TooManyFieldsSent):
        return too_long(request)
    return not_understood(request)


def too_long(request: HttpRequest) -> HttpResponse:
    return page(
        request, 413, _("The form holds more than it may"), _("Nothing was changed. Shorten what you typed.")
    )


def not_understood(request: HttpRequest, status: int = 400) -> HttpResponse:
    return page(request, status, _("The request cannot be understood"), _("Go back and try again."))


def forbidden(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    return page(
        request, 403, _("Your account may not do this"), _("Ask an administrator for the role that you need.")
    )


def forged(request: HttpRequest, reason: str = "") -> HttpResponse:
    return page(
        request, 403, _("This form did not come from this site, or it is too old"),
        _("Nothing was changed. Open the page again and send the form once more."),
    )  # fmt: skip


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    return page(request, 404, _("There is no such page"), _("Search for what you need, or see the meetings."))


def server_error(request: HttpRequest) -> HttpResponse:
    return page(
        request,
        500,
        _("Travaux made a mistake of its own"),
        _("Nothing was changed. Please report what you did."),
    )
