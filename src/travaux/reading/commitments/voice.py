"""Who acts in a paper, and by which words: the lines that name who acts, and the paragraphs that then act."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from travaux.common.commitment import Strength
from travaux.reading.commitments.operative import Operative, acting, governs, opening, opens_preamble
from travaux.reading.commitments.tongues import Tongue, declaring, enacting

_BODY = (
    r"(?:[A-Z][\w’'-]+\s+(?:(?:of|the|for|and|on|to|in|by|or|its|at|[A-Z(][\w’',()-]*)\s+){0,14})?"
    r"(?:Assembly|Council|Board|Committee|Commission|Conference|Meeting|Parties|Congress|Parliament|Summit|Forum|Bureau|Authority|"
    r"Union|Group|Dialogue|Ministers|Government|Court|Subcommittee|Subcommission|Platform|Association|Federation|Governors)"
)
_ENACTOR = re.compile(
    rf"(?P<actor>(?:The|THE)\s+{_BODY}(?:\s+(?:of|for|on|to)\s+[^,.;:]{{3,120}})?)(?:\s*[,:]?\s*$|\s*,\s*$)"
)
_WE = re.compile(r"(?:\d{1,3}\.\s*)?We,\s+(?P<actor>(?:the\s+)?[^.;:]{5,400}?),(?:\s|$)")
_OURS = re.compile(
    r"(?:\d{1,3}\.\s*)?(?:We\b|(?:As|In|At|On|To|With|Through|While|For)\b[^.;:]{5,200},\s+we\s)"
)
_LONGEST_ENACTOR = 160
"""Characters of the line that names who acts, at most."""
_FEWEST_OURS, _SHARE_OURS = 5, 0.5
"""Numbered paragraphs in which a declaration speaks as "we", and their share of all numbered ones, at least."""
_ACTS = re.compile(
    rf"(?:The|the)\s+(?P<actor>{_BODY}(?:\s+(?:of|for|on|to)\s+[^,.;:]{{3,90}}?)?)(?:\s*,[^.;]{{0,900}}?,)?\s+"
)
_NOUN = re.compile(r"\s+(?:of|and|for|from|received|made)\b|\s*[:.]")
"""What follows a word such as "Requests" or "Tasks" that is a noun in a paper that is no act."""


class Enacting(NamedTuple):
    """A line that names who acts: "The General Assembly,"; "We, the Ministers, …" goes on in it."""

    actor: str
    plural: bool = False
    tongue: Tongue | None = None
    goes_on: bool = False

    @property
    def heads(self) -> bool:
        """Whether it stands alone below the title of the act, in English."""
        return not self.plural and not self.tongue


def enacting_line(text: str) -> Enacting | None:
    begins = text[:1]
    if (begins == "W" or begins.isdigit()) and (ours := _WE.match(text)):
        return Enacting(" ".join(ours["actor"].split()), plural=True, goes_on=not text.rstrip().endswith(","))
    if other := enacting(text):
        return Enacting(other[1], tongue=other[0])
    if not text.lstrip().startswith(("The", "THE")):
        return None
    one = " ".join(text.split())
    match = _ENACTOR.match(one) if len(one) < _LONGEST_ENACTOR else None
    return Enacting(re.sub(r"^(?:The|THE)\s+", "", match["actor"])) if match else None


@dataclass(slots=True)
class Voice:
    """Who acts at the place reached."""

    declares: bool = False
    """Whether the paper speaks as "we" throughout."""
    tongue: Tongue | None = None
    """The language of the act, where it is not English."""
    is_acting: bool = False
    """True from the line that names who acts until the act is over."""
    operative: bool = False
    """Whether the act has come to its operative paragraphs."""
    actor: str | None = None
    plural: bool = False

    @classmethod
    def of(cls, numbered: Sequence[str]) -> Voice:
        """The voice in which the numbered paragraphs of a paper speak."""
        declares = _declares(numbered)
        other = None if declares else declaring(numbered, _FEWEST_OURS, _SHARE_OURS)
        return cls(declares, other, other is not None)

    @property
    def is_ours(self) -> bool:
        return self.plural or self.declares

    def open_act(self, line: Enacting | None = None) -> None:
        """From here on the paper acts; without a line that names who, whoever its paragraphs name."""
        self.actor, self.plural, self.tongue, _ = line or (None, False, None, False)
        self.is_acting, self.operative = True, False

    def acts(self, text: str) -> tuple[str, Operative] | None:
        """Who acts in a paragraph and by which verb, where it is an operative one."""
        if self.tongue:
            foreign = self.opening(text) if self.is_acting else None
            return (self.actor or "", foreign) if foreign else None
        verb = opening(text)
        if verb and (self.is_acting or _acts_alone(text, verb)):
            return self.actor or "", verb
        if self.is_ours and (verb := acting(text)):
            return self.actor or "", verb
        named = _ACTS.search(text[:1200]) if self.is_acting else None
        if named and (named.start() == 0 or opens_preamble(text)) and (verb := opening(text, named.end())):
            return " ".join(named["actor"].split()), verb
        return None

    def preambles(self, text: str) -> bool:
        if self.tongue:
            return text.rstrip().endswith((",", ";")) and not self.opening(text)
        return opens_preamble(text) or _unfinished(text)

    def opening(self, text: str) -> Operative | None:
        if self.tongue:
            return self.tongue.opening(text) or self.tongue.ours_opening(text)
        return opening(text)

    def speaks(self, text: str) -> Operative | None:
        """By which verb a paragraph without a number acts in a paper that speaks as "we"."""
        return acting(text) if self.is_ours and _OURS.match(text) else None


def _declares(numbered: Sequence[str]) -> bool:
    """Whether a paper is a declaration whose numbered paragraphs speak as "we"."""
    ours = sum(_OURS.match(text) is not None for text in numbered)
    return ours >= _FEWEST_OURS and ours >= _SHARE_OURS * len(numbered)


def _acts_alone(text: str, verb: Operative) -> bool:
    """Whether a paragraph of a paper that no act opened acts, and does not just begin with such a word."""
    if not text[:1].isupper() or _NOUN.match(text, verb.end):
        return False
    return verb.strength is not Strength.POSITION or governs(text, verb.end)


def _unfinished(text: str) -> bool:
    """A preambular paragraph that opens with "Recalls" for "Recalling": it ends with a comma all the same."""
    return text.rstrip().endswith(",") and opening(text) is not None
