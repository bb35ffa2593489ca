"""Sums of money as people write them in a cell or a field: "250000 USD 2030 pledged"."""

from __future__ import annotations

import re
from decimal import Decimal, InvalidOperation

from travaux.common.errors import WrongValue
from travaux.common.followup import Money

_SUM = re.compile(r"(?P<amount>\d[\d,. \u00a0]*?)\s+(?P<currency>[A-Za-z]{3})\s+(?P<year>\d{4})(?:\s+(?P<how>pledged|delivered))?", re.I)  # fmt: skip
_YEARS = range(1900, 2201)


def written(one: Money) -> str:
    """A sum as :func:`money` reads it."""
    return f"{one.amount} {one.currency} {one.year} {'delivered' if one.delivered else 'pledged'}"


def money(text: str) -> Money:
    """The sum that a text tells; pledged where it does not say. WrongValue where it tells none."""
    match = _SUM.fullmatch(text.strip())
    if match is None:
        raise WrongValue(f"{text.strip()!r} is no sum of money", "Write it as 250000 USD 2030 pledged.")
    return sum_of(
        match["amount"],
        match["currency"],
        int(match["year"]),
        delivered=(match["how"] or "").lower() == "delivered",
    )


def sum_of(amount: str, currency: str, year: int, *, delivered: bool) -> Money:
    """A sum from its parts, the amount with or without marks between thousands. WrongValue where one is none."""
    try:
        number = Decimal(re.sub(r"[ ,\u00a0]", "", amount))
    except InvalidOperation:
        raise WrongValue(f"{amount} is no amount", "Give a number such as 250000 or 1250.50.") from None
    if (
        not (len(currency) == 3 and currency.isalpha() and currency.isascii())
        or not number.is_finite()
        or number < 0
    ):
        raise WrongValue(f"{amount} {currency} is no sum of money", "Give an amount and a code such as USD.")
    if year not in _YEARS:
        raise WrongValue(
            f"{year} is no year of a sum of money", f"Give one from {_YEARS[0]} to {_YEARS[-1]}."
        )
    return Money(format(number, "f"), currency.upper(), year, delivered)
