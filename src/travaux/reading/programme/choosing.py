"""Which reading of a paper its words support: a timetable, a numbered agenda, a concept note or none."""

from __future__ import annotations

import re
from collections.abc import Sequence

from travaux.reading.identity.draft import PaperDraft
from travaux.reading.programme import flat
from travaux.reading.programme.agendas.agenda import agenda_rows, listed_rows
from travaux.reading.programme.agendas.references import with_items
from travaux.reading.programme.concept import is_concept_note
from travaux.reading.programme.grammar.clocks import Style
from travaux.reading.programme.grammar.numbers import Scheme
from travaux.reading.programme.grammar.wording import announces_programme, names_programme, starts_programme
from travaux.reading.programme.page.chains import Block, Chain, agenda_chain, is_headed, is_prose
from travaux.reading.programme.page.paragraphs import Page, Paragraph
from travaux.reading.programme.page.rows import Rank, Row, Timing
from travaux.reading.programme.runningorder import finished, gathered, is_placed, timed_rows
from travaux.reading.programme.text.outlined import outlined_rows
from travaux.reading.programme.text.untimed import untimed_rows
from travaux.reading.programme.words.presiding import presided

_DASHED = re.compile(r"\d\s*[-–—]\s*\d")
_AGENDAS = frozenset({"agenda", "programme"})
_TIMETABLE = 3
"""A paper of another kind with at least so many times under a heading for one holds a timetable."""
_FEWEST = 2
"""A paper that does not say what it is holds a timetable from so many times on."""
_SHORT = 25
"""Words; lettered lists of longer lines are sections of a text."""
_MOST = 0.5
"""The share of a paper's lines that a list must reach over to be its agenda, where nothing else says so."""
_PROSE = 0.5
"""The share of prose from which on a numbered list is the sections of a text."""
_ANNOUNCED = 120
"""Characters before a running order in which its heading stands."""
_OPENING, _HEAD = 6, 500
"""Lines and characters among which a paper names itself."""


def chosen_rows(page: Page, blocks: Sequence[Block], identity: PaperDraft) -> list[Row]:
    """The rows of the running order: timed ones, else those of a numbered agenda; none where there is neither."""
    lost = page.transcript.flat
    timed = (
        finished(flat.rows(page.transcript))
        if lost
        else timed_rows(page, blocks, least=1 if _named(identity) else 2)
    )
    if is_concept_note(blocks, identity):
        return timed if _clocks(timed) >= _TIMETABLE else []
    if not (_timetable(blocks, identity, timed) or (lost and _announced(page, timed))):
        timed = []
    if lost and timed and not _clocks(timed):
        return timed
    chain = agenda_chain(blocks)
    if chain and _agenda(blocks, identity, chain) and (not _placed(timed) or _outweighs(chain, timed)):
        return presided(finished(gathered(agenda_rows(page, blocks, chain))), blocks)
    if not timed and _named(identity) and (listed := listed_rows(page, blocks)):
        return finished(gathered(listed))
    if _clocks(timed) < _FEWEST and not chain and _named(identity):
        plain = untimed_rows(blocks) or outlined_rows(blocks)
        if plain:
            return finished(gathered(plain))
    return presided(with_items(timed, chain, blocks), blocks)


def _named(identity: PaperDraft) -> bool:
    return identity.kind is not None and identity.kind.value in _AGENDAS


def _clocks(rows: Sequence[Row]) -> int:
    return sum(row.timing is not None for row in rows)


def _placed(rows: Sequence[Row]) -> int:
    return sum(is_placed(row) for row in rows)


def _timetable(blocks: Sequence[Block], identity: PaperDraft, timed: Sequence[Row]) -> bool:
    """Whether times in a paper make a timetable: reports and letters have times and dates as well."""
    if identity.kind is None:
        return len(_printed(timed)) >= _FEWEST or _headed(blocks) or _days_headed(blocks, timed)
    return _named(identity) or (
        _sure(timed) >= _TIMETABLE and (_headed(blocks) or _tabled(timed) or _listed(timed))
    )


