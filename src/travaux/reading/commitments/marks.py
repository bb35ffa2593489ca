"""The marks that number the parts of a paper: "Objective 5", "10.7", "12.", "(c)", "(iv)"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import IntEnum


class Rank(IntEnum):
    """How high a mark stands; a part holds the parts of higher rank numbers after it."""

    ANNEX = 0
    ACT = 1
    """A resolution or decision among others."""
    CHAPTER = 2
    SECTION = 3
    ARTICLE = 4
    """A goal, objective, article, principle: what the words before the number say."""
    PARAGRAPH = 5
    TARGET = 6
    LETTER = 7
    ROMAN = 8


@dataclass(frozen=True, slots=True)
class Mark:
    """A mark as read: ``value`` orders it among its like, ``end`` is where the words after it begin."""

    rank: Rank
    word: str
    printed: str
    value: int
    end: int


_NUMERAL = r"[IVXLC]{1,7}\b|\d{1,3}\b|[A-Z]\b"
_AFTER = r"(?=\s*$|\s*[.:–—\-(|]|\s*\n|\s*\t)"
_NAMED = (
    (Rank.ANNEX, re.compile(rf"(?P<word>Annex|Appendix|ANNEX|APPENDIX|Annexe|ANNEXE|Anexo|ANEXO|Приложение|ПРИЛОЖЕНИЕ)(?:\s+(?P<number>{_NUMERAL}))?{_AFTER}")),
    (Rank.ACT, re.compile(
        rf"(?P<word>(?:Draft\s+)?(?:[Rr]esolution|[Dd]ecision)|RESOLUTION|DECISION)\s+(?P<number>\d+/\d+(?:\s[A-Z]\b)?|\d+\s\(\d{{4}}\)|{_NUMERAL}){_AFTER}"
    )),
    (Rank.ACT, re.compile(r"(?P<word>)(?P<number>\d{2,4}/\d{1,3})\.?(?=\s*$|\s*\n|\s+[A-Z])")),
    (Rank.CHAPTER, re.compile(rf"(?P<word>Chapter|Part|Title|Cluster|Pillar|CHAPTER|PART|Chapitre|CHAPITRE|Partie|PARTIE|Titre|TITRE|Capítulo|CAPÍTULO|Parte|PARTE|Título|TÍTULO|Глава|ГЛАВА|Часть|ЧАСТЬ)\s+(?P<number>{_NUMERAL}){_AFTER}")),
    (Rank.SECTION, re.compile(rf"(?P<word>Section|SECTION|Sección|SECCIÓN|Раздел|РАЗДЕЛ)\s+(?P<number>{_NUMERAL}){_AFTER}")),
    (Rank.ARTICLE, re.compile(
        r"(?P<word>(?:Sustainable\s+Development\s+)?Goal|Objective|Article|Principle|Commitment|Priority|Action|Guideline|Rule|"
        r"Recommendation|Strategic\s+[Oo]bjective|GOAL|OBJECTIVE|ARTICLE|PRINCIPLE|Objectif|OBJECTIF|Principe|Engagement|Mesure|Objetivo|OBJETIVO|"
        r"Artículo|ARTÍCULO|Principio|Compromiso|Цель|ЦЕЛЬ|Статья|СТАТЬЯ|Принцип)\s+(?P<number>\d{1,3}(?:er|re|º|°|\.º)?(?![\w])|premier|PREMIER|première|[IVXLC]{1,7}\b)(?=\s*$|\s*[.:–—|]|\s*\n|\s+-)"
    )),
    (Rank.TARGET, re.compile(r"(?P<word>Target)\s+(?P<number>\d{1,2}\.(?:\d{1,2}|[a-d])\b)(?=\s*$|\s*[.:–—|]|\s*\n|\s+-|\s+[A-Z“(])")),
)  # fmt: skip
_SOME_NAMED = re.compile(
    "|".join(pattern.pattern.replace("?P<word>", "?:").replace("?P<number>", "?:") for _, pattern in _NAMED)
)
"""Any of them: most paragraphs open with none, which is told at once."""
_FIRST = {"premier": "1", "première": "1"}
_ORDINAL = re.compile(r"(?<=\d)(?:er|re|º|°|\.º)$")
_TARGET = re.compile(r"(?P<number>(?P<goal>\d{1,2})\.(?P<target>\d{1,2}|[a-d]))\.?\s+(?=[A-Z“(])")
_PARAGRAPH = re.compile(r"(?P<number>\d{1,3})(?:\.(?!\d)|\))\s*(?=\S)")
_DRAFT = re.compile(
    r"OP\.?\s?(?P<number>(?P<value>\d{1,3})(?:\s?(?:bis|ter|quater|quinquies|alt))?)\b[.:)]?\s+(?=\S)"
)
PREAMBULAR = re.compile(r"PP\.?\s?\d{1,3}(?:\s?(?:bis|ter|quater|quinquies|alt))?\b[.:)]?\s+(?=\S)")
"""Drafts number their paragraphs "PP3" and "OP5 bis" while they are negotiated."""
_LETTER = re.compile(r"(?:\((?P<a>[a-z]{1,2})\)\.?|(?P<b>[a-z])[.)])\s*(?=\S)")
_CAPITAL = re.compile(r"(?P<number>[IVX]{1,6}|[A-Z])\.\s+(?=[A-Z“])")
_NUMBERS = re.compile(r"\d|\(|OP|[a-z][.)]|[A-Z]{1,6}\.")
"""How whatever numbers a paragraph without a word begins."""
_SOME_MARK = re.compile(f"{_SOME_NAMED.pattern}|{_NUMBERS.pattern}")
_ROMAN_DIGITS = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}
_JOINT = re.compile(r"[\s.:–—|\-]*")
_LEADERS = re.compile(r"[.…·](?:[.…·]{4}|(?<=\.)\s(?:\.\s){3})")
BULLETS = "•-–—*●○▪■◦→"


def mark_of(text: str, label: str, *, heading: bool) -> Mark | None:
    """The mark that a paragraph opens with; ``label`` is its automatic number."""
    if not label and not _SOME_MARK.match(text):
        return None
    mark = _mark_of(text, label, heading=heading)
    return None if mark and _LEADERS.search(text) else mark


def _mark_of(text: str, label: str, *, heading: bool) -> Mark | None:
    if mark := _named(text, heading=heading):
        return mark
    if (
        label
        and label.strip(BULLETS)
        and (mark := _numbered(f"{label.strip()} ", heading=heading, bare=True))
    ):
        return Mark(mark.rank, mark.word, mark.printed, mark.value, 0)
    return _numbered(text, heading=heading)


def _named(text: str, *, heading: bool) -> Mark | None:
    if not _SOME_NAMED.match(text):
        return None
    for rank, pattern in _NAMED:
        match = pattern.match(text)
        if match and (heading or rank >= Rank.ARTICLE or len(text) < 120):
            number = _FIRST.get((match["number"] or "").lower()) or _ORDINAL.sub("", match["number"] or "")
            if not match["word"] and not heading:
                continue
            end = _JOINT.match(text, match.end())
            value = _target_value(number.rpartition(".")[2]) if rank is Rank.TARGET else value_of(number)
            return Mark(rank, match["word"].title(), number, value, end.end() if end else match.end())
    return None


def _numbered(text: str, *, heading: bool, bare: bool = False) -> Mark | None:
    probe = text + "x" if bare else text
    if not _NUMBERS.match(probe):
        return None
    if match := _TARGET.match(probe):
        value = _target_value(match["target"])
        return Mark(Rank.TARGET, "", match["number"], value, match.end())
    if match := _DRAFT.match(probe):
        return Mark(Rank.PARAGRAPH, "", match["number"], int(match["value"]), match.end())
    if match := _PARAGRAPH.match(probe):
        return Mark(Rank.PARAGRAPH, "", match["number"], int(match["number"]), match.end())
    if match := _LETTER.match(probe):
        letter = match["a"] or match["b"]
        return Mark(Rank.LETTER, "", letter, letter_value(letter), match.end())
    if heading and (match := _CAPITAL.match(probe)):
        roman = set(match["number"]) <= set("IVX")
        return Mark(
            Rank.CHAPTER if roman else Rank.SECTION,
            "",
            match["number"],
            value_of(match["number"]),
            match.end(),
        )
    match = re.match(r"\((?P<number>[ivxl]{2,6})\)\.?\s*(?=\S)", probe)
    return Mark(Rank.ROMAN, "", match["number"], roman_value(match["number"]), match.end()) if match else None


def _target_value(own: str) -> int:
    """The place of a target among those of its goal: "7" of 10.7, and letters after all numbers."""
    return int(own) if own.isdigit() else 100 + ord(own) - ord("a")


def value_of(number: str) -> int:
    """The place of a number among its like: digits, Roman numerals or a letter; 0 for none."""
    digits = re.findall(r"\d+", number)
    if digits:
        return int(digits[1] if "/" in number and len(digits) > 1 else digits[0])
    if number and set(number.lower()) <= set(_ROMAN_DIGITS):
        return roman_value(number.lower())
    return ord(number[0].upper()) - 64 if number else 0


def letter_value(letter: str) -> int:
    """1 for a, 26 for z, 27 for aa."""
    return sum((ord(c) - 96) * 26**place for place, c in enumerate(reversed(letter)))


def roman_value(number: str) -> int:
    """The value of a Roman numeral in small letters."""
    total = 0
    for digit, after in zip(number, [*number[1:], ""], strict=True):
        value = _ROMAN_DIGITS[digit]
        total += -value if after and _ROMAN_DIGITS[after] > value else value
    return total
