"""Running orders without times or numbers that are set as an outline: headings, or days, with lists below them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from travaux.reading.programme.grammar.days import DayMark, day_heading
from travaux.reading.programme.grammar.documents import lists_documents
from travaux.reading.programme.grammar.wording import is_label, starts_programme
from travaux.reading.programme.page.chains import Block, is_prose
from travaux.reading.programme.page.paragraphs import Paragraph
from travaux.reading.programme.page.rows import Rank, Row
from travaux.reading.programme.text.untimed import below

_FEWEST = 3
"""Lines of a list that make an agenda, where neither times nor numbers do."""
_LONGEST = 30
"""Words of such a line."""
_HALF = re.compile(
    r"[\s,:;.–—-]*(?:\(?(?:a\.?m|p\.?m|morning|afternoon|matin|après-midi|mañana|tarde|manhã|vormittag|nachmittag)\b\.?\)?)?[\s,:;.–—-]*",
    re.I,
)
"""What may stand between a day and what is done on it: "Wed 7 May am: …"."""


def outlined_rows(blocks: Sequence[Block]) -> list[Row]:
    """The rows below the heading "Agenda" where they are the lines of a list; none where they are not."""
    headings = [b for b in blocks if isinstance(b, Paragraph) and b.heading and starts_programme(b.text)]
    if len(headings) != 1:
        return []
    lines = list(below(blocks, blocks.index(headings[0])))
    listed = [line for line in lines if line.marked and _names_an_item(line)]
    if len(listed) < _FEWEST or 2 * len(listed) < len(lines):
        return []
    return list(_rows(lines))


def _names_an_item(line: Paragraph) -> bool:
    text = line.text
    words = len(text.split()) <= _LONGEST and sum(map(str.isalpha, text)) > 1
    return words and not is_label(text) and not lists_documents(line.passage) and not is_prose(line.value)


def _rows(lines: Sequence[Paragraph]) -> Iterator[Row]:
    """A row for each heading and each line of a list, as deep as it stands under the heading or the line of a day."""
    over: DayMark | None = None
    margin = headed = 0
    for line, following in zip(lines, (*lines[1:], None), strict=True):
        mark = day_heading(line.unmarked().text)
        if mark:
            if over is None or (mark.date, mark.ordinal) != (over.date, over.ordinal):
                yield Row(Rank.DAY, (line,), day=mark)
            over, margin, headed = mark, _depth(line) + 1, 0
            head = _behind(line.unmarked(), mark)
            if head.text:
                headed = 1
                yield Row(Rank.ENTRY, (head,))
        elif line.heading:
            margin, headed = 0, 1
            yield Row(Rank.ENTRY, (line,))
        elif line.marked and _names_an_item(line) and not _only_leads(line, following):
            depth = max(0, _depth(line) - margin) + headed
            yield Row(Rank.SUB if depth else Rank.ENTRY, (line.unmarked(),), sub=max(1, depth))
        else:
            yield Row(Rank.BODY, (), (line,))


def _depth(line: Paragraph) -> int:
    return 0 if line.heading else line.first.level


def _behind(line: Paragraph, mark: DayMark) -> Paragraph:
    lead = _HALF.match(line.text, mark.end)
    return line.after(lead.end() if lead else mark.end)


def _only_leads(line: Paragraph, following: Paragraph | None) -> bool:
    """Whether a line such as "Proposed:" only leads to the days below it."""
    return (
        line.text.endswith(":")
        and following is not None
        and day_heading(following.unmarked().text) is not None
    )
