"""Lines under an entry that are entries themselves: talks, working groups, parts of a session."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from travaux.common.programme import Role
from travaux.reading.programme.draft import Seat
from travaux.reading.programme.grammar.clocks import find_durations, leading_time
from travaux.reading.programme.grammar.kinds import is_break
from travaux.reading.programme.grammar.numbers import Scheme, bullet, is_pair, list_number, word_number
from travaux.reading.programme.grammar.wording import is_label
from travaux.reading.programme.page.chains import is_description, is_prose, is_told
from travaux.reading.programme.page.paragraphs import Paragraph
from travaux.reading.programme.page.rows import Rank, Row, Timing
from travaux.reading.programme.people.likeness import names_a_person
from travaux.reading.programme.text import parallel
from travaux.reading.programme.text.lines import is_stage
from travaux.reading.programme.words.marks import honorific_at, roles
from travaux.reading.programme.words.questions import is_question

_LEAD = re.compile(
    r"\b(?:objectives?|discussion points?|topics?|key (?:issues|questions)|issues|aims?|outputs?|outcomes?|expected|will (?:cover|discuss|address|include)|focus|note|background|questions?|participants?|speakers?|panell?ists?|members?|documents?|documentation|"
    r"objectifs?|thèmes?|points? de discussion|questions? directrices?|intervenants?|objetivos?|temas?|preguntas?|panelistas?|ponentes?|цели|вопросы|темы|участники|докладчики)\b[^:]*:?\s*\Z",
    re.I,
)
_SERVED = re.compile(
    r"\b(?:will|provided|served|available|sera|seront|será|servi[er]?|предоставля)|[.;]\s*\Z|.{61}", re.I
)
_TALK_BY = re.compile(
    r"\b(?:address|remarks?|speech|statement|presentation|lecture|keynote|welcome|allocution|discours|présentation|palabras|discurso|presentación|ponencia|выступление|доклад)\b.{0,40}?\b(?:by|par|por|de|от)\b",
    re.I,
)


def with_talks(rows: Sequence[Row]) -> list[Row]:
    """The rows with those lines of their bodies that are entries made rows of their own."""
    return [piece for row in rows for piece in _split(row)]


def _split(row: Row) -> Iterator[Row]:
    if row.rank not in (Rank.ENTRY, Rank.SUB, Rank.GROUP) or not row.body:
        yield row
        return
    timed = [i for i, p in enumerate(row.body) if leading_time(p.text)]
    if len(timed) > 1:
        yield from _timed_talks(row, timed)
        return
    if shared := parallel.beside(row):
        for one in parallel.sharing(row, shared):
            yield from _split(one)
        return
    marked = _marked(row)
    if marked:
        base = row.sub if row.rank is Rank.SUB else 0
        yield from _listed_talks(row._replace(body=row.body[: marked[0]]))
        for start, end in pairwise((*marked, len(row.body))):
            head, rest = row.body[start], row.body[start + 1 : end]
            rank = Rank.ENTRY if is_break(head.value) else Rank.SUB
            yield from _listed_talks(Row(rank, (head,), rest, sub=base + 1, source=row.source))
    elif spoken := _introduced(row) or _spoken(row.body):
        base = row.sub if row.rank is Rank.SUB else 0
        yield row._replace(body=row.body[: spoken[0]])
        for start, end in pairwise((*spoken, len(row.body))):
            talk, speaker = _parted(row.body[start])
            seats = tuple(Seat(Role.SPEAKER, one.passage) for one in speaker)
            yield _talk(talk, base + 1, row)._replace(body=row.body[start + 1 : end], seats=seats)
    else:
        yield from _listed_talks(row)


def _timed_talks(row: Row, timed: Sequence[int]) -> Iterator[Row]:
    """A row and the lines under it that have times of their own, each with what follows it."""
    base = row.sub if row.rank is Rank.SUB else 0
    yield from _split(row._replace(body=row.body[: timed[0]]))
    for start, end in pairwise((*timed, len(row.body))):
        talk, rest = _talk(row.body[start], base + 1, row), row.body[start + 1 : end]
        if not talk.heads[0].text:
            talk, rest = talk._replace(heads=rest[:1]), rest[1:]
        if talk.heads:
            yield from _split(talk._replace(body=rest))


def _marked(row: Row) -> list[int]:
    """The places of lines that begin a part of their own: numbered parts, breaks, lines that say how long they last."""
    if counted := _counted(row.body):
        return counted
    paired = [i for i, p in enumerate(row.body) if is_pair(p.text)]
    alone = len(paired) == 1 and len(row.body[paired[0]].text) < 6
    marked = {i for i, p in enumerate(row.body) if _begins_part(p)}
    if not is_break(row.title):
        marked |= {i for i, p in enumerate(row.body) if is_break(p.value) and _SERVED.search(p.value) is None}
    return sorted(marked | set(paired if len(paired) > 1 or alone else ()))


_FEWEST_COUNTED = 3


def _counted(body: Sequence[Paragraph]) -> list[int]:
    """The places of the only lines of a body where these are a list that counts from one, of titles rather than text."""
    numbers = [list_number(p.text) for p in body]
    counts = [n.ordinal if n and n.scheme is Scheme.ARABIC else 0 for n in numbers]
    if len(body) < _FEWEST_COUNTED or counts != list(range(1, len(body) + 1)):
        return []
    if _mostly_people(body) or any(
        is_question(p.text) or is_description(p) or _is_paragraph(p) for p in body
    ):
        return []
    return list(range(len(body)))


_BY = re.compile(
    r"(?P<before>[\s,»”\"]|\A)\s*(?:(?i:presented|présentée?s?|presentad[oa]s?|apresentad[oa]s?) )?(?:by|par|por)\s+(?=[A-ZÀ-Þ]|(?:his|her) [Ee]xcellency )|(?P<comma>,)\s+от\s+(?=[А-Я])"
)
_BY_WHOM = re.compile(r"\W*(?:by|par|por|от)\s", re.I)
_LONGEST_MATTER = 160
_FEWEST = 2
"""So many lines with speakers of their own show that the lines of a body are talks, though no bullet tells it."""


def _spoken(body: Sequence[Paragraph]) -> list[int]:
    """The places of lines that are talks since several of them are a title and its speaker: "On tides, by Ada Pereira"."""
    if any(p.marked for p in body):
        return []
    told = [
        i
        for i, p in enumerate(body)
        if _signed(p) or _names_its_speaker(p) or parallel.is_spoken(p) or parallel.is_done(p)
    ]
    if len(told) < _FEWEST:
        return []
    between = range(told[0], len(body))
    return [i for i in between if i in told or _is_matter(body[i])]


def _introduced(row: Row) -> list[int]:
    """The places of lines that are talks since the title above them ends in a colon and they all are titles."""
    title = row.title.rstrip(" |")
    if not title.endswith(":") or _LEAD.search(title) or is_label(title) or any(p.marked for p in row.body):
        return []
    worded = [i for i, p in enumerate(row.body) if any(map(str.isalnum, p.text))]
    titles = all(_is_matter(row.body[i]) and len(row.body[i].text.split()) >= _FEWEST for i in worded)
    return worded if titles and len(worded) >= _FEWEST else []


def _names_its_speaker(paragraph: Paragraph) -> bool:
    """Whether a line is a title, a word such as "by", and then a person."""
    return bool(_parted(paragraph)[1])


def _parted(paragraph: Paragraph) -> tuple[Paragraph, tuple[Paragraph, ...]]:
    """A line as its title and the speaker behind "by"; the whole line where there is none."""
    for by in list(_BY.finditer(paragraph.text))[-1:]:
        title, speaker = (
            paragraph.passage.cut(0, max(by.end("before"), by.end("comma"))),
            paragraph.after(by.end()),
        )
        if any(map(str.isalpha, title.text)) and names_a_person(speaker.passage):
            return replace(paragraph, passage=title), (speaker,)
    return paragraph, ()


def _is_matter(paragraph: Paragraph) -> bool:
    """Whether a line among talks is one without a speaker: no label, no question, no sentence, nobody's name."""
    text = paragraph.text.rstrip()
    plain = not (
        text.endswith((".", ":")) or is_label(text) or is_question(text) or is_prose(paragraph.value)
    )
    return plain and len(text) < _LONGEST_MATTER and not names_a_person(paragraph.passage)


