"""Speed and memory of reading, side by side with other libraries in one run.

python benchmarks/reading.py

Writes its section of docs/benchmarks.md. Each library runs in a process of its own; times are CPU time, so that
libraries with threads of their own have no advantage.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from measure import ROOT, Measured, cold, measure
from page import asked_row, made_by, write
from peers import PEERS, Peer
from steps import Steps
from steps import best as best_steps

SHARED = ROOT.parent / "shared"
ROUNDS = 3
"""Fast libraries run so often; the least time counts."""
FAST = {"pypdfium2, bare", "Travaux"}
STEP_ROUNDS = 3
"""So many processes are asked what each step costs."""
LIMIT = 400.0
"""Seconds after which a library is stopped."""
ASKED = {"pypdfium2, bare": 0.2, "pdfminer.six": 6.0, "docling-parse": 12.0}
"""How many times as fast as each of these the full transcript shall be."""
MOST_MEMORY, MOST_ADDED, MOST_COLD = 300.0, 0.30, 0.8
_SAMPLE_PAGES = 240
_WHY = (
    f"The programme adds more than the {MOST_ADDED:.0%} asked. The papers of `papers` are programmes, short and dense: PDFium reads "
    "a page in C++ in some milliseconds, and then every line is asked in Python for a day, a clock, a number and a person. More "
    "than a third of what the programme adds is the labelling of the words of people: a conditional random field with some 36 features a "
    "word, whose weights are added up in Python. "
    "Compiling the package with mypyc was tried (306 modules, 2026-11-27): all that is added took 7 to 14 % less, since most of the time "
    "goes into patterns, strings and dictionaries that are C already. "
    "Of the instructions of all that is added (callgrind, same day) 23 % are the interpreter's loop, 17 % patterns, of which "
    "none takes 2 %, 16 % calls and attributes, 9 % memory, 2 % CRFsuite. Of the words that are labelled 31 % stand in passages that "
    "turn out to name nobody, but only 3 % in such as hold no word that could be part of a person. "
    "Without a page to lay out (DOCX, HTML, text) the transcript is cheaper and the share "
    "higher; in papers as issued, of which few hold a programme, it is lower."
)


def papers(folder: Path) -> list[Path]:
    return sorted(folder.glob("*.pdf"))


def sample(files: Sequence[Path]) -> tuple[list[Path], int]:
    """Every so many papers, to about the number of pages that slow libraries can be asked for."""
    import pypdfium2

    pages = []
    for path in files:
        with pypdfium2.PdfDocument(path) as document:
            pages.append(len(document))
    step = max(1, round(sum(pages) / _SAMPLE_PAGES))
    return list(files[::step]), sum(pages[::step])


def best(peer: Peer, files: Sequence[Path]) -> Measured | str:
    if peer.version is None:
        return "could not be installed here"
    found: Measured | str = "not run"
    for _ in range(ROUNDS if peer.name in FAST else 1):
        one = measure(peer.name, files, LIMIT)
        if isinstance(one, str):
            return one
        if isinstance(found, str) or one.seconds < found.seconds:
            found = one
    return found


def report() -> Iterator[str]:
    files = papers(SHARED / "library" / "un-2025")
    chosen, pages = sample(files)
    results = {peer: best(peer, chosen) for peer in PEERS}
    whole = [best(peer, files) for peer in PEERS if peer.name in FAST]
    if any(isinstance(one, str) for one in whole):
        raise SystemExit(f"the papers could not be read: {whole}")
    bare, full = [one for one in whole if isinstance(one, Measured)]
    yield from _head(len(chosen), pages)
    yield from _table(results, pages)
    yield from _asked(results, bare, full, len(files))
    yield from _rest()


def _head(count: int, pages: int) -> Iterator[str]:
    yield "## Reading\n\nHow fast papers are read, side by side with other libraries in one run.\n"
    yield f"{made_by('python benchmarks/reading.py')}\n"
    yield (
        f"The papers are {count} United Nations papers as issued ({pages} pages), every so many of the 144 in the "
        "folder `library/un-2025` of the shared papers. Each library runs in a process of its own, after it has read one paper "
        "to load itself. Times are CPU time over all threads. They differ by some per cent from run to run. Some papers hold pages "
        "that are pictures (maps, scanned annexes). What is compared is the text of text layers; “Travaux with Tesseract” recognises "
        "those pages besides, as `travaux read` does where Tesseract is installed.\n"
    )
    yield "### Text of PDF papers\n"


def _table(results: dict[Peer, Measured | str], pages: int) -> Iterator[str]:
    yield "| library | gives | pages a second | Travaux is … times as fast | peak memory, MB |"
    yield "|---|---|--:|--:|--:|"
    own = next(one for peer, one in results.items() if peer.name == "Travaux")
    for peer, one in results.items():
        name = f"{peer.name} {peer.version or ''}".strip()
        if isinstance(one, str):
            yield f"| {name} | {peer.gives} | {one} | | |"
            continue
        ratio = f"{one.seconds / own.seconds:.2f}" if isinstance(own, Measured) else ""
        note = f" ({one.failed} papers failed)" if one.failed else ""
        yield f"| {name} | {peer.gives}{note} | {pages / one.seconds:.0f} | {ratio} | {one.memory:.0f} |"
    yield ""


def _asked(results: dict[Peer, Measured | str], bare: Measured, full: Measured, count: int) -> Iterator[str]:
    yield "### What is asked\n"
    yield "| | asked | measured | |"
    yield "|---|--:|--:|---|"
    ratio = bare.seconds / full.seconds
    speed = ASKED["pypdfium2, bare"]
    yield asked_row(
        f"full transcript of all {count} papers ({full.pages} pages) against the bare text of pypdfium2",
        f"≥ {speed} ×", f"{ratio:.2f} ×", ratio >= speed,
    )  # fmt: skip
    own = next(one for peer, one in results.items() if peer.name == "Travaux")
    for peer, one in results.items():
        if (
            peer.name in ASKED
            and peer.name not in FAST
            and isinstance(one, Measured)
            and isinstance(own, Measured)
        ):
            times = one.seconds / own.seconds
            least = ASKED[peer.name]
            yield asked_row(f"against {peer.name}", f"≥ {least:.0f} ×", f"{times:.1f} ×", times >= least)
    yield asked_row(
        f"peak memory over all {count} papers in one process",
        f"≤ {MOST_MEMORY:.0f} MB", f"{full.memory:.0f} MB", full.memory <= MOST_MEMORY,
    )  # fmt: skip


def _rest() -> Iterator[str]:
    folder = SHARED / "papers"
    pdf = best_steps(papers(folder), STEP_ROUNDS)
    yield asked_row(
        "what the programme adds to the transcript of the PDF papers in `papers`",
        f"≤ {MOST_ADDED:.0%}", f"{pdf.share:.0%}", pdf.share <= MOST_ADDED,
    )  # fmt: skip
    agenda = folder / "un-c34-programme-2025.pdf"
    seconds, memory = cold([sys.executable, "-m", "travaux", "read", str(agenda)], 5)
    cold_read = "`travaux read` on a two-page agenda, cold"
    said = f"{seconds:.2f} s ({memory:.0f} MB)"
    yield asked_row(cold_read, f"≤ {MOST_COLD} s CPU", said, seconds <= MOST_COLD) + "\n"
    yield from _breakdown(pdf, len(papers(folder)), folder)


def _breakdown(pdf: Steps, count: int, folder: Path) -> Iterator[str]:
    others = sorted(path for path in folder.iterdir() if path.suffix in (".docx", ".html", ".md", ".txt"))
    issued, _ = sample(papers(SHARED / "library" / "un-2025"))
    columns = (
        (f"{count} PDF papers of `papers`", pdf, count),
        (
            f"its {len(others)} papers in DOCX, HTML, Markdown and text",
            best_steps(others, STEP_ROUNDS),
            len(others),
        ),
        (f"{len(issued)} of `un-2025`", best_steps(issued, STEP_ROUNDS), len(issued)),
    )
    yield "### Where the time goes\n"
    yield (
        "Each paper is read once, in a process that has read one of the samples before, so that loading is not counted. "
        f"Milliseconds of CPU a paper, of the quickest of {STEP_ROUNDS} such processes.\n"
    )
    yield f"| step | {' | '.join(name for name, _, _ in columns)} |"
    yield "|---|--:|--:|--:|"
    steps: tuple[tuple[str, Callable[[Steps], float]], ...] = (
        ("transcript", lambda one: one.transcript),
        ("identity", lambda one: one.identity),
        ("programme, without the next line", lambda one: one.programme - one.labelling),
        ("labelling the words of people", lambda one: one.labelling),
        ("findings, certainty, doubts", lambda one: one.findings),
    )
    for name, step in steps:
        yield f"| {name} | {' | '.join(f'{1000 * step(one) / n:.1f}' for _, one, n in columns)} |"
    yield f"| all that is added to the transcript | {' | '.join(f'{one.share:.0%}' for _, one, _ in columns)} |"
    if pdf.share > MOST_ADDED:
        yield f"\n{_WHY}"


def main() -> None:
    argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    ).parse_args()
    if not SHARED.is_dir():
        raise SystemExit("The shared papers (../shared) are not here: nothing to measure.")
    lines = []
    for line in report():
        print(line, flush=True)
        lines.append(line)
    write("reading", "\n".join(lines))


if __name__ == "__main__":
    main()
