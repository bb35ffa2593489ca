"""The provisions of known frameworks that a passage names or is close to."""

from __future__ import annotations

from travaux.common.provision import ProvisionLink
from travaux.reading.commitments.closeness import close_provisions
from travaux.reading.commitments.named import named_provisions
from travaux.reading.passage import Passage


def provisions_of(passage: Passage, own: str | None = None) -> tuple[ProvisionLink, ...]:
    """The provisions that a passage names, then those that it is close to, each once.

    ``own`` is the number that the passage has itself, where it is a provision: it is left out, and so is likeness,
    since a framework's own words are close to all of it.
    """
    named = tuple(link for link in named_provisions(passage) if not own or link.number != own)
    if own:
        return named
    known = {(link.framework, link.number) for link in named}
    return (
        *named,
        *(link for link in close_provisions(passage) if (link.framework, link.number) not in known),
    )
