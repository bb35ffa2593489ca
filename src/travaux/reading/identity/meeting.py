"""The meeting that a paper belongs to: its name, body, series, venue and days."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from travaux.common.organisations import organisation_of
from travaux.common.scripts import HAN
from travaux.reading.dates import find_dates
from travaux.reading.identity.cover import SUBJECT
from travaux.reading.identity.draft import MeetingDraft
from travaux.reading.identity.front import FrontLine
from travaux.reading.identity.headline import Headline
from travaux.reading.identity.invited import held_in, met_in, place_held
from travaux.reading.identity.kinds import leading, only_kind
from travaux.reading.identity.letters import day_at_end
from travaux.reading.identity.linerole import Role, is_hall, is_town, undated
from travaux.reading.identity.linestyle import same_type
from travaux.reading.identity.masthead import JOINING, Masthead
from travaux.reading.identity.mastheadline import Part, date_line, is_body_name, part_of
from travaux.reading.identity.meetingdays import Days, Marks, days_of
from travaux.reading.identity.naming import (
    BY_NUMBER,
    bare_name,
    name_in_concept,
    name_in_notice,
    name_of_past,
    series_of,
)
from travaux.reading.identity.ownday import is_of_the_paper, is_version, own_day
from travaux.reading.identity.places import find_places
from travaux.reading.identity.sentences import holds_sentence
from travaux.reading.identity.symbols import Symbol
from travaux.reading.identity.venues import place_beside, venue_of, zone_found
from travaux.reading.identity.words import MEETINGS, PRINCIPAL, SESSIONS, holds, is_one_of
from travaux.reading.passage import Found, Passage
from travaux.reading.transcript import Transcript

_AUSPICES = re.compile(r"convened |convoqué|convocad|созываем", re.IGNORECASE)
_GENERIC = (
    "executive board|governing body|governing council|board|council|secretariat|general conference|assembly|bureau|conference"
    "|conseil d'administration|junta ejecutiva|исполнительный совет"
)
_MOST_WORDS = 25
"""No meeting has a longer name."""
_BESIDE = 6.0
"""Points."""
_BELOW = 8
"""Lines from the title on, among which place and days stand."""


def official_meeting(
    transcript: Transcript,
    lines: Sequence[FrontLine],
    masthead: Masthead,
    symbols: Sequence[Symbol],
    concept: Passage | None,
    *,
    timed: bool,
    planned: bool,
    past: Passage | None = None,
    title: Passage | None = None,
) -> MeetingDraft:
    """The meeting that a masthead and the lines below it name.

    ``concept`` is a concept note's title; ``timed`` tells that the paper may hold day headings, ``planned`` that
    the days of a meeting may stand below its title; ``past`` is a title that may tell the days of a meeting that was.
    """
    organ = organ_of(lines, masthead)
    session = _session(lines, masthead)
    placed = [lines[i] for i in masthead.of(Part.PLACE_DATE) if i >= masthead.head and not lines[i].second]
    placed = placed or _placed_above(lines, masthead) or _placed_beside(lines, masthead)
    below = () if placed else _placed_below(lines, masthead)
    placed = placed or [one for one in below if planned or any(map(_is_meeting, below))]
    name = name_in_concept(concept) if concept else None
    concept = concept if name or concept and find_dates(concept.text) else None
    if not name and (session or organ and (planned or timed or placed)):
        name = _named(organ, session)
    if not name and placed and below and title:
        name = name_of_past(title)
    held = _below_title(lines, masthead) if planned else ()
    ranged = any(match.last for one in held for match in find_dates(one.text))
    sources = [concept] if concept else [] if ranged else [line.passage for line in placed]
    marks = Marks.LAST if timed else Marks.NONE
    month = _month_of_session(lines[i] for i in masthead.of(Part.SESSION))
    titles = () if sources else held if planned else (past,) if past else ()
    days = days_of(transcript, sources, titles, _year(lines, masthead, symbols), marks)
    days = Days(when=month[1]) if month and days == Days() else days
    venue = (
        None
        if concept
        else _hall(lines, placed)
        or place_beside(placed)
        or _held_at(held or titles)
        or _place_in_head(lines, masthead, placed)
    )
    return MeetingDraft(
        name=name, body=organ.found(certainty=0.9) if organ else None, venue=venue,
        series=series_of(transcript, organ or name), start=days.start, end=days.end, when=days.when,
        time_zone=zone_found(venue),
    )  # fmt: skip


def _place_in_head(
    lines: Sequence[FrontLine], masthead: Masthead, placed: Sequence[FrontLine]
) -> Found | None:
    """The place beside the masthead's marks, where only the days stand below them."""
    head = [lines[i] for i in masthead.of(Part.PLACE_DATE) if i < masthead.head and not _days_on(lines[i])]
    return place_beside(head) if placed else None


