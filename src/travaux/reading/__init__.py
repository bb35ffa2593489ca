"""From a document to findings. Pure: no network, no database, no clock."""

from travaux.reading.document import Document
from travaux.reading.pipeline import read, survey
from travaux.reading.result import Doubt, Reading
from travaux.reading.transcript import Transcript

__all__ = ["Document", "Doubt", "Reading", "Transcript", "read", "survey"]
