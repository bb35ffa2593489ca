"""Whom a paper is for, as editors decide it."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_POST

from travaux.record.documents.audiences import set_audience
from travaux.web.asking import actor_of, deciding, given_reason, sight_of


@require_POST
@deciding
def choose(request: HttpRequest, code: str) -> HttpResponse:
    """Let the chosen people, and nobody further, see the paper."""
    document = sight_of(request).document(code)
    set_audience(
        document=document, audience=request.POST.get("audience", ""), actor=actor_of(request),
        reason=given_reason(request),
    )  # fmt: skip
    return redirect(reverse("paper", args=[document.paper.sha256[:16]]))
