"""From a document to findings. Pure: no network, no database, no clock."""

from travaux.reading.commitments import (
    read_commitments,
    read_provisions,
    read_recommendations,
    read_turns,
)
from travaux.reading.document import Document
from travaux.reading.pipeline import read, survey
from travaux.reading.result import Doubt, Reading
from travaux.reading.transcript import Transcript

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
