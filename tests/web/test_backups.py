"""Backups made, checked, fetched and removed in the reading room, by administrators only."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from tests.cli.conftest import shell
from tests.waiting import waited_for
from tests.web.test_pages import words
from tests.web.test_roles import client_of


def settled(client: Any) -> Any:
    """The page once nothing is being made or checked."""

    def asked() -> Any:
        page = client.get("/backups/")
        return None if "is being made or checked" in words(page) else page

    return waited_for(asked, "the backup")


def test_a_backup_is_made_checked_fetched_and_restored(own_room: Path, tmp_path: Path) -> None:
    client = client_of("administrator")
    assert "No backup has been made here yet." in words(client.get("/backups/"))
    assert client.post("/backups/act/", {"act": "make"}).status_code == 302
    page = settled(client)
    (name,) = re.findall(r'href="/backups/([^"]+\.tar)"', page.content.decode())
    assert "whole, 7 papers" in words(page)
    fetched = tmp_path / "fetched.tar"
    fetched.write_bytes(b"".join(client.get(f"/backups/{name}").streaming_content))
    done = shell("restore", fetched, "--library", tmp_path / "restored")
    assert (done.returncode, "7 papers restored" in done.stdout) == (0, True), done.stderr
    kept = own_room / "backups" / name
    kept.write_bytes(kept.read_bytes()[:-20_000])
    assert client.post("/backups/act/", {"act": "check", "name": name}).status_code == 302
    assert "Take another backup" in words(settled(client))
    assert client.post("/backups/act/", {"act": "remove", "name": name}).status_code == 302
    assert "No backup has been made here yet." in words(client.get("/backups/"))
    assert list((own_room / "backups").iterdir()) == []


def test_only_administrators_get_backups_and_nothing_else_of_the_disk(own_room: Path) -> None:
    from django.test import Client

    (own_room / "backups").mkdir()
    (own_room / "backups" / "a.tar").write_bytes(b"")
    for client in (client_of("editor"), client_of("reader"), Client()):
        assert client.get("/backups/").status_code in (302, 403)
        assert client.get("/backups/a.tar").status_code in (302, 403)
        assert client.post("/backups/act/", {"act": "make"}).status_code == 403
    client = client_of("administrator")
    for name in (
        "..%2frecord.sqlite3",
        "record.sqlite3",
        "%2e%2e",
        ".a.tar.part",
        "b.tar",
        "..%2f..%2fsecret.tar",
    ):
        assert client.get(f"/backups/{name}").status_code == 404
        assert client.post("/backups/act/", {"act": "remove", "name": name}).status_code == 404
    assert client.post("/backups/act/", {"act": "restore"}).status_code == 400
    assert [path.name for path in (own_room / "backups").iterdir()] == ["a.tar"]
