"""The meeting that a paper's own sentences tell of: to which a letter invites, or at which an act was adopted."""

from __future__ import annotations

import re

from travaux.common.scripts import HAN
from travaux.reading.dates import find_dates
from travaux.reading.identity.draft import MeetingDraft
from travaux.reading.identity.kinds import leading
from travaux.reading.identity.linerole import undated
from travaux.reading.identity.meetingdays import Marks, days_of
from travaux.reading.identity.naming import bare_name, name_of_past, series_of
from travaux.reading.identity.places import find_places
from travaux.reading.identity.venues import venue_range, zone_found
from travaux.reading.identity.words import MEETINGS, holds
from travaux.reading.passage import Found, Passage
from travaux.reading.transcript import Transcript

_HELD = re.compile(
    r"\b(?:(?:to|will|shall) be (?:held|convened)|(?:we|will|shall) meet on|(?:our|the) (?:next )?(?:call|meeting) (?:is |will be )?on|nous nous réuni(?:rons|ssons)|nos reuniremos|reunir-nos-emos|(?:will|to) take place|is being held|se tiendra|aura lieu|qui se tiendra|se celebrará|tendrá lugar|se realizará|"
    r"finde[tn]|wird am|stattfinden|será realizad[oa]|terá lugar|состоится|будет проходить|ستعقد|سيعقد|将于|定于)",
    re.I,
)
_INVITING = 40
"""Lines of a paper in which it says when the meeting is."""
_CLAUSE = 140
"""Characters of a clause that gives the place and the day."""


_ANNOUNCED = re.compile(
    r"\b(?:agenda|program(?:me)?|schedule|ordre du jour|programa(?:ção)?|orden del día|повестк[аи]|программ[аы]|برنامج|جدول الأعمال|议程|日程)\b.{0,60}[:：]\s*\Z",
    re.I,
)


def invited_meeting(transcript: Transcript, subject: Passage | None = None) -> MeetingDraft:
    """The meeting that a letter's subject gives with its days, or the days of that whose programme it holds; else nothing."""
    named = _in_subject(transcript, subject) if subject else None
    if named:
        return named
    if not any(_ANNOUNCED.search(transcript.line_text(line)) for line in transcript.body()):
        return MeetingDraft()
    held = held_in(transcript)
    days = days_of(transcript, [held] if held else [], (), None, Marks.NONE)
    return MeetingDraft(start=days.start, end=days.end, when=days.when)


def _in_subject(transcript: Transcript, subject: Passage) -> MeetingDraft | None:
    """The meeting in "Invitation to the Third Conference on Ports, Rabat, 6–8 May 2031"."""
    text = subject.text
    if not holds(MEETINGS, text) or not any(one.precise and one.first.year for one in find_dates(text)):
        return None
    days = days_of(transcript, [subject], (), None, Marks.NONE)
    lead = leading(text)
    name = bare_name(subject) if lead and lead[0] == "invitation" else None
    named = name.found(certainty=0.7) if name else name_of_past(subject)
    place = venue_range(text[: undated(text)[1]])
    venue = subject.found(*place, 0.7) if place else None
    return MeetingDraft(
        name=named, venue=venue, series=series_of(transcript, named), start=days.start, end=days.end, when=days.when,
        time_zone=zone_found(venue),
    )  # fmt: skip


_MET = re.compile(
    r"\b(?:meeting|met|gathered|assembled|réunie?s?|reunid[oa]s|reunimos|reuniram-se|reunieron|собравшись|собравшиеся|zusammengekommen|المجتمعون|المجتمعين)\b",
    re.IGNORECASE,
)
_OPENING = 12
"""Lines of an act in which it says where and when those who adopt it met."""
_PLACE = re.compile(
    r"\b(?:in|at|à|en|em|no|na|в|во|في) (?P<place>[^\W\d_a-zа-я][^.;:\d]*?)(?=,? (?:on|from|between|les?|du|del?|el|los|nos?|em|am|vom|от|с|يومي?)\b|[.,;:\d]|\Z)"
)


def met_in(transcript: Transcript, kind: str | None) -> MeetingDraft:
    """Where and when those who adopt an act say that they met: "We, the Ministers, meeting in Rabat from 6 to 8 May 2031"."""
    lines = list(transcript.body())[:_OPENING] if kind in _OF_MANY else []
    text = Passage.of(transcript, lines) if lines else None
    for match in _MET.finditer(text.text) if text else ():
        assert text is not None
        clause = text.cut(match.start(), min(len(text.text), match.end() + _CLAUSE))
        stop = _END_OF_SENTENCE.search(clause.text)
        clause = clause.cut(0, stop.start()) if stop else clause
        days = days_of(transcript, [clause], (), None, Marks.NONE)
        if days.start:
            place = _PLACE.search(clause.text.replace("\n", " "))
            known = place if place and find_places(place["place"]) else None
            venue = clause.found(*known.span("place"), 0.7) if known else None
            return MeetingDraft(venue=venue, start=days.start, end=days.end)
    return MeetingDraft()


_OF_MANY = ("declaration", "communiqué", "summary")
"""Kinds of acts that tell in their first words who met."""


def held_in(transcript: Transcript) -> Passage | None:
    """What a letter or a note says of when the meeting will be held."""
    lines = list(transcript.body())[:_INVITING]
    passage = Passage.of(transcript, lines) if lines else None
    match = _HELD.search(passage.text) if passage else None
    if passage is None or match is None:
        return None
    clause = passage.cut(match.start(), min(len(passage.text), match.end() + _CLAUSE))
    days = find_dates(clause.text)
    stop = _END_OF_SENTENCE.search(clause.text, days[0].end) if days else None
    return clause.cut(0, stop.start()) if stop else clause


_END_OF_SENTENCE = re.compile(r"[.;](?=\s+[^\W\d_a-zа-я])|[。；]")


def place_held(clause: Passage) -> Found | None:
    """The place in the clause of a notice in Chinese: "定于…在青岛召开"."""
    match = _IN_CHINESE.search(clause.text)
    return clause.found(match.start("place"), match.end("place"), 0.8) if match else None


_IN_CHINESE = re.compile(rf"在(?P<place>[{HAN}]{{2,30}}?)(?:召开|举行|举办)")
