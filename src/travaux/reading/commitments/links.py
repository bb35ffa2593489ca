"""The provisions of known frameworks that a passage names or is close to."""

from __future__ import annotations

from travaux.common.provision import ProvisionLink
from travaux.reading.commitments.named import named_provisions
from travaux.reading.passage import Passage


def provisions_of(passage: Passage, own: str | None = None) -> tuple[ProvisionLink, ...]:
    """The provisions that a passage names, ``own`` (the number that it has itself) left out."""
    return tuple(link for link in named_provisions(passage) if not own or link.number != own)
