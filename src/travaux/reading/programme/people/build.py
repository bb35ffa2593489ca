"""From labelled words to people: who holds which post, and in which role."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from travaux.common.finding import Span
from travaux.common.programme import TBC, Role
from travaux.reading.passage import Found, Passage
from travaux.reading.programme.draft import PersonDraft
from travaux.reading.programme.people.labels import (
    AFFILIATION,
    HONORIFIC,
    NAME,
    NAME_START,
    OTHER,
    POST,
    ROLE,
    SEPARATOR,
    Label,
    Labelled,
)
from travaux.reading.programme.people.lexicon import fold, match_at, plain
from travaux.reading.programme.people.lexicon import words as listed
from travaux.reading.programme.people.roles import RoleWord, role_of

_JOINS = frozenset({"and", "&", "/", "et", "y", "e", "и", "و", "und", "和", "与", "、"})

OF = frozenset(
    [
        "of",
        "at",
        "from",
        "in",
        "the",
        "de",
        "del",
        "du",
        "des",
        "da",
        "do",
        "di",
        "la",
        "le",
        "les",
        "el",
        "los",
        "las",
        "à",
        "au",
        "aux",
        "en",
        "dans",
        "von",
        "der",
        "им",
    ]
)
"""Words between a post and its body; they belong to neither."""
_TO = frozenset(["to", "auprès", "ante", "при", "لدى"])
_COMMAS = frozenset({",", "،", "，", "、"})
_PARTING = frozenset({";", "|", "•", "●", "▪", "·", "؛", "；"})
"""Marks between people, not between the parts of one."""


_OFFICES = frozenset(
    map(
        fold,
        "minister ministre ministro ministra министр وزير وزيرة representative représentant représentante representante "
        "представитель ممثل ممثلة".split(),
    )
)
"""Words with which programmes invite the holder of an office without a name: "Minister of Trade, Norway"."""
_BY = frozenset({"by", "par", "por", "von", "durch"})
_CHAIRS = 2
_TURNS = 2
"""People by whom it is told that posts stand before names."""
_ASIDE = 4
"""Words of no person that may stand among people: a note, a place, a duration."""


@dataclass(slots=True)
class _Run:
    """Neighbouring words of one kind: a name, a capacity, a role, an honorific or what joins them."""

    kind: str
    words: list[Labelled] = field(default_factory=list)
    turned: bool = False
    """A post at the start of a line that ends with who holds it."""

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
    def is_long(self) -> bool:
        """More words than a note among people has."""
        return sum(one.word.is_word for one in self.words) > _ASIDE

    @property
    def broken(self) -> bool:
        """A new line begins with it."""
        return self.words[0].word.breaks > 0


def _leads(run: _Run, after: Sequence[_Run]) -> bool:
    """Whether words begin a sentence and end with a colon: "The briefers will be:"."""
    said = [one.word.text for one in run.words if one.word.is_word]
    last = after[0].text if after and after[0].kind == "mark" else run.words[-1].word.text
    return len(said) > 1 and said[0][:1].isupper() and last in (":", "：")


_KIND = {
    NAME_START: "name", NAME: "name", HONORIFIC: "honorific", POST: "capacity",
    AFFILIATION: "capacity", ROLE: "role", SEPARATOR: "mark", OTHER: "other",
}  # fmt: skip


def runs(labelled: Sequence[Labelled]) -> list[_Run]:
    """The labelled words as runs; marks inside a capacity belong to it."""
    found: list[_Run] = []
    for index, one in enumerate(labelled):
        kind = "other" if _opens_a_sentence(labelled, index) else _KIND[one.label]
        turned = kind == "capacity" and one.word.breaks > 0 and _is_turned(labelled, index)
        anew = one.label is NAME_START or kind == "mark" or (kind == "role" and one.word.breaks)
        anew = anew or (kind == "capacity" and bool(found) and _holds_office(one, found[-1]))
        if not found or found[-1].kind != kind or anew or turned:
            found.append(_Run(kind, turned=turned))
        found[-1].words.append(one)
    return _joined(found)


def _opens_a_sentence(labelled: Sequence[Labelled], index: int) -> bool:
    """Whether an article begins a line whose next word is no one's: "The meeting will …" below the last of the speakers."""
    one, after = labelled[index], labelled[index + 1 : index + 2]
    led = one.word.breaks > 0 and one.word.text[:1].isupper() and fold(one.word.text) in _ARTICLES
    return led and bool(after) and after[0].label is OTHER


