"""The name of a meeting, as a title holds it among kind, dates and place."""

from __future__ import annotations

import re
from collections.abc import Iterator

from travaux.common.scripts import HAN
from travaux.reading.dates import find_dates
from travaux.reading.identity.kinds import leading, mentioned, qualified
from travaux.reading.identity.masthead import JOINING
from travaux.reading.identity.venues import venue_range
from travaux.reading.identity.words import FINAL, MEETINGS, PROVISIONAL, REVISED, TO_BE_HELD, holds, pattern
from travaux.reading.passage import Found, Passage
from travaux.reading.transcript import Transcript

_KINDS = ("agenda", "programme", "concept note")
_OF = re.compile(
    r"\s*(?:(?:of|for|to|on|de|du|des|del|para|pour|о|на|zur|zum|zu|à|au|aux|ao|al)\b|[-–—:]|d['’])?\s*(?:(?:the|la|le|les|el|los|las)\b|l['’])?\s*",
    re.IGNORECASE,
)
_ABOUT = re.compile(
    r"\b(?:on|of|for|to|sur|de|sobre|del?)\s+(?:(?:the|la|le|el)\s+|l['’])?(?P<number>\d{4}\s+)?\Z",
    re.IGNORECASE,
)
"""What stands before the name of an instrument that a meeting is on."""
_NUMBERED = re.compile(r" (?:\d{2}|\d{4})\b")
_STATUS = pattern(f"{PROVISIONAL}|{REVISED}|{FINAL}")
_EDGE = " \t\n,;:.–—-*·|("
_SMALL = re.compile(r"(?:in|at|on|of|the|as|and|from|to|en|à|de|la|le|el|du)\Z", re.IGNORECASE)
_ENDING = 20
"""Characters within which a preposition at the end stands with what parts it from the rest."""
_SMALL_END = re.compile(r"[\s,]+(?:in|at|on|en|à|from|to|the)\Z", re.IGNORECASE)
_HELD = re.compile(
    rf",? (?:{TO_BE_HELD}|on the theme|on the topic|under the theme|entitled|scheduled for|held on"
    r"|sur le thème|sobre el tema|на тему)\b",
    re.IGNORECASE,
)
_ORDINAL = re.compile(
    r"\b(?:\d{1,3}(?:st|nd|rd|th)|(?:[a-z]+-)?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh"
    r"|twelfth|\w+teenth|\w+tieth)|\w+i[eè]me|décimo\w*|\d{4})\b",
    re.IGNORECASE,
)


def bare_name(title: Passage) -> Passage | None:
    """A title without its kind, dates and place; None where no name is left."""
    text = title.text
    pieces = []
    at = 0
    for start, end in [*sorted(_dropped(text)), (len(text), len(text))]:
        if start > at:
            pieces.append(_edged(title.cut(at, start)))
        at = max(at, end)
    kept = [
        piece for piece in pieces if any(not _SMALL.match(word) for word in re.findall(r"\w+", piece.text))
    ]
    if len(kept) > 1:
        kept = [piece for piece in kept if re.search(r"[^\W\d_]{2}", piece.text)]
    joined = Passage.join(kept)
    return joined if _enough(joined.text) else None


def _enough(text: str) -> bool:
    """Whether words make a name: two of them, or four characters where words are not spaced."""
    return len(re.findall(r"[^\W\d_]{2,}", text)) >= 2 or len(_HAN.findall(text)) >= 4


_HAN = re.compile(f"[{HAN}]")


def _edged(piece: Passage) -> Passage:
    """Without marks and prepositions that are left over at its ends."""
    text = piece.text
    begin = len(text) - len(text.lstrip(_EDGE + ")"))
    end = len(text.rstrip(_EDGE))
    small = _SMALL_END.search(text, max(begin, end - _ENDING), end)
    return piece.cut(begin, small.start() if small else end)


def _dropped(text: str) -> Iterator[tuple[int, int]]:
    for match in find_dates(text):
        yield match.start, match.end
    venue = venue_range(text)
    if venue:
        yield venue
    for kind, start, end in mentioned(text):
        if kind in _KINDS and not _is_matter(text, start, end):
            yield qualified(text, start), _status_end(text, end)
    adopted = _ADOPTED_AT.match(text)
    if adopted:
        yield adopted.span()
    one = leading(text)
    if one and one[0] in (*_KINDS, "invitation"):
        status = _STATUS.match(text, one[2] + 1)
        end = status.end() if status else one[2]
        begin = _OF.match(text, end)
        yield 0, begin.end() if begin else end


_ADOPTED_AT = re.compile(
    r"\W*(?:(?:as )?(?:adopted|agreed|made|delivered|issued|signed)|adoptée?|prononcée?|aprobad[oa]|adoptad[oa]|pronunciad[oa]|aprovad[oa]|принят\w) "
    r"(?:at|by|during|in|à|lors d[eu]|par|en|por|durante|na|no|pel[oa]|на|в)\s(?:(?:the|la|le|les|el|los)\s|l['’])?",
    re.IGNORECASE,
)
"""What joins the name of an act to that of the meeting at which it was adopted."""


def _is_matter(text: str, start: int, end: int) -> bool:
    """Whether a kind is what a meeting is on, and not what the paper is: "on the 2030 Agenda", "on the Programme of Action"."""
    about = _ABOUT.search(text[:start])
    if about is None or not text[start].isupper():
        return False
    numbered = bool(about["number"]) or bool(_NUMBERED.match(text, end))
    return numbered or holds(MEETINGS, text[: about.start()])


