"""How well commitments, recommendations, provisions and turns are read from the shared papers.

python tools/commitment_scores.py [--misses]

Labels (tests/labels) name papers and people by hashes and paragraphs by a hash of the letters that they open with,
so that no words of a paper are kept. Answers and turns were labelled from the paper; paragraphs by correcting, paper
by paper, what the reader gave, which favours it, and in four papers once more before the reader was run. That the words
for links were chosen with their passages in sight favours it too. Nothing is learned from the labels, so that no paper
is left out.
"""

from __future__ import annotations

import argparse
import csv
import functools
import hashlib
import importlib.util
import json
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from types import ModuleType

from travaux.common.provision import ProvisionKind
from travaux.common.states import find_state
from travaux.reading.commitments import read_provisions, read_recommendations, read_turns
from travaux.reading.commitments.addressee import addressee
from travaux.reading.commitments.blocks import blocks
from travaux.reading.commitments.closeness import close_provisions
from travaux.reading.commitments.operative import ASKING
from travaux.reading.commitments.outline import outline
from travaux.reading.commitments.parts import Part
from travaux.reading.commitments.sentences import sentences
from travaux.reading.document import Document
from travaux.reading.readers import transcribe
from travaux.reading.transcript import Transcript

ROOT = Path(__file__).resolve().parents[1]
SHARED = ROOT.parent / "shared"
LIBRARY = SHARED / "library"
LABELS = ROOT / "tests" / "labels"
COMPACT = LIBRARY / "gcm" / "objectives.md"
ACTING = (ProvisionKind.OPERATIVE, ProvisionKind.PREAMBULAR)

CORRECTED = "labels made by correcting what was read of these papers, which favours it"
ANEW = "four papers drawn at random, labelled before the reader was run on them"
CHOSEN = "words chosen with the labelled passages in sight"
"""What a row of the scoreboard says of its labels."""

Figure = tuple[str, float, float | None, float]


def digest(text: str) -> str:
    """A short hash of the letters and digits of a text."""
    return hashlib.sha256("".join(re.findall(r"\w", text.lower())).encode()).hexdigest()[:12]


def opening(text: str) -> str:
    """A short hash of the first 60 letters and digits of a paragraph."""
    return hashlib.sha256("".join(re.findall(r"\w", text.lower()))[:60].encode()).hexdigest()[:12]


def labels(name: str) -> dict:
    return json.loads((LABELS / f"{name}.json").read_text("utf-8"))


@functools.cache
def by_hash(folder: str) -> dict[str, Path]:
    """The papers of a folder of the shared library by their SHA-256."""
    return {hashlib.sha256(p.read_bytes()).hexdigest(): p for p in sorted((LIBRARY / folder).glob("*.pdf"))}


@functools.cache
def transcript(path: Path) -> Transcript:
    return transcribe(Document.open(path))


def f1(right: float, found: float, wanted: float) -> float:
    return 2 * right / (found + wanted) if found + wanted else 1.0


def mean(values: Iterable[float]) -> float:
    kept = list(values)
    return sum(kept) / len(kept) if kept else 0.0


@functools.cache
def scorer() -> ModuleType:
    """The shared scorer of recommendations."""
    sys.path.insert(0, str(SHARED))
    spec = importlib.util.spec_from_file_location(
        "score_recommendations", SHARED / "score_recommendations.py"
    )
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def recommendations() -> dict[str, tuple[float, float]]:
    """Texts and pairs of each review report, as the shared scorer counts them."""
    score = scorer()
    gold: dict[str, dict[str, tuple[str, set[str]]]] = defaultdict(dict)
    with (LIBRARY / "upr" / "recommendations.csv").open(encoding="utf-8", newline="") as stream:
        for row in csv.DictReader(stream):
            entry = gold[row["file"]].setdefault(" ".join(score.words(row["text"])), (row["text"], set()))
            entry[1].add(score.state(row["from"]))
    return {name: _report(name, list(entries.values())) for name, entries in sorted(gold.items())}