def _is_turned(labelled: Sequence[Labelled], start: int) -> bool:
    """Whether a line begins with a post and ends, behind a comma, with the one name that it gives."""
    end = next((i for i in range(start + 1, len(labelled)) if labelled[i].word.breaks), len(labelled))
    line = labelled[start:end]
    named = [i for i, one in enumerate(line) if one.label in (NAME_START, NAME)]
    if not named or plain(line[0].word.text) not in listed("posts", "heads"):
        return False
    one_name = sum(one.label is NAME_START for one in line) == 1 and named[-1] - named[0] + 1 == len(named)
    behind = named[0] - 1
    while behind > 0 and line[behind].label is HONORIFIC:
        behind -= 1
    ends = all(not one.word.is_word for one in line[named[-1] + 1 :])
    return one_name and ends and line[behind].word.text in _COMMAS


def _holds_office(one: Labelled, before: _Run) -> bool:
    """Whether a new line begins with an office whose holder has no name, not one more post of the person above."""
    if before.kind != "capacity" or not one.word.breaks or fold(one.word.text) not in _OFFICES:
        return False
    return any(o.label is AFFILIATION or o.word.text in _COMMAS for o in before.words)


def _joined(found: list[_Run]) -> list[_Run]:
    """Runs of a capacity with only marks between them are one, but for marks that part people."""
    joined: list[_Run] = []
    index = 0
    while index < len(found):
        run = found[index]
        while run.kind == "capacity":
            after = index + 1
            while after < len(found) and found[after].kind == "mark" and found[after].text not in _PARTING:
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
    joined: bool = False
    """Only a word such as "and" stands between this person and the one before."""
    stroke: bool = False
    """The word is a stroke: "A / B"."""


class _Table:
    """Takes runs in order and seats people."""

    def __init__(self, role: RoleWord | None) -> None:
        self.seats: list[_Seat] = []
        self.given = role
        self.role: RoleWord | None = role
        self.role_run: _Run | None = None
        self.used = False
        self.open = False
        """The words after the last person may still be about them."""
        self.capacity: _Run | None = None
        self.honorifics: list[_Run] = []
        self.joined = self.stroke = False
        self.bracket = False
        self.colon = False
        """Whether a colon stands behind the role."""
        self.parted = True

    def take(self, run: _Run, after: Sequence[_Run]) -> None:
        """The next run, with those that follow it."""
        if run.kind == "name":
            self._name(run)
        elif run.kind == "honorific":
            self._honorific(run)
        elif run.kind == "capacity":
            self._capacity(run, after)
        elif run.kind == "role":
            self._role(run, after)
        elif run.kind == "mark":
            self._mark(run)
        else:
            self._other(run, after)
        if run.kind not in ("mark", "honorific"):
            self.joined = self.parted = False

    def _other(self, run: _Run, after: Sequence[_Run]) -> None:
        """Words of no person; a stretch of them, or some that lead to others, ends a role and parts a person from capacities after it."""
        self.capacity, self.honorifics = None, []
        if run.is_long or _leads(run, after):
            self.role, self.role_run, self.open = None, None, False

    def _name(self, run: _Run) -> None:
        pending = is_pending(run)
        if pending and (self.bracket or not (self.role_run or self.given or self.capacity)):
            return
        seat = _Seat(
            run, self.honorifics, self.capacity, joined=self.joined and bool(self.seats), stroke=self.stroke
        )
        if self._enough(run) or self._led(run):
            self.role, self.role_run = None, None
        if self.role and (self.role.plural or not self.used or self.joined):
            seat.role, seat.role_run = self.role, self.role_run
        elif self.given:
            seat.role = self.given
        self.used = self.open = True
        self.seats.append(seat)
        self.honorifics, self.capacity = [], None

    def _enough(self, run: _Run) -> bool:
        """Whether two already chair, and more people run on behind them with no mark and no line between.

        Where lines are lost, so is the end of "Moderators: …"; more than two seldom share a chair.
        """
        if not (self.role and self.role_run and self.role.role is Role.MODERATOR) or self.joined:
            return False
        chairs = [seat for seat in self.seats if seat.role_run is self.role_run]
        return len(chairs) == _CHAIRS and not (self.parted or run.broken) and chairs[-1].after is not None

    def _led(self, run: _Run) -> bool:
        """Whether a new line begins behind one that a phrase opens ("Moderated by Ada Pereira"): it leads no further."""
        if not (run.broken and self.role_run and self.seats and self.seats[-1].role_run is self.role_run):
            return False
        first = next(seat for seat in self.seats if seat.role_run is self.role_run)
        return fold(self.role_run.words[-1].word.text) in _BY and not first.name.broken and not self.colon

    def _honorific(self, run: _Run) -> None:
        if self.seats and not run.broken and not self.parted and self.seats[-1].name.end == run.start:
            self.seats[-1].honorific.append(run)
        else:
            self.honorifics.append(run)

    def _capacity(self, run: _Run, after: Sequence[_Run]) -> None:
        """Words of a post belong to the name before them, or to the next where names stand last."""
        seat = self.seats[-1] if self.seats and self.open else None
        leads = len(after) > 1 and after[0].text in (":", "：") and after[1].kind in ("name", "honorific")
        turned = seat is not None and seat.before is not None and (run.broken or self.parted or leads)
        if seat and seat.after is None and not leads and not turned and not run.turned:
            seat.after = run
        else:
            self.capacity = run

    def _role(self, run: _Run, after: Sequence[_Run]) -> None:
        word = role_of([fold(one.word.text) for one in run.words])
        leads = (
            bool(after)
            and after[0].text.startswith((":", "："))
            or (len(after) > 0 and after[0].kind in ("name", "honorific"))
        )
        behind = (
            self.seats
            and not run.broken
            and not leads
            and (self.bracket or not after or after[0].kind == "mark")
        )
        if word and behind:
            self.seats[-1].role, self.seats[-1].role_run = word, run
        else:
            self.role, self.role_run, self.used = word, run, False
            self.capacity = None
            self.colon = bool(after) and after[0].text.startswith((":", "："))

    def _mark(self, run: _Run) -> None:
        text = fold(run.text)
        self.bracket = text in "([（" or (self.bracket and text not in ")]）")
        self.joined, self.stroke = text in _JOINS, text == "/"
        self.parted = self.parted or text in _PARTING or run.broken


