"""A free port for a client's server, and waiting until it answers."""

from __future__ import annotations

import random
import socket
import subprocess
import time
import urllib.error
import urllib.request
from contextlib import suppress

_PORTS = range(20_000, 32_000)
_PATIENCE = 600.0


def free_port() -> int:
    """A port that is free, and not among those that are given to whoever asks for any: it is still free when a server takes it."""
    for port in random.sample(_PORTS, len(_PORTS)):
        with socket.socket() as one, suppress(OSError):
            one.bind(("127.0.0.1", port))
            return port
    raise RuntimeError("no port is free")


def wait_for(address: str, server: subprocess.Popen[bytes]) -> None:
    """Until the server answers, with whatever status; RuntimeError where it ends before, or takes too long."""
    until = time.monotonic() + _PATIENCE
    while time.monotonic() < until and server.poll() is None:
        try:
            urllib.request.urlopen(address, timeout=_PATIENCE).close()
        except urllib.error.HTTPError:
            return
        except OSError:
            time.sleep(0.2)
        else:
            return
    raise RuntimeError(f"{address} does not answer")
