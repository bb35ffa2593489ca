"""The report of a review: stocktake, coverage and means, in sentences that each cite paper and page."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from travaux.common.followup import Entry, Evidence, Register, Review, Source, Standing, Status
from travaux.common.report import Citation, Report, Section, Statement
from travaux.common.text import printable
from travaux.followup.coverage import Cell, Matrix, State
from travaux.followup.stocktake import UNKNOWN, By, Row, Stocktake, take_stock

Names = Mapping[str, str]
"""What each paper is cited as (symbol or title), by its SHA-256."""
_MOST_WORDS = 400
_MOST_CITED = 8
_WAYS = (By.OBJECTIVE, By.LEVEL, By.STAKEHOLDER, By.YEAR)


def report(
    register: Register,
    review: Review,
    *,
    names: Names,
    matrix: Matrix | None = None,
    titles: Mapping[str, str] | None = None,
) -> Report:
    """What a review found. ``matrix`` is what covers the framework; without it the report says nothing of coverage.

    ``titles`` are what the framework's provisions are called, by number.
    """
    writer = _Writer({one.entry.key: one for one in register.standings}, review, names, titles or {})
    stock = take_stock(register, review)
    sections = [
        writer.summary(stock),
        *(writer.progress(take_stock(register, review, by), by) for by in _WAYS),
        writer.entries(),
        writer.moved(stock),
        writer.silent(stock),
        writer.means(take_stock(register, review, By.LEVEL)),
    ]
    if matrix is not None:
        sections.append(writer.coverage(matrix))
    state = "closed" if review.closed else "under way"
    return Report(
        printable(f"Review {review.name}"), (printable(review.framework or "all entries"), f"{review.date}, {state}"),
        tuple(one for one in sections if one.statements or one.table), review.date,
    )  # fmt: skip


class _Writer:
    """Writes the sections of one report."""

    def __init__(
        self, standings: Mapping[str, Standing], review: Review, names: Names, titles: Mapping[str, str]
    ) -> None:
        self._standings = standings
        self._review = review
        self._names = names
        self._titles = titles
        self._frozen = {one.entry: one.status for one in review.outcomes}
        self._own = [standings[key] for key in review.entries if key in standings]

    def summary(self, stock: Stocktake) -> Section:
        total = stock.total
        counts = ", ".join(f"{count} {status}" for status, count in total.counts)
        said = (
            f"The review looks at {_entries(total.total)}: {counts}."
            if counts
            else "The review looks at no entry."
        )
        heard = f"Bodies reported on {total.self_reported} themselves, others on {total.independent}; of {total.silent} nobody said anything."
        statements = [Statement(said, self._of(total.keys)), Statement(heard, self._of(total.keys))]
        if self._review.carried:
            carried = f"{_entries(len(self._review.carried))} had been left unachieved by the review before."
            statements.append(Statement(carried, self._of(self._review.carried)))
        return Section("Summary", tuple(statements))

    def progress(self, stock: Stocktake, by: By) -> Section:
        """A table, and a sentence a row that cites the papers of its entries; empty where nothing is known by it."""
        if all(row.name == UNKNOWN for row in stock.rows):
            return Section(f"Progress by {by}")
        shown = [status for status in Status if stock.total.count(status)]
        heads = (str(by).capitalize(), "Entries", *(str(one).capitalize() for one in shown), "Not reported")
        rows = [
            (
                self._called(row.name, by),
                str(row.total),
                *(str(row.count(one)) for one in shown),
                str(row.silent),
            )
            for row in (*stock.rows, stock.total)
        ]
        statements = tuple(
            Statement(_told(row, by, self._called(row.name, by)), self._of(row.keys)) for row in stock.rows
        )
        return Section(f"Progress by {by}", statements, (heads, *rows))

    def entries(self) -> Section:
        return Section("What was undertaken, and how it stands", tuple(map(self._entry, self._own)))

    def moved(self, stock: Stocktake) -> Section:
        statements = tuple(
            Statement(f"{_named(one.entry)} moved from {move.before or 'new'} to {move.after}.", (self._cited(one.entry),))
            for move in stock.moves if (one := self._standings.get(move.key))
        )  # fmt: skip
        return Section("What moved since the last review", statements)

    def silent(self, stock: Stocktake) -> Section:
        """What nobody reported on; silence is shown as silence, not as failure."""
        name = self._review.name
        quiet = [one for one in self._own if not any(said.review == name for said in one.assessments)]
        statements = (
            Statement(f"Nobody reported on {_named(one.entry)}{_asked(one)}.", (self._cited(one.entry),))
            for one in quiet
        )
        return Section("What nobody reported on", tuple(statements))

    def means(self, stock: Stocktake) -> Section:
        """Sums by level of government, pledged and delivered apart."""
        rows = [
            (printable(one.name), one.currency, str(one.year), f"{one.pledged:f}", f"{one.delivered:f}")
            for one in stock.means
        ]
        statements = tuple(
            Statement(f"{_at(one.name)}, {one.pledged:f} {one.currency} were pledged and {one.delivered:f} delivered for {one.year}.", self._of(one.keys))
            for one in stock.means
        )  # fmt: skip
        return Section(
            "Means",
            statements,
            (("Level", "Currency", "Year", "Pledged", "Delivered"), *rows) if rows else (),
        )

    def coverage(self, matrix: Matrix) -> Section:
        """Which provisions others speak to; a cell under the certainty is not known, which is no gap."""
        statements = []
        for row in matrix.rows:
            cells = [matrix.cell(row, column) for column in matrix.columns]
            statements.append(self._covered(matrix.framework, row, cells))
        return Section("Coverage", tuple(statements))

    def _covered(self, framework: str, row: str, cells: Sequence[Cell]) -> Statement:
        sure = [cell for cell in cells if cell.state is State.COVERED]
        doubtful = [cell for cell in cells if cell.state is State.UNKNOWN]
        keys = [key for cell in (sure or doubtful) for key in cell.entries]
        if sure:
            said = f"Provision {self._called(row, By.OBJECTIVE)} is spoken to in {', '.join(printable(cell.column) for cell in sure)}."
        elif doubtful:
            said = f"Whether anything speaks to provision {self._called(row, By.OBJECTIVE)} is not known: what may is not certain enough."
        else:
            own = [one.entry.key for one in self._own if one.entry.number.split(" ")[0] == row] or list(
                self._review.entries
            )
            return Statement(
                f"Nothing else in this library speaks to provision {self._called(row, By.OBJECTIVE)}: a gap in what is held.",
                self._of(own),
            )
        return Statement(said, self._of(keys))

    def _called(self, name: str, by: By) -> str:
        """A row with the title that the framework gives it, as in "4 (Boats)"."""
        title = self._titles.get(name) if by is By.OBJECTIVE else None
        return printable(f"{name} ({title})" if title else name)

    def _entry(self, one: Standing) -> Statement:
        status = self._frozen.get(one.entry.key, one.status)
        parts = [
            f"{_named(one.entry)} {'stood' if self._review.closed else 'stands'} as {status}{_asked(one)}."
        ]
        proofs: list[Citation] = []
        for source in Source:
            if said := one.latest(source, self._review.name):
                reason = f": {said.reason}" if said.reason else ""
                parts.append(f"It is {said.status} as {source} by {said.actor} on {said.day}{reason}.")
                proofs += (self._proof(each) for each in said.evidence)
        return Statement(printable(" ".join(parts)), (self._cited(one.entry), *proofs))

    def _of(self, keys: Iterable[str]) -> tuple[Citation, ...]:
        """The papers of these entries, each once, with the pages on which their words stand."""
        pages: dict[str, dict[int, str]] = {}
        for key in keys:
            if one := self._standings.get(key):
                known = pages.setdefault(one.entry.paper, {})
                if one.entry.page:
                    known.setdefault(one.entry.page, "")
        return tuple(
            Citation(self._name(paper), tuple(sorted(known)), _place(paper, min(known, default=None)))
            for paper, known in list(pages.items())[:_MOST_CITED]
        )

    def _cited(self, entry: Entry) -> Citation:
        at = f"?at={entry.spans[0].start}-{entry.spans[-1].end}#at" if entry.spans else ""
        return Citation(
            self._name(entry.paper), (entry.page,) if entry.page else (), _place(entry.paper, entry.page) + at
        )

    def _proof(self, proof: Evidence) -> Citation:
        held = next(
            (
                sha256
                for sha256, name in self._names.items()
                if proof.paper and _is(proof.paper, sha256, name)
            ),
            "",
        )
        name = self._name(held) if held else printable(proof.paper or f"“{proof.quote}”")
        return Citation(name, (proof.page,) if proof.page else (), _place(held, proof.page) if held else "")

    def _name(self, sha256: str) -> str:
        return printable(self._names.get(sha256) or sha256[:8])


def _is(given: str, sha256: str, name: str) -> bool:
    return given.casefold() == name.casefold() or (len(given) >= 8 and sha256.startswith(given.lower()))


def _place(sha256: str, page: int | None) -> str:
    return f"papers/{sha256[:16]}/" + (f"pages/{page}/" if page else "")


def _named(entry: Entry) -> str:
    words = printable(" ".join(entry.words.split())).rstrip(" ;:,")
    words = words if len(words) <= _MOST_WORDS else words[: _MOST_WORDS - 1].rsplit(" ", 1)[0] + "…"
    return f"{entry.number + ' ' if entry.number else ''}“{words}”"


def _asked(one: Standing) -> str:
    parts = [
        f"responsible: {'; '.join(map(printable, one.bodies))}" if one.bodies else "",
        f"due {one.due}" if one.due else "",
    ]
    told = ", ".join(part for part in parts if part)
    return f" ({told})" if told else ""


def _told(row: Row, by: By, called: str) -> str:
    counts = ", ".join(f"{count} {status}" for status, count in row.counts)
    silent = f"; on {row.silent} nobody reported" if row.silent else ""
    name = f"the {by} is not known" if row.name == UNKNOWN else f"{by} {called}"
    return f"{name[0].upper()}{name[1:]}: of {_entries(row.total)}, {counts}{silent}."


def _at(level: str) -> str:
    return "At a level that is not known" if level == UNKNOWN else f"At the {level} level"


def _entries(count: int) -> str:
    return f"{count} entr{'y' if count == 1 else 'ies'}"