def people(passage: Passage, labelled: Sequence[Labelled], role: Role | None) -> tuple[PersonDraft, ...]:
    """The people of a passage whose words are labelled, in reading order."""
    table = _Table(RoleWord(role, plural=True) if role else None)
    found = runs(labelled)
    _turn(found)
    for index, run in enumerate(found):
        table.take(run, found[index + 1 : index + 3])
    _share(table.seats)
    return tuple(_draft(passage, seat) for seat in table.seats if not seat.name.text.isdigit())


def _turn(found: Sequence[_Run]) -> None:
    """Posts that stand before their names all along a stretch: it begins with a post, ends with a name, and they take turns."""
    stretch: list[_Run] = []
    for run in [*found, None]:
        if run and run.kind in ("capacity", "name"):
            stretch.append(run)
        elif run is None or run.kind == "role" or (run.kind == "other" and run.is_long):
            kinds = [one.kind for one in stretch]
            if len(stretch) >= 2 * _TURNS and kinds == ["capacity", "name"] * (len(kinds) // 2):
                for one in stretch[::2]:
                    one.turned = True
            stretch = []


def _share(seats: Sequence[_Seat]) -> None:
    """Two people joined by a word or a stroke share the body that follows both."""
    for first, second in zip(reversed(seats[:-1]), reversed(seats[1:]), strict=True):
        bare = not first.after and not first.before
        if second.joined and second.after and bare and (second.stroke or _shared(second.after)):
            first.after = second.after


def _shared(run: _Run) -> bool:
    """Whether a capacity fits several people: a body alone."""
    return all(one.label is not POST for one in run.words)


def is_pending(run: _Run) -> bool:
    """Whether a name says that the seat is still to be confirmed."""
    keys = [part for one in run.words if (part := plain(one.word.text)) and one.word.is_word]
    return bool(keys) and match_at(keys, 0, "pending") == len(keys)


def _draft(passage: Passage, seat: _Seat) -> PersonDraft:
    position, affiliation = _capacity(passage, seat.after) if seat.after else (None, None)
    if seat.before:
        earlier = _capacity(passage, seat.before)
        position, affiliation = position or earlier[0], affiliation or earlier[1]
    honorific = None
    if seat.honorific:
        certainty = min(run.certainty for run in seat.honorific)
        honorific = passage.found(seat.honorific[0].start, seat.honorific[-1].end, certainty)
    name = passage.found(seat.name.start, seat.name.end, seat.name.certainty)
    return PersonDraft(
        name=replace(name, value=TBC) if is_pending(seat.name) else name,
        role=seat.role.role if seat.role else Role.SPEAKER,
        position=position, affiliation=affiliation, honorific=honorific,
        role_spans=_role_spans(passage, seat),
    )  # fmt: skip


def _role_spans(passage: Passage, seat: _Seat) -> tuple[Span, ...]:
    return passage.spans(seat.role_run.start, seat.role_run.end) if seat.role_run else ()


def _capacity(passage: Passage, run: _Run) -> tuple[Found | None, Found | None]:
    """Position and affiliation; where posts and bodies alternate, all is position."""
    parts = [part for part in _parts(run) if any(one.word.is_word for one in part[1])]
    kinds = [label for label, _ in parts]
    if not parts:
        return None, None
    if kinds == [AFFILIATION]:
        return None, _found(passage, parts[0][1])
    if kinds == [POST, AFFILIATION] and not _accredited(run, parts):
        return _found(passage, _unled(parts[0][1])), _found(passage, _bare(parts[1][1]))
    if kinds == [AFFILIATION, POST]:
        return _found(passage, _unled(parts[1][1])), _found(passage, parts[0][1])
    return _found(passage, _unled(run.words[: run.words.index(parts[-1][1][-1]) + 1])), None


def _unled(words: list[Labelled]) -> list[Labelled]:
    """A post without the article in front of it: "address by the Director"."""
    start = 0
    while start + 1 < len(words) and words[start].word.text in _ARTICLES:
        start += 1
    return words[start:]


def _bare(words: list[Labelled]) -> list[Labelled]:
    """A body without the small words that lead from a post to it: "of", "de la"."""
    start = 0
    while start + 1 < len(words) and words[start].word.text.islower() and fold(words[start].word.text) in OF:
        start += 1
    return words[start:]


def _parts(run: _Run) -> Iterator[tuple[Label, list[Labelled]]]:
    """The stretches of one label, each from its first to its last word."""
    kept: list[Labelled] = []
    between: list[Labelled] = []
    label: Label | None = None
    for one in run.words:
        if one.label == SEPARATOR:
            between.append(one)
        elif one.label == label or (label is POST and _goes_on(between)):
            kept += [*between, one]
            between = []
        else:
            if label:
                yield label, kept
            kept, between, label = [one], [], one.label
    if label:
        yield label, kept


def _accredited(run: _Run, parts: Sequence[tuple[Label, list[Labelled]]]) -> bool:
    """Whether a post names whom it represents and where ("Observer of the Union to the United Nations")."""
    (_, post), (_, body) = parts
    between = run.words[run.words.index(post[-1]) + 1 : run.words.index(body[0])]
    return all(one.word.is_word for one in between) and any(fold(one.word.text) in _TO for one in body)


def _goes_on(between: Sequence[Labelled]) -> bool:
    """Whether a post goes on over a small word ("Representative for Migration") that no body can follow."""
    return any(one.word.is_word and fold(one.word.text) not in OF for one in between)


def _found(passage: Passage, words: list[Labelled]) -> Found:
    while len(words) > 1 and words[0].word.text in _COMMAS:
        words = words[1:]
    certainty = min(one.certainty for one in words)
    start, end = words[0].word.start, words[-1].word.end
    start, end = _within_brackets(passage.text, start, end)
    return passage.found(start, end, certainty)


_ARTICLES = frozenset({"the", "le", "la", "el", "o", "a", "der", "die"})


def _within_brackets(text: str, start: int, end: int) -> tuple[int, int]:
    """A place in a text without the brackets that do not belong to it, or with the one that closes its own."""
    if text[start] == "(" and ")" not in text[start : end - 1]:
        start, end = start + 1, end - (text[end - 1] == ")")
    depth = 0
    for index in range(start, end):
        depth += (text[index] == "(") - (text[index] == ")")
        if depth < 0:
            return start, index
    return start, end + (depth > 0 and text[end : end + 1] == ")")
