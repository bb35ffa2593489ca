"""The command in a process of its own that is forked, not started: what every command loads is loaded once.

Nothing else is shared. Each process reads its arguments, folder and environment, knows no library yet and ends as one that was
started; that the installed script starts, and how, is what tests/cli/test_main.py and test_imports.py ask.
"""

from __future__ import annotations

import atexit
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping
from contextlib import ExitStack
from functools import cache
from multiprocessing import get_context
from multiprocessing.context import ForkServerContext
from pathlib import Path
from types import TracebackType

from tests.waiting import PATIENCE

_READ_AT_START = ("LC_", "LANG", "PYTHON", "TMPDIR")
"""What the names of settings begin with that count only when an interpreter starts."""
_AT_HOME = {name: value for name, value in os.environ.items() if name.startswith(_READ_AT_START)}


def takes(env: Mapping[str, str]) -> bool:
    """Whether a process that is forked would heed all of this environment."""
    return {name: value for name, value in env.items() if name.startswith(_READ_AT_START)} == _AT_HOME


def command(*arguments: str, cwd: Path, env: Mapping[str, str]) -> subprocess.CompletedProcess[str]:
    """What the command ``travaux`` says with these arguments, and its exit code. TimeoutExpired where it never ends."""
    with tempfile.TemporaryDirectory() as folder:
        out, err = Path(folder, "out"), Path(folder, "err")
        process = _context().Process(target=_live, args=(arguments, cwd, dict(env), (out, err)))
        process.start()
        process.join(PATIENCE)
        if process.exitcode is None:
            process.kill()
            raise subprocess.TimeoutExpired(arguments, PATIENCE)
        return subprocess.CompletedProcess(arguments, process.exitcode, out.read_text(), err.read_text())


@cache
def _context() -> ForkServerContext:
    context = get_context("forkserver")
    context.set_forkserver_preload(["tests.forking.loaded"])
    return context


def _live(arguments: tuple[str, ...], cwd: Path, env: dict[str, str], streams: tuple[Path, Path]) -> None:
    os.chdir(cwd)
    os.environ.clear()
    os.environ.update(env)
    time.tzset()
    for number, path in enumerate(streams, 1):
        with path.open("wb") as stream:
            os.dup2(stream.fileno(), number)
    sys.argv = ["travaux", *arguments]
    from travaux.cli.main import run

    with ExitStack() as ending:
        ending.callback(atexit._run_exitfuncs)
        ending.push(_uncaught)
        run()


def _uncaught(
    kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
) -> None:
    """What an interpreter does with an error that nobody caught."""
    if kind and error and kind is not SystemExit:
        sys.excepthook(kind, error, trace)
