"""Statements of others that a letter carries or a compendium puts together: each is its maker's."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from travaux.common.delegations import state_of
from travaux.common.finding import Span
from travaux.common.text import normalise
from travaux.common.turn import Turn
from travaux.reading.commitments.behalf import spoken_for
from travaux.reading.commitments.blocks import Block
from travaux.reading.commitments.speakers import TITLE, body_name
from travaux.reading.commitments.statement import Maker, maker
from travaux.reading.identity.mastheadline import is_body_name

_ANNEX = re.compile(
    r"(?:\[?(?:Annex|Appendix|Enclosure|Attachment|Annexe|Anexo|Приложение)\b(?:es)?)(?:\s+(?:[IVX]+|\d+|[A-Z])\b)?(?=\s*$|\s*[\n:–—*.\]]|\s+to\s+the\s|\s+à\s|\s+a\s+la\s)",
    re.IGNORECASE,
)
_NUMBERED = re.compile(r"(?:\d{1,3}|[IVX]{1,6}|[A-Z])\s*[.)]\s+(?P<who>.{3,200})", re.DOTALL)
_SPEECH = re.compile(
    r"\b(?:statement|remarks|speech|intervention|address|declaration|joint\s+statement|message|talking\s+points|right\s+of\s+reply|"
    r"d[ée]claration|discours|allocution|intervenci[oó]n|declaraci[oó]n|discurso|mensaje|выступление|заявление)\b",
    re.IGNORECASE,
)
_ADDRESS = re.compile(
    r"\b(?:(?:Mr|Madam|Madame|Mrs|Ms)\.?\s+(?:President|Chair\w*)|Excellenc(?:y|ies)|M(?:onsieur|adame|\.|me)\s+l[ea]\s+Présidente?|(?:Señora?|Sra?\.)\s+President[ea])\b"
)
_OWN = re.compile(r"\b(?:[Ww]e|I|[Oo]ur|[Mm]y|[Nn]ous|[Nn]otre|[Nn]uestr[oa]s?|[Mm]i)\b")
_FEWEST_OWN = 2
"""Words for "we" and "our" in what is taken for a statement, at least, where nothing above it calls it one."""
_DELIVERED = re.compile(
    r"\b(?:delivered|made|read|presented|given|prononcée?|pronunciada)\s+(?:by|par|por)\b\s*:?", re.IGNORECASE
)
_TRANSMITS = re.compile(
    r"\b(?:transmit|convey|enclose|attach|forward|submit|bring\s+to\s+your\s+attention|share)\w*\b",
    re.IGNORECASE,
)
_CARRIED = re.compile(
    r"\b(?:statement|declaration|communiqu[ée]|commentary|comments?|letter|message|remarks|appeal|memorandum|report|summary|press\s+release|position\s+paper)s?\s+"
    r"(?:(?:dated\s+[\w ]{6,20}|issued|made|adopted|delivered|signed|addressed\s+to\s+you)\s+)*(?:by|of|from)\s+(?:the\s+|H\.\s?E\.\s+|His\s+Excellency\s+|Her\s+Excellency\s+)?"
    r"(?P<who>[A-Z][^;]{3,200}?)(?=\s*\((?:see|hereinafter)|,\s+(?:dated|concerning|regarding|on|in|which|issued|addressed|together|as)\b|\s+(?:dated|concerning|regarding|on\s+(?:the|its|his|her)|in\s+(?:connection|response|which|relation|reaction)|addressed|at\s+the|for\s+the|with\s+regard|to\s+the\s+(?:Secretary|President))\b|[.;]|$)"
)
_OPEN = re.compile(r"(?:\b(?:by|of|the|to|and|for|from|par|de|du|del|por)|[,:])\s*$", re.IGNORECASE)
"""A line that does not end with its words."""
_ASIDE = re.compile(r",\s+(?:an?|the|which|who)\s.*$")
_OF = re.compile(r"\b(?:(?:of|for)\s+(?:the\s+)?|du\s+|des\s+|d[’']|de\s+l[’']|del\s+|de\s+l[ao]s?\s+|de\s+)")
_LONGEST = 240


@dataclass(frozen=True, slots=True)
class _Statement:
    """A statement under construction: who makes it, and its paragraphs."""

    who: Maker | None
    blocks: tuple[Block, ...]


def parted(letter: Turn, paragraphs: Sequence[Block]) -> tuple[Turn, ...]:
    """A letter's turn cut to the letter itself, then one turn for each statement annexed to it.

    An annex that names nobody is what the letter says it carries; else it is the writer's own.
    """
    first = next((index for index, block in enumerate(paragraphs) if _opens_annex(block)), None)
    if first is None:
        return (letter,)
    carried = _carried(paragraphs[:first])
    if carried and not (carried.body or carried.office or carried.together):
        carried = replace(carried, body=letter.body)
    found = list(_statements(paragraphs[first:], carried))
    if not found:
        return (letter,)
    ours = [one for one in found if one.who is None]
    lines = {
        line
        for block in (*paragraphs[:first], *(b for one in ours for b in one.blocks))
        for line in block.lines
    }
    kept = tuple(span for span in letter.spans if any(line.start == span.start for line in lines))
    turns = [_turn(one) for one in found if one.who]
    behalf = spoken_for(" ".join(block.text for block in paragraphs[:first]), letter.body)
    return (replace(letter, spans=kept, behalf=behalf), *turns) if kept else tuple(turns)


def compiled(paragraphs: Sequence[Block]) -> tuple[Turn, ...]:
    """The statements of a compendium, each under the name of the State or body that made it."""
    return tuple(_turn(one) for one in _statements(paragraphs, None, bare=True) if one.who)


def _opens_annex(block: Block) -> bool:
    return (
        len(block.text) < _LONGEST
        and (block.heading or len(block.text) < 40)
        and _ANNEX.match(block.text) is not None
    )


def _carried(letter: Sequence[Block]) -> Maker | None:
    """Whose statement the letter says that it carries, where it says so of one."""
    for block in letter:
        words = normalise(block.text)
        if _TRANSMITS.search(words):
            match = _CARRIED.search(words)
            return _maker(f"Statement by {match['who']}") if match else None
    return None


def _maker(heading: str) -> Maker | None:
    """Whom a heading names, a part of a State's government by its State."""
    named = maker(heading)
    if not named:
        return None
    if named.body and not named.person:
        named = replace(named, body=_ASIDE.sub("", named.body))
    state = _belongs(named.body or named.office)
    if state and state != named.body:
        named = replace(named, office=named.office or named.body, body=state)
    return named if named.body or named.person or named.together else None


