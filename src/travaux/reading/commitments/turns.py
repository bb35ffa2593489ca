"""The turns of a verbatim or summary record: who speaks, for whom, in which role, on which item."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from travaux.common.finding import Span
from travaux.common.states import find_state
from travaux.common.text import normalise
from travaux.common.turn import Turn, TurnRole
from travaux.reading.commitments.behalf import spoken_for
from travaux.reading.commitments.blocks import Block, blocks
from travaux.reading.commitments.speakers import Heading, body_name, heading, person_name, tongue
from travaux.reading.language import language_of
from travaux.reading.passage import Passage
from travaux.reading.transcript import Transcript

_FEWEST = 2
"""Headings that a paper must have, beside one of the Chair's, to be a record."""
_MEETING = re.compile(r"\bmeeting\s+(?:was\s+called\s+to\s+order|(?:rose|resumed)\s+at)|\bmeeting\s+was\s+(?:opened|declared)|"
                      r"séance\s+est\s+ouverte|se\s+(?:abre|declara\s+abierta)\s+la\s+sesión|/(?:PV|SR)\.\d", re.IGNORECASE)  # fmt: skip
_ITEM = re.compile(
    r"Agenda\s+items?\s+(?P<numbers>\d{1,3}(?:\s*(?:\([a-z]\))*(?:\s*(?:,|and|to|-|–)\s*\d{0,3}\s*(?:\([a-z]\))*)*)?)",
    re.IGNORECASE,
)
_IN_CHAIR = re.compile(
    r"(?:^|[.,]\s+)(?P<title>(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Prof)\b\.?)\s+(?P<name>[^(,.]{2,60}?)\s*(?:\((?P<body>(?:[^()]|\([^()]*\))+)\))?"
    r"\s*,?\s*(?P<office>[^,.:]{0,60}?)\s*,?\s+(?:took|takes|resumed|in)\s+the\s+Chair"
)
_FRONT = 4000
"""Characters at the beginning of a record that hold its front matter."""
_FRONT_CHAIR = re.compile(
    r"(?:^|\n)\s*(?P<office>(?:(?:Acting|Temporary|Provisional)[ \t]+|Vice-)?(?:President[ea]?|Présidente?|Chair(?:man|woman|person)?))\s*:\s*(?:later\s*:?\s*)?"
    r"(?P<title>(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Prof|Baroness|Lord|M|Mme|Sra?)\b\.?)\s*(?P<name>(?:[A-Z]\.\s*){0,3}[^.(\n…]+?)[.\s…]*\((?P<body>(?:[^()]|\([^()]*\))+)\)"
)
_ANNOUNCED = re.compile(
    r"\b(?:Mr|Mrs|Ms|Dr|Sir|His\s+\w+|Her\s+\w+)\b\.?\s+(?P<name>[^,.;()]{3,60}),\s+(?P<office>[^.;()]{3,90}?)\s+of\s+(?:the\s+)?(?P<body>[A-Z][^,.;()]{2,60}?)(?=[,.;)]|\s+(?:and|to|for|who|on)\b|\s*$)"
)
_SOVEREIGN = re.compile(
    r"\b(?:King|Queen|Emir|Sultan|Grand\s+Duke|(?:Crown\s+)?Prince(?:ss)?)\s+(?P<name>[A-Z][^,.;()]{1,40}?)(?:,\s+[^,.;()]{3,40}?)?\s+of\s+(?:the\s+)?"
    r"(?P<body>[A-Z][^,.;()]{2,60}?)(?=[,.;)]|\s+(?:and|to|for|who|on)\b|\s*$)"
)
_NO_TOPIC = re.compile(
    r"(?:adoption\s+of\s+the\s+agenda|expressions?\s+of|tribute|provisional\s+agenda|agenda\s*$|statement\s+by)",
    re.IGNORECASE,
)
_EXPLAIN = re.compile(
    r"explanations?\s+of\s+(?:vote|position)|explain\s+(?:its|their)\s+(?:vote|position)", re.IGNORECASE
)
_REPLY = re.compile(r"right\s+of\s+reply", re.IGNORECASE)
_ORDER = re.compile(r"\bpoint\s+of\s+order\b", re.IGNORECASE)
_RISES = re.compile(
    r"\b(?:ris(?:e|ing)|rais(?:e|ing)|have|on|soulève|plantear?)\s+(?:\w+\s+)?(?:an?\s+)?point\s+of\s+order\b|motion\s+d[’']ordre|cuestión\s+de\s+orden",
    re.IGNORECASE,
)
"""Words by which a speaker takes the floor on a point of order."""
_OVER = re.compile(
    r"\bheard\s+the\s+(?:last|only)\s+speaker|concluded?\s+(?:this|its|the\s+present)\s+stage", re.IGNORECASE
)
_OWN_EXPLANATION = re.compile(
    r"(?:explanations?\s+of\s+(?:vote|position)|explain\s+(?:its|our|my|their|the)\s+(?:vote|position|reasons))",
    re.IGNORECASE,
)
_CAPACITY = re.compile(
    r"in\s+my\s+(?:national\s+)?capacity\s+as\s+(?:the\s+)?(?:\w+\s+){0,3}?(?:of|for)\s+"
    r"(?P<body>(?!(?:[a-z]+\s+)?(?:[A-Z]\w+\s+){0,3}(?:Council|Assembly|Committee|Commission|Board|Conference)\b)[A-Z][\w ’'()-]+?)[.,]"
    r"|in\s+my\s+national\s+capacity\b"
)
"""Words by which whoever is in the Chair speaks for a State, their own where none is named."""
_RESUMED = re.compile(r"[^.]*\bresume\s+(?:my|the)\s+(?:functions?|dut(?:y|ies)|role|chair|Chair)\b")


