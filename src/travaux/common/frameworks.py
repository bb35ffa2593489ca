"""Known frameworks: the short names of provisions that papers often name."""

from __future__ import annotations

from functools import cache

from travaux.common.datafiles import rows

AGENDA_2030 = "2030 Agenda"
COMPACT = "Global Compact for Migration"


def short_name(framework: str, number: str) -> str | None:
    """The short name of a provision, in our own words; of "5 (c)" that of "5". None where there is none."""
    return short_names().get((framework, number.split(" ")[0]))


@cache
def short_names() -> dict[tuple[str, str], str]:
    """All of them, by framework and number."""
    provisions = rows("travaux.common", "provisions.txt")
    return {(framework, number): name for framework, number, name in provisions}
