"""The title of a paper without a masthead: its largest words, what goes on below them, and its label."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from travaux.common.scripts import HAN
from travaux.reading.clockshape import SLOT
from travaux.reading.identity.authors import is_author_line
from travaux.reading.identity.front import Front, FrontLine
from travaux.reading.identity.kinds import leading, mentioned, names_a_kind, only_kind
from travaux.reading.identity.linerole import Role, Roles, role_of
from travaux.reading.identity.mastheadline import is_body_name
from travaux.reading.identity.titles import text_begins
from travaux.reading.identity.words import BODIES, ISSUERS, ITEM, MEETINGS, holds
from travaux.reading.legible import is_noise
from travaux.reading.passage import Passage

_FURTHER = 8
_CELLS = 3
"""Cells of a row before the one that holds its time."""
_WORDS = re.compile(r"[^\W\d_]{2,}")


@dataclass(frozen=True, slots=True)
class Headline:
    """``title`` as read, ``core`` its lines of the first one's weight, ``label`` a line that names the kind.

    ``others`` are further lines that could name the meeting, the largest first; ``end`` is the index of
    the line at which the programme itself begins.
    """

    title: Passage | None
    core: Passage | None
    label: Passage | None
    others: tuple[Passage, ...]
    roles: Sequence[Role]
    end: int
    certainty: float
    above: Passage | None = None
    """The name of the body or meeting over the title of an act."""
    foot: Passage | None = None
    """What a cover says at its foot that the paper is."""


def headline_of(front: Front) -> Headline:
    """The title of a paper from its first lines; ``title`` None where no line can be one."""
    own = front.own
    roles = Roles(own)
    end = _before_rows(own, roles)
    candidates = [
        index
        for index in range(end)
        if roles[index] is Role.TITLE and own[index].page <= own[0].page + 1 and not is_noise(own[index].text)
    ]
    if not candidates:
        return _from_furniture(front, roles, end)
    over = _kind_over(own, roles, _anchor(own, candidates))
    anchor = _below_letterhead(own, roles, candidates, over, end)
    last = _below_kind(own, roles, anchor, _last(own, roles, anchor, end), end)
    first = _act(own, anchor, last)
    above = Passage.join(line.passage for line in own[anchor:first]) if first > anchor else None
    if anchor != over and not above:
        above = Passage.join(line.passage for line in own[over : _last(own, roles, over, end) + 1])
    anchor = first
    title = _version(own, roles, Passage.join(line.passage for line in own[anchor : last + 1]), last)
    spoken = names_a_kind(title.value)
    label = _label_below(own, title, last) if spoken else _label(own, roles, anchor, last, end)
    others = sorted((i for i in candidates if not anchor <= i <= last), key=lambda i: (-own[i].size, i))
    certainty = 0.85 if own[anchor].heading or own[anchor].size > 0 and own[anchor].bold else 0.7
    core = Passage.join(line.passage for line in own[anchor : last + 1] if line.bold == own[anchor].bold)
    below = None if spoken else _named_below(own, roles, anchor, last, end)
    if below:
        title, above, label = below, title, None
    blocks = tuple(_block(own, roles, index) for index in others[:3])
    foot = _at_foot(own, last)
    label = None if foot and label and foot.parts == label.parts else label
    return Headline(title, core, label, blocks, roles, end, certainty, above, foot)


def _below_kind(lines: Sequence[FrontLine], roles: Sequence[Role], anchor: int, last: int, end: int) -> int:
    """The heading below one that says but what the paper is, as pages have it in smaller type: "Policy brief"."""
    kind = only_kind(lines[anchor].text) if anchor == last else None
    if not kind or kind in _PLANS or lines[anchor].size or not lines[anchor].heading or last + 1 >= end:
        return last
    return last + 1 if lines[last + 1].heading and roles[last + 1] is Role.TITLE else last


_PLANS = ("agenda", "programme", "list of participants")
"""Kinds below whose name the headings are those of a running order or a list."""


def _named_below(
    lines: Sequence[FrontLine], roles: Sequence[Role], anchor: int, last: int, end: int
) -> Passage | None:
    """The title of a paper of a meeting that stands below the meeting's name and days; no plan of the meeting is told so."""
    over = " ".join(line.text for line in lines[anchor : last + 1])
    if not holds(f"{BODIES}|{MEETINGS}", over):
        return None
    for index in range(last + 1, min(end, last + 1 + _FURTHER)):
        lead = leading(lines[index].text) if roles[index] is Role.TITLE else None
        if (
            lead
            and lead[0] in _PAPERS
            and (lead[2] < len(lines[index].text) or _says_about(lines, roles, index))
            and lines[index].cell == lines[anchor].cell
            and lines[index].bold == lines[anchor].bold
        ):
            return Passage.join(line.passage for line in lines[index : _last(lines, roles, index, end) + 1])
        if roles[index] not in (Role.DATE, Role.VENUE) and not ITEM.match(lines[index].text):
            return None
    return None