_AT = re.compile(
    r"\b(?:held|tenue?|aura lieu|celebrará|celebrarse|состоится) (?:at|in|à|au|en|в) (?:the )?(?P<place>[^.;]{3,90}?)(?=,? (?:starting|beginning|commencing)\b|,? (?:from|on|du|del?|le|les|с|from the|au|al)\b[^.;]{0,24}\d|,? \d{1,2}\b|[.;]|\Z)",
    re.IGNORECASE,
)


def _held_at(titles: Sequence[Passage]) -> Found | None:
    """The place that the words below a title give: "to be held at the Harbour Hall, London, from 5 to 9 May"."""
    for passage in titles:
        match = _AT.search(passage.text.replace("\n", " "))
        if match and find_places(match["place"]):
            return passage.found(match.start("place"), match.end("place"), 0.8)
    return None


def _hall(lines: Sequence[FrontLine], placed: Sequence[FrontLine]) -> Found | None:
    """The building on a line of its own right above or below the place and the days."""
    for index, line in enumerate(lines):
        if any(line is one for one in placed):
            for near in (*lines[max(0, index - 1) : index], *lines[index + 1 : index + 2]):
                if (is_hall(near.text) or is_town(near.text)) and not near.second:
                    return near.passage.found(certainty=0.85)
    return None


def _placed_above(lines: Sequence[FrontLine], masthead: Masthead) -> list[FrontLine]:
    """The places and days of a meeting that stand to the left of the masthead's marks, or above them.

    The paper's own day is another; only below a session is it the meeting's as well.
    """
    above = [i for i in range(min(masthead.head, masthead.title)) if not lines[i].second]
    placed = [i for i in above if masthead.parts[i] is Part.PLACE_DATE]
    if not any(_days_on(lines[i]) for i in placed):
        sessions = [
            i
            for i in above
            if holds(SESSIONS, lines[i].text) and lines[i].text[:1].isupper() | lines[i].text[:1].isdigit()
        ]
        placed += [
            i
            for i in masthead.of(Part.DATE)
            if i in above and any(0 < i - one <= 2 and _in_column(lines[i], lines[one]) for one in sessions)
        ]
    elif not masthead.of(Part.DATE) and not any(_days_on(lines[i], range_only=True) for i in placed):
        return []
    return [lines[i] for i in sorted(placed)]


def _placed_beside(lines: Sequence[FrontLine], masthead: Masthead) -> list[FrontLine]:
    """The days of a meeting and its place that stand at the right of the masthead; the day alone there is the paper's own."""
    placed = [i for i in masthead.of(Part.PLACE_DATE) if lines[i].second]
    days = next((i for i in placed if _is_meeting(lines[i])), None)
    return [lines[i] for i in placed if days is not None and abs(i - days) <= _NEAR]


def _is_meeting(line: FrontLine) -> bool:
    """Whether a line gives the first and the last day of no more than a few weeks."""
    match = date_line(line.text)
    if match is None or match.last is None:
        return False
    first, last = match.first.date(), match.last.date()
    return first is not None and last is not None and (last - first).days <= _WEEKS


_WEEKS = 40
"""Days of a long session; the days of a year that a report is on are more."""
_NEAR = 2
"""Lines between the days and the place, where the lines of two columns stand in turn."""


def _below_title(lines: Sequence[FrontLine], masthead: Masthead) -> tuple[Passage, ...]:
    """The lines of the title and below it up to the text: "… to be held in Rotterdam from 5 to 14 June 2031"."""
    reach = range(masthead.title, min(len(lines), masthead.title + _BELOW))
    stop = next((i for i in reach if i > masthead.title and masthead.parts[i] is Part.STOP), reach.stop)
    words = Passage.join(line.passage for line in lines[masthead.title : stop])
    held = _HELD_ON.search(words.text)
    return (words.cut(held.start()),) if held else ()


_HELD_ON = re.compile(
    r"\b(?:(?:to be|be|is|was) held|qui se tiendra|tenue|à tenir|que se celebrará|a celebrarse|a realizar-se|который состоится|которая состоится|которое состоится|المقرر عقد)",
    re.IGNORECASE,
)


