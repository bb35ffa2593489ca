"""The meeting that a paper belongs to: its name, body, series, venue and days."""

from __future__ import annotations

import re
from collections.abc import Sequence

from travaux.reading.identity.draft import MeetingDraft
from travaux.reading.identity.front import FrontLine
from travaux.reading.identity.headline import Headline, Role
from travaux.reading.identity.kinds import leading, mentioned
from travaux.reading.identity.masthead import Masthead, Part
from travaux.reading.identity.meetingdays import Days, days_of
from travaux.reading.identity.places import find_places, zone_of
from travaux.reading.identity.words import PRINCIPAL, is_one_of
from travaux.reading.passage import Found, Passage
from travaux.reading.transcript import Transcript

_AUSPICES = re.compile(r"convened |convoqué|convocad|созываем", re.IGNORECASE)
_OF = re.compile(
    r"\s*(?:of|for|to|on|de|du|des|del|para|pour|o|о|-|–|—|:)?\s*(?:the|la|le|les|el|los|l['’])?\s*",
    re.IGNORECASE,
)
_EDGE = " \t\n,;:.–—-*·|("
_VENUE_LABEL = re.compile(
    r"(?:meeting )?(?:venue|where|location|place|lieu|lugar|sede|место(?: проведения)?|المكان|地点)\s?[:：]\s?",
    re.IGNORECASE,
)
_HELD = re.compile(
    r",? (?:to be held|which will be held|on the theme|on the topic|under the theme|entitled|scheduled for|held on"
    r"|qui se tiendra|qui aura lieu|sur le thème|que se celebrará|sobre el tema|на тему)\b.*\Z",
    re.IGNORECASE | re.DOTALL,
)
_ORDINAL = re.compile(r"\b(?:\d{1,3}(?:st|nd|rd|th)|(?:[a-z]+-)?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth"
                      r"|eleventh|twelfth|\w+teenth|\w+tieth)|\w+i[eè]me|décimo\w*|\d{4})\b", re.IGNORECASE)  # fmt: skip


def official_meeting(
    transcript: Transcript,
    lines: Sequence[FrontLine],
    masthead: Masthead,
    title: Passage | None,
    concept: bool,
) -> MeetingDraft:
    """The meeting that a masthead and the lines below it name."""
    organ = _organ(lines, masthead)
    session = _session(lines, masthead)
    placed = [lines[i] for i in masthead.of(Part.PLACE_DATE) if i >= masthead.head]
    name = _in_concept(title) if concept and title else None
    if not name and (organ or session):
        name = _named(organ, session)
    sources = [title] if concept and title else [line.passage for line in placed]
    days = days_of(transcript, sources, () if not concept else (), _issued(lines, masthead))
    venue = None if concept else _place_of(placed)
    return MeetingDraft(
        name=name, body=organ.found(certainty=0.9) if organ else None, venue=venue,
        series=_series(organ or name), start=days.start, end=days.end, when=days.when,
        time_zone=_zone(venue),
    )  # fmt: skip


def _issued(lines: Sequence[FrontLine], masthead: Masthead) -> int | None:
    """The year that the masthead is dated in."""
    from travaux.reading.dates import find_dates

    for index in masthead.of(Part.DATE):
        for match in find_dates(lines[index].text):
            return match.first.year
    return None


def organ_of(lines: Sequence[FrontLine], masthead: Masthead) -> Passage | None:
    """The body whose paper it is: the last that the zone names, else the one in the masthead."""
    return _organ(lines, masthead)


def _organ(lines: Sequence[FrontLine], masthead: Masthead) -> Passage | None:
    zone = [i for i in masthead.of(Part.ORGAN) if i >= masthead.head and not lines[i].second]
    groups = _groups(lines, [i for i in zone if not _AUSPICES.match(lines[i].text)])
    inner = [group for group in groups if not is_one_of(PRINCIPAL, group.value)]
    if inner:
        return inner[-1]
    head = _groups(lines, [i for i in masthead.of(Part.ORGAN) if i < masthead.head])
    return head[0] if head else (groups[-1] if groups else None)


