"""What papers, forms and addresses may try: hostile words are shown as text on every page and in every table, what is forged changes nothing."""

from __future__ import annotations

import csv
import io
import json
import re
import shutil
import socket
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import shell
from tests.waiting import PATIENCE
from tests.web.serving import serving
from tests.web.test_editor import Editing
from tests.web.test_pages import code_of, words
from tests.web.test_roles import client_of

SCRIPT = "<script>alert(1)</script><img src=x onerror=alert(1)>\"'><b>bold</b>"
OVERRIDE = "\u202egnol\u202c\u2066x\u2069\x07"
FORMULAS = ("=HYPERLINK(1)", "+1+1", "-2+3", "@SUM(1)", "\t=1")


@pytest.fixture
def hostile(own_room: Path) -> Iterator[Any]:
    """An administrator of a library one of whose programmes holds hostile words wherever words can stand."""
    from travaux.intake.keeper import keep_level

    editing = Editing("vienna-2017-final.docx", "administrator")
    words = f"{SCRIPT} {OVERRIDE}"
    typed = {"head-title": f"Title {words}", "head-venue": f"Venue {words}", "r1-title": f"Item {words}", "r1-number": "<i>1</i>",
             "r1-room": f"Room {words}", "r1-questions": f"Why {words}?", "r1-documents": f"A/RES/1/2 {words}",
             "reason": f"Reason {words}"}  # fmt: skip
    page = editing.send("seat-add:1", **typed)
    rows = {f"r1-s0-{name}": f"{name} {words}" for name in ("name", "position", "affiliation", "honorific")}
    assert page.status_code == 200
    answer = editing.send("save", although="on", **rows)
    assert answer.status_code == 302
    keep_level(own_room)
    yield editing.client


def pages(client: Any) -> Iterator[str]:
    """Every page on which the hostile programme, its people and its decisions are shown."""
    from travaux.record.evidence.models import Decision
    from travaux.record.meetings.models import Meeting
    from travaux.record.parties.models import Body, Person

    code = code_of("vienna-2017-final.docx")
    other = code_of("vienna-2017-provisional.docx")
    meeting = Meeting.objects.get(papers__document__paper__sha256__startswith=code)
    yield from (
        "/",
        "/?q=alert",
        "/meetings/",
        "/people/",
        "/organisations/",
        "/checklist/",
        "/activity/",
        "/activity/feed.atom",
    )
    yield from ("/about/", "/delegation/", "/series/", "/add/", "/register/", "/coverage/", "/reviews/")
    for below in ("", "changes/", "?view=list", "questions/", "changes/?by=delegation"):
        yield f"/meetings/{meeting.key}/{below}"
    for below in ("", "pages/1/", f"with/{other}/", "edit/", "history/"):
        yield f"/papers/{code}/{below}"
    yield f"/papers/{code}/history/{Decision.objects.latest('pk').pk}/"
    for path, model in (("people", Person), ("organisations", Body)):
        for one in model.objects.filter(name__contains="alert"):
            yield f"/{path}/{one.key}/"


def test_hostile_words_are_text_on_every_page(hostile: Any) -> None:
    seen = 0
    for address in pages(hostile):
        answer = hostile.get(address)
        assert answer.status_code in (200, 404), address
        text = answer.content.decode()
        seen += "&lt;script&gt;" in text
        bare = text.replace('<script src="/static/', "")
        assert not re.search(r"<script|<img src=x|<b>bold|<i>1</i>", bare), address
        assert not re.search("[\u202a-\u202e\u2066-\u2069\x07]", text), address
    assert seen > 8


