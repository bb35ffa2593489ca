"""LibreOffice, which turns old office files into new ones: one wrapper, its own process, bounded."""

from __future__ import annotations

import os
import resource
import shutil
import signal
import subprocess
import tempfile
from contextlib import suppress
from pathlib import Path

from travaux.common.errors import DamagedPaper, LimitExceeded, MissingPart

SECONDS = 40
"""By the clock, for one file; a cold start takes some five."""
_MEGABYTES = 4096
"""Of addresses, most of which LibreOffice never fills."""
_FILLED = 1024
"""Megabytes of memory that it may fill: papers take some 200."""
_PROGRAMS = ("soffice", "libreoffice")
_SETTINGS = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="DisableMacrosExecution"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="BlockUntrustedRefererLinks"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="DisableActiveContent"><value>true</value></prop></item>
</oor:items>
"""
"""A paper may bring macros and links; neither is followed."""
_NOWHERE = "http://127.0.0.1:9"


_REMEDY = (
    "Install it (apt-get install --no-install-recommends libreoffice-writer libreoffice-calc libreoffice-impress), "
    "or save the paper as DOCX, PPTX, XLSX or PDF."
)


def program() -> str | None:
    """The path of LibreOffice, or None where it is not installed."""
    return next((found for name in _PROGRAMS if (found := shutil.which(name))), None)


def convert(data: bytes, suffix: str, target: str, name: str) -> bytes:
    """The bytes of a file of this suffix (".doc") as one of the target's ("docx").

    Raises MissingPart where there is no LibreOffice, DamagedPaper where it makes nothing of the file and
    LimitExceeded where it takes too long.
    """
    office = program()
    if office is None:
        raise MissingPart(f"{name} needs LibreOffice to be read, which is not installed", _REMEDY)
    with tempfile.TemporaryDirectory(prefix="travaux-office-", ignore_cleanup_errors=True) as place:
        folder = Path(place)
        source = folder / f"paper{suffix}"
        source.write_bytes(data)
        settings = folder / "profile" / "user" / "registrymodifications.xcu"
        settings.parent.mkdir(parents=True)
        settings.write_text(_SETTINGS, "utf-8")
        _run(
            [office, f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless", "--norestore",
             "--convert-to", target, "--outdir", str(folder / "out"), str(source)], folder, name,
        )  # fmt: skip
        made = folder / "out" / f"paper.{target}"
        if not made.is_file():
            raise DamagedPaper(f"{name} is damaged: LibreOffice cannot open it")
        return made.read_bytes()


def _run(command: list[str], folder: Path, name: str) -> None:
    environment = {"PATH": os.environ.get("PATH", os.defpath), "HOME": str(folder), "TMPDIR": str(folder)}
    environment |= dict.fromkeys(("http_proxy", "https_proxy", "HTTP_PROXY", "HTTPS_PROXY"), _NOWHERE)
    null = subprocess.DEVNULL
    process = subprocess.Popen(
        command,
        stdin=null,
        stdout=null,
        stderr=null,
        env=environment,
        start_new_session=True,
        preexec_fn=_limit,
    )
    try:
        process.wait(SECONDS)
    except subprocess.TimeoutExpired:
        raise LimitExceeded(f"{name} takes more than {SECONDS} seconds to open in LibreOffice") from None
    finally:
        with suppress(ProcessLookupError, PermissionError):
            os.killpg(process.pid, signal.SIGKILL)
        process.wait()


def _limit() -> None:
    for kind, wanted in (
        (resource.RLIMIT_AS, _MEGABYTES << 20),
        (resource.RLIMIT_DATA, _FILLED << 20),
        (resource.RLIMIT_CPU, 2 * SECONDS),
    ):
        hard = resource.getrlimit(kind)[1]
        most = wanted if hard == resource.RLIM_INFINITY else min(wanted, hard)
        resource.setrlimit(kind, (most, most))
