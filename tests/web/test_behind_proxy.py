"""The reading room behind a proxy that ends encryption, as a browser at its other side meets it."""

from __future__ import annotations

import http.client
import os
import re
import shutil
from http.cookies import SimpleCookie
from pathlib import Path
from urllib.parse import urlencode, urlsplit

import pytest

from tests.cli.conftest import shell
from tests.waiting import PATIENCE
from tests.web.serving import PASSWORD, serving

OUTSIDE = "https://room.example"


@pytest.fixture(scope="module")
def library(level_library: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library with an editor."""
    folder = tmp_path_factory.mktemp("proxied") / "library"
    shutil.copytree(level_library, folder)
    env = {**os.environ, "TRAVAUX_PASSWORD": PASSWORD}
    assert shell("account", "ana", "--role", "editor", "--library", folder, env=env).returncode == 0
    return folder


def ask(address: str, body: str | None = None, **headers: str) -> tuple[int, SimpleCookie, str]:
    """The sign-in page, asked by way of a proxy: status, cookies and page."""
    proxied = {"Host": urlsplit(OUTSIDE).netloc, "X-Forwarded-Proto": "https", **headers}
    connection = http.client.HTTPConnection(urlsplit(address).netloc, timeout=PATIENCE)
    connection.request("POST" if body else "GET", "/sign-in/", body, proxied)
    answer = connection.getresponse()
    cookies = SimpleCookie()
    for name, value in answer.getheaders():
        if name == "Set-Cookie":
            cookies.load(value)
    page = answer.read().decode()
    connection.close()
    return answer.status, cookies, page


def sign_in(address: str, password: str = PASSWORD, **headers: str) -> tuple[int, SimpleCookie]:
    """What a browser gets that fills the form in."""
    _, cookies, page = ask(address)
    token = re.search(r'name="csrfmiddlewaretoken" value="(\w+)"', page)
    assert token
    form = urlencode({"csrfmiddlewaretoken": token[1], "name": "ana", "password": password})
    status, given, _ = ask(
        address, form, Origin=OUTSIDE, Referer=f"{OUTSIDE}/sign-in/", Cookie=f"csrftoken={cookies['csrftoken'].value}",
        **{"Content-Type": "application/x-www-form-urlencoded", **headers},
    )  # fmt: skip
    return status, given


def test_people_sign_in_by_way_of_a_proxy_that_gives_encryption(library: Path) -> None:
    with serving(library, {**os.environ, "TRAVAUX_TLS": "on", "TRAVAUX_HOSTS": "room.example"}) as address:
        status, cookies = sign_in(address)
    assert status == 302
    assert {name: bool(one["secure"]) for name, one in cookies.items()} == {
        "csrftoken": True,
        "sessionid": True,
    }


def test_nobody_is_believed_to_come_by_encryption_unless_told(library: Path) -> None:
    with serving(library, {**os.environ, "TRAVAUX_HOSTS": "room.example"}) as address:
        assert sign_in(address)[0] == 403


@pytest.mark.parametrize(("believed", "other"), [("on", 302), ("off", 429)])
def test_wrong_passwords_close_an_account_to_the_address_that_the_proxy_tells(
    library: Path, tmp_path: Path, believed: str, other: int
) -> None:
    own = tmp_path / "library"
    shutil.copytree(library, own)
    env = {"TRAVAUX_TLS": "on", "TRAVAUX_HOSTS": "room.example", "TRAVAUX_FORWARDED_FOR": believed}
    with serving(own, {**os.environ, **env}) as address:
        # What stands before the last address was sent by whoever asked.
        tries = [
            sign_in(address, "wrong", **{"X-Forwarded-For": f"10.0.0.{n}, 192.0.2.7"})[0] for n in range(5)
        ]
        assert tries == [401, 401, 401, 401, 429]
        assert sign_in(address, **{"X-Forwarded-For": "192.0.2.7"})[0] == 429
        assert sign_in(address, **{"X-Forwarded-For": "192.0.2.8"})[0] == other
