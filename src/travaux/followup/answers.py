"""The annotated summary of a meeting: each guiding question with the passages of the library that speak to it."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

from travaux.common.programme import Item
from travaux.common.text import printable
from travaux.followup.ledger import Answered, Passage, paragraphs_of, speak_to, telling, topic_of
from travaux.record.documents.models import Document
from travaux.record.documents.reading import programme_of
from travaux.record.evidence.transcripts import transcript_of
from travaux.record.meetings.models import Meeting
from travaux.record.meetings.reading import best_document, members_of
from travaux.record.search.passages import documents_with, rarity_in

_PAPERS = 40
"""Papers that are searched for passages, best first."""
_RUNNING_ORDERS = ("agenda", "programme", "concept note")


def answers(library: Path, meeting: Meeting, *, most: int = 5) -> tuple[Answered, ...]:
    """Each guiding question of the meeting's best programme, in its order. It quotes; it makes no answer of its own.

    Agendas, programmes and concept notes, which ask and announce, are not heard.
    """
    document = best_document(meeting)
    if document is None:
        return ()
    asked = [(item, question) for item in programme_of(document).items for question in item.questions]
    own = {member.paper for member in members_of(meeting)}
    rarity = cache(_weight(rarity_in(library)))
    topic = topic_of([question for _, question in asked], rarity)
    held = _Paragraphs(meeting, own)
    return tuple(
        Answered(
            _name(item), question,
            speak_to(question, held.of(documents_with(library, telling(question), _PAPERS)), rarity, topic=topic,
                     most=most),
        )
        for item, question in asked
    )  # fmt: skip


def _weight(rarity: Callable[[str], float]) -> Callable[[str], float]:
    return lambda word: max(0.0, math.log(max(1.0, rarity(word))))


def _name(item: Item) -> str:
    return printable(
        f"{item.number} – {item.title}" if item.number and item.number != item.title else item.title
    )


class _Paragraphs:
    """Paragraphs of documents, each document's taken once."""

    def __init__(self, meeting: Meeting, own: set[str]) -> None:
        self._meeting = meeting
        self._own = own
        self._known: dict[int, tuple[Passage, ...]] = {}

    def of(self, documents: list[Document]) -> Iterator[Passage]:
        for document in documents:
            if document.pk not in self._known:
                self._known[document.pk] = tuple(self._passages(document))
            yield from self._known[document.pk]

    def _passages(self, document: Document) -> Iterator[Passage]:
        sha256 = document.paper.sha256
        if sha256 in self._own or document.kind in _RUNNING_ORDERS:
            return
        after = self._after(document)
        for text, span in paragraphs_of(transcript_of(document.reading)):
            yield Passage(sha256, str(document), text, span, document.author or "", document.kind, after)

    def _after(self, document: Document) -> bool | None:
        start = self._meeting.start
        if not start or not document.date:
            return None
        shared = min(len(start), len(document.date))
        one, other = document.date[:shared], start[:shared]
        return None if one == other and shared < 10 else one > other
