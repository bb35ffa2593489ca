"""Which framework an entry stands under."""

from __future__ import annotations

from collections.abc import Iterable

from travaux.common.followup import Entry
from travaux.common.provision import ProvisionLink

SHOWN = 0.5
"""Certainty under which a link to a provision is not known, and shown as such."""


def under(entry: Entry, framework: str) -> bool:
    """Whether the entry belongs to a framework: it is a line of it, or names one of its provisions.

    An empty framework is every framework. A paper is a framework by its SHA-256, its title or the beginning of either.
    """
    if not framework:
        return True
    wanted = framework.casefold()
    return is_line_of(entry, framework) or any(
        link.framework.casefold() == wanted for link in known_links(entry)
    )


def is_line_of(entry: Entry, framework: str) -> bool:
    """Whether the entry is one of the framework's own lines."""
    wanted = framework.casefold()
    return entry.paper.casefold().startswith(wanted) or entry.title.casefold().startswith(wanted)


def papers_of(entries: Iterable[Entry], framework: str) -> dict[str, str]:
    """The papers whose lines are the framework's, by SHA-256 with their titles; an empty framework is none."""
    return {one.paper: one.title for one in entries if framework and is_line_of(one, framework)}


def known_links(entry: Entry) -> tuple[ProvisionLink, ...]:
    """The links that are certain enough to be shown."""
    return tuple(link for link in entry.provisions if link.named or link.certainty >= SHOWN)


def objective_of(entry: Entry, framework: str) -> str:
    """The provision of the framework that the entry stands under, by its first number; empty where none is known.

    A line of the framework itself stands under the number that it begins with: "5 (c)" under "5".
    """
    wanted = framework.casefold()
    for link in known_links(entry):
        if link.number and (not wanted or link.framework.casefold() == wanted):
            return link.number.split(" ")[0]
    return entry.number.split(" ")[0]
