"""The library at several sizes: build, rebuild, search and neighbours, beside FTS5, scikit-learn, gensim and datasketch.

    python benchmarks/library.py                              1,000 and 10,000 papers
    python benchmarks/library.py --papers 100000 --runs 1     100,000 papers: some 25 minutes and 10 GB of disk on two cores
    python benchmarks/library.py --folder DIR                 the papers of DIR built against read; without it, un-2025
    python benchmarks/library.py --papers 100000 --keep DIR   papers and library stay in DIR, and are measured as they are the next time
    python benchmarks/library.py --papers 100000 --keep DIR --only-build     build what is to be measured later, and no more

The papers are speeches of ../shared and copies of them with one word in twenty replaced, always the same. Figures of a size
are kept in build/library.json until that size is measured again. Writes its section of docs/benchmarks.md.
"""

from __future__ import annotations

import argparse
import datetime
import json
import math
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path

import library_peers as peers
from corpus import folder_of, queries, speeches
from library_peers import QUERIES, Spread, spread
from measure import pace
from page import asked_row, made_by, write

ROOT = Path(__file__).resolve().parents[1]
PAPERS = ROOT.parent / "shared" / "library" / "un-2025"
KEPT = ROOT / "build" / "library.json"
TRAVAUX = Path(sys.executable).with_name("travaux")


@dataclass(frozen=True, slots=True)
class Run:
    """One command: seconds by the clock, seconds of processor time of it and its workers, and MB of its largest process.

    ``paces`` tell how fast the host was before and after it (:func:`measure.pace`); none where that was not measured.
    """

    seconds: float
    cpu: float
    megabytes: float
    paces: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class Figures:
    """Of one size. ``builds`` are processor seconds of each run; spreads are p50 and p95 in ms, None where a peer was left out.

    ``build`` is None where the library was not built in one go by this benchmark.
    """

    papers: int
    build: Run | None
    builds: list[float]
    rebuild: Run
    search: Spread
    similar: Spread
    fts5: Spread | None
    scikit: Spread | None
    gensim: Spread | None
    near: tuple[float, int] | None
    datasketch: tuple[float, int] | None
    load: float
    day: str
    nice: int = 0
    """The priority at which questions were asked: below 0 where they went before the other work of the machine."""


