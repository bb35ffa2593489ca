"""The day of a paper itself, which its head may give beside those of a meeting."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from travaux.reading.dates import DateMatch, find_dates
from travaux.reading.identity.authors import is_author_line
from travaux.reading.identity.draft import MeetingDraft
from travaux.reading.identity.front import FrontLine
from travaux.reading.identity.headline import Headline
from travaux.reading.identity.linerole import Role, place_alone
from travaux.reading.identity.mastheadline import date_line, is_month
from travaux.reading.passage import Found, Passage

_HEAD = 14
"""Lines at the head of a paper among which its day stands."""
_COVER = 30
"""Lines of a first page that may be a cover, on which the month stands at the foot."""
_VERSION = re.compile(
    r"\W*(?:as (?:of|at|on)\b|asof|version|updated|état au|situation au|actualizado|situación al|situação em|stand(?: vom)?\W*\d|по состоянию на|حتى تاريخ|截至|截止"
    r"|(?:draft (?:of|dated)|проект от|entwurf vom|projet du|borrador del?|minuta de) \d)",
    re.IGNORECASE,
)
_NEAR = 48
"""Characters after "as of" in which its day stands."""
VERSION_LINES = 20
"""So many lines at the beginning may say at which day a draft stands."""
_AS_OF = re.compile(
    r"\b(?:as ?of|version(?: of)?|versión|версия от|(?:as )?revised(?: on| by)?|updated(?: on)?|(?:uploaded|captured|archived)(?: on)?|mis en ligne le|révisé|revisado|état au|actualizado al|по состоянию на"
    r"|draft dated|(?:draft of|проект от|entwurf vom|projet du|borrador del?|minuta de)(?= \d))\b",
    re.IGNORECASE,
)
_AS_OF_WORDS = (
    "as of",
    "asof",
    "version",
    "versión",
    "версия от",
    "revised",
    "updated",
    "uploaded",
    "captured",
    "archived",
    "mis en ligne",
    "révisé",
    "revisado",
    "état au",
    "actualizado",
    "состоянию",
    "draft",
    "проект",
    "entwurf",
    "projet",
    "borrador",
    "minuta",
)
"""What the pattern above cannot do without; most lines hold none of it."""
_OF_THE_PAPER = re.compile(
    r"\W*(?:date of (?:the )?(?:document|issue|paper|report|note)|(?:document|report|publication) date|date (?:du (?:document|rapport)|de publication)|fecha del? (?:documento|informe|publicación)"
    r"|data d[oe] (?:documento|relatório|publicação)|datum des berichts|дата (?:документа|отч[её]та|доклада|публикации)|تاريخ (?:الوثيقة|التقرير|النشر)|(?:报告|发布|文件)(?:时间|日期)"
    r"|(?:published|posted|released|issued)(?: on)?|publiée? le|mis en ligne le|publicad[oa] (?:el|em)|veröffentlicht am|опубликовано|发布(?:时间|日期)?)(?![^\W\d_])",
    re.IGNORECASE,
)
"""How a cover calls the date of the paper itself."""


def is_version(text: str) -> bool:
    """Whether a line says at which day a draft stands: "as of 3 May", "截至6月30日"."""
    return _VERSION.match(text) is not None


def is_of_the_paper(text: str) -> bool:
    """Whether a line calls what it gives the date of the paper itself: "Published: 21 January"."""
    return _OF_THE_PAPER.match(text) is not None


def without_own_day(meeting: MeetingDraft, day: Found | None, *, about: bool) -> MeetingDraft:
    """Nothing, where a meeting has no name and its days are none of a meeting.

    A place and a day stand over every letter, and a paper that is ``about`` something else than a meeting gives
    the days of a journey, a contract or a period without a name.
    """
    own = day is not None and meeting.start is not None and meeting.start.value == day.value
    only = meeting.start is not None and meeting.end is not None and meeting.start.value == meeting.end.value
    return MeetingDraft() if meeting.name is None and (about or own and only) else meeting


def without_day_of_speech(meeting: MeetingDraft, day: Found | None) -> MeetingDraft:
    """The meeting without its days, where it is a session and they are but the day on which a statement was made there."""
    alone = (
        day is not None
        and {meeting.start, meeting.end} != {None}
        and all(one is not None and one.value == day.value for one in (meeting.start, meeting.end))
    )
    session = meeting.name is not None and _OF_DAYS.search(meeting.name.value)
    return replace(meeting, start=None, end=None) if alone and session else meeting


_OF_DAYS = re.compile(
    r"\bsession\b|período de sesiones|período de sessões|\bсессии\b|\bсессия\b|الدورة|届会议", re.IGNORECASE
)
"""What lasts for more than a day."""


def own_day(lines: Sequence[FrontLine], headline: Headline) -> Passage | None:
    """The day alone on a line above the title that is the paper's own: days of a meeting stand below the title as well."""
    if headline.title is None:
        return None
    labelled = next(_labelled(lines[:_HEAD]), None)
    if labelled:
        return labelled
    begins = headline.title.parts[0].start
    days = [
        line
        for line, role in zip(lines[: headline.end], headline.roles[: headline.end], strict=True)
        if role is Role.DATE
    ]
    above = [line for line in days if line.passage.parts[0].start < begins]
    if not above or len(days) == 1 or days[0] is not above[0] or is_version(above[0].text):
        return None
    match = date_line(above[0].text)
    if match is None or match.last is not None:
        return None
    bare = len(above[0].text) - (match.end - match.start) <= 2
    alone = len(above) == 1 and bare or (len(above) == 1 or not bare) and _is_later(days[1:], match)
    return above[0].passage if alone else None


