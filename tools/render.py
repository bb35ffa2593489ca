#!/usr/bin/env python3
"""Render programmes as papers in many layouts, each with the values that a reader should find.

    python tools/render.py OUT_DIR --seed 1 --count 100 [--programmes ../shared/programmes]

Writes NAME.EXT and NAME.json (in the shape of the gold programmes) to OUT_DIR. The same arguments
always give the same papers. Without real programmes, all are made from word tables.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

from rendering.compose import read_speakers
from rendering.families import FAMILIES
from rendering.paper import papers
from rendering.sources import Sources, read_programmes

SHARED = Path(__file__).resolve().parents[2] / "shared"


def sources(
    programmes: Path | None = None, speakers: Path | None = None, leave_out: tuple[str, ...] = ()
) -> Sources:
    """Real programmes and names where the folders are there; ``leave_out`` are words of meetings not to use."""
    programmes = programmes or SHARED / "programmes"
    speakers = speakers or SHARED / "library" / "speakers-1946-2015.csv"
    real = (
        [s for s in read_programmes(programmes) if not any(w in s.key for w in leave_out)]
        if programmes.is_dir()
        else []
    )
    return Sources(real, read_speakers(speakers) if speakers.is_file() else ())


def through_office(out: Path) -> None:
    """Print every DOCX of a folder as PDF by LibreOffice, beside it, with the same expected values."""
    papers = sorted(out.glob("docx-*.docx"))
    with tempfile.TemporaryDirectory() as profile:
        command = ["soffice", f"-env:UserInstallation=file://{profile}", "--headless", "--convert-to", "pdf"]
        subprocess.run([*command, "--outdir", str(out), *map(str, papers)], check=True, capture_output=True)


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("out", type=Path, nargs="?")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--count", type=int, default=100)
    parser.add_argument("--programmes", type=Path)
    parser.add_argument("--speakers", type=Path)
    parser.add_argument("--only", default="", help="families whose name holds this word")
    parser.add_argument(
        "--office", action="store_true", help="also print the DOCX papers as PDF by LibreOffice"
    )
    parser.add_argument("--families", action="store_true", help="list the families and stop")
    args = parser.parse_args()
    if args.families or not args.out:
        print("\n".join(family.name for family in FAMILIES))
        return
    args.out.mkdir(parents=True, exist_ok=True)
    for paper in papers(sources(args.programmes, args.speakers), args.seed, args.count, args.only):
        (args.out / paper.name).write_bytes(paper.data)
        (args.out / paper.name).with_suffix(".json").write_text(paper.expected_json(), "utf-8")
    if args.office:
        through_office(args.out)


if __name__ == "__main__":
    main()