def run(command: Sequence[str | Path]) -> Run:
    begun = time.monotonic()
    process = subprocess.Popen(list(map(str, command)), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    return Run(time.monotonic() - begun, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)


def paced(command: Sequence[str | Path]) -> Run:
    """The same, and how fast the host was."""
    before = pace()
    return replace(run(command), paces=(before, pace()))


@dataclass(frozen=True, slots=True)
class Place:
    """The papers of one size and the library that is built of them; ``log`` tells what its builds took, once it is whole.

    The libraries of further runs stand in ``spare`` until the benchmark ends.
    """

    papers: Path
    library: Path
    log: Path
    spare: Path

    @classmethod
    def of(cls, count: int, folder: Path, spare: Path) -> Place:
        return cls(
            folder / f"papers-{count}", folder / f"library-{count}", folder / f"built-{count}.json", spare
        )

    def libraries(self, runs: int) -> list[Path]:
        return [self.library, *(self.spare / f"{self.library.name}-{run}" for run in range(2, runs + 1))]


def built(texts: Sequence[str], count: int, runs: int, place: Place) -> list[Run]:
    """What the builds of a library took, the cheapest first; one that is there whole is not built anew.

    Nothing is removed before all is measured: for half a minute after many files were, ext4 takes seven times as long to make
    a new one, as it passes over the inodes that became free (``recently_deleted`` in fs/ext4/ialloc.c).

    Of a library that is there without a log, which was built in several goes or by hand, nothing is told.
    """
    if place.log.exists():
        return [Run(**one) for one in json.loads(place.log.read_text("utf-8"))]
    if (place.library / "index").exists():
        return []
    shutil.rmtree(place.library, ignore_errors=True)
    folder_of(texts, count, place.papers)
    builds = [
        paced([TRAVAUX, "build", place.papers, "--library", library]) for library in place.libraries(runs)
    ]
    builds.sort(key=lambda one: one.cpu)
    place.log.write_text(json.dumps([asdict(one) for one in builds]), "utf-8")
    return builds


def measure(texts: Sequence[str], count: int, runs: int, place: Place, alone: bool) -> Figures:
    builds = built(texts, count, runs, place)
    folder, library = place.papers, place.library
    rebuild = min(
        (run([TRAVAUX, "build", folder, "--library", library]) for _ in range(3)), key=lambda one: one.seconds
    )
    search, similar = ours(library, folder)
    return Figures(
        count, builds[len(builds) // 2] if builds else None, [one.cpu for one in builds], rebuild, search, similar,
        *([None] * 5 if alone else _others(folder)), os.getloadavg()[2], datetime.date.today().isoformat(),
        os.getpriority(os.PRIO_PROCESS, 0),
    )  # fmt: skip


def _others(folder: Path) -> list[Spread | tuple[float, int] | None]:
    with tempfile.TemporaryDirectory(dir=folder.parent) as beside:
        return [
            peers.fts5(folder, Path(beside, "fts5.sqlite")), peers.scikit(folder), peers.gensim(folder),
            peers.ours(folder), peers.datasketch(folder),
        ]  # fmt: skip


def ours(library: Path, folder: Path) -> tuple[Spread, Spread]:
    """Search, and all neighbours of a paper, as the reading room asks for them."""
    from travaux.record.opening import open_library

    place = open_library(library)
    from travaux.record.documents.likeness import relations_of
    from travaux.record.documents.models import Document
    from travaux.record.search.search import search
    from travaux.record.search.topics import same_topic

    documents = Document.objects.order_by("paper__sha256")
    hashes = list(documents.values_list("paper__sha256", flat=True)[:QUERIES])

    def neighbours(sha256: str) -> object:
        document = Document.objects.select_related("paper", "text_print").get(paper__sha256=sha256)
        return [*relations_of(document), *same_topic(place, document)]

    asked = queries(peers.texts_of(folder, slice(2000)), QUERIES)
    return spread(lambda query: search(place, query), asked), spread(neighbours, hashes)


def against_read(folder: Path, place: Path) -> dict[str, float]:
    """Processor time of reading a folder, and of building a library from it."""
    reading = run([TRAVAUX, "read", folder, "--format", "json"])
    building = run([TRAVAUX, "build", folder, "--library", place / "against"])
    return {"reading": reading.cpu, "building": building.cpu, "papers": sum(1 for _ in folder.iterdir())}


def known() -> dict[str, dict]:
    return json.loads(KEPT.read_text("utf-8")) if KEPT.exists() else {}


def keep(name: str, figures: dict) -> None:
    KEPT.parent.mkdir(exist_ok=True)
    KEPT.write_text(json.dumps(known() | {name: figures}, indent=1), "utf-8")


def figures() -> list[Figures]:
    """All sizes that have been measured, the smallest first."""
    rows = [one for name, one in known().items() if name.isdigit()]
    found = [
        Figures(
            **row | {"build": Run(**row["build"]) if row["build"] else None, "rebuild": Run(**row["rebuild"])}
        )
        for row in rows
    ]
    return sorted(found, key=lambda one: one.papers)


def section() -> Iterator[str]:
    found = figures()
    yield "## The library\n"
    yield made_by("python benchmarks/library.py") + "\n"
    yield ("The papers are speeches made at the United Nations and, past the 6,262 that there are, copies of them with one word in "
           "twenty replaced. CPU is processor time of the command and its workers; the other times are by the clock, of "
           f"{QUERIES} questions one after the other; p95 of their processor time stands in brackets. Load is how many processes asked for the {os.cpu_count()} cores in the 15 "
           "minutes before: where it is more than the cores, other work ran beside and times by the clock are too long by about as much. "
           "Loop is processor time of half a million rounds of pure Python right before the build and right after it, the least of five each: "
           "twice as long where the host runs at half its speed, which times of other rows and days are to be compared by.\n")  # fmt: skip
    yield "| papers | built in | papers/s | CPU a paper | loop | unchanged | search p50, p95 | similar p50, p95 | memory | load | day |"
    yield "|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|"
    for one in found:
        yield (
            f"| {one.papers:,} | {_built(one)} | "
            f"{one.rebuild.seconds:.1f} s ({one.rebuild.cpu:.1f} s CPU) | {_told(one.search)} | {_told(one.similar)} | {(one.build or one.rebuild).megabytes:.0f} MB{'' if one.build else ' (unchanged)'} | "
            f"{one.load:.1f}{f' (nice {one.nice})' if one.nice else ''} | {one.day} |"
        )
    yield "\n### Beside others\n"
    yield "| papers | search: Travaux | SQLite FTS5 | similar: Travaux | scikit-learn | gensim | near duplicates: Travaux | datasketch |"
    yield "|--:|--:|--:|--:|--:|--:|--:|--:|"
    for one in found:
        cells = [
            *map(_told, (one.search, one.fts5, one.similar, one.scikit, one.gensim)),
            *map(_near, (one.near, one.datasketch)),
        ]
        yield f"| {one.papers:,} | {' | '.join(cells)} |"
    yield ("\nSearch and similar are p50, p95. FTS5 gives ten papers with a snippet; Travaux the same, and counts of four facets over "
           "all that answer. scikit-learn and gensim compare a paper with every other by TF-IDF; Travaux looks for its most telling "
           "words in the index, and gives typed relations with reasons besides. Near duplicates are CPU a paper and pairs found among "
           f"the last {peers.MOST_COMPARED:,} papers (5-word shingles, half in common). gensim is asked up to {peers.MOST_FOR_GENSIM:,} papers.\n")  # fmt: skip
    yield "### What is asked of it\n"
    yield "| | asked | measured | |\n|---|--:|--:|---|"
    yield from (asked_row(*one) for one in asked_of(found))


def asked_of(found: Sequence[Figures]) -> Iterator[tuple[str, str, str, bool]]:
    """What, how much is asked, what was measured, and whether that will do."""
    if read := known().get("read"):
        share = read["reading"] / read["building"]
        yield (
            f"speed of building {read['papers']} PDF papers against `travaux read`, by CPU",
            "≥ 0.6",
            f"{share:.2f}",
            share >= 0.6,
        )
    for one in found:
        if one.build is None:
            continue
        speed = one.papers / one.build.seconds
        could = 2 * one.papers / one.build.cpu
        yield (
            f"{one.papers:,} speeches built",
            "≥ 150 papers/s",
            f"{speed:.0f} (by CPU, two cores alone: ≤ {could:.0f})",
            speed >= 150,
        )
    for one in found:
        if one.papers == 10_000:
            yield (
                "unchanged rebuild of 10,000",
                "≤ 2 s",
                f"{one.rebuild.seconds:.1f} s",
                one.rebuild.seconds <= 2,
            )
    if found:
        most = found[-1]
        yield (
            f"search p95 at {most.papers:,}",
            "≤ 10 ms",
            f"{most.search[1]:.1f} ms ({most.search[2]:.1f} ms CPU)",
            most.search[1] <= 10,
        )
        yield (
            f"similar p95 at {most.papers:,}",
            "≤ 50 ms",
            f"{most.similar[1]:.1f} ms ({most.similar[2]:.1f} ms CPU)",
            most.similar[1] <= 50,
        )
        if most.build:
            yield (
                f"memory at {most.papers:,}",
                "≤ 2 GB",
                f"{most.build.megabytes / 1000:.1f} GB",
                most.build.megabytes <= 2000,
            )
    for first, last in zip(found, found[1:], strict=False):
        runs = min(len(first.builds), len(last.builds))
        if not runs:
            continue
        slope = statistics.median(
            math.log(b / a) / math.log(last.papers / first.papers)
            for a, b in zip(first.builds, last.builds, strict=False)
        )
        yield (f"slope of log CPU on log papers, {first.papers:,} to {last.papers:,}, median of {runs}", "≤ 1.05", f"{slope:.2f}", slope <= 1.05)  # fmt: skip


def _built(one: Figures) -> str:
    if one.build is None:
        return "– | – | – | –"
    loop = ", ".join(f"{pace:.0f}" for pace in one.build.paces)
    told = f"{loop} ms" if loop else "–"
    return f"{one.build.seconds:.0f} s | {one.papers / one.build.seconds:.0f} | {1000 * one.build.cpu / one.papers:.1f} ms | {told}"


def _told(one: Spread | None) -> str:
    return f"{one[0]:.1f}, {one[1]:.1f} ({one[2]:.1f}) ms" if one else "–"


def _near(one: tuple[float, int] | None) -> str:
    return f"{one[0]:.1f} ms, {one[1]:,}" if one else "–"


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--papers", default="1000,10000", help="sizes, parted by commas")
    parser.add_argument("--runs", type=int, default=3, help="builds of each size, of which the median counts")
    parser.add_argument(
        "--folder", type=Path, default=PAPERS, help="a folder whose building is measured against reading it"
    )
    parser.add_argument(
        "--place", type=Path, help="where papers and libraries are made for the while, on a disk with room"
    )
    parser.add_argument(
        "--tell", action="store_true", help="measure nothing, write the section of what is kept"
    )
    parser.add_argument(
        "--keep", type=Path, help="where papers and libraries stay, those that are there whole being used"
    )
    parser.add_argument(
        "--only-build", action="store_true", help="with --keep: build, and measure nothing else"
    )
    parser.add_argument("--alone", action="store_true", help="leave the others out, which takes less time")
    arguments = parser.parse_args()
    if arguments.only_build and not arguments.keep:
        parser.error("--only-build is of use with --keep only")
    sizes = [] if arguments.tell else [int(size) for size in arguments.papers.split(",")]
    texts = speeches() if sizes else []
    with tempfile.TemporaryDirectory(dir=arguments.place) as temporary:
        if arguments.folder.is_dir() and not arguments.tell and not arguments.only_build:
            keep("read", against_read(arguments.folder, Path(temporary)))
        for size in sizes:
            place = Place.of(size, arguments.keep or Path(temporary), Path(temporary))
            if arguments.only_build:
                print(f"{size:,} papers are built: {built(texts, size, arguments.runs, place)}", flush=True)
                continue
            keep(str(size), asdict(measure(texts, size, arguments.runs, place, arguments.alone)))
            print(f"{size:,} papers are measured", flush=True)
    if arguments.only_build:
        return
    text = "\n".join(section())
    write("library", text)
    print(text)


if __name__ == "__main__":
    main()
