"""Take in a record that was exported as JSON lines."""

from __future__ import annotations

import base64
import datetime as dt
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from travaux.common.account import Account, Outcome, Undertaken
from travaux.common.errors import DamagedPaper
from travaux.common.finding import Doubt, Finding
from travaux.common.followup import Act
from travaux.common.kept import pack_transcript
from travaux.common.plain import loads, unpack
from travaux.common.programme import Programme
from travaux.common.transcript import Transcript
from travaux.record import filing
from travaux.record.importing import Added, DecisionRow, PaperRow, add_decisions, add_papers, show_to
from travaux.record.reviews.importing import Logged

_REMEDY = "Write it again with travaux export. What came before stays taken in."
_AT_A_TIME = 64

Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Taken:
    """How many papers and decisions were new.

    ``acts`` are all that was decided about the register, which the caller adds; ``withdrawn`` is True where something
    was purged.
    """

    papers: int
    decisions: int
    acts: tuple[Logged, ...] = ()
    withdrawn: bool = False


def take_in(lines: Iterable[bytes], name: str) -> Taken:
    """Take in the export that ``lines`` hold; DamagedPaper, naming the line, where it is none."""
    papers: list[PaperRow] = []
    media: dict[str, str] = {}
    decisions: list[DecisionRow] = []
    readings: list[tuple[str, Account]] = []
    audiences: dict[str, str] = {}
    acts: list[Logged] = []
    fresh: set[str] = set()
    for number, row in _rows(lines, name):
        try:
            match row["table"]:
                case "papers":
                    papers.append(
                        PaperRow(row["paper"], row["size"], row["name"], row["withdrawn"], row["media_type"])
                    )
                    media[row["paper"]] = row["media_type"]
                case "decisions":
                    decisions.append(_decision(row))
                case "documents":
                    audiences[row["paper"]] = row["audience"]
                case "register_log":
                    acts.append(Logged(loads(Act, row["act"]), dt.datetime.fromisoformat(row["made"])))
                case "readings":
                    fresh |= add_papers(rows=papers)
                    papers = []
                    readings.append((row["edition"], _account(row, media.get(row["paper"], ""))))
        except (KeyError, ValueError, TypeError) as error:
            raise DamagedPaper(
                f"{name}, line {number}, is not as travaux export writes it ({error})", _REMEDY
            ) from None
        if len(readings) >= _AT_A_TIME:
            _file(readings)
            readings = []
    fresh |= add_papers(rows=papers)
    _file(readings)
    show_to(audiences={sha256: audiences[sha256] for sha256 in fresh & set(audiences)})
    added = add_decisions(rows=decisions) if decisions else Added()
    return Taken(len(fresh), added.decisions, tuple(acts), added.withdrawn)


def _rows(lines: Iterable[bytes], name: str) -> Iterator[tuple[int, Row]]:
    number = 0
    for number, line in enumerate(lines, 1):
        try:
            row = json.loads(line)
        except ValueError:
            row = None
        if not isinstance(row, dict):
            raise DamagedPaper(f"{name}, line {number}, is no JSON object", _REMEDY)
        yield number, row
    if not number:
        raise DamagedPaper(f"{name} is empty", _REMEDY)


def _file(readings: list[tuple[str, Account]]) -> None:
    """File readings; several of one paper in the order in which they come, since the last is shown."""
    rounds: dict[str, int] = {}
    placed = []
    for edition, account in readings:
        rounds[account.sha256] = rounds.get(account.sha256, -1) + 1
        placed.append((rounds[account.sha256], edition, account))
    placed.sort(key=lambda one: one[:2])
    for (_, edition), group in groupby(placed, key=lambda one: one[:2]):
        filing.file_accounts(accounts=[account for _, _, account in group], edition=edition)


def _account(row: Row, media_type: str) -> Account:
    failed = row["outcome"] == Outcome.FAILED
    whole = base64.b64decode(row["transcript"])
    transcript, text = pack_transcript(unpack(Transcript, whole)) if whole else (b"", b"")
    return Account(
        sha256=row["paper"],
        outcome=Outcome(row["outcome"]),
        programme=Programme() if failed else loads(Programme, row["programme"]),
        findings=loads(tuple[Finding, ...], row["findings"]),
        doubts=loads(tuple[Doubt, ...], row["doubts"]),
        undertaken=Undertaken() if failed else unpack(Undertaken, base64.b64decode(row["undertaken"])),
        transcript=transcript,
        text=text,
        pages=row["pages"],
        media_type=media_type,
        error=row["error"],
        message=row["message"],
    )


def _decision(row: Row) -> DecisionRow:
    def plain(text: str | None) -> Any:
        return None if text is None else json.loads(text)

    return DecisionRow(
        row["number"], dt.datetime.fromisoformat(row["made"]), row["by"], row["action"], row["subject"], row["path"],
        plain(row["value"]), plain(row["previous"]), row["reason"], row["undoes"], row["edition"], row["anchor"],
        row["found"], plain(row["spans"]) or [], plain(row.get("read")),
    )  # fmt: skip
