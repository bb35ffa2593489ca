"""Guiding questions from the gaps of a register: each asks for what is missing, and cites what was undertaken."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, zip_longest

from travaux.common.followup import Entry, Standing, Status
from travaux.common.text import printable
from travaux.followup.frameworks import is_line_of
from travaux.followup.seating import named_bodies

_MOST = 3
_LONGEST = 140
_SENTENCE = re.compile(r"(?<=[^\W\d_]{3}[.;:]) (?=[A-Z])")
_LEADS_ON = re.compile(r",?\s*(?:To|For) (?:this|that) end.*$")
_SYMBOL = re.compile(r"[A-Z][\w.]*(?:/[\w.()-]+)+")


@dataclass(frozen=True, slots=True)
class Citing:
    """How entries are cited: lines of the framework by number and page, others by their paper too."""

    framework: str
    papers: Mapping[str, str]

    def of(self, entry: Entry) -> str:
        """As in "1 (a), page 2" or "A/RES/72/1, 5, page 3"."""
        own = bool(self.framework) and is_line_of(entry, self.framework)
        paper = "" if own else self.papers.get(entry.paper) or entry.title
        page = f"page {entry.page}" if entry.page else ""
        return ", ".join(part for part in (_plain(paper), _plain(entry.number), page) if part)

    def symbols(self, standings: Sequence[Standing]) -> tuple[str, ...]:
        """The papers that have a symbol, for the list of documents."""
        names = (self.papers.get(one.entry.paper, "") for one in standings)
        return tuple(dict.fromkeys(name for name in names if _SYMBOL.fullmatch(name)))


def questions_on(groups: Sequence[Sequence[Standing]], citing: Citing, day: dt.date) -> Iterator[str]:
    """At most three, of each objective in turn: what is overdue first, then what nobody reported on, then what is wanting."""
    ranked = (sorted(_without_heads(group), key=lambda one: _urgency(one, day)) for group in groups)
    in_turn = chain.from_iterable(zip_longest(*ranked))
    for one in [one for one in in_turn if one is not None][:_MOST]:
        yield _question(one, citing, day)


def _without_heads(group: Sequence[Standing]) -> Sequence[Standing]:
    """What is open but for lines that only lead to their parts: "1" where "1 (a)" is open too."""
    parts = {one.entry.number.split(" ")[0] for one in group if " " in one.entry.number}
    return [one for one in group if one.entry.number not in parts] or group


def _urgency(one: Standing, day: dt.date) -> int:
    if _overdue(one, day):
        return 0
    return 1 if not one.assessments else 2


def _overdue(one: Standing, day: dt.date) -> bool:
    due = one.due
    return due is not None and due.last_day < (day.year, day.month, day.day)


def _question(one: Standing, citing: Citing, day: dt.date) -> str:
    words = f"“{quoted(one.entry.words)}”"
    if cited := citing.of(one.entry):
        words = f"{words} ({cited})"
    if _overdue(one, day):
        return f"What has been done about {words}, due by {one.due}, and what is still missing?"
    promised = [money for money in one.means if not money.delivered]
    if promised and not any(money.delivered for money in one.means):
        money = promised[-1]
        return f"What has become of the {money.amount} {money.currency} pledged for {words}?"
    if one.assessments:
        partly = one.assessments[-1].status is Status.PARTLY
        return f"What is still missing for {words}?" if partly else f"What stands in the way of {words}?"
    if not named_bodies(one):
        return f"Who is responsible for {words}, and what has been done?"
    return f"What has been done about {words}, and who can report on it?"


def quoted(words: str, longest: int = _LONGEST) -> str:
    """The first sentence of the words, cut between clauses where it is long, without marks that would end the quotation."""
    plain = _LEADS_ON.sub("", _plain(words.replace("?", "").replace("“", "'").replace("”", "'")))
    first = _SENTENCE.split(plain, maxsplit=1)[0].rstrip(" ;:,.")
    if len(first) <= longest:
        return first
    clause = first[:longest].rpartition(", ")[0]
    return clause if len(clause) > longest // 2 else first[:longest].rsplit(" ", 1)[0].rstrip(" ;:,.") + " …"


def _plain(text: str) -> str:
    return " ".join(printable(text).split())
