"""The register, a closed review with carry-over, the matrix, the ledger and the drafted agenda, as pages."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import shell
from travaux.reading import Document, read


@pytest.fixture(scope="module")
def reviewed(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library with one closed review and the next one open."""
    folder = tmp_path_factory.mktemp("papers")
    for name in ("commitments-2018-draft.docx", "vienna-2017-final.docx"):
        (folder / name).write_bytes((root / "examples" / name).read_bytes())
    library = tmp_path_factory.mktemp("reviewed") / "library"
    assert shell("build", folder, "--library", library).returncode == 0
    listed = shell("register", "list", "--library", library).stdout.splitlines()
    for arguments in (
        ("review", "open", "2022", "--framework", "Draft declaration", "--date", "2022-05"),
        (
            "review",
            "assess",
            "2022",
            listed[0].split()[0],
            "achieved",
            "--source",
            "self",
            "--reason",
            "<b>done</b>",
        ),
        ("review", "close", "2022"),
        ("review", "open", "2026", "--framework", "Draft declaration", "--date", "2026-05"),
    ):
        done = shell(*arguments, "--by", "Ada", "--library", library)
        assert done.returncode == 0, done.stderr
    return library


@pytest.fixture
def reader(reviewed: Path) -> Iterator[Any]:
    from django.db import connection
    from django.test import Client
    from django.test.utils import override_settings

    from travaux.record.opening import open_library

    open_library(reviewed)
    with override_settings(PUBLIC_READING=True, ALLOWED_HOSTS=["testserver"]):
        yield Client()
    connection.close()


def page(reader: Any, address: str, status: int = 200) -> str:
    answer = reader.get(address)
    assert answer.status_code == status
    return str(answer.content.decode())


def test_the_register_leads_to_each_entry_and_its_place(reader: Any) -> None:
    listing = page(reader, "/register/?status=achieved")
    assert "1 entry" in listing
    (address,) = {
        part.split('"')[0]
        for part in listing.split('href="')[1:]
        if re.match(r'/register/[0-9a-f]{10}/"', part)
    }
    entry = page(reader, address)
    assert "&lt;b&gt;done&lt;/b&gt;" in entry
    assert "/pages/1/" in entry
    assert page(reader, "/register/").count('scope="row"') == 15


def test_a_review_shows_how_entries_stand_and_what_moved(reader: Any) -> None:
    assert "closed" in page(reader, "/reviews/")
    shown = page(reader, "/reviews/2022/?by=body")
    assert "achieved: 1" in " ".join(shown.split())
    assert "14 entries carried from the last review" in page(reader, "/reviews/2026/")


def test_the_next_agenda_is_drafted_and_read_back(reader: Any) -> None:
    answer = reader.get("/reviews/2026/agenda.docx?day=2026-05-18&day=")
    assert answer.status_code == 200
    programme = read(Document("agenda.docx", answer.content)).programme
    assert [item.number for item in programme.items if item.number] == [
        "Session 1",
        "Session 2",
        "Session 3",
        "Session 4",
    ]
    assert io.BytesIO(answer.content).read(2) == b"PK"


@pytest.mark.parametrize(
    ("address", "kind", "begins"),
    [
        (
            "/reviews/2022/report.docx",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            b"PK",
        ),
        ("/reviews/2022/report.pdf", "application/pdf", b"%PDF"),
        ("/reviews/2022/report.html", "text/html; charset=utf-8", b"<!doctype html>"),
        ("/reviews/2022/stocktake.csv?by=body", "text/csv; charset=utf-8", b"body,entries"),
        (
            "/reviews/2022/stocktake.xlsx",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            b"PK",
        ),
        (
            "/coverage.csv?framework=Draft+declaration&across=meeting",
            "text/csv; charset=utf-8",
            b"provision",
        ),
    ],
)
def test_pages_are_taken_along_as_files(reader: Any, address: str, kind: str, begins: bytes) -> None:
    answer = reader.get(address)
    assert (answer.status_code, answer["Content-Type"]) == (200, kind)
    assert answer.content.startswith(begins)
    assert reader.get(address.replace(".", ".x", 1)).status_code in (400, 404)


