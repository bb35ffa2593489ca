"""The reading room under 20 readers while a build runs: how long pages take at the client, beside datasette.

    python benchmarks/web.py                              1,000 and 10,000 papers, a minute each
    python benchmarks/web.py --papers 100000 --seconds 60
    python benchmarks/web.py --library DIR --papers 10000     of a copy of a library that is there, such as library.py --keep leaves

One process of `travaux serve` on the loopback address over SQLite; each reader asks for a page a second: search, paper and
meeting in turn. A build of more papers runs beside at the lowest priority. datasette, on the SQLite file that `travaux export`
writes, gets as many readers, and no build. Everything ends with the command. Figures of a size are kept in build/web.json until
that size is measured again. Writes its section of docs/benchmarks.md.
"""

from __future__ import annotations

import argparse
import datetime
import http.client
import json
import os
import random
import re
import shutil
import signal
import socket
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import quote, quote_plus

from corpus import folder_of, papers, queries, speeches
from page import asked_row, made_by, write

ROOT = Path(__file__).resolve().parents[1]
PROGRAMMES = [ROOT.parent / "shared" / "library" / name for name in ("ggim-tokyo-2020", "itu-eaco-2018")]
KEPT = ROOT / "build" / "web.json"
BIN = Path(sys.executable).parent
READERS = 20
BESIDE = 4_000
"""Papers that are built beside: more than can be read in the time."""
ASKED, FIRST = 150, 100_000
_PATIENCE = 60.0


@dataclass(slots=True)
class Asked:
    """Milliseconds of each answered page by kind, and how many were answered with an error or not at all."""

    times: defaultdict[str, list[float]] = field(default_factory=lambda: defaultdict(list))
    failed: int = 0


def read(port: int, pages: Mapping[str, Sequence[str]], seconds: float) -> Asked:
    """READERS readers, each asking for a page a second, until the time is up."""
    asked, end = Asked(), time.monotonic() + seconds
    readers = [threading.Thread(target=_reader, args=(port, pages, end, asked, n)) for n in range(READERS)]
    for one in readers:
        one.start()
    for one in readers:
        one.join()
    return asked


def _reader(port: int, pages: Mapping[str, Sequence[str]], end: float, asked: Asked, number: int) -> None:
    chance = random.Random(number)
    kinds = sorted(pages)
    time.sleep(number / READERS)
    due, turn = time.monotonic(), number
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=_PATIENCE)
    while due < end:
        kind = kinds[turn % len(kinds)]
        begun = time.monotonic()
        try:
            connection.request("GET", chance.choice(pages[kind]))
            answer = connection.getresponse()
            answer.read()
            good = answer.status < 400
        except (OSError, http.client.HTTPException):
            connection.close()
            good = False
        if good:
            asked.times[kind].append(1000 * (time.monotonic() - begun))
        else:
            asked.failed += 1
        due, turn = due + 1, turn + 1
        time.sleep(max(0.0, due - time.monotonic()))
    connection.close()


