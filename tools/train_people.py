#!/usr/bin/env python3
"""Train a labeller of people's words, or print how well it does on meetings that it has not seen.

    python tools/train_people.py [--run-on] [--out FILE] [--samples N] [--iterations N]
    python tools/train_people.py [--run-on] --evaluate [--only WORD]

There are two labellers: of text with its lines, and with --run-on of text that has lost them. They learn from the shared
gold papers, the shared programmes and the speakers of the General Debate, printed in many ways in six languages; of text
that has lost its lines in eight. A word is a feature only where at least three meetings hold
it outside of names, or the project's own lists do. The same material always gives the same model.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

from people.evaluate import report
from people.learn import Material, train
from travaux.reading.programme.people.tagger import MODEL, RUN_ON_MODEL, Tagger

SHARED = Path(__file__).resolve().parents[2] / "shared"


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--run-on", action="store_true", help="the labeller of text that has lost its lines")
    parser.add_argument("--out", type=Path, help="the model’s file (default: where the product keeps it)")
    parser.add_argument("--samples", type=int, default=12000, help="rendered passages to learn from")
    parser.add_argument("--iterations", type=int, default=100)
    parser.add_argument(
        "--evaluate", action="store_true", help="leave one meeting out at a time and print figures"
    )
    parser.add_argument(
        "--folds", type=int, default=0, help="leave out that many groups of meetings instead of each alone"
    )
    parser.add_argument("--only", default="", help="evaluate meetings whose name holds this word")
    parser.add_argument("--mistakes", action="store_true", help="print every mistake")
    parser.add_argument(
        "--seen", action="store_true", help="judge the model of --out as it is, on what it has seen"
    )
    args = parser.parse_args()
    out = args.out or (RUN_ON_MODEL if args.run_on else MODEL)
    material = Material(SHARED, run_on=args.run_on)
    if args.seen:
        report(material, lambda meetings: Tagger(out), args.folds or 1, args.only, args.mistakes)
    elif args.evaluate:
        with tempfile.TemporaryDirectory() as folder:

            def without(meetings: frozenset[str]) -> Tagger:
                model = Path(folder) / "model"
                train(material, model, args.samples, args.iterations, leave_out=meetings)
                return Tagger(model)

            report(material, without, args.folds, args.only, args.mistakes)
    else:
        train(material, out, args.samples, args.iterations)
        print(f"{out}: {out.stat().st_size:,} bytes")


if __name__ == "__main__":
    main()