def _status_end(text: str, end: int) -> int:
    """Where a kind ends with the status that stands after it: "Programme provisoire"."""
    after = re.match(r"[\s(,–-]*(.*?)[\s).]*\Z", text[end:], re.DOTALL)
    status = _STATUS.fullmatch(after[1]) if after else None
    return len(text) if status else end


def name_in_notice(title: Passage) -> Found | None:
    """The meeting that a notice in Chinese convenes: "关于召开…的通知"."""
    match = _CONVENED.search(title.text.replace("\n", " "))
    return title.found(*match.span("name"), 0.8) if match else None


_CONVENED = re.compile(
    rf"关于(?:召开|举办|举行)(?P<name>[{HAN}\d\s“”（）()—-]{{4,60}}?)(?:有关事项)?的(?:预?通知|函|邀请)"
)


def name_in_concept(title: Passage) -> Found | None:
    """What a concept note is for: "Concept note for the open debate on …, to be held on …"."""
    one = leading(title.value)
    if not one:
        return None
    begin = _OF.match(title.text, one[2])
    start = begin.end() if begin else one[2]
    held = _HELD.search(title.text, start)
    end = held.start() if held else len(title.text)
    return title.found(start, end, 0.8) if end - start > 5 else None


_PART_OF = re.compile(
    r"\b(?:of the|at the|from the|de la|del|du|de l['’]|da|do|der|des|zur|zum|заседания|сессии|совещания)\s+(?P<name>(?:(?:\d{1,4}\S{0,4}|[^\W\d_]\S*)\s+){0,7}?\S+)",
    re.IGNORECASE,
)

BY_NUMBER = re.compile(r"\d{1,4}\S{0,4} [^\W\d_]+")
"""A meeting that has no name but its number: "18. Sitzung"."""
_WHOLE = re.compile(
    r"\s(?:of the|de la|du|del|da|do)\s+(?P<name>[^\W\d_]+ (?:of|for|on|des|de|dos|das)\s(?:\S+\s){0,14}\S+)\Z",
    re.IGNORECASE,
)
"""A meeting without a number, behind what the paper is: "Communiqué of the meeting of ministers of fisheries"."""
_PARTED = re.compile(r"[^\S\n]*(?:[:–—-][^\S\n]*)?\n\s*|\s+(?=ال)")
"""What parts a kind from the name of a meeting that no preposition joins to it: the end of its line, or nothing in Arabic."""
_COUNTED = re.compile(
    r"[\s,:;–—-]*(?P<number>\d{1,3}[.ªº°]*(?:-?(?:st|nd|rd|th|e|ème|го|й|ая|е))?|[IVXLC]{1,6}\.?|[^\W\d_]+(?:ого|его|ой|ей|ste[rn]?|te[rn]?))(?=\s)",
    re.IGNORECASE,
)
"""The number of a meeting right behind what the paper is, where no preposition parts them: "Protokoll 3. Sitzung"."""
_GENITIVE = "заседания|сессии|совещания|конференции|форума|съезда|саммита|конгресса|семинара"


def name_of_past(title: Passage) -> Found | None:
    """The meeting that a title speaks of behind what the paper is: "Minutes of the second meeting of the Board"."""
    one = leading(title.value)
    text = title.text.replace("\n", " ")
    below = _PARTED.match(title.text, one[2]) if one else None
    first = title.text[below.end() :].split("\n")[0] if below else ""
    if below and holds(MEETINGS, first) and first.split()[0].casefold() not in JOINING:
        name = bare_name(title.cut(below.end()))
        return name.found(certainty=0.7) if name else None
    counted = _COUNTED.match(text, one[2]) if one else None
    if counted and holds(f"{MEETINGS}|{_GENITIVE}", " ".join(text[counted.end() :].split()[:3])):
        name = bare_name(title.cut(counted.start("number")))
        return name.found(certainty=0.7) if name else None
    whole = _WHOLE.match(text, one[2]) if one else None
    if whole and holds(MEETINGS, whole["name"].split()[0]):
        name = bare_name(title.cut(whole.start("name")))
        return name.found(certainty=0.7) if name else None
    for match in _PART_OF.finditer(text, one[2] if one else 0):
        begin = match.start("name")
        near = " ".join(text[begin:].split()[:6])
        if holds(MEETINGS, near) and (_ORDINAL.search(near) or near[:1].isdigit()):
            rest = title.cut(begin)
            name = bare_name(rest) or (rest if BY_NUMBER.fullmatch(rest.text) else None)
            return name.found(certainty=0.7) if name else None
    return None


def series_of(transcript: Transcript, name: Passage | Found | None) -> Found | None:
    """The name up to its first comma without what tells one meeting of a series from the next."""
    if name is None:
        return None
    words = name if isinstance(name, Passage) else Passage.at(transcript, name.spans)
    comma = re.search(r",\s", words.text) or re.search(r",\s", name.value)
    parted = comma and words.text[comma.start() : comma.end()].startswith((",", "\n"))
    end = comma.start() if comma and parted else len(words.text)
    told = [match.span() for match in _ORDINAL.finditer(words.text, 0, end)]
    edges = [0, *(edge for span in told for edge in span), end]
    pieces = [words.cut(*gap) for gap in zip(edges[::2], edges[1::2], strict=True)]
    kept = [piece for piece in pieces if piece.text.strip(" ,\n")]
    plain = " ".join(piece.value for piece in kept).strip(" ,")
    if len(plain) <= 5 or plain == name.value or holds("of", plain[:3]):
        return None
    return Found(plain, tuple(span for piece in kept for span in piece.spans()), 0.6)
