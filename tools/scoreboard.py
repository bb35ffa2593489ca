"""Read every gold paper, score what was read, and print or write the table.

python tools/scoreboard.py                     the papers
python tools/scoreboard.py --twins --only un-  some of the flattened twins
python tools/scoreboard.py --write             everything, into docs/scoreboard.md
python tools/scoreboard.py --floors            everything; fails where a figure is under its floor
"""

from __future__ import annotations

import argparse
import sys
from contextlib import nullcontext

import folds
import gold
from certainty import judge, share_of_mistakes
from scoretable import SCORE, table


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--only", default="", help="papers whose name holds this word")
    parser.add_argument("--twins", action="store_true", help="the flattened twins instead of the papers")
    parser.add_argument("--unseen", action="store_true", help="people by models that never saw the meeting")
    parser.add_argument(
        "--rendered", type=int, metavar="COUNT", help="papers rendered from real programmes instead"
    )
    parser.add_argument("--write", action="store_true", help="write docs/scoreboard.md")
    parser.add_argument("--floors", action="store_true", help="fail where a figure is under its floor")
    args = parser.parse_args()
    if args.write or args.floors:
        from board import floors, write

        return write() if args.write else floors()
    if args.rendered:
        from rendered import main as show_rendered

        return show_rendered(args.rendered)
    show(args.twins, args.only, unseen=args.unseen)
    return 0


def show(twins: bool, only: str, unseen: bool) -> None:
    found = list(gold.cases(twins=twins, only=only))
    rows, judged = {}, []
    for case in found:
        with folds.unseen(case.meeting) if unseen else nullcontext():
            predicted = gold.predict(case.path)
        if "error" in predicted:
            print(predicted["error"], file=sys.stderr)
        rows[case.name] = SCORE.score(case.gold, predicted)
        judged += judge(SCORE, case.gold, predicted)
    print("\n".join(table(rows)))
    print(f"mean over meetings {gold.over_meetings(gold.by_meeting(found, rows)):.3f}")
    wrong = sum(not one.right for one in judged)
    print(
        f"the least certain tenth holds {share_of_mistakes(judged):.2f} of {wrong} mistakes in {len(judged)} values"
    )


if __name__ == "__main__":
    sys.exit(main())
