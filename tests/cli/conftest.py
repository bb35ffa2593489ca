"""The command line as its users meet it, in this process or in one of its own."""

from __future__ import annotations

import io
import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

import travaux.reading as travaux_reading
from tests import forking
from tests.publish import samples
from tests.waiting import PATIENCE
from travaux.cli.main import run
from travaux.common.errors import NoProgramme
from travaux.common.programme import Programme
from travaux.reading import Document, Reading
from travaux.reading.transcript import TranscriptBuilder

SCRIPT = Path(sys.executable).with_name("travaux")
PROGRAMMES = {
    b"stocktaking": samples.STOCKTAKING, b"undated": samples.UNDATED, b"matters": samples.MATTERS,
    b"arabic": samples.ARABIC,
}  # fmt: skip


@dataclass(frozen=True)
class Outcome:
    code: int
    out: str
    err: str


Travaux = Callable[..., Outcome]


def sample_reading(paper: str | Path | Document) -> Reading:
    """A made-up programme in place of a reading: the paper's words name it; it may crash or hang on demand."""
    document = paper if isinstance(paper, Document) else Document.open(paper)
    word = document.data.strip()
    if word == b"crash":
        os.kill(os.getpid(), signal.SIGSEGV)
    if word == b"noise":
        os.write(1, b"a library speaks\n")
        os.write(2, b"a library speaks\n")
        word = b"matters"
    while word == b"hang":
        pass
    if word not in PROGRAMMES:
        raise NoProgramme(f"{document.name} holds no programme")
    programme: Programme = PROGRAMMES[word]
    stocktaking = programme is samples.STOCKTAKING
    findings, doubts = (samples.FINDINGS, samples.DOUBTS) if stocktaking else ((), ())
    return Reading(document, TranscriptBuilder("text/plain").build(), programme, findings, doubts)


@pytest.fixture
def travaux(monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]) -> Iterator[Travaux]:
    """Calls the command in this process, with :func:`sample_reading` in place of the reader."""
    monkeypatch.setattr(travaux_reading, "read", sample_reading)
    monkeypatch.setattr("travaux.reading.ready.make_ready", lambda: None)
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setenv("COLUMNS", "90")
    handlers = {number: signal.getsignal(number) for number in (signal.SIGTERM, signal.SIGHUP)}

    def call(*arguments: str | Path, stdin: bytes = b"") -> Outcome:
        monkeypatch.setattr(sys, "argv", ["travaux", *map(str, arguments)])
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        capfdbinary.readouterr()
        with pytest.raises(SystemExit) as ended:
            run()
        out, err = capfdbinary.readouterr()
        return Outcome(int(ended.value.code or 0), out.decode("utf-8"), err.decode("utf-8"))

    yield call
    for number, handler in handlers.items():
        signal.signal(number, handler)


@pytest.fixture
def papers(tmp_path: Path) -> Path:
    """A folder of papers for :func:`sample_reading`: good ones, one without programme, a hidden file."""
    folder = tmp_path / "papers"
    (folder / "more").mkdir(parents=True)
    for name, words in (
        ("a.txt", "stocktaking"), ("b.txt", "nothing"), ("more/c.txt", "matters"), (".hidden.txt", "matters"),
    ):  # fmt: skip
        (folder / name).write_text(words)
    return folder


def shell(*arguments: str | Path, **options: object) -> subprocess.CompletedProcess[str]:
    """The command in a process of its own: forked where nothing is asked that only an interpreter that starts could heed."""
    words, env = tuple(map(str, arguments)), options.get("env") or os.environ
    if options.keys() <= {"cwd", "env"} and forking.takes(env):
        return forking.command(*words, cwd=options.get("cwd", Path.cwd()), env=env)
    return started(*words, **options)


def started(*arguments: str | Path, **options: object) -> subprocess.CompletedProcess[str]:
    """The installed command in a process of its own."""
    given = {"capture_output": True, "text": True, "timeout": PATIENCE, **options}
    return subprocess.run([SCRIPT, *map(str, arguments)], check=False, **given)  # type: ignore[call-overload, no-any-return]
