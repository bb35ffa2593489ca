"""From a document to findings. Pure: no network, no database, no clock."""

from typing import TYPE_CHECKING

from travaux.reading.document import Document
from travaux.reading.pipeline import read, survey
from travaux.reading.result import Doubt, Reading
from travaux.reading.transcript import Transcript

if TYPE_CHECKING:
    from travaux.reading.commitments import (
        read_commitments,
        read_provisions,
        read_recommendations,
        read_turns,
    )

__all__ = [
    "Document",
    "Doubt",
    "Reading",
    "Transcript",
    "read",
    "read_commitments",
    "read_provisions",
    "read_recommendations",
    "read_turns",
    "survey",
]

_OF_COMMITMENTS = ("read_commitments", "read_provisions", "read_recommendations", "read_turns")


def __getattr__(name: str) -> object:
    """What is read of commitments is loaded when it is first asked for: programmes do without its many patterns."""
    if name not in _OF_COMMITMENTS:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from travaux.reading import commitments

    return getattr(commitments, name)
