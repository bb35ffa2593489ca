"""The question ledger of a meeting, from the record."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from pathlib import Path

from django.db import connection

from travaux.common.programme import Item
from travaux.common.text import printable
from travaux.common.transcript import Transcript
from travaux.followup.about import asked, topic_of
from travaux.followup.concepts import concepts, words_of
from travaux.followup.ledger import ENOUGH, Answered, Ledger, Passage
from travaux.followup.paragraphs import paragraphs_of
from travaux.reading.commitments.first_person import own_state
from travaux.record.documents.models import Document
from travaux.record.documents.reading import programme_of
from travaux.record.evidence import marks
from travaux.record.evidence.transcripts import transcript_of
from travaux.record.meetings.models import Meeting
from travaux.record.meetings.reading import best_document, members_of
from travaux.record.search.passages import documents_with

_PAPERS = 60
"""Papers that are searched for passages that speak to one question, best first."""
_SPOKEN = ("", "statement", "letter")
"""Kinds of paper that one speaker may stand behind."""
_RUNNING_ORDERS = ("agenda", "programme", "concept note")


def answers(
    library: Path,
    meeting: Meeting,
    *,
    most: int = 5,
    enough: float = ENOUGH,
    audiences: tuple[str, ...] | None = None,
) -> tuple[Answered, ...]:
    """Each guiding question of the meeting's best programme, in its order. It quotes; it makes no answer of its own.

    Agendas, programmes and concept notes, which ask and announce, are not heard; nor is what is for other than these
    ``audiences``, where they are given. What was found is kept as long as the record stays as it is.
    """
    state = (connection.settings_dict["NAME"], marks.all_of_them())
    return _answers(state, library, meeting.pk, most, enough, audiences)


@lru_cache(maxsize=64)
def _answers(
    state: object, library: Path, key: int, most: int, enough: float, audiences: tuple[str, ...] | None
) -> tuple[Answered, ...]:
    meeting = Meeting.objects.get(pk=key)
    document = best_document(meeting, audiences)
    if document is None:
        return ()
    questions = [
        (_name(item), question) for item in programme_of(document).items for question in item.questions
    ]
    return spoken_to(library, meeting, questions, most=most, enough=enough, audiences=audiences)


def spoken_to(
    library: Path,
    meeting: Meeting,
    questions: Sequence[tuple[str, str]],
    *,
    most: int = 5,
    enough: float = ENOUGH,
    audiences: tuple[str, ...] | None = None,
) -> tuple[Answered, ...]:
    """The passages that speak to these items and questions, as if the meeting put them; its own papers are not heard."""
    topic = topic_of(questions)
    ledger = Ledger(list(_passages(library, meeting, questions, topic, audiences)), topic)
    return tuple(
        Answered(one.item, one.question, ledger.speak_to(one, enough=enough, most=most))
        for one in asked(questions)
    )


def _name(item: Item) -> str:
    return printable(
        f"{item.number} – {item.title}" if item.number and item.number != item.title else item.title
    )


def _passages(
    library: Path,
    meeting: Meeting,
    questions: Sequence[tuple[str, str]],
    topic: frozenset[str],
    audiences: tuple[str, ...] | None,
) -> Iterator[Passage]:
    """The paragraphs of the papers that hold most of the words of a question and of the meeting's topic."""
    own = {member.paper for member in members_of(meeting)}
    everywhere = [
        word for _, question in questions for word in words_of(question) if {*concepts(word)} & topic
    ]
    found: dict[int, Document] = {}
    for _, question in questions:
        words = [*words_of(question), *dict.fromkeys(everywhere)]
        for document in documents_with(library, words, _PAPERS, audiences):
            found.setdefault(document.pk, document)
    for document in found.values():
        sha256 = document.paper.sha256
        if sha256 in own or document.kind in _RUNNING_ORDERS:
            continue
        after, transcript = _after(meeting, document), transcript_of(document.reading)
        speaker = document.author or _in_first_person(document, transcript)
        for text, span in paragraphs_of(transcript):
            yield Passage(sha256, str(document), text, span, speaker, document.kind, after)


def _in_first_person(document: Document, transcript: Transcript) -> str:
    """The State that a speech or letter without an author speaks for by its own words; empty where that is not sure."""
    return (own_state(transcript.text) or "") if document.kind in _SPOKEN else ""


def _after(meeting: Meeting, document: Document) -> bool | None:
    if not meeting.start or not document.date:
        return None
    shared = min(len(meeting.start), len(document.date))
    one, other = document.date[:shared], meeting.start[:shared]
    return None if one == other and shared < 10 else one > other