def test_hostile_words_are_text_in_what_is_published(hostile: Any) -> None:
    code = code_of("vienna-2017-final.docx")
    page = hostile.get(f"/papers/{code}/programme/html").content.decode()
    assert "&lt;script&gt;alert" in page and "<script>alert" not in page
    for name in ("ics", "csv", "xlsx", "markdown", "docx", "pdf", "jsonld", "schedule", "akn", "json"):
        answer = hostile.get(f"/papers/{code}/programme/{name}")
        assert answer.status_code == 200, name
        assert "attachment" in answer["Content-Disposition"]
    jsonld = hostile.get(f"/papers/{code}/programme/jsonld").content.decode()
    assert json.loads(jsonld)


def test_no_cell_of_a_table_is_a_formula(own_room: Path) -> None:
    editing = Editing("vienna-2017-final.docx")
    rows = int(editing.form["rows"])
    typed = {f"r{n % rows}-title": formula for n, formula in enumerate(FORMULAS)}
    editing.send("seat-add:0", **typed)
    seat = {f"r0-s0-{name}": "=1+1" for name in ("name", "position", "affiliation")}
    assert editing.send("save", although="on", **seat).status_code == 302
    code = code_of("vienna-2017-final.docx")
    for name in ("csv", "indico"):
        table = editing.client.get(f"/papers/{code}/programme/{name}").content.decode("utf-8-sig")
        cells = [cell for row in csv.reader(io.StringIO(table)) for cell in row]
        assert [
            cell
            for cell in cells
            if re.match(r"\s*[=+@-](?!$|\d+(\.\d+)?$)", cell) and not cell.startswith("'")
        ] == []


def test_paths_lead_nowhere_but_to_pages(own_room: Path) -> None:
    client = client_of("administrator")
    code = code_of("vienna-2017-final.docx")
    for path in ("/static/../record.sqlite3", "/static/%2e%2e/%2e%2e/record.sqlite3", "/papers/../../etc/passwd",
                 f"/papers/{code}/programme/..%2f..%2fsecret", f"/papers/{code}/pages/1.webp/../../x",
                 "/backups/..%2frecord.sqlite3", "/meetings/..%2f..%2f/", "//etc/passwd", "/\\..\\x"):  # fmt: skip
        answer = client.get(path)
        assert answer.status_code in (301, 302, 400, 404), path
        assert b"SQLite format" not in answer.content and b"root:" not in answer.content


def test_a_role_is_not_taken_by_typing_it(own_room: Path) -> None:
    from django.test import Client

    from travaux.record.accounts.models import Account
    from travaux.record.evidence.models import Decision

    reader, code = client_of("reader"), code_of("vienna-2017-final.docx")
    taking = {"role": "administrator", "audience": "secretariat", "is_active": "on", "is_superuser": "on"}
    for path in (f"/papers/{code}/edit/", f"/papers/{code}/edit/publish/", f"/papers/{code}/history/recall/", "/backups/act/",
                 "/add/", "/checklist/settle/", f"/papers/{code}/audience/"):  # fmt: skip
        answer = reader.post(path, {**taking, "act": "make"})
        assert (answer.status_code, "may not do this" in words(answer)) == (403, True), path
    reader.post("/delegation/", taking)
    reader.post("/sign-in/", {"name": "reader", "password": "x", **taking})
    assert Account.objects.get(name="reader").role == "reader"
    assert Decision.objects.count() == 0
    for token in ("", "x" * 5000, "0" * 64, "administrator", "../../secret"):
        answer = Client().get("/add/", headers={"Authorization": f"Bearer {token}"})
        assert answer.status_code == 401
    forged = Client()
    forged.cookies["sessionid"] = "0" * 32
    assert forged.get("/backups/").status_code in (302, 403)


def test_a_form_from_elsewhere_changes_nothing(own_room: Path) -> None:
    from django.test import Client

    from travaux.record.accounts.models import Account
    from travaux.record.evidence.models import Decision

    editing = Editing()
    client = Client(enforce_csrf_checks=True)
    client.force_login(
        Account.objects.get(name="editor"), backend="django.contrib.auth.backends.ModelBackend"
    )
    sent = {**editing.form, "act": "save", "r0-title": "Forged"}
    for token in ({}, {"csrfmiddlewaretoken": "x" * 64}):
        answer = client.post(editing.address, {**sent, **token})
        assert (answer.status_code, "did not come from this site" in words(answer)) == (403, True)
    assert Decision.objects.count() == 0


