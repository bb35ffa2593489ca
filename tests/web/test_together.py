"""Two editors and a builder at random actions on one record, by real servers: no decision is lost, no answer is a fault of ours.

TRAVAUX_TOGETHER says for how many seconds (20 without it), TRAVAUX_SEED from which seed.
"""

from __future__ import annotations

import html
import os
import random
import re
import shutil
import subprocess
import threading
import time
from collections import Counter
from contextlib import ExitStack
from pathlib import Path

import pytest
import requests

from tests.cli.conftest import SCRIPT, shell
from tests.record.postgres import program
from tests.record.postgres import server as postgres
from tests.waiting import PATIENCE, waited_for
from tests.web.serving import PASSWORD, serving
from tests.web.test_editor import form_fields

SECONDS = float(os.environ.get("TRAVAUX_TOGETHER", "20"))
SEED = int(os.environ.get("TRAVAUX_SEED", "1"))


class Editor:
    """Somebody who acts at random until told to stop, and notes every decision that was said to be saved."""

    def __init__(self, base: str, name: str, seed: int, ended: threading.Event) -> None:
        self.base, self.name, self._ended = base, name, ended
        self._random = random.Random(seed)
        self._web = requests.Session()
        self.saved: list[str] = []
        self.answers: Counter[int] = Counter()
        self.faults: list[str] = []
        page = self._get("/sign-in/")
        self._post(
            "/sign-in/", form_fields(page.text, "/sign-in/", True) | {"name": name, "password": PASSWORD}
        )

    @property
    def has_done_enough(self) -> bool:
        """Whether there is something to be lost."""
        return len(self.saved) > 1 and self.answers[302] > 2

    def run(self) -> None:
        acts = [self._edit] * 5 + [self._settle] * 3 + [self._undo] * 2 + [self._look] * 3 + [self._publish]
        try:
            while not self._ended.is_set():
                self._random.choice(acts)()
        except (requests.RequestException, AssertionError, AttributeError, IndexError) as error:
            self.faults.append(f"{type(error).__name__}: {error}")

    def _get(self, path: str) -> requests.Response:
        return self._noted(self._web.get(self.base + path, timeout=PATIENCE))

    def _post(self, path: str, data: dict[str, str]) -> requests.Response:
        data = {"csrfmiddlewaretoken": self._web.cookies.get("csrftoken", ""), **data}
        return self._noted(
            self._web.post(
                self.base + path,
                data,
                timeout=PATIENCE,
                allow_redirects=False,
                headers={"Referer": self.base},
            )
        )

    def _noted(self, answer: requests.Response) -> requests.Response:
        self.answers[answer.status_code] += 1
        if answer.status_code >= 500:
            self.faults.append(
                f"{answer.status_code} {answer.request.method} {answer.url} {answer.text[-900:]}"
            )
        return answer

    def _token(self) -> str:
        return f"{self.name} {len(self.saved)} {self._random.randrange(10**9)}"

    def _paper(self) -> str:
        """The address of some paper with a programme."""
        page = self._get("/meetings/")
        meetings = re.findall(r'href="(/meetings/[^"/]+/)"', page.text)
        page = self._get(html.unescape(self._random.choice(meetings)))
        papers = re.findall(r'href="(/papers/[0-9a-f]{16}/)edit/"', page.text)
        return papers[0] if papers else ""

    def _open(self) -> tuple[str, dict[str, str]]:
        paper = self._paper()
        page = self._get(f"{paper}edit/") if paper else None
        if page is None or page.status_code != 200:
            return "", {}
        return f"{paper}edit/", form_fields(page.text, "/edit/", True)

    def _changed(self, form: dict[str, str], token: str) -> dict[str, str]:
        row = self._random.randrange(max(1, int(form["rows"])))
        return form | {f"r{row}-title": f"Item of {token}", "reason": token, "although": "on"}

    def _edit(self) -> None:
        address, form = self._open()
        if not address:
            return
        step = self._random.choice(
            ["up:1", "down:0", "add", "split:0", "seat-add:0", "sort", "remove:1", "check"]
        )
        page = self._post(address, form | {"act": step})
        form = form_fields(page.text, "/edit/", True)
        token = self._token()
        answer = self._post(address, self._changed(form, token) | {"act": "save"})
        if answer.status_code == 302:
            self.saved.append(token)
        elif answer.status_code == 409 and 'value="over"' in answer.text:
            both = form_fields(answer.text, "/edit/", True)
            act = self._random.choice(["over", "both"] if 'value="both"' in answer.text else ["over"])
            if self._post(address, both | {"act": act}).status_code == 302:
                self.saved.append(token)

    def _settle(self) -> None:
        page = self._get("/checklist/")
        forms = re.findall(r'<form method="post" action="/checklist/settle/".*?</form>', page.text, re.DOTALL)
        if not forms:
            return
        token = self._token()
        form = form_fields(self._random.choice(forms), "/checklist/settle/", True)
        act = self._random.choice(["accept", "correct"] if form.get("value") else ["accept", "reject"])
        if self._post("/checklist/settle/", form | {"act": act, "reason": token}).status_code == 302:
            self.saved.append(token)

    def _undo(self) -> None:
        page = self._get("/activity/")
        found = re.findall(r'action="(/decisions/\d+/undo/)"', page.text)
        if found:
            self._post(self._random.choice(found[:5]), {"back": "activity"})

    def _look(self) -> None:
        self._get(
            self._random.choice(
                ["/", "/?q=migra*", "/people/", "/activity/feed.atom", "/about/", "/api/v1/decisions"]
            )
        )

    def _publish(self) -> None:
        address, form = self._open()
        if not address:
            return
        token = self._token()
        page = self._post(address, self._changed(form, token) | {"act": "publish"})
        if page.status_code != 200:
            return
        given = form_fields(page.text, "/edit/publish/", True) | {
            "status": "final",
            "audience": "public",
            "reason": token,
        }
        if self._post(f"{address}publish/", given).status_code == 302:
            self.saved.append(token)


