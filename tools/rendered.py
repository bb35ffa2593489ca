"""How reading generalises: papers rendered from programmes in many layouts, read and scored.

python tools/scoreboard.py --rendered 100
python tools/rendered.py 100 --only pdf --seed 3 --worst 10
"""

from __future__ import annotations

import argparse
import sys
from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

import gold
from render import sources
from rendering.paper import Paper, papers
from travaux.common.errors import TravauxError
from travaux.publish.json import shape
from travaux.reading import Document, read

SEED = 7
"""Of the papers that are scored; the training script renders with other seeds."""


class Scored(NamedTuple):
    paper: Paper
    row: gold.Row
    problem: str
    identity: dict[str, bool]


def predict(paper: Paper) -> gold.JSON:
    """What the reader makes of a rendered paper, without a file."""
    try:
        result = read(Document(paper.name, paper.data))
    except TravauxError as error:
        return {"error": str(error)}
    return shape(result.programme, result.findings)


def scored(count: int, seed: int = SEED, only: str = "") -> Iterator[Scored]:
    """The papers with their scores, one after the other."""
    score = gold.scorer()
    for paper in papers(sources(), seed, count, only):
        predicted = predict(paper)
        row = score.score(paper.expected, predicted)
        yield Scored(paper, row, predicted.get("error", ""), identity(paper.expected, predicted))


def identity(expected: gold.JSON, predicted: gold.JSON) -> dict[str, bool]:
    """Which parts of the identity were read as the page has them.

    An agenda may be called a programme, and a title may hold the meeting's name beside its own words.
    """
    score = gold.scorer()
    found = {}
    for part, fields in (
        ("paper", ("kind", "status", "language")),
        ("meeting", ("name", "start_date", "end_date")),
    ):
        for field in fields:
            want, read_as = expected[part][field], predicted.get(part, {}).get(field)
            kinds = {"agenda", "programme"}
            found[field] = want == read_as or (field == "kind" and {want, read_as} <= kinds)
    words = score.words(expected["paper"]["title"])
    read_words = score.words(predicted.get("paper", {}).get("title"))
    both = [
        words + score.words(expected["meeting"]["name"]),
        score.words(expected["meeting"]["name"]) + words,
    ]
    return found | {"title": read_words in (words, *both)}


def family_means(count: int) -> Iterator[tuple[str, int, float]]:
    """(format or layout family, papers, mean score): formats first, then layouts."""
    yield from _means(list(scored(count)))


def _means(found: list[Scored]) -> Iterator[tuple[str, int, float]]:
    for part in (0, 1):
        groups: dict[str, list[float]] = defaultdict(list)
        for one in found:
            groups[one.paper.family.split("-", 1)[part]].append(gold.total(one.row))
        for name in sorted(groups):
            yield name, len(groups[name]), sum(groups[name]) / len(groups[name])


def trait_means(found: list[Scored], trait: str, figures: tuple[str, ...]) -> Iterator[str]:
    """One line for each value of a trait of style (clock, dash, person …) with the mean of each figure."""
    groups: dict[str, dict[str, gold.Row]] = defaultdict(dict)
    for one in found:
        groups[repr(getattr(one.paper.style, trait))][one.paper.name] = one.row
    yield f"{trait:<20}{'papers':>7}" + "".join(f"{figure[:9]:>10}" for figure in (*figures, "score"))
    for value in sorted(groups):
        means = gold.means(groups[value], figures)
        cells = "".join(f"{means[f]:>10.3f}" if f in means else f"{'-':>10}" for f in (*figures, "score"))
        yield f"{value[:20]:<20}{len(groups[value]):>7}{cells}"


def main(count: int, seed: int = SEED, only: str = "", worst: int = 8, by: str = "") -> int:
    """Print the means of the formats, the layouts (or the values of a trait), all papers, and the worst."""
    figures = gold.scorer().FIGURES
    found = list(scored(count, seed, only))
    rows = {one.paper.name: one.row for one in found}
    if by:
        print("\n".join(trait_means(found, by, figures)))
    else:
        for name, papers_of, mean in _means(found):
            print(f"{name:<16}{papers_of:>5}{mean:>8.3f}")
    means = gold.means(rows, figures)
    print(
        "\n" + "  ".join(f"{figure} {means[figure]:.3f}" for figure in (*figures, "score") if figure in means)
    )
    identities = [one.identity for one in found if one.identity and not one.problem]
    shares = {
        field: sum(one[field] for one in identities) / len(identities) for field in (identities or [{}])[0]
    }
    print("identity: " + "  ".join(f"{field} {share:.2f}" for field, share in shares.items()))
    for one in sorted(found, key=lambda one: (gold.total(one.row), one.paper.name))[:worst]:
        low = ", ".join(f"{k} {v:.2f}" for k, v in sorted(one.row.items(), key=lambda kv: kv[1])[:4])
        print(f"{gold.total(one.row):.3f}  {one.paper.name}  {one.problem or low}")
    return 0


if __name__ == "__main__":
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("count", type=int, nargs="?", default=100)
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("--only", default="", help="families whose name holds this word")
    parser.add_argument("--worst", type=int, default=8)
    parser.add_argument(
        "--by", default="", help="a trait of style to group by: clock, dash, person, people, language …"
    )
    args = parser.parse_args()
    sys.exit(main(args.count, args.seed, args.only, args.worst, args.by))
