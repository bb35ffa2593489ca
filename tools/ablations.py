"""What each family of rules or features brings: the papers read again with one of them switched off.

A family is switched off at one or a few seams, each the name of a function where it is used and what stands
in for it there. People are read by models that never saw the meeting, as in the table beside it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from importlib import import_module
from typing import Any
from unittest.mock import patch

import gold
from folds import unseen
from travaux.reading.identity.draft import PaperDraft
from travaux.reading.layout.columns import Band
from travaux.reading.layout.ruled import Ruled
from travaux.reading.programme.people import extract
from travaux.reading.programme.people.labels import Label, Labelled
from travaux.reading.programme.times import slots
from workers import side_by_side

PROGRAMME = "travaux.reading.programme"
SCORE = gold.scorer()


@dataclass(frozen=True, slots=True)
class Family:
    """Rules or features of one kind, and what stands in for each function that applies them."""

    name: str
    seams: Mapping[str, Callable[..., Any]]

    def off(self) -> ExitStack:
        """A context in which the family is switched off."""
        stack = ExitStack()
        extract._labelled.cache_clear()
        for seam, instead in self.seams.items():
            stack.enter_context(patch(seam, instead))
        return stack


def same(first: Any, *_: object, **__: object) -> Any:
    """In place of a step that mends: what it was given."""
    return first


def as_it_was(first: Any, *_: object, **__: object) -> list[Any]:
    """In place of a step that mends a list: the list."""
    return list(first)


def second(_: Any, value: Any, *__: object) -> Any:
    return value


def nothing(*_: object, **__: object) -> Any:
    """In place of a step that finds: an empty result."""
    return ()


def none(*_: object, **__: object) -> None:
    return None


def no(*_: object, **__: object) -> bool:
    return False


def nobody(words: Sequence[Any]) -> list[Labelled]:
    return [Labelled(word, Label.OTHER, 1.0) for word in words]


def each_alone(timings: Sequence[Any], to_24: bool, anew: object = ()) -> tuple[slots.MinuteSlot, ...]:
    """Clocks without the rest of their day: the likeliest reading of each."""
    starts = [slots._starts(timing, to_24)[0] for timing in timings]
    return tuple(
        slots.MinuteSlot(start, slots._end(timing, start, to_24))
        for timing, start in zip(timings, starts, strict=True)
    )


def level(rows: Sequence[Any], *_: object) -> list[int]:
    return [0] * len(rows)


def line_by_line(rows: Sequence[Any]) -> list[Band]:
    return [Band(index, index + 1) for index in range(len(rows))]


def right_after(
    runs: Sequence[int], places: Sequence[Any], times_last: bool = False
) -> list[list[int | None]]:
    """Slots torn from their rows are given up: the words right after a run of times are its first slot's."""
    first = {place.stretch: index for index, place in reversed(list(enumerate(places)))}
    return [[first.get(run), *[None] * (count - 1)] for run, count in enumerate(runs)]


FAMILIES = (
    Family("learned labels of people", {f"{PROGRAMME}.people.tagger.Tagger.__call__": lambda _, words: nobody(words)}),
    Family("constraints on people", {f"{PROGRAMME}.people.constraints.hold": as_it_was}),
    Family("runs of people told apart", {f"{PROGRAMME}.people.runs.mend": as_it_was}),
    Family("people in headings doubted", {f"{PROGRAMME}.people.titles.sober": as_it_was}),
    Family("slots of a day chosen together", {f"{PROGRAMME}.times.slots.resolve": each_alone}),
    Family("depth by slots and headings", {f"{PROGRAMME}.text.nesting.depths": level}),
    Family("talks in the lines of an entry", {f"{PROGRAMME}.runningorder.with_talks": as_it_was}),
    Family("durations", {f"{PROGRAMME}.entries.with_durations": as_it_was}),
    Family("times paired with titles", {f"{PROGRAMME}.runningorder.paired": as_it_was}),
    Family("numbered agendas", {f"{PROGRAMME}.choosing.agenda_chain": none}),
    Family("annotations merged in", {f"{PROGRAMME}.choosing.gathered": as_it_was, f"{PROGRAMME}.runningorder.gathered": as_it_was}),
    Family("grids of days", {f"{PROGRAMME}.runningorder.day_columns": none}),
    Family("rows laid out line by line", {f"{PROGRAMME}.runningorder.folded": second}),
    Family("concept notes", {f"{PROGRAMME}.choosing.is_concept_note": no, f"{PROGRAMME}.entries.is_concept_note": no}),
    Family("identity of paper and meeting", {f"{PROGRAMME}.entries.chosen_rows": lambda page, blocks, _: _chosen(page, blocks, PaperDraft())}),
    Family("plan of a paper without line breaks", {f"{PROGRAMME}.flat.rows": nothing}),
    Family("times torn from their rows", {f"{PROGRAMME}.flat.plan.align": right_after}),
    Family("ruled tables on the page", {"travaux.reading.layout.arrange.ruled": lambda _, tokens, *__: Ruled((), (), tokens)}),
    Family("columns told by white space", {"travaux.reading.layout.flow.bands": line_by_line}),
    Family("running headers and footers", {"travaux.reading.layout.arrange.furniture": lambda pages: [[] for _ in pages]}),
)  # fmt: skip


def _chosen(*arguments: Any) -> Any:
    return import_module(f"{PROGRAMME}.choosing").chosen_rows(*arguments)


def run() -> Iterator[tuple[str, float, float]]:
    """(family, mean score of the papers, mean score of the twins) with one family at a time switched off."""
    yield from side_by_side(_without, range(len(FAMILIES)))


def _without(index: int) -> tuple[str, float, float]:
    family = FAMILIES[index]
    return family.name, mean(family, twins=False), mean(family, twins=True)


def mean(family: Family, *, twins: bool) -> float:
    totals = []
    with family.off():
        for case in gold.cases(twins=twins):
            with unseen(case.meeting):
                totals.append(gold.total(SCORE.score(case.gold, gold.predict(case.path))))
    return sum(totals) / len(totals)