@contextmanager
def room(library: Path) -> Iterator[int]:
    """The reading room; gives its port."""
    command = [BIN / "travaux", "serve", library, "--port", "0"]
    with _started(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as process:
        assert process.stdout is not None
        match = re.search(r":(\d+)/", process.stdout.readline())
        if match is None:
            raise SystemExit("travaux serve does not start.")
        yield int(match[1])


@contextmanager
def datasette(file: Path) -> Iterator[int]:
    with closing(socket.create_server(("127.0.0.1", 0))) as free:
        port = free.getsockname()[1]
    command = [BIN / "datasette", "serve", file, "--host", "127.0.0.1", "--port", str(port)]
    with _started(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL):
        for _ in range(120):
            try:
                _size(port, "/-/versions.json")
                break
            except OSError:
                time.sleep(0.5)
        yield port


@contextmanager
def _started(command: Sequence[str | Path], **streams: object) -> Iterator[subprocess.Popen]:
    process = subprocess.Popen(list(map(str, command)), **streams)  # type: ignore[call-overload]
    try:
        yield process
    finally:
        process.terminate()
        process.wait(timeout=30)


def _size(port: int, path: str) -> int:
    with closing(http.client.HTTPConnection("127.0.0.1", port, timeout=_PATIENCE)) as connection:
        connection.request("GET", path)
        return len(connection.getresponse().read())


def pages_of(library: Path, asked: Sequence[str]) -> dict[str, list[str]]:
    """Addresses of the reading room, of 300 papers and all meetings that have a running order."""
    chance = random.Random(3)
    with closing(sqlite3.connect(library / "record.sqlite3")) as record:
        hashes = [row[0] for row in record.execute("SELECT sha256 FROM evidence_paper ORDER BY sha256")]
        meetings = [row[0] for row in record.execute("SELECT key FROM meetings_meeting ORDER BY key")]
    papers_ = chance.sample(hashes, min(300, len(hashes)))
    return {
        "search": [f"/?q={quote_plus(one)}" for one in asked],
        "paper": [f"/papers/{sha256[:16]}/" for sha256 in papers_],
        "meeting": [f"/meetings/{quote(key)}/" for key in meetings] or ["/meetings/"],
    }


def peers_pages(file: Path, asked: Sequence[str]) -> dict[str, list[str]]:
    """The same questions as datasette answers them from its tables: titles and texts that hold the words, rows by their key."""
    chance = random.Random(3)
    with closing(sqlite3.connect(file)) as tables:
        papers_ = [row[0] for row in tables.execute("SELECT paper FROM documents ORDER BY paper")]
        meetings = [row[0] for row in tables.execute("SELECT meeting FROM meetings ORDER BY meeting")]
    name = file.stem
    words = [one.strip('"').split()[0] for one in asked]
    return {
        "search": [f"/{name}/documents?title__contains={quote_plus(one)}" for one in words],
        "paper": [
            f"/{name}/documents?paper__exact={one}" for one in chance.sample(papers_, min(300, len(papers_)))
        ],
        "meeting": [f"/{name}/meetings?meeting__exact={quote_plus(one)}" for one in meetings],
    }


def measure(count: int, seconds: float, place: Path, library: Path | None) -> dict[str, object]:
    texts = speeches()
    asked = queries(texts, 200)
    if library is None:
        library = place / "library"
        for folder in (folder_of(texts, count, place / "papers"), *filter(Path.exists, PROGRAMMES)):
            _quiet(BIN / "travaux", "build", folder, "--library", library)
    file = place / "record.sqlite"
    _quiet(BIN / "travaux", "export", file, "--library", library, "--format", "sqlite")
    more = place / "more"
    more.mkdir()
    for number, text in enumerate(papers(texts[::-1], BESIDE)):
        (more / f"{number:06}.txt").write_text(f"{text}\n\nCopy {number}", "utf-8")
    building = ["nice", "-n", "19", BIN / "travaux", "build", more, "--library", library, "--jobs", "2"]
    with (
        room(library) as port,
        _started(building, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as built,
    ):
        first = _size(port, "/")
        own = read(port, pages_of(library, asked), seconds)
        went_on = built.poll() is None
    with datasette(file) as port:
        theirs = read(port, peers_pages(file, asked), seconds / 2)
    return {
        "papers": count, "seconds": seconds, "first": first, "times": own.times, "failed": own.failed, "went_on": went_on,
        "theirs": theirs.times, "their_failures": theirs.failed, "load": os.getloadavg()[0],
        "day": datetime.date.today().isoformat(),
    }  # fmt: skip


def _quiet(*command: str | Path) -> None:
    subprocess.run(list(map(str, command)), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)


def known() -> dict[str, dict]:
    return json.loads(KEPT.read_text("utf-8")) if KEPT.exists() else {}


def section() -> Iterator[str]:
    found = sorted(known().values(), key=lambda one: one["papers"])
    yield "## The reading room\n"
    yield made_by("python benchmarks/web.py") + "\n"
    yield (f"{READERS} readers on the same machine, each asking for a page a second, while a build runs at the lowest priority: milliseconds at the "
           "client, p50 and p95. datasette shows rows of the exported SQLite file, found by the paper's hash, the meeting's key or a word "
           "of the title; no build runs beside it. Load is how many processes asked for the "
           f"{os.cpu_count()} cores in the last minute, these among them.\n")  # fmt: skip
    yield "| papers | search | paper | meeting | datasette: search | paper | meeting | first page | pages asked | failed | load | day |"
    yield "|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|"
    for one in found:
        cells = [
            _told(one[whose].get(kind, []))
            for whose in ("times", "theirs")
            for kind in ("search", "paper", "meeting")
        ]
        pages = sum(map(len, one["times"].values()))
        yield (
            f"| {one['papers']:,} | {' | '.join(cells)} | {one['first'] / 1000:.0f} kB | {pages:,} | {one['failed']} ({one['their_failures']}) | "
            f"{one['load']:.1f} | {one['day']} |"
        )
    yield "\n| | asked | measured | |\n|---|--:|--:|---|"
    for one in found:
        worst = max((_p95(times), kind) for kind, times in one["times"].items())
        yield asked_row(
            f"p95 of every kind at {one['papers']:,} papers",
            f"≤ {ASKED} ms",
            f"{worst[0]:.0f} ms ({worst[1]})",
            worst[0] <= ASKED,
        )
    if found:
        yield asked_row(
            "first page, without images",
            f"≤ {FIRST // 1000} kB",
            f"{found[-1]['first'] / 1000:.0f} kB",
            found[-1]["first"] <= FIRST,
        )


def _told(times: Sequence[float]) -> str:
    return f"{statistics.median(times):.0f}, {_p95(times):.0f}" if len(times) > 1 else "–"


def _p95(times: Sequence[float]) -> float:
    return statistics.quantiles(times, n=20)[-1] if len(times) > 1 else float("inf")


def main() -> None:
    signal.signal(signal.SIGTERM, lambda *_: sys.exit("stopped"))
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--papers", default="1000,10000", help="sizes, parted by commas")
    parser.add_argument("--seconds", type=float, default=60, help="how long the readers read")
    parser.add_argument(
        "--library", type=Path, help="a copy of this library in place of one that is built first"
    )
    arguments = parser.parse_args()
    if not (BIN / "datasette").exists():
        raise SystemExit("datasette, which is asked beside, is not installed: make bench installs it.")
    for size in map(int, arguments.papers.split(",")):
        with tempfile.TemporaryDirectory() as temporary:
            place, library = Path(temporary), None
            if arguments.library:
                library = Path(shutil.copytree(arguments.library, place / "library"))
            found = measure(size, arguments.seconds, place, library)
        KEPT.parent.mkdir(exist_ok=True)
        KEPT.write_text(json.dumps(known() | {str(size): found}), "utf-8")
        print(
            f"{size:,} papers are measured; the build beside {'went on' if found['went_on'] else 'ENDED BEFORE'}",
            flush=True,
        )
    text = "\n".join(section())
    write("web", text)
    print(text)


if __name__ == "__main__":
    main()
