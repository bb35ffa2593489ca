"""A person's decision is shown, logged, found again in a later reading, and can be taken back."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from travaux.common.account import Account, Outcome
from travaux.common.errors import ConflictingDecision, NothingFound, WrongValue
from travaux.common.finding import Finding, Span
from travaux.common.programme import Programme

NAME = "vienna-2017-final.docx"


def shown() -> Programme:
    from travaux.record.documents.reading import find_document, programme_of

    return programme_of(find_document(NAME))


def test_a_correction_is_shown_and_undone_without_a_trace_but_the_log(library: Path) -> None:
    from travaux.record import deciding
    from travaux.record.documents.reading import find_document
    from travaux.record.evidence.decisions import log

    before = shown()
    document = find_document(NAME)
    decision = deciding.correct(
        document=document, path="/items/1/start", value="09:45", actor="ana", reason="announced"
    )
    assert str(shown().items[1].slot.start) == "09:45:00"
    assert document.items.get(number_in_paper=before.items[1].id).start.isoformat() == "09:45:00"
    deciding.undo(number=decision.pk, actor="ben")
    assert shown() == before
    assert [(one.actor, one.action, one.path) for one in log()] == [
        ("ana", "correct", "/items/1/start"), ("ben", "undo", "/items/1/start"),
    ]  # fmt: skip
    with pytest.raises(ConflictingDecision, match="undone already"):
        deciding.undo(number=decision.pk, actor="ana")


def test_paths_are_those_that_are_shown_also_after_an_item_was_rejected(library: Path) -> None:
    from travaux.record import deciding
    from travaux.record.documents.reading import find_document, findings_of

    before = shown()
    deciding.reject(document=find_document(NAME), path="/items/0", actor="ana")
    deciding.correct(document=find_document(NAME), path="/items/0/title", value="Briefing", actor="ana")
    after = shown()
    assert after.items == (replace(before.items[1], title="Briefing"), *before.items[2:])
    titles = {one.path: one.value for one in findings_of(find_document(NAME)) if one.path.endswith("/title")}
    assert titles["/items/1/title"] == before.items[2].title


def test_what_another_decided_meanwhile_is_not_overwritten(library: Path) -> None:
    from travaux.record import deciding
    from travaux.record.documents.reading import find_document

    document = find_document(NAME)
    seen = shown().items[1].title
    deciding.correct(document=document, path="/items/1/title", value="One", actor="ana", seen=seen)
    with pytest.raises(ConflictingDecision, match="is now 'One'"):
        deciding.correct(document=document, path="/items/1/title", value="Two", actor="ben", seen=seen)
    deciding.lock(document=document, path="/items/1", actor="ana")
    with pytest.raises(ConflictingDecision, match="locked by ana"):
        deciding.correct(document=document, path="/items/1/title", value="Two", actor="ben")
    with pytest.raises(NothingFound):
        deciding.correct(document=document, path="/items/99/title", value="Two", actor="ben")
    with pytest.raises(WrongValue):
        deciding.correct(document=document, path="/items/2/start", value="noon", actor="ben")
    assert shown().items[1].title == "One"


def reread(library: Path, move: int, edition: str = "a later one") -> None:
    """File a later reading of the paper, in which ``move`` items stand before those that were known."""
    from travaux.record import filing
    from travaux.record.documents.reading import find_document, read_findings, read_programme

    document = find_document(NAME)
    reading = document.paper.readings.earliest("id")
    programme = read_programme(reading)
    first = programme.items[0]
    more = tuple(
        replace(first, id=n + 1, title=f"New {n}", people=(), questions=(), documents=()) for n in range(move)
    )
    items = (
        *more,
        *(replace(i, id=i.id + move, parent=i.parent and i.parent + move) for i in programme.items),
    )
    moved = tuple(_moved(one, move) for one in read_findings(reading))
    news = tuple(Finding(f"/items/{n}/title", f"New {n}", (Span(0, 0, 1),), 0.9) for n in range(move))
    account = Account(
        document.paper.sha256, Outcome.WHOLE, replace(programme, items=items), (*news, *moved),
        transcript=bytes(document.reading.transcript), pages=1,
    )  # fmt: skip
    filing.file_accounts(accounts=[account], edition=edition)


def _moved(finding: Finding, move: int) -> Finding:
    parts = finding.path.split("/")
    if parts[1] == "items":
        parts[2] = str(int(parts[2]) + move)
    return replace(finding, path="/".join(parts))


def test_decisions_follow_their_words_into_a_later_reading(library: Path) -> None:
    from travaux.record import deciding
    from travaux.record.documents.reading import find_document

    document = find_document(NAME)
    deciding.correct(document=document, path="/items/1/start", value="09:45", actor="ana")
    deciding.correct(document=document, path="/items/2/people/0/position", value="Ambassador", actor="ana")
    deciding.correct(
        document=document, path="/items/2/people/-", value={"name": "Ana Pe\u00f1a"}, actor="ana"
    )
    deciding.correct(document=document, path="/meeting/venue", value="Hall B", actor="ana")
    deciding.reject(document=document, path="/items/3", actor="ana")
    before = shown()
    reread(library, 2)
    after = shown()
    assert after.meeting == before.meeting
    assert [(i.title, i.slot, i.people) for i in after.items[2:]] == [
        (i.title, i.slot, i.people) for i in before.items
    ]


def reread_otherwise(edition: str = "a later one", added: str = "read anew") -> Programme:
    """File a later reading that titles all items but the first otherwise and gives the third's first person another post; it."""
    from travaux.record import filing
    from travaux.record.documents.reading import find_document, read_findings, read_programme

    document = find_document(NAME)
    reading = document.paper.readings.earliest("id")
    read = read_programme(reading)
    first, second, third, *more = read.items
    third = replace(third, people=(replace(third.people[0], position="Pilot"), *third.people[1:]))
    titled = (replace(one, title=f"{one.title}, {added}") for one in (second, third, *more))
    programme = replace(read, items=(first, *titled))
    new = {f"/items/{n}/title": one.title for n, one in enumerate(programme.items)}
    new["/items/2/people/0/position"] = "Pilot"
    findings = tuple(replace(one, value=new.get(one.path, one.value)) for one in read_findings(reading))
    account = Account(
        document.paper.sha256, Outcome.WHOLE, programme, findings,
        transcript=bytes(reading.transcript), text=bytes(reading.text), pages=1,
    )  # fmt: skip
    filing.file_accounts(accounts=[account], edition=edition)
    return programme


