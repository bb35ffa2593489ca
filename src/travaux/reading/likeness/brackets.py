"""Text that is not agreed yet: square brackets of a negotiation draft, and who proposes what stands in them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from travaux.common.changes import Bracket
from travaux.common.finding import Finding, Span
from travaux.common.states import find_state, states
from travaux.reading.likeness.words import key
from travaux.reading.transcript import Line, LineRole, Transcript

_LEAD = re.compile(r"\[\s*(?:(?i:alt(?:ernative)?)\.?\s*\d*\s+)?(?P<who>[^\[\]:]{2,80}?)\s*:\s")
_TAIL = re.compile(
    r"(?:\(|\u2013\s*|-\s+|;\s+|(?<!following)(?<!tates)(?<!ountries)(?<!arties)(?<!embers):\s+)(?P<who>[^()\[\]]{2,120}?)\)?\s*\]\Z"
)
_TAIL_WITHIN = 140
"""Characters at the end of a bracket among which its proposers stand."""
_AFTER = re.compile(
    r"\s*\((?:proposed by|proposal (?:by|of)|supported by)?\s*(?P<who>[^()]{2,120})\)", re.IGNORECASE
)
_NOT_TEXT = re.compile(r"\[\s*(?:\d{1,3}|[a-z]|[ivx]{1,5}|sic|\.{3}|\u2026)\s*\]", re.IGNORECASE)
_MOST = 20_000
_SEPARATOR = re.compile(r"\s*(?:[,;/&+]|\band\b)\s*")
_GROUPS = frozenset(
    "African Group|AG|ACP|ALBA|AOSIS|Arab Group|ASEAN|AU|African Union|CANZ|CARICOM|CELAC|Chair|Co-Chairs|Co-Facilitators|"
    "Core Group|EU|European Union|EU-27|EU-28|G77|G-77|Group of 77|G77 and China|G-77 and China|Group of 77 and China|GRULAC|Holy See|IOM|JUSCANZ|JUSCANNZ|LDCs|"
    "LLDCs|LMG|Nordics|OIC|PIF|SICA|SIDS|UK|UAE|US|USA|UNHCR|WEOG".casefold().split("|")
)
"""Groups and offices that propose text in negotiations, as drafts abbreviate them."""
_NAMED, _UNNAMED = 0.95, 0.8
"""How certain it is that a bracket holds text in dispute: with a State or group that proposes it, and without."""
_OF_77 = frozenset(["g77", "g-77", "group of 77"])
"""With China behind it, one group."""


def brackets(text: str) -> Iterator[Bracket]:
    """The bracketed passages of a draft, outer before inner; footnote marks and "[sic]" are none.

    Proposers are named before a colon ("[EU: …]", "[Alt. EU: …]"), at the end in parentheses or behind a dash, colon or
    semicolon, or right after the bracket. "[the following States: Kenya, Peru]" names none.
    A bracket that is never closed is none.
    """
    open_at: list[int] = []
    found: list[Bracket] = []
    for match in re.finditer(r"[\[\]]", text):
        if match.group() == "[":
            open_at.append(match.start())
        elif open_at:
            start = open_at.pop()
            inside = text[start : match.end()]
            if not _NOT_TEXT.fullmatch(inside) and len(inside) < _MOST:
                who = _proposers(text, start, match.end())
                found.append(Bracket(start, match.end(), len(open_at) + 1, inside, who))
    yield from sorted(found, key=lambda one: (one.start, -one.end))


@dataclass(frozen=True, slots=True)
class Placed:
    """A bracketed passage of a paper: what it says in one line, and where it stands."""

    bracket: Bracket
    words: str
    spans: tuple[Span, ...]


def placed(transcript: Transcript) -> Iterator[Placed]:
    """The bracketed passages of a draft in the order of :func:`brackets`."""
    yield from _placed(transcript, own_text(transcript), list(_own_lines(transcript)))


def _placed(transcript: Transcript, text: str, lines: Sequence[Line]) -> Iterator[Placed]:
    for one in brackets(text):
        spans = _spans(lines, one.start, one.end)
        yield Placed(one, transcript.quote(spans), spans)


def findings(transcript: Transcript) -> tuple[Finding, ...]:
    """The bracketed passages of a draft with their proof, ``/brackets/0/text``, and who proposes them, ``/brackets/0/proposers/0``."""
    text, lines = own_text(transcript), list(_own_lines(transcript))
    found: list[Finding] = []
    for number, one in enumerate(_placed(transcript, text, lines)):
        who = one.bracket.proposers
        path, certainty = f"/brackets/{number}", _NAMED if who else _UNNAMED
        found.append(Finding(f"{path}/text", one.words, one.spans, certainty))
        for place, name in enumerate(who):
            start = text.find(name, one.bracket.start)
            where = _spans(lines, start, start + len(name)) if start >= 0 else ()
            found.append(Finding(f"{path}/proposers/{place}", name, where, certainty))
    return tuple(found)


def own_text(transcript: Transcript) -> str:
    """The transcript's text, furniture and footnotes blanked so that places stay what they are."""
    characters = list(transcript.text)
    own = {(line.start, line.end) for line in _own_lines(transcript)}
    for line in transcript.lines:
        if (line.start, line.end) not in own:
            characters[line.start : line.end] = " " * (line.end - line.start)
    return "".join(characters)


def _own_lines(transcript: Transcript) -> Iterator[Line]:
    return (line for line in transcript.body() if line.role is not LineRole.FOOTNOTE)


def _spans(lines: Sequence[Line], start: int, end: int) -> tuple[Span, ...]:
    """A range of the text line by line, as far as it stands on these lines."""
    return tuple(
        Span(max(start, line.start), min(end, line.end), line.page)
        for line in lines
        if line.start < end and start < line.end
    )


def since(before: Sequence[Bracket], after: Sequence[Bracket]) -> tuple[Bracket, ...]:
    """The later passages, those marked new that the earlier text has not in brackets; the same words count once for each time."""
    left = Counter(key(one.text) for one in before)
    out = []
    for one in after:
        new = not left[key(one.text)]
        left[key(one.text)] -= not new
        out.append(replace(one, new=new))
    return tuple(out)


def gone(before: Sequence[Bracket], after: Sequence[Bracket]) -> tuple[Bracket, ...]:
    """The earlier passages that the later text has in brackets no more: agreed, taken out, or put otherwise."""
    return tuple(replace(one, new=False) for one in since(after, before) if one.new)


def _proposers(text: str, start: int, end: int) -> tuple[str, ...]:
    inside = text[start:end]
    for match in (
        _LEAD.match(inside),
        _TAIL.search(inside, max(0, len(inside) - _TAIL_WITHIN)),
        _AFTER.match(text, end),
    ):
        if match and (named := tuple(proposers_in(match["who"]))):
            return named
    return ()


def proposers_in(words: str) -> Iterator[str]:
    """The States and groups in a list such as "EU, Japan and G77"; none where any part is something else."""
    parts: list[str] = []
    for part in filter(None, _SEPARATOR.split(words.strip(" ."))):
        if part.casefold() == "china" and parts and parts[-1].casefold() in _OF_77:
            parts[-1] += " and China"
        else:
            parts.append(part)
    codes = {state.code for state in states()}
    if parts and all(part.casefold() in _GROUPS or part in codes or find_state(part) for part in parts):
        yield from parts
