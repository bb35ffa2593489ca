"""A letter that carries another paper: the title of that paper."""

from __future__ import annotations

import re
from itertools import islice

from travaux.reading.identity.kinds import leading
from travaux.reading.passage import Passage
from travaux.reading.transcript import Line, Transcript

_ANNEX = re.compile(r"(?:annex|enclosure|annexe|pièce jointe|anexo|приложение|المرفق|附件)\b", re.IGNORECASE)
_HEADED = re.compile(r"(?<!\S)(?:Annex|Enclosure|Annexe|Pièce jointe|Anexo|Приложение)\s")
_NAMED = re.compile(
    r"\b(?:Concept (?:note|paper)|Note (?:conceptuelle|de cadrage)|Nota (?:conceptual|de concepto)|Концептуальная записка)\b"
)
_BEGINS = re.compile(
    r"\s(?:(?:1|I)\.\s|(?:Introduction|Background|Contexte|Introducción|Antecedentes|Введение)\s)"
)
_REACH, _LONGEST, _MOST = 400, 600, 10
"""Where line breaks are lost: characters from the word "Annex" to the note's title and to its end, and annexes tried."""
_WITHIN = 8
_MOST_LINES = 12


def concept_note(transcript: Transcript) -> Passage | None:
    """The title of the concept note that an annex holds; None where there is none."""
    lines = list(transcript.body())
    if transcript.flat:
        return _flat_note(Passage.of(transcript, lines))
    for index, line in enumerate(lines):
        if line.end - line.start > 100 or not _ANNEX.match(transcript.line_text(line)):
            continue
        for start in range(index + 1, min(len(lines), index + 1 + _WITHIN)):
            one = leading(transcript.line_text(lines[start]))
            if one and one[0] == "concept note":
                return _title(transcript, lines, start)
    return None


def _flat_note(words: Passage) -> Passage | None:
    """The title of the note in words without line breaks: up to its first heading."""
    text = words.text
    for annex in islice(_HEADED.finditer(text), _MOST):
        named = _NAMED.search(text, annex.end(), annex.end() + _REACH)
        begins = _BEGINS.search(text, named.end(), named.end() + _LONGEST) if named else None
        if named and begins:
            return words.cut(named.start(), begins.start())
    return None


def _title(transcript: Transcript, lines: list[Line], start: int) -> Passage:
    first = lines[start]
    end = start + 1
    while end < min(len(lines), start + _MOST_LINES):
        line = lines[end]
        if line.bold != first.bold or abs(line.size - first.size) > 0.6 or line.page != first.page:
            break
        if not first.size and transcript.line_text(lines[end - 1]).rstrip().endswith("."):
            break
        end += 1
    return Passage.of(transcript, lines[start:end])