def test_a_later_reading_overwrites_no_decision_and_conflicts_are_told_until_they_are_settled(
    library: Path,
) -> None:
    from travaux.record import deciding
    from travaux.record.documents.reading import doubts_of, find_document

    document = find_document(NAME)
    deciding.correct(document=document, path="/items/0/title", value="Opening by both", actor="ana")
    accepted = deciding.accept(document=document, path="/items/1/title", actor="ana")
    deciding.accept(document=document, path="/items/2/people/0", actor="ana")
    locked = deciding.lock(document=document, path="/items/3/title", actor="ana")
    corrected = deciding.correct(document=document, path="/items/4/title", value="Trafficking", actor="ana")
    before = shown()
    later = reread_otherwise()
    people = (before.items[2].people[0], *later.items[2].people[1:])
    kept = (*before.items[:2], replace(later.items[2], people=people), *before.items[3:5])
    assert shown() == replace(later, items=(*kept, *later.items[5:]))

    def told() -> list[tuple[str, str]]:
        return [(one.path, one.message) for one in doubts_of(find_document(NAME)) if "read as" in one.message]

    conflicts = [
        (decision.path, f"Decision {decision.pk} ({action} {decision.path}) stands; the paper is now read as “{title}” there")
        for decision, action, title in (
            (accepted, "accept", later.items[1].title), (locked, "lock", later.items[3].title),
            (corrected, "correct", later.items[4].title),
        )
    ]  # fmt: skip
    assert told() == conflicts
    deciding.accept(document=find_document(NAME), path="/items/1/title", actor="ana")
    deciding.undo(number=corrected.pk, actor="ana")
    assert told() == conflicts[1:2]
    titles = [before.items[1].title, later.items[2].title, before.items[3].title, later.items[4].title]
    assert [one.title for one in shown().items[1:5]] == titles


def test_an_item_that_is_locked_stays_whole_and_what_is_read_otherwise_is_told(library: Path) -> None:
    from travaux.record import deciding
    from travaux.record.documents.reading import doubts_of, find_document

    document = find_document(NAME)
    deciding.correct(document=document, path="/items/2/people/1/position", value="Envoy", actor="ana")
    deciding.reject(document=document, path="/items/2/people/0", actor="ana")
    deciding.reject(document=document, path="/items/0", actor="ana")
    lock = deciding.lock(document=document, path="/items/1", actor="ana")
    before = shown()
    later = reread_otherwise()
    assert shown() == replace(later, items=(later.items[1], before.items[1], *later.items[3:]))

    def told() -> list[tuple[str, str]]:
        return [
            (one.path, one.message)
            for one in doubts_of(find_document(NAME))
            if one.message.startswith("Decision")
        ]

    assert told() == [
        (
            "/items/1",
            f"Decision {lock.pk} (lock /items/2) stands; the paper is now read otherwise there: title, name",
        )
    ]
    with pytest.raises(ConflictingDecision, match="locked by ana"):
        deciding.correct(document=find_document(NAME), path="/items/1/title", value="Two", actor="ben")
    deciding.accept(document=find_document(NAME), path="/items/1", actor="ben")
    assert (told(), shown().items[1]) == ([], before.items[1])
    deciding.undo(number=lock.pk, actor="ana")
    assert shown().items[1].title == later.items[2].title
    assert shown().items[1].people[0].position == "Envoy"


