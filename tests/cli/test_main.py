"""The installed command in a process of its own: streams, signals, terminals, other shells."""

from __future__ import annotations

import json
import os
import pty
import shutil
import signal
import subprocess
import sys
from functools import partial
from pathlib import Path

import pytest

from tests.cli.conftest import SCRIPT, started
from tests.waiting import PATIENCE, waited_for
from travaux import __version__
from travaux.cli.main import main
from travaux.publish.registry import NAMES

AGENDA = """\
Workshop on return and readmission

Monday, 4 December 2017

09:00 - 09:30  Opening
09:30 - 11:00  Panel on data
11:00 - 11:30  Coffee break
11:30 - 13:00  Panel on law
"""


@pytest.fixture
def paper(tmp_path: Path) -> Path:
    path = tmp_path / "agenda.txt"
    path.write_text(AGENDA)
    return path


def test_help_and_version() -> None:
    assert started("--version").stdout == f"travaux {__version__}\n"
    for arguments in (["--help"], ["-h"], ["read", "--help"], ["completion", "--help"]):
        done = started(*arguments)
        assert (done.returncode, done.stderr) == (0, "")
        assert done.stdout.startswith("Usage: travaux")
    assert "travaux read agenda.pdf --output programme.ics" in started("read", "--help").stdout


@pytest.mark.parametrize("arguments", [["--help"], ["read", "missing.pdf"]])
def test_nothing_heavy_is_loaded_before_it_is_needed(arguments: list[str]) -> None:
    heavy = ["lingua", "dateparser", "ftfy", "pycrfsuite", "pypdfium2", "lxml", "icalendar", "jinja2"]
    code = (
        f"import sys; sys.argv = {['travaux', *arguments]!r}\nfrom travaux.cli.main import run\n"
        f"try: run()\nfinally: print(sorted(set(sys.modules) & set({heavy!r})), file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=PATIENCE)
    assert done.stderr.splitlines()[-1] == "[]"


def test_the_real_way(paper: Path) -> None:
    done = started("read", paper, env={**os.environ, "COLUMNS": "80"})
    assert (done.returncode, done.stderr) == (0, "")
    lines = [line for line in done.stdout.splitlines() if line[:1].isdigit()]
    assert [line.split()[0] for line in lines if "–" in line] == [
        "09:00–09:30",
        "09:30–11:00",
        "11:00–11:30",
        "11:30–13:00",
    ]


def test_a_paper_from_process_substitution(paper: Path) -> None:
    program = shutil.which("bash")
    if program is None:
        pytest.skip("left out: process substitution, since bash is not installed")
    code = f"{SCRIPT} read <(cat {paper}) <(true) --format json"
    done = subprocess.run([program, "-c", code], capture_output=True, text=True, timeout=PATIENCE)
    assert [item["title"] for item in json.loads(done.stdout)[0]["items"]][:2] == ["Opening", "Panel on data"]
    assert (done.returncode, done.stderr.count("is empty")) == (4, 1)


def test_python_runs_the_package_as_the_command() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "travaux", "--version"], capture_output=True, text=True, check=True
    )
    assert done.stdout == f"travaux {__version__}\n"


def test_the_same_paper_gives_the_same_bytes(paper: Path) -> None:
    code = (
        "import sys\nfrom travaux.cli.main import main\nfrom travaux.reading.ready import make_ready\n"
        "make_ready()\n"
        "for form in ('text', 'json', 'ics', 'html', 'csv'):\n"
        "    main(['read', sys.argv[1], '--format', form], standalone_mode=False)"
    )
    outputs = [
        subprocess.run(
            [sys.executable, "-c", code, paper],
            capture_output=True,
            check=True,
            timeout=PATIENCE,
            env={**os.environ, "PYTHONHASHSEED": seed},
        ).stdout
        for seed in "01"
    ]
    assert outputs[0] == outputs[1]
    assert outputs[0].count(b"Panel on data") >= 5