def _in_column(line: FrontLine, above: FrontLine) -> bool:
    """Whether two lines begin, or have their middle, at one place; True where places are unknown."""
    middle = abs(line.left + line.right - above.left - above.right) < _BESIDE
    return not line.placed or abs(line.left - above.left) < _BESIDE or middle


def _placed_below(lines: Sequence[FrontLine], masthead: Masthead) -> list[FrontLine]:
    """The places and days right below the title."""
    found: list[FrontLine] = []
    for index in range(masthead.title + 1, min(len(lines), masthead.title + _BELOW)):
        if masthead.parts[index] is Part.STOP:
            break
        if masthead.parts[index] in (Part.PLACE_DATE, Part.DATE) and lines[index].begins:
            found.append(lines[index])
    return found


def _days_on(line: FrontLine, *, range_only: bool = False) -> bool:
    match = date_line(line.text)
    return match is not None and (match.last is not None or not range_only)


def _year(lines: Sequence[FrontLine], masthead: Masthead, symbols: Sequence[Symbol]) -> int | None:
    """The year of the symbol, else that in which the masthead is dated."""
    for symbol in symbols:
        part = symbol.session_or_year
        if part and len(part) == 4:
            return int(part)
    for index in masthead.of(Part.DATE):
        match = date_line(lines[index].text)
        if match:
            return match.first.year
    return None


def organ_of(lines: Sequence[FrontLine], masthead: Masthead) -> Passage | None:
    """The body whose paper it is: the last that the zone names, else the one in the masthead."""
    zone = [i for i in masthead.of(Part.ORGAN) if i >= masthead.head and not lines[i].second]
    groups = _groups(lines, [i for i in zone if not _AUSPICES.match(lines[i].text)])
    inner = [group for group in groups if not is_one_of(PRINCIPAL, group.value)]
    if inner:
        generic = len(inner) > 1 and is_one_of(_GENERIC, inner[-1].value)
        return Passage.join(inner[-2:]) if generic else inner[-1]
    head = _groups(lines, [i for i in masthead.of(Part.ORGAN) if i < masthead.head])
    own = [group for group in head if not _is_organisation(group.value)]
    session = next((i for i in masthead.of(Part.SESSION) if 0 < i < masthead.head), None)
    above = lines[session - 1].passage.parts[-1] if session else None
    own = [group for group in own if group.parts[-1] == above] or own
    return next(iter(own or head), groups[-1] if groups else None)


_ORGANISATION = re.compile(
    r"\b(?:organi[sz]ation|organisation|organización|organização|union|unión|unión|união|community|communauté|comunidad|comunidade|league|ligue|agency|agence|agencia|fund|nations"
    r"|организация|союз|содружество|منظمة|جامعة|اتحاد)\b",
    re.IGNORECASE,
)
_ORGAN_WORD = re.compile(
    r"\b(?:committee|council|board|commission|assembly|conference|group|body|party|bureau|panel|forum|comité|conseil|assemblée|conférence|groupe|consejo|comisión|asamblea|conferencia|grupo|junta|conselho"
    r"|комитет|совет|комиссия|группа|конференция|مجلس|لجنة|مؤتمر)\b",
    re.IGNORECASE,
)


def _is_organisation(name: str) -> bool:
    """Whether a name is that of an organisation as a whole, which stands over that of its body."""
    return _ORGANISATION.search(name) is not None and _ORGAN_WORD.search(name) is None


def _groups(lines: Sequence[FrontLine], indices: Sequence[int]) -> list[Passage]:
    """Lines of one name joined: adjacent, of one style."""
    groups: list[list[int]] = []
    for index in indices:
        column = (group for group in reversed(groups) if lines[group[-1]].second == lines[index].second)
        last = next(column, None)
        if last is not None and _same_name(lines, last[-1], index):
            last.append(index)
        else:
            groups.append([index])
    return [Passage.join(lines[i].passage for i in group) for group in groups]


def _same_name(lines: Sequence[FrontLine], last: int, index: int) -> bool:
    one, other = lines[last], lines[index]
    if is_one_of(PRINCIPAL, one.text) or is_one_of(PRINCIPAL, other.text):
        return False
    if not one.placed:
        return index - last == 1 and not (_is_organisation(one.text) and _ORGAN_WORD.search(other.text))
    near = index - last <= 5 and other.top - one.bottom < 0.9 * one.size
    parted = _ORGAN_WORD.search(other.text) and not is_one_of(_GENERIC, other.text) and _is_whole(one.text)
    return near and same_type(one, other) and not parted


