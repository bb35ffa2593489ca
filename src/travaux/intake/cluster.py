"""Papers read by the workers of a dask.distributed cluster.

A worker of the cluster has threads of its own, and a process with threads must not be forked. So each keeps a server
beside it, a process with one thread, whose workers read in the sandbox as they do on one machine.
"""

from __future__ import annotations

import atexit
import pickle
import struct
import subprocess
import sys
import threading
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any

from travaux.common.account import Account
from travaux.common.errors import DamagedPaper, TravauxError, WrongSetting
from travaux.common.sandbox import Limits
from travaux.intake.edition import edition
from travaux.intake.local import Paper, Read
from travaux.intake.reader import failure_of
from travaux.record.evidence import blobs

_SIZE = struct.Struct("<Q")
_AHEAD = 4
"""Papers given to the cluster for each of its threads."""

_server: subprocess.Popen[bytes] | None = None
_turn = threading.Lock()


def read_there(papers: Iterable[Paper], limits: Limits, address: str) -> Iterator[Read]:
    """Read the papers on the cluster whose scheduler is at ``address``; they come as they are done.

    A paper whose worker dies is given to another. WrongSetting where there is no such cluster, or its workers run another version.
    """
    client = _client(address)
    try:
        yield from _results(client, iter(papers), limits)
    finally:
        client.close()


def _client(address: str) -> Any:
    try:
        from distributed import Client
    except ImportError:
        raise WrongSetting("dask is not installed", "Run pip install 'travaux[cluster]'.") from None
    try:
        client = Client(address, timeout=10)
        client.wait_for_workers(1, timeout=30)
    except (OSError, TimeoutError, ValueError) as error:
        raise WrongSetting(
            f"no cluster answers at {address} ({error})", "Start its scheduler and workers first."
        ) from None
    return client


def _results(client: Any, papers: Iterator[Paper], limits: Limits) -> Iterator[Read]:
    from distributed import as_completed

    width = _AHEAD * max(1, sum(client.nthreads().values()))
    waiting: dict[str, Paper] = {}

    def ask(paper: Paper) -> Any:
        sha256, name = paper
        future = client.submit(
            read_on_worker, blobs.bytes_of(sha256), name, sha256, limits, edition(), key=f"{edition()}-{sha256}", retries=3
        )  # fmt: skip
        waiting[future.key] = paper
        return future

    done = as_completed([ask(paper) for paper in islice(papers, width)])
    for future in done:
        sha256, name = waiting.pop(future.key)
        yield answer_of(future, sha256, name)
        for paper in islice(papers, 1):
            done.add(ask(paper))


def answer_of(future: Any, sha256: str, name: str) -> Read:
    """What became of a paper that was given to the cluster. WrongSetting where its workers run another version."""
    answer = future.exception() or future.result()
    if isinstance(answer, Account):
        return name, answer, 0
    if isinstance(answer, WrongSetting):
        raise answer
    if not isinstance(answer, TravauxError):
        answer = DamagedPaper(
            f"{name} could not be read on the cluster ({type(answer).__name__})", "Run the build again."
        )
    return name, failure_of(sha256, answer), answer.exit_code


def read_on_worker(data: bytes, name: str, sha256: str, limits: Limits, asked: str) -> Account | TravauxError:
    """What a worker of the cluster does for one paper: hand it to its server, and give what comes back.

    Why a paper cannot be read is given and not raised: what a worker raises is tried again.
    """
    if asked != edition():
        return WrongSetting(f"a worker of the cluster reads with {edition()}, this machine with {asked}",
                            "Install the same version of Travaux on all.")  # fmt: skip
    with _turn:
        answer = _asked((data, name, sha256, limits))
    assert isinstance(answer, Account | TravauxError)
    return answer


def _asked(order: tuple[Any, ...]) -> object:
    global _server
    if _server is None or _server.poll() is not None:
        command = [sys.executable, "-m", "travaux.intake.server"]
        _server = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        atexit.register(_server.terminate)
    assert _server.stdin is not None and _server.stdout is not None
    message = pickle.dumps(order, pickle.HIGHEST_PROTOCOL)
    _server.stdin.write(_SIZE.pack(len(message)) + message)
    _server.stdin.flush()
    (size,) = _SIZE.unpack(_server.stdout.read(_SIZE.size))
    return pickle.loads(_server.stdout.read(size))
