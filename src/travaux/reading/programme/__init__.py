"""From a transcript to the items of a programme, with slots, people and questions."""

from __future__ import annotations

from travaux.reading.identity.draft import PaperDraft
from travaux.reading.programme.draft import ItemDraft
from travaux.reading.transcript import Transcript


def extract(transcript: Transcript, identity: PaperDraft) -> tuple[ItemDraft, ...]:
    """The items of the running order, in reading order; none where the paper holds no programme."""
    from travaux.reading.programme.entries import entries
    from travaux.reading.programme.ruledout import is_ruled_out
    from travaux.reading.programme.words.items import items

    if is_ruled_out(transcript, identity):
        return ()
    return items(entries(transcript, identity))
