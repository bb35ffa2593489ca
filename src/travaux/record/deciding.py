"""What people decide about values: accept, correct, reject, lock, undo. Each is one transaction and one decision."""

from __future__ import annotations

from django.db import transaction
from django.utils import timezone

from travaux.common.errors import ConflictingDecision, NothingFound, WrongValue
from travaux.common.plain import to_plain
from travaux.common.pointer import Change, Value, changed, value_at
from travaux.common.programme import Programme
from travaux.record.documents import audiences
from travaux.record.documents.carrying import Carrier
from travaux.record.documents.filing import file_documents
from travaux.record.documents.models import Document
from travaux.record.documents.projecting import Shown, anchor_of
from travaux.record.documents.reading import programme_of, shown_of
from travaux.record.evidence import marks
from travaux.record.evidence.decisions import PAPER, standing_decisions
from travaux.record.evidence.models import Action, Decision
from travaux.record.meetings.filing import file_programmes

_ANY = object()
_ITEMS = "/items"
"""All items, which are no value, but can be locked with all that is below them."""


def correct(
    *, document: Document, path: str, value: Value, actor: str, reason: str = "", seen: Value | object = _ANY
) -> Decision:
    """Show ``value`` at ``path`` from now on; see :mod:`travaux.common.pointer` for paths and values.

    ``seen`` is the value that the person had before them: ConflictingDecision where it is no longer shown, or where
    the path is locked. WrongValue where the value is none for this path, NothingFound where there is no such path.
    """
    return _decide(document, Action.CORRECT, path, value, actor, reason, seen)


def accept(
    *, document: Document, path: str, actor: str, reason: str = "", seen: Value | object = _ANY
) -> Decision:
    """Say that what is shown at ``path`` is right: it is no longer doubted. Errors as in :func:`correct`.

    What is locked can be accepted where a later reading contradicts it, which settles that.
    """
    return _decide(document, Action.ACCEPT, path, None, actor, reason, seen)


def reject(
    *, document: Document, path: str, actor: str, reason: str = "", seen: Value | object = _ANY
) -> Decision:
    """Show nothing at ``path`` from now on. Errors as in :func:`correct`."""
    return _decide(document, Action.REJECT, path, None, actor, reason, seen)


def lock(*, document: Document, path: str, actor: str, reason: str = "") -> Decision:
    """Let nobody decide about ``path`` or what is below it, until the lock is undone."""
    return _decide(document, Action.LOCK, path, None, actor, reason, _ANY)


def undo(*, number: int, actor: str, reason: str = "") -> Decision:
    """Take decision ``number`` back: the value is again what it would be without it.

    NothingFound where there is none, ConflictingDecision where it has been undone, is an undoing, or a withdrawal.
    """
    with transaction.atomic():
        revision = marks.touch()
        decision = Decision.objects.select_related("undone_by").filter(pk=number).first()
        if decision is None:
            raise NothingFound(f"there is no decision {number}", "See travaux decisions.")
        if hasattr(decision, "undone_by"):
            raise ConflictingDecision(f"decision {number} has been undone already")
        if decision.action in (Action.UNDO, Action.WITHDRAW, Action.ISSUE):
            raise ConflictingDecision(
                f"decision {number} ({decision.action}) cannot be undone", "Decide anew."
            )
        undoing = Decision.objects.create(
            subject=decision.subject, action=Action.UNDO, path=decision.path, actor=actor, reason=reason,
            made=timezone.now(), undoes=decision,
        )  # fmt: skip
        take_effect(decision.subject, revision)
        return undoing


