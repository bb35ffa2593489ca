"""A programme published to a real pretalx, which is started here, and what is said where a server refuses."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "tools"))

from clients import installed
from clients.real_pretalx import Site, site
from tests.cli.conftest import PROGRAMMES, Travaux
from tests.publish.samples import STOCKTAKING, at

MONDAY = STOCKTAKING.items[0].slot.date


@pytest.fixture(scope="module")
def real() -> Iterator[Site]:
    if not installed.is_ready("pretalx"):
        pytest.skip("pretalx is not set up (python tools/clients/installed.py pretalx)")
    with site("2017-12-04", "2017-12-06", "America/Mexico_City") as found:
        yield found


@pytest.fixture
def paper(tmp_path: Path) -> Path:
    path = tmp_path / "agenda.txt"
    path.write_text("stocktaking")
    return path


@pytest.fixture
def token(tmp_path: Path) -> Callable[[str], Path]:
    def write(words: str) -> Path:
        path = tmp_path / "token"
        path.write_text(f"{words}\n")
        return path

    return write


def shown(real: Site) -> dict[str, tuple[str, str, tuple[str, ...]]]:
    """Each session of the schedule in work: start, room and people, by title."""
    rooms = {each["id"]: each["name"]["en"] for each in real.get("rooms/")["results"]}
    slots = real.get(f"slots/?schedule={real.get('schedules/wip/')['id']}&page_size=50")["results"]
    by_code = {each["submission"]: each for each in slots}
    found = real.get("submissions/?expand=speakers&page_size=50&state=confirmed")["results"]
    return {
        each["title"]: (
            by_code[each["code"]]["start"][:16],
            rooms[by_code[each["code"]]["room"]],
            tuple(sorted(one["name"] for one in each["speakers"])),
        )
        for each in found
    }


OPENING = "1 · Opening of the meeting"
REVISED = replace(
    STOCKTAKING,
    items=tuple(
        replace(item, slot=at(1, MONDAY, "09:00", "10:00"), people=item.people[1:]) if item.id == 2 else item
        for item in STOCKTAKING.items
        if item.title != "Lunch"
    ),
)


def test_published_moved_released_and_withdrawn_at_a_real_pretalx(
    travaux: Travaux, real: Site, paper: Path, token: Callable[[str], Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    def publish(*more: str) -> list[str]:
        done = travaux("convert", paper, f"pretalx:{real.event}", "--token-file", token(real.token), *more)
        assert done.code == 0, done.err
        return done.out.splitlines()

    assert publish("--dry-run")[-1] == "sessions: 11 would be new"
    assert shown(real) == {}
    assert publish()[0] == "sessions: 11 new"
    before = shown(real)
    assert len(before) == 11
    assert before[OPENING] == ("2017-12-04T10:00", "Plenary hall", ("Louise Arbour", "Luis Videgaray Caso"))
    assert before["Reception by the host, with music"] == ("2017-12-04T21:00", "Terrace", ())
    arbour = next(each for each in real.get("speakers/")["results"] if each["name"] == "Louise Arbour")
    assert arbour["biography"] == "Special Representative of the Secretary-General, United Nations"
    assert publish("--release") == ["sessions: all as they were", "released as provisional 2017-11-27"]
    assert publish("--release")[-1] == "the released schedule is this one already"

    monkeypatch.setitem(PROGRAMMES, b"stocktaking", REVISED)
    assert publish("--dry-run") == [
        f"moved from 2017-12-04 10:00 to 2017-12-04 09:00, text, people: {OPENING}",
        "cancelled: Lunch",
        "sessions: 1 would be changed, 1 would be cancelled",
    ]
    assert publish("--release") == [
        "sessions: 1 changed, 1 cancelled",
        "released as provisional 2017-11-27 (2)",
    ]
    after = shown(real)
    assert after.pop(OPENING) == ("2017-12-04T09:00", "Plenary hall", ("Louise Arbour",))
    assert after == {name: value for name, value in before.items() if name not in (OPENING, "Lunch")}
    public = real.get("schedules/latest/?expand=slots.submission")["slots"]
    assert sorted(each["submission"]["title"] for each in public) == sorted([*after, OPENING])

    monkeypatch.setitem(PROGRAMMES, b"stocktaking", STOCKTAKING)
    assert publish()[0] == "sessions: 2 changed"
    assert shown(real) == before


def test_what_a_real_pretalx_refuses_is_one_line(
    travaux: Travaux, real: Site, paper: Path, token: Callable[[str], Path]
) -> None:
    def refused(event: str, words: str, *more: str) -> tuple[int, str]:
        done = travaux("convert", paper, f"pretalx:{event}", "--token-file", token(words), *more)
        return done.code, done.err.splitlines()[-1]

    host = real.event.split("/")[2]
    code, said = refused(real.event, "x" * 64)
    assert (code, said) == (
        18,
        f"travaux: {host} does not know the token. Make a new one there and put it in the file.",
    )
    code, said = refused(f"{real.event}s", real.token)
    assert (code, said) == (
        18, f"travaux: {host} has no such event, or the token may not see it. Check the last part of the address.",
    )  # fmt: skip
    paper.write_text("undated")
    code, said = refused(real.event, real.reader, "--first-day", "2017-12-04")
    assert code == 18
    assert said.startswith(f"travaux: the token may not do this at {host}: submission")


def test_a_programme_outside_the_days_of_the_event_is_refused_before_anything_is_written(
    travaux: Travaux, real: Site, paper: Path, token: Callable[[str], Path]
) -> None:
    paper.write_text("undated")
    before = real.get("submissions/")["count"]
    done = travaux(
        "convert",
        paper,
        f"pretalx:{real.event}",
        "--token-file",
        token(real.token),
        "--first-day",
        "2019-05-01",
    )
    assert (done.code, done.err) == (
        16, "travaux: the event is from 2017-12-04 to 2017-12-06, the programme also on 2019-05-01, 2019-05-02. Set the"
        " event's days in pretalx, or name the first day with --first-day.\n",
    )  # fmt: skip
    assert real.get("submissions/")["count"] == before


@contextmanager
def server(answer: tuple[int, dict[str, str], bytes]) -> Iterator[str]:
    """A server that gives one answer to everything."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            code, headers, body = answer
            self.send_response(code)
            for name, value in {**headers, "Content-Length": str(len(body))}.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: Any) -> None: ...

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as made:
        Thread(target=made.serve_forever, daemon=True).start()
        yield f"127.0.0.1:{made.server_port}"
        made.shutdown()


