"""A paper as an outline: every numbered part with its kind, its place in the tree and its words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from travaux.common.commitment import Strength
from travaux.common.provision import ProvisionKind
from travaux.reading.commitments.blocks import Block, blocks
from travaux.reading.commitments.listed import BULLET
from travaux.reading.commitments.marks import PREAMBULAR, Mark, Rank, letter_value, mark_of, roman_value
from travaux.reading.commitments.operative import Operative, acting, governs, opening, opens_preamble
from travaux.reading.commitments.tongues import Tongue, declaring, enacting
from travaux.reading.passage import Passage
from travaux.reading.transcript import Transcript

_LETTERED = 101
"""The place of the first lettered target, "10.a", after the numbered ones."""
BODY = (
    r"(?:[A-Z][\w’'-]+\s+(?:(?:of|the|for|and|on|to|in|by|or|its|at|[A-Z(][\w’',()-]*)\s+){0,14})?"
    r"(?:Assembly|Council|Board|Committee|Commission|Conference|Meeting|Parties|Congress|Parliament|Summit|Forum|Bureau|Authority|"
    r"Union|Group|Dialogue|Ministers|Government|Court|Subcommittee|Subcommission|Platform|Association|Federation|Governors)"
)
_ENACTOR = re.compile(
    rf"(?P<actor>(?:The|THE)\s+{BODY}(?:\s+(?:of|for|on|to)\s+[^,.;:]{{3,120}})?)(?:\s*[,:]?\s*$|\s*,\s*$)"
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
    rf"(?:The|the)\s+(?P<actor>{BODY}(?:\s+(?:of|for|on|to)\s+[^,.;:]{{3,90}}?)?)(?:\s*,[^.;]{{0,900}}?,)?\s+"
)
_PRESENTS = re.compile(
    r"\bfollowing\s+(?:draft\s+)?(?:resolution|decision|recommendation)s?(?:\s+for\s+adoption[^:.]{0,60})?\s*:\s*$",
    re.IGNORECASE,
)
_NOUN = re.compile(r"\s+(?:of|and|for|from|received|made)\b|\s*[:.]")
"""What follows a word such as "Requests" or "Tasks" that is a noun in a paper that is no act."""
_NOTE = re.compile(r"\s*(?:\d{1,3}/\s|[¹²³⁰-⁹]+\s|\*+\s|_{5,})")
_FURTHER = re.compile(r"[a-z]")
_CLOSING = re.compile(r"\d+(?:st|nd|rd|th)\s+(?:plenary\s+)?meeting\b|[-–—_]{3,}", re.IGNORECASE)
_KINDS = {
    "Goal": ProvisionKind.GOAL, "Sustainable Development Goal": ProvisionKind.GOAL, "Цель": ProvisionKind.GOAL,
    "Objective": ProvisionKind.OBJECTIVE, "Objectif": ProvisionKind.OBJECTIVE, "Objetivo": ProvisionKind.OBJECTIVE,
    "Article": ProvisionKind.ARTICLE, "Artículo": ProvisionKind.ARTICLE, "Статья": ProvisionKind.ARTICLE,
}  # fmt: skip
_BRACKETED = re.compile(r"\((?P<number>\d{1,2})\)\s+(?=[A-ZÀ-Ý])")
_LONGEST_TITLE = 100
_COMMITS = re.compile(r"We\s+(?:commit|resolve|pledge|undertake|recommit|will|agree)\b")


@dataclass(slots=True)
class Part:
    """One part under construction. ``parent`` is an index into the list of parts."""

    kind: ProvisionKind
    mark: Mark | None
    number: str
    passages: list[Passage]
    parent: int | None = None
    title: Passage | None = None
    actor: str | None = None
    """Who acts, on operative and preambular paragraphs."""
    verb: Operative | None = None
    """What an operative paragraph does, bounded within its own words."""
    left: float = 0.0
    tongue: Tongue | None = None
    """The language of an act, where it is not English."""
    ours: bool = False
    """Whether a paragraph that does not open with what it does stands in a paper that speaks as "we"."""

    @property
    def passage(self) -> Passage:
        return Passage.join(self.passages)

    @property
    def rank(self) -> Rank:
        return self.mark.rank if self.mark else Rank.PARAGRAPH


@dataclass(slots=True)
class Outline:
    """The parts in the order of the paper, what is wrong with their numbers, and the title of the paper's acts."""

    parts: list[Part] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)

    def children(self, index: int) -> Iterator[Part]:
        return (part for part in self.parts if part.parent == index)


