"""Settling the checklist: one key, undo, and two people at once."""

from __future__ import annotations

import html
import io
import re
import time
from pathlib import Path
from typing import Any

from tests.web.test_pages import code_of, words
from tests.web.test_roles import client_of


def first_matter(page: Any) -> dict[str, str]:
    form = re.search(
        r'<form method="post" action="/checklist/settle/".*?</form>', page.content.decode(), re.DOTALL
    )
    assert form
    found = re.findall(r'<input[^>]*name="(\w+)"[^>]*value="([^"]*)"', form[0])
    return {name: html.unescape(value) for name, value in found if name != "csrfmiddlewaretoken"}


def test_a_doubt_is_settled_and_the_decision_undone(own_room: Path) -> None:
    editor = client_of("editor")
    matter = first_matter(editor.get("/checklist/"))
    answer = editor.post("/checklist/settle/", {**matter, "act": "accept"}, follow=True)
    assert "Settled." in words(answer)
    assert first_matter(answer) != matter
    log = editor.get("/activity/")
    assert "Accepted" in words(log) and "editor" in words(log)
    assert "Accepted" in editor.get("/activity/feed.atom").content.decode()
    undo = re.search(r'action="(/decisions/\d+/undo/)"', answer.content.decode())
    assert undo
    assert first_matter(editor.post(undo[1], follow=True)) == matter


def test_two_editors_at_once_lose_nothing(own_room: Path) -> None:
    from travaux.record.documents.reading import find_document, programme_of

    first, second = client_of("editor"), client_of("administrator")
    document = find_document("vienna-2017-final.docx")
    title = programme_of(document).items[0].title
    form = {"paper": document.paper.sha256, "path": "/items/0/title", "act": "correct", "seen": f'"{title}"'}
    assert first.post("/checklist/settle/", {**form, "value": "By the first"}).status_code == 302
    answer = second.post("/checklist/settle/", {**form, "value": "By the second"})
    assert answer.status_code == 409
    for said in (title, "By the first", "By the second"):
        assert said in words(answer) or f'value="{said}"' in answer.content.decode()
    document.refresh_from_db()
    assert programme_of(document).items[0].title == "By the first"


def test_a_value_that_cannot_stand_is_refused_with_the_remedy(own_room: Path) -> None:
    from travaux.record.evidence.models import Decision

    editor = client_of("editor")
    form = {
        "paper": code_of("vienna-2017-final.docx"),
        "path": "/items/0/start",
        "act": "correct",
        "seen": "null",
    }
    for change in (
        {"value": "half past nine"},
        {"path": "/nowhere"},
        {"seen": "{"},
        {"act": "burn"},
        {"paper": "0" * 64},
    ):
        answer = editor.post("/checklist/settle/", {**form, "value": "10:00", **change})
        assert 400 <= answer.status_code < 500
    assert Decision.objects.count() == 0


def test_added_papers_are_read_and_failures_told(own_room: Path, root: Path) -> None:
    from travaux.record.documents.models import Document

    editor = client_of("editor")
    good = io.BytesIO((root / "examples/statement-2018-arrival-cities.txt").read_bytes())
    good.name = "../../etc/<b>statement</b>.txt"
    bad = io.BytesIO(b"%PDF-1.7 and no more")
    bad.name = "broken.pdf"
    assert editor.post("/add/", {"papers": [good, bad]}).status_code == 302
    kept = sorted(path.name for path in (own_room / "added").iterdir())
    assert kept == ["_b_statement__b_.txt", "broken.pdf"] or len(kept) == 2
    for _ in range(120):
        page = editor.get("/add/")
        if "waiting" not in words(page):
            break
        time.sleep(0.5)
    assert "broken.pdf could not be read" in words(page)
    assert Document.objects.filter(paper__name__endswith=".txt").exists()


def test_an_upload_without_papers_or_with_too_much_is_refused(own_room: Path, monkeypatch: Any) -> None:
    from travaux.web import uploads

    editor = client_of("editor")
    assert editor.post("/add/", {}).status_code == 400
    monkeypatch.setattr(uploads, "MOST_BYTES", 1000)
    large = io.BytesIO(b"a" * 5000)
    large.name = "large.txt"
    answer = editor.post("/add/", {"papers": [large]})
    assert (answer.status_code, "MB together" in words(answer)) == (413, True)
    assert not (own_room / "added").exists()


def test_a_delegation_sees_its_appearances_and_its_calendar(own_room: Path) -> None:
    from travaux.record.parties.models import Body

    reader = client_of("reader")
    key = (
        Body.objects.filter(appearances__item__date__gt="", appearances__item__start__isnull=False)
        .first()
        .key
    )
    page = reader.post("/delegation/", {"body": key}, follow=True)
    assert "Its calendar to subscribe to" in words(page)
    assert "0 appearances are new or changed" in words(reader.get("/delegation/"))
    assert reader.post("/delegation/", {"body": "none"}).status_code == 404
