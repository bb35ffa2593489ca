"""A paper as an outline: every numbered part with its kind, its place in the tree and its words."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from travaux.common.provision import ProvisionKind
from travaux.reading.commitments.blocks import Block, blocks
from travaux.reading.commitments.listed import BULLET
from travaux.reading.commitments.marks import PREAMBULAR, Mark, Rank, letter_value, mark_of, roman_value
from travaux.reading.commitments.operative import Operative
from travaux.reading.commitments.parts import Outline, Part
from travaux.reading.commitments.runs import Runs
from travaux.reading.commitments.voice import Enacting, Voice, enacting_line
from travaux.reading.passage import Passage
from travaux.reading.transcript import Transcript

_PRESENTS = re.compile(
    r"\bfollowing\s+(?:draft\s+)?(?:resolution|decision|recommendation)s?(?:\s+for\s+adoption[^:.]{0,60})?\s*:\s*$",
    re.IGNORECASE,
)
_NOTE = re.compile(r"\s*(?:\d{1,3}/\s|[¹²³⁰-⁹]+\s|\*+\s|_{5,})")
_NUMBERED = re.compile(r"\d{1,3}\.\s")
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


def outline(transcript: Transcript, found: tuple[Block, ...] | None = None) -> Outline:
    """The numbered parts of a paper, whose paragraphs are ``found``; operative ones are told from others by their verb."""
    found = blocks(transcript) if found is None else found
    writer = _Writer(Voice.of([block.text for block in found if _NUMBERED.match(block.text)]))
    for block in found:
        writer.take(block)
    return Outline(writer.parts, writer.runs.faults)


@dataclass(slots=True)
class _Writer:
    """Reads block after block and keeps the place reached."""

    voice: Voice
    runs: Runs = field(default_factory=Runs)
    parts: list[Part] = field(default_factory=list)
    path: list[int] = field(default_factory=list)
    """Indices of the open parts, outermost first."""
    preambular: int = 0
    unnumbered: int = 0
    heading: Passage | None = None
    last: dict[int | None, int] = field(default_factory=dict)
    """The number of the last paragraph of each part that holds paragraphs."""
    open: bool = False
    """Whether words without a mark still belong to the last part."""

    def take(self, block: Block) -> None:
        text = block.text
        worded = text[:1].isalpha()
        if not worded and _NOTE.match(text):
            return
        if self._enacts(text):
            return
        if text.startswith("PP") and (draft := PREAMBULAR.match(text)):
            self._unmarked(replace(block, passage=block.passage.cut(draft.end())))
            return
        mark = mark_of(text, block.label, heading=block.heading)
        if mark and mark.rank <= Rank.ARTICLE:
            self._container(mark, block)
        elif mark:
            self._marked(self._settled(mark), block)
        elif (
            self.voice.is_acting
            and (bracketed := _BRACKETED.match(text))
            and not self._in_paragraph(bracketed)
        ):
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
        if not self.voice.operative and self.voice.preambles(words.text):
            self._preamble(replace(block, passage=words))
            return
        number = bracketed["number"]
        self._marked(Mark(Rank.PARAGRAPH, "", number, int(number), bracketed.end()), block)

    def _enacts(self, text: str) -> bool:
        """Whether a paragraph only names who acts, and so opens an act."""
        line = enacting_line(text)
        if not line:
            return False
        self._open_act(line)
        if line.heads:
            self._close(Rank.PARAGRAPH)
            if self.heading and not (self.path and self.parts[self.path[-1]].title is self.heading):
                self._add(Part(ProvisionKind.PART, Mark(Rank.ACT, "", "", 0, 0), "", [], title=self.heading))
        return not line.goes_on

    def _open_act(self, line: Enacting | None = None) -> None:
        self.voice.open_act(line)
        self.open = False
        self.preambular = self.unnumbered = 0

    def _container(self, mark: Mark, block: Block) -> None:
        self.voice.is_acting = self.voice.is_acting and mark.rank in (Rank.CHAPTER, Rank.SECTION)
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
        if (
            self.voice.is_acting
            and (not parent or parent.rank < Rank.PARAGRAPH)
            and (act := self.voice.acts(words.text))
        ):
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
            self.voice.operative = self.open = True
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
        act = self.voice.acts(words.text)
        if self.voice.is_acting and not act and self.voice.operative and not self._follows(mark):
            self.voice.is_acting = False
        self._close(Rank.PARAGRAPH)
        kind = ProvisionKind.OPERATIVE if act else ProvisionKind.PARAGRAPH
        if self._under(ProvisionKind.OBJECTIVE) and _COMMITS.match(words.text):
            kind = ProvisionKind.COMMITMENT
        self.voice.operative = self.voice.operative or act is not None
        if words.text.rstrip().endswith(":") and _PRESENTS.search(words.text):
            self._open_act()
        actor, verb = act or (None, None)
        ours = not act and kind is ProvisionKind.PARAGRAPH and self.voice.is_ours
        self._add(
            Part(
                kind, mark, mark.printed, [words], actor=actor or (self.voice.actor if ours else None), verb=verb, left=block.left, ours=ours
            )
        )  # fmt: skip
        self.open = True

    def _follows(self, mark: Mark) -> bool:
        return self.last.get(self._holder(), -1) + 1 == mark.value

    def _holder(self) -> int | None:
        above = [index for index in self.path if self.parts[index].rank < Rank.PARAGRAPH]
        return above[-1] if above else None

    def _unmarked(self, block: Block) -> None:
        text = block.text
        if self.voice.is_acting and not self.voice.operative and self.voice.preambles(text):
            self._preamble(block)
        elif self.voice.is_acting and (verb := self.voice.opening(text)) and not block.heading:
            self._unnumbered(block, verb)
        elif block.heading:
            self._title(block)
        elif (verb := self.voice.speaks(text)) and not self._opens_objective(text):
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

    def _unnumbered(self, block: Block, verb: Operative) -> None:
        """An operative paragraph without a number counts on from the last of its like."""
        self._close(Rank.PARAGRAPH)
        self.voice.operative = self.open = True
        self.unnumbered += 1
        self._add(
            Part(
                ProvisionKind.OPERATIVE,
                None,
                str(self.unnumbered),
                [block.passage],
                actor=self.voice.actor,
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
                actor=self.voice.actor,
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
        part.tongue = self.voice.tongue if part.kind is ProvisionKind.OPERATIVE else None
        self.runs.check(part, self.parts[-1].mark if self.parts else None)
        if part.mark and part.rank is Rank.PARAGRAPH:
            self.last[part.parent] = part.mark.value
        self.parts.append(part)
        self.path.append(len(self.parts) - 1)


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
