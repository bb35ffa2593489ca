"""Many pictures in parallel, a thread each, with the progress told."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from queue import SimpleQueue
from typing import NoReturn

from travaux.common.errors import NoText
from travaux.common.progress import tell
from travaux.reading.scans.engine import Recogniser
from travaux.reading.scans.page import Picture, Recognised, recognise

_MOST_THREADS = 4
_SCAN_AGAIN = "Scan it again, upright and at 300 dpi, or ask for the original file."


def recognise_all(pictures: Iterable[Picture], count: int) -> Iterator[tuple[int, Recognised]]:
    """(number of the page, what was made of it) for each picture, in order.

    The first page is read alone: its language pack is tried first on the others. A picture is taken from the
    iterable when its turn comes, so that few are held at a time. Tesseract runs one thread a page.
    """
    os.environ.setdefault("OMP_THREAD_LIMIT", "1")
    queue = iter(pictures)
    threads = max(1, min(_threads(), count, _MOST_THREADS))
    idle: SimpleQueue[Recogniser] = SimpleQueue()
    for _ in range(threads):
        idle.put(Recogniser())

    def one(picture: Picture, pack: str | None) -> tuple[int, Recognised]:
        recogniser = idle.get()
        try:
            return picture.number, recognise(picture, recogniser, pack)
        finally:
            idle.put(recogniser)

    tell(0, count)
    first = next(queue, None)
    if first is None:
        return
    done = one(first, None)
    tell(1, count)
    yield done
    pack = done[1].pack if done[1].sheet else None
    with ThreadPoolExecutor(threads) as pool:
        waiting: deque[Future[tuple[int, Recognised]]] = deque()
        ended = 1
        while True:
            while len(waiting) < threads and (picture := next(queue, None)):
                waiting.append(pool.submit(one, picture, pack))
            if not waiting:
                return
            found = waiting.popleft().result()
            ended += 1
            tell(ended, count)
            yield found


def refuse_noise(name: str) -> NoReturn:
    """Raise NoText for a paper in whose pictures no words can be made out."""
    raise NoText(f"{name} is made of pictures in which no words can be made out", _SCAN_AGAIN)


def _threads() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
