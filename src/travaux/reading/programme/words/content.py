"""Telling apart the words of an entry: title, people, guiding questions, documents, the rest."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, pairwise

from travaux.common.programme import Role
from travaux.reading.passage import Found, Passage
from travaux.reading.programme.draft import Entry, PersonDraft, Seat
from travaux.reading.programme.grammar.columns import only_heads_a_column
from travaux.reading.programme.grammar.documents import documents, lists_documents
from travaux.reading.programme.grammar.kinds import interrupts
from travaux.reading.programme.grammar.wording import heads_questions, is_label
from travaux.reading.programme.people import titles as people_titles
from travaux.reading.programme.people.extract import label, read_people, seated
from travaux.reading.programme.people.labels import NAMES, Label, Labelled
from travaux.reading.programme.people.roster import NOBODY, Roster, recall, roster
from travaux.reading.programme.words.namedfirst import titles_behind
from travaux.reading.programme.words.questions import goes_on, goes_on_later, question_ranges
from travaux.reading.programme.words.quotedtitles import quoted_below
from travaux.reading.programme.words.signatures import signed
from travaux.reading.programme.words.speakersfirst import titles_below
from travaux.reading.programme.words.speakerslast import titles_given_back

_LONGEST_TITLE = 32
"""Words of a line that may be the title of what somebody speaks on."""


@dataclass(frozen=True, slots=True)
class Content:
    """What an entry says, its words told apart; ``rest`` are its descriptions and notes."""

    title: Found
    people: tuple[PersonDraft, ...] = ()
    questions: tuple[Found, ...] = ()
    documents: tuple[Found, ...] = ()
    rest: tuple[Passage, ...] = ()


@dataclass(frozen=True, slots=True)
class Told:
    """The words of one entry as labelled, its guiding questions set apart."""

    entry: Entry
    lines: tuple[Passage, ...]
    whole: Passage
    labelled: tuple[Labelled, ...]
    questions: tuple[Found, ...]


def tell(entry: Entry) -> Told:
    """Label the words of one entry."""
    asked: list[Found] = []
    lines: list[Passage] = []
    for line in _mended(entry.body):
        found, rest = _without_questions(line)
        asked += found
        lines += (piece for piece in rest if not heads_questions(piece.text) and not lists_documents(piece))
    whole = Passage.join([*entry.heads, *lines])
    return Told(entry, tuple(lines), whole, tuple(label(whole)), tuple(asked))


def read_contents(entries: Sequence[Entry]) -> list[Content]:
    """What the entries of one paper say: a name that one of them tells for certain is known to the others."""
    entered = signed(titles_behind(titles_below(quoted_below(entries))))
    told = _with_titles([tell(entry) for entry in entered])
    holders = {index for index, (one, next) in enumerate(pairwise(entries)) if next.depth > one.depth}
    known = roster(one.labelled for one in told)
    return [read_content(one, known, holds=index in holders) for index, one in enumerate(told)]


def _with_titles(told: Sequence[Told]) -> list[Told]:
    """The entries, none of whose titles is taken for the body of the speaker behind it."""
    ends = [len(Passage.join(one.entry.heads).text) for one in told]
    labelled = titles_given_back([one.labelled for one in told], ends)
    return [replace(one, labelled=words) for one, words in zip(told, labelled, strict=True)]


def read_content(told: Told, known: Roster = NOBODY, *, holds: bool = False) -> Content:
    """Tell apart the words of one entry; ``holds`` says that others stand inside it.

    An entry that only names people has the matter below them as title, else the first name.
    """
    entry = told.entry
    parts = list(_parts(recall(told.labelled, known), [*entry.heads, *told.lines]))
    matter = entry.number is not None and entry.start is None and not entry.depth and not entry.seats
    heads = [people_titles.sober(part, known, matter=matter) for part in parts[: len(entry.heads)]]
    if heads and len(told.lines) + len(heads) > 1:
        heads[0] = people_titles.unclaimed(heads[0])
    if (entry.seats or holds) and not _title(heads, entry):
        heads = [people_titles.nobody(part, given=bool(entry.seats)) for part in heads]
    rest = parts[len(heads) :]
    labelled = [one for part in (*heads, *rest) for one in part]
    named = (*seated(told.whole, labelled), *_seats(entry.seats))
    headed = Passage.join(entry.heads).value if named else ""
    people = [one for one in named if not _interval(one, headed)]
    spare = tuple(line for line, part in zip(told.lines, rest, strict=True) if not _used(part))
    own = _title(heads, entry)
    below = spare[0] if spare and people and not own and entry.start and _may_be_title(spare[0]) else None
    lent = people_titles.trimmed(below).found(certainty=0.7) if below else None
    title = own or lent or (people[0].name if people else Passage.join(entry.heads).found())
    return Content(
        title=title,
        people=_once(people[1:] if _signs(people, title) else people),
        questions=told.questions,
        documents=_documents((*entry.heads, *entry.body, *entry.cited)),
        rest=spare[1:] if below else spare,
    )


def _interval(person: PersonDraft, headed: str) -> bool:
    """Whether what was taken for a name is the whole title of a break, a reception or a photograph."""
    return person.name.value == headed and interrupts(headed)


_MOST_LINES = 4
"""Lines over which a wrapped question may go on."""


def _mended(lines: Iterable[Passage]) -> list[Passage]:
    """The lines with questions whole that go on from one to the next."""
    mended: list[Passage] = []
    given = list(lines)
    for index, line in enumerate(given):
        below = [one.text for one in given[index : index + _MOST_LINES]]
        if mended and (goes_on(mended[-1].text, line.text) or goes_on_later(mended[-1].text, below)):
            mended[-1] = Passage.join((mended[-1], line))
        else:
            mended.append(line)
    return mended


def _without_questions(line: Passage) -> tuple[list[Found], list[Passage]]:
    """The questions of a line, and what stands between them."""
    found: list[Found] = []
    rest: list[Passage] = []
    position = 0
    for start, end, certainty in question_ranges(line.text):
        found.append(line.found(start, end, certainty))
        rest.append(line.cut(position, start))
        position = end
    rest.append(line.cut(position))
    return found, [piece for piece in rest if any(c.isalnum() for c in piece.text)]


def _parts(labelled: Sequence[Labelled], lines: Sequence[Passage]) -> Iterator[list[Labelled]]:
    """The labelled words of each of the lines that were joined."""
    index = end = 0
    for line in lines:
        end += len(line.text) + 1
        part: list[Labelled] = []
        while index < len(labelled) and labelled[index].word.start < end:
            part.append(labelled[index])
            index += 1
        yield part


def _used(part: Sequence[Labelled]) -> bool:
    """Whether people account for a line."""
    people = sum(one.label not in (Label.OTHER, Label.SEPARATOR) for one in part)
    return people > 0 and (any(one.label in NAMES for one in part) or 2 * people > len(part))


def _seats(seats: Iterable[Seat]) -> Iterator[PersonDraft]:
    """The people of cells that a column heading gives to a role, neighbouring cells read together.

    What columns of their own say of the people wins over what the cell itself seems to say.
    """
    for (role, told), group in groupby(seats, key=lambda seat: (seat.role, bool(seat.posts or seat.bodies))):
        cells = list(group)
        if not told:
            written = [seat.passage for seat in cells if not seat.initials]
            yield from read_people(Passage.join(written), role) if written else ()
            yield from (
                PersonDraft(seat.passage.found(certainty=0.7), role) for seat in cells if seat.initials
            )
            continue
        for seat in cells:
            people = read_people(seat.passage, role)
            if seat.initials and len(people) != 1:
                people = (PersonDraft(seat.passage.found(certainty=0.7), role),)
            for person, post, body in zip(
                people, _dealt(seat.posts, len(people)), _dealt(seat.bodies, len(people)), strict=True
            ):
                yield replace(
                    person, position=post or person.position, affiliation=body or person.affiliation
                )


def _dealt(told: Sequence[Passage], people: int) -> Sequence[Found | None]:
    """What a column says, dealt to the people of its row: a line each, or the same to all; else to nobody."""
    if told and people == 1:
        return [Passage.join(told).found()]
    lines = [one.cut(*match.span()) for one in told for match in re.finditer(r"[^\n]+", one.text)]
    for dealt in (told, lines):
        if len(dealt) == people:
            return [one.found() for one in dealt]
    return [lines[0].found()] * people if len(lines) == 1 else [None] * people


def _title(heads: Sequence[Sequence[Labelled]], entry: Entry) -> Found | None:
    """The words of the heads that are no person's; None where there are none."""
    position = 0
    titles: list[Passage] = []
    for head, part in zip(entry.heads, heads, strict=True):
        titles.append(people_titles.title(head, _shifted(part, position) if position else part))
        position += len(head.text) + 1
    return Passage.join(titles).found(certainty=_least(heads, titles)) if any(titles) else None


