"""Zero bytes in what is asked, which PostgreSQL takes in no text: refused, and no mistake of ours."""

from __future__ import annotations

import http.client
import os
from collections.abc import Iterator
from urllib.parse import urlsplit

import pytest

from tests.cli.conftest import shell
from tests.record.postgres import program, server
from tests.waiting import PATIENCE
from tests.web.serving import serving

if program("initdb") is None:
    pytest.skip("left out: PostgreSQL is not installed", allow_module_level=True)

STATUS = {
    "/?q=harbour%00": 200,
    "/?kind=%00": 400,
    "/papers/%00%00%00%00%00%00%00%00/": 400,
    "/people/ada%00/": 400,
    "/people/?q=%00": 400,
    "/organisations/%00/": 400,
    "/series/%00/": 400,
    "/meetings/%00/": 400,
    "/checklist/?paper=%00%00%00%00%00%00%00%00": 400,
    "/api/v1/papers?kind=%00": 400,
    "/api/v1/papers/%00%00%00%00%00%00%00%00": 400,
    "/api/v1/people/%00/appearances": 404,
}


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A public reading room whose record is in PostgreSQL."""
    folder = tmp_path_factory.mktemp("zero")
    (folder / "papers").mkdir()
    (folder / "papers" / "a.txt").write_text("Harbour Forum\n\nPorto, 4 May 2021\n\n09:00 Opening\n", "utf-8")
    with server() as database:
        env = {**os.environ, "DATABASE_URL": database, "TRAVAUX_PUBLIC_READING": "on"}
        built = shell("build", folder / "papers", "--library", folder / "library", env=env)
        assert built.returncode == 0, built.stderr
        with serving(folder / "library", env) as room:
            yield room


def test_zero_bytes_are_refused(address: str) -> None:
    found = {}
    for path in STATUS:
        connection = http.client.HTTPConnection(urlsplit(address).netloc, timeout=PATIENCE)
        connection.request("GET", path)
        found[path] = connection.getresponse().status
        connection.close()
    assert found == STATUS