def test_all_items_that_are_locked_stay_as_they_were_shown(library: Path) -> None:
    from travaux.record import deciding
    from travaux.record.documents.reading import doubts_of, find_document

    document = find_document(NAME)
    deciding.correct(document=document, path="/items/2/people/1/position", value="Envoy", actor="ana")
    deciding.reject(document=document, path="/items/0", actor="ana")
    lock = deciding.lock(document=document, path="/items", actor="ana")
    before = shown()
    reread_otherwise()
    assert shown() == before

    def told() -> list[tuple[str, str]]:
        found = doubts_of(find_document(NAME))
        return [(one.path, one.message) for one in found if one.message.startswith("Decision")]

    message = f"Decision {lock.pk} (lock /items) stands; the paper is now read otherwise there: title, name"
    assert told() == [("/items", message)]
    deciding.accept(document=document, path="/items", actor="ana")
    assert (told(), shown()) == ([], before)
    deciding.undo(number=lock.pk, actor="ana")
    assert shown() != before


def test_paper_and_meeting_that_are_locked_stay_whole(library: Path) -> None:
    from travaux.record import deciding, filing
    from travaux.record.documents.reading import doubts_of, find_document, read_findings, read_programme

    document = find_document(NAME)
    deciding.correct(document=document, path="/meeting/venue", value="Hall B", actor="ana")
    locks = [deciding.lock(document=document, path=path, actor="ana") for path in ("/paper", "/meeting")]
    before, read = shown(), read_programme(document.reading)
    later = replace(
        read,
        paper=replace(read.paper, title="Another title", symbols=("A/1", "A/2")),
        meeting=replace(read.meeting, name="Another meeting", start=None, venue="Hall C"),
    )
    account = Account(
        document.paper.sha256, Outcome.WHOLE, later, read_findings(document.reading),
        transcript=bytes(document.reading.transcript), text=bytes(document.reading.text), pages=1,
    )  # fmt: skip
    filing.file_accounts(accounts=[account], edition="a later one")
    assert shown() == before
    fields = (
        "title of the paper, symbols of the paper",
        "name of the meeting, venue of the meeting, start date of the meeting",
    )
    assert [one.message for one in doubts_of(find_document(NAME))[:2]] == [
        f"Decision {lock.pk} (lock {lock.path}) stands; the paper is now read otherwise there: {words}"
        for lock, words in zip(locks, fields, strict=True)
    ]


def test_a_locked_item_follows_its_words_into_a_later_reading(library: Path) -> None:
    from travaux.record import deciding
    from travaux.record.documents.reading import doubts_of, find_document

    document = find_document(NAME)
    deciding.correct(document=document, path="/items/2/start", value="09:45", actor="ana")
    deciding.lock(document=document, path="/items/2", actor="ana")
    before = shown().items[2]
    reread(library, 2)
    after = shown().items
    assert (after[4], after[2].title) == (
        replace(before, id=after[4].id, parent=after[4].parent),
        shown().items[2].title,
    )
    assert [one for one in doubts_of(find_document(NAME)) if one.message.startswith("Decision")] == []


@pytest.mark.parametrize("path", ["/items/1/title", "/items/1", "/items"])
def test_a_conflict_that_is_settled_is_told_again_only_where_something_new_is_read(
    library: Path, path: str
) -> None:
    from travaux.record import deciding
    from travaux.record.documents.reading import doubts_of, find_document

    document = find_document(NAME)
    deciding.correct(document=document, path="/items/1/title", value="Briefing", actor="ana")
    deciding.lock(document=document, path=path, actor="ana")
    before = shown().items[1]

    def told() -> list[str]:
        found = doubts_of(find_document(NAME))
        return [one.path for one in found if one.message.startswith("Decision")]

    reread_otherwise("a second")
    assert told() == [path]
    deciding.accept(document=find_document(NAME), path=path, actor="ben")
    assert told() == []
    reread_otherwise("a third")
    reread(library, 0, "a fourth")
    assert told() == []
    reread_otherwise("a fifth", "and otherwise")
    assert told() == [path]
    assert shown().items[1] == before


def test_a_decision_whose_words_are_gone_is_shown_as_a_doubt(library: Path) -> None:
    from travaux.record import deciding, filing
    from travaux.record.documents.reading import doubts_of, find_document, read_programme

    document = find_document(NAME)
    decision = deciding.correct(document=document, path="/items/1/title", value="Briefing", actor="ana")
    programme = replace(read_programme(document.reading), items=())
    account = Account(
        document.paper.sha256, Outcome.WHOLE, programme, transcript=bytes(document.reading.transcript)
    )
    filing.file_accounts(accounts=[account], edition="a later one")
    doubts = doubts_of(find_document(NAME))
    assert [one.message for one in doubts] == [
        f"Decision {decision.pk} (correct /items/1/title) no longer has a place in the paper"
    ]
