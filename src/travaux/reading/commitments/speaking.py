"""Whose words a paper holds: the turns of a record, or the one who makes a statement or signs a letter."""

from __future__ import annotations

import re
from collections.abc import Iterator

from travaux.common.finding import Span
from travaux.common.states import find_state, states
from travaux.common.text import normalise
from travaux.common.turn import Turn
from travaux.reading.commitments.behalf import spoken_for
from travaux.reading.commitments.blocks import blocks
from travaux.reading.commitments.speakers import body_name, heading
from travaux.reading.commitments.turns import read_turns
from travaux.reading.identity import identify
from travaux.reading.identity.draft import PaperDraft
from travaux.reading.passage import Passage
from travaux.reading.transcript import Transcript

_LETTER = re.compile(
    r"(?:Identical\s+letters?|Letters?|Notes?\s+verbales?|Communication)\s+dated\s+[^.]{5,60}?\s+from\s+(?:the\s+)?(?P<office>[^.]{3,160}?)\s+(?:to\s+the\s+United\s+Nations\b|addressed\s+to\b)"
)
_OFFICE_OF = re.compile(
    r"(?:Permanent\s+(?:Representative|Mission|Observer)|Chargé\s+d[’']affaires\s+a\.i\.|Minister|Ambassador|President|Government|Mission|Delegation)[^.]*?\s+of\s+(?:the\s+Permanent\s+Mission\s+of\s+)?(?:the\s+)?(?P<body>[A-Z][^.,;]+)$"
)
_STATEMENT = re.compile(r"Statement\s+(?:submitted\s+)?by\s+(?:the\s+)?(?P<who>[^.;]{3,140})", re.IGNORECASE)
_SIGNED = re.compile(r"\(?Signed\)?\)?\s+(?P<name>[^\W\d_][\w’'. -]{3,60})")
_FIRST_PERSON = re.compile(r"\b(?:I|[Ww]e|[Mm]y|[Oo]ur)\b")
_ENOUGH = 3
_FRONT = 1800
"""Characters at the beginning of a paper in which it says whose it is."""
_SPOKEN = frozenset({"statement", "letter", "note verbale", "speech", "remarks"})


def read_speakers(transcript: Transcript, identity: PaperDraft | None = None) -> tuple[Turn, ...]:
    """The turns of a record, or one turn for the one who makes a statement or signs a letter."""
    turns = read_turns(transcript)
    if turns:
        return turns
    single = speaker(transcript, identity or identify(transcript))
    return (single,) if single else ()


def speeches(transcript: Transcript, turns: tuple[Turn, ...]) -> Iterator[tuple[Turn, Passage]]:
    """Each turn with its words, the heading of the turn left out."""
    for turn in turns:
        words = Passage.at(transcript, turn.spans)
        head = heading(words.text)
        yield turn, words.cut(head.end if head else 0)


def speaker(transcript: Transcript, identity: PaperDraft) -> Turn | None:
    """Who makes a statement or signs a letter, and for whom; None where a paper is neither."""
    kind = identity.kind.value if identity.kind else None
    front = normalise(transcript.text[:_FRONT])
    letter, statement = _LETTER.search(front), _STATEMENT.search(front)
    if kind not in _SPOKEN and not letter and not (statement and kind is None):
        return None
    if len(_FIRST_PERSON.findall(transcript.text)) < _ENOUGH:
        return None
    office = letter["office"] if letter else None
    body = _body(office or (statement["who"] if statement else None)) or _author(
        identity.author.value if identity.author else None
    )
    signed = _SIGNED.search(transcript.text)
    lines = (line for block in blocks(transcript) if not block.heading for line in block.lines)
    return Turn(
        person=normalise(signed["name"]) if signed else None,
        spans=tuple(Span(line.start, line.end, line.page) for line in lines),
        office=office, body=body, behalf=spoken_for(normalise(transcript.text[: 3 * _FRONT]), body), certainty=0.85,
    )  # fmt: skip


def _body(office: str | None) -> str | None:
    """The State or body that an office is held for."""
    if not office:
        return None
    match = _OFFICE_OF.search(office)
    if match:
        return body_name(re.sub(r"\s+to\s+the\s+United\s+Nations.*$", "", match["body"]).strip())
    found = find_state(office)
    return found.name if found else _state_in(office)


def _author(author: str | None) -> str | None:
    return body_name(author) if author else None


def _state_in(text: str) -> str | None:
    for state in states():
        if any(re.search(rf"\b{re.escape(name)}\b", text) for name in state.names):
            return state.name
    return None
