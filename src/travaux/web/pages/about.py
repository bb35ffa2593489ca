"""What the library holds and how sure it is: counts, certainty, what could not be read."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import asdict

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext

from travaux.record.counting import STEPS, Counts, counted
from travaux.record.documents.listing import failures
from travaux.record.evidence import marks
from travaux.web import vocabulary
from travaux.web.asking import account_of, sight_of
from travaux.web.balance import Bar, chart
from travaux.web.kept import Kept
from travaux.web.unchanged import unless_unchanged


@unless_unchanged
def page(request: HttpRequest) -> HttpResponse:
    sight, account = sight_of(request), account_of(request)
    key = (settings.LIBRARY, marks.all_of_them(), sight.audiences)
    counts = _COUNTED.of(key, lambda: (counted(sight), 1))
    return render(request, "web/about.html", {
        **asdict(counts), "kinds": _bars(counts.kinds, vocabulary.paper_kind), "languages": _bars(counts.languages, vocabulary.language),
        "certainty": _certainty(counts.certainty), "failed": failures() if account and account.decides else None,
    })  # fmt: skip


_COUNTED: Kept[Counts] = Kept(16)


def _bars(counts: dict[str, int], word: Callable[[str], str]) -> list[Bar]:
    told: Counter[str] = Counter()
    for value, count in counts.items():
        told[word(value) or "–"] += count
    return chart(told.elements())


def _certainty(steps: dict[int, int]) -> list[Bar]:
    """How many values are read with which certainty."""
    longest = max(steps.values(), default=1)
    return [
        Bar(
            gettext("%(least)d–%(most)d %%") % {"least": 10 * step, "most": 10 * step + 10},
            steps.get(step, 0),
            round(100 * steps.get(step, 0) / longest),
        )
        for step in reversed(range(STEPS))
    ]
