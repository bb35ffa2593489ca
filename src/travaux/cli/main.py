"""The command ``travaux``, and the one place where errors turn into lines and exit codes."""

from __future__ import annotations

import errno
import os
import signal
import sys
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import NoReturn

import click

from travaux import __version__
from travaux.cli.commands import Commands, Sections
from travaux.cli.messages import say
from travaux.common.errors import NO_ROOM, PaperNotFound, TravauxError, unwritten

INTERNAL_ERROR = 70
_READER_GONE = 1
_STORE = ("django", "sqlite3", "psycopg")
"""Whose errors are about the library, not of our own making."""
_INTERRUPTED = 128 + signal.SIGINT
_UNWRITABLE = (*NO_ROOM, errno.EFBIG, errno.EIO)


@click.group(
    cls=Sections,
    commands=Commands(),
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="Start with:  travaux read PAPER",
)
@click.version_option(__version__, prog_name="travaux", message="%(prog)s %(version)s")
def main() -> None:
    """Keep the working record of an intergovernmental process from its papers."""


def run() -> NoReturn:
    """Run the command and end the process. No traceback reaches a user."""
    sys.excepthook = _last_resort
    _take_kept_patterns()
    _open_streams()
    for number in (signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, _stop)
    sys.exit(_status())


def _take_kept_patterns() -> None:
    with suppress(ImportError, AttributeError):  # a later Python may keep its compiler of patterns elsewhere
        from travaux.common.patterns import use_kept

        use_kept()


def _status() -> int:
    try:
        status = main.main(prog_name="travaux", standalone_mode=False)
        sys.stdout.flush()
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except TravauxError as error:
        say(str(error))
        return error.exit_code
    except BrokenPipeError:
        _write_no_more()
        return _READER_GONE
    except OSError as error:
        if error.errno in _UNWRITABLE and error.filename is None:
            _write_no_more()
            lost = unwritten("The output", error)
            say(str(lost))
            return lost.exit_code
        if error.filename is None:
            raise
        unopened = PaperNotFound.unopened(error.filename, error)
        say(str(unopened))
        return unopened.exit_code
    except (click.Abort, KeyboardInterrupt):
        say("Stopped.")
        return _INTERRUPTED
    return status if isinstance(status, int) else 0


def _open_streams() -> None:
    """Streams that the caller closed are nothing to read and nowhere to write; else the next file opened would be one."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, Path(os.devnull).open(mode, encoding="utf-8"))  # noqa: SIM115


def _write_no_more() -> None:
    """What still waits to be written to standard output is let go, since Python would try once more at the end."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _stop(number: int, _frame: object) -> NoReturn:
    sys.exit(128 + number)


def _last_resort(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """What Python calls for an error that nobody expected."""
    if kind.__module__.partition(".")[0] in _STORE:
        from travaux.record.faults import explained

        fault = explained(error)
        say(str(fault))
        os._exit(fault.exit_code)
    while trace and trace.tb_next:
        trace = trace.tb_next
    place = f"{trace.tb_frame.f_globals.get('__name__')}:{trace.tb_lineno}" if trace else "?"
    say(f"Travaux made a mistake of its own ({kind.__name__} at {place}). Please report it with the paper.")
    os._exit(INTERNAL_ERROR)
