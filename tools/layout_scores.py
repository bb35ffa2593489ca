"""How well the layout step reads pages rendered from known structure.

python tools/layout_scores.py [--each 6] [--seed 1] [--worst 5] [--keep FOLDER]
"""

from __future__ import annotations

import argparse
from collections import defaultdict
from pathlib import Path

from layouts import html, model, office, report
from layouts.score import Score, documents, score

RENDERERS = (report, html, office)


def scores(seed: int, each: int, keep: Path | None = None) -> dict[tuple[str, str], list[tuple[str, Score]]]:
    """(kind, renderer) → the scores of its pages, for the renderers that this machine has."""
    found: dict[tuple[str, str], list[tuple[str, Score]]] = defaultdict(list)
    for renderer in RENDERERS:
        if reason := renderer.available():
            print(f"left out: {reason}")
            continue
        pages = model.pages(seed, each)
        if renderer is report:
            pages = [page for page in pages if not page.right_to_left]
        rendered = documents(renderer.render(pages, seed), pages)
        for number, (page, data) in enumerate(zip(pages, rendered, strict=True)):
            name = f"{renderer.NAME}-{number:03d}"
            if keep:
                (keep / f"{name}.pdf").write_bytes(data)
            found[page.kind, renderer.NAME].append((name, score(page, data)))
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--each", type=int, default=6, help="pages of each kind and renderer")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--worst", type=int, default=0, help="name so many of the worst pages")
    parser.add_argument("--keep", type=Path, help="write the pages into this folder")
    args = parser.parse_args()
    found = scores(args.seed, args.each, args.keep)
    print(f"{'kind of page':<26}{'renderer':<14}{'pages':>6}{'order':>8}{'cells':>8}")
    for (kind, renderer), rows in sorted(found.items()):
        cells = [s.cells for _, s in rows if s.cells is not None]
        mean = f"{sum(cells) / len(cells):8.3f}" if cells else f"{'-':>8}"
        print(f"{kind:<26}{renderer:<14}{len(rows):>6}{sum(s.order for _, s in rows) / len(rows):8.3f}{mean}")
    every = [pair for rows in found.values() for pair in rows]
    cells = [s.cells for _, s in every if s.cells is not None]
    print(
        f"{'all':<40}{len(every):>6}{sum(s.order for _, s in every) / len(every):8.3f}{sum(cells) / len(cells):8.3f}"
    )
    for name, one in sorted(every, key=lambda p: min(p[1].order, 1.0 if p[1].cells is None else p[1].cells))[
        : args.worst
    ]:
        print(f"{name}  order {one.order:.3f}  cells {one.cells}")


if __name__ == "__main__":
    main()