def _begins_part(paragraph: Paragraph) -> bool:
    if paragraph.marked:
        return False
    number = word_number(paragraph.text)
    if number is not None and len(paragraph.text) < 160 and not is_question(paragraph.text):
        return True
    return _is_part(paragraph)


def _listed_talks(row: Row) -> Iterator[Row]:
    """A row and those of its listed lines that are talks."""
    base = row.sub if row.rank is Rank.SUB else 0
    current, body = row, list[Paragraph]()
    named = _mostly_people([p for p in row.body if p.marked])
    for group in _groups(row.body):
        talks = {} if named and len(group) < 3 else _talks(group, body[-1] if body else None)
        if base and len(talks) == 1 and row.number is None and is_pair(row.title):
            talks = {}
        for paragraph in group:
            if paragraph not in talks:
                body.append(paragraph)
                continue
            yield current._replace(body=tuple(body))
            body = []
            current = _talk(paragraph, base + talks[paragraph], row)
    yield row if current is row else current._replace(body=tuple(body))


def _talks(group: Sequence[Paragraph], above: Paragraph | None) -> dict[Paragraph, int]:
    """Which lines of a run are talks, and how deep: lists inside a list are judged apart."""
    outer = min(_level(p) for p in group)
    own = [p for p in group if _level(p) == outer]
    if not _are_talks(own, above):
        return {}
    found = dict.fromkeys(own, 1)
    starts = [i for i, p in enumerate(group) if p in found]
    for start, end in pairwise((*starts, len(group))):
        inner = group[start + 1 : end]
        if inner:
            found |= {p: depth + 1 for p, depth in _talks(inner, group[start]).items()}
    return found


