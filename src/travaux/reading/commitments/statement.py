"""Who makes a statement, as its heading says: person, office, and the State or body that they sit for."""

from __future__ import annotations

import re
from dataclasses import dataclass

from travaux.common.delegations import state_of
from travaux.common.text import normalise
from travaux.reading.commitments.behalf import states_in
from travaux.reading.commitments.speakers import NAME, TITLE
from travaux.reading.identity.mastheadline import is_body_name

_HEADING = re.compile(
    r"\b(?:statement|remarks|address|speech|intervention|message|d[ée]claration|discours|allocution|declaraci[oó]n|discurso|intervenci[oó]n|"
    r"mensaje|выступление|заявление|communiqu[ée]|commentary|comments|appeal|letter|press\s+release|pledges?|(?:voluntary\s+)?commitments?)\s+(?:(?:as\s+)?(?:delivered|made|presented|given|submitted|prononcée?|faite|pronunciad[oa]|formulad[oa])\s+)?"
    r"(?:(?:by|of|from|par|de|del|por|du)\s+(?:the\s+|la\s+|le\s+|el\s+|l[’'])?|d[’'])(?!\d)",
    re.IGNORECASE,
)
_MADE = (
    "statement", "remarks", "address", "speech", "interven", "message", "claration", "discours", "allocution", "declaraci", "discurso", "mensaje",
    "выступление", "заявление", "communiqu", "commentary", "comments", "appeal", "letter", "release", "pledge", "commitment",
)  # fmt: skip
"""What such a heading cannot do without, in lower case; most lines hold none of it."""
_ABOUT = re.compile(
    r"\b(?:on|concerning|regarding|about|against|to|in\s+(?:response|reaction|reply)\s+to)\s+(?:(?:the|a|that|this)\s+)?(?:[\w-]+\s+){0,2}\Z",
    re.IGNORECASE,
)
"""Words before a statement that is spoken about, and not made here."""
_END = re.compile(
    r",?\s+(?:at\s+(?:the|an?|this|UN\b)|during|on\s+(?:the\s|its\s|his\s|her\s|behalf|agenda|item)|(?:in\s+(?:connection|response|relation|reaction)|pursuant|concerning|regarding|with\s+regard)\b|of\s+\d|of\s*$|in\s+the|before\s+the|to\s+the\s+(?!United\s+Nations|UN\b|European\s+Union|African\s+Union)"
    r"|delivered|(?:on\s+)?\d{1,2}(?:st|nd|rd|th)?\s+\w+\s+\d{4}|lors|à\s+l[’']occasion|au\s+(?:cours|nom)|au\s+débat|ante|en\s+el|en\s+la|durante|con\s+ocasión|en\s+nombre|на\s)"
    r"|,\s+(?:New\s+York|Geneva|Vienna|Nairobi)\b(?=\s*(?:[,.(\d]|$))|\s*[:;]",
    re.IGNORECASE,
)
_EXCELLENCY = re.compile(
    r"\b(?:(?:H\.\s?E\.?|S\.\s?E\.?|(?-i:HE)|His\s+Excellency|Her\s+Excellency|Son\s+Excellence|Su\s+Excelencia|Exc(?:mo|ma|elent[ií]sim[oa])\.?|The\s+Hon(?:ou?rable|\.)?|Hon(?:ou?rable|\.)?)\s+)+",
    re.IGNORECASE,
)
_NAMED = re.compile(rf"(?P<title>{TITLE})\s*(?P<name>{NAME})(?:,\s*|$)")
_BARE = re.compile(rf"(?P<title>)(?P<name>{NAME}),\s*(?=[A-Z])")
_AFTER = re.compile(rf",\s*(?P<title>{TITLE})\s*(?P<name>{NAME})$")
_AFTER_BARE = re.compile(rf"^(?P<office>.*\b(?:of|for)\s.*),\s*(?P<title>)(?P<name>{NAME})$")
_NAMED_AFTER = re.compile(r"(?:déclaration|declaraci[oó]n)\s+d", re.IGNORECASE)
"""What may be named after its place: "Déclaration de Dakar"."""
_BRACKET = re.compile(r"\s*\((?P<body>[^()]+)\)")
_OFFICES = re.compile(
    r"\b(?:president|minister|ministre|ministr[oa]|representative|représentante?|representante|ambassador|ambassadeur|secretary|secrétaire|secretari[oa]|director|"
    r"chair\w*|head|delegation|délégation|delegación|mission|government|gouvernement|gobierno|observer|commissioner|envoy|republic|kingdom)\b",
    re.IGNORECASE,
)
_OF = re.compile(
    r"\s(?:of|for|de|del|du|de\s+la)\s+(?:the\s+Permanent\s+Mission\s+of\s+)?(?:the\s+|la\s+|le\s+)?(?P<body>[A-Z][^,;]+)$"
)
_TO_ORGANISATION = re.compile(
    r",?\s+(?:to|auprès|ante|à)\s+(?:the\s+|des\s+|las\s+|de\s+|de\s+l[’']Organisation\s+des\s+|la\s+Organización\s+de\s+las\s+)?(?:United\s+Nations|UN|Nations\s+Unies|Naciones\s+Unidas|European|African|WTO|UNESCO|FAO)\b.*$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Maker:
    """Who makes a statement; each None where the heading does not say it."""

    person: str | None = None
    honorific: str | None = None
    office: str | None = None
    body: str | None = None
    together: tuple[str, ...] = ()
    """The States that make a joint statement."""


def maker(heading: str) -> Maker | None:
    """The one whom a heading such as "Statement by Ms. X, Minister of Y of Z, at …" names; None where it names none."""
    words = normalise(heading)
    lower = words.lower()
    begin = _HEADING.search(words) if any(map(lower.__contains__, _MADE)) else None
    if not begin or _ABOUT.search(words, 0, begin.start()):
        return None
    who = words[begin.end() :]
    end = _END.search(who)
    who = _EXCELLENCY.sub("", who[: end.start()] if end else who, count=1).strip(" ,.")
    if who.isupper():
        who = re.sub(r"\b(?:Of|The|To|For|And|De|La|Del)\b", lambda word: word[0].lower(), who.title())
    several = states_in(who)
    if len(several) > 1:
        return Maker(together=several)
    bracket = _BRACKET.search(who)
    who = who[: bracket.start()].rstrip(" ,") if bracket else who
    match, office = _parted(who)
    state = state_of(bracket["body"]) if bracket else state_of(office) if office else None
    if office and not match and not state and not _OFFICES.search(office) and office[:1].isupper():
        return None if _NAMED_AFTER.match(begin[0]) and not is_body_name(office) else Maker(body=office)
    person = normalise(match["name"]).strip(" ,") if match else None
    honorific = normalise(match["title"]) if match and match["title"] else None
    if state:
        return Maker(person, honorific, office if bracket else None, state.name)
    return Maker(person, honorific, office, _body(office))


def _parted(who: str) -> tuple[re.Match[str] | None, str | None]:
    """The name and the office beside it, which may stand before or after it."""
    match = _NAMED.match(who) or _BARE.match(who)
    if match and (match["title"] or not (_OFFICES.search(match["name"]) or state_of(match["name"]))):
        return match, who[match.end() :] or None
    after = _AFTER.search(who)
    if after:
        return after, who[: after.start()] or None
    bare = _AFTER_BARE.match(who)
    if (
        bare
        and " " in bare["name"]
        and state_of(_last_of(bare["office"]))
        and not (_OFFICES.search(bare["name"]) or state_of(bare["name"]))
    ):
        return bare, bare["office"]
    return None, who or None


def _last_of(office: str) -> str:
    """What the last "of" of an office names."""
    of = None
    rest: str = office
    while match := _OF.search(f" {rest}"):
        of = rest = match["body"]
        if state_of(of):
            break
    return of or ""


def _body(office: str | None) -> str | None:
    """The State, or else the body, that an office is held for: that which its last "of" names."""
    if office is None:
        return None
    bare = _TO_ORGANISATION.sub("", office)
    last = bare.rpartition(", ")[2]
    if "," in bare and last[:1].isupper() and not _OFFICES.search(last):
        state = state_of(last)
        return state.name if state else last
    named = None
    of = _OF.search(bare)
    while of:
        state = state_of(of["body"])
        if state:
            return state.name
        if is_body_name(of["body"]):
            return of["body"]
        named = None if of[0].startswith(" for ") else of["body"]
        of = _OF.search(" " + of["body"])
    return named if named and not _OFFICES.search(named) else None
