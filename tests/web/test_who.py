"""Who is who on the web: the reason of each spelling, doubted pairs settled by one key, merges and splits taken back."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.record.test_joining import BEFORE, three, who
from tests.web.test_pages import words
from tests.web.test_roles import client_of

__all__ = ["three"]


@pytest.fixture
def lakes(three: Path, tmp_path: Path) -> Iterator[Path]:
    """The library of three programmes, open as a reading room that the test may change."""
    import shutil

    from django.db import connection
    from django.test.utils import override_settings

    from travaux.record.opening import open_library

    shutil.copytree(three / "library", tmp_path / "library")
    open_library(tmp_path / "library")
    level(tmp_path / "library")
    with override_settings(PUBLIC_READING=True, ALLOWED_HOSTS=["testserver"]):
        yield tmp_path / "library"
    connection.close()


def level(library: Path) -> None:
    from travaux.intake.keeper import keep_level

    keep_level(library)


def pair(page: Any) -> dict[str, str]:
    found = re.search(
        r'name="code" value="(\w+)"><input type="hidden" name="joined" value="(\w*)"', page.content.decode()
    )
    assert found
    return {"code": found[1], "joined": found[2]}


def test_a_person_s_page_says_why_names_are_one_and_only_editors_may_change_it(lakes: Path) -> None:
    from django.test import Client

    told = words(Client().get("/people/ada%20mbekiwe/"))
    assert (
        "Also written A. Mbekiwe an initial stands for a name, and the body is the same (Ada Mbekiwe)" in told
    )
    assert "Who is who" not in told
    assert "Who is who" in words(client_of("editor").get("/people/ada%20mbekiwe/"))
    for address in (
        "/who/person/ada%20mbekiwe/merge/",
        "/who/person/ada%20mbekiwe/split/",
        "/checklist/names/",
    ):
        assert client_of("reader").post(address, {"other": "tom okafor", "reason": "x"}).status_code == 403
    assert who(lakes) == BEFORE


def test_a_doubted_pair_is_settled_with_one_key_and_undone(lakes: Path) -> None:
    editor = client_of("editor")
    page = editor.get("/checklist/")
    assert "Are these one person, as they are shown?" in words(page)
    answer = editor.post(
        "/checklist/names/", {**pair(page), "act": "split", "reason": "her brother"}, follow=True
    )
    assert "Are these one person" not in words(answer)
    again = editor.post("/checklist/names/", {**pair(page), "act": "accept"})
    assert (again.status_code, "decision 1 settled this meanwhile" in words(again)) == (409, True)
    assert frozenset({"second.md A. Mbekiwe"}) in who(lakes)
    assert "Split" in words(editor.get("/activity/"))
    assert "her brother" in editor.get("/activity/feed.atom").content.decode()
    assert editor.post("/decisions/1/undo/").status_code == 302
    level(lakes)
    assert (who(lakes), "Are these one person" in words(editor.get("/checklist/"))) == (BEFORE, True)


def test_two_people_are_merged_and_a_paper_is_split_off(lakes: Path) -> None:
    from travaux.record.evidence.models import Paper

    editor = client_of("editor")
    merge = "/who/person/tom%20okafor/merge/"
    assert editor.post(merge, {"other": "thomas okafor"}).status_code == 400
    assert editor.post(merge, {"other": "nobody", "reason": "x"}).status_code == 404
    assert editor.post(merge.replace("person", "city"), {"other": "x", "reason": "x"}).status_code == 404
    unclear = editor.post(merge, {"other": "o", "reason": "x"})
    assert (unclear.status_code, "Thomas Okafor (thomas okafor)" in words(unclear)) == (404, True)
    done = editor.post(merge, {"other": "thomas okafor", "reason": "one diary"}, follow=True)
    assert "Also written" in words(done) and "editor decided so: one diary" in words(done)
    paper = Paper.objects.get(name="second.md").sha256
    address = done.redirect_chain[-1][0]
    split = editor.post(
        address.replace("people", "who/person") + "split/",
        {"paper": [paper], "reason": "two after all"},
        follow=True,
    )
    assert (split.status_code, who(lakes)) == (200, BEFORE)


def test_an_editor_says_whom_a_paper_is_for(lakes: Path) -> None:
    from django.test import Client

    from travaux.record.documents.models import Document

    code = Document.objects.get(paper__name="first.md").paper.sha256[:16]
    editor = client_of("editor")
    assert client_of("reader").post(f"/papers/{code}/audience/", {"audience": "public"}).status_code == 403
    assert editor.post(f"/papers/{code}/audience/", {"audience": "nobody"}).status_code == 400
    assert editor.post(f"/papers/{code}/audience/", {"audience": "secretariat"}).status_code == 302
    assert Client().get(f"/papers/{code}/").status_code == 404
    assert "Who may see it" in words(editor.get("/activity/"))
    assert editor.post("/decisions/1/undo/", {"back": "activity"}).status_code == 302
    assert Client().get(f"/papers/{code}/").status_code == 200
