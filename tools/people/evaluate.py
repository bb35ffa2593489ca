"""How well people are read from passages of meetings that were not learned from."""

from __future__ import annotations

import importlib.util
from collections import defaultdict
from collections.abc import Callable, Iterable
from pathlib import Path
from types import ModuleType
from typing import Any

from people.gold import Region
from people.learn import Material
from travaux.reading.passage import Passage
from travaux.reading.programme.draft import PersonDraft
from travaux.reading.programme.people.extract import read_people
from travaux.reading.programme.people.labels import Label
from travaux.reading.programme.people.tagger import Tagger

SHARED = Path(__file__).resolve().parents[3] / "shared"


def _scorer() -> ModuleType:
    spec = importlib.util.spec_from_file_location("score", SHARED / "score.py")
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


SCORE = _scorer()


def shaped(person: PersonDraft) -> dict[str, Any]:
    return {
        "name": person.name.value, "role": person.role.value,
        "position": person.position.value if person.position else None,
        "affiliation": person.affiliation.value if person.affiliation else None,
    }  # fmt: skip


class Tally:
    """Counts of people, roles and capacities of one paper; values with their certainty and whether they are right."""

    def __init__(self) -> None:
        self.gold = self.read = 0
        self.people = self.roles = self.capacity = 0.0
        self.values: list[tuple[float, bool]] = []

    def add(self, region: Region, tagger: Tagger, mistakes: bool) -> None:
        drafts = [d for d in read_people(region.passage, labeller=tagger) if d.name.value != "TBC"]
        read = [shaped(draft) for draft in drafts]
        self.gold += len(region.people)
        self.read += len(read)
        pairs = SCORE.align(
            list(region.people), read, lambda a, b: float(SCORE.same_name(a["name"], b["name"]))
        )
        right = set()
        for i, j in pairs:
            a, b = region.people[i], read[j]
            self.people += 1
            self.roles += SCORE.role_class(a["role"]) == SCORE.role_class(b["role"])
            close = SCORE.shared_words(
                *(" ".join(filter(None, (x["position"], x["affiliation"]))) for x in (a, b))
            )
            self.capacity += close
            right.add(j)
            for found in (drafts[j].position, drafts[j].affiliation):
                if found:
                    self.values.append((found.certainty, close > 0.9))
            if mistakes and (close < 0.8 or SCORE.role_class(a["role"]) != SCORE.role_class(b["role"])):
                print(f"  {region.paper}: {_line(a)}\n      read {_line(b)}")
        for j, draft in enumerate(drafts):
            self.values.append((draft.name.certainty, j in right))
        if mistakes:
            matched = {i for i, _ in pairs}
            for i, person in enumerate(region.people):
                if i not in matched:
                    print(f"  {region.paper}: MISSED {_line(person)}\n      in {region.passage.text[:300]!r}")
            for j, one in enumerate(read):
                if j not in right:
                    print(f"  {region.paper}: INVENTED {_line(one)} ({drafts[j].name.certainty:.2f})")

    def add_nobody(self, passage: Passage, paper: str, tagger: Tagger, mistakes: bool) -> None:
        drafts = read_people(passage, labeller=tagger)
        self.read += sum(draft.name.value != "TBC" for draft in drafts)
        self.values += ((draft.name.certainty, False) for draft in drafts)
        if mistakes:
            for draft in drafts:
                print(
                    f"  {paper}: INVENTED {_line(shaped(draft))} ({draft.name.certainty:.2f}) in {passage.text[:80]!r}"
                )

    def figures(self) -> tuple[float, float, float]:
        total = max(1, self.gold + self.read)
        return 2 * self.people / total, 2 * self.roles / total, 2 * self.capacity / total


def _line(person: dict[str, Any]) -> str:
    return " | ".join(str(person[key]) for key in ("name", "role", "position", "affiliation"))


def report(
    material: Material, without: Callable[[frozenset[str]], Tagger], folds: int, only: str, mistakes: bool
) -> None:
    """Print people, roles and capacity by paper, and how well certainty tells mistakes."""
    tallies: dict[str, Tally] = defaultdict(Tally)
    meetings = [m for m in material.meetings if only in m]
    groups = (
        [frozenset([m]) for m in meetings]
        if not folds
        else [frozenset(meetings[k::folds]) for k in range(folds)]
    )
    for group in groups:
        if not any(region.meeting in group for region in material.regions):
            continue
        tagger = without(group)
        for region in material.regions:
            if region.meeting in group:
                tallies[region.paper].add(region, tagger, mistakes)
        for sample in material.rest:
            if sample.meeting in group and Label.NAME_START not in sample.labels:
                tallies[f"{sample.meeting} (no people)"].add_nobody(
                    _passage(sample.text), sample.meeting, tagger, mistakes
                )
    _print(tallies)


def _passage(text: str) -> Passage:
    from travaux.common.finding import Span

    return Passage(text, (Span(0, len(text), 1),))


def _print(tallies: dict[str, Tally]) -> None:
    rows: list[tuple[float, float, float]] = []
    print(f"{'':48}{'gold':>6}{'read':>6}{'people':>9}{'roles':>9}{'capacity':>9}")
    for paper, tally in sorted(tallies.items()):
        if tally.gold:
            rows.append(tally.figures())
            print(f"{paper:48}{tally.gold:6}{tally.read:6}" + "".join(f"{x:9.3f}" for x in rows[-1]))
        else:
            print(f"{paper:48}{tally.gold:6}{tally.read:6}")
    print(f"{'mean':60}" + "".join(f"{sum(column) / len(rows):9.3f}" for column in zip(*rows, strict=True)))
    values = sorted(value for tally in tallies.values() for value in tally.values)
    wrong = sum(not right for _, right in values)
    least = values[: len(values) // 10]
    print(
        f"{len(values)} values, {wrong} wrong; the least certain tenth holds {sum(not r for _, r in least)} of them"
    )


def mean(values: Iterable[float]) -> float:
    found = list(values)
    return sum(found) / max(1, len(found))
