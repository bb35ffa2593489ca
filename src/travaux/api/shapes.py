"""The shapes of what the interface gives."""

from __future__ import annotations

from typing import Any

from ninja import Schema


class PaperOut(Schema):
    """One paper. ``id`` is its SHA-256; dates are partial ISO 8601; ``revision`` grows with each change of the record."""

    id: str
    title: str
    kind: str
    status: str
    author: str
    date: str
    language: str
    symbols: list[str]
    pages: int
    audience: str
    meeting: str | None
    revision: int


class Papers(Schema):
    """``gone`` are papers withdrawn or given to fewer people since ``modified_since``; ask next time with ``revision``."""

    total: int
    revision: int
    papers: list[PaperOut]
    gone: list[str]


class Place(Schema):
    """A half-open range of characters of the paper's text, with its page."""

    start: int
    end: int
    page: int


class FindingOut(Schema):
    path: str
    value: str
    certainty: float
    spans: list[Place]


class DoubtOut(Schema):
    path: str
    message: str
    severity: float
    spans: list[Place]


class DoubtedOut(Schema):
    """A paper with what is doubtful in it."""

    paper: str
    title: str
    doubts: list[DoubtOut]


class Doubted(Schema):
    """``total`` papers in all, that with the gravest doubt first."""

    total: int
    papers: list[DoubtedOut]


class PaperWhole(PaperOut):
    """With its programme, as ``travaux show --format json`` gives it, and the proof of each value."""

    programme: dict[str, Any]
    findings: list[FindingOut]
    doubts: list[DoubtOut]


class NeighbourOut(Schema):
    paper: str
    title: str
    kind: str
    reason: str
    certainty: float


class PageOut(Schema):
    number: int
    text: str


class HitOut(Schema):
    """``score`` is 1 for the best that hold the words as asked for, and for the best with other forms of them."""

    paper: PaperOut
    score: float
    snippet: str
    place: Place


class Found(Schema):
    total: int
    hits: list[HitOut]
    facets: dict[str, dict[str, int]]


class MeetingOut(Schema):
    key: str
    name: str
    body: str
    series: str | None
    venue: str
    start: str
    end: str
    papers: int


class MemberOut(PaperOut):
    """``reason`` says why the paper belongs to the meeting."""

    reason: str


class MeetingWhole(MeetingOut):
    """With its papers in the order of time, and the one whose programme stands for it."""

    members: list[MemberOut]
    programme_of: str | None


class Meetings(Schema):
    total: int
    meetings: list[MeetingOut]


class PartyOut(Schema):
    """A person or an organisation; ``kind``, ``level`` and ``country`` (ISO 3166-1 alpha-3) of organisations, where known."""

    key: str
    name: str
    kind: str = ""
    level: str = ""
    country: str = ""
    appearances: int


class Parties(Schema):
    total: int
    parties: list[PartyOut]


class SeatOut(Schema):
    name: str
    role: str
    position: str
    affiliation: str
    item: str
    date: str
    meeting: str | None
    paper: str


class DecisionOut(Schema):
    number: int
    made: str
    by: str
    action: str
    paper: str
    path: str
    value: str | int | bool | dict[str, Any] | list[Any] | None
    previous: str | int | bool | dict[str, Any] | list[Any] | None
    reason: str
    undoes: int | None


class CommitmentOut(Schema):
    """One undertaking of a paper: its words and where they stand. ``due`` is a partial ISO 8601 date."""

    paper: str
    order: int
    kind: str
    number: str
    words: str
    actor: str
    addressee: str
    strength: str
    due: str
    certainty: float
    spans: list[Place]


class Commitments(Schema):
    total: int
    commitments: list[CommitmentOut]


class About(Schema):
    """How much the reader may see; ``certainty`` counts values by tenths, the least certain first."""

    papers: int
    meetings: int
    people: int
    organisations: int
    partly_read: int
    kinds: dict[str, int]
    languages: dict[str, int]
    certainty: list[int]


class SeriesOut(Schema):
    """A series and the keys of its meetings by date."""

    key: str
    name: str
    meetings: list[str]


class AssessmentOut(Schema):
    act: int
    review: str
    source: str
    status: str
    by: str
    day: str
    reason: str


class EntryOut(Schema):
    """One line of the register and how it stands."""

    key: str
    kind: str
    words: str
    paper: str
    number: str
    page: int | None
    status: str
    bodies: list[str]
    level: str
    due: str
    reviews: list[str]
    assessments: list[AssessmentOut]


class RegisterOut(Schema):
    total: int
    entries: list[EntryOut]


class OutcomeOut(Schema):
    entry: str
    status: str
    reported: bool


class ReviewOut(Schema):
    """A review: the keys of its entries, those that came over from the one before, and how all stood when it was closed."""

    name: str
    framework: str
    date: str
    closed: bool
    entries: list[str]
    carried: list[str]
    outcomes: list[OutcomeOut]


class RecommendationOut(Schema):
    """What one State or body asks of another, and whether it was supported or noted."""

    paper: str
    order: int
    number: str
    text: str
    made_by: list[str]
    made_to: str
    answer: str


class Recommendations(Schema):
    total: int
    recommendations: list[RecommendationOut]


class CellOut(Schema):
    """``state`` is covered or unknown; ``entries`` are keys of the register."""

    row: str
    column: str
    state: str
    entries: list[str]


class CoverageOut(Schema):
    """``total`` rows in all; a row and column without a cell is a gap."""

    total: int
    framework: str
    rows: list[str]
    columns: list[str]
    cells: list[CellOut]


class PassageOut(Schema):
    paper: str
    title: str
    text: str
    speaker: str
    place: Place
    likeness: float


class AnsweredOut(Schema):
    item: str
    question: str
    passages: list[PassageOut]


class VersionOut(Schema):
    """A version of a programme; ``changes`` tell in English what it changed in the one before."""

    paper: str
    status: str
    date: str
    changes: list[str]


class ChangesOut(Schema):
    before: str
    after: str
    changes: list[str]


class JoinedOut(Schema):
    """A name that stands for the party: in which way it is ``like`` another, or the number of the ``decision`` that says so."""

    name: str
    like: str
    reason: str
    decision: int | None


class PartyWhole(PartyOut):
    joined: list[JoinedOut]


class Problem(Schema):
    """What went wrong and what to do about it."""

    message: str
    remedy: str