def _says_about(lines: Sequence[FrontLine], roles: Sequence[Role], index: int) -> bool:
    """Whether the line below the name of an act says in small letters what it is about: "РЕЗОЛЮЦИЯ", "о поддержке …"."""
    below = lines[index + 1 : index + 2]
    return bool(below) and roles[index + 1] is Role.TITLE and below[0].text[:1].islower()


def _act(lines: Sequence[FrontLine], anchor: int, last: int) -> int:
    """Where the title of an act begins below the name of the body or meeting that adopts it; else its first line."""
    for index in range(anchor + 1, last + 1):
        text = lines[index].text
        lead = leading(text)
        over = " ".join(line.text for line in lines[anchor:index])
        if not lead and _NUMBERED.match(text) and lines[index].begins and holds(BODIES, over):
            return index
        if lead and lead[0] in _ACTS and lines[index].begins:
            return index if holds(f"{BODIES}|{MEETINGS}", over) and not leading(over) else anchor
        if lead and lead[0] in _PAPERS and lines[index].begins and holds(ISSUERS, over):
            return anchor if _says_what(over) else index
    return anchor


_ACTS = ("resolution", "decision", "declaration", "communiqué")
"""What a body or a meeting adopts under its own name."""
_PAPERS = (
    *_ACTS,
    "terms of reference",
    "report",
    "summary",
    "minutes",
    "statement",
    "note",
    "working paper",
    "guidelines",
    "questionnaire",
)
"""Kinds of papers whose title is their own, and not the name of the meeting above it."""


def _before_rows(lines: Sequence[FrontLine], roles: Sequence[Role]) -> int:
    """The index of the first line of the programme itself: of its first row, where a table sets the time behind."""
    stops = (index for index, role in enumerate(roles) if role is Role.STOP)
    end = next((index for index in stops if not _is_matter(lines, index)), len(lines))
    alone = next((i for i in range(end) if SLOT.fullmatch(lines[i].text)), end)
    if any(role is Role.TITLE for role in roles[:alone]):
        end = alone
    first = end
    while 0 < first < len(lines) and end - first < _CELLS and lines[first].second and lines[first - 1].cell:
        if roles[first - 1] not in (Role.TITLE, Role.LABELLED, Role.OTHER):
            break
        first -= 1
    return first if any(role is Role.TITLE for role in roles[:first]) else end


def _is_matter(lines: Sequence[FrontLine], index: int) -> bool:
    """Whether a line gives the agenda item that the paper named below it is on: "Item 3", "Statement by …"."""
    if _OF_THE_AGENDA.fullmatch(lines[index].text):
        return True
    below = (leading(line.text) for line in lines[index + 1 : index + 3])
    return ITEM.match(lines[index].text) is not None and any(lead and lead[0] in _PAPERS for lead in below)


_OF_THE_AGENDA = re.compile(
    r"\W*(?:items?|points?|puntos?|temas?|пункт\w?)\s\d{1,2}(?:\s?\([a-z]\))?\s(?:of the |de l['’]|del |da |)"
    r"(?:(?:draft|provisional) agenda|agenda|ordre du jour|orden del día|programa|ordem do dia|temario|предварительной повестки дня|повестки дня)(?: provis\w+)?\W*",
    re.IGNORECASE,
)
"""What no row of a programme says of itself: "Item 2 of the provisional agenda"."""