def _report(name: str, golds: list[tuple[str, set[str]]]) -> tuple[float, float]:
    score = scorer()
    found = read_recommendations(transcript(LIBRARY / "upr" / name))
    left, texts, pairs = list(range(len(found))), 0, 0
    for text, states in golds:
        best = max(left, key=lambda j: score.shared_words(text, found[j].text), default=None)
        if best is None or score.shared_words(text, found[best].text) < 0.75:
            continue
        left.remove(best)
        texts += 1
        pairs += len(states & {score.state(state) for state in found[best].by})
    wanted = sum(len(states) for _, states in golds)
    given = sum(len({score.state(state) for state in one.by}) for one in found)
    return f1(texts, len(found), len(golds)), f1(pairs, given, wanted)


def answers() -> float:
    """Share of labelled recommendations whose answer is read right; one that is not found is wrong."""
    papers, right, total = by_hash("upr"), 0, 0
    for sha, wanted in labels("answers").items():
        given: dict[str, set[str]] = defaultdict(set)
        for one in read_recommendations(transcript(papers[sha])):
            given[one.number].add(one.answer.value)
        right += sum(given.get(number) == {answer} for number, answer in wanted.items())
        total += len(wanted)
    return right / total


def compact() -> tuple[float, float]:
    """The compact's commitments and actions found with the right number, as shares of those that it prints."""
    wanted: Counter[tuple[str, str]] = Counter()
    objective = ""
    for line in COMPACT.read_text("utf-8").splitlines():
        if match := re.match(r"# Objective (\d+)", line):
            objective = match[1]
        elif match := re.match(r"- ([a-z])\. ", line):
            wanted["action", f"{objective} ({match[1]})"] += 1
        elif line.startswith("We commit"):
            wanted["commitment", objective] += 1
    found = Counter((one.kind.value, one.number) for one in read_provisions(transcript(COMPACT)).provisions)
    shares = []
    for kind in ("commitment", "action"):
        keys = [key for key in wanted if key[0] == kind]
        extra = sum(count for key, count in found.items() if key[0] == kind and key not in wanted)
        shares.append(
            (sum(min(found[key], wanted[key]) for key in keys) - extra) / sum(wanted[key] for key in keys)
        )
    return shares[0], shares[1]


def paragraphs(misses: list[str] | None = None, *, anew: bool = False) -> dict[str, float]:
    """F1 of preambular and operative paragraphs, of their verbs and of their addressees: means over papers.

    ``anew`` takes the labels of four papers drawn at random that were made before the reader was run on them, which
    name no addressees.
    """
    papers, rows = by_hash("un-2025"), defaultdict(list)
    for sha, wanted in labels("paragraphs_anew" if anew else "paragraphs").items():
        found = [_paragraph(part) for part in outline(transcript(papers[sha])).parts if part.kind in ACTING]
        for name, fields in (("paragraphs", 2), ("verbs", 3), ("addressees", 4))[: 2 if anew else 3]:
            golds, given = _rows(map(tuple, wanted), fields), _rows(found, fields)
            rows[name].append(f1((golds & given).total(), given.total(), golds.total()))
            if misses is not None and golds != given:
                misses += [f"{papers[sha].name} {name}: missing {golds - given}, added {given - golds}"]
    return {name: mean(values) for name, values in rows.items()}


def _paragraph(part: Part) -> tuple[str, str, str, str]:
    """(opening, kind, verb, addressee) of a paragraph."""
    text, verb = part.passage.text, part.verb if part.kind is ProvisionKind.OPERATIVE else None
    asked = addressee(text, verb.end) if verb and verb.strength in ASKING else None
    named = digest(text[asked[0] : asked[1]].removeprefix("the ")) if asked else ""
    return opening(part.passage.value), part.kind.value, verb.verb.lower() if verb else "", named


def _rows(rows: Iterable[tuple[str, ...]], fields: int) -> Counter[tuple[str, ...]]:
    """Rows cut to their first fields; of verbs and addressees only those that there are count."""
    kept = (row for row in rows if fields == 2 or row[fields - 1])
    return Counter((row[0], row[fields - 1]) for row in kept)


