"""Score the relations of papers on copies that carry no name and no metadata.

python tools/likeness_scores.py [--misses]

The papers of three folders of the shared library are copied under their hashes, PDFs page by page into
new files and DOCX without their properties, then read and related. Versions, same texts, addenda and
corrigenda are compared with relations.tsv.
"""

from __future__ import annotations

import argparse
import csv
import hashlib
import io
import os
import tempfile
import zipfile
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import pypdfium2

from travaux.common.relations import Earlier, RelationKind
from travaux.reading import Document
from travaux.reading.likeness.profile import Profile
from travaux.reading.likeness.reading import profile
from travaux.reading.likeness.relate import relate_all

LIBRARY = Path(__file__).resolve().parents[2] / "shared" / "library"
FOLDERS = ("un-2025", "ggim-tokyo-2020", "itu-eaco-2018")
_KINDS = {
    "version": RelationKind.VERSION,
    "same text": RelationKind.SAME_TEXT,
    "addendum": RelationKind.ADDENDUM,
    "corrigendum": RelationKind.CORRIGENDUM,
}


@dataclass(frozen=True, slots=True)
class Scores:
    """F1 over the pairs of the four kinds, how many same texts are false, and the share of versions ordered right."""

    f1: float
    false_same_text: int
    order: float
    misses: tuple[str, ...]


def anonymous(path: Path) -> bytes:
    """The paper without its metadata."""
    if path.suffix == ".pdf":
        old, new = pypdfium2.PdfDocument(path), pypdfium2.PdfDocument.new()
        new.import_pages(old)
        target = io.BytesIO()
        new.save(target)
        return target.getvalue()
    if path.suffix == ".docx":
        target = io.BytesIO()
        with zipfile.ZipFile(path) as old, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as new:
            for name in old.namelist():
                if not name.startswith("docProps/"):
                    new.writestr(zipfile.ZipInfo(name), old.read(name))
        return target.getvalue()
    return path.read_bytes()


def _read(place: tuple[Path, str]) -> tuple[str, Profile]:
    path, folder = place
    data = anonymous(path)
    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    copy = Path(folder) / digest
    copy.write_bytes(data)
    return f"{path.parent.name}/{path.name}", profile(digest, Document.open(copy))


def measure() -> Scores:
    """Read and relate all papers; some twenty seconds of two cores."""
    with tempfile.TemporaryDirectory() as folder, ProcessPoolExecutor(os.cpu_count()) as pool:
        places = [(path, folder) for name in FOLDERS for path in sorted((LIBRARY / name).iterdir())]
        papers = dict(pool.map(_read, places, chunksize=8))
    related = {
        frozenset((one.paper, one.other)): one
        for one in relate_all({p.id: p for p in papers.values()}.values())
    }
    names = {one.id: name for name, one in papers.items()}
    gold = list(_gold(papers))
    wanted = {pair: kind for pair, kind, _ in gold if kind in _KINDS.values()}
    found = {pair: one.kind for pair, one in related.items() if one.kind in _KINDS.values()}
    hits = sum(found.get(pair) is kind for pair, kind in wanted.items())
    known = [(pair, first) for pair, kind, first in gold if kind is RelationKind.VERSION and first]
    ordered = [
        pair
        for pair, first in known
        if (one := related.get(pair)) and _first(one.paper, one.other, one.earlier) == first
    ]
    wrong = {*wanted.items()} ^ {*found.items()}
    misses = [f"{kind.value}: {_pair(pair, names)}" for pair, kind in wrong]
    misses += [f"order: {_pair(pair, names)}" for pair, _ in known if pair not in ordered]
    false_same = sum(
        kind is RelationKind.SAME_TEXT and wanted.get(pair) is not kind for pair, kind in found.items()
    )
    return Scores(
        2 * hits / (len(wanted) + len(found)), false_same, len(ordered) / len(known), tuple(sorted(misses))
    )


def _gold(papers: dict[str, Profile]) -> Iterator[tuple[frozenset[str], RelationKind | None, str | None]]:
    """Pairs of hashes with their kind and which came first, where known; copies of one file are no pair."""
    with (LIBRARY / "relations.tsv").open(encoding="utf-8") as stream:
        for row in csv.DictReader(stream, delimiter="\t"):
            paper, other = papers[row["paper"]].id, papers[row["other"]].id
            if paper != other:
                first = {"first": paper, "second": other}.get(row["earlier"])
                yield frozenset((paper, other)), _KINDS.get(row["relation"]), first


def _first(paper: str, other: str, earlier: Earlier | None) -> str | None:
    return paper if earlier is Earlier.PAPER else other if earlier is Earlier.OTHER else None


def _pair(pair: frozenset[str], names: dict[str, str]) -> str:
    return " ~ ".join(sorted(names[one] for one in pair))


def figures() -> Iterator[tuple[str, float, float | None, float]]:
    """Name, value, what is asked, and the floor, for the scoreboard."""
    scores = measure()
    yield "likeness: version, same text, addendum and corrigendum pairs, F1", scores.f1, 0.95, 0.95
    yield "likeness: no false same text", float(scores.false_same_text == 0), 1.0, 1.0
    yield "likeness: order of versions right", scores.order, 0.90, 0.90


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--misses", action="store_true", help="list the pairs that were not read right")
    args = parser.parse_args()
    scores = measure()
    print(f"pairs F1 {scores.f1:.3f}, false same texts {scores.false_same_text}, order {scores.order:.3f}")
    if args.misses:
        print("\n".join(scores.misses))


if __name__ == "__main__":
    main()