def _anchor(lines: Sequence[FrontLine], candidates: Sequence[int]) -> int:
    """The candidate set largest; where sizes are equal or unknown, a heading, then one in bold, then the first."""
    return max(_on_first_page(lines, candidates), key=lambda i: _weight(lines, i))


def _on_first_page(lines: Sequence[FrontLine], candidates: Sequence[int]) -> list[int]:
    return [i for i in candidates if lines[i].page == lines[candidates[0]].page]


def _below_letterhead(
    lines: Sequence[FrontLine], roles: Sequence[Role], candidates: Sequence[int], over: int, end: int
) -> int:
    """Where the title begins if the line set largest only names who issues the paper; else that line.

    It begins with the name of a kind, else names a meeting, else is marked as a heading.
    """
    last = _last(lines, roles, over, end)
    if any(_says_what(lines[i].text) for i in range(over, last + 1)) or not _is_letterhead(lines, over):
        return over
    named = _named(lines, over, last)
    below = [i for i in _on_first_page(lines, candidates) if i > named and _is_titled(lines[i])]
    releases = [i for i in below if _is_release(lines[i].text)]
    headlines = [i for i in below if releases and i > releases[-1]]
    if headlines:
        return max(headlines, key=lambda i: _weight(lines, i))
    if not _is_issuer(lines[over].text):
        below = [i for i in below if not _names_plan(lines[i])]
    for fits in (_names_kind, _names_meeting, _is_heading):
        found = [i for i in below if fits(lines[i])]
        if found:
            best = max(found, key=lambda i: _weight(lines, i))
            largest = max(below, key=lambda i: _weight(lines, i))
            larger = lines[largest].size >= lines[best].size + _LARGER and not _is_issuer(lines[largest].text)
            return largest if larger else best
    return over


def _is_release(text: str) -> bool:
    """Whether a line says nothing but that a paper is a press release, whose headline stands below."""
    return only_kind(text.rstrip(" :")) == "press release"


def _named(lines: Sequence[FrontLine], over: int, last: int) -> int:
    """The last line set as large as the first one of a letterhead."""
    return next(
        (i - 1 for i in range(over + 1, last + 1) if lines[i].size < lines[over].size - _LARGER), last
    )


_LARGER = 2.0
"""Points by which the type of a title exceeds that of lines below it which only speak of a meeting or a paper."""


def _weight(lines: Sequence[FrontLine], index: int) -> tuple[int, bool, bool, int]:
    line = lines[index]
    return round(line.size), line.heading, line.bold, -index


def _says_what(text: str) -> bool:
    """Whether a line names the kind of a paper, or a meeting."""
    return names_a_kind(text) or holds(MEETINGS, text)


def _is_titled(line: FrontLine) -> bool:
    return (
        line.begins
        and not line.second
        and not line.text[:1].islower()
        and line.text[:1] != "("
        and len(line.text.split()) <= _MOST
    )


def _names_kind(line: FrontLine) -> bool:
    end = len(line.text.rstrip())
    return (
        leading(line.text) is not None
        or _NUMBERED.match(line.text) is not None
        or (_HAN.search(line.text) is not None and any(stop == end for _, _, stop in mentioned(line.text)))
    )


_NUMBERED = re.compile(r"(?:[^\W\d_a-z][^\W\d_]+ ){1,4}(?:N\.?[º°o]s?\.?|No\.|Nr\.|№|رقم)\s?\d")
"""An act that is named by its number, of whatever kind: "PARECER TÉCNICO Nº 8/2026"."""


def _is_heading(line: FrontLine) -> bool:
    return line.heading and not line.placed and len(line.text.split()) >= _FEWEST


_FEWEST = 4
"""Words of a heading that is a title by itself."""


def _names_plan(line: FrontLine) -> bool:
    """Whether a line calls the paper a plan of a meeting, whose name is what stands largest above it."""
    lead = leading(line.text)
    return lead is not None and lead[0] in _PLANS


