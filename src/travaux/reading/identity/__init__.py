"""What a paper is and which meeting it belongs to."""

from __future__ import annotations

from travaux.reading.identity.draft import MeetingDraft, PaperDraft
from travaux.reading.identity.identify import identify

__all__ = ["MeetingDraft", "PaperDraft", "identify"]