def _labelled(lines: Sequence[FrontLine]) -> Iterator[Passage]:
    """What stands behind the label of the paper's own date, on its line or in the cell beside it, or beside who made it."""
    for index, line in enumerate(lines):
        if is_author_line(line.text) and find_dates(line.text):
            yield line.passage
        if is_of_the_paper(line.text):
            beside = lines[index + 1 : index + 2]
            apart = beside and beside[0].second and not find_dates(line.text)
            yield beside[0].passage if apart else line.passage


def _is_later(lines: Sequence[FrontLine], first: DateMatch) -> bool:
    """Whether a line gives a day after another: the day of the meeting to which a paper invites."""
    begin = first.first.date()
    found = (match.first.date() for line in lines for match in find_dates(line.text))
    return begin is not None and any(day is not None and day > begin for day in found)


def only_day(lines: Sequence[FrontLine], headline: Headline) -> Passage | None:
    """The first day alone on a line at the head of a paper."""
    days = (
        line for line, role in zip(lines[:_HEAD], headline.roles[:_HEAD], strict=True) if role is Role.DATE
    )
    first = next((line for line in days if not is_version(line.text)), None)
    return first.passage if first and _is_one_day(first) else None


def _is_one_day(line: FrontLine) -> bool:
    match = date_line(line.text)
    return match is not None and match.last is None and match.first.day is not None


def _is_month(text: str) -> bool:
    """Whether a line says a month and at most a place: "Nairobi, May 2031"."""
    match = next(iter(find_dates(text)), None)
    alone = match is not None and match.last is None and place_alone(text[: match.start] + text[match.end :])
    return is_month(text) or alone and match is not None and match.first.month is not None


def day_of_publication(lines: Sequence[FrontLine], headline: Headline) -> Passage | None:
    """The day alone on a line outside of tables that a paper bears which belongs to no meeting; else the month on its cover."""
    head = zip(lines[:_HEAD], headline.roles[:_HEAD], strict=True)
    day = next(
        (
            line
            for line, role in head
            if role is Role.DATE and not line.cell and not is_version(line.text) and _is_one_day(line)
        ),
        None,
    )
    month = (line for line in lines[:_COVER] if line.page == 1 and not line.cell and _is_month(line.text))
    found = day or next(month, None)
    return found.passage if found else None


def dated_by(passage: Passage, certainty: float) -> Found | None:
    one = date_line(passage.value)
    for match in [one] if one else find_dates(passage.text):
        partial = match.first.partial
        if partial:
            return Found(
                str(partial), passage.spans() if one else passage.spans(match.start, match.end), certainty
            )
    return None


def as_of(text: str) -> re.Match[str] | None:
    """The words after which a draft says the day that it stands at."""
    lower = text.lower()
    return _AS_OF.search(text) if any(word in lower for word in _AS_OF_WORDS) else None


_PARAGRAPH = 150
"""Characters: what begins with a dateline is a paragraph."""
_CITY = re.compile(r"\W*(?-i:[A-ZÀ-ÖØ-Þ])[^\W\d_]+(?:[ .,'’/-]+[^\W\d_]+){0,4}\s*[,(]\s*")
_DASH = re.compile(r"\)?(?: ?\([^()]{2,20}\))?\s?[–—-]{1,2}\s")


def _is_dateline(text: str, match: DateMatch) -> bool:
    """Whether a place and a day lead a paragraph of news in: "NAIROBI (10 October 2031) – The council announces …"."""
    return _CITY.fullmatch(text, 0, match.start) is not None and _DASH.match(text, match.end) is not None


def is_stated(text: str, match: DateMatch) -> bool:
    """Whether a day is the one at which a draft stands: it stands right behind "as of"."""
    if match.last is None and len(text) > _PARAGRAPH and _is_dateline(text, match):
        return True
    if match.last is not None or as_of(text) is None:
        return False
    said = (one.end() for one in _AS_OF.finditer(text, 0, match.end) if one.end() <= match.start)
    return any(not text[end : match.start].strip(" :,(") for end in said)


def version_date(lines: Sequence[FrontLine]) -> Found | None:
    """The day that a draft says it stands at: "as of 7 February 2020"."""
    for line in lines[:VERSION_LINES]:
        said = as_of(line.passage.text)
        found = dated_by(line.passage.cut(said.end(), said.end() + _NEAR), 0.85) if said else None
        if found:
            return found
    return None
