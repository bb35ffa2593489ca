"""What the library holds and how sure it is: counts, certainty, what could not be read."""

from __future__ import annotations

from collections import Counter

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext

from travaux.record.documents.listing import failures
from travaux.record.evidence.models import Finding
from travaux.web import vocabulary
from travaux.web.asking import account_of, sight_of
from travaux.web.pages.parties import Bar, chart

_STEPS = 10
_MOST_COUNTED = 200_000


def page(request: HttpRequest) -> HttpResponse:
    sight = sight_of(request)
    documents = sight.documents()
    account = account_of(request)
    rows = list(documents.values_list("kind", "language", "reading__outcome"))
    return render(request, "web/about.html", {
        "papers": len(rows), "meetings": sight.meetings().count(), "people": sight.people().count(),
        "bodies": sight.bodies().count(), "kinds": chart(vocabulary.paper_kind(kind) or "–" for kind, _, _ in rows),
        "languages": chart(vocabulary.language(language) or "–" for _, language, _ in rows),
        "partly": sum(outcome == "partly" for _, _, outcome in rows), "certainty": _certainty(documents),
        "failed": failures() if account and account.decides else None,
    })  # fmt: skip


def _certainty(documents: object) -> list[Bar]:
    """How many values are read with which certainty."""
    found = Finding.objects.filter(reading__in=documents.values("reading"))  # type: ignore[attr-defined]
    steps = Counter(
        min(_STEPS - 1, int(value * _STEPS))
        for value in found.values_list("certainty", flat=True)[:_MOST_COUNTED]
    )
    longest = max(steps.values(), default=1)
    return [
        Bar(
            gettext("%(least)d–%(most)d %%") % {"least": 10 * step, "most": 10 * step + 10},
            steps[step],
            round(100 * steps[step] / longest),
        )
        for step in reversed(range(_STEPS))
    ]
