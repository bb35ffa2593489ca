"""The title of an official paper: the block of lines below its masthead."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import takewhile

from travaux.common.names import words_of
from travaux.reading.identity.authors import is_author_line
from travaux.reading.identity.front import FrontLine
from travaux.reading.identity.kinds import leading
from travaux.reading.identity.linestyle import same_type
from travaux.reading.identity.masthead import Masthead
from travaux.reading.identity.mastheadline import Part, date_line, is_body_name
from travaux.reading.identity.sentences import WORD, holds_sentence, runs_on
from travaux.reading.identity.words import SECTIONS, STOP, TO_BE_HELD, is_one_of
from travaux.reading.legible import is_noise
from travaux.reading.passage import Found, Passage

_MOST_LINES = 14
_MOST_SUBTITLES = 6
_PROSE = 90
_SPONSOR = re.compile(
    r":[\W]*(?:revised )?draft (?:resolution|decision)\W*\Z|:\W*(?:projet de|proyecto de|проект) \w+\W*\Z"
)
_COURTESY = re.compile(
    r"\b(?:presents? (?:its|his|her) compliments|has the honou?r|présente ses compliments|a l['’]honneur|saluda|tiene el honor|имеет честь)\b",
    re.IGNORECASE,
)
_MARKS = re.compile(r"\s?[*∗]+(?: ?,? ?[*∗]+)*")
_HELD = re.compile(
    rf"(?<=[^\W\d_])\*?,?\s+(?:{TO_BE_HELD}|que tendrá lugar)"
    r"\s+(?:in|at|on|from|à|au|en|du|le|el|del|los)\s(?=[^.;]*(?:\d|,))"
)
"""What goes on below the title of an agenda: "… for the fifth session, to be held at the Harbour Hall, on 5 May"."""
_NOTE_MARK = re.compile(r"(?<=[^\W\d_]{4})\d\s*\Z|(?<=[^\W\d])\s?(?:\*+|[¹²³]|\d/|[a-z]/)\s*\Z")


@dataclass(frozen=True, slots=True)
class TitleBlock:
    """The title, what stands below it up to the text, and the index of the first line after both.

    ``parts`` are the blocks that the title is joined of; ``speaker`` is the first of two, where it is only
    the name of a body or the sponsor of a draft.
    """

    title: Passage
    subtitles: tuple[Passage, ...]
    end: int
    certainty: float
    parts: tuple[Passage, ...] = ()
    speaker: Passage | None = None

    @property
    def found(self) -> Found | None:
        passage = trimmed(self.title)
        return passage.found(certainty=self.certainty) if passage else None


def trimmed(passage: Passage) -> Passage:
    """A title without footnote marks, a closing full stop or colon, and without where and when its meeting is held."""
    held = _HELD.search(passage.text)
    text = passage.text[: held.start()] if held else passage.text
    for _ in range(3):
        match = _NOTE_MARK.search(text)
        text = text[: match.start() + 0] if match else text
        text = text.rstrip().rstrip("*")
        text = text[:-1] if text.endswith((":", ";", ",", "–", "-")) else text
        if text.endswith(".") and not re.search(r"\b(?:[A-Z]|etc|a\.i|No|Inc)\.\Z", text):
            text = text[:-1]
    return _unmarked(passage.cut(0, len(text)))


def _unmarked(passage: Passage) -> Passage:
    """Without the asterisks that point to a footnote ("Iraq:* draft resolution")."""
    marks = list(_MARKS.finditer(passage.text))
    if not marks:
        return passage
    starts, ends = [0, *(mark.end() for mark in marks)], [*(mark.start() for mark in marks), None]
    return Passage.join(
        passage.cut(start, end) for start, end in zip(starts, ends, strict=True) if start != end
    )


def below_masthead(lines: Sequence[FrontLine], masthead: Masthead) -> TitleBlock | None:
    """The title of a paper with a masthead; None where no line can be it."""
    start = next((i for i in range(masthead.title, len(lines)) if not is_noise(lines[i].text)), len(lines))
    if start >= len(lines) or masthead.parts[start] is Part.STOP:
        return None
    if not lines[start].placed:
        return _unplaced(lines, start)
    first_end = _block_end(lines, start)
    end = _with_second(lines, start, first_end)
    subtitles, after = _subtitles(lines, end)
    parts = [_joined(lines[start:first_end])] + ([_joined(lines[first_end:end])] if end > first_end else [])
    certain = 0.95 if leading(lines[start].text) or lines[start].bold else 0.8
    speaker = _speaker(parts[0]) if len(parts) > 1 else None
    title = _fuller(_joined(lines[start:end]), subtitles)
    return TitleBlock(title, subtitles, after, certain, tuple(parts), speaker)


def _fuller(title: Passage, subtitles: Sequence[Passage]) -> Passage:
    """The block below, where it says all that the title says and more: above it stood the agenda item."""
    said = set(words_of(title.text))
    below = subtitles[0] if subtitles else None
    return below if below and len(said) > 1 and said < set(words_of(below.text)) else title


def _speaker(first: Passage) -> Passage | None:
    sponsor = _SPONSOR.search(first.text)
    if sponsor:
        return first.cut(0, sponsor.start())
    return first if is_body_name(first.value) and not leading(first.value) else None


def _with_second(lines: Sequence[FrontLine], start: int, end: int) -> int:
    """The end of the title's second block, where the first is only who speaks or who is spoken of.

    That is a body's name, the sponsor of a draft ("Iraq: draft resolution"), or a matter set in the same
    type as a report below it which has an author line of its own.
    """
    if end >= len(lines) or STOP.match(lines[end].text) or lines[end].page != lines[start].page:
        return end
    first, after = _joined(lines[start:end]).value, _block_end(lines, end)
    if leading(lines[end].text) and _PROPOSED.fullmatch(first):
        return after
    if _SPONSOR.search(first):
        return after if lines[end].size >= lines[start].size else end
    by = is_author_line(lines[end].text)
    if len(first.split()) <= 8 and is_body_name(first) and not leading(first) and lines[end].bold:
        only = after >= len(lines) or not is_author_line(lines[after].text)
        return after if not by or only else end
    if (
        by
        and same_type(lines[end], lines[start])
        and lines[start].bold
        and after < len(lines)
        and is_author_line(lines[after].text)
    ):
        return after
    return end


_PROPOSED = re.compile(
    r"proposal for an?|proposition de|propuesta de|proposta de|vorschlag für (?:ein|einen|eine)|предложение о",
    re.IGNORECASE,
)
"""What stands over the name of the act that is proposed."""


def _joined(lines: Sequence[FrontLine]) -> Passage:
    return Passage.join(line.passage for line in lines)


def _block_end(lines: Sequence[FrontLine], start: int) -> int:
    """The index after the lines that go on in the style of the first."""
    first = lines[start]
    end = start + 1
    while end < min(len(lines), start + _MOST_LINES) and _goes_on(lines, start, end, first):
        end += 1
    return end


def _goes_on(lines: Sequence[FrontLine], start: int, index: int, first: FrontLine) -> bool:
    line, before = lines[index], lines[index - 1]
    if line.page != first.page or line.second or line.cell != first.cell or line.furniture != first.furniture:
        return False
    if (
        STOP.match(line.text)
        or is_author_line(line.text)
        or _is_dated(line)
        or is_one_of(SECTIONS, line.text)
    ):
        return False
    if line.bold != first.bold or abs(line.size - first.size) > max(0.6, 0.12 * first.size):
        return False
    if line.placed and line.top - before.bottom > 1.5 * max(line.size, 9.0):
        return (
            first.text.isupper() and line.text.isupper() and not first.bold and line.top - before.bottom < 40
        )
    if line.placed and text_begins(lines, index):
        return False
    return not (len(line.text) > _PROSE and not first.bold and before.text[-1:] in ".;")


def _is_dated(line: FrontLine) -> bool:
    return len(line.text) < 60 and date_line(line.text) is not None


def _closed(text: str) -> bool:
    """Whether a line does not end in the middle of a phrase."""
    return not re.search(
        r"(?:\b(?:of|the|and|on|for|in|to|by|from|with|de|la|le|du|des|et|y|и|о|по|an|une?|pour|para|für|einen?|eine[rs]?)|[,–-])\s*\Z",
        text,
    )


def _subtitles(lines: Sequence[FrontLine], start: int) -> tuple[tuple[Passage, ...], int]:
    """The blocks below the title: "Report of the …", "Note by …", "Addendum"."""
    blocks: list[Passage] = []
    index = start
    while index < len(lines) and index < start + 12 and len(blocks) < _MOST_SUBTITLES:
        line = lines[index]
        if STOP.match(line.text) or line.cell or line.furniture or line.page != lines[start - 1].page:
            break
        if is_one_of(SECTIONS, line.text):
            break
        if not (line.bold or line.heading or is_author_line(line.text)) or len(line.text) > 130:
            break
        end = _block_end(lines, index)
        blocks.append(_joined(lines[index:end]))
        index = end
    return tuple(blocks), index


def _unplaced(lines: Sequence[FrontLine], start: int) -> TitleBlock:
    """The title where only the order of the words is known."""
    end = start + 1
    while end < len(lines) and not STOP.match(lines[end].text) and not is_author_line(lines[end].text):
        if not lines[end].bold and lines[start].bold or lines[end].cell != lines[start].cell:
            break
        if leading(lines[end].text) and leading(lines[start].text):
            break
        if len(lines[end].text) > _PROSE and not lines[end].bold:
            break
        if end - start >= 4 or _COURTESY.search(lines[end].text) or _is_dated(lines[end]):
            break
        if text_begins(lines, end):
            break
        end += 1
    passage = _from_kind(_once(_joined(lines[start:end])))
    subtitles, after = _author_lines(lines, end)
    return TitleBlock(passage, subtitles, after, 0.7, (passage,))


def text_begins(lines: Sequence[FrontLine], index: int) -> bool:
    """Whether a paragraph of running text begins here, below a title that is complete."""
    if not lines[index].begins or not _closed(lines[index - 1].text):
        return False
    going = takewhile(lambda line: not line.begins, lines[index + 1 :])
    text = " ".join((lines[index].text, *(line.text for line in going)))
    words = WORD.findall(text)
    if _HAN_STOP.search(text) and len(text) > _LONG_TITLE:
        return True
    return holds_sentence(text) or (len(words) > _MOST_TITLE and runs_on(words) and text[-1:] in ".:;,")


_HAN_STOP = re.compile("[，,。；：].*[。；：:;]")
_LONG_TITLE, _MOST_TITLE = 24, 24
"""Characters of Chinese, and words of a spaced script, beyond which running text with a stop is no title."""


def _author_lines(lines: Sequence[FrontLine], start: int) -> tuple[tuple[Passage, ...], int]:
    end = start
    while end < min(len(lines), start + 3) and is_author_line(lines[end].text):
        end += 1
    return tuple(line.passage for line in lines[start:end]), end


def _once(passage: Passage) -> Passage:
    """A title printed twice in a row, as agenda item and as title, once."""
    text = passage.text
    for half in (len(text) // 2, len(text) // 2 + 1):
        if " ".join(text[:half].split()).casefold() == " ".join(text[half:].split()).casefold() != "":
            return passage.cut(half)
    return passage


_LETTER = re.compile(
    r"\b(?:Identical letters|Letter|Letters) dated\b|\bLettres? datées?\b|\bCartas? de fecha\b|\bПисьмо\b"
)


def _from_kind(passage: Passage) -> Passage:
    """Without the matter of the agenda item that stands before the beginning of a letter."""
    match = _LETTER.search(passage.text)
    return passage.cut(match.start()) if match else passage
