"""What the head of a paper gives behind labels: sender, addressee and subject, who hands it in, its title.

Labels stand at the beginning of a line or alone; what they name stands behind them, in the cell or at the height
beside them, or on the line below.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from travaux.reading.identity.front import FrontLine
from travaux.reading.passage import Passage

_WITHIN = 30
SUBJECT = re.compile(
    r"\W*(?:subject|title|titre|título|название|subj|re|ref(?:erence)?|objet|asunto|assunto|betreff|betr\.|ref\.|тема|الموضوع|事由|主题)\s?[:：.]\s?",
    re.IGNORECASE,
)
_FROM = re.compile(
    r"\W*(?:from|source|fuente|источник|origine?|de|remitente|expéditeur|от|من|发件人)\s?[:：]\s*",
    re.IGNORECASE,
)
_TO = re.compile(
    r"\W*(?:to|destinataires?|à|a|para|destinatarios?|кому|إلى|收件人)\s?[:：]\s*", re.IGNORECASE
)
_SOURCE = re.compile(r"\W*(?:source|fuente|источник)\s?[:：]\s*", re.IGNORECASE)
"""What a contribution has for "from" where it is for all members."""
_LONGEST_LABELLED = 240
_LONGEST_SUBJECT = 6
"""Lines of a subject, at most."""
_LABELLED = re.compile(r"\A[^\W\d_][^:：]{1,28}[:：]\s*\Z")
_BY = re.compile(
    r"\W*(?:(?:document |paper )?(?:jointly )?(?:submitted|presented|prepared|proposed|introduced|tabled|drafted|issued) by"
    r"|(?:document )?(?:présentée?|soumise?|établie?|préparée?) par|(?:documento )?(?:presentad[oa]|preparad[oa]|elaborad[oa]|sometid[oa]) por"
    r"|(?:apresentad[oa]|submetid[oa]) (?:por|pel[oa])|(?:vorgelegt|eingereicht|erstellt) (?:von|vom)|представлен\w*|подготовлен\w*|submitter|source|authors?(?:\(s\))?|auteure?s?(?:\(s\))?|autor(?:a|es|as|en|in)?|автор\w?|作者|written by|compiled by|rédigée? par|redactad[oa] por|verfasst von|составил\w?|подготовил\w?)"
    r"(?:\s?[:：]\s*|\s*\Z)",
    re.IGNORECASE,
)
"""How a paper's head says who hands it in, where a colon or the end of the line follows."""
_TITLE = re.compile(
    r"\W*(?:document )?(?:title|titre|título|titel|название|标题|العنوان)\s?[:：]\s*", re.IGNORECASE
)
_ABOUT = re.compile(
    r"\W*(?:subject|asunto|assunto|betreff|objet|тема|الموضوع|事由|主题)\s?[:：]\s*", re.IGNORECASE
)
_ASIDE = re.compile(
    r"\W*(?:original(?: language)?|agenda item|submitted|purpose|contact|document (?:type|no|for)|for|date|status|question\(?s?\)?|abstract|meeting"
    r"|origen|fecha|objet|objetivo|date de la réunion)\b[^:：]{0,20}[:：]",
    re.IGNORECASE,
)
"""Labels that stand beside that of a title on the cover of a paper, and on no form that asks for a person's title."""
_FEWEST = 3
"""Words of a title behind a label, at least."""
_LEVEL = 3.0
"""Points by which lines of one height may differ."""


@dataclass(frozen=True, slots=True)
class Memo:
    """A paper headed by sender, addressee and subject, each behind its label."""

    sender: Passage
    subject: Passage


def memo_in(lines: Sequence[FrontLine]) -> Memo | None:
    """The head of a memorandum near the beginning; None where one of its three labels is missing."""
    sender = _behind(lines, _FROM)
    if sender is None or _behind(lines, _TO) is None and _behind(lines, _SOURCE) is None:
        return None
    subject = _behind(lines, SUBJECT)
    return Memo(sender, subject) if subject else None


