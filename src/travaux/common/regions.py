"""The regional groups of States at the United Nations."""

from __future__ import annotations

from enum import StrEnum
from functools import cache
from importlib.resources import files

from travaux.common.states import State


class Region(StrEnum):
    """A regional group, by the name that the General Assembly gives it."""

    AFRICA = "African States"
    ASIA_PACIFIC = "Asia-Pacific States"
    EASTERN_EUROPE = "Eastern European States"
    LATIN_AMERICA = "Latin American and Caribbean States"
    WESTERN_EUROPE = "Western European and other States"


def region_of(state: State) -> Region | None:
    """The State's group; None for those that belong to none, as observers do."""
    return _by_code().get(state.code)


@cache
def _by_code() -> dict[str, Region]:
    text = (files("travaux.common") / "data" / "regional_groups.txt").read_text("utf-8")
    rows = (line.split("|") for line in text.splitlines() if line and not line.startswith("#"))
    return {code: Region(name) for name, codes in rows for code in codes.split()}