def _talk(paragraph: Paragraph, level: int, row: Row) -> Row:
    paragraph = paragraph.unmarked()
    mention = leading_time(paragraph.text)
    timing = Timing(paragraph.passage, mention) if mention else None
    if mention:
        paragraph = paragraph.after(mention.end)
    durations = find_durations(paragraph.text)
    duration = None
    if durations and durations[0][0] <= 1:
        paragraph, duration = paragraph.after(durations[0][1]), durations[0][2]
    paragraph = paragraph.unmarked()
    return Row(Rank.SUB, (paragraph,), timing=timing, duration=duration, sub=level, source=row.source)


def _level(paragraph: Paragraph) -> float:
    """How far a listed line stands in: by its own level, else by its indent in steps of six points."""
    return paragraph.first.level * 100 + round(paragraph.left / 6)


def _groups(body: Sequence[Paragraph]) -> list[list[Paragraph]]:
    """Runs of listed lines of any depth, and single other lines."""
    groups: list[list[Paragraph]] = []
    for paragraph in body:
        if groups and paragraph.marked and groups[-1][-1].marked:
            groups[-1].append(paragraph)
        else:
            groups.append([paragraph])
    return groups


def _are_talks(group: Sequence[Paragraph], above: Paragraph | None) -> bool:
    if not group[0].marked:
        return False
    size = len(group)
    if any(sum(c.isalpha() for c in p.text) < 3 for p in group):
        return False
    if all(is_stage(p) for p in group):
        return False
    timed = sum(bool(find_durations(p.text) or leading_time(_bare(p))) for p in group)
    asked = sum(is_question(p.text) for p in group)
    prose = sum(is_description(p) or _is_paragraph(p) for p in group)
    if timed >= 0.5 * size or sum(_names_its_speaker(p) for p in group) >= _FEWEST:
        return True
    if _mostly_people(group) or asked >= 0.4 * size or prose >= 0.3 * size:
        return False
    leads = above is not None and (_LEAD.search(above.value) or is_label(above.text))
    return not leads or above is not None and _IN_BRACKETS.fullmatch(above.value) is not None


