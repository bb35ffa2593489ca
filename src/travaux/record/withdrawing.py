"""Take a paper, or a person's data, out of the library for good. What stays is a hash and the decision."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence, Set
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from django.conf import settings
from django.db import transaction
from django.utils import timezone
from rapidfuzz import fuzz

from travaux.common.finding import Finding as FindingValue
from travaux.common.gathering import Unit
from travaux.common.kept import pack_transcript
from travaux.common.names import person_key
from travaux.common.plain import dumps, from_plain, to_plain
from travaux.common.programme import Item, Programme
from travaux.record.documents.filing import file_documents
from travaux.record.documents.models import Document, Meaning, TextPrint
from travaux.record.documents.reading import read_findings, read_programme, shown_of
from travaux.record.documents.texts import kept_text, with_text
from travaux.record.evidence import blobs, marks
from travaux.record.evidence.checksum import checksum_of
from travaux.record.evidence.decisions import PAPER, PERSON
from travaux.record.evidence.models import Action, Decision, Finding, Paper, Reading
from travaux.record.evidence.transcripts import transcript_of
from travaux.record.meetings.filing import file_programmes
from travaux.record.meetings.joining import step_of, value_of
from travaux.record.meetings.models import Appearance
from travaux.record.parties.models import Person
from travaux.record.redaction import (
    WITHDRAWN,
    hashed,
    is_named_in,
    redacted_findings,
    redacted_programme,
    redacted_transcript,
    redacted_value,
    withdrawn_names,
)

_MISSPELT = 75
"""Per cent of shared letters from which on one name is another one's misreading."""
_ITEM = re.compile(r"/items/(?:\d+|-)")
_PERSON = re.compile(r"/items/\d+/people/(?:\d+|-)")


def withdraw_paper(*, document: Document, actor: str, reason: str) -> Decision:
    """Purge a paper's bytes, text, findings and what was decided about its values; it is not taken in again."""
    with transaction.atomic():
        _forget_paper(document)
        return _log(PAPER + document.paper.sha256, actor, reason, document.audience)


@dataclass(frozen=True, slots=True)
class Withdrawn:
    """A person's withdrawal, and what still names the person, to be withdrawn too where need be.

    ``seated`` are the documents whose files give the person a seat: their bytes are left as they are. ``mentioning`` are those
    whose text holds the name without a seat. It may be a namesake's, so that it is left to a person to look.
    """

    decision: Decision
    seated: tuple[Document, ...]
    mentioning: tuple[Document, ...]


def withdraw_person(*, person: Person, actor: str, reason: str) -> Withdrawn:
    """Purge what readings say of a person, and what they will say; the bytes of papers are left as they are."""
    with transaction.atomic():
        names = {*person.appearances.values_list("name", flat=True), person.name}
        documents = tuple(
            Document.objects.select_related("paper")
            .filter(items__appearances__person=person)
            .distinct()
            .order_by("pk")
        )
        names.update(_read_as(names, documents))
        seated = tuple(document for document in documents if _names(document, names))
        _forget_names(names, documents)
        for one in sorted({hashed(name) for name in names}):
            decision = _log(PERSON + one, actor, reason)
        person.delete()
        return Withdrawn(decision, seated, tuple(_mentioning(names, documents)))


def _read_as(names: Set[str], documents: Sequence[Document]) -> Iterator[str]:
    """How the person's name had been read where somebody corrected its spelling; not whom the person replaced."""
    subjects = [PAPER + document.paper.sha256 for document in documents]
    corrected = Decision.objects.filter(
        subject__in=subjects, action=Action.CORRECT, path__endswith="/name"
    ).exclude(found="")
    for one in corrected:
        if one.value in names and fuzz.ratio(person_key(one.found), person_key(one.value)) >= _MISSPELT:
            yield one.found


def _names(document: Document, names: Set[str]) -> bool:
    """Whether the paper itself names the person, whom a decision alone may have put there."""
    people = (one.name for item in read_programme(document.reading).items for one in item.people)
    return not names.isdisjoint(people) or is_named_in(transcript_of(document.reading).text, names)


def _mentioning(names: Set[str], seated: Sequence[Document]) -> Iterator[Document]:
    others = Document.objects.exclude(pk__in=[one.pk for one in seated]).filter(paper__withdrawn=False)
    for document in with_text(others.select_related("paper").defer("programme").order_by("pk")).iterator():
        if document.kept_text and is_named_in(kept_text(document).text().text, names):
            yield document


def carry_out(decision: Decision) -> bool:
    """Purge what a withdrawal that another library decided is about; False where nothing of it is here."""
    subject = decision.subject
    with transaction.atomic():
        if subject.startswith(PAPER):
            document = (
                Document.objects.select_related("paper")
                .filter(paper__sha256=subject.removeprefix(PAPER))
                .first()
            )
            if document is not None:
                _forget_paper(document)
            return document is not None
        names = Appearance.objects.exclude(name=WITHDRAWN).values_list("name", flat=True).distinct()
        own = {name for name in names.order_by() if PERSON + hashed(name) == subject}
        named = Document.objects.select_related("paper").filter(items__appearances__name__in=own)
        _forget_names(own, tuple(named.distinct().order_by("pk")))
        return bool(own)


