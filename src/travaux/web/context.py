"""What every template knows."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.utils.translation import get_language, get_language_bidi

from travaux.record.accounts.models import Account


def room(request: HttpRequest) -> dict[str, Any]:
    user = getattr(request, "user", None)
    account = user if isinstance(user, Account) else None
    return {
        "account": account,
        "decides": account is not None and account.decides,
        "administers": account is not None and account.administers,
        "language": get_language() or "en",
        "direction": "rtl" if get_language_bidi() else "ltr",
        "tongues": settings.LANGUAGES,
        "path": request.get_full_path() if request.method == "GET" else "/",
    }