@pytest.mark.parametrize(
    ("answer", "code", "said"),
    [
        ((200, {}, b"<html>"), 17, "{} does not answer as pretalx does. Check the address and the network."),
        ((200, {}, b"[]"), 17, "{} does not answer as pretalx does. Check the address and the network."),
        ((200, {}, b"{}"), 17, "{} does not answer as pretalx does. Check the address and the network."),
        ((302, {"Location": "http://elsewhere/"}, b""), 17, "{} leads on to http://elsewhere/. Name that address instead."),
        ((503, {}, b"busy"), 17, "{} cannot do it now (503). Run again later: nothing is doubled."),
        ((400, {}, json.dumps({"detail": "no\x1b[31m"}).encode()), 18,
         "{} refuses the event (400): detail: no[31m. Change it there, then run again."),
    ],
)  # fmt: skip
def test_a_server_that_is_no_pretalx(
    travaux: Travaux,
    paper: Path,
    token: Callable[[str], Path],
    answer: tuple[int, dict[str, str], bytes],
    code: int,
    said: str,
) -> None:
    with server(answer) as host:
        done = travaux("convert", paper, f"pretalx:http://{host}/event", "--token-file", token("abc"))
    assert (done.code, done.err.splitlines()[-1]) == (code, f"travaux: {said.format(host)}")


@pytest.mark.parametrize(
    ("target", "arguments", "code", "said"),
    [
        ("pretalx:https://host", ["--token-file", "{}"], 14, "names no event of a pretalx site"),
        ("pretalx:host/event", ["--token-file", "{}"], 14, "names no event of a pretalx site"),
        ("pretalx:https://host/event", [], 27, "pretalx needs a token. Make one there"),
        ("pretalx:https://host/event", ["--token-file", "/nowhere"], 3, "/nowhere cannot be opened"),
        ("pretalx:http://example.org/event", ["--token-file", "{}"], 27, "would send the token in the clear. Name an https://"),
        ("pretalx:http://127.0.0.1:9/event", ["--token-file", "{}"], 17, "127.0.0.1:9 cannot be reached (Connection refused)"),
        ("out.pdf", ["--dry-run"], 2, "--token-file, --dry-run and --release are for pretalx:"),
    ],
)  # fmt: skip
def test_a_target_that_cannot_be_used(
    travaux: Travaux,
    paper: Path,
    token: Callable[[str], Path],
    target: str,
    arguments: list[str],
    code: int,
    said: str,
) -> None:
    given = [each.format(token("abc")) for each in arguments]
    done = travaux("convert", paper, target, *given)
    assert done.code == code
    assert said in done.err.splitlines()[-1]
    assert done.out == ""


def test_several_papers_of_one_mail_do_not_go_into_one_event(
    travaux: Travaux, tmp_path: Path, token: Callable[[str], Path]
) -> None:
    from email.message import EmailMessage

    mail = EmailMessage()
    mail["Subject"], mail["From"] = "Agenda", "a@example.org"
    mail.set_content("See below.")
    for number in (1, 2):
        mail.add_attachment(b"stocktaking", maintype="text", subtype="plain", filename=f"{number}.txt")
    path = tmp_path / "mail.eml"
    path.write_bytes(bytes(mail))
    done = travaux("convert", path, "pretalx:http://127.0.0.1:9/event", "--token-file", token("abc"))
    assert (done.code, done.err.splitlines()[-1]) == (
        14, f"travaux: an event holds one programme, these are 2: {path} › 1.txt, {path} › 2.txt. Name one paper.",
    )  # fmt: skip
