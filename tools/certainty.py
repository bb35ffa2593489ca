"""Do the values that the reader is least certain of hold the mistakes?

Every value read from a gold paper is judged right or wrong against its partner in the gold, then all
values are sorted by their certainty. The figure is the share of all mistakes among the least certain
tenth: 0.1 says that certainty means nothing, 1.0 that every mistake stands among the doubts.

A value is a title, number, date, start or end of an item, a guiding question, or a name, role, position or
affiliation of a person. Each is judged by itself: a title cut short is one mistake and does not make the clock
beside it wrong. What a paper says and the reading lacks altogether is no value, and is charged to none; the
scores of items, people and questions tell of it. Seats to be confirmed are not judged, as in the shared
scoring. Position and affiliation are right or wrong together, since the gold puts both in one where they cannot
be told apart.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from types import ModuleType
from typing import Any, NamedTuple

import numpy as np

JSON = dict[str, Any]
DRAWS = 1000


class Judged(NamedTuple):
    """One value, whether it is right, and how certain the reader was of it."""

    path: str
    right: bool
    certainty: float
    meeting: str = ""


def judge(score: ModuleType, gold: JSON, predicted: JSON) -> list[Judged]:
    """Every value of a prediction that has a finding, judged by the rules of the shared scoring."""
    certainty = {finding["path"]: finding["certainty"] for finding in predicted.get("findings", [])}
    judged = dict(verdicts(score, gold, predicted))
    return [Judged(path, judged[path], certainty[path]) for path in sorted(judged) if path in certainty]


def share_of_mistakes(judged: list[Judged], tail: float = 0.1) -> float:
    """The share of the mistakes that stand in the least certain ``tail`` of the values."""
    mistakes = sum(not one.right for one in judged)
    ordered = sorted(judged, key=lambda one: one.certainty)
    found = sum(not one.right for one in ordered[: round(tail * len(ordered))])
    return found / mistakes if mistakes else 1.0


def report(judged: list[Judged]) -> Iterator[str]:
    """The share of mistakes in three tails, and how well certainties order the values, with intervals of 95 %."""
    wrong = sum(not one.right for one in judged)
    yield f"{wrong} mistakes in {len(judged)} values of {len({one.meeting for one in judged})} meetings"
    measures: dict[str, Callable[[list[Judged]], float]] = {
        "share of the mistakes in the least certain twentieth": lambda some: share_of_mistakes(some, 0.05),
        "share of the mistakes in the least certain tenth": share_of_mistakes,
        "share of the mistakes in the least certain fifth": lambda some: share_of_mistakes(some, 0.2),
        "a mistake is less certain than a right value (AUC)": ranked_below,
        "average precision of the mistakes, least certain first": average_precision,
    }
    for name, measure in measures.items():
        low, high = interval(judged, measure)
        yield f"{name:<56} {measure(judged):.3f} ({low:.2f} to {high:.2f})"
    bound = worth_a_look(judged)
    below = [one for one in judged if one.certainty < bound]
    wrong = sum(not one.right for one in below)
    yield f"{'worth a look: values less certain than':<56} {bound:.2f} ({wrong} of {len(below)} are wrong)"


def worth_a_look(judged: list[Judged], share: float = 1 / 3, step: float = 0.05) -> float:
    """The highest multiple of ``step`` such that at least ``share`` of the values of a lower certainty are wrong; 0 for none."""
    for count in range(round(1 / step), 0, -1):
        bound = round(count * step, 9)
        below = [one.right for one in judged if one.certainty < bound]
        if below and below.count(False) >= share * len(below):
            return bound
    return 0.0


def interval(judged: list[Judged], measure: Callable[[list[Judged]], float]) -> tuple[float, float]:
    """Where 95 of 100 values of a measure lie when whole meetings are drawn again, with repeats (bootstrap)."""
    meetings: dict[str, list[Judged]] = {}
    for one in judged:
        meetings.setdefault(one.meeting, []).append(one)
    groups = [meetings[name] for name in sorted(meetings)]
    random = np.random.default_rng(1)
    drawn = random.integers(len(groups), size=(DRAWS, len(groups)))
    found = [measure([one for index in draw for one in groups[index]]) for draw in drawn]
    low, high = np.percentile(found, (2.5, 97.5))
    return float(low), float(high)


def ranked_below(judged: list[Judged]) -> float:
    """The chance that a mistake is less certain than a right value, ties counting half (area under the ROC curve)."""
    right = np.sort([one.certainty for one in judged if one.right])
    wrong = np.array([one.certainty for one in judged if not one.right])
    if not len(right) or not len(wrong):
        return 1.0
    places = np.searchsorted(right, wrong, "left") + np.searchsorted(right, wrong, "right")
    return float(1 - places.mean() / (2 * len(right)))


def average_precision(judged: list[Judged]) -> float:
    """The mean, over the mistakes, of the share of mistakes among all values down to each, least certain first."""
    ordered = np.array([not one.right for one in sorted(judged, key=lambda one: one.certainty)], dtype=float)
    shares = np.cumsum(ordered) / np.arange(1, len(ordered) + 1)
    return float((shares * ordered).sum() / ordered.sum()) if ordered.any() else 1.0


def verdicts(score: ModuleType, gold: JSON, predicted: JSON) -> Iterator[tuple[str, bool]]:
    """The path of every value of a prediction that can be judged, and whether the value is right."""
    items = predicted.get("items", [])
    partner = {j: gold["items"][i] for i, j in score.align(gold["items"], items, score.closeness)}
    for index, item in enumerate(items):
        paired = partner.get(index)
        path = f"/items/{index}"
        yield f"{path}/title", bool(paired) and score.shared_words(paired["title"], item["title"]) >= 0.9
        yield from _below(score, path, paired or _stands_there(score, gold["items"], item), item)


def _stands_there(score: ModuleType, gold: list[JSON], item: JSON) -> JSON | None:
    """The gold's item in the place of one whose title is too far from every other to be paired.

    It is of the same day, and of the same slot or with a title that holds this one's words or is held by it. A
    title cut short, or one item read as two, is a wrong title; the slot and the people beside it may be right.
    """
    same_day = [one for one in gold if one["day"] == item["day"]]
    own = set(score.words(item["title"]))
    for one in same_day:
        words = set(score.words(one["title"]))
        if own and words and (own <= words or words <= own):
            return one
    slot = (item["start"], item["end"])
    return next((one for one in same_day if item["start"] and (one["start"], one["end"]) == slot), None)


def _below(score: ModuleType, path: str, gold: JSON | None, item: JSON) -> Iterator[tuple[str, bool]]:
    for field in ("start", "end", "date", "number"):
        if item[field]:
            same = bool(gold) and (
                field == "date" and not gold["date"] or _same(score, gold.get(field), item[field])
            )
            yield f"{path}/{field}", same
    known = gold or {"people": [], "questions": []}
    people = score.align(
        known["people"], item["people"], lambda a, b: float(score.same_name(a["name"], b["name"]))
    )
    names = {b: known["people"][a] for a, b in people}
    for place, person in enumerate(item["people"]):
        if score.is_tbc(person):
            continue
        yield from _person(score, f"{path}/people/{place}", names.get(place), person)
    for place, question in enumerate(item["questions"]):
        right = any(score.shared_words(one, question) >= 0.85 for one in known["questions"])
        yield f"{path}/questions/{place}", right


def _person(score: ModuleType, path: str, gold: JSON | None, person: JSON) -> Iterator[tuple[str, bool]]:
    yield f"{path}/name", gold is not None
    if gold:
        yield f"{path}/role", score.role_class(gold["role"]) == score.role_class(person["role"])
    right = gold is not None and score.shared_words(_capacity(gold), _capacity(person)) >= 0.8
    for field in ("position", "affiliation"):
        if person[field]:
            yield f"{path}/{field}", right


def _capacity(person: JSON) -> str:
    """Position and affiliation together, since the gold puts both in one where they cannot be told apart."""
    return " ".join(filter(None, (person["position"], person["affiliation"])))


def _same(score: ModuleType, gold: str | None, value: str) -> bool:
    return score.words(gold) == score.words(value)
