"""JSON: one object a paper, an array of them for several papers."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from typing import Any, TypeVar

from travaux.common.undertakings import FrameworkPaper, Undertakings
from travaux.publish.undertakings import shape

T = TypeVar("T")


def commitments(papers: Iterable[Undertakings], *, single: bool = False) -> Iterator[str]:
    yield from _written(papers, shape.undertakings, single)


def turns(papers: Iterable[Undertakings], *, single: bool = False) -> Iterator[str]:
    yield from _written(papers, _turns, single)


def provisions(papers: Iterable[FrameworkPaper], *, single: bool = False) -> Iterator[str]:
    yield from _written(papers, shape.framework, single)


def _turns(one: Undertakings) -> dict[str, Any]:
    whole = shape.undertakings(one)
    return {key: whole[key] for key in ("paper", "turns", "notes")}


def _written(papers: Iterable[T], form: Callable[[T], dict[str, Any]], single: bool) -> Iterator[str]:
    start = "" if single else "[\n"
    for paper in papers:
        yield start + json.dumps(form(paper), ensure_ascii=False, indent=1)
        start = ",\n"
    yield "\n" if single else "[]\n" if start == "[\n" else "\n]\n"
