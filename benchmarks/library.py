"""The library at several sizes: build, rebuild, search and neighbours, beside SQLite's FTS5 and scikit-learn.

    python benchmarks/library.py                          1,000 papers
    python benchmarks/library.py --papers 1000,10000      two sizes, and the slope between them
    python benchmarks/library.py --folder DIR             the papers of a folder besides, against travaux read

The papers are speeches of ../shared and copies of them with one word in twenty replaced, always the same. Every figure is of this
run, on this machine; processor time is that of the command and all its workers.
"""

from __future__ import annotations

import argparse
import json
import math
import os
import random
import resource
import sqlite3
import statistics
import subprocess
import sys
import tarfile
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
SPEECHES = ROOT.parent / "shared" / "library" / "speeches.tar.xz"
TRAVAUX = Path(sys.executable).with_name("travaux")
_REPLACED = 20
_QUERIES = 200


@dataclass(frozen=True, slots=True)
class Figures:
    """Of one size. Times are seconds by the clock but for ``cpu``; ``search`` and ``similar`` are p50 and p95 in ms."""

    papers: int
    build: float
    cpu: float
    rebuild: float
    search: tuple[float, float]
    similar: tuple[float, float]
    fts5: tuple[float, float]
    tfidf: tuple[float, float]
    megabytes: float


def speeches() -> list[str]:
    """The speeches by name. They are taken in the archive's own order: going back in it would unpack it anew."""
    texts = {}
    with tarfile.open(SPEECHES) as tar:
        for member in tar:
            stream = tar.extractfile(member) if member.isreg() else None
            if stream is not None:
                texts[member.name] = stream.read().decode("utf-8", "replace")
    return [text for _, text in sorted(texts.items())]


