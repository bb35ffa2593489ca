"""Text that is not agreed yet: square brackets of a negotiation draft, and who proposes what stands in them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from travaux.common.changes import Bracket
from travaux.common.finding import Finding, Span
from travaux.common.states import find_state, states
from travaux.reading.likeness.words import key
from travaux.reading.transcript import LineRole, Transcript

_LEAD = re.compile(r"\[\s*(?P<who>[^\[\]:]{2,80}?)\s*:\s")
_TAIL = re.compile(r"(?:\(|\u2013\s*|-\s+)(?P<who>[^()\[\]]{2,120}?)\)?\s*\]\Z")
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

    Proposers are named before a colon ("[EU: …]"), at the end in parentheses, or right after the bracket.
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


def findings(transcript: Transcript) -> tuple[Finding, ...]:
    """The bracketed passages of a draft with their proof, ``/brackets/0/text``, and who proposes them, ``/brackets/0/proposers/0``."""
    text = own_text(transcript)
    found: list[Finding] = []
    for number, one in enumerate(brackets(text)):
        path, certainty = f"/brackets/{number}", _NAMED if one.proposers else _UNNAMED
        spans = _spans(transcript, one.start, one.end)
        found.append(Finding(f"{path}/text", transcript.quote(spans), spans, certainty))
        for place, who in enumerate(one.proposers):
            start = text.find(who, one.start)
            where = _spans(transcript, start, start + len(who)) if start >= 0 else ()
            found.append(Finding(f"{path}/proposers/{place}", who, where, certainty))
    return tuple(found)


def own_text(transcript: Transcript) -> str:
    """The transcript's text, furniture and footnotes blanked so that places stay what they are."""
    characters = list(transcript.text)
    own = {(line.start, line.end) for line in transcript.body() if line.role is not LineRole.FOOTNOTE}
    for line in transcript.lines:
        if (line.start, line.end) not in own:
            characters[line.start : line.end] = " " * (line.end - line.start)
    return "".join(characters)


def _spans(transcript: Transcript, start: int, end: int) -> tuple[Span, ...]:
    """A range of the text line by line, without furniture and footnotes."""
    own = (line for line in transcript.body() if line.role is not LineRole.FOOTNOTE)
    return tuple(
        Span(max(start, line.start), min(end, line.end), line.page)
        for line in own
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
    for match in (_LEAD.match(inside), _TAIL.search(inside), _AFTER.match(text, end)):
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