def _groups(lines: Sequence[FrontLine], indices: Sequence[int]) -> list[Passage]:
    """Lines of one name joined: adjacent, of one style."""
    groups: list[list[int]] = []
    for index in indices:
        last = groups[-1][-1] if groups else None
        if last is not None and _same_name(lines, last, index):
            groups[-1].append(index)
        else:
            groups.append([index])
    return [Passage.join(lines[i].passage for i in group) for group in groups]


def _same_name(lines: Sequence[FrontLine], last: int, index: int) -> bool:
    one, other = lines[last], lines[index]
    if is_one_of(PRINCIPAL, one.text) or is_one_of(PRINCIPAL, other.text):
        return False
    near = index - last <= (1 if not one.placed else 5) and (
        not one.placed or other.top - one.bottom < 0.9 * one.size
    )
    return near and one.bold == other.bold and abs(one.size - other.size) < 0.6


def _session(lines: Sequence[FrontLine], masthead: Masthead) -> Passage | None:
    for index in masthead.of(Part.SESSION):
        if index < masthead.head or lines[index].second:
            continue
        following = index + 1
        passages = [lines[index].passage]
        if (
            following < masthead.title
            and lines[following].text[:1].islower()
            and lines[following].bold == lines[index].bold
        ):
            passages.append(lines[following].passage)
        return Passage.join(passages)
    return None


def _named(organ: Passage | None, session: Passage | None) -> Found:
    if (
        organ
        and session
        and not (
            session.text.count("\n")
            or " of " in session.text.split("\n")[0][12:]
            and "session of" not in session.text
        )
    ):
        value = f"{organ.value}, {session.value}"
        return Found(value, (*organ.spans(), *session.spans()), 0.85)
    one = session or organ
    assert one is not None
    return one.found(certainty=0.85)


def _series(name: Passage | Found | None) -> Found | None:
    """The name without what tells one meeting of a series from the next."""
    if name is None:
        return None
    plain = _ORDINAL.sub("", name.value.split(", ")[0]).strip(" ,")
    spans = name.spans() if isinstance(name, Passage) else name.spans
    return Found(plain, spans, 0.6) if len(plain) > 5 and plain != name.value else None


def _in_concept(title: Passage) -> Found | None:
    """What a concept note is for: "Concept note for the open debate on …, to be held on …"."""
    one = leading(title.value)
    if not one:
        return None
    text = title.text
    begin = _OF.match(text, one[2])
    start = begin.end() if begin else one[2]
    held = _HELD.search(text, start)
    end = held.start() if held else len(text)
    return title.found(start, end, 0.8) if end - start > 5 else None


def _place_of(lines: Sequence[FrontLine]) -> Found | None:
    """The city before or after the days: "New York, 2–6 June"."""
    for line in lines:
        places = find_places(line.passage.text)
        cities = [place for place in places if place.city]
        if cities:
            return line.passage.found(cities[0].start, places[-1].end, 0.95)
    return None


def _zone(venue: Found | None) -> Found | None:
    zone = zone_of(venue.value) if venue else None
    return Found(zone, venue.spans, 0.9) if zone and venue else None


def plain_meeting(transcript: Transcript, lines: Sequence[FrontLine], headline: Headline) -> MeetingDraft:
    """The meeting as a paper without a masthead names it."""
    roles = headline.roles
    dated = [
        line.passage
        for line, role in zip(lines, roles, strict=True)
        if role is Role.DATE and not _is_version(line.text)
    ]
    labelled = [line.passage for line, role in zip(lines, roles, strict=True) if role is Role.LABELLED]
    title = headline.title
    days = days_of(transcript, [*labelled, *dated[:3]], [title] if title else [], None)
    name = _plain_name(headline)
    venue = _venue(lines, roles, headline)
    return MeetingDraft(
        name=name, venue=venue, series=_series(name), start=days.start, end=days.end, when=days.when,
        time_zone=_zone(venue),
    )  # fmt: skip


