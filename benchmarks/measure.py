"""Measuring one thing in a process of its own: CPU time, pages and peak memory."""

from __future__ import annotations

import json
import os
import resource
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[1]


class Measured(NamedTuple):
    """``seconds`` of CPU over all threads; ``memory`` the peak of resident memory in MB."""

    seconds: float
    pages: int
    characters: int
    memory: float
    failed: int


def measure_here(peer: str, files: Sequence[Path]) -> Measured:
    """Run one peer over the files; the first file once more beforehand, so that loading is not counted."""
    from peers import PEERS

    (chosen,) = [one for one in PEERS if one.name == peer]
    extract = chosen.load()
    extract(files[0])
    pages = characters = failed = 0
    start = time.process_time()
    for path in files:
        try:
            read = extract(path)
        except (ValueError, RuntimeError, OSError, KeyError, TypeError, AttributeError):
            failed += 1
            continue
        pages += read[0]
        characters += read[1]
    seconds = time.process_time() - start
    return Measured(
        seconds, pages, characters, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024, failed
    )


def measure(peer: str, files: Sequence[Path], limit: float) -> Measured | str:
    """The same in a new process; the reason in words where it fails or takes over ``limit`` seconds."""
    command = [sys.executable, str(Path(__file__)), peer, *map(str, files)]
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=limit, check=False)
    except subprocess.TimeoutExpired:
        return f"stopped after {limit:.0f} s"
    if done.returncode:
        last = (done.stderr.strip().splitlines() or [f"exit code {done.returncode}"])[-1]
        return last[:120]
    return Measured(*json.loads(done.stdout.strip().splitlines()[-1]))


def cold(command: Sequence[str], times: int) -> tuple[float, float]:
    """Least CPU seconds and greatest peak memory in MB of a command started afresh so many times."""
    seconds, memory = [], []
    for _ in range(times):
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            raise SystemExit(f"{' '.join(command)} ended with {process.returncode}")
        seconds.append(usage.ru_utime + usage.ru_stime)
        memory.append(usage.ru_maxrss / 1024)
    return min(seconds), max(memory)


def pace() -> float:
    """Milliseconds of processor time of a fixed loop in pure Python, the least of five: longer where the host runs slower."""
    taken = []
    for _ in range(5):
        begun = time.process_time()
        total = 0
        for number in range(500_000):
            total += number & 7
        taken.append(1000 * (time.process_time() - begun))
    return min(taken)


if __name__ == "__main__":
    print(json.dumps(measure_here(sys.argv[1], [Path(name) for name in sys.argv[2:]])))
