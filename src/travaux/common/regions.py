"""The regional groups of States at the United Nations."""

from __future__ import annotations

from enum import StrEnum
from functools import cache

from travaux.common.datafiles import rows


class Region(StrEnum):
    """A regional group, by the name that the General Assembly gives it."""

    AFRICA = "African States"
    ASIA_PACIFIC = "Asia-Pacific States"
    EASTERN_EUROPE = "Eastern European States"
    LATIN_AMERICA = "Latin American and Caribbean States"
    WESTERN_EUROPE = "Western European and other States"


def region_of(code: str) -> Region | None:
    """The group of a State by its ISO 3166-1 alpha-3 code; None for those that belong to none, as observers do."""
    return _by_code().get(code)


@cache
def _by_code() -> dict[str, Region]:
    groups = rows("travaux.common", "regional_groups.txt")
    return {code: Region(name) for name, codes in groups for code in codes.split()}
