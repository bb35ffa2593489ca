"""What a view knows of whoever asks."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import TypeVar

from django.http import HttpRequest, HttpResponse
from django.utils.http import url_has_allowed_host_and_scheme

from travaux.record.accounts.models import Account
from travaux.record.sight import Sight
from travaux.web.pages import errors

View = TypeVar("View", bound=Callable[..., HttpResponse])


def sight_of(request: HttpRequest) -> Sight:
    """What whoever asks may see."""
    sight: Sight = request.sight  # type: ignore[attr-defined]
    return sight


def account_of(request: HttpRequest) -> Account | None:
    """The account that is signed in."""
    return request.user if isinstance(request.user, Account) else None


def open_to_all(view: View) -> View:
    """Marks a page that is there for people who may see nothing yet."""
    view.open_to_all = True  # type: ignore[attr-defined]
    return view


def deciding(view: View) -> View:
    """Only editors and administrators get in."""

    @wraps(view)
    def guarded(request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        account = account_of(request)
        if account is None:
            return errors.sign_in_first(request)
        return view(request, *args, **kwargs) if account.decides else errors.forbidden(request)

    return guarded  # type: ignore[return-value]


def administering(view: View) -> View:
    """Only administrators get in."""

    @wraps(view)
    def guarded(request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        account = account_of(request)
        if account is None:
            return errors.sign_in_first(request)
        return view(request, *args, **kwargs) if account.administers else errors.forbidden(request)

    return guarded  # type: ignore[return-value]


def actor_of(request: HttpRequest) -> str:
    """The name under which decisions of whoever asks are logged."""
    account = account_of(request)
    assert account is not None
    return account.name


def onward(request: HttpRequest) -> str:
    """Where a form wants to go on to: only to a page of this site."""
    wanted = request.POST.get("next") or request.GET.get("next") or "/"
    return wanted if url_has_allowed_host_and_scheme(wanted, None) else "/"
