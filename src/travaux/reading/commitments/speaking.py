"""Whose words a paper holds: the turns of a record, or the one who makes a statement or signs a letter."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from travaux.common.delegations import state_of
from travaux.common.finding import Span
from travaux.common.text import normalise
from travaux.common.turn import Turn
from travaux.reading.commitments.annexed import compiled, parted
from travaux.reading.commitments.behalf import spoken_for
from travaux.reading.commitments.blocks import Block, blocks
from travaux.reading.commitments.marks import mark_of
from travaux.reading.commitments.speakers import body_name, heading
from travaux.reading.commitments.statement import Maker, maker
from travaux.reading.commitments.states_named import first_named, likeliest_speaker
from travaux.reading.commitments.turns import read_turns
from travaux.reading.identity import identify
from travaux.reading.identity.draft import PaperDraft
from travaux.reading.identity.mastheadline import is_body_name
from travaux.reading.identity.words import SALUTATION
from travaux.reading.passage import Passage
from travaux.reading.transcript import Transcript

_LETTER = re.compile(
    r"(?:Identical\s+letters?|Letters?|Notes?\s+verbales?|Communication)\s+dated\s+[^.]{5,60}?\s+from\s+(?:the\s+)?(?P<office>[^.]{3,160}?)\s+(?:to\s+the\s+United\s+Nations\b|addressed\s+to\b)"
)
_OFFICE_OF = re.compile(
    r"(?:Permanent\s+(?:Representative|Mission|Observer)|Chargé\s+d[’']affaires\s+a\.i\.|Minister|Ambassador|President|Government|Mission|Delegation)[^.]*?\s+of\s+(?:the\s+Permanent\s+Mission\s+of\s+)?(?:the\s+)?(?P<body>[A-Z][^.,;]+)$"
)
_SIGNED = re.compile(r"\(?Signed\)?\)?\s+(?P<name>[^\W\d_][\w’'. -]{3,60})")
_FIRST_PERSON = re.compile(r"[IWwMmOo](?<!\w.)(?:(?<=I)|(?<=[Ww])e|(?<=[Mm])y|(?<=[Oo])ur)\b")
_ADDRESS = re.compile(
    r"\b(?:(?:Mr|Madam|Mrs|Ms)\.?\s+(?:President|Chair\w*|Moderator|Secretary-General)|Excellenc(?:y|ies)|[Dd]istinguished|[Dd]ear\s+[Cc]olleagues|"
    r"[Ll]adies\s+and\s+[Gg]entlemen|this\s+(?:august\s+)?(?:Assembly|Council|Committee|Conference|forum|gathering))\b"
)
_OFTEN = 0.015
"""Share of a text's words that are "we", "I", "our" or "my", from which it is a speech; half will do where it addresses an audience."""
_ENOUGH = 3
_HEADING_LINES, _LONGEST = 12, 240
_ADDRESS_LINES, _LETTERHEAD_LINES = 25, 3
_MISSION = re.compile(
    r"(?:Permanent\s+(?:Observer\s+)?Mission|Embassy|Government|Delegation|Mission|Ministry\s+of\s+[A-Z][\w ,]+?)\s+of\s+(?:the\s+)?(?P<body>[A-Z][^.;:]*?)"
    r"(?:\s+to\s+the\s+.*)?$"
)
_FRONT = 1800
"""Characters at the beginning of a paper in which it says whose it is."""
_ACTS = frozenset(["declaration", "resolution", "decision"])
_COMPENDIUM = "compendium"
_PARTS, _FEWEST_PARTS = frozenset({"Goal", "Objective", "Article", "Objectif", "Objetivo", "Artículo"}), 2
"""What parts a framework, and how many such parts make a paper one."""
_SPOKEN = frozenset({"statement", "letter", "note verbale", "speech", "remarks"})


def read_speakers(
    transcript: Transcript, identity: PaperDraft | None = None, paragraphs: tuple[Block, ...] | None = None
) -> tuple[Turn, ...]:
    """The turns of a record, or one turn for the one who makes a statement or signs a letter and for each whose statement it carries."""
    paragraphs = blocks(transcript) if paragraphs is None else paragraphs
    turns = read_turns(transcript, paragraphs)
    if turns:
        return turns
    identity = identity or identify(transcript)
    letter = _LETTER.search(normalise(transcript.text[:_FRONT]))
    if identity.kind and identity.kind.value == _COMPENDIUM and not letter:
        return compiled(paragraphs)
    single = _speaker(transcript, identity, paragraphs, letter)
    return parted(single, paragraphs) if single else ()


def speeches(transcript: Transcript, turns: tuple[Turn, ...]) -> Iterator[tuple[Turn, Passage]]:
    """Each turn with its words, the heading of the turn left out."""
    for turn in turns:
        words = Passage.at(transcript, turn.spans)
        head = heading(words.text)
        yield turn, words.cut(head.end if head else 0)


