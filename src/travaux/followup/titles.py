"""The provisions of a framework and what they and the papers are called, from the record."""

from __future__ import annotations

from collections.abc import Iterable

from django.db.models import QuerySet

from travaux.common.followup import Register
from travaux.followup.coverage import row_of
from travaux.followup.frameworks import is_line_of
from travaux.record.commitments.models import Provision
from travaux.record.documents.models import Document, Symbol
from travaux.record.rows import in_parts

_NAMED = ("goal", "objective", "target", "article")


def provision_titles(framework: str, audiences: tuple[str, ...] | None = None) -> dict[str, str]:
    """Number → title of the goals, objectives, targets and articles of a framework that the record holds.

    The framework is a paper, by its SHA-256 or the beginning of its title; empty where none is held. Of papers for
    ``audiences`` only, where given.
    """
    wanted = framework.casefold()
    for document in (
        _open_to(audiences)
        .filter(provisions__isnull=False)
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


def numbers(framework: str, audiences: tuple[str, ...] | None = None) -> tuple[str, ...]:
    """The numbers of a framework's goals or objectives that the record holds, in their order."""
    wanted = framework.casefold()
    rows = (
        Provision.objects.filter(kind__in=_NAMED, document__in=_open_to(audiences))
        .select_related("document__paper")
        .order_by("document", "number_in_paper")
    )
    own = [
        row.number for row in rows
        if wanted
        and (row.document.paper.sha256.startswith(wanted) or str(row.document).casefold().startswith(wanted))
    ]  # fmt: skip
    return tuple(dict.fromkeys(own))


def provisions_of(
    register: Register, framework: str, audiences: tuple[str, ...] | None = None
) -> tuple[str, ...]:
    """The numbers that are the rows of a coverage matrix: the framework's own where it is held, else those that are named.

    A paragraph of the framework that undertakes something under no goal or objective ("5. We will review …") is a row too.
    """
    wanted = framework.casefold()
    named = {
        link.number.split(" ")[0]
        for one in register.standings for link in one.entry.provisions
        if link.framework.casefold() == wanted and link.number
    }  # fmt: skip
    rows = numbers(framework, audiences) or tuple(
        sorted(named, key=lambda number: (len(number.split(".")[0]), number))
    )
    known = frozenset(rows)
    beside = (
        one.entry.number.split(" ")[0]
        for one in register.standings
        if one.entry.number and is_line_of(one.entry, framework) and row_of(one.entry.number, known) is None
    )
    return tuple(dict.fromkeys((*rows, *beside)))


def names_of(papers: Iterable[str]) -> dict[str, str]:
    """What papers are cited as, by SHA-256: their first symbol, else their title."""
    wanted = sorted(set(papers))
    names: dict[str, str] = {}
    for some in in_parts(wanted):
        symbols: dict[str, str] = {}
        rows = Symbol.objects.filter(document__paper__sha256__in=some).order_by("pk")
        for sha256, symbol in rows.values_list("document__paper__sha256", "symbol"):
            symbols.setdefault(sha256, symbol)
        documents = Document.objects.filter(paper__sha256__in=some).select_related("paper").defer("programme")
        names |= {one.paper.sha256: symbols.get(one.paper.sha256) or str(one) for one in documents}
    return names


def _open_to(audiences: tuple[str, ...] | None) -> QuerySet[Document]:
    documents = Document.objects.all()
    return documents if audiences is None else documents.filter(audience__in=audiences)