def papers(texts: Sequence[str], count: int) -> Iterator[str]:
    """``count`` papers: the speeches in a fixed order, then edited copies of them."""
    chance = random.Random(1)
    order = chance.sample(range(len(texts)), len(texts))
    for number in range(count):
        text = texts[order[number % len(order)]]
        if number >= len(order):
            words = text.split(" ")
            for place in chance.sample(range(len(words)), len(words) // _REPLACED):
                words[place] = words[chance.randrange(len(words))]
            text = " ".join(words)
        yield text


def timed(command: Sequence[str | Path]) -> tuple[float, float, float]:
    """Seconds by the clock, seconds of processor time of the command and its children, and its peak memory in MB."""
    begun = time.monotonic()
    process = subprocess.Popen(list(map(str, command)), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    return time.monotonic() - begun, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def spread(function: Callable[[str], object], arguments: Sequence[str]) -> tuple[float, float]:
    """p50 and p95, in milliseconds, of the calls."""
    function(arguments[0])
    taken = []
    for argument in arguments:
        begun = time.perf_counter()
        function(argument)
        taken.append((time.perf_counter() - begun) * 1000)
    return statistics.median(taken), statistics.quantiles(taken, n=20)[-1]


def queries(texts: Sequence[str]) -> list[str]:
    """Two or three words that stand near each other in some paper, and a phrase every fourth time."""
    chance = random.Random(2)
    found = []
    while len(found) < _QUERIES:
        words = [word for word in chance.choice(texts).split() if word.isalpha() and len(word) > 4]
        start = chance.randrange(max(1, len(words) - 3))
        asked = " ".join(words[start : start + chance.choice((1, 2, 3))])
        if asked:
            found.append(f'"{asked}"' if len(found) % 4 == 0 else asked)
    return found


def measure(texts: Sequence[str], count: int, place: Path) -> Figures:
    folder, library = place / f"papers-{count}", place / f"library-{count}"
    folder.mkdir()
    some: list[str] = []
    for number, text in enumerate(papers(texts, count)):
        (folder / f"{number:06}.txt").write_text(text, "utf-8")
        some += [text] if number < 2000 else []
    build, cpu, memory = timed([TRAVAUX, "build", folder, "--library", library])
    rebuild, _, _ = timed([TRAVAUX, "build", folder, "--library", library])
    asked = queries(some)
    search, similar = _ours(library, asked)
    return Figures(
        count, build, cpu, rebuild, search, similar, _fts5(folder, place / f"{count}.sqlite", asked), _tfidf(folder),
        max(memory, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024),
    )  # fmt: skip


def _ours(library: Path, asked: Sequence[str]) -> tuple[tuple[float, float], tuple[float, float]]:
    """Search and similar, each in this process, as the reading room calls them."""
    from travaux.record.opening import open_library

    place = open_library(library)
    from travaux.record.documents.likeness import relations_of
    from travaux.record.documents.models import Document
    from travaux.record.search.search import search
    from travaux.record.search.topics import same_topic

    hashes = list(
        Document.objects.order_by("paper__sha256").values_list("paper__sha256", flat=True)[:_QUERIES]
    )

    def neighbours(sha256: str) -> object:
        document = Document.objects.select_related("paper", "reading").get(paper__sha256=sha256)
        return [*relations_of(document), *same_topic(place, document)]

    return spread(lambda query: search(place, query), asked), spread(neighbours, hashes)


def _fts5(folder: Path, file: Path, asked: Sequence[str]) -> tuple[float, float]:
    database = sqlite3.connect(file)
    database.execute("CREATE VIRTUAL TABLE papers USING fts5(text)")
    rows = ((path.read_text("utf-8"),) for path in sorted(folder.iterdir()))
    database.executemany("INSERT INTO papers VALUES (?)", rows)
    database.commit()
    command = "SELECT rowid, snippet(papers, 0, '*', '*', '…', 30) FROM papers WHERE papers MATCH ? ORDER BY rank LIMIT 10"
    found = spread(lambda query: database.execute(command, (query,)).fetchall(), asked)
    database.close()
    return found


def _tfidf(folder: Path) -> tuple[float, float]:
    """scikit-learn's TF-IDF and cosine over all papers, ten nearest; nan where it is not installed."""
    try:
        from sklearn.feature_extraction.text import TfidfVectorizer
    except ImportError:
        return math.nan, math.nan
    texts = [path.read_text("utf-8") for path in sorted(folder.iterdir())]
    matrix = TfidfVectorizer(sublinear_tf=True).fit_transform(texts)

    def nearest(number: str) -> object:
        scores = (matrix @ matrix[int(number)].T).toarray().ravel()
        return scores.argsort()[-11:]

    return spread(nearest, [str(number) for number in range(min(_QUERIES, len(texts)))])


def against_read(folder: Path, place: Path) -> str:
    """Building a folder against reading it, by processor time."""
    _, reading, _ = timed([TRAVAUX, "read", folder, "--format", "json"])
    _, building, _ = timed([TRAVAUX, "build", folder, "--library", place / "against"])
    return f"{folder.name}: read {reading:.1f} s, build {building:.1f} s of processor time: built at {reading / building:.2f} of the speed"


def told(found: Sequence[Figures]) -> Iterator[str]:
    yield "| papers | build | papers/s | CPU a paper | unchanged | search p50, p95 | FTS5 | similar p50, p95 | TF-IDF | memory |"
    yield "|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|"
    for one in found:
        pairs = [f"{a:.1f}, {b:.1f} ms" for a, b in (one.search, one.fts5, one.similar, one.tfidf)]
        yield (
            f"| {one.papers:,} | {one.build:.1f} s | {one.papers / one.build:.0f} | {1000 * one.cpu / one.papers:.1f} ms | "
            f"{one.rebuild:.2f} s | {' | '.join(pairs)} | {one.megabytes:.0f} MB |"
        )
    if len(found) > 1:
        first, last = found[0], found[-1]
        slope = math.log(last.cpu / first.cpu) / math.log(last.papers / first.papers)
        yield f"\nSlope of log processor time on log papers: {slope:.2f}"


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--papers", default="1000", help="sizes, parted by commas")
    parser.add_argument("--folder", type=Path, help="a folder whose building is measured against reading it")
    parser.add_argument("--json", type=Path, help="write the figures there as well")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        place = Path(temporary)
        if arguments.folder:
            print(against_read(arguments.folder, place), flush=True)
        if not SPEECHES.exists():
            raise SystemExit("The speeches (../shared/library) are not here: nothing else can be measured.")
        texts = speeches()
        found = [measure(texts, int(size), place) for size in arguments.papers.split(",")]
    print("\n".join(told(found)))
    if arguments.json:
        arguments.json.write_text(
            json.dumps([[getattr(one, name) for name in one.__slots__] for one in found])
        )


if __name__ == "__main__":
    main()
