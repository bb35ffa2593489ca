"""The venue of a meeting: after a label, beside its dates, on a line of its own, or in its title."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import islice

from travaux.reading.clockshape import SLOT
from travaux.reading.dates import find_dates
from travaux.reading.identity.front import FrontLine
from travaux.reading.identity.headline import Headline
from travaux.reading.identity.linerole import Role, is_town, is_venue, town_alone, undated
from travaux.reading.identity.places import find_places, zone_of
from travaux.reading.identity.words import MEETINGS, holds
from travaux.reading.passage import Found, Passage

_WHERE = "venue|where|location|place|lieu|lugar|local|ort|tagungsort|veranstaltungsort|место(?: проведения)?|المكان|地点"
_LABEL = re.compile(rf"(?:meeting )?(?:{_WHERE}|sede)\s?[:：]\s?|📍\s?", re.IGNORECASE)
_LABEL_ALONE = re.compile(rf"(?:meeting )?(?:{_WHERE})\s?[:：]?", re.IGNORECASE)
"""What may be the whole of a cell, where a label needs no colon."""
_NAME = re.compile(r"[^\W_a-zà-ÿ]")
_STATE = re.compile(r"(?:, [A-Z][\w.]+(?: [A-Z][\w.]+)?){1,2}\s*\Z")
_BEFORE = re.compile(r"(?:,|\b(?:in|at|en|à|в))\s\Z", re.IGNORECASE)
_SEGMENT = re.compile(r"[^,.;]+")
_NEAR_TITLE = 8


def venue_of(lines: Sequence[FrontLine], headline: Headline) -> Found | None:
    """The venue as a paper without a masthead gives it."""
    stop = max(headline.end, min(_NEAR_TITLE, _first_slot(lines)))
    for index, line in enumerate(lines[: stop + 12]):
        match = _LABEL.match(line.passage.text)
        if match and _NAME.match(line.passage.text, match.end()):
            return line.passage.found(match.end(), None, 0.95)
        if labelled := _beside_label(lines, index):
            return labelled.found(certainty=0.9)
    group: list[Passage] = []
    before_role: Role | None = None
    before = min(stop, _first_slot(lines))
    for index, (line, role) in enumerate(zip(lines[:before], headline.roles[:before], strict=True)):
        aside = line.second and before_role is Role.DATE or _is_beside_days(lines, headline.roles, index)
        before_role = role
        if (
            role is Role.VENUE
            and (not line.cell or aside)
            and not _POSTAL.search(line.text)
            and not _LABEL_ALONE.fullmatch(line.text)
        ):
            group.append(line.passage)
        elif group:
            break
    days = (line for line, role in zip(lines, headline.roles, strict=True) if role is Role.DATE)
    dated = sorted(islice(days, 3), key=lambda line: not any(match.last for match in find_dates(line.text)))[
        :2
    ]
    beside = place_beside(dated)
    letterhead = all(_only_states(one.text) for one in group) or _over_title(group, dated, headline)
    if group and not (beside and letterhead):
        group = [_unmarked(passage.cut(*undated(passage.text))) for passage in group]
        value = ", ".join(passage.value.rstrip(",،") for passage in group)
        return Found(value, tuple(span for passage in group for span in passage.spans()), 0.8)
    beside = beside if group else _venue_beside(dated) or beside
    if beside or not headline.title:
        return beside
    for passage in (headline.title, *(one for one in headline.others if holds(MEETINGS, one.text))):
        found = venue_range(passage.text)
        if found:
            return passage.found(*found, 0.7)
    return None


def _unmarked(place: Passage) -> Passage:
    """Without what says that a place follows: "г. Минск", "Done at Rabat", "To be held in the Harbour Hall"."""
    mark = _MARKED.match(place.text)
    return place.cut(mark.end()) if mark else place


_MARKED = re.compile(
    r"(?:г\.|гор\.|город)\s*(?=[А-ЯЁ])|(?:done|adopted|fait|adoptée?|hecho|dado|feito) (?:in|at|à|en|em|no|na) "
    r"|(?:(?:which )?(?:will|is to|to) be held|qui se tiendra|à tenir|que se celebrará|a celebrarse|a realizar-se) (?:in|at|à|au|en|em|no|na) (?:the |la |le |el )?",
    re.IGNORECASE,
)


def _beside_label(lines: Sequence[FrontLine], index: int) -> Passage | None:
    """The words in the cell beside one that holds but the label of a venue; no column that is headed so."""
    line, following = lines[index], lines[index + 1 : index + 3]
    if not (line.cell and not line.second and _LABEL_ALONE.fullmatch(line.text) and following):
        return None
    only = following[0].second and not (len(following) > 1 and following[1].second and following[1].begins)
    return following[0].passage if only and _NAME.match(following[0].text) else None


_POSTAL = re.compile(
    r"\bp\.? ?o\.? ?box\b|\bb\.?p\.? \d|\bapartado\b|@|\bwww\.|\b(?:tel|tél|fax)\b|\A\d{4,6} [^\W\d_]",
    re.IGNORECASE,
)
"""What an address in a letterhead has and the name of a venue has not."""


def _is_beside_days(lines: Sequence[FrontLine], roles: Sequence[Role], index: int) -> bool:
    """Whether the next cell of the row gives the days."""
    after = index + 1
    return after < len(lines) and lines[index].cell and lines[after].second and roles[after] is Role.DATE


def _over_title(group: Sequence[Passage], dated: Sequence[FrontLine], headline: Headline) -> bool:
    """Whether a place stands over the title, as in a letterhead, and the place and the days below it."""
    begin = headline.title.parts[0].start if headline.title else 0
    below = any(line.passage.parts[0].start > begin and place_beside([line]) for line in dated)
    return below and all(one.parts[0].start < begin for one in group)


def _only_states(text: str) -> bool:
    """Whether a line names States and no city: a heading in a list of participants, or a delegation's letterhead."""
    places = find_places(text)
    return bool(places) and not any(place.city for place in places)


