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

_LONGEST_REASON = 500
View = TypeVar("View", bound=Callable[..., HttpResponse])


def sight_of(request: HttpRequest) -> Sight:
    """What whoever asks may see."""
    sight: Sight = request.sight
    return sight


def account_of(request: HttpRequest) -> Account | None:
    """The account that is signed in."""
    return request.user if isinstance(request.user, Account) else None


def open_to_all(view: View) -> View:
    """Marks a page that is there for people who may see nothing yet."""
    view.open_to_all = True  # type: ignore[attr-defined]
    return view


def _only(may: Callable[[Account], bool], view: View) -> View:
    """The view for those accounts that may; others are asked to sign in, or told that it is not for them."""

    @wraps(view)
    def guarded(request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        account = account_of(request)
        if account is None:
            return errors.sign_in_first(request)
        return view(request, *args, **kwargs) if may(account) else errors.forbidden(request)

    return guarded  # type: ignore[return-value]


def deciding(view: View) -> View:
    """Only editors and administrators get in."""
    return _only(lambda account: account.decides, view)


def administering(view: View) -> View:
    """Only administrators get in."""
    return _only(lambda account: account.administers, view)


def given_reason(request: HttpRequest) -> str:
    """The reason that a form gives for a decision, as every database takes it; empty where it gives none."""
    return request.POST.get("reason", "").replace("\0", "").strip()[:_LONGEST_REASON]


def page_number(request: HttpRequest, most: int = 10_000) -> int:
    """The page of a list that is asked for, from 1 to ``most``; the first where what is asked for is no number."""
    text = request.GET.get("page", "1")
    return min(max(1, int(text)), most) if text.isascii() and text.isdigit() and len(text) < 6 else 1


def actor_of(request: HttpRequest) -> str:
    """The name under which decisions of whoever asks are logged."""
    account = account_of(request)
    assert account is not None
    return account.name


def onward(request: HttpRequest) -> str:
    """Where a form wants to go on to: only to a page of this site."""
    wanted = request.POST.get("next") or request.GET.get("next") or "/"
    return wanted if url_has_allowed_host_and_scheme(wanted, None) else "/"