def test_what_is_sent_at_once_is_bounded_with_a_page_that_says_so(own_room: Path) -> None:
    from django.core.files.uploadedfile import SimpleUploadedFile
    from django.test.utils import override_settings

    editor = client_of("editor")
    papers = [SimpleUploadedFile(f"{n}.txt", b"STATEMENT") for n in range(201)]
    answer = editor.post("/add/", {"papers": papers})
    assert (answer.status_code, "More than 200 papers were sent at once" in words(answer)) == (413, True)
    with override_settings(DATA_UPLOAD_MAX_MEMORY_SIZE=1000):
        answer = editor.post("/sign-in/", {"name": "a" * 2000})
    assert (answer.status_code, "The form holds more than it may" in words(answer)) == (413, True)
    assert not (own_room / "added").exists()


def test_endless_and_oversized_requests_are_ended(level_library: Path, tmp_path: Path) -> None:
    """By a real server: a body that is larger than it may be, one that never comes, a header without end."""

    library = tmp_path / "library"
    shutil.copytree(level_library, library)
    with serving(library) as base:
        host, port = base.removeprefix("http://").split(":")

        def said(request: bytes, *more: bytes, size: int = 200) -> bytes:
            """The first bytes of the answer, which may come, and the connection end, before all was sent."""
            answer = b""
            with socket.create_connection((host, int(port)), timeout=PATIENCE) as connection:
                with suppress(ConnectionError):
                    for one in (request, *more):
                        connection.sendall(one)
                with suppress(ConnectionError):
                    while len(answer) < size and (piece := connection.recv(size)):
                        answer += piece
            return answer

        head = b"POST /sign-in/ HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/x-www-form-urlencoded\r\n"
        assert b" 413 " in said(head + b"Content-Length: 99999999999\r\n\r\n")
        asked = b'Accept-Language: ru\r\nCookie: =;[ "\r\nContent-Length: 99999999999\r\n\r\n'
        told = said(head + asked, size=9999).decode()
        assert '<html lang="ru"' in told and "Форма содержит больше, чем допускается" in told
        assert b" 431 " in said(head + b"X-Long: " + b"a" * 400_000 + b"\r\n\r\n")
        assert b" 400 " in said(head + b"Content-Length: minus\r\n\r\n")
        large = b"name=" + b"a" * (9 << 20)
        answer = said(head + b"Content-Length: %d\r\n\r\n" % len(large), large)
        assert b" 200 " not in answer and b" 500 " not in answer
        with socket.create_connection((host, int(port)), timeout=PATIENCE) as waiting:
            waiting.sendall(head + b"Content-Length: 1000\r\n\r\nname=")
            assert b" 200 " in said(b"GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n")
    done = shell("doctor", "--library", library)
    assert done.returncode == 0


def test_an_upload_that_never_ends_is_ended(level_library: Path, tmp_path: Path) -> None:

    library = tmp_path / "library"
    shutil.copytree(level_library, library)
    chunk = b"10000\r\n" + b"a" * (1 << 16) + b"\r\n"
    with serving(library) as base:
        host, port = base.removeprefix("http://").split(":")
        with socket.create_connection((host, int(port)), timeout=PATIENCE) as connection:
            connection.sendall(
                b"POST /add/ HTTP/1.1\r\nHost: 127.0.0.1\r\nTransfer-Encoding: chunked\r\n\r\n"
            )
            sent = 0
            try:
                while sent < 1 << 30:
                    connection.sendall(chunk)
                    sent += len(chunk)
                answer = b""
            except (BrokenPipeError, ConnectionResetError):
                answer = b"ended"
        assert answer
        assert sent < 400 << 20
    assert not (library / "added").exists()