def _is_issuer(text: str) -> bool:
    return holds(ISSUERS, text) or is_body_name(text) or _IN_CHINESE.fullmatch(text) is not None


_IN_CHINESE = re.compile(
    rf"[{HAN}]{{2,24}}(?:文件|秘书处|办公室|办公厅|组织|协会|学会|局|部|厅|院|司|署|中心|联盟|基金会)"
)
"""The name of an office in Chinese, or the red head of its papers: "…秘书处文件"."""


def _names_meeting(line: FrontLine) -> bool:
    return holds(MEETINGS, line.text)


def _is_letterhead(lines: Sequence[FrontLine], index: int) -> bool:
    """Whether a line is the name of who issues the paper: a body's, or words alone over its day, its marks or "Press release"."""
    line = lines[index]
    if _is_issuer(line.text):
        return True
    words = _WORDS.findall(line.text)
    named = all(word[0].isupper() or len(word) <= 3 for word in words)
    return (
        index == 0 and len(words) <= _FEW and (named or any(_is_release(one.text) for one in lines[1:_CLOSE]))
    )


_HAN = re.compile(f"[{HAN}]")
_MOST = 20
"""Words of one line of a title, at most."""
_CLOSE = 3
"""Lines at the beginning, of which one says that the paper is a press release."""
_FEW = 5
"""Words of a short name, such as stands over a press release."""


def _last(lines: Sequence[FrontLine], roles: Sequence[Role], anchor: int, end: int) -> int:
    """The last line of the title: the same style going on, then a subtitle set apart from the text."""
    last = anchor
    first = lines[anchor]
    body = _size_of_text(lines)
    while last + 1 < end and last - anchor < 6:
        line = lines[last + 1]
        if roles[last + 1] is not Role.TITLE or line.page != first.page or line.cell != first.cell:
            break
        if _is_release(line.text) or _ends_as_speech(lines[last].text):
            break
        same = abs(line.size - first.size) < 0.7 and line.bold == first.bold
        near = not _is_apart(line, lines[last])
        distinct = line.size > 13 or (
            first.size > 0 and line.size >= 0.6 * first.size and len(line.text) < 110
        )
        distinct = distinct and (line.placed or line.size > body)
        if first.heading != line.heading or not near or not (same or distinct):
            break
        if not first.size and (first.heading or text_begins(lines, last + 1)):
            break
        last += 1
    return _by_whom(lines, roles, anchor, last, end)


def _ends_as_speech(text: str) -> bool:
    """Whether a title in Chinese ends with the name of a speech, below which stands who spoke: "在…上的讲话"."""
    if not _HAN.search(text[-1:]):
        return False
    return any(kind == "statement" and end == len(text) for kind, _, end in mentioned(text))


def _is_apart(line: FrontLine, above: FrontLine) -> bool:
    """Whether more than a line's height parts a line from the one above it."""
    return line.placed and line.top - above.bottom >= 1.4 * max(line.size, above.size)


def _size_of_text(lines: Sequence[FrontLine]) -> float:
    """The size in points in which most characters of the front are set: where places are unknown, no subtitle is set in it."""
    held: Counter[float] = Counter()
    for line in lines:
        held[line.size] += len(line.text)
    return max(held, key=lambda size: (held[size], -size))


def _by_whom(lines: Sequence[FrontLine], roles: Sequence[Role], anchor: int, last: int, end: int) -> int:
    """The last line of a title set one below another: "STATEMENT", "BY", "H.E. THE MINISTER", "AT THE SUMMIT"."""
    said = " ".join(line.text for line in lines[anchor : last + 1])
    if last + 1 >= end or not (only_kind(said) and _JOINS.match(lines[last + 1].text) or _is_joined(said)):
        return last
    until = min(end, last + 1 + _FURTHER)
    while last + 1 < until and roles[last + 1] is Role.TITLE and lines[last + 1].cell == lines[anchor].cell:
        line = lines[last + 1]
        if _is_apart(line, lines[last]) or line.page != lines[anchor].page or text_begins(lines, last + 1):
            break
        last += 1
    return last


