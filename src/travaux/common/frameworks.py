"""Known frameworks: the short names of provisions that papers often name."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

AGENDA_2030 = "2030 Agenda"
COMPACT = "Global Compact for Migration"


def short_name(framework: str, number: str) -> str | None:
    """The short name of a provision, in our own words; of "5 (c)" that of "5". None where there is none."""
    return short_names().get((framework, number.split(" ")[0]))


@cache
def short_names() -> dict[tuple[str, str], str]:
    """All of them, by framework and number."""
    text = (files("travaux.common") / "data" / "provisions.txt").read_text("utf-8")
    rows = (line.split("|") for line in text.splitlines() if line and not line.startswith("#"))
    return {(framework, number): name for framework, number, name in rows}