def turns(misses: list[str] | None = None) -> dict[str, float]:
    """F1 of turns with the right person, with the right State, and with the right role, over all labelled records."""
    papers, counts = by_hash("un-2025"), defaultdict(lambda: [0, 0, 0])
    for sha, wanted in labels("turns").items():
        found = [
            (
                digest(one.person or ""),
                _code(one.body),
                one.role.value,
                one.language or "",
                one.agenda_item or "",
            )
            for one in read_turns(transcript(papers[sha]))
        ]
        for place, name in enumerate(("persons", "States", "roles", "languages", "items")):
            golds, given = [row[place] for row in wanted], [row[place] for row in found]
            right = sum(block.size for block in _matching(golds, given))
            counts[name] = [
                sum(pair) for pair in zip(counts[name], (right, len(given), len(golds)), strict=True)
            ]
            if misses is not None and golds != given:
                misses += [f"{papers[sha].name} {name}: {right} of {len(golds)}"]
    return {name: f1(*three) for name, three in counts.items()}


def links(misses: list[str] | None = None) -> tuple[float, float]:
    """Precision of the shown links by likeness over the labelled passages, and their recall."""
    papers, right, shown, wanted = by_hash("un-2025"), 0, 0, 0
    for sha, rows in labels("links").items():
        found = _links(transcript(papers[sha]))
        judged = {(key, objective): yes for _, _, key, objective, yes in rows}
        for pair, yes in judged.items():
            right += yes and pair in found
            shown += pair in found
            wanted += yes
            if misses is not None and yes is not (pair in found):
                misses.append(f"{papers[sha].name} link to {pair[1]}: {'missing' if yes else 'wrong'}")
    return right / shown, right / wanted


def _links(paper: Transcript) -> set[tuple[str, str]]:
    """(opening of a sentence, objective) of every link that is shown."""
    return {
        (opening(sentence.value), link.number)
        for block in blocks(paper)
        for sentence in sentences(block.passage)
        for link in close_provisions(sentence)
    }


def _matching(golds: list[str], given: list[str]) -> list:
    from difflib import SequenceMatcher

    return SequenceMatcher(None, golds, given, autojunk=False).get_matching_blocks()


def _code(body: str | None) -> str:
    """A State by its code, another body by its hash."""
    state = find_state(body) if body else None
    return state.code if state else digest(body) if body else ""


def figures() -> Iterator[Figure]:
    """(name, value, asked, floor) of everything that is measured here."""
    reports = recommendations()
    yield "recommendations: texts", mean(texts for texts, _ in reports.values()), 0.96, 0.96
    yield "recommendations: pairs", mean(pairs for _, pairs in reports.values()), 0.93, 0.95
    yield "recommendations: answers", answers(), 0.95, 0.95
    commitments, actions = compact()
    yield "compact: commitments", commitments, 1.0, 1.0
    yield "compact: actions", actions, 1.0, 1.0
    for name, value in paragraphs().items():
        yield f"operative paragraphs: {name} ({CORRECTED})", value, 0.95, 0.95
    for name, value in paragraphs(anew=True).items():
        yield f"operative paragraphs: {name} ({ANEW})", value, 0.95, 0.95
    precision, recall = links()
    yield f"links to objectives: precision ({CHOSEN})", precision, 0.80, 0.80
    yield f"links to objectives: recall ({CHOSEN})", recall, None, 0.0
    for name, value in turns().items():
        yield f"turns: {name}", value, 0.97, 0.97


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--misses", action="store_true", help="name what was wrong")
    args = parser.parse_args()
    for name, value, asked, floor in figures():
        print(
            f"{name:<112}{value:>8.3f}   asked {'–' if asked is None else f'{asked:.2f}':>5}   floor {floor:.2f}"
        )
    if args.misses:
        misses: list[str] = []
        paragraphs(misses)
        paragraphs(misses, anew=True)
        turns(misses)
        links(misses)
        print(
            "\n".join([*misses, *(f"{name}: {a:.3f} {b:.3f}" for name, (a, b) in recommendations().items())])
        )


if __name__ == "__main__":
    main()
