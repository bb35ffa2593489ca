"""Setting values of many rows; the text that is kept beside a transcript; relations while the record moves on."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from travaux.common.gathering import Gathering, Party
from travaux.common.programme import Meeting as MeetingValue


def test_values_of_many_rows_are_set_and_no_others(library: Path) -> None:
    from travaux.record.evidence.models import Paper
    from travaux.record.rows import set_values

    before = {one.pk: (one.name, one.media_type) for one in Paper.objects.all()}
    first, second, *others = sorted(before)
    set_values(Paper, ["media_type", "name"], [("x/y", "É “quoted”", first), ("", "%s", second)])
    after = {one.pk: (one.name, one.media_type) for one in Paper.objects.all()}
    assert after == before | {first: ("É “quoted”", "x/y"), second: ("%s", "")}
    assert others
    set_values(Paper, ["name"], [])
    assert {one.pk: (one.name, one.media_type) for one in Paper.objects.all()} == after


def test_rows_are_added_as_objects_would_be_and_renewed_where_they_are_there(library: Path) -> None:
    from travaux.record.documents.models import Document, TextPrint
    from travaux.record.evidence.models import Finding
    from travaux.record.rows import add_rows

    first, second, *_ = Document.objects.order_by("pk")
    add_rows(
        Finding,
        ("reading", "path", "value", "spans", "certainty"),
        [(first.reading_id, "/a%s", "É “q”", [[1, 2, 3]], 0.5), (second.reading_id, "/b", "", [], 1.0)],
    )
    found = Finding.objects.filter(path__in=("/a%s", "/b")).order_by("path")
    assert list(found.values_list("reading", "value", "spans", "certainty")) == [
        (first.reading_id, "É “q”", [[1, 2, 3]], 0.5),
        (second.reading_id, "", [], 1.0),
    ]
    fields = ("document", "count", "bag", "sketch", "terms")
    TextPrint.objects.filter(document=second).delete()
    before = TextPrint.objects.get(document=first)
    rows = [(one.pk, 7, "bag", b"\0\1", [["w", 2]]) for one in (first, second)]
    add_rows(TextPrint, fields, rows, renewed_by=["document"], left=("bag",))
    after = [TextPrint.objects.get(document=one) for one in (first, second)]
    assert after[0].pk == before.pk
    assert [one.bag for one in after] == [before.bag, "bag"]
    assert [(one.count, bytes(one.sketch), one.terms) for one in after] == [(7, b"\0\1", [["w", 2]])] * 2
    add_rows(Finding, ("reading",), [])


def test_objects_are_added_with_all_that_they_say_and_renewed_but_for_what_is_left(library: Path) -> None:
    from travaux.record.documents.models import Document
    from travaux.record.rows import add_objects

    first, second, *_ = Document.objects.order_by("pk")
    Document.objects.filter(pk=second.pk).delete()
    Document.objects.filter(pk=first.pk).update(audience="secretariat")
    given = [
        Document(paper_id=one.paper_id, reading_id=one.reading_id, title="É%s", programme="{}", revision=7, audience="public")
        for one in (first, second)
    ]  # fmt: skip
    add_objects(given, renewed_by=["paper"], left=["audience"])
    kept, fresh = (Document.objects.get(paper=one.paper_id) for one in (first, second))
    assert (kept.pk, kept.audience, fresh.audience) == (first.pk, "secretariat", "public")
    assert fresh.pk != second.pk
    for one in (kept, fresh):
        assert (one.title, one.kind, one.programme, one.revision) == ("É%s", "", "{}", 7)
        assert one.changed >= first.changed
    add_objects([])


def test_rows_are_dropped_with_what_hangs_on_them_and_no_others(library: Path) -> None:
    from travaux.record.meetings.models import Appearance, Item
    from travaux.record.rows import drop_rows

    first, *others = Item.objects.exclude(appearances=None).values_list("document", flat=True).distinct()
    assert others
    people = Appearance.objects.exclude(item__document=first).count()
    items = Item.objects.exclude(document=first).count()
    drop_rows(Item, "document", [first, 10**9])
    drop_rows(Item, "document", [10**9])
    drop_rows(Item, "document", [])
    assert (Item.objects.count(), Appearance.objects.count()) == (items, people)


def test_the_text_kept_is_that_of_the_transcript(library: Path) -> None:
    from travaux.common.transcript import Text
    from travaux.record.evidence.models import Reading
    from travaux.record.evidence.transcripts import packed_whole, text_of, transcript_of

    readings = list(Reading.objects.exclude(transcript=None))
    assert readings and all(one.text for one in readings)
    kept = [text_of(one) for one in readings]
    assert kept == [Text.of(transcript_of(one)) for one in readings]
    # As readings of old are, whose transcripts hold their text.
    for one in readings:
        one.transcript, one.text = packed_whole(one), None
    assert [text_of(one) for one in readings] == kept
    assert any(len(one.pages) > 1 for one in kept)


def test_a_record_that_moves_on_while_papers_are_related_is_related_again(
    library: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from travaux.intake import relating
    from travaux.record.evidence import marks

    marks.touch()

    def slow(profiles: object) -> tuple[()]:
        marks.touch()
        return ()

    with monkeypatch.context() as patched:
        patched.setattr(relating, "relate_all", slow)
        assert relating.relate_papers()
    assert marks.is_behind(marks.LIKENESS)
    assert relating.relate_papers()
    assert not marks.is_behind(marks.LIKENESS)


def test_more_meetings_and_people_are_settled_than_a_statement_takes_values(library: Path) -> None:
    from django.db import connection, transaction

    from travaux.record.meetings.models import Meeting, Series
    from travaux.record.meetings.parties import settle_parties
    from travaux.record.meetings.settling import settle_meetings
    from travaux.record.parties.models import Body, Person

    numbers = range(1200)
    found = [
        Gathering(f"m{n}", MeetingValue(name=f"Meeting {n}", series=f"Series {n}", start=None), ())
        for n in numbers
    ]
    series = {f"Series {n}": f"s{n}" for n in numbers}
    people = [Party(f"p{n}", f"Person {n}", ()) for n in numbers]
    connection.ensure_connection()
    most = connection.connection.setlimit(sqlite3.SQLITE_LIMIT_VARIABLE_NUMBER, 1000)
    try:
        for some in (found, found[:2], []):
            with transaction.atomic():
                settle_meetings(
                    some, {one.meeting.series or "": series[one.meeting.series or ""] for one in some}
                )
                settle_parties([], people[: len(some)], people[: len(some)])
            assert [model.objects.count() for model in (Meeting, Series, Person, Body)] == [len(some)] * 4
    finally:
        connection.connection.setlimit(sqlite3.SQLITE_LIMIT_VARIABLE_NUMBER, most)