def test_a_report_leads_back_to_the_words_in_this_reading_room(reader: Any) -> None:
    from travaux.followup.verbs import register

    entry = register().standings[0].entry
    code, span = entry.paper[:16], entry.spans[0]
    text = page(reader, "/reviews/2022/report.html")
    assert f'href="http://testserver/papers/{code}/pages/1/?at={span.start}-{entry.spans[-1].end}#at"' in text
    assert reader.get(f"/papers/{code}/pages/1/?at={span.start}-{entry.spans[-1].end}").status_code == 200


def test_gaps_and_questions_have_pages(reader: Any) -> None:
    assert "every provision is a gap" in page(reader, "/coverage/")
    assert page(reader, "/meetings/fifth-informal-thematic-session-2017/questions/").count("Unanswered.") == 5


@pytest.mark.parametrize(
    ("address", "said"),
    [
        ("/register/none/", "The register holds no such entry"),
        ("/reviews/none/", "There is no such review"),
        ("/reviews/2026/?by=colour", "A review is not told by that"),
        ("/reviews/2026/agenda.docx?day=soon", "soon is no date"),
        ("/reviews/2026/agenda.docx", "an agenda needs a day"),
        ("/coverage/?across=colour", "A matrix has no such columns"),
    ],
)
def test_what_is_not_there_gets_a_page_that_helps(reader: Any, address: str, said: str) -> None:
    assert said in page(reader, address, 404)


def test_nothing_of_a_paper_is_shown_to_those_who_may_not_see_it(reader: Any) -> None:
    from travaux.record.documents.models import Audience
    from travaux.record.documents.models import Document as Row

    row = Row.objects.get(paper__name="commitments-2018-draft.docx")
    row.audience = Audience.SECRETARIAT
    row.save()
    try:
        assert "0 entries" in page(reader, "/register/")
        assert "how many newcomers" not in page(reader, "/register/")
        assert "Draft declaration" not in page(reader, "/reviews/")
        assert "Draft declaration" not in page(reader, "/reviews/2022/", 404)
    finally:
        row.audience = Audience.PUBLIC
        row.save()


def test_the_next_agenda_is_drafted_into_the_library_and_edited(reviewed: Path, tmp_path: Path) -> None:
    import shutil

    from django.test.utils import override_settings

    from tests.web.test_editor import Editing, shown
    from tests.web.test_roles import client_of
    from travaux.record.documents.models import Document as Row
    from travaux.record.opening import open_library

    copy = tmp_path / "own"
    shutil.copytree(reviewed, copy)
    open_library(copy)
    with override_settings(PUBLIC_READING=True, ALLOWED_HOSTS=["testserver"]):
        editor = client_of("editor")
        given = {"day": ["2026-05-18", ""], "name": "Second review"}
        assert client_of("reader").post("/reviews/2026/agenda/edit/", given).status_code == 403
        assert editor.post("/reviews/2026/agenda/edit/", {"day": "soon"}).status_code == 404
        answer = editor.post("/reviews/2026/agenda/edit/", given)
        row = Row.objects.get(paper__name__startswith="Second review")
        assert answer["Location"] == f"/papers/{row.paper.sha256[:16]}/edit/"
        assert (row.audience, row.status) == ("secretariat", "draft")
        agenda = shown(row.paper.name)
        assert [item.number for item in agenda.items if item.number][:2] == ["Session 1", "Session 2"]
        editing = Editing(row.paper.name)
        assert editing.send("save", **{"r1-s0-name": "Ana Peña"}).status_code == 302
        assert shown(row.paper.name).items[1].people[0].name == "Ana Peña"


def test_programs_get_the_register_and_its_reviews(reader: Any) -> None:
    commitments = reader.get("/api/v1/commitments", {"limit": 3}).json()
    assert (commitments["total"], len(commitments["commitments"])) == (15, 3)
    listed = reader.get("/api/v1/register", {"status": "achieved"}).json()
    (entry,) = listed["entries"]
    (said,) = entry["assessments"]
    assert (listed["total"], said["review"], said["status"], said["by"]) == (1, "2022", "achieved", "Ada")
    assert reader.get(f"/api/v1/register/{entry['key']}").json() == entry
    first, second = reader.get("/api/v1/reviews").json()
    assert (first["name"], first["closed"], second["closed"]) == ("2022", True, False)
    assert entry["key"] in first["entries"] and entry["key"] not in second["entries"]
    assert reader.get("/api/v1/register/none").status_code == 404