def _printed(rows: Sequence[Row]) -> list[Timing]:
    """The times as they are printed: one that covers several rows is one."""
    places = {(t.passage.parts[0].start, t.passage.text): t for row in rows if (t := row.timing)}
    return list(places.values())


def _tabled(rows: Sequence[Row]) -> bool:
    """Whether one table holds the slots, from hour to hour, of a day: papers of any kind annex their timetable as such."""
    slots = [row.source for row in rows if row.source >= 0 and row.timing and row.timing.mention.last]
    return max(map(slots.count, slots), default=0) > _TIMETABLE


def _listed(rows: Sequence[Row]) -> bool:
    """Whether lines hold such slots for several days, one of them named over its own: letters tell a programme so."""
    slots = [row for row in rows if row.source < 0 and row.timing and row.timing.mention.last]
    return len(slots) > _TIMETABLE and any(row.rank is Rank.DAY and row.day is not None for row in rows)


def _sure(rows: Sequence[Row]) -> int:
    """How many times are printed that no figure of a table can be: 23.04, 0.58 and 1030 may be such."""
    return sum(t.mention.style is Style.PLAIN or bool(_DASHED.search(t.passage.text)) for t in _printed(rows))


def _headed(blocks: Sequence[Block]) -> bool:
    """Whether a line is the heading of a programme; where lines are lost, whether the first words hold its name."""
    lines = [b for b in blocks if isinstance(b, Paragraph)]
    opening = (
        " ".join(b.text for b in lines[:_OPENING])[:_HEAD] if any(len(b.text) > _HEAD for b in lines) else ""
    )
    return any(starts_programme(b.text) or announces_programme(b.text) for b in lines) or names_programme(
        opening
    )


def _days_headed(blocks: Sequence[Block], rows: Sequence[Row]) -> bool:
    """Whether the first of several days stands right under a short line with the word for a programme in it."""
    days = [row.heads[0] for row in rows if row.rank is Rank.DAY and row.heads]
    if len(days) < _FEWEST or days[0] not in blocks:
        return False
    above = blocks[: blocks.index(days[0])][-1:]
    return any(isinstance(b, Paragraph) and names_programme(b.text) and not is_prose(b.value) for b in above)


def _announced(page: Page, rows: Sequence[Row]) -> bool:
    """Whether the words before a list of several days or times, whose lines are lost, name a programme."""
    days = sum(row.rank is Rank.DAY for row in rows)
    if max(days, _clocks(rows)) <= _TIMETABLE:
        return False
    first = min(row.heads[0].passage.parts[0].start for row in rows if row.heads)
    return names_programme(page.transcript.text[max(0, first - _ANNOUNCED) : first])


def _agenda(blocks: Sequence[Block], identity: PaperDraft, chain: Chain) -> bool:
    """Whether a numbered list is an agenda rather than the sections of a text."""
    short = all(len(member.paragraph.text.split()) <= _SHORT for member in chain.members)
    counted = short or chain.last.numbering.scheme in (Scheme.ARABIC, Scheme.WORD)
    named = _named(identity)
    if identity.kind is None and short:
        held = blocks[chain.members[0].index : chain.last.index]
        texts = [b.value for b in held if isinstance(b, Paragraph)]
        prose = sum(len(text) for text in texts if is_prose(text))
        named = len(held) >= _MOST * len(blocks) and prose <= _PROSE * sum(map(len, texts))
    return (counted and named) or is_headed(blocks, chain)


def _outweighs(chain: Chain, timed: Sequence[Row]) -> bool:
    """Whether a numbered list is the agenda although times stand elsewhere in the paper."""
    if sum(row.timing is not None and row.source >= 0 for row in timed) > _TIMETABLE:
        return False
    times = _placed(timed)
    first = chain.members[0].paragraph.passage.parts[0].start
    before = [
        row for row in timed if is_placed(row) and row.heads and row.heads[0].passage.parts[0].start < first
    ]
    return 2 * times < len(chain.members) and (not before or len(before) == times)