def build_again_and_again(
    papers: Path, library: Path, env: dict[str, str], ended: threading.Event, root: Path
) -> list[str]:
    """A builder: papers come in one by one while others edit. What it said where it failed."""
    faults = []
    source = (root / "examples/statement-2018-arrival-cities.txt").read_text("utf-8")
    for number in range(10_000):
        if ended.is_set():
            return faults
        (papers / f"statement-{number}.txt").write_text(
            source.replace("2018", str(1990 + number % 30)) + f"\n{number}\n", "utf-8"
        )
        done = subprocess.run(["nice", SCRIPT, "build", papers, "--library", library, "--jobs", "1"], capture_output=True, text=True, env=env)  # fmt: skip
        if done.returncode:
            faults.append(f"{done.returncode}: {done.stderr[-300:]}")
        ended.wait(0.5)
    return faults


def at_random(
    library: Path, papers: Path, root: Path, env: dict[str, str], servers: int
) -> tuple[list[Editor], list[str]]:
    """Two editors, each at a server of its own where there are several, and a builder, for so many seconds, and until both
    editors have saved something: a slow machine does less in the time."""
    names = ("ana", "ben")
    for name in names:
        made = shell(
            "account",
            name,
            "--role",
            "editor",
            "--library",
            library,
            env={**env, "TRAVAUX_PASSWORD": PASSWORD},
        )
        assert made.returncode == 0, made.stderr
    ended = threading.Event()
    with ExitStack() as stack:
        bases = [stack.enter_context(serving(library, env)) for _ in range(servers)]
        editors = [Editor(bases[n % servers], name, SEED + n, ended) for n, name in enumerate(names)]
        told: list[str] = []
        threads = [threading.Thread(target=one.run) for one in editors]
        threads.append(
            threading.Thread(
                target=lambda: told.extend(build_again_and_again(papers, library, env, ended, root))
            )
        )
        for thread in threads:
            thread.start()
        time.sleep(SECONDS)
        try:
            waited_for(lambda: all(one.faults or one.has_done_enough for one in editors), "what editors save")
        finally:
            ended.set()
        for thread in threads:
            thread.join(PATIENCE)
            assert not thread.is_alive()
    return editors, told


def check(library: Path, env: dict[str, str], editors: list[Editor], told: list[str]) -> None:
    assert [fault for one in editors for fault in one.faults] == []
    assert told == []
    logged = shell("decisions", "--library", library, "--json", env=env).stdout
    reasons = Counter(re.findall(r'"reason": "((?:ana|ben) [^"]+)"', logged))
    saved = [token for one in editors for token in one.saved]
    assert [token for token in saved if not reasons[token]] == []
    assert [token for token, count in reasons.items() if count > 2] == []
    assert all(one.has_done_enough for one in editors)
    examined = shell("doctor", "--library", library, env=env)
    assert (examined.returncode, "was not shown as it was read and decided" in examined.stdout) == (
        0,
        False,
    ), examined.stdout


def test_two_editors_and_a_builder_lose_nothing(
    level_library: Path, sample_folder: Path, root: Path, tmp_path: Path
) -> None:
    library, papers = tmp_path / "library", tmp_path / "papers"
    shutil.copytree(level_library, library)
    shutil.copytree(sample_folder, papers)
    env = {name: value for name, value in os.environ.items() if name != "DATABASE_URL"}
    check(library, env, *at_random(library, papers, root, env, 1))


@pytest.mark.skipif(program("initdb") is None, reason="left out: PostgreSQL is not installed")
def test_two_servers_on_postgresql_lose_nothing(sample_folder: Path, root: Path, tmp_path: Path) -> None:
    library, papers = tmp_path / "library", tmp_path / "papers"
    shutil.copytree(sample_folder, papers)
    with postgres() as address:
        env = {**os.environ, "DATABASE_URL": address}
        assert shell("build", papers, "--library", library, env=env).returncode == 0
        check(library, env, *at_random(library, papers, root, env, 2))