def _is_version(text: str) -> bool:
    return re.match(r"\W*(?:as ?of|version|updated|état au|actualizado)", text, re.IGNORECASE) is not None


def _plain_name(headline: Headline) -> Found | None:
    for passage, certainty in [(headline.title, 0.8), *((one, 0.6) for one in headline.others)]:
        if passage:
            name = bare_name(passage)
            if name:
                return Found(name.value, name.spans(), certainty)
    return None


def bare_name(title: Passage) -> Passage | None:
    """A title without its kind, dates and places: the name of the meeting; None where nothing is left."""
    from travaux.reading.dates import find_dates

    text = title.text
    drop = [(match.start, match.end) for match in find_dates(text)]
    drop += [
        (place.start, place.end)
        for place in find_places(text)
        if _trailing(text, place.start, place.end, drop)
    ]
    drop += [
        (start, end)
        for kind, start, end in mentioned(text)
        if kind in ("agenda", "programme", "concept note")
    ]
    one = leading(text)
    if one and one[0] in ("agenda", "programme", "concept note"):
        begin = _OF.match(text, one[2])
        drop.append((0, begin.end() if begin else one[2]))
    pieces, at = [], 0
    for start, end in [*sorted(drop), (len(text), len(text))]:
        if start > at:
            piece = text[at:start]
            lead = len(piece) - len(piece.lstrip(_EDGE))
            pieces.append(title.cut(at + lead, at + len(piece.rstrip(_EDGE + "("))))
        at = max(at, end)
    kept = [
        piece for piece in pieces if len(re.findall(r"\w{2,}", piece.text)) and not _only_small(piece.text)
    ]
    joined = Passage.join(kept)
    return joined if len(re.findall(r"[^\W\d_]{2,}", joined.text)) >= 2 else None


def _only_small(text: str) -> bool:
    return all(re.fullmatch(r"in|at|on|of|the|as|and|draft|provisional|tentative|final|from|to|en|à|de|la|le|el", w, re.I)
               for w in re.findall(r"\w+", text))  # fmt: skip


def _trailing(text: str, start: int, end: int, drop: Sequence[tuple[int, int]]) -> bool:
    """Whether a place stands as the place of the meeting: after "in" or a comma, towards the end."""
    before = text[:start].rstrip()
    return before.endswith((",", " in", " at", " en", " à")) and len(text) - end < 40


def _venue(lines: Sequence[FrontLine], roles: Sequence[Role], headline: Headline) -> Found | None:
    for line in lines:
        match = _VENUE_LABEL.match(line.passage.text)
        if match and match.end() < len(line.passage.text):
            return line.passage.found(match.end(), None, 0.95)
    stop = max(headline.end, 8)
    group: list[Passage] = []
    for line, role in list(zip(lines, roles, strict=True))[:stop]:
        if role is Role.VENUE and not line.cell:
            group.append(line.passage)
        elif group:
            break
    if group:
        value = ", ".join(passage.value.rstrip(",") for passage in group)
        return Found(value, tuple(span for passage in group for span in passage.spans()), 0.8)
    dated = [line for line, role in zip(lines, roles, strict=True) if role is Role.DATE]
    return _place_of(dated[:2]) or (_place_in(headline.title) if headline.title else None)


def _place_in(title: Passage) -> Found | None:
    places = [
        place
        for place in find_places(title.text)
        if re.search(r"(?:,|\b(?:in|at|en|à))\s\Z", title.text[: place.start])
    ]
    return title.found(places[0].start, places[-1].end, 0.7) if places else None


def meeting_days(days: Days) -> tuple[Found | None, Found | None, Found | None]:
    return days.start, days.end, days.when
