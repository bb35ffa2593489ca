"""From labelled words to people: who holds which post, and in which role."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from travaux.common.finding import Span
from travaux.common.programme import Role
from travaux.reading.passage import Found, Passage
from travaux.reading.programme.draft import PersonDraft
from travaux.reading.programme.people_labels import Label, Labelled
from travaux.reading.programme.people_lexicon import fold
from travaux.reading.programme.roles import RoleWord, role_of

_JOINS = frozenset({"and", "&", "/", "et", "y", "e", "и", "و", "und", "和", "与", "、"})


@dataclass(slots=True)
class _Run:
    """Neighbouring words of one kind: a name, a capacity, a role, an honorific or what joins them."""

    kind: str
    words: list[Labelled] = field(default_factory=list)

    @property
    def start(self) -> int:
        return self.words[0].word.start

    @property
    def end(self) -> int:
        return self.words[-1].word.end

    @property
    def certainty(self) -> float:
        return min(labelled.certainty for labelled in self.words)

    @property
    def text(self) -> str:
        return "".join(labelled.word.text for labelled in self.words)

    @property
    def broken(self) -> bool:
        """A new line begins with it."""
        return self.words[0].word.breaks > 0


_KIND = {
    Label.NAME_START: "name", Label.NAME: "name", Label.HONORIFIC: "honorific", Label.POST: "capacity",
    Label.AFFILIATION: "capacity", Label.ROLE: "role", Label.SEPARATOR: "mark", Label.OTHER: "other",
}  # fmt: skip


def runs(labelled: Sequence[Labelled]) -> list[_Run]:
    """The labelled words as runs; marks inside a capacity belong to it."""
    found: list[_Run] = []
    for one in labelled:
        kind = _KIND[one.label]
        if not found or found[-1].kind != kind or one.label == Label.NAME_START or kind == "mark":
            found.append(_Run(kind))
        found[-1].words.append(one)
    return _joined(found)


def _joined(found: list[_Run]) -> list[_Run]:
    """Runs of a capacity with only marks between them are one, but for marks that part people."""
    joined: list[_Run] = []
    index = 0
    while index < len(found):
        run = found[index]
        while run.kind == "capacity":
            after = index + 1
            while (
                after < len(found)
                and found[after].kind == "mark"
                and found[after].text not in (";", "|", "•")
            ):
                after += 1
            if after == index + 1 or after >= len(found) or found[after].kind != "capacity":
                break
            for inner in found[index + 1 : after + 1]:
                run.words.extend(inner.words)
            index = after
        joined.append(run)
        index += 1
    return joined


@dataclass(slots=True)
class _Seat:
    name: _Run
    honorific: list[_Run] = field(default_factory=list)
    before: _Run | None = None
    after: _Run | None = None
    role: RoleWord | None = None
    role_run: _Run | None = None


class _Table:
    """Takes runs in order and seats people."""

    def __init__(self, role: RoleWord | None) -> None:
        self.seats: list[_Seat] = []
        self.given = role
        self.role, self.role_run, self.used = role, None, False  # type: tuple[RoleWord | None, _Run | None, bool]
        self.capacity: _Run | None = None
        self.honorifics: list[_Run] = []
        self.joined = False
        self.bracket = False
        self.fresh = True

    def take(self, run: _Run, following: _Run | None) -> None:
        getattr(self, f"_{run.kind}")(run, following)
        if run.kind not in ("mark", "honorific"):
            self.joined = False
        self.fresh = (
            run.kind == "mark"
            and run.text in (";", "|", "•")
            or (self.fresh and run.kind in ("mark", "role"))
        )

    def _name(self, run: _Run, following: _Run | None) -> None:
        seat = _Seat(run, self.honorifics, self.capacity)
        if self.role and (self.role.plural or not self.used or self.joined):
            seat.role, seat.role_run = self.role, self.role_run
        elif self.given:
            seat.role = self.given
        self.used = True
        self.seats.append(seat)
        self.honorifics, self.capacity = [], None

    def _honorific(self, run: _Run, following: _Run | None) -> None:
        self.honorifics.append(run)

    def _capacity(self, run: _Run, following: _Run | None) -> None:
        if self.seats and self.seats[-1].after is None and not (self.fresh and self.seats[-1].before):
            self.seats[-1].after = run
        else:
            self.capacity = run

    def _role(self, run: _Run, following: _Run | None) -> None:
        word = role_of([fold(one.word.text) for one in run.words])
        trailing = self.seats and not run.broken and not (following and following.text.startswith(":"))
        if word and trailing and (self.bracket or following is None or following.kind == "mark"):
            self.seats[-1].role, self.seats[-1].role_run = word, run
        else:
            self.role, self.role_run, self.used = word, run, False
            self.capacity = None

    def _mark(self, run: _Run, following: _Run | None) -> None:
        text = fold(run.text)
        self.bracket = text in "([" or (self.bracket and text not in ")]")
        self.joined = text in _JOINS

    def _other(self, run: _Run, following: _Run | None) -> None:
        self.capacity, self.honorifics = None, []


def people(passage: Passage, labelled: Sequence[Labelled], role: Role | None) -> tuple[PersonDraft, ...]:
    """The people of a passage whose words are labelled, in reading order."""
    table = _Table(RoleWord(role, plural=True) if role else None)
    found = runs(labelled)
    for run, following in zip(found, [*found[1:], None], strict=True):
        table.take(run, following)
    return tuple(_draft(passage, seat) for seat in table.seats)


def _draft(passage: Passage, seat: _Seat) -> PersonDraft:
    capacity = seat.after or seat.before
    position, affiliation = _capacity(passage, capacity) if capacity else (None, None)
    honorific = None
    if seat.honorific:
        certainty = min(run.certainty for run in seat.honorific)
        honorific = passage.found(seat.honorific[0].start, seat.honorific[-1].end, certainty)
    return PersonDraft(
        name=passage.found(seat.name.start, seat.name.end, seat.name.certainty),
        role=seat.role.role if seat.role else Role.SPEAKER,
        position=position, affiliation=affiliation, honorific=honorific,
        role_spans=_role_spans(passage, seat),
    )  # fmt: skip


def _role_spans(passage: Passage, seat: _Seat) -> tuple[Span, ...]:
    return passage.spans(seat.role_run.start, seat.role_run.end) if seat.role_run else ()


def _capacity(passage: Passage, run: _Run) -> tuple[Found | None, Found | None]:
    """Position and affiliation; where posts and bodies alternate, all is position."""
    parts = list(_parts(run))
    kinds = [label for label, _ in parts]
    if kinds == [Label.AFFILIATION]:
        return None, _found(passage, parts[0][1])
    if kinds == [Label.POST, Label.AFFILIATION]:
        return _found(passage, parts[0][1]), _found(passage, parts[1][1])
    if kinds == [Label.AFFILIATION, Label.POST]:
        return _found(passage, parts[1][1]), _found(passage, parts[0][1])
    return _found(passage, run.words), None


def _parts(run: _Run) -> Iterator[tuple[Label, list[Labelled]]]:
    """The stretches of one label, each from its first to its last word."""
    kept: list[Labelled] = []
    between: list[Labelled] = []
    label: Label | None = None
    for one in run.words:
        if one.label == Label.SEPARATOR:
            between.append(one)
        elif one.label == label:
            kept += [*between, one]
            between = []
        else:
            if label:
                yield label, kept
            kept, between, label = [one], [], one.label
    if label:
        yield label, kept


def _found(passage: Passage, words: list[Labelled]) -> Found:
    certainty = min(one.certainty for one in words)
    start, end = words[0].word.start, words[-1].word.end
    text = passage.text[start:end]
    if text.count("(") > text.count(")") and passage.text[end : end + 1] == ")":
        end += 1
    return passage.found(start, end, certainty)
