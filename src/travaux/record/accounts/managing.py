"""Verbs about accounts."""

from __future__ import annotations

import hashlib
import secrets

from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.db import transaction

from travaux.common.errors import NothingFound, WrongValue
from travaux.record.accounts.models import Account, Role, Token
from travaux.record.documents.models import Audience


def set_account(
    *, name: str, role: str | None = None, audience: str | None = None, password: str | None = None
) -> Account:
    """Make the account ``name``, or change what is given. WrongValue for a value or password that cannot be."""
    _check(name, role, audience)
    with transaction.atomic():
        account = Account.objects.filter(name=name).first() or Account(name=name)
        account.role = role or account.role
        if audience or account.pk is None:
            account.audience = audience or _own_audience(account.role)
        if password is not None:
            try:
                validate_password(password, account)
            except ValidationError as error:
                raise WrongValue("the password cannot be used", " ".join(error.messages)) from None
            account.set_password(password)
        elif account.pk is None:
            account.set_unusable_password()
        account.save()
        return account


def close_account(*, name: str) -> None:
    """Let the account in no more; what it decided stays. NothingFound where there is none."""
    if not Account.objects.filter(name=name).update(is_active=False):
        raise NothingFound(f"there is no account {name}", "See travaux account.")
    Token.objects.filter(account__name=name).delete()


def give_token(*, account: Account, purpose: str) -> str:
    """A new token for the account; it is shown this once and only its digest is kept."""
    given = secrets.token_urlsafe(32)
    Token.objects.create(account=account, digest=_digest(given), purpose=purpose[:100])
    return given


def account_of(token: str) -> Account | None:
    """The account that a token lets in, None where it lets in nobody."""
    found = (
        Token.objects.select_related("account").filter(digest=_digest(token), account__is_active=True).first()
    )
    return found.account if found else None


def _digest(token: str) -> str:
    return hashlib.sha256(token.encode("utf-8", "replace")).hexdigest()


def _own_audience(role: str) -> str:
    return Audience.PARTICIPANTS if role == Role.READER else Audience.SECRETARIAT


def _check(name: str, role: str | None, audience: str | None) -> None:
    if not name.strip() or len(name) > 100 or not name.isprintable():
        raise WrongValue("an account needs a name of 1 to 100 characters")
    if role and role not in Role.values:
        raise WrongValue(f"{role} is no role", f"Choose one of {', '.join(Role.values)}.")
    if audience and audience not in Audience.values:
        raise WrongValue(f"{audience} is no audience", f"Choose one of {', '.join(Audience.values)}.")
