"""What a view knows of whoever asks."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from django.http import HttpRequest, HttpResponse

from travaux.record.accounts.models import Account
from travaux.record.sight import Sight

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
