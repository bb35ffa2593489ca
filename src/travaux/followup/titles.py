"""What the provisions of a framework are called, from the record."""

from __future__ import annotations

from travaux.record.commitments.models import Provision
from travaux.record.documents.models import Document

_NAMED = ("goal", "objective", "target", "article")


def provision_titles(framework: str) -> dict[str, str]:
    """Number → title of the goals, objectives, targets and articles of a framework that the record holds.

    The framework is a paper, by its SHA-256 or the beginning of its title; empty where none is held.
    """
    wanted = framework.casefold()
    for document in (
        Document.objects.filter(provisions__isnull=False)
        .select_related("paper")
        .distinct()
        .order_by("paper__sha256")
    ):
        if wanted and (
            document.paper.sha256.startswith(wanted) or str(document).casefold().startswith(wanted)
        ):
            rows = Provision.objects.filter(document=document, parent=None)
            return {row.number: row.title for row in rows if row.number and row.title}
    return {}


def numbers(framework: str) -> tuple[str, ...]:
    """The numbers of a framework's goals or objectives that the record holds, in their order."""
    wanted = framework.casefold()
    rows = (
        Provision.objects.filter(kind__in=_NAMED)
        .select_related("document__paper")
        .order_by("document", "number_in_paper")
    )
    own = [
        row.number for row in rows
        if row.document.paper.sha256.startswith(wanted) or str(row.document).casefold().startswith(wanted)
    ]  # fmt: skip
    return tuple(dict.fromkeys(own))
