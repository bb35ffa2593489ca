"""Do the values that the reader is least certain of hold the mistakes?

Every value read from a gold paper is judged right or wrong against its partner in the gold, then all
values are sorted by their certainty. The figure is the share of all mistakes among the least certain
tenth: 0.1 says that certainty means nothing, 1.0 that every mistake stands among the doubts.
"""

from __future__ import annotations

from collections.abc import Iterator
from types import ModuleType
from typing import Any, NamedTuple

JSON = dict[str, Any]


class Judged(NamedTuple):
    """One value, whether it is right, and how certain the reader was of it."""

    path: str
    right: bool
    certainty: float


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


def verdicts(score: ModuleType, gold: JSON, predicted: JSON) -> Iterator[tuple[str, bool]]:
    items = predicted.get("items", [])
    partner = {j: gold["items"][i] for i, j in score.align(gold["items"], items, score.closeness)}
    for index, item in enumerate(items):
        yield from _item(score, f"/items/{index}", partner.get(index), item)


def _item(score: ModuleType, path: str, gold: JSON | None, item: JSON) -> Iterator[tuple[str, bool]]:
    yield f"{path}/title", bool(gold) and score.shared_words(gold["title"], item["title"]) >= 0.9
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