@dataclass(frozen=True, slots=True)
class _Seat:
    """Who holds an office that the record speaks of by its name only."""

    name: str
    honorific: str
    body: str | None


@dataclass(slots=True)
class _State:
    """What a reader of the record keeps in mind from one paragraph to the next."""

    seats: dict[str, _Seat] = field(default_factory=dict)
    item: str | None = None
    phase: TurnRole = TurnRole.SPEAKER
    once: TurnRole | None = None
    titled: bool = False
    """Whether agenda items go by their titles, as in the Security Council."""
    announced: dict[str, str] = field(default_factory=dict)
    """Bodies of people whom the record announces with an office: "Ms. Jane Doe, President of Freedonia"."""


@dataclass(frozen=True, slots=True)
class _Open:
    """A turn that is still going on."""

    heading: Heading
    blocks: tuple[Block, ...]
    item: str | None
    phase: TurnRole


def read_turns(transcript: Transcript, paragraphs: tuple[Block, ...] | None = None) -> tuple[Turn, ...]:
    """The turns of a record of a meeting, whose paragraphs are given, in their order; none where it is no such record.

    Offices in the Chair are given with their holder, where the record names one. What the record tells
    between turns (votes, decisions, breaks) belongs to none.
    """
    paragraphs = blocks(transcript) if paragraphs is None else paragraphs
    headings = _told([heading(block.text) for block in paragraphs])
    if not _is_record(transcript, headings):
        return ()
    state = _State(titled=re.search(r"\bS/PV\.\d", transcript.text[:_FRONT]) is not None)
    for match in _front_chairs(transcript):
        state.seats[_seat_key(match["office"])] = _seat(match)
    turns = []
    for one in _opened(paragraphs, headings, state):
        turns.append(_turn(one, state))
    return tuple(_with_language(turns, transcript))


def _told(headings: list[Heading | None]) -> list[Heading | None]:
    """Without the names of States alone, where no Chair speaks: those are of a list."""
    if any(one and one.chairs and one.verbatim for one in headings):
        return headings
    return [None if one and one.bare else one for one in headings]


def _is_record(transcript: Transcript, headings: list[Heading | None]) -> bool:
    found = [one for one in headings if one]
    people = sum(not one.chairs for one in found)
    if people < _FEWEST:
        return False
    return any(one.chairs for one in found) or _MEETING.search(transcript.text) is not None


def _opened(paragraphs: tuple[Block, ...], headings: list[Heading | None], state: _State) -> Iterator[_Open]:
    """The turns as they end, ``state`` being that in which each began."""
    current: _Open | None = None
    for block, head in zip(paragraphs, headings, strict=True):
        if head:
            if current:
                yield current
            current = _Open(head, (block,), state.item, _phase(head, block, state))
        elif _narrates(block):
            if current:
                yield current
            current = None
        elif current:
            current = replace(current, blocks=(*current.blocks, block))
        _take_in(block, state, by_chair=current is not None and current.heading.chairs)
    if current:
        yield current


def _narrates(block: Block) -> bool:
    """Whether the record itself speaks: of votes and decisions in italics, or by a heading."""
    text = block.text.strip()
    if text.startswith("("):
        return False
    return block.italic or block.heading or _ITEM.match(text) is not None or text.startswith("[")


def _phase(head: Heading, block: Block, state: _State) -> TurnRole:
    once, state.once = state.once, None
    if head.chairs:
        state.once = once if once and _ORDER.search(block.text) else None
        return TurnRole.CHAIR
    opening = normalise(block.text[head.end : head.end + 400])
    if once or (not head.verbatim and _ORDER.search(opening[:160])) or _RISES.search(opening[:160]):
        return once or TurnRole.POINT_OF_ORDER
    if not head.verbatim and _REPLY.search(opening[:160]):
        return TurnRole.REPLY
    if state.phase is TurnRole.SPEAKER and _OWN_EXPLANATION.search(opening):
        return TurnRole.EXPLANATION
    if head.secretariat:
        return TurnRole.SECRETARIAT
    return state.phase