def _is_whole(name: str) -> bool:
    """Whether a line is the whole name of an organisation or a programme, over that of one of its bodies."""
    closed = name.split()[-1].casefold() not in JOINING
    return closed and (
        organisation_of(name) is not None or _is_organisation(name) or _PROGRAMME.search(name) is not None
    )


_PROGRAMME = re.compile(
    r"\b(?:programmes?|programas?|программа|convention|convenio|convenção|конвенция)\W*\Z", re.IGNORECASE
)


def _session(lines: Sequence[FrontLine], masthead: Masthead) -> Passage | None:
    indices = masthead.of(Part.SESSION)
    for index in sorted(indices, key=lambda index: (index < masthead.head, index)):
        if lines[index].second and lines[index].furniture:
            continue
        passages = [lines[index].passage.cut(*undated(lines[index].passage.text))]
        after = index + 1
        if (
            after < masthead.title
            and lines[after].text[:1].islower()
            and lines[after].bold == lines[index].bold
        ):
            passages.append(lines[after].passage)
        return Passage.join(passages)
    return None


def _named(organ: Passage | None, session: Passage | None) -> Found:
    """ "Organ, session", or the session alone where it names its body itself."""
    if organ and session and not session.text.count("\n") and not _OF_BODY.search(session.text):
        return Found(f"{organ.value}, {session.value}", (*organ.spans(), *session.spans()), 0.85)
    one = session or organ
    assert one is not None
    return one.found(certainty=0.85)


_OF_BODY = re.compile(
    rf"\b(?:session|meeting|réunion|sesión|reunión|sessão|reunião) (?:of the|du|de la|del|da|do) .*{_ORGAN_WORD.pattern}",
    re.IGNORECASE,
)
"""A session that names its body itself."""


def plain_meeting(
    transcript: Transcript, lines: Sequence[FrontLine], headline: Headline, kind: str | None
) -> MeetingDraft:
    """The meeting as a paper of this kind without a masthead names it."""
    before = list(zip(lines[: headline.end], headline.roles[: headline.end], strict=True))
    dated = [line.passage for line, role in before if role is Role.DATE and not is_version(line.text)]
    labelled = [line.passage for line, role in before if role is Role.LABELLED]
    own = own_day(lines, headline)
    signed = _signed_day(transcript)
    dated, labelled = (
        [one for one in found if one is not own and one.text != signed] for found in (dated, labelled)
    )
    titles = [headline.title, *_meetings(headline)] if headline.title else []
    notice = name_in_notice(headline.title) if headline.title else None
    held = held_in(transcript) if kind == "invitation" or notice else None
    notice_held = held if notice else None
    days = days_of(transcript, [held], (), None, Marks.NONE) if held else Days()
    if days.start is None:
        days = days_of(transcript, [*labelled, *dated[:3]], titles, None, Marks.ALSO)
    if days.start is None and days.when is None and (held := held_in(transcript)):
        days = days_of(transcript, [held], (), None, Marks.NONE)
    month = _month_of_session(line for line, role in before if role is Role.TITLE)
    if month and (days.start is None or days.start == days.end and days.start.value[:7] != month[0]):
        days = Days(when=month[1])
    met = met_in(transcript, kind)
    if _widens(met, days):
        days = Days(met.start, met.end)
    name = _plain_name(headline, kind)
    venue = venue_of(lines, headline) or (place_held(notice_held) if notice_held else met.venue)
    city = place_beside([line for line, role in before if role is Role.DATE][:2])
    return MeetingDraft(
        name=name, venue=venue, series=series_of(transcript, name), start=days.start, end=days.end, when=days.when,
        time_zone=zone_found(venue) or zone_found(city),
    )  # fmt: skip


_SENT = re.compile(
    r"\W*(?:permanent |la |the |ständige )?(?:mission|delegation|délégation|misión|delegación|missão|delegação|vertretung|représentation|постоянное представительство|делегация|البعثة|وفد)\b",
    re.IGNORECASE,
)
"""Those whom a State sends to a conference, which their name names."""