def _kind_over(lines: Sequence[FrontLine], roles: Sequence[Role], anchor: int) -> int:
    """The line above the one set largest, where it leads to that: "STATEMENT BY" over the name of a minister."""
    over = anchor - 1
    leads = over >= 0 and roles[over] is Role.TITLE and lines[over].page == lines[anchor].page
    return over if leads and _is_joined(lines[over].text) else anchor


def _is_joined(text: str) -> bool:
    """Whether words name a kind and the preposition that joins it to what follows."""
    lead = leading(text)
    return lead is not None and _JOINS.fullmatch(text[lead[2] :].strip()) is not None


_JOINS = re.compile(
    r"(?:by|of|delivered|made|for|to|at|par|de|du|des|prononcée?|por|del|pronunciad[oa]|pel[oa]|do|da|von|der|des|zur?m?)(?!\w)",
    re.IGNORECASE,
)
"""What a line begins with that goes on from the name of a kind alone on the line above."""


def _block(lines: Sequence[FrontLine], roles: Sequence[Role], index: int) -> Passage:
    end = index + 1
    while (
        end < len(lines)
        and roles[end] is Role.TITLE
        and lines[end].size == lines[index].size
        and not (ITEM.match(lines[end].text) or is_author_line(lines[end].text))
        and end - index < 4
    ):
        end += 1
    return Passage.join(line.passage for line in lines[index:end])


_AS_OF = re.compile(r"as ?of(?![^\W\d])|version|rev\b|état au|al \d|по состоянию", re.IGNORECASE)


def _version(lines: Sequence[FrontLine], roles: Sequence[Role], title: Passage, last: int) -> Passage:
    """The title with the "as of 3 May" that stands right below it."""
    if last + 1 < len(lines) and _AS_OF.match(lines[last + 1].text) and len(lines[last + 1].text) < 40:
        return Passage.join([title, lines[last + 1].passage])
    return title


def _label(
    lines: Sequence[FrontLine], roles: Sequence[Role], anchor: int, last: int, end: int
) -> Passage | None:
    """A short line near the title that names only the kind: "Agenda", "Draft programme"."""
    near = [*range(last + 1, min(end, last + 1 + _FURTHER)), *range(max(0, anchor - 2), anchor)]
    for index in near:
        text = lines[index].text
        if index > last and (roles[index] is Role.OTHER or lines[index].second):
            break
        if len(_WORDS.findall(text)) <= 5 and leading(text):
            found: Passage = lines[index].passage
            return found
    return None


def _label_below(lines: Sequence[FrontLine], title: Passage, last: int) -> Passage | None:
    """The line right below a title that speaks of a kind but does not begin with it: "Meeting on the Declaration", "Agenda"."""
    if last + 1 == len(lines) or (lead := leading(title.value)) and lead[0] != "review":
        return None
    below: Passage = lines[last + 1].passage
    return below if only_kind(below.value) else None


def _at_foot(lines: Sequence[FrontLine], last: int) -> Passage | None:
    """What a cover says at its foot that the paper is, with its number in a series: "Policy Brief No. 7"."""
    for line in lines[last + 1 : last + 1 + _FURTHER]:
        lead = leading(line.text) if line.page == lines[last].page and line.begins else None
        if lead and _IN_SERIES.fullmatch(line.text, lead[2]):
            found: Passage = line.passage
            return found
    return None


_IN_SERIES = re.compile(r",? (?:N\.?[º°o]?\.?|No\.?|Nr\.?|№|#)?\s?\d{1,4}(?:[/-]\d{2,4})?")


def _from_furniture(front: Front, roles: Sequence[Role], end: int) -> Headline:
    """The title in the running header of the first page, where the body has none."""
    lines = [line for line in front.lines if line.furniture and line.page == front.lines[0].page]
    named = [line for line in lines if role_of(line) is Role.TITLE and line.top < 200]
    if not named:
        return Headline(None, None, None, (), roles, end, 0.0)
    best = max(named, key=lambda line: (round(line.size), leading(line.text) is not None))
    return Headline(best.passage, best.passage, None, (), roles, end, 0.5)