_IN_BRACKETS = re.compile(r"\[[^\[\]]+\]|\([^()]+\)")
"""Who takes part, below a title: no heading of the list under it."""


def _is_paragraph(paragraph: Paragraph) -> bool:
    """Whether a listed line is a numbered paragraph of text."""
    number = list_number(paragraph.text)
    return number is not None and number.scheme is Scheme.ARABIC and is_told(paragraph.value)


_UNSET = re.compile(
    r"\W*(?:t\.?b\.?[cda]|to be (?:confirmed|determined|announced)|à confirmer|por confirmar|уточняется|будет подтверждено|待定|يؤكد لاحقا)\W*\Z",
    re.I,
)


def _mostly_people(group: Sequence[Paragraph]) -> bool:
    """Whether most lines of a list name a person or keep a seat for one."""
    announced = [p for p in group if _announced(p)]
    if len(announced) < _FEWEST:
        announced = []
    people = sum(_person(p) for p in group if p not in announced)
    return bool(group) and 2 * people >= len(group)


_COLON = re.compile(r":\s+(?=[^\W\d_])")


def _announced(paragraph: Paragraph) -> bool:
    """Whether a line is a title that is no role and then, after a colon, its speaker: "Walls that hold: Mr. Lind"."""
    text, start = paragraph.text, bullet(paragraph.text)
    colon = _COLON.search(text, start)
    if colon is None or any(at <= start for at, _ in roles(text)):
        return False
    before, after = paragraph.passage.cut(start, colon.start()), paragraph.passage.cut(colon.end())
    return (
        len(before.text.split()) > 1
        and honorific_at(after.text, 0)
        and not is_label(before.text)
        and names_a_person(after)
    )


def _person(paragraph: Paragraph) -> bool:
    if _UNSET.match(_bare(paragraph)):
        return True
    return (
        not _TALK_BY.search(paragraph.text)
        and names_a_person(paragraph.passage)
        and not _signed(paragraph)
        and not _names_its_speaker(paragraph)
    )


_DASH = re.compile(r"\s[–—-]\s|\s[|/]\s")


_CLOSING = re.compile(r"\(([^()]{5,150})\)[\s.;,]*\Z")


def _signed(paragraph: Paragraph) -> bool:
    """Whether a line is a title and then, after a dash or in brackets that close it, its speaker."""
    text = paragraph.text
    start = bullet(text)
    closing = _CLOSING.search(text, start)
    if closing:
        before, inside = (
            paragraph.passage.cut(start, closing.start()),
            paragraph.passage.cut(*closing.span(1)),
        )
        if len(before.text.split()) > 2 and names_a_person(inside) and not names_a_person(before):
            return True
    for dash in list(_DASH.finditer(text, start))[-2:]:
        before, after = paragraph.passage.cut(start, dash.start()), paragraph.passage.cut(dash.end())
        if len(before.text.split()) > 1 and names_a_person(after) and not names_a_person(before):
            return True
    return False


def _bare(paragraph: Paragraph) -> str:
    return paragraph.text[bullet(paragraph.text) :]


def _is_part(paragraph: Paragraph) -> bool:
    """A line of its own that ends with how long it lasts: "Q & A session (15 minutes)"; one that only says who speaks is none."""
    text = paragraph.text.rstrip(" .;")
    if _BY_WHOM.match(text) and names_a_person(paragraph.passage):
        return False
    durations = find_durations(text)
    return bool(durations) and text.endswith(")") and len(text) - durations[-1][1] <= 1 and len(text) < 100
