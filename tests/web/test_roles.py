"""Who gets in where, and that nothing of a paper is told to those outside its audience."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest

from tests.web.test_pages import code_of, words

PASSWORD = "correct horse battery"


def client_of(role: str, audience: str | None = None) -> Any:
    from django.test import Client

    from travaux.record.accounts.managing import set_account

    set_account(name=role, role=role, audience=audience, password=PASSWORD)
    client = Client(enforce_csrf_checks=False)
    assert client.post("/sign-in/", {"name": role, "password": PASSWORD}).status_code == 302
    return client


def reading_pages() -> list[str]:
    from travaux.record.meetings.models import Meeting

    code = code_of("vienna-2017-final.docx")
    key = Meeting.objects.get(name="Fifth informal thematic session").key
    return [
        "/", "/?q=migration", "/meetings/", f"/meetings/{key}/", f"/meetings/{key}/changes/", f"/meetings/{key}/calendar.ics",
        "/people/", "/people/louise%20arbour/", "/organisations/", "/checklist/", "/activity/", "/activity/feed.atom", "/about/",
        "/delegation/", f"/papers/{code}/", f"/papers/{code}/pages/1/", f"/papers/{code}/original",
        f"/papers/{code}/programme/json", f"/papers/{code}/with/{code_of('vienna-2017-provisional.docx')}/",
    ]  # fmt: skip


def test_each_role_gets_in_where_it_may_and_nowhere_else(own_room: Path) -> None:
    from django.test import Client
    from django.test.utils import override_settings

    clients = {role: client_of(role) for role in ("reader", "editor", "administrator")} | {"nobody": Client()}
    for address in reading_pages():
        assert {who: one.get(address).status_code for who, one in clients.items()} == dict.fromkeys(
            clients, 200
        ), address
    writes = {"/add/": ("get", None), "/checklist/settle/": ("post", {}), "/decisions/1/undo/": ("post", {})}
    for address, (method, data) in writes.items():
        got = {who: getattr(one, method)(address, data).status_code for who, one in clients.items()}
        assert (got["reader"], got["nobody"] in (302, 403)) == (403, True), address
        assert got["editor"] == got["administrator"] and got["editor"] in (200, 302, 404), address
    with override_settings(PUBLIC_READING=False):
        for address in reading_pages():
            assert clients["nobody"].get(address)["Location"].startswith("/sign-in/?next=/")
            assert clients["reader"].get(address).status_code == 200
        assert clients["nobody"].get("/sign-in/").status_code == 200
        asked = clients["nobody"].get("/?q=labour+mobility&page=2")
        onward = {
            "name": "reader",
            "password": PASSWORD,
            "next": unquote(asked["Location"].partition("next=")[2]),
        }
        assert Client().post("/sign-in/", onward)["Location"] == "/?q=labour+mobility&page=2"


@pytest.mark.parametrize("audience", ["participants", "secretariat"])
def test_no_face_shows_anything_of_a_paper_outside_its_audience(own_room: Path, audience: str) -> None:
    from travaux.intake.keeper import keep_level
    from travaux.record.deciding import correct
    from travaux.record.documents.audiences import set_audience
    from travaux.record.documents.reading import find_document

    pages = reading_pages()
    hidden = find_document("vienna-2017-provisional.docx")
    secret = "Zanzibarquux"
    correct(document=hidden, path="/items/0/title", value=secret, actor="test")
    correct(document=hidden, path="/paper/title", value=f"{secret} provisional", actor="test", reason=secret)
    set_audience(document=hidden, audience=audience, actor="test")
    keep_level(own_room)
    code = hidden.paper.sha256[:16]
    insider, outsider = client_of("editor"), client_of("reader", "public")
    gone = [f"/papers/{code}/", f"/papers/{code}/pages/1/", f"/papers/{code}/original", f"/papers/{code}/pages/1.webp",
            f"/papers/{code}/programme/json", f"/papers/{code_of('vienna-2017-final.docx')}/with/{code}/"]  # fmt: skip
    for address in gone:
        assert outsider.get(address).status_code == 404, address
    searches = [f"/?q={secret}", "/?q=provisional", f"/?q=title:{secret}"]
    for address in [one for one in pages if one not in gone and "changes" not in one] + searches:
        told = outsider.get(address).content.decode("utf-8", "replace")
        assert not re.search(
            secret.replace("quux", ""), re.sub(r'value="[^"]*"|<title>.*?</title>', "", told)
        ), address
        assert code not in told, address
    assert code in insider.get(f"/?q={secret}").content.decode()
    assert insider.get(f"/papers/{code}/").status_code == 200


def test_a_marking_proposes_the_audience() -> None:
    from travaux.record.documents.audiences import proposed

    said = {"": "public", "General": "public", "Limited": "public", "Restricted": "participants", "Confidential": "secretariat",
            "CONFIDENTIEL": "secretariat", "Distribución reservada": "participants", "Ограниченное": "participants"}  # fmt: skip
    assert {marking: proposed(marking).value for marking in said} == said


def test_guessing_a_password_is_stopped(own_room: Path) -> None:
    from django.test import Client

    client_of("editor")
    client = Client()
    tries = [
        client.post("/sign-in/", {"name": "editor", "password": f"guess {n}"}).status_code for n in range(6)
    ]
    assert tries[0] == 401
    assert tries[-1] == 429
    assert client.post("/sign-in/", {"name": "editor", "password": PASSWORD}).status_code == 429


def test_a_password_is_kept_as_argon2_and_a_weak_one_is_refused(own_room: Path) -> None:
    from travaux.common.errors import WrongValue
    from travaux.record.accounts.managing import set_account
    from travaux.record.accounts.models import Account

    client_of("reader")
    assert Account.objects.get(name="reader").password.startswith("argon2$argon2id$")
    with pytest.raises(WrongValue):
        set_account(name="weak", password="password")
    assert not Account.objects.filter(name="weak").exists()


def test_a_forged_form_or_token_changes_nothing(own_room: Path) -> None:
    from django.test import Client

    from travaux.record.accounts.managing import give_token, set_account
    from travaux.record.evidence.models import Decision

    account = set_account(name="editor", role="editor", password=PASSWORD)
    client = Client(enforce_csrf_checks=True)
    client.force_login(account, backend="django.contrib.auth.backends.ModelBackend")
    code = code_of("vienna-2017-final.docx")
    answer = client.post(
        "/checklist/settle/", {"paper": code, "path": "/items/0/title", "act": "reject", "seen": '""'}
    )
    assert (answer.status_code, "did not come from this site" in words(answer)) == (403, True)
    assert Client().get("/", headers={"Authorization": "Bearer forged"}).status_code == 401
    token = give_token(account=account, purpose="test")
    assert Client().get("/add/", headers={"Authorization": f"Bearer {token}"}).status_code == 200
    assert Decision.objects.count() == 0


def test_signing_in_leads_to_pages_of_this_site_only(own_room: Path) -> None:
    from django.test import Client

    client_of("reader")
    for onward in ("https://example.org/", "//example.org", "javascript:alert(1)", "\\\\example.org"):
        answer = Client().post("/sign-in/", {"name": "reader", "password": PASSWORD, "next": onward})
        assert answer["Location"] == "/"