def _month_of_session(lines: Iterable[FrontLine]) -> tuple[str, Found] | None:
    """The month that stands beside the name of a session, as a partial date and in its words: "Forty-second session, June 2031"."""
    for line in lines:
        found = find_dates(line.text) if part_of(line) is Part.SESSION else ()
        for match in found:
            if match.first.month and match.first.year and not match.first.day and not match.last:
                return str(match.first.partial), line.passage.found(match.start, match.end, 0.85)
    return None


def _widens(met: MeetingDraft, days: Days) -> bool:
    """Whether those who met tell days of which the one that stands at the head of their act is one, or there is none."""
    if met.start is None or met.end is None:
        return False
    if days.start is None or days.end is None:
        return days.when is None
    return days.start.value == days.end.value and met.start.value <= days.start.value <= met.end.value


def _meetings(headline: Headline) -> list[Passage]:
    """The lines beside the title that speak of a meeting, and are no sentences."""
    return [
        one
        for one in headline.others
        if holds(MEETINGS, one.text)
        and _is_short(one.text)
        and not holds_sentence(one.text)
        and not is_of_the_paper(one.text)
        and not _SENT.match(one.text)
        and not SUBJECT.match(one.text)
    ]


def _is_short(text: str) -> bool:
    """Whether words are no more than a name has; two characters of Chinese count as a word."""
    return len(text.split()) + len(_HAN.findall(text)) // 2 <= _MOST_WORDS


_HAN = re.compile(f"[{HAN}]")


def _signed_day(transcript: Transcript) -> str | None:
    """The day with which a paper in Chinese ends, below who made it."""
    day = day_at_end(transcript)
    return day.text.strip() if day and _HAN.search(day.text) else None


def _only_kinds(passage: Passage) -> bool:
    """Whether words, or each line of them, say nothing but what a paper is, as in two languages: "LISTE DES PARTICIPANTS"."""
    return only_kind(passage.value) is not None or all(map(only_kind, passage.text.split("\n")))


def _from_meeting(block: Passage) -> Passage:
    """Lines beside a title from the first that speaks of a meeting on: who speaks stands above it."""
    lines = re.finditer(r"[^\n]+", block.text)
    first = next((line for line in lines if holds(MEETINGS, line[0])), None)
    return block.cut(first.start()) if first else block


def _meeting_lines(title: Passage | None) -> list[Passage]:
    """The lines of a concept note's title that speak of a meeting: the others are its theme."""
    lines = list(re.finditer(r"[^\n]+", title.text)) if title else []
    found = [title.cut(*line.span()) for line in lines if title and holds(MEETINGS, line[0])]
    return found if len(found) < len(lines) else []


def _with_body(name: Found, headline: Headline) -> Found | None:
    """A meeting that has but a number with the body named over its title; None where none is."""
    if not BY_NUMBER.fullmatch(name.value):
        return name
    begin = name.spans[0].start
    over = [one for one in (headline.above, headline.title, *headline.others) if one]
    lines = (one.cut(*line.span()) for one in over for line in re.finditer(r"[^\n]+", one.text))
    for line in lines:
        if line.parts[0].start < begin and is_body_name(line.value) and not leading(line.value):
            return Found(f"{line.value}, {name.value}", (*line.spans(), *name.spans), name.certainty)
    return None


def _plain_name(headline: Headline, kind: str | None) -> Found | None:
    """The name in the title or beside it; a paper that is no plan of a meeting must call it a meeting."""
    plan = kind in (None, "agenda", "programme", "list of participants", "invitation", "concept note")
    others = [(one, 0.6) for one in headline.others]
    named = [(one, 0.6) for one in _meetings(headline)]
    if headline.above and holds(MEETINGS, headline.above.text):
        named.append((headline.above, 0.6))
    candidates = [(headline.core, 0.8), *others]
    if kind == "concept note":
        candidates = [*((one, 0.6) for one in _meeting_lines(headline.core)), *named, (headline.core, 0.7)]
    if kind is None:
        others = [(_from_meeting(one), certain) for one, certain in others]
        candidates = [
            (one, c) for one, c in ((headline.core, 0.8), *others) if one and holds(MEETINGS, one.text)
        ]
    if headline.title and (notice := name_in_notice(headline.title)):
        return notice
    past = name_of_past(headline.title) if headline.title and not plan else None
    if past:
        return _with_body(past, headline)
    for passage, certainty in candidates if plan else named:
        name = bare_name(passage) if passage and not _only_kinds(passage) else None
        if name:
            return Found(name.value, name.spans(), certainty)
    return None