def _speaker(
    transcript: Transcript, identity: PaperDraft, paragraphs: tuple[Block, ...], letter: re.Match[str] | None
) -> Turn | None:
    """Who makes a statement or signs a letter, and for whom; None where a paper is neither. ``letter`` is how it begins as one."""
    kind = identity.kind.value if identity.kind else None
    if kind in _ACTS or kind is None and _is_framework(paragraphs):
        return None
    made = _made(transcript, identity)
    if (
        kind not in _SPOKEN
        and not letter
        and (kind is not None or not made and not _addresses(transcript.text))
    ):
        return None
    if not made and not letter and not _in_person(transcript.text, 1 if kind in _SPOKEN else _ENOUGH):
        return None
    office = letter["office"] if letter else None
    named = made if made and not letter else Maker()
    official = letter is not None or bool(identity.symbols)
    body = (
        named.body or (_body(office) if office else None) or (None if official else _letterhead(transcript))
    )
    if not body and named == Maker():
        body = _author(identity.author.value if identity.author else None) or likeliest_speaker(
            transcript.text
        )
    signed = _SIGNED.search(transcript.text) if "Signed" in transcript.text else None
    return Turn(
        person=normalise(signed["name"]) if signed else named.person, honorific=named.honorific,
        spans=tuple(_spoken(transcript, paragraphs)), office=office or named.office, body=body,
        behalf=tuple(dict.fromkeys((*named.together, *spoken_for(transcript.text[: 3 * _FRONT], body)))),
        certainty=0.85,
    )  # fmt: skip


def _addresses(text: str) -> bool:
    """Whether a text speaks of itself as "we" and "I" as often as a speech does, or half as often and to an audience."""
    share = len(_FIRST_PERSON.findall(text)) / max(1, len(text.split()))
    return share >= _OFTEN or (share >= _OFTEN / 2 and _ADDRESS.search(text) is not None)


def _in_person(text: str, often: int) -> bool:
    """Whether a text speaks of itself as "we" or "I" at least so many times."""
    return sum(1 for _ in islice(_FIRST_PERSON.finditer(text), often)) == often


def _is_framework(paragraphs: Sequence[Block]) -> bool:
    """Whether goals, objectives or articles part a paper: its "we" are those who adopt it, and nobody speaks."""
    marks = (mark_of(block.text, block.label, heading=block.heading) for block in paragraphs)
    return sum(mark is not None and mark.word.capitalize() in _PARTS for mark in marks) >= _FEWEST_PARTS


def _made(transcript: Transcript, identity: PaperDraft) -> Maker | None:
    """Whom the heading of a statement names: one of its first lines, with the next where a comma joins them; else its title."""
    first = [normalise(transcript.line_text(line)) for line in transcript.lines[:_HEADING_LINES]]
    for line, after in zip(first, [*first[1:], ""], strict=True):
        named = maker(f"{line} {after}" if line.endswith(",") else line) if len(line) < _LONGEST else None
        if named:
            return named
    return maker(identity.title.value) if identity.title else None


def _spoken(transcript: Transcript, paragraphs: Sequence[Block]) -> list[Span]:
    """The lines of a statement or letter below the address that opens it; without one, from the first paragraph that ends as prose does."""
    own = [block for block in paragraphs if not block.heading]
    lines = [line for block in own for line in block.passage.parts]
    addressed = [
        index for index, line in enumerate(lines[:_ADDRESS_LINES]) if _addresses_hearers(transcript[line])
    ]
    if addressed:
        return lines[addressed[-1] + 1 :]
    first = next(
        (block for block in own if block.text.rstrip().endswith((".", "!", "?", ":", ";", "”"))), None
    )
    return lines[lines.index(first.passage.parts[0]) :] if first else lines


def _addresses_hearers(line: str) -> bool:
    return not line.rstrip().endswith(".") and SALUTATION.fullmatch(normalise(line)) is not None


def _letterhead(transcript: Transcript) -> str | None:
    """The State or body whose name stands alone above a statement or a letter: "Permanent Mission of Kenya", "Norway"."""
    for line in transcript.lines[:_LETTERHEAD_LINES]:
        text = normalise(transcript.line_text(line))
        mission = _MISSION.match(text)
        if mission:
            return body_name(mission["body"].strip(" ,"))
        if state_of(text) or is_body_name(text):
            return body_name(text)
    return None


def _body(office: str | None) -> str | None:
    """The State or body that an office is held for."""
    if not office:
        return None
    match = _OFFICE_OF.search(office)
    if match:
        return body_name(re.sub(r"\s+to\s+the\s+United\s+Nations.*$", "", match["body"]).strip())
    found = state_of(office)
    return found.name if found else first_named(office)


def _author(author: str | None) -> str | None:
    return _body(author) or body_name(author) if author else None
