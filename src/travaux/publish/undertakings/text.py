"""A register to read in a terminal: each entry with its number, its words, and where they stand."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from travaux.common.commitment import Commitment
from travaux.common.finding import Span
from travaux.common.programme import Paper
from travaux.common.provision import Provision
from travaux.common.recommendation import Recommendation
from travaux.common.turn import Turn
from travaux.common.undertakings import FrameworkPaper, Undertakings
from travaux.publish.columns import Ink, pad, width, wrap
from travaux.publish.undertakings.sheets import link

_LEFT = 10
_MOST_WORDS = 300
"""Characters of an entry's words that are shown; the other formats give all."""


def commitments(
    papers: Iterable[Undertakings], *, single: bool = False, columns: int = 80, colour: bool = False
) -> Iterator[str]:
    page = _Page(columns, Ink(colour))
    for number, one in enumerate(papers):
        yield page.join(page.undertakings(one), number)


def turns(
    papers: Iterable[Undertakings], *, single: bool = False, columns: int = 80, colour: bool = False
) -> Iterator[str]:
    page = _Page(columns, Ink(colour))
    for number, one in enumerate(papers):
        yield page.join((*page.head(one.paper), *page.turns(one.turns), *page.notes(one.notes)), number)


def provisions(
    papers: Iterable[FrameworkPaper], *, single: bool = False, columns: int = 80, colour: bool = False
) -> Iterator[str]:
    page = _Page(columns, Ink(colour))
    for number, one in enumerate(papers):
        yield page.join(page.framework(one), number)


class _Page:
    """Lays entries out in two columns: numbers, then words with what is known of them."""

    def __init__(self, columns: int, ink: Ink) -> None:
        self.columns = max(30, columns)
        self.ink = ink

    def join(self, lines: Iterable[str], number: int) -> str:
        rule = f"\n{'─' * self.columns}\n\n" if number else ""
        return rule + "".join(f"{line.rstrip()}\n" for line in lines)

    def undertakings(self, one: Undertakings) -> Iterator[str]:
        yield from self.head(one.paper)
        if one.commitments:
            yield from ("", self.ink(f"Commitments ({len(one.commitments)})", "bold"))
            for commitment in one.commitments:
                yield from self.commitment(commitment)
        if one.recommendations:
            yield from ("", self.ink(f"Recommendations ({len(one.recommendations)})", "bold"))
            for answer, group in groupby(one.recommendations, lambda each: each.answer):
                yield from ("", self.ink(f"Answer in this report: {answer.value}", "cyan"))
                for recommendation in group:
                    yield from self.recommendation(recommendation)
        if one.turns:
            yield from self.turns(one.turns)
        yield from self.notes(one.notes)

    def framework(self, one: FrameworkPaper) -> Iterator[str]:
        yield from self.head(one.paper)
        provisions = one.framework.provisions
        if provisions:
            yield from ("", self.ink(f"Provisions ({len(provisions)})", "bold"))
        depths: dict[int, int] = {}
        for provision in provisions:
            depths[provision.id] = depths.get(provision.parent, 0) + 1 if provision.parent else 0
            yield from self.provision(provision, depths[provision.id])
        yield from self.notes(one.notes)

    def head(self, paper: Paper) -> Iterator[str]:
        title = paper.title or paper.file or "Untitled"
        yield from (self.ink(line, "bold") for line in wrap(title, self.columns))
        kind = " ".join(part for part in (paper.status, paper.kind) if part)
        facts = [fact for fact in (*paper.symbols, kind, str(paper.date or ""), paper.file or "") if fact]
        yield from (self.ink(line, "dim") for line in wrap(" · ".join(facts), self.columns))

    def commitment(self, one: Commitment) -> Iterator[str]:
        yield ""
        who = f"{one.actor or 'Not named'}: {one.verb}"
        facts = [
            one.strength.value, f"to {one.addressee}" if one.addressee else "", one.time or "", ", ".join(one.means),
            "; ".join(one.conditions), ", ".join(map(link, one.provisions)), _place(one.spans),
        ]  # fmt: skip
        yield from self.entry(one.number or "–", who, one.words, facts)

    def recommendation(self, one: Recommendation) -> Iterator[str]:
        yield ""
        yield from self.entry(one.number, "", one.text, [", ".join(one.by), _place(one.spans)])

    def provision(self, one: Provision, depth: int) -> Iterator[str]:
        lead = "  " * min(depth, 6)
        words = " – ".join(part for part in (one.title, _short(one.text)) if part)
        mark = one.number or one.kind.value
        for number, line in enumerate(wrap(f"{mark}  {words}", self.columns - len(lead) - 8)):
            place = _place(one.spans) if number == 0 else ""
            room = self.columns - len(lead) - width(place) - 1
            yield (
                lead
                + ("" if number == 0 else "    ")
                + (f"{pad(line, room)} {self.ink(place, 'dim')}" if place else line)
            )

    def turns(self, turns: tuple[Turn, ...]) -> Iterator[str]:
        if not turns:
            return
        yield from ("", self.ink(f"Turns ({len(turns)})", "bold"))
        for number, one in enumerate(turns, 1):
            name = " ".join(part for part in (one.honorific, one.person) if part)
            who = ", ".join(part for part in (name, one.office, one.body) if part) or "Not named"
            facts = [
                one.role.value, f"for {', '.join(one.behalf)}" if one.behalf else "", one.language or "",
                f"item {one.agenda_item}" if one.agenda_item else "", _place(one.spans),
            ]  # fmt: skip
            text = f"{who} · {' · '.join(fact for fact in facts if fact)}"
            yield from self.columned(str(number), wrap(text, self.columns - _LEFT))

    def notes(self, notes: tuple[str, ...]) -> Iterator[str]:
        if notes:
            yield ""
        for note in notes:
            yield from (self.ink(line, "yellow") for line in wrap(f"This paper {note}.", self.columns))

    def entry(self, number: str, who: str, words: str, facts: Iterable[str]) -> Iterator[str]:
        room = self.columns - _LEFT
        known = " · ".join(fact for fact in facts if fact)
        lines = [self.ink(line, "bold") for line in wrap(who, room)] + wrap(_short(words), room)
        yield from self.columned(number, [*lines, *(self.ink(line, "dim") for line in wrap(known, room))])

    def columned(self, number: str, lines: list[str]) -> Iterator[str]:
        for place, line in enumerate(lines):
            yield pad(number if place == 0 else "", _LEFT - 1) + " " + line


def _short(text: str) -> str:
    if len(text) <= _MOST_WORDS:
        return text
    return text[:_MOST_WORDS].rsplit(" ", 1)[0] + " …"


def _place(spans: tuple[Span, ...]) -> str:
    return f"p. {spans[0].page}" if spans else ""