def handed_in_by(lines: Sequence[FrontLine]) -> Passage | None:
    """Who hands a paper in, as a label at its head says: "Submitted by: Chile"."""
    return _behind(lines, _BY)


def subject_on_cover(lines: Sequence[FrontLine]) -> Passage | None:
    """What a note to nobody in particular is about, behind its label among the labels of who wrote it and when."""
    if not any(_BY.match(line.text) or _FROM.match(line.text) for line in lines[:_WITHIN]):
        return None
    subject = _behind(lines, _ABOUT)
    return subject if subject and len(subject.value.split()) >= _FEWEST else None


def title_on_cover(lines: Sequence[FrontLine]) -> Passage | None:
    """The title behind its label, among other labels of a cover."""
    if not any(_ASIDE.match(line.text) for line in lines[:_WITHIN]):
        return None
    title = _behind(lines, _TITLE)
    return title if title and len(title.value.split()) >= _FEWEST else None


def _behind(lines: Sequence[FrontLine], label: re.Pattern[str]) -> Passage | None:
    """What stands behind a label: on its line, in the cell or at the height beside it, or alone on the line below."""
    for index, line in enumerate(lines[:_WITHIN]):
        match = label.match(line.passage.text) if len(line.text) < _LONGEST_LABELLED else None
        if match is None and _heads_row(lines, index):
            match = label.fullmatch(f"{line.passage.text}:")
        if match is None:
            continue
        if line.passage.text[match.end() :].strip():
            return Passage.join([line.passage.cut(match.end()), *going_on(lines, index)])
        for at in _near(lines, index):
            return Passage.join([lines[at].passage, *going_on(lines, at)])
    return None


def _heads_row(lines: Sequence[FrontLine], index: int) -> bool:
    """Whether a cell is the first of a row of two, whose label needs no colon."""
    return (
        lines[index].cell and not lines[index].second and index + 1 < len(lines) and lines[index + 1].second
    )


def _near(lines: Sequence[FrontLine], index: int) -> Iterator[int]:
    """Where what a label alone on its line names may stand, the likeliest first."""
    line = lines[index]
    if index + 1 < len(lines) and lines[index + 1].second and not line.second:
        yield index + 1
    if line.placed:
        level = [
            i
            for i, one in enumerate(lines[: 2 * _WITHIN])
            if one.page == line.page and abs(one.top - line.top) < _LEVEL and one.left >= line.right
        ]
        yield from sorted(level, key=lambda i: lines[i].left)
        beside = (i for i, one in enumerate(lines[: 2 * _WITHIN]) if not level and _is_about_level(one, line))
        yield from sorted(beside, key=lambda i: lines[i].top)
    below = (i for i in range(index + 1, min(len(lines), index + 3)) if _in_column(lines[i], line))
    yield from (i for i in below if not _LABELLED.search(lines[i].text))


def _is_about_level(line: FrontLine, label: FrontLine) -> bool:
    """Whether a line stands to the right of a label that is set at half the height of its cell."""
    near = abs(line.top - label.top) < label.bottom - label.top
    return near and line.page == label.page and line.left >= label.right


def _in_column(line: FrontLine, above: FrontLine) -> bool:
    """Whether a line stands in the column of the one above it: begins or ends where that does."""
    edges = abs(line.left - above.left) < _LEVEL or abs(line.right - above.right) < _LEVEL
    return line.second == above.second and line.cell == above.cell and (edges or not line.placed)


def going_on(lines: Sequence[FrontLine], index: int) -> list[Passage]:
    """What goes on below a line of the same paragraph or cell."""
    found: list[Passage] = []
    for line, before in zip(lines[index + 1 : index + _LONGEST_SUBJECT], lines[index:], strict=False):
        beside = line.cell and line.second and lines[index].second
        apart = line.begins or line.cell != before.cell or line.second != lines[index].second
        if not beside and apart or _LABELLED.search(line.text):
            break
        found.append(line.passage)
    return found