def _forget_paper(document: Document) -> None:
    sha256 = document.paper.sha256
    revision = marks.touch()
    Decision.objects.filter(subject=PAPER + sha256).update(
        value=None, previous=None, read=None, found="", spans=[]
    )
    Reading.objects.filter(paper=document.paper).delete()
    _forget(lambda unit: unit.paper == sha256)
    Paper.objects.filter(pk=document.paper.pk).update(name="", withdrawn=True, revision=revision)
    own = [
        Path(one.folder, one.path)
        for one in document.paper.holdings.all()
        if Path(one.folder).is_relative_to(settings.LIBRARY)
    ]
    transaction.on_commit(lambda: _purge(sha256, own))


def _forget_names(names: Set[str], documents: Sequence[Document]) -> None:
    """Purge what these documents say of whoever is written so."""
    revision = marks.touch()
    for document in documents:
        _redact(document, names, revision)
    units = {Unit.of("", person_key(name)).name for name in names}
    papers = {document.paper.sha256 for document in documents}
    _forget(lambda unit: unit.name in units and unit.paper in papers)
    transaction.on_commit(blobs.forget_given_out)


def _purge(sha256: str, own: Sequence[Path]) -> None:
    """Remove the bytes, what was made of them, and the library's own files in which they came in."""
    blobs.forget(sha256)
    blobs.forget_given_out()
    for path in own:
        path.unlink(missing_ok=True)


def _forget(withdrawn: Callable[[Unit], bool]) -> None:
    """Take these units out of what was decided about people and bodies, and the words why, which may name somebody."""
    for decision in Decision.objects.filter(action__in=(Action.MERGE, Action.SPLIT, Action.ACCEPT)):
        step = step_of(decision)
        if step is None or not any(map(withdrawn, step.units)):
            continue
        left = replace(step, units=tuple(unit for unit in step.units if not withdrawn(unit)))
        Decision.objects.filter(pk=decision.pk).update(value=value_of(left), reason="")


def withdrawn_people() -> set[str]:
    """The hashes of the names of withdrawn people."""
    decisions = Decision.objects.filter(subject__startswith=PERSON, action=Action.WITHDRAW)
    return {subject.removeprefix(PERSON) for subject in decisions.values_list("subject", flat=True)}


def _redact(document: Document, known: Set[str], revision: int) -> None:
    """Black the names out in every reading of the document's paper and in all decisions about it, and show it anew."""
    hashes = {hashed(name) for name in known}
    names = set(known)
    for reading in Reading.objects.filter(paper_id=document.paper_id).exclude(programme=""):
        programme = read_programme(reading)
        names |= withdrawn_names(programme, hashes)
        findings = redacted_findings(read_findings(reading), programme, names)
        reading.transcript, reading.text = pack_transcript(redacted_transcript(transcript_of(reading), names))
        reading.programme = dumps(redacted_programme(programme, names))
        reading.checksum = checksum_of(findings, ())
        reading.save()
        reading.doubts.all().delete()
        _replace_findings(reading, findings)
    _redact_decisions(PAPER + document.paper.sha256, hashes, names)
    TextPrint.objects.filter(document=document).delete()
    Meaning.objects.filter(document=document).delete()
    document.refresh_from_db()
    file_programmes(file_documents([(document.reading, shown_of(document).programme)], revision))


def _redact_decisions(subject: str, hashes: Set[str], names: Set[str]) -> None:
    """Purge what was decided about these people's seats, and black their names out in all else that was decided."""
    for decision in Decision.objects.filter(subject=subject):
        values = decision.value, decision.previous, decision.read
        if "/people/" in decision.path and names & {decision.found, *map(str, values)}:
            # A name that was read otherwise must not come back where the corrected one goes.
            value = WITHDRAWN if decision.path.endswith("/name") and values[0] in names else None
            Decision.objects.filter(pk=decision.pk).update(value=value, previous=None, read=None, found="")
            continue
        black = (_black(decision.path, one, hashes) for one in values)
        after = tuple(redacted_value(one, names) for one in (*black, decision.found, decision.reason))
        if after != (*values, decision.found, decision.reason):
            fields = dict(zip(("value", "previous", "read", "found", "reason"), after, strict=True))
            Decision.objects.filter(pk=decision.pk).update(**fields)


def _black(path: str, whole: Any, hashes: Set[str]) -> Any:
    """A whole programme, item or person in plain form with these people blacked out; anything else as it is."""
    if isinstance(whole, dict) and _PERSON.fullmatch(path):
        theirs = hashed(str(whole.get("name", ""))) in hashes
        return {"name": WITHDRAWN, "role": whole.get("role")} if theirs else whole
    if isinstance(whole, dict | list) and path == "/items":
        return _black("", {"items": whole}, hashes).get("items", [])
    item = _ITEM.fullmatch(path)
    if not isinstance(whole, dict) or (path and not item):
        return whole
    programme = (
        Programme(items=(from_plain(Item, {"id": 0, **whole}),)) if item else from_plain(Programme, whole)
    )
    black = redacted_programme(programme, withdrawn_names(programme, hashes))
    return to_plain(black.items[0] if item else black)


def _replace_findings(reading: Reading, findings: tuple[FindingValue, ...]) -> None:
    reading.findings.all().delete()
    Finding.objects.bulk_create(
        [
            Finding(reading=reading, path=one.path, value=one.value, spans=to_plain(one.spans), certainty=one.certainty)
            for one in findings
        ]
    )  # fmt: skip


def _log(subject: str, actor: str, reason: str, audience: str | None = None) -> Decision:
    """Logs a withdrawal; ``audience`` is whom a paper was for, so that nobody else is told that it is gone."""
    return Decision.objects.create(
        subject=subject,
        action=Action.WITHDRAW,
        actor=actor,
        reason=reason,
        made=timezone.now(),
        previous=audience,
    )
