"""Whole versions of a programme: saved on a paper as a decision, or issued as a paper of its own."""

from __future__ import annotations

import hashlib

from django.db import transaction
from django.utils import timezone

from travaux.common.errors import ConflictingDecision
from travaux.common.plain import dumps, to_plain
from travaux.common.programme import Programme
from travaux.record import deciding
from travaux.record.documents.models import Document
from travaux.record.documents.projecting import project
from travaux.record.documents.reading import programme_of, read_findings, read_programme
from travaux.record.evidence import marks
from travaux.record.evidence.decisions import PAPER, log
from travaux.record.evidence.models import Action, Decision
from travaux.record.text import storable

RECALLED = "recalled"
"""The status of a programme that was issued and taken back."""


def mark_of(document: Document) -> str:
    """A short name of what is shown of a document now; another as soon as anything of it changes."""
    return _mark(document.programme)


def _mark(programme: str) -> str:
    return hashlib.sha256(programme.encode()).hexdigest()[:16]


def save_version(
    *, document: Document, programme: Programme, seen: str, actor: str, reason: str = ""
) -> Decision:
    """Show ``programme`` for the document from now on.

    ``seen`` is the mark (:func:`mark_of`) of what the person had before them: ConflictingDecision where something else is
    shown by now, or where something locked would change.
    """
    with transaction.atomic():
        marks.touch()
        current = Document.objects.select_related("paper", "reading").get(pk=document.pk)
        if mark_of(current) != seen:
            raise ConflictingDecision(f"the programme of {current} was changed meanwhile")
        return deciding.correct(
            document=current, path="", value=to_plain(programme), actor=actor, reason=reason
        )


def issue_version(
    *, document: Document, programme: Programme, previous: Programme | None, actor: str, reason: str = ""
) -> Decision:
    """Say that ``programme`` was issued as the paper of ``document``; ``previous`` is what it was made from."""
    with transaction.atomic():
        revision = marks.touch()
        current = Document.objects.select_related("paper", "reading").get(pk=document.pk)
        decision = Decision.objects.create(
            subject=PAPER + current.paper.sha256, action=Action.ISSUE, path="", value=to_plain(programme),
            previous=None if previous is None else to_plain(previous), edition=current.reading.edition, actor=actor,
            reason=reason, made=timezone.now(),
        )  # fmt: skip
        deciding.show_anew(current, revision)
        return decision


def recall(*, document: Document, seen: str, actor: str, reason: str = "") -> Decision:
    """Take back a programme that was issued: it stays, and stands for its meeting no more until this is undone."""
    with transaction.atomic():
        marks.touch()
        current = Document.objects.select_related("paper", "reading").get(pk=document.pk)
        if mark_of(current) != seen or not is_issued(current):
            raise ConflictingDecision(f"the programme of {current} was changed meanwhile")
        return deciding.correct(
            document=current, path="/paper/status", value=RECALLED, actor=actor, reason=reason
        )


def is_issued(document: Document) -> bool:
    """Whether the paper was issued here."""
    return Decision.objects.filter(
        subject=PAPER + document.paper.sha256, path="", action=Action.ISSUE
    ).exists()


def programme_after(document: Document, number: int) -> Programme:
    """What was shown of the document once decision ``number`` (0: none) was made, by the reading that is shown now."""
    made = [one for one in log([document.paper.sha256]) if one.pk <= number]
    undone = {one.undoes_id for one in made if one.action == Action.UNDO}
    standing = [one for one in made if one.pk not in undone and one.action != Action.UNDO]
    reading = document.reading
    return project(read_programme(reading), read_findings(reading), reading.edition, standing).programme


def latest_decision(document: Document) -> int:
    """The number of the last decision about the document; 0 where there is none."""
    last = log([document.paper.sha256]).last()
    return last.pk if last else 0


def seen_programme(document: Document, seen: str, number: int) -> Programme | None:
    """What was shown when ``number`` was the last decision; None where it was not what ``seen`` marks."""
    if mark_of(document) == seen:
        return programme_of(document)
    programme = programme_after(document, number)
    return programme if _mark(storable(dumps(programme))) == seen else None
