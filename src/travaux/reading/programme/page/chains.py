"""Numbered lists of a paper: which lines count on from which, and which list is the agenda."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import islice

from travaux.reading.identity.sentences import WORD, runs_on
from travaux.reading.programme.grammar.days import day_heading
from travaux.reading.programme.grammar.numbers import (
    Numbering,
    Scheme,
    as_letter,
    list_number,
    loose_number,
    word_number,
)
from travaux.reading.programme.grammar.wording import announces_agenda, starts_programme
from travaux.reading.programme.page.paragraphs import Paragraph, TableBlock

_INDENT = 14.0
"""Points by which the numbers of one list may differ in place: "9." and "10." are set flush right."""
_SENTENCE = 18
"""Words of a single sentence that is longer than any title."""
_SHORTEST = 8
_LONGEST_TITLE = 32
"""Words."""
_NEAR = 4
"""Lines over a list among which its heading stands, those of a form ("Date: …") left out."""
_FARTHEST = 20
"""Blocks above a list that are looked through for them."""
_FIELD = re.compile(r"[^\W\d_][^:：\n]{1,20}[:：]\s?\S")
_TOP = (Scheme.ARABIC, Scheme.ROMAN, Scheme.UPPER, Scheme.WORD)

Block = Paragraph | TableBlock


@dataclass(frozen=True, slots=True)
class Member:
    """A numbered line: ``index`` is its place among the blocks."""

    index: int
    paragraph: Paragraph
    numbering: Numbering


@dataclass(slots=True)
class Chain:
    """Lines that count on from one another; ``restarts`` where a site lost the count and most are the first."""

    members: list[Member] = field(default_factory=list)
    restarts: bool = False

    @property
    def last(self) -> Member:
        return self.members[-1]

    def takes(self, member: Member) -> bool:
        last, new = self.last.numbering, member.numbering
        counts_on = new.scheme is last.scheme and new.word == last.word and new.ordinal == last.ordinal + 1
        return counts_on and self.aligned(member.paragraph)

    def aligned(self, paragraph: Paragraph) -> bool:
        """Whether a line stands as deep as the list: by its place on the page, else by its level."""
        first = self.members[0].paragraph
        if first.first.box and paragraph.first.box:
            return abs(first.margin - paragraph.margin) <= _INDENT
        return first.first.level == paragraph.first.level


def numbering_of(paragraph: Paragraph, *, loose: bool = True) -> Numbering | None:
    """The number of a line: one that stands in the text, else the format's own.

    A ``loose`` one has no mark after it ("1 Opening").
    """
    printed = list_number(paragraph.text) or word_number(paragraph.text)
    if printed is None and paragraph.label:
        own = list_number(paragraph.label) or word_number(paragraph.label)
        if own:
            return Numbering(own.scheme, own.ordinal, 0, 0, 0, own.word)
    return printed or (loose_number(paragraph.text) if loose else None)


def members(blocks: Sequence[Block]) -> list[Member]:
    """The numbered lines of a paper."""
    found = []
    for index, block in enumerate(blocks):
        if isinstance(block, Paragraph) and (numbering := numbering_of(block)):
            found.append(Member(index, block, numbering))
    return found


def chains(numbered: Sequence[Member]) -> list[Chain]:
    """Every list that starts at one, in the order of their first lines.

    Numbered paragraphs go on from paragraphs, and titles from titles: an annotated agenda counts both.
    """
    found: list[Chain] = []
    for one in numbered:
        member = _as_a_letter(one, found)
        taking = [chain for chain in reversed(found) if chain.takes(member)]
        chain = taking[0] if taking else None
        if len(taking) > 1:
            told = is_told(member.paragraph.value)
            chain = next((one for one in taking if is_told(one.last.paragraph.value) == told), chain)
        if chain:
            chain.members.append(member)
        elif member.numbering.ordinal == 1:
            found.append(Chain([member]))
    return found


def _as_a_letter(member: Member, before: Sequence[Chain]) -> Member:
    """The line with its number as a letter, where one that may be Roman is the next of a list of letters: I after H."""
    number = member.numbering
    printed = member.paragraph.text[number.start : number.end] or (member.paragraph.label or "").strip(" .)(")
    as_one = as_letter(number, printed)
    letter = replace(member, numbering=as_one) if as_one else member
    return letter if any(chain.takes(letter) for chain in before) else member


def is_description(paragraph: Paragraph) -> bool:
    """Whether a paragraph is a text on something, or longer than any title."""
    return is_prose(paragraph.value) or len(paragraph.text.split()) > _LONGEST_TITLE


def is_told(text: str) -> bool:
    """Whether a numbered line is a paragraph, if only of one short sentence, and no title."""
    if is_prose(text):
        return True
    words = WORD.findall(text) if text.rstrip()[-1:] == "." else []
    return len(words) >= _SHORTEST and runs_on(words)


def agenda_chain(blocks: Sequence[Block]) -> Chain | None:
    """The list that is the agenda: long, of titles rather than prose, under a heading that says so."""
    best: tuple[float, Chain] | None = None
    for chain in chains(members(blocks)):
        score = _score(blocks, chain)
        if (
            chain.last.numbering.scheme in _TOP
            and len(chain.members) >= 2
            and score > (best[0] if best else 1.5)
        ):
            best = (score, chain)
    lost = _restarting(blocks)
    if lost and (best is None or len(best[1].members) < len(lost.members)):
        return lost
    return best[1] if best else None


_MOSTLY = 2 / 3
_FEWEST = 3


def _restarting(blocks: Sequence[Block]) -> Chain | None:
    """The lines below the heading of an agenda most of which have the number one, as a copied page gives a list that others part."""
    lists = [chain for chain in chains(members(blocks)) if chain.members[0].numbering.scheme is Scheme.ARABIC]
    if len(lists) < 2 or not is_headed(blocks, lists[0]):
        return None
    alike = [chain for chain in lists if lists[0].aligned(chain.members[0].paragraph)]
    found = sorted((member for chain in alike for member in chain.members), key=lambda one: one.index)
    ones = sum(member.numbering.ordinal == 1 for member in found)
    told = any(is_prose(member.paragraph.value) for member in found)
    held = blocks[found[0].index : found[-1].index]
    by_day = any(isinstance(b, Paragraph) and day_heading(b.text) is not None for b in held)
    if len(found) < _FEWEST or ones < _MOSTLY * len(found) or told or by_day:
        return None
    return Chain(found, restarts=True)


def continued(blocks: Sequence[Block], chain: Chain) -> list[Chain]:
    """The chain with those like it that count anew under another day."""
    found = [chain]
    for other in chains(members(blocks)):
        first, last = other.members[0], found[-1].last
        between = blocks[last.index + 1 : first.index] if first.index > last.index else ()
        days = any(isinstance(b, Paragraph) and day_heading(b.text) for b in between)
        like = first.numbering.scheme is last.numbering.scheme and found[-1].aligned(first.paragraph)
        if days and like and len(between) <= 8:
            found.append(other)
    return found


def is_headed(blocks: Sequence[Block], chain: Chain) -> bool:
    """Whether a heading for an agenda stands over a list."""
    first = chain.members[0].index
    above = reversed(blocks[max(0, first - _FARTHEST) : first])
    before = (b for b in above if isinstance(b, Paragraph) and not _FIELD.match(b.text))
    return any(starts_programme(b.text) or announces_agenda(b.text) for b in islice(before, _NEAR))


def _score(blocks: Sequence[Block], chain: Chain) -> float:
    headed = is_headed(blocks, chain)
    prose = sum(is_prose(m.paragraph.value) for m in chain.members) / len(chain.members)
    asked = sum(m.paragraph.value.endswith("?") for m in chain.members) / len(chain.members)
    return min(len(chain.members), 8) + (6 if headed else 0) - 20 * (prose > 0.3) - 20 * (asked > 0.5)


def is_prose(text: str) -> bool:
    """Whether a line is a paragraph of sentences rather than a title."""
    words = text.split()
    if len(words) > 60:
        return True
    stops = sum(w.endswith(".") and len(w) > 4 and not w.endswith("etc.") for w in words[:-1])
    if len(words) > 18 and stops >= 1:
        return True
    return len(words) > _SENTENCE and text.rstrip()[-1:] == "." and runs_on(WORD.findall(text))
