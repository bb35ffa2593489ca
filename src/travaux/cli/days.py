"""Days as options take them."""

from __future__ import annotations

import datetime as dt
from typing import Any

import click

_YEARS = range(1900, 2200)


class _Day(click.DateTime):
    """A date as days of a meeting have it, so that a slip of the finger does not publish the year 217."""

    def __init__(self) -> None:
        super().__init__(["%Y-%m-%d"])

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> dt.datetime:
        try:
            found: dt.datetime = super().convert(value, param, ctx)
        except click.BadParameter:
            self.fail(f"“{value}” is no date; write it as in 2017-04-18", param, ctx)
        if found.year not in _YEARS:
            self.fail(f"{value} is not between {_YEARS[0]} and {_YEARS[-1]}", param, ctx)
        return found


DAY = _Day()
