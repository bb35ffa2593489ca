"""From a transcript to what was asked, undertaken and provided for, and by whom."""

from travaux.reading.commitments.commitments import read_commitments
from travaux.reading.commitments.provisions import read_provisions
from travaux.reading.commitments.recommendations import read_recommendations
from travaux.reading.commitments.speaking import read_speakers as read_turns

__all__ = ["read_commitments", "read_provisions", "read_recommendations", "read_turns"]