def _belongs(body: str | None) -> str | None:
    """The State that a ministry, a parliament or an office belongs to: what its last words name."""
    if not body or state_of(body):
        return None
    for of in _OF.finditer(body):
        if state := state_of(re.sub(r"\s+(?:to\s+the|auprès|ante)\s.*$|,.*$", "", body[of.end() :])):
            return state.name
    return None


def _statements(
    paragraphs: Sequence[Block], carried: Maker | None, *, bare: bool = False
) -> Iterator[_Statement]:
    """The paragraphs from the first annex on, parted where a heading names who speaks, in the order of the paper."""
    who, section, blocks = carried, None, list[Block]()
    for zone, text in _zones(paragraphs):
        listed, named = _named(zone, text, bare)
        section = listed.body if listed else section
        if named and section and named.body != section:
            named = replace(named, body=section, together=())
        if named and who and not listed and named.body == who.body and named.person in (None, who.person):
            named = None
        if named or (zone and _opens_annex(zone[0])):
            if blocks:
                yield _Statement(who, tuple(blocks))
            who, blocks = named or carried, []
        blocks.extend(text)
    if blocks:
        yield _Statement(who, tuple(blocks))


def _zones(paragraphs: Sequence[Block]) -> Iterator[tuple[list[Block], list[Block]]]:
    """Headings that stand together, each time with the paragraphs below them."""
    zone, text = list[Block](), list[Block]()
    for block in paragraphs:
        short = (
            block.heading
            or not text
            and len(block.text) < 120
            and not block.text.rstrip().endswith((".", "!", "?", ";", ":"))
        )
        if short and text:
            yield zone, text
            zone, text = [], []
        (zone if short else text).append(block)
    yield zone, text


def _named(zone: Sequence[Block], text: Sequence[Block], bare: bool) -> tuple[Maker | None, Maker | None]:
    """Whom a list of statements names, by number or ``bare``, and whom the headings above a statement name."""
    if not zone or not (bare or _is_speech(zone, text)):
        return None, None
    entries = [match["who"] for block in zone if (match := _NUMBERED.match(block.text))]
    entries += [block.text for block in zone if bare and state_of(normalise(block.text))]
    listed = next((who for entry in entries if (who := _listed(normalise(entry)))), None)
    heading = _heading(zone)
    if listed and heading and heading.person and not listed.person:
        return listed, heading
    return listed, listed or heading


def _heading(zone: Sequence[Block]) -> Maker | None:
    """The heading that names a maker, alone or with the lines that go on from it."""
    lines = [normalise(block.text) for block in zone if not _opens_annex(block)]
    for index, line in enumerate(lines):
        if not _SPEECH.search(line) and not _DELIVERED.search(line):
            continue
        words = _DELIVERED.sub("Statement by", line) if not _SPEECH.search(line) else line
        for end in (index + 1, index + 3):
            joined = _joined([words, *lines[index + 1 : end]])
            if len(joined) < 2 * _LONGEST and (named := _maker(joined)):
                return named
    return None


def _joined(lines: Sequence[str]) -> str:
    """Lines of a heading as one: name, office and place are parted by commas."""
    words = lines[0]
    for line in lines[1:]:
        words += line if not line else f" {line}" if _OPEN.search(words) else f", {line}"
    return words


def _listed(who: str) -> Maker | None:
    """Whom an entry of a list of statements names."""
    if state := state_of(re.sub(r"^.*\bby\s+(?:the\s+)?", "", who)):
        return Maker(body=state.name)
    if "," in who or re.match(TITLE, who):
        return _maker(f"Statement by {who}")
    return Maker(body=body_name(who)) if is_body_name(who) else None


def _is_speech(zone: Sequence[Block], text: Sequence[Block]) -> bool:
    """Whether what stands below a heading is said in the first person, or the heading calls it a statement."""
    words = " ".join(block.text for block in text)
    if any(_SPEECH.search(block.text) for block in zone):
        return True
    return _ADDRESS.search(words[:600]) is not None or len(_OWN.findall(words)) >= _FEWEST_OWN


def _turn(one: _Statement) -> Turn:
    who = one.who or Maker()
    opening = " ".join(block.text for block in one.blocks)[:1500]
    return Turn(
        person=who.person, honorific=who.honorific,
        spans=tuple(Span(line.start, line.end, line.page) for block in one.blocks for line in block.lines),
        office=who.office, body=who.body, behalf=tuple(dict.fromkeys((*who.together, *spoken_for(opening, who.body)))),
        certainty=0.75,
    )  # fmt: skip