def _decide(
    document: Document, action: str, path: str, value: Value, actor: str, reason: str, seen: Value | object
) -> Decision:
    with transaction.atomic():
        revision = marks.touch()
        document = Document.objects.select_related("paper", "reading").get(pk=document.pk)
        previous = _previous(document, action, path)
        if seen is not _ANY and seen != previous:
            raise ConflictingDecision(f"{path} of {document} was changed meanwhile and is now {previous!r}")
        shown = shown_of(document)
        own = shown.base_path(path)
        if action is not Action.ACCEPT or own not in [one.path for one in shown.conflicts]:
            _check_locks(document, shown, own)
        if action in (Action.CORRECT, Action.REJECT):
            made = _try(Change(path, value, action == Action.REJECT), document)
            if own == "":
                _check_locked_values(document, shown, made)
        anchor = anchor_of(own, shown.base.findings)
        read = shown.read_at(own)
        decision = Decision.objects.create(
            subject=PAPER + document.paper.sha256, action=action, path=own, value=value, previous=previous,
            read=None if read == previous else read, edition=shown.base.edition, anchor=anchor.path if anchor else "", actor=actor, reason=reason,
            found=anchor.value if anchor else "", spans=to_plain(anchor.spans) if anchor else [], made=timezone.now(),
        )  # fmt: skip
        if action in (Action.CORRECT, Action.REJECT):
            show_anew(document, revision)
        return decision


def _value(document: Document, path: str) -> Value:
    try:
        return value_at(programme_of(document), path)
    except KeyError:
        raise NothingFound(
            f"{document} has no value at {path or 'the empty path'}",
            "See travaux show --format json for paths.",
        ) from None


def _previous(document: Document, action: str, path: str) -> Value:
    """What is shown at ``path``; of all items, which are no value, in plain form what a lock is to hold."""
    if path == _ITEMS and action in (Action.LOCK, Action.ACCEPT):
        return to_plain(programme_of(document)).get("items", []) if action == Action.LOCK else None
    return None if path.endswith("/-") else _value(document, path)


def _try(change: Change, document: Document) -> Programme:
    try:
        return changed(programme_of(document), [change])
    except KeyError:
        raise NothingFound(
            f"{document} has no value at {change.path}", "See travaux show --format json for paths."
        ) from None
    except (ValueError, TypeError) as error:
        raise WrongValue(f"{change.value!r} cannot stand at {change.path}: {error}") from None


def _check_locks(document: Document, shown: Shown, path: str) -> None:
    for one, place in _locks(document, shown):
        if path == place or path.startswith(place + "/") or (path and place.startswith(path + "/")):
            raise ConflictingDecision(
                f"{path} of {document} is locked by {one.actor} (decision {one.pk})", "Undo the lock first."
            )


def take_effect(subject: str, revision: int) -> None:
    """Show anew what a decision was about, as the decisions stand by now. People and bodies are derived later."""
    if subject.startswith(audiences.SUBJECT):
        audiences.show_to(sha256=subject.removeprefix(audiences.SUBJECT), revision=revision)
    elif subject.startswith(PAPER):
        document = (
            Document.objects.select_related("paper", "reading")
            .filter(paper__sha256=subject.removeprefix(PAPER))
            .first()
        )
        if document:
            show_anew(document, revision)


def _check_locked_values(document: Document, shown: Shown, made: Programme) -> None:
    """A whole programme leaves what is locked as it is."""
    carrier = Carrier(shown.programme, made)
    for one, place in _locks(document, shown):
        here = shown.shown_path(place)
        there = None if here is None else carrier.path(here)
        if here is not None and (there is None or _told(shown.programme, here) != _told(made, there)):
            raise ConflictingDecision(
                f"{here} of {document} is locked by {one.actor} (decision {one.pk})", "Undo the lock first."
            )


def _locks(document: Document, shown: Shown) -> list[tuple[Decision, str]]:
    """The locks that stand, with their paths in what decisions are made on."""
    standing = standing_decisions([document.paper.sha256]).get(document.paper.sha256, [])
    locks = (one for one in standing if one.action == Action.LOCK)
    return [(one, shown.paths[one.pk]) for one in locks if one.pk in shown.paths]


def _told(programme: Programme, path: str) -> Value:
    """What stands at ``path``, without the numbers of items, which follow from their order."""
    value = value_at(programme, path)
    return {k: v for k, v in value.items() if k not in ("id", "parent")} if isinstance(value, dict) else value


def show_anew(document: Document, revision: int) -> None:
    """Make the document again from its reading and its decisions."""
    made = file_documents([(document.reading, shown_of(document).programme)], revision)
    file_programmes(made)