def _first_slot(lines: Sequence[FrontLine]) -> int:
    """The index of the first line that is a range of clocks and no more: the running order has begun."""
    return next((i for i, line in enumerate(lines) if SLOT.fullmatch(line.text)), len(lines))


def _venue_beside(lines: Sequence[FrontLine]) -> Found | None:
    """What stands beside the days on their line, where it is a building or room and a city: "Town Hall, Rabat, 6 May"."""
    for line in lines:
        cut = line.passage.cut(*undated(line.passage.text))
        if "," in cut.text and is_venue(cut.text) and any(place.city for place in find_places(cut.text)):
            return cut.found(certainty=0.85)
    return None


def place_beside(lines: Sequence[FrontLine]) -> Found | None:
    """The city on a line of dates: "New York, 2–6 June"."""
    for line in lines:
        text = line.passage.text
        text = text[: undated(text)[1]] if undated(text)[0] == 0 else text
        places = find_places(text)
        cities = [place for place in places if place.city]
        if cities:
            state = _STATE.match(text, places[-1].end)
            end = state.end() if state else places[-1].end
            return line.passage.found(cities[0].start, _closed(text, cities[0].start, end), 0.95)
        town = _TOWN.match(text)
        if town and is_town(town["name"]):
            return line.passage.found(*town.span("name"), 0.85)
        if town and (named := town_alone(town["name"], line.passage.text[town.end() :])):
            begin = town.start("name") + named.start("town")
            return line.passage.found(begin, town.end("name"), 0.7)
    return None


def _closed(text: str, begin: int, end: int) -> int:
    """The end of a place with the bracket that closes what it opened: "Cotonou (Benin)"."""
    opened = text.count("(", begin, end) > text.count(")", begin, end)
    return end + 1 if opened and text[end : end + 1] == ")" else end


_TOWN = re.compile(
    r"\W*(?P<name>[^\W\d_][^\d:;]*?[^\W\d_][.)]?)(?=[\s,:·|–—-]*(?:(?<=[\s,])(?:from|on|les?|du|el|del|los|em|am|vom|от)\b\s*)?(?:\d|\Z))"
)
"""What stands before the days on their line."""


def venue_range(title: str) -> tuple[int, int] | None:
    """Where a title names the venue: its parts between commas that are rooms, buildings and cities."""
    segments = [match.span() for match in _SEGMENT.finditer(title)]
    run = [span for span in segments[1:] if is_venue(title[slice(*span)].strip())]
    if run and find_places(title[run[0][0] : run[-1][1]]):
        end = run[-1][1]
        start = run[0][0] + len(title[run[0][0] : end]) - len(title[run[0][0] : end].lstrip())
        state = _STATE.match(title, end)
        return start, state.end() if state else _closed(title, start, end)
    places = [place for place in find_places(title) if _BEFORE.search(title[: place.start])]
    if not places or len(title) - places[-1].end > 40:
        return None
    state = _STATE.match(title, places[-1].end)
    begin, end = places[0].start, places[-1].end
    return begin, state.end() if state else _closed(title, begin, end)


def zone_found(venue: Found | None) -> Found | None:
    """The IANA time zone of a venue, proved by the venue's own words."""
    zone = zone_of(venue.value) if venue else None
    return Found(zone, venue.spans, 0.9) if zone and venue else None
