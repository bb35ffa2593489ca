"""The register of what was undertaken, and what people decide about it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from travaux.common.dates import PartialDate
from travaux.common.finding import Span
from travaux.common.provision import ProvisionLink


class Status(StrEnum):
    OPEN = "open"
    UNDER_WAY = "under way"
    PARTLY = "partly achieved"
    ACHIEVED = "achieved"
    CONSIDERED = "under consideration"
    """Not achieved when a review was closed, and carried on."""
    LAPSED = "lapsed"
    SUPERSEDED = "superseded"


SETTLED = frozenset({Status.ACHIEVED, Status.LAPSED, Status.SUPERSEDED})
"""What is not carried into the next review."""
ASSESSABLE = (Status.OPEN, Status.UNDER_WAY, Status.PARTLY, Status.ACHIEVED)
RELEASING = (Status.LAPSED, Status.SUPERSEDED)


class Source(StrEnum):
    """Who assesses: the body that undertook it, or somebody else. The two are kept apart."""

    SELF = "self-reported"
    INDEPENDENT = "independent"


class Level(StrEnum):
    GLOBAL = "global"
    REGIONAL = "regional"
    NATIONAL = "national"
    LOCAL = "local"


class EntryKind(StrEnum):
    COMMITMENT = "commitment"
    RECOMMENDATION = "recommendation"


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the register: an undertaking as a paper words it.

    ``key`` names it for good: it is made from the paper and the words. ``paper`` is the paper's SHA-256, ``title`` what
    the paper is called, ``meeting`` its meeting, empty where none is known. ``bodies`` are who is to act. ``made`` is the date of the paper.
    """

    key: str
    kind: EntryKind
    words: str
    paper: str
    title: str
    spans: tuple[Span, ...] = ()
    number: str = ""
    bodies: tuple[str, ...] = ()
    provisions: tuple[ProvisionLink, ...] = ()
    made: PartialDate | None = None
    due: PartialDate | None = None
    certainty: float = 1.0
    meeting: str = ""

    @property
    def page(self) -> int | None:
        return self.spans[0].page if self.spans else None


@dataclass(frozen=True, slots=True)
class Evidence:
    """A passage that an assessment rests on: a paper (SHA-256, symbol or title), a page, words; any may be missing."""

    paper: str = ""
    page: int | None = None
    quote: str = ""


@dataclass(frozen=True, slots=True)
class Money:
    """Means in money. ``amount`` is a decimal number as text, ``currency`` an ISO 4217 code."""

    amount: str
    currency: str
    year: int
    delivered: bool = False


class ActKind(StrEnum):
    OPEN_REVIEW = "open review"
    CLOSE_REVIEW = "close review"
    ASSESS = "assess"
    RELEASE = "release"
    """An entry leaves the register, lapsed or superseded, with a reason."""
    ASSIGN = "assign"
    SET_DUE = "set due"
    ADD_MEANS = "add means"
    UNDO = "undo"


@dataclass(frozen=True, slots=True)
class Act:
    """One decision about the register; only what its kind needs is set.

    ``number`` counts from 1 in the order of the log. ``day`` is when it was made, an ISO 8601 date. ``date`` and
    ``framework`` are a review's, ``entries`` the keys that it looks at, so that papers read later do not change it; ``bodies``, ``level`` and ``stakeholder`` say who is responsible.
    """

    number: int
    kind: ActKind
    actor: str
    day: str
    reason: str = ""
    review: str = ""
    entry: str = ""
    framework: str = ""
    date: PartialDate | None = None
    status: Status | None = None
    source: Source | None = None
    evidence: tuple[Evidence, ...] = ()
    bodies: tuple[str, ...] = ()
    level: Level | None = None
    stakeholder: str = ""
    due: PartialDate | None = None
    money: Money | None = None
    undoes: int | None = None
    entries: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Assessment:
    """What one act said of an entry in one review."""

    act: int
    review: str
    source: Source
    status: Status
    actor: str
    day: str
    reason: str = ""
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Standing:
    """Where an entry stands, and all that was decided about it.

    ``status`` is the latest independent assessment, else the latest self-reported one, else open; "under
    consideration" where a review was closed without its being achieved and nothing was said since.
    ``reviews`` are those in which it was looked at or carried.
    """

    entry: Entry
    status: Status = Status.OPEN
    assessments: tuple[Assessment, ...] = ()
    bodies: tuple[str, ...] = ()
    level: Level | None = None
    stakeholder: str = ""
    due: PartialDate | None = None
    means: tuple[Money, ...] = ()
    reviews: tuple[str, ...] = ()
    acts: tuple[int, ...] = ()

    def latest(self, source: Source, review: str | None = None) -> Assessment | None:
        """The last assessment from this source, of one review or of all."""
        found = (one for one in reversed(self.assessments) if one.source is source)
        return next((one for one in found if review is None or one.review == review), None)


@dataclass(frozen=True, slots=True)
class Outcome:
    """How an entry stood when a review was closed; ``reported`` is False where nobody said anything of it."""

    entry: str
    status: Status
    reported: bool


@dataclass(frozen=True, slots=True)
class Review:
    """One look at the entries of a framework on a date.

    ``entries`` are the keys it looks at; ``carried`` those of them that the review before left unachieved.
    ``outcomes`` freeze how all stood when it was closed.
    """

    name: str
    framework: str
    date: PartialDate
    entries: tuple[str, ...]
    carried: tuple[str, ...] = ()
    closed: bool = False
    outcomes: tuple[Outcome, ...] = ()


@dataclass(frozen=True, slots=True)
class Register:
    """All entries and reviews as the acts leave them; entries in the order of their papers."""

    standings: tuple[Standing, ...]
    reviews: tuple[Review, ...] = ()

    def standing(self, key: str) -> Standing | None:
        return next((one for one in self.standings if one.entry.key == key), None)

    def review(self, name: str) -> Review | None:
        return next((one for one in self.reviews if one.name == name), None)
