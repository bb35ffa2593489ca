"""The heading that a document site gave a paper: used where the paper's own head is lost."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator

from travaux.reading.dates import find_dates
from travaux.reading.identity.front import Front, FrontLine
from travaux.reading.identity.kinds import names_a_kind
from travaux.reading.identity.linerole import Role, role_of
from travaux.reading.identity.places import find_places
from travaux.reading.passage import Passage
from travaux.reading.transcript import LineRole, Transcript

_TAIL = re.compile(
    r"[\s,.;:–-]*\b(?:DAY|Day|Jour|JOUR|Día|DÍA) (?:ONE|One|1|un|UN|uno|UNO)\b.*\Z|\s*[|·–-]\s*[\w. ]{2,30}\Z"
)
_SENTENCE = re.compile(r"(?<=[^\W\d_]{3})\.\s+(?=[^\W\d_a-z])")
_EDGE = " ,.;:–-"
_GARBLED = re.compile(r"[\\~^{}<>|=@]|\(\W|[^\w\s]{4}")


def with_site_title(transcript: Transcript, front: Front) -> Front:
    """The front with the site's heading before it, where the paper itself begins without a title."""
    if transcript.site_title is None or _has_title(front):
        return front
    for line in transcript.lines[:20]:
        text = transcript.line_text(line)
        if line.role is LineRole.CHROME and text.strip() == transcript.site_title.strip():
            if not plausible(text):
                return front
            passage = Passage.of(transcript, (line,))
            tail = _TAIL.search(passage.text)
            whole = passage.cut(0, tail.start() if tail else None)
            heads = (FrontLine(piece, line.page, heading=True) for piece in _pieces(whole))
            return Front(
                (*heads, *front.lines),
                front.width,
                front.flat,
                front.language,
            )
    return front


def _pieces(heading: Passage) -> Iterator[Passage]:
    """A heading into which a site has run title, days, venue and label, taken apart where days stand in it."""
    text = heading.text
    dates = [date for date in find_dates(text) if date.precise]
    cuts = {cut for date in dates for cut in (date.start, date.end)}
    if dates:
        cuts |= {match.end() for match in _SENTENCE.finditer(text)}
    bounds = [0, *sorted(cuts - {0, len(text)}), len(text)]
    for start, end in itertools.pairwise(bounds):
        if text[start:end].strip(_EDGE):
            yield heading.cut(start + len(text[start:end]) - len(text[start:end].lstrip(_EDGE)), end)


def _has_title(front: Front) -> bool:
    own = front.own
    return bool(own) and role_of(own[0]) is not Role.STOP and len(own[0].text) < 200


def plausible(title: str) -> bool:
    """Whether a site's heading can be a title: no noise of OCR, no salutation, a known word of a title."""
    if _GARBLED.search(title) or re.search(r"excellency|dear |sir,|madam", title, re.IGNORECASE):
        return False
    return names_a_kind(title) or bool(find_dates(title)) or bool(find_places(title))