def outline(transcript: Transcript, found: tuple[Block, ...] | None = None) -> Outline:
    """The numbered parts of a paper, whose paragraphs are ``found``; operative ones are told from others by their verb."""
    found = blocks(transcript) if found is None else found
    numbered = [block.text for block in found if re.match(r"\d{1,3}\.\s", block.text)]
    declares = _declares(numbered)
    other = None if declares else declaring(numbered, _FEWEST_OURS, _SHARE_OURS)
    writer = _Writer(declares=declares, tongue=other, acting=other is not None)
    for block in found:
        writer.take(block)
    return Outline(writer.parts, writer.faults)


def _declares(numbered: list[str]) -> bool:
    """Whether a paper is a declaration whose numbered paragraphs speak as "we"."""
    ours = sum(_OURS.match(text) is not None for text in numbered)
    return ours >= _FEWEST_OURS and ours >= _SHARE_OURS * len(numbered)


@dataclass(slots=True)
class _Writer:
    """Reads block after block and keeps the place reached."""

    declares: bool = False
    """Whether the paper speaks as "we" throughout."""
    parts: list[Part] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)
    path: list[int] = field(default_factory=list)
    """Indices of the open parts, outermost first."""
    actor: str | None = None
    plural: bool = False
    tongue: Tongue | None = None
    acting: bool = False
    """True from the line that names who acts until the act is over."""
    operative: bool = False
    preambular: int = 0
    unnumbered: int = 0
    heading: Passage | None = None
    last: dict[int | None, int] = field(default_factory=dict)
    """The number of the last paragraph of each part that holds paragraphs."""
    runs: dict[tuple[int | None, Rank, str], list[Mark]] = field(default_factory=dict)
    """The last mark of each run of numbers, by the part that holds it, its rank and its word."""
    open: bool = False
    """Whether words without a mark still belong to the last part."""

    def take(self, block: Block) -> None:
        text = block.text
        if _NOTE.match(text):
            return
        if self._enacts(text):
            return
        if draft := PREAMBULAR.match(text):
            self._unmarked(replace(block, passage=block.passage.cut(draft.end())))
            return
        mark = mark_of(text, block.label, heading=block.heading)
        if mark and mark.rank <= Rank.ARTICLE:
            self._container(mark, block)
        elif mark:
            self._marked(self._settled(mark), block)
        elif (bracketed := _BRACKETED.match(text)) and self.acting and not self._in_paragraph(bracketed):
            self._bracketed(bracketed, block)
        else:
            self._unmarked(block)

    def _in_paragraph(self, bracketed: re.Match[str]) -> bool:
        """Whether "(2)" stands within a paragraph that is numbered otherwise, and not beside "(1)"."""
        parent = self._parent()
        last = parent.mark if parent and parent.rank is Rank.PARAGRAPH else None
        return last is not None and last.value + 1 != int(bracketed["number"])

    def _bracketed(self, bracketed: re.Match[str], block: Block) -> None:
        """A paragraph of an act that is numbered "(1)", as those of the first years are."""
        words = block.passage.cut(bracketed.end())
        if not self.operative and self._preambles(words.text):
            self._preamble(replace(block, passage=words))
            return
        number = bracketed["number"]
        self._marked(Mark(Rank.PARAGRAPH, "", number, int(number), bracketed.end()), block)

    def _enacts(self, text: str) -> bool:
        """The line that names who acts opens an act: "The General Assembly,"; "We, the Ministers, …" goes on in it."""
        if ours := _WE.match(text):
            self._open_act(" ".join(ours["actor"].split()), plural=True)
            return text.rstrip().endswith(",")
        if other := enacting(text):
            self._open_act(other[1], tongue=other[0])
            return True
        one = " ".join(text.split()) if text.lstrip().startswith(("The", "THE")) else ""
        match = _ENACTOR.match(one) if len(one) < _LONGEST_ENACTOR else None
        if not match:
            return False
        self._open_act(re.sub(r"^(?:The|THE)\s+", "", match["actor"]))
        self._close(Rank.PARAGRAPH)
        if self.heading and not (self.path and self.parts[self.path[-1]].title is self.heading):
            self._add(Part(ProvisionKind.PART, Mark(Rank.ACT, "", "", 0, 0), "", [], title=self.heading))
        return True

    def _open_act(
        self, actor: str | None = None, *, plural: bool = False, tongue: Tongue | None = None
    ) -> None:
        """From here on the paper acts; without an actor whoever its paragraphs name."""
        self.actor, self.plural, self.tongue = actor, plural, tongue
        self.acting, self.operative, self.open = True, False, False
        self.preambular = self.unnumbered = 0

    def _container(self, mark: Mark, block: Block) -> None:
        self.acting = self.acting and mark.rank in (Rank.CHAPTER, Rank.SECTION)
        self.open = False
        rest = block.passage.cut(mark.end)
        kind = _KINDS.get(mark.word, ProvisionKind.PART)
        label = mark.printed if kind is not ProvisionKind.PART else f"{mark.word} {mark.printed}".strip()
        prose = len(rest.text) > 160 and not block.heading
        self._close(mark.rank)
        self._add(Part(kind, mark, label, [rest] if prose else [], title=None if prose or not rest else rest))
        self.heading = self.parts[-1].title or self.heading

    def _settled(self, mark: Mark) -> Mark:
        """ "(i)" after "(h)" is a letter; else it is a Roman numeral where a letter is open."""
        if mark.rank is not Rank.LETTER or not set(mark.printed) <= set("ivxl"):
            return mark
        letters = [self.parts[index] for index in self.path if self.parts[index].rank is Rank.LETTER]
        romans = [self.parts[index] for index in self.path if self.parts[index].rank is Rank.ROMAN]
        value = roman_value(mark.printed)
        last = letters[-1].mark if letters else None
        if romans and romans[-1].mark and romans[-1].mark.value + 1 == value:
            return Mark(Rank.ROMAN, "", mark.printed, value, mark.end)
        if last and letter_value(mark.printed) == last.value + 1:
            return mark
        return Mark(Rank.ROMAN, "", mark.printed, value, mark.end) if letters or value == 1 else mark

    def _marked(self, mark: Mark, block: Block) -> None:
        words = block.passage.cut(mark.end)
        if mark.rank is Rank.PARAGRAPH:
            self._paragraph(mark, words, block)
            return
        self._close(mark.rank)
        parent = self._parent()
        if self.acting and (not parent or parent.rank < Rank.PARAGRAPH) and (act := self._acts(words.text)):
            actor, verb = act
            self._add(
                Part(
                    ProvisionKind.OPERATIVE,
                    mark,
                    f"({mark.printed})",
                    [words],
                    actor=actor,
                    verb=verb,
                    left=block.left,
                )
            )
            self.operative = self.open = True
            return
        kind = ProvisionKind.SUBPARAGRAPH
        if mark.rank is Rank.TARGET:
            kind = (
                ProvisionKind.TARGET
                if parent and parent.kind is ProvisionKind.GOAL
                else ProvisionKind.PARAGRAPH
            )
        elif self._under(ProvisionKind.OBJECTIVE) and mark.rank is Rank.LETTER:
            kind = ProvisionKind.ACTION
        self._add(Part(kind, mark, self._number(mark), [words], actor=self._actor(), left=block.left))
        self.open = True

    def _paragraph(self, mark: Mark, words: Passage, block: Block) -> None:
        act = self._acts(words.text)
        if self.acting and not act and self.operative and not self._follows(mark):
            self.acting = False
        self._close(Rank.PARAGRAPH)
        kind = ProvisionKind.OPERATIVE if act else ProvisionKind.PARAGRAPH
        if self._under(ProvisionKind.OBJECTIVE) and _COMMITS.match(words.text):
            kind = ProvisionKind.COMMITMENT
        self.operative = self.operative or act is not None
        if _PRESENTS.search(words.text):
            self._open_act()
        actor, verb = act or (None, None)
        ours = not act and kind is ProvisionKind.PARAGRAPH and (self.plural or self.declares)
        self._add(
            Part(
                kind, mark, mark.printed, [words], actor=actor or (self.actor if ours else None), verb=verb, left=block.left, ours=ours
            )
        )  # fmt: skip
        self.open = True

    def _acts(self, text: str) -> tuple[str, Operative] | None:
        """Who acts in a paragraph and by which verb, where it is an operative one."""
        if self.tongue:
            foreign = self._opening(text) if self.acting else None
            return (self.actor or "", foreign) if foreign else None
        verb = opening(text)
        if verb and (self.acting or _acts_alone(text, verb)):
            return self.actor or "", verb
        if (self.plural or self.declares) and (verb := acting(text)):
            return self.actor or "", verb
        named = _ACTS.search(text[:1200]) if self.acting else None
        if named and (named.start() == 0 or opens_preamble(text)) and (verb := opening(text, named.end())):
            return " ".join(named["actor"].split()), verb
        return None

    def _follows(self, mark: Mark) -> bool:
        return self.last.get(self._holder(), -1) + 1 == mark.value

    def _holder(self) -> int | None:
        above = [index for index in self.path if self.parts[index].rank < Rank.PARAGRAPH]
        return above[-1] if above else None

    def _unmarked(self, block: Block) -> None:
        text = block.text
        if self.acting and not self.operative and self._preambles(text):
            self._preamble(block)
        elif self.acting and (verb := self._opening(text)) and not block.heading:
            self._unnumbered(block, verb)
        elif block.heading:
            self._title(block)
        elif (
            (self.plural or self.declares)
            and _OURS.match(text)
            and (verb := acting(text))
            and not self._opens_objective(text)
        ):
            self._unnumbered(block, verb)
        elif self._opens_objective(text):
            self._add(
                Part(
                    ProvisionKind.COMMITMENT,
                    None,
                    self.parts[self.path[-1]].number,
                    [block.passage],
                )
            )
            self.path.pop()
            self.open = False
        elif self.open and self.parts and _goes_on(self.parts[-1], text):
            self.parts[-1].passages.append(block.passage)
        elif (article := self._article()) and not article.title and not article.passages and _titles(text):
            article.title = block.passage
        elif article := self._article():
            article.passages.append(block.passage)
        else:
            self.open = self.open and not _CLOSING.match(text)

    def _preambles(self, text: str) -> bool:
        if self.tongue:
            return text.rstrip().endswith((",", ";")) and not self._opening(text)
        return opens_preamble(text) or _unfinished(text)

    def _opening(self, text: str) -> Operative | None:
        if self.tongue:
            return self.tongue.opening(text) or self.tongue.ours_opening(text)
        return opening(text)

    def _unnumbered(self, block: Block, verb: Operative) -> None:
        """An operative paragraph without a number counts on from the last of its like."""
        self._close(Rank.PARAGRAPH)
        self.operative = self.open = True
        self.unnumbered += 1
        self._add(
            Part(
                ProvisionKind.OPERATIVE,
                None,
                str(self.unnumbered),
                [block.passage],
                actor=self.actor,
                verb=verb,
                left=block.left,
            )
        )

    def _preamble(self, block: Block) -> None:
        self.preambular += 1
        self._close(Rank.PARAGRAPH)
        self._add(
            Part(
                ProvisionKind.PREAMBULAR,
                None,
                f"pp. {self.preambular}",
                [block.passage],
                actor=self.actor,
                left=block.left,
            )
        )
        self.open = True

    def _title(self, block: Block) -> None:
        """A heading without a number: the title of the part just opened, or of what comes next."""
        words = block.passage
        if match := re.match(r"Title:\s*", words.text):
            words = words.cut(match.end())
        last = self.parts[-1] if self.parts else None
        if (
            last
            and self.path
            and self.path[-1] == len(self.parts) - 1
            and last.rank <= Rank.ARTICLE
            and not last.title
            and not last.passages
        ):
            last.title = words
        self.heading = words
        self.open = False

    def _article(self) -> Part | None:
        """The article, if it is one, that holds no part yet: what follows without a mark is its title or its words."""
        last = len(self.parts) - 1
        here = self.parts[last] if self.path and self.path[-1] == last else None
        return here if here and here.kind is ProvisionKind.ARTICLE else None

    def _opens_objective(self, text: str) -> bool:
        here = self.parts[self.path[-1]] if self.path else None
        return bool(here and here.kind is ProvisionKind.OBJECTIVE and _COMMITS.match(text))

    def _under(self, kind: ProvisionKind) -> bool:
        return any(self.parts[index].kind is kind for index in self.path)

    def _parent(self) -> Part | None:
        return self.parts[self.path[-1]] if self.path else None

    def _actor(self) -> str | None:
        parent = self._parent()
        return parent.actor if parent else None

    def _number(self, mark: Mark) -> str:
        """The full number of a target or sub-paragraph."""
        if mark.rank is Rank.TARGET:
            return mark.printed
        objectives = [
            self.parts[index] for index in self.path if self.parts[index].kind is ProvisionKind.OBJECTIVE
        ]
        parent = objectives[-1] if objectives and mark.rank is Rank.LETTER else self._parent()
        above = parent.number if parent and parent.rank >= Rank.ARTICLE else ""
        return f"{above} ({mark.printed})".strip()

    def _close(self, rank: Rank) -> None:
        while self.path and self.parts[self.path[-1]].rank >= rank:
            self.path.pop()

    def _add(self, part: Part) -> None:
        part.parent = self.path[-1] if self.path else None
        part.tongue = self.tongue if part.kind is ProvisionKind.OPERATIVE else None
        self._check(part)
        if part.mark and part.rank is Rank.PARAGRAPH:
            self.last[part.parent] = part.mark.value
        self.parts.append(part)
        self.path.append(len(self.parts) - 1)

    def _check(self, part: Part) -> None:
        """Notes a number that goes on from no run of numbers of its kind in the part that holds it."""
        mark = part.mark
        if not mark or not mark.value:
            return
        runs = self.runs.setdefault((part.parent, mark.rank, mark.word), [])
        before = next((run for run in reversed(runs) if run.value == mark.value - 1), None)
        if before:
            runs.remove(before)
        elif runs and self._breaks(mark, runs[-1]):
            last = f"({runs[-1].printed})" if runs[-1].printed.isalpha() else runs[-1].printed
            what = "stands twice" if mark.value == runs[-1].value else f"comes after {last}"
            self.faults.append(f"{part.number or mark.printed} {what}")
        runs.append(mark)

    def _breaks(self, mark: Mark, last: Mark) -> bool:
        """Whether a number that follows none is a fault: a first one begins a run anew, but not right after a first one."""
        if mark.rank is Rank.TARGET and mark.value <= last.value:
            return True
        if mark.value == 1:
            return last.value == 1 and self.parts[-1].mark is last
        return not (mark.rank is Rank.TARGET and mark.value == _LETTERED)


def _acts_alone(text: str, verb: Operative) -> bool:
    """Whether a paragraph of a paper that no act opened acts, and does not just begin with such a word."""
    if not text[:1].isupper() or _NOUN.match(text, verb.end):
        return False
    return verb.strength is not Strength.POSITION or governs(text, verb.end)


def _unfinished(text: str) -> bool:
    """A preambular paragraph that opens with "Recalls" for "Recalling": it ends with a comma all the same."""
    return text.rstrip().endswith(",") and opening(text) is not None


def _titles(text: str) -> bool:
    """Whether a line below the number of an article is its title."""
    return len(text) < _LONGEST_TITLE and not text.rstrip().endswith((".", ";", ",", ":"))


def _goes_on(part: Part, text: str) -> bool:
    """Whether words without a mark belong to the part before them."""
    before = part.passages[-1].text.rstrip() if part.passages else ""
    if BULLET.match(text):
        return before.endswith(":") or bool(before and BULLET.match(before))
    return bool(_FURTHER.match(text)) or (
        bool(before) and not before.endswith((".", ";", ":", "!", "?", "”", ","))
    )