def _take_in(block: Block, state: _State, *, by_chair: bool) -> None:
    """What a paragraph changes: who is in the Chair, which item is discussed, to what end speakers get the floor."""
    text = normalise(block.text)
    if match := _IN_CHAIR.search(text):
        _seated(match, state)
    if (match := _ITEM.match(text)) and not by_chair:
        state.item, state.phase = _numbers(match["numbers"]), TurnRole.SPEAKER
    elif state.titled and block.heading and not _NO_TOPIC.match(text) and not by_chair:
        state.item = text
    for match in (*_ANNOUNCED.finditer(text), *_SOVEREIGN.finditer(text)):
        if found := find_state(match["body"]):
            state.announced[match["name"].split()[-1].lower()] = found.name
    if by_chair:
        _led(text, state)


def _led(text: str, state: _State) -> None:
    """The Chair's words on what comes next."""
    if _OVER.search(text):
        state.phase = TurnRole.SPEAKER
    elif _REPLY.search(text):
        state.phase = TurnRole.REPLY
    elif _EXPLAIN.search(text):
        state.phase = TurnRole.EXPLANATION
    if _ORDER.search(text):
        state.once = TurnRole.POINT_OF_ORDER


def _front_chairs(transcript: Transcript) -> Iterator[re.Match[str]]:
    """Who presides, as the front matter says; its lines may be the cells of a table."""
    return _FRONT_CHAIR.finditer(transcript.text[:_FRONT].replace("\t", " "))


def _seated(match: re.Match[str], state: _State) -> None:
    seat = _seat(match)
    acting = (
        "vice" in match["office"].lower()
        or "acting" in match["office"].lower()
        or "in the absence" in match.string.lower()
    )
    state.seats["acting" if acting else "president"] = seat
    state.seats["latest"] = seat


def _seat(match: re.Match[str]) -> _Seat:
    body = match["body"]
    return _Seat(person_name(match["name"]), match["title"], body_name(normalise(body)) if body else None)


def _seat_key(office: str) -> str:
    return (
        "acting"
        if re.search(r"acting|vice|interim|temporary|provisional", office, re.IGNORECASE)
        else "president"
    )


def _numbers(text: str) -> str:
    return ", ".join(re.findall(r"\d{1,3}(?:\s*\([a-z]\))*", text))


def in_own_capacity(words: Passage) -> Passage | None:
    """What whoever is in the Chair says for their own State; None where they speak from the Chair alone."""
    begun = _CAPACITY.search(words.text)
    if not begun:
        return None
    over = _RESUMED.search(words.text, begun.end())
    return words.cut(begun.end(), over.start() if over else None)


def _turn(one: _Open, state: _State) -> Turn:
    head = one.heading
    spans = tuple(Span(line.start, line.end, line.page) for block in one.blocks for line in block.lines)
    seat = _holder(head, state) if head.chairs else None
    opening = " ".join(block.text for block in one.blocks[:3])[: head.end + 900]
    capacity = (
        _CAPACITY.search(normalise(" ".join(block.text for block in one.blocks))) if head.chairs else None
    )
    own = capacity and (body_name(capacity["body"]) if capacity["body"] else seat and seat.body)
    return Turn(
        person=seat.name if seat else head.name,
        honorific=seat.honorific if seat else head.honorific,
        spans=spans,
        office=head.office,
        body=own or head.body or _announced(head, state),
        behalf=() if head.chairs else spoken_for(opening, head.body),
        role=one.phase,
        language=head.language or _own_language(one),
        agenda_item=one.item,
        certainty=0.98 if head.verbatim else 0.9,
    )  # fmt: skip


def _announced(head: Heading, state: _State) -> str | None:
    return state.announced.get(head.name.split()[-1].lower()) if head.name else None


def _own_language(one: _Open) -> str | None:
    """Said in a line of its own after the heading."""
    after = (
        one.blocks[1].text
        if len(one.blocks) > 1 and not one.blocks[0].text[one.heading.end :].strip()
        else ""
    )
    return tongue(after) if after.startswith("(") else None


def _holder(head: Heading, state: _State) -> _Seat | None:
    """Who holds the Chair: a summary record calls whoever sits there "the Chair", a verbatim one tells them apart."""
    if not head.verbatim and "latest" in state.seats:
        return state.seats["latest"]
    key = _seat_key(head.office or "")
    fallback = "latest" if key == "acting" else "president"
    return state.seats.get(key) or state.seats.get(fallback)


def _with_language(turns: list[Turn], transcript: Transcript) -> Iterator[Turn]:
    """Where a record marks the turns that were interpreted, the others were held in its own language."""
    if not any(turn.language for turn in turns):
        yield from turns
        return
    own = language_of(transcript.text)
    for turn in turns:
        yield turn if turn.language else replace(turn, language=own.code if own else "en")