def test_a_reader_that_closes_early_is_no_error(paper: Path) -> None:
    paper.write_text(AGENDA + "".join(f"13:00 - 13:30  Talk {number}\n" for number in range(400)))
    copies = [str(paper)] * 10
    with subprocess.Popen(
        [SCRIPT, "read", *copies], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        assert process.stdout and process.stderr
        process.stdout.readline()
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 1


@pytest.mark.parametrize(("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_a_run_that_is_stopped_leaves_nothing(tmp_path: Path, number: signal.Signals, code: int) -> None:
    paper, scratch, target = tmp_path / "long.txt", tmp_path / "scratch", tmp_path / "out.json"
    paper.write_text(AGENDA * 50_000)
    scratch.mkdir()
    environment = {**os.environ, "TMPDIR": str(scratch)}
    command = [SCRIPT, "read", paper, "--time-limit", "100", "--memory-limit", "4000", "--output", target]
    heeded = partial(
        signal.signal, number, signal.SIG_DFL
    )  # a shell has jobs in the background ignore Ctrl+C
    with subprocess.Popen(
        command, stderr=subprocess.PIPE, env=environment, text=True, preexec_fn=heeded
    ) as process:
        waited_for(lambda: list(scratch.iterdir()), "the worker")
        process.send_signal(number)
        assert process.stderr
        assert process.stderr.read().strip() in ("travaux: Stopped.", "")
    assert process.returncode == code
    assert (list(scratch.iterdir()), target.exists()) == ([], False)


@pytest.mark.parametrize(
    ("settings", "coloured"),
    [({}, True), ({"NO_COLOR": "1"}, False), ({"TERM": "dumb"}, False)],
)
def test_colours_on_a_terminal(paper: Path, settings: dict[str, str], coloured: bool) -> None:
    environment = {key: value for key, value in os.environ.items() if key != "NO_COLOR"}
    screen = on_terminal([str(SCRIPT), "read", str(paper)], {**environment, "TERM": "xterm", **settings})
    assert b"Panel on data" in screen
    assert (b"\x1b[1m" in screen) is coloured


def on_terminal(command: list[str], environment: dict[str, str]) -> bytes:
    """What a command writes where its standard output is a terminal."""
    master, slave = pty.openpty()
    with subprocess.Popen(command, stdout=slave, stderr=slave, stdin=slave, env=environment) as process:
        os.close(slave)
        chunks = []
        while True:
            try:
                chunk = os.read(master, 4096)
            except OSError:
                break
            if not chunk:
                break
            chunks.append(chunk)
    os.close(master)
    assert process.returncode == 0
    return b"".join(chunks)


@pytest.mark.parametrize("name", ["bash", "zsh", "fish"])
def test_completion_scripts(name: str) -> None:
    done = started("completion", name)
    assert (done.returncode, done.stderr) == (0, "")
    assert "_TRAVAUX_COMPLETE" in done.stdout


def test_bash_takes_its_completion_script() -> None:
    program = shutil.which("bash")
    if program is None:
        pytest.skip("left out: the completion script in bash, which is not installed")
    code = started("completion", "bash").stdout + "\ncomplete -p travaux"
    done = subprocess.run([program, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "complete -o nosort -F _travaux_completion travaux\n"


def test_completion_of_commands_options_and_values() -> None:
    def completed(words: str, at: int) -> list[str]:
        environment = {
            **os.environ,
            "_TRAVAUX_COMPLETE": "bash_complete",
            "COMP_WORDS": words,
            "COMP_CWORD": str(at),
        }
        return [line.partition(",")[2] for line in started(env=environment).stdout.splitlines()]

    assert completed("travaux ", 1) == sorted(main.commands)
    assert completed("travaux read --fo", 2) == ["--format"]
    assert completed("travaux read --format ", 3) == list(NAMES)


def test_output_that_finds_no_room_costs_one_line(paper: Path) -> None:
    full = Path("/dev/full")
    if not full.exists():
        pytest.skip("left out: output that finds no room, since this system has no /dev/full")
    for arguments in (["read", paper], ["--help"]):
        with full.open("w") as stream:
            done = subprocess.run(
                [SCRIPT, *arguments], stdout=stream, stderr=subprocess.PIPE, text=True, timeout=PATIENCE
            )
        line = "travaux: The output cannot be written: No space left on device. Make room and run again.\n"
        assert (done.returncode, done.stderr) == (30, line)


def test_streams_that_the_caller_closed_are_empty(paper: Path, tmp_path: Path) -> None:
    closed = f"{SCRIPT} read {paper} --output {tmp_path}/a.json >&- 2>&- <&-"
    assert subprocess.run(["sh", "-c", closed], timeout=PATIENCE).returncode == 0
    assert len(json.loads((tmp_path / "a.json").read_text())["items"]) == 4
    done = subprocess.run(
        ["sh", "-c", f"{SCRIPT} read - <&-"], capture_output=True, text=True, timeout=PATIENCE
    )
    line = "travaux: standard input is empty. Download or export the paper again.\n"
    assert (done.returncode, done.stderr) == (4, line)
