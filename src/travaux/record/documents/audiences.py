"""Whom a paper is for: proposed from its distribution marking, settled by people."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence

from django.db import transaction
from django.utils import timezone

from travaux.common.errors import WrongValue
from travaux.record.documents.models import Audience, Document
from travaux.record.evidence import blobs, marks
from travaux.record.evidence.models import Action, Decision, Paper

SUBJECT = "audience:"
_SECRETARIAT = re.compile(
    r"confiden[tc]ial|confidentiel|internal|конфиденциальн|секретн|سري|机密|秘密", re.IGNORECASE
)
_PARTICIPANTS = re.compile(
    r"restrict|restreint|restringid|reservad|participants only|ограниченн|مقيد|限制|限定", re.IGNORECASE
)


def proposed(distribution: str) -> Audience:
    """The audience that a marking such as "Restricted" names; one that names none is for the public."""
    if _SECRETARIAT.search(distribution):
        return Audience(Audience.SECRETARIAT)
    return Audience(Audience.PARTICIPANTS if _PARTICIPANTS.search(distribution) else Audience.PUBLIC)


def set_audience(
    *, document: Document, audience: str, actor: str, reason: str = "", seen: bool = True
) -> Decision:
    """Let these people, and nobody further, see the paper from now on. WrongValue where there is no such audience.

    ``seen`` is false for a paper that nobody has seen yet.
    """
    if audience not in Audience.values:
        raise WrongValue(f"{audience!r} is no audience", f"Choose one of {', '.join(Audience.values)}.")
    with transaction.atomic():
        revision = marks.touch()
        current = Document.objects.select_related("paper").get(pk=document.pk)
        Document.objects.filter(pk=document.pk).update(audience=audience, revision=revision)
        if seen and _narrower(audience, current.audience):
            transaction.on_commit(blobs.forget_given_out)
        return Decision.objects.create(
            subject=SUBJECT + current.paper.sha256, action=Action.CORRECT, value=audience, previous=current.audience,
            actor=actor, reason=reason, made=timezone.now(),
        )  # fmt: skip


def show_to(*, sha256: str, revision: int) -> None:
    """Let those see a paper whom the latest standing decision names; where none stands, those who saw it before any."""
    about = Decision.objects.filter(subject=SUBJECT + sha256).exclude(action=Action.UNDO).order_by("id")
    standing = about.filter(undone_by=None).last()
    first = about.first()
    if first is None:
        return
    audience = standing.value if standing else first.previous
    document = Document.objects.filter(paper__sha256=sha256).first()
    if document is not None and audience in Audience.values:
        Document.objects.filter(pk=document.pk).update(audience=audience, revision=revision)
        if _narrower(audience, document.audience):
            transaction.on_commit(blobs.forget_given_out)


def heed(*, papers: Sequence[int], revision: int) -> None:
    """Let those see papers whom decisions name: the document of one may be made anew after it was decided. Within a transaction."""
    hashes = Paper.objects.filter(pk__in=papers).values_list("sha256", flat=True)
    about = Decision.objects.filter(subject__in=[SUBJECT + sha256 for sha256 in hashes])
    for subject in set(about.values_list("subject", flat=True)):
        show_to(sha256=subject.removeprefix(SUBJECT), revision=revision)


def hidden_since(moment: dt.datetime) -> bool:
    """Whether some paper was given to fewer people after a moment, by a decision or by taking one back."""
    about = Decision.objects.filter(subject__startswith=SUBJECT, made__gte=moment)
    return any(one.action == Action.UNDO or _narrower(one.value, one.previous) for one in about)


def _narrower(audience: str, before: str) -> bool:
    """Whether fewer people may see a paper than before: calendars given out to the others may name what it holds."""
    return Audience(audience).rank > Audience(before).rank