def _may_be_title(line: Passage) -> bool:
    """Whether a line is a phrase, no sentence of a description, no label and no heading of a table of people."""
    text = line.text.strip()
    return (
        len(text.split()) <= _LONGEST_TITLE
        and not is_label(text)
        and not only_heads_a_column(text)
        and not text.endswith(":")
        and ". " not in text
    )


def _shifted(part: Sequence[Labelled], by: int) -> list[Labelled]:
    """The words of one of the joined lines with their places in that line."""
    return [
        one._replace(word=one.word._replace(start=one.word.start - by, end=one.word.end - by)) for one in part
    ]


def _least(heads: Sequence[Sequence[Labelled]], titles: Sequence[Passage]) -> float:
    """How certain it is of the least certain word of a title that it is no part of a person."""
    return min(
        (
            one.certainty
            for head, title in zip(heads, titles, strict=True)
            if title
            for one in head
            if one.label is Label.OTHER
        ),
        default=1.0,
    )


_INITIALS = re.compile(r"[A-Z]{2,4}")


def _signs(people: Sequence[PersonDraft], title: Found) -> bool:
    """Whether the first of two names is no person but the title that the second signs with initials."""
    if len(people) != 2 or people[0].name.value != title.value or people[0].honorific:
        return False
    return _INITIALS.fullmatch(people[1].name.value) is not None


def _once(people: Iterable[PersonDraft]) -> tuple[PersonDraft, ...]:
    """Each person once, in the role that says most, with what is known of the post."""
    kept: dict[str, PersonDraft] = {}
    for number, person in enumerate(people):
        same = person.name.value.casefold() if person.name.value != "TBC" else f"TBC {number}"
        kept[same] = _merged(kept[same], person) if same in kept else person
    return tuple(kept.values())


def _merged(first: PersonDraft, second: PersonDraft) -> PersonDraft:
    told = second if first.role is Role.SPEAKER and second.role is not Role.SPEAKER else first
    return replace(
        first, role=told.role, role_spans=told.role_spans, honorific=first.honorific or second.honorific,
        position=first.position or second.position, affiliation=first.affiliation or second.affiliation,
    )  # fmt: skip


def _documents(passages: Iterable[Passage]) -> tuple[Found, ...]:
    found: dict[str, Found] = {}
    for passage in passages:
        for one in documents(passage):
            found.setdefault(one.value, one)
    return tuple(sorted(found.values(), key=lambda one: one.spans[0].start))
