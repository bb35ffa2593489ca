"""The process that reads papers for one worker of a cluster: orders on standard input, answers on standard output."""

from __future__ import annotations

import pickle
import struct
import sys
from collections import deque
from collections.abc import Iterator
from typing import Any

from travaux.common.account import Account
from travaux.common.errors import TravauxError
from travaux.common.pool import Job, run_in_pool
from travaux.common.sandbox import DEFAULT, Limits
from travaux.intake.reader import account_of

_SIZE = struct.Struct("<Q")


def main() -> None:
    """Serve until standard input ends."""
    from travaux.reading.ready import make_ready

    make_ready(whole=True)
    first = _order()
    if first is None:
        return
    limits: Limits = first[3]
    waiting = deque([first])

    def jobs() -> Iterator[Job[Account]]:
        while order := waiting.popleft() if waiting else _order():
            yield Job(order[1], account_of, order)

    for result in run_in_pool(jobs(), limits=limits or DEFAULT, workers=1, ahead=1):
        try:
            answer: object = result()
        except TravauxError as error:
            answer = error
        message = pickle.dumps(answer, pickle.HIGHEST_PROTOCOL)
        sys.stdout.buffer.write(_SIZE.pack(len(message)) + message)
        sys.stdout.buffer.flush()


def _order() -> tuple[Any, ...] | None:
    head = sys.stdin.buffer.read(_SIZE.size)
    if len(head) < _SIZE.size:
        return None
    order: tuple[Any, ...] = pickle.loads(sys.stdin.buffer.read(_SIZE.unpack(head)[0]))
    return order


if __name__ == "__main__":
    main()
