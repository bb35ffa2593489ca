"""What the addresses of the interface have in common: their parameters, their errors, and who asks."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Annotated, Any

from django.db.models import QuerySet
from django.http import HttpRequest
from ninja import Path, Query

from travaux.api import shapes
from travaux.common.errors import NothingFound
from travaux.record.sight import Sight

Limit = Annotated[int, Query(ge=1, le=100, description="How many to give at most.")]
Offset = Annotated[int, Query(ge=0, le=1_000_000, description="How many to leave out before the first.")]
Words = Annotated[str, Query(max_length=1000)]
Key = Annotated[str, Path(max_length=400)]
Since = Annotated[int, Query(ge=0, le=2**53, description="Only of papers changed after this revision.")]
ERRORS: Any = {400: shapes.Problem, 401: shapes.Problem, 404: shapes.Problem, 422: shapes.Problem}


def sight_of(request: HttpRequest) -> Sight:
    """What whoever asks may see."""
    return request.sight


def one_of(rows: Any, key: str, what: str) -> Any:
    """The row of this key; NothingFound, also where it may not be seen."""
    found = rows.filter(key=key).first() if "\0" not in key else None
    if found is None:
        raise NothingFound(f"this library knows no such {what}", "See the list.")
    return found


def listed(
    rows: QuerySet, given: Mapping[str, str], since: int, page: slice, plain: Callable[[Any], dict[str, Any]]
) -> tuple[int, list[dict[str, Any]]]:
    """How many rows of documents there are by these conditions, and those of a page, by paper.

    ``given`` are conditions by what they look up; one without a value is none.
    """
    found = rows.filter(document__revision__gt=since) if since else rows
    found = found.filter(**{name: value.replace("\0", "") for name, value in given.items() if value})
    ordered = found.select_related("document__paper").order_by("document__paper__sha256", "order")
    return found.count(), [plain(row) for row in ordered[page]]
