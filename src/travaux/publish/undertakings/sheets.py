"""The tables of a register: columns and rows, as CSV and workbooks print them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from travaux.common.commitment import Commitment
from travaux.common.finding import Span
from travaux.common.frameworks import short_name
from travaux.common.provision import Provision, ProvisionLink
from travaux.common.recommendation import Recommendation
from travaux.common.turn import Turn
from travaux.common.undertakings import FrameworkPaper, Undertakings

REGISTER = (
    "paper", "kind", "number", "actor", "verb", "strength", "object", "addressee", "time", "due", "means", "conditions",
    "provisions", "answer", "page", "certainty", "words",
)  # fmt: skip
TURNS = (
    "paper", "turn", "person", "honorific", "office", "body", "behalf", "role", "language", "agenda item", "page", "certainty",
)  # fmt: skip
PROVISIONS = ("paper", "id", "parent", "kind", "number", "title", "text", "page")

Row = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table with its name; all cells are text."""

    name: str
    columns: tuple[str, ...]
    rows: tuple[Row, ...]


def register(papers: Iterable[Undertakings]) -> Sheet:
    """One row for each commitment and each recommendation."""
    return Sheet("Register", REGISTER, tuple(row for paper in papers for row in _register(paper)))


def turns(papers: Iterable[Undertakings]) -> Sheet:
    """One row for each turn."""
    rows = (
        _turn(paper.paper.file or "", number, turn)
        for paper in papers
        for number, turn in enumerate(paper.turns, 1)
    )
    return Sheet("Turns", TURNS, tuple(rows))


def provisions(papers: Iterable[FrameworkPaper]) -> Sheet:
    """One row for each provision."""
    rows = (_provision(paper.paper.file or "", one) for paper in papers for one in paper.framework.provisions)
    return Sheet("Provisions", PROVISIONS, tuple(rows))


def link(one: ProvisionLink) -> str:
    """A provision with its short name: "2030 Agenda 10.7 (…)"; one that is only likely carries a question mark."""
    name = short_name(one.framework, one.number)
    return (
        f"{one.framework} {one.number}".strip() + (f" ({name})" if name else "") + ("" if one.named else "?")
    )


def _register(paper: Undertakings) -> Iterator[Row]:
    file = paper.paper.file or ""
    yield from (_commitment(file, one) for one in paper.commitments)
    yield from (_recommendation(file, one) for one in paper.recommendations)


def _commitment(file: str, one: Commitment) -> Row:
    return (
        file, one.kind.value, one.number, one.actor or "", one.verb, one.strength.value, one.object, one.addressee or "",
        one.time or "", str(one.due or ""), "; ".join(one.means), "; ".join(one.conditions),
        "; ".join(map(link, one.provisions)), "", _page(one.spans), f"{one.certainty:.2f}", one.words,
    )  # fmt: skip


def _recommendation(file: str, one: Recommendation) -> Row:
    return (
        file, "recommendation", one.number, "; ".join(one.by), "", "", "", one.to or "", "", "", "", "", "",
        one.answer.value, _page(one.spans), f"{one.certainty:.2f}", one.text,
    )  # fmt: skip


def _turn(file: str, number: int, one: Turn) -> Row:
    return (
        file, str(number), one.person or "", one.honorific or "", one.office or "", one.body or "", "; ".join(one.behalf),
        one.role.value, one.language or "", one.agenda_item or "", _page(one.spans), f"{one.certainty:.2f}",
    )  # fmt: skip


def _provision(file: str, one: Provision) -> Row:
    return (
        file, str(one.id), str(one.parent or ""), one.kind.value, one.number, one.title or "", one.text, _page(one.spans),
    )  # fmt: skip


def _page(spans: tuple[Span, ...]) -> str:
    return str(spans[0].page) if spans else ""
